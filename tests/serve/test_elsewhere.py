"""The pages and the endpoint over another server."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg import catalogue, namespaces
from kg.build import Report
from kg.store.remote import Remote
from tests.conftest import Kg
from tests.serve.serving import Server, serving, until
from tests.store.servers import oxigraph, virtuoso

ARTICLES = f"SELECT ?a {{ ?a a <{namespaces.ONTOLOGY}Article> }}"


@pytest.fixture(scope="module", params=["oxigraph", "virtuoso"])
def filled(
    request: pytest.FixtureRequest, seeds_report: Report, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Remote]:
    """A server with the graph of the seeds; the default graph of `oxigraph serve` is empty, Virtuoso's the union."""
    folder = tmp_path_factory.mktemp("elsewhere")
    with oxigraph() if request.param == "oxigraph" else virtuoso(folder) as remote:
        remote.publish(seeds_report.version.nquads, folder / "sent")
        yield remote


@pytest.fixture(scope="module")
def elsewhere(filled: Remote) -> Iterator[Server]:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("KG_GRAPH_STORE", filled.graph_store)
        if filled.user:
            environment.setenv("KG_STORE_USER", ":".join(filled.user))
        with serving(None, "--store", filled.endpoint, "--timeout", "5") as running:
            yield running


def test_every_page_is_there(elsewhere: Server) -> None:
    for path in ("/", "/ontology", "/editor", "/drawing", *(f"/catalogue/{query.name}" for query in catalogue.load())):
        answer = elsewhere.request("GET", path)
        assert answer.status == 200, (path, answer.text)
    assert "Minsk" in elsewhere.request("GET", "/catalogue/co-chairs").text
    slug = json.loads(elsewhere.query(ARTICLES).body)["results"]["bindings"][0]["a"]["value"].split("/id/")[1]
    assert elsewhere.request("GET", f"/{slug}").status == 200
    assert "Rusia" in elsewhere.request("GET", "/page/russia?lang=id").text
    assert elsewhere.request("GET", "/page/nobody").status == 404
    for end in ("ttl", "jsonld", "rdf", "nt"):
        assert elsewhere.request("GET", f"/data/russia.{end}").status == 200


def test_queries_are_passed_on(elsewhere: Server) -> None:
    assert len(json.loads(elsewhere.query(ARTICLES).body)["results"]["bindings"]) == 5
    table = elsewhere.query(ARTICLES, accept="text/csv")
    assert table.type == "text/csv" and len(table.text.splitlines()) == 6
    assert elsewhere.query(ARTICLES, accept="*/*", format="xml").type == "application/sparql-results+xml"
    graph = elsewhere.query(f"DESCRIBE <{namespaces.thing('russia')}>", accept="text/turtle")
    assert graph.status == 200 and graph.type == "text/turtle"
    nowhere = f"SELECT * FROM <{namespaces.graph('ontology')}> {{ ?a a <{namespaces.ONTOLOGY}Article> }}"
    assert not json.loads(elsewhere.query(nowhere).body)["results"]["bindings"]
    posted = elsewhere.request("POST", "/sparql", ARTICLES, {"Content-Type": "application/sparql-query"})
    assert len(json.loads(posted.body)["results"]["bindings"]) == 5


def test_a_graph_is_passed_on(elsewhere: Server) -> None:
    answer = elsewhere.request("GET", "/graph/ontology")
    assert answer.status == 303
    answer = elsewhere.request("GET", answer.headers["location"], headers={"Accept": "text/turtle"})
    assert answer.status == 200 and namespaces.ONTOLOGY in answer.text
    assert elsewhere.request("PUT", "/store?graph=x:g", "").status == 405


def test_what_is_refused(elsewhere: Server) -> None:
    assert elsewhere.query("SELECT nonsense").status == 400
    assert elsewhere.query("ASK { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }").status == 403
    assert elsewhere.query("ASK { ?s ?p 1e5SERVICESILENT<http://127.0.0.1:1/> { ?s ?p ?o } }").status == 403
    assert elsewhere.query("PREFIX : <http://127.0.0.1:1/> ASK { SERVICE:x { ?s ?p ?o } }").status == 403
    assert elsewhere.request("GET", "/sparql", headers={"Accept": "text/turtle, text/html;q=0"}).type == "text/turtle"
    assert elsewhere.update("INSERT DATA { <x:s> <x:p> 1 }").status == 403
    assert elsewhere.query(ARTICLES, accept="image/png").status == 406
    assert elsewhere.query("").status == 400
    assert elsewhere.request("GET", "/query?query=nonsense").status == 400


def test_what_the_server_says_of_itself(elsewhere: Server) -> None:
    assert "sparql-service-description" in elsewhere.request("GET", "/sparql", headers={"Accept": "text/turtle"}).text
    assert "co-chairs" in elsewhere.request("GET", "/.well-known/sparql-examples").text
    assert json.loads(elsewhere.request("GET", "/healthz").body)["status"] == "ok"


def test_the_other_server_goes_away(seeds_report: Report, tmp_path: Path) -> None:
    with contextlib.ExitStack() as other:
        remote = other.enter_context(oxigraph())
        remote.publish(seeds_report.version.nquads, tmp_path / "sent")
        log = tmp_path / "log"
        with serving(None, "--store", remote.endpoint, "--access-log", str(log)) as server:
            assert server.request("GET", "/healthz").status == 200
            other.close()
            assert server.request("GET", "/healthz").status == 503
            assert "cannot be reached" in server.query(ARTICLES).text
            assert server.request("GET", "/").status == 502
            assert until(lambda: '"path": "/", "status": 502' in log.read_text(encoding="ascii"))


def test_nobody_there_and_nothing_to_write(kg: Kg, tmp_path: Path) -> None:
    gone = kg("serve", "--port", "0", "--store", "http://127.0.0.1:9/sparql")
    assert gone.exit_code == 1 and "cannot be reached" in gone.output
    writable = kg("serve", "--writable", "--token-file", tmp_path / "t", "--store", "http://127.0.0.1:9/sparql")
    assert writable.exit_code == 2 and "over another server" in writable.output
