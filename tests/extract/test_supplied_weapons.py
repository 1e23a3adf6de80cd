"""Who supplies the weapons that somebody strikes with, and that the supplier strikes nobody."""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import statements, ties


def _struck(text: str) -> list[set[str]]:
    told = (one for one in statements(text, "id") if isinstance(one, Event))
    return [{who.name for who in one.participants} for one in told]


@pytest.mark.parametrize(
    ("text", "supplier", "armed"),
    [
        ("Ukraina menyerang Rusia dengan rudal yang dipasok AS.", "United States", "Ukraine"),
        ("Israel menyerang Gaza menggunakan bom yang dipasok Amerika Serikat.", "United States", "Israel"),
        ("Houthi menembakkan rudal yang dipasok Iran ke Israel.", "Iran", "Houthis"),
        ("Rusia menyerang Kiev dengan drone Shahed yang dipasok oleh Iran.", "Iran", "Russia"),
        ("RSF selama ini dipasok UEA.", "United Arab Emirates", "Rapid Support Forces"),
    ],
)
def test_who_strikes_has_the_weapons_and_not_who_is_struck(text: str, supplier: str, armed: str) -> None:
    assert [tie for tie in ties(text) if "supplies_arms" in tie] == [(supplier, "supplies_arms", armed)]


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("Ukraina menyerang Rusia dengan rudal yang dipasok AS.", {"Ukraine", "Russia"}),
        ("Ukraina menembakkan rudal ATACMS pasokan AS ke wilayah Rusia.", {"Ukraine", "Russia"}),
        ("Houthi menembakkan rudal yang dipasok Iran ke Israel.", {"Houthis", "Israel"}),
    ],
)
def test_the_supplier_takes_no_part(text: str, two: set[str]) -> None:
    assert _struck(text) == [two]
