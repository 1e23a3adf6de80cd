"""Claims, reports and charges that somebody denies: what is said, what is only denied, and whom it contradicts."""

from __future__ import annotations

import pytest

from kg.statement import Claim
from tests.extract.reading import claims, figures, statements, ties


@pytest.mark.parametrize(
    ("text", "language", "who"),
    [
        ("Tudingan bahwa UEA memasok senjata ke RSF telah berulang kali dibantah Abu Dhabi.", "id", "UAE"),
        ("Laporan bahwa Iran memasok drone ke Sudan dibantah oleh Teheran.", "id", "Iran"),
        ("The accusation that the UAE supplies arms to the RSF has been repeatedly denied by Abu Dhabi.", "en", "UAE"),
        ("Reports that Iran was supplying drones to Sudan were denied by Tehran.", "en", "Iran"),
    ],
)
def test_a_tie_that_is_only_denied_is_none(text: str, language: str, who: str) -> None:
    assert ties(text, language) == []
    (denial,) = claims(text, language)
    assert denial == ("United Arab Emirates" if who == "UAE" else who, "deny", "")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Teheran menepis laporan bahwa Iran meminta Arab Saudi menjadi perantara.", "id"),
        ("Kremlin membantah kabar bahwa Putin menolak bertemu Zelensky.", "id"),
        ("The Kremlin denied reports that Putin had refused to meet Zelensky.", "en"),
        ("Tehran denied a report that it had asked Saudi Arabia to mediate with Washington.", "en"),
    ],
)
def test_what_a_denied_report_tells_is_said_by_nobody(text: str, language: str) -> None:
    assert [act for _, act, _ in claims(text, language)] == ["deny"]


def test_who_claims_a_deed_that_another_denies() -> None:
    text = "Klaim Rusia telah menguasai Pokrovsk dibantah oleh Ukraina."
    assert claims(text) == [("Russia", "assert", ""), ("Ukraine", "deny", "Russia")]
    assert claims("Klaim Rusia telah memicu kemarahan Ukraina.") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Klaim Israel bahwa tentaranya telah menewaskan 200 pejuang dibantah Hizbullah.", "id"),
        ("Israel's claim that its soldiers killed 200 fighters was disputed by Hezbollah.", "en"),
        ("Israel's claim that its soldiers killed 200 fighters was later contradicted by Hezbollah.", "en"),
    ],
)
def test_whom_a_denial_contradicts(text: str, language: str) -> None:
    assert ("Hezbollah", "deny", "Israel") in claims(text, language)


def test_what_is_withheld_is_not_denied() -> None:
    assert claims("The journalists were denied entry by Israel.", "en") == []


@pytest.mark.parametrize(
    ("text", "language", "about"),
    [
        ("Rwanda dituduh Kongo. Tuduhan itu dibantah Kigali, yang mengaku membela diri.", "id", "Tuduhan itu"),
        ("The charge was denied by Rwanda, which says it acts in self-defence.", "en", "The charge"),
        ("Rabat has offered troops; Turkey's role was ruled out by Israel, which distrusts it.", "en", "Turkey's role"),
    ],
)
def test_the_subject_is_what_was_denied(text: str, language: str, about: str) -> None:
    told = [one.about for one in statements(text, language) if isinstance(one, Claim) and one.act in ("deny", "reject")]
    assert told == [about]


@pytest.mark.parametrize("told", ["wartawan mengatakan", "para perwiranya menegaskan bahwa"])
def test_whom_one_speaks_to_stands_behind_the_relative_word(told: str) -> None:
    text = f"Israel menuduh Haykal berbohong. Itu ditepis Joseph Haykal, yang kepada {told} 12 tentaranya gugur."
    assert [one[:2] for one in figures(text)] == [("Joseph Haykal", 12)]


@pytest.mark.parametrize(
    "charge",
    [
        "UEA dituduh memasok senjata ke RSF, tudingan yang dibantah Abu Dhabi.",
        "UEA disalahkan, hal yang disangkal UEA.",
    ],
)
def test_a_charge_of_nobody_contradicts_nobody_who_spoke_before(charge: str) -> None:
    told = statements(f"Rusia mengatakan perang akan berlanjut. {charge}", "id")
    denials = [one for one in told if isinstance(one, Claim) and one.act == "deny"]
    assert [(one.target, one.denies) for one in denials] == [((), None)]
