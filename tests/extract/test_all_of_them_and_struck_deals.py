"""An "all" behind a list is of those listed; a deal that is struck is nobody's attack; ties in passing words."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, events, ties


@pytest.mark.parametrize("quantity", ["all", "both", "each"])
def test_a_list_and_its_quantity_back_somebody(quantity: str) -> None:
    told = ties(f"Egypt, Turkey and Eritrea {quantity} back Syria.", "en")
    assert {who for who, kind, _ in told if kind == "support"} == {"Egypt", "Turkey", "Eritrea"}


def test_a_list_and_all_condemn() -> None:
    told = claims("Egypt, Turkey and Eritrea have all condemned Israel.", "en")
    assert {who for who, act, _ in told if act == "condemn"} == {"Egypt", "Turkey", "Eritrea"}


@pytest.mark.parametrize(
    "text",
    [
        "Syria and the SDF struck a deal to merge the group's fighters into the army.",
        "Israel and Hamas struck an agreement to free hostages.",
        "Russia struck a bargain with Iran over drones.",
        "Sudan and the RSF struck a truce deal in Jeddah.",
    ],
)
def test_a_deal_that_is_struck_is_no_attack(text: str) -> None:
    assert not [kind for kind, _ in events(text, "en") if kind == "attack"]


@pytest.mark.parametrize(
    "text",
    [
        "Israel struck Gaza City despite the agreement with Hamas.",
        "Russia struck a Ukrainian ship with a missile days after the deal.",
        "Israel broke the ceasefire agreement and struck Gaza City.",
    ],
)
def test_a_deal_beside_an_attack_takes_nothing_from_it(text: str) -> None:
    assert [kind for kind, _ in events(text, "en") if kind == "attack"]


@pytest.mark.parametrize(
    ("text", "kind", "subject", "object_"),
    [
        ("Turkey, a vocal supporter of Hamas, rejected the plan.", "support", "Turkey", "Hamas"),
        ("Russia is in control of roughly a fifth of Ukrainian land.", "controls", "Russia", "Ukraine"),
        ("Eritrea has drawn closer to Egypt.", "alliance", "Eritrea", "Egypt"),
        ("Eritrea is in league with a wing of the Fano.", "alliance", "Eritrea", "Fano"),
        ("Turkish troops and allied Syrian fighters captured Afrin.", "alliance", "Turkey", "Syrian militants"),
        ("India and Pakistan held UN-sponsored talks in Geneva.", "mediates", "United Nations", "India"),
        ("Ethiopia was letting Hamas train fighters on its soil.", "support", "Ethiopia", "Hamas"),
        (
            "Eritrea has countered by wooing Egypt and by forging a security alliance with Somalia.",
            "alliance", "Eritrea", "Somalia",
        ),
    ],
)  # fmt: skip
def test_ties_in_passing_words(text: str, kind: str, subject: str, object_: str) -> None:
    assert any(s == subject and k == kind and object_ in o for s, k, o in ties(text, "en"))
