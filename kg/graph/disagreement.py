"""Links between claims: who denies, disputes, corroborates or supersedes whom.

A claimant who repeats a claim is taken by the first claim, so a much repeated story stays linear in its size.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, pairwise
from typing import TypeVar

from pyoxigraph import NamedNode

from kg import namespaces
from kg.graph.facts import Facts, Triple
from kg.graph.figures import Figure, figures
from kg.graph.parties import Parties, in_office
from kg.graph.terms import OA, RDF, SK, UNKNOWN_OUTLET
from kg.periods import days

#: An outlet prints what was said on the same day or the day after.
WINDOW = timedelta(days=1)
# The next bounds were chosen by eye, over the figures of 164 articles.
#: Figures of the same losses by different speakers are seldom farther apart: set side by side, and in two articles.
TIMES, TIMES_APART = 5, 3
#: Of fewer people another article may tell from another place, at any day of a war; so many are those of a war.
FEW, MANY = 20, 200
#: A running toll seldom grows faster between two articles, or waits longer for the next; of fewer people two blows are
#: more likely than one toll.
GROWTH, STEP, TOLL = 2, timedelta(days=31), 30
#: Code points between two sentences that follow each other.
BESIDE = 3
#: Origins of one proposition that are linked with each other; beyond them more links say nothing new.
MOST_ORIGINS = 20

_DENYING = frozenset({SK.deny, SK.reject})
_STATING = frozenset({SK["assert"], SK.confirm, SK.accuse})
_SILENT = SK.declineComment
#: What only propositions have that hold for a time: ties, offices and sayings.
_TIMELESS = (SK.party, SK.holder, SK.content)
_PLACES = frozenset({SK.Place, SK.Settlement, SK.Territory})


@dataclass(frozen=True, slots=True)
class Said:
    """One claim, with what its links depend on."""

    claim: NamedNode
    proposition: NamedNode
    claimant: NamedNode
    act: NamedNode
    status: NamedNode | None
    #: through whom it came: the agency in between, else those that the article credits, else the outlet that speaks
    wires: frozenset[NamedNode]
    article: NamedNode
    #: when it was said, else published: first and last day
    said: tuple[date, date] | None
    #: what the figure or event is dated to
    about: tuple[date, date] | None

    @property
    def days(self) -> tuple[date, date] | None:
        """What the claim is to be compared by: its own date, else when it was said."""
        return self.about or self.said

    @property
    def order(self) -> tuple[date, str]:
        """Earliest first, the undated last, then by IRI."""
        return (self.said[0] if self.said else date.max), self.claim.value


_Key = TypeVar("_Key", bound=Hashable)


def triples(facts: Facts) -> Iterator[Triple]:
    """``sk:denies``, ``sk:disputes``, ``sk:corroborates`` and ``sk:supersedes`` between the claims of the store."""
    known = figures(facts)
    parties = Parties(facts)
    grounds = _Grounds(facts)
    claims: dict[NamedNode, list[NamedNode]] = defaultdict(list)
    for claim, propositions in facts.by(SK.proposition).items():
        for proposition in propositions:
            claims[proposition].append(claim)
    told = []
    for proposition, by in claims.items():
        if len(by) > 1 or proposition in known:
            group = sorted((_said(facts, claim, proposition) for claim in by), key=lambda s: s.order)
            told += [s for s in group if s.act in _STATING and proposition in known]
            bound = not any(proposition in facts.by(p) for p in _TIMELESS)
            yield from _denials(group, bound)
            yield from _corroborations(facts, parties, group, bound)
    told.sort(key=lambda s: s.order)
    for _, group in _grouped(told, lambda s: known[s.proposition].series):
        yield from _disputes(facts, grounds, group, known)
        for _, own in _grouped(group, lambda s: s.claimant):
            yield from _successions(own, known)


def _said(facts: Facts, claim: NamedNode, proposition: NamedNode) -> Said:
    claimant, article = facts.one(claim, SK.claimant), facts.one(claim, SK.reportedIn)
    via, outlet = facts.one(claim, SK.reportedVia), facts.one(article, SK.outlet)
    said = facts.one(claim, SK.claimedOn) or facts.one(article, SK.publishedOn)
    about = facts.one(proposition, SK.asOf) or facts.one(proposition, SK.earliest)
    return Said(
        claim, proposition, claimant, facts.one(claim, SK.act), facts.one(claim, SK.status),
        frozenset([via] if via else facts.all(article, SK.agency) or ([outlet] if claimant == outlet else [])), article,
        days(said.value) if said else None, days(about.value) if about else None,
    )  # fmt: skip


def _words(facts: Facts, claim: NamedNode) -> str:
    """The claim's evidence, to know a copy by."""
    return "\n".join(_selected(facts, claim, OA.exact))


def _selected(facts: Facts, claim: NamedNode, what: NamedNode) -> list[str]:
    """What the selectors of a claim's evidence say: its words, its first or its last code point."""
    return [
        term.value
        for evidence in facts.all(claim, SK.evidence)
        for selector in facts.look(evidence, OA.hasSelector)
        for term in facts.look(selector, what)
    ]


def _grouped(said: Iterable[Said], key: Callable[[Said], _Key]) -> list[tuple[_Key, list[Said]]]:
    groups: dict[_Key, list[Said]] = defaultdict(list)
    for each in said:
        groups[key(each)].append(each)
    return list(groups.items())


def _first(said: Iterable[Said], key: Callable[[Said], _Key]) -> list[Said]:
    """The first claim of each key, in order."""
    kept: dict[_Key, Said] = {}
    for each in said:
        kept.setdefault(key(each), each)
    return list(kept.values())


def _near(a: Said, b: Said) -> bool:
    """Whether two claims may speak of the same moment; without dates, only those of one article."""
    if a.days is None or b.days is None:
        return a.article == b.article and a.days == b.days
    return a.days[0] - b.days[1] <= WINDOW and b.days[0] - a.days[1] <= WINDOW


def _denials(group: list[Said], bound: bool) -> Iterator[Triple]:
    denials = _first((s for s in group if s.act in _DENYING), lambda s: (s.claimant, s.article))[:MOST_ORIGINS]
    stating = [s for s in group if s.act not in _DENYING and s.act != _SILENT]
    for denial in denials:
        # A denial answers what its own article reports before it answers anybody else.
        ordered = sorted(stating, key=lambda s: s.article != denial.article)
        for stated in _first(ordered, lambda s: s.claimant)[:MOST_ORIGINS]:
            if stated.claimant != denial.claimant and (not bound or _near(denial, stated)):
                yield denial.claim, SK.denies, stated.claim
                yield from _both(denial.claim, SK.disputes, stated.claim)


def _corroborations(facts: Facts, parties: Parties, group: list[Said], bound: bool) -> Iterator[Triple]:
    origins = _first((s for s in group if s.act in _STATING), lambda s: (s.claimant, s.wires, s.status))[:MOST_ORIGINS]
    for a, b in combinations(origins, 2):
        if _any_day(facts, a.proposition) and not (a.article == b.article and _beside(facts, a.claim, b.claim)):
            continue
        if not _same_sides(facts, a, b):
            continue
        if a.status != b.status or not _independent(a, b) or (bound and not _near(a, b)):
            continue
        if a.claimant != b.claimant and parties.of(a.claimant) == parties.of(b.claimant):
            continue
        if _words(facts, a.claim) != _words(facts, b.claim):
            yield from _both(a.claim, SK.corroborates, b.claim)


def _any_day(facts: Facts, event: NamedNode) -> bool:
    """ "Russia attacked Ukraine": an event of no day and no place, of which every article of a war tells another."""
    placed = any(event in facts.by(told) for told in (SK.place, SK.earliest))
    return event in facts.by(SK.participant) and not placed


def _same_sides(facts: Facts, a: Said, b: Said) -> bool:
    """A mediation between two is one with each of them; it is the same only where the other one is."""
    if SK.Mediation not in facts.look(a.proposition, RDF.type):
        return True
    one, other = (
        {side for told in facts.all(said.claim, SK.proposition) for side in facts.all(told, SK.object)}
        for said in (a, b)
    )
    return one <= other or other <= one


def _independent(a: Said, b: Said) -> bool:
    """Two origins: not one wire, not outlets that nobody knows to be two."""
    if a.wires & b.wires:
        return False
    if _unknown(a) and _unknown(b):
        return False
    return a.claimant != b.claimant or bool(a.wires and b.wires)


def _unknown(said: Said) -> bool:
    return said.claimant.value.startswith(namespaces.thing(UNKNOWN_OUTLET))


class _Grounds:
    """Where the losses of a figure are that names no place itself."""

    def __init__(self, facts: Facts) -> None:
        self._places: dict[NamedNode, set[NamedNode]] = defaultdict(set)
        for claim, sentences in facts.by(SK.evidence).items():
            for proposition in facts.all(claim, SK.proposition):
                for sentence in sentences:
                    self._places[sentence].update(facts.all(proposition, SK.place))
        self._governed: dict[NamedNode, set[NamedNode]] = defaultdict(set)
        for _, holder, of in in_office(facts):
            if not _PLACES.isdisjoint(facts.look(of, RDF.type)):
                self._governed[holder].add(of)
        self._facts = facts

    def apart(self, a: Said, b: Said) -> bool:
        """Whether the two sentences tell of places of which none is the same, or governors of two towns speak."""
        one, other = self._of(a), self._of(b)
        return bool(one and other) and one.isdisjoint(other)

    def _of(self, said: Said) -> set[NamedNode]:
        told = (self._places[sentence] for sentence in self._facts.all(said.claim, SK.evidence))
        return self._governed.get(said.claimant, set()).union(*told)


def _wholes(facts: Facts, series: list[Said], known: dict[NamedNode, Figure]) -> list[Said]:
    """Without the smaller figures of a sentence: "71 hurt there, 271 in all towns" has one of a place and a whole."""
    greatest: dict[Hashable, float] = defaultdict(float)
    told = [(said, (said.claimant, tuple(facts.all(said.claim, SK.evidence)))) for said in series]
    for said, sentence in told:
        greatest[sentence] = max(greatest[sentence], known[said.proposition].size)
    return [said for said, sentence in told if known[said.proposition].size == greatest[sentence]]


def _disputes(facts: Facts, grounds: _Grounds, series: list[Said], known: dict[NamedNode, Figure]) -> Iterator[Triple]:
    """Figures of different claimants for the same losses that cannot be true together.

    Of one side, outcome, population and time there are many losses: the same are meant where figures of like size
    count from one day or in one place, where an article sets one beside the other, and where they are of many.
    """
    firsts = _first(_wholes(facts, series, known), lambda s: (s.claimant, s.proposition))
    # What counts until some month counts until its end.
    dated = sorted(((s.days[1], s) for s in firsts if s.days), key=lambda entry: entry[0])
    pairs = [
        (a, b) for _, group in _grouped((s for s in firsts if not s.days), _article) for a, b in combinations(group, 2)
    ]
    for position, (until, a) in enumerate(dated):
        for later, b in dated[position + 1 :]:
            if later - until > WINDOW:
                break
            pairs.append((a, b))
    for a, b in pairs:
        one, other = known[a.proposition], known[b.proposition]
        if a.claimant == b.claimant or not one.excludes(other) or not one.like(other, TIMES):
            continue
        if not one.bound and grounds.apart(a, b):
            continue
        size = min(one.size, other.size)
        if a.article == b.article:
            same = _beside(facts, a.claim, b.claim)
        else:
            same = size >= FEW and one.like(other, TIMES_APART)
        if same or one.bound or size >= MANY:
            yield from _both(a.claim, SK.disputes, b.claim)


def _beside(facts: Facts, a: NamedNode, b: NamedNode) -> bool:
    """Whether the sentences of two claims are one, or follow each other."""
    (start, end), (first, last) = _place(facts, a), _place(facts, b)
    return max(start - last, first - end) <= BESIDE


def _place(facts: Facts, claim: NamedNode) -> tuple[int, int]:
    return int(_selected(facts, claim, OA.start)[0]), int(_selected(facts, claim, OA.end)[0])


def _article(said: Said) -> NamedNode:
    return said.article


def _successions(own: list[Said], known: dict[NamedNode, Figure]) -> Iterator[Triple]:
    """A running toll of one claimant: each later figure supersedes those of the day before it in the series."""
    by_day: dict[date, list[Said]] = defaultdict(list)
    for each in _first(own, lambda s: s.proposition):
        if each.days:
            by_day[each.days[0]].append(each)
    ordered = [by_day[day] for day in sorted(by_day)]
    for earlier, later in pairwise(ordered):
        for old in earlier:
            for new in later:
                later_state, state = known[new.proposition], known[old.proposition]
                soon = state.bound or (
                    state.size >= TOLL and _apart(old, new) <= STEP and later_state.like(state, GROWTH)
                )
                if soon and later_state.continues(state):
                    yield new.claim, SK.supersedes, old.claim


def _apart(old: Said, new: Said) -> timedelta:
    assert old.days is not None and new.days is not None
    return new.days[0] - old.days[0]


def _both(a: NamedNode, predicate: NamedNode, b: NamedNode) -> Iterator[Triple]:
    yield a, predicate, b
    yield b, predicate, a
