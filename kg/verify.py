"""Reopen every quote of a graph, and check that what each claim says stands in its words.

Works on any store that holds Saksi's vocabulary: the stored texts are in the graph itself.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, Literal, NamedNode, RdfFormat, Store, parse

from kg import namespaces
from kg.article import Span
from kg.extract import gate
from kg.graph import derive, owllite, propositions
from kg.graph.ontology import source
from kg.graph.terms import OA, RDF, SK, date_literal
from kg.progress import Progress
from kg.store.errors import StoreError

if TYPE_CHECKING:
    from kg.store.versions import Version

_DENYING = frozenset({SK.deny, SK.reject})
#: What a claim names by itself, and what its propositions name.
_NAMED_BY_CLAIM = (SK.reportedVia, SK.target)
_NAMED_BY_PROPOSITION = (SK.side, SK.subject, SK.object, SK.holder, SK.officeOf, SK.participant, SK.place)
_DATES = (SK.since, SK.asOf, SK.date)
_QUALIFIERS = {
    SK.exact: "exact",
    SK.atLeast: "at_least",
    SK.about: "about",
    SK.nearly: "nearly",
    SK.below: "below",
    SK.over: "over",
}


@dataclass(frozen=True, slots=True, order=True)
class Failure:
    """Something in the graph that does not hold: the node (a claim, mostly), its article, and why."""

    node: str
    article: str
    reason: str


def verify(store: Store, progress: Progress | None = None) -> list[Failure]:
    """Every claim of the store against the text it was read from, and what was derived against the claims.

    Reopened are offsets, exact words, prefix, suffix and SHA-256; every number, name, quote and claimant must stand
    in evidence or further evidence; a proposition must be the one that its IRI was made from.
    """
    progress = progress or Progress()
    graphs: list[NamedNode | DefaultGraph] = [DefaultGraph()]
    graphs += [graph for graph in store.named_graphs() if isinstance(graph, NamedNode)]
    failures: set[Failure] = set()
    progress.stage("quotes", len(graphs))
    for graph in graphs:
        failures |= set(_Graph(store, graph).failures())
        progress.step()
    progress.stage("derived")
    return sorted(failures | set(derived_failures(store)))


def file_failures(version: Version) -> list[Failure]:
    """What of a version's file of N-Quads is not what was published."""
    try:
        version.check()
    except StoreError as error:
        return [Failure(str(version.nquads), "", str(error))]
    return []


def derived_failures(store: Store) -> Iterator[Failure]:
    """What the ``derived`` graph has too much or too little."""
    expected = set(derive.derived_quads(store))
    found = set(store.quads_for_pattern(None, None, None, derive.GRAPH))
    for quad in found - expected:
        yield Failure(_value(quad.subject), "", f"the derived {quad.predicate} {quad.object} follows from no claim")
    for quad in expected - found:
        yield Failure(
            _value(quad.subject), "", f"{quad.predicate} {quad.object} follows and is not in the derived graph"
        )


def owl_failures() -> list[Failure]:
    """What leaves OWL Lite in ``saksi.ttl``."""
    triples = (quad.triple for quad in parse(source(), format=RdfFormat.TURTLE))
    return [Failure(namespaces.ONTOLOGY, "", violation) for violation in owllite.violations(triples)]


def _value(term: object) -> str:
    return term.value if isinstance(term, NamedNode | Literal) else str(term)


class _Graph:
    """One named graph, by subject and predicate."""

    def __init__(self, store: Store, graph: NamedNode | DefaultGraph) -> None:
        self._about: dict[NamedNode, dict[NamedNode, list[NamedNode | Literal]]] = defaultdict(dict)
        for quad in store.quads_for_pattern(None, None, None, graph):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
                self._about[quad.subject].setdefault(quad.predicate, []).append(quad.object)
        self._claims = [node for node, facts in self._about.items() if SK.Claim in facts.get(RDF.type, [])]
        #: propositions that a claim here states, not only denies
        self._stated = {
            p for claim in self._claims if not self._denies(claim) for p in self._objects(claim, SK.proposition)
        }

    def failures(self) -> Iterator[Failure]:
        for node, facts in self._about.items():
            if SK.Article in facts.get(RDF.type, []):
                for reason in self._article(node):
                    yield Failure(node.value, node.value, reason)
        for claim in self._claims:
            article = self._one(claim, SK.reportedIn)
            for reason in self._claim(claim, article):
                yield Failure(claim.value, _value(article) if article else "", reason)

    def _objects(self, node: object, predicate: NamedNode) -> list[NamedNode | Literal]:
        return self._about[node].get(predicate, []) if isinstance(node, NamedNode) and node in self._about else []

    def _one(self, node: object, predicate: NamedNode) -> NamedNode | Literal | None:
        found = self._objects(node, predicate)
        return found[0] if len(found) == 1 else None

    def _string(self, node: object, predicate: NamedNode) -> str | None:
        found = self._one(node, predicate)
        return found.value if isinstance(found, Literal) else None

    def _number(self, node: object, predicate: NamedNode) -> int | None:
        found = self._string(node, predicate)
        return int(found) if found is not None and found.removeprefix("-").isdecimal() else None

    def _denies(self, claim: NamedNode) -> bool:
        return not _DENYING.isdisjoint(self._objects(claim, SK.act))

    def _article(self, article: NamedNode) -> Iterator[str]:
        text = self._string(article, SK.text)
        if text is None:
            yield "the article has not exactly one stored text"
        elif hashlib.sha256(text.encode()).hexdigest() != self._string(article, SK.sha256):
            yield "the stored text has another SHA-256 than the article says"

    def _claim(self, claim: NamedNode, article: NamedNode | Literal | None) -> Iterator[str]:
        text = self._string(article, SK.text)
        if not isinstance(article, NamedNode) or text is None:
            yield "the claim is not reported in exactly one article with its stored text"
            return
        evidence = self._objects(claim, SK.evidence)
        if not evidence:
            yield "the claim has no evidence"
        spans = []
        for node in (*evidence, *self._objects(claim, SK.furtherEvidence)):
            span = self._span(node)
            if span is None:
                yield f"the evidence {_value(node)} has not one start, one end and exact words"
                continue
            spans.append(span)
            yield from self._evidence(node, span, article, text)
        named: set[NamedNode | Literal] = set()
        for mention in self._objects(claim, SK.mentions):
            if self._stands(mention, spans, text):
                named.update(self._objects(mention, SK.refersTo))
            else:
                yield f"the mention {_value(mention)} does not stand in the evidence as it is written"
        yield from self._speaker(claim, article, named)
        words = [span.text for span in spans]
        for quote in self._objects(claim, SK.quote):
            yield from gate.quote_failures(quote.value, words)
        for day in self._objects(claim, SK.claimedOn):
            yield from _date_failures(day)
        for proposition in self._objects(claim, SK.proposition):
            yield from self._identity(proposition)
            # What is denied need not be repeated by the one who denies it, when somebody here states it.
            if not (self._denies(claim) and proposition in self._stated):
                yield from self._proposition(proposition, words, named)

    def _span(self, evidence: object) -> Span | None:
        selectors = self._objects(evidence, OA.hasSelector)
        starts = [n for s in selectors if (n := self._number(s, OA.start)) is not None]
        ends = [n for s in selectors if (n := self._number(s, OA.end)) is not None]
        exact = [w for s in selectors if (w := self._string(s, OA.exact)) is not None]
        return Span(starts[0], ends[0], exact[0]) if len(starts) == len(ends) == len(exact) == 1 else None

    def _evidence(self, node: object, span: Span, article: NamedNode, text: str) -> Iterator[str]:
        if self._objects(node, OA.hasSource) != [article]:
            yield f"the evidence {_value(node)} is of another article"
        if self._string(node, SK.sha256) != self._string(article, SK.sha256):
            yield f"the evidence {_value(node)} has another SHA-256 than its article"
        problems = list(gate.span_failures(span, text))
        yield from problems
        for selector in () if problems else self._objects(node, OA.hasSelector):
            prefix, suffix = self._string(selector, OA.prefix), self._string(selector, OA.suffix)
            if prefix is not None and text[max(0, span.start - len(prefix)) : span.start] != prefix:
                yield f"the prefix of {span.start}-{span.end} is not what stands before it"
            if suffix is not None and not text.startswith(suffix, span.end):
                yield f"the suffix of {span.start}-{span.end} is not what stands after it"

    def _stands(self, mention: object, spans: Iterable[Span], text: str) -> bool:
        start, end = self._number(mention, SK.start), self._number(mention, SK.end)
        if start is None or end is None or text[start:end] != self._string(mention, SK.surface):
            return False
        return any(span.start <= start < end <= span.end for span in spans)

    def _speaker(self, claim: NamedNode, article: NamedNode, named: set[NamedNode | Literal]) -> Iterator[str]:
        claimant = self._one(claim, SK.claimant)
        if claimant is None:
            yield "the claim has not exactly one claimant"
            return
        if claimant not in named and [claimant] != self._objects(article, SK.outlet):
            yield f"the claimant {_value(claimant)} stands neither in evidence nor in support"
        for predicate in _NAMED_BY_CLAIM:
            yield from _unnamed(self._objects(claim, predicate), named)

    def _identity(self, node: NamedNode | Literal) -> Iterator[str]:
        """Whether the content still is the one that the IRI was made from."""
        types = [t for t in self._objects(node, RDF.type) if isinstance(t, NamedNode)]
        if not isinstance(node, NamedNode) or not types:
            yield f"the proposition {_value(node)} has no type"
        elif node.value.startswith(namespaces.ID):
            facts = [
                (p, o) for p, objects in self._about[node].items() for o in objects
                if p.value.startswith(namespaces.ONTOLOGY)
            ]  # fmt: skip
            if len(types) != 1 or propositions.iri(types[0], facts) != node.value:
                yield f"the proposition {node.value} is not the one that its IRI was made from"

    def _proposition(
        self, node: NamedNode | Literal, words: list[str], named: set[NamedNode | Literal]
    ) -> Iterator[str]:
        for predicate in _NAMED_BY_PROPOSITION:
            yield from _unnamed(self._objects(node, predicate), named)
        if qualifier := self._one(node, SK.qualifier):
            count, low, high = (self._number(node, p) for p in (SK.count, SK.low, SK.high))
            name = _QUALIFIERS.get(qualifier, "") if isinstance(qualifier, NamedNode) else ""
            yield from gate.figure_failures(count, low, high, name, words)
        for content in self._objects(node, SK.content):
            yield from gate.wording_failures(content.value, words)
        yield from gate.year_failures(self._number(node, SK.year), words)
        for predicate in _DATES:
            for day in self._objects(node, predicate):
                yield from _date_failures(day)


def _unnamed(entities: Iterable[NamedNode | Literal], named: set[NamedNode | Literal]) -> Iterator[str]:
    for entity in entities:
        if entity not in named:
            yield f"the name of {_value(entity)} stands neither in evidence nor in support"


def _date_failures(day: NamedNode | Literal) -> Iterator[str]:
    try:
        if date_literal(day.value) == day:
            return
    except ValueError:
        pass
    yield f"{day} is no day, month or year"
