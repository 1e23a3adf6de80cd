"""The words of the pages in Indonesian and English, and which of the two a visitor reads."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

LANGUAGES = ("id", "en")

#: Malay readers read Indonesian with ease; everybody else gets English.
_NEAR = {"id": "id", "in": "id", "ms": "id", "en": "en"}


@cache
def load(language: str) -> Mapping[str, str]:
    """Every word of the pages in this language, by key; a word that is missing in it is a defect found by the tests.

    >>> load("id")["questions"]
    'Pertanyaan'
    """
    table = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
    return {key: text[language] for key, text in table.items()}


def choose(asked: str | None, accept: str) -> str:
    """The language of a page: what the address asks for, else the first that the browser accepts, else English.

    >>> choose(None, "de, ms;q=0.8, en;q=0.5")
    'id'
    >>> choose("en", "id")
    'en'
    """
    if asked in LANGUAGES:
        return str(asked)
    ranked = []
    for position, part in enumerate(accept.split(",")[:32]):
        tag, _, parameters = part.strip().partition(";")
        weight = re.search(r"q=([01](?:\.\d{0,3})?)$", parameters.replace(" ", ""))
        ranked.append((-(float(weight[1]) if weight else 1.0), position, tag.lower().split("-")[0]))
    return next((_NEAR[tag] for weight, _, tag in sorted(ranked) if weight < 0 and tag in _NEAR), "en")


def number(count: int, language: str) -> str:
    """The number with the thousands set apart as the language does.

    >>> number(1201, "id"), number(1201, "en")
    ('1.201', '1,201')
    """
    return f"{count:,}".replace(",", "." if language == "id" else ",")


def counted(key: str, count: int, language: str) -> str:
    """The words for so many of something; of one, where a language tells one from many.

    >>> counted("rows", 1, "en"), counted("rows", 2000, "en"), counted("rows", 1, "id")
    ('1 row', '2,000 rows', '1 baris')
    """
    said = load(language)
    return said.get(f"{key}-one" if count == 1 else key, said[key]).format(count=number(count, language))


def shorten(text: str, most: int = 80) -> str:
    """The text on one line, cut at a word where it is longer.

    >>> shorten("one two three", 8)
    'one two …'
    """
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[:most]
    return f"{cut.rpartition(' ')[0] or cut} …"


def column(name: str, language: str) -> str:
    """The heading of a result's column: our word for the variable, else the variable's name taken apart.

    >>> column("claimant", "en"), column("somethingElse", "en")
    ('who says so', 'something else')
    """
    return load(language).get(f"column-{name}") or re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).replace("_", " ").lower()
