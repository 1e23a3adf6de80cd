"""What is told of a tie beside its kind and its ends: its year, and what a treaty is about."""

from __future__ import annotations

from kg.extract.context import Context, clause
from kg.extract.language.tokens import Item

#: How far behind a tie its year may stand, in items.
_NEAR = 3


def year_of(items: list[Item], first: int, last: int, *, treaty: bool) -> int | None:
    """The year in or since which a tie holds that items [first, last) tell; a treaty's may be any that is near."""
    return _year(items[first : last + _NEAR]) if treaty else _since(items, first, last)


def _since(items: list[Item], first: int, last: int) -> int | None:
    """ "Sejak 2014 Houthi menguasai Sanaa", "imposed sanctions on Iran in 2018": the year right beside a tie."""
    opens = max(clause(items, first)[0] - 1, 0)
    own = opens == 0 or all(item.cls != "," for item in items[opens:first])
    if own and "since" in items[opens].tags and (year := _year(items[opens + 1 : opens + _NEAR])):
        return year
    if last + 1 >= len(items):
        return None
    if "since" in items[last].tags:
        return _year(items[last + 1 : last + _NEAR])
    when = items[last + 1]
    # on a day somebody said so, but in a year it began
    dated = items[last].cls == "o" and when.cls == "D" and len(when.value.iso or "") < len("2018-05-08")
    return _year([when]) if dated else None


def _year(items: list[Item]) -> int | None:
    years = (
        item.value.iso[:4] for item in items if item.cls == "D" and item.value.iso and item.value.iso[:4] in item.text
    )
    return next(map(int, years), None)


def topics(items: list[Item], last: int, context: Context) -> tuple[str, ...]:
    """What a treaty is about: "tentang persahabatan, kerja sama, dan bantuan timbal balik" """
    if not last or "about" not in items[last - 1].tags:
        return ()
    found: list[str] = []
    start = at = last
    while at < len(items) and items[at].cls not in ".;":
        if items[at].cls in ",k":
            if at > start:
                found.append(context.span(items[start].start, items[at - 1].end).text)
            start = at + 1
        at += 1
    if at > start:
        found.append(context.span(items[start].start, items[at - 1].end).text)
    return tuple(found)
