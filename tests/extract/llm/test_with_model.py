"""The rules and a model together: recorded once, then the same bytes without a network."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.build import build
from kg.extract import extract
from kg.extract.llm import WithModel
from kg.extract.llm.endpoint import KEY, LLMError
from tests.conftest import Kg

from .samples import TEXT, article, killed, said
from .stand_in import completion, stand_in, statements


@pytest.fixture(autouse=True)
def no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(KEY, raising=False)


def test_what_was_asked_once_is_not_asked_again(tmp_path: Path) -> None:
    with stand_in(statements(killed(), said())) as server:
        first = WithModel("m", tmp_path, server.url)(article())
        assert len(server.asked) == 1
        assert WithModel("m", tmp_path, server.url)(article()) == first
        assert len(server.asked) == 1
    assert WithModel("m", tmp_path)(article()) == first


def test_the_request_has_the_sentences_and_the_schema_and_no_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(KEY, "secret")
    with stand_in(statements()) as server:
        WithModel("m", tmp_path, server.url).alone(article())
        (asked,) = server.asked
    assert asked["model"] == "m" and asked["temperature"] == 0
    assert asked["response_format"]["json_schema"]["strict"] is True
    assert "[3] Puluhan warga sipil luka-luka." in asked["messages"][1]["content"]
    assert "secret" not in next(tmp_path.iterdir()).read_text(encoding="utf-8")


def test_a_missing_recording_fails_loudly(tmp_path: Path) -> None:
    with pytest.raises(LLMError, match=r"no answer is recorded .*--llm"):
        WithModel("m", tmp_path)(article())
    with stand_in(statements()) as server:
        WithModel("m", tmp_path, server.url)(article())
    with pytest.raises(LLMError, match="model other"):
        WithModel("other", tmp_path)(article())


def test_a_malformed_answer_is_not_recorded(tmp_path: Path) -> None:
    with stand_in(completion("I think that"), statements(said())) as server:
        extractor = WithModel("m", tmp_path, server.url)
        with pytest.raises(LLMError, match="malformed"):
            extractor(article())
        assert not list(tmp_path.iterdir())
        assert [statement.kind for statement in extractor.alone(article())] == ["claim"]


def test_the_rules_come_first_and_are_not_said_twice(tmp_path: Path) -> None:
    ruled = extract(article())
    with stand_in(statements(killed(), said())) as server:
        both = WithModel("m", tmp_path, server.url)(article())
    assert [statement for statement in both if statement in ruled] == ruled
    assert len([s for s in both if s.kind == "casualty" and s.to_json().get("count") == 1200]) == 1
    assert [s.evidence.start for s in both] == sorted(s.evidence.start for s in both)


def test_a_build_with_a_model_is_made_again_without_a_network(tmp_path: Path) -> None:
    source = tmp_path / "story.txt"
    source.write_text("JAKARTA, 5 Maret 2024 - " + TEXT, encoding="utf-8")
    with stand_in(statements()) as server:
        online = build([source], tmp_path / "one", extractor=WithModel("m", tmp_path / "tapes", server.url))
    offline = build([source], tmp_path / "two", extractor=WithModel("m", tmp_path / "tapes"))
    assert offline.version.nquads.read_bytes() == online.version.nquads.read_bytes()


def test_an_article_that_the_model_refuses_is_named(tmp_path: Path) -> None:
    for number in (1, 2):
        (tmp_path / f"{number}.txt").write_text(f"JAKARTA, {number} Maret 2024 - " + TEXT, encoding="utf-8")
    with stand_in(completion(None, refusal="No."), statements()) as server:
        extractor = WithModel("m", tmp_path / "tapes", server.url)
        report = build([tmp_path / "1.txt", tmp_path / "2.txt"], tmp_path / "store", extractor=extractor)
    assert report.articles == 1
    assert ["refused to answer: No." in rejection.reason for rejection in report.rejected] == [True]


def test_the_command_asks_a_model_and_goes_by_the_records_afterwards(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(TEXT, encoding="utf-8")
    by_the_rules = kg("extract", "story.txt").stdout.splitlines()
    with stand_in(statements(said(sentence=3, about="Puluhan warga sipil luka-luka", quote=None))) as server:
        asked = kg("extract", "story.txt", "--llm", server.url, "--model", "m")
    assert asked.exit_code == 0, asked.output
    assert len(list((tmp_path / "answers").iterdir())) == 1
    assert kg("extract", "story.txt", "--model", "m").stdout == asked.stdout
    assert set(by_the_rules) <= set(asked.stdout.splitlines())


def test_the_command_says_what_a_model_needs(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(TEXT, encoding="utf-8")
    nameless = kg("extract", "story.txt", "--llm", "http://127.0.0.1:9/v1")
    assert nameless.exit_code == 2 and "--model NAME" in nameless.output
    unrecorded = kg("extract", "story.txt", "--model", "m")
    assert unrecorded.exit_code == 1 and unrecorded.stdout == ""
    assert unrecorded.stderr.startswith("rejected: story.txt: no answer is recorded for it (model m, answers/")
