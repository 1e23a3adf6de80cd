"""Casualty figures side by side on one axis: what each wording allows, and who says it. No verdict."""

from __future__ import annotations

import math
from dataclasses import dataclass

from pyoxigraph import Literal

from kg import namespaces
from kg.serve.tables import Answer, Value

#: A result with these columns is drawn.
NEEDED = frozenset({"outcome", "outcomeName", "low", "high", "claimantName", "quote"})
#: More bars than this are no picture any more.
MOST = 60


@dataclass(frozen=True, slots=True)
class Bar:
    """One claim's figure; places and widths are percent of the axis."""

    claimant: str
    #: the losses it speaks of: whose, and of which part of the people
    losses: str
    #: as people write it: ``61``, ``≥ 1.201``, ``20–99``
    number: str
    start: float
    width: float
    #: the wording leaves this end open
    open_left: bool
    open_right: bool
    quote: str


@dataclass(frozen=True, slots=True)
class Board:
    """The figures of one outcome on a common axis, ticks at powers of ten."""

    outcome: str
    bars: tuple[Bar, ...]
    #: place in percent, and what stands there
    ticks: tuple[tuple[float, str], ...]


def boards(answer: Answer, language: str) -> list[Board]:
    """One board for each outcome of which there are two figures or more; none when the rows are no figures."""
    if not set(answer.variables) >= NEEDED:
        return []
    found: dict[str, dict[tuple[str, ...], list[dict[str, Value]]]] = {}
    for row in answer.dicts():
        # A figure of several sides has several rows, and is one bar.
        key = tuple(_text(row, name) for name in ("claim", "low", "high", "quote"))
        found.setdefault(_text(row, "outcomeName"), {}).setdefault(key, []).append(row)
    return [_board(outcome, list(rows.values())[:MOST], language) for outcome, rows in found.items() if len(rows) > 1]


def _board(outcome: str, figures: list[list[dict[str, Value]]], language: str) -> Board:
    bounds = [_number(rows[0], name) for rows in figures for name in ("low", "high")]
    numbers = [bound for bound in bounds if bound is not None]
    decades = max(1, math.ceil(math.log10(max([10, *numbers]))))
    bars = sorted(
        (_bar(rows, decades, language) for rows in figures), key=lambda bar: (bar.start + bar.width, bar.claimant)
    )
    ticks = tuple((100 * power / decades, _written(10**power, language)) for power in range(decades + 1))
    return Board(outcome, tuple(reversed(bars)), ticks)


def _bar(rows: list[dict[str, Value]], decades: int, language: str) -> Bar:
    row = rows[0]
    losses = dict.fromkeys(_text(each, "whoseName") for each in rows)
    if _text(row, "population") != namespaces.ONTOLOGY + "unspecified":
        losses[_text(row, "populationName")] = None
    low, high = _number(row, "low"), _number(row, "high")
    start = 0.0 if low is None else _place(low, decades)
    end = 100.0 if high is None else _place(high, decades)
    return Bar(
        claimant=_text(row, "claimantName"),
        losses=", ".join(filter(None, losses)),
        number=_range(low, high, language),
        start=round(start, 2),
        # An exact figure must still be seen.
        width=round(max(end - start, 0.8), 2),
        open_left=low is None,
        open_right=high is None,
        quote=_text(row, "quote"),
    )


def _place(number: int, decades: int) -> float:
    """Percent of a logarithmic axis that begins at 1.

    >>> _place(100, 4), _place(0, 4)
    (50.0, 0.0)
    """
    return 100 * math.log10(max(number, 1)) / decades


def _range(low: int | None, high: int | None, language: str) -> str:
    """The bounds as people write them.

    >>> _range(1201, None, "id"), _range(61, 61, "en"), _range(20, 99, "en")
    ('≥ 1.201', '61', '20–99')
    """
    if low is None or high is None:
        bound = low if low is not None else high
        return "" if bound is None else f"{'≥' if high is None else '≤'} {_written(bound, language)}"
    return _written(low, language) if low == high else f"{_written(low, language)}–{_written(high, language)}"


def _written(number: int, language: str) -> str:
    return f"{number:,}".replace(",", "." if language == "id" else ",")


def _number(row: dict[str, Value], name: str) -> int | None:
    value = row.get(name)
    return int(value.value) if isinstance(value, Literal) and value.value.lstrip("-").isdigit() else None


def _text(row: dict[str, Value], name: str) -> str:
    value = row.get(name)
    return "" if value is None else value.value
