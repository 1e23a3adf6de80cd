"""Whom words of a quotation mean."""

from __future__ import annotations

import pytest

from kg.statement import Event

from .reading import meant, names, statements


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Kapal Liberia tenggelam. “Angkatan laut kami datang,” kata juru bicara Houthi Yahya Saree.", "Houthis"),
        ("“Pasukan kami merebut El Fasher,” kata juru bicara RSF Al-Fateh Qurashi.", "Rapid Support Forces"),
        ("“Tentara kami menyerang,” ujar Menteri Pertahanan India Rajnath Singh.", "Indian Armed Forces"),
        ("Rusia menyerang. “Militer kita siap,” tegas Presiden Ukraina Volodymyr Zelenskyy.",
         "Armed Forces of Ukraine"),
    ],
)  # fmt: skip
def test_our_army_is_that_of_who_speaks(text: str, who: str) -> None:
    assert who in meant(text)


def test_our_army_is_that_of_who_speaks_in_english() -> None:
    text = "“Our fighters withdrew for tactical reasons,” Houthi spokesman Yahya Saree said."
    told = [(event.type, names(event.participants)) for event in statements(text, "en") if isinstance(event, Event)]
    assert told == [("withdrawal", "Houthis")]


def test_who_speaks_says_they_of_others() -> None:
    text = (
        "Kedutaan Besar AS di Yaman menuding Houthi menculik pelaut. “Setelah membunuh rekan mereka, menenggelamkan"
        " kapal mereka, Houthi menculik awak kapal yang selamat,” tulis kedutaan itu."
    )
    attacks = [s for s in statements(text) if isinstance(s, Event) and s.type == "attack"]
    assert {names(event.participants) for event in attacks} == {"Houthis"}
