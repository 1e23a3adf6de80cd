"""Another SPARQL 1.1 server as the store: queries by its endpoint, graphs by its Graph Store Protocol.

Queries go by form, which every server understands (Virtuoso answers no direct POST). A build is written graph by
graph; what arrived is remembered beside, by the hash of each graph, so that a build that broke off goes on where it
was, and one that changes little sends little. Servers without a default graph of their own get none: all that Saksi
publishes stands in named graphs, and a query asks their union, or names them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import httpx
from pyoxigraph import NamedNode, Quad, RdfFormat, parse, serialize

#: What the last part of an endpoint's address is called, and what its graph store is called beside it.
_SIBLINGS = {"sparql": "store", "query": "store"}


class RemoteError(RuntimeError):
    """The server refused, or could not be reached; the message has its words."""


@dataclass(frozen=True)
class Remote:
    """A SPARQL 1.1 server.

    Args:
        endpoint: where queries go.
        graph_store: where graphs go; by default ``…/store`` beside the endpoint.
        token: sent as ``Authorization: Bearer`` with every write.
        user: name and password for servers that ask for them (HTTP Digest).
        timeout: seconds for one request.
    """

    endpoint: str
    graph_store: str = ""
    token: str = ""
    user: tuple[str, str] | None = None
    timeout: float = 60.0

    def query(self, sparql: str, accept: str = "application/sparql-results+json") -> bytes:
        """The answer to a query, in the format asked for.

        Raises:
            RemoteError: there is none.
        """
        with self._client() as client:
            return self._sent(client, "POST", self.endpoint, data={"query": sparql}, headers={"Accept": accept}).content

    def put(self, graph: str, triples: bytes) -> None:
        """Replace a graph by these N-Triples.

        Raises:
            RemoteError: it was not taken.
        """
        with self._client() as client:
            self._put(client, graph, triples)

    def publish(self, nquads: Path, memory: Path, progress: Callable[[str], None] | None = None) -> int:
        """Write every graph that is not there yet as it should be, and drop those that are no more.

        Args:
            nquads: the quads to publish, all of them in named graphs.
            memory: a file that remembers what this server holds; without it everything is sent.
            progress: told the name of each graph that was sent.

        Returns:
            How many graphs were sent.

        Raises:
            RemoteError: a graph was not taken; those before it are remembered.
            ValueError: a quad stands in no named graph.
        """
        held: dict[str, str] = json.loads(memory.read_text(encoding="utf-8")) if memory.exists() else {}
        sent = 0
        wanted = set()
        with self._client() as client:
            for graph, triples in _graphs(parse(path=str(nquads), format=RdfFormat.N_QUADS)):
                wanted.add(graph)
                digest = hashlib.sha256(triples).hexdigest()
                if held.get(graph) == digest:
                    continue
                self._put(client, graph, triples)
                held[graph] = digest
                _remember(memory, held)
                sent += 1
                if progress:
                    progress(graph)
            for graph in sorted(set(held) - wanted):
                self._sent(client, "DELETE", self._store(), params={"graph": graph}, missing=True)
                del held[graph]
                _remember(memory, held)
        return sent

    def _put(self, client: httpx.Client, graph: str, triples: bytes) -> None:
        # Turtle, of which N-Triples is a part, is what every server reads.
        headers = {"Content-Type": "text/turtle"}
        self._sent(client, "PUT", self._store(), params={"graph": graph}, content=triples, headers=headers)

    def _store(self) -> str:
        if self.graph_store:
            return self.graph_store
        parts = urlsplit(self.endpoint)
        folder, _, name = parts.path.rstrip("/").rpartition("/")
        return urlunsplit(parts._replace(path=f"{folder}/{_SIBLINGS.get(name, 'store')}", query=""))

    def _client(self) -> httpx.Client:
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        auth = httpx.DigestAuth(*self.user) if self.user else None
        return httpx.Client(headers=headers, auth=auth, timeout=self.timeout, follow_redirects=False)

    @staticmethod
    def _sent(client: httpx.Client, method: str, url: str, missing: bool = False, **parts: object) -> httpx.Response:
        try:
            answer = client.request(method, url, **parts)  # type: ignore[arg-type]
        except httpx.HTTPError as error:
            raise RemoteError(f"{url} cannot be reached: {error}") from None
        if not (answer.is_success or (missing and answer.status_code == 404)):
            words = " ".join(answer.text.split())[:300]
            raise RemoteError(f"{url} answered {method} with {answer.status_code}: {words}")
        return answer


def _graphs(quads: Iterable[Quad]) -> Iterator[tuple[str, bytes]]:
    """The graphs of a dataset, by name, each with its triples as sorted N-Triples."""

    def name(quad: Quad) -> str:
        if not isinstance(quad.graph_name, NamedNode):
            raise ValueError("a remote store takes named graphs only, and a quad stands in none")
        return quad.graph_name.value

    for graph, group in groupby(sorted(quads, key=name), key=name):
        lines = serialize((quad.triple for quad in group), format=RdfFormat.N_TRIPLES) or b""
        yield graph, b"".join(sorted(lines.splitlines(keepends=True)))


def _remember(memory: Path, held: dict[str, str]) -> None:
    beside = memory.with_name(memory.name + ".new")
    beside.write_text(json.dumps(held, indent=0, sort_keys=True), encoding="utf-8")
    beside.replace(memory)
