"""Who held an office at the time told of, and names that begin a sentence."""

from __future__ import annotations

import pytest

from kg.statement import Office
from tests.extract.reading import claims, statements, ties


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("PM Malaysia Anwar Ibrahim yang saat itu menjabat Ketua ASEAN hadir di Kuala Lumpur.", "chair"),
        ("PM Malaysia Anwar Ibrahim, yang kala itu menjadi ketua ASEAN, menengahi kesepakatan.", "chair"),
        ("Herzi Halevi, yang ketika itu menjabat sebagai kepala staf IDF, mengundurkan diri.", "chief of staff"),
    ],
)
def test_an_office_held_at_that_time_is_over(text: str, office: str) -> None:
    told = [one for one in statements(text) if isinstance(one, Office) and one.former]
    assert [one.office for one in told] == [office]


def test_an_office_held_now_is_not_over() -> None:
    told = statements("PM Malaysia Anwar Ibrahim yang kini menjabat Ketua ASEAN hadir di Kuala Lumpur.")
    assert not [one for one in told if isinstance(one, Office) and one.former]


def test_a_name_that_is_a_word_begins_a_sentence_where_another_has_it_inside() -> None:
    text = "Rubio bertemu para menteri Quad soal Sudan.\n\nQuad mendesak RSF menerima usulan itu."
    assert claims(text) == [("Quad on Sudan", "call_for", "Rapid Support Forces")]


def test_a_longer_name_is_another() -> None:
    text = "Marwan berkunjung ke Jordan.\n\nJordan Bardella mengecam Israel."
    assert "Jordan" not in [who for who, _, _ in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Mesir jadi mediator perundingan Israel dan Hamas.",
        "Mesir menjadi mediator perundingan Israel dan Hamas.",
    ],
)
def test_who_comes_to_mediate_mediates(text: str) -> None:
    assert ("Egypt", "mediates", "Israel; Hamas") in ties(text)


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("Israel mengusulkan jeda.\n\nUsulan itu tidak diterima oleh Hamas.", "reject", "Hamas"),
        ("Trump mengajukan rencana.\n\nRencana itu ditolak Hamas, tetapi disambut Israel.", "support", "Israel"),
    ],
)
def test_how_a_proposal_is_received(text: str, act: str, who: str) -> None:
    assert (who, act) in [(one, did) for one, did, _ in claims(text)]


@pytest.mark.parametrize("text", ["Bantuan itu tidak diterima warga Gaza.", "Kelompok yang didukung Iran itu bungkam."])
def test_what_does_not_arrive_and_who_is_backed_is_no_answer(text: str) -> None:
    assert claims(text) == []
