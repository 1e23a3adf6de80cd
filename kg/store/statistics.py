"""What a graph holds, counted: VoID with class and property partitions, and a DCAT record beside it.

Editors complete names from ``void:classPartition`` and ``void:propertyPartition``, so these are made at build time and
served as they are. Every node has an IRI of its own, made from what it counts.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pyoxigraph import Literal, NamedNode, QuerySolutions, RdfFormat, Store, Triple, serialize

from kg.namespaces import DATASET, DCAT, RDF, SD, VOID, XSD

_PROPERTIES = "SELECT ?p (COUNT(*) AS ?n) (COUNT(DISTINCT ?s) AS ?m) WHERE { ?s ?p ?o } GROUP BY ?p ORDER BY ?p"
_CLASSES = "SELECT ?c (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s a ?c } GROUP BY ?c ORDER BY ?c"
_CLASS_PROPERTIES = "SELECT ?c ?p (COUNT(*) AS ?n) WHERE { ?s a ?c ; ?p ?o } GROUP BY ?c ?p ORDER BY ?c ?p"
_GRAPHS = "SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g"


def describe(store: Store, target: Path, union: bool) -> None:
    """Write the description of this store to ``target`` as N-Triples, sorted.

    Args:
        store: what is described.
        target: the file to write.
        union: read all graphs together as the default graph; otherwise the store's own default graph is what counts.
    """
    lines = serialize(describe_triples(store, union), format=RdfFormat.N_TRIPLES) or b""
    target.write_bytes(b"".join(sorted(lines.splitlines(keepends=True))))


def describe_triples(store: Store, union: bool) -> Iterator[Triple]:
    """The description: the default graph as one ``void:Dataset``, its partitions, and its named graphs."""
    dataset = NamedNode(DATASET)
    a = NamedNode(RDF + "type")
    yield Triple(dataset, a, NamedNode(VOID + "Dataset"))
    yield Triple(dataset, a, NamedNode(DCAT + "Dataset"))
    total = 0
    for p, triples, subjects in _rows(store, union, _PROPERTIES):
        total += int(triples.value)
        part = _part("property", p)
        yield Triple(dataset, NamedNode(VOID + "propertyPartition"), part)
        yield Triple(part, NamedNode(VOID + "property"), p)
        yield Triple(part, NamedNode(VOID + "triples"), triples)
        yield Triple(part, NamedNode(VOID + "distinctSubjects"), subjects)
    yield Triple(dataset, NamedNode(VOID + "triples"), _integer(total))
    for c, entities in _rows(store, union, _CLASSES):
        part = _part("class", c)
        yield Triple(dataset, NamedNode(VOID + "classPartition"), part)
        yield Triple(part, NamedNode(VOID + "class"), c)
        yield Triple(part, NamedNode(VOID + "entities"), entities)
    for c, p, triples in _rows(store, union, _CLASS_PROPERTIES):
        part = _part("class", c, p)
        yield Triple(_part("class", c), NamedNode(VOID + "propertyPartition"), part)
        yield Triple(part, NamedNode(VOID + "property"), p)
        yield Triple(part, NamedNode(VOID + "triples"), triples)
    for g, triples in _rows(store, union, _GRAPHS):
        yield Triple(dataset, NamedNode(VOID + "subset"), g)
        yield Triple(g, a, NamedNode(SD + "Graph"))
        yield Triple(g, NamedNode(VOID + "triples"), triples)


def _rows(store: Store, union: bool, query: str) -> Iterator[tuple[Any, ...]]:
    solutions = store.query(query, use_default_graph_as_union=union)
    assert isinstance(solutions, QuerySolutions)
    for row in solutions:
        if all(isinstance(term, NamedNode | Literal) for term in row):  # a class without a name has no partition
            yield tuple(row)


def _part(*keys: str | NamedNode) -> NamedNode:
    digest = hashlib.sha256("\n".join(str(key) for key in keys).encode()).hexdigest()[:16]
    return NamedNode(f"{DATASET}#{keys[0]}-{digest}")


def _integer(value: int) -> Literal:
    return Literal(str(value), datatype=NamedNode(XSD + "integer"))
