"""What is noted of every request, however it ends."""

from __future__ import annotations

import http.client
import json
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

from kg.serve.log import Log
from tests.serve.serving import Server, serving, until


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("log") / "access"


@pytest.fixture(scope="module")
def logging(big: Path, log: Path) -> Iterator[Server]:
    with serving(big, "--access-log", str(log), "--timeout", "2") as running:
        yield running


def lines(log: Path, **wanted: object) -> list[dict[str, object]]:
    every = [json.loads(line) for line in log.read_text(encoding="ascii").splitlines()]
    return [line for line in every if all(line.get(name) == value for name, value in wanted.items())]


def test_pages_and_errors_are_noted(logging: Server, log: Path) -> None:
    for path, status in (("/healthz", 200), ("/.well-known/void", 200), ("/page/nobody", 404), ("/store/x", 404)):
        assert logging.request("GET", path).status == status
        assert until(lambda path=path, status=status: lines(log, method="GET", path=path, status=status))
    metrics = logging.request("GET", "/metrics").text
    assert 'saksi_requests_total{path="/healthz",status="200"} 1' in metrics
    assert 'saksi_requests_total{path="/store",status="404"} 1' in metrics


def test_a_repeated_request_has_its_method(logging: Server, log: Path) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", logging.port, timeout=10)
    for _ in range(3):
        connection.request("GET", "/sparql?query=ASK%7B%7D")
        connection.getresponse().read()
    connection.close()
    assert until(lambda: lines(log, note="repeated", method="GET", path="/sparql", status=200))


def test_an_answer_that_breaks_off_is_noted_without_more_words(logging: Server, log: Path) -> None:
    everything = "/sparql?" + urlencode({"query": "SELECT * { ?a ?b ?c . ?d ?e ?f }"})
    answer = b""
    with socket.create_connection(("127.0.0.1", logging.port), 10) as connection:
        connection.sendall(f"GET {everything} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        while piece := connection.recv(1 << 20):
            answer = answer[-100:] + piece
    assert not answer.endswith(b"0\r\n\r\n")
    assert until(lambda: lines(log, note="broken off", path="/sparql", status=200))
    assert not any("Traceback" in line or "ASGI" in line for line in logging.said)


def test_what_never_became_a_request_is_noted(logging: Server, log: Path) -> None:
    with socket.create_connection(("127.0.0.1", logging.port), 10) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nnonsense\r\n\r\n")
        assert connection.recv(100).startswith(b"HTTP/1.1 400 ")
    assert until(lambda: lines(log, note="no whole request", status=400))
    assert not any("Invalid HTTP" in line for line in logging.said)


def test_a_fault_is_told_whole_once(capsys: pytest.CaptureFixture[str]) -> None:
    log = Log()
    for _ in range(3):
        try:
            raise KeyError("secret")
        except KeyError as error:
            remark = log.fault(error)
    assert remark.startswith("KeyError at test_log.py:")
    assert capsys.readouterr().err.count("Traceback") == 1
