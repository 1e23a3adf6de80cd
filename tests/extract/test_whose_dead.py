"""Whose the dead, the wounded and the captives of a sentence are, and what sort of people they were."""

from __future__ import annotations

import pytest

from tests.extract.reading import figures

#: Count, outcome, category, side.
Told = tuple[int | None, str, str, str]


def _told(text: str, language: str = "id") -> list[Told]:
    return [figure[1:] for figure in figures(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "count", "side"),
    [
        ("The death toll from a Russian missile and drone attack on Kyiv rose to 31.", "en", 31, "Ukraine"),
        ("Shelling from the Pakistani side killed 13 civilians in Poonch, India.", "en", 13, "India"),
        ("Tembakan dari pihak Thailand menewaskan tiga warga di Kamboja.", "id", 3, "Cambodia"),
        ("Menurut Israel, 73 dari 251 orang yang diculik hari itu masih ditahan di Gaza.", "id", 73, "Israel"),
        ("Israel menyerang Gaza setelah seorang tentara tewas ditembak di Rafah.", "id", 1, "Israel"),
        ("Israel struck Gaza after two soldiers were killed in Rafah.", "en", 2, "Israel"),
        ("Russia's largest attack of the war killed four people in Kyiv.", "en", 4, "Ukraine"),
        ("In Israel the death toll rose by eight to 24.", "en", 24, "Israel"),
        (
            "Pemerintah Kamboja menghitung 394.706 pengungsi, sementara di Thailand 258.626 warga tinggal di sekolah.",
            "id",
            394_706,
            "Cambodia",
        ),
        ("Perang Pakistan dan Afghanistan pecah. Pakistan mengaku hanya kehilangan dua prajurit.", "id", 2, "Pakistan"),
        ("Hizbullah mengonfirmasi kematian Tabatabai dan empat anggotanya.", "id", 4, "Hezbollah"),
    ],
)
def test_whose_they_are(text: str, language: str, count: int, side: str) -> None:
    assert [told[3] for told in _told(text, language) if told[0] == count] == [side]


def test_people_abducted_from_where_they_live_are_of_there() -> None:
    assert _told("Sebanyak 130 siswa diculik di Kaduna, Nigeria.") == [(130, "captured", "civilian", "Nigeria")]


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (
            "Klinik di Goma, Kongo, merawat 420 korban luka, lebih dari separuhnya warga sipil.",
            "id",
            (420, "wounded", "unspecified"),
        ),
        ("Two soldiers were among the 12 wounded in Kyiv.", "en", (12, "wounded", "unspecified")),
        (
            "Ukraine said it had killed 519 Russian soldiers and taken 11 prisoner.",
            "en",
            (11, "captured", "unspecified"),
        ),
        ("Sedikitnya 200 petempur Taliban dilumpuhkan, kata militer Pakistan.", "id", (200, "killed", "military")),
        ("Israel menyebut 1.100 petempur Hamas telah ditewaskan.", "id", (1_100, "killed", "military")),
        ("Seorang letnan kolonel Pakistan gugur dalam baku tembak.", "id", (1, "killed", "military")),
        (
            "More than 26,000 people have escaped on foot from El Fasher, Sudan.",
            "en",
            (26_000, "displaced", "unspecified"),
        ),
    ],
)
def test_what_befell_whom(text: str, language: str, told: tuple[int, str, str]) -> None:
    assert told in [figure[:3] for figure in _told(text, language)]


def test_among_the_dead_were_civilians_of_whom_some_were_executed() -> None:
    text = (
        "Bentrokan di Sweida, Suriah, menewaskan 92 warga Druze.\n\n"
        "Di antara korban Druze terdapat 28 warga sipil, 21 di antaranya dieksekusi."
    )
    told = [figure[:3] for figure in _told(text)]
    assert told == [(92, "killed", "unspecified"), (28, "killed", "civilian"), (21, "killed", "civilian")]


def test_of_drones_none_were_killed() -> None:
    assert not _told("Ukraina menyebut Rusia menembakkan 426 drone dan 38 rudal, 391 di antaranya dilumpuhkan.")


def test_of_soldiers_some_were_wounded_too() -> None:
    text = "Ukraina menghancurkan 12 tank dan menewaskan 40 tentara Rusia, tiga di antaranya perwira."
    assert (3, "killed", "military", "Russia") in _told(text)


@pytest.mark.parametrize(
    ("text", "language", "who"),
    [
        ("Doctors in Tawila, Sudan, say they have treated 396 wounded people.", "en", "Tawila medics"),
        ("The mayor of Goma, Congo, said 12 people died.", "en", "Mayor of Goma"),
        ("Pejabat di Goma, Kongo, mengatakan 12 orang tewas.", "id", "Goma officials"),
    ],
)
def test_who_is_in_a_town_speaks_and_not_the_land_where_it_lies(text: str, language: str, who: str) -> None:
    assert [figure[0] for figure in figures(text, language)] == [who]


def test_a_hospital_that_receives_bodies_counts_them() -> None:
    text = "Rumah Sakit Nasional Sweida, Suriah, menerima lebih dari 400 jenazah sejak Senin."
    assert [told[:2] for told in _told(text)] == [(400, "killed")]
    assert not _told("Rusia menerima 26 jenazah tentaranya.")


def test_soldiers_of_the_opponent_are_of_the_other_party() -> None:
    text = "Bentrokan pecah antara Pakistan dan Afghanistan.\n\nKabul menyatakan 58 serdadu lawan terbunuh."
    assert (58, "killed", "military", "Pakistan") in _told(text)


def test_hostages_who_cross_back_are_free() -> None:
    assert not _told("Three Israeli hostages crossed back into Israel in return for 369 detainees.", "en")


def test_who_is_blamed_for_what_also_hurt_people_is_not_said_to_have_hurt_them() -> None:
    text = "Para penyidik Rusia menyalahkan Kyiv atas ledakan yang juga melukai 71 penumpang."
    assert [(figure[0], figure[1]) for figure in figures(text)] == [(None, 71)]


def test_who_gives_another_number_says_it() -> None:
    text = (
        "Kementerian Kesehatan Iran mencatat 610 orang tewas.\n\n"
        "Kelompok HAM HRANA memberikan angka lebih tinggi, yakni 974 korban tewas di Iran."
    )
    assert [(figure[0], figure[1]) for figure in figures(text)][-1][0] not in (None, "Iran")


def test_another_counts_more_of_the_same() -> None:
    text = "Pejabat Sudan menyebut 79 orang tewas, sedangkan WHO menyebut 114 orang, di antaranya 63 anak."
    told = [figure[:4] for figure in figures(text)]
    assert ("World Health Organization", 114, "killed", "unspecified") in told
    assert ("World Health Organization", 63, "killed", "civilian") in told


def test_the_number_who_starved() -> None:
    text = "Hunger killed seven people in Gaza, taking to 154 the number who have starved to death."
    assert [told[:2] for told in _told(text, "en")] == [(7, "killed"), (154, "killed")]


def test_whom_another_blow_hits_are_not_of_the_people_told_of_before() -> None:
    text = "Clashes in Syria left 11 Druze civilians dead.\n\nAn Israeli air strike wounded three people."
    assert [told[3] for told in _told(text, "en")][-1] != "Druze"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A Russian bomb killed 16 inmates in Zaporizhzhia, Ukraine, the justice ministry said.", "en"),
        ("Bom Rusia menewaskan 16 narapidana di Zaporizhzhia, Ukraina, kata Kementerian Kehakiman.", "id"),
    ],
)
def test_a_ministry_speaks_and_not_the_land_named_before_it(text: str, language: str) -> None:
    assert [figure[0] for figure in figures(text, language)] == ["Ministry of Justice of Ukraine"]


def test_who_is_spied_for_arrests_nobody() -> None:
    text = "Iran executed three men accused of spying for Israel and arrested more than 700 people."
    assert [told[3] for told in _told(text, "en")] == ["Iran", "Iran"]


def test_one_elsewhere_met_the_same_end() -> None:
    text = "Two people died in Kyiv and one in Dnipro, officials said, with at least 30 injured."
    assert [told[:2] for told in _told(text, "en")] == [(2, "killed"), (1, "killed"), (30, "wounded")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Tiga perempat penduduk Gaza kini tinggal di tenda.", "id"),
        ("Dua pertiga korban tewas di Gaza adalah perempuan.", "id"),
        ("Three quarters of the people killed in Gaza are women and children.", "en"),
    ],
)
def test_a_fraction_counts_nobody(text: str, language: str) -> None:
    assert _told(text, language) == []


def test_how_many_they_are_by_now() -> None:
    text = "Jumlah jurnalis yang terbunuh di Gaza kini 254 orang."
    assert [told[:3] for told in _told(text)] == [(254, "killed", "civilian")]
