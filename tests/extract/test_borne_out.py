"""Whoever is told by other words is borne out by the sentence before that writes the name."""

from __future__ import annotations

import pytest

from kg.statement import Claim, Office
from tests.extract.reading import statements


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Presiden Rusia Vladimir Putin berbicara di televisi. Korban banyak, kata presiden Rusia. "
            "Ia menambahkan bahwa jumlahnya “mendekati 5.000”.",
            "id",
        ),
        (
            "Russian President Vladimir Putin spoke on television. There are many dead, the Russian president said. "
            "He added that peace “is near”.",
            "en",
        ),
    ],
)
def test_a_pronoun_behind_an_office(text: str, language: str) -> None:
    last = [one for one in statements(text, language) if isinstance(one, Claim)][-1]
    assert last.claimant is not None
    assert last.claimant.name == "Vladimir Putin"
    assert text.split(". ")[0] + "." in [span.text for span in last.support]


def test_the_envoy_of_who_was_named_before() -> None:
    text = "Donald Trump mengatakan Rusia melakukan kesalahan. Utusannya, Steve Witkoff, baru saja bertemu Putin."
    (office,) = [one for one in statements(text, "id") if isinstance(one, Office)]
    assert office.office == "special envoy"
    assert [span.text for span in office.support] == [text.split(". ")[0] + "."]
