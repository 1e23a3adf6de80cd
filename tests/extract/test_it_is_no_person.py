"""Whom "it" means: no several people, and of whom a person speaks rather than who was named long before."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Residents blamed the RSF for the attack. It denied that.", ("Rapid Support Forces", "deny", "")),
        ("Rights groups accuse Israel of genocide. It rejects the charge.", ("Israel", "deny", "organization")),
        ("Witnesses said Israel shelled a school. It said militants were hiding there.", ("Israel", "assert", "")),
        (
            "Medics counted 32 dead. Rashad al-Alimi accused the STC of a coup and demanded that it pull out.",
            ("Rashad al-Alimi", "demand", "Southern Transitional Council"),
        ),
        (
            "Guterres condemned Israel and demanded that it open the crossings.",
            ("António Guterres", "demand", "Israel"),
        ),
        (
            "Dmitry Peskov denied that. The Kremlin spokesman said the base was a target.",
            ("Dmitry Peskov", "assert", ""),
        ),
        (
            "Sergei Lavrov rejected the plan. Russia's foreign minister said it was a trick.",
            ("Sergey Lavrov", "assert", ""),
        ),
    ],
)
def test_who_is_meant(text: str, claim: tuple[str, str, str]) -> None:
    assert claim in claims(text, "en")


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Residents blamed the RSF and the army for the attack. It denied that.", "residents"),
        ("Lavrov rejected the plan. Ukraine's foreign minister said it was a trick.", "Sergey Lavrov"),
        (
            "Dmitry Peskov, the Kremlin spokesman, denied that. Russia's foreign minister said it was a trick.",
            "Dmitry Peskov",
        ),
    ],
)
def test_who_is_not_meant(text: str, nobody: str) -> None:
    assert [who for who, *_ in claims(text, "en")].count(nobody) == 1
