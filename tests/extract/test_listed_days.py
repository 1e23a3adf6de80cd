"""Lists of what happened, day by day: entries behind a bullet or a date, told as of today; headlines with commas."""

from __future__ import annotations

import pytest

from kg.statement import Claim, Event
from tests.extract.reading import statements


def _told(text: str) -> dict[str, set[str]]:
    told = (one for one in statements(text, "en") if isinstance(one, Event))
    return {one.type: {who.name for who in (*one.participants, *one.place)} for one in told}


def _said(text: str) -> set[tuple[str, str]]:
    told = (one for one in statements(text, "en") if isinstance(one, Claim) and one.claimant is not None)
    return {(one.claimant.name, one.act) for one in told if one.claimant is not None}


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Jan 27 - M23 rebels, backed by Rwanda, seize Goma.", "capture", {"M23", "Goma"}),
        ("August 2019 - STC fighters wrest Aden from government troops.", "capture", {"Southern Transitional Council"}),
        ("April 2024: Iran fires more than 300 drones at Israel.", "attack", {"Iran", "Israel"}),
        ("October 7, 2023: Hamas gunmen storm southern Israel.", "attack", {"Hamas", "Israel"}),
        ("Hamas-led militants burst into southern Israel.", "attack", {"Hamas", "Israel"}),
        ("Protesters take to the streets of Tehran.", "protest", {"Iran"}),
        ("Hamas releases two hostages under the deal with Israel.", "prisoner_exchange", {"Hamas", "Israel"}),
        (
            "The truce between Thailand and Cambodia entered its third day.",
            "ceasefire_agreed",
            {"Thailand", "Cambodia"},
        ),
    ],
)
def test_in_the_present_tense(text: str, kind: str, who: set[str]) -> None:
    assert who <= _told(text)[kind]


@pytest.mark.parametrize(
    "text",
    [
        "A winter storm hit Israel.",
        "The rebels said the targets were weapons depots belonging to Hezbollah.",
        "Haftar tried to seize Tripoli.",
    ],
)
def test_no_deed(text: str) -> None:
    assert not _told(text).keys() & {"attack", "capture"}


def test_a_bullet_parts_nothing() -> None:
    text = (
        "- Ukraine's air force said Russia launched 131 drones.\n\n"
        "- The Russian Ministry of Defence claimed its forces had captured Kostiantynivka."
    )
    assert ("Ministry of Defence of the Russian Federation", "assert") in _said(text)
    assert _told(text)["capture"] >= {"Russian Armed Forces"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Israel, Hamas trade accusations over truce", {("Israel", "accuse"), ("Hamas", "accuse")}),
        ("Egypt, Qatar urge Israel to accept truce", {("Egypt", "call_for"), ("Qatar", "call_for")}),
        ("In Goma, residents accuse each other of looting", {("residents", "accuse")}),
        ("In Beirut, Hezbollah condemn the attack", {("Hezbollah", "condemn")}),
    ],
)
def test_commas_of_headlines(text: str, said: set[tuple[str, str]]) -> None:
    assert _said(text) == said


@pytest.mark.parametrize("adverb", ["strongly", "firmly", "categorically"])
def test_how_somebody_condemns(adverb: str) -> None:
    assert ("Egypt", "condemn") in _said(f"Egypt {adverb} condemned the Israeli strike on Doha.")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Jan 2, 2023: Israel bombed Beirut.\n\nJuly 30: Israel bombed Tyre.", ["2023-01-02", "2023-07-30"]),
        ("Dec 30, 2023: Israel bombed Beirut.\n\nJan 7: Israel bombed Tyre.", ["2023-12-30", "2024-01-07"]),
        ("April 22: Israel bombed Beirut.\n\nMay 7: Israel bombed Tyre.", ["2025-04-22", "2025-05-07"]),
    ],
)
def test_a_label_without_a_year_is_of_the_next_such_day(text: str, days: list[str]) -> None:
    assert [one.date for one in statements(text, "en") if isinstance(one, Event)] == days
