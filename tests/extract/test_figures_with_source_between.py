"""Figures with their source between commas, totals that go on from a ministry's count, and who speaks again."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, figures


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (
            "Sedikitnya 40 warga sipil, menurut PBB, tewas di El Fasher.",
            "id",
            ("United Nations", 40, "killed", "civilian"),
        ),
        ("Tiga puluh tentara Ukraina, kata Moskow, ditawan di Pokrovsk.", "id", ("Russia", 30, "captured", "military")),
        (
            "At least 40 civilians, the UN said, were killed in Sudan.",
            "en",
            ("United Nations", 40, "killed", "civilian"),
        ),
        (
            "At least 40 civilians, according to the UN, were killed in Sudan.",
            "en",
            ("United Nations", 40, "killed", "civilian"),
        ),
    ],
)
def test_who_counts_may_stand_between_the_people_and_what_befell_them(
    text: str, language: str, told: tuple[str, int, str, str]
) -> None:
    assert [one[:4] for one in figures(text, language)] == [told]
    assert claims(text, language) == []


def test_what_another_says_behind_people_is_no_figure() -> None:
    assert figures("Dua belas orang, kata Trump, akan datang dan Israel menolak.") == []


@pytest.mark.parametrize(
    "total",
    [
        "Total korban jiwa sejak Oktober 2023 melampaui 70.100 orang.",
        "Sejak Oktober 2023, lebih dari 70.100 orang tewas.",
    ],
)
def test_a_total_behind_a_ministry_is_of_those_whom_it_counts(total: str) -> None:
    text = "Israel membunuh 40 pejuang Hamas. Menurut Kementerian Kesehatan Lebanon, 330 orang terbunuh. " + total
    assert figures(text)[-1] == (None, 70100, "killed", "unspecified", "Lebanon")


@pytest.mark.parametrize(
    ("place", "country"),
    [("gerbang Kompleks Pengadilan Distrik Islamabad", "Pakistan"), ("Stasiun Kereta Mumbai", "India")],
)
def test_a_house_in_a_town_is_in_its_country(place: str, country: str) -> None:
    ((*_, side),) = figures(f"Lima orang tewas di {place}.")
    assert side == country


@pytest.mark.parametrize(
    "text",
    [
        "Abu Zakaria (48) lari. Trump menolak. Sementara itu, di Tawila, Abu Zakaria menunggu. ”Saya lelah,” katanya.",
        "Abu Zakaria lari. Trump menolak. Di kamp itu, Abu Zakaria menunggu. “Saya lelah,” ujarnya.",
    ],
)
def test_who_acts_behind_a_place_speaks_next(text: str) -> None:
    assert claims(text)[-1][0] == "Abu Zakaria"


@pytest.mark.parametrize(
    "who",
    ["perempuan berusia 45 tahun itu", "ibu dua anak itu", "guru berusia 45 tahun itu", "pria 45 tahun itu"],
)
def test_somebody_of_an_age_is_who_was_named_before(who: str) -> None:
    text = f'Olena Kovalenko kehilangan rumahnya di Kharkiv. "Kami lelah," kata {who}.'
    assert claims(text) == [("Olena Kovalenko", "assert", "")]


def test_somebody_of_an_age_is_nobody_named_long_ago() -> None:
    text = (
        "Olena Kovalenko pulang. Perang berkecamuk. Salju turun di Kharkiv. Listrik padam. "
        '"Kami lelah," kata perempuan berusia 45 tahun itu.'
    )
    assert claims(text) == []


def test_a_trade_that_ends_in_s_is_one() -> None:
    text = 'Donald Trump marah. "Kami lelah," kata politikus itu.'
    assert claims(text) == [("Donald Trump", "assert", "")]
