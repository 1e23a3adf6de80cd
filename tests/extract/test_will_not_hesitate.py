"""Threats without the word; claims to a land; what others reject, or call a lie; groups called by their faith."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, events, ties


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Israel Katz said Israel will not hesitate to strike Iran again.", ("Israel Katz", "threaten")),
        ("Turkey said it would not hesitate to attack the SDF.", ("Turkey", "threaten")),
        ("Hezbollah attacked Israel. The Shiite group said it would not disarm.", ("Hezbollah", "reject")),
        ("Israel and Iran are at war. The Jewish state warned Iran.", ("Israel", "warn")),
    ],
)
def test_who_says_what(text: str, claim: tuple[str, str]) -> None:
    assert claim in [told[:2] for told in claims(text, "en")]


def test_a_claim_to_a_land_says_nothing() -> None:
    assert claims("Cambodia has maps that prove its claim to the disputed temples.", "en") == []


def test_a_terror_organization_is_the_group_named_before() -> None:
    text = "Hezbollah attacked Israel. The terror organization fired rockets at Haifa."
    assert ("shelling", "happened") in events(text, "en")


def test_several_truces_are_mediated() -> None:
    told = ties("Egypt has brokered several truces between Israel and Hamas over the years.", "en")
    assert told == [("Egypt", "mediates", "Israel; Hamas")]


@pytest.mark.parametrize(
    "text",
    [
        "Saudi Arabia led a military intervention against the Houthis in 2015.",
        "Saudi Arabia and the UAE intervened against the Houthis in 2015.",
        "Israel launched an incursion into Quneitra on Monday.",
    ],
)
def test_an_intervention_against_somebody_is_an_attack(text: str) -> None:
    assert events(text, "en") == [("attack", "happened")]


@pytest.mark.parametrize(
    "text", ["Qatar intervened in the talks with Iran.", "Ethiopia has launched a diplomatic campaign against Egypt."]
)
def test_other_interventions_and_campaigns_are_none(text: str) -> None:
    assert ("attack", "happened") not in events(text, "en")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Khamenei dismissed US calls for direct negotiations.", [("Ali Khamenei", "reject")]),
        ("Hamas rejected Israeli calls for its surrender.", [("Hamas", "reject")]),
        ("Russia ignored UN calls for a truce.", []),
        ("Iran, which borders Iraq, calls for a truce.", [("Iran", "call_for")]),
        ("Egypt welcomes the deal and calls for its implementation.", [("Egypt", "support"), ("Egypt", "call_for")]),
    ],
)
def test_calls_that_somebody_rejects_are_not_his(text: str, told: list[tuple[str, str]]) -> None:
    assert [claim[:2] for claim in claims(text, "en")] == told


def test_a_claim_that_another_calls_a_lie() -> None:
    text = 'Russia said its troops had captured Rivne, a claim that Kyiv called "a lie".'
    assert [claim[:2] for claim in claims(text, "en")] == [("Russia", "assert"), ("Ukraine", "deny")]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Joseph Aoun condemned Hezbollah, whose leader he accused of dragging Lebanon into war.",
            ("Joseph Aoun", "accuse", "Hezbollah"),
        ),
        (
            "Sharaa, whose forces Israel accused of massacring the Druze, denied it.",
            ("Israel", "accuse", "Ahmed al-Sharaa"),
        ),
        ("Netanyahu met Sharaa, whom he accused of lying.", ("Benjamin Netanyahu", "accuse", "Ahmed al-Sharaa")),
    ],
)
def test_whose_people_somebody_accuses(text: str, claim: tuple[str, str, str]) -> None:
    assert claim in claims(text, "en")


def test_who_is_accused_by_nobody() -> None:
    assert claims("The Janjaweed, a militia accused of massacres, attacked El Fasher.", "en") == []
