"""Another number of those counted before, as somebody else counts them."""

from __future__ import annotations

from kg.extract.context import Analysis, Context, clause
from kg.extract.phrases.figures import Figure
from kg.extract.phrases.gaps import restated

#: What tells where, or on whose side.
_THERE = frozenset({"located", "flank"})


def restate(analysis: Analysis, context: Context, figures: list[Figure], number: int) -> None:
    """ "The UN said 2,900 people died, while Kinshasa put the figure at 7,000": the same befell as many of the same."""
    figure, known = figures[number], context.discourse.figure
    if figure.outcome is not None or figure.part or not restated(analysis.sentence.items, figure.first):
        return
    counted = next((f for f in reversed(figures[:number]) if f.outcome is not None and not f.part), None)
    if counted is None and known is not None and analysis.sentence.index - known[2].index == 1:
        counted = known[0]
    if counted is None or counted.outcome is None or figure.category not in (None, "unspecified", counted.category):
        return
    figure.outcome, figure.category = counted.outcome, counted.category
    first, _ = clause(analysis.sentence.items, figure.first)
    if not any(item.tags.keys() & _THERE for item in analysis.sentence.items[first : figure.first]):
        # not in "Di Kamboja, jumlahnya mencapai 17": of those who are there
        figure.side, figure.enemy = figure.side or counted.side, counted.enemy
