"""Who says so in the middle of a sentence did not do it; who accepts a plan; what was lost, overrun or swapped."""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import claims, events, statements, ties


def _parties(text: str, kind: str) -> list[set[str]]:
    told = (one for one in statements(text, "en") if isinstance(one, Event) and one.type == kind)
    return [{who.name for who in one.participants} for one in told]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Hamas, the Israeli military said in a statement, had planned the attack.", "Israel Defense Forces"),
        ("Hezbollah, the Israeli army said on Monday, was rebuilding its forces.", "Israel Defense Forces"),
        ("Israel, a Lebanese official told AFP, was refusing to withdraw.", "Lebanese officials"),
    ],
)
def test_who_says_so_in_between_speaks(text: str, speaker: str) -> None:
    assert [who for who, _, _ in claims(text, "en")] == [speaker]


def test_a_body_that_is_explained_speaks_itself() -> None:
    text = "The SOHR, a war monitor, said Israel had attacked Sweida."
    assert {who for who, _, _ in claims(text, "en")} == {"Syrian Observatory for Human Rights"}


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Russia, Zelensky said in his nightly address, had attacked Kharkiv with 200 drones.", "Russia"),
        ("The RSF, Burhan said in a speech, had killed hundreds of civilians.", "Rapid Support Forces"),
    ],
)
def test_who_says_so_in_between_did_not_strike(text: str, doer: str) -> None:
    assert _parties(text, "attack") == [{doer}]


def test_who_says_so_in_between_arms_nobody() -> None:
    told = ties("Ethiopia, Burhan said on Sunday, was arming the RSF.", "en")
    assert {who for who, _, _ in told} == {"Ethiopia"}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The American plan was accepted by Ukraine.", ("Ukraine", "support", "United States")),
        ("A resolution on Sudan was vetoed by Russia.", ("Russia", "reject", "")),
        ("Israel has vetoed any role for Turkey in the force.", ("Israel", "reject", "Turkey")),
        ("The Houthis vow to keep attacking Israel.", ("Houthis", "promise", "")),
        ("The Taliban vow revenge after Pakistani strikes.", ("Taliban", "threaten", "Pakistan")),
    ],
)
def test_who_accepts_vetoes_and_vows(text: str, claim: tuple[str, str, str]) -> None:
    assert claim in claims(text, "en")


@pytest.mark.parametrize(
    "text", ["Netanyahu's vow to destroy Hamas has failed.", "Despite a vow to end it, war raged."]
)
def test_a_vow_that_is_a_noun_is_not_made(text: str) -> None:
    assert claims(text, "en") == []


def test_what_is_lost_was_taken() -> None:
    assert _parties("Ukraine lost Bakhmut to Russia in 2023.", "capture") == [{"Ukraine", "Russia"}]
    (parties,) = _parties("The RSF lost Khartoum in March 2025.", "capture")
    assert "Rapid Support Forces" in parties
    assert events("Hamas lost Yahya Sinwar. Israel lost its case to South Africa in The Hague.", "en") == []


def test_what_is_overrun_is_taken_and_not_attacked_besides() -> None:
    assert events("RSF fighters overran the Zamzam camp in April.", "en") == [("capture", "happened")]


def test_a_war_that_a_deal_ends() -> None:
    text = "Ethiopia fought the TPLF for two years. It ended with a deal struck in Pretoria in November 2022."
    assert _parties(text, "ceasefire_agreed") == [{"Ethiopia", "Tigray People's Liberation Front"}]


def test_soldiers_who_come_home_in_a_swap() -> None:
    text = "Some 314 soldiers came home in a swap between Russia and Ukraine brokered by the UAE."
    (parties,) = _parties(text, "prisoner_exchange")
    assert {"Russia", "Ukraine"} <= parties
