"""``/sparql``: the SPARQL 1.1 Protocol over ASGI."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from kg.serve import guard
from kg.serve.log import Log
from kg.serve.negotiate import GRAPHS, PAGE, RESULTS, choose, encoding, negotiate
from kg.serve.secret import bearer
from kg.serve.settings import Settings
from kg.serve.sparql import description, messages, protocol
from kg.serve.sparql.cache import Cache, Heads, Kept, Repeats, etag, key_of, matches
from kg.serve.sparql.messages import GoneError, Headers, Receive, Scope, Send, aside
from kg.serve.sparql.protocol import ProtocolError
from kg.serve.sparql.requests import BEGUN, NOTED, RAW, Noted
from kg.serve.workers.engine import Answer, Engine, QueryError, Run
from kg.serve.workers.live import Live
from kg.serve.workers.scheduler import Job

ALLOW = b"GET, HEAD, POST, OPTIONS"
_VARY = (b"vary", b"Accept, Accept-Encoding")


@dataclass(eq=False)
class Serving:
    """What the parts of a server share.

    Args:
        settings: of the server.
        engine: runs queries.
        log: hears of every request.
        live: takes updates, in a writable server.
        token: the SHA-256 of the token.
    """

    settings: Settings
    engine: Engine
    log: Log
    live: Live | None = None
    token: bytes = b""
    cache: Cache = field(default_factory=lambda: Cache(0))
    repeats: Repeats = field(default_factory=Repeats)
    heads: Heads = field(default_factory=Heads)
    graphs: list[str] = field(default_factory=list)

    def authorize(self, headers: dict[bytes, bytes]) -> None:
        """Let pass whoever may write here.

        Raises:
            ProtocolError: 403 where nobody may, 401 without the token.
        """
        if self.live is None:
            raise ProtocolError(403, "this server is read-only")
        self.identify(headers)

    def identify(self, headers: dict[bytes, bytes]) -> None:
        """Let pass whoever holds the token.

        Raises:
            ProtocolError: 401 without it.
        """
        if not self.token or not bearer(headers.get(b"authorization", b""), self.token):
            raise ProtocolError(401, "this needs the token: Authorization: Bearer …")

    async def change(self, job: dict[str, Any], check: Callable[[str], None] | None = None) -> int:
        """Have the writer carry out a change, and let queries see it; see :meth:`kg.serve.workers.live.Live.change`."""
        assert self.live is not None
        try:
            return await self.live.change(job, check)
        finally:  # after an error too: another writer shows what the last one committed
            if self.live.tag != self.engine.generation.tag:
                self.engine.point(self.live.tag, self.live.snapshot)
                self.forget()

    @property
    def door(self) -> str:
        """The only address that a worker can reach, of the server's own fetcher."""
        return f"http://127.0.0.1:{self.engine.generation.zygote.door_port}/"

    def forget(self) -> None:
        """Another state of the graph is served."""
        self.cache.clear()
        self.repeats.clear()


@dataclass(frozen=True, slots=True)
class _Asked:
    """What an answer is kept under, and what the client says of it; all empty for one that is not kept."""

    key: str = ""
    tag: bytes = b""
    #: If-None-Match
    condition: bytes = b""

    @property
    def unchanged(self) -> Headers:
        """The headers of a 304."""
        return (b"etag", self.tag), (b"cache-control", b"no-cache"), _VARY


class Endpoint:
    """An ASGI application for ``/sparql``."""

    def __init__(self, serving: Serving) -> None:
        self._serving = serving

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = messages.headers_of(scope)
        method = scope["method"]
        noted = scope[NOTED]
        try:
            await self._serve(scope, headers, method, receive, send, noted)
        except ProtocolError as error:
            await self._refuse(send, error.status, str(error), method == "HEAD", noted)
        except guard.RefusedError as error:
            await self._refuse(send, 403, str(error), method == "HEAD", noted)
        except QueryError as error:
            self._serving.log.endings[str(error.status)] += 1
            if error.status != 499:
                extra = ((b"retry-after", str(error.retry_after).encode()),) if error.retry_after else ()
                await self._refuse(send, error.status, str(error), method == "HEAD", noted, extra)
        except GoneError:
            pass
        finally:
            if BEGUN in scope:  # whatever went wrong before it was gone on with
                self._serving.engine.end(scope[BEGUN])

    async def _refuse(
        self, send: Send, status: int, message: str, head: bool, noted: Noted, extra: Headers = ()
    ) -> None:
        if noted.status:  # an answer has begun: breaking it off is the only way left to say that it is not whole
            raise ConnectionAbortedError(message)
        headers = list(extra)
        if status == 401:
            headers.append((b"www-authenticate", b'Bearer realm="saksi"'))
        elif status == 405:
            headers.append((b"allow", ALLOW))
        elif status == 415:
            headers.append((b"accept-post", protocol.ACCEPTED.encode()))
        elif status == 413:
            headers.append((b"connection", b"close"))
        await messages.refuse(send, status, message, headers, head)

    async def _serve(
        self,
        scope: Scope,
        headers: dict[bytes, bytes],
        method: str,
        receive: Receive,
        send: Send,
        noted: Noted,
    ) -> None:
        settings = self._serving.settings
        if method == "OPTIONS":
            await preflight(send, headers, ALLOW)
            return
        kind = headers.get(b"content-type", b"").decode("latin-1")
        body = b""
        if method == "POST":
            direct_update = kind.lower().startswith(protocol.UPDATE_TYPE)
            if direct_update:
                self._serving.authorize(headers)
            limit = settings.max_upload if direct_update else settings.max_query
            body = await messages.body(receive, headers, limit)
        operation = await aside(len(body), protocol.read, method, scope["query_string"], kind, body)
        base = messages.origin(scope, headers, settings.base) + scope["path"]
        if operation is None:
            await self._describe(headers, method, base, send)
        elif operation.kind == "update":
            self._serving.authorize(headers)
            await self._update(operation, base, send)
        else:
            await self._query(operation, scope, headers, base, receive, send, noted)

    async def _query(
        self,
        operation: protocol.Operation,
        scope: Scope,
        headers: dict[bytes, bytes],
        base: str,
        receive: Receive,
        send: Send,
        noted: Noted,
    ) -> None:
        serving, engine = self._serving, self._serving.engine
        request = self._request(operation, headers, base)
        head_only = scope["method"] == "HEAD"
        asked = self._asked(operation.text, request, scope["method"], headers)
        begun: Run | None = scope.get(BEGUN)
        if RAW in scope and b"if-none-match" not in headers:
            serving.heads.put(scope[RAW], request)
        if begun is None and await self._known(asked, scope, send, noted):
            return
        limit = min(operation.timeout or serving.settings.timeout, serving.settings.timeout)
        client = scope["client"][0] if scope.get("client") else ""
        job = begun.job if begun else Job(engine.new_id(), operation.text, client, limit)
        noted.query = job.id
        allowed, door = serving.settings.allow_service, serving.door
        if len(operation.text) <= guard.SHORT:
            request = guard.ready(request, allowed, door)
        else:  # its worker reads it, in the client's own time
            request |= {"allowed": allowed, "door": door}
        async with engine.run(request, job, lambda: messages.gone(receive), begun) as answer:
            head, content = await self._first(answer.first)
            if asked.condition == b"*":
                await messages.reply(send, 304, asked.unchanged)
                return
            answered = listed(head, request, job, limit, asked.tag)
            if content is None:
                await self._stream(answer, answered, asked.key, head_only, send)
                return
            if asked.key:
                serving.cache.put(asked.key, Kept(answered, content))
            await messages.reply(send, 200, answered, content, head_only)

    def _request(self, operation: protocol.Operation, headers: dict[bytes, bytes], base: str) -> dict[str, Any]:
        """What the engine is asked.

        Raises:
            ProtocolError: 406, the client takes no format that there is.
        """
        settings = self._serving.settings
        accept = headers.get(b"accept", b"").decode("latin-1")
        results = negotiate(accept, operation.format, RESULTS)
        graph = negotiate(accept, operation.format, GRAPHS)
        if results is None and graph is None:
            raise protocol.unacceptable(RESULTS, GRAPHS)
        request: dict[str, Any] = {
            "op": "query",
            "text": operation.text,
            "base": base,
            "results": results.name if results else "",
            "graph": graph.name if graph else "",
            "encoding": encoding(headers.get(b"accept-encoding", b"").decode("latin-1")),
            "union": settings.union,
            "rows": settings.max_rows,
            "bytes": settings.max_bytes,
        }
        if operation.default_graphs or operation.named_graphs:
            request["default"], request["named"] = operation.default_graphs, operation.named_graphs
        return request

    def _asked(self, text: str, request: dict[str, Any], method: str, headers: dict[bytes, bytes]) -> _Asked:
        if len(text) > messages.LONG or guard.varies(text):
            return _Asked()
        key = key_of(self._serving.engine.generation.tag, request)
        # Conditions are for GET and HEAD (RFC 9110, 13.1.2).
        condition = headers.get(b"if-none-match", b"").strip() if method in ("GET", "HEAD") else b""
        return _Asked(key, etag(key), condition)

    async def _known(self, asked: _Asked, scope: Scope, send: Send, noted: Noted) -> bool:
        """Whether the client, or the cache, has the answer already; then it has been sent."""
        if not asked.key:
            return False
        anything = asked.condition == b"*"
        same = not anything and matches(asked.condition, asked.tag)
        kept = None if same else self._serving.cache.get(asked.key)
        # "*" is met by any answer, but no error (RFC 9110, 13.2.1).
        if same or (anything and kept is not None):
            await messages.reply(send, 304, asked.unchanged)
            return True
        if kept is None:
            return False
        noted.note = "cache"
        head_only = scope["method"] == "HEAD"
        raw = scope.get(RAW)
        if raw is not None and not head_only:
            self._serving.repeats.put(raw, scope["method"], (*kept.headers, *messages.CORS), kept.body)
        await messages.reply(send, 200, kept.headers, kept.body, head_only)
        return True

    async def _stream(
        self, answer: Answer, listed: tuple[tuple[bytes, bytes], ...], key: str, head_only: bool, send: Send
    ) -> None:
        """Send a long answer as it comes, and keep it if the cache has room for it."""
        await send({"type": "http.response.start", "status": 200, "headers": [*listed, *messages.CORS]})
        cache = self._serving.cache
        pieces: list[bytes] = []
        room = cache.largest if key else 0
        if not head_only:
            async for piece in answer.pieces():
                await send({"type": "http.response.body", "body": piece, "more_body": True})
                room -= len(piece)
                if room > 0:
                    pieces.append(piece)
                else:
                    pieces.clear()
        await send({"type": "http.response.body", "body": b""})
        if room > 0 and not head_only:
            cache.put(key, Kept(listed, b"".join(pieces)))

    @staticmethod
    async def _first(first: Any) -> Any:
        try:
            return await first()
        except QueryError as error:
            if error.status == 406:
                raise protocol.unacceptable(GRAPHS if str(error) == "graph" else RESULTS) from None
            raise

    async def _update(self, operation: protocol.Operation, base: str, send: Send) -> None:
        engine = self._serving.engine
        length = len(operation.text)
        text = await aside(length, guard.drop_silent_loads, operation.text)
        text = await aside(length, protocol.with_using, text, operation.default_graphs, operation.named_graphs)
        request: dict[str, Any] = {"op": "update", "text": text, "base": base}
        request = await aside(length, guard.ready, request)
        if request["op"] == "check":
            job = Job(engine.new_id(), text, "", self._serving.settings.timeout)
            async with engine.run({**request, "rows": 1, "bytes": 1}, job) as answer:
                await answer.first()
        await messages.reply(send, await self._serving.change(request), [])

    async def _describe(self, headers: dict[bytes, bytes], method: str, endpoint: str, send: Send) -> None:
        accept = headers.get(b"accept", b"").decode("latin-1")
        if method == "GET" and choose(accept, (*GRAPHS, PAGE)) is PAGE:
            await messages.reply(send, 303, [(b"location", b"/editor"), (b"vary", b"Accept")])
            return
        form = protocol.agree(accept, "", GRAPHS)
        serving = self._serving
        triples = description.service(
            endpoint,
            serving.settings.union,
            serving.live is not None,
            bool(serving.settings.allow_service),
            serving.graphs,
        )
        listed = [(b"content-type", form.content_type.encode()), (b"vary", b"Accept")]
        await messages.reply(send, 200, listed, description.written(triples, form), method == "HEAD")


def listed(
    head: dict[str, Any], request: dict[str, Any], job: Job, limit: float, tag: bytes
) -> tuple[tuple[bytes, bytes], ...]:
    """The headers of an answer."""
    listed = [
        (b"content-type", head["type"].encode()),
        (b"cache-control", b"no-cache" if tag else b"no-store"),
        _VARY,
        (b"saksi-query-id", job.id.encode()),
        (b"saksi-limit", f"rows={request['rows']}, bytes={request['bytes']}, seconds={limit:g}".encode()),
    ]
    if "encoding" in head:
        listed.append((b"content-encoding", head["encoding"].encode()))
    if "truncated" in head:
        listed.append((b"saksi-truncated", head["truncated"].encode()))
    if tag:
        listed.append((b"etag", tag))
    return tuple(listed)


async def preflight(send: Send, headers: dict[bytes, bytes], allow: bytes) -> None:
    """What may be sent here, and that any page may send it."""
    listed = [
        (b"allow", allow),
        (b"access-control-allow-methods", allow),
        (b"access-control-allow-headers", b"Accept, Authorization, Content-Type, If-Match, If-None-Match"),
        (b"access-control-max-age", b"86400"),
    ]
    await messages.reply(send, 204, listed)
