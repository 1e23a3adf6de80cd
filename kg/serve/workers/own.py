"""Giving a forked worker pages of its own before it needs them.

Oxigraph's store in memory counts references as it reads, so a worker copies every page of the graph that it looks at.
Page by page, as they are met, that is half a second for a million quads in the middle of somebody's first query; in
one call for many pages it is a fraction of it, and it can be done while the worker has nothing else to do.
"""

from __future__ import annotations

import ctypes
import mmap
from array import array
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

#: From ``linux/mman.h``, since Linux 5.14: have every page of a range there, and writable.
_MADV_POPULATE_WRITE = 23
#: Bytes copied in one call: a job that arrives meanwhile waits for about a millisecond.
PIECE = 4 << 20

#: Where a range begins and how many bytes it has.
Range = tuple[int, int]


def resident() -> list[Range]:
    """The ranges of this process's private memory that are in use now, cut into pieces; none where Linux does not say.

    What an allocator has only reserved is left out, so that having it copied costs no more than the graph's size.
    """
    try:
        return [piece for start, end in _regions() for piece in _present(start, end)]
    except OSError:
        return []


def _regions() -> Iterator[tuple[int, int]]:
    for line in Path("/proc/self/maps").read_text(encoding="utf-8").splitlines():
        place, rights, _, _, inode, *_ = line.split(maxsplit=5)
        if rights == "rw-p" and inode == "0":
            start, end = place.split("-")
            yield int(start, 16), int(end, 16)


def _present(start: int, end: int) -> Iterator[Range]:
    """Runs of pages that are there, by ``/proc/self/pagemap``: eight bytes a page, of which the top bit says so."""
    page = mmap.PAGESIZE
    with Path("/proc/self/pagemap").open("rb", buffering=0) as file:
        for first in range(start, end, PIECE):
            size = min(PIECE, end - first)
            file.seek(first // page * 8)
            entries = array("Q", file.read(size // page * 8))
            at = first
            for there, run in groupby(entries, lambda entry: entry >> 63):
                length = sum(1 for _ in run) * page
                if there:
                    yield at, length
                at += length


def copying(ranges: Sequence[Range]) -> Iterator[None]:
    """Make this process's own copy of the ranges, one at each step; ends early where the system cannot."""
    libc = ctypes.CDLL(None, use_errno=True)
    madvise = libc.madvise
    madvise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
    for start, length in ranges:
        if madvise(start, length, _MADV_POPULATE_WRITE) != 0 and ctypes.get_errno() != 12:  # ENOMEM: it was unmapped
            return
        yield
