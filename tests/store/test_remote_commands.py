"""The commands over another server: the same catalogue, the same answers."""

from __future__ import annotations

import csv
import io
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from kg import catalogue, namespaces
from kg.build import Report
from kg.store.remote import Remote
from tests.conftest import Kg

#: `kg build` that is killed when it has sent three graphs.
KILLED = """
import os, signal
from kg.store.remote import Remote
put, sent = Remote._put, []
def counted(self, client, graph, triples):
    put(self, client, graph, triples)
    sent.append(graph)
    if len(sent) == 3:
        os.kill(os.getpid(), signal.SIGKILL)
Remote._put = counted
from kg.cli import main
main()
"""


@pytest.fixture(autouse=True)
def settings(remote: Remote, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the environment tells of the server."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("KG_STORE_TOKEN", remote.token)
    monkeypatch.setenv("KG_GRAPH_STORE", remote.graph_store)
    if remote.user:
        monkeypatch.setenv("KG_STORE_USER", ":".join(remote.user))


def said(kg: Kg, *arguments: str | Path, code: int = 0, **environment: str) -> str:
    result = kg(*arguments, **environment)
    assert result.exit_code == code, result.output
    return result.output


def rows(table: str) -> list[list[tuple[str, list[str]]]]:
    """The rows of CSV; what ORDER BY and GROUP_CONCAT leave open may come in any order, so they are sorted."""
    read = csv.DictReader(io.StringIO(table))
    return sorted([(name, sorted(cell.split(", "))) for name, cell in row.items()] for row in read)


def test_the_same_catalogue_gives_the_same_answers(kg: Kg, remote: Remote, seeds_store: Path) -> None:
    assert "8 sent" in said(kg, "build", KG_STORE=remote.endpoint)
    assert "0 sent" in said(kg, "build", "--store", remote.endpoint)
    for query in catalogue.load():
        examples = [
            ["-p", f"{parameter.name}={parameter.example}"] for parameter in query.parameters if parameter.example
        ]
        for given in ([], *examples):
            ours, theirs = (
                rows(said(kg, "query", query.name, *given, "-f", "csv", "--store", store))
                for store in (seeds_store, remote.endpoint)
            )
            assert ours and theirs == ours, (query.name, given)
    parameters = ["ties-between", "-p", "one=Rusia", "-p", "other=Q399"]
    assert "Pakta" in said(kg, "query", *parameters, "-p", "language=id", "--store", remote.endpoint)


def test_exports_and_checks_are_the_same(kg: Kg, remote: Remote, seeds_store: Path, seeds_report: Report) -> None:
    said(kg, "build", "--store", remote.endpoint)
    for command in (["export", "gexf"], ["export", "csv"], ["draw"]):
        assert said(kg, *command, "--store", remote.endpoint) == said(kg, *command, "--store", seeds_store)
    said(kg, "export", "nquads", "-o", "all.nq", "--store", remote.endpoint)
    ours = {
        quad
        for quad in parse(path="all.nq", format=RdfFormat.N_QUADS)
        if quad.graph_name.value.startswith(namespaces.GRAPH)
    }
    assert ours == set(parse(path=str(seeds_report.version.nquads), format=RdfFormat.N_QUADS))
    assert f"all holds in {remote.endpoint}" in said(kg, "verify", "--no-shapes", "--store", remote.endpoint)


def test_free_queries_over_the_union(kg: Kg, remote: Remote, tmp_path: Path) -> None:
    said(kg, "build", "--store", remote.endpoint)
    graph = tmp_path / "graph.rq"
    graph.write_text(f"CONSTRUCT {{ ?a a <x:A> }} {{ ?a a <{namespaces.ONTOLOGY}Article> }}", encoding="utf-8")
    assert said(kg, "query", graph, "-f", "ntriples", "--store", remote.endpoint).count("<x:A>") == 5
    named = tmp_path / "named.rq"
    named.write_text(
        f"SELECT * FROM <{namespaces.graph('ontology')}> {{ ?a a <{namespaces.ONTOLOGY}Article> }}", encoding="utf-8"
    )
    assert len(said(kg, "query", named, "-f", "csv", "--store", remote.endpoint).splitlines()) == 1
    broken = tmp_path / "broken.rq"
    broken.write_text("SELECT nonsense", encoding="utf-8")
    assert "answered POST with 400" in said(kg, "query", broken, "--store", remote.endpoint, code=1)


def test_a_killed_build_is_resumed(kg: Kg, remote: Remote) -> None:
    command = [sys.executable, "-c", KILLED, "build", "--store", remote.endpoint]
    killed = subprocess.run(command, env=os.environ, stdout=subprocess.DEVNULL, timeout=60)
    assert killed.returncode == -signal.SIGKILL
    assert len([graph for graph in remote.graphs() if graph.startswith(namespaces.GRAPH)]) == 3
    # The third may have arrived without being remembered.
    output = said(kg, "build", "--store", remote.endpoint)
    assert "in 8 graphs: 6 sent" in output
    assert "all holds" in said(kg, "verify", "--no-shapes", "--store", remote.endpoint)


def test_articles_that_are_no_more_are_dropped(kg: Kg, remote: Remote, tmp_path: Path) -> None:
    remote.put("http://example.org/of-others", b"<x:s> <x:p> <x:o> .")
    said(kg, "build", "--store", remote.endpoint)
    # Another machine, which remembers nothing, still knows which graphs are Saksi's.
    one = next(iter((Path(__file__).parents[2] / "seeds" / "articles").iterdir()))
    environment = {"XDG_CACHE_HOME": str(tmp_path / "elsewhere")}
    assert "4 sent to" in (output := said(kg, "build", one, "--store", remote.endpoint, **environment)), output
    assert "4 dropped" in output
    assert "http://example.org/of-others" in remote.graphs()


@pytest.mark.parametrize("command", [["history"], ["rollback", "0001-x"]])
def test_a_server_keeps_no_versions(kg: Kg, remote: Remote, command: list[str]) -> None:
    assert "keeps no versions" in said(kg, *command, "--store", remote.endpoint, code=1)
