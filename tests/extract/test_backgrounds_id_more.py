"""Backgrounds of Indonesian news: letters for a name, offices behind "adalah", ties in passing, lists of figures."""

from __future__ import annotations

import pytest

from kg.article import Article, Span
from kg.extract import extract
from kg.statement import Casualty
from tests.extract.reading import TODAY, claims, events, figures, names, offices, ties

TIES = [
    # letters in brackets are a name from then on, be it that the next sentence begins with them
    (
        "Front Pembebasan Sahara (FPS) menyerang Kidal. FPS bersekutu dengan JNIM.",
        ["Front Pembebasan Sahara alliance JNIM"],
    ),
    ("Tentara Arakan (AA) mengepung kota itu. AA didukung China.", ["China support Arakan Army"]),
    ("Dengan China, Iran memiliki perjanjian kerja sama 25 tahun.", ["Iran treaty China"]),
    ("Dengan Rusia, Korea Utara meneken pakta pertahanan pada 2024.", ["North Korea defence_pact Russia"]),
    ("Pakta Moskwa-Pyongyang membuat Seoul cemas.", ["Russia treaty North Korea"]),
    ("Perjanjian Juba membuat Khartoum cemas.", []),
    ("Pakistan, mitra pakta pertahanan Arab Saudi, diam.", ["Pakistan defence_pact Saudi Arabia"]),
    ("Thailand dan Kamboja menyepakati perjanjian batas laut pada 2000.", ["Thailand treaty Cambodia"]),
    # the noun of an explanation tells where somebody is, and not who does it
    (
        "Hizbullah, kelompok bersenjata terbesar di Lebanon, menjadi pemasok senjata utama Hamas.",
        ["Hezbollah supplies_arms Hamas"],
    ),
    # whom somebody attacks, and not the attacker, is affiliated with others
    ("Israel memerangi Hizbullah, yang berafiliasi dengan ISIS.", ["Islamic State support Hezbollah"]),
    (
        "Uni Eropa menjatuhkan sanksi terhadap lebih dari 2.500 individu dan perusahaan Rusia.",
        ["European Union sanctions Russian organization"],
    ),
    # who pays for arms supplies them, and gets none
    ("Norwegia membeli senjata buatan Amerika Serikat untuk Ukraina.", ["Norway supplies_arms Ukraine"]),
    ("Polandia membeli tank buatan Amerika Serikat untuk tentaranya.", ["United States supplies_arms Poland"]),
    ("M23 memegang wilayah seluas Belgia.", []),
    ("Suriah di bawah Assad menjadi jembatan darat Iran.", []),
    # a company is no "group"
    (
        "Amerika Serikat mengebom Houthi. Washington menyanksi perusahaan China yang memasok drone untuk kelompok itu.",
        ["United States sanctions Chinese organization", "Chinese organization supplies_arms Houthis"],
    ),
    # a state whose name is also a person's, by whose ally it is
    ("Chad, sekutu UEA, diam.", ["Chad alliance United Arab Emirates"]),
    ("Armenia dan Rusia terikat Deklarasi Sotschi.", ["Armenia treaty Russia"]),
    (
        "Armenia membeli howitzer dari India dan radar dari Prancis.",
        [
            "India supplies_arms Armenia",
            "France supplies_arms Armenia",
        ],
    ),
    (
        "Kremlin mengandalkan drone Iran dan peluru Korea Utara.",
        [
            "Iran supplies_arms Russia",
            "North Korea supplies_arms Russia",
        ],
    ),
    ("Oman menjadi saluran komunikasi antara Iran dan Amerika Serikat.", ["Oman mediates Iran; United States"]),
    ("TTP, yang diberi perlindungan oleh Kabul, menyerang.", ["Afghanistan support Tehreek-e-Taliban Pakistan"]),
    # "them", behind a list of groups
    (
        "Hizbullah di Lebanon, Hamas di Gaza, dan Houthi di Yaman dikenal luas. Teheran melatih mereka.",
        ["Iran support Hezbollah", "Iran support Hamas", "Iran support Houthis"],
    ),
    (
        "Hizbullah dan Hamas melawan Israel. Warga Gaza kelaparan dan PBB membantu mereka.",
        ["United Nations support Gazan residents"],
    ),
    # "keduanya" behind a person are no states
    (
        "Kongo dan Rwanda bertikai. Panglima M23 adalah Sultani Makenga. Amerika Serikat menjatuhkan sanksi kepada "
        "keduanya.",
        [],
    ),
]

OFFICES = [
    ("Pemimpin Hamas kini adalah Khalil al-Hayya.", [("Khalil al-Hayya", "leader", "Hamas")]),
    ("M23 menang. Panglima militernya adalah Sultani Makenga.", [("Sultani Makenga", "army chief", "M23")]),
    ("Sasaran presiden Iran adalah Donald Trump.", []),
    ("JNIM menguasai Gao dan dipimpin Iyad Ag Ghaly.", [("Iyad Ag Ghaly", "leader", "JNIM")]),
    (
        "Di Lebanon, Gerakan Amal pimpinan Ketua Parlemen Nabih Berri menolak.",
        [("Nabih Berri", "speaker", "Lebanon"), ("Nabih Berri", "leader", "Amal Movement")],
    ),
]

CLAIMS = [
    (
        "Inggris, Prancis, dan Jerman bertemu. Tiga negara itu menuding Iran ingkar.",
        ["United Kingdom accuse Iran", "France accuse Iran", "Germany accuse Iran"],
    ),
    ("Dewan HAM PBB menggelar debat mendesak pada Selasa.", []),
    ("Netanyahu tidak menutup kemungkinan menyerang Hamas lagi.", ["Benjamin Netanyahu assert "]),
    ("Pengamat militer Universitas Padjadjaran, Muradi, menilai perang akan lama.", ["Muradi assert "]),
    ("Dokter di Goma, Lubang, menyerang.", []),
    ("Teheran menyatakan sanksi itu tidak sah.", ["Iran reject "]),
    ("Rusia menyatakan tidak akan mematuhi putusan itu.", ["Russia reject "]),
    ("Ahmed al-Sharaa mengatakan para perunding menjadi sasaran pembunuhan.", ["Ahmed al-Sharaa assert "]),
    ("Ahmed al-Sharaa mengatakan setiap pangkalan akan menjadi sasaran.", ["Ahmed al-Sharaa threaten "]),
    (
        "Jerman akan mengirim dua sistem Patriot kepada Ukraina. Hal itu diumumkan Boris Pistorius di Brussels.",
        ["Boris Pistorius promise "],
    ),
    ("CSIS menyebut perang akan lama.", ["CSIS assert "]),
    ("PEMUDA menyebut perang akan lama.", []),
    # the letters of a body that the table does not know begin a sentence
    ("Dewan Revolusi Sahara (DRS) menyerang. DRS membantah tuduhan itu.", ["Dewan Revolusi Sahara deny "]),
    ("Dewan Revolusi Sahara menyerang. DRS membantah tuduhan itu.", ["DRS deny "]),
]

EVENTS = [
    ("Dewan HAM PBB menggelar debat mendesak pada Selasa.", [("meeting", "happened")]),
    ("Netanyahu tidak menutup kemungkinan menyerang Hamas lagi.", []),
    ("Mali keluar dari ECOWAS pada Januari.", []),
    ("Pasukan Rusia keluar dari Kherson pada Januari.", [("withdrawal", "happened")]),
    ("Seorang tentara Kamboja ditembak mati di Chong Bok.", [("attack", "happened")]),
]


@pytest.mark.parametrize(("text", "expected"), TIES)
def test_ties(text: str, expected: list[str]) -> None:
    assert sorted(map(" ".join, ties(text))) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_offices(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted(offices(text)) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_claims(text: str, expected: list[str]) -> None:
    assert sorted(f"{who} {act} {whom}" for who, act, whom in claims(text)) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), EVENTS)
def test_events(text: str, expected: list[tuple[str, str]]) -> None:
    assert events(text) == expected


def test_office_behind_a_verb_in_english() -> None:
    assert offices("The leader of M23 is Bertrand Bisimwa.", "en") == [("Bertrand Bisimwa", "leader", "M23")]
    assert offices("The target of the president was Donald Trump.", "en") == []


@pytest.mark.parametrize(("heading", "expected"), [("Lebanon", ["Lebanon"]), ("Iran:", ["Iran"]), ("Kesimpulan", [""])])
def test_figures_under_a_heading_are_of_its_people(heading: str, expected: list[str]) -> None:
    opens, told = "Perang menjalar ke banyak negara.", "- Ledakan menewaskan 39 orang."
    text = f"{opens}\n\n{heading}\n\n{told}"
    body = (Span.of(text, 0, len(opens)), Span.of(text, len(text) - len(told), len(text)))
    found = extract(Article(slug="a", text=text, body=body, language="id", published=TODAY))
    assert [names(figure.side) for figure in found if isinstance(figure, Casualty)] == expected


def test_the_host_of_talks_has_no_dead_in_a_war_of_rebels() -> None:
    text = (
        "Pemerintah Yaman dan Houthi berunding di Oman. Oman menjamu keduanya. PBB memuji Oman. Oman gembira. "
        "Houthi menguasai kota itu. Menurut PBB, perang itu menelan 377.000 jiwa."
    )
    assert [figure[-1] for figure in figures(text)] == ["Yemen"]
