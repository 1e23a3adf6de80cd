"""What somebody who speaks takes for granted is told by the article, in indirect speech."""

from __future__ import annotations

import pytest

from kg.statement import Event, Relation
from tests.extract.reading import name, statements


def told(text: str, language: str, kind: str) -> list[str | None]:
    """Who tells the ties or events of a kind."""
    found = (s for s in statements(text, language) if isinstance(s, Relation | Event) and s.type == kind)
    return [name(statement.claimant) for statement in found]


@pytest.mark.parametrize(
    ("text", "language", "kind", "tellers"),
    [
        ("Turkey accused Israel of breaking the truce, which Qatar brokered.", "en", "mediates", [None]),
        ("Hamas and Israel traded blame over the US-brokered truce.", "en", "mediates", [None]),
        ("Israel said the Iran-backed Houthis would pay for it.", "en", "support", [None]),
        ("CENTCOM menyatakan menghancurkan radar kelompok Houthi yang didukung Iran.", "id", "support", [None]),
        # what is said, and what is quoted, has its speaker
        ("Saudi Arabia said on Sunday that Iran was arming the Houthis.", "en", "supplies_arms", ["Saudi Arabia"]),
        ("“Iran, which arms the Houthis, must stop,” Turkey said.", "en", "supplies_arms", ["Turkey"]),
        (
            "Trump, yang mengaku menengahi India dan Pakistan, kembali ke Washington.",
            "id",
            "mediates",
            ["Donald Trump"],
        ),
    ],
)
def test_a_tie_told_in_passing(text: str, language: str, kind: str, tellers: list[str | None]) -> None:
    assert told(text, language, kind) == tellers


@pytest.mark.parametrize(
    ("text", "language", "kind", "tellers"),
    [
        ("Rusia mengecam serangan Israel ke Damaskus.", "id", "attack", [None]),
        ("The Houthis vowed revenge after an Israeli air raid on Sanaa.", "en", "attack", [None]),
        ("Syria said an Israeli air raid hit Damascus on Sunday.", "en", "attack", ["Syria"]),
        ("Suriah mengklaim serangan Israel menghantam Damaskus.", "id", "attack", ["Syria"]),
    ],
)
def test_an_event_told_in_passing(text: str, language: str, kind: str, tellers: list[str | None]) -> None:
    assert told(text, language, kind) == tellers
