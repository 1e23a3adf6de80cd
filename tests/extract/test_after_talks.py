"""Whoever speaks after a meeting, is ready to host one, or counts the dead of a war: who takes part in it."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.statement import Casualty, Event
from tests.extract.reading import article, claims, events, figures, statements, ties


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


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Kementerian Kesehatan Gaza melaporkan 488 warga Palestina tewas akibat serangan Israel sejak gencatan "
            "senjata dengan Hamas.\n\n"
            "Dengan demikian, total korban tewas sejak perang pecah pada Oktober 2023 mencapai 71.667 orang.",
            "id",
        ),
        (
            "Gaza Health Ministry said 488 Palestinians have been killed since Israel and Hamas agreed to a truce.\n\n"
            "That brings the total death toll since the war began in October 2023 to 71,667.",
            "en",
        ),
    ],
)
def test_a_total_counts_the_people_of_the_sentence_before(text: str, language: str) -> None:
    *_, total = figures(text, language)
    assert total == ("Gaza Health Ministry", 71667, "killed", "unspecified", "Palestine")


def test_a_ministry_counts_its_own_dead_of_a_war_between_two() -> None:
    text = (
        "Hamas and Israel agreed to a truce. Hamas and Israel blame each other.\n\n"
        "Palestinian health ministry puts the number of dead since the start of the war at 70,369."
    )
    assert figures(text, "en")[-1][-1] == "Palestine"


@pytest.mark.parametrize(
    "text",
    [
        "Rusia dan Ukraina menyepakati pertukaran ribuan tahanan serta pemulangan jenazah tentara.",
        "Rusia memulangkan 6.000 jenazah tentara Ukraina.",
    ],
)
def test_bodies_that_are_handed_over_are_no_new_dead_and_no_withdrawal(text: str) -> None:
    assert figures(text) == []
    assert {kind for kind, _ in events(text)} == {"prisoner_exchange"}


def test_a_strike_on_a_member_of_a_group_hits_the_group() -> None:
    assert "Hezbollah" in _parties("Militer Israel menargetkan anggota Hizbullah di Sidon.", "id", "attack")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Thailand menyerang Kamboja pada Minggu.\n\n"
            "Malaysia dan Amerika Serikat memfasilitasi gencatan senjata antara kedua negara pada Oktober.\n\n"
            "China dan Jepang mendesak kedua negara menahan diri.",
            "id",
        ),
        (
            "Thailand struck Cambodia on Sunday.\n\n"
            "Malaysia and the United States brokered a truce between the two sides in October.\n\n"
            "China and Japan called on both countries to show restraint.",
            "en",
        ),
    ],
)
def test_those_who_mediate_between_two_countries_are_not_those_two(text: str, language: str) -> None:
    assert _parties(text, language, "ceasefire_agreed") == {"Thailand", "Cambodia"}
    assert ("Japan", "call_for", "Thailand; Cambodia") in claims(text, language)
