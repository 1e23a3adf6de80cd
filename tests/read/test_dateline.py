from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.read.dateline import dateline, imprint, lead_date, moment, name_date

REST = "Sedikitnya dua belas orang tewas"


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("SABTU, 31 OKTOBER 2020 | 19:02 WIB | LAPORAN: RENI ERINA", "2020-10-31T19:02+07:00"),
        ("7 Oktober 2020 20:23 WIB", "2020-10-07T20:23+07:00"),
        ("Rabu, 24 Des 2025 10:11 WIB", "2025-12-24T10:11+07:00"),
        ("Senin, 4 Maret 2024 - 14.30 WITA", "2024-03-04T14:30+08:00"),
        ("Jumat, 1 Mei 2026, 06:05 WIT", "2026-05-01T06:05+09:00"),
        ("Kompas.com - 12/10/2023, 14:30 WIB", "2023-10-12T14:30+07:00"),
        ("Published: 5 March 2024 14:05 GMT", "2024-03-05T14:05+00:00"),
        ("Published On 5 Mar 2024", "2024-03-05"),
        ("March 5, 2024 2:05 PM EST", "2024-03-05T14:05-05:00"),
        ("Tuesday, March 5th, 2024 12:10 am UTC", "2024-03-05T00:10+00:00"),
        ("2024-03-05 14:05", "2024-03-05T14:05"),
        ("2024-03-05T14:05:00+03:00", "2024-03-05T14:05+03:00"),
        ("Diterbitkan 31/01/2024", "2024-01-31"),
        ("01/31/2024", "2024-01-31"),
    ],
)
def test_lines_that_are_dates(line: str, iso: str) -> None:
    found = moment(line)
    assert found is not None
    assert found.iso == iso
    assert found.day == date.fromisoformat(iso[:10])
    assert not found.updated


@pytest.mark.parametrize(
    "line",
    [
        "Kronologi lengkap serangan besar 7 Oktober 2023 di perbatasan selatan negara itu",
        "Perang dimulai pada 24 Februari 2022 dan belum berakhir",
        "31 Februari 2024",
        "5 Maret",
        "1.166 tentara",
        "12/10/1823",
        "Resolusi 1701",
        "",
    ],
)
def test_lines_that_are_not(line: str) -> None:
    assert moment(line) is None


def test_an_update_is_told_from_the_first_publication() -> None:
    updated = moment("Diperbarui: 6 Maret 2024 08:00 WIB")
    assert updated is not None and updated.updated


@pytest.mark.parametrize(
    ("opening", "place", "reporters"),
    [
        ("BAKU (Arrahmah.com) – ", "BAKU", "Arrahmah.com"),
        ("JAKARTA, KOMPAS.com - ", "JAKARTA", "KOMPAS.com"),
        ("TEMPO.CO, Jakarta - ", "Jakarta", "TEMPO.CO"),
        ("Jakarta, CNN Indonesia -- ", "Jakarta", "CNN Indonesia"),
        ("REPUBLIKA.CO.ID, GAZA -- ", "GAZA", "REPUBLIKA.CO.ID"),
        ("Liputan6.com, Kyiv - ", "Kyiv", "Liputan6.com"),
        ("KYIV, Ukraine (AP) — ", "KYIV", "AP"),
        ("GAZA/CAIRO, March 5 (Reuters) - ", "GAZA/CAIRO", "Reuters"),
        ("Jakarta (ANTARA) - ", "Jakarta", "ANTARA"),
        ("KOMPAS.com – ", None, "KOMPAS.com"),
        ("TRIBUNNEWS.COM, MOSKOW - ", "MOSKOW", "TRIBUNNEWS.COM"),
        ("WASHINGTON — ", "WASHINGTON", None),
        ("Jakarta - ", "Jakarta", None),
        ("(CNN) — ", None, "CNN"),
        ("TEL AVIV, Israel (AP) -- ", "TEL AVIV", "AP"),
        ("Bisnis.com, JAKARTA — ", "JAKARTA", "Bisnis.com"),
        ("Moscow, Oct 31 (Xinhua) -- ", "Moscow", "Xinhua"),
        ("JAKARTA, iNews.id- ", "JAKARTA", "iNews.id"),
        ("Moskow (ANTARA/Xinhua) - ", "Moskow", "ANTARA Xinhua"),
        ("Kompas.com, GAZA (AFP) - ", "GAZA", "AFP Kompas.com"),
        # a network passes stories on; beside a known agency may stand one that no list has
        ("Kiev (ANTARA/Ukrinform-OANA) - ", "Kiev", "ANTARA Ukrinform"),
        ("Moskow (ANTARA/Sputnik/RIA Novosti-OANA) - ", "Moskow", "ANTARA Sputnik RIA Novosti"),
        ("London (ANTARA/Northern Wire/dpa) - ", "London", "ANTARA Northern Wire dpa"),
        ("KYIV (Kantor Contoh) – ", "KYIV", "Kantor Contoh"),
        ("ISLAMABAD: ", "ISLAMABAD", None),
        ("GAZA CITY, Palestinian Territories: ", "GAZA CITY", None),
        ("KHARTOUM, Nov 15 (Northern Wire): ", "KHARTOUM", "Northern Wire"),
        ("Port Sudan, Sudan - ", "Port Sudan", None),
        ("KONTAN.CO.ID - JAKARTA. ", "JAKARTA", "KONTAN.CO.ID"),
    ],
)
def test_datelines(opening: str, place: str | None, reporters: str | None) -> None:
    found = dateline(opening + REST)
    assert found is not None
    assert (found.place, " ".join(found.reporters)) == (place, reporters or "")
    assert (opening + REST)[found.length :] == REST


@pytest.mark.parametrize(
    "sentence",
    [
        "Rusia - negara tetangga - menolak usul itu.",
        "Presiden Azerbaijan Ilham Aliyev – yang berbicara di Baku – menolak.",
        "Nagorno-Karabakh diakui sebagai wilayah Azerbaijan.",
        "“Kami tidak akan mundur” — kata juru bicara itu.",
        "Serangan di Khartoum (AFP/Sari) – kata mereka – belum selesai.",
        "Perang itu (yang keempat) – kata mereka – belum selesai.",
        "Dua hari kemudian, pada malam hari - Sabtu - serangan berlanjut.",
        "BREAKING: Israel menyerang Beirut.",
        "NATO: Rusia menambah pasukan.",
        "Moskow: Tidak Ada Kompromi",
        "Zelenskyy: Rusia menambah pasukan di sepanjang garis depan selama tiga pekan terakhir.",
        "Organisasi Kerja Sama Islam (OKI) – Menurut mereka, perang belum selesai.",
        "Israel, Lebanon – dua negara bertetangga – berunding.",
        "- Satu",
        "",
        " – ",
    ],
)
def test_sentences_that_have_none(sentence: str) -> None:
    assert dateline(sentence) is None


@pytest.mark.parametrize("city", ["Bangkok", "Tel Aviv"])
def test_a_city_before_a_colon(city: str) -> None:
    for outlet in ("", "Metrotvnews.com, "):
        found = dateline(f"{outlet}{city}: {REST} dan empat lainnya terluka pada hari Kamis")
        assert found is not None and found.place == city


def test_a_dateline_with_a_full_date_gives_it() -> None:
    found = dateline("KHARTOUM, 5 Maret 2024 (AFP) – " + REST)
    assert found is not None and found.moment is not None
    assert found.moment.iso == "2024-03-05"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("mengatakan pada hari Minggu (1/11/2020) pasukannya", date(2020, 11, 1)),
        ("pada Sabtu, 31 Oktober 2020, dan Minggu (1/11/2020)", date(2020, 11, 1)),
        ("officials said on Sunday, March 3, 2024 that", date(2024, 3, 3)),
        ("sejak 27 September 2020 dan pada (30/10)", None),
        ("menurut resolusi (31/31/2020)", None),
    ],
)
def test_the_date_in_a_storys_opening(text: str, day: date | None) -> None:
    assert lead_date(text) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("rmol-2020-10-31-armenia.txt", date(2020, 10, 31)),
        ("https://news.example/2020/11/01/talks", date(2020, 11, 1)),
        ("20201101_talks.txt", date(2020, 11, 1)),
        ("2020-13-01.txt", None),
        ("12345678901.txt", None),
    ],
)
def test_the_date_in_a_name(name: str, day: date | None) -> None:
    assert name_date(name) == day


@pytest.mark.parametrize(
    ("above", "below", "outlet"),
    [
        ("Judul\nRina Sari - detikNews\nSenin", "", "detikNews"),
        ("VOA Indonesia\nJudul", "", "VOA Indonesia"),
        ("Contoh.com | Judul", "", "Contoh.com"),
        ("AFP\nReuters", "", None),
        ("Judul", "Editor: Budi\nCOPYRIGHT © ANTARA 2025", "ANTARA"),
        ("Judul", "(c) 2025 Harian Contoh.co.id, all rights", "Contoh.co.id"),
        ("Judul tentang Tempo dan perang", "Suara rakyat", None),
    ],
)
def test_the_outlet_that_a_page_names(above: str, below: str, outlet: str | None) -> None:
    assert imprint(above, below) == outlet


@given(st.text(max_size=300))
def test_nothing_raises(text: str) -> None:
    moment(text)
    lead_date(text)
    name_date(text)
    imprint(text, text)
    found = dateline(text)
    assert found is None or 0 < found.length <= len(text)
