"""Who keeps an express place, and who must leave it."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from typing import Any, cast

import pytest

from kg.serve import scheduler
from kg.serve.scheduler import Job, Scheduler


class Hired:
    """A process as the scheduler knows a worker."""

    jobs = 0

    def __init__(self, command: str) -> None:
        self.process = subprocess.Popen([sys.executable, "-c", command])
        self.pid = self.process.pid

    def signal(self, number: int) -> None:
        self.process.send_signal(number)

    def close(self) -> None:
        self.process.kill()


@pytest.fixture
def hired() -> Iterator[list[Hired]]:
    """Two that sleep, and one that computes."""
    workers = [Hired("import time; time.sleep(60)"), Hired("import time; time.sleep(60)"), Hired("while True: pass")]
    yield workers
    for worker in workers:
        worker.process.kill()
        worker.process.wait()


def ends(workers: list[Hired], seconds: float) -> list[str]:
    """How the jobs of these workers stand after some time in which somebody else waits, with no room but the places."""

    async def run() -> list[str]:
        lanes = Scheduler(places=len(workers), waiting=10)
        jobs = [Job(str(n), f"query {n}", "somebody", limit=60) for n, _ in enumerate(workers)]
        for job, worker in zip(jobs, workers, strict=True):
            await lanes.enter(job)
            lanes.begin(job, cast(Any, worker))
        waiting = asyncio.ensure_future(lanes.enter(Job("w", "another", "somebody else", limit=60)))
        for _ in range(int(seconds * 20)):
            await asyncio.sleep(0.05)
            if all(job.lane != "express" for job in jobs):
                break
        told = [job.end or job.lane for job in jobs]
        waiting.cancel()
        for job in jobs:
            lanes.leave(job)
        return told

    return asyncio.run(run())


def test_who_had_no_processor_yet_is_not_turned_away(hired: list[Hired], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduler, "SUSPENDED", 0)
    monkeypatch.setattr(scheduler, "ANYWAY", 0.05)
    monkeypatch.setattr(Scheduler, "_resume", lambda self: None)
    # one of two goes to the long lane, by the clock; there is no room for the other, which stays
    assert sorted(ends(hired[:2], 0.5)) == ["express", "long"]


def test_who_computes_long_leaves_the_place(hired: list[Hired], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduler, "ANYWAY", 60.0)
    assert ends(hired[2:], 20.0) == ["long"]
