"""Small helpers between ASGI and the endpoint: reading bodies within a bound, sending answers with their headers."""

from __future__ import annotations

import asyncio
import re
import zlib
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from typing import Any, TypeVar

from kg.serve.sparql.protocol import ProtocolError

T = TypeVar("T")
Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Headers = Iterable[tuple[bytes, bytes]]

#: Characters of a text that is read beside the event loop; the answer to a longer query is not cached.
LONG = 1 << 16
#: Any page may ask; nothing here depends on who is logged in where.
CORS: tuple[tuple[bytes, bytes], ...] = (
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers", b"ETag, Retry-After, Saksi-Limit, Saksi-Query-Id, Saksi-Truncated"),
    (b"x-content-type-options", b"nosniff"),
)
_LISTS = frozenset(
    {b"accept", b"accept-encoding", b"accept-language", b"content-encoding", b"if-match", b"if-none-match"}
)
_HOST = re.compile(r"[A-Za-z0-9.\-]{1,253}(?::[0-9]{1,5})?|\[[0-9A-Fa-f:.]{2,45}\](?::[0-9]{1,5})?")


class GoneError(Exception):
    """The client went away while it was sending."""


def headers_of(scope: Scope) -> dict[bytes, bytes]:
    """The headers of a request by name, in lower case; the lines of a list are one list (RFC 9110, 5.3)."""
    found: dict[bytes, bytes] = {}
    for name, value in scope["headers"]:
        found[name] = found[name] + b", " + value if name in _LISTS and name in found else value
    return found


def accept(scope: Scope) -> str:
    """The media types that a client takes, as one list."""
    return headers_of(scope).get(b"accept", b"").decode("latin-1")


def check_host(scope: Scope) -> None:
    """Let pass a request that names its host as it must (RFC 9112, 3.2).

    Raises:
        ProtocolError: it has no header ``Host``, or several.
    """
    hosts = sum(name == b"host" for name, _ in scope["headers"])
    if hosts > 1 or (not hosts and scope["http_version"] == "1.1"):
        raise ProtocolError(400, f"a request has one header Host, and this one has {hosts or 'none'}")


def origin(scope: Scope, headers: dict[bytes, bytes], base: str) -> str:
    """Where the client thinks this server is: ``http://host:port``.

    Raises:
        ProtocolError: the header ``Host`` is none.
    """
    if base:
        return base.rstrip("/")
    host = headers.get(b"host", b"").decode("latin-1")
    if not host:
        name, port = scope.get("server") or ("localhost", None)
        return f"{scope['scheme']}://{name}" + (f":{port}" if port else "")
    if not _HOST.fullmatch(host):
        raise ProtocolError(400, "the header Host is no host")
    return f"{scope['scheme']}://{host}"


async def body(receive: Receive, headers: dict[bytes, bytes], limit: int) -> bytes:
    """The body of a request, decompressed.

    Raises:
        ProtocolError: 413 when it is larger than the limit, 415 for a compression that is not understood, 400 for one
            that is damaged or ends too early.
        GoneError: the client went away.
    """
    length = headers.get(b"content-length", b"")
    too_large = ProtocolError(413, f"the body is larger than the {limit >> 20} MiB that are taken here")
    if length.isdigit() and int(length) > limit:
        raise too_large
    coding = headers.get(b"content-encoding", b"identity").strip().lower()
    if coding not in (b"identity", b"gzip", b"x-gzip"):
        raise ProtocolError(415, "a body may be compressed by gzip, not otherwise")
    gzip = None if coding == b"identity" else _Gzip()
    pieces: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise GoneError
        piece = message.get("body", b"")
        last = not message.get("more_body", False)
        if gzip is not None:
            try:
                piece = gzip.take(piece, limit - size + 1)
            except zlib.error:
                raise ProtocolError(400, "the body is not gzip, as its header says") from None
        size += len(piece)
        if size > limit:
            raise too_large
        pieces.append(piece)
        if last:
            if gzip is not None and not gzip.whole:
                raise ProtocolError(400, "the body ends before its gzip does")
            return b"".join(pieces)


class _Gzip:
    """A gzip file as it comes in; it may have several members (RFC 1952, 2.2)."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(wbits=31)

    @property
    def whole(self) -> bool:
        """Whether the last member that began has ended, and its checksum was right."""
        return self._member.eof

    def take(self, data: bytes, room: int) -> bytes:
        """What this piece unpacks to, as far as there is room.

        Raises:
            zlib.error: it is no gzip, or a checksum is wrong.
        """
        pieces = []
        while data and room > 0:
            if self._member.eof:
                self._member = zlib.decompressobj(wbits=31)
            pieces.append(self._member.decompress(data, room))
            room -= len(pieces[-1])
            data = self._member.unused_data
        return b"".join(pieces)


async def aside(length: int, work: Callable[..., T], *args: Any) -> T:
    """What some work on a text gives; on a long one it is done in a thread, so that nobody else waits for it."""
    return await asyncio.to_thread(work, *args) if length > LONG else work(*args)


async def gone(receive: Receive) -> None:
    """Return when the client has gone away."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def reply(send: Send, status: int, headers: Headers, content: bytes = b"", head_only: bool = False) -> None:
    """A whole answer."""
    listed = [*headers, *CORS]
    if status not in (204, 304):
        listed.append((b"content-length", str(len(content)).encode()))
    await send({"type": "http.response.start", "status": status, "headers": listed})
    await send({"type": "http.response.body", "body": b"" if head_only else content})


async def refuse(send: Send, status: int, message: str, headers: Headers = (), head_only: bool = False) -> None:
    """An error, in words."""
    listed = [(b"content-type", b"text/plain; charset=utf-8"), (b"cache-control", b"no-store"), *headers]
    await reply(send, status, listed, message.encode() + b"\n", head_only)
