"""Of whom an article speaks, and how often: who "both sides" are at some point of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from heapq import nlargest
from itertools import combinations

from kg.entities.table import Record
from kg.extract.gate import place_of
from kg.extract.language.tokens import Sentence
from kg.extract.phrases.referents import STATES, Referent
from kg.statement import Entity

#: So many times more often are two parties spoken of that are the sides, though never named together.
_FAR = 2
#: Of a group that is spoken of less often, an article does not tell the war.
_OFTEN = 2
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
    #: parties that the whole article sets against each other -> whether by more than words
    at_odds: dict[tuple[str, str], bool]
    #: groups -> whose rebels they are
    risen: dict[str, str]

    def often(self, iri: str) -> int:
        """How often a party was spoken of."""
        return self.counts.get(iri, 0)

    def pair(self) -> tuple[Referent, ...]:
        """The two parties named together that the article speaks of most, each where it was named last."""
        often = ranked(self.counts)[:2]
        if len(often) > 1 and _two(*often) not in self.at_odds and (own := self._rebellion()):
            # of mediators an article may speak more than of who they mediate between
            often = own
        if not self.together:
            return self._stand(often) if len(self.counts) > 1 else ()
        best = max(self.together, key=self._weight)
        # two mediators named side by side once are not whom an article on two others is about
        apart = len(often) == 2 and min(map(self.counts.__getitem__, often)) > _FAR * self._weight(best)[0]
        return self._stand(often if apart else best)

    def _rebellion(self) -> list[str]:
        """A state and the group that fights it there, if the article speaks of both more than once."""
        wars = (
            (group, home) for group, home in self.risen.items() if home in self.named and self._at_home(group, home)
        )
        known = {war: min(map(self.often, war)) for war in wars}
        best = max(known, key=known.__getitem__, default=None)
        return list(best) if best is not None and known[best] > 1 else []

    def _at_home(self, group: str, home: str) -> bool:
        """Whether a group is at odds with its own state, or strikes nobody else either."""
        struck = any(group in two for two, blows in self.at_odds.items() if blows)
        return not struck or _two(group, home) in self.at_odds

    def foes(self) -> tuple[Referent, ...]:
        """The two whom the article sets against each other, or at least names side by side; the same if it does so."""
        pair = self.pair()
        both = sorted(referent.entity.iri for referent in pair)
        # who only accuses another is not at war with him where others are
        most = any(self.at_odds.values())
        if not most and (own := self._rebellion()):
            # "Sudan accused the UAE of arming the RSF": nor where rebels are
            return self._stand(own)
        strong = (two for two, blows in self.at_odds.items() if blows >= most)
        known = sorted(two for two in strong if all(iri in self.named for iri in two))
        if both in [list(two) for two in known or self.together]:
            return pair
        best = max(known, key=self._weight, default=())
        return self._stand(best)

    def pairs(self) -> list[tuple[Referent, ...]]:
        """As `pair`, and the next; then those of whom the article speaks most, though not side by side."""
        rank = nlargest(_PAIRS, self.together, key=self._weight)
        return [self.pair(), *(self._stand(pair) for pair in (*rank, *combinations(ranked(self.counts)[:_PAIRS], 2)))]

    def pair_of(self, types: tuple[str, ...]) -> tuple[Referent, ...]:
        """As `pair`, if possible of parties of some types: "the two neighbours" are states."""
        pairs = self.pairs() if types else []
        if types == STATES and pairs:
            pairs[0] = self._states(pairs[0])
        return next((pair for pair in pairs if pair and all(r.entity.type in types for r in pair)), self.pair())

    def _states(self, pair: tuple[Referent, ...]) -> tuple[Referent, ...]:
        """ "Israel and Hezbollah … both countries": a group that fights another state stands for its own."""
        lands = [self.risen.get(r.entity.iri, r.entity.iri) for r in pair]
        known = len(set(lands)) > 1 and all(iri in self.named for iri in lands)
        return self._stand(lands) if known else pair

    def _weight(self, pair: tuple[str, str]) -> tuple[int, int]:
        return min(self.counts.get(pair[0], 0), self.counts.get(pair[1], 0)), self.together.get(pair, 0)

    def _stand(self, iris: Iterable[str]) -> tuple[Referent, ...]:
        known = [self.named[iri] for iri in iris]
        here = self.sentence.text
        return tuple(Referent(e, None if place_of(e.text, here) >= 0 else where.span) for e, where in known)


@dataclass(slots=True)
class Spoken:
    """The parties that an article speaks of, as it is read."""

    #: IRI of a party -> how often it is spoken of
    counts: Counter[str] = field(default_factory=Counter)
    #: parties named together -> how often so
    together: dict[tuple[str, str], int] = field(default_factory=dict)
    #: where each party was named last
    named: dict[str, tuple[Entity, Sentence]] = field(default_factory=dict)
    #: parties that the article sets against each other -> whether by more than words
    at_odds: dict[tuple[str, str], bool] = field(default_factory=dict)
    #: groups -> whose rebels they are
    risen: dict[str, str] = field(default_factory=dict)

    def oppose(self, one: Entity, other: Entity, *, blows: bool) -> None:
        """Two parties were set against each other, by blows or by words."""
        if one.iri != other.iri:
            two = _two(one.iri, other.iri)
            self.at_odds[two] = blows or self.at_odds.get(two, False)

    def opposed(self, one: str, other: str) -> bool:
        """Whether the article sets two parties against each other, by their IRIs."""
        return _two(one, other) in self.at_odds

    def side_by_side(self, one: Entity, other: Entity) -> None:
        """Two parties were named together."""
        if one.iri != other.iri:
            two = _two(one.iri, other.iri)
            self.together[two] = self.together.get(two, 0) + 1

    def moment(self, sentence: Sentence) -> Moment:
        """What has been named up to a sentence, to be asked later."""
        return Moment(
            sentence, dict(self.counts), dict(self.together), dict(self.named), self.at_odds, dict(self.risen)
        )

    def main(self) -> list[Entity]:
        """The two parties spoken of most."""
        return [self.named[iri][0] for iri in ranked(self.counts)[:2] if iri in self.named]

    def homes(self, country: Callable[[Entity], Record | None]) -> list[Entity]:
        """Of the two parties spoken of most, those where the table places one."""
        two = self.main()
        known = {home.iri for party in two if (home := country(party)) is not None}
        return [party for party in two if party.iri in known]

    def fought_by(self, groups: list[Entity], country: Callable[[Entity], Record | None]) -> list[Entity]:
        """The states where some groups are, and with which the article sets them at odds."""
        homes = [(group.iri, home.iri) for group in groups if (home := country(group)) is not None]
        at_odds = (home for group, home in homes if self.opposed(group, home))
        return [self.named[home][0] for home in at_odds if home in self.named]

    def beset(self, here: list[str]) -> str | None:
        """The state whose rebels one of these groups is, else the group spoken of most."""
        groups = [iri for iri in here if iri in self.risen] or ranked({g: self.counts[g] for g in self.risen})
        return next((self.risen[group] for group in groups if self.risen[group] in self.named), None)

    def at_war(self, country: Callable[[Entity], Record | None], sentence: Sentence) -> list[Entity]:
        """The state of an article about it and a group of its own.

        Or the only one of which it has told.
        """
        if only := self._only_state(sentence):
            return only
        two = self.main()
        states = [party for party in two if party.type in ("State", "DeFactoState")]
        homes = [country(party) for party in two if party.type == "ArmedGroup"]
        if len(states) != 1 or len(homes) != 1:
            # "Egypt and Iran back the army": where others are spoken of as often
            group = self.most(("ArmedGroup",), _OFTEN)
            return self.fought_by([group], country) if group is not None else []
        if homes[0] is None:
            # militants without a name fight whoever the sentence tells of
            return []
        return states if homes[0].iri == states[0].iri else []

    def _only_state(self, sentence: Sentence) -> list[Entity]:
        """The state of an article that has told of no other party before a sentence: "tentara" is its own."""
        states = [party for party in self.main() if party.type in ("State", "DeFactoState")]
        alone = len(self.counts) == len(states) == 1 and self.named[states[0].iri][1] is not sentence
        return states if alone else []

    def acting(
        self, subject: tuple[Entity, Sentence] | None, party: Callable[[Entity], Entity | None]
    ) -> tuple[Entity, Sentence] | None:
        """The state of whoever the last sentence was about."""
        state = party(subject[0]) if subject is not None and subject[0].type != "Person" else None
        known = self.named.get(state.iri) if state is not None and state.type in ("State", "DeFactoState") else None
        return known if subject is not None and known is not None and known[1] is subject[1] else None

    def is_main(self, entity: Entity) -> bool:
        """Whether the article speaks of hardly any party more often."""
        return entity.iri in ranked(self.counts)[:2]

    def are_sides(self, pair: list[Referent]) -> bool:
        """Whether two parties are named together more than once, or more than all others."""
        two = _two(*(referent.entity.iri for referent in pair))
        return self.together.get(two, 0) > 1 or all(self.is_main(referent.entity) for referent in pair)

    def most(self, types: tuple[str, ...], least: int) -> Entity | None:
        """The party of these types that is spoken of most, if so often at least."""
        often = (iri for iri in ranked(self.counts) if self.counts[iri] >= least and iri in self.named)
        return next((self.named[iri][0] for iri in often if self.named[iri][0].type in types), None)


def _two(one: str, other: str) -> tuple[str, str]:
    """Two parties, whichever is named first."""
    return min(one, other), max(one, other)


def ranked(counts: dict[str, int]) -> list[str]:
    """The keys, the most frequent first; of equals the one that came first (as `Counter.most_common`, but faster)."""
    return sorted(counts, key=counts.__getitem__, reverse=True)
