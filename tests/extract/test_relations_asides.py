"""Ties told in passing, beside the main verb of a sentence, and what only looks like them."""

from __future__ import annotations

import pytest

from tests.extract.reading import offices, ties

TOLD = [
    ("en", "The US made its anger clear to Israel, its closest ally.",
     "United States alliance Israel"),
    ("en", "The Houthis, who control the capital and most of Yemen’s coast, began attacking ships they say are linked "
     "to Israel, in support of Palestinians in Gaza.", "Houthis support Palestine"),
    ("en", "Hezbollah began firing rockets in what it described as support for Hamas.", "Hezbollah support Hamas"),
    ("en", "The Southern Transitional Council, which wants independence and is backed by the UAE, took Seiyun.",
     "United Arab Emirates support Southern Transitional Council"),
    ("en", "The M23, which UN experts say is supported by some 4,000 Rwandan troops, captured Goma.",
     "Rwanda Defence Force support M23"),
    ("en", "Israel's main arms supplier, the United States, urged restraint.",
     "United States supplies_arms Israel"),
    ("en", "China supplied 81 percent of Pakistan's arms imports.", "China supplies_arms Pakistan"),
    ("en", "Kyiv relies on Washington for Patriot air defence systems.", "United States supplies_arms Ukraine"),
    ("en", "The Houthis, a Zaidi Shiite group armed by Tehran, seized the ship.", "Iran supplies_arms Houthis"),
    ("en", "Al-Shabaab, which is allied to al-Qaeda, seized the town.", "Al-Shabaab alliance Al-Qaeda"),
    ("en", "Russia has about 2,000 troops in Mali.", "Russia military_base Mali"),
    ("en", "The Al Udeid air base in Qatar, which hosts some 10,000 American troops, was targeted.",
     "United States military_base Qatar"),
    ("en", "Moldova, where Russia still keeps troops, has applied to join.", "Russia military_base Moldova"),
    ("en", "The SDF, which holds about a quarter of Syria, was a partner.", "Syrian Democratic Forces controls Syria"),
    ("en", "Ukrainian troops must leave the part of the Donetsk region they still hold.",
     "Armed Forces of Ukraine controls Donetsk Oblast"),
    ("en", "Moscow leaned on North Korea, with which it signed a mutual defense treaty in 2024.",
     "Russia defence_pact North Korea"),
    ("en", "Crimea, seized by Russian forces in 2014, is considered Ukrainian by nearly all UN members.",
     "Crimea recognised_as_part_of Ukraine"),
    ("en", "US and Iranian negotiators, meanwhile, held a third round of nuclear talks.",
     "United States holds_talks_with Iran"),
    ("en", "Syria and Israel have held several rounds of US-mediated talks on a security deal.",
     "Syria holds_talks_with Israel"),
    ("en", "Kenya, which Khartoum accuses of backing the RSF, hosted it.", "Kenya support Rapid Support Forces"),
    ("id", "Araghchi dijadwalkan bertemu Presiden Rusia Vladimir Putin, sekutu dekat Iran.", "Russia alliance Iran"),
    ("id", "Qatar yang bersama Mesir menjadi penengah antara Israel dan Hamas kecewa.", "Egypt mediates Israel; Hamas"),
    ("id", "M23, yang menurut pakar PBB disokong sekitar 4.000 tentara Rwanda, merebut Goma.",
     "Rwanda Defence Force support M23"),
    ("id", "Hizbullah merupakan proksi terkuat Teheran di kawasan.", "Iran support Hezbollah"),
    ("id", "Qatar dan Oman berupaya menengahi Iran dan Israel.", "Oman mediates Iran; Israel"),
]  # fmt: skip
SILENT = [
    ("en", "The truce was brokered by Malaysia with help from Trump.", "Donald Trump support Malaysia"),
    ("en", "Turkey denied that it had sent troops in support of Azerbaijan.", "Turkey support Azerbaijan"),
    ("en", "Protesters in Jakarta rallied in solidarity with Gaza.", "Indonesian residents support Gaza Strip"),
    ("en", "Kenya, which Khartoum accuses of backing the RSF, hosted it.", "Sudan support Rapid Support Forces"),
    ("en", "Britain sanctioned a bank that finances Russia.", "United Kingdom support Russia"),
    ("en", "The US Treasury sanctioned a network that supplied Iran with drones.",
     "United States Department of the Treasury supplies_arms Iran"),
    ("en", "Separatists backed by the United Arab Emirates have claimed control of southern Yemen.",
     "United Arab Emirates controls Yemen"),
    ("en", "India's coast guard said it had seized a Pakistani boat.", "Indian navy controls Pakistan"),
    ("en", "Turkey would give Damascus “every support it asks for”, Güler said.", "Syria support Turkey"),
    ("en", "The RSF captured El Fasher, the Sudanese army's last stronghold in Darfur.",
     "Sudanese Armed Forces controls El Fasher"),
    ("en", "Russia has lost 2,000 troops in Ukraine.", "Russia military_base Ukraine"),
    ("en", "Macron warned Iran against attacking Israel, its foe.", "France alliance Israel"),
    ("id", "Jatuhnya El Fasher, benteng terakhir militer Sudan di Darfur, ke tangan RSF menyorot perang.",
     "Sudanese Armed Forces controls El Fasher"),
    ("id", "Gubernur itu meneken Perjanjian Juba dengan Khartoum pada 2020.", "South Sudan treaty Sudan"),
    ("id", "AS, Mesir, dan UEA tergabung dalam Quad, yang menengahi konflik.",
     "Quad on Sudan mediates United States; Egypt; United Arab Emirates"),
    ("id", "AS menjatuhkan sanksi kepada jaringan yang memasok drone ke Rusia.", "United States supplies_arms Russia"),
    ("id", "Iran mungkin bergerak sebagai bentuk dukungan kepada Hizbullah.", "Iran support Hezbollah"),
    ("id", "Ia menemui Joseph Aoun dan Nabih Berri, sekutu Hizbullah.", "Joseph Aoun alliance Hezbollah"),
    ("en", "Syria has been negotiating a security pact with Israel.", "Syria defence_pact Israel"),
    ("id", "Suriah tengah merundingkan pakta pertahanan dengan Turki.", "Syria defence_pact Turkey"),
    ("en", "The United States imposed sanctions on four Colombian nationals.", "United States sanctions Colombia"),
    ("en", "Turkey, which controls access to the Black Sea, was pleased.", "Turkey controls Black Sea"),
    ("id", "Houthi menguasai akses ke Laut Merah.", "Houthis controls Red Sea"),
    ("en", "Farhad Shami spoke. He accused groups loyal to Ankara of it.", "Turkey support Farhad Shami"),
    ("en", "Tribesmen who had poured into southern Syria in support of Hamas clashed.", "Southern Syria support Hamas"),
    ("en", "Hamas has accused an Israeli-supported militia of killing two men.", "Israel support Hamas"),
    ("id", "Junta Myanmar sulit membeli pesawat, jelas Rao Shen dari Institut Damai.",
     "Institut Damai supplies_arms Tatmadaw"),
    ("en", "“Who says that the UAE armed the RSF?” Malik Agar said.",
     "United Arab Emirates supplies_arms Rapid Support Forces"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "tie"), TOLD)
def test_ties_told_in_passing(language: str, text: str, tie: str) -> None:
    assert tie in [" ".join(one) for one in ties(text, language)]


@pytest.mark.parametrize(("language", "text", "tie"), SILENT)
def test_what_only_looks_like_a_tie(language: str, text: str, tie: str) -> None:
    assert tie not in [" ".join(one) for one in ties(text, language)]


def test_who_leads_a_body_leads_no_country() -> None:
    text = "Sudan dilanda perang. Pasukan paramiliter pimpinan Mohamed Hamdan Dagalo menyerang desa."
    assert ("Mohamed Hamdan Dagalo", "leader", "Sudan") not in offices(text)


BESIDE = [
    ("en", "Doha, which had mediated between Washington and Tehran together with Oman, protested.",
     {"Qatar mediates United States; Iran", "Oman mediates United States; Iran"}),
    ("id", "Hamas menyerang Israel. Qatar, yang menjadi mediator bersama Mesir dan AS, berhati-hati.",
     {"Qatar mediates Hamas; Israel", "Egypt mediates Hamas; Israel", "United States mediates Hamas; Israel"}),
    ("en", "Turkey, which watches the straits, and the United Nations brokered the grain deal between Moscow and Kyiv.",
     {"Turkey mediates Russia; Ukraine", "United Nations mediates Russia; Ukraine"}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "told"), BESIDE)
def test_who_mediates_beside_another_is_no_party(language: str, text: str, told: set[str]) -> None:
    assert {" ".join(one) for one in ties(text, language) if one[1] == "mediates"} == told


def test_an_axis_has_the_members_that_are_told_of_it() -> None:
    text = "Hamas masuk Poros Perlawanan. Selain Hizbullah, poros itu juga beranggotakan Houthi di Yaman."
    assert ("Houthis", "member_of", "Axis of Resistance") in ties(text, "id")
