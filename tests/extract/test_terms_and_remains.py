"""Terms in quotation marks, whose bodies were recovered, and what somebody only prepares for."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, events, figures


@pytest.mark.parametrize("term", ['"coalition of the willing,"', '"coalition of the willing",', '"E3" group,'])
def test_a_term_in_quotation_marks_is_no_speech_and_no_speaker(term: str) -> None:
    text = f"Britain and France, which lead the so-called {term} have pledged to send troops to Ukraine."
    assert [(who, act) for who, act, _ in claims(text, "en")] == [("United Kingdom", "promise"), ("France", "promise")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The bodies of three children were recovered from under the rubble in Gaza City.", 3),
        ("Five bodies were pulled from beneath the rubble.", 5),
        ("A woman's body was recovered from the rubble in Kyiv.", 1),
    ],
)
def test_whose_body_is_recovered_is_dead_and_not_missing(text: str, count: int) -> None:
    assert [figure[1:3] for figure in figures(text, "en")] == [(count, "killed")]


def test_who_is_under_the_rubble_is_missing() -> None:
    assert [figure[1:3] for figure in figures("Three children are still under the rubble.", "en")] == [(3, "missing")]


@pytest.mark.parametrize("words", ["prepared to travel to Berlin for talks with", "prepared to meet"])
def test_what_somebody_prepared_for_lies_ahead(words: str) -> None:
    told = events(f"Zelenskyy {words} Merz.", "en")
    assert told and {status for _, status in told} == {"planned"}
