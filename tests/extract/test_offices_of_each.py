"""Offices of several at once, each of his own state; and whose an office is behind a pronoun, brackets or "once"."""

from __future__ import annotations

import pytest

from tests.extract.reading import offices


@pytest.mark.parametrize(
    ("text", "language", "held"),
    [
        (
            "The presidents of Russia and China, Vladimir Putin and Xi Jinping, met in Moscow.",
            "en",
            {("Vladimir Putin", "president", "Russia"), ("Xi Jinping", "president", "China")},
        ),
        (
            "The Thai and Cambodian prime ministers, Anutin Charnvirakul and Hun Manet, signed a deal.",
            "en",
            {
                ("Anutin Charnvirakul", "prime minister", "Thailand"),
                ("Hun Manet", "prime minister", "Cambodia"),
            },
        ),
        (
            "Presiden Rusia dan China, Vladimir Putin dan Xi Jinping, bertemu di Moskwa.",
            "id",
            {("Vladimir Putin", "president", "Russia"), ("Xi Jinping", "president", "China")},
        ),
        (
            "Two Israeli ministers, Itamar Ben-Gvir and Bezalel Smotrich, voted against it.",
            "en",
            {("Itamar Ben-Gvir", "minister", "Israel"), ("Bezalel Smotrich", "minister", "Israel")},
        ),
    ],
)
def test_each_of_several_holds_the_office_of_his_own_state(
    text: str, language: str, held: set[tuple[str, str, str]]
) -> None:
    assert set(offices(text, language)) == held


def test_a_title_of_several_is_that_of_each() -> None:
    text = "Presidents Vladimir Putin and Xi Jinping met in Beijing. Russia and China are partners."
    assert set(offices(text, "en")) == {
        ("Vladimir Putin", "president", "Russia"),
        ("Xi Jinping", "president", "China"),
    }
    assert ("Xi Jinping", "president", "China") not in offices("President Vladimir Putin and Xi Jinping met.", "en")


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "The Houthis control Sanaa. They are led by Abdul-Malik al-Houthi.",
            ("Abdul-Malik al-Houthi", "leader", "Houthis"),
        ),
        ("M23 seized Goma. It is led by Bertrand Bisimwa.", ("Bertrand Bisimwa", "leader", "M23")),
        (
            "Yemen is run by the Presidential Leadership Council (PLC), whose chairman, Rashad al-Alimi, is in Riyadh.",
            ("Rashad al-Alimi", "chairman", "Presidential Leadership Council"),
        ),
        (
            "Hezbollah said one of its commanders, Hussein Yaghi, was among the dead.",
            ("Hussein Yaghi", "commander", "Hezbollah"),
        ),
        (
            "Olusegun Obasanjo, once Nigeria's president, brokered the deal.",
            ("Olusegun Obasanjo", "president", "Nigeria"),
        ),
        (
            "Pakistan has summoned India's top diplomat in Islamabad, Geetika Srivastava.",
            ("Geetika Srivastava", "top diplomat", "India"),
        ),
        ("China's top diplomat, Wang Yi, met Sergei Lavrov.", ("Wang Yi", "foreign minister", "China")),
        (
            "Islamabad is in Pakistan. Military spokesman Ahmed Sharif Chaudhry denied it.",
            ("Ahmed Sharif Chaudhry", "military spokesman", "Pakistan"),
        ),
    ],
)
def test_of_whom_an_office_is(text: str, held: tuple[str, str, str]) -> None:
    assert held in offices(text, "en")
    assert len([one for one in offices(text, "en") if one[0] == held[0]]) == 1
