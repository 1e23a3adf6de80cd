"""Bodies with English names in Indonesian text, labels before a sentence, and what only looks like a people."""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import claims, figures, offices, statements, ties


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Farea al-Muslimi dari Council on Foreign Relations mengatakan Houthi kuat.", "Farea al-Muslimi"),
        ("Bill Roggio, peneliti Foundation for Defense of Democracies, menilai Iran lemah.", "Bill Roggio"),
        ("Direktur Institute for Essential Services Reform Fabby Tumiwa menilai Iran lemah.", "Fabby Tumiwa"),
    ],
)
def test_a_part_of_a_name_does_not_speak(text: str, who: str) -> None:
    assert [told[0] for told in claims(text)] == [who]


def test_of_what_somebody_is_director() -> None:
    text = "Suliman Baldo, Direktur Sudan Transparency and Policy Tracker, mengecam RSF."
    assert offices(text) == [("Suliman Baldo", "director", "Sudan Transparency and Policy Tracker")]


def test_two_who_are_named_side_by_side_are_no_body() -> None:
    assert claims("Trump dan Putin menolak.") == [("Donald Trump", "reject", ""), ("Vladimir Putin", "reject", "")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ('tirto.id - Amira Elfadil menanti. "Saya lelah," tuturnya.', "Amira Elfadil"),
        ('Trump menolak.\n\nPukul 12.00: Menteri Ihor Klymenko tiba. "Saya lelah," katanya.', "Ihor Klymenko"),
        ('Putin diam.\n\nSelasa, 11 November, pukul 12.39: Ishaq Dar tiba. "Saya lelah," katanya.', "Ishaq Dar"),
    ],
)
def test_a_label_is_no_subject(text: str, who: str) -> None:
    assert claims(text)[-1][0] == who


def test_spare_parts_are_no_people() -> None:
    assert ties("Inggris memasok suku cadang F-35.") == []
    assert ties("Inggris memasok suku cadang jet kepada Israel.") == [("United Kingdom", "supplies_arms", "Israel")]


def test_a_newsroom_sends_no_delegation() -> None:
    text = "Kronologi serangan Rusia di Kyiv dirangkum Tim Global."
    (struck,) = [one for one in statements(text) if isinstance(one, Event)]
    assert not [who.name for who in struck.participants if "delegation" in who.name]


def test_an_envoy_tells_of_the_dead_of_others() -> None:
    text = "Perang Sudan meletus pada 2023. Tom Perriello, utusan khusus AS, memperkirakan 400.000 orang telah tewas."
    ((*_, side),) = figures(text)
    assert side != "United States"
    text = "Rusia menyerang Ukraina. Duta Besar Ukraina untuk PBB Andrii Melnyk mengatakan 30 orang tewas."
    ((*_, side),) = figures(text)
    assert side == "Ukraine"
