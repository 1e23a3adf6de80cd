from __future__ import annotations

import pytest
from pyoxigraph import RdfFormat, parse

from kg.graph.ontology import source
from kg.graph.owllite import violations

PREFIXES = """
@prefix : <http://example.org/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:A a owl:Class . :B a owl:Class . :p a owl:ObjectProperty . :d a owl:DatatypeProperty . :i a :A .
"""


def check(turtle: str) -> list[str]:
    return violations(quad.triple for quad in parse(PREFIXES + turtle, format=RdfFormat.TURTLE))


def test_the_vocabulary_is_owl_lite() -> None:
    assert violations(quad.triple for quad in parse(source(), format=RdfFormat.TURTLE)) == []


@pytest.mark.parametrize(
    "turtle",
    [
        "",
        ":A rdfs:subClassOf :B , [ a owl:Restriction ; owl:onProperty :p ; owl:maxCardinality 1 ] .",
        ":A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :p ; owl:allValuesFrom :B ] .",
        ":A owl:intersectionOf ( :B [ a owl:Restriction ; owl:onProperty :d ; owl:someValuesFrom xsd:string ] ) .",
        ":q a owl:ObjectProperty , owl:SymmetricProperty ; owl:inverseOf :p ; rdfs:domain :A ; rdfs:range :B .",
    ],
)
def test_what_owl_lite_has(turtle: str) -> None:
    assert check(turtle) == []


@pytest.mark.parametrize(
    ("turtle", "reason"),
    [
        (":A owl:unionOf ( :A :B ) .", "unionOf"),
        (":A owl:complementOf :B .", "complementOf"),
        (":A owl:oneOf ( :i ) .", "oneOf"),
        (":A owl:disjointWith :B .", "disjointWith"),
        (":A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :p ; owl:hasValue :i ] .", "hasValue"),
        (":A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :p ; owl:cardinality 2 ] .", "other than 0 and 1"),
        (":A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :x ; owl:cardinality 1 ] .", "one declared property"),
        (":A rdfs:subClassOf [ a owl:Class ; owl:intersectionOf ( :A :B ) ] .", "neither a declared class"),
        (":A rdfs:subClassOf :C .", "neither a declared class"),
        (":A owl:intersectionOf ( :B [ a owl:Class ] ) .", "intersection"),
        (":p rdfs:domain [ a owl:Restriction ; owl:onProperty :d ; owl:minCardinality 1 ] .", "domain"),
        (":p rdfs:range xsd:string .", "range"),
        (":d rdfs:range :A .", "range"),
        (":p rdfs:subPropertyOf :d .", "same kind"),
        (":d a owl:SymmetricProperty .", "only an object property"),
        (":A a owl:ObjectProperty .", "declared as both"),
        (":i :unknown :i .", "used and not declared"),
        (":j a :C .", "its type"),
        (":k :p :i .", "not declared"),
        (":p a owl:TransitiveProperty . :A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :p ; "
         "owl:maxCardinality 1 ] .", "transitive"),
        (":p owl:propertyChainAxiom ( :p :p ) .", "propertyChainAxiom"),
    ],
)  # fmt: skip
def test_what_owl_lite_does_not_have(turtle: str, reason: str) -> None:
    assert any(reason in violation for violation in check(turtle))
