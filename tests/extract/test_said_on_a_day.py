"""What is said on a day, without a "that" behind it."""

from __future__ import annotations

import pytest

from kg.statement import Claim
from tests.extract.reading import statements


def _claims(text: str, language: str = "en") -> list[tuple[str, str, str, str | None]]:
    told = (one for one in statements(text, language) if isinstance(one, Claim))
    return [(one.claimant.name if one.claimant else "", one.act, one.about, one.claimed_on) for one in told]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Zelensky said on 8 August he would not accept any deal that cedes land.",
            ("Volodymyr Zelenskyy", "reject", "any deal that cedes land", "2025-08-08"),
        ),
        (
            "Netanyahu said on 8 August he did not support a Palestinian state.",
            ("Benjamin Netanyahu", "assert", "he did not support a Palestinian state", "2025-08-08"),
        ),
        (
            "The Houthis said in a statement on 8 August they opposed any truce.",
            ("Houthis", "reject", "any truce", "2025-08-08"),
        ),
        # what others say is his word
        (
            "Israel said on 8 August Hamas rejected the proposal.",
            ("Israel", "assert", "Hamas rejected the proposal", "2025-08-08"),
        ),
    ],
)
def test_the_clause_begins_behind_the_day(text: str, expected: tuple[str, str, str, str]) -> None:
    assert _claims(text) == [expected]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Trump said he would not rule out strikes.", "assert"),
        ("The Kremlin said it would not reject talks.", "assert"),
        ("The Kremlin said it would not attend the talks.", "reject"),
    ],
)
def test_who_would_not_say_no_does_not_say_it(text: str, act: str) -> None:
    assert [claim[1] for claim in _claims(text)] == [act]
