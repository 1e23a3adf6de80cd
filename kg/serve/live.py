"""The store of a writable server: one writer, a snapshot after each update, and a published version at the end.

::

    .kg/live/base        the version that it began with
    .kg/live/store/      what the writer changes
    .kg/live/read-12/    the snapshot that queries read

Whoever kills the server loses nothing that was confirmed: the next start finds ``live/`` and goes on with it. If
another version became the current one in the meantime, that one is served, and what was found joins the history.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import socket
import subprocess
import sys
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

from pyoxigraph import Quad, Store

from kg.serve.engine import QueryError
from kg.serve.processes import ENVIRONMENT, StartError, Worker
from kg.serve.settings import Settings
from kg.store.versions import Version, Versions

#: A writer may use this many times the memory of a query: data that is sent is parsed and held whole.
ROOM = 4


class Live:
    """The store of a writable server.

    Args:
        versions: where it begins and where it is published; locked as long as this lives.
        settings: of the server.
    """

    def __init__(self, versions: Versions, settings: Settings) -> None:
        self._versions = versions
        self._settings = settings
        self._folder = versions.folder / "live"
        self._lock = asyncio.Lock()
        self._held = ExitStack()
        self._process: subprocess.Popen[bytes] | None = None
        self._worker: Worker | None = None
        self._number = 0
        self._changed = False
        #: what the operator should know
        self.notices: list[str] = []
        self.snapshot = Path()
        self.tag = ""

    def _prepare(self) -> None:
        self._held.enter_context(self._versions.lock())
        store = self._folder / "store"
        version = self._versions.current()
        if store.is_dir() and self._base() != (version.id if version else ""):
            self._set_aside(store, version)
        self._changed = store.is_dir()  # a killed server left it; what it holds is not published yet
        if not self._changed:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder.mkdir(parents=True)
            beside = self._folder / "making"
            if version is not None:
                version.open().backup(str(beside))
            else:
                Store(str(beside)).flush()
            (self._folder / "base").write_text(version.id if version else "", encoding="ascii")
            beside.rename(store)
        for old in self._folder.glob("read-*"):
            shutil.rmtree(old)

    def _base(self) -> str:
        """The version that the store in the folder began with; empty where it began empty."""
        with suppress(FileNotFoundError):
            return (self._folder / "base").read_text(encoding="ascii")
        return ""

    def _set_aside(self, store: Path, version: Version | None) -> None:
        """Keep what a killed server left in the history, for another version was made the current one since."""
        base = self._base()
        note = f"updates over HTTP to {base or 'an empty graph'}"
        kept = self._versions.publish(Store(str(store)), note, point=False)
        shutil.rmtree(self._folder)
        if kept.id not in (base, version.id if version else ""):
            self.notices.append(
                f"a server that was killed left {note}. They are kept as version {kept.id}, which is not served: "
                f"{version.id if version else 'no version'} is the current one. To serve them: kg rollback {kept.id}"
            )

    async def start(self) -> None:
        """Take the lock, recover what a killed server left, and start the writer.

        Raises:
            StoreBusyError: somebody else builds into the store.
            StartError: the store cannot be opened.
        """
        await asyncio.to_thread(self._prepare)
        await self._spawn()

    async def _spawn(self) -> None:
        mine, its = socket.socketpair()
        told = {
            "folder": str(self._folder),
            "number": self._number,
            "memory": ROOM * self._settings.query_memory,
        }
        with its:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "kg.serve.writer", str(its.fileno()), json.dumps(told)],
                pass_fds=[its.fileno()],
                env={name: value for name, value in os.environ.items() if name in ENVIRONMENT},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
            )
        worker = Worker(self._process.pid)
        mine.setblocking(False)
        await asyncio.get_running_loop().create_unix_connection(lambda: worker, sock=mine)
        self._worker = worker
        frame = await worker.frame()
        if frame is None or frame[0] == b"X":
            raise StartError(f"the store {self._folder} cannot be opened: {frame and frame[1].decode()}")
        self._point(json.loads(frame[1][2:])["snapshot"])

    def _point(self, snapshot: str) -> None:
        self._number = int(snapshot.rsplit("-", 1)[1]) + 1
        self.snapshot = Path(snapshot)
        self.tag = f"live-{os.getpid()}-{self._number}"

    async def change(self, job: dict[str, Any]) -> tuple[int, Path | None]:
        """Carry out one change, whole or not at all.

        Returns:
            The status for the client, and the snapshot that it replaced, if it replaced one.

        Raises:
            QueryError: nothing was changed, and why.
        """
        seconds = self._settings.timeout
        async with self._lock:
            if self._worker is None or self._worker.dead:
                await self._restart()
            assert self._worker is not None
            self._worker.send({**job, "seconds": seconds})
            try:
                async with asyncio.timeout(seconds):
                    frame = await self._worker.frame()
            except TimeoutError:
                await self._restart()
                raise QueryError(504, f"the update was ended at its time limit of {seconds:g} s") from None
            except asyncio.CancelledError:
                self._worker.close()  # the client went away: what is not committed is not wanted
                raise
            if frame is None:
                await self._restart()
                raise QueryError(500, "the update ended its process, for want of memory or for its depth")
            told = json.loads(frame[1][2:] if frame[0] == b"A" else frame[1])
            if frame[0] == b"X":
                raise QueryError(told["status"], told["message"])
            if not told["snapshot"]:
                return told["status"], None
            before = self.snapshot
            self._changed = True
            self._point(told["snapshot"])
            return told["status"], before

    async def _restart(self) -> None:
        """Another writer; what the last one committed without saying so is in the snapshot that it makes."""
        if self._worker is not None:
            self._worker.close()
        if self._process is not None:
            self._process.kill()
            await asyncio.to_thread(self._process.wait)
        for beyond in self._folder.glob("read-*"):
            if int(beyond.name.split("-")[1]) >= self._number:
                shutil.rmtree(beyond)
        await self._spawn()

    async def close(self) -> None:
        """Publish what became of the graph, if anything did, and let go of the store."""
        async with self._lock:
            if self._worker is not None:
                self._worker.close()
            if self._process is not None:
                self._process.kill()
                await asyncio.to_thread(self._process.wait)
        try:
            await asyncio.to_thread(self._publish)
        finally:
            self._held.close()

    def _publish(self) -> None:
        if self._changed:
            self._versions.publish(_quads(self.snapshot), note="updates over HTTP")
        shutil.rmtree(self._folder)


def _quads(snapshot: Path) -> list[Quad]:
    return list(Store.read_only(str(snapshot)))
