"""What is left out of a sentence where a pattern is tried once more."""

from __future__ import annotations

import pytest

from kg.extract.clauses.trimmed import trimmed
from kg.extract.language.pack import load
from tests.extract.reading import analyses

SHORTER = [
    ("The truce was brokered on Monday in Doha by Qatar.", "The truce was brokered by Qatar ."),
    ("M23, which is widely seen as a proxy of Rwanda, left.", "M23 , a proxy of Rwanda , left ."),
    ("Serbia has for 20 years been an ally of Russia.", "Serbia , an ally of Russia ."),
    ("Hamas, which, according to Egypt, is backed by Iran, left.", "Hamas , backed by Iran , left ."),
    ("The European Union (EU) imposed sanctions on Georgia.", "The European Union imposed sanctions on Georgia ."),
    ("Chad is, on paper at least, still allied with France.", "Chad is allied with France ."),
]
#: Lists, clauses and denials stay as they are.
SAME = [
    "Chad, France and Niger held talks.",
    "Kenya, the general said, backs Chad.",
    "Kenya has not backed Chad.",
]


@pytest.mark.parametrize(("text", "shorter"), SHORTER)
def test_what_may_be_left_out(text: str, shorter: str) -> None:
    (analysis,) = analyses(text, "en")
    found = trimmed(analysis.sentence.items, load("en"))
    assert found is not None
    assert " ".join(item.text for item in found[1]) == shorter


@pytest.mark.parametrize("text", SAME)
def test_what_stays(text: str) -> None:
    (analysis,) = analyses(text, "en")
    assert trimmed(analysis.sentence.items, load("en")) is None
