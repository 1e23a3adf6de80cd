from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.read import jsonl
from kg.read.document import Document, Facts, Rejection


def read(data: bytes) -> list[Document | Rejection]:
    return list(jsonl.documents(io.BytesIO(data), "a.jsonl"))


def line(**fields: object) -> bytes:
    return json.dumps(fields).encode() + b"\n"


def test_fields_become_facts() -> None:
    (document,) = read(
        line(text="Baku membantah.", url="https://www.contoh.example/a", date="2024-03-04T19:02:00+07:00", title="A")
    )
    assert document == Document(
        "Baku membantah.",
        "a.jsonl, line 1",
        Facts(None, "A", "https://www.contoh.example/a", "2024-03-04T19:02:00+07:00", "metadata"),
    )


def test_a_broken_line_is_named_and_the_others_are_read() -> None:
    found = read(b"\xef\xbb\xbf" + line(text="Satu.") + b'{"text": "Dua\n\n' + line(text="Tiga."))
    assert [type(item) for item in found] == [Document, Rejection, Document]
    assert isinstance(found[1], Rejection)
    assert found[1].source == "a.jsonl, line 2"
    assert "broken JSON at column" in found[1].reason


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\n \n", "empty"),
        (b"[1]\n", "one line holds one object"),
        (b"{}\n", 'no "text"'),
        (line(text="  "), 'no "text"'),
        (line(text=3), 'no "text"'),
        (line(text="A.", title=3), '"title" must be text'),
        (line(text="A.", date="soon"), "the date 'soon' cannot be read"),
        (line(text="A.", date=20240304), "cannot be read"),
        (b'{"text": "\xff"}\n', "not UTF-8 at byte 11"),
        (b'{"text": ' + b"[" * 100_000 + b"\n", "nested too deeply"),
        (b'{"text": ' + b"9" * 10_000 + b"}\n", "too long a number"),
    ],
)
def test_what_is_wrong_with_a_line_is_said(data: bytes, reason: str) -> None:
    (rejection,) = read(data)
    assert isinstance(rejection, Rejection)
    assert reason in rejection.reason


def test_a_line_without_end_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "MAX_LINE", 100)
    found = read(line(text="a" * 1000) + line(text="Dua."))
    assert [item.source for item in found] == ["a.jsonl, line 1", "a.jsonl, line 2"]
    assert isinstance(found[0], Rejection) and isinstance(found[1], Document)


def test_lone_surrogates_do_not_reach_the_text() -> None:
    (document,) = read(b'{"text": "a\\ud800b"}')
    assert isinstance(document, Document) and document.text == "a\ufffdb"


@given(st.lists(st.binary(max_size=60), max_size=5))
def test_nothing_raises(lines: list[bytes]) -> None:
    assert read(b"\n".join(lines))
