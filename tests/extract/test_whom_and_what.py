"""Whom somebody accuses, what "insisted" wishes, what stands behind a colon, and who only mediates."""

from __future__ import annotations

import pytest

from kg.statement import Claim
from tests.extract.reading import claims, events, statements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Houthis accused some of them of spying for Israel.", [("Houthis", "accuse", "")]),
        (
            "The Houthis accused Saudi Arabia of spying for Israel.",
            [("Houthis", "accuse", "Saudi Arabia")],
        ),
        ("Turkey considers the SDF an extension of the PKK.", [("Turkey", "accuse", "Syrian Democratic Forces")]),
        # a wish shows in the verb
        ("Lebanon insisted that Israel leave the hills.", [("Lebanon", "demand", "Israel")]),
        ("Iran insisted that sanctions be lifted.", [("Iran", "demand", "")]),
        ("Israel insisted that talks would be held.", [("Israel", "assert", "")]),
        ("Israel insisted its troops would leave.", [("Israel", "assert", "")]),
        ("Israel insisted that Hamas left Gaza City.", [("Israel", "assert", "")]),
        ("“We are ready,” Netanyahu insisted.", [("Benjamin Netanyahu", "assert", "")]),
    ],
)
def test_at_whom_it_is_said(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert claims(text, "en") == expected


def test_who_is_asked_to_leave_has_not_left() -> None:
    assert events("Putin insisted that Ukrainian troops withdraw from the Donbas.", "en") == []


def test_what_stands_behind_a_colon_is_said_apart() -> None:
    text = "Yermak ruled out ceding land: “Nobody gives up territory,” he told The Atlantic."
    told = [(one.act, one.about) for one in statements(text, "en") if isinstance(one, Claim)]
    assert told == [("reject", "ceding land"), ("assert", "“Nobody gives up territory,”")]


def test_who_mediates_does_not_fight() -> None:
    assert [kind for kind, _ in events("A truce mediated by Qatar and Turkey ended the fighting.", "en")] == [
        "ceasefire_agreed"
    ]
    assert "clash" in {kind for kind, _ in events("Qatar and Turkey fought for months.", "en")}


def test_a_head_that_is_hit_is_no_office() -> None:
    (said,) = [one for one in statements("Merz said peace was dictated over its head.", "en") if isinstance(one, Claim)]
    assert said.mentions == ()
