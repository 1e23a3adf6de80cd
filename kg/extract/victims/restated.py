"""Another number of those counted before, as somebody else counts them."""

from __future__ import annotations

from itertools import takewhile

from kg.extract.context import Analysis, Context, clause
from kg.extract.language.tokens import Item
from kg.extract.phrases.figures import Figure
from kg.extract.phrases.gaps import restated

#: What tells where, or on whose side.
_THERE = frozenset({"located", "flank"})


def restate(analysis: Analysis, context: Context, figures: list[Figure], number: int) -> None:
    """ "The UN said 2,900 people died, while Kinshasa put the figure at 7,000": the same befell as many of the same."""
    figure, known = figures[number], context.discourse.figure
    items = analysis.sentence.items
    again = restated(items, figure.first)
    if figure.outcome is not None or (figure.part and not again):
        return
    if not (again or _counted_too(items, figure, context)):
        return
    counted = next((f for f in reversed(figures[:number]) if f.outcome is not None and not f.part), None)
    if counted is None and known is not None and analysis.sentence.index - known[2].index == 1:
        counted = known[0]
    if counted is None or counted.outcome is None or figure.category not in (None, "unspecified", counted.category):
        return
    # "a higher figure, namely 52"
    figure.outcome, figure.category, figure.part = counted.outcome, counted.category, False
    for part in takewhile(lambda part: part.part and part.outcome is None, figures[number + 1 :]):
        part.outcome = counted.outcome
    first, _ = clause(items, figure.first)
    if any(item.tags.keys() & _THERE for item in items[first : figure.first]):
        # "Di Kamboja, jumlahnya mencapai 17": of those who are there
        return
    figure.enemy = counted.enemy
    if again:
        # who else counts may count people of his own
        figure.side = figure.side or counted.side


def _counted_too(items: list[Item], figure: Figure, context: Context) -> bool:
    """ "12 orang tewas, *sedangkan WHO menyebut* 114 orang": how many they are as another says."""
    verb, behind = figure.first - 1, items[figure.last : figure.last + 1]
    told = verb > 1 and items[verb].tag("speech", "act") == "assert" and items[verb - 1].cls == "X"
    ends = not behind or behind[0].cls in ",.;"
    return told and ends and items[verb - 2].low in context.pack.settings.get("contrasts", ())
