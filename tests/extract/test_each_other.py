"""Each of two, and talks that somebody only judges."""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import claims, statements, ties


@pytest.mark.parametrize(
    "text",
    [
        "Neither Thailand nor Cambodia has claimed responsibility for it, and each has blamed the other.",
        "Thailand and Cambodia fought along their border on Monday. Each has accused the other of firing first.",
        "Thailand and Cambodia fought along their border on Monday, each blaming the other for firing first.",
    ],
)
def test_each_has_blamed_the_other(text: str) -> None:
    assert set(claims(text, "en")) == {("Thailand", "accuse", "Cambodia"), ("Cambodia", "accuse", "Thailand")}


def test_each_day_is_nobody() -> None:
    assert claims("Thailand and Cambodia fought. Each day has brought new fighting.", "en") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Presiden Lebanon mengingatkan bahwa perundingan dengan Israel adalah satu-satunya jalan.", "id"),
        ("Talks between Lebanon and Israel are the best option, President Joseph Aoun said.", "en"),
    ],
)
def test_talks_that_are_only_judged(text: str, language: str) -> None:
    assert ties(text, language) == []
    assert not [one for one in statements(text, language) if isinstance(one, Event)]


@pytest.mark.parametrize(
    "text",
    [
        "Thailand dan Kamboja menuduh satu sama lain melanggar gencatan senjata.",
        "Thailand dan Kamboja masing-masing menuding pihak lain melanggar gencatan senjata.",
        "Thailand dan Kamboja bertempur pada Senin. Masing-masing menuduh lawannya menembak lebih dulu.",
        "Pertempuran pecah antara Thailand dan Kamboja, dan masing-masing menyalahkan lawannya.",
    ],
)
def test_each_accuses_its_opponent(text: str) -> None:
    assert set(claims(text)) == {("Thailand", "accuse", "Cambodia"), ("Cambodia", "accuse", "Thailand")}


def test_one_of_two_accuses_its_opponent() -> None:
    text = "Thailand dan Kamboja bertempur pada Senin. Phnom Penh menuduh lawannya menjatuhkan bom tandan."
    assert claims(text) == [("Cambodia", "accuse", "Thailand")]


def test_an_opponent_of_nobody_known_is_nobody() -> None:
    assert claims("Presiden Prancis Emmanuel Macron menuduh lawannya berbohong.") == [("Emmanuel Macron", "accuse", "")]
