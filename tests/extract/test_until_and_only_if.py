"""What is waited for has not happened, however many deeds of one are listed; nor has what was meant to be."""

from __future__ import annotations

import pytest

from tests.extract.reading import events, ties


@pytest.mark.parametrize(
    "text",
    [
        "Hezbollah said it would not disarm until Israel pulled out, halted its attacks and released its captives.",
        "Talks would go ahead only if Cambodia announced a truce, cleared mines and pulled back its troops.",
        "Thailand said talks would go ahead only if Cambodia withdrew its troops from Preah Vihear.",
    ],
)
def test_conditions_in_a_list_are_all_conditions(text: str) -> None:
    assert not [told for told in events(text, "en") if told[0] in ("withdrawal", "prisoner_exchange")]


def test_what_another_does_behind_the_comma_has_happened() -> None:
    text = "Until Israel halted its raids, Hezbollah held its fire, and Israel withdrew its troops from Tyre."
    assert ("withdrawal", "happened") in events(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Under the deal, Israel was meant to have withdrawn from southern Lebanon within 60 days.",
        "Israel was supposed to withdraw from Lebanon by January.",
    ],
)
def test_what_was_meant_to_be_is_only_planned(text: str) -> None:
    assert events(text, "en") == [("withdrawal", "planned")]


def test_forces_that_are_pulled_back_are_not_backed() -> None:
    text = "Iran freed hostages, while Israel pulled back its forces to Rafah."
    assert not [tie for tie in ties(text, "en") if "support" in tie]


@pytest.mark.parametrize("text", ["Hamas would not disarm until Israel,", "only if Cambodia, and", "until, ,"])
def test_a_torn_condition_breaks_nothing(text: str) -> None:
    assert events(text, "en") == []
