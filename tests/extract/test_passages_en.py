"""Short passages of English news: who says it, who was hurt, what happened and who is who.

Beside each form that tells something stands one that looks alike and tells something else.
"""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import claims, events, figures, names, offices, statements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who only saw it took no part
        ("Sudan's medics said a drone strike hit a market in Kutum.", [("attack", "Sudan", "happened")]),
        # nor did who speaks since it happened
        ("Modi, in his first speech since the attack in Pahalgam, thanked the army.", []),
        # an announcement is nobody's guest
        ("Shehbaz Sharif welcomed the pledge by Donald Trump.", []),
        (
            "Donald Trump welcomed Shehbaz Sharif in Washington.",
            [("meeting", "Donald Trump; Shehbaz Sharif; United States", "happened")],
        ),
        ("Lavrov is to visit North Korea.", [("meeting", "Sergey Lavrov; North Korea", "planned")]),
        # what nobody has done
        ("No Israeli soldier attacked Lebanon.", []),
        ("No president of Lebanon has met Benjamin Netanyahu.", []),
        # what is only thinkable, and what can no longer be doubted
        ("A Chinese attack on Taiwan is unlikely before 2030.", []),
        ("An Israeli strike on Iran remains possible.", []),
        ("Israeli strikes on Iran are unlikely to topple its leaders.", [("attack", "Israel; Iran", "happened")]),
        # the two whom the sentence has named
        (
            "Donald Trump said he had called Xi Jinping and that the two would meet in April.",
            [
                ("phone_call", "Donald Trump; Xi Jinping", "happened"),
                ("meeting", "Donald Trump; Xi Jinping", "planned"),
            ],
        ),
        # who mediates stands between the talks and their day
        (
            "Talks between Hamas and Israel, brokered by Egypt and Qatar, will resume in Cairo.",
            [("talks", "Hamas; Israel; Egypt; Qatar", "planned")],
        ),
        (
            "Talks between Hamas and Israel, brokered by Egypt and Qatar, have resumed in Cairo.",
            [("talks", "Hamas; Israel; Egypt; Qatar", "happened")],
        ),
        # of what there is no evidence
        ("Rutte said there was no evidence that Russia had attacked Poland.", [("attack", "Russia; Poland", "denied")]),
        # a truce has many names
        (
            "India accused Pakistan of violations of the understanding.",
            [("ceasefire_violated", "Pakistan; India", "alleged")],
        ),
        ("India accused Pakistan of violations of the charter.", []),
        ("Hezbollah began firing at Israel.", [("attack", "Hezbollah; Israel", "happened")]),
        ("Hezbollah began talking to Israel.", []),
        # who is ready has no appointment
        ("Putin said he was ready to meet Zelensky.", []),
        (
            "Putin said he would meet Zelensky in Istanbul on Monday.",
            [("meeting", "Vladimir Putin; Volodymyr Zelenskyy", "planned")],
        ),
    ],
)
def test_events(text: str, expected: list[tuple[str, str, str]]) -> None:
    told = [(s.type, names(s.participants), s.status) for s in statements(text, "en") if isinstance(s, Event)]
    assert told == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one of somebody's family is one
        ("In Ukraine, a man was killed and his wife wounded.", [(1, "killed"), (1, "wounded")]),
        ("In Ukraine, a couple and their baby were killed.", [(2, "killed"), (1, "killed")]),
        ("Israel killed a mediator and two of his sons in Gaza.", [(2, "killed")]),
        ("In Ukraine, his son said the war had wounded the country.", []),
        # a truce takes nobody
        (
            "The bodies of 17 Palestinians were found, bringing the toll since the truce took hold to 236.",
            [(17, "killed"), (236, "killed")],
        ),
        ("Israel says 28 people died, while Iran put its own death toll at 1,060.", [(28, "killed"), (1060, "killed")]),
    ],
)
def test_figures(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(count, outcome) for _, count, outcome, _, _ in figures(text, "en")] == expected


def test_others_than_soldiers_and_civilians_are_anybody() -> None:
    both = figures("Cambodia put the toll at eight civilians and five soldiers, with 71 others wounded.", "en")
    alone = figures("Cambodia put the toll at five soldiers, with 71 others wounded.", "en")
    assert [category for _, _, _, category, _ in both] == ["civilian", "military", "unspecified"]
    assert [category for _, _, _, category, _ in alone] == ["military", "military"]


def test_the_fallen_of_a_war_are_of_whose_the_last_ones_are() -> None:
    text = "Two Pakistani soldiers were killed in Afghanistan, bringing the number of soldiers killed this week to 12."
    assert [side for *_, side in figures(text, "en")] == ["Pakistan", "Pakistan"]


def test_an_agency_from_elsewhere_counts_no_captives_of_its_own() -> None:
    text = "Hamas seized 251 hostages in an attack on Israel, according to an AFP tally."
    assert [side for *_, side in figures(text, "en")] == ["Israel"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who did it is more than a figure; since when is not
        (
            "Thailand's army said two soldiers died when Cambodian troops opened fire.",
            [("Royal Thai Armed Forces", "assert")],
        ),
        ("Iran's government said 400 people had died since Israel opened fire.", []),
        ("Thailand's army said two soldiers died when a shell hit a bus.", []),
        # who asks stands behind the question
        ("“Where do we go?” Hassan Nasser told Reuters.", [("Hassan Nasser", "assert")]),
        ("“This is our land!” President Volodymyr Zelensky said on Sunday.", [("Volodymyr Zelenskyy", "assert")]),
        ("“Is it over?” Russia said the war was over.", [("Russia", "assert")]),
        # who did what somebody else tells goes on behind it
        (
            "Donald Trump met Xi Jinping, the Kremlin said, and promised to lower tariffs.",
            [("Russia", "assert"), ("Donald Trump", "promise")],
        ),
        ("“We met,” the Kremlin said, and promised to lower tariffs.", [("Russia", "assert"), ("Russia", "promise")]),
        # what a claim is called answers it
        (
            "Thailand said Cambodia fired first, an assertion Phnom Penh called “fiction”.",
            [("Thailand", "assert"), ("Cambodia", "deny")],
        ),
        # a deed that is claimed, and a land
        ("Ukraine denied Russia's claim to have taken Siversk.", [("Ukraine", "deny"), ("Russia", "assert")]),
        ("China's claim to the islands is old.", []),
        # nouns
        ("Kharkiv's mayor, Ihor Terekhov, reported more blasts in Ukraine.", [("Ihor Terekhov", "assert")]),
        ("Negotiators want written guarantees that the war is over.", []),
        ("Hemedti apologised for violations by his fighters.", [("Mohamed Hamdan Dagalo", "confirm")]),
    ],
)
def test_claims(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(who, act) for who, act, _ in claims(text, "en")] == expected


def test_a_sentence_of_its_own_behind_a_question_is_not_whose_question_it_was() -> None:
    quotes = [getattr(s, "quote", None) for s in statements("“Is it over?” Russia said the war was over.", "en")]
    assert quotes == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Stephane Dujarric, spokesman for UN Secretary-General Antonio Guterres, left.",
            [
                ("Stéphane Dujarric", "spokesman", "United Nations"),
                ("António Guterres", "secretary-general", "United Nations"),
            ],
        ),
        (
            "Ahmed al-Sharaa became the first Syrian president to visit the White House.",
            [("Ahmed al-Sharaa", "president", "Syria")],
        ),
        ("Ahmed al-Sharaa is not the first Syrian president to do so.", []),
        ("Israel's ex-defence minister Avigdor Lieberman left.", [("Avigdor Lieberman", "defence minister", "Israel")]),
        ("Jordan's King Abdullah II left.", [("Abdullah II of Jordan", "king", "Jordan")]),
        ("Stephen King wrote about Ukraine.", []),
        (
            "Kyiv mayor Vitali Klitschko left. His counterpart in Kharkiv, Ihor Terekhov, stayed.",
            [("Vitali Klitschko", "mayor", "Kyiv"), ("Ihor Terekhov", "mayor", "Kharkiv")],
        ),
    ],
)
def test_offices(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert offices(text, "en") == expected


@pytest.mark.parametrize("end", range(1, 60))
def test_a_question_cut_anywhere_raises_nothing(end: int) -> None:
    events("“Where do we go?” Hassan Nasser told Reuters in Gaza, calling that."[:end], "en")
