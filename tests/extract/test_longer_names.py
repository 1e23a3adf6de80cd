"""Names that are only a part of others, who heads a group under two names, and where those of a part are from."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, figures, meant, offices


def test_a_short_name_of_a_group_may_begin_a_persons() -> None:
    assert claims('"We have no water," said Amal Hamdan, whose son is ill.', "en") == [("Amal Hamdan", "assert", "")]


def test_an_outlets_name_may_begin_a_bodys() -> None:
    assert "The National" not in meant("The National Guard said on Monday that the road was closed.", "en")


def test_an_outlet_speaks_under_its_own_name() -> None:
    assert figures("The National reported that two people were killed in Gaza.", "en")[0][0] == "The National"


@pytest.mark.parametrize("how", ["known as", "widely known as", "then known as"])
def test_who_leads_a_group_under_another_name_does_not_speak_for_it(how: str) -> None:
    text = f"The RSF, led by Mohamed Hamdan Dagalo, {how} Hemedti, denied attacking the city."
    assert [who for who, _, _ in claims(text, "en")] == ["Rapid Support Forces"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Gaza's Health Ministry does not distinguish between civilians and combatants, but says women and children "
            "make up half of the dead.",
            "Gaza Health Ministry",
        ),
        ("Hezbollah has not named the dead fighters, but said all were from Tyre.", "Hezbollah"),
    ],
)
def test_who_does_not_say_one_thing_says_another(text: str, who: str) -> None:
    assert [one for one, _, _ in claims(text, "en")] == [who]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Twenty people were killed in Qatar, five of them from Nepal.", "Nepal"),
        ("Eight fighters were killed in Congo, five of them from the M23.", "M23"),
    ],
)
def test_where_those_of_a_part_are_from(text: str, side: str) -> None:
    assert figures(text, "en")[1][-1] == side


def test_a_commander_is_of_his_own_army() -> None:
    text = (
        "Lebanese army commander Rodolphe Haykal met Aoun. The Israeli military struck Tyre. "
        "General Rodolphe Haykal, the army's commander, said his troops needed time."
    )
    assert all("Israel" not in of for _, _, of in offices(text, "en"))
