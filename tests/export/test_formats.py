"""One contract for every format: the same network, written and read again by the format's own reader."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest
from pyoxigraph import RdfFormat, Store

from kg import export
from kg.export.network import EDGE, network
from tests.export.network_of import hostile

Edge = tuple[str, str, dict[str, str]]


def _networkx(read: Callable[[bytes], nx.MultiDiGraph[str]]) -> Callable[[bytes], list[Edge]]:
    def edges(written: bytes) -> list[Edge]:
        made = read(written)
        assert made.is_directed() and made.is_multigraph()
        return [(s, t, {name: v[name] or "" for name in EDGE if name in v}) for s, t, v in made.edges(data=True)]

    return edges


def _csv(written: bytes) -> list[Edge]:
    rows = csv.DictReader(io.StringIO(written.decode(), newline=""))
    return [
        (row["Source"], row["Target"], {name: row[name.title()].removeprefix("'") for name in EDGE}) for row in rows
    ]


READERS: dict[str, Callable[[bytes], list[Edge]]] = {
    "gexf": _networkx(lambda written: nx.read_gexf(io.BytesIO(written))),
    "graphml": _networkx(lambda written: nx.parse_graphml(written.decode(), force_multigraph=True)),
    "cytoscape": _networkx(lambda written: nx.cytoscape_graph(json.loads(written))),
    "csv": _csv,
}


def written(format: str, store: Store) -> bytes:
    out = io.BytesIO()
    export.write(format, store, out)
    return out.getvalue()


@pytest.mark.parametrize("format", READERS)
def test_what_is_written_can_be_read_again(format: str) -> None:
    store = hostile()
    made = network(store)
    read = READERS[format](written(format, store))
    expected = [(s, t, dict(v)) for s, t, v in made.edges(data=True)]

    def order(edges: list[Edge]) -> list[tuple[str, str, list[tuple[str, str]]]]:
        return sorted((s, t, sorted(v.items())) for s, t, v in edges)

    assert order(read) == order(expected)


@pytest.mark.parametrize("format", export.FORMATS)
def test_the_same_graph_gives_the_same_bytes(format: str) -> None:
    store = hostile()
    assert written(format, store) == written(format, store)


@pytest.mark.parametrize("format", export.FORMATS)
def test_an_empty_graph_gives_an_empty_network(format: str) -> None:
    assert isinstance(written(format, Store()), bytes)


def test_gexf_keeps_parallel_edges_apart() -> None:
    root = ElementTree.fromstring(written("gexf", hostile()))
    edges = list(root.iter("{http://gexf.net/1.3}edge"))
    assert len({edge.attrib["id"] for edge in edges}) == 4
    assert [edge.attrib["kind"] for edge in edges if edge.attrib["target"] == "two"] == [
        "Alliance",
        "Alliance",
        "Treaty",
    ]
    assert all(edge.attrib["label"] for edge in edges)


def test_a_mutual_tie_has_no_direction() -> None:
    rows = csv.DictReader(io.StringIO(written("csv", hostile()).decode(), newline=""))
    expected = {("Alliance", "Undirected"), ("Treaty", "Undirected"), ("Support", "Directed")}
    assert {(row["Kind"], row["Type"]) for row in rows} == expected
    # networkx reads no GEXF of both kinds of edges.
    edges = nx.read_gexf(io.BytesIO(written("gexf", hostile()))).edges(data=True)
    assert {(edge["kind"], edge["mutual"]) for _, _, edge in edges} == {
        ("Alliance", True), ("Treaty", True), ("Support", False),
    }  # fmt: skip


def test_graphml_has_no_id_twice() -> None:
    root = ElementTree.fromstring(written("graphml", hostile()))
    ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
    assert len(ids) == len(set(ids))


def test_cytoscape_ids_are_unique_over_nodes_and_edges() -> None:
    elements = json.loads(written("cytoscape", hostile()))["elements"]
    ids = [element["data"]["id"] for kind in ("nodes", "edges") for element in elements[kind]]
    assert len(ids) == len(set(ids)) == 7


@pytest.mark.parametrize("format", ["csv", "csv-nodes"])
def test_no_cell_is_a_formula(format: str) -> None:
    rows = list(csv.reader(io.StringIO(written(format, hostile()).decode(), newline="")))
    assert len(rows) > 1
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@pytest.mark.parametrize(("format", "syntax"), [("nquads", RdfFormat.N_QUADS), ("trig", RdfFormat.TRIG)])
def test_every_quad_is_written(format: str, syntax: RdfFormat) -> None:
    store, again = hostile(), Store()
    again.load(written(format, store), syntax)
    assert set(again) == set(store)


def test_a_file_appears_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "ties.gexf"
    export.write("gexf", hostile(), out)
    before = out.read_bytes()

    def broken(store: Store, stream: object) -> None:
        raise OSError("disk full")

    monkeypatch.setitem(export.FORMATS, "gexf", broken)
    with pytest.raises(OSError, match="disk full"):
        export.write("gexf", hostile(), out)
    assert out.read_bytes() == before
    assert list(tmp_path.iterdir()) == [out]


def test_a_link_stays_a_link_and_a_file_keeps_its_rights(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    target, link = tmp_path / "there" / "ties.csv", tmp_path / "ties.csv"
    link.symlink_to(target)
    export.write("csv", hostile(), link)
    assert link.is_symlink() and target.read_bytes() == written("csv", hostile())
    target.chmod(0o600)
    export.write("csv-nodes", hostile(), link)
    assert link.is_symlink() and target.read_bytes() == written("csv-nodes", hostile())
    assert target.stat().st_mode & 0o777 == 0o600
    assert list(target.parent.iterdir()) == [target]
    target.unlink()
    target.symlink_to(link)
    with pytest.raises(OSError, match="symbolic links"):
        export.write("csv", hostile(), link)


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE) as reader:
        export.write("csv", hostile(), pipe)
        assert reader.communicate(timeout=20)[0] == written("csv", hostile())
    assert pipe.is_fifo()


def test_an_unknown_format_is_answered_with_those_there_are() -> None:
    with pytest.raises(ValueError, match=r"'dwg'.*gexf, graphml"):
        export.write("dwg", Store(), io.BytesIO())
