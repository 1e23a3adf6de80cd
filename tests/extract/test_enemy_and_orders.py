"""Whom the enemy lost, whom one tells to do something, and what two have agreed as another says."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, figures


@pytest.mark.parametrize(
    ("text", "language", "side"),
    [
        ("Russia struck Kyiv. Ukraine's General Staff said the enemy had lost 1,150 troops.", "en", "Russia"),
        ("Russia struck Kyiv. Ukraine's army said the enemy lost 1,150 troops killed and wounded.", "en", "Russia"),
        ("Sudan's army fought the RSF. The army said the enemy lost 1,150 fighters.", "en", "Rapid Support Forces"),
        ("Rusia menyerang Kyiv. Staf Umum Ukraina menyatakan musuh kehilangan 1.150 tentara.", "id", "Russia"),
        ("Russia struck Kyiv. Ukraine's army said it had lost 1,150 troops.", "en", "Ukraine"),
    ],
)
def test_whom_the_enemy_loses_are_not_ones_own(text: str, language: str, side: str) -> None:
    assert [figure[1:] for figure in figures(text, language)] == [(1150, "killed", "military", side)]


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("Donald Trump told Iran to stop the war.", ("Donald Trump", "demand", "Iran")),
        ("Donald Trump has told Israel to withdraw from Gaza.", ("Donald Trump", "demand", "Israel")),
        ("Donald Trump told Reuters he would stop the war.", ("Donald Trump", "promise", "")),
        ("Donald Trump told Iran that the war was over.", ("Donald Trump", "assert", "")),
    ],
)
def test_who_tells_somebody_to_do_something_demands_it(text: str, claimed: tuple[str, str, str]) -> None:
    assert claims(text, "en") == [claimed]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Donald Trump said both leaders had agreed to stop all shooting.", "assert"),
        ("Donald Trump said he had agreed to stop all shooting.", "promise"),
    ],
)
def test_what_two_others_have_agreed_is_no_promise(text: str, act: str) -> None:
    assert [claim[1] for claim in claims(text, "en")] == [act]


def test_the_dead_of_both_sides_are_of_both_behind_an_aside_as_well() -> None:
    text = (
        "Thailand and Cambodia traded fire.\n\n"
        "At least 32 people, including a Thai soldier killed by a mine, have died on both sides."
    )
    assert [(figure[1], figure[-1]) for figure in figures(text, "en")] == [(32, "Cambodia; Thailand"), (1, "Thailand")]


def test_a_massacre_is_condemned() -> None:
    assert claims("Nawaf Salam described the strike as “a massacre of civilians”.", "en")[0][1] == "condemn"


@pytest.mark.parametrize("text", ["Trump told Iran to", "the enemy lost", "lost 12 troops", "32 people, including"])
def test_a_torn_sentence_breaks_nothing(text: str) -> None:
    assert len(claims(text, "en")) < 2
