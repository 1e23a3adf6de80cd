from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Store, parse, serialize

from kg import namespaces
from kg.graph.derive import derived_quads
from kg.graph.quads import article_graph, article_quads
from kg.graph.terms import OA, RDF, RDFS, SK, SKOS
from kg.statement import Claim, Entity, Event
from tests.graph import samples

GOLDEN = Path(__file__).with_name("golden.nq")


def nquads() -> bytes:
    store = samples.store()
    articles = [
        *article_quads(samples.FIRST_ARTICLE, samples.first_statements(), samples.TABLE),
        *article_quads(samples.SECOND_ARTICLE, samples.second_statements(), samples.TABLE),
    ]
    made: bytes = serialize([*articles, *derived_quads(store)], format=RdfFormat.N_QUADS)
    return made


def value_of(store: Store, node: object, predicate: NamedNode) -> list[str]:
    return sorted(quad.object.value for quad in store.quads_for_pattern(node, predicate, None))


def test_the_same_bytes_as_ever() -> None:
    """After a wanted change: ``python -m tests.graph.test_quads`` writes the file anew; read its difference."""
    assert nquads() == GOLDEN.read_bytes()


def test_another_process_gives_the_same_bytes() -> None:
    code = "import sys; from tests.graph.test_quads import nquads; sys.stdout.buffer.write(nquads())"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=Path(__file__).parents[2], env={"PYTHONHASHSEED": "7"}, capture_output=True,
        check=True,
    )  # fmt: skip
    assert run.stdout == nquads()


def test_a_store_gives_back_what_was_put_in() -> None:
    """Oxigraph turns every kind of integer into xsd:integer, so no other is written."""
    quads = set(parse(nquads(), format=RdfFormat.N_QUADS))
    store = Store()
    store.extend(quads)
    assert set(store) == quads


def test_no_blank_nodes_and_one_graph_an_article() -> None:
    quads = list(article_quads(samples.FIRST_ARTICLE, samples.first_statements(), samples.TABLE))
    assert not [q for q in quads if isinstance(q.subject, BlankNode) or isinstance(q.object, BlankNode)]
    assert {q.graph_name for q in quads} == {article_graph(samples.FIRST_ARTICLE.slug)}
    assert len(quads) == len(set(quads))


def test_the_article_keeps_its_text_and_what_is_known_of_it() -> None:
    store = samples.store()
    node = NamedNode(namespaces.thing("article/harbour-2031-05-06"))
    assert value_of(store, node, SK.text) == [samples.TEXT]
    assert value_of(store, node, SK.sha256) == [hashlib.sha256(samples.TEXT.encode()).hexdigest()]
    assert value_of(store, node, SK.title) == ["Utaria dan Barataria Bersekutu"]
    assert value_of(store, node, SK.outlet) == [namespaces.thing("harbour-post")]
    assert value_of(store, node, SK.publishedOn) == ["2031-05-06"]
    assert value_of(store, node, SK.publishedAt) == ["2031-05-06T19:02:00+07:00"]
    assert value_of(store, node, SK.dateBasis) == ["stated"]
    assert value_of(store, node, SK.url) == ["https://harbour.example/1"]


def test_the_articles_own_voice_is_its_outlet() -> None:
    store = samples.store()
    (own, *_) = (s for s in samples.first_statements() if s.claimant is None)
    assert value_of(store, NamedNode(namespaces.thing(own.id)), SK.claimant) == [namespaces.thing("harbour-post")]


def test_an_article_names_the_agencies_whose_report_it_prints() -> None:
    article = replace(samples.FIRST_ARTICLE, agencies=("Reuters", "Pos Danau", "Harbour Post"))
    store = Store()
    store.extend(article_quads(article, [], samples.TABLE))
    agencies = [namespaces.thing("pos-danau"), namespaces.thing("reuters")]
    assert value_of(store, NamedNode(namespaces.thing(f"article/{article.slug}")), SK.agency) == agencies
    assert value_of(store, NamedNode(agencies[0]), RDFS.label) == ["Pos Danau"]
    assert value_of(store, NamedNode(agencies[0]), RDF.type) == [SK.MediaOutlet.value]


def test_an_outlet_that_looks_like_a_person_is_an_outlet_all_the_same() -> None:
    (first, *_) = samples.first_statements()
    person = Entity("Pos Lain", "Pos Lain", "Person", namespaces.thing("pos-lain"))
    article = replace(samples.FIRST_ARTICLE, outlet="Pos Lain")
    store = Store()
    store.extend(article_quads(article, [replace(first, claimant=person)], samples.TABLE))
    assert value_of(store, NamedNode(person.iri), RDF.type) == [SK.MediaOutlet.value]
    assert len(value_of(store, NamedNode(person.iri), RDFS.label)) == 1


def test_an_unknown_outlet_is_the_outlet_of_its_article() -> None:
    store = samples.store()
    outlet = NamedNode(namespaces.thing("outlet-of-unknown-second"))
    assert value_of(store, NamedNode(namespaces.thing("article/unknown-second")), SK.outlet) == [outlet.value]
    assert value_of(store, outlet, RDFS.label) == ["media tak dikenal", "unnamed outlet"]


def test_an_outlet_whose_name_is_somebody_elses_gets_a_name_of_its_own() -> None:
    article = replace(samples.FIRST_ARTICLE, outlet="Northland")
    store = Store()
    store.extend(article_quads(article, [], samples.TABLE))
    assert value_of(store, None, SK.outlet) == [namespaces.thing("outlet-northland")]


def test_evidence_is_the_exact_text_with_its_surroundings() -> None:
    store = samples.store()
    for statement in samples.first_statements():
        claim = NamedNode(namespaces.thing(statement.id))
        (evidence,) = value_of(store, claim, SK.evidence)
        quote, position = NamedNode(evidence + "/quote"), NamedNode(evidence + "/position")
        (start,), (end,) = value_of(store, position, OA.start), value_of(store, position, OA.end)
        (exact,), (prefix,) = value_of(store, quote, OA.exact), value_of(store, quote, OA.prefix)
        (suffix,) = value_of(store, quote, OA.suffix)
        assert samples.TEXT[int(start) : int(end)] == exact == statement.evidence.text
        assert prefix + exact + suffix in samples.TEXT


def test_entities_of_the_table_are_described_elsewhere() -> None:
    graph = article_graph(samples.FIRST_ARTICLE.slug)
    store = samples.store()
    ministry = NamedNode(samples.MINISTRY.iri)
    assert [q.object for q in store.quads_for_pattern(ministry, RDF.type, None, graph)] == [SK.GovernmentBody]
    label = Literal("Ministry of Defence of Southland", language="en")
    assert [q.object for q in store.quads_for_pattern(ministry, RDFS.label, None, graph)] == [label]
    assert not list(store.quads_for_pattern(NamedNode(samples.UTARIA.iri), RDF.type, None, graph))


def test_the_nameless_are_called_as_the_article_does_in_its_language() -> None:
    (office, *_) = samples.first_statements()
    iri = namespaces.thing(f"para-pengamat-in-{samples.FIRST_ARTICLE.slug}")
    said = [
        replace(office, claimant=Entity("observers", text, "PopulationGroup", iri))
        for text in ("Para pengamat", "para pengamat", "Para Pengamat")
    ]
    store = Store()
    store.extend(article_quads(samples.FIRST_ARTICLE, said, samples.TABLE))
    labels = [q.object for q in store.quads_for_pattern(NamedNode(iri), RDFS.label, None)]
    assert Literal("observers", language="en") in labels
    assert sum(label.language == "id" for label in labels if isinstance(label, Literal)) == 1


@pytest.mark.parametrize(("text", "called"), [("Kementerian Pertahanan Utaria", True), ("kementerian itu", False)])
def test_a_body_outside_the_table_is_of_its_state_and_called_as_the_article_does(text: str, called: bool) -> None:
    (office, *_) = samples.first_statements()
    ministry = replace(samples.MINISTRY, text=text, country=samples.UTARIA.iri)
    store = Store()
    store.extend(article_quads(samples.FIRST_ARTICLE, [replace(office, claimant=ministry)], samples.TABLE))
    node = NamedNode(ministry.iri)
    assert value_of(store, node, SK.country) == [samples.UTARIA.iri]
    assert (
        Literal(text, language="id") in [q.object for q in store.quads_for_pattern(node, SKOS.altLabel, None)]
    ) == called


def test_an_entity_with_a_wikidata_id_is_matched() -> None:
    stranger = replace(samples.ANA, qid="Q99")
    (office, *_) = samples.first_statements()
    store = Store()
    store.extend(article_quads(samples.FIRST_ARTICLE, [replace(office, person=stranger)], samples.TABLE))  # type: ignore[call-arg]
    assert value_of(store, NamedNode(stranger.iri), SKOS.exactMatch) == ["http://www.wikidata.org/entity/Q99"]


def test_a_denial_is_about_what_it_denies() -> None:
    accusation, denial = (s for s in samples.first_statements() if isinstance(s, Claim) and s.act in ("accuse", "deny"))
    store = samples.store()
    accused, denied = (
        set(value_of(store, NamedNode(namespaces.thing(s.id)), SK.proposition)) for s in (accusation, denial)
    )
    assert accused < denied


def test_a_denied_event_is_an_act_of_denying() -> None:
    event = next(s for s in samples.first_statements() if isinstance(s, Event))
    store = Store()
    store.extend(article_quads(samples.FIRST_ARTICLE, [replace(event, status="denied")], samples.TABLE))
    assert value_of(store, None, SK.act) == [SK.deny.value]
    assert value_of(store, None, SK.status) == [SK.denied.value]


def test_a_place_that_speaks_is_an_actor() -> None:
    place = samples.entity("danau", "Danau", "Settlement")
    event = next(s for s in samples.first_statements() if isinstance(s, Event))
    store = Store()
    store.extend(article_quads(samples.FIRST_ARTICLE, [replace(event, claimant=place)], samples.TABLE))
    assert SK.Actor.value in value_of(store, NamedNode(place.iri), RDF.type)


def test_mentions_point_at_the_name_inside_the_evidence() -> None:
    store = samples.store()
    for quad in store.quads_for_pattern(None, SK.surface, None):
        (start,), (end,) = value_of(store, quad.subject, SK.start), value_of(store, quad.subject, SK.end)
        text = samples.TEXT if "harbour" in quad.subject.value else samples.SECOND
        assert text[int(start) : int(end)] == quad.object.value


def test_a_statement_twice_is_one_claim() -> None:
    statements = samples.first_statements()
    once = list(article_quads(samples.FIRST_ARTICLE, statements, samples.TABLE))
    assert list(article_quads(samples.FIRST_ARTICLE, statements + statements, samples.TABLE)) == once


def test_a_statement_of_another_article_is_refused() -> None:
    with pytest.raises(ValueError, match=r"harbour-2031-05-06.*unknown-second"):
        list(article_quads(samples.SECOND_ARTICLE, samples.first_statements(), samples.TABLE))


def test_readable_iris() -> None:
    """Lower-case slugs, with a path only for the parts of an article."""
    pattern = re.compile(r"(article/|evidence/|mention/)?[a-z0-9-]+(/\d+-\d+(/(quote|position))?)?")
    for quad in samples.store():
        if quad.subject.value.startswith(namespaces.ID):
            assert pattern.fullmatch(quad.subject.value.removeprefix(namespaces.ID)), quad.subject


if __name__ == "__main__":
    GOLDEN.write_bytes(nquads())
