"""uvicorn's HTTP protocol with bounds: on the time and size of a request's head, and on the time of its body.

A client that sends one byte a minute would otherwise hold its connection for ever.
"""

from __future__ import annotations

import asyncio
import time
from functools import partial
from typing import Any

import httptools
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from kg.serve.log import Log
from kg.serve.sparql.endpoint import Serving
from kg.serve.sparql.quick import Asking, recognize
from kg.serve.sparql.requests import BEGUN, END, NOTED, RAW, Noted
from kg.serve.workers.engine import Run

#: Bytes of the request line and headers; and of what stands between two pieces of a body, or behind the last.
LARGEST_HEAD = 1 << 17
#: Seconds from the first byte of a head to its last, and from a connection's beginning to its first request.
HEAD_SECONDS = 10.0
#: Seconds without any byte of a body that is awaited.
BODY_SECONDS = 20.0
#: Bytes that are written at once: to join them with others costs more than another write.
LARGE = 1 << 14


class Corked(asyncio.Transport):
    """Passes on at once what is written in one turn of the loop: a head and its body would wake the client twice."""

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        self._transport = transport
        self._loop = loop
        self._held: list[bytes] = []

    def write(self, data: Any) -> None:
        """Hold it until the turn ends, if it is small."""
        if len(data) >= LARGE:
            self.write_now(data)
            return
        if not self._held:
            self._loop.call_soon(self._flush)
        self._held.append(data)

    def write_now(self, data: bytes) -> None:
        """Pass it on behind what is held."""
        self._flush()
        self._transport.write(data)

    def _flush(self) -> None:
        if self._held and not self._transport.is_closing():
            self._transport.write(b"".join(self._held))
        self._held.clear()

    def close(self) -> None:
        """Close it when all is written."""
        self._flush()
        self._transport.close()

    def is_closing(self) -> bool:
        return self._transport.is_closing()

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        return self._transport.get_extra_info(name, default)

    def pause_reading(self) -> None:
        self._transport.pause_reading()

    def resume_reading(self) -> None:
        self._transport.resume_reading()


class Protocol(HttpToolsProtocol):
    """One connection."""

    transport: Corked

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._head_size = 0
        self._beside = 0
        self._reading_head = False
        self._reading_body = False
        self._timer: asyncio.TimerHandle | None = None
        self._begun = self._complete = 0
        self._since = 0.0
        # Of the application that is served; a connection is made when it has started.
        self._log: Log | None = getattr(self.app, "log", None)
        self._serving: Serving | None = getattr(self.app, "serving", None)
        #: a query that is answered before anything else is read, and what came behind it
        self._asking: Asking | None = None
        self._behind = b""
        self._handed: Run | None = None
        self._last = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(Corked(transport, self.loop))
        self._wait(HEAD_SECONDS)

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop()
        asking, self._asking = self._asking, None
        if asking is not None:
            asking.gone()
        super().connection_lost(exc)

    def shutdown(self) -> None:
        """End the connection behind the answer that it waits for."""
        self._last = True
        if self._asking is None:
            super().shutdown()

    def data_received(self, data: bytes) -> None:
        if self._asking is not None:
            self.transport.pause_reading()
            self._behind += data
        elif self._reading_head or self._reading_body or not self._plainly(data):
            self._read(data)

    def _plainly(self, data: bytes) -> bool:
        """Whether this is a request that need not be read: it is answered, or begun."""
        idle = self.cycle is None or self.cycle.response_complete
        if self._serving is None or not idle or self.flow.write_paused:  # who does not read waits as uvicorn has it
            return False
        found = self._serving.repeats.get(data)
        if found is not None:
            self._repeat(*found)
            return True
        self._asking = recognize(data, self._serving, self)
        if self._asking is None:
            return False
        self._stop()
        self._unset_keepalive_if_required()
        self._asking.start()
        return True

    def _read(self, data: bytes) -> None:
        """Take what came of a request that is read, within its bounds."""
        if self._reading_body:
            self._beside += len(data)
        elif self._reading_head:
            self._head_size += len(data)
            if self._head_size > LARGEST_HEAD:
                self._end(b"431 Request Header Fields Too Large")
                return
        self._begun = self._complete = 0
        self._unset_keepalive_if_required()
        try:
            self._feed(data)
        except httptools.HttpParserError:
            self._end(b"400 Bad Request")
            return
        if self._reading_body:
            if not self._beside:
                self._wait(BODY_SECONDS)
            elif self._beside > LARGEST_HEAD:
                self._end(b"431 Request Header Fields Too Large")
        elif self._reading_head and not self._head_size:
            self._head_size = len(data)
        elif self._begun == self._complete == 1 and self.cycle.keep_alive and self.scope["http_version"] == "1.1":
            self.scope[RAW] = data  # type: ignore[literal-required]
        elif not self._begun and self._timer is None and (self.cycle is None or self.cycle.response_complete):
            self._wait(HEAD_SECONDS)  # empty lines before a request ended the wait for one

    def _feed(self, data: bytes) -> None:
        """Have the parser read what came.

        The parser stops at a request that asks for another protocol, and takes its body for the next request. A server
        may ignore that wish (RFC 9110, 7.8), so the head is read once more without it, by another parser.

        Raises:
            httptools.HttpParserError: it is not HTTP.
        """
        rest: bytes | memoryview = data
        while True:
            try:
                self.parser.feed_data(rest)
                return
            except httptools.HttpParserUpgrade as stop:
                rest = memoryview(rest)[stop.args[0] :]
            method = self.parser.get_method()
            if method == b"CONNECT":
                self._end(b"501 Not Implemented")
                return
            lines = [b"%s %s HTTP/%s" % (method, self.url, self.parser.get_http_version().encode())]
            lines += [name + b": " + value for name, value in self.headers if name != b"upgrade"]
            self.parser = httptools.HttpRequestParser(self)
            self.parser.set_dangerous_leniencies(lenient_data_after_close=True)  # as uvicorn has it
            self.parser.feed_data(b"\r\n".join([*lines, b"", b""]))

    def _repeat(self, method: str, headers: bytes, body: bytes) -> None:
        """Answer a request that was answered before."""
        began = time.perf_counter()
        self._stop()
        self._unset_keepalive_if_required()
        self.answer(headers, body)
        if self._log is not None:
            client = self.client[0] if self.client else ""
            self._log.request(method, "/sparql", 200, began, len(body), client, note="repeated")

    def answer(self, lines: bytes, body: bytes) -> None:
        """Send a 200 with these lines behind its date."""
        self._asking = None
        date = self.server_state.default_headers[0][1] if self.server_state.default_headers else b""
        self.transport.write_now(b"".join((b"HTTP/1.1 200 OK\r\ndate: ", date, b"\r\n", lines, body)))
        self.server_state.total_requests += 1
        if self._last:
            self.transport.close()
            return
        self.timeout_keep_alive_task = self.loop.call_later(self.timeout_keep_alive, self.timeout_keep_alive_handler)
        self._read_behind()

    def hand_over(self, raw: bytes, begun: Run | None) -> None:
        """Have these bytes read as any request, and go on with what was begun."""
        self._asking = None
        self._handed = begun
        self._read(raw)
        if self._last:
            super().shutdown()
        self._read_behind()

    def _read_behind(self) -> None:
        if self._behind:
            behind, self._behind = self._behind, b""
            self.transport.resume_reading()
            self.data_received(behind)

    def on_message_begin(self) -> None:
        self._reading_head = True
        self._begun += 1
        self._since = time.perf_counter()
        self._head_size = 0
        self._wait(HEAD_SECONDS)
        super().on_message_begin()

    def on_header(self, name: bytes, value: bytes) -> None:
        # A field behind the body is none of the request's: it could add to what was checked (RFC 9110, 6.5.1).
        if not self._reading_body:
            super().on_header(name, value)

    def on_headers_complete(self) -> None:
        if self.parser.should_upgrade():
            return  # the head is read once more
        if not self.url.startswith((b"/", b"*")):
            self._originate()
        self._reading_head = False
        self._reading_body = True
        self._beside = 0
        self._wait(BODY_SECONDS)
        super().on_headers_complete()
        self.scope[END] = partial(self._break_off, self.cycle)  # type: ignore[literal-required]
        if self._handed is not None:
            self.scope[BEGUN] = self._handed  # type: ignore[literal-required]
            self._handed = None

    def _originate(self) -> None:
        """Read ``GET http://host/path`` as ``GET /path`` with that host, whatever the header says (RFC 9112, 3.2.2)."""
        target = httptools.parse_url(self.url)
        scheme = (target.schema or b"").lower().decode()
        if scheme not in ("http", "https") or not target.host or target.userinfo:
            raise ValueError("the target of a request is a path, or an address of http")
        host = b"[%s]" % target.host if b":" in target.host else target.host
        authority = host + (b":%d" % target.port if target.port else b"")
        self.url = (target.path or b"/") + (b"?" + target.query if target.query is not None else b"")
        self.scope["scheme"] = scheme
        self.headers[:] = [(name, authority if name == b"host" else value) for name, value in self.headers]

    def on_body(self, body: bytes) -> None:
        self._beside = 0
        super().on_body(body)

    def on_message_complete(self) -> None:
        if self.parser.should_upgrade():
            return
        self._reading_body = False
        self._complete += 1
        self._stop()
        super().on_message_complete()

    def _wait(self, seconds: float) -> None:
        self._stop()
        self._timer = self.loop.call_later(seconds, self._late)

    def _late(self) -> None:
        if self._reading_body and self.flow.read_paused:
            self._wait(BODY_SECONDS)  # what is late is this server
        else:
            self._end(b"408 Request Timeout")

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _break_off(self, cycle: RequestResponseCycle) -> None:
        """End the connection in the middle of an answer."""
        cycle.disconnected = True
        self.transport.close()

    def _end(self, status: bytes) -> None:
        """Refuse a request that does not come whole, or not as HTTP, and end the connection."""
        self._stop()
        if self.transport is None or self.transport.is_closing():
            return
        number = int(status[:3])
        if self._reading_body:
            noted = self.scope.get(NOTED)  # whoever answers the request notes it when the connection is gone
            if isinstance(noted, Noted) and not noted.status:
                noted.status = number
        elif self._reading_head and self._log is not None:
            client = self.client[0] if self.client else ""
            self._log.request("", "", number, self._since, 0, client, note="no whole request")
        begun = self.cycle is not None and self.cycle.response_started and not self.cycle.response_complete
        if not begun and not self.pipeline:
            self.transport.write(b"HTTP/1.1 " + status + b"\r\nconnection: close\r\ncontent-length: 0\r\n\r\n")
        self.transport.close()
