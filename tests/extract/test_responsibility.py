"""Who claims an attack as his own: that is a claim, and whom it killed the article tells."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, events, figures


@pytest.mark.parametrize(
    ("text", "language", "who", "killed"),
    [
        ("Houthi mengaku bertanggung jawab atas serangan yang menewaskan seorang pelaut Filipina.", "id", "Houthis", 1),
        ("Hamas mengaku bertanggung jawab atas penembakan yang menewaskan enam warga Israel.", "id", "Hamas", 6),
        ("Hamas claimed responsibility for the attack, which killed six Israelis.", "en", "Hamas", 6),
    ],
)
def test_whom_it_killed_the_article_tells(text: str, language: str, who: str, killed: int) -> None:
    assert (who, "confirm") in [claim[:2] for claim in claims(text, language)]
    assert [figure[:2] for figure in figures(text, language)] == [(None, killed)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Serangan di Kabul itu diklaim ISIS-K.", "id"),
        ("Serangan bom di Kabul diklaim oleh ISIS-K, cabang kelompok itu di Afghanistan.", "id"),
        ("The bombing in Kabul was later claimed by ISIS-K.", "en"),
    ],
)
def test_an_attack_is_claimed(text: str, language: str) -> None:
    assert claims(text, language) == [("Islamic State – Khorasan Province", "confirm", "")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Pulau itu diklaim oleh China.", "id"),
        ("Serangan drone di Port Sudan belum diklaim pihak mana pun.", "id"),
        ("The territory was claimed by Guyana.", "en"),
    ],
)
def test_land_is_claimed_otherwise(text: str, language: str) -> None:
    assert claims(text, language) == []


def test_what_is_said_of_an_attack_is_no_responsibility() -> None:
    text = "Serangan itu diklaim Rusia menewaskan 12 tentara Ukraina."
    assert [claim[1] for claim in claims(text)] == ["assert"]
    assert events(text) == [("attack", "happened")]
