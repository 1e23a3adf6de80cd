from __future__ import annotations

import pytest

from kg.extract.language.pack import load
from kg.extract.language.tokens import MOST_ITEMS, Item, itemize, quotations, sentences
from tests.extract.reading import analyses

PACK = load("id")


def words(text: str) -> list[str]:
    return [item.text for item in itemize(text, 0, len(text), [], PACK)]


def split(text: str) -> list[str]:
    return [analysis.sentence.text for analysis in analyses(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.166 tewas, 1,5 juta", ["1.166", "tewas", ",", "1,5", "juta"]),
        ("luka-luka pada 1990-an", ["luka-luka", "pada", "1990-an"]),
        ("Bashar al-Assad", ["Bashar", "al-Assad"]),
        ("Israel's army", ["Israel", "'s", "army"]),
        ("U.S. troops", ["U.S.", "troops"]),
        ("“Ya!” (kata dia)", ["“", "Ya", "!", "”", "(", "kata", "dia", ")"]),
        ("Iran–Irak... ya", ["Iran", "–", "Irak", "...", "ya"]),
    ],
)
def test_words_and_marks(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_items_keep_where_they_stand() -> None:
    text = "Di Gaza, 1.200 orang."
    assert all(text[item.start : item.end] == item.text for item in itemize(text, 0, len(text), [], PACK))


def test_a_name_is_one_item_and_what_overlaps_it_is_left_out() -> None:
    text = "Korea Utara menang"
    units = [Item(0, 11, "Korea Utara", "S"), Item(6, 11, "Utara", "C")]
    assert [(item.text, item.cls) for item in itemize(text, 0, len(text), units, PACK)] == [
        ("Korea Utara", "S"),
        ("menang", "w"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Perang pecah. Ribuan lari.", ["Perang pecah.", "Ribuan lari."]),
        ("Letjen. Sudirman datang. Ia pergi.", ["Letjen. Sudirman datang.", "Ia pergi."]),
        ("M. Hatta datang. Ia pergi.", ["M. Hatta datang.", "Ia pergi."]),
        ("Ada 1.200 orang. Mereka lari.", ["Ada 1.200 orang.", "Mereka lari."]),
        ("Siapa? Tidak ada yang tahu!", ["Siapa?", "Tidak ada yang tahu!"]),
    ],
)
def test_where_a_sentence_ends(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_a_quotation_is_not_torn_apart() -> None:
    said = '"Kami menang. Mereka kalah. Perang usai," kata dia.'
    assert split(f"{said} Lalu ia pergi.") == [said, "Lalu ia pergi."]


def test_the_speaker_behind_a_closed_quotation_belongs_to_it() -> None:
    said = '"Kami menang." kata Putin di Moskow.'
    assert split(f"Hari itu tenang. {said}") == ["Hari itu tenang.", said]


@pytest.mark.parametrize("text", ["“Ya,” katanya.", '"Ya," katanya.', "«Ya,» katanya.", "‘Ya,’ katanya."])
def test_marks_of_quotation(text: str) -> None:
    assert quotations(text, 0, len(text)) == [(0, 5)]


def test_an_apostrophe_opens_no_quotation() -> None:
    text = "Jum'at Qur'an di Ka'bah"
    assert quotations(text, 0, len(text)) == []


def test_a_sentence_without_an_end_is_cut() -> None:
    text = "kata " * (3 * MOST_ITEMS)
    pieces = list(sentences(itemize(text, 0, len(text), [], PACK), [], text, PACK, 0, 0))
    assert [len(piece.items) for piece in pieces] == [MOST_ITEMS] * 3
