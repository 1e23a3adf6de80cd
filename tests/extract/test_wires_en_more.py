"""What English dispatches tell in passing: whose forces, who speaks behind an aside, what is to stop, who messages."""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import claims, events, figures, meant, names, offices, statements, ties


def taking_part(text: str) -> list[tuple[str, str]]:
    """(type, who takes part)"""
    return [(one.type, names(one.participants)) for one in statements(text, "en") if isinstance(one, Event)]


@pytest.mark.parametrize(
    ("text", "forces"),
    [
        ("Saudi-backed forces retook Mukalla.", "military"),
        ("The fall of Mukalla to Saudi-backed troops was told.", "military"),
        ("Saudi forces retook Mukalla.", "Saudi military"),
        ("US-led forces struck Raqqa.", "United States Armed Forces"),
    ],
)
def test_whoever_is_backed_is_not_the_backer(text: str, forces: str) -> None:
    assert forces in meant(text, "en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mali's army, backed by Wagner, a band of Russian fighters, rejected the plan.", "Malian military"),
        ("Hezbollah, armed by Iran, the Shiite power of the region, rejected the plan.", "Hezbollah"),
        ("The E3 – Britain, France and Germany – rejected the plan.", "E3"),
        ("The Quad — Egypt, Saudi Arabia and the United States — has rejected the plan.", "Quad on Sudan"),
        ("The two mediators — Egypt and Qatar — rejected the plan.", "Egypt; Qatar"),
        ("Three countries — Norway, Spain and Ireland — rejected the plan.", "Norway; Spain; Ireland"),
    ],
)
def test_who_speaks_where_an_aside_names_others(text: str, expected: str) -> None:
    told = claims(text, "en")
    assert ("; ".join(str(who) for who, _, _ in told), {act for _, act, _ in told}) == (expected, {"reject"})


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Israel killed nine Palestinians in Gaza, including three in an attack on a tent.", [9, 3]),
        ("At least 20 people were killed in Gaza, including seven at a school.", [20, 7]),
        ("Russia struck 12 villages in Ukraine, including three near the front.", []),
        ("Some 9,300 Palestinians are held in Israeli prisons.", [9300]),
        ("Two rounds of talks were held in Cairo.", []),
        ("Some 40,000 people are now sheltering in Kosti.", [40000]),
        ("A strike hit a school in Gaza where 50 people were sheltering.", []),
    ],
)
def test_some_of_those_counted_and_those_who_are_held(text: str, counts: list[int]) -> None:
    assert [figure[1] for figure in figures(text, "en")] == counts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Washington urged the UAE to stop supplying weapons to the RSF.", ("United Arab Emirates", "supplies_arms")),
        ("Kenya called on Rwanda to cease its support for M23.", ("Rwanda", "support")),
        ("The US demanded that Iran stop arming Hezbollah.", ("Iran", "supplies_arms")),
        ("Kenya called on Rwanda to support M23.", None),
        ("Iran said it would not end its support for Hamas.", None),
        ("The US wants Israel to end its war on Hamas.", None),
    ],
)
def test_whoever_is_to_stop_it_does_it(text: str, expected: tuple[str, str] | None) -> None:
    assert [(who, tie) for who, tie, _ in ties(text, "en")] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The council ended the mandate of Unifil, to which Ghana is the largest contributor.",
            ("Ghana", "member_of", "United Nations Interim Force in Lebanon"),
        ),
        ("Israeli troops still hold five hilltops inside Lebanon.", ("Israel Defense Forces", "controls", "Lebanon")),
        ("About 900 US troops remain at bases in Syria.", ("United States", "military_base", "Syria")),
        ("China, which sells drones and is Cambodia's closest ally, objected.", ("China", "alliance", "Cambodia")),
        (
            "Turkey fights the PKK, a group it has banned as a terrorist organisation.",
            ("Turkey", "sanctions", "PKK"),
        ),
        ("Turkey will go on supporting the Palestinian cause.", None),
        ("Turkey supports the Palestinian cause.", ("Turkey", "support", "Palestine")),
    ],
)
def test_ties_told_in_passing(text: str, expected: tuple[str, str, str] | None) -> None:
    assert ties(text, "en") == ([expected] if expected else [])


def test_messages_that_somebody_carries() -> None:
    told = ties("Iran and the United States held talks. Oman is shuttling messages between the two delegations.", "en")
    assert ("Oman", "mediates", "Iran; United States") in told
    assert ties("Hamas passed messages to Israel.", "en") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran's president struck a defiant tone.", []),
        ("The EU imposed sanctions on Russia, targeting two banks in Kyrgyzstan.", []),
        ("Israel bombed Gaza City, targeting a Hamas commander.", [("attack", "happened")]),
        ("Thailand returned 18 Cambodian soldiers captured in July.", [("prisoner_exchange", "happened")]),
        ("Abbas and Sisi spoke over the hotline.", [("phone_call", "happened")]),
        ("Indian troops killed a shepherd in Kotli.", [("attack", "happened")]),
        ("Missiles fired at Kyiv were counted.", [("attack", "happened")]),
    ],
)
def test_blows_that_are_and_are_not(text: str, expected: list[tuple[str, str]]) -> None:
    assert events(text, "en") == expected


def test_an_attack_known_by_its_day() -> None:
    assert taking_part("Hezbollah opened fire a day after the Hamas attack of 7 October 2023.")[-1] == (
        "attack",
        "Hamas",
    )


def test_who_acts_behind_a_clause_goes_on() -> None:
    text = "Sudan's army is at war with the RSF. After seizing Bara, the paramilitary forces left. They denied looting."
    assert claims(text, "en") == [("Rapid Support Forces", "deny", "")]


def test_the_government_of_the_paragraph() -> None:
    text = "Iran's rulers face protests. A group counts 7,000 dead. The government has acknowledged 3,117 deaths."
    assert figures(text, "en")[-1][0] == "Iranian government"


def test_who_is_asked_is_not_the_backer() -> None:
    assert claims("Kenya urged the Rwanda-backed M23 to leave Goma.", "en") == [("Kenya", "call_for", "M23")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Qatar has told Israel that it will close the office, two Gulf officials said.",
            [("Qatar", "promise", ""), ("officials", "assert", "")],
        ),
        ("Talks failed, a military official with Hamas said.", [("Hamas officials", "assert", "")]),
        ("Talks failed, officials with knowledge of them said.", [("officials", "assert", "")]),
        ("Al-Shabab disowned the attack.", [("Al-Shabaab", "deny", "")]),
        ("“The next answer will be harsher,” Araghchi said.", [("Abbas Araghchi", "threaten", "")]),
    ],
)
def test_sources_and_what_they_say(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert claims(text, "en") == expected


def test_two_sources_in_a_list_are_two() -> None:
    assert len(set(meant("Talks failed, according to UN experts and analysts.", "en"))) == 2


def test_members_of_a_political_bureau() -> None:
    assert offices("Hamas political bureau member Basem Naim spoke.", "en") == [
        ("Basem Naim", "political bureau member", "Hamas")
    ]


def test_whom_a_verb_behind_a_sentence_about_somebody_means() -> None:
    text = "India has blamed Pakistan. Hezbollah, a proxy of Iran, claimed the attack. The US has sanctioned it."
    assert ("United States", "sanctions", "Hezbollah") in ties(text, "en")


def test_each_side_of_the_clashes_just_told() -> None:
    text = "Clashes broke out between Druze fighters and Syrian troops. Each side accused the other of looting."
    assert {who for who, _, _ in claims(text, "en")} == {"Druze militants", "Syria"}


def test_who_meets_and_who_only_flees() -> None:
    assert taking_part("US officials met Hamas in Doha.") == [("meeting", "United States; Hamas")]
    assert taking_part("Assad fled to Latakia and then flew to Moscow.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The fighting in Sudan ended with a truce brokered by Malaysia, then chair of Asean, and by Qatar.",
            {"Malaysia", "Qatar"},
        ),
        ("The signatories to the 2015 nuclear deal – France and Germany – met in Geneva.", set()),
        ("Bahrain, where the US Navy's Fifth Fleet is based, said nothing.", {"United States"}),
        ("A mutual defence pact signed by Kim Jong Un and Vladimir Putin binds North Korea.", {"North Korea"}),
    ],
)
def test_at_one_end_of_a_tie(text: str, expected: set[str]) -> None:
    assert {subject for subject, _, _ in ties(text, "en")} == expected
