"""The one process that changes a store: each request in one transaction, then a snapshot for the readers.

It has no network and may be killed at any moment: what was not committed was never there. It says ``C`` and the status
when a change is committed, and ``A`` when the snapshot that shows it is made. A snapshot is a folder of hard links that
Oxigraph makes in milliseconds; the queries that read an older one are not disturbed.
"""

from __future__ import annotations

import json
import signal
import sys
from pathlib import Path
from typing import Any

from pyoxigraph import (
    DefaultGraph,
    NamedNode,
    Quad,
    RdfFormat,
    Store,
    Triple,
    parse,
    serialize,
)

from kg.serve.negotiate import GRAPHS, by_name
from kg.serve.workers import wall
from kg.serve.workers.output import FRAME, HEAD, send, send_error
from kg.serve.workers.worker import receive
from kg.store.syntax import explain


class ConditionError(Exception):
    """The graph is not as the request wants it to be."""


class Writer:
    """Carries out updates from a socket.

    Args:
        handle: the socket.
        folder: holds the store, and the snapshots beside it.
        number: of the first snapshot.
    """

    def __init__(self, handle: int, folder: Path, number: int) -> None:
        self._handle = handle
        self._folder = folder
        self._number = number
        self._store = Store(str(folder / "store"))

    def run(self) -> None:
        """Say where the first snapshot is, then work until the other side closes the socket."""
        self._show()
        while (job := receive(self._handle)) is not None:
            signal.setitimer(signal.ITIMER_REAL, job["seconds"] + 1.0)
            try:
                status = getattr(self, "_" + job["op"])(job)
            except SyntaxError as error:
                said = explain(job["text"], str(error), update=True) if job["op"] == "update" else str(error)[:300]
                send_error(self._handle, 400, said)
            except ValueError as error:
                send_error(self._handle, 400, str(error))
            except RuntimeError as error:  # an operation that the graphs do not allow, CREATE of one that is there
                send_error(self._handle, 409, f"nothing was changed: {error}")
            except LookupError as error:
                send_error(self._handle, 404, str(error.args[0]))
            except ConditionError as error:
                send_error(self._handle, 412, str(error))
            except (MemoryError, OSError) as error:
                send_error(self._handle, 500, f"nothing was changed: {error}")
            else:
                told = json.dumps({"status": status}).encode()
                send(self._handle, FRAME.pack(b"C", len(told)) + told)
                self._show()
            signal.setitimer(signal.ITIMER_REAL, 0)

    def _show(self) -> None:
        """Make a snapshot and say where it is."""
        head = json.dumps({"snapshot": self._snapshot()}).encode()
        send(self._handle, FRAME.pack(b"A", HEAD.size + len(head)) + HEAD.pack(len(head)) + head)

    def _snapshot(self) -> str:
        target = self._folder / f"read-{self._number}"
        self._number += 1
        self._store.backup(str(target))
        return str(target)

    def _update(self, job: dict[str, Any]) -> int:
        self._store.update(job["text"], base_iri=job["base"])
        return 204

    def _put(self, job: dict[str, Any]) -> int:
        """Replace a graph."""
        existed = self._existed(job)
        self._store.update(_drop(job["graph"]) + " ;\n" + self._insert(job))
        return 204 if existed else 201

    def _post(self, job: dict[str, Any]) -> int:
        """Add to a graph; without a name, to the graphs that the data names."""
        existed = self._existed(job)
        self._store.update(self._insert(job))
        return 204 if existed else 201

    def _delete(self, job: dict[str, Any]) -> int:
        if not self._exists(job["graph"]):
            raise LookupError(f"there is no graph <{job['graph']}>")
        self._existed(job)
        self._store.update(_drop(job["graph"]))
        return 204

    def _existed(self, job: dict[str, Any]) -> bool:
        """Whether the graph was there before; asked here, between two changes, and nowhere else.

        Raises:
            ConditionError: it should have been, or should not.
        """
        existed = self._exists(job["graph"])
        if job["exists"] not in (None, existed):
            raise ConditionError("the graph is there already" if existed else "there is no such graph")
        return existed

    def _exists(self, graph: str | None) -> bool:
        """The empty name is the default graph, which is always there; None is everything."""
        return not graph or self._store.contains_named_graph(NamedNode(graph))

    def _insert(self, job: dict[str, Any]) -> str:
        """The data as one INSERT DATA; its blank nodes are new ones by the rules of SPARQL."""
        graphs: dict[str, list[Triple]] = {}
        for number, part in enumerate(job["parts"]):
            form = by_name(part["format"], GRAPHS)
            assert form is not None and isinstance(form.engine, RdfFormat)
            data = part["data"].encode("utf-8", "surrogateescape")
            # The first part keeps its labels; those of later parts must not be taken for the same nodes.
            for quad in parse(data, form.engine, base_iri=part["base"], rename_blank_nodes=number > 0):
                name = job["graph"] if job["graph"] is not None else _name(quad)
                if isinstance(quad.graph_name, NamedNode) and job["graph"] is not None:
                    raise ValueError("data that names graphs goes to /store itself, not to one graph")
                graphs.setdefault(name, []).append(quad.triple)
        blocks = []
        for name, triples in graphs.items():
            text = (serialize(triples, format=RdfFormat.N_TRIPLES) or b"").decode()
            blocks.append(f"GRAPH <{name}> {{\n{text}}}" if name else text)
        create = f"CREATE SILENT GRAPH <{job['graph']}> ;\n" if job["graph"] else ""
        return create + "INSERT DATA {\n" + "\n".join(blocks) + "\n}"


def _name(quad: Quad) -> str:
    if isinstance(quad.graph_name, DefaultGraph):
        return ""
    if isinstance(quad.graph_name, NamedNode):
        return quad.graph_name.value
    raise ValueError("a graph needs an IRI for its name, not a blank node")


def _drop(graph: str | None) -> str:
    if graph is None:
        return "DROP ALL"
    return f"DROP SILENT GRAPH <{graph}>" if graph else "DROP DEFAULT"


def main() -> None:
    """Run as ``python -m kg.serve.workers.writer HANDLE SETTINGS``."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    wall.die_with_parent()
    handle = int(sys.argv[1])
    settings = json.loads(sys.argv[2])
    wall.no_network()
    try:
        writer = Writer(handle, Path(settings["folder"]), settings["number"])
        wall.limit(settings["memory"])
        writer.run()
    except BrokenPipeError:
        pass
    except OSError as error:
        send_error(handle, 500, str(error))


if __name__ == "__main__":
    main()
