"""Nouns of people who are counted, of all walks of life."""

from __future__ import annotations

import pytest

from tests.extract.reading import figures

_INDONESIAN = """
anggota senior Hamas, military
anggota aktif Hizbullah, military
perwira intelijen, military
anggota brimob, military
kopilot, military
imam, civilian
pastor, civilian
penyandang disabilitas, civilian
pemukim Yahudi, civilian
tenaga kerja asing asal Thailand, civilian
sipir, unspecified
"""
_ENGLISH = """
senior Hamas leaders, unspecified
leaders of Hamas, unspecified
intelligence officers, military
suicide bombers, military
photojournalists, civilian
professors, civilian
prosecutors, civilian
Jewish settlers, civilian
civil servants, civilian
tribesmen, unspecified
"""


def _people(table: str) -> list[tuple[str, str]]:
    return [(people, category) for line in table.split("\n") if line for people, category in [line.split(", ")]]


@pytest.mark.parametrize(("people", "category"), _people(_INDONESIAN))
def test_people_in_indonesian(people: str, category: str) -> None:
    (figure,) = figures(f"Israel mengatakan lima {people} tewas dalam serangan di Gaza.")
    assert figure[:4] == ("Israel", 5, "killed", category)


@pytest.mark.parametrize(("people", "category"), _people(_ENGLISH))
def test_people_in_english(people: str, category: str) -> None:
    (figure,) = figures(f"Israel said five {people} were killed in a strike in Gaza.", "en")
    assert figure[:4] == ("Israel", 5, "killed", category)


def test_leaders_who_count_are_not_counted() -> None:
    assert [figure[:2] for figure in figures("Two Hamas leaders said five people were killed in Gaza.", "en")] == [
        ("Hamas leaders", 5)
    ]
