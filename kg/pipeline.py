"""Sources -> articles -> lines of statements, in as many processes as wanted."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, groupby
from pathlib import Path

from kg import pool, resources
from kg.article import Article
from kg.extract import extract
from kg.extract.language import pack
from kg.progress import Progress
from kg.read import File, Rejection, distinct, files, read_file
from kg.statement import Statement

#: An article that takes longer is given up; the slowest of ours takes a hundredth of it.
SECONDS = 60.0

Extractor = Callable[[Article], list[Statement]]
Reject = Callable[[Rejection], None]


def articles(
    sources: Iterable[Path | str],
    jobs: int,
    reject: Reject,
    progress: Progress | None = None,
    *,
    require_date: bool = False,
) -> Iterator[Article]:
    """Every article of the sources, in their order, each once and under a slug of its own."""
    progress = progress or Progress()
    found = list(_files(sources, reject))
    progress.stage("articles", len(found))
    for item in distinct(_read(found, jobs, require_date, progress.step)):
        if isinstance(item, Rejection):
            reject(item)
        else:
            yield item


def lines(
    found: Iterable[Article], jobs: int, reject: Reject, extractor: Extractor = extract, seconds: float = SECONDS
) -> Iterator[str]:
    """The statements of these articles as JSON Lines, in order; an article given up for its time or a defect is
    rejected.

    Raises:
        kg.extract.language.schema.PackError: a mistake in the pack of an article's language.
    """
    for item in pool.run(_ToLines(extractor), _with_packs(found), jobs=jobs, seconds=seconds):
        if isinstance(item, pool.Failure):
            reject(Rejection(item.item.source, item.reason))
        else:
            yield from item


def _with_packs(found: Iterable[Article]) -> Iterator[Article]:
    """The articles; what is known of their languages is loaded here, for processes that are copied from this one."""
    for article in found:
        pack.load(article.language)
        yield article


@dataclass(frozen=True, slots=True)
class _ToLines:
    """Article -> its statements as text, which travels between processes faster than objects do."""

    extractor: Extractor

    def __call__(self, article: Article) -> Iterator[list[str]]:
        yield [json.dumps(statement.to_json(), ensure_ascii=False) for statement in self.extractor(article)]


def _files(sources: Iterable[Path | str], reject: Reject) -> Iterator[File]:
    """The files behind the sources, each once."""
    seen: dict[Path, File] = {}
    for source in list(sources) or [resources.folder("seeds") / "articles"]:
        for found in files(source):
            if isinstance(found, Rejection):
                reject(found)
            elif first := seen.get(found.path.resolve()):
                reject(Rejection(str(found), f"given twice; it is read as {first}"))
            else:
                seen[found.path.resolve()] = found
                yield found


def _read(
    found: Iterable[File], jobs: int, require_date: bool, done: Callable[[], None]
) -> Iterator[Article | Rejection]:
    """What is in these files; ``done`` is called at the end of each."""
    read = _Read(require_date)
    # Only this process has the standard input; files are read by others, which may hang or die.
    for here, group in groupby(found, key=lambda file: file.standard_input):
        read_here = chain.from_iterable(map(read, group))
        for item in read_here if here else pool.run(read, group, jobs=jobs, seconds=SECONDS):
            if isinstance(item, pool.Failure):
                yield Rejection(str(item.item), item.reason)
            elif item is not None:
                yield item
                continue
            done()


@dataclass(frozen=True, slots=True)
class _Read:
    """File -> what is in it, and None at its end."""

    require_date: bool

    def __call__(self, file: File) -> Iterator[Article | Rejection | None]:
        yield from read_file(file, require_date=self.require_date)
        yield None
