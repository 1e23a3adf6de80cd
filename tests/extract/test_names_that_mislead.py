"""Names and words that mislead: Volker Türk is of no Turk's country, an opposition leader leads no state."""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import claims, figures, offices, statements


def test_a_persons_name_tells_no_country_of_the_dead() -> None:
    text = "Kepala HAM PBB Volker Turk mengatakan kantornya mendokumentasikan sedikitnya 269 kematian warga sipil."
    (figure,) = figures(text)
    assert (figure[1], figure[-1]) == (269, "")


@pytest.mark.parametrize(
    "text",
    [
        "Pemimpin oposisi Israel Yair Lapid menuding Netanyahu mengulur perang.",
        "Yair Lapid, pemimpin oposisi Israel, menuding Netanyahu mengulur perang.",
    ],
)
def test_a_leader_of_the_opposition(text: str) -> None:
    assert offices(text) == [("Yair Lapid", "opposition leader", "Israel")]


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        ("Ali Khamenei menuding Trump berbohong saat mengatakan menginginkan perdamaian.", "Ali Khamenei",
         "Donald Trump"),
        ("Hamas menuduh Israel berbohong ketika menyatakan telah membuka perbatasan.", "Hamas", "Israel"),
    ],
)  # fmt: skip
def test_what_the_accused_claimed_is_not_said_by_the_accuser(text: str, who: str, whom: str) -> None:
    assert claims(text) == [(who, "accuse", whom)]


def test_what_the_accuser_says_at_the_same_time_is_his() -> None:
    text = "Netanyahu mengecam Macron sambil mengatakan Israel akan bertahan."
    assert claims(text) == [("Benjamin Netanyahu", "condemn", "Emmanuel Macron"), ("Benjamin Netanyahu", "promise", "")]


def test_an_operation_against_bases() -> None:
    text = "SBU melancarkan Operasi Jaring Laba-laba terhadap pangkalan pengebom Rusia pada Juni 2025."
    (attack,) = [one for one in statements(text) if isinstance(one, Event)]
    assert {"Security Service of Ukraine", "Russia"} <= {who.name for who in attack.participants}


@pytest.mark.parametrize(
    "text",
    [
        "The United Arab Emirates, long accused of arming the RSF, denied the charge.",
        "The United Arab Emirates, repeatedly accused of arming the RSF, denied the charge.",
        "The United Arab Emirates, accused of arming the RSF, denied the charge.",
    ],
)
def test_who_has_long_been_accused_accuses_nobody(text: str) -> None:
    assert [(who, act) for who, act, _ in claims(text, "en")] == [("United Arab Emirates", "deny")]


@pytest.mark.parametrize(
    "text",
    [
        "Rwanda denies backing M23, though a UN report said Kigali exercised command over the group.",
        "Rwanda denies backing M23, though a report in July said Kigali exercised command over the group.",
    ],
)
def test_what_a_report_says_is_not_said_by_who_denies_it(text: str) -> None:
    assert [(who, act) for who, act, _ in claims(text, "en")] == [("Rwanda", "deny")]


def test_two_of_them_are_of_those_named_before() -> None:
    text = "Kataib Hezbollah and other militias have held back, though two of them claimed drone attacks on Erbil."
    assert [act for _, act, _ in claims(text, "en")] != []
