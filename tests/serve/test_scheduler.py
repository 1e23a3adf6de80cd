"""Who keeps an express place, and who must leave it."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from typing import Any, cast

import pytest

from kg.serve.workers import scheduler
from kg.serve.workers.scheduler import FEW, Job, Lines, Scheduler


class Hired:
    """A process as the scheduler knows a worker."""

    jobs = 0
    waits = False

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


def ends(workers: list[Hired], seconds: float, others: int = 1) -> list[str]:
    """How the jobs of these workers stand after some time in which others wait, with no room but the places."""

    async def run() -> list[str]:
        lanes = Scheduler(places=len(workers), waiting=20)
        jobs = [Job(str(n), f"query {n}", "somebody", limit=60) for n, _ in enumerate(workers)]
        for job, worker in zip(jobs, workers, strict=True):
            await lanes.enter(job)
            lanes.begin(job, cast(Any, worker))
        more = [Job(f"w{n}", "another", "somebody else", limit=60) for n in range(others)]
        waiting = [asyncio.ensure_future(lanes.enter(job)) for job in more]
        for _ in range(int(seconds * 20)):
            await asyncio.sleep(0.05)
            if all(job.lane != "express" for job in jobs):
                break
        told = [job.end or job.lane for job in jobs]
        for task in waiting:
            task.cancel()
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


def test_whose_client_does_not_read_leaves_the_place(hired: list[Hired], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduler, "ANYWAY", 60.0)
    hired[0].waits = True
    assert ends(hired[:2], 1.0) == ["long", "express"]


def test_nobody_is_turned_away_for_the_start_of_a_worker(hired: list[Hired], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduler, "SUSPENDED", 0)
    monkeypatch.setattr(scheduler, "share", lambda waiting: 0.0)
    monkeypatch.setattr(scheduler, "QUANTUM", 60.0)
    monkeypatch.setattr(Scheduler, "_resume", lambda self: None)
    assert sorted(ends([hired[2], hired[2]], 2.0, others=10)) == ["express", "long"]


@pytest.mark.parametrize("computed", [(0.01, 5.0, 9.0), (9.0, 5.0, 0.01)])
def test_who_computed_least_and_who_waits_longest_take_turns(computed: tuple[float, ...]) -> None:
    class Stopped:
        pid = 0

        def signal(self, number: int) -> None:
            """It is only counted here."""

    lanes = Scheduler(places=1, waiting=10)
    for number, seconds in enumerate(computed):
        job = Job(str(number), "a query", "somebody", limit=60)
        job.lane, job.since, job.computed, job.worker = "suspended", float(number), seconds, cast(Any, Stopped())
        lanes.jobs[job.id] = job
    order = []
    while len(order) < len(computed):
        lanes._resume()
        (running,) = [job for job in lanes.jobs.values() if job.lane == "long"]
        order.append(running.computed)
        running.lane = "express"
    least = min(computed)
    assert order == [least, *[seconds for seconds in computed if seconds != least]]


@pytest.mark.parametrize(
    "flood", ['SELECT * {{ ?a <x:{0}> "{0}" }} # {0}', "SELECT * {{ ?a ?b{0} ?c }}"], ids=["one", "many"]
)
def test_a_simple_query_does_not_wait_behind_a_flood(flood: str) -> None:
    lines = Lines()
    for number in range(60):
        lines.add(Job(str(number), flood.format(number), "somebody", limit=60))
    lines.next()
    lines.add(Job("simple", "SELECT * { <x:s> ?p ?o }", "somebody", limit=60))
    assert "simple" in [lines.next().id for _ in range(3)]


def test_a_flood_of_one_template_does_not_hold_up_who_came_in_its_midst() -> None:
    lines = Lines()
    for number in range(60):
        lines.add(Job(str(number), f"SELECT * {{ ?a <x:{number}> {number} }}", "somebody", limit=60))
        if number == 30:
            lines.add(Job("simple", "SELECT * { <x:s> ?p ?o }", "somebody", limit=60))
    assert "simple" in [lines.next().id for _ in range(3)]


def test_a_few_wait_in_the_order_in_which_they_came() -> None:
    lines = Lines()
    for number in range(FEW):
        lines.add(Job(str(number), f"SELECT * {{ ?a{number % 2} ?b ?c }}", "somebody", limit=60))
    assert [lines.next().id for _ in range(FEW)] == [str(number) for number in range(FEW)]
    assert not lines


def test_none_is_lost_where_few_become_many() -> None:
    lines = Lines()
    asked = [str(number) for number in range(3 * FEW)]
    for number in asked:
        lines.add(Job(number, f"SELECT * {{ ?a ?b {number} }}", "somebody", limit=60))
    served = [lines.next().id for _ in asked]
    assert sorted(served) == sorted(asked)
    assert not lines
