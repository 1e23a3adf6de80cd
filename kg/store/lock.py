"""The lock of a store: one process at a time builds into it, or serves it writable."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from kg.store.errors import StoreBusyError, StoreError

#: Told who holds the store that is waited for: ``process 4711 since 2024-03-05T14:05:00+00:00``.
Waiting = Callable[[str], None]

#: How the lock names a server that writes; builders only give their process.
_SERVER = "a writable server, "


@contextmanager
def locked(folder: Path, wait: float, waiting: Waiting | None, builds: bool) -> Iterator[None]:
    """Hold the store in this folder; see `kg.store.versions.Versions.lock`.

    Raises:
        StoreBusyError: somebody else held it for all of ``wait`` seconds, or it is a server's.
        StoreError: nothing can be written there.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / "lock").open("a+", encoding="utf-8")
    except OSError as error:
        raise StoreError(
            f"nothing can be written into the store {folder}: {error.strerror}; "
            "name another with --store DIR, or run the command as somebody who may write there"
        ) from error
    with file:
        _acquire(folder, file, wait, waiting)
        file.seek(0)
        file.truncate()
        since = datetime.now(UTC).isoformat(timespec="seconds")
        file.write(f"{'' if builds else _SERVER}process {os.getpid()} since {since}\n")
        file.flush()
        try:
            yield
        finally:
            file.seek(0)
            file.truncate()  # nobody takes the next holder for this one


def _acquire(folder: Path, file: TextIO, wait: float, waiting: Waiting | None) -> None:
    deadline = time.monotonic() + wait
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            file.seek(0)
            holder = file.read(200).strip() or "another process"
        if holder.startswith(_SERVER) or time.monotonic() >= deadline:
            raise StoreBusyError(f"{folder} is in use by {holder}; try again when it is done")
        if waiting is not None:
            waiting(holder)
            waiting = None
        time.sleep(0.05)
