"""Who leads a body that the words name: "RSF pimpinan Hemedti", "Hemedti, who heads the RSF"."""

from __future__ import annotations

from kg.extract.clauses.subjects import subject_of
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, before_brackets
from kg.extract.phrases.mentions import Mention, Title
from kg.extract.phrases.referents import GROUPS

#: What may stand between a group and who leads it.
_JOINS = frozenset({"relative", "complementizer", "jointly", "copula", "auxiliary", "adverb", "adjunct"})
#: What opens a clause about the name before.
_WHO = frozenset({"relative", "jointly"})
#: What may be told with its leader.
_LED = ("ArmedGroup", "ArmedForce", "Organization")


def led(items: list[Item], k: int, pack: Pack) -> tuple[Title, ...]:
    """ "RSF pimpinan Hemedti", "RSF (Rapid Support Forces), yang dipimpin oleh Hemedti": the group is led by him."""
    first = k - 1
    while first > 0 and items[first].tag("preposition", "role") == "agent":
        first -= 1
    told = any(title.office == "leader" and not title.of for title in items[k].value.titles)
    former, office = False, items[first].tag("led", "office") if first > 0 else None
    if first > 0 and "led" in items[first].tags:
        first -= 1
        while first > 0 and (items[first].cls == "," or items[first].tags.keys() & _JOINS):
            former = former or items[first].low in pack.settings.get("once", ())
            first -= 1
    elif not told:
        return ()
    if first > 1 and items[first].cls == "k" and isinstance(subject := subject_of(items, first + 1, pack, []), tuple):
        # "JNIM menguasai Gao dan dipimpin Iyad Ag Ghaly"
        first = subject[0]
    if items[first].cls == ")" and first > 2 and items[first - 2].cls == "(":
        first -= 3
    if first > 1 and items[first].cls == "X" and items[first].value.kind == "body" and not items[first].value.of:
        # "Gerakan Amal, partai yang dikepalai Nabih Berri"
        named = before_brackets(items, first - 2)
        first = named if items[first - 1].cls == "," and items[named].cls == "X" else first
    found = _leader_of(items[first], former=former, chaired=office is not None) if first >= 0 else ()
    return tuple(Title(office or title.office, title.of, title.former) for title in found)


def leading(items: list[Item], k: int, pack: Pack) -> tuple[Title, ...]:
    """ "Hemedti, yang memimpin RSF": only what has a name, as "heads the army's intelligence" is no army."""
    at = k + 1
    formerly = pack.settings.get("formerly", ())
    while at < len(items) and (items[at].cls in ",D" or items[at].tags.keys() & _JOINS or items[at].low in formerly):
        at += 1
    # "Medinsky, the aide to Putin who heads the delegation": the aide does
    whose = k > 0 and at > k + 1 and items[k + 1].cls != "," and "preposition" in items[k - 1].tags
    told = at + 1 < len(items) and "leads" in items[at].tags and not whose
    # "Berri memimpin Gerakan Amal sejak 1980"
    lasts = at == k + 1 and "since" in items[min(at + 2, len(items) - 1)].tags
    told = told and bool(lasts or any(item.tags.keys() & _WHO for item in items[k + 1 : at]))
    # "yang sebelumnya memimpin pasukan darat"
    once = told and any(item.low in formerly for item in items[k + 1 : at])
    verb, office = items[min(at, len(items) - 1)], items[at].tag("leads", "office") if told else None
    at = _led_behind(items, at + 1) if told else at
    # not "heads the UN's office"
    whole = told and (at + 1 == len(items) or items[at + 1].cls not in "g-")
    group = items[at].value if whole and items[at].cls == "X" else None
    # "who led the army", "who chaired the council": it is over
    former = once or (told and pack.past is not None and verb.low.endswith(pack.past))
    if group is None or (group.hit is None and group.type not in GROUPS):
        return _heading(group, office, former)
    if group.hit and group.type == "InternationalOrganization":
        # "who led the UN mission in Sudan"
        part = at + 1 < len(items) and items[at + 1].cls in "wB" and not items[at + 1].tags
        return () if part else (Title(office or "head", (group,), former),)
    return tuple(Title(office or title.office, title.of, once) for title in _leader_of(items[at]))


def _led_behind(items: list[Item], at: int) -> int:
    """ "Commands *the Kurdish-led* SDF", "heads *the 15-member* committee": where the name stands, if any."""
    k = at
    while k + 2 < len(items) and items[k].cls == "X" and items[k + 1].text == "-":
        k += 2
    return k if k < len(items) and items[k].cls == "X" else at


def _heading(group: Mention | None, office: str | None, former: bool) -> tuple[Title, ...]:
    """ "Budanov, who heads Ukraine's military intelligence agency": a body of a state, or somebody's delegation."""
    if group is None or group.kind != "body" or group.type != "GovernmentBody" or not group.of or group.back:
        return ()
    owned = all(r.entity.type in ("State", "ArmedGroup") for one in group.of for r in one.referents)
    return (Title(office or "head", (group,), former),) if owned and group.of[0].referents else ()


def _leader_of(item: Item, former: bool = False, chaired: bool = False) -> tuple[Title, ...]:
    group = item.value if item.cls == "X" else None
    if group is None or not (group.hit or group.of or group.back or group.kind == "pronoun"):
        return ()
    # "Dewan Perdamaian yang diketuai Trump", but not "PBB yang dipimpin Guterres"
    led = (*_LED, "GovernmentBody", *(("InternationalOrganization",) if chaired else ())) if group.hit else _LED
    if all(r.entity.type not in led or r.entity.name[:1].islower() for r in group.referents):
        return ()  # "lembaga yang dipimpin Grossi itu", which nothing names
    return (Title("leader", (group,), former),)
