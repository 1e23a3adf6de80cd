"""Whom a sentence names, but for something else than the event it tells of."""

from __future__ import annotations

import pytest

from kg.statement import Event

from .reading import names, statements


def told(text: str, kind: str, language: str = "id") -> Event:
    """The first event of a kind that a text tells."""
    return next(s for s in statements(text, language) if isinstance(s, Event) and s.type == kind)


@pytest.mark.parametrize(
    ("language", "text", "kind", "participants"),
    [
        ("id", "Pemberontak M23 dukungan Rwanda merebut Goma.", "capture", "M23"),
        ("id", "Kelompok Houthi sokongan Iran menembakkan rudal ke Israel.", "attack", "Houthis; Israel"),
        ("id", "Houthi yang bersekutu dengan Iran menembakkan rudal ke Israel.", "attack", "Houthis; Israel"),
        ("id", "Houthi yang bersekutu dengan Iran berulang kali menyerang Israel.", "attack", "Houthis; Israel"),
        ("id", "Drone buatan Iran menghantam Kyiv pada Senin.", "attack", "Ukraine"),
        ("id", "Beberapa jam setelah serangan AS, Iran menembakkan 40 rudal ke Israel.", "attack", "Iran; Israel"),
        ("id", "Ketika Rusia dan Ukraina berunding, Israel menyerang Iran.", "attack", "Israel; Iran"),
        (
            "id", "Sejak kudeta yang menggulingkan Aung San Suu Kyi, 7.500 orang dibunuh militer Myanmar.",
            "attack", "Tatmadaw; Myanmar",
        ),
        (
            "id", "Houthi menyerang kapal dalam apa yang mereka sebut solidaritas dengan Palestina di Gaza.",
            "attack", "Houthis",
        ),
        (
            "id", "Pakistan menuding Iran melindungi militan TTP yang melakukan serangan di wilayahnya.",
            "attack", "Tehreek-e-Taliban Pakistan",
        ),
        (
            "id", "Pakistan menuding Iran menampung Tehreek-e-Taliban Pakistan (TTP) yang menyerang Peshawar.",
            "attack", "Tehreek-e-Taliban Pakistan",
        ),
        (
            "id", "Thailand dan Kamboja saling menuduh melanggar gencatan senjata yang ditengahi Donald Trump.",
            "ceasefire_violated", "Thailand; Cambodia",
        ),
        ("id", "Serangan Israel menewaskan seribu warga Iran, termasuk sejumlah komandan.", "attack", "Israel; Iran"),
        (
            "id", "Thailand dan Kamboja bertempur. Konflik lima hari pada Juli menewaskan 48 orang sebelum Trump tiba.",
            "clash", "Thailand; Cambodia",
        ),
        ("en", "Hours after US strikes, Iran fired 40 missiles at Israel.", "attack", "Iran; Israel"),
        (
            "en", "Thailand and Cambodia fought. Five days of clashes killed 48 people before Donald Trump stepped in.",
            "clash", "Thailand; Cambodia",
        ),
    ],
)  # fmt: skip
def test_who_is_named_for_something_else_takes_no_part(language: str, text: str, kind: str, participants: str) -> None:
    assert set(names(told(text, kind, language).participants).split("; ")) == set(participants.split("; "))


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Cina, yang punya kepentingan di Rakhine, menengahi gencatan senjata antara Rusia dan Ukraina.",
         "ceasefire_agreed", ""),
        ("Roket dari Gaza menghantam sekolah di Kiryat Shmona.", "attack", "Kiryat Shmona"),
        ("Arab Saudi menyerang dua kapal asal pelabuhan Fujairah di Mukalla.", "attack", "Mukalla"),
    ],
)  # fmt: skip
def test_where_something_else_is_or_comes_from_is_no_place_of_an_event(text: str, kind: str, place: str) -> None:
    assert names(told(text, kind).place) == place


@pytest.mark.parametrize(
    ("language", "text", "kind", "date"),
    [
        ("id", "Sejak kembali mengangkat senjata pada akhir 2021, M23 telah merebut Goma.", "capture", None),
        ("id", "Sejak November 2023, Houthi menyerang lebih dari 100 kapal Israel.", "attack", None),
        ("id", "Sejak kudeta 1 Februari 2021, 7.500 orang dibunuh militer Myanmar.", "attack", None),
        ("id", "Perang itu pecah setelah Hamas menyerang Israel pada 7 Oktober 2023.", "clash", "2023-10-07"),
        ("id", "Perang berkecamuk sejak Rusia menginvasi Ukraina pada 24 Februari 2022.", "clash", "2022-02-24"),
        ("id", "Rusia dan Ukraina terlibat perang yang pecah pada Februari 2022.", "clash", "2022-02"),
        ("en", "The war, which erupted in April 2023 in Sudan, has killed thousands.", "clash", "2023-04"),
        ("en", "The war began when Hamas attacked Israel on 7 October 2023.", "clash", "2023-10-07"),
    ],
)
def test_what_has_gone_on_since_a_day_is_not_of_that_day(language: str, text: str, kind: str, date: str | None) -> None:
    assert told(text, kind, language).date == date


@pytest.mark.parametrize(
    "text",
    [
        "Inggris dan Prancis menuduh Iran melanggar kesepakatan nuklir 2015.",
        "AS menuduh Rusia melanggar perjanjian nonproliferasi.",
        "Houthi menyerang kapal sebagai aksi solidaritas di Laut Merah.",
    ],
)
def test_other_agreements_and_other_signs_of_solidarity(text: str) -> None:
    kinds = {s.type for s in statements(text) if isinstance(s, Event)}
    assert not kinds & {"ceasefire_violated", "protest"}


def test_that_there_was_a_truce_is_no_accusation() -> None:
    text = "Hamas menuduh Israel melanggar gencatan senjata yang ditengahi Mesir."
    assert told(text, "ceasefire_agreed").status == "happened"
    assert told(text, "ceasefire_violated").status == "alleged"


def test_who_is_only_spoken_of_does_not_meet() -> None:
    text = (
        "Perang antara Sudan dan RSF berlanjut. “Semua negara harus berhenti memasok senjata kepada kedua pihak yang"
        " bertikai,” kata Antonio Guterres di sela-sela KTT ASEAN di Malaysia."
    )
    assert "Rapid Support Forces" not in names(told(text, "meeting").participants)
