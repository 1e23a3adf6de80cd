"""Recorded answers: found again, never another request's, never half written."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from kg.extract.llm import cassette
from kg.pool import GivenUpError

REQUEST = {"model": "m", "messages": [{"role": "user", "content": "“Baku”"}], "seed": 0}


def test_an_answer_is_found_again(tmp_path: Path) -> None:
    assert cassette.get(tmp_path / "none", REQUEST) is None
    cassette.put(tmp_path / "new", REQUEST, "“ya”")
    assert cassette.get(tmp_path / "new", REQUEST) == "“ya”"
    assert cassette.get(tmp_path / "new", {**REQUEST, "model": "other"}) is None
    assert [path.name for path in (tmp_path / "new").iterdir()] == [f"{cassette.key(REQUEST)}.json"]


def test_the_key_is_the_hash_of_the_canonical_request() -> None:
    assert re.fullmatch("[0-9a-f]{64}", cassette.key(REQUEST))
    assert cassette.key(dict(reversed(REQUEST.items()))) == cassette.key(REQUEST)
    assert cassette.key({**REQUEST, "seed": 1}) != cassette.key(REQUEST)


def test_the_same_answer_gives_the_same_file(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        cassette.put(tmp_path / folder, REQUEST, "ya")
    one, other = (next((tmp_path / folder).iterdir()).read_bytes() for folder in ("a", "b"))
    assert one == other


@pytest.mark.parametrize("content", ["", "{", "[]", '{"request": 1}', '{"request": {}, "answer": 7}'])
def test_a_damaged_file_is_named(tmp_path: Path, content: str) -> None:
    path = tmp_path / f"{cassette.key(REQUEST)}.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(GivenUpError, match=path.name):
        cassette.get(tmp_path, REQUEST)


def test_a_file_of_another_request_is_not_believed(tmp_path: Path) -> None:
    path = tmp_path / f"{cassette.key(REQUEST)}.json"
    path.write_text(json.dumps({"request": {**REQUEST, "model": "x"}, "answer": "ya"}), encoding="utf-8")
    with pytest.raises(GivenUpError, match="another request"):
        cassette.get(tmp_path, REQUEST)
