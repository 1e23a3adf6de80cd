"""What follows from the claims -> the ``derived`` graph; each triple can be made again from the other graphs."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Quad, Store

from kg import namespaces
from kg.graph import disagreement, ties
from kg.graph.facts import Facts

GRAPH = NamedNode(namespaces.graph("derived"))


def derived_quads(store: Store) -> Iterator[Quad]:
    """The direct properties and the links between claims, sorted; what ``store`` has of them already is ignored."""
    facts = Facts(store)
    triples = {*ties.triples(facts), *disagreement.triples(facts)}
    for subject, predicate, object_ in sorted(triples, key=lambda t: tuple(term.value for term in t)):
        yield Quad(subject, predicate, object_, GRAPH)
