"""The server's side of its workers: starting them, speaking with them, ending them."""

from __future__ import annotations

import asyncio
import json
import marshal
import os
import signal
import socket
import subprocess
import sys
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any, cast

from kg.serve.workers.output import FRAME
from kg.serve.workers.wall import data_size

#: So much of an answer may wait here for a slow client before its worker must wait too.
HIGH_WATER = 1 << 20

#: What a worker's environment holds: nothing that was meant for the server alone.
ENVIRONMENT = ("PATH", "HOME", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "PYTHONPATH", "KG_NAMESPACE", "TMPDIR", "TZ")

#: For glibc's malloc: how many freed pieces of a size it keeps at hand. Oxigraph frees them by the thousand, and with
#: glibc's 7 a lookup in memory takes 1.7 times as long, an aggregation twice (measured at a million quads).
TUNABLES = {"GLIBC_TUNABLES": "glibc.malloc.tcache_count=2000"}


class StartError(RuntimeError):
    """The process that holds the graph did not start."""


class Worker(asyncio.Protocol):
    """A worker process: send it a job, take its frames. ``None`` instead of a frame means that it ended."""

    def __init__(self, pid: int, zygote: Zygote | None = None) -> None:
        self.pid = pid
        self.jobs = 0
        self._zygote = zygote
        self._code: asyncio.Future[int] | None = None
        self.dead = False
        self._size = data_size(pid)
        self._transport: asyncio.Transport | None = None
        self._buffer = bytearray()
        self._frames: deque[tuple[bytes, bytes]] = deque()
        self._held = 0
        #: bytes of the piece of a body that is being read
        self._left = 0
        self._paused = False
        self._told: Callable[[], None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's own class is none of asyncio's

    def connection_lost(self, exc: Exception | None) -> None:
        self.dead = True
        self._wake()

    def data_received(self, data: bytes) -> None:
        if self._left:
            data = self._take_piece(data)
        if data:
            self._buffer += data
            self._read_frames()
        if self._frames:
            self._wake()
        if self._held > HIGH_WATER and not self._paused and self._transport is not None:
            self._paused = True
            self._transport.pause_reading()

    def _read_frames(self) -> None:
        while len(self._buffer) >= FRAME.size:
            kind, size = FRAME.unpack_from(self._buffer)
            end = FRAME.size + size
            if kind == b"D":
                self._left = size
                self._buffer = bytearray(self._take_piece(bytes(self._buffer[FRAME.size :])))
            elif len(self._buffer) < end:
                return
            else:
                self._add(kind, bytes(self._buffer[FRAME.size : end]))
                del self._buffer[:end]

    def _take_piece(self, data: bytes) -> bytes:
        """Pass on a piece of a body as it comes, without waiting for the rest of its frame; what stands behind it."""
        piece = data[: self._left]
        self._left -= len(piece)
        if piece:
            self._add(b"D", piece)
        return data[len(piece) :]

    def _add(self, kind: bytes, content: bytes) -> None:
        self._frames.append((kind, content))
        self._held += len(content)

    def _wake(self) -> None:
        told, self._told = self._told, None
        if told is not None:
            told()

    def listen(self, told: Callable[[], None]) -> None:
        """Call this once: when there is a frame, or when there will be none."""
        self._told = told

    def send(self, job: dict[str, Any]) -> None:
        """Give it a job; it must have none."""
        assert self._transport is not None
        data = marshal.dumps(job)
        self.jobs += 1
        self._transport.write(len(data).to_bytes(4, "little") + data)

    async def frame(self) -> tuple[bytes, bytes] | None:
        """The next frame of its answer, or None when it ended."""
        while not self._frames:
            if self.dead:
                return None
            more: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self.listen(partial(settle, more))
            await more
        return self.take()

    def next_kind(self) -> bytes:
        """What the next frame is; nothing if there is none."""
        return self._frames[0][0] if self._frames else b""

    def take(self) -> tuple[bytes, bytes]:
        """The next frame, which is there."""
        frame = self._frames.popleft()
        self._held -= len(frame[1])
        if self._paused and self._held < HIGH_WATER // 2 and self._transport is not None and not self.dead:
            self._paused = False
            self._transport.resume_reading()
        return frame

    @property
    def waits(self) -> bool:
        """Whether its client reads too slowly for it to go on."""
        return self._paused

    def signal(self, number: int) -> None:
        """Stop, continue or kill it; its number stays its own until it is collected."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, number)

    def grown(self) -> int:
        """Bytes that it holds beyond what it began with."""
        return data_size(self.pid) - self._size

    def close(self) -> None:
        """End it, whatever it is doing."""
        if self._code is None:
            self.signal(signal.SIGKILL)
        if self._transport is not None:
            self._transport.abort()
        self.dead = True
        self._wake()

    def drop(self) -> None:
        """End it and forget it."""
        if self._code is None:
            self.close()
            assert self._zygote is not None
            self._zygote.drop(self.pid)
            self._code = asyncio.get_running_loop().create_future()

    async def collect(self) -> int:
        """Close it and say how it ended: its exit code, or the negative number of the signal."""
        if self._code is None:
            self.close()
            assert self._zygote is not None
            self._code = asyncio.get_running_loop().create_task(self._zygote.collect(self.pid))
        return await asyncio.shield(self._code)


def settle(future: asyncio.Future[None]) -> None:
    """Let who waits for it go on, if it still does."""
    if not future.done():
        future.set_result(None)


class Zygote:
    """The process that holds a graph and forks workers.

    Args:
        settings: see :mod:`kg.serve.workers.zygote`.
    """

    def __init__(self, settings: dict[str, Any]) -> None:
        self.settings = settings
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._answers: deque[asyncio.Future[bytes]] = deque()
        self.wall = ""
        self.door: socket.socket | None = None
        self.door_port = 0

    async def start(self) -> None:
        """Start it and wait until the graph is loaded.

        Raises:
            StartError: it ended, or could not load the graph.
        """
        mine, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with its:
            environment = {name: value for name, value in os.environ.items() if name in ENVIRONMENT}
            environment |= TUNABLES
            command = [
                sys.executable,
                "-P",
                "-m",
                "kg.serve.workers.zygote",
                str(its.fileno()),
                json.dumps(self.settings),
            ]
            self._process = subprocess.Popen(
                command, pass_fds=[its.fileno()], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
            )
        mine.setblocking(False)
        self._control = mine
        loop = asyncio.get_running_loop()
        ready: asyncio.Future[None] = loop.create_future()
        loop.add_reader(mine.fileno(), settle, ready)
        try:
            await ready
        finally:
            loop.remove_reader(mine.fileno())
        message, handles, _, _ = socket.recv_fds(mine, 4096, 1)
        if not message:
            raise StartError(f"the process that holds the graph ended with {self._process.wait()}")
        told = json.loads(message)
        if "error" in told:
            raise StartError(told["error"])
        self.wall, self.door_port = told["wall"], told["port"]
        if handles:
            self.door = socket.socket(fileno=handles[0])
            self.door.setblocking(False)
        loop.add_reader(mine.fileno(), self._hear)

    def _hear(self) -> None:
        assert self._control is not None
        try:
            message = self._control.recv(256)
        except BlockingIOError:
            return
        except OSError:
            message = b""
        if not message:
            self._lost()
        elif self._answers:
            answer = self._answers.popleft()
            if not answer.done():
                answer.set_result(message)

    def _lost(self) -> None:
        if self._control is not None:
            asyncio.get_running_loop().remove_reader(self._control.fileno())
            self._control.close()
            self._control = None
        while self._answers:
            answer = self._answers.popleft()
            if not answer.done():
                answer.set_exception(StartError("the process that holds the graph ended"))

    @property
    def alive(self) -> bool:
        return self._control is not None

    async def fork(self) -> Worker:
        """A fresh worker.

        Raises:
            StartError: the zygote ended.
        """
        mine, its = socket.socketpair()
        with its:
            answer = self._ask(b"fork", [its.fileno()])
        mine.setblocking(False)
        try:
            worker = Worker(int(await answer), self)
        except StartError:
            mine.close()
            raise
        await asyncio.get_running_loop().create_unix_connection(lambda: worker, sock=mine)
        return worker

    async def collect(self, pid: int) -> int:
        """Wait for the end of a worker that ended by itself; the negative number of the signal, or its exit code."""
        try:
            return int(await self._ask(str(pid).encode(), []))
        except StartError:
            return -signal.SIGKILL

    def drop(self, pid: int) -> None:
        """Have a killed worker collected, some time."""
        if self._control is not None:
            with suppress(OSError):
                self._control.send(f"drop {pid}".encode())

    def _ask(self, message: bytes, handles: list[int]) -> asyncio.Future[bytes]:
        answer: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()
        if self._control is None:
            answer.set_exception(StartError("the process that holds the graph ended"))
            return answer
        try:
            socket.send_fds(self._control, [message], handles)
        except OSError as error:
            answer.set_exception(StartError(f"the process that holds the graph does not answer: {error}"))
            return answer
        self._answers.append(answer)
        return answer

    def close(self) -> None:
        """End it, and with it every worker of its."""
        if self._control is not None:
            self._lost()
        if self.door is not None:
            self.door.close()
            self.door = None
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None
