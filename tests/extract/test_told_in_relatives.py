"""What a relative clause tells: behind a time in which others are named, and of whom somebody says so."""

from __future__ import annotations

import pytest

from kg.statement import Event, Office
from tests.extract.reading import claims, offices, statements, ties


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Israel, yang sejak jatuhnya rezim Assad menduduki Golan, diam.", ("Israel", "controls", "Golan Heights")),
        ("Turki, yang usai kejatuhan Assad mendukung SDF, diam.", ("Turkey", "support", "Syrian Democratic Forces")),
        ("Rusia, yang sejak invasi pada 2022 menguasai Mariupol, menolak mundur.", ("Russia", "controls", "Mariupol")),
    ],
)
def test_who_acts_since_a_day_is_told_before_the_relative_word(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)
    assert not [one for one in ties(text) if "Assad" in one[0]]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Kabul, yang disebut Islamabad menampung TTP, diam.", ("Pakistan", "assert", "Afghanistan")),
        ("Jet itulah yang diklaim Pakistan merontokkan pesawat India.", ("Pakistan", "assert", "")),
    ],
)
def test_of_whom_somebody_says_so(text: str, claim: tuple[str, str, str]) -> None:
    assert claims(text) == [claim]


def test_what_somebody_is_called_is_no_claim() -> None:
    assert claims("Wilayah yang disebut Israel Yudea dan Samaria itu tenang.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Netanyahu meyakinkan Trump bahwa Israel akan mematuhi gencatan senjata.",
        "Netanyahu menelepon Trump dan meyakinkannya bahwa Israel akan mematuhi gencatan senjata.",
    ],
)
def test_who_assures_somebody_says_so(text: str) -> None:
    assert [(who, act) for who, act, _ in claims(text)] == [("Benjamin Netanyahu", "promise")]


def test_who_fails_to_convince_says_nothing() -> None:
    assert claims("Netanyahu gagal meyakinkan Trump.") == []


def test_a_ministry_is_of_the_land_whose_spokesman_speaks() -> None:
    told = statements("Beijing, lewat juru bicara Kemlu Lin Jian, membantah tuduhan itu.")
    assert [s.of[0].name for s in told if isinstance(s, Office)] == ["Ministry of Foreign Affairs of China"]


def test_ones_own_people_are_no_target_of_a_denial() -> None:
    assert claims("Beijing membantah warganya bertempur di Ukraina.") == [("China", "deny", "")]


def test_second_in_command_and_chief_of_staff() -> None:
    text = "Haytham Ali Tabatabai, orang nomor dua di Hizbullah sekaligus kepala staf kelompok tersebut, tewas."
    assert [office for _, office, _ in offices(text)] == ["second-in-command", "chief of staff"]


def test_who_fires_on_ships_after_a_strike_of_others() -> None:
    told = statements("Houthi, yang setelah serangan Israel ke Gaza menembaki kapal di Laut Merah, diam.")
    assert ["Houthis" in {who.name for who in s.participants} for s in told if isinstance(s, Event)] == [True]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Lavrov mengatakan Rusia menolak usulan itu dan menuduh Ukraina mengulur waktu.", "Sergey Lavrov"),
        ("Lavrov mengatakan negaranya mendukung Iran dan mengecam Israel.", "Sergey Lavrov"),
    ],
)
def test_who_speaks_for_a_state_goes_on_to_accuse(text: str, who: str) -> None:
    assert {claimant for claimant, _, _ in claims(text)} == {who}


def test_another_goes_on_for_himself() -> None:
    text = "Lavrov mengatakan Rusia menolak usulan itu, sedangkan Ukraina menuduh Moskow berbohong."
    assert claims(text)[-1] == ("Ukraine", "accuse", "Russia")


@pytest.mark.parametrize("kind", ["penuh", "“tak tergoyahkan”"])
def test_at_whom_support_of_a_kind_is_expressed(kind: str) -> None:
    assert claims(f"Putin menegaskan dukungan {kind} Rusia terhadap Venezuela.") == [
        ("Vladimir Putin", "support", "Venezuela")
    ]
