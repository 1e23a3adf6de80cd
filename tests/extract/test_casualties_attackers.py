"""Who struck is not who died: attackers, origins of fire, wholes and vows beside a figure."""

from __future__ import annotations

import pytest

from kg.statement import Casualty
from tests.extract.reading import figures, statements


def told(text: str, language: str) -> list[tuple[int | None, str, str, str]]:
    """(count, outcome, category, whose people)"""
    return [figure[1:] for figure in figures(text, language)]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("At least 12 migrants were killed in a United States air strike on a camp in Hodeidah, Yemen.", ["Yemen"]),
        ("Nine people died in Russia's latest drone attack on Sumy, Ukraine.", ["Ukraine"]),
        ("The number of people killed in Russia's attack on Sumy has risen to 31, Ukrainian police said.", ["Ukraine"]),
        # a town before the strike is where
        ("Three villagers died in the Kharkiv strike.", ["Ukraine"]),
        ("A rocket fired from Gaza wounded two people in the Israeli city of Ashkelon.", ["Israel"]),
        ("The RSF shelled the Saudi hospital in el-Fasher, where 46 patients were killed, the WHO said.", ["Sudan"]),
        ("Israel and Hamas are at war in Gaza. More than 90 people have been killed by Israeli forces.", ["Palestine"]),
        ("Amnesty said 12 people were killed when a Myanmar air force jet struck a monastery.", ["Myanmar"]),
        ("Burkina Faso's army was accused by Human Rights Watch of massacring 223 villagers.", ["Burkina Faso"]),
        ("Jihadists killed 30 soldiers in northern Benin, the army said.", ["Benin"]),
        ("Israel's toll in the ground offensive against Hamas in Gaza stands at 466.", ["Israel"]),
    ],
)
def test_whose_attack_it_was_is_not_whose_people_died(text: str, sides: list[str]) -> None:
    assert [whose for *_, whose in told(text, "en")] == sides


def test_the_army_that_speaks_of_jihadists_is_not_theirs() -> None:
    text = "Jihadists killed 30 soldiers in northern Benin, the army said."
    assert [claimant for claimant, *_ in figures(text, "en")] == ["Beninese military"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whoever did it lends its victims no category
        ("A Palestinian gunman wounded three Israelis at a bus stop.", [(3, "wounded", "unspecified", "Israel")]),
        ("Three policemen died in a militant attack in Bannu, Pakistan.", [(3, "killed", "unspecified", "Pakistan")]),
        (
            "Pakistan said 11 of its soldiers, including two officers, were killed.",
            [(11, "killed", "military", "Pakistan"), (2, "killed", "military", "Pakistan")],
        ),
        ("The US Navy said three sailors were injured.", [(3, "wounded", "military", "United States")]),
        # a merchant ship's crew is of many countries, whoever tells of it
        ("A frigate said three sailors of a tanker died.", [(3, "killed", "civilian", "")]),
        (
            "The Arakan Army said 60 junta soldiers had been captured in Myanmar.",
            [(60, "captured", "military", "Myanmar")],
        ),
        (
            "Of the 11,000 North Korean soldiers sent to Kursk, about 4,000 have been killed.",
            [(4000, "killed", "military", "North Korea")],
        ),
        (
            "Of the 251 Israelis taken hostage, 49 were killed.",
            [(251, "captured", "unspecified", "Israel"), (49, "killed", "unspecified", "Israel")],
        ),
        ("At least 10 people were reported killed in Kyiv, Ukraine.", [(10, "killed", "unspecified", "Ukraine")]),
        ("Kenya's army reported 10 people.", []),
        ("Iran has arrested 700 people on suspicion of spying for Israel.", [(700, "captured", "unspecified", "Iran")]),
        ("Iran executed three men accused of spying for Israel.", [(3, "killed", "unspecified", "Iran")]),
        ("Three men accused Iran, two residents said.", []),
        ("Israel vowed to kill 12 Hamas leaders.", []),
        ("Did Russia kill 300 Ukrainian prisoners?", []),
        ("Congo's army said 70 M23 rebels died.", [(70, "killed", "military", "M23")]),
    ],
)
def test_who_is_counted_beside_whom(text: str, expected: list[tuple[int, str, str, str]]) -> None:
    assert told(text, "en") == expected


def test_officials_of_a_town_named_before_give_figures() -> None:
    text = "Russian drones attacked Kharkiv. Local officials said a woman was killed."
    assert figures(text, "en") == [("Kharkiv officials", 1, "killed", "civilian", "Ukraine")]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "A Palestinian was shot dead by soldiers near Jenin.", [(1, "killed", "Palestine")]),
        ("en", "An Israeli official was in Jenin, where two people died.", [(2, "killed", "Palestine")]),
        ("en", "Twelve people were rescued and 25 are missing in Lebanon.", [(25, "missing", "Lebanon")]),
        ("en", "Rescuers saved 12 people while 25 are missing in Lebanon.", [(25, "missing", "Lebanon")]),
        ("en", "The hospital in Goma, Congo, said it was treating 14 people.",
         [(14, "wounded", "Democratic Republic of the Congo")]),
        ("en", "Dozens of people were treated to a concert in Kyiv. A court treated 12 prisoners harshly.", []),
        ("en", "Gaza: 12 killed in Israeli strike on school", [(12, "killed", "Gaza Strip; Palestine")]),
        ("en", "Armenia put its own losses at 135 soldiers.", [(135, "killed", "Armenia")]),
        ("en", "Armenia put its own losses at 135 million dollars.", []),
        ("en", "The Arakan Army said it killed 60 junta soldiers in Sagaing, Myanmar.",
         [(60, "killed", "Sagaing; Myanmar")]),
        ("en", "Twelve prisoners were freed but 30 soldiers were still held captive.", [(30, "captured", "")]),
        ("id", "Serangan itu menewaskan dua komandan Hamas, Yassin Rabia dan Khaled Najjar.", [(2, "killed", "Hamas")]),
        ("id", "Israel menyambut dua komandan Hamas, Yassin Rabia dan Khaled Najjar.", []),
        ("id", "Lebih dari 100.000 etnis Armenia mengungsi.", [(100_000, "displaced", "Armenia")]),
        ("id", "Sebuah roket yang ditembakkan dari Lebanon melukai dua orang di Haifa.", [(2, "wounded", "Israel")]),
        ("id", "Iran menangkap 700 orang yang menjadi mata-mata untuk Israel.", [(700, "captured", "Iran")]),
        ("id", "Seorang pria Palestina menusuk tiga warga Israel, dua di antaranya luka parah.",
         [(2, "wounded", "Israel")]),
        ("id", "Seorang perempuan berusia 70 tahun tewas di Suriah.", [(1, "killed", "Syria")]),
        ("id", "Tujuh anak termasuk di antara 19 orang yang tewas di Ukraina.",
         [(7, "killed", "Ukraine"), (19, "killed", "Ukraine")]),
        ("id", "Sebelas prajurit dari total 30 yang ditawan telah dibebaskan.", []),
        ("id", "Delapan belas tentara Kamboja yang ditawan sejak Juli belum dibebaskan.",
         [(18, "captured", "Cambodia")]),
    ],
)  # fmt: skip
def test_whom_a_figure_counts(language: str, text: str, expected: list[tuple[int, str, str]]) -> None:
    assert [(count, outcome, whose) for count, outcome, _, whose in told(text, language)] == expected


def test_whom_a_force_says_it_killed_are_not_its_own() -> None:
    text = (
        "Juru bicara Kementerian Pertahanan Rusia Igor Konashenkov mengeklaim pasukannya menghancurkan markas Ukraina "
        "dan menewaskan lebih dari 50 tentara bayaran asing."
    )
    assert told(text, "id") == [(50, "killed", "military", "Ukraine")]


def test_what_the_dead_are_said_to_have_been_tells_whose_they_are() -> None:
    text = (
        "Israel menyerang Hamas di Gaza. "
        "Juru bicara IDF Effie Defrin mengeklaim enam orang yang tewas adalah anggota kelompok bersenjata."
    )
    assert told(text, "id") == [(6, "killed", "military", "Hamas")]


def test_an_ally_of_the_doer_has_no_dead() -> None:
    text = (
        "Militer Myanmar menyerang sekolah. Pemimpin Myanmar bertemu Presiden China Xi Jinping. "
        "Beijing merupakan sekutu utama Myanmar. Arakan menembak jatuh helikopter militer, menewaskan enam tentara."
    )
    assert told(text, "id") == [(6, "killed", "military", "")]


def test_whom_a_state_calls_militants_are_not_its_own() -> None:
    text = "Israel denied bombing a school, saying 12 of those killed were militants."
    assert told(text, "en") == [(12, "killed", "military", "")]


#: A war in which a group of one land fights another state.
_WAR = "Israel menyerang Gaza. Sedikitnya 69.483 warga Palestina terbunuh akibat agresi Israel di Gaza. "


@pytest.mark.parametrize(
    "text",
    [
        "Perang dipicu serangan Hamas pada 7 Oktober 2023 yang menewaskan 1.200 orang.",
        "Sekitar 1.200 orang tewas dalam serangan yang dipimpin Hamas, sementara yang lain dibawa ke Gaza.",
        "Serangan itu dilancarkan setelah serangan Hamas yang menurut Israel menewaskan 1.200 orang.",
        "Serangan Hamas ke Israel menewaskan 1.200 orang.",
    ],
)
def test_whom_a_group_attacks_abroad_are_not_its_own_people(text: str) -> None:
    assert figures(_WAR + text)[-1][4] == "Israel"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            "UNIFIL menyatakan seorang personelnya terluka akibat drone Israel di Lebanon selatan.",
            (1, "wounded", "United Nations Interim Force in Lebanon"),
        ),
        (
            "Presiden Kolombia Gustavo Petro mengusir diplomat Israel setelah dua warganya, Manuela dan Luna, ditahan.",
            (2, "captured", "Colombia"),
        ),
        (
            "SOHR yang berbasis di Inggris melaporkan bentrokan. Kementerian Pertahanan Suriah menyebut enam "
            "tentaranya gugur ketika memisahkan kedua kubu.",
            (6, "killed", "Syria"),
        ),
        (
            "Hamas menyerahkan tiga jenazah sandera Israel. Delapan jenazah sandera masih berada di Gaza.",
            (8, "killed", "Israel"),
        ),
        ("Rusia menyerang Kyiv. Tiga warga asing tewas di Kyiv.", (3, "killed", "")),
    ],
)
def test_whose_people_they_are_in_indonesian_news(text: str, figure: tuple[int, str, str]) -> None:
    _, count, outcome, _, side = figures(text)[-1]
    assert (count, outcome, side) == figure


def test_of_two_places_each_is_that_of_its_number() -> None:
    text = "Sedikitnya 610 orang meninggal di Iran dan 28 orang tewas di Israel."
    first = next(s for s in statements(text) if isinstance(s, Casualty))
    assert [place.name for place in first.place] == ["Iran"]


def test_blocks_of_flats_are_not_counted_among_the_dead() -> None:
    text = "Jumlah korban tewas akibat serangan terhadap dua blok apartemen di Ternopil naik menjadi 31 orang."
    assert [figure[1] for figure in figures(text)] == [31]


def test_where_one_of_many_captives_is_from_is_not_whose_people_they_all_are() -> None:
    text = "Israel mengebom Gaza. Israel menahan 400 aktivis, termasuk pegiat asal Swedia Greta Thunberg."
    assert figures(text)[-1][4] != "Sweden"


GAZA = {
    "id": "Israel menyerang Kota Gaza dan menewaskan 12 orang. Hamas menuduh Israel melanggar gencatan senjata.\n",
    "en": "Israeli forces struck Gaza City, killing 12 people. Hamas accused Israel of violating the ceasefire.\n",
}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Israel menyerang Gaza sebagai balasan atas serangan Hamas pada 2023 yang menewaskan 1.200 orang."),
        ("id", "Perang Gaza dipicu serangan lintas batas Hamas pada 2023, yang menewaskan 1.200 orang."),
        ("id", "Israel memulai perang di Gaza setelah serangan yang dipimpin Hamas menewaskan 1.200 orang."),
        (
            "id",
            "Hamas menyerang Israel selatan. Sekitar 1.200 orang tewas dan 251 orang dibawa ke Gaza sebagai sandera.",
        ),
        ("id", "Agresi di Gaza dimulai setelah serangan mendadak Hamas yang menewaskan 1.200 orang."),
        ("en", "The war began with a Hamas attack in which 1,200 people died and 251 were dragged into Gaza."),
        ("en", "Israel invaded Gaza after the Hamas attack of October 2023, which left 1,200 dead."),
        ("en", "Israel bombed Gaza in response to the Hamas-led attack in which 1,200 people were killed."),
    ],
)
def test_whom_an_attack_killed_that_is_told_behind_it_are_not_of_where_it_was_answered(
    language: str, text: str
) -> None:
    counted = next(figure for figure in figures(GAZA[language] + text, language) if figure[1] == 1200)
    assert counted[4] == "Israel"


def test_who_answers_an_attack_had_lost_people_in_it() -> None:
    text = "Islamabad menyerang Kabul sebagai balasan atas serangan TTP yang menewaskan 11 tentara."
    assert figures(text)[-1][4] == "Pakistan"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "The UAE denied that it had armed the RSF. Sudan accused the UAE of fuelling the war. The UAE called it a "
            "lie. The war has displaced about 12 million people.",
        ),
        (
            "id",
            "UEA membantah memasok senjata kepada RSF. Sudan menuduh UEA menyulut perang. UEA menyebut tuduhan itu "
            "tidak berdasar. Perang itu memaksa sekitar 12 juta orang mengungsi.",
        ),
    ],
)
def test_who_denies_that_he_backs_rebels_does_not_fight_them(language: str, text: str) -> None:
    assert figures(text, language)[-1][4] == "Sudan"
