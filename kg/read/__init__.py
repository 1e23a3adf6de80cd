"""Files to articles: plain text, HTML, Markdown, JSON Lines and WARC.

Nothing raises for bad input: what cannot be read comes out as a `Rejection` that names the file, the reason and what
to do next, and the rest is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from kg.article import Article
from kg.read import manifest as manifests
from kg.read.assemble import assemble
from kg.read.document import Document, RefusedError, Rejection
from kg.read.manifest import Manifest
from kg.read.sources import documents

__all__ = ["Manifest", "Rejection", "read", "read_all"]


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
    known = manifests.seeds() if manifest is None else manifest
    texts: dict[str, str] = {}
    slugs: set[str] = set()
    for source in sources:
        for document in documents(source, known):
            if isinstance(document, Rejection):
                yield document
                continue
            try:
                yield _article(document, require_date, texts, slugs)
            except RefusedError as refused:
                yield Rejection(document.source, str(refused))


def _article(document: Document, require_date: bool, texts: dict[str, str], slugs: set[str]) -> Article:
    article = assemble(document, require_date)
    sha256 = article.sha256
    if sha256 in texts:
        raise RefusedError(f"the same text as {texts[sha256]}; remove one of them")
    texts[sha256] = document.source
    if article.slug in slugs:
        # Made from the text, so that the name does not hang on what else is in the build.
        article = replace(article, slug=f"{article.slug}-{sha256[:8]}")
    slugs.add(article.slug)
    return article
