"""Ties that backgrounds tell in passing: with whose help a place was taken, on whom somebody leans, who sits where."""

from __future__ import annotations

import pytest

from tests.extract.reading import ties


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "The SDF took Raqqa with air support from the United States.",
            ("United States", "support", "Syrian Democratic Forces"),
        ),
        ("M23 took Goma with Rwandan help.", ("Rwanda", "support", "M23")),
        ("Haftar, who seized Benghazi with Egyptian support, denied it.", ("Egypt", "support", "Khalifa Haftar")),
        ("Hezbollah leans on Iran for money.", ("Iran", "support", "Hezbollah")),
        ("Hezbollah has sent advisors to the Houthis.", ("Hezbollah", "support", "Houthis")),
        ("Rwandan soldiers are deployed alongside the M23.", ("Rwanda Defence Force", "support", "M23")),
        ("The M23 is armed and commanded by Rwanda.", ("Rwanda", "support", "M23")),
        ("The M23 is armed and commanded by Rwanda.", ("Rwanda", "supplies_arms", "M23")),
        ("Belarus, host to Russian troops, has not commented.", ("Russia", "military_base", "Belarus")),
        (
            "Armenia said that Russia, its traditional security guarantor, had stood idly by.",
            ("Russia", "support", "Armenia"),
        ),
        (
            "Singh blamed Jaish-e-Mohammed, an outfit based in Pakistan that Washington lists as a terrorist group.",
            ("United States", "sanctions", "Jaish-e-Mohammed"),
        ),
    ],
)
def test_ties_told_in_passing(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text, "en")
    assert len([one for one in ties(text, "en") if one[1] == tie[1]]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Washington has been leaning on Sudani to disarm them.",
        "The talks were held in Doha with the support of Qatar.",
    ],
)
def test_pressure_and_hosting_are_no_support(text: str) -> None:
    assert not any("support" in tie for tie in ties(text, "en"))
