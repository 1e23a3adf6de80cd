"""The same pages and endpoint over another SPARQL server: every question is passed on, and nothing is written.

No graph is loaded here, so there are no workers: the other server's own limits end a query, and this one's timeout.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any

import httpx
from pyoxigraph import QueryResultsFormat, RdfFormat, parse, parse_query_results, serialize
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from kg.serve import guard
from kg.serve.log import Log
from kg.serve.negotiate import GRAPHS, PAGE, RESULTS, Format, choose, offer
from kg.serve.pages import routes as pages
from kg.serve.settings import Settings
from kg.serve.sparql import description, messages, protocol, requests
from kg.serve.sparql.cache import Turns
from kg.serve.sparql.messages import Receive, Scope, Send, aside
from kg.serve.sparql.protocol import ProtocolError
from kg.store.remote import CUT, GRAPH, ROWS, Dataset, Remote, RemoteError, gives_graph, standard
from kg.store.tokens import names_dataset

#: Seconds after which the names of the other server's graphs are asked again.
REFRESH = 30.0
#: Bytes of an answer that a page lays out.
LARGEST = 64 << 20
_CORS = {name.decode(): value.decode() for name, value in messages.CORS}
_ALLOW = "GET, HEAD, POST, OPTIONS"


class Elsewhere(Starlette):
    """The application over another server.

    Args:
        remote: the server that is asked.
        settings: of this one; what concerns a graph of its own does not matter here.
    """

    def __init__(self, remote: Remote, settings: Settings) -> None:
        self.remote = remote
        self.settings = settings
        self.failure: Exception | None = None
        self.log: Log | None = None
        self.notices = [f"the answers come from {remote}"]
        self._dataset: Dataset = {}
        self._turns = Turns()
        self._client: httpx.AsyncClient
        routes = [
            Route("/sparql", self._sparql, methods=["GET", "POST", "OPTIONS"]),
            Route("/store", self._graph),
            Route("/healthz", self._health),
            Route("/.well-known/sparql-examples", self._examples),
            *pages.routes,
        ]
        super().__init__(routes=routes, lifespan=self._lifespan)
        self.add_exception_handler(ProtocolError, _refused)
        self.add_exception_handler(guard.RefusedError, _refused)
        self.state.answer = self._answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and self.log is not None:
            await requests.answer(super().__call__, self.log, scope, receive, send)
        else:
            await super().__call__(scope, receive, send)

    @contextlib.asynccontextmanager
    async def _lifespan(self, app: Starlette) -> AsyncIterator[None]:
        try:
            self._dataset = await asyncio.to_thread(self.remote.dataset)
        except RemoteError as error:
            self.failure = error
            raise
        options = self.remote.options() | {"timeout": self.settings.timeout}
        log = Log(self.settings.access_log)
        async with httpx.AsyncClient(**options) as self._client:
            self.log = log
            watching = asyncio.create_task(self._watch())
            yield
            watching.cancel()
        log.close()

    async def _watch(self) -> None:
        """Learn of graphs that come and go; while the server is away, the names that were known stay."""
        while True:
            await asyncio.sleep(REFRESH)
            with contextlib.suppress(RemoteError):
                self._dataset = await asyncio.to_thread(self.remote.dataset)

    def _fields(self, sparql: str, default: Sequence[str] = (), named: Sequence[str] = ()) -> Mapping[str, Any]:
        sparql = guard.spell_out(sparql, guard.check(sparql, self.settings.allow_service))
        if default or named:
            return {"query": sparql, "default-graph-uri": list(default), "named-graph-uri": list(named)}
        return {"query": sparql, **({} if names_dataset(sparql) else self._dataset)}

    async def _sent(self, method: str, url: str, **parts: Any) -> httpx.Response:
        """An answer whose body is still to be read, and which is to be closed.

        Raises:
            HTTPException: there is none, and why.
        """
        try:
            answer = await self._client.send(self._client.build_request(method, url, **parts), stream=True)
            if answer.is_success:
                return answer
            words = " ".join((await answer.aread()).decode("utf-8", "replace").split())[:2000]
            await answer.aclose()
        except httpx.TimeoutException:
            raise HTTPException(504, f"{self.remote} did not answer within {self.settings.timeout:g} s") from None
        except httpx.HTTPError as error:
            raise HTTPException(502, f"{self.remote} cannot be reached: {error}") from None
        # What is wrong with the query is told to who asked; what is wrong between the servers is no fault of theirs.
        status = answer.status_code if answer.status_code in (400, 404, 406, 413, 503, 504) else 502
        raise HTTPException(status, f"{self.remote} answered {answer.status_code}: {words}")

    async def _answer(self, sparql: str, accept: str, *, max_rows: int | None = None, client: str = "") -> bytes:
        """The answer to a page's own query; `pages` cut it themselves after so many rows.

        Raises:
            HTTPException: there is none, and why.
        """
        try:
            fields = await aside(len(sparql), self._fields, sparql)
        except guard.RefusedError as error:
            raise HTTPException(403, str(error)) from None
        graph = gives_graph(sparql)
        wanted = choose(accept, GRAPHS if graph else RESULTS)
        if wanted is None:
            raise HTTPException(406, f"there are: {offer(GRAPHS if graph else RESULTS)}")
        headers = {"Accept": GRAPH if graph else ROWS}
        answer = await self._sent("POST", self.remote.endpoint, data=fields, headers=headers)
        body = bytearray()
        try:
            async for piece in answer.aiter_bytes():
                body += piece
                if len(body) > LARGEST:
                    raise HTTPException(413, f"the answer is larger than {LARGEST >> 20} MiB; ask for less")
        except httpx.HTTPError as error:
            raise HTTPException(502, f"{self.remote} broke off: {error}") from None
        finally:
            await answer.aclose()
        try:
            written = await asyncio.to_thread(_written, bytes(body), wanted)
        except (SyntaxError, ValueError) as error:
            raise HTTPException(502, f"{self.remote} does not answer as a SPARQL endpoint does: {error}") from None
        await self._turns.take()
        return written

    async def _sparql(self, request: Request) -> Response:
        """``/sparql``: queries are passed on, and their answers passed back as they come."""
        if request.method == "OPTIONS":
            headers = {"allow": _ALLOW, "access-control-allow-methods": _ALLOW, "access-control-allow-headers": "*"}
            return Response(status_code=204, headers=_CORS | headers)
        headers_in = messages.headers_of(request.scope)
        kind = request.headers.get("content-type", "")
        body = b""
        if request.method == "POST":
            body = await messages.body(request.receive, headers_in, self.settings.max_query)
        operation = await aside(len(body), protocol.read, request.method, request.scope["query_string"], kind, body)
        accept = headers_in.get(b"accept", b"").decode("latin-1")
        if operation is None:
            return self._described(request, accept)
        if operation.kind == "update":
            raise ProtocolError(403, f"this server is read-only; {self.remote} takes updates, or kg build --store")
        length = len(operation.text)
        offered = GRAPHS if await aside(length, gives_graph, operation.text) else RESULTS
        form = protocol.agree(accept, operation.format, offered)
        fields = await aside(length, self._fields, operation.text, operation.default_graphs, operation.named_graphs)
        timeout = min(operation.timeout or self.settings.timeout, self.settings.timeout)
        sent = {"Accept": form.media_type}
        return _passed(await self._sent("POST", self.remote.endpoint, data=fields, headers=sent, timeout=timeout), form)

    def _described(self, request: Request, accept: str) -> Response:
        if choose(accept, (*GRAPHS, PAGE)) is PAGE:
            return RedirectResponse("/editor", 303, headers={"vary": "Accept"})
        endpoint = self._origin(request) + "/sparql"
        graphs = self._dataset.get("named-graph-uri", ())
        return _triples(request, description.service(endpoint, True, False, bool(self.settings.allow_service), graphs))

    async def _graph(self, request: Request) -> Response:
        """``/store?graph=IRI``: a graph of the other server."""
        name = request.query_params.get("graph")
        if not name:
            raise ProtocolError(400, "name the graph: /store?graph=IRI")
        form = _agreed(request)
        params, sent = {"graph": protocol.iri(name)}, {"Accept": form.media_type}
        return _passed(await self._sent("GET", self.remote.store(), params=params, headers=sent), form)

    async def _health(self, _: Request) -> Response:
        try:
            await self._answer("ASK {}", ROWS)
        except HTTPException as error:
            return JSONResponse({"status": "failing", "reason": error.detail}, 503)
        return JSONResponse({"status": "ok", "store": str(self.remote)})

    async def _examples(self, request: Request) -> Response:
        return _triples(request, description.examples(self._origin(request)))

    def _origin(self, request: Request) -> str:
        return messages.origin(request.scope, messages.headers_of(request.scope), self.settings.base)


def _written(body: bytes, form: Format) -> bytes:
    """N-Triples, Turtle or JSON results in the format that is wanted."""
    if isinstance(form.engine, RdfFormat):
        triples = (quad.triple for quad in parse(body, format=RdfFormat.TURTLE))
        return serialize(triples, format=form.engine) or b""
    body = standard(body)
    if form.engine == QueryResultsFormat.JSON:
        return body
    return parse_query_results(body, QueryResultsFormat.JSON).serialize(format=form.engine) or b""


def _passed(answer: httpx.Response, form: Format) -> Response:
    """The other server's answer, as it comes."""

    async def pieces() -> AsyncIterator[bytes]:
        try:
            async for piece in answer.aiter_bytes():
                yield piece
        except httpx.HTTPError as error:
            raise ConnectionAbortedError(str(error)) from None
        finally:
            await answer.aclose()

    kind = answer.headers.get("content-type", form.content_type)
    # Which headers say that an answer is not whole differs; all that are known are passed back.
    cut = {name: answer.headers[name] for name in CUT if name in answer.headers}
    headers = _CORS | {"vary": "Accept", "cache-control": "no-store", "content-type": kind, **cut}
    return StreamingResponse(pieces(), headers=headers)


def _agreed(request: Request) -> Format:
    return protocol.agree(messages.accept(request.scope), request.query_params.get("format", ""), GRAPHS)


def _triples(request: Request, triples: Any) -> Response:
    form = _agreed(request)
    body = description.written(triples, form)
    return Response(body, headers=_CORS | {"vary": "Accept"}, media_type=form.content_type)


async def _refused(_: Request, error: Exception) -> Response:
    status = error.status if isinstance(error, ProtocolError) else 403
    return PlainTextResponse(str(error), status, headers=_CORS | ({"allow": _ALLOW} if status == 405 else {}))
