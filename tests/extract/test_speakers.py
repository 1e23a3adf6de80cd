"""Who speaks, and of whom, where other names stand nearer: asides, descriptions, answers, pronouns."""

from __future__ import annotations

import pytest

from kg.statement import Claim, Event
from tests.extract.reading import claims, figures, statements, ties

#: text, and (who, act, at whom)
SPEAKERS = [
    # what somebody else says of what was said
    ("Aliyev has accused Armenia of preparing for a new war, claims that Yerevan says are baseless.",
     [("Ilham Aliyev", "accuse", "Armenia"), ("Armenia", "deny", "Ilham Aliyev")]),
    ("The army, which has accused the UAE of arming the RSF, claims that the group shelled a hospital.",
     [("military", "accuse", "United Arab Emirates"), ("military", "assert", "")]),
    ("Turkey's foreign ministry said Israel makes territorial claims to Lebanese land.",
     [("Ministry of Foreign Affairs of the Republic of Turkey", "assert", "")]),
    # of whom a description tells that ends in other names
    ("\"The world is looking away,\" said Adam Rojal, spokesperson for the General Coordination for Displaced Persons "
     "and Refugees, who accused Egypt of blocking aid.",
     [("Adam Rojal", "assert", ""), ("Adam Rojal", "accuse", "Egypt")]),
    ("Iran was hit with sanctions by the European Union in 2012, which accused it of arming Syria.",
     [("European Union", "accuse", "Iran")]),
    ("The United States and nine other members of the contact group, among them Belgium, Britain and France, called on "
     "the M23 to halt its offensive.", [("United States", "call_for", "M23")]),
    # what is done by others
    ("Hikmat al-Hijri rejected the truce announced by another cleric, Youssef Jarbou, and urged his men to fight.",
     [("Hikmat al-Hijri", "reject", "Youssef Jarbou"), ("Hikmat al-Hijri", "call_for", "")]),
    ("Thailand denied having agreed to it.", [("Thailand", "deny", "")]),
    ("Officials said the search continued.", [("officials", "assert", "")]),
    ("The UAE has repeatedly denied arming the RSF.", [("United Arab Emirates", "deny", "")]),
    ("Rwanda denied that it backs the M23.", [("Rwanda", "deny", "")]),
    ("Pakistan denied India's accusation.", [("Pakistan", "deny", "India")]),
    ("Thailand denied that Thai soldiers had fired first.", [("Thailand", "deny", "")]),
    ("The United Nations warned that Kordofan could be next.", [("United Nations", "warn", "")]),
    ("Iran warned Israel that it would answer.", [("Iran", "warn", "Israel")]),
    # officials of whom nothing was told
    ("Officials of the Arakan Army said the town fell. Military officials did not respond to calls.",
     [("Arakan Army officials", "assert", ""), ("officials", "decline_comment", "")]),
    ("Ukrainian officials said the strike hit a school. Officials said the search went on.",
     [("Ukrainian officials", "assert", ""), ("Ukrainian officials", "assert", "")]),
    # of what was done, and of nobody
    ("Hamas rejected the resolution. Benjamin Netanyahu praised it.",
     [("Hamas", "reject", ""), ("Benjamin Netanyahu", "support", "")]),
    ("China and Turkey condemned the Islamabad attack.", [("China", "condemn", ""), ("Turkey", "condemn", "")]),
    ("China condemned the Israeli attack on Doha.", [("China", "condemn", "Israel")]),
    ("ASEAN welcomed the truce. Anwar Ibrahim spoke with both leaders and appealed to them to show restraint.",
     [("ASEAN", "support", ""), ("Anwar Ibrahim", "call_for", "")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SPEAKERS, ids=[text[:60] for text, _ in SPEAKERS])
def test_who_speaks_of_whom(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert claims(text, "en") == expected


def test_two_kinds_of_sources_close_what_they_tell() -> None:
    text = "The M23 entered Uvira in Congo, local and military sources told AFP, less than a week after a peace deal."
    assert [s.about for s in statements(text, "en") if isinstance(s, Claim)] == ["The M23 entered Uvira in Congo"]


def test_it_is_not_who_accuses() -> None:
    text = "Iran protested. The EU accused it of arming Syria."
    assert ("European Union", "supplies_arms", "Syria") not in ties(text, "en")


def test_where_something_was_written_says_nothing_itself() -> None:
    text = "Donald Trump wrote on Truth Social that Iran would lose. Three people died in Qom. The network said so."
    assert "Truth Social" not in {who for who, _, _ in claims(text, "en")}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Two people died, the UN peacekeeping mission, known as UNIFIL, said.",
            "United Nations Interim Force in Lebanon",
        ),
        ("Two people died, the Rapid Support Forces, known as the RSF, said on Monday.", "Rapid Support Forces"),
    ],
)
def test_a_speaker_behind_what_is_said_may_have_two_names(text: str, who: str) -> None:
    assert [figure[:2] for figure in figures(text, "en")] == [(who, 2)]


def test_a_body_is_its_own_name_between_commas() -> None:
    text = "Ukraine's military intelligence agency, the HUR, said it was behind the attack on Moscow."
    agency = "Main Directorate of Intelligence of Ukraine"
    attack = next(s for s in statements(text, "en") if isinstance(s, Event))
    assert (attack.claimant and attack.claimant.name, attack.participants[0].name) == (agency, agency)


def test_a_commander_behind_any_verb_of_saying() -> None:
    for verb in ("kata", "tutur", "ujar"):
        text = f'"Kami tak punya pilihan," {verb} seorang komandan RSF yang tidak ingin disebutkan namanya kepada AFP.'
        assert [who for who, *_ in claims(text)] == ["Commander of Rapid Support Forces"]
