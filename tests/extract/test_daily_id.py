"""Indonesian daily reports: short paragraphs in which many speak, count and hold offices.

Beside each form that tells something stands one that looks alike and tells something else.
"""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, events, figures, offices, ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whose adviser, and for what
        (
            "Penasihat senior Presiden AS Donald Trump untuk urusan Afrika, Massad Boulos, menyesalkan serangan itu.",
            [("Donald Trump", "president", "United States"), ("Massad Boulos", "adviser", "United States")],
        ),
        (
            "Anggota parlemen Lebanon dari blok Loyalitas kepada Perlawanan, Hassan Fadlallah, menolak rencana itu.",
            [("Hassan Fadlallah", "member of parliament", "Lebanon")],
        ),
        # whom a government sends or orders is its own
        (
            "Perdana Menteri Lebanon Nawaf Salam menuduh Israel. Ia memerintahkan Menteri Luar Negeri Youssef Raji "
            "mengadu ke PBB.",
            [("Nawaf Salam", "prime minister", "Lebanon"), ("Youssef Raji", "foreign minister", "Lebanon")],
        ),
        # who leads a body by its name, or a group
        (
            "Abdel Fattah al-Burhan, yang juga memimpin Dewan Kedaulatan, menolak usul itu.",
            [("Abdel Fattah al-Burhan", "leader", "Transitional Sovereignty Council")],
        ),
        (
            "Abdul-Malik al-Houthi, yang memimpin kelompok Houthi, menolak usul itu.",
            [("Abdul-Malik al-Houthi", "leader", "Houthis")],
        ),
        ("Abdul-Malik al-Houthi, yang memimpin rapat itu, menolak usul Houthi.", []),
    ],
)
def test_offices(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert offices(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Israel Katz sesumbar bahwa tak ada tempat di Iran yang aman.", [("Israel Katz", "assert")]),
        ("“Kyiv sebaiknya berhenti menyalahkan pihak lain,” kata Dmitry Peskov.", [("Dmitry Peskov", "call_for")]),
        (
            "Presiden Iran menegaskan tak akan ada perundingan sebelum sanksi dicabut.",
            [("President of Iran", "reject")],
        ),
        (
            "“Setiap serangan akan dijawab dengan kekuatan penuh,” kata Abbas Araghchi.",
            [("Abbas Araghchi", "threaten")],
        ),
        ("Gencatan senjata yang diklaim Trump sebagai hasil upayanya sudah berlaku.", [("Donald Trump", "assert")]),
        # "-lah": who refuses is the one so named
        (
            "Zelensky menyebut Rusia-lah yang menolak gencatan senjata.",
            [("Volodymyr Zelenskyy", "assert"), ("Russia", "reject")],
        ),
        # a claim that somebody points to
        (
            "Anutin merujuk pada klaim Donald Trump bahwa kedua negara sepakat.",
            [("Donald Trump", "assert")],
        ),
        ("Pernyataan itu juga disanggah Zelensky.", [("Volodymyr Zelenskyy", "deny")]),
        ("Rusia sebatas mengecam serangan itu.", [("Russia", "condemn")]),
        (
            "Thailand menyerang Kamboja. Kamboja membalas Thailand. "
            "Anutin merujuk pada klaim Presiden AS Donald Trump bahwa kedua negara sepakat.",
            [("Donald Trump", "assert")],
        ),
        # whoever is welcomed is met; a plan is praised
        ("Vladimir Putin menyambutnya di Kremlin.", []),
        ("Vladimir Putin menyambut Zelensky di Kremlin.", []),
        ("Vladimir Putin menyambut usulan Zelensky.", [("Vladimir Putin", "support")]),
        # "that president": of whom the sentence before told, and of no other state
        (
            "Erdogan menelepon Putin. Presiden Turki itu mengecam serangan.",
            [("Recep Tayyip Erdoğan", "condemn")],
        ),
        (
            "Erdogan menelepon Putin. Presiden Iran itu mengecam serangan.",
            [("President of Iran", "condemn")],
        ),
        # who spoke only in passing is not who the next sentence is about
        (
            "Zelensky menelepon Erdogan setelah Putin menolak undangannya. Ia meminta rudal.",
            [("Vladimir Putin", "reject"), ("Volodymyr Zelenskyy", "call_for")],
        ),
        # who orders something since when
        (
            "Centcom mengumumkan telah menggempur Houthi sejak Donald Trump memerintahkan operasi.",
            [("United States Central Command", "assert"), ("Donald Trump", "demand")],
        ),
        # what invites trouble invites nobody, what an accord asks is asked by none
        ("Mark Rutte memperingatkan, hadiah bagi agresor hanya mengundang perang.", [("Mark Rutte", "warn")]),
        ("Ankara dan Baku terikat Deklarasi Shusha, yang mewajibkan keduanya saling membantu.", []),
        ("Rusia, yang menjamin keamanan Armenia, diam.", []),
        ("Menurut Joseph Aoun, Israel belum menjawab tawaran itu.", [("Joseph Aoun", "assert")]),
        ("Qatar dan Yordania juga melayangkan kecaman.", [("Qatar", "condemn"), ("Jordan", "condemn")]),
        (
            "Seorang penyintas asal Etiopia menuturkan bahwa ledakan terjadi selagi mereka tidur.",
            [("Ethiopian survivors", "assert")],
        ),
        # the same group, those of a kind
        (
            "Houthi mengeklaim serangan itu. Kelompok yang sama menuduh Israel.",
            [("Houthis", "assert"), ("Houthis", "accuse")],
        ),
        ("Lembaga-lembaga kemanusiaan menuduh Israel menghalangi bantuan.", [("aid agencies", "accuse")]),
        # a party that somebody leads speaks, and not who leads it
        (
            "Pasukan Dukungan Cepat pimpinan Hemedti, yang dekat dengan Rusia, menolak.",
            [("Rapid Support Forces", "reject")],
        ),
        ("“Perang belum usai,” simpul Zelensky.", [("Volodymyr Zelenskyy", "assert")]),
        # what would be said is not said
        ("Andai kedua negara berdamai, ASEAN akan menyambutnya.", []),
        # where something was written says nothing later
        (
            "Sudan Doctors Network dalam pernyataan di Facebook menyebut RSF kejam. "
            "Organisasi itu mendesak RSF mundur.",
            [("Sudan Doctors Network", "assert"), ("Sudan Doctors Network", "call_for")],
        ),
        # bodies that are handed over are no new dead
        (
            "ICRC menyatakan telah menerima jenazah seorang sandera dari Hamas.",
            [("International Committee of the Red Cross", "assert")],
        ),
        # a figure and no more
        ("Kementerian Kesehatan Iran menyebut total korban meninggal telah mencapai 224 orang.", []),
        # "setempat": where the sentence tells of, not who struck
        (
            "Rusia menyerang Ukraina. Otoritas setempat menyebut rudal Rusia menghantam klinik di Kyiv.",
            [("Ukrainian authorities", "assert")],
        ),
        # who is asked to stop saying it does not say it once more
        ("Lazzarini mendesak Israel berhenti menyangkal kelaparan.", [("Philippe Lazzarini", "call_for")]),
        ("“Sekali lagi kami menyerukan gencatan senjata,” kata Guterres.", [("António Guterres", "call_for")]),
        ("Rusia melontarkan tudingan bahwa Ukraina menyerang Kursk.", [("Russia", "accuse")]),
        ("Kota itu tenang, kata seorang perwira polisi senior.", [("police officers", "assert")]),
        ("Pejabat daerah menyalahkan RSF atas serangan itu.", [("local officials", "accuse")]),
    ],
)
def test_who_speaks(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(who, act) for who, act, _ in claims(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # "hingga" before what a blow did is no "up to"
        ("Drone Rusia menyerang bus di Kherson hingga melukai lima penumpang.", [(None, 5, "wounded", "Ukraine")]),
        ("Sebanyak hingga lima orang tewas di Kherson.", [(None, 5, "killed", "Ukraine")]),
        # what stands between dashes is counted apart
        (
            "Bentrokan itu merenggut 48 nyawa — 18 tentara dan 30 warga sipil — serta membuat 300 orang mengungsi.",
            [
                (None, 48, "killed", ""),
                (None, 18, "killed", ""),
                (None, 30, "killed", ""),
                (None, 300, "displaced", ""),
            ],
        ),
        # of those who were taken, some are still there; some were declared dead by somebody
        (
            "Dari 251 orang yang disandera Hamas, 49 masih berada di Gaza, termasuk 27 orang yang dinyatakan tewas "
            "oleh militer Israel.",
            [
                (None, 251, "captured", "Israel"),
                (None, 49, "captured", "Israel"),
                ("Israel Defense Forces", 27, "killed", "Israel"),
            ],
        ),
        # of those who were sent, whoever counts them
        (
            "Korea Utara mengirim sedikitnya 10.000 tentara untuk membantu Moskow. Intelijen Inggris menaksir 600 di "
            "antaranya tewas.",
            [("British security service", 600, "killed", "North Korea")],
        ),
        # whom a state detains at home are its own
        ("Rusia dan Ukraina berperang. Polisi Ukraina menahan dua orang di Kyiv.", [(None, 2, "captured", "Ukraine")]),
        # others than those who were hurt
        ("Para korban luka dibawa ke pangkalan Al-Tanf, tempat AS menempatkan ratusan tentara.", []),
        # those of many countries
        ("Israel menyerang Lebanon. Dua penjaga perdamaian terluka.", [(None, 2, "wounded", "")]),
        ("Total korban kelaparan di Gaza mencapai 289 orang.", [(None, 289, "killed", "Gaza Strip")]),
        ("Dari 300 penduduk desa itu, 20 masih berada di sana.", []),
    ],
)
def test_figures(text: str, expected: list[tuple[str | None, int, str, str]]) -> None:
    assert [(who, count, outcome, side) for who, count, outcome, _, side in figures(text)] == expected


ARMS = ("United States", "supplies_arms", "Israel")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hizbullah, yang dicantumkan Jerman dalam daftar kelompok teroris, mengecam putusan itu.",
            [("Germany", "sanctions", "Hezbollah")],
        ),
        (
            "India dan Pakistan saling serang. Kedua kekuatan nuklir itu juga anggota SCO.",
            [
                ("India", "member_of", "Shanghai Cooperation Organisation"),
                ("Pakistan", "member_of", "Shanghai Cooperation Organisation"),
            ],
        ),
        ("Turki memasok drone yang dikerahkan Ukraina di Laut Hitam.", [("Turkey", "supplies_arms", "Ukraine")]),
        # who is thanked got nothing
        ("Jerman menyerahkan dua sistem Patriot, dan menyampaikan terima kasih kepada Norwegia.", []),
        # of all that a list names; but nobody annexes his own land
        (
            "Drone terbang di atas Luhansk, Donetsk dan Krimea, yang dianeksasi Moskow.",
            [
                ("Russia", "controls", "Luhansk"),
                ("Russia", "controls", "Donetsk"),
                ("Russia", "controls", "Crimea"),
            ],
        ),
        (
            "Drone terbang di atas wilayah Belgorod, Kursk dan Krimea, yang dianeksasi Moskow.",
            [("Russia", "controls", "Crimea")],
        ),
        # what explains a name is no part of what is asked, nor said by who asks
        ("PBB mendesak Iran, pendukung utama Houthi, menghentikan serangan.", [("Iran", "support", "Houthis")]),
        ("PBB mendesak Iran mendukung Houthi.", []),
        (
            "Haedar Nashir meminta pemerintah Indonesia, anggota OKI, menggalang tekanan.",
            [("Indonesian government", "member_of", "Organisation of Islamic Cooperation")],
        ),
        # who is accused does it
        ("Hamas menuduh Amerika Serikat terlibat karena terus memasok bom kepada Israel.", [ARMS]),
        # two relative clauses of one treaty
        (
            "India dan Pakistan bertemu. Perjanjian yang diperantarai Bank Dunia dan diteken kedua negara bertahan.",
            [("World Bank", "mediates", "India; Pakistan"), ("India", "treaty", "Pakistan")],
        ),
        # of no leader who has a name
        ("SDF pimpinan Kurdi, yang menguasai Raqqa, menolak.", [("Syrian Democratic Forces", "controls", "Raqqa")]),
        (
            "Suriah bergabung. AS bermitra dengan SDF, yang menguasai timur laut negara itu.",
            [
                ("United States", "alliance", "Syrian Democratic Forces"),
                ("Syrian Democratic Forces", "controls", "Syria"),
            ],
        ),
        (
            "Mereka diterbangkan ke pangkalan Al-Tanf, tempat AS menempatkan ratusan tentara.",
            [("United States", "military_base", "Al-Tanf")],
        ),
        # on what pretext
        ("Israel mengebom Damaskus dengan dalih melindungi warga Druze.", []),
        # what somebody is who mediates
        (
            "Turki, anggota NATO yang menengahi perundingan antara Rusia dan Ukraina, menyatakan siap.",
            [("Turkey", "mediates", "Russia; Ukraine"), ("Turkey", "member_of", "NATO")],
        ),
    ],
)
def test_ties(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [tie for tie in ties(text) if tie[1] != "holds_talks_with"] == expected


def test_talks_are_no_truce() -> None:
    assert ("ceasefire_violated", "alleged") in events("Iran menuduh Israel menyabotase gencatan senjata.")
    sabotaged = events("Hamas menuduh Israel menyabotase perundingan gencatan senjata.")
    assert all(kind != "ceasefire_violated" for kind, _ in sabotaged)


def test_the_day_on_which_a_truce_was_broken_is_not_that_of_the_truce() -> None:
    assert events("Israel mengingkari gencatan senjata pada 18 Maret.") == [("ceasefire_violated", "happened")]


def test_what_explains_a_name_has_happened_whatever_is_said_of_it() -> None:
    assert events("Al-Hijri memuji Israel, yang bulan lalu mengebom Damaskus.") == [("shelling", "happened")]
    assert events("Netanyahu memuji rencana untuk mengebom Damaskus.") == []
