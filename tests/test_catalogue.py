"""Questions as files: their headers are read, their parameters are bound as terms, and mistakes are named."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, QueryResultsFormat, Store

from kg import catalogue, namespaces
from kg.catalogue import Ask, CatalogueError, CatalogueQuery

SOURCE = """#+ summary: Who is it?
#+ summary-id: Siapa dia?
#+ description: "Everybody: by name"
#+ tags:
#+   - people
#+   - names
#+ parameters:
#+   - name: who
#+     type: entity
#+     label: person
#+     label-id: orang
#+     default: Alice
#+   - name: year
#+     type: integer
#+     example: 2020
#+   - name: since
#+     type: date
#+   - name: kind
#+     type: term
#+     enum: State, Person
#+   - name: word
#+     type: string

SELECT ?who WHERE {
  VALUES ?who { <https://w3id.org/saksi/id/alice> }
  VALUES ?year { UNDEF }
  VALUES ?since { UNDEF }
  VALUES ?kind { UNDEF }
  VALUES ?word { UNDEF }
}
"""


@pytest.fixture
def query() -> CatalogueQuery:
    return catalogue.parse("who", SOURCE)


@pytest.fixture(scope="module")
def ask() -> Ask:
    store = Store()
    graph = NamedNode(namespaces.graph("reference"))
    label, other = (NamedNode(namespaces.RDFS + "label"), NamedNode(namespaces.SKOS + "altLabel"))

    def add(slug: str, predicate: NamedNode, value: Literal | NamedNode) -> None:
        store.add(Quad(NamedNode(namespaces.thing(slug)), predicate, value, graph))

    add("russia", label, Literal("Russia", language="en"))
    add("russia", label, Literal("Rusia", language="id"))
    add("russia", other, Literal("Federasi Rusia", language="id"))
    add("russia", NamedNode(namespaces.RDF + "type"), NamedNode(namespaces.ONTOLOGY + "State"))
    add("russia", NamedNode(namespaces.SKOS + "exactMatch"), NamedNode(namespaces.WIKIDATA_ENTITY + "Q159"))
    add("georgia", label, Literal("Georgia", language="en"))
    add("georgia-state", label, Literal("Georgia", language="en"))
    add("georgia-state", other, Literal("Rusia", language="id"))
    return catalogue.asking(partial(store.query, use_default_graph_as_union=True))


def test_the_header_is_read(query: CatalogueQuery) -> None:
    assert query.summary == {"en": "Who is it?", "id": "Siapa dia?"}
    assert query.description == {"en": "Everybody: by name", "id": "Everybody: by name"}
    assert query.tags == ("people", "names")
    assert [p.name for p in query.parameters] == ["who", "year", "since", "kind", "word"]
    assert query.parameters[0].label == {"en": "person", "id": "orang"}
    assert query.parameters[0].default == "Alice"
    assert query.parameters[3].choices == ("State", "Person")
    assert "#+" not in query.text


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("#+ description: x\nASK {}", "summary"),
        ("#+ summary: x\n#+ parameters:\n#+   - name: a\n#+     type: string\nASK {}", r"VALUES \?a"),
        ("#+ summary: x\n#+ parameters:\n#+   - name: a\n#+     type: wish\nASK {}", "wish"),
        ("#+ summary: x\n#+ parameters:\n#+   - name: a b\nASK {}", "a b"),
    ],
)
def test_a_header_with_a_mistake_is_named(source: str, message: str) -> None:
    with pytest.raises(CatalogueError, match=f"q.rq.*{message}"):
        catalogue.parse("q", source)


def test_values_become_terms(query: CatalogueQuery) -> None:
    bound = query.bind({"who": "id/bob", "year": "1997", "since": "2020-09-27", "kind": "Person", "word": "x"})
    assert f"VALUES ?who {{ <{namespaces.ID}bob> }}" in bound
    assert f'VALUES ?year {{ "1997"^^<{namespaces.XSD}integer> }}' in bound
    assert f'VALUES ?since {{ "2020-09-27"^^<{namespaces.XSD}date> }}' in bound
    assert f"VALUES ?kind {{ <{namespaces.ONTOLOGY}Person> }}" in bound
    assert 'VALUES ?word { "x" }' in bound


def test_the_example_of_the_documentation_works(ask: Ask) -> None:
    text = (Path(__file__).parent.parent / "docs" / "queries.md").read_text(encoding="utf-8")
    example = catalogue.parse("mine", text.split("```sparql\n")[1].split("```")[0])
    assert "{ <https://w3id.org/saksi/id/russia> }" in example.bind({"owner": "Rusia"}, ask)


def test_without_values_the_text_is_the_file(query: CatalogueQuery) -> None:
    assert query.bind() == query.bind({"year": " "}) == query.text


@pytest.mark.parametrize("hostile", ['" } DROP ALL #', "\\\\g<0>", "a\n}", "} UNION { ?s ?p ?o", "\\u0022 }", "'''"])
def test_no_text_from_outside_gets_into_a_query(query: CatalogueQuery, hostile: str) -> None:
    store = Store()
    store.add(Quad(NamedNode("urn:s"), NamedNode("urn:p"), Literal("secret")))
    bound = query.bind({"word": hostile}).replace("SELECT ?who", "SELECT ?word")
    assert [row["word"] for row in store.query(bound)] == [Literal(hostile.strip())]  # type: ignore[union-attr]
    rows = store.query(catalogue.lookup(hostile)).serialize(format=QueryResultsFormat.CSV)  # type: ignore[union-attr]
    assert rows == b"entity,label,preferred\r\n"


@pytest.mark.parametrize("value", ["http://example.org/> } DROP ALL #", "id/a b", "urn:\u0000"])
def test_an_iri_that_is_none_is_refused(query: CatalogueQuery, value: str) -> None:
    with pytest.raises(CatalogueError, match="no IRI"):
        query.bind({"who": value})


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"whom": "x"}, "no parameter 'whom'.*who, year, since, kind, word"),
        ({"year": "MCMXCVII"}, "year is a integer"),
        ({"since": "yesterday"}, "since is a date"),
        ({"kind": "Alien"}, "State, Person"),
        ({"who": "Nobody"}, "nothing in the graph is called 'Nobody'"),
    ],
)
def test_a_wrong_value_is_named_with_what_is_right(
    query: CatalogueQuery, ask: Ask, values: dict[str, str], message: str
) -> None:
    with pytest.raises(CatalogueError, match=message):
        query.bind(values, ask)


def test_a_mistake_can_be_told_in_other_words(query: CatalogueQuery, ask: Ask) -> None:
    with pytest.raises(CatalogueError) as told:
        query.bind({"who": "Georgia"}, ask)
    error = told.value
    assert (error.key, error.value, error.known) == ("several", "Georgia", ("georgia", "georgia-state"))
    assert (error.query, error.parameter) == ("who", "who")


def test_a_huge_value_is_not_echoed_whole(query: CatalogueQuery, ask: Ask) -> None:
    for name in ("who", "year", "since", "kind"):
        with pytest.raises(CatalogueError, match="xxx") as told:
            query.bind({name: "x" * 10_000}, ask)
        assert len(str(told.value)) < 200


@pytest.mark.parametrize(
    "name",
    [
        "Russia", "russia", "RUSIA", "Federasi Rusia", "id/russia", namespaces.thing("russia"), "Q159", "wd:Q159",
        "https://www.wikidata.org/wiki/Q159", "http://www.wikidata.org/entity/Q159",
    ],
)  # fmt: skip
def test_an_entity_goes_by_many_names(query: CatalogueQuery, ask: Ask, name: str) -> None:
    assert f"{{ <{namespaces.ID}russia> }}" in query.bind({"who": name}, ask)


def test_a_name_of_several_asks_which(query: CatalogueQuery, ask: Ask) -> None:
    with pytest.raises(CatalogueError, match="georgia, georgia-state"):
        query.bind({"who": "Georgia"}, ask)


def test_an_unknown_question_is_answered_with_those_near() -> None:
    with pytest.raises(CatalogueError, match="casualties"):
        catalogue.load_one("casualty")
    with pytest.raises(CatalogueError, match="articles"):
        catalogue.load_one("xyzzy")


def test_the_namespace_setting_moves_the_files_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(namespaces, "BASE", "http://example.org/")
    assert "<http://example.org/id/alice>" in catalogue.parse("who", SOURCE).text


@pytest.mark.parametrize("query", catalogue.load(), ids=lambda query: query.name)
def test_every_file_is_as_the_convention_has_it(query: CatalogueQuery) -> None:
    assert query.summary["en"].endswith("?") and query.summary["id"].endswith("?")
    assert query.summary["en"] != query.summary["id"] and query.description["en"] != query.description["id"]
    assert query.tags
    declared = dict(re.findall(r"PREFIX (\w+): <([^>]*)>", query.text))
    assert declared.items() <= namespaces.PREFIXES.items()
    assert set(re.findall(r"(?<![\w?:<])([a-z]+):(?=\w)", query.text.split("SELECT", 1)[1])) <= declared.keys()
    Store().query(query.text)
    for parameter in query.parameters:
        assert parameter.label["en"] and parameter.label["id"]
        assert (parameter.default is None) == (
            "UNDEF" in re.findall(rf"VALUES \?{parameter.name} {{ (.*?) }}", query.text)
        )
