"""Readable beginnings of the names of articles: ``rmol-2020-10-31-armenia-kirim-surat-untuk-putin``."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from urllib.parse import urlsplit

_NOT_WORD = re.compile(r"[\W_]+")
_SUFFIX = re.compile(r"\.(?:com|co|id|net|org|tv|news|go|ac)\b.*")
#: Words of the headline in a slug.
_WORDS = 6
_MAX = 48
#: Letters that do not fold to ASCII by decomposition.
_LETTERS = str.maketrans("ıøłđəØŁĐƏ", "ioldaOLDA", "'’‘ʻ") | {ord("ß"): "ss", ord("æ"): "ae"}


def fold(text: str, limit: int = _MAX) -> str:
    """Lower-case ASCII words joined by hyphens, cut at a word before ``limit`` characters.

    >>> fold("Perang Armenia–Azerbaijan Makin Buruk!")
    'perang-armenia-azerbaijan-makin-buruk'
    """
    words = _NOT_WORD.sub("-", text[: limit * 4].translate(_LETTERS))
    if not words.isascii():
        words = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
        words = _NOT_WORD.sub("-", words)
    words = words.lower().strip("-")
    return words if len(words) <= limit else words[: limit + 1].rpartition("-")[0] or words[:limit]


def slug(outlet: str | None, day: date | None, title: str | None, url: str | None, stem: str, opening: str) -> str:
    """How an article's name begins, by the first of headline, address, file name and opening words that gives one.

    >>> slug("RMOL", date(2020, 10, 31), "Armenia Kirim Surat Untuk Putin, Minta Moskow Turun", None, "x", "")
    'rmol-2020-10-31-armenia-kirim-surat-untuk-putin-minta'
    """
    words = _first_words(title or "")
    if words.count("-") < 1 and url:
        words = _first_words(_last_segment(url)) or words
    if words.count("-") < 1:
        words = (
            (fold(stem, 80) if any(c.isalpha() for c in stem) else "") or words or _first_words(opening) or "article"
        )
    outlet = fold(_SUFFIX.sub("", outlet.casefold().removeprefix("www.")), 24) if outlet else ""
    before = [part for part in (outlet, day.isoformat() if day else "") if part and part not in words]
    return "-".join([*before, words])


def _first_words(text: str) -> str:
    return "-".join(fold(text).split("-")[:_WORDS])


def _last_segment(url: str) -> str:
    try:
        segments = [part for part in urlsplit(url).path.split("/") if part.count("-") >= 2]
    except ValueError:
        return ""
    return segments[-1].split(".")[0] if segments else ""
