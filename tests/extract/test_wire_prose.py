"""Long sentences of agency reports: who does what behind an accusation, an aside, a description."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, events, figures, meant, offices, ties


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sudan accused the UAE of fuelling the war by supplying the RSF with drones.", "en"),
        ("Sudan's foreign ministry, in a statement carried by the agency SUNA, accused the UAE of prolonging "
         "the war by supplying the RSF with drones.", "en"),
        ("Sudan menuduh UEA mengobarkan perang dengan memasok drone kepada RSF.", "id"),
    ],
)  # fmt: skip
def test_who_is_accused_does_it(text: str, language: str) -> None:
    assert ("United Arab Emirates", "supplies_arms", "Rapid Support Forces") in ties(text, language)
    assert len(ties(text, language)) == 1


def test_whose_use_it_is_stands_before_the_noun() -> None:
    text = "Moscow said the strikes were a response to Ukraine's use of U.S.-supplied missiles."
    assert ties(text, "en") == [("United States", "supplies_arms", "Ukraine")]


@pytest.mark.parametrize(
    "text",
    [
        "The RSF, accused by the United States of genocide, agreed to a truce.",
        "The RSF, which controls most of Darfur and is accused by the United States of genocide, agreed to a truce.",
    ],
)
def test_an_accusation_within_commas_ends_there(text: str) -> None:
    assert ("United States", "accuse", "Rapid Support Forces") in claims(text, "en")
    assert ("ceasefire_agreed", "happened") in events(text, "en")


def test_a_description_in_quotation_marks_ends_with_them() -> None:
    text = 'India hit sites it described as "terrorist infrastructure" in retaliation for the killing of 26 tourists.'
    assert [(who, count) for who, count, *_ in figures(text, "en")] == [(None, 26)]


def test_what_is_answered_happened_elsewhere() -> None:
    text = "India fired missiles into Pakistan in response to a massacre of 26 tourists in New Delhi."
    assert [side for *_, side in figures(text, "en")] == ["India"]


def test_a_president_is_of_the_country_that_an_adjective_names() -> None:
    text = "Russia struck the western Ukrainian city of Ternopil while President Volodymyr Zelenskiy was in Turkey."
    assert offices(text, "en") == [("Volodymyr Zelenskyy", "president", "Ukraine")]


def test_adjectives_hide_no_claim() -> None:
    text = "Modi has rejected Trump's repeated claim that he mediated the ceasefire between India and Pakistan."
    assert ties(text, "en") == [("Donald Trump", "mediates", "India; Pakistan")]
    text = "Iran dismissed Israel's latest accusation that it arms the Houthis."
    assert ("Israel", "accuse", "Iran") in claims(text, "en")


def test_a_treaty_named_after_a_city_is_not_of_its_state() -> None:
    text = "Thailand accused Cambodia of laying mines in breach of the Ottawa treaty."
    assert "Canada" not in meant(text, "en")


def test_who_is_eliminated_was_attacked() -> None:
    assert events('The Israeli army said it had "eliminated" Ali Hamdan in Hula.', "en") == [("attack", "happened")]


def test_an_accusation_that_somebody_calls_baseless_is_denied() -> None:
    text = 'Shehbaz Sharif menuduh India berada di balik bom itu, tuduhan yang disebut New Delhi "tidak berdasar".'
    assert claims(text, "id") == [("Shehbaz Sharif", "accuse", "India"), ("India", "deny", "Shehbaz Sharif")]


def test_a_minister_is_of_where_people_died() -> None:
    text = (
        "Rusia menyerang Ukraina. Serangan itu menewaskan 26 orang di Ternopil, kata Menteri Dalam Negeri Ihor Kolar."
    )
    assert offices(text, "id") == [("Ihor Kolar", "interior minister", "Ukraine")]


def test_no_town_is_supplied_with_arms() -> None:
    text = "Moskow menyebutnya balasan atas serangan Ukraina ke Voronezh yang menggunakan rudal pasokan AS."
    assert ties(text, "id") == []


def test_mediators_named_side_by_side_speak() -> None:
    text = "Israel and Hamas fought on. Mediators Egypt and Qatar urged both sides to show restraint."
    assert claims(text, "en") == [("Egypt", "call_for", "Hamas; Israel"), ("Qatar", "call_for", "Hamas; Israel")]


def test_a_pact_of_defence_is_no_treaty_besides() -> None:
    text = "Russia, which signed a 20-year mutual defence treaty with Tehran in January, voted against it."
    assert ties(text, "en") == [("Russia", "defence_pact", "Iran")]


def test_a_strategic_partnership_is_a_treaty() -> None:
    text = "Russia, which signed a 20-year strategic partnership treaty with Tehran in January, voted against it."
    assert ties(text, "en") == [("Russia", "treaty", "Iran")]
