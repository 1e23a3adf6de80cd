"""JSON Lines: one article a line, ``text`` and, where known, ``url``, ``date``, ``title``, ``outlet``, ``agency``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, BinaryIO

from kg.read.decode import normalise
from kg.read.document import MAX_TEXT, Document, Documents, Facts, RefusedError, Rejection
from kg.read.published import iso_of

#: Longest line, in bytes: the longest text, every character of it escaped.
MAX_LINE = 6 * MAX_TEXT
#: Names under which a field goes, the first one that is there is taken.
_FIELDS = {
    "title": ("title", "headline"),
    "url": ("url", "link"),
    "outlet": ("outlet", "publisher", "site"),
    "agency": ("agency",),
    "language": ("language",),
}
_DATES = ("date", "published", "published_at", "date_published")


def documents(stream: BinaryIO, source: str) -> Documents:
    """Read a stream line by line; a line that is broken is rejected by its number and the others are read.

    Takes memory for one line at a time.
    """
    number = 0
    empty = True
    while line := stream.readline(MAX_LINE + 1):
        number += 1
        where = f"{source}, line {number}"
        if len(line) > MAX_LINE:
            yield Rejection(where, f"longer than {MAX_LINE:,} bytes; one line holds one article")
            while (rest := stream.readline(MAX_LINE)) and not rest.endswith(b"\n"):
                pass
            empty = False
            continue
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if not line.strip():
            continue
        empty = False
        try:
            yield document(_parsed(line), where)
        except RefusedError as refused:
            yield Rejection(where, str(refused))
    if empty:
        yield Rejection(source, "the file is empty")


def document(record: Any, source: str) -> Document:
    """Make a document of one parsed record.

    Raises:
        RefusedError: not an object, no text, or a field of the wrong kind.

    >>> document({"text": "Baku membantah.", "date": "31 Oktober 2020"}, "a.jsonl, line 1").facts.published
    '2020-10-31'
    """
    if not isinstance(record, Mapping):
        raise RefusedError('one line holds one object, as {"text": "…", "date": "2024-03-05"}')
    text = record.get("text")
    if not isinstance(text, str) or not text.strip():
        raise RefusedError('no "text", or an empty one')
    known: dict[str, str] = {}
    for field, names in _FIELDS.items():
        value = next((record[name] for name in names if record.get(name) not in (None, "")), None)
        if value is not None and not isinstance(value, str):
            raise RefusedError(f'"{field}" must be text')
        if value and value.strip():
            known[field] = normalise(value.strip())
    date = next((record[name] for name in _DATES if record.get(name) not in (None, "")), None)
    published = iso_of(date) if isinstance(date, str) else None
    if date is not None and published is None:
        raise RefusedError(f"the date {str(date)[:60]!r} cannot be read; write it as 2024-03-05")
    how = "metadata" if published else None
    return Document(normalise(text), source, Facts(published=published, published_how=how, **known))


def _parsed(line: bytes) -> Any:
    try:
        return json.loads(line.decode())
    except UnicodeDecodeError as error:
        raise RefusedError(f"not UTF-8 at byte {error.start + 1} of the line; JSON Lines are UTF-8") from None
    except json.JSONDecodeError as error:
        raise RefusedError(f"broken JSON at column {error.colno}: {error.msg}; the other lines are read") from None
    except (RecursionError, ValueError):
        raise RefusedError("JSON nested too deeply or with too long a number; the other lines are read") from None
