"""Terms of the vocabularies, and dates as literals."""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime

from pyoxigraph import Literal, NamedNode

from kg import namespaces


class Vocabulary:
    """The terms of one namespace by their local names, each made once.

    >>> SK.claimant
    <NamedNode value=https://w3id.org/saksi/ontology#claimant>
    >>> SK["assert"].value
    'https://w3id.org/saksi/ontology#assert'
    """

    def __init__(self, base: str) -> None:
        self._base = base

    def __getattr__(self, name: str) -> NamedNode:
        if name.startswith("_"):
            raise AttributeError(name)
        node = NamedNode(self._base + name)
        self.__dict__[name] = node
        return node

    def __getitem__(self, name: str) -> NamedNode:
        node: NamedNode = getattr(self, name)
        return node


SK = Vocabulary(namespaces.ONTOLOGY)
RDF = Vocabulary(namespaces.RDF)
RDFS = Vocabulary(namespaces.RDFS)
SKOS = Vocabulary(namespaces.SKOS)
OWL = Vocabulary(namespaces.OWL)
OA = Vocabulary(namespaces.OA)
XSD = Vocabulary(namespaces.XSD)

_DATATYPES = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}
_PARTS = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def value(word: str) -> NamedNode:
    """The individual that stands for a word of the closed lists.

    >>> value("call_for").value
    'https://w3id.org/saksi/ontology#callFor'
    """
    first, *rest = re.split(r"[ _-]", word)
    return SK[first + "".join(part.capitalize() for part in rest)]


def date_literal(iso: str) -> Literal:
    """A day, month or year, as precise as it is written.

    Raises:
        ValueError: it is none of them.

    >>> date_literal("2020-10")
    <Literal value=2020-10 datatype=<NamedNode value=http://www.w3.org/2001/XMLSchema#gYearMonth>>
    """
    days(iso)
    return Literal(iso, datatype=_DATATYPES[len(iso)])


def days(iso: str) -> tuple[date, date]:
    """The first and the last day of a day, month, year, or interval of them.

    Raises:
        ValueError: it is none of them.

    >>> days("2020-02")
    (datetime.date(2020, 2, 1), datetime.date(2020, 2, 29))
    """
    begin, _, end = iso.partition("/")
    first, last = _day(begin, last=False), _day(end or begin, last=True)
    if last < first:
        raise ValueError(f"{iso!r} ends before it begins")
    return first, last


def _day(iso: str, *, last: bool) -> date:
    parts = _PARTS.fullmatch(iso)
    if not parts:
        raise ValueError(f"{iso!r} is not an ISO 8601 day, month or year")
    year, month, day = (int(part) if part else None for part in parts.groups())
    assert year is not None
    month = month or (12 if last else 1)
    return date(year, month, day or (calendar.monthrange(year, month)[1] if last else 1))


def moment_literal(iso: str) -> Literal | None:
    """A date with time as xsd:dateTime, which wants seconds; None when it is no such thing.

    >>> moment_literal("2020-10-31T19:02+07:00").value
    '2020-10-31T19:02:00+07:00'
    """
    if "T" not in iso:
        return None
    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return None
    return Literal(moment.isoformat(), datatype=XSD.dateTime)
