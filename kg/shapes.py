"""The shapes that every node must have: SHACL by pyshacl, a part of the graph at a time, in processes of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, RdfFormat, Store, Triple, serialize

from kg import pool
from kg.graph.ontology import source
from kg.graph.terms import RDF, SK
from kg.progress import Progress
from kg.verify import Failure

if TYPE_CHECKING:
    import rdflib

#: Nodes of a part: as many as some three articles have; a process that checks them holds 240 MB (measured).
NODES = 3000
#: Seconds for one part, which takes ten on a slow machine.
SECONDS = 600.0


_Node = NamedNode | BlankNode | Triple


@dataclass(frozen=True, slots=True)
class _Part:
    """Nodes of the graph, with all that a shape may ask of them."""

    #: the names of those that have one
    names: frozenset[str]
    #: the triples of the nodes, and of what those point to, as N-Triples
    triples: bytes
    #: graphs that are done with it
    graphs: int


@dataclass(frozen=True, slots=True)
class _Checked:
    """What of a part does not conform."""

    failures: frozenset[Failure]
    graphs: int


def shape_failures(store: Store, jobs: int = 1, progress: Progress | None = None) -> list[Failure]:
    """What does not conform to ``shapes.ttl``, taking memory for a few parts of the graph at a time.

    A shape asks a node for its own triples and for those of its objects, across all graphs: so much goes with it.
    """
    progress = progress or Progress()
    progress.stage("shapes", len(list(store.named_graphs())) + 1)
    failures: set[Failure] = set()
    for item in pool.run(_checked, _parts(store), jobs=jobs, seconds=SECONDS):
        if isinstance(item, pool.Failure):
            named = min(item.item.names, default="")
            failures.add(Failure(named, "", f"its shape, and others', could not be checked: {item.reason}"))
            continue
        failures |= item.failures
        for _ in range(item.graphs):
            progress.step()
    return sorted(failures)


def _parts(store: Store) -> Iterator[_Part]:
    """The graph in parts. A node that has types in several graphs is in several parts, always with all its triples."""
    nodes: set[_Node] = set()
    graphs = 0
    for graph in [DefaultGraph(), *store.named_graphs()]:
        for quad in store.quads_for_pattern(None, RDF.type, None, graph):
            nodes.add(quad.subject)
            if len(nodes) >= NODES:
                yield _part(store, nodes, graphs)
                nodes, graphs = set(), 0
        graphs += 1
    yield _part(store, nodes, graphs)


def _part(store: Store, nodes: set[_Node], graphs: int) -> _Part:
    own = {triple for node in nodes for triple in _told(store, node)}
    objects = {triple.object for triple in own if isinstance(triple.object, NamedNode | BlankNode)} - nodes
    near = {triple for node in objects for triple in _told(store, node)}
    names = frozenset(node.value for node in nodes if isinstance(node, NamedNode))
    written = BytesIO()
    serialize(own | near, written, RdfFormat.N_TRIPLES)
    return _Part(names, written.getvalue(), graphs)


def _told(store: Store, node: _Node) -> Iterator[Triple]:
    return (quad.triple for quad in store.quads_for_pattern(node, None, None, None))


def _checked(part: _Part) -> Iterator[_Checked]:
    import pyshacl
    import rdflib

    data = rdflib.Graph().parse(part.triples, format="nt")
    data += _vocabulary("saksi.ttl")
    _, report, _ = pyshacl.validate(data, shacl_graph=_vocabulary("shapes.ttl"), inplace=True)
    assert isinstance(report, rdflib.Graph)
    # The objects of its nodes are there with types, so they are checked too, but not all of them is there.
    own = (f for node, f in _results(data, report) if isinstance(node, rdflib.BNode) or str(node) in part.names)
    yield _Checked(frozenset(own), part.graphs)


@cache
def _vocabulary(name: str) -> rdflib.Graph:
    import rdflib

    return rdflib.Graph().parse(data=source(name), format="turtle")


def _results(data: rdflib.Graph, report: rdflib.Graph) -> Iterator[tuple[rdflib.term.Node | None, Failure]]:
    from rdflib import SH, URIRef

    for result in report.objects(None, SH.result):
        focus = report.value(result, SH.focusNode)
        message = report.value(result, SH.resultMessage) or "does not conform to its shape"
        value = report.value(result, SH.value)
        article = data.value(focus, URIRef(SK.reportedIn.value)) or ""
        reason = f"{message}" + (f" (found {value})" if value is not None else "")
        yield focus, Failure(str(focus), str(article), reason)
