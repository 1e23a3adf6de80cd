"""Words of two meanings: "held Israel responsible", "puts its losses at 40", "the official Wafa news agency"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import takewhile

from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item

#: So near behind the verb stands what makes it one of saying.
_NEAR = 10
_MARKS = ',;:."'
#: What nobody's verb stands behind: "lay *the* blame for it".
_NO_SUBJECT = frozenset({"preposition", "speech", "irrealis", "auxiliary"})
#: What may stand behind the number at which somebody puts a thing.
_COUNTED = frozenset({"outcome", "population"})


def choose(items: list[Item], pack: Pack) -> None:
    """Leave such verbs no verbs of saying where they are none."""
    for at, item in enumerate(items):
        told = _TELLS.get(item.tags["speech"].get("needs", "")) if "speech" in item.tags else None
        if told is None:
            continue
        if told(items, at, pack):
            # "held" describes elsewhere: "Russian-held Donetsk"
            item.cls = "w"
        else:
            item.tags = {name: tag for name, tag in item.tags.items() if name != "speech"}


def describe(items: list[Item], pack: Pack) -> None:
    """ "The *official* Wafa news agency": what else is somebody only describes an outlet."""
    whose = pack.settings.get("official", ())
    for at, item in enumerate(items[:-1]):
        if item.cls == "R" and item.low in whose and not item.suffix and _is_outlet(items, at + 1):
            item.cls = "j"


def part(items: list[Item], pack: Pack) -> None:
    """ "*Each* has accused the other": of two, where they do so to each other."""
    each = pack.settings.get("each", ())
    for at, item in enumerate(items[:-1]):
        if item.low in each and items[at + 1].tag("speech", "reciprocal"):
            item.cls, item.tags = "p", {"pronoun": {"refers": "pair"}}


def _is_outlet(items: list[Item], at: int) -> bool:
    while at + 1 < len(items) and items[at].cls in "FSC":
        # "the official Saudi Press Agency"
        at += 1
    return items[at].cls == "M" or (items[at].cls == "B" and items[at].tags["body"]["type"] == "MediaOutlet")


def _blames(items: list[Item], at: int, pack: Pack) -> bool:
    """ "Held Israel fully responsible for it": that somebody has to answer for something; not "held Goma"."""
    answerable = pack.settings.get("answerable", ())
    return any(items[k].low in answerable for k in _behind(items, at))


def _finds_guilty(items: list[Item], at: int, _: Pack) -> bool:
    """ "Leaders blame Israel for it": whom, and for what; not "the blame for it", "share blame for the war"."""
    if not at or items[at - 1].cls in "dgt" or items[at - 1].tags.keys() & _NO_SUBJECT:
        return False
    behind = list(_behind(items, at))
    whom = bool(behind) and items[behind[0]].cls not in "ow" and "behalf" not in items[behind[0]].tags
    return whom and any(items[k].low == "for" for k in behind[1:])


def _counts(items: list[Item], at: int, _: Pack) -> bool:
    """ "The agency reports two wounded": so many; not "according to reports 12 died"."""
    k = next((k for k in _behind(items, at) if "qualifier" not in items[k].tags and items[k].cls != "d"), at)
    own = at > 0 and items[at - 1].cls not in "dgtjo" and not items[at - 1].tags.keys() & _NO_SUBJECT
    return own and k > at and (items[k].cls == "N" or "vague" in items[k].tags)


def _numbers(items: list[Item], at: int, _: Pack) -> bool:
    """ "Puts its losses at about 165 dead": at how many; not "put soldiers at 12 posts"."""
    for k in _behind(items, at):
        behind = [item for item in items[k + 1 : k + 4] if "qualifier" not in item.tags]
        if "reaches" in items[k].tags and behind and behind[0].cls == "N":
            return len(behind) == 1 or behind[1].cls in ",.;k" or bool(behind[1].tags.keys() & _COUNTED)
    return False


def _behind(items: list[Item], at: int) -> Iterator[int]:
    """The items behind a verb, until the next mark; not what stands in brackets: "held the RSF (…) responsible"."""
    inside = False
    for k in takewhile(lambda k: items[k].cls not in _MARKS, range(at + 1, min(at + _NEAR, len(items)))):
        inside = items[k].cls == "(" or (inside and items[k].cls != ")")
        if not inside and items[k].cls != ")":
            yield k


#: What a verb needs -> whether that stands there.
_TELLS: dict[str, Callable[[list[Item], int, Pack], bool]] = {
    "blame": _blames, "count": _counts, "for": _finds_guilty, "number": _numbers,
}  # fmt: skip
