"""Answers that were given before: complete ones only, by version, query and format, within a bound in bytes."""

from __future__ import annotations

import asyncio
import hashlib
import re
from collections import OrderedDict
from collections.abc import Callable, Coroutine, Hashable, Iterable
from dataclasses import dataclass
from typing import Any

#: An answer larger than this part of the cache is not kept.
LARGEST = 1 / 8


@dataclass(frozen=True)
class Kept:
    """An answer: its headers as they are sent, and its body."""

    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes


class Cache:
    """The answers used last, as many as fit.

    Args:
        size: bytes; 0 keeps nothing.

    >>> cache = Cache(100)
    >>> cache.put("a", Kept((), b"0123456789"))
    >>> cache.get("a").body
    b'0123456789'
    """

    def __init__(self, size: int) -> None:
        self._limit = size
        self.largest = int(size * LARGEST)
        self._size = 0
        self._kept: OrderedDict[str, Kept] = OrderedDict()
        self.hits = 0
        self.misses = 0

    def __contains__(self, key: str) -> bool:
        return key in self._kept

    def get(self, key: str) -> Kept | None:
        """What is kept under this key."""
        kept = self._kept.get(key)
        if kept is None:
            self.misses += 1
        else:
            self.hits += 1
            self._kept.move_to_end(key)
        return kept

    def put(self, key: str, kept: Kept) -> None:
        """Keep an answer; those that were not asked for the longest go."""
        size = len(kept.body)
        if size > self.largest:
            return
        self.drop(key)
        self._kept[key] = kept
        self._size += size + len(key)
        while self._size > self._limit:
            old, oldest = self._kept.popitem(last=False)
            self._size -= len(oldest.body) + len(old)

    def drop(self, key: str) -> None:
        """Forget one answer."""
        old = self._kept.pop(key, None)
        if old is not None:
            self._size -= len(old.body) + len(key)

    def clear(self) -> None:
        """Forget everything: another version is served."""
        self._kept.clear()
        self._size = 0


class OnTheWay:
    """Answers that are being made: who asks what another asks already waits for the same."""

    def __init__(self) -> None:
        self._tasks: dict[Hashable, asyncio.Task[bytes]] = {}

    async def get(self, key: Hashable, make: Callable[[], Coroutine[Any, Any, bytes]]) -> bytes:
        """What ``make`` gives, or raises; called where nobody waits for this key, it goes on if who asks goes."""
        task = self._tasks.get(key)
        if task is None:
            task = self._tasks[key] = asyncio.create_task(make())
            task.add_done_callback(lambda _: self._tasks.pop(key))
        return await asyncio.shield(task)


class Turns:
    """Long steps of many clients one by one, with everybody else's short ones in between.

    The event loop does all that is ready before it looks at its connections again, and takes one new connection a
    round: of many pages that can be laid out, each would keep the next request waiting by as much.
    """

    #: Rounds of the loop between two long steps: in so many a short query comes, is passed on, and is answered.
    ROUNDS = 16

    def __init__(self) -> None:
        self._lock = asyncio.Lock()

    async def take(self) -> None:
        """Return when it is this one's turn."""
        async with self._lock:
            for _ in range(self.ROUNDS):
                await asyncio.sleep(0)


class Heads:
    """What a query by GET asks besides its text, by the very bytes of the head behind its first line.

    A client sends the same lines with every query, so they need not be read again; of the first line only what is
    plain is known: a query, and nothing else.
    """

    #: Heads beyond this size are not kept, nor more of them than so many.
    SIZE, COUNT = 1 << 13, 1024
    #: The characters of an address (RFC 3986, 3.4) without the one that parts parameters.
    _PLAIN = re.compile(rb"GET /sparql\?query=([A-Za-z0-9%._~!$'()*+,;:@/?=-]*) HTTP/1\.1\r\n")

    def __init__(self) -> None:
        self._asked: dict[bytes, dict[str, Any]] = {}

    def put(self, raw: bytes, request: dict[str, Any]) -> None:
        """Keep what the engine was asked by a request of these bytes, all of which was read."""
        line = self._PLAIN.match(raw)
        if line is None or len(raw) - line.end() > self.SIZE:
            return
        head = raw[line.end() :]
        if head in self._asked:
            return
        if len(self._asked) >= self.COUNT:
            self._asked.clear()
        self._asked[head] = {**request, "text": ""}  # which may be long

    def get(self, raw: bytes) -> tuple[bytes, dict[str, Any]] | None:
        """The query of a request as it stands there, and a request to the engine that differs in nothing else."""
        line = self._PLAIN.match(raw)
        request = self._asked.get(raw[line.end() :]) if line else None
        return (line[1], request) if line and request else None


def lines_of(headers: Iterable[tuple[bytes, bytes]], length: int) -> bytes:
    r"""The lines of an answer's head behind its date.

    >>> lines_of([(b"vary", b"Accept")], 3)
    b'vary: Accept\r\ncontent-length: 3\r\n\r\n'
    """
    lines = [name + b": " + value + b"\r\n" for name, value in headers]
    return b"".join(lines) + b"content-length: %d\r\n\r\n" % length


class Repeats:
    """Whole small answers by the very bytes of the request, for clients that ask the same again and again.

    A request that equals an earlier one byte for byte, over the same version, has the same answer, so it need not be
    read again; this is what makes a repeated query as fast as the connection.
    """

    #: Requests and answers beyond these sizes are not kept, nor more of them than so many.
    REQUEST, ANSWER, COUNT = 1 << 13, 1 << 16, 1024

    def __init__(self) -> None:
        self._answers: dict[bytes, tuple[str, bytes, bytes]] = {}
        self.get = self._answers.get

    def put(self, request: bytes, method: str, headers: Iterable[tuple[bytes, bytes]], body: bytes) -> None:
        """Keep the answer to these bytes; it is a 200, and leaves the connection open."""
        if len(request) > self.REQUEST or len(body) > self.ANSWER:
            return
        if len(self._answers) >= self.COUNT:
            self._answers.clear()
        self._answers[request] = (method, lines_of(headers, len(body)), body)

    def clear(self) -> None:
        """Forget everything: another version is served."""
        self._answers.clear()


def key_of(tag: str, request: dict[str, Any]) -> str:
    """What the answer to a request is kept under: the version, and all that is asked.

    >>> key_of("0001-ab", {"text": "ASK {}", "results": "json"}).splitlines()
    ['0001-ab', 'ASK {}', 'json']
    """
    return "\n".join((tag, *map(str, request.values())))


def etag(key: str) -> bytes:
    r"""The validator of an answer; weak, for rows without ORDER BY may come in another order.

    >>> etag("0001-ab\nASK {}\njson")
    b'W/"735acd2cba66a60f"'
    """
    return b'W/"' + hashlib.blake2b(key.encode(), digest_size=8).hexdigest().encode() + b'"'


def matches(if_none_match: bytes, tag: bytes) -> bool:
    """Whether the client holds this answer already."""
    return bool(if_none_match) and (
        if_none_match.strip() == b"*" or tag in (part.strip() for part in if_none_match.split(b","))
    )
