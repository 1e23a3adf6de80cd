from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.read.decode import binary, decode, normalise
from kg.read.document import RefusedError

TEXT = "Presiden Erdoğan mengatakan “tidak” – itu saja."
WINDOWS = "Kementerian itu mengatakan “tidak ada korban” – kata juru bicara. Ia menolak ‘tuduhan’ itu."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_encodings(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_the_old_windows_encoding_is_detected() -> None:
    assert decode(WINDOWS.encode("cp1252")) == WINDOWS


def test_a_declared_encoding_is_believed_where_it_works() -> None:
    assert decode("Erdoğan berbicara".encode("iso8859-9"), "iso-8859-9") == "Erdoğan berbicara"
    assert decode(TEXT.encode(), "no-such-encoding") == TEXT
    assert decode(WINDOWS.encode("cp1252"), "../../x") == WINDOWS


def test_text_becomes_nfc() -> None:
    assert decode(unicodedata.normalize("NFD", TEXT).encode()) == TEXT


def test_lone_surrogates_are_replaced() -> None:
    assert normalise("a\ud800b") == "a\ufffdb"


def test_what_xml_cannot_hold_becomes_a_space_and_offsets_stay() -> None:
    controls = "".join(map(chr, (*range(1, 9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF)))
    text = decode(f"Halaman 1\x0cHalaman 2. {'Kota itu diserang lagi. ' * 60}{controls}\t\r\n.".encode())
    assert text.startswith("Halaman 1 Halaman 2.") and text.endswith(" " * len(controls) + "\t\r\n.")
    assert decode(WINDOWS.replace(" ", "\x0c", 1).encode("cp1252")) == WINDOWS
    with pytest.raises(RefusedError, match="empty"):
        decode(b"\x0c\n\x0c")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\xff\xfe", "empty"),
        (b"%PDF-1.7 ...", "a PDF document"),
        (b"PK\x03\x04....", "a ZIP archive"),
        (b"\x89PNG\r\n", "a PNG image"),
        (b"Baku\x00membantah", "binary"),
        (bytes(range(256)) * 4, "binary"),
        ("Erdoğan “itu” “ini”".encode() + b"\xff", "UTF-8 but broken at byte"),
        (b"\xff\xfea", "not sound utf-16"),
    ],
)
def test_what_is_no_text_is_refused_with_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(RefusedError, match=reason):
        decode(data)


def test_text_is_not_binary() -> None:
    assert binary(TEXT.encode()) is None
    assert binary(TEXT.encode("utf-16")) is None


@given(st.binary(max_size=400))
def test_any_bytes_are_text_in_nfc_or_refused(data: bytes) -> None:
    try:
        text = decode(data)
    except RefusedError as refused:
        assert str(refused)
    else:
        assert unicodedata.is_normalized("NFC", text)
        text.encode()
