"""Writing differences that do not matter for a name, removed without moving anything."""

from __future__ import annotations

import re
import unicodedata

#: Letters that Unicode does not take apart but news agencies do.
_LETTERS = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ə": "a", "Ə": "A"}
_APOSTROPHES = "’‘ʼʻ`´"
_HYPHENS = "‐‑‒–−"
_SPACES = "\n\t\u00a0\u202f\u2009"


def _plain(char: str) -> str | None:
    apart = unicodedata.normalize("NFKD", char)
    base, marks = apart[0], apart[1:]
    return base if marks and base.isascii() and all(unicodedata.combining(mark) for mark in marks) else None


_FOLDED: dict[str, str] = {
    **{char: base for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)) if (base := _plain(char := chr(code)))},
    **_LETTERS,
    **dict.fromkeys(_APOSTROPHES, "'"),
    **dict.fromkeys(_HYPHENS, "-"),
    **dict.fromkeys(_SPACES, " "),
}
_FOLDABLE = re.compile(f"[{re.escape(''.join(_FOLDED))}]")


def fold(text: str) -> str:
    """Diacritics, typographic apostrophes and hyphens, and other spaces, made plain; case stays.

    One code point becomes one code point, so an offset into the result is an offset into ``text``. Letters of other
    scripts stay as they are. ``text`` is expected in Unicode NFC.

    >>> fold("Erdoğan – Türkiye’s president")
    "Erdogan - Turkiye's president"
    """
    return _FOLDABLE.sub(lambda found: _FOLDED[found[0]], text)
