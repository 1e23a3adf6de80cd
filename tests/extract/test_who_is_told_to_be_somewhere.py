"""Who speaks from somewhere is no victim; of whom a clause tells behind somebody's chief; who is a ringleader."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, figures, offices, ties


@pytest.mark.parametrize(
    "text",
    [
        "RSF drones struck El Obeid in Sudan, killing nine newborns, two doctors at the facility told Reuters.",
        "RSF drones struck El Obeid in Sudan, killing nine newborns, three officials at the hospital said.",
        "RSF drones struck El Obeid in Sudan, killing nine newborns, two residents of the camp said.",
    ],
)
def test_who_tells_of_it_at_a_place_is_not_counted(text: str) -> None:
    assert [figure[1] for figure in figures(text, "en")] == [9]


def test_who_died_at_a_place_is_counted() -> None:
    text = "RSF drones struck El Obeid in Sudan, killing nine newborns, two doctors at the facility, officials said."
    assert [figure[1] for figure in figures(text, "en")] == [9, 2]


def test_whom_an_adviser_serves_is_not_of_whom_the_clause_tells() -> None:
    text = "Massad Boulos, an adviser to Donald Trump who has been shuttling between Cairo and Riyadh, left."
    assert {tie[0] for tie in ties(text, "en")} <= {"Massad Boulos"}


def test_what_a_court_upheld_is_of_the_court() -> None:
    text = (
        "Thailand and Cambodia dispute the land. In 1962, the International Court of Justice awarded the temple to "
        "Cambodia, a ruling it confirmed in 2013."
    )
    assert [claim[:2] for claim in claims(text, "en")] == [("International Court of Justice", "confirm")]


def test_who_shelters_behind_people_does_not_support_them() -> None:
    assert ties("Thailand said Cambodian troops were sheltering behind villagers.", "en") == []


def test_a_ringleader_leads() -> None:
    held = ("Mazloum Abdi", "leader", "Syrian Democratic Forces")
    assert offices("SDF ringleader Mazloum Abdi left.", "en") == [held]


@pytest.mark.parametrize("text", ["killing nine, two doctors at", "killing nine, two doctors at the", "two residents"])
def test_a_torn_place_breaks_nothing(text: str) -> None:
    assert claims(text, "en") == []
