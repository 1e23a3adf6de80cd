"""Who speaks between the subject and what it does: "AS, kata Rubio, menuntut Hamas mundur"."""

from __future__ import annotations

import pytest

from kg.statement import Claim
from tests.extract.reading import claims, statements


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Amerika Serikat, kata Rubio, menuntut Hamas melucuti senjata.", [("Marco Rubio", "demand", "Hamas")]),
        ("Iran, ujar Araghchi, menolak berunding di bawah ancaman.", [("Abbas Araghchi", "reject", "")]),
        ("Turki, tambah Erdogan, akan mendesak Israel mundur.", [("Recep Tayyip Erdoğan", "promise", "Israel")]),
    ],
)
def test_who_speaks_for_his_state_performs_the_act(text: str, told: list[tuple[str, str, str]]) -> None:
    assert claims(text) == told


def test_what_another_does_is_two_acts() -> None:
    text = "Merz, kata Zelensky, berjanji mengirim dua baterai tambahan."
    assert [claim[:2] for claim in claims(text)] == [("Volodymyr Zelenskyy", "assert"), ("Friedrich Merz", "promise")]


def test_all_of_it_is_said_but_not_what_another_answers() -> None:
    text = "Iran, ujar Araghchi, menolak berunding di bawah ancaman, tetapi AS menuduhnya mengulur waktu."
    told = [one.about for one in statements(text) if isinstance(one, Claim)]
    assert told[0] == "Iran, ujar Araghchi, menolak berunding di bawah ancaman"
    assert ("United States", "accuse") in [claim[:2] for claim in claims(text)]


def test_a_quotation_before_who_speaks_is_another_act() -> None:
    text = '"Kami siap," kata Peskov, menambahkan bahwa Rusia menolak tenggat itu.'
    assert [claim[1] for claim in claims(text)] == ["promise", "reject"]
