"""Families of ways to tell a figure, each with its near misses."""

from __future__ import annotations

import pytest

from kg.statement import Casualty
from tests.extract.reading import counted, figures, statements


def told(text: str, language: str) -> list[tuple[int | None, str, str, str]]:
    """(count, outcome, category, whose people)"""
    return [figure[1:] for figure in figures(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "sides"),
    [
        ("id", "Armenia dan Azerbaijan berperang. Di pihak Armenia, 82 tentara tewas, kata Prancis.", ["Armenia"]),
        ("en", "Mali and Niger are at war. Some 300 villagers were displaced on the Malian side.", ["Mali"]),
        (
            "id",
            "Armenia dan Azerbaijan berperang. Dua orang tewas di Armenia. Di seberang perbatasan, tiga orang terluka.",
            ["Armenia", "Azerbaijan"],
        ),
        (
            "en",
            "Mali and Niger are at war. Two people died in Mali. Across the border, three villagers were wounded.",
            ["Mali", "Niger"],
        ),
        # the border may lie anywhere when the place is told
        ("en", "Mali and Niger are at war. Two people died in Mali. Across the border in Chad, 12 people died.",
         ["Mali", "Chad"]),
        # nobody's people were told of before
        ("en", "Across the border, three villagers were wounded.", [""]),
    ],
)  # fmt: skip
def test_on_whose_side_of_the_border(language: str, text: str, sides: list[str]) -> None:
    assert [whose for *_, whose in told(text, language)] == sides


@pytest.mark.parametrize(
    ("language", "text", "sides"),
    [
        (
            "en",
            "The UN said 58 people died: 31 Armenian soldiers, 19 Azerbaijani soldiers and eight civilians.",
            ["Armenia; Azerbaijan", "Armenia", "Azerbaijan", "Armenia; Azerbaijan"],
        ),
        (
            "id",
            "PBB menyebut 58 orang tewas di Mali, termasuk 31 tentara, 19 pejuang pemberontak dan sekutunya, "
            "serta delapan warga sipil.",
            ["", "Mali", "Mali", ""],
        ),
        (
            "en",
            "The UN said 58 people died in Mali, including 31 soldiers and eight civilians.",
            ["Mali", "Mali", "Mali"],
        ),
    ],
)
def test_a_whole_with_fighters_of_several_sides_is_of_no_one_side(language: str, text: str, sides: list[str]) -> None:
    assert [whose for *_, whose in told(text, language)] == sides


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("id", "Lebih dari 5.000 warga meninggalkan kota Goma.", [5000]),
        ("en", "Some 4,000 people left Goma.", [4000]),
        ("en", "About 300 villagers were taken to temporary shelters.", [300]),
        ("en", "Some 2,000 people had left villages near the front.", [2000]),
        # no exodus
        ("id", "Tiga menteri meninggalkan Kyiv.", []),
        ("en", "Two envoys left Doha.", []),
        ("id", "Sebanyak 3.000 tentara Rusia meninggalkan Suriah.", []),
        ("en", "Some 4,000 people left a rally.", []),
    ],
)
def test_many_who_leave_a_place_are_displaced(language: str, text: str, expected: list[int]) -> None:
    assert [count for count, outcome, *_ in told(text, language) if outcome == "displaced"] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Rusia berupaya membunuh dua pejabat Ukraina."),
        ("id", "Rusia gagal menangkap 12 tentara Ukraina."),
        ("en", "Russia tried to kill two Ukrainian officials."),
        ("en", "Ukraine failed to capture 12 soldiers."),
        ("en", "He demanded the execution of 12 prisoners."),
        ("en", "Hamas would return the bodies of 18 hostages in exchange for 150 Palestinian prisoners."),
        ("id", "Perjanjian itu memulangkan 30 tawanan dan 12 jenazah dengan imbalan 150 tahanan."),
    ],
)
def test_what_was_tried_asked_for_or_exchanged_has_befallen_nobody(language: str, text: str) -> None:
    assert figures(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Monitors reported the execution of 13 prisoners in Mali.", [(13, "killed")]),
        ("en", "The UN condemned the abduction of 20 women in Mali.", [(20, "captured")]),
        ("en", "A couple and their three children were killed.", [(2, "killed"), (3, "killed")]),
        ("en", "A couple of soldiers were killed.", [(2, "killed")]),
        ("id", "Sepasang suami istri tewas di Kyiv.", [(2, "killed")]),
        ("en", "Two people were killed and another wounded in Kharkiv.", [(2, "killed"), (1, "wounded")]),
        ("en", "Lebanon put the death toll at 31, with 57 people injured.", [(31, "killed"), (57, "wounded")]),
        ("id", "Empat pasien sudah tiada.", [(4, "killed")]),
        ("en", "Rebels said 12 soldiers died. They also counted 30 militiamen and nine civilians.",
         [(12, "killed"), (30, "killed"), (9, "killed")]),
        ("en", "Rebels said 12 soldiers died. They also counted 30 tanks.", [(12, "killed")]),
        ("en", "Rebels said 12 soldiers died. They also counted 300 soldiers arriving.", [(12, "killed")]),
    ],
)  # fmt: skip
def test_what_befell_how_many(language: str, text: str, expected: list[tuple[int, str]]) -> None:
    assert [(count, outcome) for count, outcome, *_ in told(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("id", "Garda Revolusi menyita kapal tanker itu beserta 18 awaknya.", [(18, "")]),
        ("id", "Kelompok itu menyita rumah 18 warga.", []),
        ("en", "Pirates hijacked a tanker with 17 crew members on board.", [(17, "")]),
        ("id", "Serangan itu menewaskan tiga awak kapal asal India.", [(3, "India")]),
    ],
)
def test_crews_are_seized_with_their_ship(language: str, text: str, expected: list[tuple[int, str]]) -> None:
    assert [(count, whose) for count, _, _, whose in told(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("id", "Serangan itu, yang menurut Kyiv menewaskan 12 orang, terjadi pada Senin.", [("Ukraine", 12)]),
        ("id", "Serangan itu, yang dikecam Kyiv, menewaskan 12 orang di Ukraina.", [(None, 12)]),
    ],
)
def test_who_gives_the_figure_of_a_relative_clause(
    language: str, text: str, expected: list[tuple[str | None, int]]
) -> None:
    assert [figure[:2] for figure in figures(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "side"),
    [
        ("id", "Perang saudara Suriah meletus menyusul demonstrasi dan menewaskan 500 ribu orang.", "Syria"),
        ("id", "Perang Thailand-Kamboja meluas. Belasan orang tewas.", "Thailand; Cambodia"),
        ("en", "Israel and Hamas are at war. Al-Quds Hospital in Gaza City said four people were killed.", "Palestine"),
        (
            "id",
            "Israel menyerang Lebanon. Kementerian Kesehatan Lebanon mengatakan dua dokter tewas ketika sebuah "
            "serangan menghantam gedung pemerintah.",
            "Lebanon",
        ),
    ],
)
def test_whose_people_a_war_or_a_hospital_tells_of(language: str, text: str, side: str) -> None:
    assert [whose for *_, whose in told(text, language)] == [side]


@pytest.mark.parametrize(
    ("language", "text", "sides"),
    [
        ("id", "Sekitar 130 siswa diculik dari sebuah sekolah di Kaduna, Nigeria.", ["Nigeria"]),
        ("en", "Armed men abducted more than 200 schoolchildren in northern Nigeria.", ["Nigeria"]),
        ("en", "Police reported the kidnapping of a Turkish construction worker in Mali.", ["Turkey"]),
        # not of those who hold them
        ("en", "Israel and Lebanon are at war. Lebanon captured 12 soldiers.", ["Israel"]),
    ],
)
def test_the_abducted_are_of_where_they_were_taken_from(language: str, text: str, sides: list[str]) -> None:
    assert [whose for *_, whose in told(text, language)] == sides


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("JNIM claimed responsibility for the attack, which it said left 200 soldiers dead.", [""]),
        ("JNIM said 12 of its fighters were killed.", ["JNIM"]),
    ],
)
def test_who_claims_responsibility_did_it(text: str, sides: list[str]) -> None:
    assert [whose for *_, whose in told(text, "en")] == sides


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Ukraine said one pilot was killed.", [(1, "military")]),
        ("en", "A lawyer was killed in Goma.", [(1, "civilian")]),
        ("en", "“They fled,” said Amina Bello, a teacher who was wounded in Goma.", []),
        ("en", "Fifty people died in Sumy. Of that number, 18 were women.", [(50, "unspecified"), (18, "civilian")]),
        ("id", "Sebanyak 50 orang tewas di Sumy. Dari jumlah itu, 18 orang adalah perempuan.",
         [(50, "unspecified"), (18, "civilian")]),
    ],
)  # fmt: skip
def test_who_is_counted(language: str, text: str, expected: list[tuple[int, str]]) -> None:
    assert [(count, category) for count, _, category, _ in told(text, language)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The UN said 26 soldiers died in Mali. It also counted 30 Rohingya, three of them children.",
            [(26, "Mali"), (30, "Rohingya"), (3, "Rohingya")],
        ),
        ("More than 700,000 Rohingya fled to Bangladesh.", [(700_000, "Rohingya")]),
        (
            "The UN said 11 of its staff were being held by the Houthis. Talks are being held by 12 envoys.",
            [(11, "United Nations")],
        ),
    ],
)
def test_peoples_and_those_who_are_held(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(count, whose) for count, _, _, whose in told(text, "en")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Total korban meninggal menjadi 111 orang.", [(111, "killed")]),
        ("Jumlah korban selamat mencapai 12 orang.", []),
        ("Jumlah korban terdampak mencapai 12.000 orang.", []),
    ],
)
def test_a_total_is_of_whom_its_words_say(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(count, outcome) for count, outcome, *_ in told(text, "id")] == expected


def test_whose_the_next_people_are_does_not_change_whose_own_ones_are() -> None:
    text = "Chad menyebut 18 tentaranya dan 30 petempur Boko Haram tewas dalam bentrokan itu."
    assert [whose for *_, whose in told(text, "id")] == ["Chad", "Boko Haram"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the article's own next paragraph goes on with the blow; another speaker's need not
        ("Israel bombed a port in Yemen.\n\nSix dock workers died.", [(None, "Yemen")]),
        ("Israel bombed a port in Yemen.\n\nSix dock workers died, Haiti said.", [("Haiti", "Haiti")]),
        # whose border it is does not tell whose people live there
        ("Rebels killed 12 people near the Chadian border in Darfur.", [(None, "Darfur; Sudan")]),
        ("Rebels killed 12 people in a Chadian village.", [(None, "Chad")]),
        # those of a country named in passing lend it to nobody
        ("Libya shut a port. Two Filipino cooks and a boy died in Tripoli, Libya said. Nine people were hurt.",
         [("Libya", "Philippines"), ("Libya", "Libya"), (None, "Libya")]),
        ("Two Lebanese cooks and a boy died.", [(None, "Lebanon"), (None, "Lebanon")]),
        # a fighter of a group that strikes at home is of whom it fights
        ("Hamas and Israel are at war. Hamas said it killed seven soldiers in Jabalia, Gaza.", [("Hamas", "Israel")]),
        ("JNIM and Mali are at war. JNIM said it killed seven soldiers in Mopti, Mali.", [("JNIM", "Mali")]),
        # who gave it before, unless the sentence names another
        ("The UN said rebels hit Goma. Ten people died, according to the report.",
         [("United Nations", "Democratic Republic of the Congo")]),
        ("The UN said rebels hit Goma. Ten people died, Congo said, according to the report.",
         [("Democratic Republic of the Congo", "Democratic Republic of the Congo")]),
    ],
)  # fmt: skip
def test_what_the_sentence_before_tells(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert [(claimant, whose) for claimant, *_, whose in figures(text, "en")] == expected


@pytest.mark.parametrize(
    ("language", "text", "claimants"),
    [
        # what somebody is blamed for, or condemns, is told by the article
        ("id", "Thailand dan Kamboja berperang. Keduanya saling menyalahkan atas bentrokan yang menewaskan 20 orang.",
         [None]),
        ("id", "India menyalahkan Pakistan atas serangan yang menewaskan 26 turis di Pahalgam.", [None]),
        ("id", "Armenia mengutuk serangan rudal yang menewaskan 31 orang di Goris.", [None]),
        ("en", "India blamed Pakistan for the attack that killed 26 tourists in Pahalgam.", [None]),
        ("en", "Armenia and Azerbaijan traded blame for the fighting, which has killed 20 soldiers.", [None]),
        # the accusation tells the figure
        ("id", "India menuduh Pakistan melakukan serangan yang menewaskan 26 turis di Pahalgam.", ["India"]),
        ("id", "Armenia dan Azerbaijan saling menuduh menewaskan 20 warga sipil.", ["Armenia", "Azerbaijan"]),
        ("en", "India accused Pakistan of an attack that killed 26 tourists in Pahalgam.", ["India"]),
        ("en", "Armenia condemned Azerbaijan for killing 31 people in Goris.", ["Armenia"]),
    ],
)  # fmt: skip
def test_who_tells_a_figure_of_what_is_condemned(language: str, text: str, claimants: list[str | None]) -> None:
    assert [claimant for claimant, *_ in figures(text, language)] == claimants


def test_deaths_that_another_reports_are_not_of_those_told_of_before() -> None:
    text = "Thailand kehilangan 14 warga sipil, sementara Kamboja melaporkan 13 kematian, lima di antaranya tentara."
    assert [told[1:4] for told in figures(text)] == [
        (14, "killed", "civilian"),
        (13, "killed", "unspecified"),
        (5, "killed", "military"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one of so many: they are no figure
        ("Jasad Tsachi Idan, salah satu dari empat sandera, dimakamkan pada Jumat.", []),
        ("Serangan itu menewaskan Ali Hasan, salah seorang dari tiga komandan.", []),
        # lives are counted, and whose
        ("Serangan di Idlib merenggut 16 nyawa warga sipil.", [(16, "killed", "civilian", "Syria")]),
        ("Sedikitnya 19 staf PBB ditahan di Yaman.", [(19, "captured", "civilian", "United Nations")]),
        # what they were to do is not what befell them
        ("Sekitar 300 tentara Korea Utara yang dikirim untuk membantu Rusia tewas.",
         [(300, "killed", "military", "North Korea")]),
        # who is not let go is held; and a town that is freed is no people
        ("Thailand menolak membebaskan 18 prajurit Kamboja yang ditawan.", [(18, "captured", "military", "Cambodia")]),
        ("Israel membebaskan 600 tahanan Palestina yang ditahan tanpa dakwaan.", []),
        ("Desa itu telah dibebaskan dan 74 tentara Ukraina ditangkap.", [(74, "captured", "military", "Ukraine")]),
        ("Mali menyebut 22 orang ditangkap, termasuk dua mantan tahanan.",
         [(22, "captured", "unspecified", "Mali"), (2, "captured", "unspecified", "Mali")]),
        # whoever speaks for a ministry mourns its own
        ("Armenia dan Azerbaijan berperang. Juru bicara Kementerian Pertahanan Armenia, Aram Torosyan, mengatakan "
         "empat tentara tewas di Shusha.", [(4, "killed", "military", "Armenia")]),
        # a government without a name, in an article on its state
        ("Presiden Suriah berpidato. Suriah berduka. Di Sweida 146 pejuang Druze tewas. Di pihak pemerintah, 257 "
         "personel gugur.", [(146, "killed", "military", "Druze"), (257, "killed", "military", "Syria")]),
    ],
)  # fmt: skip
def test_who_is_counted_in_indonesian(text: str, expected: list[tuple[int | None, str, str, str]]) -> None:
    assert told(text, "id") == expected


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("Sebanyak 60 orang terbunuh di Gaza, yang dikuasai Hamas sejak 2007.", None),
        ("Sebanyak 60 orang terbunuh di Gaza, kata otoritas di wilayah yang dikendalikan Hamas sejak 2007 itu.", None),
        ("Sebanyak 60 orang terbunuh di Gaza sejak 2023.", "2023"),
    ],
)
def test_a_count_begins_when_people_die(text: str, since: str | None) -> None:
    assert [s.since for s in statements(text) if isinstance(s, Casualty)] == [since]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Kementerian Pertahanan Thailand diam. Di Kamboja, kementerian pertahanan menyebut 12 orang terluka.",
            "Ministry of Defence of Cambodia",
        ),
        ("Hujan turun di Damaskus; menurut PBB 12 orang terluka.", "United Nations"),
        ("Rain fell; according to the United Nations, 12 people were wounded.", "United Nations"),
    ],
)
def test_who_counts(text: str, who: str) -> None:
    assert [figure[0] for figure in figures(text, "en" if text.startswith("Rain") else "id")] == [who]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Armenia said 40 to 50 soldiers were killed.", ("about", 50, 40, 50)),
        ("en", "Some 40-50 people were killed in Goris, Armenia.", ("about", 50, 40, 50)),
        ("en", "Between 12 and 15 soldiers were wounded in Armenia.", ("about", 12, 12, 15)),
        ("en", "The toll in Armenia rose from 40 to 50 killed.", ("exact", 50, 50, 50)),
        ("id", "Serangan itu menewaskan 40 hingga 50 tentara Armenia.", ("about", 50, 40, 50)),
        ("id", "Antara 12 dan 15 tentara Armenia terluka.", ("about", 12, 12, 15)),
    ],
)
def test_a_range_keeps_both_ends(language: str, text: str, told: tuple[str, int, int, int]) -> None:
    assert counted(text, language) == [told]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Armenia menyerang Azerbaijan pada Rabu.\n\nBerikut faktanya.\n\n31 orang tewas", "Azerbaijan"),
        ("Armenia menyerang Azerbaijan. Azerbaijan membombardir Armenia.\n\nBerikut faktanya.\n\n31 orang tewas",
         "Armenia; Azerbaijan"),
    ],
)  # fmt: skip
def test_a_bare_toll_is_of_who_alone_was_struck(text: str, whose: str) -> None:
    assert [side for *_, side in told(text, "id")] == [whose]


def test_people_counted_at_another_time_have_dates_of_their_own() -> None:
    text = "The army said it had killed 12 fighters on June 9, 2025 and seven on June 10, 2025 in Yemen."
    dates = [(s.count, s.as_of) for s in statements(text, "en") if isinstance(s, Casualty)]
    assert dates == [(12, "2025-06-09"), (7, "2025-06-10")]
