"""What somebody is to say has not been said; and what "according to him" means inside a clause."""

from __future__ import annotations

import pytest

from kg.statement import Claim
from tests.extract.reading import claims, statements, ties


@pytest.mark.parametrize(
    "text",
    [
        "Netanyahu akan menyampaikan pidato di PBB pekan depan.",
        "Presiden Zelensky akan memaparkan rencana itu di Berlin.",
    ],
)
def test_what_is_to_be_said_is_no_claim(text: str) -> None:
    assert claims(text) == []


def test_who_reports_what_another_will_say() -> None:
    text = "NBC News melaporkan bahwa Perdana Menteri Israel Benjamin Netanyahu akan memaparkan opsi itu kepada Trump."
    assert [claim[:2] for claim in claims(text)] == [("NBC News", "assert")]


def test_a_refusal_ahead_is_one() -> None:
    assert [claim[:2] for claim in claims("Iran akan menolak usulan AS.")] == [("Iran", "reject")]


def test_according_to_him_in_a_relative_clause_is_of_who_speaks() -> None:
    text = (
        "Sedikitnya 50 orang tewas di Pakistan, klaim Islamabad. Presiden AS Donald Trump mengumumkan gencatan senjata"
        " India-Pakistan yang, menurutnya, tercapai berkat mediasi Washington."
    )
    assert "Pakistan" not in [who for who, *_ in claims(text)]
    assert ("United States", "mediates", "India; Pakistan") in ties(text)


@pytest.mark.parametrize("medium", ["Reuters", "stasiun TV Thairath", "harian Le Monde"])
def test_an_interview_only_tells_where_it_was_said(medium: str) -> None:
    text = f"Dalam wawancara dengan {medium}, Anutin Charnvirakul menegaskan operasi militer bakal terus jalan."
    told = [one.about for one in statements(text) if isinstance(one, Claim)]
    assert told == ["operasi militer bakal terus jalan"]
