"""Which language a text is in. Two are read; others are named."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

#: The languages that can be read, ISO 639-1.
READ = ("id", "en")
#: This many characters of a text tell its language: to the words, and to the model where these are not sure.
_SAMPLE = 800
_LONG_SAMPLE = 4000
_WORD = re.compile(r"[^\W\d_]+")
#: In news text of one of the two languages about a quarter to a half of all words are in its list; in text of another
#: language that shares some of them (Dutch "in", "is", "was") less than a tenth.
_SURE = 0.15
#: A text of fewer words than this is too short for the statistical model to overrule the words found.
_FEW = 12


@cache
def _lists() -> dict[str, frozenset[str]]:
    tables = tomllib.loads(Path(__file__).with_name("language.toml").read_text(encoding="utf-8"))
    return {language: frozenset(words) for language, words in tables.items()}


def detect(text: str) -> str:
    """The language of a text, as an ISO 639-1 code.

    >>> detect("Kementerian itu mengatakan bahwa dua kota telah diserang pada hari Senin.")
    'id'
    >>> detect("The ministry said that two towns were attacked on Monday.")
    'en'
    """
    words = _WORD.findall(text[:_SAMPLE].lower())
    hits = {language: sum(map(small.__contains__, words)) for language, small in _lists().items()}
    read, other = sorted(READ, key=hits.__getitem__, reverse=True)
    sure = hits[read] >= _SURE * len(words) and hits[read] >= 3 * hits[other] and hits[read] >= 2
    if sure and not (read == "id" and hits["ms"] * 8 > hits["id"] and hits["ms"] >= 2):
        return read
    return _modelled(text[:_LONG_SAMPLE], len(words), read if hits[read] else None, hits)


def _modelled(sample: str, words: int, likely: str | None, hits: dict[str, int]) -> str:
    ranked: list[tuple[str, float]] = _model().rank(sample)
    best, probability = ranked[0]
    if best in READ:
        return best
    # Indonesian and Malay differ by few words; what has none of Malay's own is Indonesian.
    if best == "ms":
        return "ms" if hits["ms"] else "id"
    if words < _FEW or probability < 0.9:
        return likely or next(language for language, _ in ranked if language in READ)
    return best


@cache
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # 80 ms to import, and seldom needed

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def code(tag: str) -> str | None:
    """The ISO 639-1 code that a language tag (BCP 47, or ISO 639-2) stands for; None for what is no language.

    >>> code("en-US"), code("id_ID"), code("ind"), code("tur"), code("klingonish")
    ('en', 'id', 'id', 'tr', None)
    """
    primary = re.split("[-_]", tag.strip().casefold(), maxsplit=1)[0]
    if primary in READ:
        return primary
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(primary).language
    except (UnknownLocaleError, ValueError):
        return None


def name(code: str) -> str:
    """The English name of a language.

    >>> name("tr")
    'Turkish'
    """
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(code).english_name or code
    except (UnknownLocaleError, ValueError):
        return code
