"""What is backed: the noun before the clause, a truce, or whom the noun explains; whose losses somebody estimates."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, figures, ties


@pytest.mark.parametrize(
    "text",
    [
        "Houthi dipukul mundur oleh suku-suku setempat yang dipersenjatai Arab Saudi.",
        "Rusia memerangi kelompok-kelompok yang didanai Prancis.",
        "Iran menolak rencana yang disusun Israel dan didukung Amerika Serikat.",
    ],
)
def test_nobody_with_a_name_is_backed(text: str) -> None:
    assert ties(text) == []


def test_a_truce_is_backed_and_not_who_agreed() -> None:
    told = ties("Israel dan Hamas menyepakati gencatan senjata yang dimediasi Qatar dan didukung Turki.")
    assert told == [("Qatar", "mediates", "Israel; Hamas")]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Hizbullah adalah kelompok kuat yang didukung Iran.", ("Iran", "support", "Hezbollah")),
        ("Tentara melawan M23, kelompok pemberontak kuat yang didukung Rwanda.", ("Rwanda", "support", "M23")),
        (
            "SDF, milisi yang dilatih Prancis dan didukung AS, mundur.",
            ("France", "support", "Syrian Democratic Forces"),
        ),
        (
            "SDF, milisi yang dilatih Prancis dan didukung AS, mundur.",
            ("United States", "support", "Syrian Democratic Forces"),
        ),
    ],
)
def test_whom_the_noun_explains_is_backed(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    "who", ["Kyiv", "Intelijen Inggris", "Institute for the Study of War (ISW), wadah pemikir di Washington,"]
)
def test_who_estimates_losses_did_not_bear_them(who: str) -> None:
    ((*_, side),) = figures(f"{who} memperkirakan Rusia kehilangan lebih dari 1.000 prajurit.")
    assert side == "Russia"


@pytest.mark.parametrize(
    "words", ['sebagai "dongeng lama"', "sebagai upaya mengalihkan perhatian", '"karangan belaka"']
)
def test_a_charge_that_is_called_so_is_denied(words: str) -> None:
    assert [act for _, act, _ in claims(f"Rwanda menyebut tuduhan itu {words}.")] == ["deny"]


def test_a_charge_that_is_called_credible_is_not() -> None:
    assert [act for _, act, _ in claims('PBB menyebut tuduhan itu "kredibel".')] == ["assert"]


def test_on_whom_an_armed_group_depends() -> None:
    assert ties("Houthi bergantung pada Iran.") == [("Iran", "support", "Houthis")]
    assert ties("M23 tidak lagi bergantung pada Rwanda.") == []
    assert ties("Eropa bergantung pada Rusia untuk gas.") == []
