"""Whose minister tells of the dead behind a strike, what is freed, who shelters whom, and who answers with a colon."""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import claims, events, figures, offices, statements, ties


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Ukraina terdesak. Rusia menggempur pelabuhan Odesa. Dua orang tewas, kata Wakil Perdana Menteri Oleksii "
            "Kuleba.",
            ("Oleksii Kuleba", "deputy prime minister", "Ukraine"),
        ),
        (
            "Lebanon berduka. Israel membombardir Tyre. Tiga orang tewas, kata Menteri Kesehatan Rakan Nassereddine.",
            ("Rakan Nassereddine", "health minister", "Lebanon"),
        ),
    ],
)
def test_who_tells_of_the_dead_is_a_minister_of_where_the_blow_struck(text: str, office: tuple[str, str, str]) -> None:
    assert offices(text) == [office]


@pytest.mark.parametrize(
    "text",
    [
        "Rusia mengatakan pasukannya telah membebaskan dua desa di Zaporizhzhia.",
        "Tentara Sudan membebaskan Kota Bara.",
    ],
)
def test_towns_that_are_freed_are_captured(text: str) -> None:
    assert events(text) == [("capture", "happened")]


def test_hostages_that_are_freed_are_no_town() -> None:
    assert ("capture", "happened") not in events("Pasukan Israel membebaskan dua sandera.")


def test_who_wounds_stands_behind_the_passive() -> None:
    text = "Menurut PBB, 38 warga Palestina dibunuh dan 143 dilukai tentara Israel."
    assert [one[1:3] for one in figures(text)] == [(38, "killed"), (143, "wounded")]


@pytest.mark.parametrize("where", ["di Afghanistan", "dari Afghanistan"])
def test_who_is_sheltered_is_supported(where: str) -> None:
    assert ("Afghanistan", "support", "Tehreek-e-Taliban Pakistan") in ties(f"TTP mendapat perlindungan {where}.")


def test_who_answers_with_a_colon_says_it_once() -> None:
    text = "Lavrov mengecam Barat. Menlu India S Jaishankar membalas: setiap jengkal Pakistan dalam jangkauan, katanya."
    assert claims(text)[1:] == [("Subrahmanyam Jaishankar", "assert", "")]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Israel menyerang Tepi Barat. Seorang remaja Palestina ditembak pasukan penjajah di Jenin.", "Israel"),
        ("Rusia menyerang Kherson. Pasukan pendudukan menembaki warga di Kherson.", "Russia"),
    ],
)
def test_an_occupiers_forces_are_never_of_the_land(text: str, side: str) -> None:
    told = [one for one in statements(text) if isinstance(one, Event)][-1]
    assert side in {who.name for who in told.participants}
    assert not [who for who in told.participants if who.name in ("Palestinian military", "Armed Forces of Ukraine")]


def test_whose_occupation_forces_they_are_may_be_told() -> None:
    assert claims("Militer penjajah Israel menuduh Hamas.")[0][0] == "Israel Defense Forces"
