"""English daily reports: short paragraphs in which many speak, count and hold offices.

Beside each form that tells something stands one that looks alike and tells something else.
"""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import claims, events, figures, names, offices, statements, ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whose adviser, and for what
        (
            "Massad Boulos, the United States president's senior adviser for Arab and African affairs, left.",
            [("Massad Boulos", "adviser", "United States")],
        ),
        ("China's special envoy for Asian affairs, Deng Xijun, left.", [("Deng Xijun", "special envoy", "China")]),
        # where a body sits is not whose it is
        (
            "Rami Abdel Rahman, head of the Britain-based Syrian Observatory for Human Rights, left.",
            [("Rami Abdel Rahman", "head", "Syrian Observatory for Human Rights")],
        ),
        # nor of what land somebody has charge
        (
            "Ali Vaez, Iran director at the Brussels-based International Crisis Group, left.",
            [("Ali Vaez", "director", "International Crisis Group")],
        ),
        # of several, each
        (
            "US envoys Steve Witkoff and Jared Kushner left.",
            [("Steve Witkoff", "envoy", "United States"), ("Jared Kushner", "envoy", "United States")],
        ),
        # whose the noun says that they are, and no state's
        ("Russia took the town of the anarchist leader Nestor Makhno. Russia and Ukraine fought over it.", []),
        ("Turkey spoke of the SDF. Turkey wants it gone. Its commander, Mazloum Abdi, left.", []),
        (
            "Yemen's government blamed the Houthis. The rebels denied it, as did their spokesman, Yahya Saree.",
            [("Yahya Saree", "spokesman", "Houthis")],
        ),
        # of a group that was named before
        (
            "The RSF left Damazin. A spokesman for the paramilitary, Al Fateh Qurashi, spoke.",
            [("Al-Fateh Qurashi", "spokesman", "Rapid Support Forces")],
        ),
        ("The Saudi envoy to Lebanon, Yazid bin Farhan, left.", [("Yazid bin Farhan", "envoy", "Saudi Arabia")]),
        (
            "Indonesia, which does not recognise Israel, spoke through its foreign minister, Sugiono.",
            [("Sugiono", "foreign minister", "Indonesia")],
        ),
    ],
)
def test_offices(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert offices(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a state or a town alone "has"; several "have"
        ("The Houthis control Sanaa and have vowed to resume launches.", [("Houthis", "promise")]),
        ("The Houthis left Iran, which has vowed to respond.", [("Iran", "threaten")]),
        # a name in quotation marks quotes nobody
        (
            "The Houthis, a member of the “axis of resistance”, still control Sanaa and have vowed to resume launches.",
            [("Houthis", "promise")],
        ),
        ("Turkey's participation has been ruled out by Israel.", [("Israel", "reject")]),
        ("Serbia does not recognise Kosovo as a state.", [("Serbia", "reject")]),
        ("Survivors have spoken of mass executions in El Fasher.", [("residents", "assert")]),
        ("Iran has defended the decision as the will of parliament.", [("Iran", "support")]),
        ("Ukrainian troops defended the town of Pokrovsk.", []),
        # who is opposed says so; "clans opposed to Hamas" are of that kind
        ("Egypt is firmly opposed to any displacement.", [("Egypt", "reject")]),
        ("Israel acknowledged arming clans opposed to Hamas.", [("Israel", "confirm")]),
        # what is told behind whom one tells is the teller's
        ("Hossam Badran told Al Jazeera Hamas was prepared to discuss a truce.", [("Hossam Badran", "assert")]),
        # more than a figure is said
        (
            "A Russian drone slammed into a bus in Sumy, killing seven people, officials said.",
            [("officials", "assert")],
        ),
        ("Seven people were killed in Sumy, officials said.", []),
    ],
)
def test_claims(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert [(who, act) for who, act, _ in claims(text, "en")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran puts its dead at 1,062.", [(1062, "killed", "Iran")]),
        ("The WHO says 18,000 people in Gaza are waiting to be evacuated.", []),
        ("Some 30,000 Cambodians are still living in pagodas.", [(30000, "displaced", "Cambodia")]),
        ("Two of the wounded were in critical condition.", [(2, "wounded", "")]),
        # behind a semicolon somebody else acts
        (
            "Malaysia mediated in October; Thailand left the truce after a landmine maimed four of its soldiers.",
            [(4, "wounded", "Thailand")],
        ),
        # of the country in the name of who counts
        (
            "Russia bombed Kyiv. According to the UN Human Rights Monitoring Mission in Ukraine, 2,514 civilians were "
            "killed last year.",
            [(2514, "killed", "Ukraine")],
        ),
        (
            "At Rafah, which Israeli troops seized in May, monitors from the EU counted 45 patients.",
            [],
        ),
        # where people go to is not whose they are
        ("Some 3,000 people crossed into Chad.", [(3000, "displaced", "")]),
        # whose shells fell is told far behind
        (
            "India and Pakistan traded fire. Three civilians were killed and 11 others injured when Indian troops "
            "resorted to what officials called unprovoked shelling, hours after India blamed Pakistan for an attack in "
            "Uri.",
            [(3, "killed", "Pakistan"), (11, "wounded", "Pakistan")],
        ),
    ],
)
def test_figures(text: str, expected: list[tuple[int | None, str, str]]) -> None:
    assert [(count, outcome, side) for _, count, outcome, _, side in figures(text, "en")] == expected


def test_what_a_whole_war_has_cost_is_not_of_whoever_was_hit_last() -> None:
    text = (
        "Sudan's army fought the Rapid Support Forces in Sudan. Chad's army said two of its soldiers had died. "
        "Since April 2023 the conflict in Sudan has gone on. Since April 2023 it has uprooted 14 million people."
    )
    assert [side for _, count, _, _, side in figures(text, "en") if count == 14_000_000] != ["Chad"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # partners whom an apposition or a possessive names
        ("Russia has sent oil to Cuba, its closest partner.", [("Russia", "alliance", "Cuba")]),
        ("Eritrea attacked Tigray in support of its Ethiopian ally Abiy Ahmed.", [("Eritrea", "alliance", "Ethiopia")]),
        ("Saudi Arabia left Yemen alongside its main partner, the UAE.", [
            ("Saudi Arabia", "alliance", "United Arab Emirates")]),
        # two nouns that explain one name
        (
            "Beijing, Cambodia's biggest arms supplier and a close partner of Thailand, left.",
            [("China", "supplies_arms", "Cambodia"), ("China", "alliance", "Thailand")],
        ),
        # a base is no land that somebody rules; and a town that is occupied is not by whoever strikes there
        ("The US runs the Al Udeid air base in Qatar.", [("United States", "military_base", "Qatar")]),
        ("Ukraine's army said it had hit a post in occupied Mariupol.", []),
        (
            "Egypt spoke of Sudan, with which it signed a joint defence agreement in 1976.",
            [("Egypt", "defence_pact", "Sudan")],
        ),
        (
            "Pakistan's Ishaq Dar wrote to the UN Security Council, of which his country is a member.",
            [("Pakistan", "member_of", "United Nations Security Council")],
        ),
        # whom the genitive names, and not where they are
        ("Iran arms Yemen's Houthis.", [("Iran", "supplies_arms", "Houthis")]),
        (
            "Sudan's army has taken delivery of drones from Turkey.",
            [("Turkey", "supplies_arms", "Sudanese Armed Forces")],
        ),
        ("The arms embargo that the Security Council imposed on Darfur lapsed.", [
            ("United Nations Security Council", "sanctions", "Darfur")]),
        ("Belarus, which has hosted Russian missiles since December, left.", [("Russia", "military_base", "Belarus")]),
        ("China counts Pakistan as its closest partner in Asia.", [("China", "alliance", "Pakistan")]),
        (
            "Thailand and Cambodia fought. "
            "US President Donald Trump, who with Anwar Ibrahim presided over a truce, left.",
            [("Donald Trump; United States", "mediates", "Cambodia; Thailand")],
        ),
        (
            "Pakistan and Afghanistan fought. Their delegations met under Saudi auspices.",
            [("Saudi Arabia", "mediates", "Afghanistan; Pakistan")],
        ),
        # what only describes may stand in marks
        ("China, an “all-weather” close friend of Pakistan, left.", [("China", "alliance", "Pakistan")]),
        ("Hezbollah and its Shiite ally, the Amal Movement, left.", [("Hezbollah", "alliance", "Amal Movement")]),
        (
            "Russia relies on North Korea for artillery shells and on China for missiles.",
            [("North Korea", "supplies_arms", "Russia"), ("China", "supplies_arms", "Russia")],
        ),
        # who negotiates a truce does not negotiate with the other who did
        (
            "Yemen's government and the Houthis kept a truce that Oman and the UN negotiated in 2022.",
            [("Oman", "mediates", "Houthis; Yemen"), ("United Nations", "mediates", "Houthis; Yemen")],
        ),
        # whom an accusation is against
        (
            "The UAE rejected accusations by Khartoum that it sends weapons to the RSF.",
            [("United Arab Emirates", "supplies_arms", "Rapid Support Forces")],
        ),
        ("Fano joined forces with the RSF.", [("Fano", "alliance", "Rapid Support Forces")]),
        (
            "Washington slapped sanctions on Rwanda and, a week later, on Uganda.",
            [("United States", "sanctions", "Rwanda"), ("United States", "sanctions", "Uganda")],
        ),
        (
            "The United States is leading the Quad along with Egypt.",
            [("United States", "member_of", "Quad on Sudan"), ("Egypt", "member_of", "Quad on Sudan")],
        ),
        (
            "Thailand and Cambodia fought. Malaysia helped the two countries reach a truce.",
            [("Malaysia", "mediates", "Cambodia; Thailand")],
        ),
    ],
)  # fmt: skip
def test_ties(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [tie for tie in ties(text, "en") if tie[1] != "support"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The RSF drove the army from Nyala in 2023.", [("capture", "happened")]),
        ("India launched Operation Sindoor against Pakistan.", [("attack", "happened")]),
        ("The killing of 26 civilians in Pahalgam shocked India.", [("attack", "happened")]),
        ("Riyadh and Paris are to co-host a conference on Friday.", [("meeting", "planned")]),
        ("Talks involving Russia and Ukraine ended without agreement.", [("talks", "happened")]),
        ("Russia, which holds much of Ukraine, annexed Donetsk in 2022.", [("capture", "happened")]),
        ("Hezbollah opened a front against Israel in 2023.", [("attack", "happened")]),
        ("Russia sent troops into Ukraine in 2022.", [("attack", "happened")]),
        ("The US sent marines into Iraq to train police.", []),
        ("Umerov was preparing to meet Witkoff in Miami.", [("meeting", "planned")]),
        ("The UAE brought Russian and Ukrainian delegations to the same table.", [("talks", "happened")]),
        (
            "Eighteen Cambodian soldiers, whom Thailand captured, were freed on Friday.",
            [("prisoner_exchange", "happened")],
        ),
        ("Israel's army described him as a Hezbollah artillery officer.", []),
    ],
)
def test_events(text: str, expected: list[tuple[str, str]]) -> None:
    assert events(text, "en") == expected


def test_what_is_said_at_the_time_is_told_before() -> None:
    told = figures("Twelve Pakistani soldiers were martyred, the military's media wing said at the time.", "en")
    assert told == [("Inter-Services Public Relations", 12, "killed", "military", "Pakistan")]


def test_who_is_backed_by_several() -> None:
    told = ties("Sudan's army has bought drones and has the backing of Egypt and Eritrea.", "en")
    assert [who for who, tie, _ in told if tie == "support"] == ["Egypt", "Eritrea"]


def test_the_group_is_who_was_spoken_of_and_not_who_was_named_last() -> None:
    text = "Hezbollah attacked Israel for its ally Hamas. The Iran-backed group fired rockets."
    assert ("Iran", "support", "Hezbollah") in ties(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Were Turkey to sell drones to Rwanda, Congo would protest.",
        "Had the mediators from Qatar and Egypt brokered a truce in June, Gaza would be quiet.",
        "Should Iran attack Israel, Hezbollah would be armed by Russia.",
        "The Kremlin dismissed a report in a newspaper that Belarus had supplied Russia with cluster munitions.",
    ],
)
def test_what_is_only_supposed_or_denied_ties_nobody(text: str) -> None:
    assert ties(text, "en") == []
    assert events(text, "en") == []


def test_who_is_reported_killed_reports_nothing() -> None:
    assert claims("The deputy governor was reported killed on Tuesday.", "en") == []
    assert figures("Some 40 people were reported killed in Goma.", "en")[0][1:3] == (40, "killed")


def test_a_charity_is_no_armed_group() -> None:
    assert claims("Hamas attacked Israel. The truce failed, the charity said.", "en") == []


def test_where_missiles_were_made_nobody_fired_them() -> None:
    told = statements("Missiles fired at Riyadh were made in Iran.", "en")
    assert [names(one.participants) for one in told if isinstance(one, Event)] == ["Saudi Arabia"]
