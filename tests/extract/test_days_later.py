"""What happened hours or days later, at whose side, and of whom others are who were wounded."""

from __future__ import annotations

import pytest

from kg.statement import Claim, Event
from tests.extract.reading import events, figures, statements, ties


def _attacks(text: str, language: str = "id") -> list[set[str]]:
    told = (one for one in statements(text, language) if isinstance(one, Event) and one.type in ("attack", "shelling"))
    return [{who.name for who in one.participants} for one in told]


@pytest.mark.parametrize(
    "text",
    [
        "Tak lama kemudian Iran meluncurkan rudal ke Israel.",
        "Beberapa jam kemudian Iran meluncurkan rudal ke Israel.",
        "Iran mengecam pembunuhan itu, dan dua hari kemudian Iran meluncurkan rudal ke Israel.",
    ],
)
def test_not_long_after_denies_nothing(text: str) -> None:
    assert {"Iran", "Israel"} in _attacks(text)


def test_who_strikes_a_day_later_is_who_spoke() -> None:
    text = "Israel menyatakan akan mematuhi gencatan senjata, tetapi beberapa jam kemudian membombardir Khan Younis."
    assert _attacks(text) == [{"Israel"}]


@pytest.mark.parametrize(
    ("text", "helped"),
    [
        ("Militer AS menyerang sasaran ISIS di Suriah, dibantu Yordania.", "United States Armed Forces"),
        (
            "Militer AS melancarkan Operasi Hawkeye Strike terhadap lebih dari 70 sasaran ISIS, dibantu Yordania.",
            "United States Armed Forces",
        ),
        ("Hizbullah, dibantu Iran, menyerang Israel.", "Hezbollah"),
    ],
)
def test_who_is_helped_is_who_strikes(text: str, helped: str) -> None:
    assert [tie for tie in ties(text) if "support" in tie and helped in tie]
    assert not [tie for tie in ties(text) if "Islamic State" in tie]


def test_an_operation_with_a_name_strikes_targets_of_a_group() -> None:
    text = "Militer AS melancarkan Operasi Hawkeye Strike terhadap 70 sasaran ISIS di Suriah."
    assert [who for who in _attacks(text) if {"United States", "Islamic State"} <= who]


@pytest.mark.parametrize(
    "text",
    ["Ukraine struck oil and gas facilities in Russia.", "Russia hit military and energy facilities."],
)
def test_facilities_of_two_kinds_are_hit(text: str) -> None:
    assert events(text, "en") == [("attack", "happened")]


def test_other_soldiers_are_of_the_army_of_the_first_and_not_of_where_they_were() -> None:
    text = (
        "Dua tentara Amerika Serikat dan seorang penerjemah sipil tewas dalam penyergapan di dekat Palmyra, Suriah.\n\n"
        "Tiga tentara lainnya terluka."
    )
    assert figures(text)[-1][1:] == (3, "wounded", "military", "United States")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Mark Carney menjanjikan bantuan sesudah bertemu Zelensky di Halifax.", "id"),
        ("Mark Carney pledged more aid after meeting Zelenskiy in Halifax.", "en"),
    ],
)
def test_who_promises_after_a_meeting_has_met(text: str, language: str) -> None:
    (met,) = [one for one in statements(text, language) if isinstance(one, Event)]
    assert (met.type, met.status) == ("meeting", "happened")
    assert {"Mark Carney", "Volodymyr Zelenskyy"} == {who.name for who in met.participants}


def test_whom_somebody_urges_after_a_meeting_was_not_there() -> None:
    text = "Trump urged Hamas to disarm after meeting Netanyahu in Florida."
    (met,) = [one for one in statements(text, "en") if isinstance(one, Event)]
    assert "Hamas" not in {who.name for who in met.participants}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Moskwa menuduh Kyiv menyerang Belgorod.\n\nTuduhan itu dibantah Kyiv.", "id"),
        ("Moskwa menuduh Kyiv menyerang Belgorod.\n\nTuduhan itu langsung ditepis Kyiv.", "id"),
        ("Moscow accused Kyiv of an attack on Belgorod.\n\nThe allegation was denied by Kyiv.", "en"),
    ],
)
def test_what_a_passive_denies_is_what_was_claimed_before(text: str, language: str) -> None:
    accused, denied = [one for one in statements(text, language) if isinstance(one, Claim)]
    assert denied.denies == accused.id


def test_a_pact_that_is_cancelled_binds_nobody() -> None:
    assert ties("Mali membatalkan perjanjian militer dengan Prancis.") == []


def test_a_pact_at_the_end_of_a_torn_sentence_breaks_nothing() -> None:
    assert ties("Saudi, yang whose pada September meneken pakta") == []


@pytest.mark.parametrize("money", ["2 juta dolar AS", "1,8 miliar dolar AS", "500 dollar AS"])
def test_dollars_are_no_country(money: str) -> None:
    assert _attacks(f"Iran menembakkan rudal senilai {money} ke Israel.") == [{"Iran", "Israel"}]
