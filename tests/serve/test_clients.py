"""Clients that people use, as they use them."""

from __future__ import annotations

import io

import pandas
import pytest
import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore, SPARQLUpdateStore
from SPARQLWrapper import CSV, GET, JSON, POST, POSTDIRECTLY, TURTLE, URLENCODED, XML, SPARQLWrapper

from tests.serve.serving import TOKEN, Server

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


@pytest.mark.parametrize("method", [GET, POST])
@pytest.mark.parametrize("sending", [URLENCODED, POSTDIRECTLY])
def test_sparqlwrapper(server: Server, method: str, sending: str) -> None:
    client = SPARQLWrapper(server.url + "/sparql")
    client.setMethod(method)
    client.setRequestMethod(sending if method == POST else URLENCODED)
    client.setQuery(COUNT)
    client.setReturnFormat(JSON)
    assert client.query().convert()["results"]["bindings"][0]["n"]["value"] == "50000"
    client.setReturnFormat(XML)
    assert "50000" in client.query().convert().toxml()
    client.setReturnFormat(CSV)
    assert b"50000" in client.query().convert()
    client.setQuery("CONSTRUCT WHERE { <http://example.org/s1> ?p ?o }")
    client.setReturnFormat(TURTLE)
    assert len(rdflib.Graph().parse(data=client.query().convert(), format="turtle")) == 5


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
def test_rdflib_reads(server: Server, method: str) -> None:
    graph = rdflib.Graph(SPARQLStore(server.url + "/sparql", method=method))
    assert len(list(graph.predicate_objects(rdflib.URIRef("http://example.org/s1")))) == 5
    (row,) = graph.query(COUNT)
    assert int(row[0]) == 50_000  # type: ignore[index, arg-type]


def test_rdflib_writes(writable: Server) -> None:
    store = SPARQLUpdateStore(
        writable.url + "/sparql", writable.url + "/sparql", headers={"Authorization": f"Bearer {TOKEN}"}
    )
    graph = rdflib.Graph(store, identifier="http://example.org/rdflib")
    triple = (rdflib.URIRef("x:s"), rdflib.URIRef("x:p"), rdflib.Literal("é \" '", lang="id"))
    graph.add(triple)
    assert triple in graph
    graph.remove(triple)
    assert triple not in graph


def test_pandas(server: Server) -> None:
    answer = server.query("SELECT ?s ?o { ?s <http://example.org/p1> ?o } LIMIT 100", "text/csv")
    frame = pandas.read_csv(io.BytesIO(answer.body))
    assert list(frame.columns) == ["s", "o"]
    assert len(frame) == 100
    assert frame["o"].dtype.kind == "i"
