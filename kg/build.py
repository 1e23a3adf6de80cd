"""Sources -> articles -> statements -> quads -> a new version of the graph."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pyoxigraph import Quad, RdfFormat, Store, serialize

from kg import pool
from kg.article import Article
from kg.entities import table
from kg.extract import extract
from kg.graph.derive import derived_quads
from kg.graph.ontology import ontology_quads
from kg.graph.quads import article_quads
from kg.graph.reference import named, reference_quads
from kg.pipeline import SECONDS, Extractor, Reject, articles
from kg.progress import Progress
from kg.read import Rejection
from kg.statement import KINDS
from kg.store.lock import Waiting
from kg.store.versions import Version, Versions

if TYPE_CHECKING:
    from kg.store.remote import Remote, Sent

#: Seconds to wait for another builder before giving way.
WAIT = 600.0
#: The graph that a build makes, in its working folder.
_NQUADS = "graph.nq"


class NothingToBuildError(ValueError):
    """None of the sources gave an article; the version before stays."""

    def __init__(self, rejected: tuple[Rejection, ...]) -> None:
        super().__init__("none of the sources gave an article, so nothing was built; the graph is as it was")
        self.rejected = rejected


def counted(articles: int) -> str:
    """How many articles, in words.

    >>> counted(1), counted(1200)
    ('1 article', '1,200 articles')
    """
    return f"{articles:,} article{'s' * (articles != 1)}"


@dataclass(frozen=True, slots=True)
class Made:
    """What was read out of the sources, and what was left out."""

    articles: int
    #: kind -> how many
    statements: Mapping[str, int]
    rejected: tuple[Rejection, ...]

    def to_json(self) -> dict[str, Any]:
        """The part of `kg build -f json` that does not depend on the store."""
        return {
            "articles": self.articles,
            "statements": dict(self.statements),
            "rejected": [{"source": r.source, "reason": r.reason} for r in self.rejected],
        }


@dataclass(frozen=True, slots=True)
class Report:
    """What a build made, and the version it was published as."""

    version: Version
    made: Made

    @property
    def articles(self) -> int:
        """How many."""
        return self.made.articles

    @property
    def statements(self) -> Mapping[str, int]:
        """Kind -> how many."""
        return self.made.statements

    @property
    def rejected(self) -> tuple[Rejection, ...]:
        """The sources that were left out."""
        return self.made.rejected

    def to_json(self) -> dict[str, Any]:
        """As ``kg build -f json`` prints it."""
        version = {name: getattr(self.version, name) for name in ("created", "quads", "sha256")}
        return {"version": self.version.id, **version, **self.made.to_json()}


def build(
    sources: Iterable[Path | str],
    store: Path,
    jobs: int = 1,
    progress: Progress | None = None,
    extractor: Extractor = extract,
    seconds: float = SECONDS,
    waiting: Waiting | None = None,
) -> Report:
    """Read ``sources`` (files, folders, ``-``; none: the seeds of the installation) and publish their graph.

    The same sources give the same bytes, whatever ``jobs``. An article that cannot be read, takes longer than
    ``seconds`` or ends its process is named among the rejected; the rest is built. ``waiting`` is told at once of
    another build that is waited for.

    Raises:
        NothingToBuildError: no source gave an article.
        StoreBusyError: another build kept the store for ten minutes, or a server writes to it.
        OSError: the disk is full, or not writable.
    """
    progress = progress or Progress()
    versions = Versions(store)
    with versions.lock(WAIT, waiting, builds=True), _workplace(store) as work:
        made = _make(sources, work, jobs, progress, extractor, seconds)
        progress.stage("publish")
        return Report(versions.publish(work / _NQUADS, note=counted(made.articles)), made)


def deliver(
    sources: Iterable[Path | str],
    remote: Remote,
    memory: Path,
    jobs: int = 1,
    progress: Progress | None = None,
    extractor: Extractor = extract,
    seconds: float = SECONDS,
    waiting: Waiting | None = None,
) -> tuple[Made, Sent]:
    """As `build`, into another server: graph by graph, and only those that are not there yet as they should be.

    Args:
        memory: a folder that remembers what the server got; a delivery that broke off goes on from there.

    Raises:
        NothingToBuildError: no source gave an article.
        RemoteError: the server refused, or could not be reached.
        StoreBusyError: another process kept delivering for ten minutes.
        OSError: the disk is full, or not writable.
    """
    progress = progress or Progress()
    with Versions(memory).lock(WAIT, waiting, builds=True), _workplace(memory) as work:
        made = _make(sources, work, jobs, progress, extractor, seconds)
        progress.stage("publish")
        return made, remote.publish(work / _NQUADS, memory / "sent")


@contextmanager
def _workplace(folder: Path) -> Iterator[Path]:
    work = folder / ".building"
    shutil.rmtree(work, ignore_errors=True)  # left by a build that was killed
    work.mkdir()
    try:
        yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _make(
    sources: Iterable[Path | str], work: Path, jobs: int, progress: Progress, extractor: Extractor, seconds: float
) -> Made:
    """Write the graph of the sources to a file of this folder.

    Raises:
        NothingToBuildError: no source gave an article.
    """
    nquads = work / _NQUADS
    rejected: list[Rejection] = []
    found = articles(sources, jobs, rejected.append, progress, require_date=True)
    count, kinds = _write_articles(found, nquads, jobs, extractor, seconds, rejected.append)
    if not count:
        raise NothingToBuildError(tuple(rejected))
    progress.stage("derive")
    _append(nquads, derived_quads(_load(nquads, work / "store")))
    return Made(count, {kind: kinds[kind] for kind in KINDS}, tuple(rejected))


@dataclass(frozen=True, slots=True)
class _Graph:
    """One article's graph, on its way between processes."""

    nquads: bytes
    kinds: Counter[str]
    #: IRIs of the reference table that it names
    entities: frozenset[str]


@dataclass(frozen=True, slots=True)
class _ToGraph:
    """Article -> graph, with the extractor of choice."""

    extractor: Extractor

    def __call__(self, article: Article) -> Iterator[_Graph]:
        made = self.extractor(article)
        quads = list(article_quads(article, made))
        yield _Graph(
            serialize(quads, format=RdfFormat.N_QUADS) or b"",
            Counter(statement.kind for statement in made),
            named(table.load(), quads),
        )


def _write_articles(
    found: Iterable[Article], target: Path, jobs: int, extractor: Extractor, seconds: float, reject: Reject
) -> tuple[int, Counter[str]]:
    """Write every article's graph, then what they refer to; how many articles, and statements by kind."""
    count = 0
    kinds: Counter[str] = Counter()
    entities: set[str] = set()
    with target.open("wb") as out:
        for item in pool.run(_ToGraph(extractor), found, jobs=jobs, seconds=seconds):
            if isinstance(item, pool.Failure):
                reject(Rejection(item.item.source, item.reason))
                continue
            out.write(item.nquads)
            count += 1
            kinds += item.kinds
            entities |= item.entities
    _append(target, reference_quads(table.load(), entities))
    _append(target, ontology_quads())
    return count, kinds


def _append(target: Path, quads: Iterable[Quad]) -> None:
    with target.open("ab") as out:
        serialize(quads, out, format=RdfFormat.N_QUADS)


def _load(nquads: Path, place: Path) -> Store:
    store = Store(str(place))
    store.bulk_load(path=str(nquads), format=RdfFormat.N_QUADS, lenient=True)
    return store
