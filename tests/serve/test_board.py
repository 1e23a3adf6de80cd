"""Figures on one axis: what each wording allows, neither more nor less."""

from __future__ import annotations

import math

import pytest
from pyoxigraph import Literal, NamedNode

from kg import namespaces
from kg.serve.pages.board import boards
from kg.serve.pages.tables import Answer, Value

NAMES = (
    "claim", "outcome", "outcomeName", "population", "populationName", "qualifier", "count", "low", "high", "whose",
    "claimantName", "quote",
)  # fmt: skip


def row(
    claim: str,
    low: int | None,
    high: int | None,
    whose: str = "",
    population: str = "unspecified",
    outcome: str = "killed",
    qualifier: str = "about",
    count: int | None = None,
) -> tuple[Value, ...]:
    def sk(name: str) -> NamedNode:
        return NamedNode(namespaces.ONTOLOGY + name)

    return (
        NamedNode(f"urn:{claim}"), sk(outcome), Literal(outcome), sk(population), Literal(population),
        sk(qualifier), None if count is None else Literal(count),
        None if low is None else Literal(low), None if high is None else Literal(high),
        Literal(whose) if whose else None, Literal(f"speaker of {claim}"), Literal(f"words of {claim}"),
    )  # fmt: skip


def test_a_bar_is_what_the_wording_allows_and_a_number_what_it_says() -> None:
    rows = (
        row("a", None, 4999, qualifier="nearly", count=5000),
        row("b", 2001, None, qualifier="over", count=2000),
        row("c", None, 999, qualifier="below", count=1000),
        row("d", 3000, 3000, qualifier="exact", count=3000),
    )
    (board,) = boards(Answer(NAMES, rows), "id")
    assert [bar.number for bar in board.bars] == ["hampir 5.000", "3.000", "lebih dari 2.000", "kurang dari 1.000"]
    nearly, _, over, below = board.bars
    assert nearly.start == pytest.approx(100 * math.log10(4500) / 4, abs=0.01)
    assert nearly.start + nearly.width == pytest.approx(100 * math.log10(4999) / 4, abs=0.02)
    assert not nearly.open_left and not nearly.open_right
    assert over.open_right and not over.open_left and below.open_left and not below.open_right


def test_a_bar_leads_to_its_claim_and_says_when_and_where() -> None:
    more = ("claim", "places", "since", "asOf", "partOf", "partOfName")
    known = (
        NamedNode(namespaces.thing("claim-1")), Literal("Shusha"), Literal("2020-09-27"), Literal("2020-10-07"),
        NamedNode(namespaces.thing("figure-1")), Literal("9"),
    )  # fmt: skip
    rows = tuple((*figure[1:], *known) for figure in (row("a", 1, 1, "Armenia"), row("b", 2, 2)))
    (board,) = boards(Answer((*NAMES[1:], *more), rows), "en")
    assert board.bars[1].href == "/page/claim-1"
    assert board.bars[1].losses == "Armenia, Shusha, since 2020-09-27, as of 2020-10-07, part of the figure 9"


def test_numbers_that_nobody_can_count_are_left_out() -> None:
    plain = row("a", 1, 1)
    rows = tuple((*plain[:6], Literal(number), *plain[7:]) for number in ("9" * 5000, "-3", "many"))
    (board,) = boards(Answer(NAMES, rows), "en")
    assert {bar.number for bar in board.bars} == {"1"}


def test_bars_stand_where_their_bounds_are() -> None:
    (board,) = boards(
        Answer(NAMES, (row("a", 10, 10), row("b", 100, 9999), row("c", 1001, None), row("d", None, 99))), "en"
    )
    bars = {bar.claimant.removeprefix("speaker of "): bar for bar in board.bars}
    assert [place for place, _ in board.ticks] == [0, 25, 50, 75, 100]
    assert board.ticks[-1][1] == "10,000"
    assert bars["a"].start == 25 and 0 < bars["a"].width < 2 and bars["a"].number == "10"
    assert bars["b"].start == 50 and bars["b"].start + bars["b"].width == pytest.approx(100, abs=0.1)
    assert bars["c"].open_right and not bars["c"].open_left and bars["c"].start + bars["c"].width == pytest.approx(100)
    assert bars["d"].open_left and bars["d"].start == 0 and bars["d"].number == "at most 99"


def test_no_bar_leaves_the_axis() -> None:
    (board,) = boards(Answer(NAMES, (row("a", 0, 0), row("b", 10**12, None), row("c", None, None))), "en")
    assert all(0 <= bar.start <= 100 and bar.start + bar.width <= 101 for bar in board.bars)


def test_a_figure_that_stands_in_several_rows_is_one_bar() -> None:
    both = row("a", 1, 1, "Armenia, Azerbaijan")
    (board,) = boards(Answer(NAMES, (both, both, row("b", 2, 2))), "en")
    assert [bar.losses for bar in board.bars] == ["", "Armenia, Azerbaijan"]


def test_the_part_of_the_people_is_named_when_it_is_known() -> None:
    (board,) = boards(Answer(NAMES, (row("a", 1, 1, "Armenia", "civilian"), row("b", 2, 2, "Armenia"))), "en")
    assert sorted(bar.losses for bar in board.bars) == ["Armenia", "Armenia, civilian"]


def test_each_outcome_has_its_own_axis_and_one_figure_alone_none() -> None:
    rows = (row("a", 1, 1), row("b", 2, 2), row("c", 5, 5, outcome="missing"))
    assert [board.title for board in boards(Answer(NAMES, rows), "en")] == ["killed"]


def test_each_dispute_has_its_own_axis() -> None:
    def pair(one: str, other: str, whose: str) -> tuple[Value, ...]:
        theirs = (NamedNode(f"urn:{other}"), Literal(f"speaker of {other}"), NamedNode("urn:exact"), Literal(7))
        return (*row(one, 5, 5, whose), *theirs)

    more = ("theirClaim", "opponentName", "theirQualifier", "theirCount")
    told = (pair("a", "b", "Armenia"), pair("c", "d", "Russia"), pair("b", "e", "Armenia"), pair("d", "c", "Russia"))
    found = boards(Answer((*NAMES, *more), told), "en")
    assert [board.title for board in found] == ["killed: Armenia", "killed: Russia"]
    assert [len({bar.claimant for bar in board.bars}) for board in found] == [3, 2]


def test_numbers_are_written_as_the_reader_does() -> None:
    (board,) = boards(Answer(NAMES, (row("a", 1201, None), row("b", 1000, 9999))), "id")
    assert {bar.number for bar in board.bars} == {"sedikitnya 1.201", "1.000–9.999"}


def test_other_results_have_no_board() -> None:
    assert boards(Answer(("low", "high"), ()), "en") == []
