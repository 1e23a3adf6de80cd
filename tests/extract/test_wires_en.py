"""What the wires write around the news: who holds whom responsible, who puts losses at how many, whose offices."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, figures, offices, ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hamas held Israel responsible for the attack.", [("Hamas", "accuse", "Israel")]),
        ("Syria has held Israel fully responsible for the strike.", [("Syria", "accuse", "Israel")]),
        ("Israel held Khan Younis. Officials responsible for water had fled.", []),
        ("Al-Burhan renewed his rejection of any truce.", [("Abdel Fattah al-Burhan", "reject", "")]),
        ("Nabih Berri gave the move his grudging blessing.", [("Nabih Berri", "support", "")]),
        ("Mali disputed the figures.", [("Mali", "deny", "")]),
        ("Thailand and Cambodia have disputed their border for a century.", []),
    ],
)
def test_acts(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert claims(text, "en") == expected


def test_nobody_is_ruled_by_whoever_holds_him_responsible() -> None:
    assert ties("We hold Israel fully responsible, Hamas said.", "en") == []
    assert ties("Israel has held Rafah since May.", "en") == [("Israel", "controls", "Rafah")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Thai army puts Cambodia's losses at about 165 dead.",
            [("Royal Thai Armed Forces", 165, "killed", "unspecified", "Cambodia")],
        ),
        (
            "Cambodia has not disclosed its losses, which the Thai army puts at 165 dead.",
            [("Royal Thai Armed Forces", 165, "killed", "unspecified", "Cambodia")],
        ),
        (
            "UNAMA put civilian casualties in Afghanistan at 37 killed and 425 injured.",
            [
                ("UNAMA", 37, "killed", "civilian", "Afghanistan"),
                ("UNAMA", 425, "wounded", "civilian", "Afghanistan"),
            ],
        ),
    ],
)
def test_losses_put_at_a_number(text: str, expected: list[tuple[str, int, str, str, str]]) -> None:
    assert figures(text, "en") == expected


def test_soldiers_are_put_at_posts_and_nobody_says_so() -> None:
    assert claims("Congo put soldiers at 12 checkpoints in Goma.", "en") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A spokesperson for Haftar's Libyan National Army, Major General Ahmed al-Mismari, left.",
            ("Ahmed al-Mismari", "spokesperson", "Libyan National Army"),
        ),
        ("Minni Minnawi, the governor of the Darfur region, left.", ("Minni Minnawi", "governor", "Darfur")),
        ("Pakistan's law minister, Azam Tarar, left.", ("Azam Tarar", "law minister", "Pakistan")),
    ],
)
def test_whose_office(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in offices(text, "en")
