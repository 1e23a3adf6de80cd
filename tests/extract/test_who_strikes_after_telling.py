"""Who strikes before or after doing something else, with what arms, at whose request; who flees withdraws nothing."""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import claims, events, statements, ties


def _sides(text: str, *kinds: str) -> list[set[str]]:
    told = (one for one in statements(text) if isinstance(one, Event) and one.type in kinds)
    return [{who.name for who in one.participants} for one in told]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Israel tidak memberi tahu Washington sebelum menyerang Iran.", {"Israel", "Iran"}),
        ("Israel berkonsultasi dengan AS sebelum membombardir Doha.", {"Israel", "Qatar"}),
        ("Iran memperingatkan AS sebelum menyerang Israel.", {"Iran", "Israel"}),
        ("Pasukan Israel menewaskan tiga petempur Hamas saat menyerbu Jenin.", {"Israel Defense Forces", "Israel"}),
        ("Houthi menahan 10 pegawai PBB usai menyerang Israel.", {"Houthis", "Israel"}),
    ],
)
def test_who_is_told_or_held_before_does_not_strike(text: str, sides: set[str]) -> None:
    assert _sides(text, "attack")[-1] == sides


@pytest.mark.parametrize("arms", ["drone buatan Iran", "rudal Iskander buatan Iran"])
def test_where_arms_come_from_is_not_who_strikes(arms: str) -> None:
    text = f"Perang Rusia dan Ukraina berlanjut. Serangan {arms} ke Odesa menewaskan dua orang."
    assert _sides(text, "attack") == [{"Russia", "Ukraine"}]


@pytest.mark.parametrize(
    "text",
    [
        "Sebuah rudal balistik ditembakkan ke sasaran sensitif di Tel Aviv.",
        "Dua rudal jelajah diluncurkan ke Tel Aviv semalam.",
    ],
)
def test_missiles_fired_by_nobody_hit_somebody(text: str) -> None:
    assert _sides(text, "attack") == [{"Israel"}]


def test_at_whose_request_somebody_strikes_is_no_side() -> None:
    assert _sides("Hizbullah menyerang Israel atas permintaan Iran.", "attack") == [{"Hezbollah", "Israel"}]


@pytest.mark.parametrize("asked", ["atas permintaan Trump", "atas rekomendasi Menteri Pertahanan Andrei Belousov"])
def test_at_whose_request_somebody_orders_is_no_target(asked: str) -> None:
    assert claims(f"Putin memerintahkan gencatan senjata {asked}.") == [("Vladimir Putin", "demand", "")]


def test_families_that_leave_a_town_are_no_troops() -> None:
    assert events("Sedikitnya 1.600 keluarga angkat kaki dari Kota Babanusa, Sudan.") == []
    assert events("Pasukan Rusia angkat kaki dari Kherson.") == [("withdrawal", "happened")]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Wang Yi menyatakan dukungan Beijing kepada Iran.", "China support Iran"),
        ("Arab Saudi memimpin koalisi pendukung pemerintah Yaman.", "Saudi Arabia support Yemeni government"),
    ],
)
def test_whose_support_is_expressed(text: str, tie: str) -> None:
    assert [" ".join(one) for one in ties(text)] == [tie]


def test_at_whom_support_is_expressed() -> None:
    assert claims("Wang Yi menyatakan dukungan Beijing kepada Iran.") == [("Wang Yi", "support", "Iran")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Hamas menolak usulan itu. Seorang pejabat seniornya mengatakan Israel mengulur waktu.", "Hamas officials"),
        ("Rusia diam, namun seorang pejabatnya mengatakan Ukraina mengulur waktu.", "Russian officials"),
    ],
)
def test_whose_officials_speak(text: str, who: str) -> None:
    assert claims(text)[-1] == (who, "assert", "")


def test_an_ally_told_in_passing_does_not_strike() -> None:
    text = "Pesawat Israel, sekutu utama AS, membombardir Beirut."
    assert _sides(text, "attack", "shelling") == [{"Israel", "Lebanon"}]
