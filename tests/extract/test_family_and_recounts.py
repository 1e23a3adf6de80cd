"""One of a family, tolls that others put at another number, and lands that talk with nobody."""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import claims, figures, statements

_COUNTED = {
    "id": "RSF menewaskan 38 orang di El Fasher, Sudan, kata Jaringan Dokter Sudan. ",
    "en": "The RSF killed 38 people in El Fasher, Sudan, the Sudan Doctors Network said. ",
}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Komite Perlawanan menyebut angka lebih tinggi, yakni 52 orang.", "id"),
        ("Komite Perlawanan memberikan angka yang jauh lebih tinggi, yaitu 52 orang.", "id"),
        ("Komite Perlawanan menyebut jumlah korban lebih tinggi, yakni 52 orang.", "id"),
        ("Sementara itu, PBB menyebut angka 52.", "id"),
        ("The UN put the toll higher, at 52.", "en"),
        ("The UN gave a higher figure, 52 people.", "en"),
    ],
)
def test_who_puts_the_toll_at_another_number(text: str, language: str) -> None:
    first, again = figures(_COUNTED[language] + text, language)
    assert (first[1:3], again[1:3]) == ((38, "killed"), (52, "killed"))
    assert again[0] in ("Komite Perlawanan", "United Nations")


def test_a_higher_number_of_something_else_is_no_toll() -> None:
    text = _COUNTED["id"] + "PBB menyebut angka lebih tinggi, yakni 52 persen."
    assert [count for _, count, *_ in figures(text)] == [38]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Di Ukraina, seorang pria tewas dan istrinya luka berat.", [(1, "killed"), (1, "wounded")]),
        ("Di Ukraina, seorang pria tewas dan dua anaknya terluka.", [(1, "killed"), (2, "wounded")]),
        ("Di Ukraina, seorang pria tewas dan anak bungsunya terluka.", [(1, "killed"), (1, "wounded")]),
        # who is named is not counted
        ("AS menangkap Nicolas Maduro dan istrinya, Cilia Flores, di Caracas.", []),
        ("Assad dan istrinya melarikan diri ke Moskow setelah Suriah kehilangan 12 tentara.", [(12, "killed")]),
    ],
)
def test_one_of_a_family_is_one(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(count, outcome) for _, count, outcome, *_ in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [("“Maafkan kami,” ujar istrinya, Gali, terisak.", "id"), ("“We are sorry,” said his wife, Gali, weeping.", "en")],
)
def test_one_of_a_family_speaks_by_name(text: str, language: str) -> None:
    assert claims(text, language) == [("Gali", "assert", "")]


def test_a_persons_name_has_no_country() -> None:
    text = "The U.N. rights chief, Volker Türk, said 300 people were killed in the strikes."
    assert [side for *_, side in figures(text, "en")] == [""]


@pytest.mark.parametrize(
    ("text", "language", "kind", "parties"),
    [
        (
            "Russia is in talks with Syria over the future of its base in Hmeimim.",
            "en",
            "talks",
            {"Russia", "Syria"},
        ),
        (
            "Thailand dan Kamboja menyepakati gencatan senjata di Provinsi Chanthaburi.",
            "id",
            "ceasefire_agreed",
            {"Thailand", "Cambodia"},
        ),
        ("Putin mengunjungi wilayah Kursk.", "id", "meeting", {"Vladimir Putin", "Russia", "Kursk Oblast"}),
    ],
)
def test_a_land_talks_with_nobody_where_others_do(text: str, language: str, kind: str, parties: set[str]) -> None:
    (told,) = [one for one in statements(text, language) if isinstance(one, Event) and one.type == kind]
    assert {who.name for who in told.participants} <= parties
    assert len(told.participants) > 1
