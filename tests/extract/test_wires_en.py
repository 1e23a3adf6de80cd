"""What the wires write around the news: who holds whom responsible, who puts losses at how many, whose offices."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, events, figures, meant, offices, ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hamas held Israel responsible for the attack.", [("Hamas", "accuse", "Israel")]),
        ("Syria has held Israel fully responsible for the strike.", [("Syria", "accuse", "Israel")]),
        ("Israel held Khan Younis. Officials responsible for water had fled.", []),
        ("Al-Burhan renewed his rejection of any truce.", [("Abdel Fattah al-Burhan", "reject", "")]),
        ("Nabih Berri gave the move his grudging blessing.", [("Nabih Berri", "support", "")]),
        ("Mali disputed the figures.", [("Mali", "deny", "")]),
        ("Thailand and Cambodia have disputed their border for a century.", []),
    ],
)
def test_acts(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert claims(text, "en") == expected


def test_nobody_is_ruled_by_whoever_holds_him_responsible() -> None:
    assert ties("We hold Israel fully responsible, Hamas said.", "en") == []
    assert ties("Israel has held Rafah since May.", "en") == [("Israel", "controls", "Rafah")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Thai army puts Cambodia's losses at about 165 dead.",
            [("Royal Thai Armed Forces", 165, "killed", "unspecified", "Cambodia")],
        ),
        (
            "Cambodia has not disclosed its losses, which the Thai army puts at 165 dead.",
            [("Royal Thai Armed Forces", 165, "killed", "unspecified", "Cambodia")],
        ),
        (
            "UNAMA put civilian casualties in Afghanistan at 37 killed and 425 injured.",
            [
                ("UNAMA", 37, "killed", "civilian", "Afghanistan"),
                ("UNAMA", 425, "wounded", "civilian", "Afghanistan"),
            ],
        ),
    ],
)
def test_losses_put_at_a_number(text: str, expected: list[tuple[str, int, str, str, str]]) -> None:
    assert figures(text, "en") == expected


def test_soldiers_are_put_at_posts_and_nobody_says_so() -> None:
    assert claims("Congo put soldiers at 12 checkpoints in Goma.", "en") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A spokesperson for Haftar's Libyan National Army, Major General Ahmed al-Mismari, left.",
            ("Ahmed al-Mismari", "spokesperson", "Libyan National Army"),
        ),
        ("Minni Minnawi, the governor of the Darfur region, left.", ("Minni Minnawi", "governor", "Darfur")),
        ("Pakistan's law minister, Azam Tarar, left.", ("Azam Tarar", "law minister", "Pakistan")),
    ],
)
def test_whose_office(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in offices(text, "en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the quotation ends the sentence, whoever goes on
        (
            'Syria said it was "a threat to the troops." It denied that it had fired.',
            [("Syria", "assert", ""), ("Syria", "deny", "")],
        ),
        ("M23 seized Uvira before announcing a pullout.", [("M23", "assert", "")]),
        ("Egypt said a committee would be announced “within days.”", [("Egypt", "assert", "")]),
    ],
)
def test_whoever_says_so(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert claims(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The UAE has trained, paid and equipped the RSF.",
            [
                ("United Arab Emirates", "support", "Rapid Support Forces"),
                ("United Arab Emirates", "supplies_arms", "Rapid Support Forces"),
            ],
        ),
        ("With the support of Rwanda, M23 captured Goma.", [("Rwanda", "support", "M23")]),
        (
            "M23 is trained by Uganda and armed by Rwanda.",
            [("Uganda", "support", "M23"), ("Rwanda", "support", "M23"), ("Rwanda", "supplies_arms", "M23")],
        ),
        (
            "TTP fighters have safe havens in Afghanistan.",
            [("Afghanistan", "support", "Tehreek-e-Taliban Pakistan")],
        ),
        ("Ethiopia hosts a training camp for the RSF.", [("Ethiopia", "support", "Rapid Support Forces")]),
        (
            "North Korea has sent soldiers and millions of shells to help Russia.",
            [("North Korea", "support", "Russia"), ("North Korea", "supplies_arms", "Russia")],
        ),
        (
            "Hezbollah is supported by Iran, whose troops and drones helped to beat back Israel.",
            [("Iran", "support", "Hezbollah")],
        ),
        ("Iran has built up a network of groups, funded and trained by the Quds Force.", []),
        (
            "Turkey, which signed a maritime accord and a security pact with Libya in 2019, objected.",
            [("Turkey", "defence_pact", "Libya")],
        ),
        (
            "The EU imposed sanctions on seven persons, among them Algoney Dagalo.",
            [("European Union", "sanctions", "Algoney Dagalo")],
        ),
        (
            "Thailand and Cambodia fought before a truce that Malaysia brokered and Beijing and Washington backed.",
            [("Malaysia", "mediates", "Thailand; Cambodia")],
        ),
    ],
)
def test_ties_in_the_background(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert ties(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "army"),
    [
        ("Israel's army struck Lebanon. The government of Nawaf Salam ordered the army to disarm them.", "Lebanese"),
        ("Lebanon's army fired at an Israeli drone. Netanyahu has ordered the army to strike.", "Israel"),
    ],
)
def test_whoever_orders_the_army_orders_his_own(text: str, army: str) -> None:
    assert [who for who in meant(text, "en") if "Forces" in who][-1].startswith(army)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rockets fired from Cambodia landed in Sisaket.", ["shelling"]),
        ("Flights with weapons for the RSF had landed in Nyala.", []),
        ("Al-Sharaa has taken his country into the coalition.", []),
        ("Taliban forces opened unprovoked fire along the Chaman border.", ["attack"]),
    ],
)
def test_what_happened(text: str, expected: list[str]) -> None:
    assert [event[0] for event in events(text, "en")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kyiv accused Moscow of shelling Sumy, a charge Moscow called false.", ("Russia", "deny", "Ukraine")),
        (
            "President Paul Kagame considers the FDLR an existential threat and accuses Congo of arming it.",
            ("Paul Kagame", "accuse", "Democratic Republic of the Congo"),
        ),
    ],
)
def test_who_answers_and_who_goes_on(text: str, expected: tuple[str, str, str]) -> None:
    assert claims(text, "en")[-1] == expected


def test_whoever_calls_strikes_a_crime_did_not_strike() -> None:
    assert events("Hamas called the strikes a blatant crime.", "en") == []
    assert [event[0] for event in events("Israel strikes a school in Gaza.", "en")] == ["attack"]


def test_a_shelter_for_people_is_none_of_them() -> None:
    assert figures("A drone hit a shelter for displaced people in El Obeid.", "en") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia and Ukraine sat down together in Istanbul.", ("meeting", "happened")),
        ("Steve Witkoff is due to brief Netanyahu on Monday.", ("meeting", "planned")),
        ("Seven TTP militants were killed in an intelligence-based operation in Tank.", ("attack", "happened")),
    ],
)
def test_meetings_and_operations(text: str, expected: tuple[str, str]) -> None:
    assert expected in [event[:2] for event in events(text, "en")]
