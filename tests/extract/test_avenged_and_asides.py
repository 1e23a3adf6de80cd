"""Whose dead an attack answers, of whom "its" is behind a passive, and who speaks behind an aside with other names."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, events, figures, offices


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("India bombed Pakistan in retaliation for the killing of 26 tourists in Pahalgam.", "India"),
        ("Israel struck Gaza in response to the killing of two soldiers in Rafah.", "Israel"),
        ("Iran fired missiles at Israel in retaliation for the killing of seven officers in Damascus.", "Iran"),
        (
            "A truce signed in Malaysia was suspended by Thailand after a landmine maimed two of its soldiers.",
            "Thailand",
        ),
        (
            "A truce signed in Malaysia was suspended by Thailand after a landmine maimed one of its soldiers.",
            "Thailand",
        ),
        ("The deal, brokered by Qatar, was rejected by Israel after Hamas killed two of its soldiers.", "Israel"),
    ],
)
def test_whose_the_dead_are(text: str, side: str) -> None:
    assert [figure[-1] for figure in figures(text, "en")] == [side]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Antonio Guterres, in a phone call with Oman's Sultan Haitham on Friday, asked Muscat to intercede.",
            ("António Guterres", "call_for", "Oman"),
        ),
        (
            "The UAE is accused of arming the RSF in a report that identified Chinese-made howitzers. "
            'It called the allegations "baseless".',
            ("United Arab Emirates", "deny", ""),
        ),
    ],
)
def test_who_speaks(text: str, claim: tuple[str, str, str]) -> None:
    assert claim in claims(text, "en")
    assert not {"China", "Haitham bin Tarik Al Said"} & {who for who, *_ in claims(text, "en")}


def test_an_army_that_speaks_beside_others_means_itself() -> None:
    text = (
        "Lebanon said Israeli strikes had killed 10 people, with the Israeli army saying it had hit Hezbollah in Tyre."
    )
    assert ("attack", "happened") in events(text, "en")
    assert ("Lebanon", "attack") not in {(who, act) for who, act, _ in claims(text, "en")}


def test_a_governor_is_of_the_city_and_not_of_its_district() -> None:
    text = "Bombs struck Kharkiv's Saltivka district, the regional governor, Oleh Syniehubov, said."
    assert offices(text, "en") == [("Oleh Syniehubov", "governor", "Kharkiv")]


def test_a_total_of_those_held_is_a_figure() -> None:
    text = "Ten more workers were seized on Thursday, bringing the number held to 69, the UN said."
    assert [figure[:3] for figure in figures(text, "en")] == [
        ("United Nations", 10, "captured"),
        ("United Nations", 69, "captured"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Azerbaijan, which had been expected to contribute, has backed away.",
        "Azerbaijan had been expected to contribute.",
    ],
)
def test_who_is_expected_to_do_something_says_nothing(text: str) -> None:
    assert claims(text, "en") == []


def test_three_who_act_together_say_so_together() -> None:
    text = "In September, Britain, France and Germany triggered the return of sanctions, saying Iran had lied."
    assert {who for who, *_ in claims(text, "en")} == {"United Kingdom", "France", "Germany"}
