"""Ties told along with something else: members before a verb, who is to stop, what lies in whose hands."""

from __future__ import annotations

import pytest

from tests.extract.reading import ties


def _told(text: str, language: str = "id") -> set[str]:
    return {" ".join(tie) for tie in ties(text, language)}


TOLD_ID = [
    (
        "Liga Arab yang beranggotakan Mesir dan Yordania mengecam serangan itu.",
        ["Egypt member_of Arab League", "Jordan member_of Arab League"],
    ),
    (
        "UNIFIL, yang beranggotakan 10.000 tentara dari 50 negara termasuk Indonesia dan Italia, akan ditarik.",
        [
            "Indonesia member_of United Nations Interim Force in Lebanon",
            "Italy member_of United Nations Interim Force in Lebanon",
        ],
    ),
    (
        "Quad yang terdiri atas Mesir dan Arab Saudi mengusulkan jeda kemanusiaan di Sudan.",
        ["Egypt member_of Quad on Sudan", "Saudi Arabia member_of Quad on Sudan"],
    ),
    (
        "Koalisi Negara-Negara Berkemauan yang diketuai bersama oleh Prancis dan Inggris bertemu di Paris.",
        ["France co_chairs Coalition of the Willing", "United Kingdom co_chairs Coalition of the Willing"],
    ),
    (
        "Seorang diplomat mengatakan Iran seharusnya berhenti memasok drone kepada Rusia.",
        ["Iran supplies_arms Russia"],
    ),
    ("Kongo mendesak Rwanda berhenti mendukung M23.", ["Rwanda support M23"]),
    (
        "Front Polisario, yang memperjuangkan kemerdekaan Sahara Barat dengan sokongan Aljazair, menolak rencana itu.",
        ["Algeria support Front Polisario"],
    ),
    (
        "Sekitar 80 persen wilayah Sahara Barat berada dalam kekuasaan Rabat.",
        ["Morocco controls Western Sahara"],
    ),
    (
        "Seperlima wilayah Ukraina, termasuk Krimea dan sebagian besar Luhansk, dikuasai Rusia.",
        ["Russia controls Ukraine"],
    ),
    ("Sekitar 54.000 serdadu Amerika berbasis di Jepang.", ["United States military_base Japan"]),
    (
        "Wilayah separatis Transnistria secara hukum merupakan bagian dari Moldova.",
        ["Transnistria recognised_as_part_of Moldova"],
    ),
    (
        "Somaliland, wilayah yang memisahkan diri dan oleh Mogadishu dianggap bagian tak terpisahkan dari Somalia, "
        "menyambut kesepakatan itu.",
        ["Somaliland recognised_as_part_of Somalia"],
    ),
    ("Perjanjian Pretoria diteken Ethiopia dan TPLF.", ["Ethiopia treaty Tigray People's Liberation Front"]),
    (
        "India dan Pakistan belum bertemu. Perjanjian Perairan Indus 1960 mengatur pembagian air kedua negara.",
        ["India treaty Pakistan"],
    ),
    (
        "Amerika Serikat menganggap SDF mitra utama dalam memerangi ISIS.",
        ["United States alliance Syrian Democratic Forces"],
    ),
    (
        "Teheran menyebut dirinya poros perlawanan bersama Hizbullah dan Houthi.",
        ["Iran alliance Hezbollah", "Iran alliance Houthis"],
    ),
    (
        "Uganda mengerahkan pasukan khusus ke Juba untuk melindungi Presiden Salva Kiir.",
        ["Uganda support Salva Kiir Mayardit"],
    ),
]
TOLD_EN = [
    (
        "Talks hosted by Oman between the United States and Iran collapsed.",
        ["Oman mediates United States; Iran", "United States holds_talks_with Iran"],
    ),
    (
        "Oman-hosted talks between the United States and Iran collapsed after a strike.",
        ["Oman mediates United States; Iran", "United States holds_talks_with Iran"],
    ),
    (
        "Qatar, home to the largest US base in the region, has been mediating between Hamas and Israel together with "
        "Egypt for two years.",
        ["Qatar mediates Hamas; Israel", "Egypt mediates Hamas; Israel", "United States military_base Qatar"],
    ),
    (
        "France and Britain, co-chairs of the “coalition of the willing”, met in Paris.",
        ["France co_chairs Coalition of the Willing", "United Kingdom co_chairs Coalition of the Willing"],
    ),
    (
        "New Delhi has been diversifying away from Moscow, historically its biggest arms supplier.",
        ["Russia supplies_arms India"],
    ),
    ("The M23 rebels, commanded from Kigali, seized Bukavu.", ["Rwanda support M23"]),
    (
        "Kosovo, which Serbia still regards as its own province, is patrolled by peacekeepers.",
        ["Kosovo recognised_as_part_of Serbia"],
    ),
    (
        "About a fifth of Ukraine, including Crimea and most of Luhansk, is in Russian hands.",
        ["Russia controls Ukraine"],
    ),
    (
        "Uganda has kept troops in eastern Congo under a bilateral agreement with Kinshasa.",
        ["Uganda treaty Democratic Republic of the Congo"],
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD_ID)
def test_told_in_indonesian(text: str, told: list[str]) -> None:
    assert set(told) <= _told(text)


@pytest.mark.parametrize(("text", "told"), TOLD_EN)
def test_told_in_english(text: str, told: list[str]) -> None:
    assert set(told) <= _told(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Jerman berhenti memasok senjata kepada Israel.",
        "Jika Finlandia menjadi tuan rumah pangkalan AS, Rusia akan mengambil langkah balasan.",
        "Selain Iran, kelompok yang bermarkas di Sanaa itu tidak disebut.",
        # who lead the Commission are no states, nor is one of those 27 meant
        '"Kami tidak takut," kata Ursula von der Leyen di Ukraina. Blok beranggotakan 27 negara itu telah menjatuhkan '
        "sanksi terhadap Rusia.",
    ],
)
def test_nobody_is_tied(text: str) -> None:
    assert ties(text) == []


def test_where_arms_were_sold_is_in_nobodys_hands() -> None:
    assert _told("Drone buatan China yang dijual ke UEA ditemukan di tangan RSF.") == {
        "China supplies_arms United Arab Emirates"
    }
