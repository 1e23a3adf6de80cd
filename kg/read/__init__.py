"""Files to articles: plain text, HTML, Markdown, JSON Lines and WARC.

Nothing raises for bad input: what cannot be read comes out as a `Rejection` that names the file, the reason and what
to do next, and the rest is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.article import Article
from kg.read import manifest as manifests
from kg.read.assemble import assemble
from kg.read.document import RefusedError, Rejection
from kg.read.manifest import Manifest
from kg.read.sources import File, documents, files

__all__ = ["File", "Manifest", "Rejection", "distinct", "files", "read", "read_all", "read_file"]


def read(
    source: str | Path, manifest: Manifest | None = None, *, require_date: bool = False
) -> Iterator[Article | Rejection]:
    """Read a file, a folder in sorted order, or ``-`` for standard input.

    Args:
        source: where the articles are.
        manifest: what is known of files by their SHA-256; by default that of the seed articles.
        require_date: reject an article without any date.

    Yields:
        An article for each one found, a rejection for each input that did not become one. Never raises for bad input.
    """
    return read_all([source], manifest, require_date=require_date)


def read_all(
    sources: Iterable[str | Path], manifest: Manifest | None = None, *, require_date: bool = False
) -> Iterator[Article | Rejection]:
    """Read several sources as one build: no text twice, no name twice. See `read`."""
    return distinct(
        item
        for source in sources
        for file in files(source)
        for item in ([file] if isinstance(file, Rejection) else read_file(file, manifest, require_date=require_date))
    )


def read_file(
    file: File, manifest: Manifest | None = None, *, require_date: bool = False
) -> Iterator[Article | Rejection]:
    """The articles of one file by themselves; `distinct` makes one build of several. See `read`."""
    known = manifests.seeds() if manifest is None else manifest
    for document in documents(file, known):
        if isinstance(document, Rejection):
            yield document
            continue
        try:
            yield assemble(document, require_date)
        except RefusedError as refused:
            yield Rejection(document.source, str(refused))


def distinct(found: Iterable[Article | Rejection]) -> Iterator[Article | Rejection]:
    """Reject an article whose text was there before, or whose slug was.

    Slugs are made from the article alone, so that no IRI passes to another one when the sources change; two are equal
    only where somebody gave them, or forged the texts.
    """
    texts: dict[str, str] = {}
    slugs: dict[str, str] = {}
    for item in found:
        if isinstance(item, Rejection):
            yield item
            continue
        sha256 = item.sha256
        if first := texts.get(sha256):
            yield Rejection(item.source, f"a duplicate: the same text as {first}; remove one of them")
            continue
        texts[sha256] = item.source
        if first := slugs.get(item.slug):
            yield Rejection(item.source, f"it has the slug {item.slug}, as {first} has; give it one of its own")
            continue
        slugs[item.slug] = item.source
        yield item
