"""One of those who spoke, some of those who died, and whose "its soldiers" are that somebody strikes."""

from __future__ import annotations

import pytest

from kg.statement import Casualty, Office
from tests.extract.reading import claims, figures, statements


def _sides(text: str, language: str = "id") -> list[set[str]]:
    return [{who.name for who in one.side} for one in statements(text, language) if isinstance(one, Casualty)]


@pytest.mark.parametrize(
    "one",
    ["Seorang di antaranya", "Salah satu di antaranya", "Salah seorang dari mereka", "Satu dari mereka"],
)
def test_one_of_the_officials_speaks(one: str) -> None:
    text = f"Dua pejabat Israel mengatakan perundingan buntu. {one} menyebut Hamas mengulur waktu."
    assert claims(text)[-1] == ("Israeli officials", "assert", "")


def test_one_of_the_dead_says_nothing() -> None:
    text = "Serangan Israel menewaskan lima orang. Seorang di antaranya adalah anak-anak."
    assert claims(text) == []


@pytest.mark.parametrize("opens", ["Usai bertemu", "Sebelum bertemu", "Seusai berbicara dengan"])
def test_who_speaks_behind_a_meeting_is_not_whom_he_met(opens: str) -> None:
    text = f"Zelensky tiba di Turki. {opens} Presiden Recep Tayyip Erdogan, dia meminta Rusia menarik pasukannya."
    assert claims(text) == [("Volodymyr Zelenskyy", "call_for", "Russia")]


def test_whoever_acts_in_the_clause_before_speaks() -> None:
    text = "Macron mengunjungi Beirut. Setelah Trump menelepon Putin, dia mengatakan perang harus diakhiri."
    assert claims(text)[-1][0] == "Donald Trump"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Militer Thailand mencatat 21 orang tewas. Delapan tentara ada di antara korban tewas.", "id"),
        ("Militer Thailand mencatat 21 orang tewas. Korban tewas termasuk delapan tentara.", "id"),
        ("Thailand's military said 21 people were killed. Eight soldiers were among the dead.", "en"),
        ("Thailand's military said 21 people were killed. The dead included eight soldiers.", "en"),
    ],
)
def test_who_counted_the_dead_counts_some_of_them(text: str, language: str) -> None:
    assert figures(text, language)[-1] == ("Royal Thai Armed Forces", 8, "killed", "military", "Thailand")


def test_a_commander_among_the_dead_is_of_whose_he_was() -> None:
    text = (
        "Lebanon said 12 people were killed. Hezbollah said one of its commanders, Hussein Yaghi, was among the dead."
    )
    assert _sides(text, "en")[-1] == {"Hezbollah"}


@pytest.mark.parametrize(
    ("others", "category"),
    [("enam anak tewas. Sebanyak 94 orang lainnya", "unspecified"), ("enam tentara tewas. 94 lainnya", "military")],
)
def test_other_people_behind_children_are_anybody(others: str, category: str) -> None:
    text = f"Ukraina mengatakan {others} terluka."
    assert figures(text)[-1][1:4] == (94, "wounded", category)


def test_all_the_dead_since_a_month_are_of_those_counted_before() -> None:
    text = (
        "Kementerian Kesehatan Lebanon melaporkan 12 orang tewas. Total korban tewas sejak Maret melampaui 4.000 jiwa."
    )
    assert _sides(text) == [{"Lebanon"}, {"Lebanon"}]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Hamas menyerang Israel dan menyandera 251 warganya.", "Israel"),
        ("Israel menyerang Iran lalu menewaskan 20 jenderalnya.", "Iran"),
        ("Houthi menggerebek kantor-kantor PBB di Sanaa dan menangkap 19 pegawainya.", "United Nations"),
        ("Ukraina membombardir pasukan Rusia di Kursk dan membunuh 40 prajuritnya.", "Russia"),
        ("Pakistan menembaki India dan kehilangan 12 tentaranya.", "Pakistan"),
        ("Iran menangkap 21 warganya yang dituduh menjadi mata-mata Israel.", "Iran"),
    ],
)
def test_whose_people_are_hurt_by_who_strikes(text: str, side: str) -> None:
    assert _sides(text) == [{side}]


@pytest.mark.parametrize(
    "text",
    [
        "India tidak mengiyakan maupun membantah klaim itu.",
        "Israel tak membenarkan atau membantah laporan tersebut.",
    ],
)
def test_neither_confirms_nor_denies(text: str) -> None:
    assert [act for _, act, _ in claims(text)] == ["decline_comment"]


def test_an_adverb_parts_nobody_from_the_verb() -> None:
    assert claims("Israel di lain pihak menuduh Hamas mengulur waktu.") == [("Israel", "accuse", "Hamas")]
    text = "Sharif membantah tuduhan terhadap negaranya dan lagi-lagi menawarkan penyelidikan netral."
    assert claims("Perdana Menteri Pakistan Shehbaz Sharif tiba. " + text)[-1][:2] == ("Shehbaz Sharif", "promise")


def test_a_list_of_mediators_is_no_second_claim() -> None:
    text = (
        "Kementerian Kesehatan Gaza mencatat 280 warga Palestina tewas sejak gencatan senjata yang ditengahi Mesir, "
        "Qatar, dan Turki berlaku pada 10 Oktober."
    )
    assert claims(text) == []


def test_members_of_a_committee_are_of_its_parliament() -> None:
    told = statements("Anggota Komisi I DPR, TB Hasanuddin, menolak usulan itu.")
    assert [(s.office, s.of[0].name) for s in told if isinstance(s, Office)] == [
        ("member of parliament", "House of Representatives of Indonesia")
    ]


def test_sources_of_a_government() -> None:
    assert (
        claims("Menurut seorang sumber pemerintah Israel, Hamas mengulur waktu.")[0][0] == "Israeli government sources"
    )
