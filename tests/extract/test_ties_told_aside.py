"""Ties told aside: who chairs a bloc, a partner beside another noun, the base of a named state, a town's sea, …"""

from __future__ import annotations

import pytest

from tests.extract.reading import ties

TOLD = [
    (
        "id",
        "Israel dan sekutu utamanya, Amerika Serikat, memboikot pertemuan tersebut.",
        "Israel alliance United States",
    ),
    (
        "id",
        "Belarus, tetangga dan sekutu terdekat Rusia, mengizinkan wilayahnya dipakai.",
        "Belarus alliance Russia",
    ),
    ("id", "Italia, salah satu pendukung Kyiv di Uni Eropa, menyambut tawaran itu.", "Italy support Ukraine"),
    (
        "id",
        "Qatar, yang menampung pangkalan udara Al Udeid milik Amerika, sudah lama menjadi mediator.",
        "United States military_base Qatar",
    ),
    (
        "id",
        "Pasukan Demokratik Suriah (SDF), milisi pimpinan Kurdi yang dipersenjatai Washington, menguasai Raqqa.",
        "United States supplies_arms Syrian Democratic Forces",
    ),
    ("id", "Houthi menguasai ibu kota Yaman, Sanaa, dan pelabuhan Hodeidah.", "Houthis controls Sana'a"),
    (
        "id",
        "Kelompok M23, yang menurut para pakar PBB digerakkan dari Kigali, maju ke Uvira.",
        "Rwanda support M23",
    ),
    (
        "id",
        "Mesir terang-terangan berdiri di kubu Jenderal Abdel Fattah al-Burhan.",
        "Egypt support Abdel Fattah al-Burhan",
    ),
    (
        "id",
        "Milisi-milisi Syiah yang loyal kepada Teheran, seperti Kataib Hizbullah, menolak dilucuti.",
        "Iran support Kata'ib Hezbollah",
    ),
    (
        "id",
        "Azerbaijan mengandalkan drone buatan Turki saat merebut kembali Nagorno-Karabakh, wilayah yang secara "
        "internasional diakui sebagai bagian dari negara itu.",
        "Nagorno-Karabakh recognised_as_part_of Azerbaijan",
    ),
    (
        "id",
        "Jenderal Khalifa Haftar, yang pasukannya menguasai Libya timur dan disokong Mesir, memecat dua menteri.",
        "Egypt support Khalifa Haftar",
    ),
    ("id", "Malaysia, ketua ASEAN tahun ini, mengundang para menteri luar negeri.", "Malaysia member_of ASEAN"),
    ("id", "Malaysia selaku ketua bergilir ASEAN menawarkan jalan keluar.", "Malaysia member_of ASEAN"),
    ("id", "Angola, yang saat itu mengetuai Uni Afrika, menemui kedua pihak.", "Angola member_of African Union"),
    ("id", "Ketua ASEAN, Malaysia, menyerukan ketenangan.", "Malaysia member_of ASEAN"),
    (
        "en",
        "Islamabad, a major non-NATO ally of the United States during the war in Afghanistan, today buys "
        "four-fifths of its weapons from Beijing.",
        "China supplies_arms Pakistan",
    ),
    (
        "en",
        "The Houthis, who seized Sanaa in 2014 and control the Red Sea port of Hodeidah, fired missiles.",
        "Houthis controls Hodeidah",
    ),
    (
        "en",
        "Hungary and Slovakia, the two members of the European Union that still buy Russian oil, objected.",
        "Slovakia member_of European Union",
    ),
    (
        "en",
        "Abkhazia, which most of the world considers Georgian territory, has been run by separatists.",
        "Abkhazia recognised_as_part_of Georgia",
    ),
    (
        "en",
        "Bahrain, where the US Fifth Fleet has its headquarters, summoned the ambassador.",
        "United States military_base Bahrain",
    ),
    (
        "en",
        "Islamic Jihad, which takes its money and weapons from Iran, fired rockets.",
        "Iran supplies_arms Palestinian Islamic Jihad",
    ),
    ("en", "ASEAN's current chair, Malaysia, hosted the talks.", "Malaysia member_of ASEAN"),
    ("en", "ASEAN chair Malaysia called for restraint.", "Malaysia member_of ASEAN"),
    ("id", "Sekjen NATO Mark Rutte menyebut China sebagai pendukung penentu perang Rusia.", "China support Russia"),
    (
        "id",
        "Uni Eropa memberlakukan sanksi terhadap sembilan orang, antara lain Francis Kamanzi.",
        "European Union sanctions Francis Kamanzi",
    ),
    ("id", "Di Suriah, Amerika masih menyisakan seribuan personel.", "United States military_base Syria"),
    (
        "id",
        "Inggris, Prancis, dan Jerman, yang dikenal dengan sebutan E3, bertemu.",
        "Germany member_of E3",
    ),
    ("id", "Yordania, yang meneken perdamaian dengan Israel pada 1994, menolaknya.", "Jordan treaty Israel"),
    (
        "id",
        "Lithuania, yang menjadi tuan rumah bagi satu brigade Jerman, meminta bantuan NATO.",
        "Germany military_base Lithuania",
    ),
    (
        "id",
        "Putusan Mahkamah Internasional pada 1962 memberikan kuil Preah Vihear kepada Kamboja.",
        "Preah Vihear Temple recognised_as_part_of Cambodia",
    ),
    ("en", "The M23 group, which is backed by Rwanda, seized Goma.", "Rwanda support M23"),
    ("en", "The Hezbollah group, an ally of Iran, fired rockets.", "Hezbollah alliance Iran"),
    (
        "en",
        "Armenia has bought howitzers from France and rocket launchers from India.",
        "India supplies_arms Armenia",
    ),
    ("en", "Slovakia is in both NATO and the EU.", "Slovakia member_of NATO"),
    ("en", "Denmark signed up for patrols with Britain, its NATO partner.", "United Kingdom member_of NATO"),
    (
        "en",
        "Al-Shabaab rules parts of Somalia, despite years of American air strikes in support of the government.",
        "Al-Shabaab controls Somalia",
    ),
]


@pytest.mark.parametrize(("language", "text", "tie"), TOLD)
def test_what_is_told_aside(language: str, text: str, tie: str) -> None:
    assert tie in [" ".join(one) for one in ties(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "tie"),
    [
        ("id", "Kalau saja Ukraina anggota NATO, Rusia takkan berani menyerang.", "Ukraine member_of NATO"),
        ("id", "Seandainya Ukraina anggota NATO, Rusia takkan berani menyerang.", "Russia member_of NATO"),
        ("id", "Georgia bercita-cita masuk NATO.", "Georgia member_of NATO"),
        ("id", "Houthi menguasai ibu kota Yaman, Sanaa.", "Houthis controls Yemen"),
        (
            "id",
            "AA bersekutu dengan NUG, pemerintahan bayangan bentukan para pendukung Aung San Suu Kyi.",
            "National Unity Government of Myanmar support Aung San Suu Kyi",
        ),
        (
            "en",
            "Pakistan, an ally of the United States during the war in Afghanistan, today buys arms from Beijing.",
            "China supplies_arms United States",
        ),
        (
            "en",
            "The Houthis, who seized Taiz in 2014 and control Hodeidah, fired missiles.",
            "Taiz controls Hodeidah",
        ),
        (
            "id",
            "Rencana itu meminta Kyiv mengakui Donbas sebagai milik Rusia.",
            "Donbas recognised_as_part_of Russia",
        ),
        (
            "id",
            "Kelompok yang menguasai barat laut Yaman tersebut menerima rudal antikapal dari Iran.",
            "Iran supplies_arms Yemen",
        ),
        (
            "id",
            "Greenland sudah menjadi tempat pangkalan antariksa Pituffik milik Amerika.",
            "Pituffik recognised_as_part_of United States",
        ),
        (
            "en",
            "Al-Shabaab rules parts of Somalia, despite years of American air strikes in support of the government.",
            "Al-Shabaab support Somali government",
        ),
        ("id", "Ketua ASEAN Anwar Ibrahim menelepon Kamboja.", "Cambodia member_of ASEAN"),
    ],
)
def test_what_is_none(language: str, text: str, tie: str) -> None:
    assert tie not in [" ".join(one) for one in ties(text, language)]


def test_who_leads_a_group_along_with_others_in_seeking_something() -> None:
    told = ties("Washington is leading the so-called Quad along with Saudi Arabia and Egypt in seeking a truce.", "en")
    assert ("Egypt", "member_of", "Quad on Sudan") in told
    assert ("Switzerland", "member_of", "European Union") not in ties(
        "Switzerland joined the European Union in sanctioning Russia.", "en"
    )
