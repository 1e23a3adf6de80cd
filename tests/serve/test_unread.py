"""Clients that ask for a lot and never read it."""

from __future__ import annotations

import contextlib
import json
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.serve.serving import TOKEN, Server, serving, until

#: More than anybody could read.
PATH = "/sparql?" + urlencode({"query": "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"})


@contextlib.contextmanager
def unread(server: Server, path: str, number: int = 12) -> Iterator[list[socket.socket]]:
    """Connections that ask for this, take the beginning of the answer, and no more."""
    with contextlib.ExitStack() as stack:
        connections = []
        for _ in range(number):
            connection = stack.enter_context(socket.socket())
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            connection.settimeout(10)
            connection.connect(("127.0.0.1", server.port))
            connection.sendall(f"GET {path} HTTP/1.1\r\nHost: x\r\nAccept: text/csv\r\n\r\n".encode())
            connections.append(connection)
        for connection in connections:
            assert connection.recv(16).startswith(b"HTTP/1.1 ")
        yield connections


def running(server: Server) -> list[object]:
    found = json.loads(server.request("GET", "/queries/running", token=TOKEN).text)["queries"]
    assert isinstance(found, list)
    return found


def test_who_does_not_read_keeps_no_place(big: Path, token_file: Path) -> None:
    with serving(big, "--timeout", "2", "--token-file", str(token_file)) as server, unread(server, PATH):
        assert until(lambda: not running(server), 10)
        assert server.ask("ASK { ?s ?p ?o }")
        assert "Traceback" not in "".join(server.said)


def test_the_operator_ends_what_nobody_reads(server: Server) -> None:
    with unread(server, PATH, 1):
        (job,) = running(server)
        assert isinstance(job, dict)
        assert server.request("DELETE", f"/queries/running/{job['id']}", token=TOKEN).status == 204
        assert until(lambda: not running(server), 2)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux gives up a connection for this")
def test_a_connection_that_nobody_reads_is_given_up(big: Path) -> None:
    before = "from kg.serve import server; server.UNREAD = 1"
    with serving(big, "--timeout", "2", before=before) as server:

        def held() -> int:
            """The server's ends of connections that are established."""
            rows = [line.split() for line in Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()]
            return sum(row[1].endswith(f":{server.port:04X}") and row[3] == "01" for row in rows)

        with unread(server, PATH, 2):
            assert until(lambda: held() == 0, 30)
