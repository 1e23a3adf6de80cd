"""Web pages: main text, headline, date and outlet, by trafilatura. Nothing is fetched."""

from __future__ import annotations

import logging
import re
from copy import deepcopy
from typing import Any

from kg.read.decode import decode, normalise
from kg.read.document import Document, Facts, RefusedError
from kg.read.manifest import plausible

#: Longest page, in bytes. News pages have some hundred thousand.
MAX_HTML = 5_000_000
#: What a page that people read stays far below, and what costs the parser seconds or more: nesting of tags, number of
#: tags, attributes of one tag (measured: 100,000 attributes take 40 s, as does a nesting of some ten thousand).
_MAX_DEPTH, _MAX_TAGS, _MAX_ATTRIBUTES = 1_000, 50_000, 500
#: Shortest story of a page that has little more, in characters; trafilatura expects 250.
_SHORT = 50
_SILENT = logging.NullHandler()
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,30})", re.IGNORECASE)
#: A tag with its attributes; possessive, so linear.
_TAG = re.compile(
    r"""<(/?)([a-zA-Z][a-zA-Z0-9]*+)((?:[\s/]++[^\s=>"'/]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"']++))?+)*+)"""
)
#: Tags that are never closed or often left open: they do not nest.
_FLAT = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th option".split()  # noqa: SIM905
)
_MOMENT = re.compile(
    r"(?:property|name|itemprop)\s*=\s*[\"'](?:article:published_time|datePublished|pubdate|publishdate)[\"'][^>]{0,100}?"
    r"content\s*=\s*[\"']([^\"'<>]{10,40})"
    r"|[\"']datePublished[\"']\s*:\s*[\"']([^\"'<>]{10,40})[\"']",
    re.IGNORECASE,
)


def document(data: bytes, source: str, *, declared: str | None = None, url: str | None = None) -> Document:
    """Read one page.

    The stored text is the headline and the main text's paragraphs, parted by blank lines.

    Args:
        data: the page's bytes, at most `MAX_HTML`.
        source: name for messages.
        declared: the encoding that the server declared.
        url: the page's address, where it is known.

    Raises:
        RefusedError: too long, undecodable, or without an article.
    """
    if len(data) > MAX_HTML:
        raise RefusedError(f"a page of more than {MAX_HTML:,} bytes is no article; save its text alone")
    found = _DECLARED.search(data, 0, 4096)
    page = decode(data, declared or (found[1].decode() if found else None))
    _refuse_bombs(page)
    main = _main(page, url)
    if main is not None and "\n" not in main.text.strip():
        # Of less than it expects it gives all words of the page's story in a row, captions and all.
        short = _main(page, url, _SHORT)
        if short is not None and len(short.text) * 2 > len(main.text):
            main = short
    if main is None or not main.text.strip():
        raise RefusedError("no article found in the page; save its text alone")
    title = " ".join(normalise(main.title or "").split())
    paragraphs = [line.strip() for line in normalise(main.text).splitlines() if line.strip()]
    if title and paragraphs[0] != title:
        paragraphs.insert(0, title)
    published = _published(page, main.date)
    return Document(
        "\n\n".join(paragraphs),
        source,
        Facts(
            outlet=_clean(main.sitename),
            title=title or None,
            url=url or main.url,
            published=published,
            published_how="metadata" if published else None,
        ),
    )


def _main(page: str, url: str | None, least: int | None = None) -> Any:
    """The page's story and metadata, as trafilatura finds them; None where it finds no text.

    Args:
        page: the page, decoded.
        url: its address, where it is known.
        least: characters of the shortest story, where not trafilatura's own.

    Raises:
        RefusedError: the page cannot be parsed.
    """
    from trafilatura import bare_extraction  # 260 ms to import
    from trafilatura.settings import DEFAULT_CONFIG

    # What it logs about a page is told by the refusal; without a handler it would go to the terminal.
    logging.getLogger("trafilatura").addHandler(_SILENT)
    logging.getLogger("htmldate").addHandler(_SILENT)
    config = DEFAULT_CONFIG
    if least is not None:
        config = deepcopy(DEFAULT_CONFIG)
        config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(least))
    try:
        main = bare_extraction(
            page,
            url=url,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": False},
            config=config,
        )
    except Exception as error:
        # A parser's failure on one page is that page's, whatever its kind.
        raise RefusedError(f"the page cannot be parsed ({type(error).__name__}); save its text alone") from error
    return None if main is None or isinstance(main, dict) or not main.text else main


def _published(page: str, day: str | None) -> str | None:
    """The moment of publication where the page's metadata has it, else the day."""
    for found in _MOMENT.finditer(page):
        iso = found[1] or found[2]
        if plausible(iso):  # pages are full of 0001-01-01
            return iso
    return day if day and plausible(day) else None


def _refuse_bombs(page: str) -> None:
    depth = tags = 0
    for tag in _TAG.finditer(page):
        if tag[1]:
            depth -= tag[2].lower() not in _FLAT
            continue
        tags += 1
        depth += tag[2].lower() not in _FLAT
        if depth > _MAX_DEPTH or tags > _MAX_TAGS or tag[3].count("=") > _MAX_ATTRIBUTES:
            raise RefusedError("too many tags, nested too deep, or a tag with too many attributes; save its text alone")


def _clean(text: str | None) -> str | None:
    return " ".join(normalise(text).split())[:100] or None if text else None
