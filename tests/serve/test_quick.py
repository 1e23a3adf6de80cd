"""Queries whose head was met before: they are answered as any, in whatever way they end."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import re
import signal
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from kg.serve.sparql.cache import Heads
from tests.serve.serving import TOKEN, Server, serving, until

#: Tells on standard error of each request that is begun without being read.
TELL = """
import sys
from kg.serve.sparql.quick import Asking
start = Asking.start
Asking.start = lambda self: (print("begun", file=sys.stderr, flush=True), start(self))[1]
"""
HEAVY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
LARGE = "SELECT * { ?s ?p ?o } LIMIT 20000"


@pytest.fixture(scope="module")
def told(big: Path, token_file: Path) -> Iterator[Server]:
    with serving(big, "--timeout", "4", "--token-file", str(token_file), before=TELL) as running:
        yield running


def request(query: str, more: str = "") -> bytes:
    return f"GET /sparql?query={quote(query)} HTTP/1.1\r\nHost: x\r\n{more}\r\n".encode()


class Line:
    """A connection over which the same head is sent again and again."""

    def __init__(self, connection: socket.socket, more: str = "") -> None:
        self.socket = connection
        self.more = more

    def send(self, query: str) -> None:
        self.socket.sendall(request(query, self.more))

    def answer(self) -> tuple[int, dict[str, str], bytes]:
        response = http.client.HTTPResponse(self.socket)
        response.begin()
        headers = {name.lower(): value for name, value in response.getheaders()}
        return response.status, headers, response.read()

    def ask(self, query: str) -> tuple[int, dict[str, str], bytes]:
        self.send(query)
        return self.answer()


@contextlib.contextmanager
def connected(server: Server, more: str = "") -> Iterator[Line]:
    """A connection of which the head is known."""
    with socket.create_connection(("127.0.0.1", server.port), 20) as connection:
        line = Line(connection, more)
        line.ask("ASK { ?s ?p 1 }")
        yield line


#: Of each answer: what depends on when it was asked, or on the very text.
OF_ITS_OWN = ("date", "saksi-query-id", "etag")


def begun(server: Server) -> int:
    return sum("begun" in line for line in server.said)


def same(answer: tuple[int, dict[str, str], bytes]) -> tuple[int, dict[str, str], bytes]:
    status, headers, body = answer
    return status, {name: value for name, value in headers.items() if name not in OF_ITS_OWN}, body


@pytest.mark.parametrize("more", ["", "Accept: text/csv\r\n", "Accept-Encoding: gzip\r\n"])
@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?o { <http://example.org/s7> ?p ?o } ORDER BY ?o",
        "SELECT ?o { ?s ?p ?o } ORDER BY ?o LIMIT 300",
        "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o FILTER(?o = 7) }",
        "SELECT * { ?s ?p 'ä & + # %' }",
        "SELECT nonsense",
        LARGE,
    ],
)
def test_the_answer_is_the_one_of_a_head_that_is_read(told: Server, query: str, more: str) -> None:
    with connected(told, more) as line:
        before = begun(told)
        quick = line.ask(query)
        assert until(lambda: begun(told) == before + 1)
        line.more = f"X-Another: {time.monotonic()}\r\n{more}"
        read = line.ask(query + " ")  # its key is another, so that the cache does not answer
        assert begun(told) == before + 1
        assert same(quick) == same(read)


@pytest.mark.parametrize("target", ["query=ASK%7B%7D&format=xml", "query=%ff", "query=ASK%7B%7D#x", "query=ASK {}"])
def test_what_is_not_plain_is_read(target: str) -> None:
    heads = Heads()
    raw = f"GET /sparql?{target} HTTP/1.1\r\nHost: x\r\n\r\n".encode()
    heads.put(raw, {"text": "ASK {}"})
    assert heads.get(raw) is None or target == "query=%ff"


def test_what_is_not_utf_8_is_refused(told: Server) -> None:
    with connected(told) as line:
        line.socket.sendall(b"GET /sparql?query=%ff HTTP/1.1\r\nHost: x\r\n\r\n")
        assert line.answer()[0] == 400


def test_what_comes_behind_a_query_waits_for_its_answer(told: Server) -> None:
    with connected(told) as line:
        for query in (LARGE + " # long", "SELECT (1 AS ?n) {}", "SELECT (2 AS ?n) {}"):
            line.send(query)
            time.sleep(0.002)
        line.socket.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        answers = b""
        while piece := line.socket.recv(1 << 20):
            answers += piece
    _, _, first, second, health = answers.split(b"HTTP/1.1 200 ")
    assert b'"value":"1"' in first and b'"value":"2"' in second and b'"status":"ok"' in health


def running(server: Server) -> str:
    return server.request("GET", "/queries/running", token=TOKEN).text


def test_who_goes_away_ends_its_query(told: Server) -> None:
    with connected(told) as line:
        line.send(HEAVY + " # gone")
        assert until(lambda: "gone" in running(told))
    assert until(lambda: "gone" not in running(told), 2)


def test_who_goes_away_while_it_waits_for_a_place_leaves_no_trace(told: Server) -> None:
    with contextlib.ExitStack() as stack:
        for number in range(12):
            stack.enter_context(connected(told)).send(HEAVY + f" # flood {number}")
        assert until(lambda: running(told).count("flood") == 12)
    assert until(lambda: "flood" not in running(told))
    assert told.ask("ASK { ?s ?p 5 }")


def test_a_query_ends_at_its_time(told: Server) -> None:
    with connected(told) as line:
        status, headers, body = line.ask(HEAVY + " # late")
    assert (status, headers["content-type"]) == (504, "text/plain; charset=utf-8")
    assert b"time limit of 4 s" in body


def test_the_operator_cancels(told: Server) -> None:
    with connected(told) as line:
        line.send(HEAVY + " # cancelled")
        assert until(lambda: "cancelled" in running(told))
        (job,) = json.loads(running(told))["queries"]
        assert told.request("DELETE", f"/queries/running/{job['id']}", token=TOKEN).status == 204
        assert line.answer()[0] == 503


def test_a_worker_that_is_killed_fails_its_query_alone(told: Server) -> None:
    with connected(told) as line:
        line.send(HEAVY + " # killed")
        assert until(lambda: "killed" in running(told))
        time.sleep(0.2)
        for pid in told.workers():
            os.kill(pid, signal.SIGKILL)
        assert line.answer()[0] == 503
        assert until(lambda: line.ask(f"ASK {{ ?s ?p 7 }} # {time.monotonic()}")[0] == 200)


def test_the_server_lets_it_end(big: Path) -> None:
    slow = "SELECT (SUM(STRLEN(SHA512(STR(?o)))) AS ?n) { ?s ?p ?o . ?s ?q ?r . VALUES ?x { 1 2 3 4 } }"
    with serving(big) as server, connected(server) as line:
        line.send(slow)
        time.sleep(0.2)
        stopping = threading.Thread(target=server.stop)
        stopping.start()
        assert line.answer()[0] == 200
        assert line.socket.recv(1) == b""
        stopping.join(20)


@pytest.mark.parametrize("repeated", [True, False], ids=["the same", "another each time"])
def test_who_does_not_read_fills_no_memory(big: Path, repeated: bool) -> None:
    """Some 45 MB of answers to requests that come one by one."""

    def held() -> int:
        return int(re.findall(r"VmRSS:\s+(\d+)", Path(f"/proc/{server.process.pid}/status").read_text())[0]) >> 10

    with serving(big) as server, connected(server) as line:
        line.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # so that each comes alone
        query = "SELECT ?o ?p { ?s ?p ?o } LIMIT 400"
        for _ in range(3):
            line.ask(query)
        before = held()
        for number in range(800):
            line.send(query if repeated else f"{query} # {number}")
            time.sleep(0.004)
        assert held() - before < 20
