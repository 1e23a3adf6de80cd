"""Web archives (WARC, plain or gzipped): each page that was answered with success is read as HTML."""

from __future__ import annotations

import gzip
import re
import zlib
from io import BufferedReader
from typing import Any

from kg.read import html
from kg.read.decode import GZIP
from kg.read.document import Documents, RefusedError, Rejection

_HTML = re.compile(r"(?:text/html|application/xhtml\+xml)\b", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w-]{2,30})", re.IGNORECASE)
#: What is read at a time of what nobody wants.
_BLOCK = 1 << 16


def documents(stream: BufferedReader, source: str) -> Documents:
    """Read an archive record by record, in memory for one page at a time.

    Records that are no web page (pictures, scripts, requests, failures) are passed over. An archive that breaks off
    keeps what stands before, and the record that is not whole is rejected.
    """
    from warcio.archiveiterator import ArchiveIterator

    number = 0
    pages = False
    records = ArchiveIterator(_Unpacked(stream) if stream.peek(2).startswith(GZIP) else stream)
    while True:
        try:
            record = next(records)
        except StopIteration:
            # The iterator ends in silence where a record's head does; then it has read the line that begins it.
            if records.next_line:
                yield _broken(source, number + 1)
                return
            break
        except Exception as error:
            yield _broken(source, number + 1, _why(error))
            return
        number += 1
        kind = _content_type(record)
        is_page = record.rec_type in ("response", "resource") and _HTML.match(kind) is not None
        url = record.rec_headers.get_header("WARC-Target-URI")
        where = f"{source}, record {number}" + (f" ({url[:200]})" if url else "")
        why = None
        try:
            data = record.content_stream().read(html.MAX_HTML + 1) if is_page else b""
        except Exception as error:
            why = f"its content is broken{_why(error)}; fetch it again"
        try:
            whole = _is_whole(record)
        except Exception as error:
            yield _broken(source, number, _why(error))
            return
        if not whole:
            yield _broken(source, number)
            return
        if not is_page:
            continue
        pages = True
        if why:
            yield Rejection(where, why)
            continue
        declared = _CHARSET.search(kind)
        try:
            yield html.document(data, where, declared=declared[1] if declared else None, url=url)
        except RefusedError as refused:
            yield Rejection(where, str(refused))
    if not pages:
        yield Rejection(source, "no web page in this archive")


class _Unpacked:
    """What a gzipped archive holds, whether each record was packed by itself or all of them together."""

    def __init__(self, stream: BufferedReader) -> None:
        self._file = gzip.GzipFile(fileobj=stream)

    def read(self, size: int) -> bytes:
        try:
            return self._file.read1(size)
        except EOFError as error:  # which the iterator takes for the end of a sound archive
            raise RefusedError("the gzip stream does not end") from error


def _is_whole(record: Any) -> bool:
    """Whether all of a record is there; reads it to its end."""
    while record.raw_stream.read(_BLOCK):
        pass
    # A length that is cut off is none, or one that cannot be read and is taken for nothing.
    length = record.rec_headers.get_header("Content-Length") or record.rec_headers.get_header("length") or ""
    return length.strip().isdecimal() and record.raw_stream.limit == 0


def _content_type(record: Any) -> str:
    """The content type of a page that was delivered, else nothing."""
    headers = record.http_headers
    if headers is None:
        return str(record.content_type or "")
    status = headers.get_statuscode() or ""
    return str(headers.get_header("Content-Type") or "") if status.startswith("2") else ""


def _broken(source: str, number: int, why: str = "") -> Rejection:
    return Rejection(f"{source}, record {number}", f"the archive breaks off in it{why}; fetch it again")


def _why(error: Exception) -> str:
    """The reason in brackets, as far as it tells people anything."""
    from warcio.exceptions import ArchiveLoadFailed

    told = isinstance(error, ArchiveLoadFailed | RefusedError | OSError | zlib.error)
    reason = " ".join(str(error).split())[:100].strip() if told else ""
    return f" ({reason})" if reason else ""
