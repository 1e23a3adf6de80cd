"""Who gives a figure inside a clause, whose dead the ones of a failed attack are, and other ways to tell a toll."""

from __future__ import annotations

import pytest

from kg.statement import Casualty
from tests.extract.reading import statements


def _told(text: str, language: str = "en") -> list[tuple[str | None, int | None, set[str]]]:
    found = [one for one in statements(text, language) if isinstance(one, Casualty)]
    return [(one.claimant and one.claimant.name, one.count, {side.name for side in one.side}) for one in found]


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (
            "Israel bombed Gaza City, where, according to Hamas, 12 people were killed.",
            "en",
            [("Hamas", 12, {"Palestine"})],
        ),
        (
            "Israel bombed Gaza City, killing five people, while, according to Hamas, 12 people were killed in Rafah.",
            "en",
            [(None, 5, {"Palestine"}), ("Hamas", 12, {"Palestine"})],
        ),
        (
            "Israel menyerang Kota Gaza, di mana, menurut Hamas, 12 orang tewas.",
            "id",
            [("Hamas", 12, {"Palestine"})],
        ),
    ],
)
def test_a_source_inside_a_clause_tells_that_clause(text: str, language: str, told: list[object]) -> None:
    assert _told(text, language) == told


@pytest.mark.parametrize(
    ("text", "language", "side"),
    [
        ("Sudan's army repelled an RSF assault on Babanusa, killing 40 fighters.", "en", "Rapid Support Forces"),
        ("The Ukrainian army said it had beaten back a Russian assault near Pokrovsk, killing 40 soldiers.", "en",
         "Russia"),
        ("Tentara Sudan memukul mundur serangan RSF di Babanusa dan menewaskan 40 petempur.", "id",
         "Rapid Support Forces"),
        # the army's own
        ("Sudan's army said an RSF assault on Babanusa had killed 40 of its soldiers.", "en", "Sudan"),
    ],
)  # fmt: skip
def test_who_falls_where_an_attack_fails(text: str, language: str, side: str) -> None:
    assert [who for *_, who in _told(text, language)] == [{side}]


def test_lives_that_are_laid_down() -> None:
    text = "Thailand's army said 16 soldiers had laid down their lives and 327 had been hurt."
    assert [one.outcome for one in statements(text, "en") if isinstance(one, Casualty)] == ["killed", "wounded"]


def test_a_higher_toll() -> None:
    text = "The Syrian Observatory for Human Rights gave a higher toll of 82 in Aleppo."
    assert [told[:2] for told in _told(text)] == [("Syrian Observatory for Human Rights", 82)]


def test_the_office_of_somebody_has_no_people() -> None:
    text = "UN envoy Jeanine Hennis-Plasschaert was alarmed. Her office noted that 127 civilians had been killed."
    assert [who for *_, who in _told(text)] == [set()]


def test_witnesses_behind_a_backed_body_are_no_list_with_it() -> None:
    text = "Israel said 18 people died at a site run by the US- and Israel-backed GHF. Nine were shot dead near a site "
    text += "run by the Israel-backed Gaza Humanitarian Foundation, witnesses and medics said."
    assert {told[0] for told in _told(text) if told[1] == 9} == {"witnesses", "medics"}
