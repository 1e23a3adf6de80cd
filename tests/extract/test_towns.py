"""Places of which an article tells no more than that something happened there."""

from __future__ import annotations

import pytest

from kg.statement import Casualty, Event
from tests.extract.reading import claims, names, statements, ties

#: text, language, and the places of each event and figure
TOWNS = [
    ("Russian forces captured Yablunivka, the ministry said.", "en", ["Yablunivka"]),
    ("Pasukan Rusia merebut Yablunivka, kata kementerian itu.", "id", ["Yablunivka"]),
    ("The army shelled Ukrainian positions near Varvarivka.", "en", ["Varvarivka"]),
    ("Dua orang tewas akibat serangan drone Rusia di Bilenke.", "id", ["Bilenke", "Bilenke"]),
    # once it is known as a place, without a preposition as well
    ("A Russian drone strike in Bilenke killed two people. Russia shelled Bilenke again.", "en", ["Bilenke"] * 3),
    # what is somebody's is not where
    ("Confidence in Kolar's army fell. Russia shelled Ukrainian positions.", "en", [""]),
    # nor is whoever has spoken
    ("Amina Kolar said the raid failed. Russia trusts in Kolar. Russia shelled Ukrainian positions.", "en", [""]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "expected"), TOWNS, ids=[text[:60] for text, _, _ in TOWNS])
def test_where_it_happened(text: str, language: str, expected: list[str]) -> None:
    told = [s for s in statements(text, language) if isinstance(s, Casualty | Event)]
    assert [names(s.place) for s in told] == expected


def test_a_ministry_is_none_of_an_unknown_town() -> None:
    text = "Israel struck south Lebanon. Two people were wounded in Majadel, according to the health ministry."
    figure = next(s for s in statements(text, "en") if isinstance(s, Casualty))
    assert (figure.claimant and figure.claimant.name, names(figure.place)) == (
        "Ministry of Health of Lebanon",
        "Majadel",
    )


def test_nobody_knows_in_which_country_it_is() -> None:
    assert ties("Turkish troops are stationed in Kupyna.", "en") == []


def test_a_part_of_a_country_has_no_ministry_of_its_own() -> None:
    text = "Israeli strikes hit south Lebanon. Two people were wounded, the health ministry said."
    assert [s.claimant and s.claimant.name for s in statements(text, "en") if isinstance(s, Casualty)] == [
        "Ministry of Health of Lebanon"
    ]


def test_who_is_left_out_says_nothing() -> None:
    text = "Semua negara anggota, kecuali Hungaria, menyetujui pernyataan yang mengecam Rusia."
    assert "Hungary" not in {who for who, _, _ in claims(text)}
