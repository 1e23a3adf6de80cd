"""Who speaks in a capacity: he does, and not what he stands in; and who says nothing."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Qatar, Turki, dan Mesir selaku penjamin gencatan senjata Gaza mendesak Israel membuka Rafah.",
            ["Qatar", "Turkey", "Egypt"],
        ),
        ("Mesir sebagai tuan rumah perundingan Gaza mendesak Israel membuka Rafah.", ["Egypt"]),
    ],
)
def test_he_speaks(text: str, who: list[str]) -> None:
    assert claims(text) == [(one, "call_for", "Israel") for one in who]


@pytest.mark.parametrize(
    "text",
    [
        "Warsaw said nothing about such plans.",
        "Warsaw has said nothing about such plans.",
    ],
)
def test_nobody_says_so(text: str) -> None:
    assert claims(text, "en") == []
