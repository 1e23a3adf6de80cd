"""English background paragraphs: who holds what office, whose dead they were, who is tied to whom.

Beside each form that tells something stands one that looks alike and tells nothing of the kind.
"""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, figures, offices


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a second office behind the name, of the same state
        (
            "Lebanon's president, Joseph Aoun, a former army chief, spoke.",
            [("Joseph Aoun", "president", "Lebanon"), ("Joseph Aoun", "army chief", "Lebanon")],
        ),
        # a list is none
        (
            "Lebanon's president, Joseph Aoun, the army chief, Rodolphe Haykal, and his aides met.",
            [("Joseph Aoun", "president", "Lebanon"), ("Rodolphe Haykal", "army chief", "Lebanon")],
        ),
        # an office of several is each one's
        (
            "Britain punished two Israeli ministers, Itamar Ben-Gvir and Bezalel Smotrich.",
            [("Itamar Ben-Gvir", "minister", "Israel"), ("Bezalel Smotrich", "minister", "Israel")],
        ),
        (
            "US envoys Steve Witkoff and Jared Kushner arrived in Moscow.",
            [("Steve Witkoff", "envoy", "United States"), ("Jared Kushner", "envoy", "United States")],
        ),
        ("Israeli officials Ron Dermer and Tzachi Hanegbi arrived in Moscow.", []),
        # who heads a body of states
        (
            "Rafael Grossi, who heads the International Atomic Energy Agency, urged restraint.",
            [("Rafael Grossi", "head", "International Atomic Energy Agency")],
        ),
        ("Dara Sokha, who heads the UN-recognised administration, urged restraint.", []),
    ],
)
def test_offices(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert offices(text, "en") == expected


def test_a_president_told_by_the_office_alone_is_who_was_named_without_one() -> None:
    text = "Volodymyr Zelensky, who met Emmanuel Macron, ruled it out. “We will not go,” the {} president said."
    assert claims(text.format("Ukrainian"), "en")[-1][0] == "Volodymyr Zelenskyy"
    assert claims(text.format("Turkish"), "en")[-1][0] != "Volodymyr Zelenskyy"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one does not blame others for one's own losses
        (
            "Pakistan blamed India for a bombing that killed five of its soldiers in Quetta.",
            [(None, 5, "killed", "military", "Pakistan")],
        ),
        # a time is no doer
        (
            "Some 35,000 people had been moved to shelters by evening, the interior ministry in Bangkok reported.",
            [("Ministry of Interior of Thailand", 35000, "displaced", "unspecified", "Thailand")],
        ),
        # a house's name is no country's
        (
            "The RSF fights Sudan’s army. A doctor at the Turkish hospital in Nyala said nine people had been killed.",
            [("medics", 9, "killed", "unspecified", "Sudan")],
        ),
        # a list of figures that are explained
        (
            "In the war some 1,200 Lebanese, most of them civilians, and 160 Israelis, most of them soldiers, died.",
            [(None, 1200, "killed", "unspecified", "Lebanon"), (None, 160, "killed", "unspecified", "Israel")],
        ),
        # a governor's office is of where he governs
        (
            "Twelve people died in Kherson, the office of the governor, Oleksandr Prokudin, said.",
            [("Office of Oleksandr Prokudin", 12, "killed", "unspecified", "Ukraine")],
        ),
        # a new sentence behind a quotation
        (
            "“They saw it all.” According to the Lebanese health ministry, strikes have killed 300 people.",
            [("Ministry of Health of Lebanon", 300, "killed", "unspecified", "Lebanon")],
        ),
        # what a court has ruled ends with its clause
        (
            "The court ruled that Cambodia owned it; the land was awarded to it in 2013, after clashes in which 28 "
            "people had died.",
            [(None, 28, "killed", "unspecified", "")],
        ),
    ],
)
def test_figures(text: str, expected: list[tuple[str | None, int, str, str, str]]) -> None:
    assert figures(text, "en") == expected
