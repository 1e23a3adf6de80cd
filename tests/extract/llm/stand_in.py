"""A stand-in for an OpenAI-compatible endpoint, over real HTTP on a free port of this machine."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class StandIn:
    """What it answers, and what it was asked."""

    url: str = ""
    #: what to send for each request in turn, the last one again and again
    answers: list[Callable[[BaseHTTPRequestHandler], None]] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)


@contextmanager
def stand_in(*answers: Callable[[BaseHTTPRequestHandler], None]) -> Iterator[StandIn]:
    state = StandIn(answers=list(answers))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            state.asked.append({"path": self.path, **json.loads(body)})
            state.headers.append(dict(self.headers))
            answer = state.answers[min(len(state.asked), len(state.answers)) - 1]
            answer(self)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    state.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def raw(body: bytes, status: int = 200, **headers: str) -> Callable[[BaseHTTPRequestHandler], None]:
    """These bytes, whatever they are."""

    def send(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return send


def completion(content: str | None, reason: str = "stop", **message: Any) -> Callable[[BaseHTTPRequestHandler], None]:
    """A chat completion with this content."""
    choice = {"index": 0, "finish_reason": reason, "message": {"role": "assistant", "content": content, **message}}
    return raw(json.dumps({"object": "chat.completion", "choices": [choice]}).encode())


def statements(*listed: dict[str, Any]) -> Callable[[BaseHTTPRequestHandler], None]:
    """A well-formed answer with these statements."""
    return completion(json.dumps({"statements": listed}, ensure_ascii=False))


def drip(seconds: float) -> Callable[[BaseHTTPRequestHandler], None]:
    """An answer that begins at once and never ends, a byte at a time."""

    def send(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000000")
        handler.end_headers()
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            handler.wfile.write(b" ")
            handler.wfile.flush()
            time.sleep(0.02)

    return send


def cut_off(handler: BaseHTTPRequestHandler) -> None:
    """A connection that breaks in the middle of the answer."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"choices": [')
    handler.close_connection = True
