"""Ties told of who is where, of suppliers who are financiers too, and blows and truces in words of the press."""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import claims, events, statements, ties


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Ia menemui Hassan Nasrallah, sekutu utama Iran di Lebanon.", ("Hassan Nasrallah", "alliance", "Iran")),
        ("Haftar, sekutu Rusia di Libya, menolak.", ("Khalifa Haftar", "alliance", "Russia")),
        (
            "AS adalah pemasok utama senjata dan penyandang dana militer Lebanon.",
            ("United States", "supplies_arms", "Lebanese Armed Forces"),
        ),
        (
            "AS adalah pemasok utama senjata dan penyandang dana militer Lebanon.",
            ("United States", "support", "Lebanese Armed Forces"),
        ),
        (
            "Iran telah memasok ribuan drone Shahed untuk perang Rusia di Ukraina.",
            ("Iran", "supplies_arms", "Russia"),
        ),
        ("Qatar menjadi penghubung antara Hamas dan Israel.", ("Qatar", "mediates", "Hamas; Israel")),
        (
            "Lima titik di Lebanon masih diduduki tentara Zionis.",
            ("Israel Defense Forces", "controls", "Lebanon"),
        ),
    ],
)
def test_ties(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    "text",
    ["Ali Larijani menjadi penghubung dengan Moskow dan Beijing.", "Iran memasok drone untuk perang Ukraina."],
)
def test_no_ties(text: str) -> None:
    assert ties(text) == []


def test_how_somebody_reacts_is_not_what_he_says() -> None:
    assert claims("Moskow menanggapi dengan hati-hati.") == []
    assert claims("Moskow menanggapi bahwa rencana itu mustahil.") == [("Russia", "assert", "")]
    assert claims("Putin mengatakan dengan tegas bahwa Rusia menang.") == [("Vladimir Putin", "assert", "")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Seorang militan menabrakkan truk berisi bom ke pos polisi di Peshawar, Pakistan.", "attack"),
        ("Di pihak Israel, 28 orang kehilangan nyawa akibat rudal-rudal Iran.", "attack"),
        ("Pembunuhan massal terhadap warga Alawi di pesisir Suriah belum diusut.", "attack"),
        ("Sebuah tank menembaki patroli UNIFIL.", "shelling"),
        ("Tentara Sudan bertahan di Khartoum, yang direbutnya kembali pada Maret.", "capture"),
        ("Deklarasi perdamaian yang ditandatangani Thailand dan Kamboja terancam.", "ceasefire_agreed"),
    ],
)
def test_happenings(text: str, kind: str) -> None:
    assert kind in [told for told, _ in events(text)]


def test_who_takes_back_a_town_is_who_holds_it() -> None:
    text = "Tentara Kongo menguasai Uvira, yang direbutnya dari M23 pada Januari."
    (taken,) = [one for one in statements(text) if isinstance(one, Event)]
    assert {"FARDC", "M23"} <= {who.name for who in taken.participants}


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "HTS memimpin serangan kilat yang menggulingkan Bashar al-Assad, sekutu Rusia.",
            ("Bashar al-Assad", "alliance", "Russia"),
        ),
        (
            "Milisi itu, yang melawan Hamas di Gaza, mundur ke Goma, kota yang dikuasai M23.",
            ("M23", "controls", "Goma"),
        ),
    ],
)
def test_who_is_described_behind_another_verb(text: str, tie: tuple[str, str, str]) -> None:
    assert ties(text) == [tie]


def test_who_is_led_is_not_whose_ally_the_leader_is() -> None:
    assert ("Rwanda", "controls", "Goma") not in ties("M23 yang didukung Rwanda menguasai Goma.")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Netanyahu mengaku bakal meminta pertolongan Washington.", "promise"),
        ("Hamas menegaskan tidak bakal menyerahkan senjata.", "promise"),
        ("Menlu Suriah Asaad al-Shaibani memberi jaminan bahwa negaranya tidak akan menyerang.", "promise"),
        ("Avigdor Lieberman membongkar bahwa pemerintah memberi senapan kepada klan.", "assert"),
    ],
)
def test_what_is_going_to_be_done_is_promised(text: str, act: str) -> None:
    assert [told for _, told, _ in claims(text)] == [act]


def test_the_trade_representative() -> None:
    assert claims("Perwakilan Dagang AS Jamieson Greer mengatakan tarif ditunda.") == [("Jamieson Greer", "assert", "")]
