"""The folder that keeps the graph: immutable versions and a pointer to the one that is served.

::

    .kg/current                     the id of the version that is served
    .kg/lock                        held by whoever builds, or serves writable
    .kg/versions/0007-1f3a…/graph.nq      the source of truth: N-Quads, sorted
    .kg/versions/0007-1f3a…/oxigraph-0.5/ a cache of it, ready to be queried; made again when it is missing
    .kg/versions/0007-1f3a…/void.nt       what the graph holds, counted
    .kg/versions/0007-1f3a…/meta.json     when, how many, the SHA-256, a note

A version is made beside the others and renamed into its place when it is complete, so whoever kills the builder
leaves the old version serving; what he leaves half-made is cleared away by the next builder.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, TextIO, cast

import pyoxigraph
from pyoxigraph import Quad, QueryBoolean, QuerySolutions, QueryTriples, RdfFormat, Store, parse

from kg.store.sorting import Lines, clustered, union, write_sorted
from kg.store.statistics import describe

#: Oxigraph may change its files between minor releases; the name says which one can read them.
ENGINE = "oxigraph-" + ".".join(pyoxigraph.__version__.split(".")[:2])

#: Folders that are being made begin with this.
UNFINISHED = ".new-"


class StoreBusyError(RuntimeError):
    """Another process is building into this store, or serves it writable."""


class NoSuchVersionError(LookupError):
    """The store holds no version of this name."""


@dataclass(frozen=True)
class Version:
    """One state of the graph; never changes once it is there.

    Args:
        id: its place in the history and the beginning of its SHA-256: ``0007-1f3a5c0e9d2b``.
        path: its folder.
        created: when, in UTC, ISO 8601.
        quads: how many distinct ones.
        triples: how many distinct ones without regard to their graphs; fewer, when a triple stands in several.
        sha256: of ``graph.nq``, hexadecimal.
        note: what its maker said of it.
    """

    id: str
    path: Path
    created: str
    quads: int
    triples: int
    sha256: str
    note: str = ""

    @property
    def nquads(self) -> Path:
        """The file of sorted N-Quads."""
        return self.path / "graph.nq"

    @property
    def void(self) -> Path:
        """What the graph holds, counted, as N-Triples (see :mod:`kg.store.statistics`)."""
        return self.path / "void.nt"

    @property
    def repeats(self) -> bool:
        """Whether some triple stands in more than one graph, so that counting over all graphs would count it twice."""
        return self.triples < self.quads

    def store(self, merged: bool = False) -> Path:
        """The folder of the Oxigraph store; loaded from the N-Quads if it is missing.

        Args:
            merged: the one that also holds the union of all graphs as its default graph, each triple once.
        """
        place = self.path / (f"{ENGINE}-merged" if merged else ENGINE)
        if not place.is_dir():
            _load(self.nquads, place, merged)
        return place

    def open(self) -> Store:
        """The quads as they are, read-only; any number of processes may do this at once.

        Raises:
            OSError: the files are damaged or not readable.
        """
        return Store.read_only(str(self.store()))

    def union(self) -> Store:
        """A store, read-only, whose default graph is the union of all graphs, or empty where their union is that.

        Raises:
            OSError: the files are damaged or not readable.
        """
        return Store.read_only(str(self.store(merged=self.repeats)))

    def query(self, sparql: str, **options: Any) -> QuerySolutions | QueryBoolean | QueryTriples:
        """Answer a query as the endpoint does: the default graph is the union of all graphs, each triple once.

        Oxigraph's own union counts a triple once for every graph it stands in, so where that happens the merged
        store answers.

        Args:
            sparql: the text of the query.
            options: as ``pyoxigraph.Store.query`` takes them, ``substitutions`` say.

        Raises:
            SyntaxError: the query is not SPARQL 1.1; the message names line and column.
            OSError: the files are damaged or not readable.
        """
        return self.union().query(sparql, use_default_graph_as_union=not self.repeats, **options)


class Versions:
    """All versions of the graph in one folder.

    Args:
        folder: made when the first version is published.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = Path(folder)
        self._versions = self.folder / "versions"
        self._pointer = self.folder / "current"
        self._held: TextIO | None = None

    def current(self) -> Version | None:
        """The version that is served, or None before the first build."""
        try:
            name = self._pointer.read_text(encoding="ascii").strip()
        except FileNotFoundError:
            return None
        return self.get(name)

    def get(self, version_id: str) -> Version:
        """The version of this id.

        Raises:
            NoSuchVersionError: there is none.
        """
        path = self._versions / version_id
        try:
            if path.parent != self._versions or version_id.startswith("."):
                raise FileNotFoundError
            meta = json.loads((path / "meta.json").read_text(encoding="utf-8"))
        except (FileNotFoundError, NotADirectoryError):
            raise NoSuchVersionError(
                f"{self.folder} holds no version {version_id!r}; `kg history` lists them"
            ) from None
        return Version(path=path, **meta)

    def history(self) -> list[Version]:
        """Every version, oldest first."""
        if not self._versions.is_dir():
            return []
        names = sorted(place.name for place in self._versions.iterdir() if not place.name.startswith("."))
        return [self.get(name) for name in names]

    def publish(self, nquads: Path | Iterable[Quad], note: str = "", wait: float = 60.0, point: bool = True) -> Version:
        """Make a new version and point to it; readers see the old one whole, then the new one whole.

        A graph that equals the current one makes no new version.

        Args:
            nquads: a file of N-Quads, or the quads themselves, in any order.
            note: kept with the version.
            wait: seconds to wait for another builder.
            point: otherwise it only joins the history, unless that holds an equal graph already.

        Raises:
            StoreBusyError: another builder took longer than that.
            SyntaxError: the file is not N-Quads.
            OSError: the disk is full, or not writable.
        """
        quads = parse(path=str(nquads), format=RdfFormat.N_QUADS) if isinstance(nquads, Path) else nquads
        with self.lock(wait):
            self._clear_leftovers()
            work = self._versions / f"{UNFINISHED}{os.getpid()}"
            work.mkdir(parents=True)
            try:
                return self._publish(quads, note, work, point)
            finally:
                shutil.rmtree(work, ignore_errors=True)

    def _publish(self, quads: Iterable[Quad], note: str, work: Path, point: bool) -> Version:
        written = write_sorted(quads, work / "graph.nq")
        for known in [self.current()] if point else self.history():
            if known is not None and known.sha256 == written.sha256:
                return known
        _load(work / "graph.nq", work / ENGINE)
        repeats = written.triples < written.quads
        if repeats:
            _load(work / "graph.nq", work / f"{ENGINE}-merged", merged=True)
        described = Store.read_only(str(work / (f"{ENGINE}-merged" if repeats else ENGINE)))
        describe(described, work / "void.nt", union=not repeats)
        del described
        number = max((int(version.id.split("-")[0]) for version in self.history()), default=0) + 1
        name = f"{number:04}-{written.sha256[:12]}"
        created = datetime.now(UTC).isoformat(timespec="seconds")
        version = Version(name, self._versions / name, created, written.quads, written.triples, written.sha256, note)
        meta = {name: value for name, value in asdict(version).items() if name != "path"}
        _write(work / "meta.json", json.dumps(meta, indent=1, ensure_ascii=False) + "\n")
        _sync(work)
        work.rename(version.path)
        _sync(self._versions)
        if point:
            self._point(version)
        return version

    def rollback(self, version_id: str, wait: float = 60.0) -> Version:
        """Point back (or forward) to a version of the history; nothing is deleted.

        Raises:
            NoSuchVersionError: there is none of this id.
            StoreBusyError: a builder took longer than ``wait`` seconds.
        """
        version = self.get(version_id)
        with self.lock(wait):
            self._point(version)
        return version

    @contextmanager
    def lock(self, wait: float = 0.0) -> Iterator[None]:
        """Hold the store against a second builder; may be nested within one ``Versions``.

        The lock is the operating system's: it goes with the process, however that ends.

        Raises:
            StoreBusyError: somebody else held it for all of ``wait`` seconds.
        """
        if self._held is not None:
            yield
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / "lock").open("a+", encoding="utf-8") as file:
            self._acquire(file, time.monotonic() + wait)
            self._held = file
            try:
                yield
            finally:
                self._held = None

    def _acquire(self, file: TextIO, deadline: float) -> None:
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() >= deadline:
                    file.seek(0)
                    holder = file.read().strip() or "another process"
                    raise StoreBusyError(f"{self.folder} is in use by {holder}; try again when it is done") from None
                time.sleep(0.05)
        file.seek(0)
        file.truncate()
        file.write(f"process {os.getpid()} since {datetime.now(UTC).isoformat(timespec='seconds')}\n")
        file.flush()

    def _clear_leftovers(self) -> None:
        if self._versions.is_dir():
            for place in self._versions.glob(f"{UNFINISHED}*"):
                shutil.rmtree(place)

    def _point(self, version: Version) -> None:
        beside = self.folder / f"{UNFINISHED}current"
        _write(beside, version.id + "\n")
        beside.replace(self._pointer)
        _sync(self.folder)


def _load(nquads: Path, place: Path, merged: bool = False) -> None:
    """Bulk load into a folder that appears only when it is complete."""
    work = place.with_name(f"{UNFINISHED}{place.name}-{os.getpid()}")
    shutil.rmtree(work, ignore_errors=True)
    store = Store(str(work))
    load_into(store, nquads, merged)
    store.flush()
    # Loading leaves a set of files for each million quads, and every look-up goes through all sets; measured at ten
    # million, queries are two to five times as fast over one.
    store.optimize()
    del store  # closes it
    try:
        work.rename(place)
    except OSError:  # another process was quicker
        shutil.rmtree(work, ignore_errors=True)
        if not place.is_dir():
            raise


def load_into(store: Store, nquads: Path, merged: bool = False) -> None:
    """Load a version's file into a store on disk; lenient, for its lines went through a parser when it was made."""
    store.bulk_load(path=str(nquads), format=RdfFormat.N_QUADS, lenient=True)
    if merged:
        _load_lines(store, union(nquads), RdfFormat.N_TRIPLES)


def load_into_memory(store: Store, nquads: Path, merged: bool = False) -> None:
    """Load a version's file into a store in memory, in the order that is quickest to read there."""
    with nquads.open("rb") as lines:
        _load_lines(store, clustered(lines), RdfFormat.N_QUADS)
    if merged:
        _load_lines(store, clustered(union(nquads)), RdfFormat.N_TRIPLES)


def _load_lines(store: Store, lines: Iterable[bytes], form: RdfFormat) -> None:
    store.bulk_load(cast(IO[bytes], Lines(lines)), form, lenient=True)


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    with suppress(OSError):  # not every file system lets a folder be synced
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
