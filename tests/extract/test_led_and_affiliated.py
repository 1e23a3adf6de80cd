"""A group that somebody leads acts, and not he; parties that one belongs to, and agreements one puts one's name to."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, events, ties


@pytest.mark.parametrize(
    "text",
    [
        "The SPLM-N led by Abdelaziz al-Hilu fights alongside the RSF.",
        "The SPLM-N faction led by Abdelaziz al-Hilu is an ally of the RSF.",
        "A faction of the SPLM-N led by Abdelaziz al-Hilu has allied with the RSF.",
    ],
)
def test_the_group_that_somebody_leads_is_allied(text: str) -> None:
    assert [tie for tie in ties(text, "en") if "alliance" in tie] == [("SPLM-N", "alliance", "Rapid Support Forces")]


def test_who_leads_is_told_of_behind_a_comma() -> None:
    text = "The M23's military wing is led by Sultani Makenga, who has been sanctioned by the United States."
    assert ("United States", "sanctions", "Sultani Makenga") in ties(text, "en")


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Youssef Raggi, who is affiliated with the Lebanese Forces party, said Hezbollah must disarm.",
            ("Youssef Rajji", "member_of", "Lebanese Forces"),
        ),
        (
            "The SDF, in which the YPG is the dominant component, holds Raqqa.",
            ("YPG", "member_of", "Syrian Democratic Forces"),
        ),
        ("Egypt, a longstanding supporter of Sudan's army, was silent.", ("Egypt", "support", "Sudanese Armed Forces")),
        ("Syria announced the signing of an agreement with the SDF.", ("Syria", "treaty", "Syrian Democratic Forces")),
        (
            "Thailand and Cambodia put their names to a joint declaration in Kuala Lumpur.",
            ("Thailand", "treaty", "Cambodia"),
        ),
        (
            "The SDF was the main ground partner of the United States against ISIS.",
            ("Syrian Democratic Forces", "alliance", "United States"),
        ),
    ],
)
def test_a_tie_is_told_in_passing(text: str, tie: tuple[str, ...]) -> None:
    assert tie in ties(text, "en")


def test_a_party_is_no_army() -> None:
    assert claims("The Lebanese Forces party of Samir Geagea welcomed the step.", "en")[0][0] == "Lebanese Forces"
    assert claims("The Lebanese army welcomed the step.", "en")[0][0] == "Lebanese Armed Forces"


def test_a_note_that_is_struck_strikes_nobody() -> None:
    assert events("Khawaja Asif struck a more belligerent note, telling reporters that India would pay.", "en") == []


def test_to_whom_fighters_are_loyal_is_the_group_and_not_its_land() -> None:
    held = ties("Gunmen loyal to Sudan's Rapid Support Forces left.", "en")
    assert [tie[0] for tie in held] == ["Rapid Support Forces"]


def test_who_joins_a_condemnation_condemns() -> None:
    told = claims("Saudi Arabia and Jordan joined the condemnation.", "en")
    assert told == [("Saudi Arabia", "condemn", ""), ("Jordan", "condemn", "")]
