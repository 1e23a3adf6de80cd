"""Work spread over processes: results in order, every item bounded in time, no item able to end the whole."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing import connection, get_context, parent_process
from multiprocessing.context import ForkContext, SpawnContext
from pathlib import Path
from typing import Any, Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

#: Items handed over at once to a worker that has proven quick; keeps the pipe's share of the time small.
_CHUNK = 16
#: Results kept for one worker while an earlier item is still being worked on; beyond it the worker waits.
_AHEAD = 64


class GivenUpError(RuntimeError):
    """Raised by a function that gives its item up; the message is the reason, for people."""


@dataclass(frozen=True, slots=True)
class Failure(Generic[Item]):
    """An item that gave no (further) result, and why."""

    item: Item
    reason: str


def run(
    function: Callable[[Item], Iterable[Result]], items: Iterable[Item], *, jobs: int, seconds: float
) -> Iterator[Result | Failure[Item]]:
    """Yield what ``function`` yields for each item, in the order of the items, from ``jobs`` processes.

    An item whose next result takes longer than ``seconds``, that raises, or that takes its process down, ends as
    a `Failure` after the results it had given; the others are not touched. ``function`` is importable by name or
    picklable; so are items and results. Closing the iterator ends the processes.
    """
    pool = _Pool(function, iter(items), seconds)
    try:
        yield from pool.results(jobs)
    finally:
        pool.close()


@dataclass(slots=True)
class _Task:
    item: Any
    results: deque[Any]
    done: bool = False


def _context() -> ForkContext | SpawnContext:
    """How to start a process: a copy of this one is there at once, but is safe only where no thread holds a lock."""
    threads = Path("/proc/self/task")
    alone = threads.is_dir() and len(list(threads.iterdir())) == 1
    return get_context("fork") if alone else get_context("spawn")


class _Worker:
    """One process and the tasks it has in hand, the first of them being worked on."""

    def __init__(self, function: Callable[[Any], Iterable[Any]]) -> None:
        context = _context()
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_work, args=(function, theirs), daemon=True)
        self.process.start()
        theirs.close()
        self.tasks: deque[_Task] = deque()
        self.finished = 0
        self.since = time.monotonic()

    def give(self, tasks: list[_Task]) -> None:
        self.tasks.extend(tasks)
        self.since = time.monotonic()
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # a dead worker shows when it is read from
            self.pipe.send([task.item for task in tasks])

    def full(self) -> bool:
        return bool(self.tasks) and len(self.tasks[0].results) >= _AHEAD

    def end(self) -> None:
        self.pipe.close()
        self.process.kill()
        self.process.join()
        self.process.close()


class _Pool:
    def __init__(self, function: Callable[[Any], Iterable[Any]], items: Iterator[Any], seconds: float) -> None:
        self.function = function
        self.items = items
        self.seconds = seconds
        self.again: deque[_Task] = deque()
        self.order: deque[_Task] = deque()
        self.workers: list[_Worker] = []
        self.exhausted = False

    def results(self, jobs: int) -> Iterator[Any]:
        while True:
            self._hand_out(jobs)
            if not self.order:
                return
            head = self.order[0]
            while head.results:
                yield head.results.popleft()
            if head.done:
                self.order.popleft()
            else:
                self._receive()

    def close(self) -> None:
        for worker in self.workers:
            worker.end()
        self.workers.clear()
        # The items may come from another pool, which ends with this one.
        if isinstance(self.items, Generator):
            self.items.close()

    def _hand_out(self, jobs: int) -> None:
        for worker in self.workers:
            if not worker.tasks and (tasks := self._take(worker.finished)):
                worker.give(tasks)
        while len(self.workers) < jobs and (tasks := self._take(0)):
            worker = _Worker(self.function)
            self.workers.append(worker)
            worker.give(tasks)

    def _take(self, finished: int) -> list[_Task]:
        # One item each at first, so that a short list is spread over all workers; chunks later.
        tasks: list[_Task] = []
        while len(tasks) < min(_CHUNK, finished + 1) and len(self.order) < _CHUNK * _AHEAD:
            if self.again:
                tasks.append(self.again.popleft())
                continue
            if self.exhausted:
                break
            try:
                task = _Task(next(self.items), deque())
            except StopIteration:
                self.exhausted = True
                break
            self.order.append(task)
            tasks.append(task)
        return tasks

    def _receive(self) -> None:
        head = self.order[0]
        busy = {w.pipe: w for w in self.workers if w.tasks and (w.tasks[0] is head or not w.full())}
        deadline = min(worker.since for worker in busy.values()) + self.seconds
        ready = connection.wait(list(busy), max(0.0, deadline - time.monotonic()))
        for pipe in ready:
            self._read(busy[pipe])  # type: ignore[index]
        if not ready:
            now = time.monotonic()
            for worker in [w for w in busy.values() if now - w.since >= self.seconds]:
                self._lose(worker, f"gave no result within {self.seconds:g} seconds and was given up")

    def _read(self, worker: _Worker) -> None:
        try:
            kind, value = worker.pipe.recv()
        except (EOFError, OSError):
            self._lose(worker, None)
            return
        worker.since = time.monotonic()
        task = worker.tasks[0]
        if kind == "result":
            task.results.append(value)
            return
        if kind == "error":
            task.results.append(Failure(task.item, value))
        task.done = True
        worker.tasks.popleft()
        worker.finished += 1

    def _lose(self, worker: _Worker, reason: str | None) -> None:
        """Give up the item in hand with its worker; what else the worker had is handed out again."""
        self.workers.remove(worker)
        worker.process.join(0 if reason else 1)
        code = worker.process.exitcode
        worker.end()
        task, *others = worker.tasks
        task.results.append(Failure(task.item, reason or f"took its process down ({_how(code)})"))
        task.done = True
        self.again.extendleft(reversed(others))


def _how(code: int | None) -> str:
    if code is not None and code < 0:
        return signal.Signals(-code).name
    return f"exit code {code}"


def _work(function: Callable[[Any], Iterable[Any]], pipe: connection.Connection) -> None:
    """What a worker process does until its pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent answers Ctrl-C and ends its workers
    threading.Thread(target=_end_with_parent, daemon=True).start()
    gc.disable()  # while tables and packs are loaded, which stay
    loaded = False
    try:
        while True:
            for item in pipe.recv():
                try:
                    for result in function(item):
                        pipe.send(("result", result))
                except (BrokenPipeError, ConnectionResetError):
                    return
                except GivenUpError as error:
                    pipe.send(("error", str(error)))
                except MemoryError:
                    pipe.send(("error", "needs more memory than there is"))
                except Exception as error:
                    where = traceback.extract_tb(error.__traceback__)[-1]
                    name = f"{Path(where.filename).name}:{where.lineno}"
                    pipe.send(("error", f"failed inside Saksi: {type(error).__name__}: {error} ({name})"))
                else:
                    pipe.send(("end", None))
            if not loaded:  # the collector need not look at them again
                gc.freeze()
                gc.enable()
                loaded = True
    except (EOFError, OSError):
        return


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
