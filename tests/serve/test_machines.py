"""The pages' twins for machines: negotiated at the page's own address, and with all that the page shows."""

from __future__ import annotations

import csv
import io
import re

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, Triple, parse

from kg import catalogue, namespaces
from kg.build import Report
from kg.serve.pages import around
from tests.serve.site import Client, site

SK = namespaces.ONTOLOGY
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.fixture(scope="module")
def web(seeds_report: Report) -> Client:
    return Client(site(seeds_report.version.union(), union=not seeds_report.version.repeats))


def triples(web: Client, path: str) -> set[Triple]:
    answer = web.get(path)
    assert answer.status_code == 200
    return {quad.triple for quad in parse(answer.content, RdfFormat.TURTLE)}


@pytest.mark.parametrize(
    "media", ["text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples"]
)
def test_the_vocabulary_is_negotiated(web: Client, media: str) -> None:
    answer = web.get("/ontology", headers={"accept": media})
    assert answer.headers["content-type"].startswith(media) and "Accept" in answer.headers["vary"]
    form = RdfFormat.from_media_type(media)
    assert form is not None
    told = {quad.triple for quad in parse(answer.content, form)}
    assert len(told) > 500 and NamedNode(f"{SK}Claim") in {triple.subject for triple in told}
    assert "<h1>" in web.get("/ontology", headers={"accept": BROWSER}).text


@pytest.mark.parametrize(
    ("media", "first"),
    [
        ("text/csv", "kind,"),
        ("text/tab-separated-values", "?kind\t"),
        ("application/sparql-results+json", '{"head"'),
        ("application/json", '{"head"'),
        ("application/sparql-results+xml", "<?xml"),
    ],
)
def test_a_question_is_answered_in_the_format_that_is_asked_for(web: Client, media: str, first: str) -> None:
    answer = web.get("/catalogue/ties?only=Treaty", headers={"accept": media})
    assert answer.text.startswith(first) and "Accept" in answer.headers["vary"]
    twin = re.search(r'/sparql\?query=[^"]*', web.get("/catalogue/ties?only=Treaty").text)
    assert twin is not None and "Treaty" in twin[0] and "Treaty" in answer.text and "MilitaryBase" not in answer.text


@pytest.mark.parametrize(("name", "first"), [("csv", "kind,"), ("tsv", "?kind\t"), ("json", "{"), ("xml", "<?xml")])
def test_the_address_of_a_question_may_name_the_format(web: Client, name: str, first: str) -> None:
    answer = web.get(f"/catalogue/ties?only=Treaty&format={name}", headers={"accept": BROWSER})
    assert answer.text.startswith(first)
    assert "<h1>" in web.get("/catalogue/ties?format=html", headers={"accept": "text/csv"}).text
    assert web.get("/ontology?format=turtle", headers={"accept": BROWSER}).text.startswith("@prefix")
    wrong = web.get("/catalogue/ties?format=xlsx", headers={"accept": BROWSER})
    assert wrong.status_code == 406 and "csv" in wrong.text


def test_a_question_has_all_its_rows_for_machines_and_a_browser_gets_a_page(web: Client) -> None:
    answer = web.get("/catalogue/statements", headers={"accept": "text/csv"})
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    query = catalogue.load_one("statements").text
    assert len(rows) == len(web.get("/sparql", params={"query": query}).json()["results"]["bindings"])
    assert "<h1>" in web.get("/catalogue/statements", headers={"accept": BROWSER}).text
    wrong = web.get("/catalogue/ties-of?actor=Atlantis", headers={"accept": "text/csv"})
    assert wrong.status_code == 404 and "Atlantis" in wrong.text and "<" not in wrong.text
    wrong = web.get("/catalogue/casualites", headers={"accept": "text/csv"})
    assert wrong.status_code == 404 and "casualties" in wrong.text and "<" not in wrong.text
    # A program does not see that a parameter was passed over, and takes the whole for the part.
    wrong = web.get("/catalogue/casualties?outcome=killed&format=csv")
    assert wrong.status_code == 400 and "this query has: what, side, by, language" in wrong.text
    assert web.get("/catalogue/casualties?outcome=killed&lang=id").status_code == 200
    wrong = web.get("/catalogue/timeline?since=abc&format=csv")
    assert wrong.status_code == 400 and "abc" in wrong.text and "<" not in wrong.text


def test_the_data_of_an_article_holds_its_claims_their_words_and_what_they_are_about(web: Client) -> None:
    rows = web.get("/sparql", params={"query": catalogue.load_one("casualties").text}).json()["results"]["bindings"]
    row = rows[0]
    told = triples(web, f"/data/{row['article']['value'].removeprefix(namespaces.ID)}.ttl")
    claim = NamedNode(row["claim"]["value"])
    said = {triple.predicate.value: triple.object for triple in told if triple.subject == claim}
    assert said[f"{SK}claimant"] == NamedNode(row["claimant"]["value"])
    figure = {triple.predicate.value for triple in told if triple.subject == said[f"{SK}proposition"]}
    assert {f"{SK}low", f"{SK}outcome"} <= figure
    assert Literal(row["quote"]["value"]) in {t.object for t in told if t.predicate.value == f"{namespaces.OA}exact"}


def test_from_the_data_of_an_entity_links_lead_to_claims(web: Client) -> None:
    told = triples(web, "/data/russia.ttl")
    russia = NamedNode(namespaces.thing("russia"))
    pointing = {triple.predicate.value.removeprefix(SK) for triple in told if triple.object == russia}
    assert {"claimant", "party", "refersTo"} <= pointing
    assert not {t for t in told if t.subject.value.startswith(f"{namespaces.BASE}data/")}  # type: ignore[union-attr]
    tie = next(t.subject for t in told if t.object == russia and t.predicate.value == f"{SK}party")
    assert isinstance(tie, NamedNode)
    there = triples(web, f"/data/{tie.value.removeprefix(namespaces.ID)}.ttl")
    assert {t.subject for t in there if t.predicate.value == f"{SK}claimant"}


def test_data_that_is_cut_says_so() -> None:
    store = Store()
    one, knows = NamedNode(namespaces.thing("one")), NamedNode(f"{SK}supports")
    store.extend(
        [Quad(NamedNode(namespaces.thing(f"n{n}")), knows, one) for n in range(around.MOST + 5)]
        + [Quad(one, NamedNode(namespaces.RDFS + "label"), Literal("One", language="en"))]
    )
    web = Client(site(store, union=False))
    answer = web.get("/data/one.nt")
    assert answer.headers["saksi-truncated"] == "rows"
    told = [quad.triple for quad in parse(answer.content, RdfFormat.N_TRIPLES)]
    assert len([triple for triple in told if triple.object == one]) == around.MOST
    assert [t.object.value[:3] for t in told if t.subject == NamedNode(f"{namespaces.BASE}data/one")] == ["Not", "Tid"]  # type: ignore[union-attr]
    assert "saksi-truncated" not in web.get("/data/n1.nt").headers
