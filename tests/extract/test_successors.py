"""Who comes after somebody has the office that was told of him."""

from __future__ import annotations

import pytest

from tests.extract.reading import offices

_GALLANT = {
    "id": "Menteri Pertahanan Israel Yoav Gallant dipecat. ",
    "en": "Israel's defense minister, Yoav Gallant, was fired. ",
}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Netanyahu menunjuk Israel Katz sebagai pengganti Gallant.", "id"),
        ("Israel Katz ditunjuk untuk menggantikan Gallant.", "id"),
        ("Israel Katz, yang menggantikan Gallant, berkunjung ke Rafah.", "id"),
        ("Netanyahu named Israel Katz to replace Gallant.", "en"),
        ("Netanyahu named Israel Katz as Gallant's successor.", "en"),
        ("Israel Katz, who succeeded Gallant, visited Rafah.", "en"),
    ],
)
def test_who_replaces_a_minister_is_one(text: str, language: str) -> None:
    told = offices(_GALLANT[language] + text, language)
    assert ("Israel Katz", "defence minister", "Israel") in told


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Israel Katz akan menggantikan Gallant.", "id"),
        ("Israel Katz will replace Gallant.", "en"),
        ("Israel Katz met Gallant.", "en"),
        ("Netanyahu named Israel Katz as", "en"),
        ("Israel Katz ditunjuk menggantikan", "id"),
    ],
)
def test_who_has_not_replaced_him_is_none(text: str, language: str) -> None:
    assert "Israel Katz" not in {who for who, *_ in offices(_GALLANT[language] + text, language)}


def test_nobody_knows_the_office_of_whom_no_text_tells() -> None:
    assert offices("Naim Qassem, who succeeded Hassan Nasrallah, spoke.", "en") == []
