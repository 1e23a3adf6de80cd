"""SERVICE to the endpoints of the allow-list, through the fetcher outside the workers, and to no others."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from tests.serve.serving import Server, publish, serving


@contextlib.contextmanager
def redirecting(target: str) -> Iterator[str]:
    """An endpoint that sends everybody elsewhere."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            self.send_response(307)
            self.send_header("Location", target)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as listening:
        thread = threading.Thread(target=listening.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.server_port}/moved"
        finally:
            listening.shutdown()
            thread.join()


@pytest.fixture(scope="module")
def federated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    store = publish(tmp_path_factory.mktemp("federated") / "kg", 10)
    options = ("--allow-service", "http://127.0.0.1:*/sparql", "--allow-service", "http://127.0.0.1:*/moved")
    try:
        with serving(store, *options) as server:
            yield server
    except AssertionError as error:
        if "namespaces" in str(error):
            pytest.skip("this system gives no network namespaces")
        raise


def test_an_allowed_endpoint_is_asked(federated: Server, server: Server) -> None:
    query = f"SELECT (COUNT(*) AS ?n) {{ SERVICE <{server.url}/sparql> {{ ?s <http://example.org/p1> ?o }} }}"
    answer = federated.query(query, "text/csv")
    assert answer.text.split() == ["n", "10000"]


def test_another_address_of_it_is_not(federated: Server, server: Server) -> None:
    assert federated.query(f"ASK {{ SERVICE <{server.url}/store> {{ ?s ?p ?o }} }}").status == 403


def test_a_redirect_is_not_followed(federated: Server, server: Server) -> None:
    with redirecting(f"{server.url}/sparql") as moved:
        answer = federated.query(f"SELECT * {{ SERVICE <{moved}> {{ ?s ?p ?o }} }}")
    assert answer.status == 500
    assert "Bad Gateway" in answer.text


def test_an_endpoint_that_fails_silently(federated: Server) -> None:
    with redirecting("http://127.0.0.1:1/") as moved:
        answer = federated.query(f"SELECT (1 AS ?x) {{ SERVICE SILENT <{moved}> {{ ?s ?p ?o }} }}", "text/csv")
    assert answer.text.split() == ["x", "1"]


def test_the_workers_see_nothing_else(federated: Server, tmp_path: Path) -> None:
    """Each worker's only network is a loopback that holds the door."""
    for pid in federated.workers():
        devices = Path(f"/proc/{pid}/net/dev").read_text().splitlines()[2:]
        assert [line.split(":")[0].strip() for line in devices] == ["lo"]
