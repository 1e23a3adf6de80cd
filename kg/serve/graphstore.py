"""``/store``: the SPARQL 1.1 Graph Store HTTP Protocol; reading always, writing with the token.

A graph is named by ``?graph=IRI``, by ``?default``, or directly by the address ``/store/…`` itself. Without a name
``/store`` is the whole dataset to a GET, and a place to put a new graph to a POST.
"""

from __future__ import annotations

import secrets
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any
from urllib.parse import quote

from kg.serve import messages, protocol
from kg.serve.cache import etag, matches
from kg.serve.endpoint import Serving, preflight
from kg.serve.engine import QueryError
from kg.serve.messages import GoneError, Receive, Scope, Send
from kg.serve.negotiate import DATASETS, GRAPHS, Format, by_name, encoding, offer
from kg.serve.protocol import ProtocolError
from kg.serve.scheduler import Job

ALLOW = b"GET, HEAD, PUT, POST, DELETE, OPTIONS"
PATH = "/store"


class GraphStore:
    """An ASGI application for ``/store`` and everything below it."""

    def __init__(self, serving: Serving) -> None:
        self._serving = serving

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        began = self._serving.clock()
        headers = messages.headers_of(scope)
        method = scope["method"]
        status = [0, 0]

        async def noting(message: Any) -> None:
            status[0] = message.get("status", status[0])
            status[1] += len(message.get("body", b""))
            await send(message)

        try:
            await self._serve(scope, headers, method, receive, noting)
        except (ProtocolError, QueryError) as error:
            if error.status != 499:
                await _refuse(noting, error, method == "HEAD", begun=bool(status[0]))
        except GoneError:
            status[0] = 499
        client = scope["client"][0] if scope.get("client") else ""
        self._serving.log.request(method, PATH, status[0], began, status[1], client)

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
        await self._precondition(graph, headers)
        location = b""
        if method == "DELETE":
            job: dict[str, Any] = {"op": "delete", "graph": graph}
        else:
            body = await messages.body(receive, headers, self._serving.settings.max_upload)
            kind = headers.get(b"content-type", b"").decode("latin-1")
            if graph is None and method == "POST" and not _holds_graphs(kind):
                graph = f"{place}/{secrets.token_hex(8)}"
                location = graph.encode()
            parts = _parts(kind, body, graph or place)
            job = {"op": method.lower(), "graph": graph, "parts": parts}
        status = await self._serving.change(job)
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
        request = {
            "op": "dataset" if graph is None else "graph",
            "name": graph,
            "graph": form.name,
            "encoding": encoding(headers.get(b"accept-encoding", b"").decode("latin-1")),
            "rows": 1 << 60,
            "bytes": 1 << 60,
        }
        tag = etag("\n".join((serving.engine.generation.tag, *map(str, request.values()))))
        listed = [(b"etag", tag), (b"vary", b"Accept, Accept-Encoding"), (b"cache-control", b"no-cache")]
        if matches(headers.get(b"if-none-match", b""), tag):
            await messages.reply(send, 304, listed)
            return
        client = scope["client"][0] if scope.get("client") else ""
        limit = serving.settings.timeout if graph is not None else max(600.0, serving.settings.timeout)
        job = Job(serving.engine.new_id(), f"{PATH} {graph}", client, limit)
        async with serving.engine.run(request, job, lambda: messages.gone(receive)) as answer:
            head, content = await answer.first()
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

    async def _precondition(self, graph: str | None, headers: dict[bytes, bytes]) -> None:
        """``If-None-Match: *`` lets a write make a graph but not touch one; ``If-Match: *`` the other way round."""
        absent = headers.get(b"if-none-match", b"").strip() == b"*"
        if not absent and b"if-match" not in headers:
            return
        if not absent and headers[b"if-match"].strip() != b"*":
            raise ProtocolError(412, "the state named by If-Match is not the current one")
        exists = True
        if graph:
            request = {"op": "graph", "name": graph, "graph": "ntriples", "rows": 1, "bytes": 1 << 60}
            job = Job(self._serving.engine.new_id(), PATH, "", self._serving.settings.timeout)
            try:
                async with self._serving.engine.run(request, job) as answer:
                    await answer.first()
            except QueryError as error:
                if error.status != 404:
                    raise
                exists = False
        if exists == absent:
            raise ProtocolError(412, "the graph is there already" if absent else "there is no such graph")


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
    below = scope["path"][len(PATH) :].strip("/")
    if len(named) + default + bool(below) > 1:
        raise ProtocolError(400, "a request is about one graph: by ?graph=, by ?default, or by its own address")
    if named:
        return protocol.iri(named[0])
    if below:
        raw = scope.get("raw_path") or quote(scope["path"]).encode()
        return protocol.iri(place + raw.decode("latin-1")[len(PATH) :])
    return "" if default else None


def _holds_graphs(content_type: str) -> bool:
    form = _format(content_type)
    return form is not None and form.name in ("nquads", "trig")


def _format(content_type: str) -> Format | None:
    kind = content_type.partition(";")[0].strip().lower()
    if kind in ("application/xml", "text/xml", "application/json", "text/plain"):
        return None  # these say nothing of what they hold
    return by_name(kind, GRAPHS) if "/" in kind else None


def _parts(content_type: str, body: bytes, base: str) -> list[dict[str, str]]:
    """The data of a request: one document, or several of a form."""
    if not content_type.lower().startswith("multipart/form-data"):
        return [_part(content_type, body, base)]
    message = BytesParser(policy=HTTP).parsebytes(
        b"Content-Type: " + content_type.encode("latin-1") + b"\r\n\r\n" + body
    )
    if not message.is_multipart():
        raise ProtocolError(400, "the body is not the multipart/form-data that its header says")
    parts = []
    for part in message.iter_parts():
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        parts.append(_part(str(part.get("Content-Type", "text/turtle")), content, base))
    return parts


def _part(content_type: str, body: bytes, base: str) -> dict[str, str]:
    form = _format(content_type)
    if form is None:
        kind = content_type or "(none)"
        raise ProtocolError(415, f"the media type {kind} is not understood; send one of: {offer(GRAPHS)}")
    return {"format": form.name, "data": body.decode("utf-8", "surrogateescape"), "base": base}
