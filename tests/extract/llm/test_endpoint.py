"""The endpoint: whatever the other side does, an answer in time or an error that says why."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler

import pytest

from kg.extract.llm import endpoint
from kg.extract.llm.endpoint import KEY, LLMError, ask

from .stand_in import completion, cut_off, drip, raw, stand_in

REQUEST = {"model": "m", "messages": []}


@pytest.fixture(autouse=True)
def no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(KEY, raising=False)


def test_the_answer_is_the_content_of_the_completion() -> None:
    with stand_in(completion("hello")) as server:
        assert ask(server.url, REQUEST, 10) == "hello"
        assert server.asked == [{"path": "/v1/chat/completions", **REQUEST}]
        assert "Authorization" not in server.headers[0]


def test_the_key_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEY, "secret")
    with stand_in(completion("hello")) as server:
        ask(server.url + "/", REQUEST, 10)
        assert server.headers[0]["Authorization"] == "Bearer secret"


def test_the_key_does_not_travel_in_the_clear(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEY, "secret")
    with pytest.raises(LLMError, match="not encrypted") as caught:
        ask("http://models.example.org/v1", REQUEST, 10)
    assert "secret" not in str(caught.value)


def test_a_busy_endpoint_is_asked_again() -> None:
    with stand_in(
        raw(b"busy", 429, Retry_After="0"), raw(b"down", 503, Retry_After="0"), completion("at last")
    ) as server:
        assert ask(server.url, REQUEST, 10) == "at last"
        assert len(server.asked) == 3


def test_it_is_asked_no_more_often_than_that() -> None:
    with stand_in(raw(b"busy", 429, Retry_After="0")) as server:
        with pytest.raises(LLMError, match="429: busy"):
            ask(server.url, REQUEST, 10)
        assert len(server.asked) == endpoint.TRIES


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (raw(b'{"error": "no such model"}', 404), "404: .*no such model"),
        (raw(b"", 401), r"401: \(nothing\)"),
        (raw(b"", 302, Location="http://127.0.0.1:9/"), "answered 302"),
        (raw(b"<html>it works</html>"), "not a chat completion: <html>"),
        (raw(b"\xff\xfe\x1b[31m"), "not a chat completion"),
        (raw(b'{"choices": []}'), "not a chat completion"),
        (raw(b'{"choices": [{"message": "hi"}]}'), "not a chat completion"),
        (raw(b"[" * 100_000), "not a chat completion"),
        (completion(None), "has no text"),
        (completion(None, refusal="I cannot help with war."), "refused to answer: I cannot help with war"),
        (completion("", reason="content_filter"), "refused to answer: content_filter"),
        (completion('{"statements": [', reason="length"), "cut off"),
        (cut_off, "cannot reach"),
    ],
)
def test_what_is_no_answer_is_an_error(answer: Callable[[BaseHTTPRequestHandler], None], reason: str) -> None:
    with stand_in(answer) as server, pytest.raises(LLMError, match=reason) as caught:
        ask(server.url, REQUEST, 10)
    assert str(caught.value).isprintable()


def test_a_slow_answer_is_given_up_in_time() -> None:
    started = time.monotonic()
    with stand_in(drip(20)) as server, pytest.raises(LLMError, match="in time"):
        ask(server.url, REQUEST, 0.5)
    assert time.monotonic() - started < 10


def test_an_endless_answer_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endpoint, "MOST_BYTES", 1000)
    with stand_in(raw(b" " * 100_000)) as server, pytest.raises(LLMError, match="longer than 1,000 bytes"):
        ask(server.url, REQUEST, 10)


def test_nobody_listens() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(LLMError, match="cannot reach"):
        ask(f"http://127.0.0.1:{port}/v1", REQUEST, 5)


@pytest.mark.parametrize("url", ["ftp://127.0.0.1/v1", "nonsense", "http://[::1/v1"])
def test_an_address_that_is_none(url: str) -> None:
    with pytest.raises(LLMError):
        ask(url, REQUEST, 5)
