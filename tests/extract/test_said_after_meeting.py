"""Who says something after a meeting or on the telephone has met or rung up whom the words name."""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import statements

_BEFORE = 'Menlu Mesir Badr Abdelatty meminta Israel mundur. "Tahap kedua harus jalan," '


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("katanya usai bertemu Sergei Lavrov di Moskow.", "meeting"),
        ("katanya kepada wartawan setelah bertemu Sergei Lavrov di Moskow.", "meeting"),
        ("tandasnya saat bertelepon dengan Sergei Lavrov.", "phone_call"),
        ("katanya saat menelepon Sergei Lavrov.", "phone_call"),
    ],
)
def test_who_said_so_met_him(text: str, kind: str) -> None:
    (met,) = [one for one in statements(_BEFORE + text) if isinstance(one, Event)]
    assert met.type == kind
    assert {"Badr Abdelatty", "Sergey Lavrov"} <= {who.name for who in met.participants}


def test_who_is_told_of_met_him_and_not_who_tells_it() -> None:
    text = _BEFORE + "katanya usai Abbas Araghchi bertemu Sergei Lavrov."
    (met,) = [one for one in statements(text) if isinstance(one, Event)]
    assert {who.name for who in met.participants} >= {"Abbas Araghchi", "Sergey Lavrov"}
    assert "Badr Abdelatty" not in {who.name for who in met.participants}


def test_words_that_end_behind_who_says_so_break_nothing() -> None:
    assert not [one for one in statements(_BEFORE + "katanya usai bertemu") if isinstance(one, Event)]
