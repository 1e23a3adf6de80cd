"""Blows of things that somebody brings down or sinks, clashes in a place between two, and what is called off."""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import events, statements


def _parties(text: str, kind: str, language: str = "id") -> list[set[str]]:
    told = (one for one in statements(text, language) if isinstance(one, Event) and one.type == kind)
    return [{who.name for who in one.participants} for one in told]


@pytest.mark.parametrize(
    ("text", "language", "kind", "who"),
    [
        ("Militer Israel meruntuhkan sebuah menara di Kota Gaza.", "id", "attack", "Israel"),
        ("Sebuah rudal Iskander menghancurkan gedung sembilan lantai di Kyiv.", "id", "attack", "Ukraine"),
        ("Ukraine's navy said it had sunk a Russian corvette in the Sea of Azov.", "en", "attack", "Russia"),
        ("Israeli tanks pushed deeper into Gaza City on Wednesday.", "en", "attack", "Israel"),
        ("Tentara Israel menarik diri ke garis yang disepakati di Gaza.", "id", "withdrawal", "Israel"),
        ("M23 memasuki Goma setelah pertempuran sengit dengan tentara Kongo.", "id", "clash", "M23"),
        ("Bentrokan berdarah di Sweida antara milisi Druze dan Badui berlanjut.", "id", "clash", "Druze militants"),
        ("Hamas menyerahkan tiga sandera, Yarden Bibas dan dua lainnya, kemarin.", "id", "prisoner_exchange", "Hamas"),
        ("Taliban dan Pakistan gagal mencapai kesepakatan dalam perundingan di Istanbul.", "id", "talks", "Taliban"),
        ("Ukraina melaporkan 81 bentrokan di garis depan.", "id", "clash", "Ukraine"),
        ("Qatar dan AS menjembatani gencatan senjata Israel dan Iran.", "id", "ceasefire_agreed", "Qatar"),
        ("Konferensi itu dipimpin bersama oleh Donald Trump dan Emmanuel Macron.", "id", "meeting", "Emmanuel Macron"),
        ("India dan Pakistan saling menuduh melakukan pelanggaran.", "id", "ceasefire_violated", "Pakistan"),
    ],
)  # fmt: skip
def test_who_takes_part(text: str, language: str, kind: str, who: str) -> None:
    assert any(who in parties for parties in _parties(text, kind, language))


@pytest.mark.parametrize(
    "text",
    [
        "Zelensky menunda lawatannya ke Arab Saudi.",
        "Putaran keenam perundingan nuklir Iran-AS yang sedianya digelar di Oman pada Minggu dibatalkan.",
    ],
)
def test_what_is_called_off_does_not_happen(text: str) -> None:
    assert events(text) == []


def test_a_truce_is_broken_by_who_puts_something_off() -> None:
    text = "Israel menuding Hamas melanggar gencatan senjata karena menunda penyerahan jenazah sandera."
    assert ("ceasefire_violated", "alleged") in events(text)


def test_people_who_are_set_free_are_no_town_that_is_taken() -> None:
    assert events("Lima pekerja LSM Prancis dibebaskan Houthi setelah mediasi Oman.") == [
        ("prisoner_exchange", "happened")
    ]


def test_who_does_not_follow_talks_holds_none() -> None:
    assert not _parties("Hawa Ismail tidak mengikuti perkembangan perundingan di Jeddah.", "talks")
