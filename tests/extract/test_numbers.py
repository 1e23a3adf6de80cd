from __future__ import annotations

import pytest

from kg.extract.language.numbers import Quantity, join, value_of
from kg.extract.language.pack import load
from kg.extract.language.tokens import itemize


def quantities(text: str, language: str = "id") -> list[tuple[str, Quantity]]:
    pack = load(language)
    items = join(itemize(text, 0, len(text), [], pack), pack)
    return [(item.text, item.value) for item in items if isinstance(item.value, Quantity)]


@pytest.mark.parametrize(
    ("digits", "thousands", "value"),
    [
        ("1.166", ".", 1166),
        ("1,166", ",", 1166),
        ("1,166", ".", 1166),  # an Indonesian outlet that copies an English figure
        ("1,5", ".", 1.5),
        ("1.5", ",", 1.5),
        ("1.5", ".", 1.5),
        ("1.200.000", ".", 1_200_000),
        ("1,200,000", ".", 1_200_000),
        ("12.34.56", ".", None),
        ("9" * 400, ".", None),
    ],
)
def test_digits_in_both_conventions(digits: str, thousands: str, value: float | None) -> None:
    assert value_of(digits, thousands) == value


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("12 orang", 12),
        ("tiga orang", 3),
        ("dua belas tentara", 12),
        ("dua puluh lima tentara", 25),
        ("seratus dua puluh orang", 120),
        ("dua ratus lima puluh ribu pengungsi", 250_000),
        ("25 ribu orang", 25_000),
        ("1,5 juta orang", 1_500_000),
        ("seorang tentara", 1),
        ("selusin tentara", 12),
    ],
)
def test_numbers_in_words(text: str, count: int) -> None:
    assert [quantity for _, quantity in quantities(text)] == [Quantity(count, count, count)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("puluhan orang", 20, 99),
        ("belasan orang", 11, 19),
        ("ratusan orang", 100, 999),
        ("ratusan ribu orang", 100_000, 999_999),
    ],
)
def test_an_open_word_has_no_count_but_a_range(text: str, low: int, high: int) -> None:
    assert [quantity for _, quantity in quantities(text)] == [Quantity(None, low, high)]


def test_digits_beside_digits_are_two_numbers() -> None:
    assert [words for words, _ in quantities("12 30 orang")] == ["12", "30"]


@pytest.mark.parametrize("text", ["1,25 orang", "9" * 400 + " orang", "orang"])
def test_no_number_of_people(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("text", "count"), [("1,200 people", 1200), ("twelve people", 12), ("2.5 million people", 2_500_000)]
)
def test_numbers_in_english(text: str, count: int) -> None:
    assert [quantity for _, quantity in quantities(text, "en")] == [Quantity(count, count, count)]
