"""Whose report an article prints: agencies credited beside its outlet. Their names are data: ``calendar.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from kg.read.dateline import calendar, is_agency, is_reporter

#: A story's credit stands in its first paragraphs, within this many characters, or in a short line closely below it.
_LEAD, _BELOW, _LINE = 800, 6, 80
#: Before the brackets of a credit stand initials at most; before those of a caption, a sentence.
_INITIALS = 12
_BRACKETS = re.compile(r"[(\[]([^()\[\]\n]{2,60})[)\]]\.?$")
_PARTS = re.compile(r"\s*(?:[/,;&]|\b(?:and|dan)\b)\s*")


def agencies(lead: str, below: str) -> tuple[str, ...]:
    """The agencies and outlets that a story credits, as often as it does, in order.

    Args:
        lead: the story's beginning, where Indonesian papers name whom they retell: ``Dilansir AFP, Rabu (12/11), …``.
        below: what stands behind the story's last sentence: ``(AFP/Z-2)``, ``Sumber: Xinhua``.

    >>> agencies("Dilansir AFP dan Al Jazeera, Jumat (14/11/2025), rumah itu hancur.", "(nvc/idn)")
    ('AFP', 'Al Jazeera')
    >>> agencies("", "rzn/as (AFP, dpa)"), agencies("", "Source: Al Jazeera and news agencies")
    (('AFP', 'dpa'), ('Al Jazeera',))
    """
    return (*_retold(lead[:_LEAD]), *_signed(below))


def several(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once, however it is written.

    >>> several(("Reuters", "REUTERS", "AP"))
    ('Reuters', 'AP')
    """
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(name.casefold(), name)
    return tuple(found.values())


def split(names: str) -> list[str]:
    """The names of a list as it is written.

    >>> split("AFP, Reuters and AP")
    ['AFP', 'Reuters', 'AP']
    """
    return [name for name in _PARTS.split(names.strip(" .")) if name]


def _retold(text: str) -> Iterator[str]:
    for credit in _crediting().finditer(text):
        # As far as names follow each other; behind them stand a day and the story.
        for name in split(re.split(r"[.\n(]", text[credit.end() : credit.end() + _LINE], maxsplit=1)[0]):
            if not name[0].isupper() or not is_reporter(name):
                break
            yield name


def _signed(text: str) -> Iterator[str]:
    lines = [line for line in map(str.strip, text[: 4 * _LINE * _BELOW].splitlines()) if line]
    for line in lines[:_BELOW]:
        label, colon, names = line.partition(":")
        bracketed = _BRACKETS.search(line[: _LINE + 1])
        if colon and label.casefold() in calendar().sources:
            yield from filter(is_reporter, split(names))
        elif bracketed and bracketed.start() < _INITIALS:
            yield from filter(is_agency, split(bracketed[1]))


@cache
def _crediting() -> re.Pattern[str]:
    """A sentence's beginning that says from whom the story is, and words that may stand before the name."""
    words = calendar()
    verbs, before = ("|".join(map(re.escape, entry)) for entry in (words.crediting, words.before_names))
    return re.compile(rf"(?:\A|(?<=[.!?”\"]\s)|(?<=\n))(?:{verbs})\s+(?:(?:{before})\s+)*")
