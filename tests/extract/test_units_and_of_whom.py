"""Units in small letters are names; of whom hundreds died; many who are deported; fighters of a militia."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, figures, offices, ties


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Ali Hassan, the commander of the Radwan force, was killed.", ("Ali Hassan", "commander", "Radwan force")),
        ("Israel killed Ali Hassan, commander of Hezbollah's Radwan force.", ("Ali Hassan", "commander", "Hezbollah")),
        ("Raad Saad was the head of Hamas's Nukhba unit.", ("Raad Saad", "head", "Hamas")),
    ],
)  # fmt: skip
def test_a_unit_in_small_letters_is_no_person(text: str, office: tuple[str, str, str]) -> None:
    assert offices(text, "en") == [office]


def test_a_unit_in_small_letters_speaks_and_is_of_its_group() -> None:
    assert [who for who, _, _ in claims("Ukraine's Magura brigade said Russia attacked.", "en")] == ["Magura brigade"]
    told = ties("Israel said it had hit Hezbollah's elite Radwan force near Nabatieh.", "en")
    assert told == [("Radwan force", "member_of", "Hezbollah")]


def test_the_same_words_of_nobody_are_no_name() -> None:
    assert ties("Russia used force. The special unit of Hezbollah withdrew.", "en") == []


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("The Druze, hundreds of whom were killed in July, want autonomy.", "Druze"),
        ("Syria's Alawites, hundreds of whom were massacred in March, have fled to Lebanon.", "Alawites"),
        ("Israel says it protects the Druze, dozens of whom died in clashes with Bedouins.", "Druze"),
    ],
)
def test_those_of_whom_hundreds_died(text: str, whose: str) -> None:
    assert [side for *_, side in figures(text, "en")] == [whose]


def test_many_who_are_deported_lose_their_home() -> None:
    assert figures("Pakistan has deported more than one million Afghans since 2023.", "en") == [
        (None, 1_000_000, "displaced", "unspecified", "Afghanistan")
    ]
    assert figures("Israel deported 12 flotilla activists to Turkey.", "en") == []


def test_fighters_of_a_militia_and_heroes() -> None:
    text = "Government forces repulsed a Houthi assault on Marib, leaving dozens of militia fighters dead."
    assert figures(text, "en") == [(None, None, "killed", "military", "Houthis")]
    lost = '"We lost six of our heroes," the Ukrainian commander said.'
    assert [figure[1:] for figure in figures(lost, "en")] == [(6, "killed", "military", "Ukraine")]
