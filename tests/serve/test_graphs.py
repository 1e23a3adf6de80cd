"""Graphs over HTTP: writing on a condition, and requests that are not clear about what they mean."""

from __future__ import annotations

import http.client
import threading
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, NamedNode, Quad

from kg.store.versions import Versions
from tests.serve.serving import TOKEN, Answer, Server, serving

TURTLE = {"Content-Type": "text/turtle"}
ONE, TWO = "<x:s> <x:p> 1 .", "<x:s> <x:p> 2 ."


def at(name: str) -> str:
    return f"/store?graph=http://example.org/{name}"


def put(server: Server, path: str, body: str | bytes = ONE, **headers: str) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return server.request("PUT", path, body, TURTLE | named, TOKEN)


def get(server: Server, path: str, **headers: str) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return server.request("GET", path, headers={"Accept": "text/turtle"} | named)


def post(server: Server, path: str, body: str | bytes, kind: str) -> Answer:
    return server.request("POST", path, body, {"Content-Type": kind}, TOKEN)


def test_of_two_that_want_to_be_first_one_is(writable: Server) -> None:
    path, half = at("first"), len(ONE) // 2
    statuses = []
    both = threading.Barrier(2)

    def first(text: str) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", writable.port, timeout=20)
        connection.putrequest("PUT", path)
        for name, value in (TURTLE | {"If-None-Match": "*", "Authorization": f"Bearer {TOKEN}"}).items():
            connection.putheader(name, value)
        connection.putheader("Content-Length", str(len(text)))
        connection.endheaders(text[:half].encode())
        both.wait(10)
        connection.send(text[half:].encode())
        statuses.append(connection.getresponse().status)
        connection.close()

    threads = [threading.Thread(target=first, args=(text,)) for text in (ONE, TWO)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(statuses) == [201, 412]


@pytest.mark.parametrize("encoding", ["identity", "gzip", "br"])
@pytest.mark.parametrize("accept", ["text/turtle", "application/n-triples", "application/ld+json"])
def test_a_change_by_who_knows_the_state(writable: Server, accept: str, encoding: str) -> None:
    path = at("known")
    put(writable, path)
    tag = get(writable, path, Accept=accept, Accept_Encoding=encoding).headers["etag"]
    assert not tag.startswith("W/")
    assert put(writable, path, If_None_Match=tag).status == 412
    assert put(writable, path, If_Match='"other"').status == 412
    assert put(writable, path, If_Match=f"W/{tag}").status == 412
    assert put(writable, path, TWO, If_Match=f'"other", {tag}').status == 204
    assert put(writable, path, ONE, If_Match=tag).status == 412
    assert delete(writable, path, tag).status == 412
    answer = get(writable, path, Accept=accept, Accept_Encoding=encoding)
    assert answer.headers["etag"] != tag
    assert b"2" in get(writable, path).body
    assert delete(writable, path, answer.headers["etag"]).status == 204


def delete(server: Server, path: str, tag: str) -> Answer:
    return server.request("DELETE", path, headers={"If-Match": tag}, token=TOKEN)


def test_graphs_and_formats_have_tags_of_their_own(writable: Server) -> None:
    put(writable, at("a"))
    put(writable, at("b"))
    kinds = ("text/turtle", "application/n-triples")
    tags = {get(writable, at(name), Accept=kind).headers["etag"] for name in "ab" for kind in kinds}
    assert len(tags) == 4
    assert put(writable, at("a"), If_Match=get(writable, at("b")).headers["etag"]).status == 412


def test_what_a_client_holds_is_not_sent_again(writable: Server) -> None:
    path = at("held")
    put(writable, path)
    tag = get(writable, path).headers["etag"]
    for known in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        answer = get(writable, path, If_None_Match=known)
        assert (answer.status, answer.body) == (304, b"")
    assert get(writable, path, If_None_Match='"other"').status == 200
    assert get(writable, path, If_Match=tag).status == 200
    assert get(writable, path, If_Match='"other"').status == 412
    assert get(writable, at("nowhere"), If_None_Match="*").status == 404


def test_there_or_not(writable: Server) -> None:
    path = at("there")
    assert put(writable, path, If_Match="*").status == 412
    assert get(writable, path).status == 404
    assert put(writable, path, If_None_Match="*").status == 201
    assert put(writable, path, If_None_Match="*").status == 412
    assert put(writable, path, If_Match="*").status == 204
    assert put(writable, "/store?default", If_None_Match="*").status == 412
    assert put(writable, "/store?default", If_Match="*").status == 204


def test_nothing_is_replaced_that_was_not_named(writable: Server) -> None:
    put(writable, at("kept"))
    for method, path, kind in (
        ("PUT", "/store?grpah=http://example.org/kept", "text/turtle"),
        ("PUT", "/store?grpah=http://example.org/kept", "application/trig"),
        ("POST", "/store?grpah=http://example.org/kept", "text/turtle"),
        ("DELETE", "/store?grpah=http://example.org/kept", "text/turtle"),
        ("PUT", "/store", "text/turtle"),
        ("PUT", "/store/", "text/turtle"),
        ("DELETE", "/store", "text/turtle"),
        ("PUT", "/store%2Fkept", "text/turtle"),
    ):
        answer = writable.request(method, path, ONE, {"Content-Type": kind}, TOKEN)
        assert answer.status == 400, (method, path)
        assert "graph" in answer.text
    assert get(writable, at("kept")).status == 200


def test_a_dataset_takes_the_place_of_all_graphs(writable: Server) -> None:
    put(writable, at("old"))
    trig = f"<x:new> {{ {ONE} }}"
    assert writable.request("PUT", "/store", trig, {"Content-Type": "application/trig"}, TOKEN).status == 204
    assert get(writable, at("old")).status == 404
    assert get(writable, "/store?graph=x:new").status == 200


def test_other_charsets_and_parts_of_a_graph_are_refused(writable: Server) -> None:
    for kind in ("text/turtle; charset=utf-16", 'text/turtle; x=y; Charset="ISO-8859-1"'):
        assert put(writable, at("charset"), ONE.encode("utf-16"), Content_Type=kind).status == 415
    assert put(writable, at("charset"), Content_Type='text/turtle;charset="UTF-8"').status == 201
    assert put(writable, at("part"), Content_Range="bytes 0-3/15").status == 400
    assert get(writable, at("part")).status == 404


def multipart(*parts: tuple[str, str], end: str = "--b--\r\n") -> str:
    return "".join(f"--b\r\nContent-Type: {kind}\r\n\r\n{text}\r\n" for kind, text in parts) + end


FORM = "multipart/form-data; boundary=b"


def test_several_documents_are_one_graph(writable: Server) -> None:
    body = multipart(("text/turtle", ONE), ("application/n-triples", "<x:s> <x:p> <x:o> ."))
    assert post(writable, at("parts"), body, FORM).status == 201
    assert len(get(writable, at("parts"), Accept="application/n-triples").text.splitlines()) == 2


@pytest.mark.parametrize(
    "body",
    [
        multipart(("text/turtle", ONE), end=""),
        multipart(("text/turtle", ONE), ("text/turtle", TWO), end="")[:-10],
        multipart(("multipart/mixed; boundary=c", "--c\r\nContent-Type: text/turtle\r\n\r\n<x:s> <x:p> 1 .\r\n--c--")),
        multipart(("multipart/mixed", ONE)),
        multipart(("message/rfc822", ONE)),
        "--b--\r\n",
        "",
        ONE,
        "--b\r\nContent-Transfer-Encoding: base64\r\nContent-Type: text/turtle\r\n\r\n!\r\n--b--\r\n",
    ],
    ids=["open", "cut", "mixed", "mixed without", "message", "empty", "nothing", "no boundary", "no base64"],
)
def test_half_a_multipart_is_refused(writable: Server, body: str) -> None:
    assert post(writable, at("half"), body, FORM).status in (400, 415)
    assert get(writable, at("half")).status == 404


def test_an_address_may_be_spelt_with_percent_signs(writable: Server) -> None:
    assert put(writable, "/%73tore/spelt/%C3%A9").status == 201
    base = f"http://127.0.0.1:{writable.port}"
    assert writable.ask(f"ASK {{ GRAPH <{base}/store/spelt/%C3%A9> {{ ?s ?p ?o }} }}")
    assert get(writable, "/store/spelt/%C3%A9").status == 200


@pytest.mark.parametrize("place", ["--memory", "--disk", "--writable"])
@pytest.mark.parametrize("repeated", [False, True], ids=["apart", "repeated"])
def test_the_default_graph_of_the_store_is_the_one_without_a_name(
    tmp_path: Path, token_file: Path, place: str, repeated: bool
) -> None:
    s, p, o = NamedNode("x:s"), NamedNode("x:p"), NamedNode("x:o")
    graphs = [DefaultGraph(), NamedNode("x:g"), *([NamedNode("x:h")] if repeated else [])]
    quads = [Quad(s, p, o if number else s, graph) for number, graph in enumerate(graphs)]
    Versions(tmp_path / "kg").publish(quads)
    with serving(tmp_path / "kg", place, "--token-file", str(token_file)) as server:
        answer = get(server, "/store?default", Accept="application/n-triples")
        assert answer.text == "<x:s> <x:p> <x:s> .\n"
        assert server.ask("ASK { <x:s> <x:p> <x:s>, <x:o> }")
        if place == "--writable":
            assert server.update("INSERT { GRAPH <x:new> { ?s ?p ?o } } WHERE { ?s ?p ?o }").status == 204
            assert not server.ask("ASK { GRAPH <x:new> { <x:s> <x:p> <x:o> } }")
            text = "INSERT { GRAPH <x:new> { ?s ?p ?o } } USING <x:g> WHERE { ?s ?p ?o }"
            assert server.update(text).status == 204
            assert server.ask("ASK { GRAPH <x:new> { <x:s> <x:p> <x:o> } }")
