"""Of whom a relative clause tells: of the name before it, or of a thing that has no name."""

from __future__ import annotations

import re

from kg.extract.clauses.partners import explained
from kg.extract.language.pack import Pack
from kg.extract.language.patterns import Pattern
from kg.extract.language.tokens import BEFORE_VERBS, Item, antecedent, position
from kg.extract.phrases.mentions import Mention

#: What somebody does, so that it matters who.
DEEDS = frozenset({"sanctions", "supplies_arms", "support", "mediates", "holds_talks_with", "controls"})
#: What joins a name with what it is: "adalah", "menjadi".
_IS = frozenset({"copula", "linking", "reaches"})
#: What tells one of its kind.
_ONE = frozenset({"superlative", "single", "indefinite"})
#: What stands between a verb of saying and what is said, or what somebody is called.
_SAID = frozenset({"complementizer", "capacity", "preposition"})
#: Between the words among which a pattern leaves the choice.
_CHOICES = re.compile(r"[(|) ]*[(|)][(|) ]*")
#: A clause that a demonstrative closes has at most so many items.
_LONG = 16
#: What common nouns may be besides.
_THINGS = frozenset({"organization", "not_people", "thing", "place_noun", "body", "population", "fixed"})


def before_verb(items: list[Item], verb: int, passed: frozenset[str] = BEFORE_VERBS) -> int:
    """Where the item stands before a verb and its adverbs and auxiliaries, "had reportedly been"."""
    at = verb - 1
    while at > 1 and items[at].tags.keys() & passed:
        at -= 1
    return at


def closed_by(items: list[Item], k: int) -> int:
    """ "Kelompok *yang* dipersenjatai Iran itu …": where the clause opens that "itu" at items[k] closes, or 0."""
    if not 0 <= k < len(items) or items[k].cls != "t":
        return 0
    opens = next((c for c in range(k - 1, max(k - _LONG, 0), -1) if items[c].cls in ',;:."' or _relates(items[c])), 0)
    return opens if _relates(items[opens]) else 0


def _relates(item: Item) -> bool:
    return "relative" in item.tags


def of_another(
    items: list[Item], first: int, last: int, slots: dict[str, list[Mention]], pattern: Pattern, pack: Pack
) -> bool:
    """ "The Treasury sanctioned a network that supplied Iran": who supplied it is a network without a name."""
    if pattern.seek == "agent" and first > 1 and "relative" in items[first - 1].tags:
        # "is holding two civilians who entered the Strip": they did
        return items[first - 2].cls == "w" and "population" in items[first - 2].tags
    if pattern.type not in DEEDS:
        return False
    if first + 1 < len(items) and "relative" in items[first + 1].tags and explained(items, first + 1, pack):
        # "Houthi, sekutu Iran yang menguasai Sanaa": Iran does not
        return True
    if pattern.seek is not None and first > 1 and items[first - 1].cls == "k" and _of_joined_thing(items, first - 1):
        return True
    if any(_object_clause(items, k) and not _names(pattern, items[k].low) for k in range(first, last - 1)):
        return True
    if pattern.seek == "subject":
        at = first - 1
        if items[at].cls == "g":
            # "Peskov said Europe's supply of weapons …": a noun, and whose it is stands before it
            return True
        while at > 0 and items[at].tags.keys() & BEFORE_VERBS:
            at -= 1
        if items[at].cls == "o" and _blamed_thing(items, at - 1, pack):
            return True
        return _of_a_thing(items, at) and not _explains(items, at)
    if pattern.seek == "object" and first > 1 and _of_nobody(items, first - 1):
        return True
    if items[first].value in slots.get("object", ()) and any(_of_nobody(items, k) for k in range(first + 2, last)):
        return True
    if not slots.get("subject"):
        return False
    behind = behind_subject(items, first, last, slots)
    ahead = next((k for k in range(behind, last) if items[k].cls in "X,"), last)
    is_so = any("copula" in item.tags for item in items[behind:ahead])
    # "mengebom pabrik yang memasok …"; not "Iran, negara yang memasok …"
    deed = behind < ahead and (pack.is_verb(items[behind]) or "assault" in items[behind].tags)
    things = (k for k in range(behind, ahead) if _of_a_thing(items, k) and (deed or _comma(items, k) != behind))
    return not is_so and (any(things) or any(_blamed_thing(items, k, pack) for k in range(behind, ahead)))


def _of_nobody(items: list[Item], relative: int) -> bool:
    """ "Dipukul mundur oleh *suku setempat* yang dipersenjatai Riyadh": those are armed, and not who is beaten back."""
    noun = relative - 1
    while noun > 0 and items[noun].cls in "jt":
        noun -= 1
    common = "relative" in items[relative].tags and items[noun].cls in "wKB" and items[noun].tags.keys() <= _THINGS
    opens = noun
    while opens > 1 and items[opens].cls in "wjdoKNBt" and "copula" not in items[opens].tags:
        opens -= 1
    # but "Ras Isa dan Salif, dua pelabuhan yang dikuasai Houthi", "PMF (…), payung milisi yang digaji Baghdad"
    explained = items[opens].cls == "," and items[opens - 1].cls in "X)"
    return common and not explained and "copula" not in items[opens].tags


def _of_joined_thing(items: list[Item], conjunction: int) -> bool:
    """ "Sepakat atas jeda yang ditengahi Qatar *dan* didukung Turki": the truce is backed, and not who agreed to it."""
    opens = conjunction - 1
    while opens > 0 and items[opens].cls not in ',;."' and "relative" not in items[opens].tags:
        opens -= 1
    thing = items[opens - 1]
    if opens < 1 or "relative" not in items[opens].tags or thing.cls not in "wKB" or "population" in thing.tags:
        return False
    # "RSF, milisi yang dilatih UEA dan didukung Rusia"; but no "Kerangka Doha, dokumen yang …"
    return not _explains(items, opens) or (thing.cls == "w" and not thing.tags)


def _blamed_thing(items: list[Item], at: int, pack: Pack) -> bool:
    """ "Sanctioned two companies accused of arming Sudan": they armed it, and not who sanctioned them."""
    return at > 0 and items[at - 1].cls in "wKB" and blamed(items, at, pack)


def behind_subject(items: list[Item], first: int, last: int, slots: dict[str, list[Mention]]) -> int:
    """The first item of a match behind its subject; ``last`` where the subject stands elsewhere."""
    return next((k + 1 for k in range(first, last) if items[k].value is slots["subject"][-1]), last)


def complement(items: list[Item], relative: int, pack: Pack) -> int | None:
    """ "Hongaria menjadi negara Uni Eropa pertama yang mengumumkan …": whom the noun before "yang" describes.

    Only of one of its kind ("the first", "a NATO member"); else the clause may be of the name beside it.
    """
    if partner := explained(items, relative, pack):
        return partner - 2
    k = relative - 1
    while k > 1 and items[k].cls in "wjdNXKBo" and not (items[k].tags.keys() & _IS or pack.is_verb(items[k])):
        k -= 1
    one = any(item.tags.keys() & _ONE or indefinite(item, pack) for item in items[k + 1 : relative])
    while k > 1 and items[k - 1].tags.keys() & BEFORE_VERBS:
        k -= 1
    is_so = items[k].tags.keys() & _IS or items[k].cls == ","
    return k - 1 if k and is_so and one and items[k - 1].cls == "X" else None


def indefinite(item: Item, pack: Pack) -> bool:
    """ "A NATO member", "an RSF drone": a name with such an article says of what kind the word behind it is."""
    named = _article(item) and item.value.kind == "entity"
    return named and pack.any_in("indefinite", item.text.split()[:1])


def _article(item: Item) -> bool:
    return item.cls == "X" and item.text[:1].islower()


def _object_clause(items: list[Item], k: int) -> bool:
    """ "The Houthis, *which Iran* sponsors": who acts stands behind the relative word; not "which Kyiv says is"."""
    at = k + 1 + (items[k + 1].cls == "d")
    acts = "relative" in items[k].tags and at + 1 < len(items) and items[at].cls == "X"
    # "yang negaranya menjadi mediator" is of him whose country it is
    named = acts and items[at].value.kind in ("entity", "person")
    return named and "speech" not in items[at + 1].tags


def _names(pattern: Pattern, word: str) -> bool:
    """Whether a pattern has a word for itself; "(which is|who is)" has no "which"."""
    return word in _CHOICES.split(pattern.source)


def _of_a_thing(items: list[Item], at: int) -> bool:
    """Whether a relative word stands here, behind a common noun: "fasilitas industri militer dan energi yang …"."""
    joins = items[at].tags.keys() & {"relative", "complementizer"}
    noun = at - 1
    while noun > 1 and (items[noun].cls == "j" or (items[noun].cls == "k" and items[noun + 1].cls == "j")):
        noun -= 1
    return at > 0 and bool(joins) and items[noun].cls in "wKB" and items[noun].tags.keys() <= _THINGS


def _explains(items: list[Item], at: int) -> bool:
    """ "Turkey, a nation that backs the rebels", "Turkey is a nation that …": the noun says what the name is."""
    opens = _comma(items, at)
    return (items[opens].cls == "," and items[opens - 1].cls == "X") or "copula" in items[opens].tags


def _comma(items: list[Item], relative: int) -> int:
    """ "Turkey, a NATO member that …": where the words begin that end with the noun before a relative word."""
    at = relative - 1
    while at > 1 and (items[at].cls in "wjdoK" or _article(items[at])) and "copula" not in items[at].tags:
        at -= 1
    return at


def blamed(items: list[Item], at: int, pack: Pack) -> bool:
    """ "A militia accused of massacres": by nobody who is named; not "which Khartoum accused of", "has accused"."""
    told = at - 1
    while told > 1 and "adverb" in items[told].tags:
        # "the UAE, long accused of arming them, …"
        told -= 1
    word, before = items[at], items[told]
    of = at > 0 and at + 1 < len(items) and items[at + 1].cls == "o"
    passive = pack.past is not None and word.low.endswith(pack.past) and word.tag("speech", "act") == "accuse"
    if not (of and passive) or before.tags.keys() & BEFORE_VERBS:
        return False
    # "whom he accused of", "whose fighters he accused of"
    opens = items[told - 1] if before.cls == "X" and told > 0 else before
    related = opens is not before and (
        "relative" in opens.tags or (opens.cls == "X" and "relative" in pack.tags(opens.text.split()[0]))
    )
    return before.cls in ("," if told < at - 1 else "wKBR,X") and not related


def names_it(items: list[Item], at: int) -> bool:
    """ "Criticised what its foreign minister, X, called attacks": X only says what it was."""
    k = at + 1
    while k < len(items) and (items[k].cls == "," or items[k].tags.keys() & BEFORE_VERBS):
        k += 1
    called = k < len(items) and ("naming" in items[k].tags or items[k].says)
    return at > 0 and "naming" in items[at - 1].tags and called


def accused_of(items: list[Item], who: list[Mention]) -> list[Mention]:
    """ "Kenya, which Khartoum accuses of arming the RSF", "… says is arming the RSF": it is Kenya that arms it."""
    at = position(items, who[-1], 0) if who else 0
    if at < 2 or at + 2 >= len(items):
        return who
    if (relative := _said_between(items, at)) is not None:
        head = items[antecedent(items, relative)] if relative else None
        return [head.value] if head is not None and head.cls == "X" else []
    # "which UN experts and rights groups say has armed the RSF"
    joins = at - 1 - (items[at - 1].cls == "N")
    first = joins - 1 if items[joins].cls == "k" and items[joins - 1].cls == "X" else at
    if "relative" not in items[first - 1].tags:
        return who
    behind = items[at + 2]
    accuses = items[at + 1].tag("speech", "act") == "accuse" and behind.cls == "o"
    says = items[at + 1].says and not (behind.cls in ',.;:"Xd' or behind.tags.keys() & _SAID)
    if not (accuses or says):
        return who
    head = items[antecedent(items, first - 1)]
    return [head.value] if head.cls == "X" else who


def _said_between(items: list[Item], at: int) -> int | None:
    """ "Milisi yang disebut Hamas dipersenjatai Israel", "yang, kata Axios, digaji Israel": who says so is not tied.

    The relative word of the clause in which somebody says so, 0 if it is none; None where he may be tied.
    """
    frame = items[at - 1].tag("speech", "frame")
    aside = items[at - 2].cls == "," == items[at + 1].cls and "relative" not in items[at + 2].tags
    opens = max(at - 2 - aside, 0)
    relative = opens if "relative" in items[opens].tags else 0
    if aside and frame in ("source", "after"):
        return relative
    return relative if frame == "passive" and relative else None


def of_nearer(items: list[Item], first: int, last: int, slots: dict[str, list[Mention]], pack: Pack) -> bool:
    """ "According to Kyiv, M23 gets weapons from Iran": a verb of the pattern has a nearer subject."""
    within = [mention for who in slots.values() for mention in who]
    if not any(items[first].value is mention for mention in within):
        return False
    for k in range(first + 2, last - 1):
        verb = k + 1
        while verb < last and (items[verb].cls == "D" or items[verb].tags.keys() & BEFORE_VERBS):
            verb += 1
        predicate = verb < last and (pack.is_verb(items[verb]) or (items[verb].cls == "w" and not items[verb].tags))
        # not "Haftar, whose forces hold Benghazi, is an ally of Egypt"
        owned = items[k].cls == "X" and "relative" in pack.tags(items[k].text.split()[0])
        # nor "Badr, salah satu milisi terkuat dukungan Iran", which only says what it is
        told = items[k].cls == "X" and items[k].value.kind == "body" and not items[k].value.of
        noun = told and not (verb < last and pack.is_verb(items[verb]))
        nearer = predicate and items[k].cls == "X" and items[k - 1].cls == "," and not (owned or noun)
        if nearer and not any(items[k].value is mention for mention in within):
            return True
        whom = antecedent(items, k) if "relative" in items[k].tags else 0
        other = whom > first and items[whom].cls == "X" and not any(items[whom].value is one for one in within)
        other = other and items[first].cls == "X" and any(item.cls not in "X,k" for item in items[first:whom])
        # nor "JeM, kelompok di Pakistan yang masuk daftar hitam PBB"
        other = other and items[whom - 1].cls != "o" and "preposition" not in items[whom - 1].tags
        if other and all(item.cls != "," for item in items[k + 1 : last]):
            # "Beijing claims Taiwan, which gets its weapons from the US"
            return True
        # "buys from China, according to the Treasury, which imposed sanctions"
        clause = "relative" in items[k].tags and items[k - 1].cls == "," and items[k - 2].cls == "X" and k - 2 > first
        if clause and predicate and items[k - 3].tag("speech", "frame") == "source":
            return True
    return False
