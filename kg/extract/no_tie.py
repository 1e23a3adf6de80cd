"""Words that look like a tie and tell none: it is denied, wished for, lies ahead, or is of something else."""

from __future__ import annotations

from kg.extract.context import Analysis, clause
from kg.extract.language.pack import Pack
from kg.extract.language.patterns import Pattern
from kg.extract.language.tokens import Item, position
from kg.extract.phrases.mentions import Mention
from kg.extract.speech.acts import Speech

_REFUSALS = frozenset({"deny", "reject"})
#: What may stand between a subject and its verb.
_BEFORE_VERBS = frozenset({"adverb", "auxiliary", "irrealis", "negation"})
_TOWN = "Settlement"
#: Places that were told to be held: the mention, whose they were said to be, and in which words.
Held = tuple[Mention, list[Mention], int, int]


def lost_control(items: list[Item], first: int, last: int) -> bool:
    """ "Lost control of Kupiansk"."""
    return any(item.tag("outcome", "side") == "subject" for item in items[max(0, first - 1) : last])


def taken_over(slots: dict[str, list[Mention]], first: int, last: int, held: list[Held]) -> bool:
    """ "Jatuhnya El Fasher, benteng terakhir militer, ke tangan RSF": the first words tell whose it is now."""
    whose = slots.get("subject", [])
    for place in slots.get("object", []):
        if any(one is place and who != whose and start < last and first < end for one, who, start, end in held):
            return True
        held.append((place, whose, first, last))
    return False


def captured(analysis: Analysis, slots: dict[str, list[Mention]], first: int, pack: Pack) -> bool:
    """ "RSF merebut El Fasher, kota terakhir yang dikuasai tentara": whose it was before it was taken."""
    places = slots.get("object", [])
    taken = (
        who["patient"]
        for pattern, who, start, _ in analysis.shadow.find(pack.events)
        if pattern.type == "capture" and "patient" in who and start < first and who.get("agent") != slots.get("subject")
    )
    return any(one is place for patients in taken for one in patients for place in places)


def capital_named(items: list[Item], first: int, slots: dict[str, list[Mention]]) -> bool:
    """ "Perjanjian Juba dengan Khartoum": the city names the treaty and signs none."""
    named = items[first + 1].value if items[first].cls == "w" and items[first + 1].cls == "X" else None
    subjects = slots.get("subject", [])
    return bool(subjects) and named is subjects[0] and named.hit is not None and named.hit.role == "capital"


def mediator_of(items: list[Item], slots: dict[str, list[Mention]], mediators: list[Mention]) -> bool:
    """ "Signed in 1960 with the World Bank as broker", "brokered by Malaysia with help from Trump"."""
    objects = slots.get("object", [])
    joined = any(item.cls == "-" and item.start in {m.end for m in slots.get("subject", [])} for item in items)
    return bool(objects) and not joined and all(any(one is m for m in mediators) for one in objects)


def last_of_persons(items: list[Item], slots: dict[str, list[Mention]]) -> dict[str, list[Mention]]:
    """ "Aoun dan Nabih Berri, sekutu Hizbullah": what stands behind the comma is said of the last."""
    who = slots.get("subject", [])
    at = position(items, who[-1], len(items)) if who else len(items)
    several = len(who) > 1 and all(one.kind == "person" for one in who)
    return {**slots, "subject": who[-1:]} if several and at + 1 < len(items) and items[at + 1].cls == "," else slots


def thing_of(items: list[Item], slots: dict[str, list[Mention]], last: int) -> bool:
    """ "Seized a Pakistani boat": a thing from there, not the country."""
    objects = slots.get("object", [])
    return _told_last(items, objects, last) and _only_says(
        objects[0], items[last], {"thing", "not_people", "population"}
    )


def over(items: list[Item], first: int, last: int, pack: Pack) -> bool:
    """ "Rusia, yang pernah menguasai Kherson": a tie of the past."""
    once = pack.settings.get("once", ())
    return any(item.low in once for item in items[max(first - 1, 0) : last])


def of_partner(items: list[Item], first: int, last: int, pack: Pack) -> bool:
    """ "AS menyanksi pemasok senjata Rusia", "mantan sekutu Rusia": who is so is not the subject, or is so no more."""
    partners, linking = pack.settings.get("partners", ()), pack.settings.get("linking", ())
    own = tuple(pack.settings.get("possessives", ()))
    named = next((k for k in range(first, last) if items[k].cls == "X"), last)
    deed = False
    for k in range(first, last):
        item = items[k]
        word = item.low.split()[0]
        if word in partners and not any(noun.low.endswith(own) for noun in items[k : k + 2]):
            return deed or (k > 0 and "former" in items[k - 1].tags)
        if k > named and item.cls == "X":
            break
        deed = word not in linking and (deed or (k > named and pack.is_verb(item)))
    return False


def owner(items: list[Item], slots: dict[str, list[Mention]], last: int) -> bool:
    """ "Controls most of Ukraine's Luhansk region", "the Yemeni city Aden": whose the place is, not the place."""
    named = items[last + (items[last].cls in "go")] if last + 1 < len(items) else None
    lands = [place for place in slots.get("object", []) if place.type == "Territory" and place.behind]
    if named is not None and items[last].cls == "o" and not (lands and named.cls == "X" and named.value.type == _TOWN):
        # "the Red Sea port of Hodeidah"; but "the Donetsk region of Ukraine" is held itself
        return False
    return named is not None and named.cls == "X" and _told_last(items, slots.get("object", []), last)


def joins_in(items: list[Item], last: int, pack: Pack) -> bool:
    """ "Joined the EU in sanctioning Russia": what they did together."""
    if last + 1 >= len(items) or "preposition" not in items[last].tags:
        return False
    return items[last + 1].cls == "w" and pack.is_participle(items[last + 1])


def noun(items: list[Item], last: int) -> bool:
    """ "Give Damascus every support it asks for": no verb."""
    return last > 2 and items[last - 2].cls == "w" and items[last - 3].cls == "d"


def no_party(items: list[Item], slots: dict[str, list[Mention]], last: int) -> bool:
    """ "Another, Jarboua, supported it": a plan; "an Israeli-backed American contractor": not the United States."""
    subjects, objects = slots.get("subject", []), slots.get("object", [])
    if not _told_last(items, objects, last):
        return False
    if objects[0].pronoun is not None:
        return objects[0].pronoun["refers"] == "thing" and all(who.kind == "person" for who in subjects)
    return _only_says(objects[0], items[last], {"population"})


def _told_last(items: list[Item], objects: list[Mention], last: int) -> bool:
    """Whether the words of a tie end with its one object, and the sentence goes on."""
    return len(objects) == 1 and last < len(items) and items[last - 1].value is objects[0]


def _only_says(whose: Mention, what: Item, groups: set[str]) -> bool:
    """Whether a people's name only says of where a common word is that is of no other group than these."""
    demonym = whose.hit is not None and whose.hit.role == "demonym"
    return demonym and what.cls == "w" and what.tags.keys() <= groups


def goes_on(items: list[Item], last: int) -> bool:
    """Whether the word behind a tie says with whom."""
    if last + 1 >= len(items) or items[last].tag("preposition", "role") != "with" or items[last + 1].cls != "X":
        return False
    return any(r.entity.type in ("State", "ArmedGroup") for r in items[last + 1].value.referents)


def unreal(items: list[Item], first: int, last: int, pack: Pack, pattern: Pattern, *, granted: bool) -> bool:
    """A tie that is denied, wished for, or only possible is none.

    But who tries to mediate is a mediator, and what a relative clause tells is ``granted``: "pakta yang diteken A dan
    B akan diperluas".
    """
    start, end = clause(items, first)
    opening, stop = _opening(items, start, first, pack), _stop(items, last, max(end, last))
    # "kedua anggota ASEAN itu akan berdamai": what they will do is no part of the tie
    stop = last if granted or is_role(items[last - 1]) else stop
    if " .... " in pattern.source and items[first].cls != "k":
        # "denied that it had sent troops in support of …": what stands before it tells whether it is so
        opening = start
        if any(_act(item) in _REFUSALS for item in items[:first]):
            return True
    return (
        any(_act(item) in _REFUSALS for item in items[max(start, first - 1) : last])
        or any("negation" in item.tags for item in items[min(max(start, first - 1), opening) : last])
        or any("cancelled" in item.tags for item in items[max(start, first - 1) : stop])
        or any(
            "irrealis" in item.tags and item.cls != "o" and not _tried(item, pattern) for item in items[opening:last]
        )
        or any(
            "planned" in item.tags for item in items[first if _apposed(items, first) else max(start, first - 3) : stop]
        )
    )


def participle(items: list[Item], first: int, kind: str) -> bool:
    """ "Hoped that talks mediated by Qatar would resume": not "called for talks mediated by Qatar"."""
    noun = first - 1
    that = any("complementizer" in item.tags for item in items[max(noun - 2, 0) : noun])
    return kind == "mediates" and that and items[noun].cls == "w" and items[first].cls == "w"


def supposed(items: list[Item], first: int) -> bool:
    """ "Jika Rusia menguasai …", "berharap AS memasok …" are no ties; but "jika Houthi yang didukung Iran" is one."""
    start, _ = clause(items, first)
    hoped = first > start and "irrealis" in items[first - 1].tags and items[first - 1].cls != "o"
    return hoped or (start > 0 and {"irrealis", "subordinator"} <= items[start - 1].tags.keys())


def denied(items: list[Item], speech: Speech, first: int) -> bool:
    """ "Iran denied on Sunday that it had armed the Houthis", "rejected claims that it is an ally of Hamas"."""
    return speech.act == "deny" and speech.verb < first


def stands(item: Item, pack: Pack) -> bool:
    """Whether a word makes a sentence of a tie: "is an ally of", "has a base in"; "its ally" takes it for granted."""
    return bool(item.tags.keys() & {"copula", "auxiliary"}) or (item.cls == "w" and pack.is_verb(item))


def _stop(items: list[Item], last: int, end: int) -> int:
    """How far behind a tie a word may say that it lies ahead: not beyond a comma."""
    return next((k for k in range(last, min(last + 4, end)) if items[k].cls == ","), min(last + 4, end))


def _tried(item: Item, pattern: Pattern) -> bool:
    return pattern.type == "mediates" and "attempt" in item.tags


def _act(item: Item) -> str:
    return str(item.tags["speech"]["act"]) if "speech" in item.tags else ""


def _opening(items: list[Item], start: int, first: int, pack: Pack) -> int:
    """Where the words begin that may turn what follows into a wish: "could", "refused to" before a verb."""
    while first > start and items[first].cls != "X" and items[first - 1].tags.keys() & _BEFORE_VERBS:
        first -= 1
    if (
        first > start + 1
        and items[first].cls == "w"
        and "irrealis" in items[first - 2].tags
        and (not pack.is_verb(items[first - 1]))
    ):
        # "offered to mediate"; not "risks drawing in allies", who are allies all the same
        first -= 2
    return first


def _apposed(items: list[Item], first: int) -> bool:
    """ "Akan bertemu Putin, sekutu dekat Iran": what lies ahead is not what he is."""
    return items[first].cls == "X" and first + 1 < len(items) and items[first + 1].cls == ","


def is_role(item: Item) -> bool:
    return item.cls == "X" and item.value.kind == "role"


def alone(items: list[Item], who: list[Mention]) -> bool:
    """Whether one is named, and not beside another: "perundingan Rusia dan Ukraina yang disponsori AS"."""
    at = position(items, who[0], 0) if len(who) == 1 else 0
    return at > 0 and items[at - 1].cls not in "k-"


def apart(items: list[Item], first: int, backers: list[Mention]) -> list[Mention]:
    """ "Iran-backed", "yang didukung Iran": named for no more than that; not who supports them in so many words."""
    return [m for m in backers if m.start > items[first].start or items[first + 1].text == "-"]
