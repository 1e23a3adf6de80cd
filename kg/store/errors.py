"""What can be wrong with a folder of versions; every message names the file and what to do next."""

from __future__ import annotations

from pathlib import Path
from shlex import quote


class StoreError(RuntimeError):
    """The store cannot be read or is damaged."""


class StoreBusyError(StoreError):
    """Another process is building into this store, or serves it writable."""


class NoSuchVersionError(StoreError, LookupError):
    """The store holds no version of this name."""


def option(folder: Path) -> str:
    """How a command is told of this store; nothing for the default one.

    >>> option(Path("my news")), option(Path(".kg"))
    (" --store 'my news'", '')
    """
    return "" if folder == Path(".kg") else f" --store {quote(str(folder))}"


def way_out(folder: Path) -> str:
    """What helps a damaged store."""
    to = option(folder)
    return f"make the graph again with: kg build{to}, or choose a version: kg history{to}, kg rollback VERSION{to}"
