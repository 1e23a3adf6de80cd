"""Whose border something lies at is no party to what happens there."""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import statements


def _parties(text: str, language: str) -> set[str]:
    (told,) = [one for one in statements(text, language) if isinstance(one, Event)]
    return {who.name for who in told.participants}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("M23 merebut Uvira, kota strategis di dekat perbatasan Burundi, Rabu (10/12).", "id"),
        ("M23 merebut Uvira, kota di perbatasan dengan Burundi.", "id"),
        ("M23 rebels seized Uvira, a strategic town near the border with Burundi, on Wednesday.", "en"),
        ("M23 rebels seized Uvira, a town on the Burundian border.", "en"),
    ],
)
def test_the_land_beyond_the_border(text: str, language: str) -> None:
    assert _parties(text, language) == {"M23"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Bentrokan pecah di perbatasan Thailand dan Kamboja.", "id"),
        ("Clashes erupted on the border between Thailand and Cambodia.", "en"),
        ("Thailand carried out air strikes along its disputed border with Cambodia.", "en"),
        ("Cambodia fired rockets into Thai border districts.", "en"),
    ],
)
def test_the_two_lands_of_a_border(text: str, language: str) -> None:
    assert _parties(text, language) >= {"Thailand", "Cambodia"}
