"""Queries in, frames of answers out: workers over the version that is served, and over the next one when it comes."""

from __future__ import annotations

import asyncio
import itertools
import json
import secrets
import shutil
import time
from collections import Counter, deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg.serve.settings import Settings
from kg.serve.workers.output import HEAD
from kg.serve.workers.processes import StartError, Worker, Zygote
from kg.serve.workers.scheduler import BusyError, Job, Scheduler

#: Workers that are ready before they are asked for, besides one for each query that may compute.
SPARE = 2
#: A worker's memory is looked at after so many queries, and after each that took so many seconds.
QUERIES, SECONDS = 1_000, 1.0
#: Part of a query's memory limit that a worker may keep when it is done; one that keeps more is replaced. Others stay:
#: a fresh process pays for its first look at a store in memory, whose pages it copies as it counts references in them.
KEPT = 0.25


class QueryError(Exception):
    """A query that has no answer, with the status and the words that say why."""

    def __init__(self, status: int, message: str, retry_after: int = 0) -> None:
        super().__init__(message)
        self.status = status
        self.retry_after = retry_after


@dataclass(eq=False)
class Generation:
    """The workers over one version.

    Args:
        tag: names the version in caches and validators.
        zygote: where they come from.
        path: the store that they open for each job, in a writable server.
    """

    tag: str
    zygote: Zygote
    path: str = ""
    idle: deque[Worker] = field(default_factory=deque)
    running: int = 0
    retired: bool = False

    def spare(self) -> Worker | None:
        """A worker that is ready, if there is one."""
        while self.idle:
            # The one that worked last: its caches are warm, and the others' memory stays shared.
            worker = self.idle.pop()
            if not worker.dead:
                return worker
            worker.drop()
        return None

    async def take(self) -> Worker:
        """A worker that is ready, or a fresh one."""
        return self.spare() or await self.zygote.fork()

    async def close(self) -> None:
        self.zygote.close()
        for worker in self.idle:
            worker.close()
        self.idle.clear()


@dataclass(eq=False)
class Run:
    """A job that has its place, or was given up: the generation that it runs on, and its worker once it has one."""

    job: Job
    generation: Generation
    tag: str
    path: str
    worker: Worker | None = None
    answer: Answer | None = None
    ended: bool = False


class Answer:
    """The frames of one query's answer, what it took, and the tag of the state that it is about."""

    def __init__(self, engine: Engine, job: Job, worker: Worker, tag: str) -> None:
        self._engine = engine
        self._job = job
        self._worker = worker
        self.tag = tag
        self.whole = False

    async def first(self) -> tuple[dict[str, Any], bytes | None]:
        """The head of the answer, and its body if it came with it.

        Raises:
            QueryError: there is none.
        """
        kind, content = await self._frame()
        if kind == b"A":
            self.whole = True
            return _parted(content)
        return json.loads(content), None

    def whole_at_once(self) -> tuple[dict[str, Any], bytes] | None:
        """Head and body, if the answer has come and is no more than that; otherwise nothing is taken from it."""
        if self._job.end or self._worker.next_kind() != b"A":
            return None
        self.whole = True
        return _parted(self._worker.take()[1])

    async def pieces(self) -> AsyncIterator[bytes]:
        """The body, piece by piece.

        Raises:
            QueryError: it broke off.
        """
        while True:
            kind, content = await self._frame()
            if kind == b"E":
                self.whole = True
                return
            yield content

    async def _frame(self) -> tuple[bytes, bytes]:
        frame = await self._worker.frame()
        if frame is None or self._job.end:
            raise await self._engine.reason(self._job, self._worker)
        if frame[0] == b"X":
            self.whole = True
            told = json.loads(frame[1])
            raise QueryError(told["status"], told["message"])
        return frame


def _parted(content: bytes) -> tuple[dict[str, Any], bytes]:
    """Head and body of a small answer; see :mod:`kg.serve.workers.output`."""
    start = HEAD.size
    (length,) = HEAD.unpack_from(content)
    return json.loads(content[start : start + length]), content[start + length :]


class Engine:
    """Runs queries.

    Args:
        settings: of the server.
        tag: names the version.
        loaded: what the zygote loads: ``nquads``, ``store``, ``memory``, ``merged``.
    """

    def __init__(self, settings: Settings, tag: str, loaded: dict[str, Any]) -> None:
        self.settings = settings
        self.scheduler = Scheduler(settings.processes, settings.waiting)
        self._first = (tag, loaded)
        self._numbers = itertools.count(1)
        self._name = secrets.token_hex(3)
        self._reading: Counter[str] = Counter()
        self._refilling = False
        self._enough = settings.processes + SPARE
        self._tasks: set[asyncio.Task[None]] = set()
        self.generation: Generation

    async def start(self) -> None:
        """Load the graph and have workers ready.

        Raises:
            StartError: the graph cannot be loaded.
        """
        self.generation = await self._generation(*self._first)

    async def _generation(self, tag: str, loaded: dict[str, Any]) -> Generation:
        zygote = Zygote(
            {**loaded, "query_memory": self.settings.query_memory, "door": bool(self.settings.allow_service)}
        )
        try:
            await zygote.start()
            generation = Generation(tag, zygote)
            for _ in range(self._enough):
                generation.idle.append(await zygote.fork())
        except BaseException:
            zygote.close()
            raise
        return generation

    async def switch(self, tag: str, loaded: dict[str, Any]) -> None:
        """Serve another version; queries that run end on the old one."""
        fresh = await self._generation(tag, loaded)
        old, self.generation = self.generation, fresh
        old.retired = True
        if not old.running:
            await old.close()

    def point(self, tag: str, path: Path) -> None:
        """Let the workers read another snapshot from the next job on; the old one goes when nobody reads it."""
        old = self.generation.path
        self.generation.tag = tag
        self.generation.path = str(path)
        if old and not self._reading[old]:
            self.spawn(asyncio.to_thread(shutil.rmtree, old, True))

    def _read(self, path: str, more: int) -> None:
        """Count who reads a snapshot."""
        if path:
            self._reading[path] += more
            if not self._reading[path]:
                del self._reading[path]
                if path != self.generation.path:
                    self.spawn(asyncio.to_thread(shutil.rmtree, path, True))

    def spawn(self, work: Awaitable[None]) -> None:
        """Run something beside the requests, and keep hold of it until it is done."""

        async def run() -> None:
            await work

        task = asyncio.get_running_loop().create_task(run())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def new_id(self) -> str:
        """A name for a query that no other one of this server has."""
        return f"{self._name}-{next(self._numbers)}"

    @asynccontextmanager
    async def run(
        self,
        request: dict[str, Any],
        job: Job,
        watch: Callable[[], Awaitable[None]] | None = None,
        begun: Run | None = None,
    ) -> AsyncIterator[Answer]:
        """Have a request answered, or go on where it was begun; the worker is free again, or gone, when the context
        ends.

        Raises:
            QueryError: it cannot be answered.
        """
        job.watch = watch
        if begun is None:
            try:
                await self.scheduler.enter(job)
            except BusyError as error:
                raise QueryError(503, f"the server is busy: {error}; try again soon", retry_after=2) from None
        run = begun or self.begin(job)
        try:
            answer = run.answer
            if answer is None:
                if not job.end:
                    run.worker = await self._take(run.generation)
                if job.end or run.worker is None:
                    raise await self.reason(job, run.worker)
                answer = self.send(run, request)
            job.handler = asyncio.current_task()
            yield answer
        except asyncio.CancelledError:
            if not job.end or job.handler is None or job.handler.uncancel():
                raise
            raise await self.reason(job, run.worker) from None
        finally:
            self.end(run)

    def begin(self, job: Job) -> Run:
        """A job has its place; each is ended by :meth:`end`."""
        generation = self.generation
        generation.running += 1
        self._read(generation.path, 1)
        return Run(job, generation, generation.tag, generation.path)

    def send(self, run: Run, request: dict[str, Any]) -> Answer:
        """Have the worker of a run begin with a request, and another one ready for the next."""
        assert run.worker is not None
        if self._lacks(run.generation) and not self._refilling:
            self._refilling = True
            self.spawn(self._refill(run.generation))
        self.scheduler.begin(run.job, run.worker)
        run.worker.send({**request, "seconds": run.job.limit, "path": run.path})
        run.answer = Answer(self, run.job, run.worker, run.tag)
        return run.answer

    def end(self, run: Run) -> None:
        """The worker of a run is free again, or gone; its place is another's."""
        if run.ended:
            return
        run.ended = True
        job, worker, generation = run.job, run.worker, run.generation
        job.handler = None
        reusable = run.answer is not None and run.answer.whole and not job.end and job.lane != "suspended"
        if reusable and worker is not None and _looked_at(worker, job):
            reusable = worker.grown() < KEPT * self.settings.query_memory
        generation.running -= 1
        if worker is not None:
            if reusable and self._keeps(generation, worker):
                generation.idle.append(worker)
            else:
                worker.drop()
        self.scheduler.leave(job)
        self._read(run.path, -1)
        if generation.retired and not generation.running:
            self.spawn(generation.close())

    def _keeps(self, generation: Generation, worker: Worker) -> bool:
        """Whether a worker that is done stays for the next query."""
        return not worker.dead and not generation.retired and len(generation.idle) < self._enough

    def _lacks(self, generation: Generation) -> bool:
        """Whether there are fewer workers than the next queries may need; those that are suspended do not count."""
        return len(generation.idle) + min(generation.running, self.settings.processes) < self._enough

    async def _take(self, generation: Generation) -> Worker:
        try:
            return await generation.take()
        except StartError:
            if generation is self.generation and not generation.retired:
                await self._revive(generation)
                return await generation.take()
            raise QueryError(503, "the server is starting again; try again soon", retry_after=2) from None

    async def _revive(self, generation: Generation) -> None:
        """Start the process that holds the graph again, once, whoever notices first that it is gone."""
        if not generation.zygote.alive:
            zygote = Zygote(generation.zygote.settings)
            dead, generation.zygote = generation.zygote, zygote
            dead.close()
            generation.idle.clear()
            await zygote.start()

    async def _refill(self, generation: Generation) -> None:
        """Have workers ready before they are asked for."""
        try:
            while not generation.retired and self._lacks(generation) and generation.zygote.alive:
                generation.idle.appendleft(await generation.zygote.fork())
        except StartError:
            return  # whoever needs one next starts the process again
        finally:
            self._refilling = False

    async def reason(self, job: Job, worker: Worker | None) -> QueryError:
        """Why a job has no answer, in words for the client."""
        match job.end:
            case "timeout":
                return QueryError(504, f"the query was ended at its time limit of {job.limit:g} s")
            case "cancelled":
                return QueryError(503, "the query was cancelled by the operator")
            case "busy":
                return QueryError(503, "the server is busy with long queries; try again soon", retry_after=5)
            case "gone":
                return QueryError(499, "the client went away")
        assert worker is not None
        match await worker.collect():
            case -6:  # SIGABRT: an allocation failed
                limit = self.settings.query_memory >> 20
                return QueryError(500, f"the query was ended because it needs more than {limit} MiB of memory")
            case -11 | -7:  # SIGSEGV, SIGBUS: the parser's stack is used up
                return QueryError(400, "the query is nested too deeply")
            case -14:  # SIGALRM: the worker's own clock
                return QueryError(504, f"the query was ended at its time limit of {job.limit:g} s")
            case -9:
                return QueryError(503, "the query's process was ended from outside; try again", retry_after=1)
            case code:
                return QueryError(500, f"the query ended its process ({code}); it is not answered")

    async def close(self) -> None:
        """End everything."""
        for job in list(self.scheduler.jobs.values()):
            self.scheduler.finish(job, "cancelled")
        for task in list(self._tasks):
            task.cancel()
        await self.generation.close()


def _looked_at(worker: Worker, job: Job) -> bool:
    return worker.jobs % QUERIES == 0 or time.monotonic() - job.began > SECONDS
