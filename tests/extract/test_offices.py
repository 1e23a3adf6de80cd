from __future__ import annotations

import pytest

from kg.statement import Office
from tests.extract.reading import offices, statements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Presiden Prancis Emmanuel Macron tiba.", ("Emmanuel Macron", "president", "France")),
        ("Lalu Dara Sokha, gubernur Kamboja, tiba.", ("Dara Sokha", "governor", "Cambodia")),
        (
            "Lalu juru bicara Kementerian Pertahanan Rusia Igor Konashenkov tiba.",
            ("Igor Konashenkov", "spokesperson", "Ministry of Defence of the Russian Federation"),
        ),
        ("Sekretaris Jenderal PBB Antonio Guterres tiba.", ("António Guterres", "secretary-general", "United Nations")),
    ],
)
def test_who_holds_which_office_of_what(text: str, expected: tuple[str, str, str]) -> None:
    assert offices(text) == [expected]


def test_a_former_office() -> None:
    (office,) = statements("Lalu mantan Presiden Rusia Dmitry Medvedev pergi.")
    assert isinstance(office, Office) and office.former and office.claimant is None


def test_an_office_is_told_once_an_article() -> None:
    text = (
        "Presiden Prancis Emmanuel Macron tiba. Kemudian Presiden Prancis Emmanuel Macron pergi. Presiden Macron lelah."
    )
    assert len(offices(text)) == 1


def test_an_office_of_nobody_knows_what_is_not_told() -> None:
    assert offices("Lalu Gubernur Dara Sokha tiba.") == []


def test_a_title_of_nobody_is_no_office() -> None:
    assert offices("Lalu presiden Rusia tiba.") == []


def test_the_country_of_a_known_person_counts_only_where_the_text_names_it() -> None:
    assert offices("Lalu Presiden Vladimir Putin tiba.") == [("Vladimir Putin", "president", "")]
    assert offices("Perang pecah di Rusia. Lalu Presiden Vladimir Putin tiba.") == [
        ("Vladimir Putin", "president", "Russia")
    ]


def test_its_leader_is_of_the_group_that_the_sentence_is_about() -> None:
    text = "Hezbollah met the U.S. envoy. The Iran-backed movement refused, and its leader, Naim Qassem, warned of war."
    assert offices(text, "en") == [("Naim Qassem", "leader", "Hezbollah")]


def test_a_council_with_two_concerns_is_one() -> None:
    text = "Rustem Umerov, secretary of the National Security and Defence Council, will lead the talks."
    assert offices(text, "en") == [("Rustem Umerov", "secretary", "National Security and Defence Council")]


def test_behind_a_title_a_name_of_an_organization_ends_before_the_person() -> None:
    text = "Ketua Dewan Kepemimpinan Revolusioner Yaman, Rashad al-Alimi, menuding Iran."
    assert offices(text) == [("Rashad al-Alimi", "chair", "Dewan Kepemimpinan Revolusioner Yaman")]


def test_who_is_only_elected_holds_no_office_yet() -> None:
    assert offices("US President-elect Dara Sokha said so.", "en") == [
        ("Dara Sokha", "president-elect", "United States")
    ]
    assert offices("Presiden terpilih Rusia Dara Sokha tiba.") == [("Dara Sokha", "president-elect", "Russia")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kepala misi PBB di Libya Hanna Tetteh mengutuk serangan itu.", ("head of mission", "United Nations")),
        ("Kepala badan pengungsi PBB Filippo Grandi mengutuk serangan itu.", ("head", "United Nations High Comm")),
        ("Gubernur militer Kivu Utara, Peter Cirimwami, mengecam Rwanda.", ("governor", "North Kivu")),
        ("Gubernur Kivu Utara, Peter Cirimwami, mengecam Rwanda.", ("governor", "North Kivu")),
    ],
)
def test_who_leads_a_mission_does_not_lead_who_sent_it(text: str, expected: tuple[str, str]) -> None:
    ((_, office, of),) = offices(text)
    assert (office, of[:24]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tom Barrack, yang juga menjabat duta besar AS untuk Turki, memuji Suriah.",
            [("Tom Barrack", "ambassador", "United States")],
        ),
        ("Delegasi itu dipimpin mantan duta besar untuk Washington Simon Karam.", []),
        (
            "Utusan khusus PBB untuk Suriah Geir Pedersen berbicara.",
            [("Geir Pedersen", "special envoy", "United Nations")],
        ),
        ("Kepala negara Polandia, Karol Nawrocki, berbicara.", [("Karol Nawrocki", "head of state", "Poland")]),
        (
            "Ketua Komite Tinggi Pemilihan Mohammed Taha al-Ahmad berbicara.",
            [("Mohammed Taha al-Ahmad", "chair", "committee")],
        ),
    ],
)
def test_to_whom_somebody_is_sent_is_not_whose_office_it_is(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert offices(text) == expected


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("A strike hit Goma in North Kivu province, governor Jean Bahati said.", "North Kivu"),
        ("A strike hit Balakliia in Ukraine's Kharkiv region, governor Oleh Syniehubov said.", "Kharkiv Oblast"),
        ("A strike hit Balakliia in Ukraine's Kharkiv region, mayor Vitali Karabanov said.", "Balakliia"),
    ],
)
def test_a_bare_governor_is_of_the_province_and_a_mayor_of_the_town(text: str, where: str) -> None:
    assert [of for _, _, of in offices(text, "en")] == [where]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Ukraine was hit again. Russian missiles hit Sumy. Interior Minister Ivan Horbal said 34 had been killed.",
            "en",
            ["Ukraine"],
        ),
        (
            "India menembaki Muridke di Pakistan. Menteri Penerangan Ahmad Khan mengatakan 12 warga sipil tewas.",
            "id",
            ["Pakistan"],
        ),
        # a country that is named nowhere; an enemy's dead
        ("Rudal Rusia menghantam Sumy. Menteri Dalam Negeri Ivan Horbal mengatakan 34 orang tewas.", "id", []),
        (
            "Israel bombed Nabatieh in Lebanon. Defence Minister Israel Katz said 12 militants were killed.",
            "en",
            ["Israel"],
        ),
    ],
)
def test_who_counts_the_dead_is_a_minister_of_theirs(text: str, language: str, expected: list[str]) -> None:
    told = [s for s in statements(text, language) if isinstance(s, Office)]
    assert [of.name for s in told for of in s.of] == expected
