from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.entities.fold import fold


@given(st.text())
def test_offsets_stay(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    for before, after in zip(text, folded, strict=True):
        assert before == after or fold(before) == after


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_what_is_folded() -> None:
    assert fold("Çavuşoğlu, Şuşa, Łódź, Xankəndi") == "Cavusoglu, Susa, Lodz, Xankandi"
    assert (
        fold("Sana’a ‘Baku’ Armenia–Azerbaijan Nagorno‑Karabakh") == "Sana'a 'Baku' Armenia-Azerbaijan Nagorno-Karabakh"
    )
    assert fold("Amerika\u00a0Serikat") == "Amerika Serikat"


def test_other_scripts_and_case_stay() -> None:
    assert fold("Путин غزة 中国 BAKU") == "Путин غزة 中国 BAKU"
