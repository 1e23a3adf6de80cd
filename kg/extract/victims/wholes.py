"""Figures that are parts of others, and those that only say who another counts."""

from __future__ import annotations

from itertools import pairwise, takewhile

from kg.extract.context import Context
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item
from kg.extract.phrases.figures import Figure, captured
from kg.extract.phrases.people import is_people
from kg.extract.phrases.referents import Referent

#: Behind people, so far their verb reaches.
_TOLD = 3


def of_whole(items: list[Item], figures: list[Figure], pack: Pack) -> list[Figure]:
    """ "Of the 11,000 troops sent, 4,000 have been killed": the whole only says who the part are.

    "Dari 251 orang yang disandera, 49 masih berada di Gaza": the part is captured still.
    """
    if len(figures) < 2 or items[0].cls != "o" or any(item.cls != "d" for item in items[1 : figures[0].first]):
        return figures
    whole, part = figures[:2]
    held = items[whole.last - 1 : whole.last + 2]
    if any(map(captured, held)):
        if _goes_on(items, part.last, pack):
            part.outcome = "captured"
        return figures
    if part.category is not None or any("outcome" in item.tags for item in items[whole.last : whole.last + 2]):
        return figures
    part.side, part.category = part.side or whole.side, whole.category
    return figures[1:]


def _goes_on(items: list[Item], at: int, pack: Pack) -> bool:
    """ "masih berada", "are still": not what befell them since."""
    verb = list(takewhile(lambda item: item.cls == "w", items[at : at + _TOLD]))
    still = pack.settings.get("still", ())
    return any(item.low in still for item in verb[:2]) and not any("outcome" in item.tags for item in verb)


def explained(items: list[Item], figures: list[Figure]) -> list[Figure]:
    """ "One of its nationals, a truck driver, was killed": what stands between commas says who the one is."""
    kept = figures[:1]
    for figure in figures[1:]:
        one, last = kept[-1], min(figure.last, len(items) - 1)
        between = items[one.last : figure.first]
        if one.single and figure.single and [item.cls for item in between] == [","] and items[last].cls == ",":
            one.category = figure.category if one.category == "unspecified" else one.category
            one.side = one.side or figure.side
        else:
            kept.append(figure)
    return kept


def together(items: list[Item], figures: list[Figure], pack: Pack) -> None:
    """ "1,200 Lebanese, most of them civilians, and 160 Israelis lost their lives": both, though one is explained."""
    for one, other in pairwise(figures):
        paired = one.quantity.count == 1 and [item.cls for item in items[one.last : other.first]] == ["k"]
        if paired and one.outcome is None and other.suffered >= other.last and not other.part:
            # "a woman and her two children, aged 7 and 12, were killed"
            one.outcome, one.suffered = other.outcome, other.suffered
            continue
        between = items[one.last + is_people(items, one.last) : other.first]
        joined = len(between) > _TOLD and between[0].cls == between[-2].cls == "," and between[-1].cls == "k"
        told = joined and not one.part and one.outcome is None and other.suffered >= other.last
        if told and not any(item.cls in ',N"' or pack.is_verb(item) for item in between[1:-2]):
            one.outcome, one.suffered = other.outcome, other.suffered


def wholly(items: list[Item], figures: list[Figure]) -> None:
    """ "24 people have been killed, all of them civilians", "four sailors, all Yemenis": who those counted last are.

    And "put the toll at 19, with 41 wounded, and said all were civilians": who all are.
    """
    for k in range(1, len(items) - 1):
        said = items[k - 1].says or "complementizer" in items[k - 1].tags
        if items[k - 1].cls not in ",-(" and not said:
            continue
        told = k + ("wholly" in items[k].tags)
        side, ends = _nationals(items, told, told > k)
        if items[k - 1].cls == "," and side and (ends >= len(items) or items[ends].cls in ",."):
            near = [f for f in figures if not f.side and (f.last == k - 1 or (told > k and f.last < k))]
            if near:
                near[-1].side = side
        if told == k:
            continue
        who = items[k + 1].tag("population", "category")
        closes = k + 2 == len(items) or items[k + 2].cls in ',.;k")-'
        counted = [f for f in figures if f.last < k and not f.part and f.category in (None, "unspecified")]
        if who not in (None, "unspecified") and closes and counted:
            for figure in counted if said else counted[-1:]:
                figure.category = who


def _nationals(items: list[Item], at: int, whole: bool) -> tuple[tuple[Referent, ...], int]:
    """Of whom they are, and where that ends: "Yemenis"; if all are, "warga Pakistan", "Indian nationals" as well."""
    many = whole and at + 1 < len(items) and "population" in items[at].tags and items[at].cls != "X"
    at += many
    if at >= len(items) or items[at].cls != "X":
        return (), at
    if whole and items[at].value.kind == "role":
        return tuple(r for of in items[at].value.of for r in of.referents), at + 1
    behind = whole and at + 1 < len(items) and "population" in items[at + 1].tags
    told = many or behind or is_people(items, at)
    return (tuple(items[at].value.referents) if told else ()), at + 1 + behind


def whole_of(context: Context, figure: Figure, before: list[Figure]) -> Figure | None:
    """The figure that counts these people already: of the sentence, or else the one told last.

    "Five were killed and 17 wounded. Two of the dead …": the one whom the same befell.
    """
    if not figure.part:
        return None
    last = context.discourse.figure
    known = [f for f in reversed(before) if not f.part]
    told = None if known else figure.before or (last[0] if last else None)
    while told is not None:
        known.append(told)
        told = told.beside
    known = [f for f in known if not _fewer(f, figure)]
    return next((f for f in known if f.outcome == figure.outcome), known[0] if known else None)


def _fewer(whole: Figure, part: Figure) -> bool:
    """Whether a figure counts fewer people than what would be a part of it."""
    counts = (whole.quantity.count, part.quantity.count)
    return counts[0] is not None and counts[1] is not None and counts[0] < counts[1]
