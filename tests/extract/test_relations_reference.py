"""Ties of those whom an article names again by a noun or a pronoun: "the group", "the army", "it"."""

from __future__ import annotations

import pytest

from tests.extract.reading import ties
from tests.extract.test_relations_frames import told

#: An article that speaks of others as often as of the two who fight.
WAR = "The UAE arms the RSF, Sudan says. The UAE denied it. The RSF fought the Sudanese army. The UAE and Qatar met."

AGAIN = """
Rwanda | support | M23 | M23 captured Goma. The United Nations says the group is backed by Rwanda.
Rwanda | support | M23 | M23 captured Goma. UN experts say the rebels are backed by Rwanda.
Rwanda | supplies_arms | M23 | M23 captured Goma. According to the UN, the group gets weapons from Rwanda.
Chad | supplies_arms | Rapid Support Forces | The RSF took al-Fashir. UN experts accuse Chad of arming the force.
Bahrain | member_of | Saudi-led coalition | A Saudi-led coalition struck, the UN says. Bahrain is part of the coalition.
Egypt | support | Sudanese Armed Forces | The Sudanese army took Bara from the RSF. Egypt is the army's closest backer.
Turkey | supplies_arms | Sudanese Armed Forces | The RSF shelled El Obeid in Sudan. Turkey armed the army.
Turkey | supplies_arms | Sudanese Armed Forces | Egypt backs the Sudanese army, while Turkey has sold it drones.
Iran | supplies_arms | Russia | Russia attacked Ukraine, while Iran supplied it with drones.
Iran | support | Hezbollah | Hezbollah fired rockets. Israel hit the Iran-backed terror group.
Egypt | support | Sudanese Armed Forces | @WAR Egypt and Iran have both backed the army.
Iran | supplies_arms | Sudanese Armed Forces | @WAR Egypt backs the army, with Tehran supplying it with drones.
Houthis | controls | Hodeidah | The Houthis fired missiles. They seized Sanaa in 2014 and now run Hodeidah.
"""
#: "The army" is nobody's whose only the peacekeepers are.
NOBODY = "The RSF struck. A drone killed six Bangladeshi peacekeepers in Kadugli. Egypt backs the army."
#: Two names beside an "and" that belong to two clauses, or to one.
CLAUSES = [
    ("Egypt backs the Sudanese army and Turkey condemned the strike.", [("Egypt", "support", "Sudanese Armed Forces")]),
    ("Iran backs Hezbollah and Hamas said it was grateful.", [("Iran", "support", "Hezbollah")]),
    (
        "Iran backs Hezbollah and Hamas fighting in the region.",
        [("Iran", "support", "Hezbollah"), ("Iran", "support", "Hamas")],
    ),
    ("The EU imposed sanctions on Russia and Belarus has complained.", [("European Union", "sanctions", "Russia")]),
]


@pytest.mark.parametrize("case", AGAIN.strip().split("\n"))
def test_a_tie_of_somebody_named_again(case: str) -> None:
    subject, tie, other, text = case.replace("@WAR", WAR).split(" | ")
    assert told(subject, tie, other, text)


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_two_names_of_two_clauses_are_no_list(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert ties(text, "en") == expected


def test_the_army_is_not_that_of_the_peacekeepers() -> None:
    assert ties(NOBODY, "en") == []


def test_a_sponsor_of_a_decision_does_not_mediate() -> None:
    text = "Gencatan senjata goyah karena keputusan Taliban disponsori oleh India, ujar Pakistan."
    assert all(kind != "mediates" for _, kind, _ in ties(text, "id"))
    assert ("Qatar", "mediates", "Russia; Ukraine") in ties(
        "Perundingan Rusia dan Ukraina yang disponsori Qatar berlanjut.", "id"
    )
