from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.counts import counts


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("874 personel militer dan tiga puluh tujuh warga sipil", {874, 37}),
        ("lebih dari seribu orang", {1000}),
        ("dua ratus lima puluh ribu pengungsi", {250_000}),
        ("seratus dua puluh tiga", {123}),
        ("tiga juta lima ratus ribu dua puluh", {3_500_020}),
        ("dua belas", {12}),
        ("satu setengah juta", {1_500_000}),
        ("1,5 juta", {1_500_000}),
        ("1.166 orang", {1166}),
        ("1,166 people", {1166}),
        ("1.234,5 ribu", {1_234_500}),
        ("2 juta 300 ribu", {2_300_000}),
        ("three hundred and twenty-five", {325}),
        ("two and a half million", {2_500_000, 1}),
        ("twelve hundred", {1200}),
        ("half a million", {500_000, 1}),
        ("one hundred thousand", {100_000}),
        ("two, three and four soldiers", {2, 3, 4}),
        ("kedua tentara", {2}),
        ("5 dan 6 orang", {5, 6}),
        ("pada 2020 lima orang tewas", {2020, 5}),
        ("tiga ratus orang dan lima anak", {300, 5}),
        ("3 ribu 200", {3200}),
        ("20 puluh", {20}),
        ("dua puluh tewas, lima luka", {20, 5}),
        ("dua puluh. Lima lagi", {20, 5}),
        ("9" * 400, set()),
        ("", set()),
    ],
)
def test_numbers_in_digits_and_words(text: str, values: set[int]) -> None:
    assert counts(text).values == values


@pytest.mark.parametrize("text", ["25 000 dead", "25\u00a0000 tewas"])
def test_thousands_parted_by_a_space(text: str) -> None:
    assert 25_000 in counts(text).values


@pytest.mark.parametrize("text", ["a soldier was killed", "seorang tentara tewas"])
def test_one_person_without_a_number(text: str) -> None:
    assert counts(text).values == {1}


def test_no_casualties_are_zero() -> None:
    assert 0 in counts("tidak ada korban").values


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("puluhan orang", {20, 99}),
        ("ratusan ribu orang", {100_000, 999_999}),
        ("tens of thousands", {20_000, 99_999}),
        ("hundreds were killed", {100, 999}),
    ],
)
def test_open_words_have_ends(text: str, ends: set[int]) -> None:
    assert ends <= counts(text).bounds


def test_a_part_of_a_number_is_not_a_number() -> None:
    assert counts("dua puluh lima ribu").values.isdisjoint({2, 5, 20, 25, 1000})


@given(st.integers(0, 10**9))
def test_digits_are_read_with_either_separator(number: int) -> None:
    assert number in counts(f"{number:,} orang").values
    assert number in counts(f"{number:,} orang".replace(",", ".")).values


@given(st.text())
def test_never_raises(text: str) -> None:
    counts(text)
