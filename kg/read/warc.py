"""Web archives (WARC, plain or gzipped): each page that was answered with success is read as HTML."""

from __future__ import annotations

import re
from typing import BinaryIO

from kg.read import html
from kg.read.document import Documents, RefusedError, Rejection

_HTML = re.compile(r"(?:text/html|application/xhtml\+xml)\b", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w-]{2,30})", re.IGNORECASE)


def documents(stream: BinaryIO, source: str) -> Documents:
    """Read an archive record by record, in memory for one page at a time.

    Records that are no web page (pictures, scripts, requests, failures) are passed over.
    """
    from warcio.archiveiterator import ArchiveIterator

    number = 0
    pages = False
    records = ArchiveIterator(stream)
    while True:
        # An archive that breaks off keeps what stands before.
        try:
            record = next(records)
        except StopIteration:
            break
        except Exception as error:
            yield Rejection(f"{source}, record {number + 1}", f"the archive breaks off ({_why(error)}); fetch it again")
            return
        number += 1
        kind = _content_type(record)
        if record.rec_type not in ("response", "resource") or not _HTML.match(kind):
            continue
        pages = True
        url = record.rec_headers.get_header("WARC-Target-URI")
        where = f"{source}, record {number}" + (f" ({url[:200]})" if url else "")
        try:
            data = record.content_stream().read(html.MAX_HTML + 1)
        except Exception as error:
            yield Rejection(where, f"its content is broken ({_why(error)}); fetch it again")
            continue
        declared = _CHARSET.search(kind)
        try:
            yield html.document(data, where, declared=declared[1] if declared else None, url=url)
        except RefusedError as refused:
            yield Rejection(where, str(refused))
    if not pages:
        yield Rejection(source, "no web page in this archive")


def _content_type(record: object) -> str:
    """The content type of a page that was delivered, else nothing."""
    headers = getattr(record, "http_headers", None)
    if headers is None:
        return str(getattr(record, "content_type", "") or "")
    status = headers.get_statuscode() or ""
    return str(headers.get_header("Content-Type") or "") if status.startswith("2") else ""


def _why(error: Exception) -> str:
    return str(error)[:100].strip() or type(error).__name__
