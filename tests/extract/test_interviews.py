"""Interviews as questions and answers, and what only looks like them."""

from __future__ import annotations

import pytest

from kg.statement import Claim
from tests.extract.reading import claims, events, figures, statements

INDONESIAN = """Duta Besar Palestina untuk Indonesia Abdalfatah Alsattari menerima kami. Berikut petikan wawancaranya.

Bagaimana situasi di Gaza?

Situasinya masih sangat buruk. Israel telah membunuh lebih dari 370 warga kami. Kami menolak pendudukan.

Apa harapan Anda?

Kami berharap Indonesia terus membela kami. UEA membantahnya.

Wawancara ini telah disunting.
"""
ENGLISH = """In an interview with the Guardian, Tom Fletcher, the UN's aid chief, described what he saw.

Q: What did you see in Tawila?

A: The city is full of people. The RSF has committed atrocities there.

Q: Who is responsible?

A: The Security Council must act now.
"""


def test_answers_are_said_by_whoever_was_asked() -> None:
    assert claims(INDONESIAN) == [
        ("Abdalfatah Alsattari", "assert", ""),
        ("Abdalfatah Alsattari", "reject", ""),
        ("Abdalfatah Alsattari", "call_for", "Indonesia"),
        ("United Arab Emirates", "deny", ""),
    ]
    assert figures(INDONESIAN) == [("Abdalfatah Alsattari", 370, "killed", "unspecified", "Palestine")]


def test_labels_tell_an_interview_and_are_not_said() -> None:
    said = [s for s in statements(ENGLISH, "en") if isinstance(s, Claim)]
    assert {s.claimant.name for s in said if s.claimant} == {"Tom Fletcher"}
    assert [s.quote for s in said[1:]] == [
        "The city is full of people.",
        "The RSF has committed atrocities there.",
        "The Security Council must act now.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        # an explainer asks, and answers itself
        "What happened?\n\nRussia struck Kyiv on Monday.\n\nWhy?\n\nIt is at war with Ukraine.",
        # even where somebody gave an interview
        "Putin told the BBC in an interview that talks were over.\n\nWhat happened?\n\nRussia struck Kyiv.\n\n"
        "Why?\n\n“We are at war,” he said.",
        # one question makes no interview
        "An interview with Tom Fletcher.\n\nWhat did you see?\n\nRussia struck Kyiv on Monday. We saw it. We left.",
    ],
)
def test_an_explainer_is_no_interview(text: str) -> None:
    told = [s for s in statements(text, "en") if "struck Kyiv" in s.evidence.text]
    assert told and all(s.claimant is None for s in told)
    assert ("attack", "happened") in events(text, "en")


def test_of_two_who_were_named_nobody_is_taken_for_the_one_asked() -> None:
    text = (
        "Sergei Lavrov and Marco Rubio have met. This is our interview.\n\n"
        "What now?\n\nWe go on. The war is over.\n\nAnd then?\n\nWe rest."
    )
    assert [who for who, *_ in claims(text, "en") if who] == []
