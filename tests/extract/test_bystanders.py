"""Who is named beside a deed: whether he has part in it, accuses, or is only on the way."""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import claims, statements, ties


def _parties(text: str, language: str = "id") -> list[set[str]]:
    told = (one for one in statements(text, language) if isinstance(one, Event))
    return [{who.name for who in one.participants} for one in told]


@pytest.mark.parametrize(
    "text",
    [
        "Israel telah memberi tahu Amerika Serikat sebelum menyerang.",
        "Israel menghubungi Mesir sebelum menyerang.",
    ],
)
def test_whom_somebody_tells_before_a_blow_is_not_hit(text: str) -> None:
    assert {"Israel"} in _parties(text)


def test_who_is_struck_before_another_deed_is_hit() -> None:
    assert {"Russia", "Ukraine"} in _parties("Rusia memberi tahu China sebelum menyerang Ukraina.")


def test_an_agency_that_tells_of_a_fall_took_nothing() -> None:
    text = "PBB mengatakan 900 orang lari dari El Fasher sejak kota itu jatuh pada 26 Oktober."
    assert not [who for who in _parties(text) if "United Nations" in who]


@pytest.mark.parametrize(
    "text",
    [
        '"Tidak ada proses negosiasi antara Iran dan Washington," kata Baghaei.',
        '"Tidak ada upaya perundingan antara Iran dan Israel," kata Baghaei.',
    ],
)
def test_where_there_is_no_process_of_talks_there_are_no_talks(text: str) -> None:
    assert ties(text) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Hun Manet kecewa.\n\nPutra mantan PM Hun Sen itu mengecam Thailand.", "Hun Manet"),
        ("Jared Kushner tiba di Tel Aviv.\n\nMenantu Presiden Donald Trump itu mengecam Hamas.", "Jared Kushner"),
    ],
)
def test_somebodys_son_is_who_was_named_last(text: str, who: str) -> None:
    assert [one for one, act, _ in claims(text) if act == "condemn"] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Rubio terbang ke Doha dari Yerusalem.",
        "Dari Yerusalem, Rubio terbang ke Doha.",
    ],
)
def test_where_somebody_comes_from_met_nobody(text: str) -> None:
    assert not [who for who in _parties(text) if "Israel" in who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("RSF, yang dituduh PBB melakukan pembantaian, membantah laporan itu.", "United Nations"),
        ("Iran, yang dituduh AS berbohong, membantah.", "United States"),
    ],
)
def test_a_charge_of_a_word_or_two_in_a_relative_clause(text: str, who: str) -> None:
    assert who in [one for one, act, _ in claims(text) if act == "accuse"]


def test_a_delegation_from_a_capital_meets() -> None:
    assert [who for who in _parties("Delegasi dari Damaskus bertemu Mazloum Abdi di Hasakah.") if "Syria" in who]


@pytest.mark.parametrize("text", ["Putra mantan PM Hun Sen itu", "Menantu Presiden", "Tidak ada proses"])
def test_a_torn_end_breaks_nothing(text: str) -> None:
    assert claims(text) == []
