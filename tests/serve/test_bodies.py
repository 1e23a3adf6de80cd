"""Bodies of requests that are compressed."""

from __future__ import annotations

import asyncio
import gzip
import zlib
from collections.abc import MutableMapping
from typing import Any

import pytest

from kg.serve.sparql.messages import body
from kg.serve.sparql.protocol import ProtocolError

ONE, TWO = b"<x:s> <x:p> 1 .\n" * 100, b"<x:s> <x:p> 2 .\n" * 100


def received(data: bytes, size: int = 1 << 16, limit: int = 1 << 20) -> bytes:
    """The body of a request whose data come in pieces of this size."""
    pieces = [data[start : start + size] for start in range(0, len(data), size)] or [b""]

    async def receive() -> MutableMapping[str, Any]:
        return {"type": "http.request", "body": pieces.pop(0), "more_body": bool(pieces)}

    return asyncio.run(body(receive, {b"content-encoding": b"gzip"}, limit))


@pytest.mark.parametrize("size", [1, 7, 1 << 16])
def test_several_members_are_one_file(size: int) -> None:
    assert received(gzip.compress(ONE), size) == ONE
    assert received(gzip.compress(ONE) + gzip.compress(b"") + gzip.compress(TWO), size) == ONE + TWO


def flushed() -> bytes:
    """All of the content, but no end of the stream."""
    stream = zlib.compressobj(wbits=31)
    return stream.compress(ONE) + stream.flush(zlib.Z_SYNC_FLUSH)


WHOLE = gzip.compress(ONE)
DAMAGED = {
    "cut": WHOLE[:-20],
    "flushed": flushed(),
    "no trailer": WHOLE[:-8],
    "half a trailer": WHOLE[:-4],
    "wrong checksum": WHOLE[:-8] + b"\0\0\0\0" + WHOLE[-4:],
    "wrong size": WHOLE[:-4] + b"\0\0\0\0",
    "second member cut": WHOLE + gzip.compress(TWO)[:-1],
    "something behind": WHOLE + b"something",
    "nothing": b"",
    "no gzip": ONE,
}


@pytest.mark.parametrize("size", [1, 1 << 16])
@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED)
def test_half_a_file_is_refused(data: bytes, size: int) -> None:
    with pytest.raises(ProtocolError, match="gzip") as told:
        received(data, size)
    assert told.value.status == 400


def test_members_are_bounded_together() -> None:
    member = gzip.compress(b" " * 1000)
    assert len(received(member * 10, limit=10_000)) == 10_000
    with pytest.raises(ProtocolError) as told:
        received(member * 11, limit=10_999)
    assert told.value.status == 413
