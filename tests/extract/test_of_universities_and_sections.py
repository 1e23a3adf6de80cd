"""Professors of a university, and directors of a part of a body: who they are, and of what."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, offices


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Guru Besar Universitas Padjadjaran Teuku Rezasyah menilai serangan itu gagal.", "Teuku Rezasyah"),
        ("Pakar hukum Universitas Indonesia Hikmahanto Juwana mengatakan Israel salah.", "Hikmahanto Juwana"),
        ("Profesor Universitas Columbia Jeffrey Sachs mengatakan perang bisa dihindari.", "Jeffrey Sachs"),
        ("Pakar Timur Tengah Universitas Oxford Eugene Rogan menilai serangan itu gagal.", "Eugene Rogan"),
        ("Profesor hukum dari Universitas Yale, Oona Hathaway, menilai serangan itu gagal.", "Oona Hathaway"),
        ("Peneliti BRIN Muhammad Haripin mengatakan konflik itu sulit diakhiri.", "Muhammad Haripin"),
    ],
)
def test_the_person_behind_a_university(text: str, who: str) -> None:
    assert claims(text) == [(who, "assert", "")]


@pytest.mark.parametrize(
    ("text", "person", "of"),
    [
        ("Direktur Keperawatan RS Nasser, Mohammed Saqer, mengecam Israel.", "Mohammed Saqer", "Nasser Hospital"),
        ("Direktur Asia Human Rights Watch Elaine Pearson mengecam Israel.", "Elaine Pearson", "Human Rights Watch"),
        ("Kepala Bagian Timur Tengah PBB Khaled Khiari mengecam Israel.", "Khaled Khiari", "United Nations"),
        ("Direktur UNICEF Edouard Beigbeder mengecam Israel.", "Edouard Beigbeder", "UNICEF"),
    ],
)
def test_the_body_whose_part_somebody_heads(text: str, person: str, of: str) -> None:
    assert [(who, where) for who, _, where in offices(text)] == [(person, of)]
