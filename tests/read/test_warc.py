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
    found: Documents = warc.documents(io.BytesIO(data), "a.warc")
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


def test_an_archive_that_breaks_off_keeps_what_stands_before() -> None:
    whole = archive(GOOD, GOOD)
    found = read(whole[: len(whole) * 3 // 4])
    assert isinstance(found[0], Document)
    assert all(isinstance(item, Rejection) for item in found[1:])


@pytest.mark.parametrize("data", [b"", b"\x1f\x8b broken", b"no archive at all", b"WARC/1.0\r\n\r\n\r\n"])
def test_what_is_no_archive_is_rejected(data: bytes) -> None:
    found = read(data)
    assert found and all(isinstance(item, Rejection) for item in found)
