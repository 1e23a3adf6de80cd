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

import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, cast

import pyoxigraph
from pyoxigraph import Quad, QueryBoolean, QuerySolutions, QueryTriples, RdfFormat, Store, parse

from kg.store.errors import NoSuchVersionError, StoreError, option, way_out
from kg.store.lock import Waiting, locked
from kg.store.sorting import Lines, clustered, union, write_sorted
from kg.store.statistics import describe

#: Oxigraph may change its files between minor releases; the name says which one can read them.
ENGINE = "oxigraph-" + ".".join(pyoxigraph.__version__.split(".")[:2])

#: Folders that are being made begin with this.
UNFINISHED = ".new-"
#: Versions that a message names where an id is the beginning of several.
MOST_ALIKE = 5
_NUMBERED = re.compile(r"(\d{4,9})-")


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

        Raises:
            StoreError: it cannot be made, or the N-Quads are not those that were published.
        """
        place = self.path / (f"{ENGINE}-merged" if merged else ENGINE)
        if not place.is_dir():
            self.check()
            try:
                _load(self.nquads, place, merged)
            except (OSError, RuntimeError) as error:
                reason = getattr(error, "strerror", None) or error
                raise StoreError(
                    f"the cache {place} cannot be made: {reason}; run the command once as somebody who may write "
                    "there, or on a copy of the store: --store DIR"
                ) from error
        return place

    def check(self) -> None:
        """Compare the N-Quads with what was published.

        Raises:
            StoreError: they are others, or cannot be read.
        """
        try:
            with self.nquads.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise _unreadable(self.nquads, error, self.folder) from error
        if digest != self.sha256:
            raise StoreError(
                f"{self.nquads} is damaged: its SHA-256 is not the one in its meta.json; {way_out(self.folder)}"
            )

    @property
    def folder(self) -> Path:
        """The store that the version is in."""
        return self.path.parent.parent

    def open(self) -> Store:
        """The quads as they are, read-only; any number of processes may do this at once.

        Raises:
            StoreError: the files are damaged or not readable.
        """
        return self._opened(merged=False)

    def copy(self, place: Path) -> Store:
        """The quads of the N-Quads as they are now, in a new store in this folder; whatever the cache holds.

        Raises:
            StoreError: they are none any more, or cannot be read.
        """
        store = Store(str(place))
        try:
            load_into(store, self.nquads)
        except (OSError, SyntaxError) as error:
            raise _unreadable(self.nquads, error, self.folder) from error
        return store

    def union(self) -> Store:
        """A store, read-only, whose default graph is the union of all graphs, or empty where their union is that.

        Raises:
            StoreError: the files are damaged or not readable.
        """
        return self._opened(merged=self.repeats)

    def _opened(self, merged: bool) -> Store:
        place = self.store(merged)
        try:
            return Store.read_only(str(place))
        except (OSError, RuntimeError) as error:
            advice = "check its permissions, or remove this folder, which is made again"
            raise StoreError(f"the cache {place} cannot be opened: {error}; {advice}") from error

    def query(self, sparql: str, **options: Any) -> QuerySolutions | QueryBoolean | QueryTriples:
        """Answer a query as the endpoint does: the default graph is the union of all graphs, each triple once.

        Oxigraph's own union counts a triple once for every graph it stands in, so where that happens the merged
        store answers.

        Args:
            sparql: the text of the query.
            options: as ``pyoxigraph.Store.query`` takes them, ``substitutions`` say.

        Raises:
            SyntaxError: the query is not SPARQL 1.1; the message names line and column.
            StoreError: the files are damaged or not readable.
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
        self._held = False

    def current(self) -> Version | None:
        """The version that is served, or None before the first build.

        Raises:
            StoreError: it cannot be told, or is not there any more.
        """
        try:
            name = self._pointer.read_text(encoding="ascii").strip()
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise _unreadable(self._pointer, error, self.folder) from error
        try:
            return self.get(name)
        except NoSuchVersionError:
            raise StoreError(f"{self._pointer} names {name!r}, which is not there; {way_out(self.folder)}") from None

    def get(self, version_id: str) -> Version:
        """The version of this id.

        Raises:
            NoSuchVersionError: there is none.
            StoreError: it is damaged, or not readable.
        """
        path = self._versions / version_id
        try:
            if path.parent != self._versions or version_id.startswith("."):
                raise FileNotFoundError
            meta = json.loads((path / "meta.json").read_text(encoding="utf-8"))
            return Version(version_id, path, **{name: _typed(meta, name, kind) for name, kind in _META.items()})
        except (FileNotFoundError, NotADirectoryError):
            raise NoSuchVersionError(
                f"{self.folder} holds no version {version_id!r}; kg history{option(self.folder)} lists them"
            ) from None
        except (OSError, ValueError, RecursionError) as error:
            raise _unreadable(path / "meta.json", error, self.folder) from error

    def find(self, beginning: str) -> Version:
        """The version whose id is this or, among all, alone begins like this: ``0007``, as git does.

        Raises:
            NoSuchVersionError: there is none, or there are several.
            StoreError: it is damaged, or not readable.
        """
        names = self._names()
        alike = [name for name in names if beginning and name.startswith(beginning)]
        if beginning in names or len(alike) < 2:
            return self.get(alike[0] if len(alike) == 1 else beginning)
        raise NoSuchVersionError(
            f"{beginning!r} is the beginning of {len(alike)} versions: {', '.join(alike[:MOST_ALIKE])}"
            f"{', …' if len(alike) > MOST_ALIKE else ''}; give more of the id"
        )

    def history(self) -> list[Version]:
        """Every version that is sound enough to be named, oldest first; see `damaged`."""
        return [item for item in self._all() if isinstance(item, Version)]

    def damaged(self) -> list[StoreError]:
        """What stands among the versions and is none, or none any more."""
        return [item for item in self._all() if isinstance(item, StoreError)]

    def _all(self) -> Iterator[Version | StoreError]:
        for name in self._names():
            try:
                yield self.get(name)
            except NoSuchVersionError:
                yield StoreError(f"{self._versions / name} is no version, it has no meta.json; move it away")
            except StoreError as error:
                yield error

    def _names(self) -> list[str]:
        try:
            return sorted(place.name for place in self._versions.iterdir() if not place.name.startswith("."))
        except FileNotFoundError:
            return []
        except OSError as error:
            raise _unreadable(self._versions, error, self.folder) from error

    def publish(
        self,
        nquads: Path | Iterable[Quad],
        note: str = "",
        wait: float = 60.0,
        point: bool = True,
        waiting: Waiting | None = None,
    ) -> Version:
        """Make a new version and point to it; readers see the old one whole, then the new one whole.

        A graph that equals the current one makes no new version; if that one's files are damaged, it is made again.

        Args:
            nquads: a file of N-Quads, or the quads themselves, in any order.
            note: kept with the version.
            wait: seconds to wait for another builder.
            point: otherwise it only joins the history, unless that holds an equal graph already.
            waiting: see `lock`.

        Raises:
            StoreBusyError: another builder took longer than that, or a server writes.
            StoreError: nothing can be written there.
            SyntaxError: the file is not N-Quads.
            OSError: the disk is full, or not writable.
        """
        quads = parse(path=str(nquads), format=RdfFormat.N_QUADS) if isinstance(nquads, Path) else nquads
        with self.lock(wait, waiting, builds=True):
            self._clear_leftovers()
            work = self._versions / f"{UNFINISHED}{os.getpid()}"
            work.mkdir(parents=True)
            try:
                return self._publish(quads, note, work, point)
            finally:
                shutil.rmtree(work, ignore_errors=True)

    def _publish(self, quads: Iterable[Quad], note: str, work: Path, point: bool) -> Version:
        written = write_sorted(quads, work / "graph.nq")
        now = self._same(written.sha256, point)
        if now is not None and _is_sound(now):
            return now
        _load(work / "graph.nq", work / ENGINE)
        repeats = written.triples < written.quads
        if repeats:
            _load(work / "graph.nq", work / f"{ENGINE}-merged", merged=True)
        described = Store.read_only(str(work / (f"{ENGINE}-merged" if repeats else ENGINE)))
        describe(described, work / "void.nt", union=not repeats)
        del described
        if now is None:
            name = f"{self._next():04}-{written.sha256[:12]}"
            created = datetime.now(UTC).isoformat(timespec="seconds")
            path = self._versions / name
            now = Version(name, path, created, written.quads, written.triples, written.sha256, note)
        meta = {name: value for name, value in asdict(now).items() if name != "path"}
        _write(work / "meta.json", json.dumps(meta, indent=1, ensure_ascii=False) + "\n")
        _sync(work)
        if now.path.exists():
            # It is damaged; what is left of it goes with the other leftovers.
            now.path.rename(self._versions / f"{UNFINISHED}damaged-{os.getpid()}")
        work.rename(now.path)
        _sync(self._versions)
        if point:
            self._point(now)
        self._clear_leftovers()
        return now

    def _same(self, sha256: str, point: bool) -> Version | None:
        """The version of this content that needs not be made: the current one, or any where none is pointed to."""
        try:
            known = [self.current()] if point else self.history()
        except StoreError:  # whatever else is wrong with it, it is not this one
            return None
        return next((version for version in known if version is not None and version.sha256 == sha256), None)

    def _next(self) -> int:
        """The number of a new version; those of damaged ones are not given again."""
        numbers = (int(found[1]) for name in self._names() if (found := _NUMBERED.match(name)))
        return max(numbers, default=0) + 1

    def rollback(self, version_id: str, wait: float = 60.0, waiting: Waiting | None = None) -> Version:
        """Point back (or forward) to a version of the history, by its id or the beginning of it; nothing is deleted.

        Raises:
            NoSuchVersionError: there is none of this id, or several begin like this.
            StoreBusyError: a builder took longer than ``wait`` seconds, or a server writes.
        """
        version = self.find(version_id)
        with self.lock(wait, waiting, builds=True):
            self._point(version)
        return version

    @contextmanager
    def lock(self, wait: float = 0.0, waiting: Waiting | None = None, *, builds: bool = False) -> Iterator[None]:
        """Hold the store against a second builder; may be nested within one ``Versions``.

        The lock is the operating system's: it goes with the process, however that ends.

        Args:
            wait: seconds to wait for a builder; a server is not waited for, it goes on until somebody ends it.
            waiting: told at once who is waited for.
            builds: give it back when the work is done; without it, the holder counts as a server.

        Raises:
            StoreBusyError: somebody else held it for all of ``wait`` seconds, or it is a server's.
        """
        if self._held:
            yield
            return
        with locked(self.folder, wait, waiting, builds):
            self._held = True
            try:
                yield
            finally:
                self._held = False

    def _clear_leftovers(self) -> None:
        if self._versions.is_dir():
            for place in self._versions.glob(f"{UNFINISHED}*"):
                shutil.rmtree(place)

    def _point(self, version: Version) -> None:
        beside = self.folder / f"{UNFINISHED}current"
        _write(beside, version.id + "\n")
        beside.replace(self._pointer)
        _sync(self.folder)


#: What ``meta.json`` says; other keys are those of a later program.
_META: Mapping[str, type] = {"created": str, "quads": int, "triples": int, "sha256": str, "note": str}


def _typed(meta: Any, name: str, kind: type) -> Any:
    """A value of ``meta.json``.

    Raises:
        ValueError: it is missing or of another type.
    """
    value = meta.get(name, "" if name == "note" else None) if isinstance(meta, dict) else None
    if not isinstance(value, kind):
        raise ValueError(f"{name} is not there or of a wrong type")
    return value


def _unreadable(file: Path, error: Exception, folder: Path) -> StoreError:
    if isinstance(error, OSError):
        return StoreError(f"{file} cannot be read: {error.strerror}; check its permissions")
    return StoreError(f"{file} is damaged: {error}; {way_out(folder)}")


def _is_sound(version: Version) -> bool:
    """Whether the files of a version are those that were published."""
    try:
        version.check()
        version.union()
        return version.void.is_file() and len(version.open()) == version.quads
    except (StoreError, OSError):
        return False


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
