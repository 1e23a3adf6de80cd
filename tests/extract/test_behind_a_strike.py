"""Whose minister tells of the dead behind a strike, what is freed, who shelters whom, and who answers with a colon."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, events, figures, offices, ties


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
