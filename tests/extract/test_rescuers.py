"""Who is rescued is no casualty, and who rescues or mourns no party to the blow."""

from __future__ import annotations

import pytest

from kg.statement import Casualty, Event
from tests.extract.reading import statements


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Tujuh awak kapal berhasil diselamatkan, empat dipastikan tewas, dan 11 lainnya masih hilang.", "id", [4, 11]),
        ("Empat puluh pekerja dikeluarkan dalam keadaan hidup dan enam meninggal akibat serangan Israel.", "id", [6]),
        ("Nine passengers survived, five died and two were missing after the strike on the ferry.", "en", [5, 2]),
        ("Ten fishermen were saved by a passing ship, while six drowned.", "en", [6]),
        ("Twelve people and three soldiers were killed by Russian shelling.", "en", [12, 3]),
    ],
)
def test_who_is_rescued_is_counted_with_nobody(text: str, language: str, expected: list[int]) -> None:
    assert [s.count for s in statements(text, language) if isinstance(s, Casualty)] == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Rescuers recovered three bodies after the Russian strike on Kharkiv.", "en", {"Russia"}),
        ("The Red Crescent evacuated patients during the Israeli strike on the hospital.", "en", {"Israel"}),
        ("Pope Leo prayed for the victims of the Russian attack on Ternopil.", "en", {"Russia"}),
        ("Bulan Sabit Merah mengevakuasi pasien saat serangan Israel ke rumah sakit itu.", "id", {"Israel"}),
        # who is hit, or strikes
        ("UNRWA was hit in an Israeli airstrike.", "en", {"Israel", "UNRWA"}),
        ("Presiden Suriah Ahmad al-Sharaa tewas dalam serangan Israel.", "id", {"Israel", "Ahmed al-Sharaa", "Syria"}),
    ],
)
def test_who_does_something_else_is_no_party_to_the_blow(text: str, language: str, expected: set[str]) -> None:
    (blow,) = [s for s in statements(text, language) if isinstance(s, Event)]
    assert {who.name for who in blow.participants} == expected
