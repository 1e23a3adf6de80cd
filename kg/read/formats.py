"""Which format a file is in, by its name or, without one, by its first bytes."""

from __future__ import annotations

import json
import re
import zlib
from enum import Enum
from pathlib import PurePath

from kg.read.decode import GZIP

_HTML = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKDOWN = re.compile(rb"\s*(?:\xef\xbb\xbf)?(?:---|\+\+\+)[ \t]*\r?\n[a-zA-Z_]+[ \t]*[:=]|\s*#{1,6} \S")


class Format(Enum):
    """The formats that can be read."""

    TEXT = "plain text"
    HTML = "HTML"
    MARKDOWN = "Markdown"
    JSONL = "JSON Lines"
    WARC = "WARC"


_SUFFIXES = {
    "txt": Format.TEXT,
    "text": Format.TEXT,
    "html": Format.HTML,
    "htm": Format.HTML,
    "xhtml": Format.HTML,
    "md": Format.MARKDOWN,
    "markdown": Format.MARKDOWN,
    "jsonl": Format.JSONL,
    "ndjson": Format.JSONL,
    "warc": Format.WARC,
    "warc.gz": Format.WARC,
}


def named(name: str) -> Format | None:
    """The format that a file's name tells.

    >>> named("crawl-2024.WARC.gz"), named("notes.csv")
    (<Format.WARC: 'WARC'>, None)
    """
    name = name.casefold()
    return next((kind for suffix, kind in _SUFFIXES.items() if name.endswith(f".{suffix}")), None)


def foreign(name: str) -> str | None:
    """The suffix of a file that is of another kind, as ``.csv``; None for a name without a telling suffix.

    >>> foreign("table.csv"), foreign("siege"), foreign("news.2024")
    ('.csv', None, None)
    """
    suffix = PurePath(name).suffix
    return suffix if named(name) is None and re.fullmatch(r"\.[A-Za-z]\w{0,5}", suffix) else None


def sniffed(head: bytes) -> Format:
    """The format that a file's first bytes tell.

    >>> sniffed(b'{"text": "Baku membantah."}'), sniffed(b"<!DOCTYPE html><p>x"), sniffed(b"Baku membantah.")
    (<Format.JSONL: 'JSON Lines'>, <Format.HTML: 'HTML'>, <Format.TEXT: 'plain text'>)
    """
    if _unpacked(head).startswith(b"WARC/"):
        return Format.WARC
    if _HTML.match(head):
        return Format.HTML
    first = head.removeprefix(b"\xef\xbb\xbf").lstrip().split(b"\n", 1)[0]
    if first.startswith(b"{") and (b"\n" not in head or _is_json(first)):
        return Format.JSONL
    return Format.MARKDOWN if _MARKDOWN.match(head) else Format.TEXT


def _unpacked(head: bytes) -> bytes:
    """How a file begins once it is unpacked; any other is as it is."""
    try:
        return zlib.decompressobj(wbits=31).decompress(head, 16) if head.startswith(GZIP) else head
    except zlib.error:
        return head


def _is_json(line: bytes) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return b'"text"' in line
    return True
