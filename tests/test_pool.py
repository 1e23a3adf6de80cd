"""The pool: order, time, and workers that end badly."""

from __future__ import annotations

import itertools
import multiprocessing
import os
import re
import signal
import time
from collections.abc import Iterator

import pytest

from kg import pool
from kg.pool import Failure, run

JOBS = pytest.mark.parametrize("jobs", [1, 3])


@pytest.fixture(autouse=True, params=["fork", "spawn"])
def way_to_start(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """All of it holds however the processes are started."""
    if request.param == "fork" and pool._context().get_start_method() != "fork":
        pytest.skip("this process has threads, so it is not copied")
    monkeypatch.setattr(pool, "_context", lambda: multiprocessing.get_context(request.param))


def square(number: int) -> Iterator[int]:
    yield number * number


def digits(number: int) -> Iterator[str]:
    yield from str(number)


def odd_only(number: int) -> Iterator[int]:
    if number % 2 == 0:
        raise ValueError(f"{number} is even")
    yield number


def hang_at_three(number: int) -> Iterator[int]:
    yield number
    if number == 3:
        time.sleep(60)


def die_at_three(number: int) -> Iterator[int]:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    yield number


def unpicklable(number: int) -> Iterator[object]:
    yield lambda: number


def my_process(_: int) -> Iterator[int]:
    time.sleep(0.05)
    yield os.getpid()


def slow_first(number: int) -> Iterator[int]:
    if number == 0:
        time.sleep(0.5)
    yield from range(200)


@JOBS
def test_results_come_in_the_order_of_the_items(jobs: int) -> None:
    assert list(run(square, range(200), jobs=jobs, seconds=30)) == [n * n for n in range(200)]


def test_an_item_may_give_many_results_or_none() -> None:
    assert list(run(digits, [12, 345, 6], jobs=2, seconds=30)) == list("123456")
    assert list(run(digits, [], jobs=2, seconds=30)) == []


@JOBS
def test_an_exception_is_a_failure_of_its_item_alone(jobs: int) -> None:
    results = list(run(odd_only, [1, 2, 3], jobs=jobs, seconds=30))
    assert results[0] == 1 and results[2] == 3
    assert isinstance(results[1], Failure) and results[1].item == 2
    assert "ValueError: 2 is even" in results[1].reason and "test_pool.py" in results[1].reason


def test_an_item_that_hangs_is_given_up_and_the_rest_is_done() -> None:
    started = time.monotonic()
    results = list(run(hang_at_three, range(40), jobs=2, seconds=5))
    failures = [result for result in results if isinstance(result, Failure)]
    assert [failure.item for failure in failures] == [3] and "within 5 seconds" in failures[0].reason
    assert [result for result in results if not isinstance(result, Failure)] == list(range(40))
    assert time.monotonic() - started < 30


@JOBS
def test_a_worker_that_is_killed_costs_one_item(jobs: int) -> None:
    results = list(run(die_at_three, range(40), jobs=jobs, seconds=30))
    assert results[3] == Failure(3, "took its process down (SIGKILL)")
    assert results[:3] + results[4:] == [n for n in range(40) if n != 3]


def test_a_result_that_cannot_travel_is_a_failure() -> None:
    (failure,) = run(unpicklable, [1], jobs=1, seconds=30)
    assert isinstance(failure, Failure) and re.search("pickl|local object", failure.reason)


def test_a_short_list_is_spread_over_the_workers() -> None:
    assert len(set(run(my_process, range(4), jobs=2, seconds=30))) == 2


def test_a_slow_item_holds_back_no_more_than_a_bounded_number_of_results() -> None:
    assert list(run(slow_first, range(8), jobs=2, seconds=30)) == list(range(200)) * 8


def test_items_are_taken_as_they_are_needed() -> None:
    taken = itertools.count()
    results = run(square, (next(taken) for _ in range(100_000)), jobs=1, seconds=30)
    assert [next(results) for _ in range(3)] == [0, 1, 4]
    assert next(taken) < 2_000
    results.close()  # type: ignore[attr-defined]


def test_closing_ends_the_processes() -> None:
    results = run(my_process, range(1000), jobs=2, seconds=30)
    pid = next(results)
    assert isinstance(pid, int)
    results.close()  # type: ignore[attr-defined]
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
