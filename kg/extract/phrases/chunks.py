"""Items -> mentions: the noun phrases that name an actor or a place.

The grammar of the language pack runs over one letter an item; what it matches becomes one item that holds a `Mention`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kg.entities.names import Hit
from kg.extract.language.capitals import (
    RULERS,
    SENT,
    accords,
    bosses,
    capitals,
    chosen,
    identified,
    kin,
    led,
    models,
    numbered,
    offices,
    open_commas,
    parted,
    several,
    things,
)
from kg.extract.language.tokens import Item, Sentence
from kg.extract.phrases import epithets, ones, seats, senses
from kg.extract.phrases.mentions import Mention, Title
from kg.extract.phrases.organizations import join
from kg.extract.phrases.owners import letters
from kg.extract.phrases.referents import GROUPS
from kg.extract.phrases.titles import entity_of, in_office, name_by, owners_of, shared, titles

if TYPE_CHECKING:
    from kg.extract.language.pack import Pack

#: Letter of an item by the type of the record that its name stands for.
_LETTER = {
    "State": "S", "DeFactoState": "S", "Territory": "S", "Settlement": "L", "Place": "L", "Person": "P",
    "MediaOutlet": "M",
}  # fmt: skip
#: So many bodies may be named one by one.
_FEW = 4
_MARK = 'g,;:()."-'


def named(hit: Hit) -> Item:
    """The item of a name that the table knows."""
    letter = _LETTER.get(hit.record.type, "O")
    if letter == "S" and hit.role == "demonym":
        letter = "F"
    elif letter == "S" and hit.role in ("capital", "metonym"):
        letter = "G"
    return Item(hit.start, hit.end, "", letter, hit)


def chunk(sentence: Sentence, pack: Pack, text: str, met: Callable[[str], bool]) -> list[Mention]:
    """Join the sentence's items into mentions, in place; returns them in order.

    ``met`` tells whether the article has used a word as a name before.
    """
    quoted = [sentence.items[at].start for quote in sentence.quotes for at in quote]
    items = join(seats.mark(sentence.items, pack, text), pack, text, met)
    senses.choose(items, pack)
    senses.describe(items, pack)
    senses.part(items, pack)
    epithets.mark(items, pack)
    epithets.theirs(items, pack)
    models(items, pack)
    capitals(items, met)
    things(items)
    accords(items, text, pack)
    parted(items, pack)
    for mark in (numbered, offices, led, identified, chosen, open_commas, bosses):
        mark(items)
    kin(items, pack)
    several(items, pack)
    out: list[Item] = []
    mentions: list[Mention] = []
    at = 0
    for match in pack.grammar.finditer(letters(items, pack)):
        first, last = match.span()
        if first == last or first < at:
            continue
        out += items[at:first]
        for item, mention in _build(match, items, text, pack):
            if mention is not None:
                mentions.append(mention)
                sentence.named.append(len(out))
            out.append(item)
        at = last
    out += items[at:]
    sentence.items = out
    if sentence.quotes:
        starts = [item.start for item in out]
        place = [bisect_right(starts, start) - 1 for start in quoted]
        sentence.quotes = list(zip(place[::2], place[1::2], strict=True))
    return mentions


def _build(match: Any, items: list[Item], text: str, pack: Pack) -> list[tuple[Item, Mention | None]]:
    rule = match.lastgroup if match.lastgroup in _BUILDERS else next(r for r in _BUILDERS if match.group(r))
    first, last = match.span()
    part = items[first:last]
    if rule == "entity" and len(part) == 1:
        # most mentions are a name and nothing else
        alone, name = part[0], entity_of(part[0])
        name.before, name.behind = _named_after(name, pack)
        return [(Item(alone.start, alone.end, alone.text, "X", name), name)]
    if rule == "roled" and (allies := _allies(items[first : match.start("name")], text, pack)) is not None:
        theirs = items[match.start("name") : last]
        whole = Item(theirs[0].start, theirs[-1].end, text[theirs[0].start : theirs[-1].end], "X")
        whole.value = _person(match, items, whole)
        return [allies, (whole, whole.value)]
    whole = Item(part[0].start, part[-1].end, text[part[0].start : part[-1].end], "X")
    mention = _BUILDERS[rule](match, items, whole)
    if rule == "roled" and mention is not None:
        _first_of_several(mention, items[first : match.start("name")], whole, pack)
    backed = first > 2 and items[first - 2].cls == "-" and items[first - 3].cls in "SFOGL"
    closed = epithets.closed(items[last:])
    if mention is None or (
        mention.kind == "body"
        and not mention.of
        and first
        and not backed
        and not (closed and mention.type in GROUPS)
        and part[0].cls != "d"
        and _modifies(items[first - 1], pack)
    ):
        return [(item, None) for item in part]
    if backed and mention.kind == "body" and first > 3 and "definite" in items[first - 4].tags:
        # "the Iran-backed movement": the one named last
        mention.back = True
    elif backed or closed:
        # "the Iran-backed group's spokesman", "pemimpin kelompok yang didukung Iran itu" as well
        for body in (of for title in mention.titles for of in title.of if of.kind == "body" and not of.of):
            body.back = True
    mention.owned, mention.determined = pack.owned(part[-1]), part[0].cls == "d"
    mention.indefinite = "indefinite" in part[0].tags or ones.counted(items, first)
    named = mention.kind == "role" or (mention.kind == "body" and mention.type in GROUPS)
    if named and ("definite" in part[0].tags or pack.any_in("definite", part[0].low.split()[1:])):
        # "the Palestinian movement", "the medical group", "one of the officials": one that was named
        mention.back = True
    if mention.kind == "office":
        # "presiden Rusia itu", "pemimpin yang … itu"; but "the president" may be one whom all know
        mention.back = part[-1].cls == "t" or closed
    whole.value = mention
    if mention.kind in ("entity", "place") and len(part) > 1:
        words = [item for item in part if item.cls not in _MARK and item.cls not in "dt"]
        mention.before = tuple(item.low for item in words if item.end <= mention.start)
        mention.behind = tuple(item.low for item in words if item.start >= mention.end)
        if mention.kind == "entity" and not mention.behind:
            mention.behind = _named_after(mention, pack)[1]
    elif mention.of and part[0].tags.keys() & {"wing", "thing"}:
        mention.before = (mention.head,)
    if mention.kind in ("body", "role"):
        heads = [item for item in part if item.tags.keys() & {"body", "role"}]
        whole.tags = heads[0].tags
    elif mention.kind == "office":
        # "a Hezbollah commander", "20 komandan Iran" may be people counted
        people = next((item.tags["population"] for item in part if "population" in item.tags), None)
        whole.tags = {"population": people} if people else whole.tags
    whole.suffix = part[-1].suffix if part[-1].cls not in "SOPLMFG" else ""
    return [(whole, mention)]


def _allies(part: list[Item], text: str, pack: Pack) -> tuple[Item, Mention] | None:
    """ "Netanyahu's far-right allies Ben-Gvir and Smotrich": whose they are is told before the names."""
    head = part[-1]
    whole = Item(part[0].start, head.end, text[part[0].start : head.end], "X")
    owners = owners_of(part[:-1], whole) if head.low in pack.settings.get("allied", ()) else ()
    if not owners:
        return None
    mention = Mention("role", whole)
    mention.name, mention.type = head.tags["role"]["name"], head.tags["role"]["type"]
    mention.head, mention.of = head.low, owners
    whole.value, whole.tags = mention, head.tags
    return whole, mention


def _first_of_several(mention: Mention, part: list[Item], whole: Item, pack: Pack) -> None:
    """ "US envoys Witkoff and Kushner": the first has the office that all of them have."""
    if office := pack.each_office(part[-1].low):
        mention.titles, mention.head = (Title(office, owners_of(part[:-1], whole), False),), part[-1].low


def _named_after(mention: Mention, pack: Pack) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """ "Pangkalan Udara Hmeimim", "Hmeimim air base": what a place is, by its own name, before it or behind it."""
    if mention.type not in ("Place", "Settlement", "Territory") or " " not in mention.text:
        return (), ()
    words = mention.text.lower().split()
    starts = range(1) if pack.head == "first" else range(1, len(words))
    for start in starts:
        known = [kind for kind, tags in pack.phrases.get(words[start], ()) if "place_noun" in tags]
        kinds = [" ".join(kind) for kind in known if list(kind) == words[start : start + len(kind)]]
        if kinds:
            return ((max(kinds, key=len),), ()) if pack.head == "first" else ((), (max(kinds, key=len),))
    return (), ()


def _modifies(before: Item, pack: Pack) -> bool:
    """Behind another noun a bare "militer" only says of what kind that is."""
    return (
        before.cls == "w" and not before.tags.keys() - {"population", "outcome", "assault"} and not pack.is_verb(before)
    )


def _slice(match: Any, group: str, items: list[Item]) -> list[Item]:
    try:
        first, last = match.span(group)
    except (IndexError, KeyError):
        return []
    return items[first:last] if first >= 0 else []


def _titled(match: Any, items: list[Item], whole: Item) -> Mention | None:
    name = _slice(match, "name", items)
    mention = Mention("person", whole)
    name_by(mention, name, whole)
    office = _slice(match, "office", items)
    rulers = (n for n, item in enumerate(office) if n and item.cls == "T" and item.tag("title", "office") in RULERS)
    rule = next(rulers, 0)
    if rule and all(item.cls in "Tfdj" for item in office[:rule]):
        of = titles(office[rule:], whole)[0].of
        under = tuple(replace(title, of=of) for title in titles(office[:rule], whole))
        # but "Utusan khusus Presiden AS Steve Witkoff": of a president whom nobody names
        adjacent = office[-1].cls == "T" and not _named_behind(items, match.end())
        alone = adjacent and all(title.office in SENT for title in under)
        pointed = match.end() < len(items) and items[match.end()].cls == "t"
        if under and (pointed or alone):
            # "Ajudan Presiden Vladimir Putin itu", "… dan utusan khusus Presiden Trump": not the president
            again = Mention("office", whole)
            again.titles, again.type, again.name = under, "Person", again.text
            return again
        if _named_behind(items, match.end()):
            mention.aide, office = under, office[rule:]
    own = titles(office, whole)
    if _two_persons(office):
        # "the RSF's leader and the army chief, X": nor is he of the group
        states = (tuple(of for of in title.of if of.type == "State") for title in own[-1:])
        own = tuple(replace(title, of=of) for title, of in zip(own[-1:], states, strict=True))
    if boss := _slice(match, "boss", items):
        # "Velayati, penasihat Pemimpin Tertinggi Iran Ali Khamenei": two persons with an office each
        chief = Mention("person", whole)
        chief.titles = titles(_slice(match, "chief", items), whole)
        name_by(chief, boss, whole)
        own = tuple(Title(title.office, (chief,), title.former) for title in own)
    more = _slice(match, "more", items)
    if more and "kin" in items[match.start("more") - 1].tags:
        # "Cambodia's former leader and father of the prime minister": whose kin he is
        more = []
    mention.titles = shared([*own, *titles(more, whole)])
    return mention


def _two_persons(office: list[Item]) -> bool:
    """ "*The* president and *the* army chief, X": X is only the second."""
    at = max((n for n, item in enumerate(office) if item.cls == "k"), default=0)
    ends = (office[0], office[at + 1]) if 0 < at < len(office) - 1 else ()
    return bool(ends) and all("definite" in item.tags for item in ends)


def _named_behind(items: list[Item], at: int) -> bool:
    """Whether a comma and a full name follow."""
    behind = "".join(item.cls for item in items[at : at + 3])
    return behind[:2] == ",P" or behind == ",CC"


def _office(match: Any, items: list[Item], whole: Item) -> Mention | None:
    office = _slice(match, "office", items)
    if any(item.cls == "T" and item.suffix for item in office):
        # "menarik duta besarnya": nobody in particular
        return None
    mention = Mention("office", whole)
    mention.titles = titles(office, whole)
    mention.type = "Person"
    mention.name = whole.text
    mention.local = any("local" in item.tags for item in items[slice(*match.span())])
    return mention if mention.titles else None


def _with_head(kind: str, group: str) -> Any:
    def build(match: Any, items: list[Item], whole: Item) -> Mention | None:
        heads = [item for item in _slice(match, "head", items) if group in item.tags]
        if not heads:
            return None
        mention = Mention(kind, whole)
        mention.name = heads[0].tags[group]["name"]
        mention.type = heads[0].tags[group]["type"]
        mention.head = heads[0].low
        first, last = match.span()
        whose = _slice(match, "of", items)
        # "pernyataan Kemlu di X", "delegasi di Doha": where it says so or is, and not whose it is
        there = kind == "body" and len(whose) > 1 and "located" in whose[0].tags
        chief = in_office(whose, whole) if whose and whose[0].cls in "fT" else None
        mention.of = () if there and ("away" in heads[0].tags or whose[-1].cls in "OM") else owners_of(whose, whole)
        mention.of = mention.of if chief is None else (chief,)
        many = mention.type == "Organization" and first and _many(items[first - 1])
        if not mention.of and (many or (mention.type == "ArmedForce" and epithets.loyal(items[last:]))):
            # "109 lembaga", "forces loyal to X": not those named before
            mention.kind = "role"
        mention.local = any("local" in item.tags for item in items[first:last])
        mention.seated = "seated" in heads[0].tags
        mention.governing = "governing" in heads[0].tags
        mention.occupying = "occupying" in heads[0].tags
        mention.back = items[last - 1].cls == "t" or epithets.closed(items[last:])
        return mention

    return build


def _many(item: Item) -> bool:
    """A number of more than a few, who would be named: "two companies, Rosneft and Lukoil"."""
    return item.cls == "N" and (item.value is None or item.value.count is None or item.value.count > _FEW)


def _place(match: Any, items: list[Item], whole: Item) -> Mention | None:
    name = _slice(match, "name", items)
    mention = Mention("place", whole)
    name_by(mention, name, whole)
    mention.type = next(
        item.tags["place_noun"]["type"] for item in items[slice(*match.span())] if "place_noun" in item.tags
    )
    if mention.hit is not None:
        mention.type = mention.hit.record.type
        if mention.hit.record.type == "MediaOutlet":
            return None
    return mention


def _person(match: Any, items: list[Item], whole: Item) -> Mention | None:
    mention = Mention("person", whole)
    name_by(mention, _slice(match, "name", items), whole)
    return mention


def _plain(match: Any, items: list[Item], whole: Item) -> Mention | None:
    return entity_of(_slice(match, "name", items)[0])


def _pronoun(match: Any, items: list[Item], whole: Item) -> Mention | None:
    mention = Mention("pronoun", whole)
    mention.pronoun = items[match.start()].tags["pronoun"]
    return mention


_BUILDERS: dict[str, Any] = {
    "titled": _titled,
    "apposition": _titled,
    "roled": _person,
    "body": _with_head("body", "body"),
    "role": _with_head("role", "role"),
    "office": _office,
    "place": _place,
    "person": _person,
    "entity": _plain,
    "pronoun": _pronoun,
}
