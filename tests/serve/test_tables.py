"""Results laid out for eyes."""

from __future__ import annotations

import json

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode

from kg import namespaces
from kg.serve.pages.tables import Answer, Cell, address, cell, read, table

XSD = namespaces.XSD


def results(*rows: dict[str, object], variables: tuple[str, ...] = ("x",), **more: object) -> bytes:
    return json.dumps({"head": {"vars": variables}, "results": {"bindings": rows}, **more}).encode()


def test_every_kind_of_term_is_read() -> None:
    answer = read(
        results(
            {"x": {"type": "uri", "value": "urn:a"}},
            {"x": {"type": "bnode", "value": "b0"}},
            {"x": {"type": "literal", "value": "Rusia", "xml:lang": "id"}},
            {"x": {"type": "literal", "value": "5", "datatype": f"{XSD}integer"}},
            {"x": {"type": "typed-literal", "value": "5", "datatype": f"{XSD}integer"}},
            {"x": {"type": "literal", "value": "plain"}},
            {},
        )
    )
    five = Literal("5", datatype=NamedNode(f"{XSD}integer"))
    expected = [
        NamedNode("urn:a"),
        BlankNode("b0"),
        Literal("Rusia", language="id"),
        five,
        five,
        Literal("plain"),
        None,
    ]
    assert [row[0] for row in answer.rows] == expected
    assert not answer.cut


def test_an_answer_that_was_cut_says_so() -> None:
    assert read(results({"x": {"type": "literal", "value": "1"}}, truncated="after 1 row")).cut


def test_ask_is_one_value() -> None:
    answer = read(b'{"head": {}, "boolean": true}')
    assert table(answer, "en").rows[0].cells[0].text == "true"


@pytest.mark.parametrize("body", [b"", b"@prefix sk: <x> .", b"{}", b"[]", b'{"results": {}}', b"\xff"])
def test_what_is_no_result_is_refused(body: bytes) -> None:
    with pytest.raises(ValueError):
        read(body)


def test_a_name_takes_the_place_of_its_thing() -> None:
    russia = NamedNode(namespaces.thing("russia"))
    laid = table(Answer(("actor", "actorName"), ((russia, Literal("Rusia", language="id")),)), "en")
    assert laid.columns == ("actor",)
    assert laid.rows[0].cells == (Cell("Rusia", "/page/russia", "text", "id"),)


@pytest.mark.parametrize(
    ("qualifier", "numbers", "said"),
    [("over", (1000, 1001, None), "lebih dari 1.000"), ("about", (None, 20, 99), "20–99"), ("exact", (None,) * 3, "")],
)
def test_a_figure_is_one_cell_in_words(qualifier: str, numbers: tuple[int | None, ...], said: str) -> None:
    names = ("whose", "qualifier", "qualifierName", "count", "low", "high")
    values = (None if number is None else Literal(number) for number in numbers)
    row = (Literal("Armenia"), NamedNode(namespaces.ONTOLOGY + qualifier), Literal("x"), *values)
    laid = table(Answer(names, (row,)), "id")
    assert dict(zip(laid.columns, (cell.text for cell in laid.rows[0].cells), strict=True)) == (
        {"whose": "Armenia", "count": said} if said else {"whose": "Armenia"}
    )


def test_words_speaker_and_article_become_one_testimony() -> None:
    values = {
        "kind": Literal("Treaty"), "claimant": NamedNode(namespaces.thing("rmol")), "claimantName": Literal("RMOL"),
        "quote": Literal("perjanjian 1997"), "article": NamedNode(namespaces.thing("article/a")), "via": None,
    }  # fmt: skip
    laid = table(Answer(tuple(values), (tuple(values.values()),)), "en")
    assert laid.columns == ("kind",) and laid.testimonies
    said = laid.rows[0].testimony
    assert said is not None and said.via is None and said.published is None
    assert said.claimant == Cell("RMOL", "/page/rmol") and said.article == Cell("article/a", "/article/a")


def test_a_column_without_values_is_left_out_but_not_of_an_empty_answer() -> None:
    assert table(Answer(("a", "b"), ((Literal("1"), None),)), "en").columns == ("a",)
    assert table(Answer(("a", "b"), ()), "en").columns == ("a", "b")


def test_rows_group_under_the_first_column_in_their_order() -> None:
    rows = tuple((Literal(kind), Literal(number)) for kind, number in (("b", 1), ("a", 2), ("b", 3)))
    groups = table(Answer(("kind", "n"), rows), "en").groups()
    assert [(head.text, [row.cells[1].text for row in rows]) for head, rows in groups] == [
        ("b", ["1", "3"]),
        ("a", ["2"]),
    ]


def test_what_the_program_itself_writes_is_in_the_words_of_the_reader() -> None:
    row = (Literal(True), Literal("id"), Literal("id"))
    cells = table(Answer(("former", "written", "x"), (row,)), "id").rows[0].cells
    assert [cell.text for cell in cells] == ["ya", "bahasa Indonesia", "id"]


@pytest.mark.parametrize("iri", ["javascript:alert(1)", "data:text/html,x", "urn:x", "file:///etc/passwd"])
def test_only_web_addresses_are_links(iri: str) -> None:
    assert address(iri) is None


def test_numbers_and_dates_are_told_apart() -> None:
    def kind(value: str, datatype: str) -> str:
        return cell(Literal(value, datatype=NamedNode(XSD + datatype))).kind

    assert (kind("5", "integer"), kind("2020-10", "gYearMonth"), kind("x", "string")) == ("number", "date", "text")
