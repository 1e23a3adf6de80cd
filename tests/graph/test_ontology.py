from __future__ import annotations

import re
import shutil
from collections import defaultdict
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse, serialize

from kg import namespaces
from kg.graph.ontology import ontology_quads, source
from kg.graph.propositions import ROLES
from kg.graph.terms import OWL, RDF, RDFS, SK, value
from kg.graph.ties import DIRECT
from kg.statement import ACTS, CATEGORIES, ENTITY_TYPES, OUTCOMES, QUALIFIERS, STATUSES
from tests.graph import samples

ROOT = Path(__file__).parents[2]
TRIPLES: list[Triple] = [quad.triple for quad in parse(source(), format=RdfFormat.TURTLE)]
TERMS = sorted(
    {
        t.subject.value
        for t in TRIPLES
        if isinstance(t.subject, NamedNode) and t.subject.value.startswith(namespaces.ONTOLOGY)
    }
)


def objects(subject: str, predicate: NamedNode) -> list[object]:
    return [t.object for t in TRIPLES if t.subject == NamedNode(subject) and t.predicate == predicate]


@pytest.mark.parametrize("predicate", [RDFS.label, RDFS.comment])
def test_every_term_speaks_indonesian_and_english(predicate: NamedNode) -> None:
    languages = defaultdict(list)
    for triple in TRIPLES:
        if triple.predicate == predicate and isinstance(triple.object, Literal):
            assert triple.object.value.strip()
            languages[triple.subject.value].append(triple.object.language)
    wrong = {term: languages[term] for term in TERMS if sorted(map(str, languages[term])) != ["en", "id"]}
    assert not wrong


def test_the_header_has_version_and_licence() -> None:
    header = namespaces.ONTOLOGY.rstrip("#")
    (version,) = objects(header, OWL.versionIRI)
    assert isinstance(version, NamedNode) and version.value.startswith(header + "/")
    assert objects(header, NamedNode(namespaces.DCTERMS + "license"))


def test_labels_tell_classes_apart() -> None:
    """Two classes of one name would be one to a reader."""
    labels = defaultdict(set)
    for triple in TRIPLES:
        if triple.predicate == RDFS.label and OWL.Class in objects(triple.subject.value, RDF.type):
            labels[triple.object].add(triple.subject.value)
    assert not {label: terms for label, terms in labels.items() if len(terms) > 1}


def test_the_closed_lists_are_individuals() -> None:
    lists = {
        SK.SpeechAct: ACTS,
        SK.Outcome: OUTCOMES,
        SK.Population: CATEGORIES,
        SK.Qualifier: QUALIFIERS,
        SK.EventStatus: STATUSES,
        SK.Role: ROLES,
    }
    for type, words in lists.items():
        declared = {t.subject for t in TRIPLES if t.predicate == RDF.type and t.object == type}
        assert declared == {value(word) for word in words}


def test_entity_types_are_classes() -> None:
    for name in ENTITY_TYPES:
        assert OWL.Class in objects(SK[name].value, RDF.type)


def test_direct_properties_exist_for_ties() -> None:
    for type, property in DIRECT.items():
        assert OWL.Class in objects(type.value, RDF.type)
        assert OWL.ObjectProperty in objects(property.value, RDF.type)


def test_every_iri_the_code_uses_is_declared() -> None:
    used = {}
    for path in (
        *ROOT.glob("kg/**/*.py"),
        *ROOT.glob("queries/*.rq"),
        *ROOT.glob("ontology/*.ttl"),
        *ROOT.glob("docs/*.md"),
    ):
        text = path.read_text(encoding="utf-8")
        for name in re.findall(r"\bSK\.([A-Za-z]\w*)|\bSK\[\"(\w+)\"\]|(?<![\w:])sk:([A-Za-z]\w*)", text):
            used["".join(name)] = path.name
    assert len(used) > 100
    known = {term.removeprefix(namespaces.ONTOLOGY) for term in TERMS}
    undeclared = {name: where for name, where in used.items() if name not in known and not name.endswith("Shape")}
    assert not undeclared


def test_every_iri_the_graph_uses_is_declared() -> None:
    used = {
        term.value
        for quad in samples.store()
        for term in (quad.predicate, quad.object)
        if isinstance(term, NamedNode) and term.value.startswith(namespaces.ONTOLOGY)
    }
    assert used <= set(TERMS)


def test_the_graph_has_the_named_terms_and_no_blank_nodes() -> None:
    subjects = {quad.subject.value for quad in ontology_quads()}
    assert set(TERMS) <= subjects
    assert not any(isinstance(term, type(None)) or "_:" in str(term) for quad in ontology_quads() for term in quad)


def test_alignments_speak_of_declared_terms() -> None:
    for quad in parse(source("alignments.ttl"), format=RdfFormat.TURTLE):
        if quad.subject.value.startswith(namespaces.ONTOLOGY):
            assert quad.subject.value in TERMS


def _reason(tmp_path: Path, triples: list[Triple]) -> list[object]:
    """What HermiT finds wrong; raises where all of it contradicts itself. OWL 2 reasoners leave xsd:date to others."""
    owlready2 = pytest.importorskip("owlready2")
    if not shutil.which("java"):
        pytest.skip("HermiT runs on Java, which is not on this machine")
    path = tmp_path / "ontology.nt"
    path.write_bytes(serialize(triples, format=RdfFormat.N_TRIPLES))
    world = owlready2.World()
    ontology = world.get_ontology(path.as_uri()).load(format="ntriples")
    with ontology:
        owlready2.sync_reasoner_hermit(world, debug=0, ignore_unsupported_datatypes=True)
    return list(world.inconsistent_classes())


def test_a_reasoner_finds_vocabulary_and_data_consistent(tmp_path: Path) -> None:
    data = [quad.triple for quad in samples.store() if quad.subject.value.startswith(namespaces.ID)]
    annotations = [t for t in data if t.predicate.value.startswith((namespaces.OA, namespaces.SKOS))]
    assert _reason(tmp_path, TRIPLES + [t for t in data if t not in annotations and t.object != OA_RESOURCE]) == []


def test_a_reasoner_sees_a_figure_with_two_counts(tmp_path: Path) -> None:
    owlready2 = pytest.importorskip("owlready2")
    figure = NamedNode(namespaces.thing("figure"))
    two = [Triple(figure, SK.count, Literal(number)) for number in (1, 2)]
    with pytest.raises(owlready2.OwlReadyInconsistentOntologyError):
        _reason(tmp_path, [*TRIPLES, Triple(figure, RDF.type, SK.CasualtyFigure), *two])


OA_RESOURCE = NamedNode(namespaces.OA + "SpecificResource")
