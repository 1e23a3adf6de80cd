"""Ties in the midst of long sentences: whom a clause, a noun between commas or a second verb tells of."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.statement import Office
from tests.extract.reading import article, name, names, ties

TOLD = [
    # a clause that "itu" closes: who acts is the noun before it
    (
        "id",
        "Pasukan Dukungan Cepat (RSF) merebut El Fasher. Kelompok yang memperoleh senjata dari Uni Emirat Arab itu "
        "kini menguasai Darfur.",
        "Rapid Support Forces controls Darfur",
    ),
    (
        "id",
        "Pasukan Dukungan Cepat (RSF) merebut El Fasher. Kelompok yang menurut para pakar PBB memperoleh senjata dari "
        "Uni Emirat Arab lewat Chad timur itu kini menguasai Darfur.",
        "United Arab Emirates supplies_arms Rapid Support Forces",
    ),
    (
        "id",
        "Rwanda membantah tuduhan itu. Negara kecil yang menjadi penyumbang pasukan terbesar bagi misi PBB di Republik "
        "Afrika Tengah tersebut sudah dijatuhi sanksi oleh Inggris dan Uni Eropa.",
        "European Union sanctions Rwanda",
    ),
    # what a relative clause tells second
    (
        "id",
        "Krimea, yang dicaplok Moskow pada 2014 tetapi oleh hampir semua negara tetap dipandang sebagai wilayah "
        "Ukraina, kembali menjadi sasaran.",
        "Crimea recognised_as_part_of Ukraine",
    ),
    (
        "id",
        "Hizbullah melawan Israel yang saat itu menduduki Lebanon selatan.",
        "Israel controls Southern Lebanon",
    ),
    # a noun between commas, behind a clause that tells which one is meant
    (
        "id",
        "Pasukan Demokratik Suriah yang dipimpin Kurdi, mitra utama Washington dalam memerangi ISIS, masih menguasai "
        "Raqqa.",
        "Syrian Democratic Forces controls Raqqa",
    ),
    (
        "id",
        "Khalifa Haftar, orang kuat Libya timur yang disokong Mesir, mengutus putranya.",
        "Egypt support Khalifa Haftar",
    ),
    (
        "id",
        "Pasukan Populer, geng Badui di Rafah timur yang dipersenjatai Israel, menolak menyerah.",
        "Israel supplies_arms Pasukan Populer",
    ),
    # companions whose second verb it is; a preposition that comes again
    (
        "id",
        "Mali bersama Niger dan Burkina Faso keluar dari ECOWAS dan membentuk Aliansi Negara-Negara Sahel.",
        "Burkina Faso member_of Alliance of Sahel States",
    ),
    (
        "en",
        "General Abdel Fattah al-Burhan has long been armed by Egypt and more recently by Turkey.",
        "Turkey supplies_arms Abdel Fattah al-Burhan",
    ),
    # a group that no table knows
    ("id", "Burundi menuduh Rwanda mendukung kelompok pemberontak RED-Tabara.", "Rwanda support RED-Tabara"),
    ("id", "Rwanda mendukung milisi Twirwaneho di Kivu Selatan.", "Rwanda support Twirwaneho"),
    # words
    (
        "id",
        "Iran, yang drone Shahed-nya pertama kali dipakai Rusia pada 2022, membantahnya.",
        "Iran supplies_arms Russia",
    ),
    (
        "id",
        "Pakistan menembak jatuh pesawat-pesawat India, yang sebagian besar Rafale buatan Prancis.",
        "France supplies_arms India",
    ),
    (
        "id",
        "Pasukan Israel masih bertahan di lima bukit di Lebanon selatan.",
        "Israel Defense Forces controls Southern Lebanon",
    ),
    ("id", "Israel menuduh Mesir melanggar perjanjian damai 1979 di Sinai.", "Israel treaty Egypt"),
    (
        "id",
        "Kesepakatan nuklir dengan Iran pada 2015, yang diteken pula oleh Inggris dan Prancis, ditinggalkan Trump.",
        "France treaty Iran",
    ),
    ("id", "E3, sebutan bagi Inggris, Prancis, dan Jerman, menolaknya.", "France member_of E3"),
    (
        "id",
        "Uganda, yang lebih dari empat ribu tentaranya berada di Ituri, menutup perbatasannya.",
        "Uganda military_base Ituri",
    ),
    (
        "id",
        "Amerika Serikat memasukkan Mohamed Hamdan Dagalo dan tujuh perusahaan ke dalam daftar hitam.",
        "United States sanctions Mohamed Hamdan Dagalo",
    ),
    (
        "id",
        "Israel dan Hamas berperang. Hamas menyerahkan tanggapannya melalui perantara Mesir.",
        "Egypt mediates Hamas; Israel",
    ),
    (
        "id",
        "Tentara Sudan dan RSF berperang. Perundingan digelar di Jenewa atas prakarsa Arab Saudi.",
        "Saudi Arabia mediates Rapid Support Forces; Sudan",
    ),
    ("en", "Beijing considers Taiwan a breakaway province.", "Taiwan recognised_as_part_of China"),
    ("en", "The RSF now holds almost the entire region of Darfur.", "Rapid Support Forces controls Darfur"),
    ("en", "Hamas, the Gaza-based group Iran funds, rejected the plan.", "Iran support Hamas"),
]


@pytest.mark.parametrize(("language", "text", "tie"), TOLD)
def test_a_tie_in_a_long_sentence(language: str, text: str, tie: str) -> None:
    assert tie in [" ".join(one) for one in ties(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "tie"),
    [
        (
            "id",
            "Pasukan Dukungan Cepat (RSF) merebut El Fasher. Kelompok yang memperoleh senjata dari Uni Emirat Arab itu "
            "kini menguasai Darfur.",
            "United Arab Emirates controls Darfur",
        ),
        (
            "id",
            "Hizbullah melawan Israel yang saat itu menduduki Lebanon selatan.",
            "Hezbollah controls Southern Lebanon",
        ),
        (
            "id",
            "Pasukan Demokratik Suriah yang dipimpin Kurdi, mitra utama Washington dalam memerangi ISIS, masih "
            "menguasai Raqqa.",
            "United States controls Raqqa",
        ),
        # nobody has said so
        (
            "id",
            "Macron tidak pernah mengatakan bahwa Prancis memasok jet tempur kepada Ukraina.",
            "France supplies_arms Ukraine",
        ),
        ("en", "Macron never said that France supplies jets to Ukraine.", "France supplies_arms Ukraine"),
        ("en", "Had Finland been a NATO member in 2022, Moscow would have thought twice.", "Finland member_of NATO"),
        (
            "en",
            "Beijing considers Taiwan, which gets most of its weapons from the United States, a breakaway province.",
            "United States supplies_arms China",
        ),
        (
            "en",
            "The STC, a partner of the Yemeni government but bankrolled by the Emirates, holds Aden.",
            "United Arab Emirates support Government of Yemen",
        ),
        # a partner's own partner
        (
            "id",
            "STC, didukung Arab Saudi yang menampung pangkalan Amerika, maju ke Seiyun.",
            "United States military_base Southern Transitional Council",
        ),
    ],
)
def test_whom_the_words_do_not_tie(language: str, text: str, tie: str) -> None:
    assert tie not in [" ".join(one) for one in ties(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        ("en", "Putin's spokesman, Dmitry Peskov, said the talks were over.", "Dmitry Peskov spokesman Vladimir Putin"),
        (
            "en",
            "Netanyahu's security adviser, Tzachi Hanegbi, resigned.",
            "Tzachi Hanegbi adviser Benjamin Netanyahu",
        ),
        ("id", "Ajudan Putin, Yuri Ushakov, tiba di Riyadh.", "Yury Ushakov aide Vladimir Putin"),
        (
            "id",
            "Penasihat senior Trump untuk Afrika, Massad Boulos, tiba di Doha.",
            "Massad Boulos adviser Donald Trump",
        ),
    ],
)
def test_an_office_under_somebody(language: str, text: str, office: str) -> None:
    told = [one for one in extract(article(text, language)) if isinstance(one, Office)]
    assert office in [f"{name(one.person)} {one.office} {names(one.of)}" for one in told]


@pytest.mark.parametrize(
    "text", ["Kelompok yang", "Kelompok yang dipersenjatai Iran itu", "Negara kecil yang", "Negara itu", "negara"]
)
def test_torn_sentences(text: str) -> None:
    assert extract(article(text)) is not None
