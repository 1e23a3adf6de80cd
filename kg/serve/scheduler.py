"""Who computes when: short queries always get through, long ones share what is left, nobody waits behind a flood.

Every query begins in one of a few express places. One that is not done after a moment, while others wait, moves to the
long lane, at a lower priority; when that is full it is suspended as it stands and takes turns with the others there.
Those that wait to begin are served in turn by client, and for one client in turn by query, so that a hundred copies of
one heavy query stand in one line and leave the next line to others. Beyond a number, who comes is told to come back.
"""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Literal

from kg.serve.processes import Worker

#: Seconds between two looks at the lanes.
TICK = 0.02
#: Seconds in an express place while others wait, with few of them waiting and with many.
QUANTUM, SHORT_QUANTUM = 0.1, 0.03
#: Seconds in the long lane while others are suspended.
TURN = 1.0
#: Queries that may be suspended.
SUSPENDED = 64
#: How much a long query yields to others.
NICE = 10

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
    """

    id: str
    text: str
    client: str
    limit: float
    watch: Callable[[], Awaitable[None]] | None = None
    began: float = field(default_factory=time.monotonic)
    lane: Literal["queue", "express", "long", "suspended"] = "queue"
    since: float = 0.0
    end: End = ""
    worker: Worker | None = None
    place: asyncio.Future[None] | None = None
    watcher: asyncio.Task[None] | None = None

    @property
    def demoted(self) -> bool:
        return self.lane in ("long", "suspended")


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
        self._queue: OrderedDict[str, OrderedDict[str, deque[Job]]] = OrderedDict()
        self._queued = 0
        self._ticking: asyncio.TimerHandle | None = None
        self.jobs: dict[str, Job] = {}

    async def enter(self, job: Job) -> None:
        """Wait for a place to begin in.

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
            return
        job.place = asyncio.get_running_loop().create_future()
        self._queue.setdefault(job.client, OrderedDict()).setdefault(job.text, deque()).append(job)
        self._queued += 1
        try:
            await job.place
        except asyncio.CancelledError:
            self.leave(job)
            raise

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
        elif job.place is not None and not job.place.done():
            job.place.set_result(None)

    def _move(self, job: Job, lane: Literal["express", "long", "suspended"]) -> None:
        job.lane = lane
        job.since = time.monotonic()

    def _next(self) -> None:
        while self._free > 0 and self._queued:
            client, lines = self._queue.popitem(last=False)
            text, line = lines.popitem(last=False)
            job = line.popleft()
            self._queued -= 1
            if line:
                lines[text] = line
            if lines:
                self._queue[client] = lines
            if job.place is not None and not job.place.done() and job.id in self.jobs:
                self._free -= 1
                self._move(job, "express")
                job.place.set_result(None)

    def _tick(self) -> None:
        self._ticking = None
        now = time.monotonic()
        for job in list(self.jobs.values()):
            if now - job.began > job.limit:
                self.finish(job, "busy" if job.lane == "queue" else "timeout")
            elif job.watch is not None and job.watcher is None and not job.end:
                job.watcher = asyncio.ensure_future(self._watch(job, job.watch))
        if self._queued:
            quantum = QUANTUM if self._queued <= self._long_places * 4 else SHORT_QUANTUM
            for job in list(self.jobs.values()):
                if job.lane == "express" and job.worker is not None and now - job.since > quantum:
                    self._demote(job)
        self._rotate(now)
        if self.jobs:
            self._ticking = asyncio.get_running_loop().call_later(TICK, self._tick)

    async def _watch(self, job: Job, watch: Callable[[], Awaitable[None]]) -> None:
        await watch()
        self.finish(job, "gone")

    def _lane(self, lane: str) -> list[Job]:
        return sorted((job for job in self.jobs.values() if job.lane == lane), key=lambda job: job.since)

    def _demote(self, job: Job) -> None:
        assert job.worker is not None
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, job.worker.pid, NICE)
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
        if waiting and len(self._lane("long")) < self._long_places and waiting[0].worker is not None:
            waiting[0].worker.signal(signal.SIGCONT)
            self._move(waiting[0], "long")

    def _rotate(self, now: float) -> None:
        running, waiting = self._lane("long"), self._lane("suspended")
        if waiting and running and now - running[0].since > TURN and running[0].worker is not None:
            running[0].worker.signal(signal.SIGSTOP)
            self._move(running[0], "suspended")
        self._resume()
