"""What a number is brought to, whom a later sentence includes, and what all of those counted were."""

from __future__ import annotations

import pytest

from tests.extract.reading import figures


@pytest.mark.parametrize(
    ("text", "total"),
    [
        (
            "Thailand said four soldiers were killed, bringing to 21 the number of Thai military deaths this month.",
            ("Thailand", 21, "killed", "military", "Thailand"),
        ),
        (
            "Two people were killed in Gaza City, bringing to 330 the number of Palestinians killed since the truce.",
            (None, 330, "killed", "unspecified", "Palestine"),
        ),
    ],
)
def test_the_number_of_a_people_may_stand_behind_its_figure(text: str, total: tuple[object, ...]) -> None:
    assert figures(text, "en")[-1] == total


@pytest.mark.parametrize(
    "text",
    [
        "Thai authorities said the number of evacuees had passed 120,000.",
        "Thai authorities said the number of evacuees had risen to 120,000.",
        "Thai authorities said the number of people evacuated now stands at 120,000.",
    ],
)
def test_evacuees_are_displaced(text: str) -> None:
    assert figures(text, "en") == [("Thai authorities", 120000, "displaced", "unspecified", "Thailand")]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (
            "More than 500 people have been killed, the Lebanese health ministry said. They include 40 children.",
            ("Ministry of Health of Lebanon", 40, "killed", "civilian", "Lebanon"),
        ),
        (
            "The UN said 1,200 civilians had been killed in El Fasher, Sudan. That figure includes 300 women.",
            ("United Nations", 300, "killed", "civilian", "Sudan"),
        ),
    ],
)
def test_whom_a_count_includes_are_counted_by_the_same(text: str, part: tuple[object, ...]) -> None:
    assert figures(text, "en")[-1] == part


@pytest.mark.parametrize(
    "text",
    [
        "Yemen's health ministry put the toll at 19, with 41 wounded, and said all were civilians.",
        "Yemen's health ministry said 19 people were killed and 41 wounded and that all of them were civilians.",
    ],
)
def test_all_of_those_counted_are_civilians(text: str) -> None:
    assert [figure[1:4] for figure in figures(text, "en")] == [(19, "killed", "civilian"), (41, "wounded", "civilian")]


def test_a_part_is_counted_by_whose_count_stands_behind_it() -> None:
    text = (
        "More than 330 people have been killed in Lebanon, according to an AFP tally, at least 127 of them civilians "
        "by the UN's count."
    )
    assert [figure[:2] for figure in figures(text, "en")] == [("Agence France-Presse", 330), ("United Nations", 127)]


@pytest.mark.parametrize(
    "text",
    ["They include", "That figure includes", "bringing to 21 the number of", "bringing to 21 the number of Thais"],
)
def test_a_torn_count_breaks_nothing(text: str) -> None:
    assert len(figures(text, "en")) < 2
