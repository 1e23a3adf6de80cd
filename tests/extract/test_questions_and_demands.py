"""Who asks a question calls for nothing, who insists that another do something demands it, and who accuses whom."""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import claims, statements


@pytest.mark.parametrize(
    "text",
    [
        '"Where is the world?" Mahmoud Abbas asked.',
        '"Where is the world?" Mahmoud Abbas asked reporters in Ramallah.',
        '"Where is the world?" asked Mahmoud Abbas.',
        '"Where is the world?" Mahmoud Abbas asked at a seminar hosted by Chulalongkorn University.',
        'Mahmoud Abbas asked: "Where is the world?"',
    ],
)
def test_a_question_is_only_said(text: str) -> None:
    assert claims(text, "en") == [("Mahmoud Abbas", "assert", "")]


def test_who_asks_somebody_to_do_something_calls_for_it() -> None:
    text = "Mahmoud Abbas asked the United States to stop the war."
    assert claims(text, "en") == [("Mahmoud Abbas", "call_for", "United States")]


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("Moscow insists that Kyiv withdraw from Donetsk.", ("Russia", "demand")),
        ("Israel insisted Hamas disarm.", ("Israel", "demand")),
        ("Moscow insists that Kyiv attacked first.", ("Russia", "assert")),
        ("Moscow insists that Kyiv withdrew from Donetsk.", ("Russia", "assert")),
    ],
)
def test_a_verb_without_an_ending_is_demanded(text: str, claimed: tuple[str, str]) -> None:
    assert [claim[:2] for claim in claims(text, "en")] == [claimed]


def test_what_is_insisted_on_has_not_happened() -> None:
    assert not [
        one
        for one in statements("Moscow insists that Kyiv withdraw from Donetsk.", "en")
        if isinstance(one, Event) and one.status == "happened"
    ]


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("Volker Türk called the killings “unlawful and unconscionable”.", ("Volker Türk", "condemn", "")),
        ("Naim Qassem lashed out at Foreign Minister Youssef Raggi.", ("Naim Qassem", "condemn", "Youssef Rajji")),
        (
            "Khawaja Asif said to divert the Indus would be seen as an act of war.",
            ("Khawaja Asif", "threaten", ""),
        ),
    ],
)
def test_the_words_tell_the_act(text: str, claimed: tuple[str, str, str]) -> None:
    assert claimed in claims(text, "en")


def test_whom_somebody_accuses_is_not_who_accuses() -> None:
    text = "Naim Qassem said Hezbollah would fight. He criticised Nawaf Salam, whom he accused of serving Israel."
    assert claims(text, "en")[1:] == [
        ("Naim Qassem", "condemn", "Nawaf Salam"),
        ("Naim Qassem", "accuse", "Nawaf Salam"),
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Israel pounds Nabatieh as Lebanese army says disarmament complete", "Lebanese Armed Forces"),
        ("Russia strikes Kyiv as Ukraine's president says talks failed.", "President of Ukraine"),
        ("Israel bombs Gaza as Egypt's foreign ministry says truce at risk", "Ministry of Foreign Affairs of Egypt"),
        ("Qatar, as mediator, said talks had failed.", "Qatar"),
    ],
)
def test_who_says_something_meanwhile(text: str, speaker: str) -> None:
    assert [claim[0] for claim in claims(text, "en")] == [speaker]


def test_its_forces_are_of_who_acts_in_the_clause() -> None:
    text = "Iran released prisoners, while Israel withdrew its troops from Rafah."
    (left,) = [one for one in statements(text, "en") if isinstance(one, Event) and one.type == "withdrawal"]
    assert "Iran" not in {who.name for who in left.participants}


def test_whom_somebody_accuses_in_such_a_clause_is_who_was_named_before() -> None:
    text = "China says it is neutral, although Kyiv accuses it of supplying parts of drones."
    assert ("Ukraine", "accuse", "China") in claims(text, "en")


@pytest.mark.parametrize("text", ["He insists that", "Moscow insists Kyiv", '"Why?"', '"Why?" he asked at a'])
def test_a_torn_sentence_breaks_nothing(text: str) -> None:
    assert len(claims(text, "en")) < 2


def test_their_forces_are_of_the_two_who_act_in_the_clause() -> None:
    text = (
        "The IOM said 100,000 people had fled Sudan.\n\n"
        "The conflict erupted in April 2023 when the army and the RSF clashed over plans to merge their forces."
    )
    clashes = [one for one in statements(text, "en") if isinstance(one, Event) and one.type == "clash"]
    assert clashes
    assert all(
        "International Organization for Migration" not in {who.name for who in one.participants} for one in clashes
    )
