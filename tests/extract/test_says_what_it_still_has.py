"""Behind a name between commas, a verb of saying has its clause behind it, adverbs or not."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The IAEA's director general, Rafael Grossi, says Iran still has some 440kg of uranium.", "Rafael Grossi"),
        ("The group's leader, Naim Qassem, says Israel also wants Beirut.", "Naim Qassem"),
        ('"We will fight," said Naim Qassem again on Monday.', "Naim Qassem"),
        ("Israel will withdraw, said Benjamin Netanyahu earlier this week.", "Benjamin Netanyahu"),
    ],
)
def test_who_says_so(text: str, speaker: str) -> None:
    assert [who for who, *_ in claims(text, "en")] == [speaker]
