"""Ties of whom an article explains by the way: in an apposition, a relative clause, with "there", "its", "one of"."""

from __future__ import annotations

import pytest

from kg.statement import Event, Relation
from tests.extract.reading import statements, ties


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Turki, satu-satunya anggota NATO yang membeli S-400 dari Rusia, menolak sanksi.",
            ("Russia", "supplies_arms", "Turkey"),
        ),
        (
            "Thailand dan Kamboja, keduanya anggota ASEAN, melanggar gencatan senjata yang ditengahi Malaysia.",
            ("Malaysia", "mediates", "Thailand; Cambodia"),
        ),
        (
            "Jihad Islam Palestina, kelompok yang lebih kecil daripada Hamas namun mendapat sokongan Iran, diam.",
            ("Iran", "support", "Palestinian Islamic Jihad"),
        ),
        ("Khalifa Haftar di timur Libya dibekingi Rusia.", ("Russia", "support", "Khalifa Haftar")),
        ("Oslo, anggota pendiri NATO, menolak usul itu.", ("Norway", "member_of", "NATO")),
        (
            "Krimea, kawasan yang oleh dunia internasional diakui sebagai wilayah Ukraina, sunyi.",
            ("Crimea", "recognised_as_part_of", "Ukraine"),
        ),
        (
            "Transnistria, tempat Rusia menggelar sekitar 1.500 tentara, menolak.",
            ("Russia", "military_base", "Transnistria"),
        ),
        ("Mali mengandalkan Rusia untuk menahan laju JNIM.", ("Russia", "support", "Mali")),
        ("Iran membidani kelahiran Hizbullah pada 1982.", ("Iran", "support", "Hezbollah")),
        (
            "Deklarasi Shusha yang diteken Turki dan Azerbaijan pada 2021 masih berlaku.",
            ("Turkey", "treaty", "Azerbaijan"),
        ),
        (
            "Perjanjian Abraham yang menormalkan hubungan Israel dengan UEA dan Bahrain masih berlaku.",
            ("Israel", "treaty", "Bahrain"),
        ),
        (
            "CSTO, blok pimpinan Rusia yang juga beranggotakan Belarus dan Kazakhstan, menolak.",
            ("Belarus", "member_of", "Collective Security Treaty Organization"),
        ),
        (
            "Aliansi Sungai Kongo (AFC), payung politik yang menaungi M23, menolak.",
            ("M23", "member_of", "Congo River Alliance"),
        ),
        (
            "Kataib Hizbullah, salah satu dari beberapa faksi Irak yang tunduk kepada Garda Revolusi Iran, menolak.",
            ("Islamic Revolutionary Guard Corps", "support", "Kata'ib Hezbollah"),
        ),
        ("Kamboja kalah. China adalah penyokong terbesarnya.", ("China", "support", "Cambodia")),
        (
            "Qatar makmur. Sekitar 10.000 tentara Amerika ditempatkan di sana.",
            ("United States", "military_base", "Qatar"),
        ),
        (
            "Korea Selatan adalah sekutu AS, dan 28.500 tentara Amerika ditempatkan di negara itu.",
            ("United States", "military_base", "South Korea"),
        ),
        (
            "Di Sudan, Mesir mendukung tentara pimpinan Abdel Fattah al-Burhan.",
            ("Egypt", "support", "Sudanese Armed Forces"),
        ),
        (
            "Macron dan Starmer, yang bersama-sama memimpin Koalisi Bersedia, menolak.",
            ("Emmanuel Macron", "co_chairs", "Coalition of the Willing"),
        ),
    ],
)
def test_a_tie_is_told_by_the_way(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "The Syrian National Army, a coalition of rebel groups that Turkey funds and trains, advanced.",
            ("Turkey", "support", "Syrian National Army"),
        ),
        (
            "Kataib Hezbollah, one of several Iraqi factions that answer to the Revolutionary Guards, refused.",
            ("Islamic Revolutionary Guard Corps", "support", "Kata'ib Hezbollah"),
        ),
        ("Kherson, with its port, has been in Russian hands since 2022.", ("Russia", "controls", "Kherson")),
        (
            "The Golan Heights, Syrian territory that Israel seized in 1967, overlook the Galilee.",
            ("Israel", "controls", "Golan Heights"),
        ),
        ("Iraq plays host to about 2,500 American troops.", ("United States", "military_base", "Iraq")),
        ("Djibouti is poor. China keeps a base there.", ("China", "military_base", "Djibouti")),
        ("Qatar is rich. Some 10,000 US troops are stationed there.", ("United States", "military_base", "Qatar")),
        (
            "Qatari mediators have been shuttling between Israel and Hamas.",
            ("Qatar", "mediates", "Israel; Hamas"),
        ),
        ("Moscow's pact with Pyongyang has a defence clause.", ("Russia", "treaty", "North Korea")),
    ],
)
def test_a_tie_is_told_by_the_way_in_english(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text, "en")


@pytest.mark.parametrize(
    ("text", "language", "tie"),
    [
        ("Turki menjual drone kepada sekutunya, Azerbaijan.", "id", ("Turkey", "supplies_arms", "Azerbaijan")),
        ("Iran mempersenjatai sekutunya di Lebanon, Hizbullah.", "id", ("Iran", "supplies_arms", "Hezbollah")),
        ("Iran mengirim senjata kepada sekutu utamanya di Yaman, Houthi.", "id", ("Iran", "supplies_arms", "Houthis")),
        ("Iran, bersama proksinya, Hizbullah dan Houthi, menyerang Israel.", "id", ("Iran", "support", "Houthis")),
        ("Turkey sold drones to its closest ally, Azerbaijan.", "en", ("Turkey", "supplies_arms", "Azerbaijan")),
        ("Turkey backs its ally Azerbaijan.", "en", ("Turkey", "support", "Azerbaijan")),
        ("Russia has a base in its ally Armenia.", "en", ("Russia", "military_base", "Armenia")),
        ("Iran and its proxies Hezbollah and the Houthis fired missiles.", "en", ("Iran", "support", "Houthis")),
    ],
)
def test_whose_ally_somebody_is_parts_no_verb_from_him(text: str, language: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text, language)


@pytest.mark.parametrize(
    ("text", "language", "tie"),
    [
        ("Hamas dan Hizbullah termasuk kelompok yang dipersenjatai Iran.", "id", ("Iran", "supplies_arms", "Hamas")),
        (
            "Tareq Saleh memimpin pasukannya dengan sokongan Abu Dhabi.",
            "id",
            ("United Arab Emirates", "support", "Tareq Saleh"),
        ),
        ("Oman menjadi penyambung pesan antara Iran dan AS.", "id", ("Oman", "mediates", "Iran; United States")),
        ("Turki mengelola kamp latihan militer di Mogadishu.", "id", ("Turkey", "military_base", "Somalia")),
        (
            "Norwegia dan Denmark mendanai pembelian senjata Amerika bagi Kyiv.",
            "id",
            ("Denmark", "supplies_arms", "Ukraine"),
        ),
        (
            "STC, yang duduk dalam Dewan Kepemimpinan Presiden, menolak.",
            "id",
            ("Southern Transitional Council", "member_of", "Presidential Leadership Council"),
        ),
        (
            "Washington menerima klaim Maroko atas Sahara Barat.",
            "id",
            ("Western Sahara", "recognised_as_part_of", "Morocco"),
        ),
        (
            "Washington accepted Rabat's claim to Western Sahara.",
            "en",
            ("Western Sahara", "recognised_as_part_of", "Morocco"),
        ),
        (
            "The pact obliges Riyadh and Islamabad to treat an attack on one as an attack on both.",
            "en",
            ("Saudi Arabia", "defence_pact", "Pakistan"),
        ),
        ("Cyprus, an EU member, hosts two British bases.", "en", ("United Kingdom", "military_base", "Cyprus")),
        ("Transnistria is kept afloat by Moscow.", "en", ("Russia", "support", "Transnistria")),
    ],
)
def test_other_words_for_a_tie(text: str, language: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text, language)


@pytest.mark.parametrize(
    ("text", "language", "tie"),
    [
        (
            "The leaders of Armenia and Azerbaijan signed a peace deal.",
            "en",
            ("Armenia", "treaty", "Azerbaijan"),
        ),
        (
            "The Congolese and Rwandan presidents signed a peace accord.",
            "en",
            ("Democratic Republic of the Congo", "treaty", "Rwanda"),
        ),
        (
            "Mesir, Qatar, dan Turki, tiga negara yang menengahi Israel dan Hamas, menolak.",
            "id",
            ("Qatar", "mediates", "Israel; Hamas"),
        ),
        ("Mali relied on Russian mercenaries from the Wagner Group.", "en", ("Wagner Group", "support", "Mali")),
        (
            "The presidents of Rwanda and Congo signed the Washington Accords.",
            "en",
            ("Rwanda", "treaty", "Democratic Republic of the Congo"),
        ),
        (
            "The defence ministers of Saudi Arabia and Pakistan signed a mutual defence pact.",
            "en",
            ("Saudi Arabia", "defence_pact", "Pakistan"),
        ),
        (
            "Israel, satu-satunya negara Timur Tengah yang mengoperasikan F-35 buatan Amerika, keberatan.",
            "id",
            ("United States", "supplies_arms", "Israel"),
        ),
        ("Zelensky bertemu Macron, pendukung setianya.", "id", ("Emmanuel Macron", "support", "Volodymyr Zelenskyy")),
        ("Israel mengklaim melindungi minoritas Druze.", "id", ("Israel", "support", "Druze")),
        (
            "Arab Saudi turun tangan untuk mengembalikan kekuasaan pemerintah Yaman.",
            "id",
            ("Saudi Arabia", "support", "Yemeni government"),
        ),
    ],
)
def test_whose_leaders_sign_and_of_which_kind_a_state_is(text: str, language: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text, language)


@pytest.mark.parametrize(
    ("text", "language", "tie"),
    [
        ("Mesir menyokong Burhan, begitu pula Eritrea.", "id", ("Eritrea", "support", "Abdel Fattah al-Burhan")),
        ("Egypt backs Khalifa Haftar, as does Russia.", "en", ("Russia", "support", "Khalifa Haftar")),
        ("Iran, negara yang mempersenjatai Houthi, menolak.", "id", ("Iran", "supplies_arms", "Houthis")),
        ("PBB meminta Iran menghentikan pasokan senjata kepada Houthi.", "id", ("Iran", "supplies_arms", "Houthis")),
        (
            "Hizbullah kuat karena Iran mempersenjatai, melatih, dan mendanai mereka.",
            "id",
            ("Iran", "supplies_arms", "Hezbollah"),
        ),
        ("Turki, sekutu lama Islamabad, menyumbang drone.", "id", ("Turkey", "supplies_arms", "Pakistan")),
        (
            "AS menjatuhkan sanksi terhadap para jenderal Myanmar.",
            "id",
            ("United States", "sanctions", "Myanmarese leaders"),
        ),
        (
            "Presiden Filipina Ferdinand Marcos Jr mengizinkan Amerika Serikat memakai sembilan pangkalan.",
            "id",
            ("United States", "military_base", "Philippines"),
        ),
        (
            "Spanyol menempatkan ratusan prajurit dalam UNIFIL.",
            "id",
            ("Spain", "member_of", "United Nations Interim Force in Lebanon"),
        ),
    ],
)
def test_who_does_so_too_and_who_is_to_stop_it(text: str, language: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text, language)


def test_a_noun_behind_a_comma_is_no_state() -> None:
    assert not [
        who for who, _, _ in ties("Menurut Iran, kelompok yang mempersenjatai Houthi itu hilang.") if who == "Iran"
    ]


def test_two_peoples_prime_ministers_meet_for_both() -> None:
    (met,) = [
        one
        for one in statements("The Thai and Cambodian prime ministers met in Kuala Lumpur.", "en")
        if isinstance(one, Event)
    ]
    assert {who.name for who in met.participants} == {"Thailand", "Cambodia"}


@pytest.mark.parametrize("office", ["leaders", "presidents", "foreign ministers"])
def test_leaders_of_two_states_meet_for_both(office: str) -> None:
    (met,) = [
        one
        for one in statements(f"The {office} of Rwanda and the Democratic Republic of Congo met in Doha.", "en")
        if isinstance(one, Event)
    ]
    assert {who.name for who in met.participants} == {"Rwanda", "Democratic Republic of the Congo"}


def test_who_mediates_is_no_side_of_the_talks() -> None:
    told = ties("Qatar menjadi tuan rumah perundingan antara Israel dan Hamas bersama mediator Mesir.")
    assert [{one, other} for one, kind, other in told if kind == "holds_talks_with"] == [{"Hamas", "Israel"}]
    assert {one for one, kind, _ in told if kind == "mediates"} == {"Qatar", "Egyptian mediators; Egypt"}


def test_each_of_two_speaks_of_his_own_support() -> None:
    told = statements("Emmanuel Macron dan Keir Starmer menegaskan dukungan bagi Kyiv.")
    backing = [one for one in told if isinstance(one, Relation)]
    assert [(one.claimant, *one.subject) for one in backing] == [(who, who) for one in backing for who in one.subject]
    assert len(backing) == 2


def test_no_state_is_him() -> None:
    text = "Haftar, propped up by the UAE, received Pakistan's army chief, who agreed to sell him JF-17 jets."
    assert not [tie for tie in ties(text, "en") if tie[1] == "supplies_arms"]


def test_who_signs_what_many_sign_is_tied_to_none_of_them() -> None:
    assert ties("Uni Emirat Arab, Bahrain, dan Maroko meneken Perjanjian Abraham.") == []
    assert ties("The UAE and Bahrain signed the Abraham Accords with Israel.", "en") == [
        ("United Arab Emirates", "treaty", "Israel"),
        ("Bahrain", "treaty", "Israel"),
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Angola mundur sebagai penengah konflik Kongo dan Rwanda.", "id"),
        ("Kuala Lumpur memegang keketuaan blok yang beranggotakan Thailand dan Kamboja.", "id"),
        ("Kenya stepped down as mediator between Sudan and the RSF.", "en"),
        ("Turkey runs a training camp in Mogadishu.", "en"),
        ("Zelensky berharap Ukraina menjadi anggota NATO.", "id"),
        ("Kelompok yang lebih kecil daripada Hamas menolak.", "id"),
        ("Washington removed Ahmed al-Sharaa from its sanctions list.", "en"),
        ("Ahmed al-Sharaa, whom Washington took off its sanctions list, flew home.", "en"),
        ("Israel struck Syria and Iraq. Russia has forces stationed there.", "en"),
    ],
)
def test_what_only_looks_like_a_tie(text: str, language: str) -> None:
    assert ties(text, language) == []


def test_who_is_behind_the_comma_of_a_list_of_persons() -> None:
    told = ties("Joseph Aoun dan Nabih Berri, sekutu Hizbullah, bertemu.")
    assert [who for who, kind, _ in told if kind == "alliance"] == ["Nabih Berri"]
