"""Numbers near a verb that count no victims: places that are taken, and whom somebody named led, sent or had."""

from __future__ import annotations

import pytest

from tests.extract.reading import events, figures


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Russia, according to the Institute for the Study of War, took 505 sq km in November alone.", "en"),
        ("Russian troops captured 200 square kilometres of Ukrainian land in May.", "en"),
        ("Since May Russian forces have captured 12 of the region's 30 settlements.", "en"),
        ("The Arakan Army has captured fourteen of the seventeen townships in Rakhine State.", "en"),
        ("Russian troops seized 12 fortified settlements in May.", "en"),
        ("M23 took five mining concessions.", "en"),
        ("Pasukan Rusia merebut 12 dari 30 permukiman di wilayah itu.", "id"),
    ],
)
def test_places_that_are_taken_are_no_captives(text: str, language: str) -> None:
    assert figures(text, language) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Houthi forces captured 12 on Monday.", 12),
        ("Hamas took 251 people hostage.", 251),
        ("Israel has taken seven captive.", 7),
        ("Russia seized 14 Ukrainian sailors.", 14),
        ("RSF fighters captured 12 of the garrison's soldiers.", 12),
    ],
)
def test_people_who_are_taken_are_captives(text: str, count: int) -> None:
    assert [figure[1:3] for figure in figures(text, "en")] == [(count, "captured")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Israel killed Tabatabai, who commanded some 2,000 fighters in southern Lebanon.", "en"),
        ("The strike killed Ahmed Jaber, who left behind three children.", "en"),
        ("The blast wounded the driver, who was carrying 12 passengers.", "en"),
        ("The defeat forced Pashinyan to ask for help from Vladimir Putin, who dispatched 2,000 peacekeepers.", "en"),
        ("Serangan itu menewaskan Ahmed Jaber, yang meninggalkan tiga anak.", "id"),
    ],
)
def test_whom_a_victim_led_or_left_is_no_victim(text: str, language: str) -> None:
    assert figures(text, language) == []


def test_a_clause_about_the_attack_counts_its_victims() -> None:
    assert [figure[1:3] for figure in figures("The strike, which killed 12 people, hit Tyre.", "en")] == [
        (12, "killed")
    ]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("M23 fighters marched into Uvira on Wednesday.", {"capture"}),
        ("Thousands of Yemenis marched in Sanaa in support of Gaza.", {"protest"}),
        ("Hamdok leads a civilian bloc called Somoud.", set()),
        ("Putin called Zelensky on Monday.", {"phone_call"}),
        ("Officials spoke during a morning roll call.", set()),
    ],
)
def test_who_marches_in_and_who_is_only_called_so(text: str, kinds: set[str]) -> None:
    assert {kind for kind, _ in events(text, "en")} == kinds
