"""Messages as they come over the wire: how they are framed, and what is refused."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time

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
