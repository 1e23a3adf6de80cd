"""Indonesian background paragraphs: who backs, arms, holds and joins whom, told beside the news.

Beside each form that tells a tie stands one that looks alike and tells none.
"""

from __future__ import annotations

import pytest

from kg.statement import Casualty, Event
from tests.extract.reading import claims, events, figures, offices, statements, ties

#: a sentence, and the tie that it tells: subject | tie | object
TIES = """
Tentara Sudan menguasai utara, timur, dan Port Sudan.
    Sudanese Armed Forces | controls | Port Sudan
RSF yang dipimpin Mohamed Hamdan Dagalo alias Hemedti memegang hampir seluruh Darfur.
    Rapid Support Forces | controls | Darfur
Aden, kota yang sampai kini STC kuasai, tenang.
    Southern Transitional Council | controls | Aden
Israel merebut Dataran Tinggi Golan pada 1967 dan mendudukinya hingga kini.
    Israel | controls | Golan Heights
Otoritas Palestina pimpinan Mahmoud Abbas memerintah sebagian Tepi Barat.
    Palestinian Authority | controls | West Bank
Sejak itu Nyala adalah ibu kota de facto RSF.
    Rapid Support Forces | controls | Nyala
Gerakan Amal pimpinan Nabih Berri adalah sekutu Hizbullah.
    Amal Movement | alliance | Hezbollah
Thailand menyandang status sekutu utama non-NATO Amerika Serikat sejak 2003.
    Thailand | alliance | United States
Thailand, sekutu perjanjian tertua Washington di Asia, menolak tawaran itu.
    Thailand | alliance | United States
Mengapa Arab Saudi dan Uni Emirat Arab, dua sekutu dekat, berseberangan?
    Saudi Arabia | alliance | United Arab Emirates
Mengapa Iran mendukung Houthi?
    Iran | support | Houthis
Jihad Islam Palestina, sekutu Hamas yang juga didanai Iran, menolak.
    Iran | support | Palestinian Islamic Jihad
Hizbullah lahir pada 1982 dengan bantuan Iran.
    Iran | support | Hezbollah
Islamabad menuduh Kabul memberi perlindungan kepada Taliban Pakistan.
    Afghanistan | support | Tehreek-e-Taliban Pakistan
Mereka direkrut UEA untuk berperang di pihak RSF.
    United Arab Emirates | support | Rapid Support Forces
Presiden Turki Recep Tayyip Erdogan, yang negaranya adalah pendukung utama SNA, hadir.
    Turkey | support | Syrian National Army
Kamboja, sebaliknya, banyak bergantung pada peralatan tempur dari Cina.
    China | supplies_arms | Cambodia
Cina memasok 81 persen senjata yang diimpor Pakistan.
    China | supplies_arms | Pakistan
Kamboja adalah salah satu penerima bantuan militer terbesar dari Cina.
    China | supplies_arms | Cambodia
Sebagian besar senjata Houthi diselundupkan dari Iran.
    Iran | supplies_arms | Houthis
Jerman merupakan pendonor militer terbesar kedua bagi Kyiv.
    Germany | supplies_arms | Ukraine
Sekitar 2.500 tentara AS masih berada di Irak.
    United States | military_base | Iraq
Belarus kini menampung rudal Oreshnik milik Rusia.
    Russia | military_base | Belarus
Thailand terikat Pakta Manila 1954 dengan Washington.
    Thailand | defence_pact | United States
Thailand dan Kamboja membubuhkan tanda tangan pada deklarasi damai.
    Thailand | treaty | Cambodia
Menurut Perjanjian Riyadh yang diteken pada 2019, STC dan pemerintah Yaman sepakat berbagi kekuasaan.
    Southern Transitional Council | treaty | Yemeni government
AS menjatuhkan sanksi kepada Hemedti pada 7 Januari dan kepada Burhan sepekan kemudian.
    United States | sanctions | Abdel Fattah al-Burhan
Krimea, yang oleh hampir semua negara anggota PBB diakui sebagai wilayah Ukraina, diserang.
    Crimea | recognised_as_part_of | Ukraine
Ankara mengelola pangkalan militer TURKSOM di Mogadishu, ibu kota Somalia.
    Turkey | military_base | Somalia
Abiy Ahmed meraih Nobel Perdamaian berkat perjanjian damai 2018 dengan Presiden Eritrea Isaias Afwerki.
    Abiy Ahmed Ali | treaty | Eritrea
Kyiv terikat perjanjian keamanan bilateral dengan 28 negara, di antaranya Inggris.
    Ukraine | defence_pact | United Kingdom
Belarus, yang tergabung bersama Rusia dalam CSTO, meminjamkan wilayahnya.
    Belarus | member_of | Collective Security Treaty Organization
Arab Saudi menyediakan tempat bagi perundingan Washington-Kyiv.
    Saudi Arabia | mediates | United States; Ukraine
Iran mengajari Rusia merakit Shahed.
    Iran | support | Russia
Sesuai rencana Trump, tentara Israel mundur, tetapi masih menguasai 53 persen Gaza.
    Israel Defense Forces | controls | Gaza Strip
Yordania, sekutu Washington yang juga menandatangani perjanjian damai dengan Israel, menolak.
    Jordan | alliance | United States
Bagi Moskow, Minsk adalah sekutu yang paling bisa diandalkan.
    Belarus | alliance | Russia
M23 kian mencengkeram Kivu Utara berkat sokongan Rwanda.
    Rwanda | support | M23
Mesir dan Turki merapat ke kubu Burhan.
    Egypt | support | Abdel Fattah al-Burhan
Prancis mempertahankan 1.500 serdadu di Djibouti.
    France | military_base | Djibouti
Sejak itu senjata Uni Emirat Arab mengalir ke RSF.
    United Arab Emirates | supplies_arms | Rapid Support Forces
AS dan Arab Saudi mensponsori perundingan Jeddah antara tentara Sudan dan RSF.
    Saudi Arabia | mediates | Sudanese Armed Forces; Rapid Support Forces
Hizbullah lahir pada 1982. Amerika Serikat, Inggris, dan Jerman memasukkannya ke daftar organisasi teroris.
    United Kingdom | sanctions | Hezbollah
Hizbullah kini melemah. Teheran memasoknya dengan 100.000 roket.
    Iran | supplies_arms | Hezbollah
RSF bertahan karena Uni Emirat Arab mempersenjatainya.
    United Arab Emirates | supplies_arms | Rapid Support Forces
Houthi menyerang Israel. Iran, yang mendanainya sejak lama, diam.
    Iran | support | Houthis
Turki pun memiliki puluhan pos militer di utara Irak.
    Turkey | military_base | Iraq
Rusia masih memiliki pangkalan di pesisir Suriah.
    Russia | military_base | Syria
India membeli rudal Barak dari Israel dan S-400 dari Rusia.
    Russia | supplies_arms | India
Pasukan Perlawanan Nasional, pasukan yang disokong Uni Emirat Arab, menolak.
    United Arab Emirates | support | Pasukan Perlawanan Nasional
Iran mendukung Hizbullah di Lebanon dan Houthi di Yaman.
    Iran | support | Houthis
Bagi Amerika Serikat SDF adalah mitra lama dalam memerangi ISIS.
    Syrian Democratic Forces | alliance | United States
Gerakan Keadilan dan Kesetaraan (JEM) pimpinan Gibril Ibrahim berperang bersama tentara Sudan.
    Justice and Equality Movement | support | Sudanese Armed Forces
PMF, payung milisi yang digaji Baghdad, menolak.
    Iraq | support | Popular Mobilization Forces
Jihad Islam Palestina yang bermarkas di Gaza dibiayai Iran.
    Iran | support | Palestinian Islamic Jihad
Hamas menerima sekitar US$100 juta setahun dari Iran.
    Iran | support | Hamas
Iran, yang menurut Washington mengucurkan satu miliar dolar kepada Hizbullah, menolak.
    Iran | support | Hezbollah
Joseph Aoun terpilih berkat dukungan Riyadh dan Washington.
    Saudi Arabia | support | Joseph Aoun
Taliban memberi TTP uang, senjata, dan tempat berlatih.
    Taliban | support | Tehreek-e-Taliban Pakistan
Washington mempersenjatai dan melatih SDF.
    United States | supplies_arms | Syrian Democratic Forces
Cina, investor terbesar di Pakistan dan anggota Organisasi Kerja Sama Shanghai, hadir.
    China | member_of | Shanghai Cooperation Organisation
SDF, aliansi yang tulang punggungnya milisi Kurdi YPG, menolak.
    YPG | member_of | Syrian Democratic Forces
TTP, sekutu ideologis Taliban, menyerang Peshawar.
    Tehreek-e-Taliban Pakistan | alliance | Taliban
Inggris dan Prancis sudah memberlakukan kembali sanksi PBB terhadap Iran.
    France | sanctions | Iran
AS menaruh 40.000 personel di kawasan itu, antara lain di Qatar dan Kuwait.
    United States | military_base | Kuwait
Kesepakatan yang diteken Presiden Suriah Ahmed al-Sharaa dan komandan SDF Mazloum Abdi gagal.
    Syria | treaty | Syrian Democratic Forces
Kataib Hizbullah dan Asaib Ahl al-Haq menolak. Keduanya dicap sebagai organisasi teroris oleh AS.
    United States | sanctions | Kata'ib Hezbollah
Malaysia, selaku ketua ASEAN, bersama AS mempertemukan Kamboja dan Thailand.
    United States | mediates | Cambodia; Thailand
SDF yang dipimpin Kurdi dan didukung AS menguasai Raqqa.
    Syrian Democratic Forces | controls | Raqqa
M23 yang dibentuk pada 2012 dan disokong Rwanda mengendalikan Goma.
    M23 | controls | Goma
Iran mendukung kelompok-kelompok bersenjata di kawasan, termasuk Hizbullah di Lebanon dan Houthi di Yaman.
    Iran | support | Houthis
Rwanda mendanai dan mempersenjatai sejumlah milisi, seperti M23.
    Rwanda | support | M23
Iran mendukung Hizbullah di Lebanon, Houthi di Yaman, dan Hamas di Gaza.
    Iran | support | Hamas
"""

#: what must not be found | a sentence
SILENT = """
member_of | Krimea, yang oleh hampir semua negara anggota PBB diakui sebagai wilayah Ukraina, diserang.
co_chairs | Zubaidi duduk di Dewan Kepemimpinan Presiden Yaman, lembaga yang diketuai Rashad al-Alimi.
support | Apakah Iran mendukung Houthi?
controls | Mengapa Rusia ingin menguasai Odesa?
supplies_arms | Pakistan menjatuhkan lima jet India dengan jet J-10C yang dibeli dari China.
mediates | Qatar menawarkan diri menengahi India dan Pakistan.
military_base | Jerman tidak akan menampung rudal Amerika Serikat.
support | Jihad Islam Palestina, musuh Israel, ikut bertempur.
controls | Hibatullah Akhundzada, yang memerintah dari Kandahar, tidak pernah tampil.
support | Rwanda membantah tudingan bahwa pihaknya mendukungnya.
support | Presiden Trump memuji rencana itu dan mendukungnya.
support | Burhan bertemu Sisi. Iran dan Rusia mendukungnya.
supplies_arms | India membeli minyak dari Rusia dan membangun jalan dari Iran.
member_of | Sharif memimpin Koalisi Islam. Saudi memimpin koalisi beranggotakan Uni Emirat Arab dan Mesir.
controls | Ankara mengelola pangkalan militer TURKSOM di Mogadishu.
member_of | Perang berhenti bila Ukraina menanggalkan niatnya masuk NATO.
controls | Kaum Druze memerintah sendiri dengan perlindungan Israel.
sanctions | Rusia dan Ukraina berperang sejak 2022, kata Amnesty. Keduanya dicap keras kepala.
support | Iran mengkritik kelompok-kelompok bersenjata di kawasan, termasuk Hizbullah di Lebanon dan Houthi di Yaman.
controls | AS mengecam SDF yang dibentuk pada 2015 dan didukung Kurdi.
"""


def _pairs(lines: list[str]) -> list[tuple[str, str]]:
    return list(zip(lines[::2], lines[1::2], strict=True))


def _rows(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text", "told"), _pairs(TIES.strip().splitlines()))
def test_a_tie_told_in_passing(text: str, told: str) -> None:
    assert tuple(told.strip().split(" | ")) in ties(text)


@pytest.mark.parametrize(("tie", "text"), _rows(SILENT))
def test_what_looks_like_a_tie(tie: str, text: str) -> None:
    assert not any(tie == told for _, told, _ in ties(text))


def test_who_is_named_behind_where_he_works() -> None:
    said = "Menurut ahli Sudan pada Universitas Tufts, Alex de Waal, perang itu bertahan."
    assert claims(said) == [("Alex de Waal", "assert", "")]
    assert claims("Menurut peneliti Chatham House, Farea al-Muslimi, perang belum usai.")[0][0] == "Farea al-Muslimi"
    assert claims("Oman menawarkan diri sebagai tuan rumah dialog.") == [("Oman", "promise", "")]


def test_what_is_lost_and_who_has_left() -> None:
    maimed = "Seorang tentara Thailand kehilangan kaki kirinya."
    assert [f[1:4] for f in figures(maimed)] == [(1, "wounded", "military")]
    left = "IOM menghitung 65.000 warga telah keluar dari Kordofan."
    assert [f[1:4] for f in figures(left)] == [(65000, "displaced", "unspecified")]


def test_who_commands_an_army() -> None:
    assert offices("Angkatan Bersenjata Sudan (SAF) di bawah Jenderal Abdel Fattah al-Burhan maju.") == [
        ("Abdel Fattah al-Burhan", "leader", "Sudanese Armed Forces")
    ]


def test_an_outlet_between_commas_passes_on() -> None:
    assert claims("Perdana Menteri Israel Benjamin Netanyahu, menurut Axios, meminta Washington menunda serangan.") == [
        ("Benjamin Netanyahu", "call_for", "")
    ]


def test_who_recognises_a_government_confirms_nothing() -> None:
    assert claims("Rusia mengakui pemerintahan Taliban.") == []


def test_who_leads_what_explains_a_name() -> None:
    party = "Gerakan Amal, partai yang dikepalai Nabih Berri, menolak."
    assert offices(party) == [("Nabih Berri", "leader", "Amal Movement")]


def test_who_was_killed_where() -> None:
    assert events("Ismail Haniyeh, kepala biro politik Hamas, dibunuh di Teheran.") == [("attack", "happened")]
    assert events("Hassan Nasrallah tewas akibat bom Israel.") == [("attack", "happened")]
    assert events("Keduanya saling melepaskan tembakan di perbatasan.") == []


def test_of_what_body_somebody_is_for_a_region() -> None:
    taylor = "Magnus Taylor, wakil direktur Tanduk Afrika di International Crisis Group, memperingatkan perang."
    assert offices(taylor) == [("Magnus Taylor", "deputy director", "International Crisis Group")]


def test_an_agreement_that_is_called_off_is_no_truce_broken() -> None:
    assert events("Mogadishu membatalkan perjanjiannya dengan Abu Dhabi.") == []


def test_nobody_chairs_an_organization_without_a_name() -> None:
    assert offices("Organisasi payung ini kini besar. Ketuanya, Falih al-Fayyadh, masuk daftar sanksi AS.") == []


def test_a_place_right_behind_the_dead_is_of_one_of_the_two_at_war() -> None:
    wars = (("Iran dan Israel", "Iran"), ("Thailand dan Kamboja", "Cambodia"))
    for two, side in wars:
        where = {"Iran": "Iran", "Cambodia": "Kamboja"}[side]
        text = f"{two} bertempur. Sedikitnya 62 orang tewas di {where} selama perang itu."
        assert [f[4] for f in figures(text)] == [side]
    both = "Thailand dan Kamboja bertempur. Sedikitnya 48 orang tewas selama pertempuran lima hari."
    assert figures(both)[0][4] == "Cambodia; Thailand"


def test_whom_gunmen_killed_before_the_answer() -> None:
    india = "India dan Pakistan berperang. India menyerang Pakistan pada 7 Mei setelah"
    assert figures(f"{india} orang-orang bersenjata membunuh 26 warga sipil di Pahalgam.")[0][4] == "India"
    assert figures(f"{india} orang-orang bersenjata membunuh 26 warga sipil, sebagian Hindu, di Pahalgam.")[0][4] == (
        "India"
    )
    nigeria = "Tentara Nigeria memerangi Boko Haram. Tentara Nigeria bergerak setelah"
    assert figures(f"{nigeria} pria bersenjata membunuh 12 warga di Zamfara.")[0][4] == "Nigeria"


#: What is dated: a sentence, the event, its day.
DATED = """
Israel dan Hizbullah menyepakati gencatan senjata yang dimediasi AS dan Prancis pada 27 November 2024.
    ceasefire_agreed | 2024-11-27
Pakistan dan Taliban menyepakati gencatan senjata yang ditengahi Qatar di Doha pada 19 Oktober 2025 setelah bentrokan.
    ceasefire_agreed | 2025-10-19
Gencatan senjata itu, yang disepakati Israel dan Hamas pada Januari 2025, runtuh pada 18 Maret 2025.
    ceasefire_violated | 2025-03-18
Hamas, kelompok yang memerintah Gaza sejak 2007 dan didukung Iran, membebaskan 20 sandera Israel sebagai imbalan.
    prisoner_exchange | None
Taliban, yang berkuasa di Kabul sejak 2021, membebaskan tiga tahanan Amerika sebagai imbalan.
    prisoner_exchange | None
Sejak 15 April 2023, tentara Sudan dan RSF terlibat perang yang menewaskan puluhan ribu orang.
    clash | 2023-04-15
Sejak Juli 2025, tentara Thailand dan Kamboja terlibat pertempuran yang menewaskan puluhan orang.
    clash | 2025-07
"""


@pytest.mark.parametrize(("text", "told"), _pairs(DATED.strip().splitlines()))
def test_when_something_happened(text: str, told: str) -> None:
    happened = {one.type: one.date for one in statements(text) if isinstance(one, Event)}
    kind, date = told.strip().split(" | ")
    assert str(happened[kind]) == date
    assert "attack" not in happened


def test_what_both_must_do_has_not_happened() -> None:
    assert events("Hizbullah harus mundur ke utara dan Israel menarik seluruh pasukannya dari Lebanon.") == []
    assert events("M23 harus mundur dari Goma dan Rwanda menarik tentaranya dari Kongo.") == []
    assert events("Hizbullah mundur ke utara dan Israel menarik seluruh pasukannya dari Lebanon.") != []


def test_when_those_fell_who_are_told_of_behind_a_month() -> None:
    started = "Konflik pada Mei itu dipicu oleh serangan di Pahalgam yang menewaskan 26 orang pada 22 April."
    assert [one.as_of for one in statements(started) if isinstance(one, Casualty)] == ["2025-04-22"]
