"""Which whole numbers a stretch of text can express, for the gate.

Written apart from the language packs on purpose: the gate must not repeat a mistake of the rules that it checks.
It is generous (every reading counts) where they are strict (one reading is chosen).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

#: Words below one hundred, Indonesian and English, and the "se-" forms that stand for one of something.
_SMALL = {
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
    "sepuluh": 10, "sebelas": 11, "seorang": 1, "sebuah": 1, "seseorang": 1, "sepasang": 2,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90, "both": 2, "pair": 2, "couple": 2, "another": 1,
}  # fmt: skip
#: "kedua", "ketiga": the two, the three.
_SMALL |= {"ke" + word: value for word, value in _SMALL.items() if value in range(2, 10) and word[0] not in "fnopsc"}
#: Words that stand for a number only when they stand alone: "no deaths", "a soldier".
_ALONE = {
    "nol": 0, "nihil": 0, "tidak": 0, "tak": 0, "tanpa": 0, "belum": 0, "zero": 0, "no": 0, "none": 0, "nobody": 0,
    "without": 0, "a": 1, "an": 1,
}  # fmt: skip
_SCALES = {
    "lusin": 12, "selusin": 12, "dozen": 12, "score": 20, "ratus": 100, "seratus": 100, "hundred": 100,
    "ribu": 1000, "seribu": 1000, "thousand": 1000, "rb": 1000, "k": 1000,
    "juta": 10**6, "sejuta": 10**6, "million": 10**6, "jt": 10**6, "m": 10**6,
    "miliar": 10**9, "milyar": 10**9, "semiliar": 10**9, "billion": 10**9, "bn": 10**9,
}  # fmt: skip
#: Words for an open number, with the ends they may be read with.
_VAGUE: dict[str, tuple[tuple[int, ...], int]] = {
    "beberapa": ((2, 3), 9), "several": ((2, 3), 9), "few": ((2, 3), 9), "belasan": ((11,), 19),
    "lusinan": ((12, 20, 24), 99), "dozens": ((12, 20, 24), 99), "puluhan": ((10, 20), 99), "tens": ((10, 20), 99),
    "scores": ((20, 40), 99), "ratusan": ((100, 200), 999), "hundreds": ((100, 200), 999),
    "ribuan": ((1000, 2000), 9999), "thousands": ((1000, 2000), 9999), "jutaan": ((10**6, 2 * 10**6), 10**7 - 1),
    "millions": ((10**6, 2 * 10**6), 10**7 - 1), "miliaran": ((10**9, 2 * 10**9), 10**10 - 1),
}  # fmt: skip
_PLURAL_SCALES = {"thousands": 1000, "millions": 10**6, "ribuan": 1000, "jutaan": 10**6}
_HALF = frozenset({"half", "setengah"})
_FILLERS = frozenset({"and", "dan", "a", "an", "of", "sets"})
#: Longer runs of digits count nothing that is counted in people.
_LONGEST = 15

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_SPACED = re.compile(r"(?<!\d)\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")


@dataclass(frozen=True, slots=True)
class Counts:
    """``values``: the numbers a text can mean; ``bounds``: the ends of its open words ("puluhan": 20, 99)."""

    values: frozenset[int]
    bounds: frozenset[int]


def counts(text: str) -> Counts:
    """Every number that ``text`` can express, in digits or in Indonesian or English words.

    >>> sorted(counts("874 personel militer dan tiga puluh tujuh warga sipil").values)
    [37, 874]
    >>> sorted(counts("1,5 juta orang, atau 1.200 orang").values)
    [1200, 1500000]
    >>> sorted(counts("puluhan ribu orang").bounds)
    [10000, 20000, 99999]
    """
    tokens = _TOKEN.findall(text.lower())
    values = {value for decimal in (False, True) for value in _values(tokens, decimal)}
    values |= {int("".join(match.split())) for match in _SPACED.findall(text) if len(match) <= _LONGEST}
    values |= {_ALONE[token] for token in tokens if token in _ALONE}
    return Counts(frozenset(values), frozenset(_bounds(tokens)))


def _values(tokens: list[str], decimal: bool) -> Iterator[int]:
    """The whole numbers of every longest run; ``decimal`` reads "1.166" as a fraction instead of thousands."""
    total = group = Decimal(0)
    open_run, smallest = False, 10**12
    for position, token in enumerate([*tokens, ""]):
        number = _digits(token, decimal)
        small = _SMALL.get(token)
        scale = _SCALES.get(token)
        starts = number is not None or small is not None or token in _HALF
        if open_run:
            if scale and scale >= 1000 and scale < smallest:
                total, group, smallest = total + (group or Decimal(1)) * scale, Decimal(0), scale
                continue
            if scale and scale < 1000 and (token[:2] != "se" or group == 0) and 0 <= group < 100:
                group = (group or Decimal(1)) * scale
                continue
            if token == "puluh" and 0 < group % 100 < 10:
                group += 9 * (group % 10)
                continue
            if token == "belas" and 0 < group % 100 < 10:
                group += 10
                continue
            if small is not None and _fits(group, small) and (total or group):
                group += small
                continue
            if token in _HALF and (group or total):
                group += Decimal("0.5")
                continue
            if number is not None and group == 0 and total and number < smallest:
                group = number
                continue
            if token in _FILLERS and position + 1 < len(tokens) and _continues(tokens[position + 1], group):
                continue
            if (value := total + group) == int(value):
                yield int(value)
            open_run = False
        if starts or scale:
            total = group = Decimal(0)
            open_run, smallest = True, 10**12
            if number is not None:
                group = number
            elif small is not None:
                group = Decimal(small)
            elif token in _HALF:
                group = Decimal("0.5")
            elif scale:
                total, group = (Decimal(scale), group) if scale >= 1000 else (total, Decimal(scale))
                smallest = scale if scale >= 1000 else smallest


def _fits(group: Decimal, small: int) -> bool:
    return group % 100 == 0 or (small < 10 and group % 10 == 0 and group % 100 >= 20)


def _continues(token: str, group: Decimal) -> bool:
    """Whether a number goes on after "and", "of a": "three hundred and five", "half a million"."""
    if token in _HALF or token in {"a", "an"}:
        return True
    if group == Decimal("0.5") or group % 1:
        return token in _SCALES
    return group >= 100 and group % 100 == 0 and token in _SMALL


def _digits(token: str, decimal: bool) -> Decimal | None:
    if not token[:1].isdecimal() or len(token) > _LONGEST:
        return None
    separators = [c for c in token if c in ".,"]
    if len(set(separators)) > 1:  # "1.234,5": the last one is the decimal sign
        whole, _, fraction = token.rpartition(separators[-1])
        return Decimal(re.sub("[.,]", "", whole) + "." + fraction)
    if separators and (decimal or not _THOUSANDS.fullmatch(token)):
        return Decimal(token.replace(",", ".")) if len(separators) == 1 else None
    return Decimal(re.sub("[.,]", "", token))


def _bounds(tokens: list[str]) -> Iterator[int]:
    for position, token in enumerate(tokens):
        if token not in _VAGUE:
            continue
        lows, high = _VAGUE[token]
        factor = 1
        following = [t for t in tokens[position + 1 : position + 3] if t != "of"]
        if following:
            factor = _SCALES.get(following[0], 0) or _PLURAL_SCALES.get(following[0], 1)
        yield from (low * factor for low in lows)
        yield high * factor + factor - 1
