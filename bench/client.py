"""A load generator that costs little: keep-alive connections, requests written beforehand, answers counted.

Run as ``python bench/client.py PORT PATH QUERY QUADS SECONDS CONNECTIONS FIRST``; FIRST is the number of the first
query, or ``same`` to send one query again and again. Prints one line of JSON.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from pathlib import Path
from urllib.parse import quote

import uvloop

sys.path.insert(0, str(Path(__file__).parent))
from claims import query

#: What is left of an answer whose head is not there yet, and of one that tells no length.
HEAD, UNKNOWN = -1, -2


class Connection(asyncio.BufferedProtocol):
    """Sends the next request when the answer to the last is complete; only the head of an answer is looked at."""

    #: small, so that it stays in the processor's cache
    buffer = memoryview(bytearray(1 << 16))

    def __init__(self, requests: list[bytes], end: float, took: list[float], done: asyncio.Future[None]) -> None:
        self.requests, self.end, self.took, self.done = requests, end, took, done
        self.next = 0
        self.began = 0.0
        self.left = HEAD
        self.tail = b""
        self.failed = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        self.send()

    def send(self) -> None:
        self.began = time.perf_counter()
        if self.began > self.end:
            self.transport.close()
            return
        self.transport.write(self.requests[self.next % len(self.requests)])  # type: ignore[attr-defined]
        self.next += 1
        self.left = HEAD
        self.tail = b""

    def get_buffer(self, sizehint: int) -> memoryview:
        return self.buffer

    def buffer_updated(self, nbytes: int) -> None:
        if self.left >= 0:
            self.left -= nbytes
        else:
            self.read(self.buffer[:nbytes])
        if self.left == 0:
            self.took.append(time.perf_counter() - self.began)
            self.send()

    def read(self, data: memoryview) -> None:
        """Take the head of an answer and what of its body came with it, or a piece of one that tells no length."""
        if self.left == UNKNOWN:
            self.tail = (self.tail + data[-5:])[-5:]
        else:
            head, found, body = (self.tail + data).partition(b"\r\n\r\n")
            if not found:
                self.tail = head
                return
            self.failed += b" 200 " not in head[:16]
            length = head.lower().partition(b"content-length:")[2]
            self.left = int(length.split(b"\r\n", 1)[0]) - len(body) if length else UNKNOWN
            self.tail = body[-5:]
        if self.left == UNKNOWN and self.tail == b"0\r\n\r\n":
            self.left = 0

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.done.done():
            self.done.set_result(None)


async def main() -> None:
    port, path, name, quads, seconds, connections, first = sys.argv[1:]
    texts = [query(name, int(quads), 0)]
    if first != "same":
        # more than any server with a cache answers in the time, so that none is asked twice
        count = 100_000 if name in ("lookup", "join") else 10_000
        texts = [query(name, int(quads), int(first) + number) for number in range(count)]
    requests = [
        f"GET {path}?query={quote(text)} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
        f"Accept: application/sparql-results+json\r\n\r\n".encode()
        for text in texts
    ]
    loop = asyncio.get_running_loop()
    took: list[float] = []
    end = time.perf_counter() + float(seconds)
    number = int(connections)
    made = []
    for part in range(number):
        done: asyncio.Future[None] = loop.create_future()
        mine = requests[part::number] or requests
        _, connection = await loop.create_connection(
            lambda mine=mine, done=done: Connection(mine, end, took, done), "127.0.0.1", int(port)
        )
        made.append((connection, done))
    began = time.perf_counter()
    await asyncio.gather(*(done for _, done in made))
    elapsed = time.perf_counter() - began
    took.sort()
    failed = sum(connection.failed for connection, _ in made)
    rate = len(took) / elapsed
    p50, p99 = (took[int(len(took) * part)] * 1000 for part in (0.5, 0.99)) if took else (0.0, 0.0)
    print(json.dumps({"rate": rate, "p50": p50, "p99": p99, "failed": failed, "answers": len(took)}))


if __name__ == "__main__":
    uvloop.run(main())
