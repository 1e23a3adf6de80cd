"""What a server may be told, with the defaults that suit a public one."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

MIB = 1 << 20


@dataclass(frozen=True)
class Settings:
    """The settings of one server.

    Args:
        store: the folder of versions that is served.
        host, port: where to listen; port 0 takes a free one.
        writable: take SPARQL Update and Graph Store writes from whoever holds the token.
        token_file: holds the token's SHA-256 (``sha256:…``), or the token itself.
        empty: start from an empty graph if the store holds none yet.
        union: the default graph is all named graphs together; otherwise it is a graph of its own.
        memory: answer from memory, from disk, or from memory when the graph fits (``auto``).
        timeout: seconds a query may take; a request may ask for less.
        query_memory: bytes a query may use beyond the graph itself.
        max_rows, max_bytes: where an answer is cut off, declared in its headers.
        processes: queries that compute at the same time; more than the cores only share them.
        waiting: queries that are begun or wait; beyond it the answer is 503 with ``Retry-After``.
        allow_service: endpoints that SERVICE may reach; ``*`` may stand for a port or within a path.
        cache_bytes: what the cache of answers may hold; 0 turns it off.
        max_query, max_upload: bytes of a query or update text, and of data.
        access_log: where each request is written as a line of JSON: a path, ``-`` for standard error, or nothing.
        base: the public address, when a proxy in front hides it.
    """

    store: Path = Path(".kg")
    host: str = "127.0.0.1"
    port: int = 7878
    writable: bool = False
    token_file: Path | None = None
    empty: bool = False
    union: bool = True
    memory: Literal["auto", "memory", "disk"] = "auto"
    timeout: float = 30.0
    query_memory: int = 1024 * MIB
    max_rows: int = 10_000_000
    max_bytes: int = 4096 * MIB
    processes: int = field(default_factory=lambda: max(4, 2 * (os.cpu_count() or 1)))
    waiting: int = 512
    allow_service: tuple[str, ...] = ()
    cache_bytes: int = 64 * MIB
    max_query: int = 8 * MIB
    max_upload: int = 256 * MIB
    access_log: str = ""
    base: str = ""
