"""``/store``: the SPARQL 1.1 Graph Store HTTP Protocol; reading always, writing with the token.

A graph is named by ``?graph=IRI``, by ``?default``, or directly by the address ``/store/…`` itself. Without a name
``/store`` is the whole dataset, to GET, or to PUT or POST in a format that names its graphs; a POST of one graph gives
it a new name.
"""

from __future__ import annotations

import asyncio
import secrets
from typing import Any
from urllib.parse import quote

from kg.serve.negotiate import DATASETS, GRAPHS, encoding
from kg.serve.sparql import messages, protocol, uploads
from kg.serve.sparql.conditions import Condition, validator
from kg.serve.sparql.endpoint import Serving, preflight
from kg.serve.sparql.messages import GoneError, Receive, Scope, Send
from kg.serve.sparql.protocol import ProtocolError
from kg.serve.sparql.requests import NOTED
from kg.serve.workers.engine import QueryError
from kg.serve.workers.scheduler import Job

ALLOW = b"GET, HEAD, PUT, POST, DELETE, OPTIONS"
PATH = "/store"


class GraphStore:
    """An ASGI application for ``/store`` and everything below it."""

    def __init__(self, serving: Serving) -> None:
        self._serving = serving

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = messages.headers_of(scope)
        method = scope["method"]
        try:
            await self._serve(scope, headers, method, receive, send)
        except (ProtocolError, QueryError) as error:
            if error.status != 499:
                await _refuse(send, error, method == "HEAD", begun=bool(scope[NOTED].status))
        except GoneError:
            pass

    async def _serve(
        self, scope: Scope, headers: dict[bytes, bytes], method: str, receive: Receive, send: Send
    ) -> None:
        if method == "OPTIONS":
            await preflight(send, headers, ALLOW)
            return
        if method not in ("GET", "HEAD", "PUT", "POST", "DELETE"):
            raise ProtocolError(405, f"a graph takes {ALLOW.decode()}")
        place = messages.origin(scope, headers, self._serving.settings.base) + PATH
        pairs = protocol.fields(scope["query_string"])
        graph = _graph(pairs, place, scope)
        if method in ("GET", "HEAD"):
            form = next((value for name, value in pairs if name == "format"), "")
            await self._read(graph, form, headers, method == "HEAD", scope, receive, send)
            return
        self._serving.authorize(headers)
        kind = headers.get(b"content-type", b"").decode("latin-1")
        _writable(method, graph, pairs, kind, headers)
        condition, asked = Condition.of(headers), graph
        job: dict[str, Any] = {"op": method.lower(), "exists": condition.exists(graph)}
        location = b""
        if method != "DELETE":
            body = await messages.body(receive, headers, self._serving.settings.max_upload)
            if graph is None and not uploads.holds_graphs(kind):
                graph = f"{place}/{secrets.token_hex(8)}"
                location = graph.encode()
            # in a thread, for a multipart of many megabytes takes its time
            job["parts"] = await asyncio.to_thread(uploads.parts, kind, body, graph or place)
        job["graph"] = graph
        status = await self._serving.change(job, lambda state: condition.check(state, asked))
        listed = [(b"location", location)] if location else []
        await messages.reply(send, status, listed)

    async def _read(
        self,
        graph: str | None,
        name: str,
        headers: dict[bytes, bytes],
        head_only: bool,
        scope: Scope,
        receive: Receive,
        send: Send,
    ) -> None:
        serving = self._serving
        offered = GRAPHS if graph is not None else DATASETS
        form = protocol.agree(headers.get(b"accept", b"").decode("latin-1"), name, offered)
        coding = encoding(headers.get(b"accept-encoding", b"").decode("latin-1"))
        request = {
            "op": "dataset" if graph is None else "graph",
            "name": graph,
            "graph": form.name,
            "encoding": coding,
            "rows": 1 << 60,
            "bytes": 1 << 60,
        }

        def tagged(state: str) -> list[tuple[bytes, bytes]]:
            tag = validator(state, graph, form.name, coding, strong=serving.live is not None)
            return [(b"etag", tag), (b"vary", b"Accept, Accept-Encoding"), (b"cache-control", b"no-cache")]

        listed = tagged(serving.engine.generation.tag)
        condition = Condition.of(headers)
        if not Condition(condition.match, None).holds(listed[0][1]):
            raise ProtocolError(412, "the graph is not in the state that the request expects")
        if not condition.holds(listed[0][1]):
            await messages.reply(send, 304, listed)
            return
        client = scope["client"][0] if scope.get("client") else ""
        limit = serving.settings.timeout if graph is not None else max(600.0, serving.settings.timeout)
        job = Job(serving.engine.new_id(), f"{PATH} {graph}", client, limit)
        async with serving.engine.run(request, job, lambda: messages.gone(receive)) as answer:
            head, content = await answer.first()
            listed = tagged(answer.tag)  # which another may be by now than it was when this began to wait
            if condition.none_match == b"*":
                await messages.reply(send, 304, listed)
                return
            listed.append((b"content-type", head["type"].encode()))
            if "encoding" in head:
                listed.append((b"content-encoding", head["encoding"].encode()))
            if content is not None:
                await messages.reply(send, 200, listed, content, head_only)
                return
            await send({"type": "http.response.start", "status": 200, "headers": [*listed, *messages.CORS]})
            if not head_only:
                async for piece in answer.pieces():
                    await send({"type": "http.response.body", "body": piece, "more_body": True})
            await send({"type": "http.response.body", "body": b""})


async def _refuse(send: Send, error: ProtocolError | QueryError, head_only: bool, begun: bool) -> None:
    if begun:
        raise ConnectionAbortedError(str(error))
    listed: list[tuple[bytes, bytes]] = []
    if error.status == 401:
        listed.append((b"www-authenticate", b'Bearer realm="saksi"'))
    elif error.status == 405:
        listed.append((b"allow", ALLOW))
    elif error.status == 413:
        listed.append((b"connection", b"close"))
    elif isinstance(error, QueryError) and error.retry_after:
        listed.append((b"retry-after", str(error.retry_after).encode()))
    await messages.refuse(send, error.status, str(error), listed, head_only)


def _graph(pairs: list[tuple[str, str]], place: str, scope: Scope) -> str | None:
    """The graph a request is about: its IRI, empty for the default graph, None for all."""
    named = [value for name, value in pairs if name == "graph"]
    default = any(name == "default" for name, _ in pairs)
    # of the address as it was sent: a graph's name may hold what is written with a percent sign
    raw: bytes = scope.get("raw_path") or quote(scope["path"]).encode()
    below = raw.decode("latin-1").removeprefix("/").partition("/")[2]
    direct = bool(below.strip("/"))
    if scope["path"][len(PATH) :].strip("/") and not direct:
        raise ProtocolError(400, f"a graph's name stands behind {PATH}/")
    if len(named) + default + direct > 1:
        raise ProtocolError(400, "a request is about one graph: by ?graph=, by ?default, or by its own address")
    if named:
        return protocol.iri(named[0])
    if direct:
        return protocol.iri(f"{place}/{below}")
    return "" if default else None


def _writable(
    method: str, graph: str | None, pairs: list[tuple[str, str]], kind: str, headers: dict[bytes, bytes]
) -> None:
    """Let pass the writes that say clearly what they are about.

    Raises:
        ProtocolError: 400; a misspelt parameter or a part of a graph must not cost somebody all of them.
    """
    unknown = sorted({name for name, _ in pairs} - {"graph", "default"})
    if unknown:
        raise ProtocolError(400, f"the parameter {unknown[0]!r} is not known; a graph is named by graph= or default")
    if method == "PUT" and b"content-range" in headers:
        raise ProtocolError(400, "a graph is put whole, without Content-Range")  # RFC 9110, 14.5
    if graph is None and method == "DELETE":
        raise ProtocolError(400, "name the graph: by ?graph=, by ?default, or by its own address; DROP ALL drops all")
    if graph is None and method == "PUT" and not uploads.holds_graphs(kind):
        raise ProtocolError(
            400,
            "name the graph: by ?graph=, by ?default, or by its own address; "
            "only TriG or N-Quads take the place of the whole dataset",
        )
