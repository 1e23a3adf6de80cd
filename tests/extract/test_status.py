"""What is waited for or demanded has not happened; what came in the end has."""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import events, names, statements


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Netanyahu menolak menarik pasukannya dari Gaza sebelum seluruh sandera dibebaskan.", "id"),
        ("Israel menyatakan tidak akan menarik pasukannya dari Gaza sebelum sandera dibebaskan.", "id"),
        ("Pasukan Israel tidak akan mundur sebelum sandera dibebaskan.", "id"),
        ("Hizbullah menolak menyerahkan senjata sampai Israel mundur dari Lebanon selatan.", "id"),
        ("Netanyahu refused to withdraw his troops from Gaza before all hostages are released.", "en"),
        ("Hamas refused to disarm until a ceasefire takes effect.", "en"),
        ("Kesepakatan itu mewajibkan Hizbullah mundur ke utara dan Israel menarik pasukannya dari Lebanon.", "id"),
        ("Perjanjian itu mengharuskan Israel menarik pasukannya dari Gaza.", "id"),
        ("PBB tidak menemukan bukti bahwa Israel menyerang sekolah itu.", "id"),
        ("Belum ada tanda bahwa Rusia menarik pasukannya dari Kherson.", "id"),
        ("There is no evidence that Israel attacked the school.", "en"),
        ("The deal requires Israel to withdraw its troops from southern Lebanon.", "en"),
    ],
)
def test_what_is_waited_for_or_demanded_has_not_happened(text: str, language: str) -> None:
    assert events(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("Israel menarik pasukannya dari Lebanon sebelum gencatan senjata disepakati pada Rabu.", "id", "withdrawal"),
        ("Sandera dibebaskan Hamas sebelum Israel menarik pasukannya dari Gaza.", "id", "prisoner_exchange"),
        (
            "Tidak ada bantuan yang masuk ke Gaza sampai gencatan senjata disepakati Israel dan Hamas pada Rabu.",
            "id",
            "ceasefire_agreed",
        ),
        ("Hamas released the hostages before Israel withdrew from Gaza.", "en", "withdrawal"),
    ],
)
def test_what_came_in_the_end_has_happened(text: str, language: str, kind: str) -> None:
    assert (kind, "happened") in events(text, language)


@pytest.mark.parametrize(
    ("text", "language", "kind", "who"),
    [
        # for whose sake somebody strikes is not hit
        ("Houthi menyerang kapal dagang sebagai bentuk solidaritas terhadap Palestina.", "id", "attack", "Houthis"),
        ("The Houthis have attacked merchant ships in support of Hamas.", "en", "attack", "Houthis"),
        ("Houthi menyerang Israel sebagai bentuk dukungan bagi Palestina.", "id", "attack", "Houthis; Israel"),
        ("Houthi menyerang Israel.", "id", "attack", "Houthis; Israel"),
        # who fights beside somebody does not fight him
        ("Tentara Rwanda bertempur bersama M23.", "id", "", ""),
        ("Tentara Rwanda bertempur melawan M23.", "id", "clash", "Rwanda Defence Force; M23; Rwanda"),
    ],
)
def test_who_is_helped_is_no_enemy(text: str, language: str, kind: str, who: str) -> None:
    found = [(s.type, names(s.participants)) for s in statements(text, language) if isinstance(s, Event)]
    assert found == ([(kind, who)] if kind else [])


def test_two_who_fight_side_by_side_clash_with_a_third() -> None:
    assert ("clash", "happened") in events("Tentara Korea Utara bertempur bersama pasukan Rusia melawan Ukraina.")


@pytest.mark.parametrize(
    ("text", "language", "kind", "date"),
    [
        (
            "Israel dan Hizbullah sepakat berdamai pada 27 November 2024, setelah lebih dari setahun saling serang.",
            "id",
            "clash",
            None,
        ),
        ("Israel menyerang Gaza pada 2 Juni sebelum bertemu mediator Qatar di Doha.", "id", "meeting", None),
        ("Putin met Xi on June 2 after Russia attacked Kharkiv.", "en", "attack", None),
        ("Setelah perundingan gagal, Israel menyerang Gaza pada 2 Juni.", "id", "attack", "2025-06-02"),
        ("Perundingan gagal setelah Israel menyerang Gaza pada 2 Juni.", "id", "attack", "2025-06-02"),
    ],
)
def test_a_day_is_not_that_of_what_came_before_or_after(text: str, language: str, kind: str, date: str | None) -> None:
    found = [s.date for s in statements(text, language) if isinstance(s, Event) and s.type == kind]
    assert found == [date]


def test_an_event_of_which_somebody_is_accused_is_alleged() -> None:
    assert events("The Wagner Group, accused of massacres in Mali, left.", "en") == [("attack", "alleged")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Rusia mengklaim pasukannya telah merebut Pokrovsk, klaim yang langsung dibantah Kyiv.", "denied"),
        ("Rusia mengatakan Ukraina menyerang rumah sakit, tuduhan yang dibantah Ukraina.", "denied"),
        ("Rusia mengklaim pasukannya telah merebut Pokrovsk.", "happened"),
    ],
)
def test_what_the_other_side_denies_at_once_is_denied(text: str, status: str) -> None:
    assert [event[1] for event in events(text)] == [status]
