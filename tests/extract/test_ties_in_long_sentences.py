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


MORE = [
    (
        "id",
        "Sahara Barat, wilayah yang oleh Washington diakui sebagai bagian dari Maroko, bergolak.",
        "Western Sahara recognised_as_part_of Morocco",
    ),
    (
        "id",
        "Minni Minnawi, bekas pemberontak yang kini berperang di pihak tentara Sudan, menyerukan mobilisasi.",
        "Minni Minnawi support Sudanese Armed Forces",
    ),
    ("id", "Hizbullah menembaki Israel demi meringankan beban Hamas, sekutunya.", "Hezbollah alliance Hamas"),
    (
        "id",
        "Tentara Myanmar, yang jet-jet tempurnya dibeli dari Rusia, membom sebuah sekolah.",
        "Russia supplies_arms Tatmadaw",
    ),
    (
        "id",
        "Bahrain, markas Armada Kelima Amerika Serikat, menutup wilayah udaranya.",
        "United States military_base Bahrain",
    ),
    (
        "id",
        "Amerika Serikat sudah lama berada di Suriah. Washington menempatkan 900 tentara di sana.",
        "United States military_base Syria",
    ),
    (
        "id",
        "Anwar menyaksikan penandatanganan Kesepakatan Damai Kuala Lumpur antara Thailand dan Kamboja.",
        "Thailand treaty Cambodia",
    ),
    ("id", "Kopenhagen menegaskan Greenland bagian dari Kerajaan Denmark.", "Greenland recognised_as_part_of Denmark"),
    ("id", "Kashmir terbagi antara India dan Pakistan.", "Pakistan controls Kashmir"),
    (
        "id",
        "Rusia dan Iran, dua negara yang perekonomiannya terimpit sanksi Amerika, membuka jalur baru.",
        "United States sanctions Iran",
    ),
    ("id", "Moskow memasok data sasaran kepada Houthi untuk membantu kelompok itu.", "Russia support Houthis"),
    ("id", "Negara-negara yang tergabung dalam ASEAN, termasuk Laos, mengutuknya.", "Laos member_of ASEAN"),
    (
        "id",
        "Kepala kebijakan luar negeri Uni Eropa Kaja Kallas mengumumkan sanksi ke-19 terhadap Rusia.",
        "European Union sanctions Russia",
    ),
    (
        "en",
        "Somaliland is regarded by nearly every government as part of Somalia.",
        "Somaliland recognised_as_part_of Somalia",
    ),
    ("en", "Ethiopia accuses Eritrea of funding and arming the Fano militias.", "Eritrea support Fano"),
    ("en", "Khalifa Haftar, whom Moscow, Cairo and Abu Dhabi have all backed, left.", "Egypt support Khalifa Haftar"),
    (
        "en",
        "Kuwait and Bahrain, both hosts to large American garrisons, closed their airspace.",
        "United States military_base Bahrain",
    ),
    (
        "en",
        "About 2,500 American soldiers, stationed mostly at Ain al-Asad, are to leave.",
        "United States military_base Ain al-Asad",
    ),
    ("en", "The E3, as Britain, France and Germany are known, met.", "France member_of E3"),
    ("en", "Finland, whose accession in 2023 doubled NATO's border with Russia, said so.", "Finland member_of NATO"),
    ("en", "Kashmir, divided between India and Pakistan since 1947, is claimed by both.", "India controls Kashmir"),
    (
        "en",
        "Iraq's parties close to Tehran must decide what to do about Hamas, which Washington lists as terrorist.",
        "United States sanctions Hamas",
    ),
]


MORE += [
    ("en", "Berlin, Kyiv's largest European backer, has ruled it out.", "Germany support Ukraine"),
    (
        "en",
        "The Gaza Humanitarian Foundation, an outfit with American and Israeli backing, closed.",
        "Israel support Gaza Humanitarian Foundation",
    ),
    ("en", "Al-Shabaab, al-Qaeda's richest affiliate, runs courts.", "Al-Shabaab member_of Al-Qaeda"),
    ("en", "Egypt, whose peace with Israel dates back to 1979, has massed troops.", "Egypt treaty Israel"),
    ("en", "The European Union, which has a minerals deal with Rwanda, objected.", "European Union treaty Rwanda"),
    (
        "id",
        "Italia, yang bersama Jerman memasok hampir semua senjata impor Israel, berhenti.",
        "Germany supplies_arms Israel",
    ),
    (
        "id",
        "Amerika Serikat menganugerahi Pakistan status sekutu utama non-NATO pada 2004.",
        "United States alliance Pakistan",
    ),
]


@pytest.mark.parametrize(("language", "text", "tie"), MORE)
def test_a_tie_told_in_other_words(language: str, text: str, tie: str) -> None:
    assert tie in [" ".join(one) for one in ties(text, language)]


def test_who_is_no_end_of_it() -> None:
    text = (
        "Iraq's prime minister, who owes his job to parties close to Tehran, must decide what to do about Kataib "
        "Hezbollah, which Washington lists as a terrorist organisation."
    )
    assert ("United States", "sanctions", "Iran") not in ties(text, "en")


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        (
            "en",
            "Sergei Shoigu, now the secretary of Russia's Security Council after ten years as a minister, flew home.",
            "secretary",
        ),
        ("en", "Sergei Shoigu, who is now secretary of Russia's Security Council, flew to Pyongyang.", "secretary"),
        ("id", "Wakil Presiden Pertama Sudan Selatan Riek Machar dikenai tahanan rumah.", "first vice president"),
    ],
)
def test_an_office_that_is_not_over(language: str, text: str, office: str) -> None:
    (told,) = [one for one in extract(article(text, language)) if isinstance(one, Office)]
    assert (told.office, told.former) == (office, False)


BEFORE = [
    ("en", "Hezbollah is weak. Iran, its main backer, has lost its land bridge.", "Iran support Hezbollah"),
    ("en", "Cambodia rejected the charge. China is its biggest arms supplier.", "China supplies_arms Cambodia"),
    ("en", "Cambodia rejected the charge. Its biggest arms supplier is China.", "China supplies_arms Cambodia"),
    (
        "en",
        "The RSF rejected it. Its chief backer, the United Arab Emirates, denies arming it.",
        "United Arab Emirates support Rapid Support Forces",
    ),
    (
        "id",
        "RSF menguasai Darfur. Pemasok senjatanya, Uni Emirat Arab, membantah.",
        "United Arab Emirates supplies_arms Rapid Support Forces",
    ),
    (
        "id",
        "Taiwan menambah anggaran. Amerika Serikat adalah pemasok senjata utamanya sejak 1979.",
        "United States supplies_arms Taiwan",
    ),
    (
        "id",
        "Houthi menahan 59 staf PBB. Amerika Serikat menetapkannya sebagai organisasi teroris pada Maret.",
        "United States sanctions Houthis",
    ),
]


BEFORE += [
    (
        "id",
        "Mali meminta bantuan. Bersama Niger dan Burkina Faso, negara itu membentuk Aliansi Negara-Negara Sahel.",
        "Mali member_of Alliance of Sahel States",
    ),
    (
        "id",
        "Qatar mengecam serangan itu. Negara kecil tersebut telah menengahi Israel dan Hamas sejak 2023.",
        "Qatar mediates Israel; Hamas",
    ),
    (
        "id",
        "Kongo membantah. Kigali menuduh Kinshasa bekerja sama dengan FDLR, milisi Hutu.",
        "Democratic Republic of the Congo support FDLR",
    ),
    ("en", "Rwanda accuses Kinshasa of collaborating with the FDLR.", "Democratic Republic of the Congo support FDLR"),
    (
        "en",
        "Damascus signed a deal in March with the Syrian Democratic Forces.",
        "Syria treaty Syrian Democratic Forces",
    ),
]


@pytest.mark.parametrize(("language", "text", "tie"), BEFORE)
def test_a_tie_of_whom_the_sentence_before_was_about(language: str, text: str, tie: str) -> None:
    assert tie in [" ".join(one) for one in ties(text, language)]


def test_its_own_partner_is_nobody_elses() -> None:
    text = "Hezbollah is weak. Its leaders, Iran says, are its allies."
    assert ("Iran", "alliance", "Hezbollah") not in ties(text, "en")


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Its main"), ("en", "Its main backer"), ("en", "Iran, its main backer"), ("id", "Pendukung utamanya"),
     ("id", "Pendukung utamanya,"), ("id", "Amerika menetapkannya"), ("id", "China adalah pemasoknya")],
)  # fmt: skip
def test_torn_partners(language: str, text: str) -> None:
    assert extract(article(text, language)) is not None


def test_who_leads_a_group_is_no_president_of_it() -> None:
    told = extract(article("Pemimpin HTS, Ahmed al-Sharaa, kini presiden."))
    presidents = [one for one in told if isinstance(one, Office) and one.office == "president"]
    assert all("Sham" not in names(one.of) for one in presidents)


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "The Lebanese president and the army chief, General Rodolphe Haykal, refused.",
            {("Rodolphe Haykal", "army chief", "Lebanon")},
        ),
        (
            "Lebanon condemned both the RSF's leader and the army chief, General Abdel Fattah al-Burhan.",
            set(),
        ),
        (
            "The speaker of parliament and head of the Amal Movement, Nabih Berri, refused.",
            {("Nabih Berri", "speaker", "parliament"), ("Nabih Berri", "head", "Amal Movement")},
        ),
    ],
)
def test_of_two_offices_with_an_article_each_the_second_is_his(text: str, offices: set[tuple[str, str, str]]) -> None:
    told = [one for one in extract(article(text, "en")) if isinstance(one, Office)]
    assert {(name(one.person), one.office, names(one.of)) for one in told} == offices
