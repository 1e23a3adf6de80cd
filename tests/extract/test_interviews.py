"""Interviews as questions and answers, and what only looks like them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.extract import extract
from kg.statement import Claim
from tests.extract.reading import article, claims, events, figures, statements

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


LABELLED = """Israeli drones still circle over the south. President Joseph Aoun has accused Israel of violations.

Hassan Fakih, the mayor of Yaroun, spoke to DW about life in the village.

DW: How many people have come back?

Hassan Fakih: Only a few families have returned. Israel destroyed our school.

Do you feel safe?

No. The drones are above us day and night.

DW: And the ceasefire that France helped to broker.

Hassan Fakih: We welcome it.
"""


def test_names_as_labels_tell_an_interview_and_who_is_asked() -> None:
    said = [s for s in statements(LABELLED, "en") if isinstance(s, Claim) and "accused" not in s.evidence.text]
    assert [(s.claimant and s.claimant.name, s.act, s.quote) for s in said] == [
        ("Hassan Fakih", "assert", "Only a few families have returned."),
        ("Hassan Fakih", "assert", "Israel destroyed our school."),
        ("Hassan Fakih", "assert", "No. The drones are above us day and night."),
        ("Hassan Fakih", "support", "We welcome it."),
    ]


def test_of_those_named_before_the_questions_who_speaks_is_asked() -> None:
    text = INDONESIAN.replace(
        "menerima kami.",
        "menilai Israel tidak serius. Presiden AS Donald Trump bertemu Benjamin Netanyahu. Ia menerima kami.",
    )
    assert ("Abdalfatah Alsattari", "reject", "") in claims(text)


def test_a_section_above_the_story_announces_an_interview() -> None:
    story = (
        "Duta Besar Palestina untuk Indonesia Abdalfatah Alsattari menerima kami di Jakarta.\n\n"
        "Bagaimana situasi di Gaza?\n\nSituasinya buruk. Kami menolak pendudukan.\n\n"
        "Apa harapan Anda?\n\nKami berharap Indonesia terus membela kami.\n"
    )
    told = article(f"WAWANCARA\n\n{story}")
    # the name of a section is no part of the story
    below = replace(told, body=told.body[1:])
    assert {s.claimant.name for s in extract(below) if s.claimant} == {"Abdalfatah Alsattari"}
    assert not [s for s in statements(story) if isinstance(s, Claim) and "pendudukan" in s.evidence.text and s.quote]


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
