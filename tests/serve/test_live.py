"""What a client is told, and what is seen, when the process that changes the graph ends in the middle of its work."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from pyoxigraph import Store

from kg.serve.settings import Settings
from kg.serve.workers import live as module
from kg.serve.workers.engine import QueryError
from kg.serve.workers.live import Live
from kg.store.versions import Versions
from tests.serve.serving import Answer, Server, serving, until


def inserting(number: int) -> dict[str, object]:
    return {"op": "update", "text": f"INSERT DATA {{ <x:s> <x:p> {number} }}", "base": "http://example.org/"}


def with_live(folder: Path, work: Callable[[Live], Awaitable[None]]) -> None:
    async def run() -> None:
        live = Live(Versions(folder), Settings(timeout=20))
        await live.start()
        try:
            await work(live)
        finally:
            await live.close()

    asyncio.run(run())


def seen(live: Live) -> int:
    return len(Store.read_only(str(live.snapshot)))


def test_what_was_committed_before_its_snapshot_failed_is_confirmed_and_seen(tmp_path: Path) -> None:
    async def work(live: Live) -> None:
        assert await live.change(inserting(1)) == 204
        before = live.tag
        (live.snapshot.parent / f"read-{live._number}").mkdir()  # Oxigraph makes no snapshot where something is
        assert await live.change(inserting(2)) == 204
        assert seen(live) == 2
        assert live.tag != before

    with_live(tmp_path / "kg", work)
    version = Versions(tmp_path / "kg").current()
    assert version is not None
    assert version.quads == 2


def test_half_a_snapshot_is_removed(tmp_path: Path) -> None:
    async def work(live: Live) -> None:
        half = live.snapshot.parent / "read-175.tmp"
        half.mkdir()
        assert live._process is not None
        live._process.kill()
        live._process.wait()
        with pytest.raises(QueryError, match="not known"):
            await live.change(inserting(1))
        assert await live.change(inserting(2)) == 204
        assert seen(live) == 1
        assert not half.exists()

    with_live(tmp_path / "kg", work)


def test_a_writer_that_does_not_start_is_told_and_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def work(live: Live) -> None:
        assert live._worker is not None
        live._worker.close()
        with monkeypatch.context() as patch:
            patch.setattr(module.sys, "executable", "/nowhere")
            with pytest.raises(QueryError, match="nothing was changed") as told:
                await live.change(inserting(1))
            assert told.value.status == 503
        assert await live.change(inserting(2)) == 204
        assert seen(live) == 1

    with_live(tmp_path / "kg", work)


def test_no_two_servers_use_a_tag_twice(tmp_path: Path) -> None:
    tags = []

    async def work(live: Live) -> None:
        tags.append(live.tag)

    for _ in range(2):
        with_live(tmp_path / "kg", work)
    assert len(set(tags)) == 2


def writer(server: Server) -> int:
    (pid,) = [pid for pid, command in server.children().items() if "kg.serve.workers.writer" in command]
    return pid


def test_after_the_writer_was_killed_queries_see_what_updates_see(tmp_path: Path, token_file: Path) -> None:
    with serving(tmp_path / "kg", "--writable", "--empty", "--token-file", str(token_file)) as server:
        assert server.update("INSERT DATA { <x:s> <x:p> 1 }").status == 204
        answers: list[Answer] = []
        for number in range(3):
            pid = writer(server)
            os.kill(pid, signal.SIGSTOP)
            text = f"INSERT DATA {{ <x:s> <x:p> <x:lost{number}> }}"
            thread = threading.Thread(target=lambda text=text: answers.append(server.update(text)))  # type: ignore[misc]
            thread.start()
            assert not until(lambda: not thread.is_alive(), 0.3)  # noqa: B023
            os.kill(pid, signal.SIGKILL)
            thread.join()
            assert answers[-1].status == 500
            assert "not known" in answers[-1].text
            assert not server.ask(f"ASK {{ ?s ?p <x:lost{number}> }}")
        assert server.update("INSERT DATA { <x:s> <x:p> 2 }").status == 204
        assert not server.ask("ASK { ?s ?p <x:lost0> }")
        # no snapshot is left behind but the one that is read
        assert until(lambda: len(list((tmp_path / "kg" / "live").glob("read-*"))) == 1)
