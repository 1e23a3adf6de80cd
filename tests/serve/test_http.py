"""Messages as they come over the wire: how they are framed, and what is refused."""

from __future__ import annotations

import contextlib
import re
import shutil
import socket
import subprocess
import time
from urllib.parse import quote

import pytest

from tests.serve.serving import TOKEN, Server

UPGRADE = b"Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAEAAEAAAAIAAAAB\r\n"


def exchange(server: Server, *packets: bytes) -> bytes:
    """Everything that the server answers to these packets until it ends the connection."""
    answer = b""
    with socket.create_connection(("127.0.0.1", server.port), 5) as connection:
        for packet in packets:
            connection.sendall(packet)
            time.sleep(0.05)
        connection.settimeout(10)
        while piece := connection.recv(1 << 16):
            answer += piece
    return answer


def post(body: bytes, more: bytes = b"", kind: bytes = b"application/sparql-query") -> tuple[bytes, bytes]:
    """Head and body of a request after which the connection ends."""
    head = b"POST /sparql HTTP/1.1\r\nHost: x\r\n%sContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
    return head % (more, kind, len(body)), body


def pieces(packet: bytes, size: int) -> list[bytes]:
    return [packet[i : i + size] for i in range(0, len(packet), size)]


@pytest.mark.parametrize("way", ["one packet", "head and body", "head in pieces", "chunked"])
def test_a_request_that_would_change_the_protocol_keeps_its_body(server: Server, way: str) -> None:
    head, body = post(b"ASK { ?s ?p 7 }", UPGRADE + b"Connection: close\r\n")
    packets = {
        "one packet": [head + body],
        "head and body": [head, body],
        "head in pieces": [*pieces(head, 60), body],
        "chunked": [
            head.replace(b"Content-Length: 15", b"Transfer-Encoding: chunked"),
            b"f\r\n" + body,
            b"\r\n0\r\n\r\n",
        ],
    }[way]
    answer = exchange(server, *packets)
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert b"101 Switching" not in answer
    assert answer.endswith(b'{"head":{},"boolean":true}')


def test_a_body_is_never_taken_for_a_request(server: Server) -> None:
    hidden = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
    after = b"".join(post(b"ASK { ?s ?p 7 }", b"Connection: close\r\n"))
    answer = exchange(server, b"".join(post(hidden, UPGRADE)) + after)
    assert [part[:3] for part in answer.split(b"HTTP/1.1 ")] == [b"", b"400", b"200"]


def test_requests_behind_each_other_are_all_answered(server: Server) -> None:
    both = [b"".join(post(b"ASK { ?s ?p %d }" % n, UPGRADE)) for n in (7, 8)]
    plain = b"".join(post(b"ASK { ?s ?p 9 }", b"Connection: close\r\n"))
    assert exchange(server, b"".join([*both, plain])).count(b'"boolean":true') == 3


def test_a_graph_put_with_an_upgrade_is_whole(writable: Server) -> None:
    headers = {"Connection": "Upgrade, HTTP2-Settings", "Upgrade": "h2c", "Content-Type": "text/turtle"}
    put = writable.request("PUT", "/store?graph=x:upgraded", "<x:s> <x:p> <x:upgraded> .", headers, TOKEN)
    assert put.status == 201
    assert writable.ask("ASK { GRAPH <x:upgraded> { ?s ?p <x:upgraded> } }")


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not here")
def test_curl_that_offers_http_2(server: Server) -> None:
    command = ["curl", "-sS", "--http2", "--data-urlencode", "query=ASK { ?s ?p 7 }", server.url + "/sparql"]
    done = subprocess.run(command, capture_output=True, timeout=20)
    assert done.stdout == b'{"head":{},"boolean":true}', done.stderr


def test_no_tunnel(server: Server) -> None:
    assert exchange(server, b"CONNECT example.org:80 HTTP/1.1\r\nHost: x\r\n\r\n").startswith(b"HTTP/1.1 501 ")


def test_what_is_not_http(server: Server) -> None:
    assert exchange(server, b"nonsense\r\n\r\n").startswith(b"HTTP/1.1 400 ")


def chunked(method: bytes, path: bytes, kind: bytes, body: bytes, trailers: bytes = b"", more: bytes = b"") -> bytes:
    """A request whose body comes in one chunk, and fields behind it."""
    head = b"%s %s HTTP/1.1\r\nHost: x\r\n%sContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n"
    return head % (method, path, more, kind) + b"%x\r\n%s\r\n0\r\n%s\r\n" % (len(body), body, trailers)


def test_a_field_behind_the_body_adds_nothing(writable: Server) -> None:
    authorization = b"Authorization: Bearer " + TOKEN.encode() + b"\r\n"
    put = (b"PUT", b"/store?graph=x:behind", b"text/turtle", b"<x:s> <x:p> <x:behind> .")
    more = b"Connection: close\r\n"
    answer = exchange(writable, chunked(*put, b"X-Sum: 1\r\n" + authorization, more))
    assert answer.startswith(b"HTTP/1.1 401 ")
    assert not writable.ask("ASK { GRAPH ?g { ?s ?p <x:behind> } }")
    assert exchange(writable, chunked(*put, b"X-Sum: 1\r\n", authorization + more)).startswith(b"HTTP/1.1 201 ")


@pytest.mark.parametrize("piece", [b"X-Field: a\r\n" * 5000, b"a" * 60_000], ids=["fields", "one field"])
def test_fields_behind_the_body_come_to_an_end(server: Server, piece: bytes) -> None:
    begun = chunked(b"POST", b"/sparql", b"application/sparql-query", b"ASK {}")[:-2] + b"X-Field: a"
    answer = b""
    with socket.create_connection(("127.0.0.1", server.port), 10) as connection:
        connection.sendall(begun)
        with contextlib.suppress(OSError):
            for _ in range(1000):
                connection.sendall(piece)
            raise AssertionError("the server takes fields without end")
        with contextlib.suppress(OSError):
            answer = connection.recv(100)
    assert answer in (
        b"",
        b"HTTP/1.1 431 Request Header Fields Too Large\r\nconnection: close\r\ncontent-length: 0\r\n\r\n",
    )


def test_a_body_in_many_small_pieces_is_read(server: Server) -> None:
    body = b"ASK { ?s ?p 7 } #" + b" " * 60_000
    head = b"POST /sparql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/sparql-query\r\n"
    head += b"Transfer-Encoding: chunked\r\n\r\n"
    framed = b"".join(b"1\r\n%c\r\n" % byte for byte in body) + b"0\r\n\r\n"
    assert exchange(server, head, framed).endswith(b'"boolean":true}')


def get(target: str, *headers: str, version: str = "1.1") -> bytes:
    lines = [f"GET {target} HTTP/{version}", *headers, "Connection: close", "", ""]
    return "\r\n".join(lines).encode()


def test_a_request_names_its_host_once(server: Server) -> None:
    for path in ("/sparql?query=ASK%7B%7D", "/healthz", "/store?default"):
        assert exchange(server, get(path)).startswith(b"HTTP/1.1 400 ")
        assert exchange(server, get(path, "Host: a", "Host: b")).startswith(b"HTTP/1.1 400 ")
    assert exchange(server, get("/healthz", version="1.0")).startswith(b"HTTP/1.1 200 ")


def test_an_address_in_place_of_a_path_names_the_host(server: Server) -> None:
    query = "http://a.example:81/sparql?query=" + quote("SELECT (STR(<x>) AS ?x) {}")
    assert b"http://a.example:81/x" in exchange(server, get(query, "Host: b.example", "Accept: text/csv"))
    assert exchange(server, get("http://a.example", "Host: b", "Accept: text/plain")).startswith(b"HTTP/1.1 ")
    for target in ("ftp://a.example/", "http://u:p@a.example/", "a.example"):
        assert exchange(server, get(target, "Host: b")).startswith(b"HTTP/1.1 400 ")


def test_the_lines_of_a_list_are_one_list(server: Server) -> None:
    path = "/sparql?query=ASK%7B%7D"
    answer = exchange(server, get(path, "Host: a", "Accept: application/sparql-results+xml", "Accept: image/png;q=0.5"))
    assert b"content-type: application/sparql-results+xml" in answer
    turtle = exchange(server, get("/.well-known/void", "Host: a", "Accept: image/png", "Accept: application/n-triples"))
    assert b"content-type: application/n-triples" in turtle


def test_a_small_answer_comes_in_one_packet(server: Server) -> None:
    request = b"GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: x\r\n\r\n"
    with socket.create_connection(("127.0.0.1", server.port), 5) as connection:
        for number in range(3):
            connection.sendall(request.replace(b"%7B%7D", b"%%7B%%7D%%23%d" % number))
            assert connection.recv(1 << 16).endswith(b'"boolean":true}')


def test_answers_keep_the_order_of_their_requests(server: Server) -> None:
    def asking(number: int) -> bytes:
        query = quote(f"SELECT ({number} AS ?n) {{}}")
        return f"GET /sparql?query={query} HTTP/1.1\r\nHost: x\r\n\r\n".encode()

    exchange(server, get(f"/sparql?query={quote('SELECT (2 AS ?n) {}')}", "Host: x"))  # the second is known already
    order = [1, 2, 3, 2, 1]
    answer = exchange(server, b"".join(map(asking, order)), get("/healthz", "Host: x"))
    assert [int(number) for number in re.findall(rb'"value":"(\d)"', answer)] == order
