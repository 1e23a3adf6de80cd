from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.entities.names import Hit, Names
from kg.entities.table import Table, load, read

INDONESIAN = Names(load(), "id")
ENGLISH = Names(load(), "en")


def found(names: Names, text: str) -> list[tuple[str, str, str]]:
    return [(text[hit.start : hit.end], hit.record.slug, hit.role) for hit in names.find(text)]


def test_a_hyphen_parts_two_names_and_joins_one() -> None:
    assert found(INDONESIAN, "konflik Armenia-Azerbaijan di Nagorno-Karabakh") == [
        ("Armenia", "armenia", "name"),
        ("Azerbaijan", "azerbaijan", "name"),
        ("Nagorno-Karabakh", "nagorno-karabakh", "name"),
    ]
    assert [slug for _, slug, _ in found(ENGLISH, "the Gaza–Israel border, pro-Iran and Iran-backed groups")] == [
        "gaza-strip", "israel", "iran", "iran",
    ]  # fmt: skip


def test_only_whole_words() -> None:
    assert found(INDONESIAN, "kiranya Iranian-nya Israelnya NATOnya") == []
    assert found(INDONESIAN, "Nigeria dan Niger") == [("Nigeria", "nigeria", "name"), ("Niger", "niger", "name")]
    assert found(INDONESIAN, "US$ 5 miliar dari @Israel") == []


def test_the_longest_name_wins() -> None:
    assert found(INDONESIAN, "Sudan Selatan, Papua Nugini, Dewan Keamanan PBB") == [
        ("Sudan Selatan", "south-sudan", "name"),
        ("Papua Nugini", "papua-new-guinea", "name"),
        ("Dewan Keamanan PBB", "united-nations-security-council", "name"),
    ]
    assert found(ENGLISH, "South Sudan's capital") == [("South Sudan", "south-sudan", "name")]


def test_capitals_and_metonyms_stand_for_the_state() -> None:
    text = "Baku membantah, Kremlin dan Gedung Putih diam"
    hits = INDONESIAN.find(text)
    assert [(hit.record.slug, hit.role, hit.place) for hit in hits] == [
        ("azerbaijan", "capital", "baku"),
        ("russia", "metonym", None),
        ("united-states", "metonym", None),
    ]


def test_peoples_words_are_looked_for_in_their_own_language() -> None:
    assert found(ENGLISH, "Russian and Ukrainians") == [
        ("Russian", "russia", "demonym"),
        ("Ukrainians", "ukraine", "demonym"),
    ]
    assert found(INDONESIAN, "Russian Ukrainians") == []
    assert found(INDONESIAN, "pasukan Azeri") == [("Azeri", "azerbaijan", "demonym")]


def test_english_names_are_found_in_indonesian_but_not_the_reverse() -> None:
    assert found(INDONESIAN, "Turkey menilai") == [("Turkey", "turkey", "name")]
    assert found(ENGLISH, "AS Turki Jerman") == []


def test_case_of_headlines() -> None:
    assert found(INDONESIAN, "ISRAEL SERANG JALUR GAZA") == [
        ("ISRAEL", "israel", "name"),
        ("JALUR GAZA", "gaza-strip", "name"),
    ]
    assert found(INDONESIAN, "uni eropa dan israel dan as") == []
    assert found(INDONESIAN, "Laut merah") == [("Laut merah", "red-sea", "name")]
    assert found(ENGLISH, "Tell us who as un is") == []


def test_writing_differences() -> None:
    assert found(INDONESIAN, "Erdoğan, Sana’a, Turkiye’s")[0][1] == "recep-tayyip-erdogan"
    assert [slug for _, slug, _ in found(ENGLISH, "Sana’a and Iran’s and Ahmed Al Sharaa and al-Sharaa")] == [
        "yemen", "iran", "ahmed-al-sharaa", "ahmed-al-sharaa",
    ]  # fmt: skip
    assert found(INDONESIAN, "Amerika\nSerikat") == [("Amerika\nSerikat", "united-states", "name")]


def test_common_words_are_marked() -> None:
    hits = INDONESIAN.find("Antara Israel dan Yordan")
    assert [(hit.record.slug, hit.ambiguous) for hit in hits] == [("antara", True), ("israel", False), ("jordan", True)]


def test_expressions_that_do_not_mean_the_name() -> None:
    assert found(INDONESIAN, "Baku tembak melanggar Konvensi Jenewa") == []
    assert found(INDONESIAN, "BAKU TEMBAK DI GAZA") == [("GAZA", "gaza-strip", "name")]
    assert found(ENGLISH, "the Minsk agreements") == []


def test_a_shared_name_goes_to_the_first_in_precedence(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(
        "slug,type,name,names\na-town,Settlement,A-town,Both\nz-land,State,Z-land,Both\n", encoding="utf-8"
    )
    assert found(Names(read(tmp_path), "en"), "Both") == [("Both", "z-land", "name")]


def test_an_empty_table_finds_nothing() -> None:
    assert Names(Table({}), "en").find("Russia") == []


@pytest.mark.parametrize("text", ["", " ", "'", "A", "Iran", "Iran'", "'Iran'", "Iran’", "Ma'", "\u200bIran\u200b"])
def test_edges_of_the_text(text: str) -> None:
    assert all(0 <= hit.start < hit.end <= len(text) for hit in ENGLISH.find(text))
    assert bool(ENGLISH.find(text)) == ("Iran" in text)


@given(
    st.lists(st.sampled_from(["Iran", "AS", "Gaza City", "Gaza", "-", "'", "’", " ", "\n", "a", "İ", "ﬁ", "🙂", "$"]))
)
def test_hits_are_in_order_and_do_not_overlap(parts: list[str]) -> None:
    text = "".join(parts)
    hits = INDONESIAN.find(text)
    assert all(isinstance(hit, Hit) and hit.start < hit.end for hit in hits)
    assert all(a.end <= b.start for a, b in itertools.pairwise(hits))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Quad met.", "The Quad"),
        ("The so-called Quad met.", "The so-called Quad"),
        # an article is no reason to begin earlier than the longer name
        ("The so-called Quad on Sudan met.", "Quad on Sudan"),
    ],
)
def test_a_name_with_an_article_opens_a_sentence(text: str, name: str) -> None:
    assert [text[hit.start : hit.end] for hit in ENGLISH.find(text)] == [name]
