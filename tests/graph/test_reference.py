from __future__ import annotations

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, serialize

from kg import namespaces
from kg.entities.table import load
from kg.graph.reference import GRAPH, named, reference_quads
from kg.graph.terms import RDF, RDFS, SK, SKOS
from kg.statement import ENTITY_TYPES
from tests.graph.samples import TABLE


def thing(slug: str) -> NamedNode:
    return NamedNode(namespaces.thing(slug))


def test_a_record_with_all_its_names() -> None:
    node = thing("northland")
    assert {q for q in reference_quads(TABLE) if q.subject == node} == {
        Quad(node, RDF.type, SK.State, GRAPH),
        Quad(node, RDFS.label, Literal("Northland", language="en"), GRAPH),
        Quad(node, RDFS.label, Literal("Utaria", language="id"), GRAPH),
        Quad(node, SKOS.altLabel, Literal("Negeri Utara", language="id"), GRAPH),
        Quad(node, SKOS.exactMatch, NamedNode("http://www.wikidata.org/entity/Q1"), GRAPH),
    }


def test_only_what_is_used_with_its_country() -> None:
    subjects = {q.subject for q in reference_quads(TABLE, {thing("harbour-post").value, thing("a-stranger").value})}
    assert subjects == {thing("harbour-post"), thing("westland")}


def test_a_graph_names_what_it_points_at() -> None:
    article = thing("article/a")
    quads = [
        Quad(article, SK.outlet, thing("harbour-post"), GRAPH),
        Quad(article, SK.agency, thing("a-stranger"), GRAPH),
        Quad(article, SK.title, Literal("southland"), GRAPH),
    ]
    assert named(TABLE, quads) == {thing("harbour-post").value}


def test_the_shipped_table_is_valid_and_the_same_every_time() -> None:
    quads = list(reference_quads(load()))
    assert len(quads) == len(set(quads))
    assert {q.object.value for q in quads if q.predicate == RDF.type} <= {SK[t].value for t in ENTITY_TYPES}
    assert serialize(quads, format=RdfFormat.N_QUADS) == serialize(reference_quads(load()), format=RdfFormat.N_QUADS)
