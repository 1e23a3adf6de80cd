"""What is promised on a condition: a threat to whoever does not comply, a promise to whoever does."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "language", "act"),
    [
        ('"If Kyiv does not withdraw its troops, we will take the land by force," Putin said.', "en", "threaten"),
        ("Putin said Russia would take the land by force if Kyiv did not withdraw.", "en", "threaten"),
        ('"If Ukraine accepts, we will stop the attacks," Putin said.', "en", "promise"),
        ('"Jika Kyiv tidak menarik pasukannya, kami akan merebutnya dengan paksa," kata Putin.', "id", "threaten"),
        ('"Apabila Hamas menolak, kami akan kembali bertempur," kata Netanyahu.', "id", "threaten"),
        ('"Jika Ukraina setuju, kami akan menghentikan serangan," kata Putin.', "id", "promise"),
        ('"Jika dana tidak tersedia, kami akan menutup dapur umum," kata Putin.', "id", "promise"),
    ],
)
def test_who_does_as_told_is_not_threatened(text: str, language: str, act: str) -> None:
    assert claims(text, language)[-1][:2] == ("Vladimir Putin" if "Putin" in text else "Benjamin Netanyahu", act)


def test_what_there_will_be_is_nobodys_promise() -> None:
    text = "Kremlin mengisyaratkan tidak akan ada pertemuan Putin dengan Zelensky dalam waktu dekat."
    assert claims(text) == [("Russia", "assert", "")]
