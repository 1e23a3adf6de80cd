"""The work of one forked process: read a job, answer it, read the next. It may be killed at any moment.

A result is made, serialized and dropped here; only bytes leave. The process trusts nothing that it is asked to run and
is trusted with nothing: no network, no token, a limit on its memory, and a clock that ends it if the server does not.
"""

from __future__ import annotations

import marshal
import os
import select
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from pyoxigraph import (
    DefaultGraph,
    NamedNode,
    QueryTriples,
    RdfFormat,
    Store,
    parse,
    serialize,
)

from kg.serve.guard import ready
from kg.serve.negotiate import GRAPHS, RESULTS, Format, by_name
from kg.serve.workers.output import EnoughError, Sink, send_error
from kg.store.syntax import explain


def receive(handle: int) -> dict[str, Any] | None:
    """The next job: four bytes of its length, then marshal; None when the other side closed the socket."""
    data = os.read(handle, 1 << 16)  # nearly always all of it
    while len(data) < 4 or len(data) < 4 + int.from_bytes(data[:4], "little"):
        piece = os.read(handle, 1 << 20)
        if not piece:
            return None
        data += piece
    job: dict[str, Any] = marshal.loads(data[4:])  # from the server, which is trusted
    return job


class Worker:
    """Answers jobs from a socket over a store.

    Args:
        handle: the socket.
        store: what is asked, or None if every job names its own.
        merged: the store's default graph already is the union of its graphs.
        nquads: the file that the store was made from; the dataset is read from it when it is asked for whole.
        idle: what is done, step by step, while no job is there.
    """

    def __init__(
        self,
        handle: int,
        store: Store | None,
        merged: bool = False,
        nquads: Path | None = None,
        idle: Iterator[None] | None = None,
    ) -> None:
        self._handle = handle
        self._store = store
        self._merged = merged
        self._nquads = nquads
        self._path = ""
        self._idle = idle

    def run(self) -> None:
        """Answer until the other side closes the socket."""
        while (job := self._next()) is not None:
            # The default action of SIGALRM ends the process, whatever it is doing.
            signal.setitimer(signal.ITIMER_REAL, job["seconds"] + 1.0)
            self._answer(job)
            signal.setitimer(signal.ITIMER_REAL, 0)

    def _next(self) -> dict[str, Any] | None:
        while self._idle is not None and not select.select([self._handle], [], [], 0)[0]:
            if next(self._idle, self) is self:
                self._idle = None
        return receive(self._handle)

    def _answer(self, job: dict[str, Any]) -> None:
        try:
            store = self._open(job.get("path", ""))
            if "allowed" in job:  # the text was too long for the server to read
                job = ready(job, job["allowed"], job["door"])
            getattr(self, "_" + job["op"])(store, job)
        except SyntaxError as error:
            told = explain(job["text"], str(error), update=job.get("update", False)) if "text" in job else str(error)
            send_error(self._handle, 400, told)
        except (ValueError, OverflowError) as error:
            send_error(self._handle, 400, str(error))
        except MemoryError:
            send_error(self._handle, 500, "the query needs more memory than it may have")
        except EOFError as error:
            send_error(self._handle, 404, str(error))
        except PermissionError as error:
            send_error(self._handle, 403, str(error))
        except (OSError, RuntimeError) as error:
            send_error(self._handle, 500, str(error))

    def _open(self, path: str) -> Store:
        if path and path != self._path:
            self._store = Store.read_only(path)
            self._path = path
        assert self._store is not None
        return self._store

    def _send(self, job: dict[str, Any], form: Format, write: Callable[[Sink], object]) -> None:
        head = {"type": form.content_type}
        sink = Sink(self._handle, head, form.name, job["rows"], job["bytes"], job.get("encoding", ""))
        with suppress(EnoughError):
            write(sink)
        sink.end()

    def _query(self, store: Store, job: dict[str, Any]) -> None:
        """SELECT, ASK, CONSTRUCT or DESCRIBE over the dataset that the job names."""
        default, named = job.get("default") or [], job.get("named") or []
        options: dict[str, Any] = {}
        if default or named:
            options["default_graph"] = [NamedNode(graph) for graph in default]
            options["named_graphs"] = [NamedNode(graph) for graph in named]
        elif job["union"]:
            options["use_default_graph_as_union"] = not self._merged
        results = store.query(job["text"], base_iri=job["base"], **options)
        offered, name = (GRAPHS, job["graph"]) if isinstance(results, QueryTriples) else (RESULTS, job["results"])
        form = by_name(name, offered)
        if form is None:
            send_error(self._handle, 406, "graph" if offered is GRAPHS else "results")
            return
        self._send(job, form, lambda sink: results.serialize(output=sink, format=form.engine))  # type: ignore[arg-type]

    def _check(self, store: Store, job: dict[str, Any]) -> None:
        """Whether a query that is refused anyway is SPARQL at all: bad syntax is answered first."""
        with suppress(OSError, RuntimeError):  # what it would reach out for is not there
            if job.get("update"):
                Store().update(job["text"], base_iri=job["base"])
            else:
                Store().query(job["text"], base_iri=job["base"])
        raise PermissionError(job["message"])

    def _graph(self, store: Store, job: dict[str, Any]) -> None:
        """One graph, by its name; the store's own default graph if that is empty."""
        name = NamedNode(job["name"]) if job["name"] else DefaultGraph()
        if job["name"] and not store.contains_named_graph(name):
            raise EOFError(f"there is no graph <{job['name']}>")
        form = _graph_format(job)

        def write(sink: Sink) -> None:
            if self._merged and not job["name"] and self._nquads is not None:  # what stands there in the store is more
                quads = parse(path=str(self._nquads), format=RdfFormat.N_QUADS, lenient=True)
                own = (quad.triple for quad in quads if quad.graph_name == name)
                serialize(own, sink, form.engine)  # type: ignore[arg-type]
            else:
                store.dump(sink, form.engine, from_graph=name)  # type: ignore[arg-type]

        self._send(job, form, write)

    def _dataset(self, store: Store, job: dict[str, Any]) -> None:
        """Every quad, as it was published."""
        form = _graph_format(job)
        nquads = self._nquads

        def write(sink: Sink) -> None:
            if nquads is None:
                store.dump(sink, form.engine)  # type: ignore[arg-type]
            elif form.engine == RdfFormat.N_QUADS:
                with nquads.open("rb") as file:
                    while piece := file.read(1 << 16):
                        sink.write(piece)
            else:
                quads = parse(path=str(nquads), format=RdfFormat.N_QUADS, lenient=True)
                serialize(quads, sink, form.engine)  # type: ignore[arg-type]

        self._send(job, form, write)


def _graph_format(job: dict[str, Any]) -> Format:
    form = by_name(job["graph"], GRAPHS)
    assert form is not None
    return form
