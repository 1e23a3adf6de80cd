"""Terms of the vocabularies, and dates as literals."""

from __future__ import annotations

import re
from datetime import datetime

from pyoxigraph import Literal, NamedNode

from kg import namespaces, periods


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
TRUE, FALSE = (Literal(word, datatype=XSD.boolean) for word in ("true", "false"))

#: How the slug of an outlet begins that nobody knows; whether two of them are one cannot be told.
UNKNOWN_OUTLET = "outlet-of-"

_DATATYPES = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}


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
        ValueError: it is none of them, or an interval.

    >>> date_literal("2020-10")
    <Literal value=2020-10 datatype=<NamedNode value=http://www.w3.org/2001/XMLSchema#gYearMonth>>
    """
    periods.days(iso)
    if len(iso) not in _DATATYPES:
        raise ValueError(f"{iso!r} is an interval; a literal holds one day, month or year")
    return Literal(iso, datatype=_DATATYPES[len(iso)])


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
