"""Whom an article had named at some point of it: who "both sides" are there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nlargest
from itertools import combinations

from kg.extract.gate import place_of
from kg.extract.referents import Referent
from kg.extract.tokens import Sentence
from kg.statement import Entity

#: So many times more often are two parties spoken of that are the sides, though never named together.
_FAR = 2
#: So many pairs of parties are thought of at once.
_PAIRS = 6


@dataclass(frozen=True, slots=True)
class Moment:
    """What an article had named when a sentence was read.

    Few sentences ask who "both sides" are, so it is worked out when one does.
    """

    sentence: Sentence
    #: how often each party was spoken of
    counts: dict[str, int]
    #: parties named together -> how often so
    together: dict[tuple[str, str], int]
    #: where each party was named last
    named: dict[str, tuple[Entity, Sentence]]

    def pair(self) -> tuple[Referent, ...]:
        """The two parties named together that the article speaks of most, each where it was named last."""
        if not self.together:
            return self._stand(self._most(2)) if len(self.counts) > 1 else ()
        best = max(self.together, key=self._weight)
        often = self._most(2)
        # two mediators named side by side once are not whom an article on two others is about
        apart = len(often) == 2 and min(map(self.counts.__getitem__, often)) > _FAR * self._weight(best)[0]
        return self._stand(often if apart else best)

    def pairs(self) -> list[tuple[Referent, ...]]:
        """As `pair`, and the next; then those of whom the article speaks most, though not side by side."""
        rank = nlargest(_PAIRS, self.together, key=self._weight)
        return [self.pair(), *(self._stand(pair) for pair in (*rank, *combinations(self._most(_PAIRS), 2)))]

    def _weight(self, pair: tuple[str, str]) -> tuple[int, int]:
        return min(self.counts.get(pair[0], 0), self.counts.get(pair[1], 0)), self.together[pair]

    def _most(self, number: int) -> list[str]:
        return nlargest(number, self.counts, key=self.counts.__getitem__)

    def _stand(self, iris: Iterable[str]) -> tuple[Referent, ...]:
        known = [self.named[iri] for iri in iris]
        here = self.sentence.text
        return tuple(Referent(e, None if place_of(e.text, here) >= 0 else where.span) for e, where in known)
