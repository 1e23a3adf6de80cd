"""Dispatches of agencies and dailies in English: ties told in passing, who denies what, and of whom a sentence goes on.

Beside each form that tells something stands one that looks alike and tells something else.
"""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, figures, ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a genitive behind a day is no quotation mark
        (
            "Anutin Charnvirakul, whose party won last month's election, has promised to scrap the deal.",
            [("Anutin Charnvirakul", "promise", "")],
        ),
        ("China, the main buyer of Iranian oil, is also opposed to military action.", [("China", "reject", "")]),
        # whoever was accused rejects the charge
        (
            "Bangkok has blamed Phnom Penh for planting mines, a charge it rejects.",
            [("Thailand", "accuse", "Cambodia"), ("Cambodia", "reject", "Thailand")],
        ),
        # a name that an aside explains, and the one behind the "and"
        (
            "Qatar, home to an air base, and Saudi Arabia have both rejected the plan.",
            [("Qatar", "reject", ""), ("Saudi Arabia", "reject", "")],
        ),
        # two clauses
        (
            "The group's leader, Naim Qassem, accused Israel of a raid, and Egypt condemned it.",
            [("Naim Qassem", "accuse", "Israel"), ("Egypt", "condemn", "")],
        ),
        # what several are known as says nothing for itself
        (
            "The US, Egypt and the UAE, known as the Quad, urged Sudan to stop.",
            [
                ("United States", "call_for", "Sudan"),
                ("Egypt", "call_for", "Sudan"),
                ("United Arab Emirates", "call_for", "Sudan"),
            ],
        ),
        # the group says so, and not who leads it
        (
            "The RSF, led by Mohamed Hamdan Dagalo, known as Hemedti, denied it.",
            [("Rapid Support Forces", "deny", "")],
        ),
        # another charge is nothing that is said
        ("Russian troops led the charge on the town of Pokrovsk.", []),
    ],
)
def test_claims(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert claims(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran took delivery of Russian-made fighter jets.", [("Russia", "supplies_arms", "Iran")]),
        # who made them may have sold them to somebody else
        ("Hamas took delivery of Russian-made rockets.", []),
        ("Iran flies Russian-made fighter jets.", [("Russia", "supplies_arms", "Iran")]),
        (
            "Germany, Kyiv's second-biggest supplier of military aid after the United States, sent missiles.",
            [("Germany", "supplies_arms", "Ukraine"), ("United States", "supplies_arms", "Ukraine")],
        ),
        (
            "China, Pakistan's closest ally, supplied most of its weapons.",
            [("China", "alliance", "Pakistan"), ("China", "supplies_arms", "Pakistan")],
        ),
        ("Serbia has kept close ties with Russia.", [("Serbia", "alliance", "Russia")]),
        ("Serbia wants close ties with Russia.", []),
        (
            "Iran's missile programme and its support for Hezbollah were discussed.",
            [("Iran", "support", "Hezbollah")],
        ),
        # a court's ruling gives nobody the town it sits in
        ("The Permanent Court of Arbitration in The Hague had ruled in Islamabad's favour.", []),
        ("Crimea is widely recognised as Ukraine's.", [("Crimea", "recognised_as_part_of", "Ukraine")]),
        # a source is not what the next sentence is about
        (
            "Russia has lost ships, according to the United Nations. It still controls Crimea.",
            [("Russia", "controls", "Crimea")],
        ),
    ],
)
def test_ties(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted(ties(text, "en")) == sorted(expected)


def test_security_personnel_bear_arms() -> None:
    told = figures("Gunmen killed 12 security personnel in Pakistan.", "en")
    assert told == [(None, 12, "killed", "military", "Pakistan")]
