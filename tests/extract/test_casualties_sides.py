"""Whose people a figure counts where other parties stand around it: of a list, of a sufferer, of who employs them."""

from __future__ import annotations

import pytest

from tests.extract.reading import figures, names, statements

#: text, and (who says it, count, outcome, whose people)
WHOSE = [
    # who suffered them, and not who counts
    ("The British Defense Ministry estimates Russia has suffered 1.1 million casualties, including 240,000 killed.",
     [("UK Ministry of Defence", 240000, "killed", "Russia")]),
    ("Britain said Russian forces had suffered 300 dead and 900 wounded in Ukraine.",
     [("United Kingdom", 300, "killed", "Russia"), ("United Kingdom", 900, "wounded", "Russia")]),
    ("Israel said the Houthis had suffered 12 fatalities.", [("Israel", 12, "killed", "Houthis")]),
    # each place with its own
    ("The war killed more than 4,000 people in Lebanon, including 300 civilians, and 127 people in Israel, among them "
     "80 soldiers.",
     [(None, 4000, "killed", "Lebanon"), (None, 300, "killed", "Lebanon"), (None, 127, "killed", "Israel"),
      (None, 80, "killed", "Israel")]),
    ("The fighting has killed 24 people in Thailand, including 10 soldiers, and 18 people in Cambodia.",
     [(None, 24, "killed", "Thailand"), (None, 10, "killed", "Thailand"), (None, 18, "killed", "Cambodia")]),
    ("The clashes killed 24 rebels, 14 soldiers and 72 civilians in Congo.",
     [(None, 24, "killed", "rebels"), (None, 14, "killed", "Democratic Republic of the Congo"),
      (None, 72, "killed", "Democratic Republic of the Congo")]),
    # whose staff they are
    ("The United Nations said that the Houthis had detained at least 11 more of its personnel in Sanaa.",
     [("United Nations", 11, "captured", "United Nations")]),
    ("The UN said Russia had lost 300 of its soldiers in Ukraine.", [("United Nations", 300, "killed", "Russia")]),
    # hostages are no group's people
    ("Israel and Hamas agreed to a truce. The families of the 48 hostages still held in Gaza gathered in Jerusalem.",
     [(None, 48, "captured", "Israel")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WHOSE, ids=[text[:60] for text, _ in WHOSE])
def test_whose_people_they_are(text: str, expected: list[tuple[str | None, int, str, str]]) -> None:
    assert [(who, count, outcome, side) for who, count, outcome, _, side in figures(text, "en")] == expected


def test_who_suffers_is_told_before_the_verb() -> None:
    told = figures("Inggris menyatakan Rusia menderita 300 korban tewas di Ukraina.", "id")
    assert [(count, side) for _, count, _, _, side in told] == [(300, "Russia")]


def test_each_figure_of_a_list_has_the_place_behind_it() -> None:
    told = statements("Strikes killed 12 people in Kyiv, including two children, and seven in Kharkiv.", "en")
    assert [(s.count, names(s.place)) for s in told if s.kind == "casualty"] == [
        (12, "Kyiv"), (2, "Kyiv"), (7, "Kharkiv")]  # fmt: skip


def test_personnel_are_fighters_only_of_a_force() -> None:
    assert [figure[3] for figure in figures("The army said five of its personnel were killed in Mali.", "en")] == [
        "military"
    ]
    assert [figure[3] for figure in figures("Some 30 UN personnel were killed in Gaza.", "en")] == ["unspecified"]


def test_a_figure_with_a_side_of_its_own_goes_on_from_none() -> None:
    text = "Police said 12 civilians were killed in Poonch, while five were killed on the Pakistani side."
    assert [(count, side) for _, count, _, _, side in figures(text, "en")] == [(12, "India"), (5, "Pakistan")]
