from __future__ import annotations

import pytest

from kg.statement import Relation
from tests.extract.reading import name, statements, ties


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Pakistan bersekutu dengan Cina.", ("Pakistan", "alliance", "China")),
        ("Rusia memiliki pakta pertahanan dengan Armenia.", ("Russia", "defence_pact", "Armenia")),
        ("Rusia memiliki pangkalan militer di Suriah.", ("Russia", "military_base", "Syria")),
        ("Iran mendukung Hizbullah.", ("Iran", "support", "Hezbollah")),
        ("Hizbullah yang didukung Iran diam.", ("Iran", "support", "Hezbollah")),
        ("Rusia memasok senjata kepada Iran.", ("Russia", "supplies_arms", "Iran")),
        ("Amerika Serikat menjatuhkan sanksi terhadap Iran.", ("United States", "sanctions", "Iran")),
        ("Wilayah Gaza dikuasai oleh Hamas.", ("Hamas", "controls", "Gaza Strip")),
        (
            "Nagorno-Karabakh diakui secara internasional sebagai bagian dari Azerbaijan.",
            ("Nagorno-Karabakh", "recognised_as_part_of", "Azerbaijan"),
        ),
        ("Rusia berunding dengan Ukraina.", ("Russia", "holds_talks_with", "Ukraine")),
    ],
)
def test_ties_by_kind(text: str, tie: tuple[str, str, str]) -> None:
    assert ties(text) == [tie]


@pytest.mark.parametrize(
    "text",
    [
        "Rusia tidak memiliki pangkalan militer di Suriah.",
        "Rusia akan memiliki pangkalan militer di Suriah.",
        "Rusia berencana memasok senjata kepada Iran.",
        "Rusia mungkin mendukung Iran.",
        "Rusia berada di Suriah.",
    ],
)
def test_what_is_denied_planned_or_only_possible_is_no_tie(text: str) -> None:
    assert ties(text) == []


def test_each_of_a_list_has_its_tie() -> None:
    text = "Rusia, Amerika Serikat dan Prancis adalah ketua bersama Grup Minsk OSCE."
    assert ties(text) == [
        (country, "co_chairs", "OSCE Minsk Group") for country in ("Russia", "United States", "France")
    ]


def test_a_tie_is_told_once() -> None:
    text = "Rusia memiliki pangkalan militer di Suriah. Rusia memiliki pangkalan militer di Suriah."
    assert len(ties(text)) == 1


def test_an_alliance_told_from_the_other_end_is_the_same() -> None:
    assert len(ties("Pakistan bersekutu dengan Cina. Cina bersekutu dengan Pakistan.")) == 1


def test_nobody_is_tied_to_himself() -> None:
    assert ties("Rusia mendukung Kremlin.") == []


def test_who_says_that_there_is_a_tie() -> None:
    told = [s for s in statements("Ukraina mengatakan Iran memasok drone ke Rusia.") if isinstance(s, Relation)]
    assert [name(s.claimant) for s in told] == ["Ukraine"]


def test_a_mediator_stands_between_the_parties_named() -> None:
    text = "Perundingan Israel dan Hamas itu ditengahi oleh Qatar."
    assert ties(text) == [("Qatar", "mediates", "Israel; Hamas"), ("Israel", "holds_talks_with", "Hamas")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran supports Hezbollah.", [("Iran", "support", "Hezbollah")]),
        ("The United States imposed sanctions on Iran.", [("United States", "sanctions", "Iran")]),
        ("Turkey is a member of NATO.", [("Turkey", "member_of", "NATO")]),
        ("Iran does not support Hezbollah.", []),
    ],
)
def test_ties_in_english(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert ties(text, "en") == expected


def test_who_lost_control_has_none() -> None:
    assert ties("Russian forces lost control of Kupiansk.", "en") == []


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Hezbollah denied it. Israel struck the Iran-backed group again.", ("Iran", "support", "Hezbollah")),
        ("The M23 said no. The Rwanda-backed group's spokesman left.", ("Rwanda", "support", "M23")),
        ("Israel struck Gaza. Medics in the Hamas-run enclave counted.", ("Hamas", "controls", "Gaza Strip")),
        ("The RSF-held city of Nyala was bombed.", ("Rapid Support Forces", "controls", "Nyala")),
        ("Bisimwa, the leader of M23, which is backed by Rwanda, spoke.", ("Rwanda", "support", "M23")),
    ],
)
def test_what_stands_in_an_epithet_points_back(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text, "en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Houthi menolak. AS memukul kemampuan kelompok yang didukung Iran itu.", [("Iran", "support", "Houthis")]),
        ("M23 menolak. Kongo mengutuk pemimpin kelompok yang didukung Rwanda itu.", [("Rwanda", "support", "M23")]),
        ("Abdul-Malik al-Houthi, pemimpin Houthi yang didukung Iran, mengancam.", [("Iran", "support", "Houthis")]),
        ("RSF masuk ke Nyala. Kota yang dikuasai RSF itu lengang.", [("Rapid Support Forces", "controls", "Nyala")]),
        ("Iran mendukung pemimpin Hizbullah.", [("Iran", "support", "Leader of Hezbollah")]),
        ("Warga menolak. Sebuah kelompok mendukung Iran.", []),
    ],
)
def test_a_clause_may_stand_between_a_group_and_itu(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert ties(text) == expected
