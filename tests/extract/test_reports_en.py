"""What English reports tell in passing: ties, who speaks, whose offices and whose people."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, events, figures, meant, offices, ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hungary is a member of NATO and of the EU.", [("Hungary", "NATO"), ("Hungary", "European Union")]),
        (
            "The Quad – Egypt, Saudi Arabia and the UAE – has met.",
            [("Egypt", "Quad on Sudan"), ("Saudi Arabia", "Quad on Sudan"), ("United Arab Emirates", "Quad on Sudan")],
        ),
        ("The UN, Russia and China condemned it.", []),
        ("The YPG, the backbone of the SDF, withdrew.", [("YPG", "Syrian Democratic Forces")]),
    ],
)
def test_members(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(who, whose) for who, tie, whose in ties(text, "en") if tie == "member_of"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Netanyahu's far-right allies Ben-Gvir and Smotrich have left.",
            [
                ("Itamar Ben-Gvir", "alliance", "Benjamin Netanyahu"),
                ("Bezalel Smotrich", "alliance", "Benjamin Netanyahu"),
            ],
        ),
        (
            "Egypt and Jordan, which signed peace treaties with Israel, protested.",
            [("Egypt", "treaty", "Israel"), ("Jordan", "treaty", "Israel")],
        ),
        (
            "In Rafah, a militia armed by Israel exchanged fire with policemen.",
            [("Israel", "support", "militants"), ("Israel", "supplies_arms", "militants")],
        ),
        (
            "Most of India's arms imports over the past ten years came from Russia.",
            [("Russia", "supplies_arms", "India")],
        ),
        ("Poland, one of the biggest suppliers of F-16s to Ukraine, agreed.", [("Poland", "supplies_arms", "Ukraine")]),
        ("Rebels burned Bukavu, the city M23 captured in February.", [("M23", "controls", "Bukavu")]),
        ("In Crimea Russia seized three ships.", []),
        ("The UAE used an airstrip to ferry weapons to the RSF.", [
            ("United Arab Emirates", "supplies_arms", "Rapid Support Forces"),
        ]),
        ("China assured Pakistan of its full support.", [("China", "support", "Pakistan")]),
        ("Turkey protested, while India's envoy, Reuven Azar, said his country backed Israel.", [
            ("India", "support", "Israel"),
        ]),
        ("Russia, Assad's main military backer, fled.", [("Russia", "support", "Bashar al-Assad")]),
        (
            "Sudan and the RSF fought. The US imposed sanctions on both generals.",
            [],
        ),
        (
            "Israel and Hamas fought. Turkey called for a return to talks on a road map that Oman helped to negotiate.",
            [("Oman", "mediates", "Hamas; Israel")],
        ),
        (
            "Thailand and Cambodia met in a border committee chaired by the defence ministers of both countries.",
            [("Thailand", "co_chairs", "committee"), ("Cambodia", "co_chairs", "committee")],
        ),
    ],
)  # fmt: skip
def test_ties(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted(ties(text, "en")) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army had shot it down, Sudan acknowledged.", [("Sudan", "confirm")]),
        ("Kyiv would run out of missiles by May, Dmytro Kuleba warned.", [("Dmytro Kuleba", "warn")]),
        ("Talks would resume in Doha, Egypt promised on Sunday.", [("Egypt", "promise")]),
        ("Russia attacked Sumy, as aid groups warned of mass hunger.", [("organization", "warn")]),
        ("Israel was told to stop.", []),
        ("Hamas has been warned to disarm.", []),
        ("Ukraine was promised new missiles by Germany.", [("Germany", "promise")]),
        ("Russia criticised the raids but offered no military help.", [("Russia", "condemn")]),
        ("Lavrov, expected at the talks, stayed away.", []),
        ("Hezbollah said bases would be targeted should Israel take part.", [("Hezbollah", "threaten")]),
        ("Trump claims credit for the truce.", [("Donald Trump", "assert")]),
        ("Cambodia renewed its demand that Thailand remove the wire.", [("Cambodia", "demand")]),
    ],
)
def test_claims(text: str, expected: list[tuple[str, str]]) -> None:
    assert [claim[:2] for claim in claims(text, "en")] == expected


def test_who_is_asked_has_done_nothing_yet() -> None:
    assert events("Thailand is being asked to withdraw its troops.", "en") == []


def test_who_is_named_in_a_relative_clause_is_not_asked() -> None:
    assert claims("Hamas demanded a return to the truce that Qatar mediated.", "en")[0][2] == ""


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Araghchi went further. In a letter to Guterres, the secretary general, he wrote that Iran would leave.",
            "Abbas Araghchi",
        ),
        ("Turkey fought the PKK, which bled for years before it announced that it would disband.", "PKK"),
        ("Al Jazeera left. Israel named a man, who it said had smuggled arms.", "Israel"),
    ],
)
def test_pronouns(text: str, who: str) -> None:
    assert claims(text, "en")[-1][0] == who


def test_whose_army_is_told_by_who_leads_it() -> None:
    text = "Chad's army left Sudan. The army, led by Abdel Fattah al-Burhan, stayed."
    assert "Sudanese Armed Forces" in meant(text, "en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Saudi Ambassador to Yemen Mohammed Al-Jabir left.", [("Mohammed Al-Jabir", "ambassador", "Saudi Arabia")]),
        (
            "Russia's ambassador to the United Nations, Vasily Nebenzya, left.",
            [("Vasily Nebenzya", "ambassador", "Russia")],
        ),
    ],
)
def test_ambassadors(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert offices(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A shell landed on Syrian territory, killing two people.", [(2, "killed", "unspecified", "Syria")]),
        ("A soldier of Thailand lost his right foot.", [(1, "wounded", "military", "Thailand")]),
        ("Two dock workers were killed in Odesa. Five other people were hurt.", [
            (2, "killed", "civilian", "Ukraine"), (5, "wounded", "unspecified", "Ukraine"),
        ]),
    ],
)  # fmt: skip
def test_figures(text: str, expected: list[tuple[int, str, str, str]]) -> None:
    assert [figure[1:] for figure in figures(text, "en")] == expected


def test_a_member_of_a_council_is_a_person() -> None:
    text = "Three were killed, said Azad Osso, a local council member who went there. “They waited,” he said."
    assert claims(text, "en")[-1][0] == "Azad Osso"


def test_whose_people_a_name_only_describes_are_not_backed() -> None:
    assert ties("M23 says it protects Congolese Tutsis from harm.", "en") == []
