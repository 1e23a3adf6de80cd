"""Figures that stand beside others, losses that somebody suffered, and who estimates them."""

from __future__ import annotations

import pytest

from tests.extract.reading import events, figures, ties


def test_killed_along_with_others_behind_a_comma() -> None:
    text = "Ten Israeli soldiers were killed, along with at least 40 civilians in northern Israel."
    assert [(count, category) for _, count, _, category, _ in figures(text, "en")] == [
        (10, "military"),
        (40, "civilian"),
    ]


@pytest.mark.parametrize("joins", ["that ", ""])
def test_casualties_that_somebody_suffered(joins: str) -> None:
    text = (
        "Russia has lost 1,200 troops in Ukraine, the General Staff of Ukraine's Armed Forces said. "
        f"The number includes 810 casualties {joins}Russian forces suffered over the past day."
    )
    assert figures(text, "en")[-1] == ("General Staff of Ukraine", 810, "killed", "military", "Russia")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Some 187,000 people in Sweida have fled their homes, by U.N. estimates.", "United Nations"),
        ("Some 187,000 people in Sweida have fled their homes, by the UN's count.", "United Nations"),
        ("Gaza's Health Ministry puts the overall toll of the war at more than 71,800.", "Gaza Health Ministry"),
        ("Tom Perriello has put the death toll as high as 400,000.", "Tom Perriello"),
        ("The war has uprooted 13 million people and by U.S. estimates killed 150,000.", None),
    ],
)
def test_who_estimates(text: str, who: str | None) -> None:
    assert figures(text, "en")[0][0] == who


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sudan's army took back the town of Bara in January.", ("capture", "happened")),
        ("Gunmen sprayed a bus with bullets near Homs.", ("attack", "happened")),
        ("Niger expelled French troops in 2023.", ("withdrawal", "happened")),
        ("Indian troops resorted to unprovoked firing in Leepa.", ("attack", "happened")),
        ("Russian and Ukrainian negotiators are due back in Istanbul on Monday.", ("talks", "planned")),
        ("The conflict between India and Pakistan came to a halt with a ceasefire.", ("ceasefire_agreed", "happened")),
    ],
)
def test_what_happened(text: str, told: tuple[str, str]) -> None:
    assert told in events(text, "en")


def test_a_round_of_talks_is_scheduled() -> None:
    text = "India and Pakistan agreed to de-escalate. A fresh round of talks between them is scheduled for Friday."
    assert ("talks", "planned") in events(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "The M23 and a militia allied with the Congolese army fought on Monday.",
        "Clashes between the Rwanda-backed M23 and a militia allied with the Congolese army erupted on Monday.",
    ],
)
def test_only_the_one_beside_it_is_allied(text: str) -> None:
    told = ties(text, "en")
    assert not [tie for tie in told if "alliance" in tie and "M23" in tie]
    assert not [tie for tie in told if "support" in tie and "militants" in tie]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("The UAE, which UN experts and rights groups say has armed the RSF, denies it.", "United Arab Emirates"),
        ("The UAE, which the UN and several rights groups say arms the RSF, denies it.", "United Arab Emirates"),
        ("Rwanda, which the UN and the US say backs the M23, denies it.", "Rwanda"),
    ],
)
def test_who_is_said_to_arm_them_does_so(text: str, tie: str) -> None:
    assert {subject for subject, kind, _ in ties(text, "en") if kind in ("supplies_arms", "support")} == {tie}


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Germany, Kyiv's largest European military donor, spoke.", ("Germany", "supplies_arms", "Ukraine")),
        ("Germany is Ukraine's biggest European arms supplier.", ("Germany", "supplies_arms", "Ukraine")),
        (
            "France, a sponsor of the ceasefire between Israel and Hezbollah, spoke.",
            ("France", "mediates", "Israel; Hezbollah"),
        ),
    ],
)
def test_ties_told_in_passing(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text, "en")
