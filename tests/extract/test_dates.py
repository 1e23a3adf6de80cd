from __future__ import annotations

from datetime import date

import pytest

from kg.extract.language.dates import When, ahead, find
from kg.extract.language.pack import load
from tests.extract.reading import TODAY


def dates(text: str, published: date | None = TODAY, language: str = "id") -> list[tuple[str, str | None]]:
    return [(i.text, i.value.iso) for i in find(text, load(language), published)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        # a day
        ("27 September 2020", "2020-09-27"),
        ("(14/6)", "2025-06-14"),
        ("(14/6/2024)", "2024-06-14"),
        ("Jumat (13/6)", "2025-06-13"),
        ("Jumat, 13 Juni 2025", "2025-06-13"),
        ("kemarin", "2025-06-13"),
        ("hari ini", "2025-06-14"),
        # a month, a year, an interval: as precise as the words
        ("Oktober 2023", "2023-10"),
        ("bulan lalu", "2025-05"),
        ("1994", "1994"),
        ("tahun lalu", "2024"),
        ("7 Oktober tahun lalu", "2024-10-07"),
        ("November tahun lalu", "2024-11"),
        ("1990-an", "1990/1999"),
        ("pekan lalu", "2025-06-02/2025-06-08"),
        ("akhir pekan", "2025-06-14/2025-06-15"),
    ],
)
def test_a_date_is_as_precise_as_its_words(text: str, iso: str) -> None:
    assert dates(text) == [(text, iso)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [("3 Mei", "2025-05-03"), ("27 September", "2024-09-27"), ("20 Juni", "2025-06-20"), ("Agustus", "2024-08")],
)
def test_news_looks_back(text: str, iso: str) -> None:
    assert dates(f"Pada {text} perang pecah.") == [(text, iso)]


@pytest.mark.parametrize(
    ("weekday", "iso"), [("Sabtu", "2025-06-14"), ("Jumat", "2025-06-13"), ("Minggu", "2025-06-08")]
)
def test_a_weekday_is_the_last_one(weekday: str, iso: str) -> None:
    assert dates(f"pada {weekday}.") == [(weekday, iso)]


def test_a_weekday_of_what_is_planned_is_the_next_one() -> None:
    (monday,) = (item.value for item in find("Senin", load("id"), TODAY))
    assert (monday.iso, ahead(monday, TODAY)) == ("2025-06-09", "2025-06-16")
    assert ahead(When("2025-06-10"), TODAY) == "2025-06-10"


@pytest.mark.parametrize("text", ["31 Februari 2024", "(14/13)", "2.020 orang", "$2020", "rudal S-2000", "12/2020/4"])
def test_no_date(text: str) -> None:
    assert dates(text) == []


def test_without_the_date_of_the_article_only_full_dates_are_known() -> None:
    text = "Sejak kemarin, pada Jumat dan pada 3 Mei; pada 1994 dan pada 3 Mei 1999."
    assert [iso for _, iso in dates(text, published=None)] == [None, None, None, "1994", "1999-05-03"]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("September 27, 2020", "2020-09-27"),
        ("27 September 2020", "2020-09-27"),
        ("June 3rd", "2025-06-03"),
        ("October 2023", "2023-10"),
        ("yesterday", "2025-06-13"),
        ("Friday", "2025-06-13"),
        ("last week", "2025-06-02/2025-06-08"),
    ],
)
def test_dates_in_english(text: str, iso: str) -> None:
    assert dates(text, language="en") == [(text, iso)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("perang pecah dua tahun lalu", "id", [("dua tahun lalu", "2023")]),
        ("sejak tiga bulan lalu", "id", [("tiga bulan lalu", "2025-03")]),
        ("12 hari lalu", "id", [("12 hari lalu", "2025-06-02")]),
        ("beberapa pekan lalu", "id", [("beberapa pekan lalu", None)]),
        ("1,5 tahun lalu, 5.000 tahun lalu", "id", [("1,5 tahun lalu", None), ("5.000 tahun lalu", None)]),
        ("pada 2020. Tahun lalu", "id", [("2020", "2020"), ("Tahun lalu", "2024")]),
        ("a week ago", "en", [("a week ago", "2025-06-02/2025-06-08")]),
        ("300 months ago", "en", [("300 months ago", "2000-06")]),
        ("9999 years ago, years ago", "en", [("9999 years ago", None), ("years ago", None)]),
    ],
)
def test_a_number_counts_how_far_back(text: str, language: str, expected: list[tuple[str, str | None]]) -> None:
    assert dates(text, language=language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The truce collapsed in May.", "en", ["May"]),
        ("Gencatan senjata runtuh pada Mei.", "id", ["Mei"]),
        ("Theresa May said so, and May left.", "en", []),
        ("In May Lin's view it was over.", "en", []),
    ],
)
def test_a_short_month_alone_is_a_date_behind_a_word_for_it(text: str, language: str, expected: list[str]) -> None:
    assert [words for words, _ in dates(text, language=language)] == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        # the articles of these tests are of a Saturday
        ("pada Sabtu", "id", [("Sabtu", "2025-06-14")]),
        ("pada Sabtu lalu", "id", [("Sabtu lalu", "2025-06-07")]),
        ("pada Kamis lalu", "id", [("Kamis lalu", "2025-06-12")]),
        ("pada Kamis pekan lalu", "id", [("Kamis pekan lalu", "2025-06-05")]),
        ("Senin pekan ini", "id", [("Senin pekan ini", "2025-06-09")]),
        ("last Saturday", "en", [("Saturday", "2025-06-07")]),
        ("on Wednesday last week", "en", [("Wednesday last week", "2025-06-04")]),
        ("on Thursday of last week", "en", [("Thursday of last week", "2025-06-05")]),
        ("on Thursday, last week’s talks", "en", [("Thursday", "2025-06-12"), ("last week", "2025-06-02/2025-06-08")]),
    ],
)
def test_a_weekday_may_be_of_another_week(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    assert dates(text, language=language) == expected
