"""Towns that fall: to whom, and where, though more is told of the town between commas."""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import statements


def _captures(text: str) -> list[tuple[set[str], set[str], str | None]]:
    """(who takes part, where, when)"""
    told = (one for one in statements(text) if isinstance(one, Event) and one.type == "capture")
    return [({who.name for who in one.participants}, {where.name for where in one.place}, one.date) for one in told]


@pytest.mark.parametrize(
    "text",
    [
        "El Fasher, benteng terakhir tentara Sudan di Darfur, jatuh ke tangan RSF pada 26 Oktober 2024.",
        "El Fasher takluk di tangan RSF pada 26 Oktober 2024.",
        "El Fasher takluk pada 26 Oktober 2024 seusai dikepung RSF selama 18 bulan.",
        "El Fasher akhirnya jatuh pada 26 Oktober 2024 setelah dikepung RSF selama 18 bulan.",
    ],
)
def test_a_town_falls_to_whoever_besieged_it(text: str) -> None:
    ((who, where, when),) = _captures(text)
    assert "Rapid Support Forces" in who
    assert "El Fasher" in where
    assert when == "2024-10-26"


@pytest.mark.parametrize(
    "text",
    ["Nilai tukar rubel jatuh pada Oktober.", "Pesawat Rusia jatuh di Suriah pada Oktober."],
)
def test_what_else_falls_is_no_town(text: str) -> None:
    assert _captures(text) == []
