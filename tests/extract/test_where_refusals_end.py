"""Where what is refused ends, and what it is called where the verb has it."""

from __future__ import annotations

import pytest

from kg.statement import Claim
from tests.extract.reading import claims, statements


def _told(text: str, language: str) -> list[tuple[str, str]]:
    return [(one.act, one.about) for one in statements(text, language) if isinstance(one, Claim)]


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (
            "UEA membantah memasok senjata ke RSF meskipun laporan panel ahli PBB menyebut tuduhan itu kredibel.",
            "id",
            [("deny", "memasok senjata ke RSF"), ("assert", "tuduhan itu kredibel")],
        ),
        (
            "UEA membantah memasok senjata ke RSF meski para ahli menemukan bukti.",
            "id",
            [("deny", "memasok senjata ke RSF")],
        ),
        (
            "The UAE denied arming the RSF even though experts found weapons of its make.",
            "en",
            [("deny", "arming the RSF")],
        ),
        # what is refused stands in the verb
        ("Rusia menolak usulan itu.", "id", [("reject", "menolak usulan itu")]),
        # nothing follows but what somebody else does
        (
            "ISIS mengaku bertanggung jawab, tetapi Taliban menyangkal.",
            "id",
            [("confirm", "mengaku bertanggung jawab")],
        ),
        ("Hamas warned, however, that the truce was at risk.", "en", [("warn", "however, that the truce was at risk")]),
    ],
)
def test_what_is_refused_ends_where_the_article_goes_on(text: str, language: str, told: list[tuple[str, str]]) -> None:
    assert _told(text, language)[: len(told)] == told


def test_a_charge_that_is_called_credible_is_not_denied() -> None:
    assert "deny" not in {act for _, act, _ in claims("UN experts called the allegations credible.", "en")}
    assert "deny" in {act for _, act, _ in claims("Sudan called the allegations baseless.", "en")}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kamboja menegaskan komitmennya terhadap Deklarasi Bersama Kuala Lumpur.", "id"),
        ("Cambodia reaffirmed its commitment to the Kuala Lumpur Joint Declaration.", "en"),
    ],
)
def test_the_city_of_a_declaration_is_no_party(text: str, language: str) -> None:
    (promise,) = [one for one in statements(text, language) if isinstance(one, Claim)]
    assert not promise.target and "Malaysia" not in {who.name for who in promise.mentions}
