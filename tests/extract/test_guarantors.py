"""Who stands between others, holds a place or pays for an army, in the words of dispatches."""

from __future__ import annotations

import pytest

from tests.extract.reading import ties


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Egypt and Turkey are the guarantors of the accord between Israel and Hamas.",
         {("Egypt", "mediates", "Israel; Hamas"), ("Turkey", "mediates", "Israel; Hamas")}),
        ("Hamas and Israel reached a truce mediated by Qatar with the help of Egypt.",
         {("Qatar", "mediates", "Hamas; Israel"), ("Egypt", "mediates", "Hamas; Israel")}),
        ("The Lebanese army, which also receives US and Qatari funding, has moved south.",
         {("United States", "support", "Lebanese Armed Forces"), ("Qatar", "support", "Lebanese Armed Forces")}),
        ("Hodeidah, the port city the Houthis have controlled since 2014, was bombed.",
         {("Houthis", "controls", "Hodeidah")}),
        ("Derna, held by forces loyal to Khalifa Haftar, was flooded.", {("Khalifa Haftar", "controls", "Derna")}),
        ("Tareq Saleh, who controls Mokha, said so.", {("Tareq Saleh", "controls", "Mocha")}),
        ("Preah Vihear, which the International Court of Justice awarded to Cambodia in 1962, is close.",
         {("Preah Vihear", "recognised_as_part_of", "Cambodia")}),
        # the group does, and not its leader
        ("The SPLM-N under Abdelaziz al-Hilu, which controls the Nuba Mountains, joined in.",
         set()),
        ("Mali's junta survived with the help of Russia.", {("Russia", "support", "Malian government")}),
    ],
)  # fmt: skip
def test_ties_of_dispatches(text: str, told: set[tuple[str, str, str]]) -> None:
    assert {tie for tie in ties(text, "en") if tie[1] != "treaty"} == told
