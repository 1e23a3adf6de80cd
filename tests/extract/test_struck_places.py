"""What is struck is where it happened: for the blow, and for those whom it killed."""

from __future__ import annotations

import pytest

from kg.statement import Casualty, Event
from tests.extract.reading import statements


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("A Russian missile strike on Ternopil killed 26 people on Wednesday.", "en", ["Ternopil"]),
        ("Russian drones hit Izium and wounded six people.", "en", ["Izium"]),
        ("Serangan rudal Rusia ke Ternopil menewaskan 26 orang.", "id", ["Ternopil"]),
        ("Serangan rudal dan drone Rusia ke kota Ternopil menewaskan 26 orang.", "id", ["Ternopil"]),
        ("Serangan udara dan darat Israel di Khan Younis menewaskan sembilan orang.", "id", ["Khan Younis"]),
        ("Rusia membombardir Kharkiv, menewaskan lima orang.", "id", ["Kharkiv"]),
    ],
)
def test_a_town_that_is_struck(text: str, language: str, expected: list[str]) -> None:
    found = statements(text, language)
    blows = [one for one in found if isinstance(one, Event)]
    figures = [one for one in found if isinstance(one, Casualty)]
    assert blows
    assert figures
    assert all([place.name for place in one.place] == expected for one in (*blows, *figures))


def test_a_town_that_is_struck_and_where_it_lies() -> None:
    (figure,) = [
        one
        for one in statements("Serangan rudal Rusia ke kota Ternopil di Ukraina barat menewaskan 26 orang.")
        if isinstance(one, Casualty)
    ]
    assert [place.name for place in figure.place] == ["Ternopil", "Ukraine"]


def test_a_town_that_others_fled() -> None:
    text = "Nearly 12 million Sudanese have been displaced, and more than 100,000 fled El Fasher in October."
    first, second = (one for one in statements(text, "en") if isinstance(one, Casualty))
    assert first.place == ()
    assert [place.name for place in second.place] == ["El Fasher"]


def test_where_they_went_is_not_struck() -> None:
    text = "Serangan RSF membuat 5.000 warga lari ke Tawila."
    assert all(
        "Tawila" not in {place.name for place in one.place} for one in statements(text) if isinstance(one, Event)
    )


def test_means_of_a_blow_are_no_two_blows() -> None:
    (blow,) = [
        one
        for one in statements("Serangan rudal dan drone Rusia ke Ternopil menewaskan 26 orang.")
        if isinstance(one, Event)
    ]
    assert [who.name for who in blow.participants] == ["Russia"]
