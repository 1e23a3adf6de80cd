"""Things that others call something: "langkah yang oleh Rusia dinyatakan tidak sah"."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, figures, offices, ties


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Inggris mengaktifkan kembali sanksi PBB, langkah yang oleh Rusia dan China dinyatakan tidak sah.",
            [("Russia", "reject"), ("China", "reject")],
        ),
        (
            "Israel menyerang Doha, tindakan yang oleh Qatar disebut pelanggaran hukum internasional.",
            [("Qatar", "condemn")],
        ),
        (
            "Rusia menuduh Ukraina menyerang Valdai, tuduhan yang oleh Kyiv disebut kebohongan.",
            [("Russia", "accuse"), ("Ukraine", "deny")],
        ),
        (
            "Houthi menuduh staf PBB menjadi mata-mata, tuduhan yang disebut PBB tidak masuk akal.",
            [("Houthis", "accuse"), ("United Nations", "deny")],
        ),
    ],
)
def test_by_whom_a_thing_is_called_so(text: str, told: list[tuple[str, str]]) -> None:
    assert [claim[:2] for claim in claims(text)] == told


def test_a_name_for_somebody_is_no_claim() -> None:
    text = 'China, yang oleh NATO dijuluki "pemungkin utama", membantah memasok senjata.'
    assert [claim[:2] for claim in claims(text)] == [("China", "deny")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Menteri Pertahanan Rajnath Singh mengutarakan janji serupa.", "promise"),
        ("Menteri Luar Negeri Iran Abbas Araghchi menyampaikan bantahan senada.", "deny"),
        ("Iran menjawab dengan tudingan serupa.", "accuse"),
        ("Ia mempertanyakan mengapa pemerintah bungkam.", ""),
        ("RSF menerima usul itu pada 6 November.", "support"),
    ],
)
def test_the_noun_tells_the_act(text: str, told: str) -> None:
    assert [claim[1] for claim in claims(text)] == ([told] if told else [])


@pytest.mark.parametrize(
    "text",
    [
        "Israel mengebom pabrik yang memasok senjata kepada Hizbullah.",
        "Israel membombardir jalur yang menyokong Hizbullah.",
    ],
)
def test_who_bombs_what_supplies_a_group_does_not_supply_it(text: str) -> None:
    assert ties(text) == []


def test_who_is_a_state_that_supplies_it_does() -> None:
    assert ties("Iran, negara yang memasok senjata kepada Hizbullah, mengecam serangan itu.") == [
        ("Iran", "supplies_arms", "Hezbollah")
    ]


def test_the_dutch_have_a_foreign_minister() -> None:
    text = "Menteri Luar Negeri Belanda David van Weel mengutuk serangan itu."
    assert offices(text) == [("David van Weel", "foreign minister", "Netherlands")]


@pytest.mark.parametrize(
    "text",
    [
        "Serangan Israel menewaskan Menteri Pertahanan Houthi beserta istri dan dua anaknya.",
        "Serangan Israel di Sanaa menewaskan Perdana Menteri Houthi Ahmed al-Rahawi berikut dua menterinya.",
    ],
)
def test_who_dies_with_a_minister_is_of_his_side(text: str) -> None:
    assert [side for *_, side in figures(text)] == ["Houthis"]


def test_a_town_of_a_kind_lies_where_it_lies() -> None:
    assert figures("Drone Houthi melukai 22 orang di kota wisata Eilat.") == [
        (None, 22, "wounded", "unspecified", "Israel")
    ]
