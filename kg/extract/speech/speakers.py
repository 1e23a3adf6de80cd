"""Who stands behind a verb of saying: "said X", "according to the latest figures of X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.clauses.lists import next_listed
from kg.extract.clauses.namings import named_apart, named_behind
from kg.extract.clauses.relatives import before_verb
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item
from kg.extract.phrases.mentions import Mention, referents_of
from kg.extract.phrases.referents import Referent

if TYPE_CHECKING:
    from kg.extract.reference.discourse import Discourse

#: "The latest figures from" is as long as this.
_LONGEST_TALLY = 7
#: What ends the description of a speaker.
_CLAUSE = frozenset({"relative", "subordinator", "conjunction", "via", "addressee", "medium", "speech", "adverb"})
#: What those are who have no names.
_NAMELESS = ("Actor", "PopulationGroup")
#: "the general": so many items.
_RANKED = 2
#: So near the verb stands whom an outlet cites.
_CITED = 8
#: ", with X, insisting": so many items before the verb.
_APART = 5
#: A shorter word in capitals need not be a name.
_SHORTEST_WORD = 2


def mention_after(items: list[Item], at: int, pack: Pack) -> tuple[int, list[Mention]] | None:
    """The mentions right behind an item, and the index after them."""
    k = at + 1
    while k < len(items) and (("adverb" in items[k].tags) or items[k].cls in "D" or "via" in items[k].tags):
        k += 1
    counted = k + 1 < len(items) and (items[k].cls == "N" or "vague" in items[k].tags)
    if counted and items[k + 1].cls == "X" and items[k + 1].value.kind in ("role", "office"):
        # "kata dua sumber militer", "kata sejumlah saksi", "tutur seorang komandan RSF"
        k += 1
    k = _described(items, k, pack)
    if k >= len(items) or items[k].cls != "X":
        return None
    if named_behind(items, k):
        k += 2
    elif (far := named_apart(items, k)) is not None:
        k = far
    elif _named_far(items, k):
        k += 4
    elif (ruled := _named_behind_clause(items, k)) is not None:
        k = ruled
    elif (
        k + 1 < len(items)
        and items[k + 1].cls == "X"
        and (_full_name(items[k + 1]) or _kind_of(items[k], items[k + 1]))
    ):
        # "kata Ketua Serikat Wartawan Palestina Nasser Abu Bakr", "lapor kantor berita negara NNA"
        k += 1
    mentions = [items[k].value]
    k += 1
    while (then := next_listed(items, k - 1, len(mentions))) is not None and not _is_also(items, k - 1, then):
        mentions.append(items[then].value)
        k = then + 1
    return k, mentions


def _is_also(items: list[Item], at: int, then: int) -> bool:
    """ "Kata Vali Nasr, guru besar X dan mantan penasihat Y": what the person at items[at] is, no others."""
    who: Mention = items[at].value
    apart = items[at + 1].cls == "," or "," in items[at].text
    return who.kind == "person" and apart and items[then].value.kind in ("role", "office")


def alone(items: list[Item], after: int, mentions: list[Mention]) -> tuple[int, list[Mention]]:
    """ "Menurut Rutte, China dan Iran mendukung …": behind the comma stands who does it, not who says it."""
    first = next((k for k in range(after) if items[k].value is mentions[0]), after) + 1
    parted = len(mentions) > 1 and items[first].cls == "," and after < len(items)
    return (first, mentions[:1]) if parted and items[after].cls not in ",.;:" else (after, mentions)


def _described(items: list[Item], at: int, pack: Pack) -> int:
    """ "said the group's Asia director, John Sifton": where the name stands behind words that no rule joins with it.

    The item itself where a name stands there already, or none follows within the clause.
    """
    if at < len(items) and items[at].cls == "X" and (at + 1 == len(items) or items[at + 1].cls not in "gw"):
        return at
    for k in range(at, len(items)):
        item = items[k]
        if item.cls == "X" and _full_name(item):
            # "kata petugas medis di Rumah Sakit Al Awda": no name of theirs
            return k if items[k - 1].cls == "," or items[at].cls != "X" or item.value.titles else at
        kin = "population" in items[at].tags and ("single" in items[at].tags or pack.owned(items[at]))
        if item.cls == "X" and k == at + 2 and kin:
            # "ujar istrinya, Gali, …", "said his wife, Gali"
            return k if items[k - 1].cls == "," and item.value.kind == "person" else at
        if k > at and items[at].cls == item.cls == "X" and items[k - 1].cls == "w" and _kind_of(items[at], item):
            return k
        if item.cls not in "XwgBTRKjdtoFSC," or pack.is_verb(item) or item.tags.keys() & _CLAUSE:
            break
        if item.cls == "," and (k + 2 > len(items) or items[k + 1].cls != "X"):
            break
    return at


def tally_end(items: list[Item], at: int) -> int:
    """ "menurut data terbaru X": where what X counted has been told."""
    for k in range(at + 1, min(at + _LONGEST_TALLY, len(items))):
        between = items[at + 1 : k]
        if items[k].cls == "X":
            counted = any("tally" in item.tags for item in between)
            # "according to one US estimate"
            return k - 1 if counted or all(item.cls in "dj" or _one(item) for item in between) else at
        if not ("tally" in items[k].tags or items[k].cls in "jodtN" or (items[k].cls == "w" and not items[k].tags)):
            break
    return at


def _one(item: Item) -> bool:
    return item.cls == "N" and item.value is not None and bool(item.value.count == 1)


def _full_name(item: Item) -> bool:
    return item.value.kind == "person" and " " in item.value.name


def _named_far(items: list[Item], k: int) -> bool:
    """ "the head of the city's administration, Roman Mrochko" """
    if k + 4 >= len(items) or items[k].value.kind != "office":
        return False
    of, body, comma, name = items[k + 1 : k + 5]
    if of.cls != "o" or body.cls != "X" or comma.cls != "," or name.cls != "X":
        return False
    return _full_name(name) and not name.value.titles


def _named_behind_clause(items: list[Item], k: int) -> int | None:
    """ "Gubernur yang ditunjuk Moskow, Vladimir Saldo": where the name stands, behind what is told of the office."""
    if k + 1 >= len(items) or items[k].value.kind != "office" or "relative" not in items[k + 1].tags:
        return None
    comma = next((c for c in range(k + 2, min(k + _CITED, len(items) - 1)) if items[c].cls == ","), None)
    named = comma is not None and items[comma + 1].cls == "X" and _full_name(items[comma + 1])
    return comma + 1 if comma is not None and named and not items[comma + 1].value.titles else None


def _kind_of(kind: Item, name: Item) -> bool:
    """ "Kantor berita negara NNA", "layanan ambulans Israel Magen David Adom": what kind of body the next one is."""
    named = name.value.kind == "entity" and name.value.type == "Organization"
    return bool(kind.value.kind == "body" and (named or kind.value.type == name.value.type == "MediaOutlet"))


def cited(items: list[Item], verb: int, claimants: tuple[Referent, ...], pack: Pack) -> tuple[Referent, ...]:
    """ "Reuters reported, citing the ministry", "SANA, yang mengutip X, melaporkan": whom the outlet cites."""
    if any(r.entity.type != "MediaOutlet" for r in claimants):
        return claimants
    for k in range(max(verb - _CITED, 0), min(verb + _CITED, len(items))):
        cites = "via" in items[k].tags and not items[k].tags.keys() & {"addressee", "speech"}
        after = mention_after(items, k, pack) if cites else None
        sources = referents_of(after[1]) if after is not None else []
        if sources and all(r.entity.type != "MediaOutlet" for r in sources):
            return tuple(sources)
    return claimants


def quoted_by(items: list[Item], verb: int) -> tuple[int, list[Mention]] | None:
    """ "State media quoted Araghchi as saying", "Putin was quoted by Tass as saying": whoever is quoted."""
    k = quoting(items, verb)
    if not k or items[verb - 1].cls != "X":
        return None
    one: Mention = items[verb - 1].value
    outlet = bool(one.referents) and all(r.entity.type == "MediaOutlet" for r in one.referents)
    before = items[k - 1]
    if outlet and before.cls == ",":
        # "Shoigu, secretary of Russia's Security Council, was quoted by TASS as saying"
        comma = next((c for c in range(k - 2, 0, -1) if items[c].cls == ","), 0)
        alone = items[k - 2].cls == "X" and items[k - 2].value.kind == "person"
        before = items[k - 2] if alone else items[comma - 1] if comma else before
    return (k - 1, [before.value]) if outlet and before.cls == "X" else (verb - 1, [one])


def absolute(items: list[Item], verb: int, pack: Pack) -> tuple[int, list[Mention]] | None:
    """ ", with its foreign minister, Mohieddin Salem, insisting …": who stands between "with" and the participle."""
    if verb < _APART or not pack.is_participle(items[verb]) or items[verb - 1].cls != ",":
        return None
    who, joins = items[verb - 2], items[verb - 3]
    opens = "preposition" in joins.tags and joins.cls == "w" and items[verb - 4].cls == ","
    named = who.cls == "X" and who.value.kind == "person" and bool(who.value.titles)
    return (verb - 2, [who.value]) if opens and named else None


def quoting(items: list[Item], verb: int) -> int:
    """Where the word stands for who quotes somebody "as saying", or 0."""
    if items[verb].tag("speech", "needs") != "quoted":
        return 0
    k = verb - 1
    while k > 0 and (items[k].cls in "djgw" or items[k].cls == "X") and "via" not in items[k].tags:
        k -= 1
    return k if k > 0 and "via" in items[k].tags else 0


def described(items: list[Item], at: int) -> bool:
    """ "Fatima, who fled with her children, said", "a man named Ahmad said": a name that the words present."""
    if at and "named" in items[at - 1].tags:
        return True
    after = items[at + 1 : at + 3]
    opens = len(after) == _RANKED and after[0].cls == ","
    return opens and (bool(after[1].tags.keys() & {"relative", "single"}) or _single(after[1]))


def _single(item: Item) -> bool:
    """Whether a role or an age begins here: ", a teacher who fled", ", seorang guru", ", 45 tahun"."""
    return item.cls == "N" or "population" in item.tags or (item.cls == "X" and item.value.kind == "role")


def ranked(items: list[Item], at: int) -> int | None:
    """ "the general warned", "jenderal itu mengatakan": where a rank stands for the one who has it."""
    if at < _RANKED or "T" not in (items[at - 1].cls, items[at - 2].cls):
        return None
    before, last = items[at - 2], items[at - 1]
    again = "definite" in before.tags if last.cls == "T" else last.cls == "t" and before.cls == "T"
    return at - 2 if again else None


def one_of_several(items: list[Item], at: int) -> int | None:
    """ "Seorang di antaranya mengatakan": where one of those begins who spoke before, in front of a verb."""
    k = before_verb(items, at)
    if k < 1:
        return 0 if k == 0 and _one(items[0]) and "parts" in items[0].tags else None
    if "parts" in items[k].tags:
        # "salah satu di antaranya" counts one by itself
        return k if _one(items[k]) else k - 1 if _one(items[k - 1]) else None
    among = k > 1 and items[k - 1].cls == "o" and items[k].cls == "X"
    whom = items[k].value.pronoun if among else None
    one = _one(items[k - 2]) or "indefinite" in items[k - 2].tags
    return k - 2 if one and whom is not None and whom["refers"] == "people" else None


def by_several(discourse: Discourse) -> tuple[Referent, ...]:
    """Whom "one of them" is one of: the officials who spoke last."""
    spoke = discourse.speaker
    return (Referent(spoke[0], spoke[1].span),) if spoke is not None and spoke[0].type in _NAMELESS else ()


def by_rank(discourse: Discourse) -> tuple[Referent, ...]:
    """Whom "the general" means: the person who spoke last, else the one named last."""
    spoke = discourse.speaker if discourse.speaker is not None else discourse.person
    spoke = spoke if spoke is None or spoke[0].type == "Person" else discourse.person
    return () if spoke is None else (Referent(spoke[0], spoke[1].span),)
