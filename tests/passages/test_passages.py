"""How much of the passages is found, of those that rules were made from and of those that were kept back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.evaluate import Score, evaluate
from tests.extract.reading import statements

FOLDER = Path(__file__).parent
KINDS = {"claims": "claim", "casualties": "casualty", "relations": "relation", "events": "event"}
#: Every passage of this number was kept back.
KEPT = 3

#: file -> least precision and recall of the passages known, and of those kept back
LEAST = {
    "casualties.en": ((0.84, 0.82), (0.78, 0.71)),
    "casualties.id": ((0.91, 0.88), (0.83, 0.81)),
    "claims.en": ((0.84, 0.77), (0.95, 0.81)),
    "claims.id": ((0.91, 0.87), (0.92, 0.82)),
    "events.en": ((0.97, 0.88), (0.93, 0.67)),
    "events.id": ((0.98, 0.93), (0.92, 0.79)),
    "relations.en": ((0.94, 0.83), (0.89, 0.46)),
    "relations.id": ((0.99, 0.9), (0.77, 0.48)),
}


def score(name: str, kept: bool) -> Score:
    """What is found, missed and wrong in one share of a file."""
    kind, language = KINDS[name.partition(".")[0]], name.partition(".")[2]
    lines = (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    share = [json.loads(line) for number, line in enumerate(lines, 1) if (number % KEPT == 0) == kept]
    scores = []
    for passage in share:
        facts = [{"kind": kind, "evidence": passage["text"], **fact} for fact in passage["facts"]]
        found = [statement.to_json() for statement in statements(passage["text"], language, None)]
        scores.append(evaluate(facts, found).kinds[kind])
    return sum(scores, Score())


@pytest.mark.parametrize("kept", [False, True], ids=["known", "kept"])
@pytest.mark.parametrize("name", LEAST)
def test_as_much_is_found_as_before(name: str, kept: bool) -> None:
    precision, recall = LEAST[name][kept]
    reached = score(name, kept)
    assert reached.precision >= precision and reached.recall >= recall, (reached.precision, reached.recall)
