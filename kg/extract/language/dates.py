"""Dates in the text, relative to the article's own, with the precision that the words have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import ahocorasick
import regex

from kg.extract.language.tokens import Item

if TYPE_CHECKING:
    from kg.extract.language.pack import Pack


@dataclass(frozen=True, slots=True)
class When:
    """ISO 8601 with the precision of the words: a day, a month, a year, or an interval ``start/end``."""

    iso: str | None
    #: a bare weekday: what it means depends on whether it lies ahead
    weekday: int | None = None


class Calendar:
    """The words of a language for dates, compiled."""

    def __init__(
        self, months: Mapping[str, int], weekdays: Mapping[str, int], relative: Mapping[str, Any],
        opens: Iterable[str] = (), past: Iterable[str] = (), last: Iterable[str] = (),
    ) -> None:  # fmt: skip
        self.months = months
        self._past, self._last = tuple(past), tuple(last)
        self.weekdays = weekdays
        self.relative = relative
        self._expression = _expression(months, weekdays, relative, opens, past)
        self._words = ahocorasick.Automaton()
        for name in (*months, *weekdays, *relative):
            word = name.lower().split()[0]
            self._words.add_word(word, len(word) - 1)
        self._words.make_automaton()

    def gone(self, text: str, match: Any) -> bool:
        """ "Last November", "November lalu": whether the words say that the date lies behind."""
        before = text[max(0, match.start() - _FEW) : match.start()].lower().split()[-1:]
        return match.group().lower().endswith(self._past) or any(word in self._last for word in before)

    def matches(self, text: str) -> Iterator[Any]:
        """The dates in a text. The expression is slow, so it is tried only where its first word or a digit stands."""
        low = text.lower()
        if len(low) != len(text):  # "İ" becomes two letters
            low = "".join(c if len(c.lower()) > 1 else c.lower() for c in text)
        found = (last - before for last, before in self._words.iter(low))
        starts = {start for start in found if not low[start - 1 : start].isalnum()}
        for digits in _DIGITS.finditer(text):
            at = digits.start()
            starts.add(at)
            if text[at - 1 : at] == "(":
                starts.add(at - 1)
        done = 0
        for start in sorted(starts):
            if start >= done and (match := self._expression.match(text, start)):
                done = match.end()
                yield match


#: What may stand between a weekday and its week.
_OF = re.compile(r"\s+(?:of\s+)?")
_DIGITS = re.compile(r"\d+")
_WORD_BEFORE = re.compile(r"(?<![\w.,-])(\d+(?:[.,]\d+)+|\w+)\s+\Z")
#: So far, in code points, a count may stand before "years ago", and with fewer digits than these.
_FEW, _MANY_DIGITS = 20, 5


def _expression(
    months: Mapping[str, int], weekdays: Iterable[str], relative: Iterable[str], opens: Iterable[str],
    past: Iterable[str],
) -> Any:  # fmt: skip
    # alone, a short month is more likely somebody's name or a rank: "Brigjen (Mar)"
    full = _alternatives(tuple(name for name in months if len(name) > 3))
    # but one that is nothing's short form is a date behind "in", "sejak"
    long = {months[name] for name in months if len(name) > 3}
    short = _alternatives(tuple(name for name in months if months[name] not in long))
    before = _alternatives(opens)
    month, weekday, words = (_alternatives(names) for names in (months, weekdays, relative))
    explicit = rf"""(?:
        \((?P<day>\d{{1,2}})/(?P<number>\d{{1,2}})(?:/(?P<year>\d{{4}}|\d{{2}}))?\)
      | (?<![\d/])(?P<day>\d{{1,2}})/(?P<number>\d{{1,2}})/(?P<year>\d{{4}})(?![\d/])
      | \(?(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{month})\b(?:\.?,?\s+(?P<year>\d{{4}})\b)?\)?
      | \b(?P<month>{month})\b\.?,?\s+(?P<year>\d{{4}})\b
      | \b(?P<month>{month})\b\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|[.,:/]\d)(?:,?\s+(?P<year>\d{{4}})\b)?
    )"""
    return regex.compile(
        rf"""(?:\b(?P<weekday>{weekday})\b(?:,?\s*{explicit})?
        | {explicit}
        | \b(?P<month>{full})\b(?!\.?\w)
        | (?<=\b(?i:{before})\s)(?P<month>{short})\b(?![.,]?\s?[A-Z]|\.?\w|['’]s)
        | \b(?P<decade>(?:19|20)\d0)(?:-an|an|s)\b
        | (?<![\w.,/$€£–-])(?P<first>(?:19[4-9]|20[0-4])\d)[-–](?P<last>(?:19[4-9]|20[0-4])\d)(?![\w%/–-]|[.,]\d)
        | (?<![\w.,/$€£-])(?P<year>(?:19[4-9]|20[0-4])\d)(?![\w%/-]|[.,]\d)
        | \b(?P<relative>(?i:{words}))\b)(?:\s+(?:{_alternatives(past)})\b)?""",
        regex.VERBOSE,
    )


def _alternatives(names: Iterable[str]) -> str:
    words = (regex.escape(name).replace("\\ ", r"\s+") for name in sorted(names, key=len, reverse=True))
    return "|".join(words) or "(?!)"


def find(text: str, pack: Pack, published: date | None) -> list[Item]:
    """The dates of a text as items of class ``D``, in order."""
    found: list[Item] = []
    before: dict[str, str] = {}
    for match in pack.calendar.matches(text):
        got = {key: value for key, value in match.groupdict().items() if value}
        start, times = _counted(text, match.start(), pack) if "relative" in got else (match.start(), None)
        when = _read(got, pack.calendar, published, times)
        if when is None:
            continue
        if published is not None and got.keys() == {"month"} and when.iso == f"{published:%Y-%m}" and (
            pack.calendar.gone(text, match)
        ):  # fmt: skip
            # in November, "last November" is a year ago
            when = When(f"{published.year - 1}-{published.month:02d}")
        if published is not None and when.weekday is not None and when.iso == published.isoformat() and (
            pack.calendar.gone(text, match)
        ):  # fmt: skip
            # on a Thursday, "last Thursday" is a week ago
            when = When((published - timedelta(days=7)).isoformat(), when.weekday)
        if found and (day := _of_week(found[-1].value, when)) and _OF.fullmatch(text[found[-1].end : start]):
            # "Kamis pekan lalu", "Thursday of last week"
            start, when = found.pop().start, When(day)
        if found and _lacks_year(before) and _names_year(got, when) and text[found[-1].end : start].isspace():
            # "7 Oktober tahun lalu", "November last year"
            dated = found.pop()
            start, when = dated.start, When(f"{when.iso}{dated.value.iso[4:]}")
        found.append(Item(start, match.end(), text[start : match.end()], "D", when))
        before = got
    return found


def _counted(text: str, start: int, pack: Pack) -> tuple[int, int | None]:
    """Where "dua pekan lalu", "a week ago" begin, and how many weeks they are: 0 for "several weeks ago"."""
    before = _WORD_BEFORE.search(text, max(0, start - _FEW), start)
    if before is None:
        return start, None
    if before[1][0].isdecimal():
        # "1,5 tahun lalu"
        return before.start(), int(before[1]) if before[1].isdecimal() and len(before[1]) < _MANY_DIGITS else 0
    tags = pack.tags(before[1])
    if "number" in tags or "single" in tags:
        return before.start(), tags.get("number", {"value": 1})["value"]
    return (before.start(), 0) if "vague" in tags else (start, None)


def _of_week(day: When, week: When) -> str | None:
    """The day of a bare weekday in a week that is told behind it."""
    monday, _, end = (week.iso or "").partition("/")
    if day.weekday is None or len(monday) != len("2025-11-10") or not end:
        return None
    first = date.fromisoformat(monday)
    whole = date.fromisoformat(end) - first == timedelta(days=6)
    return (first + timedelta(days=day.weekday)).isoformat() if whole else None


def _lacks_year(got: dict[str, str]) -> bool:
    return not got.keys().isdisjoint(("month", "number")) and "year" not in got


def _names_year(got: dict[str, str], when: When) -> bool:
    return "relative" in got and when.iso is not None and len(when.iso) == 4


def _read(got: dict[str, str], words: Calendar, published: date | None, times: int | None) -> When | None:
    year = _full(got.get("year"))
    if "day" in got:
        number = got.get("number") or words.months[got["month"]]
        return _day(int(got["day"]), int(number), year, published)
    if "month" in got:
        month = words.months[got["month"]]
        return When(f"{year}-{month:02d}") if year else _month(month, published)
    if year:
        return When(str(year))
    if "first" in got:
        # "1980-1988"
        return When(f"{got['first']}/{got['last']}") if got["first"] < got["last"] else None
    if "decade" in got:
        return When(f"{got['decade']}/{int(got['decade']) + 9}")
    if "weekday" in got:
        number = words.weekdays[got["weekday"]]
        return When(_weekday(number, published), number)
    rule = words.relative[" ".join(got["relative"].lower().split())]
    if times == 0 or (times is None and "counted" in rule):
        return When(None)
    try:
        return _relative({unit: steps * (times or 1) for unit, steps in rule.items()}, published)
    except (OverflowError, ValueError):  # "5.000 tahun lalu"
        return When(None)


def _full(year: str | None) -> int | None:
    return None if not year else int(year) + 2000 if len(year) == 2 else int(year)


def _day(day: int, month: int, year: int | None, published: date | None) -> When | None:
    if year is None:
        if published is None:
            return When(None) if 1 <= month <= 12 and 1 <= day <= 31 else None
        year = published.year
        try:
            # a day more than two months ahead is last year's: news looks back
            if date(year, month, day) > published + timedelta(days=60):
                year -= 1
        except ValueError:
            return None
    try:
        return When(date(year, month, day).isoformat())
    except ValueError:
        return None


def _month(month: int, published: date | None) -> When:
    if published is None:
        return When(None)
    year = published.year if month <= published.month else published.year - 1
    return When(f"{year}-{month:02d}")


def _weekday(number: int, published: date | None) -> str | None:
    if published is None:
        return None
    return (published - timedelta(days=(published.weekday() - number) % 7)).isoformat()


def _relative(rule: dict[str, int], published: date | None) -> When:
    """``days``, ``weeks``, ``months``, ``years``: how far back; ``weekend``: the last one.

    Raises:
        OverflowError, ValueError: before the year 1.
    """
    if published is None:
        return When(None)
    if "days" in rule:
        return When((published - timedelta(days=rule["days"])).isoformat())
    if "weekend" in rule:
        saturday = published - timedelta(days=(published.weekday() - 5) % 7)
        return When(f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}")
    if "weeks" in rule:
        monday = published - timedelta(days=published.weekday() + 7 * rule["weeks"])
        return When(f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}")
    if "months" in rule:
        index = published.year * 12 + published.month - 1 - rule["months"]
        if index < 12:
            raise ValueError(index)
        return When(f"{index // 12}-{index % 12 + 1:02d}")
    return When(f"{date(published.year - rule['years'], 1, 1).year:04d}")


def ahead(when: When, published: date | None) -> str | None:
    """The day of a bare weekday when it lies ahead of the article.

    >>> ahead(When("2020-10-23", 4), date(2020, 10, 24))
    '2020-10-30'
    """
    if when.weekday is None or published is None:
        return when.iso
    return (published + timedelta(days=(when.weekday - published.weekday()) % 7)).isoformat()
