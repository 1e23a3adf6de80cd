"""Who goes on to speak: one without a name, an organization by a word of its name, and nobody named in passing."""

from __future__ import annotations

import pytest

from kg.statement import Casualty, Claim, Event, Office, Relation
from tests.extract.reading import statements


def _told(text: str) -> list[tuple[str | None, str]]:
    claims = (one for one in statements(text, "en") if isinstance(one, Claim))
    return [(one.claimant and one.claimant.name, one.act) for one in claims]


def _counted(text: str) -> list[tuple[str | None, int | None]]:
    figures = (one for one in statements(text, "en") if isinstance(one, Casualty))
    return [(one.claimant and one.claimant.name, one.count) for one in figures]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A Hezbollah official told AFP that Israel had struck Tyre. He said the road was cut.", "Hezbollah officials"),
        ("An Indian army spokesperson said Uri was hit. Pakistan broke the truce, he said.", "Indian Armed Forces"),
        (
            "Netanyahu was in Rome. A Hezbollah official told AFP that Israel had struck Tyre. He said a road was cut.",
            "Hezbollah officials",
        ),
    ],
)
def test_he_is_who_spoke_without_a_name(text: str, who: str) -> None:
    assert _told(text)[-1] == (who, "assert")


def test_he_is_who_was_named_since() -> None:
    text = "A Hezbollah official told AFP that Israel had struck Tyre. Israel Katz was in Rome. He said a road was cut."
    assert ("Hezbollah officials", "assert") not in _told(text)[1:]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Ten people died, according to the Sudan Doctors Network. The RSF shelled the city. "
            "A further 29 were hurt, the network said.",
            "Sudan Doctors Network",
        ),
        (
            "The Syrian Observatory for Human Rights, a war monitor, said ten people had died in Sweida. "
            "The UN called for calm. Another 12 people were hurt, the Observatory said.",
            "Syrian Observatory for Human Rights",
        ),
        (
            "Hezbollah said it would reply. The Syrian Network for Human Rights said ten people had died. "
            "The group said 12 people were hurt.",
            "Syrian Network for Human Rights",
        ),
    ],
)
def test_an_organization_is_called_by_a_word_of_its_name(text: str, who: str) -> None:
    assert _counted(text)[-1][0] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A Western diplomat who follows Syria closely said the road was cut.", "diplomats"),
        ("A European diplomat who knows Iran well told Reuters the talks had failed.", "European diplomats"),
    ],
)
def test_whom_a_relative_clause_names_does_not_speak(text: str, who: str) -> None:
    assert _told(text) == [(who, "assert")]


def test_who_heads_a_programme_is_of_the_institute_and_speaks() -> None:
    text = '"It is over," said Nour Haddad, head of the Sahel programme at the Konrad Adenauer Foundation.'
    (office,) = [one for one in statements(text, "en") if isinstance(one, Office)]
    assert (office.office, [of.name for of in office.of]) == ("head", ["Konrad Adenauer Foundation"])
    assert _told(text) == [("Nour Haddad", "assert")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Iran, Hezbollah's patron, has backed that stance.", [("Iran", "support")]),
        (
            "The Sudan Doctors Network laid responsibility at the door of the RSF.",
            [("Sudan Doctors Network", "accuse")],
        ),
        ("Yvette Cooper said the strike was beyond any justification.", [("Yvette Cooper", "condemn")]),
        ("Slovakia signalled it would not stand in the way.", [("Slovakia", "promise")]),
        ("Sharaa said Syria would not be drawn into a war.", [("Ahmed al-Sharaa", "assert")]),
        ('Joseph Aoun declined to describe Hezbollah as a "terrorist organisation".', [("Joseph Aoun", "reject")]),
    ],
)
def test_what_is_done_by_saying(text: str, told: list[tuple[str, str]]) -> None:
    assert _told(text) == told


def test_each_says_it_of_itself() -> None:
    text = (
        "Sudan's army said on Friday it had repelled an assault by the RSF on El Obeid, while the paramilitary force "
        "said it had seized a military base in Bara."
    )
    (taken,) = [one for one in statements(text, "en") if isinstance(one, Event) and one.type == "capture"]
    assert "Rapid Support Forces" in {who.name for who in taken.participants}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A mine hurt a soldier, prompting Prime Minister Anutin Charnvirakul to announce that the truce was over.",
            ("Anutin Charnvirakul", "assert"),
        ),
        ("The strike prompted Hezbollah to warn Israel of a war.", ("Hezbollah", "warn")),
    ],
)
def test_who_is_moved_to_speak(text: str, told: tuple[str, str]) -> None:
    assert told in _told(text)


def test_they_are_others_than_an_army_that_speaks() -> None:
    text = "The Pakistani military described the dead as militants and said they were backed by India."
    assert [one for one in statements(text, "en") if isinstance(one, Relation)] == []
