"""Casualty figures side by side on one axis: what each wording allows, and who says it. No verdict."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from kg import namespaces
from kg.graph.figures import ends
from kg.serve.pages import figures, words
from kg.serve.pages.tables import Answer, Value, address

#: A result with these columns is drawn.
NEEDED = frozenset({"claim", "outcome", "outcomeName", "qualifier", "count", "low", "high", "claimantName", "quote"})
#: The columns of a figure and, in a row of two, of the other.
_THEIRS = {
    "claim": "theirClaim", "claimantName": "opponentName", "qualifier": "theirQualifier", "count": "theirCount",
    "low": "theirLow", "high": "theirHigh", "quote": "theirWords",
}  # fmt: skip
#: More bars than this are no picture any more, and more boards no overview.
MOST, MOST_BOARDS = 60, 40


@dataclass(frozen=True, slots=True)
class Bar:
    """One claim's figure; places and widths are percent of the axis."""

    claimant: str
    #: the claim's own page
    href: str | None
    #: the losses it speaks of: whose, of which part of the people, where, in which time
    losses: str
    #: as people write it: ``61``, ``lebih dari 1.200``, ``20–99``
    number: str
    start: float
    width: float
    #: the wording leaves this end open
    open_left: bool
    open_right: bool
    quote: str


@dataclass(frozen=True, slots=True)
class Board:
    """The figures of one outcome, or of one dispute, on a common axis, ticks at powers of ten."""

    #: the outcome; of a dispute, whose losses they are too
    title: str
    bars: tuple[Bar, ...]
    #: place in percent, and what stands there
    ticks: tuple[tuple[float, str], ...]


def boards(answer: Answer, language: str) -> list[Board]:
    """One board for each outcome of which there are two figures or more, or for each dispute of rows of two; none when
    the rows are no figures."""
    if not set(answer.variables) >= NEEDED:
        return []
    told = answer.dicts()
    disputes = _disputes(told)
    found: dict[tuple[str, str], dict[tuple[str, ...], dict[str, Value]]] = {}
    for row in (figure for each in told for figure in _both(each)):
        # A figure that several others dispute has several rows, and is one bar.
        key = tuple(_text(row, name) for name in ("claim", "count", "low", "high", "quote"))
        dispute = disputes.get(_text(row, "claim"), "")
        found.setdefault((_text(row, "outcomeName"), dispute), {}).setdefault(key, row)
    drawn = [(dispute, list(rows.values())[:MOST]) for (_, dispute), rows in found.items() if len(rows) > 1]
    return [_board(_title(rows[0], bool(dispute)), rows, language) for dispute, rows in drawn[:MOST_BOARDS]]


def _disputes(told: Iterable[dict[str, Value]]) -> dict[str, str]:
    """Each claim of the rows of two, and the first claim of those that it disputes, or that dispute these."""
    groups: dict[str, list[str]] = {}
    for row in told:
        if not row.get("theirClaim"):
            continue
        one, other = (groups.setdefault(claim, [claim]) for claim in (_text(row, "claim"), _text(row, "theirClaim")))
        if one is not other:
            one += other
            groups.update(dict.fromkeys(other, one))
    return {claim: group[0] for claim, group in groups.items()}


def _title(row: dict[str, Value], dispute: bool) -> str:
    whose = _text(row, "whose") if dispute else ""
    return ": ".join(filter(None, (_text(row, "outcomeName"), whose)))


def _both(row: dict[str, Value]) -> Iterator[dict[str, Value]]:
    """The row's figure, and the one that is set against it, of the same losses."""
    yield row
    if row.get("theirQualifier"):
        yield row | {name: row.get(theirs) for name, theirs in _THEIRS.items()}


def _board(title: str, rows: list[dict[str, Value]], language: str) -> Board:
    drawn = [(row, *_ends(row)) for row in rows]
    numbers = [bound for _, *bounds in drawn for bound in bounds if bound != math.inf]
    decades = max(1, math.ceil(math.log10(max([10, *numbers]))))
    # The largest first, by the least that the wording allows; "fewer than" has only a most.
    drawn.sort(key=lambda each: (-(each[1] or each[2]), _text(each[0], "claimantName")))
    bars = tuple(_bar(row, least, most, decades, language) for row, least, most in drawn)
    ticks = tuple((100 * power / decades, words.number(10**power, language)) for power in range(decades + 1))
    return Board(title, bars, ticks)


def _ends(row: dict[str, Value]) -> tuple[float, float]:
    qualifier = row.get("qualifier")
    counted = qualifier if isinstance(qualifier, NamedNode) else NamedNode(f"{namespaces.ONTOLOGY}exact")
    return ends(counted, _number(row, "count"), _number(row, "low"), _number(row, "high"))


def _bar(row: dict[str, Value], least: float, most: float, decades: int, language: str) -> Bar:
    start = _place(least, decades)
    end = 100.0 if most == math.inf else _place(most, decades)
    claim = row.get("claim")
    qualifier = _text(row, "qualifier").removeprefix(namespaces.ONTOLOGY)
    count, low, high = (_number(row, name) for name in ("count", "low", "high"))
    return Bar(
        claimant=_text(row, "claimantName"),
        href=address(claim.value) if isinstance(claim, NamedNode) else None,
        losses=_losses(row, language),
        number=figures.figure(qualifier, count, low, high, language),
        start=round(start, 2),
        # An exact figure must still be seen.
        width=round(max(end - start, 0.8), 2),
        open_left=least <= 0 < most,
        open_right=most == math.inf,
        quote=_text(row, "quote"),
    )


def _losses(row: dict[str, Value], language: str) -> str:
    said = words.load(language)
    told = [_text(row, "whose")]
    if _text(row, "population") != namespaces.ONTOLOGY + "unspecified":
        told.append(_text(row, "populationName"))
    told.append(_text(row, "places"))
    told += [f"{said[f'column-{name}']} {_text(row, name)}" for name in ("since", "asOf") if _text(row, name)]
    if _text(row, "partOf"):
        told.append(f"{said['column-partOf']} {_text(row, 'partOfName')}".strip())
    return ", ".join(filter(None, told))


def _place(number: float, decades: int) -> float:
    """Percent of a logarithmic axis that begins at 1.

    >>> _place(100, 4), _place(0, 4)
    (50.0, 0.0)
    """
    return 100 * math.log10(max(number, 1)) / decades


def _number(row: dict[str, Value], name: str) -> int | None:
    value = row.get(name)
    return figures.whole(value.value) if isinstance(value, Literal) else None


def _text(row: dict[str, Value], name: str) -> str:
    value = row.get(name)
    return "" if value is None else value.value
