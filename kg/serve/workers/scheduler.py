"""Who computes when: short queries always get through, long ones share what is left, nobody waits behind a flood.

Every query begins in one of a few express places. One that is not done after a moment, while others wait, moves to the
long lane; when that is full it is suspended as it stands and takes turns with the others there: every other turn goes
to the one that computed least, and a turn is short for who computed little (a multilevel feedback queue).
Those that wait to begin are served in turn by client, and for one client in turn by query (see :class:`Lines`). Beyond
a number, who comes is told to come back.
"""

from __future__ import annotations

import asyncio
import signal
import time
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Literal

from kg.serve.workers.processes import Worker, settle
from kg.store.tokens import template

#: Seconds between two looks at the lanes.
TICK = 0.01
#: Seconds of computing that a query may have in an express place, at most and at least (see :func:`share`): the first
#: query of a fresh worker takes some 0.005 more. Who is turned away had the longer share.
QUANTUM, SHORT_QUANTUM = 0.25, 0.03
#: Seconds by the clock before a place is looked at, and seconds that end the stay anyway: on a busy machine a short
#: query may have waited for the processor all the while.
LEAST, ANYWAY = 0.02, 1.0
#: Seconds in the long lane while others are suspended, at most; and for who computed little, so many times that.
TURN, GROWTH = 1.0, 2.0
#: Characters of a query by which it is told from others.
TELLING = 4096
#: Queries that may be suspended.
SUSPENDED = 64
#: Queries of one client that wait in the order in which they came: to tell them apart costs more than it could save.
FEW = 8

End = Literal["", "timeout", "cancelled", "gone", "busy"]


class BusyError(RuntimeError):
    """More queries than the server takes on."""


@dataclass(eq=False)
class Job:
    """A query on its way.

    Args:
        id: in logs, and to cancel it.
        text: what is asked.
        client: who asks.
        limit: seconds it may take.
        watch: returns when the client has gone.
        place: called when it has a place to begin in, or is given up before.
    """

    id: str
    text: str
    client: str
    limit: float
    watch: Callable[[], Awaitable[None]] | None = None
    began: float = field(default_factory=time.monotonic)
    lane: Literal["queue", "express", "long", "suspended"] = "queue"
    since: float = 0.0
    before: float | None = None
    computed: float = 0.0
    end: End = ""
    worker: Worker | None = None
    place: Callable[[], None] | None = None
    watcher: asyncio.Task[None] | None = None
    handler: asyncio.Task[Any] | None = None


class Lines:
    """The queries of one client that wait to begin: a few as they came, many in a line for each template.

    Of every three turns one goes to the line that came last, one to the line that waits longest without having had a
    turn, one to a line that had one: so nothing waits behind a flood, be it of one query, of one template or of many.
    """

    def __init__(self) -> None:
        self._few: deque[Job] = deque()
        self._fresh: OrderedDict[str, deque[Job]] = OrderedDict()
        self._served: OrderedDict[str, deque[Job]] = OrderedDict()
        self._turn = 0

    def __bool__(self) -> bool:
        return bool(self._few or self._fresh or self._served)

    def add(self, job: Job) -> None:
        """Let a job wait."""
        self._few.append(job)
        if len(self._few) > FEW or self._fresh or self._served:
            while self._few:
                self._line_up(self._few.popleft())

    def _line_up(self, job: Job) -> None:
        like = template(job.text[:TELLING])
        line = self._served.get(like)
        if line is None:
            line = self._fresh.setdefault(like, deque())
        line.append(job)

    def next(self) -> Job:
        """The job whose turn it is."""
        if self._few:
            return self._few.popleft()
        self._turn = (self._turn + 1) % 3
        fresh = self._fresh if self._fresh and (self._turn or not self._served) else self._served
        like, line = fresh.popitem(last=fresh is self._fresh and self._turn == 1)
        job = line.popleft()
        if line:
            self._served[like] = line
        return job


def share(waiting: int) -> float:
    """Seconds of computing that a query may have in an express place while so many others wait to begin.

    >>> share(1), share(4), share(60)
    (0.125, 0.05, 0.03)
    """
    return max(QUANTUM / (1 + waiting), SHORT_QUANTUM)


class Scheduler:
    """The lanes.

    Args:
        places: queries in express places at once.
        waiting: queries begun or waiting at once.
    """

    def __init__(self, places: int, waiting: int) -> None:
        self._free = places
        self._waiting = waiting
        self._long_places = max(1, places // 2)
        self._queue: OrderedDict[str, Lines] = OrderedDict()
        self._queued = 0
        self._ticking: asyncio.TimerHandle | None = None
        self._turn = 0
        self.jobs: dict[str, Job] = {}

    async def enter(self, job: Job) -> None:
        """Wait for a place to begin in; see :meth:`admit`.

        Raises:
            BusyError: there are too many.
        """
        place: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.admit(job, partial(settle, place))
        try:
            await place
        except asyncio.CancelledError:
            self.leave(job)
            raise

    def admit(self, job: Job, begin: Callable[[], None]) -> None:
        """Have a job begin when there is a place for it: at once, or in its turn, or never, if it ends before.

        Raises:
            BusyError: there are too many.
        """
        if len(self.jobs) >= self._waiting:
            raise BusyError(f"{len(self.jobs)} queries are on their way")
        self.jobs[job.id] = job
        if self._ticking is None:
            self._ticking = asyncio.get_running_loop().call_later(TICK, self._tick)
        if self._free > 0 and not self._queued:
            self._free -= 1
            self._move(job, "express")
            begin()
            return
        job.place = begin
        self._queue.setdefault(job.client, Lines()).add(job)
        self._queued += 1

    def leave(self, job: Job) -> None:
        """It is done, or given up."""
        if self.jobs.pop(job.id, None) is None:
            return
        if job.watcher is not None:
            job.watcher.cancel()
        if job.lane == "express":
            self._free += 1
            self._next()
        elif job.lane == "long":
            self._resume()
        job.worker = None

    def finish(self, job: Job, end: End) -> None:
        """End a job early, wherever it is; whoever waits for it learns why."""
        if job.end:
            return
        job.end = end
        if job.worker is not None:
            job.worker.close()
            if job.handler is not None:  # it may wait for a client that does not read, and would keep its place
                job.handler.cancel()
        else:
            self._begin(job)

    @staticmethod
    def _begin(job: Job) -> None:
        begin, job.place = job.place, None
        if begin is not None:
            begin()

    def _move(self, job: Job, lane: Literal["express", "long", "suspended"]) -> None:
        job.lane = lane
        job.since = time.monotonic()

    def _next(self) -> None:
        while self._free > 0 and self._queued:
            client, lines = self._queue.popitem(last=False)
            job = lines.next()
            self._queued -= 1
            if lines:
                self._queue[client] = lines
            if job.place is not None and job.id in self.jobs:
                self._free -= 1
                self._move(job, "express")
                self._begin(job)

    def _tick(self) -> None:
        self._ticking = None
        now = time.monotonic()
        for job in list(self.jobs.values()):
            if now - job.began > job.limit:
                self.finish(job, "busy" if job.lane == "queue" else "timeout")
            elif job.watch is not None and job.watcher is None and not job.end:
                job.watcher = asyncio.ensure_future(self._watch(job, job.watch))
        if self._queued:
            quantum = share(self._queued)
            for job in list(self.jobs.values()):
                if job.lane == "express" and job.worker is not None and now - job.since > LEAST:
                    self._look(job, now, quantum)
        self._rotate(now)
        if self.jobs:
            self._ticking = asyncio.get_running_loop().call_later(TICK, self._tick)

    @staticmethod
    def begin(job: Job, worker: Worker) -> None:
        """The worker of a job that has its place begins."""
        job.worker = worker
        job.since = time.monotonic()
        # a fresh worker's start, and what it copied while it waited, are not the query's
        job.before = None if worker.jobs else _spent(worker, 0.0)

    async def _watch(self, job: Job, watch: Callable[[], Awaitable[None]]) -> None:
        await watch()
        self.finish(job, "gone")

    def _lane(self, lane: str) -> list[Job]:
        return sorted((job for job in self.jobs.values() if job.lane == lane), key=lambda job: job.since)

    def _look(self, job: Job, now: float, quantum: float) -> None:
        """Move a job out of its express place if it had its share, computed or else by the clock, or if it waits."""
        assert job.worker is not None
        _measure(job, now)
        if job.computed <= quantum and now - job.since <= ANYWAY and not job.worker.waits:
            return
        full = len(self._lane("suspended")) >= SUSPENDED and len(self._lane("long")) >= self._long_places
        # one that had no processor yet is never turned away for those that had
        if not full or job.computed > QUANTUM:
            self._demote(job)

    def _demote(self, job: Job) -> None:
        assert job.worker is not None
        if len(self._lane("long")) < self._long_places:
            self._move(job, "long")
        elif len(self._lane("suspended")) < SUSPENDED:
            job.worker.signal(signal.SIGSTOP)
            self._move(job, "suspended")
        else:
            self.finish(job, "busy")
            self._move(job, "long")
        self._free += 1
        self._next()

    def _resume(self) -> None:
        waiting = self._lane("suspended")
        if not waiting or len(self._lane("long")) >= self._long_places:
            return
        self._turn += 1
        job = min(waiting, key=lambda job: job.computed) if self._turn % 2 else waiting[0]
        assert job.worker is not None
        job.worker.signal(signal.SIGCONT)
        self._move(job, "long")

    def _rotate(self, now: float) -> None:
        running = self._lane("long")
        if self._lane("suspended") and running:
            job = running[0]
            if job.worker is not None and now - job.since > max(LEAST, min(TURN, GROWTH * job.computed)):
                _measure(job, now)
                job.worker.signal(signal.SIGSTOP)
                self._move(job, "suspended")
        self._resume()


def _measure(job: Job, now: float) -> None:
    """Note the seconds of computing that a job had."""
    assert job.worker is not None
    spent = _spent(job.worker, now)
    if job.before is None:  # what the worker computed for others before
        job.before = spent
    job.computed = spent - job.before


def _spent(worker: Worker, otherwise: float) -> float:
    """Seconds that a worker has computed; where the system does not say, the other number."""
    try:
        told = Path(f"/proc/{worker.pid}/schedstat").read_text(encoding="ascii")
        return int(told.split()[0]) / 1e9
    except (OSError, ValueError, IndexError):
        return otherwise
