"""Counting found, missed and wrong, and finding gold files with their texts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.evaluate import Evaluation, annotated, evaluate, evaluate_files, gold_files, mistakes, read_gold, total
from kg.statement import KINDS

TEXT = "Baku denied the attack. Yerevan condemned it. Moscow urged calm."
DENIED = {"kind": "claim", "claimant": "Azerbaijan", "act": "deny", "evidence": "Baku denied the attack."}
CONDEMNED = {"kind": "claim", "claimant": "Armenia", "act": "condemn", "evidence": "Yerevan condemned it."}
URGED = {"kind": "claim", "claimant": "Russia", "act": "call_for", "evidence": "Moscow urged calm.", "weak": True}


def counts(evaluation: Evaluation, kind: str = "claim") -> tuple[int, int, int]:
    score = evaluation.kinds[kind]
    return score.found, len(score.missed), len(score.wrong)


def test_found_missed_and_wrong() -> None:
    wrong = {**CONDEMNED, "act": "promise"}
    evaluation = evaluate([DENIED, CONDEMNED], [DENIED, wrong])
    assert counts(evaluation) == (1, 1, 1)
    assert evaluation.kinds["claim"].missed == (CONDEMNED,)
    assert evaluation.kinds["claim"].wrong == (wrong,)
    assert evaluation.micro.precision == evaluation.micro.recall == evaluation.micro.f1 == 0.5


def test_weak_facts_cost_and_count_nothing() -> None:
    assert counts(evaluate([DENIED, URGED], [DENIED])) == (1, 0, 0)
    assert counts(evaluate([DENIED, URGED], [DENIED, URGED])) == (1, 0, 0)


def test_a_repetition_is_neither_found_twice_nor_wrong() -> None:
    assert counts(evaluate([DENIED], [DENIED, dict(DENIED)])) == (1, 0, 0)


def test_a_statement_serves_one_fact() -> None:
    assert counts(evaluate([DENIED, dict(DENIED)], [DENIED])) == (1, 1, 0)


def test_the_best_match_wins() -> None:
    near = {**DENIED, "act": "reject"}
    assert counts(evaluate([DENIED, near], [near, DENIED])) == (2, 0, 0)
    exact_only = evaluate([DENIED], [near, DENIED])
    assert counts(exact_only) == (1, 0, 0)


def test_lenient_forgives_what_strict_does_not() -> None:
    other = {**DENIED, "act": "promise"}
    assert counts(evaluate([DENIED], [other])) == (0, 1, 1)
    assert counts(evaluate([DENIED], [other], strict=False)) == (1, 0, 0)


def test_nothing_expected_and_nothing_found() -> None:
    micro = evaluate([], []).micro
    assert (micro.precision, micro.recall, micro.f1) == (0, 0, 0)


def test_articles_add_up() -> None:
    together = total([evaluate([DENIED], [DENIED]), evaluate([CONDEMNED], [])])
    assert counts(together) == (1, 1, 0)
    assert together.micro.recall == 0.5
    assert counts(total([])) == (0, 0, 0)


def test_as_json() -> None:
    written = json.loads(json.dumps(evaluate([DENIED, CONDEMNED], [DENIED]).to_json()))
    assert written["micro"] == {"precision": 1.0, "recall": 0.5, "f1": 0.6667, "found": 1}
    assert list(written["kinds"]) == list(KINDS)
    assert written["kinds"]["claim"]["missed"] == [CONDEMNED]


def test_as_a_table() -> None:
    evaluation = evaluate(
        [DENIED], [{**CONDEMNED, "evidence": {"start": 24, "end": 45, "text": "Yerevan condemned it."}}]
    )
    rows = [line.split() for line in evaluation.table().splitlines()]
    assert rows[0] == ["kind", "precision", "recall", "F1", "found", "missed", "wrong"]
    assert [row[0] for row in rows[1:]] == [*KINDS, "all"]
    assert rows[-1] == ["all", "0.000", "0.000", "0.000", "0", "1", "1"]
    sentences = evaluation.table(sentences=True)
    assert sentences.index("Missed:") < sentences.index("“Baku denied the attack.”") < sentences.index("Wrong:")
    assert sentences.endswith("“Yerevan condemned it.”")


def test_mistakes_are_told_with_the_figures() -> None:
    doubtful = Evaluation(evaluate([], []).kinds, ("one.gold.json: fact 1 (claim): act is missing",))
    together = total([doubtful, evaluate([], [])])
    assert together.table().endswith("Mistakes in the annotation:\n  one.gold.json: fact 1 (claim): act is missing")
    assert together.to_json()["mistakes"] == list(doubtful.mistakes)


def write(folder: Path, name: str, facts: object, text: str = TEXT) -> Path:
    gold = folder / f"{name}.gold.json"
    gold.write_text(json.dumps(facts))
    (folder / f"{name}.txt").write_text(text)
    return gold


def test_text_beside_the_gold(tmp_path: Path) -> None:
    gold = write(tmp_path, "one", [DENIED])
    item = annotated(gold)
    assert (item.gold, item.text, list(item.facts)) == (gold, tmp_path / "one.txt", [DENIED])


def test_text_given(tmp_path: Path) -> None:
    gold = write(tmp_path, "one", {"facts": [DENIED], "annotator": "A"})
    other = tmp_path / "two.txt"
    ((path, text),) = gold_files([f"{gold}={other}"])
    item = annotated(path, text)
    assert (item.text, list(item.facts)) == (other, [DENIED])


def test_text_listed(tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    gold = tmp_path / "gold" / "one.gold.json"
    gold.write_text("[]")
    (tmp_path / "story.txt").write_text(TEXT)
    (tmp_path / "gold" / "articles.toml").write_text('[one]\nfile = "../story.txt"\n')
    item = annotated(gold)
    assert item.text.read_text() == TEXT


def test_a_folder_of_gold(tmp_path: Path) -> None:
    first, second = write(tmp_path, "a", []), write(tmp_path, "b", [])
    assert gold_files([str(tmp_path)]) == [(first, ""), (second, "")]


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("[{", "not JSON"),
        ('{"claims": []}', "expected a JSON list"),
        ('[{"kind": "rumour", "evidence": "x"}]', "fact 1 needs a kind"),
        ('[{"kind": "claim"}]', "fact 1 needs a kind"),
    ],
)
def test_a_bad_gold_file_is_named(tmp_path: Path, content: str, complaint: str) -> None:
    gold = tmp_path / "bad.gold.json"
    gold.write_text(content)
    with pytest.raises(ValueError, match=complaint) as error:
        read_gold(gold)
    assert str(gold) in str(error.value)


@pytest.mark.parametrize(
    ("slip", "complaint"),
    [
        ({"quote": 7}, "quote must be a text or a list of texts"),
        ({"also": [5]}, "also must be"),
        ({"kind": ["claim"]}, "needs a kind"),
        ({"act": {"verb": "deny"}}, "act must be a text"),
        ({"act": None}, "act must be a text"),
        ({"evidence": ["Baku"]}, "evidence must be a text"),
        ({"count": "7"}, "count must be a whole number or null"),
        ({"count": True}, "count must be a whole number or null"),
        ({"year": 1.5}, "year must be"),
        ({"claimant": 5}, "claimant must be a name or a list of names"),
        ({"participants": [["Baku"]]}, "participants must be"),
        ({"weak": "no"}, "weak must be true or false"),
    ],
)
def test_a_slip_in_one_gold_file_is_named_and_the_others_are_evaluated(
    tmp_path: Path, slip: dict[str, object], complaint: str
) -> None:
    bad, good = write(tmp_path, "bad", [DENIED, {**DENIED, **slip}]), write(tmp_path, "good", [DENIED])
    rejected: list[str] = []
    assert list(evaluate_files(gold_files([str(tmp_path)]), reject=rejected.append)) == [str(good)]
    (reason,) = rejected
    assert reason.startswith(f"{bad}: fact 2") and complaint in reason


def test_facts_as_extract_prints_them_are_gold_as_well(tmp_path: Path) -> None:
    gold = write(tmp_path, "one", [{**DENIED, "claimant": {"name": "Azerbaijan"}, "target": [{"name": "Armenia"}]}])
    assert len(read_gold(gold)) == 1


@pytest.mark.parametrize("listing", ["one = 5", "[one]\nfile = 5", "[one", "one = ['x']"])
def test_a_broken_list_of_articles_is_named(tmp_path: Path, listing: str) -> None:
    gold = tmp_path / "one.gold.json"
    gold.write_text("[]")
    (tmp_path / "articles.toml").write_text(listing)
    rejected: list[str] = []
    assert evaluate_files([(gold, "")], reject=rejected.append) == {}
    assert len(rejected) == 1 and rejected[0].startswith(f"{tmp_path / 'articles.toml'}: ")


def test_names_with_an_equals_sign(tmp_path: Path) -> None:
    (folder := tmp_path / "a=b").mkdir()
    gold = write(folder, "c=d", [DENIED])
    assert gold_files([str(folder)]) == gold_files([str(gold)]) == [(gold, "")]
    assert gold_files([f"{gold}={folder}/c=d.txt"]) == [(gold, f"{folder}/c=d.txt")]
    assert gold_files(["none.gold.json=x=y.txt"]) == [(Path("none.gold.json"), "x=y.txt")]


def test_a_folder_without_gold_stops_no_other(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "full").mkdir()
    gold = write(tmp_path / "full", "one", [DENIED])
    rejected: list[str] = []
    assert gold_files([str(tmp_path / "empty"), str(tmp_path / "full")], rejected.append) == [(gold, "")]
    assert rejected == [f"{tmp_path / 'empty'}: no file *.gold.json in this folder"]


def test_missing_files_are_named(tmp_path: Path) -> None:
    alone = tmp_path / "alone.gold.json"
    alone.write_text("[]")
    with pytest.raises(ValueError, match=r"put alone\.txt beside it"):
        annotated(alone)
    with pytest.raises(ValueError, match="No such file"):
        annotated(tmp_path / "none.gold.json")
    (tmp_path / "empty").mkdir()
    with pytest.raises(ValueError, match="no file"):
        gold_files([str(tmp_path / "empty")])


def test_one_broken_article_stops_no_other(tmp_path: Path) -> None:
    good, bad = write(tmp_path, "good", [DENIED]), write(tmp_path, "bad", [DENIED], text="\0" * 9)
    rejected: list[str] = []
    assert list(evaluate_files(gold_files([str(tmp_path)]), reject=rejected.append)) == [str(good)]
    assert len(rejected) == 1 and "bad.txt" in rejected[0]
    with pytest.raises(ValueError, match=r"bad\.txt"):
        evaluate_files([(bad, "")])


def test_mistakes_of_an_annotator() -> None:
    assert mistakes([DENIED, CONDEMNED, URGED], TEXT) == []
    bad = {"kind": "casualty", "evidence": TEXT[:4], "also": ["Tbilisi"], "outcome": "hurt"}
    assert mistakes([bad], TEXT) == [
        "fact 1 (casualty): also is not in the text: 'Tbilisi'",
        "fact 1 (casualty): side is missing",
        "fact 1 (casualty): outcome is 'hurt', not one of killed, wounded, missing, captured, displaced",
    ]
    assert (
        "type is 'war', not one of"
        in mistakes([{"kind": "event", "type": "war", "participants": ["Baku"], "evidence": "Baku"}], TEXT)[0]
    )
