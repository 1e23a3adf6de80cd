"""What happened hours or days later, at whose side, and of whom others are who were wounded."""

from __future__ import annotations

import pytest

from kg.statement import Event
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
