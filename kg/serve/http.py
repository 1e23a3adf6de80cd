"""uvicorn's HTTP protocol with bounds: on the time and size of a request's head, and on the time of its body.

A client that sends one byte a minute would otherwise hold its connection for ever.
"""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

#: Bytes of the request line and headers.
LARGEST_HEAD = 1 << 17
#: Seconds from the first byte of a head to its last, and from a connection's beginning to its first request.
HEAD_SECONDS = 10.0
#: Seconds without any byte of a body that is awaited.
BODY_SECONDS = 20.0


class Protocol(HttpToolsProtocol):
    """One connection."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._head_size = 0
        self._reading_head = False
        self._reading_body = False
        self._timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._wait(HEAD_SECONDS)

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._reading_body:
            self._wait(BODY_SECONDS)
        elif self._reading_head:
            self._head_size += len(data)
            if self._head_size > LARGEST_HEAD:
                self._end(b"431 Request Header Fields Too Large")
                return
        super().data_received(data)
        if self._reading_head and not self._head_size:
            self._head_size = len(data)

    def on_message_begin(self) -> None:
        self._reading_head = True
        self._head_size = 0
        self._wait(HEAD_SECONDS)
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        self._reading_head = False
        self._reading_body = True
        self._wait(BODY_SECONDS)
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        self._reading_body = False
        self._stop()
        super().on_message_complete()

    def _wait(self, seconds: float) -> None:
        self._stop()
        self._timer = self.loop.call_later(seconds, self._end, b"408 Request Timeout")

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _end(self, status: bytes) -> None:
        self._stop()
        if self.transport is not None and not self.transport.is_closing():
            if self.cycle is None or self.cycle.response_complete or not self.cycle.response_started:
                self.transport.write(b"HTTP/1.1 " + status + b"\r\nconnection: close\r\ncontent-length: 0\r\n\r\n")
            self.transport.close()
