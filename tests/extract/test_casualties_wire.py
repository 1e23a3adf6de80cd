"""Figures and who gives them, as the paragraphs of news agencies tell them."""

from __future__ import annotations

import pytest

from kg.statement import Casualty
from tests.extract.reading import figures, statements

#: text, and (who says it, count, outcome, whose people)
TOLD = [
    ("Seven soldiers were killed in three separate incidents in Chad.", [(None, 7, "killed", "Chad")]),
    ("Three people died in two overnight operations in Goma, Congo.",
     [(None, 3, "killed", "Democratic Republic of the Congo")]),
    ("The attack in Pahalgam claimed 26 lives.", [(None, 26, "killed", "India")]),
    ("The deal could save 1,000 lives in Ukraine.", []),
    ("The truce has saved 300 lives in Gaza.", []),
    ("Two Thai rangers lost legs when they stepped on a mine.", [(None, 2, "wounded", "Thailand")]),
    ("Seven Pakistani soldiers embraced martyrdom.", [(None, 7, "killed", "Pakistan")]),
    ("His death brings to 462 the number of Israeli soldiers killed in Gaza.", [(None, 462, "killed", "Israel")]),
    ("A raid in Tyre killed four, bringing to 61 the number of dead in Lebanon.",
     [(None, 4, "killed", "Lebanon"), (None, 61, "killed", "Lebanon")]),
    ("Hezbollah has named 516 members killed by Israel.", [(None, 516, "killed", "Hezbollah")]),
    ("North Korea sent 12,000 soldiers, 4,700 of whom have been killed, South Korea said.",
     [("South Korea", 4700, "killed", "North Korea")]),
    ("Hamas returned all 20 living hostages and the remains of 25 others.", []),
    ("Nasser Hospital in Gaza received 17 bodies. Shifa Hospital received 16 more.",
     [(None, 17, "killed", "Gaza Strip; Palestine"), ("Al-Shifa Hospital", 16, "killed", "Gaza Strip; Palestine")]),
    ("Shifa Hospital in Gaza took in 16 more.", []),
    ("US strikes on alleged smugglers killed 12 people in Yemen.", [(None, 12, "killed", "Yemen")]),
    ("Six people were killed at a cadet college in Wana, Pakistan.", [(None, 6, "killed", "Pakistan")]),
    ("Rebels have killed 300 people in Chad, a third of them civilians.", [(None, 300, "killed", "Chad")]),
    ("A shell hit Tyre, Lebanon. Two were killed and a third was hurt.",
     [(None, 2, "killed", "Lebanon"), (None, 1, "wounded", "Lebanon")]),
    ("Chad said 18 of its soldiers had been killed, while Niger put its military losses at 16 dead.",
     [("Chad", 18, "killed", "Chad"), ("Niger", 16, "killed", "Niger")]),
    ("The mayor was killed along with four other people in Nikopol, Ukraine.", [(None, 4, "killed", "Ukraine")]),
    # whose the army, the ministry, the administration is that speaks
    ("Two IDF reservists were killed in southern Lebanon, the military said.",
     [("Israel Defense Forces", 2, "killed", "Israel")]),
    ("Israel hit Beirut. Five people were killed, the health ministry said.",
     [("Ministry of Health of Lebanon", 5, "killed", "Lebanon")]),
    ("In Nikopol, across the river from Russian-held Enerhodar, a man died, the regional administration said.",
     [("Nikopol authorities", 1, "killed", "Ukraine")]),
    ("Nine people were killed in raids on the Yemeni capital Sanaa, the Houthi-run health ministry says.",
     [("Ministry of Health of Houthis", 9, "killed", "Yemen")]),
    # names that go on behind their noun
    ("In Bara, Sudan, 12 people died, the Darfur Network for Human Rights said.",
     [("Darfur Network for Human Rights", 12, "killed", "Sudan")]),
    ("In Iran, 12 people died, according to the Foundation of Martyrs, a state body.",
     [("Foundation of Martyrs", 12, "killed", "Iran")]),
    ("A doctors' network said 14 people were killed in El Fasher, Sudan.", [("organization", 14, "killed", "Sudan")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_a_figure_of_the_wires(text: str, expected: list[tuple[str | None, int, str, str]]) -> None:
    assert [(who, count, outcome, side) for who, count, outcome, _, side in figures(text, "en")] == expected


def test_a_figure_is_not_of_the_side_that_the_next_figure_is_of() -> None:
    text = (
        "Thailand dan Kamboja bertempur. Sedikitnya 36 orang tewas dalam lima hari pertempuran, terdiri atas 24 orang"
        " di pihak Thailand, sebagian besar warga sipil, dan 12 orang di pihak Kamboja."
    )
    sides = {count: side for _, count, _, _, side in figures(text)}
    assert "Cambodia" in sides[36]
    assert "Cambodia" in sides[12]


def test_where_somebody_writes_is_no_place_of_a_figure() -> None:
    text = "Rusia menyerang Ukraina. “Lebih dari 12 warga sipil tewas,” tulis Volodymyr Zelenskyy di X."
    (figure,) = [s for s in statements(text) if isinstance(s, Casualty)]
    assert not figure.place
