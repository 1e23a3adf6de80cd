"""Who was executed, by whose word; claims taken back; and where something is to go, which nobody is asked."""

from __future__ import annotations

import pytest

from kg.statement import Claim
from tests.extract.reading import claims, figures, statements


@pytest.mark.parametrize(
    "text",
    [
        "Dua orang digantung di Iran atas dakwaan spionase, kata lembaga peradilan.",
        "Dua orang dieksekusi di Iran, kata kehakiman Iran.",
        "Dua orang dihukum gantung di Iran, kata otoritas kehakiman.",
    ],
)
def test_who_is_hanged_is_killed_by_the_word_of_the_court(text: str) -> None:
    assert [figure[1:3] for figure in figures(text)] == [(2, "killed")]
    assert figures(text)[0][0] in ("Judiciary of Iran", "Judiciary")


def test_who_takes_a_claim_back_makes_none() -> None:
    text = "India menuduh Pakistan. TRF, yang semula mengaku bertanggung jawab, menarik klaimnya."
    assert ("India", "assert") not in [(who, act) for who, act, _ in claims(text)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Grossi mendesak agar para inspektur diizinkan masuk ke Fordow.", "id"),
        ("Hezbollah refused to surrender its weapons north of Litani.", "en"),
    ],
)
def test_a_place_that_something_goes_to_is_not_asked(text: str, language: str) -> None:
    assert [target for *_, target in claims(text, language)] == [""]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Houthi tidak secara langsung menyalahkan Israel, tetapi menyatakan konflik belum usai.", "id"),
        ("The Houthis did not directly blame Israel, but said the conflict was not over.", "en"),
    ],
)
def test_what_is_not_said_directly_is_not_said(text: str, language: str) -> None:
    assert [(who, act) for who, act, _ in claims(text, language)] == [("Houthis", "assert")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Houthi menuding mereka mata-mata Amerika dan Israel.", "id"),
        ("The Houthis accused them of spying for Israel and the US.", "en"),
    ],
)
def test_they_are_accused_and_not_for_whom_they_spied(text: str, language: str) -> None:
    assert claims(text, language) == [("Houthis", "accuse", "")]


@pytest.mark.parametrize("words", ["whom UN experts say are armed by Rwanda", "which Kigali says it does not back"])
def test_who_speaks_in_a_clause_between_commas_says_no_more(words: str) -> None:
    told = [s for s in statements(f"The rebels, {words}, took Goma in January.", "en") if isinstance(s, Claim)]
    assert told and all("Goma" not in claim.about for claim in told)


def test_who_backs_it_supports() -> None:
    assert claims("Rencana itu diumumkan Trump. Turki mendukungnya.") == [("Turkey", "support", "")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("UEA dituduh memasok senjata kepada RSF, tuduhan yang dibantahnya.", "id"),
        ("Mesir mendukung tentara, sementara UEA dituding mempersenjatai RSF, yang selalu dibantahnya.", "id"),
        ("Egypt backs the army, while the UAE is accused of arming the RSF, which it denies.", "en"),
    ],
)
def test_who_is_accused_denies_it(text: str, language: str) -> None:
    assert claims(text, language) == [("United Arab Emirates", "deny", "")]


@pytest.mark.parametrize("volley", ["A barrage of Russian drones", "A wave of Russian missiles", "Russian rockets"])
def test_who_fires_a_barrage_does_not_suffer_it(volley: str) -> None:
    text = f"{volley} slammed into Ternopil, Ukraine, killing at least 25 people."
    assert [figure[1:] for figure in figures(text, "en")] == [(25, "killed", "unspecified", "Ukraine")]
