from __future__ import annotations

import gzip
import io

import pytest

from kg.read import warc
from kg.read.document import Document, Documents, Rejection

from .test_html import PAGE, PARAGRAPHS

ADDRESS = "https://contoh.example/dua-kota-dibom"


def archive(*pages: tuple[str, str, bytes, list[tuple[str, str]]], gzipped: bool = True) -> bytes:
    """An archive as crawlers write it, each record packed on its own."""
    records = []
    for url, status, payload, headers in pages:
        head = "".join(f"{name}: {value}\r\n" for name, value in headers)
        block = f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + payload
        fields = (
            f"WARC-Type: response\r\nWARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype=response\r\n"
        )
        record = f"WARC/1.0\r\n{fields}Content-Length: {len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n"
        records.append(gzip.compress(record) if gzipped else record)
    return b"".join(records)


def read(data: bytes) -> list[Document | Rejection]:
    found: Documents = warc.documents(io.BufferedReader(io.BytesIO(data)), "a.warc")  # type: ignore[arg-type]
    return list(found)


HTML = [("Content-Type", "text/html; charset=utf-8")]
GOOD = (ADDRESS, "200 OK", PAGE.format(*PARAGRAPHS).encode(), HTML)


@pytest.mark.parametrize("gzipped", [True, False])
def test_pages_are_read_and_the_rest_is_passed_over(gzipped: bool) -> None:
    picture = (ADDRESS + ".png", "200 OK", b"\x89PNG", [("Content-Type", "image/png")])
    missing = (ADDRESS + "/x", "404 Not Found", b"<html>no</html>", HTML)
    (document,) = read(archive(picture, GOOD, missing, gzipped=gzipped))
    assert isinstance(document, Document)
    assert document.facts.url == ADDRESS
    assert document.source == f"a.warc, record 2 ({ADDRESS})"
    assert PARAGRAPHS[1] in document.text


def test_compressed_content_is_unpacked() -> None:
    packed = (ADDRESS, "200 OK", gzip.compress(GOOD[2]), [*HTML, ("Content-Encoding", "gzip")])
    (document,) = read(archive(packed))
    assert isinstance(document, Document)


def test_a_bomb_is_refused_and_the_next_page_is_read() -> None:
    bomb = (ADDRESS, "200 OK", gzip.compress(b"<html>" + b" " * 20_000_000), [*HTML, ("Content-Encoding", "gzip")])
    found = read(archive(bomb, GOOD))
    assert isinstance(found[0], Rejection) and "5,000,000" in found[0].reason
    assert isinstance(found[1], Document)


def cuts(data: bytes) -> list[int]:
    """Places of every kind within an archive: near its ends and all over it."""
    return [*range(1, 400, 7), *range(400, len(data) - 60, 211), *range(len(data) - 60, len(data) - 4)]


@pytest.mark.parametrize("gzipped", [True, False])
def test_wherever_a_record_breaks_off_it_is_rejected(gzipped: bool) -> None:
    first = archive(GOOD, gzipped=gzipped)
    second = archive((ADDRESS + "/2", *GOOD[1:]), gzipped=gzipped)
    whole = read(first + second)
    for cut in cuts(second):
        *documents, broken = read(first + second[:cut])
        # Of the second page either nothing or all is there: only what stands behind it may be missing.
        assert documents in (whole[:1], whole), cut
        assert isinstance(broken, Rejection) and "breaks off" in broken.reason, cut
        assert f"record {len(documents) + 1}" in broken.source, cut
        assert isinstance(read(second[:cut])[-1], Rejection), cut
    assert whole == read(first + second) and len(whole) == 2


@pytest.mark.parametrize("gzipped", [True, False])
def test_a_picture_that_breaks_off_tells_of_an_archive_that_does(gzipped: bool) -> None:
    picture = (ADDRESS + ".png", "200 OK", b"\x89PNG" + bytes(range(256)) * 9, [("Content-Type", "image/png")])
    found = read(archive(GOOD) + archive(picture)[:-300] if gzipped else archive(GOOD, picture, gzipped=False)[:-300])
    assert [type(item) for item in found] == [Document, Rejection]


def test_a_reason_is_one_line_and_speaks_of_the_archive() -> None:
    head_only = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 100\r\n"
    for data in (head_only, archive(GOOD) + gzip.compress(head_only), b"no archive\n\nat all\n" * 9):
        reason = read(data)[-1].reason  # type: ignore[union-attr]
        assert "NoneType" not in reason and reason.isprintable(), reason


def test_an_archive_packed_as_a_whole_is_read_as_one_packed_record_by_record() -> None:
    pages = [(f"{ADDRESS}/{n}", *GOOD[1:]) for n in range(3)]
    found = read(gzip.compress(archive(*pages, gzipped=False)))
    assert found == read(archive(*pages)) and len(found) == 3
    assert all(isinstance(item, Document) for item in found)


@pytest.mark.parametrize("data", [b"", b"\x1f\x8b broken", b"no archive at all", b"WARC/1.0\r\n\r\n\r\n"])
def test_what_is_no_archive_is_rejected(data: bytes) -> None:
    found = read(data)
    assert found and all(isinstance(item, Rejection) for item in found)
