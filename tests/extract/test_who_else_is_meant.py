"""Whom a noun with a clause means, who joins whom in a list, and who said what belies his deeds."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, counted, events, ties


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Pemimpin Hizbullah Naim Qassem bergeming. Ulama yang menggantikan Hassan Nasrallah itu menolak usulan AS.",
            "Naim Qassem",
        ),
        ("Vladimir Putin tiba di Minsk. Pria yang berkuasa sejak 2000 itu menolak usulan AS.", "Vladimir Putin"),
        (
            "Mohamed Hamdan Dagalo tiba di Nyala. Jenderal yang dikenal sebagai Hemedti itu menolak usulan AS.",
            "Mohamed Hamdan Dagalo",
        ),
    ],
)
def test_a_clause_tells_which_person_is_meant(text: str, who: str) -> None:
    assert (who, "reject") in [claim[:2] for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Turki bersama Qatar dan Mesir, yang menjadi mediator, mendesak Israel membuka perlintasan.",
            ["Turkey", "Qatar", "Egypt"],
        ),
        (
            "AS bersama Arab Saudi, Mesir, dan UEA, yang dikenal sebagai Quad, mendesak RSF berhenti menyerang.",
            ["United States", "Saudi Arabia", "Egypt", "United Arab Emirates"],
        ),
        ("Turki bersama Qatar, Mesir, dan AS mendesak Israel membuka perlintasan.", ["Turkey"]),
    ],
)
def test_who_acts_together_with_others(text: str, who: list[str]) -> None:
    assert [claim[0] for claim in claims(text)] == who


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (
            "India menuduh Pakistan melanggar gencatan senjata padahal mengaku berkomitmen pada kesepakatan itu.",
            "id",
            [("India", "accuse"), ("Pakistan", "promise")],
        ),
        (
            "Rusia menuduh Ukraina menembak lebih dulu meski sehari sebelumnya mengumumkan gencatan senjata.",
            "id",
            [("Russia", "accuse"), ("Ukraine", "assert")],
        ),
        (
            "Ukraine accused Russia of striking Kharkiv despite promising a ceasefire.",
            "en",
            [("Ukraine", "accuse"), ("Russia", "promise")],
        ),
        (
            "Israel menuduh Hamas menyerang pasukannya dan berjanji akan membalas.",
            "id",
            [("Israel", "accuse"), ("Israel", "threaten")],
        ),
    ],
)
def test_what_the_accused_said_in_spite_of_it(text: str, language: str, told: list[tuple[str, str]]) -> None:
    assert [claim[:2] for claim in claims(text, language)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Serangan itu melukai 50-an warga.", [("about", 50, 50, 59)]),
        ("Serangan Rusia menewaskan 1.200-an orang di Ukraina.", [("about", 1200, 1200, 1299)]),
        ("Sejak 1990-an warga Suriah tewas dalam perang.", []),
        ("Pria berusia 40-an tahun itu tewas di Gaza.", []),
    ],
)
def test_a_round_number(text: str, told: list[tuple[str, int, int, int]]) -> None:
    assert counted(text) == told


@pytest.mark.parametrize("verb", ["menopang", "menyokong", "mendukung"])
def test_plants_that_feed_an_army(verb: str) -> None:
    text = f"Rusia mengeklaim serangan itu menyasar fasilitas industri militer dan energi yang {verb} tentara Ukraina."
    assert ties(text) == []


def test_a_truce_that_should_have_ended_the_war_was_made() -> None:
    text = "Gencatan senjata yang ditengahi AS pada 2024 semestinya mengakhiri perang Israel dan Hizbullah."
    assert ("ceasefire_agreed", "happened") in events(text)
    wished = "Gencatan senjata di Gaza semestinya disepakati tahun lalu."
    assert ("ceasefire_agreed", "happened") not in events(wished)
