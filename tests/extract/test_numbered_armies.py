"""Armies with a number, several who accuse together, and blows told by their noun."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, events, offices


@pytest.mark.parametrize(
    "text",
    [
        "Panglima Angkatan Darat Kedua Thailand, Letjen Boonsin Padklang, menuduh Kamboja.",
        "Panglima Angkatan Darat Kedua Thailand Letjen Boonsin Padklang menuduh Kamboja.",
        "Juru bicara Angkatan Darat Kedua Thailand, Kolonel Boonsin Padklang, menuduh Kamboja.",
    ],
)
def test_the_second_army_is_a_body_and_no_second_country(text: str) -> None:
    assert [who for who, _, _ in offices(text)] == ["Boonsin Padklang"]
    assert claims(text) == [("Boonsin Padklang", "accuse", "Cambodia")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Rusia dan sejumlah pejabat Iran mengecam Israel.", ["Russia", "Iranian officials"]),
        ("Rusia dan beberapa pejabat Iran mengecam Israel.", ["Russia", "Iranian officials"]),
        ("Pakar PBB dan sejumlah pejabat AS mengecam RSF.", ["United Nations experts", "American officials"]),
    ],
)
def test_several_of_no_name_say_it_with_who_is_named(text: str, who: list[str]) -> None:
    assert [one for one, _, _ in claims(text)] == who


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Warga mengungsi menyusul gerak maju M23.", "attack"),
        ("Serangan itu didalangi Iran.", "attack"),
        ("Dua puluh warga tewas akibat tembakan mortir di Poonch, India.", "shelling"),
    ],
)
def test_a_blow_told_by_its_noun(text: str, kind: str) -> None:
    assert (kind, "happened") in events(text)


def test_a_state_with_its_short_form_in_brackets() -> None:
    text = "Presiden Republik Demokratik (RD) Kongo Felix Tshisekedi mengecam Rwanda."
    assert offices(text) == [("Félix Tshisekedi", "president", "Democratic Republic of the Congo")]
