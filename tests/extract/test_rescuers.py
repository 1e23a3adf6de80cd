"""Who is rescued is no casualty, and who rescues or mourns no party to the blow."""

from __future__ import annotations

import pytest

from kg.statement import Casualty, Event
from tests.extract.reading import statements, ties


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine Palestinians seeking aid were killed near a distribution site in Rafah.", [9]),
        ("Nine people seeking shelter were shot dead in Goma.", [9]),
        ("Nine Palestinians could be killed in Rafah.", []),
        ("Nine people seeking aid might have been killed in Rafah.", []),
    ],
)
def test_what_people_sought_befell_them_all_the_same(text: str, expected: list[int]) -> None:
    assert [s.count for s in statements(text, "en") if isinstance(s, Casualty)] == expected


def test_who_runs_a_hospital_runs_no_town() -> None:
    assert ties("Ten patients died at a hospital in Goma run by the Red Cross.", "en") == []
    assert ties("Rumah sakit di Goma yang dikelola PBB dibakar.") == []
    assert [tie[1] for tie in ties("The fighters left Goma, run by M23 since January.", "en")] == ["controls"]
