"""Dates as metadata writes them."""

from __future__ import annotations

import re

from kg.read.dateline import moment
from kg.read.manifest import day_of

#: ISO 8601 with an offset; when it is none that there is, the rest of it is not to be trusted either.
_ZONED = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\S+[+-]\d{2}:?\d{2}\S*")


def iso_of(value: str) -> str | None:
    """A date of any usual spelling as ISO 8601, None when it is none.

    >>> iso_of("2020-10-31 19:02:00+07:00"), iso_of("31 Oktober 2020"), iso_of("Sat, 31 Oct 2020 19:02:00 GMT")
    ('2020-10-31T19:02:00+07:00', '2020-10-31', '2020-10-31T19:02+00:00')
    """
    value = value.strip()[:100]
    if day_of(value):
        return value.replace(" ", "T", 1)
    if _ZONED.fullmatch(value):
        return None
    found = moment(value)
    return found.iso if found else None
