"""Bytes to text: binary files refused, encodings detected, Unicode NFC."""

from __future__ import annotations

import codecs
import re
import unicodedata

from kg.read.document import RefusedError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    # UTF-32 before UTF-16: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: How a gzip archive begins (RFC 1952, 2.3.1).
GZIP = b"\x1f\x8b"
_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a picture, sound or film"),
    (GZIP, "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x0b\x1b"))
_SURROGATE = re.compile("[\ud800-\udfff]")
#: Characters that XML 1.0 (2.2) has no way to write, so that no answer in XML could hold them.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NAMED = re.compile(rb"[^a-zA-Z0-9_.:-]")
#: Detecting an encoding needs no more than this.
_SAMPLE = 100_000


def binary(data: bytes) -> str | None:
    """What kind of binary file this is, or None for text.

    >>> binary(b"%PDF-1.7")
    'a PDF document'
    """
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return name
    if data.startswith(tuple(bom for bom, _ in _BOMS)):
        return None
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return "binary" if 0 in sample or controls * 50 > len(sample) else None


def normalise(text: str) -> str:
    """NFC, without lone surrogates, which have no UTF-8; a space for each control character, which has no XML.

    >>> normalise("Erdog\\u0306an\\fberbicara")
    'Erdoğan berbicara'
    """
    if _SURROGATE.search(text):
        text = _SURROGATE.sub("\ufffd", text)
    if _NO_XML.search(text):
        text = _NO_XML.sub(" ", text)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of a file, in NFC.

    Args:
        data: the file's bytes.
        declared: the encoding that its envelope (an HTTP header, say) declares; tried after UTF-8.

    Raises:
        RefusedError: empty, binary, or in no encoding that can be told.

    >>> decode(b"\\xef\\xbb\\xbfBaku")
    'Baku'
    """
    if not data.strip():
        raise RefusedError("the file is empty")
    if kind := binary(data):
        what = "is binary, not text" if kind == "binary" else f"is {kind}, not text"
        advice = "gunzip it first" if data.startswith(GZIP) else "save the article as text or HTML"
        raise RefusedError(f"the file {what}; {advice}")
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decoded(data, encoding)
    try:
        return _nonempty(normalise(data.decode()))
    except UnicodeDecodeError as error:
        position = error.start
    if declared and not _NAMED.search(declared.encode(errors="replace")):
        try:
            return normalise(data.decode(declared))
        except (UnicodeDecodeError, LookupError):
            pass
    if _nearly_utf8(data):
        raise RefusedError(f"the text is UTF-8 but broken at byte {position}; save it again as UTF-8")
    return _decoded(data, _detected(data[:_SAMPLE]))


def _nearly_utf8(data: bytes) -> bool:
    """Whether most of what is not ASCII is sound UTF-8: then another encoding would only give mojibake."""
    text = data.decode(errors="replace")
    sound = sum(1 for c in text if c > "\x7f" and c != "\ufffd")
    return sound > 0 and sound * 4 >= text.count("\ufffd")


def _detected(sample: bytes) -> str:
    from charset_normalizer import from_bytes  # slow to import, and seldom needed

    # The encodings of Indonesian and English text; a wider choice mistakes short texts for East Asian ones.
    usual = from_bytes(sample, cp_isolation=["cp1252", "latin_1", "mac_roman"]).best()
    best = usual or from_bytes(sample).best()
    if best is None:
        raise RefusedError("the encoding cannot be told; save the file as UTF-8")
    # Latin-1 has control characters where Windows has the quotation marks that news text is full of.
    return "cp1252" if best.encoding == "latin_1" else best.encoding


def _decoded(data: bytes, encoding: str) -> str:
    try:
        text = normalise(data.decode(encoding))
    except UnicodeDecodeError as error:
        raise RefusedError(f"the text is not sound {error.encoding} at byte {error.start}; save it as UTF-8") from None
    return _nonempty(text)


def _nonempty(text: str) -> str:
    if not text.strip():
        raise RefusedError("the file is empty")
    return text
