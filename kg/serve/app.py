"""The application: the endpoint, the graph store, what the server says of itself, and the pages."""

from __future__ import annotations

import asyncio
import contextlib
import tempfile
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from kg.serve import guard, secret
from kg.serve.log import Log
from kg.serve.negotiate import GRAPHS, RESULTS, choose, offer
from kg.serve.settings import Settings
from kg.serve.sparql import description, messages, protocol, requests
from kg.serve.sparql.cache import Cache, Kept, OnTheWay, Turns, key_of
from kg.serve.sparql.endpoint import Endpoint, Serving
from kg.serve.sparql.fetcher import Fetcher
from kg.serve.sparql.graphstore import PATH, GraphStore
from kg.serve.sparql.messages import Receive, Scope, Send
from kg.serve.sparql.protocol import ProtocolError
from kg.serve.workers.engine import SPARE, Engine, QueryError
from kg.serve.workers.live import Live
from kg.serve.workers.processes import StartError
from kg.serve.workers.scheduler import Job
from kg.store.errors import StoreError, option
from kg.store.versions import Version, Versions

#: Seconds between two looks for a new version.
WATCH = 1.0
#: A graph in memory takes this many times its N-Quads (measured: 2.1), or more if triples stand in several graphs.
MEMORY_FACTOR = 2.5
#: What the process that forks workers is told where each job names its own store.
NO_GRAPH = {"nquads": "", "store": "", "memory": False, "merged": False, "copies": False}


class NoGraphError(LookupError):
    """There is nothing to serve; the message says what to do."""


class Application(Starlette):
    """Starlette, with the endpoint and the graph store before its router, for they are asked the most."""

    def __init__(self, store: Path, settings: Settings) -> None:
        self._settings = settings
        self._versions = Versions(store)
        self.serving: Serving | None = None
        self._endpoint: Endpoint | None = None
        self._graph_store: GraphStore | None = None
        self.failure: Exception | None = None
        self.log: Log | None = None
        self.notices: list[str] = []
        self._asked = OnTheWay()
        self._turns = Turns()
        super().__init__(routes=[*_routes(), *_pages()], lifespan=self._lifespan)
        self.add_exception_handler(QueryError, _refused)
        self.add_exception_handler(ProtocolError, _refused)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and self.log is not None:
            await requests.answer(self._dispatch, self.log, scope, receive, send)
        else:
            await super().__call__(scope, receive, send)

    async def _dispatch(self, scope: Scope, receive: Receive, send: Send) -> None:
        assert self._endpoint is not None and self._graph_store is not None
        path = scope["path"]
        if path == "/sparql":
            await self._endpoint(scope, receive, send)
        elif path == PATH or path.startswith(PATH + "/"):
            await self._graph_store(scope, receive, send)
        else:
            await super().__call__(scope, receive, send)

    @contextlib.asynccontextmanager
    async def _lifespan(self, app: Starlette) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            try:
                serving = await self._start(stack)
            except Exception as error:
                self.failure = error
                raise
            self.state.serving = serving
            self.state.answer = self._answer
            self.serving = serving
            self._endpoint, self._graph_store = Endpoint(serving), GraphStore(serving)
            self.log = serving.log
            yield

    async def _start(self, stack: AsyncExitStack) -> Serving:
        settings, versions = self._settings, self._versions
        log = Log(settings.access_log)
        stack.callback(log.close)
        token = secret.load(settings.token_file) if settings.token_file else b""
        version = versions.current()
        live = None
        if settings.writable:
            if settings.empty and version is None and not versions.folder.exists():
                versions.folder.mkdir(parents=True)
            elif version is None and not settings.empty:
                raise NoGraphError(_nothing(versions))
            live = Live(versions, settings)
            stack.push_async_callback(live.close)
            await live.start()
            self.notices += live.notices
            engine = Engine(settings, live.tag, dict(NO_GRAPH))
        elif version is None:
            raise NoGraphError(_nothing(versions))
        else:
            engine = Engine(settings, version.id, await asyncio.to_thread(loading, version, settings))
        stack.push_async_callback(engine.close)
        await engine.start()
        zygote = engine.generation.zygote
        if settings.allow_service and zygote.door is None:
            raise StartError("--allow-service needs network namespaces, which this system does not give; leave it out")
        if not zygote.wall:
            self.notices.append(
                "This system has neither seccomp nor network namespaces: that queries make no outbound request "
                "rests on reading their tokens alone."
            )
        if zygote.door is not None:
            fetcher = Fetcher(zygote.door, settings.allow_service, settings.timeout)
            await fetcher.start()
            stack.push_async_callback(fetcher.close)
        serving = Serving(settings, engine, log, live, token, Cache(settings.cache_bytes))
        if live is not None:
            engine.point(live.tag, live.snapshot)
        else:
            assert version is not None
            await self._introduce(serving, version)
            watching = asyncio.create_task(self._watch(serving, version))
            stack.callback(watching.cancel)
        return serving

    async def _introduce(self, serving: Serving, version: Version) -> None:
        """Let the pages and descriptions speak of this version."""
        self.state.version = version
        serving.graphs = sorted(await asyncio.to_thread(_graph_names, version))

    async def _watch(self, serving: Serving, version: Version) -> None:
        """Serve each version that is published; requests that run end on the one they began with.

        One that is damaged, or does not load, is left alone: the version before it is served on.
        """
        seen = version.id
        while True:
            await asyncio.sleep(WATCH)
            try:
                current = await asyncio.to_thread(self._versions.current)
                if current is not None and current.id != seen:
                    seen = current.id
                    loaded = await asyncio.to_thread(loading, current, self._settings)
                    await serving.engine.switch(current.id, loaded)
                    serving.forget()
                    await self._introduce(serving, current)
            except (StoreError, StartError, OSError) as error:
                serving.log.fault(error)

    async def _answer(self, sparql: str, accept: str, *, max_rows: int | None = None, client: str = "") -> bytes:
        """The answer to a page's own query, cut after so many rows; visitors of a page ask the same, so it is cached.

        It comes when it is this page's turn to be laid out.

        Raises:
            HTTPException: there is none, and why.
        """
        serving = self.serving
        assert serving is not None
        results, graph = choose(accept, RESULTS), choose(accept, GRAPHS)
        if results is None and graph is None:
            raise HTTPException(406, f"there are: {offer(RESULTS, GRAPHS)}")
        request: dict[str, Any] = {
            "op": "query",
            "text": sparql,
            "base": "http://localhost/sparql",
            "results": results.name if results else "",
            "graph": graph.name if graph else "",
            "union": serving.settings.union,
            "rows": min(max_rows or serving.settings.max_rows, serving.settings.max_rows),
            "bytes": 64 << 20,
        }
        key = "page\n" + key_of(serving.engine.generation.tag, request)
        kept = serving.cache.get(key)
        body = kept.body if kept else await self._asked.get(key, lambda: self._ask(request, client))
        if kept is None and not guard.varies(sparql):
            serving.cache.put(key, Kept((), body))
        await self._turns.take()
        return body

    async def _ask(self, request: dict[str, Any], client: str) -> bytes:
        assert self.serving is not None
        engine = self.serving.engine
        job = Job(engine.new_id(), request["text"], client, self._settings.timeout)
        try:
            async with engine.run(guard.ready(request), job) as answer:
                _, body = await answer.first()
                return b"".join([piece async for piece in answer.pieces()]) if body is None else body
        except QueryError as error:
            raise HTTPException(error.status, str(error)) from None


def create(store: Path, settings: Settings) -> Application:
    """The application over a folder of versions; it loads the graph when it starts."""
    return Application(store, settings)


def _nothing(versions: Versions) -> str:
    build = f"kg build{option(versions.folder)}"
    return f"{versions.folder} holds no graph yet: run `{build}`, or start with --empty --writable"


def loading(version: Version, settings: Settings) -> dict[str, Any]:
    """What the process that holds the graph is to load, and whether into memory.

    The caches on disk are made here if they are missing.

    Raises:
        kg.store.errors.StoreError: the version is damaged.
    """
    merged = settings.union and version.repeats
    fits = settings.memory != "disk" and _fits(version, merged, settings.processes + SPARE)
    memory = settings.memory == "memory" or fits
    if memory:
        version.check()
    return {
        "nquads": str(version.nquads),
        "store": "" if memory else str(version.store(merged)),
        "memory": memory,
        "merged": merged,
        "copies": fits,
    }


def _fits(version: Version, merged: bool, workers: int) -> bool:
    """Whether half the free memory holds the graph and a copy for every worker: reading it copies its pages."""
    needed = version.nquads.stat().st_size * MEMORY_FACTOR * (1 + merged) * (1 + workers)
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    except OSError:
        return needed < 1 << 30
    free = next((int(line.split()[1]) << 10 for line in lines if line.startswith("MemAvailable")), 0)
    return needed < free / 2


def _graph_names(version: Version) -> list[str]:
    return [name.value for name in version.open().named_graphs() if hasattr(name, "value")]


def _pages() -> list[BaseRoute]:
    try:
        from kg.serve.pages.routes import routes
    except ImportError:  # a server without pages is a server still
        return []
    return list(routes)


def _routes() -> list[BaseRoute]:
    return [
        Route("/healthz", _health),
        Route("/metrics", _metrics),
        Route("/queries/running", _running),
        Route("/queries/running/{id}", _cancel, methods=["DELETE"]),
        Route("/.well-known/void", _void),
        Route("/.well-known/sparql-examples", _examples),
    ]


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, QueryError | ProtocolError)
    return PlainTextResponse(str(error), error.status)


async def _health(request: Request) -> Response:
    """Whether a query is answered; 503 if not."""
    serving: Serving = request.app.state.serving
    request_ = {"op": "query", "text": "ASK {}", "base": "http://localhost/", "results": "json", "graph": "turtle"}
    job = Job(serving.engine.new_id(), "ASK {}", "health", 5.0)
    try:
        async with serving.engine.run({**request_, "union": False, "rows": 1, "bytes": 1 << 20}, job) as answer:
            await answer.first()
    except QueryError as error:
        return JSONResponse({"status": "failing", "reason": str(error)}, 503)
    return JSONResponse({"status": "ok", "version": serving.engine.generation.tag})


async def _metrics(request: Request) -> Response:
    serving: Serving = request.app.state.serving
    lanes = [job.lane for job in serving.engine.scheduler.jobs.values()]
    gauges = {
        **{f"queries_{lane}": float(lanes.count(lane)) for lane in ("queue", "express", "long", "suspended")},
        "cache_hits": float(serving.cache.hits),
        "cache_misses": float(serving.cache.misses),
    }
    return PlainTextResponse(serving.log.metrics(gauges), media_type="text/plain; version=0.0.4")


def _identified(request: Request) -> Serving:
    serving: Serving = request.app.state.serving
    try:
        serving.identify(messages.headers_of(request.scope))
    except ProtocolError as error:
        raise HTTPException(401, str(error), {"www-authenticate": 'Bearer realm="saksi"'}) from None
    return serving


async def _running(request: Request) -> Response:
    """The queries on their way, for the token's holder."""
    serving = _identified(request)
    now = asyncio.get_running_loop().time()
    jobs = [
        {"id": job.id, "client": job.client, "lane": job.lane, "seconds": round(now - job.began, 3), "text": job.text}
        for job in serving.engine.scheduler.jobs.values()
    ]
    return JSONResponse({"queries": jobs}, headers={"cache-control": "no-store"})


async def _cancel(request: Request) -> Response:
    serving = _identified(request)
    job = serving.engine.scheduler.jobs.get(request.path_params["id"])
    if job is None:
        raise HTTPException(404, "no such query is running")
    serving.engine.scheduler.finish(job, "cancelled")
    return Response(status_code=204)


def _origin(request: Request) -> str:
    serving: Serving = request.app.state.serving
    return messages.origin(request.scope, messages.headers_of(request.scope), serving.settings.base)


def _written(request: Request, triples: Any) -> Response:
    form = protocol.agree(messages.accept(request.scope), request.query_params.get("format", ""), GRAPHS)
    headers = {"vary": "Accept", "access-control-allow-origin": "*"}
    return Response(description.written(triples, form), headers=headers, media_type=form.content_type)


async def _void(request: Request) -> Response:
    version: Version | None = getattr(request.app.state, "version", None)
    if version is None:
        raise HTTPException(404, "a writable server counts its graph when it is published")
    return _written(request, description.dataset(version.void, _origin(request), version.created, version.id))


async def _examples(request: Request) -> Response:
    return _written(request, description.examples(_origin(request)))


def temporary(stack: contextlib.ExitStack) -> Path:
    """A folder for a server that starts empty and keeps nothing."""
    return Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="saksi-"))) / "kg"
