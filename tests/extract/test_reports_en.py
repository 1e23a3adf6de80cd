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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The so-called Quad group -- Egypt and the UAE -- has met.", ["Egypt", "United Arab Emirates"]),
        ("Britain and Norway, which with Washington form the Troika on Sudan, left.", ["United Kingdom", "Norway"]),
    ],
)
def test_members_between_dashes(text: str, expected: list[str]) -> None:
    assert [who for who, tie, _ in ties(text, "en") if tie == "member_of"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks on a security pact between Israel and Syria, mediated by France, have stalled.", {"mediates"}),
        ("Egypt and Turkey have stepped up their support for the RSF.", {"support"}),
        ("Belarus, which let Russia use its territory, protested.", {"support"}),
        ("Hamas is rearming with money from Tehran and from Ankara.", {"support"}),
        ("M23 takes its orders from Kigali.", {"support"}),
        ("India and Pakistan signed the treaty with the help of the World Bank.", {"mediates", "treaty"}),
        ("Qatar, which has been shuttling between Israel and Hamas, left.", {"mediates"}),
        ("Envoys shuttled between Doha and Cairo.", set()),
        ("Egypt and Israel have been at peace since 1979.", {"treaty"}),
        ("India sees Russia as its most reliable arms supplier.", {"supplies_arms"}),
        (
            "The group buys parts in China, according to Ankara, which last year imposed sanctions on Iran.",
            {"sanctions"},
        ),
    ],
)
def test_kinds_of_ties(text: str, expected: set[str]) -> None:
    assert {tie for _, tie, _ in ties(text, "en")} - {"holds_talks_with"} == expected


def test_whose_sanctions_a_clause_behind_a_source_tells() -> None:
    text = "The group buys parts in China, according to Ankara, which last year imposed sanctions on Iran."
    assert ties(text, "en") == [("Turkey", "sanctions", "Iran")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hamas and its ally Islamic Jihad have refused to disarm.", ["Hamas", "Palestinian Islamic Jihad"]),
        (
            "India, which froze it after rebels killed 26 people, boycotts the talks and does not recognise the court.",
            ["India"],
        ),
        (
            "China, which arms Pakistan, including with jets that Islamabad says shot down drones, has offered aid.",
            ["Pakistan", "China"],
        ),
        ("Asked whether Kyiv would agree, Peskov replied that it was “too early”.", ["Dmitry Peskov"]),
        ("Turkey hoped to host the talks.", []),
        ("Moscow offered a different account.", []),
        ("Berlin and Paris issued a joint appeal for restraint.", ["Germany", "France"]),
    ],
)
def test_who_speaks(text: str, expected: list[str]) -> None:
    assert [claim[0] for claim in claims(text, "en")] == expected


def test_acts_merged_with_the_one_before_are_not_merged_again() -> None:
    told = claims("Trump, writing on Truth Social, said he had told Netanyahu not to strike Iran.", "en")
    assert {who for who, *_ in told} == {"Donald Trump"}


def test_a_source_within_a_part_of_a_sentence_gives_no_figure_of_another() -> None:
    text = "They sank four ships, killing nine seafarers; Israel, according to its army, will respond."
    assert figures(text, "en")[0][:2] == (None, 9)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 600 of the roughly 12,000 soldiers sent by Kenya had died.", [600]),
        ("Four of its 20 sailors were wounded, Turkey said.", [4]),
    ],
)
def test_a_whole_is_no_figure(text: str, expected: list[int]) -> None:
    assert [count for _, count, *_ in figures(text, "en")] == expected


def test_whose_people_are_told_behind_a_comma() -> None:
    assert figures("Four crew members, all Yemenis, were detained.", "en")[0][-1] == "Yemen"
    assert figures("Six people were killed, all of them Palestinians, medics said.", "en")[0][-1] == "Palestine"


def test_a_country_of_his_own_is_whose_chief_he_is() -> None:
    text = "Pakistan sent Sharif to Ankara. Field Marshal Asim Munir, the country's army chief, stayed."
    assert ("Asim Munir", "army chief", "Pakistan") in offices(text, "en")


def test_who_is_at_war() -> None:
    assert events("Since 2023 the RSF, led by Hemedti, has been at war with Sudan.", "en") == [("clash", "happened")]
    assert events("Were Iran at war with Israel, oil would rise.", "en") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Syria's government, which enjoys Ankara's protection, left.", {"support"}),
        ("Ethiopia is accused by Khartoum of letting the RSF train on its soil.", {"support"}),
        ("Ethiopia denied letting the RSF train on its soil.", set()),
        ("Weapons from Iran have flowed to Sudan's army since 2023.", {"supplies_arms"}),
        ("Weapons from Iran have never flowed to Sudan's army.", set()),
        ("Chad is a conduit for Emirati arms bound for the RSF.", {"supplies_arms"}),
        ("No Emirati arms bound for the RSF were found.", set()),
        ("Under a 1951 treaty, the US is obliged to defend the Philippines.", {"defence_pact"}),
        ("Under a 1951 treaty, Japan is not obliged to defend Taiwan.", set()),
        ("Backed by Russian air power, Assad's troops retook Aleppo.", {"support"}),
        ("The Houthis, part of Tehran's so-called Axis of Resistance, left.", {"member_of"}),
    ],
)
def test_ties_told_in_nouns_and_passives(text: str, expected: set[str]) -> None:
    assert {tie for _, tie, _ in ties(text, "en")} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hun Sen, Cambodia's former leader and father of the prime minister, left.",
            [("Hun Sen", "leader", "Cambodia")],
        ),
        ("Jared Kushner, the president's son-in-law, arrived.", []),
        ("Cindy McCain, who runs the World Food Programme, left.", [("Cindy McCain", "head", "World Food Programme")]),
    ],
)
def test_whose_kin_somebody_is_makes_no_office(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert offices(text, "en") == expected
