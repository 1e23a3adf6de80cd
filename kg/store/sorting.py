"""Quads -> the one file of N-Quads that stands for them: canonical lines, sorted by bytes, none twice."""

from __future__ import annotations

import hashlib
import heapq
import io
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import Quad, RdfFormat, serialize

if TYPE_CHECKING:
    from typing_extensions import Buffer

#: Quads sorted in memory at a time; about 100 MB of lines.
CHUNK = 500_000
#: Lines put in the order of their predicates at a time; measured at a million quads, more gain nothing.
BLOCK = 20_000


@dataclass(frozen=True)
class Written:
    """What went into the file: distinct quads, distinct triples without regard to their graphs, and its SHA-256."""

    quads: int
    triples: int
    sha256: str


def write_sorted(quads: Iterable[Quad], target: Path, chunk: int = CHUNK) -> Written:
    """Write the set of these quads to ``target`` and flush it to the disk.

    Args:
        quads: in any order, duplicates allowed.
        target: the file to write.
        chunk: how many quads are held in memory at once; more are merged from temporary files beside ``target``.

    Raises:
        SyntaxError: from a parser that the quads come from.
        OSError: the disk is full, or not writable.
    """
    source = iter(quads)
    digest = hashlib.sha256()
    count = triples = 0
    with ExitStack() as stack:
        lines = _sorted_lines(source, chunk)
        more = next(source, None)
        if more is not None:
            runs = [_run(lines, target.parent, stack)]
            while more is not None:
                runs.append(_run(_sorted_lines(_chain(more, source), chunk), target.parent, stack))
                more = next(source, None)
            merged: Iterable[bytes] = heapq.merge(*runs)
        else:
            merged = lines
        with target.open("wb", buffering=1 << 20) as out:
            last = said = b""
            for line in merged:
                if line != last:
                    out.write(line)
                    digest.update(line)
                    count += 1
                    last = line
                    triple = triple_of(line)
                    triples += triple != said  # sorted lines keep the graphs of one triple together
                    said = triple
            out.flush()
            os.fsync(out.fileno())
    return Written(count, triples, digest.hexdigest())


def triple_of(line: bytes) -> bytes:
    r"""The triple of a line of canonical N-Quads, as a line without its graph.

    >>> triple_of(b'<x:s> <x:p> "a <b> c" <x:g> .\n')
    b'<x:s> <x:p> "a <b> c" .\n'
    >>> triple_of(b'<x:s> <x:p> "a <b> ." .\n')
    b'<x:s> <x:p> "a <b> ." .\n'
    """
    rest = line.split(b" ", 2)[2]
    end = 0
    if rest.startswith(b'"'):
        end = rest.rfind(b'"')  # what follows a literal's last quotation mark has neither one nor a blank inside a term
    elif rest.startswith(b"<<("):
        end = rest.rfind(b")>>")
    graph = rest[end:].partition(b" ")[2]
    return line if graph == b".\n" else line[: -len(graph)] + b".\n"


def union(nquads: Path) -> Iterator[bytes]:
    """The lines of N-Triples of all graphs of a sorted file together, each once."""
    said = b""
    with nquads.open("rb") as lines:
        for line in lines:
            triple = triple_of(line)
            if triple != said:
                yield triple
                said = triple


def clustered(lines: Iterable[bytes], block: int = BLOCK) -> Iterator[bytes]:
    """The same lines, those of one predicate beside each other within each block.

    Oxigraph's store in memory lays quads down in the order in which they come and walks all quads of a predicate one by
    one; when they lie together that is twice as fast, and what is known of one subject still is in one block.

    >>> list(clustered([b"<a> <p> <b> .", b"<a> <q> <b> .", b"<b> <p> <c> ."]))
    [b'<a> <p> <b> .', b'<b> <p> <c> .', b'<a> <q> <b> .']
    """
    source = iter(lines)
    while some := list(islice(source, block)):
        yield from sorted(some, key=_predicate)


def _predicate(line: bytes) -> bytes:
    return line.split(b" ", 2)[1]


def _chain(first: Quad, rest: Iterator[Quad]) -> Iterator[Quad]:
    yield first
    yield from rest


def _sorted_lines(quads: Iterator[Quad], chunk: int) -> list[bytes]:
    lines = serialize(islice(quads, chunk), format=RdfFormat.N_QUADS)
    return sorted((lines or b"").splitlines(keepends=True))


def _run(lines: list[bytes], folder: Path, stack: ExitStack) -> Iterator[bytes]:
    run = stack.enter_context(tempfile.TemporaryFile(dir=folder))  # noqa: SIM115 - the stack closes it
    run.writelines(lines)
    run.seek(0)
    return iter(run)


class Lines(io.RawIOBase):
    """Lines as a file that a parser reads from, without holding them all."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self._lines = iter(lines)
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer) -> int:
        view = memoryview(buffer)
        data = self._rest
        if not data:
            data = b"".join(islice(self._lines, 256))
        taken, self._rest = data[: len(view)], data[len(view) :]
        view[: len(taken)] = taken
        return len(taken)
