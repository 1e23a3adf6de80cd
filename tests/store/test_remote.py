"""One contract for every store that a graph is published to: what goes in is answered, and again is nothing."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.store.remote import Remote, RemoteError, Sent
from kg.store.sorting import write_sorted

QUERY = "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s <http://example.org/p> ?o } } GROUP BY ?g ORDER BY ?g"


def nquads(target: Path, graphs: dict[str, int]) -> Path:
    subject, predicate = NamedNode("http://example.org/s"), NamedNode("http://example.org/p")
    write_sorted(
        (Quad(subject, predicate, Literal(n), NamedNode(graph)) for graph, many in graphs.items() for n in range(many)),
        target,
    )
    return target


def counts(remote: Remote) -> dict[str, int]:
    bindings = json.loads(remote.query(QUERY))["results"]["bindings"]
    return {row["g"]["value"]: int(row["n"]["value"]) for row in bindings}


def test_what_is_published_is_answered(remote: Remote, tmp_path: Path) -> None:
    memory = tmp_path / "memory.json"
    graphs = {"http://example.org/g1": 3, "http://example.org/g2": 2, "http://example.org/g3": 1}
    assert remote.publish(nquads(tmp_path / "a.nq", graphs), memory) == Sent(graphs=3, quads=6, sent=3, dropped=0)
    assert counts(remote) == graphs
    assert remote.publish(nquads(tmp_path / "b.nq", graphs), memory).sent == 0
    changed = {"http://example.org/g1": 3, "http://example.org/g2": 4}
    assert remote.publish(nquads(tmp_path / "c.nq", changed), memory) == Sent(graphs=2, quads=7, sent=1, dropped=1)
    assert counts(remote) == changed


def test_a_build_that_broke_off_goes_on(remote: Remote, tmp_path: Path) -> None:
    memory = tmp_path / "memory.json"
    graphs = {f"http://example.org/g{n}": n for n in range(1, 6)}
    data = nquads(tmp_path / "a.nq", graphs)

    def break_off(graph: str) -> None:
        if graph.endswith("g3"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        remote.publish(data, memory, break_off)
    assert remote.publish(data, memory).sent == 2
    assert counts(remote) == graphs


def test_what_the_server_lost_is_sent_again(remote: Remote, tmp_path: Path) -> None:
    memory = tmp_path / "memory.json"
    graphs = {"http://example.org/g1": 3, "http://example.org/g2": 2}
    data = nquads(tmp_path / "a.nq", graphs)
    remote.publish(data, memory)
    remote.put("http://example.org/g1", b"<http://example.org/s> <http://example.org/p> 7 .")
    with memory.open("a") as torn:
        torn.write("0123 http://exa")  # as a kill leaves it
    assert remote.publish(data, memory).sent == 1
    assert counts(remote) == graphs


def test_errors_have_the_servers_words(remote: Remote) -> None:
    with pytest.raises(RemoteError, match="400"):
        remote.query("SELECT nonsense")
    with pytest.raises(RemoteError, match="PUT"):
        remote.put("http://example.org/g", b"<broken")


def test_nobody_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(RemoteError, match="cannot be reached"):
        Remote(f"http://127.0.0.1:{port}/sparql").query("ASK {}")
