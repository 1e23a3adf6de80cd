"""English ties of background paragraphs: appositions, relative clauses, possessives, verbs in a row."""

from __future__ import annotations

import pytest

from tests.extract.reading import ties
from tests.extract.test_relations_frames import told

TOLD = """
Germany | supplies_arms | Ukraine | Germany, Ukraine's second-largest donor of military aid, met France.
Germany | support | Ukraine | Germany, Kyiv's second-largest military donor, met France.
United States | supplies_arms | Lebanese Armed Forces | The US is the Lebanese army's biggest provider of weapons.
Iran | support | Houthis | The Houthis are backed, armed and trained by Iran.
Iran | supplies_arms | Houthis | The Houthis are backed, armed and trained by Iran.
Rwanda | supplies_arms | M23 | M23 is armed and directed by Rwanda.
Iran | supplies_arms | Hezbollah | Hezbollah, funded, armed and trained by Iran, fired rockets.
Houthis | alliance | Hamas | The Houthis count Hamas and Hezbollah among their allies.
China | alliance | Pakistan | China, Pakistan's all-weather friend, said nothing.
Australia | sanctions | Houthis | The UK and Australia have both designated the Houthis a terrorist group.
Iran | supplies_arms | Russia | Moscow, to which Iran has supplied thousands of drones, was silent.
United States | supplies_arms | Israel | The US, which has poured weapons into Israel, was silent.
United States | military_base | Kuwait | Bahrain and Kuwait, which host American forces, closed their airspace.
United States | military_base | Djibouti | Djibouti, where the US and China both have bases, spoke.
Israel | military_base | Southern Lebanon | Israel has kept troops in southern Lebanon.
Israel Defense Forces | controls | Gaza Strip | Israel's forces still hold just over half of Gaza.
African Union | mediates | Israel; Hamas | Qatar hosted talks between Israel and Hamas, with the AU as co-mediator.
Israel | holds_talks_with | Syria | Israel has been in US-mediated talks with Syria.
North Korea | defence_pact | Russia | North Korea, bound to Russia by a mutual defence treaty, sent soldiers.
Eritrea | support | Egypt | Eritrea voiced its country's backing for Egypt.
Sweden | member_of | NATO | Sweden, NATO's newest member, sent jets.
Russia | support | Bashar al-Assad | Russia kept Bashar al-Assad in power for a decade.
Iran | support | Houthis | Iran, whose proxies include Hezbollah and the Houthis, denied it.
Iran | support | Hezbollah | Hezbollah, one of Iran's most powerful proxies, fired rockets.
Iran | support | Hezbollah | Iran is Hezbollah's chief sponsor.
Sweden | member_of | NATO | Sweden became NATO's 32nd member in 2024.
"""
#: Who acts is not whoever stands nearest.
APART = [
    (
        "Malaysia, the current ASEAN chair, which brokered the truce between Thailand and Cambodia, spoke.",
        [("Malaysia", "mediates", "Thailand; Cambodia"), ("Malaysia", "member_of", "ASEAN")],
    ),
    (
        "The UAE, which Khartoum says is supplying the RSF with arms, was silent.",
        [("United Arab Emirates", "supplies_arms", "Rapid Support Forces")],
    ),
    (
        "The east of Syria is controlled by the Kurdish-led Syrian Democratic Forces.",
        [("Syrian Democratic Forces", "controls", "Syria")],
    ),
    ("The foundation accused the UN of using figures supplied by Hamas.", []),
]


@pytest.mark.parametrize("case", TOLD.strip().split("\n"))
def test_a_tie_of_the_background(case: str) -> None:
    subject, tie, other, text = case.split(" | ")
    assert told(subject, tie, other, text)


@pytest.mark.parametrize(("text", "expected"), APART)
def test_who_acts_is_not_whoever_stands_nearest(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert ties(text, "en") == expected
