from __future__ import annotations

import pytest

from tests.extract.breadth import cases
from tests.extract.reading import figures


@pytest.mark.parametrize(("language", "text", "expected"), list(cases("casualties")))
def test_all_figures_of_a_text_and_no_others(language: str, text: str, expected: list[str]) -> None:
    assert [
        f"{'?' if count is None else count} {outcome} {category} by {claimant or '-'} of {side or '-'}"
        for claimant, count, outcome, category, side in figures(text, language)
    ] == expected
