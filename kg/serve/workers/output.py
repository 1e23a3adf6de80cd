"""What a worker writes: the answer as frames, compressed if asked, cut off at its limits and never silently.

A frame is one byte that names it, its length, and its content:

- ``A`` a whole small answer: the length of its head, the head, the body
- ``H`` the head of a larger one, then ``D`` pieces of its body, then ``E`` its end
- ``X`` an error, as JSON; in the middle of an answer it breaks it off
"""

from __future__ import annotations

import io
import json
import os
import re
import struct
import zlib
from collections.abc import Callable
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, Any

import brotli  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from typing_extensions import Buffer

FRAME = struct.Struct("<cI")
HEAD = struct.Struct("<H")

#: So much of an answer is passed on at once; most answers are whole before it, and go with their head.
HOLD = 1 << 18
#: Below this, compression costs more than it saves.
SMALL = 1 << 10

#: By format: what stands between two rows, how much of that ends the first of them, and how a cut answer is closed, if
#: it can be. A row of Turtle, TriG, RDF/XML or JSON-LD is what is said of one subject; one of JSON in which nothing is
#: bound is not counted.
_ROWS: dict[str, tuple[bytes, int, str | None]] = {
    "json": (b'}},{"', 2, ']}},"truncated":"{}"}}'),
    "xml": (b"</result><result>", 9, "</results><!-- truncated: {} --></sparql>"),
    "csv": (b"\r\n", 2, None),
    "tsv": (b"\n", 1, None),
    "turtle": (b" .\n", 3, "# truncated: {}\n"),
    "trig": (b" .\n", 3, "# truncated: {}\n"),
    "ntriples": (b" .\n", 3, "# truncated: {}\n"),
    "nquads": (b" .\n", 3, "# truncated: {}\n"),
    "rdfxml": (b"</rdf:Description>\n\t<rdf:Description", 18, None),
    "jsonld": (b']},{"@id"', 2, None),
}
_TABLES = ("csv", "tsv")
#: JSON's separator also stands where a string ends in its first bytes; then no name follows but the next of the object.
_JSON_ROW = re.compile(rb'\}\},\{"[^},]')


class EnoughError(Exception):
    """Raised into the serializer when a limit is reached."""


def send(handle: int, *parts: Buffer) -> None:
    """Write all of this to a socket or pipe."""
    left = [memoryview(part) for part in parts]
    done = os.writev(handle, left)
    for view in left:
        rest, done = view[done:], max(0, done - len(view))
        while rest:
            rest = rest[os.write(handle, rest) :]


def send_error(handle: int, status: int, message: str) -> None:
    """Write an error frame."""
    content = json.dumps({"status": status, "message": message}).encode()
    send(handle, FRAME.pack(b"X", len(content)) + content)


class Sink(io.RawIOBase):
    """The file that a serializer writes into.

    Args:
        handle: where the frames go.
        head: what the answer's head says besides its limits.
        form: the name of the format.
        max_rows, max_bytes: where it is cut; bytes before compression.
        encoding: ``br``, ``gzip`` or nothing.
    """

    def __init__(
        self, handle: int, head: dict[str, Any], form: str, max_rows: int, max_bytes: int, encoding: str
    ) -> None:
        self._handle = handle
        self._head = head
        self._separator, self._keep, self._closing = _ROWS.get(form, (b"", 0, None))
        self._table = form in _TABLES
        self._rows_left = max_rows + self._table  # these begin with a line of names
        self._bytes_left = max_bytes
        self._limits = {"rows": max_rows, "bytes": max_bytes}
        self._between = self._keep < len(self._separator)  # otherwise it ends every row
        self._json = form == "json"
        self._quotes = form == "csv"
        self._open_quote = False
        #: what was not passed on yet, and how much of its end: half a separator may stand there
        self._buffer = bytearray()
        self._counted = 0
        self._cut_off = False
        self._started = False
        self._encoding = encoding
        self._compress: Callable[[bytes], bytes] | None = None
        self._finish: Callable[[], bytes] = bytes

    def writable(self) -> bool:
        return True

    def write(self, data: Buffer) -> int:
        if self._cut_off:  # the serializer empties its own buffer when it is ended
            return memoryview(data).nbytes
        self._buffer += data
        if len(self._buffer) >= HOLD:
            self._check()
            self._pass_on(len(self._buffer) - self._counted)
        return memoryview(data).nbytes

    def _check(self) -> None:
        """Count the bytes and rows written since the last time, and cut the answer off where they are too many."""
        buffer = self._buffer
        self._bytes_left -= len(buffer) - self._counted
        found = self._count(buffer) if self._separator else 0
        if self._separator and found >= self._rows_left:
            place = self._place(buffer, self._rows_left)
            if self._between or place < len(buffer):
                self._cut(place, "rows")
        if self._bytes_left < 0 and (found or not (self._closing or self._table)):
            self._cut(self._place(buffer, found), "bytes")
        self._rows_left -= found
        seen = max(0, len(self._separator) - 1 + self._json)
        self._counted = min(len(buffer), seen) if self._rows_left else 0

    def _count(self, text: bytearray) -> int:
        if self._json:
            return len(_JSON_ROW.findall(text))
        if not self._quotes or (b'"' not in text and not self._open_quote):
            return text.count(self._separator)
        parts = text.split(b'"')
        return sum(part.count(self._separator) for part in parts[self._open_quote :: 2])

    def _place(self, text: bytearray, rows: int) -> int:
        """Where in the text the row with this number ends."""
        if self._json:
            return next(islice(_JSON_ROW.finditer(text), rows - 1, None)).start() + self._keep
        end = place = 0
        inside = self._open_quote
        while rows > 0:
            place = text.index(self._separator, end)
            if self._quotes:
                inside ^= text.count(b'"', end, place) % 2 == 1
            end = place + len(self._separator)
            rows -= not inside
        return place + self._keep if end else 0

    def _cut(self, place: int, reason: str) -> None:
        limit = f"{reason}={self._limits[reason]}"
        self._cut_off = True
        if not (self._closing or (self._table and not self._started)):
            raise OSError(f"the answer is larger than the limit ({limit}), and this format has no place to say so")
        del self._buffer[place:]
        if self._closing is not None:
            self._buffer += self._closing.format(limit).encode()
        self._head["truncated"] = limit
        raise EnoughError

    def _pass_on(self, end: int) -> None:
        """Send the beginning of what is there."""
        if not self._started:
            self._started = True
            if self._encoding:
                self._start_compression()
            head = json.dumps(self._head).encode()
            send(self._handle, FRAME.pack(b"H", len(head)), head)
        if self._quotes:
            self._open_quote ^= self._buffer.count(b'"', 0, end) % 2 == 1
        with memoryview(self._buffer) as whole, whole[:end] as data:
            self._send_piece(data if self._compress is None else self._compress(bytes(data)))
        del self._buffer[:end]

    def _send_piece(self, data: bytes | memoryview) -> None:
        if data:
            send(self._handle, FRAME.pack(b"D", len(data)), data)

    def _start_compression(self) -> None:
        self._head["encoding"] = self._encoding
        if self._encoding == "br":
            brotli_stream = brotli.Compressor(quality=4)
            self._compress, self._finish = brotli_stream.process, brotli_stream.finish
        else:
            gzip_stream = zlib.compressobj(level=5, wbits=31)
            self._compress, self._finish = gzip_stream.compress, gzip_stream.flush

    def end(self) -> None:
        """Send what is left."""
        if not self._cut_off:
            with suppress(EnoughError):
                self._check()
        if self._started:
            self._pass_on(len(self._buffer))
            self._send_piece(self._finish())
            send(self._handle, FRAME.pack(b"E", 0))
            return
        body = bytes(self._buffer)
        if self._encoding and len(body) >= SMALL:
            self._start_compression()
            assert self._compress is not None
            body = self._compress(body) + self._finish()
        head = json.dumps(self._head).encode()
        length = HEAD.size + len(head) + len(body)
        send(self._handle, b"".join((FRAME.pack(b"A", length), HEAD.pack(len(head)), head, body)))
