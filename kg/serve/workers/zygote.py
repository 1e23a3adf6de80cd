"""The process that loads a graph once and forks a worker whenever the server asks; workers share its memory.

It is started anew for every version, without the server's threads, sockets and secrets, and puts up the wall before it
looks at any data. The server sends it a socket for each worker that it wants, and asks it to collect those that ended,
so that no process number is used again while the server may still send it a signal.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import socket
import sys
from pathlib import Path
from typing import Any

from pyoxigraph import Store

from kg.serve.workers import own, wall
from kg.serve.workers.worker import Worker
from kg.store.versions import load_into_memory

#: The server itself must never wait for a worker to let it compute (with 1, a flood of bombs held it up for a second).
_NICE = 3


def main() -> None:
    """Run as ``python -m kg.serve.workers.zygote HANDLE SETTINGS``."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which then ends this process
    wall.die_with_parent()
    control = socket.socket(fileno=int(sys.argv[1]))
    settings = json.loads(sys.argv[2])
    door = wall.one_door() if settings["door"] else None
    how = "namespace with one door" if door else ("" if settings["door"] else wall.no_network())
    try:
        store = _load(settings)
    except (OSError, SyntaxError, MemoryError) as error:
        control.send(json.dumps({"error": f"the graph cannot be loaded: {error}"}).encode())
        return
    gc.collect()
    gc.freeze()
    ready = json.dumps({"wall": how, "port": door.getsockname()[1] if door else 0}).encode()
    socket.send_fds(control, [ready], [door.fileno()] if door else [])
    if door:
        door.close()
    _serve(control, store, settings)


def _load(settings: dict[str, Any]) -> Store | None:
    """The graph in memory; None where each worker opens it from disk, for a fork loses the engine's threads."""
    if not settings["memory"]:
        return None
    store = Store()
    load_into_memory(store, Path(settings["nquads"]), settings["merged"])
    return store


def _serve(control: socket.socket, store: Store | None, settings: dict[str, Any]) -> None:
    killed: set[int] = set()
    ranges = own.resident() if settings["copies"] else []
    while True:
        message, handles, _, _ = socket.recv_fds(control, 64, 1)
        if not message:
            return
        if message == b"fork":
            pid = os.fork()
            if pid == 0:
                control.close()
                _work(handles[0], store, settings, ranges)
            os.close(handles[0])
            control.send(str(pid).encode())
        elif message.startswith(b"drop "):  # it was killed; nobody waits to hear how it ended
            killed.add(int(message[5:]))
        else:
            control.send(str(_collect(int(message), 0)).encode())
        killed -= {pid for pid in killed if _collect(pid, os.WNOHANG) is not None}


def _collect(pid: int, options: int) -> int | None:
    """How a worker ended; None if it has not yet."""
    try:
        found, status = os.waitpid(pid, options)
    except ChildProcessError:
        return 0
    return os.waitstatus_to_exitcode(status) if found else None


def _work(handle: int, store: Store | None, settings: dict[str, Any], ranges: list[own.Range]) -> None:
    try:
        wall.die_with_parent()
        if wall.orphaned():
            os._exit(0)
        if store is None and settings["store"]:
            store = Store.read_only(settings["store"])
        wall.limit(settings["query_memory"])
        os.nice(_NICE)
        nquads = Path(settings["nquads"]) if settings["nquads"] else None
        Worker(handle, store, settings["merged"], nquads, own.copying(ranges)).run()
    except BrokenPipeError:
        pass
    finally:
        os._exit(0)


if __name__ == "__main__":
    main()
