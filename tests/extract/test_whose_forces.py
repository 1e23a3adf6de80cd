"""Whose forces are meant where a second party speaks in the sentence, and who takes a place."""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import meant, statements, ties


def _who(text: str, kind: str, language: str = "id") -> list[list[str]]:
    told = (one for one in statements(text, language) if isinstance(one, Event) and one.type == kind)
    return [[who.name for who in one.participants] for one in told]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ukraina menyerang Saratov, sementara Moskwa mengeklaim tentaranya merebut Kupiansk.", "id"),
        ("Ukraina menyerang Saratov, tetapi Rusia mengatakan tentaranya merebut Kupiansk.", "id"),
        (
            "Ukraina mengatakan pasukannya menyerang Saratov, sedangkan Rusia bilang tentaranya merebut Kupiansk.",
            "id",
        ),
        ("Ukraine struck Saratov, while Moscow said its army had captured Kupiansk.", "en"),
        ("Ukraine said its forces had struck Saratov, but Russia said its army had captured Kupiansk.", "en"),
        ("In a statement, the Russian defence ministry said its army had captured Kupiansk.", "en"),
    ],
)
def test_forces_are_of_whose_clause_it_is(text: str, language: str) -> None:
    assert _who(text, "capture", language) == [["Russian Armed Forces", "Russia"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "China says it is neutral, although Kyiv accuses it of arming Russia.",
            ["China", "Ukraine", "China", "Russia"],
        ),
        ("China paid, after Kyiv asked for it.", ["China", "Ukraine", "China"]),
    ],
)
def test_whom_somebody_accuses_is_another(text: str, expected: list[str]) -> None:
    assert [who for who in meant(text, "en") if who] == expected


def test_who_speaks_by_the_way_is_not_who_the_next_sentence_goes_on_with() -> None:
    text = "Zelensky menelepon Erdogan setelah Putin menolak undangannya. Ia meminta rudal."
    assert meant(text)[-1] == "Volodymyr Zelenskyy"


@pytest.mark.parametrize(
    "text",
    [
        "Separatis Dewan Transisi Selatan (STC), yang didukung UEA, merebut sebagian besar Provinsi Hadramaut.",
        "Dewan Transisi Selatan (STC), kelompok separatis yang didukung UEA, bulan ini merebut Provinsi Hadramaut.",
    ],
)
def test_who_takes_a_province_comes_first(text: str) -> None:
    assert _who(text, "capture") == [["Southern Transitional Council", "Hadramout"]]


@pytest.mark.parametrize("whole", ["hampir seluruh", "sebagian besar", "seluruh", ""])
def test_what_somebody_holds_takes_no_town(whole: str) -> None:
    text = f"RSF menguasai {whole} Darfur setelah merebut El Fasher."
    assert _who(text, "capture")[-1] == ["Rapid Support Forces"]


@pytest.mark.parametrize("net", ["listrik", "kereta api", "pipa gas"])
def test_a_grid_is_no_organization(net: str) -> None:
    assert _who(f"Rusia menyerang jaringan {net} Ukraina.", "attack") == [["Russia", "Ukraine"]]


def test_he_is_a_person_and_no_body_named_since() -> None:
    text = "Syrskyi lahir pada 1965. Kelompok pemantau DeepState menilai kota itu jatuh. Ia memimpin pertahanan Kyiv."
    assert "Oleksandr Syrskyi" in meant(text)[-2:]


@pytest.mark.parametrize("who", ["Yemen's anti-Houthi forces", "Syria's anti-Iran militias"])
def test_whom_forces_are_against_is_no_owner(who: str) -> None:
    named = meant(f"{who} said they had captured the base.", "en")
    assert not {"Houthis", "Iran"} & set(named)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Tujuh orang tewas di Ternopil, Ukraina. Rusia meluncurkan 476 drone, kata angkatan udara.", "id"),
        ("Russia launched 476 drones at Ukraine overnight, the air force said.", "en"),
    ],
)
def test_who_counts_what_was_launched_is_of_who_was_struck(text: str, language: str) -> None:
    assert "Ukrainian Air Force" in meant(text, language)


@pytest.mark.parametrize("text", ["Israel struck Beirut, the army said.", "Russia launched 40 drones, the army said."])
def test_whose_the_army_is_stays_open(text: str) -> None:
    assert not {"Lebanese Armed Forces", "Armed Forces of Ukraine"} & set(meant(text, "en"))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Israel bombed Syria. US envoy Tom Barrack brokered a truce, which was backed by Turkey and Jordan.", "en"),
        ("Israel menyerang Suriah. Qatar menengahi gencatan senjata, yang disambut Turki dan Yordania.", "id"),
    ],
)
def test_who_only_backs_a_truce_is_no_party_to_it(text: str, language: str) -> None:
    told = [tie for tie in ties(text, language) if tie[0] == "mediates" or "mediates" in tie]
    assert told and not any("Turkey" in part for tie in told for part in tie)


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("AS menyanksi RSF dan menuduh pasukannya melakukan genosida.", "Rapid Support Forces"),
        ("Ukraina menyerang Rusia dan menuduh tentaranya menembaki Kherson.", "Russian Armed Forces"),
    ],
)
def test_nobody_accuses_forces_of_his_own(text: str, whose: str) -> None:
    assert meant(text)[2] == whose
