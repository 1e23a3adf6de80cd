"""The graph for other tools: the network of actors and their ties, or every quad.

Every exporter is one function from a store to bytes on a stream; `FORMATS` names them.
"""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from pyoxigraph import RdfFormat, Store


class Answers(Protocol):
    """What answers a SELECT with `pyoxigraph.QuerySolutions`: a store, a version of the graph, a server."""

    def query(self, sparql: str, /) -> Any: ...


def write(format: str, store: Answers, out: Path | BinaryIO) -> None:
    """Write the store in this format to a file or a binary stream.

    A file appears whole or not at all, where a link points if it is one; pipes and devices are written to.

    Args:
        format: one of `FORMATS`.
        store: what to write; a `pyoxigraph.Store` for the formats in `WHOLE`.
        out: where to.

    Raises:
        ValueError: no such format; the message names those there are.
        OSError: the file cannot be written.
    """
    exporter = FORMATS.get(format)
    if exporter is None:
        raise ValueError(f"no export format {format!r}; there are: {', '.join(FORMATS)}")
    if not isinstance(out, Path):
        exporter(store, out)
        return
    try:
        there = out.stat()
    except FileNotFoundError:
        there = None
    target = out.resolve()
    if there and not (stat.S_ISREG(there.st_mode) and target.exists() and out.samefile(target)):
        # A pipe, a device, or a file without a name such as /dev/stdout may be: nothing can be put in its place.
        with out.open("wb") as stream:
            exporter(store, stream)
        return
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        os.close(handle)
        with Path(name).open("wb") as stream:
            exporter(store, stream)
        # mkstemp gives a file to its owner alone; an export is a file like any other
        Path(name).chmod(stat.S_IMODE(there.st_mode) if there else 0o666 & ~_umask())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _network(name: str) -> Callable[[Answers, BinaryIO], None]:
    def exporter(store: Answers, out: BinaryIO) -> None:
        from kg.export import formats
        from kg.export.network import network

        written: bytes = getattr(formats, name)(network(store))
        out.write(written)

    return exporter


def _quads(format: RdfFormat) -> Callable[[Answers, BinaryIO], None]:
    def exporter(store: Answers, out: BinaryIO) -> None:
        from kg.namespaces import PREFIXES

        assert isinstance(store, Store)
        prefixes = PREFIXES if format == RdfFormat.TRIG else None
        store.dump(out, format, prefixes=prefixes)

    return exporter


#: Formats of the whole graph, graph by graph.
WHOLE = frozenset({"nquads", "trig"})
#: Name -> what writes a store in it. The first five write the network of actors; the others the whole graph.
FORMATS: dict[str, Callable[[Answers, BinaryIO], None]] = {
    "gexf": _network("gexf"),
    "graphml": _network("graphml"),
    "cytoscape": _network("cytoscape"),
    "csv": _network("edges_csv"),
    "csv-nodes": _network("nodes_csv"),
    "nquads": _quads(RdfFormat.N_QUADS),
    "trig": _quads(RdfFormat.TRIG),
}
