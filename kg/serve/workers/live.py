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
import secrets
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

from pyoxigraph import Quad, Store

from kg.serve.settings import Settings
from kg.serve.workers.engine import QueryError
from kg.serve.workers.processes import ENVIRONMENT, StartError, Worker
from kg.store.versions import Version, Versions

#: A writer may use this many times the memory of a query: data that is sent is parsed and held whole.
ROOM = 4
#: What a client is told whose change ended with its writer, which may have committed it just before.
UNKNOWN = "it is not known whether it was carried out: look before you repeat it"


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
        self._name = secrets.token_hex(8)
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
        command = [sys.executable, "-P", "-m", "kg.serve.workers.writer", str(its.fileno()), json.dumps(told)]
        try:
            self._process = subprocess.Popen(
                command,
                pass_fds=[its.fileno()],
                env={name: value for name, value in os.environ.items() if name in ENVIRONMENT},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
            )
        except OSError:
            mine.close()
            raise
        finally:
            its.close()
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
        self.tag = f"live-{self._name}-{self._number}"

    async def change(self, job: dict[str, Any], check: Callable[[str], None] | None = None) -> int:
        """Carry out one change, whole or not at all; the tag and the snapshot are others then, after an error too.

        Args:
            job: for the writer.
            check: called with the tag of the state that the change meets; it raises if it must not.

        Returns:
            The status for the client.

        Raises:
            QueryError: nothing was changed, and why; or the message says that this is not known.
        """
        seconds = self._settings.timeout
        async with self._lock:
            if self._worker is None or self._worker.dead:
                await self._restart("nothing was changed")
            assert self._worker is not None
            if check is not None:
                check(self.tag)
            self._worker.send({**job, "seconds": seconds})
            committed = 0
            failure = QueryError(500, f"the update ended its process, for want of memory or for its depth; {UNKNOWN}")
            frame = None
            try:
                async with asyncio.timeout(seconds):
                    frame = await self._worker.frame()
                    if frame is not None and frame[0] == b"C":
                        committed = json.loads(frame[1])["status"]
                        frame = await self._worker.frame()
            except TimeoutError:
                failure = QueryError(504, f"the update was ended at its time limit of {seconds:g} s; {UNKNOWN}")
                frame = None
            except asyncio.CancelledError:
                self._worker.close()  # the client went away: what is not committed is not wanted
                raise
            if frame is None or (committed and frame[0] == b"X"):
                await self._restart(UNKNOWN)
                if committed:  # the next writer's snapshot shows it
                    return committed
                raise failure
            told = json.loads(frame[1][2:] if frame[0] == b"A" else frame[1])
            if frame[0] == b"X":
                raise QueryError(told["status"], told["message"])
            self._changed = True
            self._point(told["snapshot"])
            return committed

    async def _restart(self, outcome: str) -> None:
        """Another writer; what the last one committed without saying so is in the snapshot that it makes.

        Raises:
            QueryError: it does not start; the outcome is told too.
        """
        self._changed = True
        if self._worker is not None:
            self._worker.close()
        if self._process is not None:
            self._process.kill()
            await asyncio.to_thread(self._process.wait)
        for place in self._folder.glob("read-*"):
            number = place.name.removeprefix("read-")
            if not number.isdecimal() or int(number) >= self._number:  # half a snapshot, or one that nobody heard of
                shutil.rmtree(place)
        try:
            await self._spawn()
        except (StartError, OSError) as error:
            message = f"the process that changes the graph does not start ({error}); {outcome}"
            raise QueryError(503, message, retry_after=5) from None

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
