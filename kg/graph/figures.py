"""Casualty figures as intervals: what their wording allows, and whether two can be true together."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from pyoxigraph import NamedNode

from kg.graph.facts import Facts
from kg.graph.terms import SK

#: sides, places, outcome, population, since
Series = tuple[frozenset[NamedNode], frozenset[NamedNode], NamedNode, NamedNode, str]


@dataclass(frozen=True, slots=True)
class Figure:
    """How many, of whom; ``low`` and ``high`` are what the wording allows, both included."""

    series: Series
    low: float
    high: float
    #: it counts from the same day or in the same place as others of its series, which are thus of the same losses
    bound: bool
    #: with a number of its own, not only "dozens"
    counted: bool

    @property
    def size(self) -> float:
        """About how many: "under 1,000" is up to that."""
        return self.low or self.high

    def excludes(self, other: Figure) -> bool:
        """Whether the two cannot be true together: "more than 1,000" and "more than 1,200" can."""
        return self.high < other.low or other.high < self.low

    def like(self, other: Figure, times: float) -> bool:
        """Whether one is at most so many times the other, taken where they come closest."""
        less, more = sorted((self, other), key=lambda figure: figure.low)
        return more.low <= times * max(1.0, less.low if less.high == inf else less.high)

    def continues(self, earlier: Figure) -> bool:
        """Whether this can be the later state of a running toll, which is counted and never falls."""
        return self.counted and earlier.counted and self.low >= earlier.low


def figures(facts: Facts) -> dict[NamedNode, Figure]:
    """Every figure that says whose people it counts, and does not count some that another counts already."""
    found = {}
    for figure, sides in facts.by(SK.side).items():
        if facts.all(figure, SK.partOf):
            continue
        outcome, population, qualifier, since = (
            facts.one(figure, predicate) for predicate in (SK.outcome, SK.population, SK.qualifier, SK.since)
        )
        count, low, high = (
            int(term.value) if (term := facts.one(figure, predicate)) else None
            for predicate in (SK.count, SK.low, SK.high)
        )
        places = frozenset(facts.all(figure, SK.place))
        series = frozenset(sides), places, outcome, population, since.value if since else ""
        bound = since is not None or bool(places)
        found[figure] = Figure(series, *ends(qualifier, count, low, high), bound, count is not None)
    return found


def ends(qualifier: NamedNode, count: int | None, low: int | None, high: int | None) -> tuple[float, float]:
    """The interval of a figure: its own ends, else those of its qualifier.

    "About" and "nearly" are as fine as the last digit that is not zero: about 5,000 is 4,500 to 5,500.

    >>> ends(SK.about, 5000, None, None)
    (4500.0, 5500.0)
    >>> ends(SK.atLeast, 12, None, None)
    (12.0, inf)
    >>> ends(SK.exact, 320, 320, 320)
    (320.0, 320.0)
    """
    least, most = 0.0, inf
    if count is not None:
        half = 10 ** (len(str(count)) - len(str(count).rstrip("0"))) / 2
        least, most = {
            SK.exact: (count, count),
            SK.atLeast: (count, inf),
            SK.over: (count + 1, inf),
            SK.nearly: (count - half, count),
            SK.below: (0, count - 1),
            SK.about: (count - half, count + half),
        }.get(qualifier, (0, inf))
        if qualifier in (SK.about, SK.nearly):
            # Without a spread of its own wording a rough number keeps the one of its digits.
            low, high = (None if low == count else low), (None if high == count else high)
    return float(least if low is None else low), float(most if high is None else high)
