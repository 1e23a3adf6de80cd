"""Wars of former years, ties told with a group that points back, and who is only named beside the way."""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import claims, events, figures, offices, statements, ties


def _events(text: str, language: str = "id") -> list[tuple[str, set[str], str | None]]:
    told = (one for one in statements(text, language) if isinstance(one, Event))
    return [(one.type, {who.name for who in one.participants}, one.date) for one in told]


@pytest.mark.parametrize(
    ("text", "two", "when"),
    [
        ("China menguasai Aksai Chin sejak mengalahkan India dalam perang 1962.", {"China", "India"}, "1962"),
        ("Pakistan kalah dari India dalam perang 1971.", {"Pakistan", "India"}, "1971"),
        ("Armenia kalah dalam perang melawan Azerbaijan pada 2020.", {"Armenia", "Azerbaijan"}, "2020"),
        ("Perang Iran-Irak pada 1980-1988 membuat kota itu hancur.", {"Iran", "Iraq"}, "1980/1988"),
        ("Houthi mengangkat senjata melawan Arab Saudi pada 2009.", {"Houthis", "Saudi Arabia"}, "2009"),
    ],
)
def test_wars_of_former_years_are_clashes(text: str, two: set[str], when: str) -> None:
    assert ("clash", two, when) in _events(text)


@pytest.mark.parametrize(
    ("text", "language", "two"),
    [
        ("Perang Iran-Irak (1980-1988) merenggut setengah juta jiwa.", "id", "Iran; Iraq"),
        ("Perang Israel-Hizbullah pada 2006 menewaskan 1.300 orang.", "id", "Israel; Hezbollah"),
        ("At least 48 people died in the five-day Thailand-Cambodia war in July.", "en", "Thailand; Cambodia"),
    ],
)
def test_the_dead_of_a_war_are_of_the_two_it_is_named_after(text: str, language: str, two: str) -> None:
    assert [side for *_, side in figures(text, language)] == [two]
    assert all(kind == "clash" for kind, _ in events(text, language))


def test_prisoners_set_free_are_no_land_taken() -> None:
    assert "capture" not in [kind for kind, _ in events("Sekitar 2.000 tahanan Palestina yang dibebaskan Israel tiba.")]
    assert events("Kota Kherson dibebaskan Ukraina pada November 2022.") == [("capture", "happened")]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("M23 merebut Goma. Kelompok pemberontak dukungan Rwanda itu menolak.", ("Rwanda", "support", "M23")),
        (
            "STC merebut Seiyun. Kelompok separatis sokongan Uni Emirat Arab (UEA) itu menolak mundur.",
            ("United Arab Emirates", "support", "Southern Transitional Council"),
        ),
        (
            "Iran menggelontorkan miliaran dolar demi mempertahankan Bashar al-Assad.",
            ("Iran", "support", "Bashar al-Assad"),
        ),
        ("Libya menjadi jalur pasokan senjata RSF.", ("Libya", "support", "Rapid Support Forces")),
        (
            "Viktor Orban, satu-satunya pemimpin Uni Eropa yang bersimpati pada Moskow, diam.",
            ("Viktor Orbán", "support", "Russia"),
        ),
    ],
)
def test_ties_in_passing(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


def test_the_only_one_of_several_leaders_leads_none() -> None:
    assert not offices("Viktor Orban, satu-satunya pemimpin Uni Eropa yang bersimpati pada Moskow, diam.")
    assert not offices("Di bawah tekanan Trump, pemimpin kedua negara menyepakati gencatan senjata.")


def test_a_ministry_is_of_where_people_died_and_not_of_the_border_far_off() -> None:
    text = (
        "Presiden Ukraina Volodymyr Zelensky pergi ke Paris. Rudal menghantam Ternopil, kota yang berjarak 120 "
        "kilometer dari perbatasan Polandia. Kementerian Dalam Negeri mengumumkan 25 orang tewas."
    )
    assert [who for who, *_ in figures(text)] == ["Ministry of Interior of Ukraine"]


def test_a_former_group_makes_nobodys_country() -> None:
    text = (
        "Perang di Suriah usai. Presiden Ahmed al-Sharaa, bekas pemimpin HTS, meneken kesepakatan dengan Mazloum Abdi."
    )
    assert not [tie for tie in ties(text) if "Hay'at Tahrir al-Sham" in tie]


def test_they_behind_where_it_was() -> None:
    text = "Di sela KTT G20, para pemimpin Jerman, Prancis, dan Inggris berembuk. Mereka mengecam Rusia."
    assert [who for who, _, _ in claims(text)] == ["Germany", "France", "United Kingdom"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Hassan Nasrallah lahir di Beirut. Ia bergabung dengan Gerakan Amal pada 1975.", "Hassan Nasrallah"),
        ("Hassan Nasrallah, pemimpin Hizbullah, bergabung dengan Gerakan Amal.", "Hassan Nasrallah"),
    ],
)
def test_who_joins_a_group_is_not_his_country(text: str, who: str) -> None:
    assert ties(text) == [(who, "member_of", "Amal Movement")]


def test_a_country_joins_a_union_by_its_leader() -> None:
    text = "Hungarian Foreign Minister Peter Szijjarto, whose country is a member of NATO, rejected new sanctions."
    assert ("Hungary", "member_of", "NATO") in ties(text, "en")


def test_soldiers_who_are_abducted_are_of_their_own_country() -> None:
    assert figures("Hizbullah menculik dua serdadu Israel pada 2006.") == [(None, 2, "captured", "military", "Israel")]


def test_a_junta_is_not_who_sells_to_it() -> None:
    text = "Perang di Myanmar berkecamuk sejak 2021. Rusia memasok jet kepada junta. Junta mengecam PBB."
    assert "Russia" not in str(claims(text))


def test_whose_air_force_a_relative_clause_tells_of() -> None:
    text = "Turki menampung mereka. Perang itu menyeret Rusia, yang angkatan udaranya membombardir Aleppo pada 2016."
    assert ("attack", {"Russian air force", "Russia"}, "2016") in _events(text)
