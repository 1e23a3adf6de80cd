"""English agency prose: whose "its" is in a clause about a name, what an apposition tells, when somebody accuses."""

from __future__ import annotations

import pytest

from kg.statement import Casualty, Claim, Event, Office
from tests.extract.reading import statements, ties


def _offices(text: str) -> set[tuple[str, str, str]]:
    told = (one for one in statements(text, "en") if isinstance(one, Office))
    return {(one.person.name, one.office, one.of[0].name if one.of else "") for one in told}


def _tolls(text: str) -> set[tuple[str | None, int | None, str]]:
    told = (one for one in statements(text, "en") if isinstance(one, Casualty))
    return {(one.claimant and one.claimant.name, one.count, one.side[0].name if one.side else "") for one in told}


def _speakers(text: str) -> set[tuple[str, str]]:
    told = (one for one in statements(text, "en") if isinstance(one, Claim) and one.claimant)
    return {(one.claimant.name, one.act) for one in told if one.claimant}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Israel accuses Hezbollah, which lost its leader Hassan Nasrallah to a strike, of rearming.", "Hezbollah"),
        ("Israel bombed Hamas, which lost its leader Yahya Sinwar in 2024.", "Hamas"),
        ("Turkey wants the PKK, whose jailed leader Abdullah Ocalan called for peace, to disarm.", "PKK"),
    ],
)  # fmt: skip
def test_its_leader_is_of_whom_the_clause_tells(text: str, office: str) -> None:
    assert {of for _, name, of in _offices(text) if name == "leader"} == {office}


def test_its_is_not_of_whom_somebody_in_the_clause_speaks() -> None:
    text = "Iran thanked Qatar, which said Israel had killed its leader Ismail Haniyeh."
    assert ("Ismail Haniyeh", "leader", "Qatar") not in _offices(text)


def test_a_slain_leader_is_one_no_more() -> None:
    (told,) = statements("Hezbollah's slain leader Hassan Nasrallah was buried.", "en")
    assert isinstance(told, Office) and told.former


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        (
            "Thailand and Cambodia accused each other of lying after shelling left three Cambodian civilians dead.",
            (None, 3, "Cambodia"),
        ),
        (
            "Israel accused Hezbollah of lying after two soldiers were wounded in southern Lebanon.",
            (None, 2, "Israel"),
        ),
        ("India blamed Pakistan after gunmen killed 26 tourists in Pahalgam.", (None, 26, "India")),
        ("Iranian authorities say 3,400 people died; missiles killed 29 people in Israel.", (None, 29, "Israel")),
        (
            "Iranian authorities say 3,400 people died; missiles killed 29 people in Israel.",
            ("Iranian authorities", 3400, "Iran"),
        ),
        ("The UN estimated on Wednesday that 300 people had died in Sudan.", ("United Nations", 300, "Sudan")),
    ],
)  # fmt: skip
def test_who_gives_a_figure(text: str, toll: tuple[str | None, int, str]) -> None:
    assert toll in _tolls(text)


def test_who_said_that_goes_on_behind_a_semicolon() -> None:
    text = "Hamas said that 12 people had died in Gaza; and that 40 people were missing in Gaza."
    assert {claimant for claimant, _, _ in _tolls(text)} == {"Hamas"}


def test_what_was_done_before_an_accusation_happened() -> None:
    text = "Pakistan accused Afghanistan of hiding rebels after a bombing killed nine people in Peshawar."
    assert {one.status for one in statements(text, "en") if isinstance(one, Event)} == {"happened"}


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Sudan calls the United Arab Emirates the RSF's main sponsor.", "UAE"),
        ("Khalifa Haftar, whose forces have received drones from Turkey, said so.", "Turkey"),
        ("China, a close partner of Cambodia that also sells tanks to Thailand, said so.", "China"),
        ("Turkey, whose drones were used by Ukraine, called for talks.", "Turkey"),
    ],
)
def test_ties_in_appositions(text: str, tie: str) -> None:
    names = {"UAE": "United Arab Emirates"}
    assert [told for told in ties(text, "en") if names.get(tie, tie) in told]


def test_a_partner_sells_what_the_clause_about_it_tells() -> None:
    text = "China, a close partner of Cambodia that also sells tanks to Thailand, said so."
    assert not [tie for tie in ties(text, "en") if "supplies_arms" in tie and "Cambodia" in tie]


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        (
            "A truce between Iran and Israel, brokered by Pakistan with help from Qatar and Egypt, holds.",
            {"Pakistan", "Qatar", "Egypt"},
        ),
        ("Fighting between India and Pakistan was halted with the help of Saudi Arabia.", {"Saudi Arabia"}),
    ],
)  # fmt: skip
def test_who_helps_to_halt_a_war_mediates(text: str, mediators: set[str]) -> None:
    assert {tie[0] for tie in ties(text, "en") if tie[1] == "mediates"} == mediators


def test_those_whom_somebody_meets_do_not_talk_with_each_other() -> None:
    text = "Zelensky was in London for talks with Keir Starmer, Emmanuel Macron and Friedrich Merz."
    assert not [tie for tie in ties(text, "en") if tie[0] in ("Keir Starmer", "Emmanuel Macron")]


@pytest.mark.parametrize(
    "text",
    [
        "Jaish-e-Mohammed (JeM), a Pakistan-based group designated a terrorist organisation by the UN, did it.",
        "Sanctions reimposed on Iran by the UN last year have hurt it.",
        "Sanctions imposed by the UN last year have pushed Iran's economy to the brink.",
    ],
)
def test_sanctions(text: str) -> None:
    assert [tie for tie in ties(text, "en") if tie[:2] == ("United Nations", "sanctions")]


def test_the_army_of_a_state_that_answers() -> None:
    text = "Cambodia said its troops had not fired. Thailand rejected that. Army spokesman Winthai Suvaree denied it."
    assert ("Winthai Suvaree", "spokesman", "Royal Thai Armed Forces") in _offices(text)


@pytest.mark.parametrize(
    "text", ["The BBC has not been able to confirm either claim.", "AFP was not able to confirm it."]
)
def test_not_able_to_confirm_confirms_nothing(text: str) -> None:
    assert not _speakers(text)


@pytest.mark.parametrize(
    "text",
    ["Speaking at a rally in Bihar, Modi warned Pakistan.", "Modi, addressing a rally in Bihar, warned Pakistan."],
)
def test_a_speech_at_a_rally_is_no_protest(text: str) -> None:
    assert not [one for one in statements(text, "en") if isinstance(one, Event)]


def test_people_briefed_on_something_are_sources() -> None:
    text = "Israel has said nothing, but a person familiar with the operation said it had been aimed at a convoy."
    assert ("sources", "assert") in _speakers(text)


def test_a_war_pits_two_against_each_other() -> None:
    told = statements("The war pits the army against the Rapid Support Forces in Sudan.", "en")
    assert [one for one in told if isinstance(one, Event) and one.type == "clash" and len(one.participants) > 1]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The EU said on Thursday that it was ready to send troops.", {("European Union", "promise")}),
        ("Zelensky said the attack showed that Moscow had no interest in peace.", {("Volodymyr Zelenskyy", "assert")}),
        ("Delhi points finger at Islamabad.", {("India", "accuse")}),
        ("India attributed the attack to Lashkar-e-Taiba.", {("India", "accuse")}),
    ],
)
def test_one_act_is_told_once(text: str, acts: set[tuple[str, str]]) -> None:
    assert _speakers(text) == acts
    assert len([one for one in statements(text, "en") if isinstance(one, Claim)]) == 1


def test_what_somebody_is_blamed_for_ends_at_the_comma() -> None:
    text = "The attack, for which Delhi held Islamabad responsible, killed 26 people in Pahalgam."
    assert _tolls(text) == {(None, 26, "India")}
    assert _speakers(text) == {("India", "accuse")}


def test_the_government_that_a_group_is_set_against() -> None:
    text = (
        "Yemen is at war. In Muscat, Omani Foreign Minister Badr Albusaidi spoke of a truce between the Houthis and "
        "the internationally recognised government. The government, based in Aden, rejected it."
    )
    assert ("Yemeni government", "reject") in _speakers(text)


def test_analysts_are_not_the_investigators_named_before() -> None:
    text = "Indian investigators believe that Pakistan did it. Analysts say the risk of war is higher."
    assert ("observers", "assert") in _speakers(text)


@pytest.mark.parametrize(
    "text",
    [
        "Steve Witkoff and Jared Kushner, the US envoys, met Putin.",
        "Steve Witkoff and Jared Kushner, the US president's envoys, met Putin.",
    ],
)
def test_an_office_of_both(text: str) -> None:
    assert _offices(text) == {(who, "envoy", "United States") for who in ("Steve Witkoff", "Jared Kushner")}


def test_an_office_behind_three_is_not_of_both() -> None:
    assert not _offices("Putin, Steve Witkoff and Jared Kushner, the US envoys, met in Moscow.")


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Poland, which borders Ukraine and is a member of NATO, scrambled jets.",
            ("Poland", "member_of", "NATO"),
        ),
        (
            "Jordan, which borders Syria and hosts US troops, shot down drones.",
            ("United States", "military_base", "Jordan"),
        ),
    ],
)
def test_a_clause_goes_on_about_whom_it_began(text: str, tie: tuple[str, str, str]) -> None:
    assert ties(text, "en") == [tie]


def test_the_article_sets_its_own_words_against_what_somebody_says() -> None:
    text = "Israel says it targets only fighters, although more than 70,000 people have been killed in Gaza."
    assert {(who, count) for who, count, _ in _tolls(text)} == {(None, 70000)}
    text = "Israel says 70 fighters died in Gaza, although it has not named them."
    assert {(who, count) for who, count, _ in _tolls(text)} == {("Israel", 70)}


def test_whose_troops_are_to_leave() -> None:
    text = (
        "The truce required Hezbollah to leave the south and Israel to withdraw its troops from Lebanon. France helped."
    )
    (told,) = [one for one in statements(text, "en") if isinstance(one, Event)]
    assert "French military" not in {who.name for who in told.participants}


def test_a_participle_behind_an_aside_is_of_who_accuses() -> None:
    text = "Netanyahu accused the Quad, comprising the US and Egypt, of bias, saying Israel would not accept it."
    assert {who for who, _ in _speakers(text)} == {"Benjamin Netanyahu"}
