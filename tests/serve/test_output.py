from __future__ import annotations

import contextlib
import gzip
import io
import json
import os
import xml.etree.ElementTree as ElementTree
from typing import Any

import brotli
import pytest
from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    Quad,
    QueryResultsFormat,
    RdfFormat,
    Store,
    Triple,
    parse,
    parse_query_results,
    serialize,
)

from kg.serve.negotiate import GRAPHS, RESULTS, Format, by_name
from kg.serve.workers.output import FRAME, HEAD, HOLD, EnoughError, Sink

BIG = 1 << 40


def frames(data: bytes) -> list[tuple[bytes, bytes]]:
    found = []
    while data:
        kind, size = FRAME.unpack_from(data)
        found.append((kind, data[FRAME.size : FRAME.size + size]))
        data = data[FRAME.size + size :]
    return found


def answer(write: Any, form: str, rows: int = BIG, size: int = BIG, encoding: str = "") -> tuple[dict[str, Any], bytes]:
    """Head and body of what a sink sends for these pieces."""
    path = os.memfd_create("frames")
    sink = Sink(path, {"type": form}, form, rows, size, encoding)
    with contextlib.suppress(EnoughError):
        write(sink)
    sink.end()
    os.lseek(path, 0, os.SEEK_SET)
    with os.fdopen(path, "rb") as file:
        got = frames(file.read())
    if got[0][0] == b"A":
        (length,) = HEAD.unpack_from(got[0][1])
        return json.loads(got[0][1][2 : 2 + length]), got[0][1][2 + length :]
    assert got[0][0] == b"H"
    assert got[-1][0] == b"E"
    return json.loads(got[0][1]), b"".join(content for kind, content in got if kind == b"D")


def in_pieces(data: bytes, size: int) -> Any:
    def write(sink: Sink) -> None:
        for start in range(0, len(data), size):
            sink.write(data[start : start + size])

    return write


#: Of 24 solutions, the texts; what a format puts between two rows stands in them, at their ends too.
NASTY = ["c}},{", '"}},{', "plain", 'quote " and },{" and }},{"', "line\r\nbreak", "</result><result>", "a,b"]
NASTY += ['end"', " .\n", "tab\t"]


def store() -> Store:
    made = Store()
    for number, text in enumerate((NASTY * 3)[:24]):
        made.add(Quad(NamedNode(f"x:s{number:02}"), NamedNode("x:p"), Literal(text)))
    return made


@pytest.mark.parametrize("form", RESULTS, ids=lambda form: form.name)
@pytest.mark.parametrize("limit", [1, 2, 7, 23, 24, 25])
@pytest.mark.parametrize("size", [1, 3, 50, 100_000])
def test_rows_are_cut_where_a_row_ends(form: Format, limit: int, size: int) -> None:
    results = store().query("SELECT ?s ?o { ?s ?p ?o } ORDER BY ?s")
    data = results.serialize(format=form.engine)  # type: ignore[union-attr, arg-type]
    head, body = answer(in_pieces(data, size), form.name, rows=limit)
    assert head.get("truncated") == (f"rows={limit}" if limit < 24 else None)
    if limit >= 24:
        assert body == data
        return
    if form.engine == QueryResultsFormat.CSV:
        assert data.startswith(body)
        assert body.decode().count("x:s") == limit
        assert body.endswith(b"\r\n")
    elif form.engine == QueryResultsFormat.JSON:
        assert json.loads(body)["results"]["bindings"] == json.loads(data)["results"]["bindings"][:limit]
    else:
        whole = list(parse_query_results(data, format=form.engine))  # type: ignore[arg-type]
        cut = list(parse_query_results(body, format=form.engine))  # type: ignore[arg-type]
        assert [row["o"] for row in cut] == [row["o"] for row in whole][:limit]
    if form.name == "json":
        assert json.loads(body)["truncated"] == f"rows={limit}"
    if form.name == "xml":
        ElementTree.fromstring(body)
        assert b"truncated: rows=" in body


@pytest.mark.parametrize("form", [f for f in GRAPHS if f.name in ("turtle", "ntriples", "trig", "nquads")])
def test_graphs_are_cut_where_a_statement_ends(form: Format) -> None:
    results = store().query("CONSTRUCT WHERE { ?s ?p ?o }")
    data = results.serialize(format=form.engine)  # type: ignore[union-attr, arg-type]
    head, body = answer(in_pieces(data, 11), form.name, rows=5)
    assert head["truncated"] == "rows=5"
    assert len(list(parse(body, format=form.engine))) == 5  # type: ignore[arg-type]
    assert body.endswith(b"# truncated: rows=5\n")


def written(query: str, form: Format, rows: int = BIG, size: int = BIG) -> tuple[dict[str, Any], bytes, bytes]:
    """Head, body, and what it was cut from, of a large answer that the engine's own serializer writes."""
    large = Store()
    large.extend(Quad(NamedNode(f"x:s{n}"), NamedNode("x:p"), Literal(f"{n} " + NASTY[n % 10])) for n in range(30_000))
    whole = large.query(query).serialize(format=form.engine)  # type: ignore[union-attr, arg-type, call-overload]
    engine: Any = form.engine
    head, body = answer(lambda sink: large.query(query).serialize(sink, engine), form.name, rows, size)
    return head, body, whole


def texts(form: Format, data: bytes) -> list[str]:
    if form.engine == QueryResultsFormat.JSON:  # Oxigraph's own parser takes no member behind the rows
        return [row["o"]["value"] for row in json.loads(data)["results"]["bindings"]]
    return [row["o"].value for row in parse_query_results(data, format=form.engine)]  # type: ignore


LARGE = [("rows", 20_000), ("bytes", 600_000)]


@pytest.mark.parametrize(("what", "limit"), LARGE)
@pytest.mark.parametrize("form", [form for form in RESULTS if form.name in ("json", "xml")], ids=lambda form: form.name)
def test_a_large_result_that_is_cut_is_whole_up_to_there(form: Format, what: str, limit: int) -> None:
    rows, size = (limit, BIG) if what == "rows" else (BIG, limit)
    head, body, whole = written("SELECT ?s ?o { ?s ?p ?o }", form, rows, size)
    assert "truncated" not in head  # it was sent before
    assert len(body) > 2 * HOLD
    if form.name == "json":
        assert json.loads(body)["truncated"] == f"{what}={limit}"
    else:
        assert body.endswith(f"</results><!-- truncated: {what}={limit} --></sparql>".encode())
    cut, first = texts(form, body), texts(form, whole)
    assert cut == first[: len(cut)]
    assert what == "bytes" or len(cut) == limit
    assert what == "rows" or len(body) < limit + 2 * HOLD


@pytest.mark.parametrize(("what", "limit"), LARGE)
@pytest.mark.parametrize("form", [f for f in GRAPHS if f.name in ("turtle", "ntriples", "trig", "nquads")])
def test_a_large_graph_that_is_cut_is_whole_up_to_there(form: Format, what: str, limit: int) -> None:
    rows, size = (limit, BIG) if what == "rows" else (BIG, limit)
    _, body, whole = written("CONSTRUCT WHERE { ?s ?p ?o }", form, rows, size)
    end = f"# truncated: {what}={limit}\n".encode()
    assert body.endswith(end)
    assert whole.startswith(body.removesuffix(end))
    count = len(list(parse(body, format=form.engine)))  # type: ignore[arg-type]
    assert what == "bytes" or count == limit


@pytest.mark.parametrize(("what", "limit"), LARGE)
@pytest.mark.parametrize("name", ["csv", "tsv", "rdfxml", "jsonld"])
def test_a_large_answer_with_no_place_to_say_so_breaks_off(name: str, what: str, limit: int) -> None:
    form = by_name(name, RESULTS) or by_name(name, GRAPHS)
    assert form is not None
    query = "SELECT * { ?s ?p ?o }" if form in RESULTS else "CONSTRUCT WHERE { ?s ?p ?o }"
    rows, size = (limit, BIG) if what == "rows" else (BIG, limit)
    with pytest.raises(OSError, match=f"{what}={limit}"):
        written(query, form, rows, size)


@pytest.mark.parametrize("name", ["rdfxml", "jsonld"])
def test_subjects_are_counted_where_a_graph_cannot_be_cut(name: str) -> None:
    form = by_name(name, GRAPHS)
    assert form is not None
    between = [Literal('"]},{"@id"'), Literal("</rdf:Description>\n\t<rdf:Description")]
    said = [(NamedNode(p), o) for p in ("x:p", "x:q") for o in (*between, NamedNode("x:o"), BlankNode("b"))]
    triples = [Triple(NamedNode(f"x:s{n}"), *about) for n in range(24) for about in said]
    data = serialize(triples, format=form.engine)  # type: ignore[arg-type]
    assert data is not None
    assert answer(in_pieces(data, 100), name, rows=24)[1] == data
    with pytest.raises(OSError, match="rows=23"):
        answer(in_pieces(data, 100), name, rows=23)


def test_a_limit_of_bytes_says_so_too() -> None:
    data = store().query("SELECT ?o { ?s ?p ?o }").serialize(format=QueryResultsFormat.JSON)  # type: ignore[union-attr]
    head, body = answer(in_pieces(data, 64), "json", size=500)
    assert head["truncated"] == "bytes=500"
    assert 0 < len(json.loads(body)["results"]["bindings"]) < 24


def test_a_format_without_room_for_a_word_breaks_off() -> None:
    with pytest.raises(OSError, match="bytes=100"):
        answer(in_pieces(b"x" * 1000, 64), "rdfxml", size=100)
    rows = b"".join(b"%d\r\n" % n for n in range(200_000))
    with pytest.raises(OSError, match="rows=150000"):
        answer(in_pieces(rows, 8192), "csv", rows=150_000)


@pytest.mark.parametrize("encoding", ["gzip", "br"])
@pytest.mark.parametrize("size", [10, 5_000, 3_000_000])
def test_compression(encoding: str, size: int) -> None:
    data = os.urandom(8).hex().encode() * (size // 16 + 1)
    head, body = answer(in_pieces(data, 8192), "ntriples", encoding=encoding)
    if size < 1024:
        assert "encoding" not in head
        assert body == data
        return
    assert head["encoding"] == encoding
    assert len(body) < len(data)
    assert (gzip.decompress(body) if encoding == "gzip" else brotli.decompress(body)) == data


def test_large_answers_come_in_pieces() -> None:
    results = io.BytesIO(b"<x:s> <x:p> <x:o> .\n" * 50_000).read()
    _, body = answer(in_pieces(results, 8192), "ntriples")
    assert body == results
    assert GRAPHS[1].engine == RdfFormat.N_TRIPLES
