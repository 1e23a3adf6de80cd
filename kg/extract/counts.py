"""Which whole numbers a stretch of text can express, for the gate.

Written apart from the language packs on purpose: the gate must not repeat a mistake of the rules that it checks.
It is generous (every reading counts) where they are strict (one reading is chosen).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

#: Words below one hundred, Indonesian and English, and the "se-" forms that stand for one of something.
_SMALL = {
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
    "sepuluh": 10, "sebelas": 11, "seorang": 1, "sebuah": 1, "seseorang": 1, "sepasang": 2, "satunya": 1,
    "seorangnya": 1,
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
_PARTS = {part: Decimal(value) for part, value in (("half", "0.5"), ("setengah", "0.5"), ("quarter", "0.25"))}
#: What a number in words may begin with.
_BEGIN = _SMALL.keys() | _SCALES.keys() | _PARTS.keys()
_FILLERS = frozenset({"and", "dan", "a", "an", "of", "sets"})
#: Longer runs of digits count nothing that is counted in people.
_LONGEST = 15

#: Punctuation is a token, too: no number goes on across it.
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+\d*|[.,;:!?()]")
_PARTED = re.compile(r"\d[.,]\d")
_SPACED = re.compile(r"(?<!\d)\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")


@dataclass(frozen=True, slots=True)
class Counts:
    """``values``: the numbers a text can mean; ``bounds``: the ends of its open words ("puluhan": 20, 99)."""

    values: frozenset[int]
    bounds: frozenset[int]


@functools.lru_cache(maxsize=64)  # the statements of a sentence share its evidence
def counts(text: str) -> Counts:
    """Every number that ``text`` can express, in digits or in Indonesian or English words.

    >>> sorted(counts("874 personel militer dan tiga puluh tujuh warga sipil").values)
    [37, 874]
    >>> sorted(counts("1,5 juta orang, atau 1.200 orang").values)
    [1200, 1500000]
    >>> sorted(counts("puluhan ribu orang").bounds)
    [10000, 20000, 99999]
    >>> sorted(counts("70 M23 rebels").values)
    [70]
    """
    tokens = _TOKEN.findall(text.lower())
    values = set(_values(tokens, decimal=False))
    if _PARTED.search(text):
        values.update(_values(tokens, decimal=True))
    values |= {int("".join(match.split())) for match in _SPACED.findall(text) if len(match) <= _LONGEST}
    values |= {_ALONE[token] for token in _ALONE.keys() & tokens}
    return Counts(frozenset(values), frozenset() if _VAGUE.keys().isdisjoint(tokens) else frozenset(_bounds(tokens)))


def _values(tokens: list[str], decimal: bool) -> Iterator[int]:
    """The whole numbers of every longest run; ``decimal`` reads "1.166" as a fraction instead of thousands."""
    done = 0
    for first, token in enumerate(tokens):
        if first < done or not (token in _BEGIN or token[0].isdecimal()):
            continue
        done = first + 1
        run = _Run.start(token, decimal)
        if run is None:
            continue
        while done < len(tokens) and (run.takes(tokens[done]) or run.passes(tokens[done], tokens[done + 1 : done + 2])):
            done += 1
        yield from run.whole()


@dataclass(slots=True)
class _Run:
    """A number while it is read: what the scales before have closed, and the group that is open."""

    closed: Decimal
    group: Decimal
    #: the last scale of a thousand or more; only a smaller one may follow
    scale: int = 10**12
    #: the open group is written in digits, which no small word continues: "in 2020 five died"
    digits: bool = False

    @classmethod
    def start(cls, token: str, decimal: bool) -> _Run | None:
        """The run that begins with this token, if one can."""
        if (number := _digits(token, decimal)) is not None:
            return cls(Decimal(0), number, digits=True)
        if token in _PARTS:
            return cls(Decimal(0), _PARTS[token])
        if token in _SMALL:
            return cls(Decimal(0), Decimal(_SMALL[token]))
        scale = _SCALES.get(token, 0)
        if scale >= 1000:
            return cls(Decimal(scale), Decimal(0), scale)
        return cls(Decimal(0), Decimal(scale)) if scale else None

    def takes(self, token: str) -> bool:
        """Whether the token goes on with this number; then it is in."""
        scale, small, tens = _SCALES.get(token, 0), _SMALL.get(token, 0), self.group % 100
        number = None if self.group else _digits(token, decimal=False)
        if 1000 <= scale < self.scale:
            self.closed += (self.group or Decimal(1)) * scale
            self.group, self.scale, self.digits = Decimal(0), scale, False
        elif 0 < scale < 1000 and self.group < 100 and not (self.group and token.startswith("se")):
            self.group, self.digits = (self.group or Decimal(1)) * scale, False
        elif token == "puluh" and 0 < tens < 10:
            self.group += 9 * tens
        elif token == "belas" and 0 < tens < 10:
            self.group += 10
        elif small and not self.digits and (tens == 0 or (small < 10 and tens >= 20 and tens % 10 == 0)):
            self.group += small
        elif token in _PARTS:
            self.group += _PARTS[token]
        elif number is not None and number < self.scale:
            self.group, self.digits = number, True
        else:
            return False
        return True

    def passes(self, token: str, following: list[str]) -> bool:
        """Whether the token only joins: "three hundred and five", "two and a half million", "half a million"."""
        if token not in _FILLERS or not following:
            return False
        (after,) = following
        if after in _PARTS or after in {"a", "an"}:
            return True
        if self.group % 1:
            return after in _SCALES
        return self.group >= 100 and self.group % 100 == 0 and after in _SMALL

    def whole(self) -> Iterator[int]:
        """The number, when it is one of persons."""
        value = self.closed + self.group
        if value == int(value):
            yield int(value)


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
