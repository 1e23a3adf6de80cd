"""Whoever speaks after a meeting, is ready to host one, or counts the dead of a war: who takes part in it."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.statement import Casualty, Event
from tests.extract.reading import article, events, statements, ties


def _parties(text: str, language: str, kind: str) -> set[str]:
    (told,) = [one for one in statements(text, language) if isinstance(one, Event) and one.type == kind]
    return {who.name for who in told.participants}


@pytest.mark.parametrize(
    ("text", "language", "parties"),
    [
        (
            "Berbicara kepada wartawan setelah bertemu Netanyahu di Yerusalem, Rubio mengatakan Hamas harus dilucuti.",
            "id",
            {"Marco Rubio", "Benjamin Netanyahu", "Israel"},
        ),
        (
            "Berbicara kepada wartawan setelah pertemuannya dengan Netanyahu di Yerusalem, Rubio memuji Mesir.",
            "id",
            {"Marco Rubio", "Benjamin Netanyahu", "Israel"},
        ),
        (
            "Speaking in Cairo after meeting Badr Abdelatty, Araghchi said Iran was open to talks with Russia.",
            "en",
            {"Abbas Araghchi", "Badr Abdelatty", "Egypt"},
        ),
        (
            "Speaking to reporters after meeting Netanyahu in Jerusalem, Rubio said Hamas must be disarmed.",
            "en",
            {"Marco Rubio", "Benjamin Netanyahu", "Israel"},
        ),
    ],
)
def test_who_is_only_spoken_of_after_a_meeting_did_not_meet(text: str, language: str, parties: set[str]) -> None:
    assert _parties(text, language, "meeting") <= parties
    assert len(_parties(text, language, "meeting") & parties) > 1


def test_ships_that_they_say_are_of_a_country_are_hit_all_the_same() -> None:
    text = "The Houthis attacked vessels they say are linked to Israel in the Red Sea."
    assert "Israel" in _parties(text, "en", "attack")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Turki menyatakan siap menjadi tuan rumah perundingan antara Rusia dan Ukraina.", "id"),
        ("Swiss menyampaikan kesiapan menjadi tuan rumah perundingan Rusia dan Ukraina.", "id"),
        ("Turki menyatakan siap menggelar perundingan antara Rusia dan Ukraina.", "id"),
    ],
)
def test_talks_that_somebody_is_ready_to_host_have_not_been_held(text: str, language: str) -> None:
    assert {status for *_, status in events(text, language)} <= {"planned"}
    assert not any("holds_talks_with" in tie for tie in ties(text, language))


def test_a_source_that_counts_people_is_not_explained_by_them() -> None:
    text = "Menurut Jaringan Dokter Sudan, sedikitnya 46 orang, sebagian besar perempuan, tewas dalam serangan RSF."
    (figure,) = [one for one in statements(text, "id") if isinstance(one, Casualty)]
    assert figure.claimant is not None
    assert figure.claimant.name == "Sudan Doctors Network"


def test_a_war_is_of_the_state_and_not_of_the_province_that_was_struck() -> None:
    text = (
        "Serangan drone RSF di Kalogi, Kordofan Selatan, menewaskan 46 orang.\n\n"
        "Perang yang berkecamuk sejak April 2023 itu telah menewaskan puluhan ribu orang, menurut PBB."
    )
    (war,) = [one for one in extract(article(text, "id")) if isinstance(one, Event) and one.type == "clash"]
    assert {who.name for who in war.participants} == {"Rapid Support Forces", "Sudan"}
