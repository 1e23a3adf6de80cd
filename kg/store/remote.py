"""Another SPARQL 1.1 server as the store: queries by its endpoint, graphs by its Graph Store Protocol.

Queries go by form, which every server understands (Virtuoso answers no direct POST). A build is written graph by
graph; what arrived is remembered beside, by the hash of each graph, so that a build that broke off goes on where it
was, and one that changes little sends little. Servers without a default graph of their own get none: all that Saksi
publishes stands in named graphs, and a query asks their union, or names them.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO
from urllib.parse import urlsplit, urlunsplit

import httpx
from pyoxigraph import (
    DefaultGraph,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Store,
    Triple,
    parse,
    parse_query_results,
    serialize,
)

from kg import namespaces
from kg.store.tokens import names_dataset, stream

#: Rows and graphs as they are asked for where no other format is.
ROWS = "application/sparql-results+json"
GRAPH = "application/n-triples, text/turtle;q=0.9"
#: Headers that say that the server cut its answer: ours, and Virtuoso's.
CUT = ("saksi-truncated", "x-sparql-maxrows")
#: Whether what stands in a named graph stands in the default graph too, asked of one triple.
_IS_UNION = "ASK { { SELECT ?s ?p ?o { GRAPH ?g { ?s ?p ?o FILTER(isIRI(?s) && !isBLANK(?o)) } } LIMIT 1 } ?s ?p ?o }"
_COUNTS = "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"
_BOOLEAN = namespaces.XSD + "boolean"
_NAMES = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"

#: Which graphs a query is about, in the words of the SPARQL Protocol.
Dataset = Mapping[str, Sequence[str]]


class RemoteError(RuntimeError):
    """The server refused, or could not be reached; the message has its words."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What a publication changed: how many graphs and quads it has, how many graphs were sent and dropped for it."""

    graphs: int
    quads: int
    sent: int
    dropped: int


@dataclass(frozen=True)
class Remote:
    """A SPARQL 1.1 server.

    Args:
        endpoint: where queries go.
        graph_store: where graphs go; by default ``…/store`` beside the endpoint.
        token: sent as ``Authorization: Bearer`` with every request.
        user: name and password for servers that ask for them (HTTP Digest).
        timeout: seconds for one request.
    """

    endpoint: str
    graph_store: str = ""
    token: str = ""
    user: tuple[str, str] | None = None
    timeout: float = 300.0

    def __str__(self) -> str:
        return self.endpoint

    def query(self, sparql: str, accept: str = ROWS, dataset: Dataset | None = None) -> bytes:
        """The answer to a query, in the format asked for.

        Raises:
            RemoteError: there is none, or not the whole of it.
        """
        fields = {"query": sparql, **(dataset or {})}
        with self.client() as client:
            answer = self._sent(client, "POST", self.endpoint, data=fields, headers={"Accept": accept})
        cut = next((name for name in CUT if name in answer.headers), None)
        if cut:
            raise RemoteError(f"{self.endpoint} cut its answer ({cut}: {answer.headers[cut]}); ask for less at once")
        return answer.content

    def graphs(self) -> dict[str, int]:
        """The named graphs that are there, and how many triples each has.

        Raises:
            RemoteError: the server does not say.
        """
        return {row["g"]["value"]: int(row["n"]["value"]) for row in self._bindings(_COUNTS)}

    def dataset(self) -> Dataset:
        """What a query must send along so that its default graph is the union of all graphs.

        Nothing, where the server's own default graph is that already; else every graph by its name.

        Raises:
            RemoteError: the server does not say.
        """
        if json.loads(standard(self.query(_IS_UNION))).get("boolean"):
            return {}
        names = sorted(row["g"]["value"] for row in self._bindings(_NAMES) if row["g"]["type"] == "uri")
        return {"default-graph-uri": names, "named-graph-uri": names}

    def union(self) -> Union:
        """The server's graphs as one, as they are named now.

        Raises:
            RemoteError: the server does not say.
        """
        return Union(self, self.dataset())

    def copy(self) -> Store:
        """All graphs of the server, fetched one by one into a store in memory.

        Raises:
            RemoteError: a graph was not given.
        """
        store = Store()
        with self.client() as client:
            for row in self._bindings(_NAMES):
                if row["g"]["type"] != "uri":
                    continue
                name = NamedNode(row["g"]["value"])
                headers = {"Accept": GRAPH}
                answer = self._sent(client, "GET", self.store(), params={"graph": name.value}, headers=headers)
                for triple in _triples(answer.content):
                    store.add(Quad(triple.subject, triple.predicate, triple.object, name))
        return store

    def put(self, graph: str, triples: bytes) -> None:
        """Replace a graph by these N-Triples.

        Raises:
            RemoteError: it was not taken.
        """
        with self.client() as client:
            self._put(client, graph, triples)

    def publish(self, nquads: Path, memory: Path, progress: Callable[[str], None] | None = None) -> Sent:
        """Write every graph that is not there yet as it should be, and drop those of ours that are no more.

        Args:
            nquads: the quads to publish, all of them in named graphs.
            memory: a file that remembers what this server holds; without it everything is sent.
            progress: told the name of each graph that was sent.

        Raises:
            RemoteError: a graph was not taken; those before it are remembered.
            ValueError: a quad stands in no named graph.
        """
        there = self.graphs()
        # A server that was emptied, or written to by others, gets again what it lost.
        held = {graph: digest for graph, digest in _recall(memory).items() if graph in there}
        _forget_all_but(memory, held)
        wanted: dict[str, int] = {}
        sent = 0
        with self.client() as client, memory.open("a", encoding="utf-8") as remembering:
            for graph, triples in _graphs(nquads):
                wanted[graph] = triples.count(b"\n")
                digest = hashlib.sha256(triples).hexdigest()
                if held.get(graph) == digest and there[graph] == wanted[graph]:
                    continue
                self._put(client, graph, triples)
                _remember(remembering, graph, digest)
                sent += 1
                if progress:
                    progress(graph)
            gone = sorted(g for g in there if g not in wanted and (g in held or g.startswith(namespaces.GRAPH)))
            for graph in gone:
                self._sent(client, "DELETE", self.store(), params={"graph": graph}, missing=True)
        return Sent(len(wanted), sum(wanted.values()), sent, len(gone))

    def _put(self, client: httpx.Client, graph: str, triples: bytes) -> None:
        # Turtle, of which N-Triples is a part, is what every server reads.
        headers = {"Content-Type": "text/turtle"}
        self._sent(client, "PUT", self.store(), params={"graph": graph}, content=triples, headers=headers)

    def store(self) -> str:
        """Where graphs go.

        >>> Remote("http://localhost:7878/sparql").store()
        'http://localhost:7878/store'
        """
        if self.graph_store:
            return self.graph_store
        parts = urlsplit(self.endpoint)
        folder, _, _ = parts.path.rstrip("/").rpartition("/")
        return urlunsplit(parts._replace(path=f"{folder}/store", query=""))

    def options(self) -> dict[str, Any]:
        """What a client of ``httpx`` must know to talk to the server; it follows no redirect."""
        return {
            "headers": {"Authorization": f"Bearer {self.token}"} if self.token else {},
            "auth": httpx.DigestAuth(*self.user) if self.user else None,
            "timeout": self.timeout,
            "follow_redirects": False,
            # Reading the certificates of the system takes longer than most queries.
            "verify": self.endpoint.startswith("https:") or self.store().startswith("https:"),
        }

    def client(self) -> httpx.Client:
        """Connections to the server."""
        return httpx.Client(**self.options())

    def _bindings(self, sparql: str) -> list[dict[str, dict[str, str]]]:
        try:
            found: list[dict[str, dict[str, str]]] = json.loads(self.query(sparql))["results"]["bindings"]
        except (ValueError, KeyError, TypeError) as error:
            raise RemoteError(f"{self.endpoint} does not answer as a SPARQL endpoint does") from error
        return [row for row in found if row]  # an aggregate over nothing may be one empty row

    @staticmethod
    def _sent(client: httpx.Client, method: str, url: str, missing: bool = False, **parts: Any) -> httpx.Response:
        try:
            answer = client.request(method, url, **parts)
        except httpx.HTTPError as error:
            raise RemoteError(f"{url} cannot be reached: {error}") from None
        if not (answer.is_success or (missing and answer.status_code == 404)):
            words = " ".join(answer.text.split())[:300]
            raise RemoteError(f"{url} answered {method} with {answer.status_code}: {words}")
        return answer


@dataclass(frozen=True)
class Union:
    """A server's graphs as one; asked as `kg.store.versions.Version` is."""

    remote: Remote
    dataset: Dataset

    def query(self, sparql: str) -> QuerySolutions | QueryBoolean | Iterator[Triple]:
        """Rows, a truth value, or triples.

        Raises:
            RemoteError: there is no answer, and why.
        """
        accept = GRAPH if gives_graph(sparql) else ROWS
        body = self.remote.query(sparql, accept, {} if names_dataset(sparql) else self.dataset)
        try:
            if accept == GRAPH:
                return _triples(body)
            return parse_query_results(standard(body), QueryResultsFormat.JSON)
        except (SyntaxError, ValueError) as error:
            raise RemoteError(f"{self.remote} does not answer as a SPARQL endpoint does: {error}") from error


def gives_graph(sparql: str) -> bool:
    """Whether a query is answered by a graph.

    >>> gives_graph("PREFIX select: <x:> DESCRIBE select:a"), gives_graph("ASK { ?construct ?p ?o }")
    (True, False)
    """
    forms = (token for token in stream(sparql) if token.is_word("SELECT", "ASK", "CONSTRUCT", "DESCRIBE"))
    form = next(forms, None)
    return form is not None and form.is_word("CONSTRUCT", "DESCRIBE")


def standard(body: bytes) -> bytes:
    """JSON results as the standard has them; Virtuoso 7 answers ASK by one row or none, and writes booleans as 0 and 1.

    >>> standard(b'{"head": {"vars": ["__ASK_RETVAL"]}, "results": {"bindings": []}}')
    b'{"head": {}, "boolean": false}'
    """
    if b'"__ASK_RETVAL"' in body:
        return json.dumps({"head": {}, "boolean": bool(json.loads(body)["results"]["bindings"])}).encode()
    if _BOOLEAN.encode() not in body:
        return body
    results = json.loads(body)
    for row in results["results"]["bindings"]:
        for term in row.values():
            if term.get("datatype") == _BOOLEAN:
                term["value"] = {"0": "false", "1": "true"}.get(term["value"], term["value"])
    return json.dumps(results).encode()


def _triples(body: bytes) -> Iterator[Triple]:
    """Triples out of N-Triples or Turtle."""
    return (quad.triple for quad in parse(body, format=RdfFormat.TURTLE))


def _graphs(nquads: Path) -> Iterator[tuple[str, bytes]]:
    """The graphs of a dataset, by name, each with its triples as sorted N-Triples; one of them in memory at a time."""
    with tempfile.TemporaryDirectory(prefix="saksi-") as folder:
        store = Store(folder)
        try:
            store.bulk_load(path=str(nquads), format=RdfFormat.N_QUADS, lenient=True)
            yield from _named(store)
        finally:
            del store  # closes it before its folder goes


def _named(store: Store) -> Iterator[tuple[str, bytes]]:
    graphs = list(store.named_graphs())
    names = sorted(name.value for name in graphs if isinstance(name, NamedNode))
    if len(names) < len(graphs) or next(store.quads_for_pattern(None, None, None, DefaultGraph()), None) is not None:
        raise ValueError("a remote store takes named graphs only, and a quad stands in none")
    for name in names:
        triples = (quad.triple for quad in store.quads_for_pattern(None, None, None, NamedNode(name)))
        lines = serialize(triples, format=RdfFormat.N_TRIPLES) or b""
        yield name, b"".join(sorted(lines.splitlines(keepends=True)))


def _recall(memory: Path) -> dict[str, str]:
    """Graph -> the SHA-256 of what was sent; a line that a kill left torn is none."""
    if not memory.exists():
        return {}
    lines = memory.read_text(encoding="utf-8").split("\n")[:-1]
    return {graph: digest for digest, _, graph in (line.partition(" ") for line in lines)}


def _remember(memory: TextIO, graph: str, digest: str) -> None:
    memory.write(f"{digest} {graph}\n")
    memory.flush()


def _forget_all_but(memory: Path, held: Mapping[str, str]) -> None:
    beside = memory.with_name(memory.name + ".new")
    beside.write_text("".join(f"{digest} {graph}\n" for graph, digest in held.items()), encoding="utf-8")
    beside.replace(memory)
