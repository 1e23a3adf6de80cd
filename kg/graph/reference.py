"""The reference table -> the ``reference`` graph: types, labels, other names, Wikidata."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg import namespaces
from kg.entities.table import Record, Table
from kg.graph.terms import RDF, RDFS, SK, SKOS

GRAPH = NamedNode(namespaces.graph("reference"))


def named(table: Table, quads: Iterable[Quad]) -> frozenset[str]:
    """The IRIs of the table's records that a graph names."""
    slugs = {quad.object.value.removeprefix(namespaces.ID) for quad in quads if isinstance(quad.object, NamedNode)}
    return frozenset(namespaces.thing(slug) for slug in slugs & table.records.keys())


def reference_quads(table: Table, used: Collection[str] | None = None) -> Iterator[Quad]:
    """Every record, or those whose IRIs are in ``used``, with the states they belong to."""
    wanted = table.records.keys() if used is None else _with_countries(table, used)
    for slug, record in table.records.items():
        if slug in wanted:
            yield from _record_quads(record)


def _with_countries(table: Table, used: Collection[str]) -> set[str]:
    wanted = {slug for slug in (iri.removeprefix(namespaces.ID) for iri in used) if slug in table.records}
    while more := {c for slug in wanted if (c := table.records[slug].country)} - wanted:
        wanted |= more
    return wanted


def _record_quads(record: Record) -> Iterator[Quad]:
    node = NamedNode(record.iri)
    yield Quad(node, RDF.type, SK[record.type], GRAPH)
    for language, label in sorted(record.labels.items()):
        yield Quad(node, RDFS.label, Literal(label, language=language), GRAPH)
    labels = set(record.labels.items())
    for name in sorted({(name.text, name.language or "") for name in record.names if name.role == "name"}):
        text, language = name
        if (language, text) not in labels and not (language == "" and text in record.labels.values()):
            literal = Literal(text, language=language) if language else Literal(text)
            yield Quad(node, SKOS.altLabel, literal, GRAPH)
    if record.country:
        yield Quad(node, SK.country, NamedNode(namespaces.thing(record.country)), GRAPH)
    if record.note:
        yield Quad(node, RDFS.comment, Literal(record.note, language="en"), GRAPH)
    if record.qid:
        yield Quad(node, SKOS.exactMatch, NamedNode(namespaces.WIKIDATA_ENTITY + record.qid), GRAPH)
