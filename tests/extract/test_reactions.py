"""Reactions in the passive and in nouns, who is told a press conference, and who insists behind a "with"."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, events, figures


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("His remarks drew condemnation from Saudi Arabia, Jordan and Egypt.",
         [("Saudi Arabia", "condemn"), ("Jordan", "condemn"), ("Egypt", "condemn")]),
        ("The plan won praise from Moscow.", [("Russia", "support")]),
        ("The ruling was welcomed by Hamas and condemned by Israel.", [("Hamas", "support"), ("Israel", "condemn")]),
        ("The plan, welcomed by Riyadh, was swiftly rejected by Iran.",
         [("Saudi Arabia", "support"), ("Iran", "reject")]),
        ("Iran would never give up enrichment, Araghchi told a press conference.", [("Abbas Araghchi", "reject")]),
        ("Sudan turned to Riyadh and Cairo, with its foreign minister, Mohieddin Salem, insisting the RSF must go.",
         [("Mohieddin Salem", "call_for")]),
        ("Construction will go on, Sergei Shoigu, secretary of the council, was quoted by TASS as saying.",
         [("Sergei Shoigu", "assert")]),
        ("Kinshasa and the Rwandan-backed M23 blamed each other.",
         [("Democratic Republic of the Congo", "accuse"), ("M23", "accuse")]),
        ("The Syrian government and the Kurdish-led SDF blamed each other.",
         [("Syrian government", "accuse"), ("Syrian Democratic Forces", "accuse")]),
        ('Yvette Cooper said she was "appalled" by the plan.', [("Yvette Cooper", "condemn")]),
        ('Iran said it would "never" give up enrichment.', [("Iran", "reject")]),
        ("The plan, which the Security Council endorsed by 13 votes, binds Israel.",
         [("United Nations Security Council", "support")]),
        # who is received, and a wreath that is laid
        ("Witkoff was welcomed by Putin in the Kremlin.", []),
        ("The ceremony drew crowds from Jordan.", []),
    ],
)  # fmt: skip
def test_who_reacts(text: str, told: list[tuple[str, str]]) -> None:
    assert [(claim[0], claim[1]) for claim in claims(text, "en") if claim[1] != "promise"] == told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Some 1,200 people were killed during the Hamas-led attack on October 7, 2023.", "attack"),
        ("Iran hit back at Israel with missiles.", "attack"),
        ("Hassan Nasrallah, whom Israel killed in 2024, led it for three decades.", "attack"),
        ("Egypt has in recent months hosted American and Saudi officials to discuss a truce.", "meeting"),
        ("Witkoff and Kushner were due to sit down with Russian negotiators in Abu Dhabi.", "meeting"),
        ("Thailand and Cambodia signed a US-brokered peace accord in Kuala Lumpur.", "ceasefire_agreed"),
    ],
)
def test_what_happened(text: str, kind: str) -> None:
    assert kind in {event[0] for event in events(text, "en")}


def test_people_who_are_pushed_from_their_homes() -> None:
    assert [figure[1:3] for figure in figures("The war has pushed 12 million people from their homes.", "en")] == [
        (12_000_000, "displaced")
    ]
