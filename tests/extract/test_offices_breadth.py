from __future__ import annotations

import pytest

from tests.extract.breadth import cases
from tests.extract.reading import offices


@pytest.mark.parametrize(("language", "text", "expected"), list(cases("offices")))
def test_all_offices_of_a_text_and_no_others(language: str, text: str, expected: list[str]) -> None:
    assert [f"{person} / {office} / {of or '-'}" for person, office, of in offices(text, language)] == expected
