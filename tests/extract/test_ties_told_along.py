"""Ties told along with something else: members before a verb, who is to stop, what lies in whose hands."""

from __future__ import annotations

import pytest

from tests.extract.reading import events, ties


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
        "Teheran membangun poros bersama Hizbullah dan Houthi.",
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


MORE_ID = [
    (
        "Hizbullah kehilangan banyak roket. Selama bertahun-tahun Iran memasok rudal kepadanya.",
        ["Iran supplies_arms Hezbollah"],
    ),
    ("Uni Eropa melatih lebih dari 80.000 tentara Ukraina.", ["European Union support Armed Forces of Ukraine"]),
    (
        "Trump menyaksikan penandatanganan Deklarasi Kuala Lumpur oleh Perdana Menteri Thailand Anutin Charnvirakul "
        "dan Perdana Menteri Kamboja Hun Manet.",
        ["Thailand treaty Cambodia"],
    ),
    (
        "Irak terjepit di antara dua sekutunya yang bermusuhan, Washington dan Teheran.",
        ["Iraq alliance United States", "Iraq alliance Iran"],
    ),
    (
        "Irak terpecah. Sekitar 2.500 tentara Amerika masih bermarkas di sana.",
        ["United States military_base Iraq"],
    ),
    (
        "Al-Shabaab, yang bersumpah setia kepada Al-Qaeda pada 2012, menguasai pedesaan.",
        ["Al-Shabaab alliance Al-Qaeda"],
    ),
    ("Bagi Teheran, Hizbullah adalah mitra paling berharga.", ["Hezbollah alliance Iran"]),
    (
        "Pakistan memakai jet J-10C buatan China, negara yang memasok lebih dari 80 persen kebutuhan senjatanya.",
        ["China supplies_arms Pakistan"],
    ),
    ("Norwegia menyumbang 8 miliar dolar untuk anggaran pertahanan Ukraina.", ["Norway support Ukraine"]),
    ("Sanaa, ibu kota Yaman yang berada di tangan Houthi, kembali dibom.", ["Houthis controls Sana'a"]),
    (
        "NUG menaungi sebagian Pasukan Pertahanan Rakyat.",
        ["People's Defence Force member_of National Unity Government of Myanmar"],
    ),
]
MORE_EN = [
    ("The EU has trained more than 80,000 Ukrainian soldiers.", ["European Union support Armed Forces of Ukraine"]),
    (
        "The Kurdish-led SDF controls the northeast with American backing.",
        ["United States support Syrian Democratic Forces"],
    ),
    ("The strategic partnership that Iran and Russia signed in January says so.", ["Iran treaty Russia"]),
    (
        "Armenia remains in the Moscow-led Eurasian Economic Union.",
        ["Armenia member_of Eurasian Economic Union"],
    ),
    (
        "Under the 2020 Abraham Accords, the UAE, Bahrain and Morocco established full ties with Israel.",
        ["Bahrain treaty Israel", "Morocco treaty Israel", "United Arab Emirates treaty Israel"],
    ),
    ("Rwanda's troops exercise de facto control over M23.", ["Rwanda Defence Force support M23"]),
]


@pytest.mark.parametrize(("text", "told"), MORE_ID)
def test_more_in_indonesian(text: str, told: list[str]) -> None:
    assert set(told) == _told(text)


@pytest.mark.parametrize(("text", "told"), MORE_EN)
def test_more_in_english(text: str, told: list[str]) -> None:
    assert set(told) == _told(text, "en")


def test_whosever_soldiers_are_counted_is_no_member() -> None:
    text = "Pasukan itu berada di Lebanon. UNIFIL beranggotakan 10.000 tentara."
    assert ties(text) == []


def test_a_sentence_passed_on_somebody_is_no_attack() -> None:
    text = "Yaman terpecah. Pengadilan militer Yaman menjatuhkan vonis mati kepadanya pada 2000."
    assert events(text) == []


THIRD_ID = [
    (
        "Sudan menolak usulan kelompok Quad, yakni Mesir dan Uni Emirat Arab.",
        ["Egypt member_of Quad on Sudan", "United Arab Emirates member_of Quad on Sudan"],
    ),
    (
        'Houthi, bagian dari "poros perlawanan" dukungan Iran, menembakkan rudal.',
        ["Iran support Houthis", "Houthis member_of Axis of Resistance"],
    ),
    ("Hamas, cabang Ikhwanul Muslimin di Palestina, menolak.", ["Hamas member_of Muslim Brotherhood"]),
    (
        "Uni Emirat Arab, yang telah menjadi penengah dalam lebih dari selusin pertukaran tahanan antara Rusia dan "
        "Ukraina, memujinya.",
        ["United Arab Emirates mediates Russia; Ukraine"],
    ),
    (
        "Korea Utara mengirimkan sekitar 15.000 tentara serta jutaan peluru artileri untuk membantu Moskow.",
        ["North Korea support Russia", "North Korea supplies_arms Russia"],
    ),
    (
        "India dan Pakistan saling tembak selama empat hari. India menangguhkan Perjanjian Perairan Indus 1960.",
        ["India treaty Pakistan"],
    ),
    (
        "Sebanyak 70 persen senjata yang diimpor Israel berasal dari Amerika Serikat dan 30 persen dari Jerman.",
        ["United States supplies_arms Israel", "Germany supplies_arms Israel"],
    ),
    ("Turki, yang memiliki tentara terbesar kedua di NATO, menolak.", ["Turkey member_of NATO"]),
    ("Pemerintah Yaman ditopang deposito dari Arab Saudi.", ["Saudi Arabia support Yemeni government"]),
    (
        "Ia dibujuk Putra Mahkota Saudi Mohammed bin Salman dan Presiden Turki Recep Tayyip Erdogan, dua penyokong "
        "pemerintahan baru di Damaskus.",
        ["Mohammed bin Salman support Syrian government", "Recep Tayyip Erdoğan support Syrian government"],
    ),
]
THIRD_EN = [
    (
        "The plan came from the so-called Quad: the US, Egypt and the United Arab Emirates.",
        [
            "United States member_of Quad on Sudan",
            "Egypt member_of Quad on Sudan",
            "United Arab Emirates member_of Quad on Sudan",
        ],
    ),
    (
        "India and Pakistan exchanged fire for four days. India has suspended the 1960 Indus Waters Treaty.",
        ["India treaty Pakistan"],
    ),
    (
        "It has fought for the independence of Western Sahara, four-fifths of which is held by Morocco.",
        ["Morocco controls Western Sahara"],
    ),
    ("Western Sahara, most of which Morocco controls, is dry.", ["Morocco controls Western Sahara"]),
    (
        "The Philippines has allowed the United States access to nine bases.",
        ["United States military_base Philippines"],
    ),
    ("Japanese and Philippine lawmakers ratified a reciprocal access pact.", ["Japan defence_pact Philippines"]),
    ("Salva Kiir relies on Ugandan soldiers to guard the capital.", ["Ugandan military support Salva Kiir Mayardit"]),
]


@pytest.mark.parametrize(("text", "told"), THIRD_ID)
def test_yet_more_in_indonesian(text: str, told: list[str]) -> None:
    assert set(told) == _told(text)


@pytest.mark.parametrize(("text", "told"), THIRD_EN)
def test_yet_more_in_english(text: str, told: list[str]) -> None:
    assert set(told) <= _told(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "NATO: Russia struck Kyiv.",
        "Germany has suspended a treaty.",
        "Turkey controls the straits into the Black Sea.",
    ],
)
def test_nobody_is_tied_in_english(text: str) -> None:
    assert ties(text, "en") == []
