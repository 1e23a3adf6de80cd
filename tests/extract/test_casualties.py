from __future__ import annotations

import pytest

from kg.statement import Casualty
from tests.extract.reading import counted, figures, statements


def dated(text: str) -> list[tuple[str | None, str | None]]:
    """(since, as of) of each figure."""
    return [(s.since, s.as_of) for s in statements(text) if isinstance(s, Casualty)]


@pytest.mark.parametrize(
    ("text", "count", "outcome", "category"),
    [
        # the verb before, the verb behind, a head, a noun
        ("Serangan itu menewaskan 12 orang.", 12, "killed", "unspecified"),
        ("Sebanyak 12 orang tewas.", 12, "killed", "unspecified"),
        ("Korban tewas mencapai 12 orang.", 12, "killed", "unspecified"),
        ("Ada 12 kasus kematian.", 12, "killed", "unspecified"),
        # what befell them
        ("Serangan itu melukai 12 orang.", 12, "wounded", "unspecified"),
        ("Sebanyak 12 orang hilang.", 12, "missing", "unspecified"),
        ("Sebanyak 12 orang ditangkap.", 12, "captured", "unspecified"),
        ("Sebanyak 25 ribu orang mengungsi.", 25_000, "displaced", "unspecified"),
        # who they are
        ("Sebanyak 12 tentara tewas.", 12, "killed", "military"),
        ("Sebanyak 12 warga sipil tewas.", 12, "killed", "civilian"),
        ("Tiga anak tewas.", 3, "killed", "civilian"),
        ("Seorang jurnalis tewas.", 1, "killed", "civilian"),
        ("Dua puluh lima prajurit gugur.", 25, "killed", "military"),
    ],
)
def test_how_many_whom_and_what_befell_them(text: str, count: int, outcome: str, category: str) -> None:
    assert [figure[1:4] for figure in figures(text)] == [(count, outcome, category)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("12", ("exact", 12, 12, 12)),
        ("sebanyak 12", ("exact", 12, 12, 12)),
        ("lebih dari 1.200", ("over", 1200, 1201, None)),
        ("sedikitnya 12", ("at_least", 12, 12, None)),
        ("hampir 12", ("nearly", 12, None, 12)),
        ("kurang dari 12", ("below", 12, None, 11)),
        ("sekitar 12", ("about", 12, None, None)),
        ("puluhan", ("about", None, 20, 99)),
        ("ratusan ribu", ("about", None, 100_000, 999_999)),
        ("lebih dari 1,5 juta", ("over", 1_500_000, 1_500_001, None)),
    ],
)
def test_what_the_wording_allows(words: str, expected: tuple[str, int | None, int | None, int | None]) -> None:
    assert counted(f"Perang itu menewaskan {words} orang.") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Rusia menembakkan 12 rudal ke kota itu.",
        "Kota itu terletak 40 km dari tempat 12 rudal menewaskan hewan.",
        "Perempuan berusia 70 tahun itu tewas.",
        "Pada 1994 perang itu menewaskan banyak orang.",
        "Kerugian mencapai 5 juta dolar.",
        "Serangan itu melukai banyak orang selama 12 hari.",
        "Tidak ada korban tewas.",
        "Sebanyak 12 orang menonton.",
        "Sebanyak " + "9" * 400 + " orang tewas.",
    ],
)
def test_no_casualties(text: str) -> None:
    assert figures(text) == []


def test_killed_and_wounded_are_two_figures() -> None:
    assert [f[1:3] for f in figures("Serangan itu menewaskan tiga orang dan melukai 14 lainnya.")] == [
        (3, "killed"),
        (14, "wounded"),
    ]


def test_parts_and_the_whole() -> None:
    text = "Serangan itu menewaskan 40 orang, termasuk 12 anak dan tiga tentara."
    assert [f[1:4] for f in figures(text)] == [
        (40, "killed", "unspecified"),
        (12, "killed", "civilian"),
        (3, "killed", "military"),
    ]


def test_soldiers_and_civilians_share_what_befell_them() -> None:
    assert [f[1:4] for f in figures("Perang itu menewaskan 874 personel militer dan 37 warga sipil.")] == [
        (874, "killed", "military"),
        (37, "killed", "civilian"),
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "side"),
    [
        # the noun phrase says whose
        ("Sebanyak 12 tentara Rusia tewas.", None, "Russia"),
        ("Hamas menewaskan 12 tentara Israel.", None, "Israel"),
        # the speaker's own
        ("Militer Ukraina mengatakan 14 personelnya tewas.", "Armed Forces of Ukraine", "Ukraine"),
        ("Armenia dan Azerbaijan berperang. Iran mengatakan dua tentaranya tewas.", "Iran", "Iran"),
        # the country of the place
        ("Korban tewas di Gaza mencapai 55.000 orang.", None, "Gaza Strip"),
        # nobody says
        ("Sebanyak 12 orang tewas.", None, ""),
        # who says it is not whose they are
        ("Rusia mengatakan 12 tentara Ukraina tewas.", "Russia", "Ukraine"),
        ("Sebanyak 12 tentara Rusia tewas, kata Ukraina.", "Ukraine", "Russia"),
    ],
)
def test_whose_people_and_who_says_so(text: str, speaker: str | None, side: str) -> None:
    assert [(f[0], f[4]) for f in figures(text)] == [(speaker, side)]


def test_each_side_has_its_figure() -> None:
    text = "Armenia dan Azerbaijan berperang. Sekitar 2.000 orang tewas dari masing-masing pihak."
    assert [(f[1], f[4]) for f in figures(text)] == [(2000, "Armenia"), (2000, "Azerbaijan")]


def test_those_killed_are_not_of_who_killed_them() -> None:
    text = "Armenia dan Azerbaijan berperang. Serangan Azerbaijan menewaskan 12 orang."
    assert [f[4] for f in figures(text)] == ["Armenia"]


def test_two_who_say_the_same_figure() -> None:
    assert [f[:2] for f in figures("Rusia dan Cina mengatakan 12 tentara Israel tewas.")] == [
        ("Russia", 12),
        ("China", 12),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sebanyak 12 orang tewas sejak 27 September 2020.", ("2020-09-27", None)),
        ("Pada 24 Januari 2024, 25.000 orang tewas.", (None, "2024-01-24")),
        ("Pada Jumat (13/6), 20 orang tewas.", (None, "2025-06-13")),
        ("Sebanyak 12 orang tewas.", (None, None)),
    ],
)
def test_from_when_and_until_when_it_counts(text: str, expected: tuple[str | None, str | None]) -> None:
    assert dated(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 25 people were killed.", [(None, 25, "killed", "unspecified", "")]),
        ("Hamas killed 12 Israeli soldiers.", [(None, 12, "killed", "military", "Israel")]),
        ("Three children were wounded.", [(None, 3, "wounded", "civilian", "")]),
        ("About 1.5 million people have been displaced.", [(None, 1_500_000, "displaced", "unspecified", "")]),
        ("Ukraine said 12 Russian soldiers were killed.", [("Ukraine", 12, "killed", "military", "Russia")]),
        ("Russia launched 12 missiles. The 70-year-old lives 40 km away.", []),
    ],
)
def test_figures_in_english(text: str, expected: list[tuple[str | None, int, str, str, str]]) -> None:
    assert figures(text, "en") == expected


def test_what_the_wording_allows_in_english() -> None:
    text = "More than 1,200 people were killed. Dozens of people were wounded. Nearly 50 people were displaced."
    assert counted(text, "en") == [("over", 1200, 1201, None), ("about", None, 20, 99), ("nearly", 50, None, 50)]


def test_civilians_beside_the_fighters_of_a_group_need_not_be_its() -> None:
    text = "Sebanyak 69 petempur Hizbullah dan 40 warga sipil tewas."
    assert [(count, side) for _, count, _, _, side in figures(text)] == [(69, "Hezbollah"), (40, "")]


def test_a_figure_tells_its_place_and_what_it_is_part_of() -> None:
    whole, part = (
        s for s in statements("Serangan di Kharkiv menewaskan tujuh orang, termasuk dua anak.") if s.kind == "casualty"
    )
    assert isinstance(whole, Casualty) and isinstance(part, Casualty)
    assert [entity.name for entity in whole.place] == ["Kharkiv"]
    assert (whole.part_of, part.part_of) == (None, whole.id)


@pytest.mark.parametrize(
    ("text", "whole", "language"),
    [
        ("Lima orang tewas dan 17 luka-luka di Kharkiv. Dua di antara korban tewas adalah anak-anak.", 5, "id"),
        ("Lima orang tewas dan 17 luka-luka di Kharkiv. Tiga di antara korban luka adalah anak-anak.", 17, "id"),
        ("Lima orang tewas di Kharkiv. Dua di antaranya adalah anak-anak.", 5, "id"),
        ("Satu tentara tewas di Gaza. Sepuluh di antara korban tewas adalah anak-anak.", None, "id"),
        ("Five people were killed and 17 wounded in Kharkiv. Two of the dead were children.", 5, "en"),
    ],
)
def test_a_part_is_of_those_whom_the_same_befell(text: str, whole: int | None, language: str) -> None:
    told = {s.id: s for s in statements(text, language) if isinstance(s, Casualty)}
    part = list(told.values())[-1]
    assert (told[part.part_of].count if part.part_of else None) == whole


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Perang yang pecah pada 15 April 2023 telah menewaskan puluhan ribu orang.", ("2023-04-15", None)),
        ("Sejak pertempuran meletus pada 27 September 2020, ratusan orang tewas.", ("2020-09-27", None)),
        ("Perundingan dimulai pada Senin ketika tiga orang tewas.", (None, None)),
        ("Perang tahun 1990-an menewaskan 30.000 orang.", (None, None)),
    ],
)
def test_the_day_a_war_began_begins_the_count(text: str, expected: tuple[str | None, str | None]) -> None:
    assert dated(text) == [expected]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kurang dari sepekan setelah 13 orang tewas, perang berlanjut.", "id"),
        ("Less than a week after 13 people were killed, fighting resumed.", "en"),
    ],
)
def test_a_time_told_before_does_not_bound_the_figure(text: str, language: str) -> None:
    assert counted(text, language) == [("exact", 13, 13, 13)]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        (
            "Azerbaijan menyerang Nagorno-Karabakh. Otoritas Nagorno-Karabakh mengatakan 37 warga sipil tewas.",
            "Nagorno-Karabakh",
        ),
        (
            "Azerbaijan mengatakan pasukan musuh di Karabakh menembaki wilayah Azeri dan 12 warga sipil tewas.",
            "Azerbaijan",
        ),
        ("Israel menyerang Gaza. Kementerian Kesehatan Gaza mengatakan 12 orang tewas.", "Gaza Strip; Palestine"),
    ],
)
def test_the_people_of_a_territory_that_broke_away_are_not_the_states(text: str, side: str) -> None:
    assert [whose for *_, whose in figures(text)] == [side]


@pytest.mark.parametrize(
    "text",
    [
        "French President Emmanuel Macron met Ukrainian President Volodymyr Zelenskiy in Paris.",
        "US special envoy Tom Perriello said the Sudanese army should talk to the RSF.",
    ],
)
def test_the_dead_of_a_war_are_not_of_who_talks_about_it(text: str) -> None:
    told = statements(f"{text} More than 100,000 people have been killed since the war began.", "en")
    (toll,) = (said for said in told if isinstance(said, Casualty))
    assert toll.side == ()


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("In Ukraine, 286 civilians were killed in May 2025, the highest figure since May 2022.", "en", [None]),
        ("Sebanyak 20 orang tewas di Kyiv dalam serangan paling mematikan sejak Juli 2022.", "id", [None]),
        ("The ministry said 58 people were killed in Gaza, bringing the toll since October 2023 to 62,744.", "en",
         [None, "2023-10"]),
    ],
)  # fmt: skip
def test_what_is_only_compared_or_told_of_the_total_begins_no_count(
    text: str, language: str, expected: list[str | None]
) -> None:
    assert [s.since for s in statements(text, language) if isinstance(s, Casualty)] == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The rebels killed 52 people in Beni. South Africa withdrew its soldiers after 14 of them died.", "en"),
        ("Pemberontak menewaskan 52 orang di Beni. Afrika Selatan menarik pasukannya setelah 14 di antaranya tewas.",
         "id"),
    ],
)  # fmt: skip
def test_some_of_those_sent_are_part_of_no_figure(text: str, language: str) -> None:
    *_, last = (s for s in statements(text, language) if isinstance(s, Casualty))
    assert (last.count, last.category, last.part_of, [e.name for e in last.side]) == (
        14, "military", None, ["South Africa"],
    )  # fmt: skip


def test_where_another_clause_is_set_is_not_where_people_died() -> None:
    text = "A drone killed seven people in Kharkiv, hours before Zelenskiy was due to meet Trump in Washington."
    (figure,) = (s for s in statements(text, "en") if isinstance(s, Casualty))
    assert [place.name for place in figure.place] == ["Kharkiv"]


def test_those_who_died_at_a_border_are_of_both_sides() -> None:
    text = "Korban tewas akibat bentrokan di perbatasan Thailand dan Kamboja bertambah menjadi 19 orang."
    (figure,) = (s for s in statements(text) if isinstance(s, Casualty))
    assert ({side.name for side in figure.side}, figure.place) == ({"Thailand", "Cambodia"}, ())


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Israel denied that 26 people were killed in Gaza.", "en", []),
        ("Israel membantah menewaskan 12 warga sipil di Gaza.", "id", []),
        ("Kyiv menolak klaim Rusia bahwa 26 tentara Ukraina tewas di Sumy.", "id", []),
        ("Netanyahu menyebut laporan bahwa 40 orang tewas di Rafah sebagai kebohongan.", "id", []),
        # what is denied is only the part in it
        ("Pakistan denies any part in the attack in Pahalgam that left 26 people dead.", "en", [(None, 26)]),
        ("Rusia membantah terlibat dalam serangan yang menewaskan 26 orang di Kyiv.", "id", [(None, 26)]),
    ],
)  # fmt: skip
def test_nobody_gives_the_figure_that_he_denies(text: str, language: str, expected: list[tuple[None, int]]) -> None:
    assert [(speaker, count) for speaker, count, *_ in figures(text, language)] == expected


def test_whose_strikes_they_were_is_not_where() -> None:
    text = "Pakistan said 31 civilians had been killed in the Indian strikes."
    assert [s.place for s in statements(text, "en") if isinstance(s, Casualty)] == [()]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Some 4,000 people died in Lebanon and 80 soldiers and 47 civilians were killed on the Israeli side.",
            ["Lebanon", "Israel", "Israel"],
        ),
        ("Five people were killed and 12 were wounded on the Indian side.", ["India", "India"]),
        ("On the Indian side, five people were killed in Kashmir.", ["India"]),
    ],
)
def test_a_side_is_not_of_those_who_were_killed_elsewhere(text: str, sides: list[str]) -> None:
    assert [side for *_, side in figures(text, "en")] == sides


@pytest.mark.parametrize(
    ("text", "language", "as_of"),
    [
        ("Israel said it had killed a Hamas commander who took part in the May 7 attacks.", "en", None),
        ("Israel mengatakan telah menewaskan seorang komandan Hamas yang ikut dalam serangan pada 7 Mei.", "id", None),
        ("Israel said it had killed a Hamas commander on May 7.", "en", "2025-05-07"),
        ("12 people who were wounded on May 7 had been treated.", "en", "2025-05-07"),
    ],
)
def test_when_the_victim_did_something_is_not_when_he_fell(text: str, language: str, as_of: str | None) -> None:
    assert [s.as_of for s in statements(text, language) if isinstance(s, Casualty)] == [as_of]
