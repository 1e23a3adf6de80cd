"""Figures that stand in a list: what they share, and when the whole is of no one side."""

from __future__ import annotations

from itertools import takewhile

from kg.extract.context import Analysis, Context, clause
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item
from kg.extract.phrases.figures import Figure
from kg.extract.phrases.referents import FORCES, Referent, unique
from kg.extract.victims.whereabouts import placed

#: How near a figure the verb of counting stands.
_NEAR = 3
#: A comma and an "and".
_OXFORD = 2
#: What tells something else than who else is in a list.
_TELLS = frozenset({"outcome", "auxiliary", "speech", "subordinator", "relative"})


def also_counted(analysis: Analysis, context: Context, figures: list[Figure]) -> None:
    """ "It also counted 312 soldiers and 21 rebels": what befell those counted in the sentence before."""
    items, known = analysis.sentence.items, context.discourse.figure
    if known is None or analysis.sentence.index - known[2].index != 1:
        return
    goes_on = False
    for number, figure in enumerate(figures):
        near = range(figure.first - 1, max(0, figure.first - _NEAR), -1)
        counts = next((k for k in near if "counts" in items[k].tags), 0)
        joined = number > 0 and all(item.cls in "Xk," for item in items[figures[number - 1].last : figure.first])
        also = bool(counts) and any("also" in item.tags for item in items[max(0, counts - 2) : counts])
        more = bool(counts) and any("others" in item.tags for item in items[figure.first : figure.last])
        if more and items[counts - 1].cls == "X":
            # "Shifa Hospital took in 16 more": it counts them, and not who counted those before
            figure.claimants = tuple(items[counts - 1].value.referents)
        behind = next((item for item in items[figure.last :] if item.cls != "X"), None)
        closes = behind is None or behind.cls in ",.;ok"
        goes_on = closes and (also or more or (goes_on and (joined or figure.part)))
        told = more or figure.category not in (None, "unspecified") or figure.side or figure.member
        if goes_on and told and figure.outcome is None:
            figure.outcome, figure.category = known[0].outcome, figure.category or "unspecified"


def of_these(items: list[Item], figure: Figure, pack: Pack) -> bool:
    """ "Withdrew its soldiers after 14 of them died": whether a figure counts some of those sent or moved before.

    They were not counted, so it is part of no other figure.
    """
    if not figure.part:
        return False
    for k in range(figure.first - 1, 0, -1):
        if items[k].tags.keys() & {"speech", "population"} and items[k].cls != "X":
            return False
        if items[k].cls == "X" and items[k].value.type == "ArmedForce" and pack.is_verb(items[k - 1]):
            figure.part, figure.category, figure.side = False, "military", tuple(items[k].value.referents)
            return True
    return False


def of_several_sides(items: list[Item], figures: list[Figure], pack: Pack) -> None:
    """ "58 people, among them 31 soldiers, 19 rebels and eight civilians": the whole is of no one side."""
    for number, whole in enumerate(figures):
        if whole.part or whole.side or whole.category not in (None, "unspecified"):
            continue
        parts = list(takewhile(lambda figure: figure.part, figures[number + 1 :]))
        fighters = [part for part in parts if part.category == "military" or _members(part)]
        sides = unique([referent for part in fighters for referent in part.side])
        rebels = [_rebels(items, fighter, pack) for fighter in fighters]
        apart = len(sides) > 1 or len(set(rebels)) > 1 or len({bool(part.side) for part in fighters}) > 1
        if len(fighters) > 1 and apart:
            for figure in (whole, *(part for part in parts if part.category == "civilian" and not part.side)):
                figure.several = tuple(sides) if len(sides) > 1 else ()


def _members(figure: Figure) -> bool:
    """ "19 members of the SDF": fighters of a force."""
    return figure.member and any(r.entity.type in FORCES for r in figure.side)


def _rebels(items: list[Item], figure: Figure, pack: Pack) -> bool:
    """Whether the words make rebels of the people of a figure: "19 rebel fighters"."""
    words = (word for item in items[figure.first : figure.last + 1] for word in item.low.split())
    return any(pack.tags(word).get("population", {}).get("side") == "enemy" for word in words)


def closes_list(items: list[Item], last: Figure, at: int, pack: Pack) -> bool:
    """Whether a comma and an "and" join an item to the list before it, and no verb stands between.

    Not where the list has its "and" already: "300 Druze, 146 fighters and 154 civilians of them, and 257 soldiers".
    """
    between = items[last.last : at]
    if items[last.first - 1].cls == "k" or len(between) < _OXFORD or "".join(item.cls for item in between[-2:]) != ",k":
        return False
    return not any(item.tags.keys() & _TELLS or pack.is_verb(item) for item in between)


def of_both(items: list[Item], figure: Figure) -> list[tuple[Referent, ...]]:
    """ "Dari kedua pihak", "dari masing-masing pihak": the two together, or one figure for each; whoever they are."""
    first, last = clause(items, figure.first)
    where = [k for k in range(first + 1, last) if items[k].cls == "X" and placed(items, k)]
    ends = figure.last
    if ends + 1 < len(items) and items[ends].cls == "," and "parts" in items[ends + 1].tags:
        # "32 people, including a soldier killed by a mine, have died on both sides"
        ends = next((k for k in range(ends + 1, len(items)) if items[k].cls == ","), ends)
    near = takewhile(lambda k: "subordinator" not in items[k].tags, range(ends, min(ends + 5, len(items))))
    for k in (*near, *where):
        if items[k].cls == "X" and items[k].value.pronoun and items[k].value.pronoun["refers"] == "pair":
            referents = items[k].value.referents
            if not referents:
                return []
            return [(r,) for r in referents] if items[k].value.pronoun.get("each") else [tuple(referents)]
    return []
