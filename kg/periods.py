"""Dates as news gives them, in ISO 8601: a day, a month, a year, or an interval of them (``2020-10-30/2020-10-31``)."""

from __future__ import annotations

import calendar
import re
from datetime import date

_PARTS = re.compile(r"([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def days(iso: str) -> tuple[date, date]:
    """The first and the last day that a date allows.

    Raises:
        ValueError: it is not of this form, or ends before it begins.

    >>> days("2020-02")
    (datetime.date(2020, 2, 1), datetime.date(2020, 2, 29))
    >>> days("2020-10-30/2020-11")[1]
    datetime.date(2020, 11, 30)
    """
    begin, end = ends(iso)
    first, last = _day(begin, last=False), _day(end, last=True)
    if last < first:
        raise ValueError(f"{iso!r} ends before it begins")
    return first, last


def ends(iso: str) -> tuple[str, str]:
    """Where an interval begins and ends; of a single date, itself twice.

    >>> ends("1990/1999"), ends("2020-10")
    (('1990', '1999'), ('2020-10', '2020-10'))
    """
    begin, slash, end = iso.partition("/")
    return begin, end if slash else begin


def _day(iso: str, *, last: bool) -> date:
    parts = _PARTS.fullmatch(iso)
    if not parts:
        raise ValueError(f"{iso!r} is not ISO 8601 (a day, a month or a year)")
    year, month, day = (int(part) if part else 0 for part in parts.groups())
    month = month or (12 if last else 1)
    try:
        return date(year, month, day or (calendar.monthrange(year, month)[1] if last else 1))
    except (ValueError, calendar.IllegalMonthError):
        raise ValueError(f"{iso!r} is no day of the calendar") from None
