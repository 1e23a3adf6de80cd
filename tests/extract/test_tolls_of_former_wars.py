"""Tolls of wars of former years: where each was counted, "so that one", and committees that count."""

from __future__ import annotations

import pytest

from tests.extract.reading import counted, figures


def test_a_wars_dead_are_counted_in_each_land() -> None:
    text = "Perang antara Israel dan Hizbullah pada 2006 menewaskan 1.100 orang di Lebanon dan 165 orang di Israel."
    assert [(count, side) for _, count, _, _, side in figures(text)] == [(1100, "Lebanon"), (165, "Israel")]


def test_a_wars_dead_without_a_land_are_of_both() -> None:
    text = "Perang antara Israel dan Hizbullah pada 2006 menewaskan 1.265 orang."
    assert [side for *_, side in figures(text)] == ["Hezbollah; Israel"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Serangan Rusia menghantam Kharkiv hingga seorang anak tewas.", ("exact", 1, 1, 1)),
        ("Serangan Rusia di Kharkiv menewaskan hingga 20 orang.", ("below", 20, None, 19)),
    ],
)
def test_so_that_one_died_is_one(text: str, told: tuple[str, int, int, int]) -> None:
    assert counted(text) == [told]


def test_a_committee_that_no_table_knows_counts() -> None:
    text = "Komite Pusat Dokter Sudan mencatat 128 orang terbunuh di Khartoum."
    assert figures(text) == [("Komite Pusat Dokter Sudan", 128, "killed", "unspecified", "Sudan")]


def test_soldiers_who_are_maimed_are_wounded() -> None:
    text = "Thailand marah setelah ranjau Kamboja membuat dua tentaranya cacat."
    assert figures(text) == [(None, 2, "wounded", "military", "Thailand")]


def test_decades_are_no_soldiers() -> None:
    text = "Selama lebih dari dua dekade pasukan ini dikomandani Qassem Soleimani, yang tewas pada Januari 2020."
    assert not figures(text)
