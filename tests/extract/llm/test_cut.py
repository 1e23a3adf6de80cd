"""Cutting: only what stands in the article, and nothing that the model made up."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.gate import failures
from kg.extract.llm import cut, prompt
from kg.extract.llm.endpoint import LLMError
from kg.extract.llm.schema import ANSWER
from kg.statement import Casualty, Claim, Event, Office, Relation, Statement

from .samples import TEXT, answered, article, killed, name, said


def made(*listed: Any) -> list[Statement]:
    story = article()
    return cut.statements(json.dumps({"statements": listed}), story, prompt.sentences(story))


def test_the_sentences_are_numbered_as_the_samples_say() -> None:
    assert [span.text.split()[0] for span in prompt.sentences(article())] == [
        "Khartoum",
        "Kementerian",
        "“Kami",
        "Puluhan",
    ]


def test_a_figure_is_cut_out_of_the_text() -> None:
    (figure,) = made(killed())
    assert isinstance(figure, Casualty)
    assert (figure.count, figure.low, figure.high, figure.qualifier) == (1200, 1201, None, "over")
    assert figure.since == "2023-04-15"
    assert figure.claimant is not None and figure.claimant.text == "Kementerian Pertahanan Sudan"
    assert figure.side[0].name == "Sudan" and figure.side[0].qid == "Q1049"
    assert TEXT[figure.evidence.start : figure.evidence.end] == figure.evidence.text


def test_a_vague_figure_has_no_count() -> None:
    (figure,) = made(
        killed(sentence=3, claimant=None, figure="Puluhan", count=None, qualifier="about", side=[], since=None)
    )
    assert isinstance(figure, Casualty)
    assert (figure.count, figure.low, figure.high) == (None, 20, 99)


def test_a_quote_keeps_the_letters_of_the_article() -> None:
    (claim,) = made(said(about="Kami tidak  akan mundur", quote="Kami tidak\nakan mundur,"))
    assert isinstance(claim, Claim)
    assert claim.quote == "Kami tidak akan mundur," and claim.about == "Kami tidak akan mundur"
    assert claim.claimed_on == "2024-03-04"


def test_a_name_from_another_sentence_is_support() -> None:
    (figure,) = made(killed(side=[name("Khartoum", 0, "Settlement")]))
    assert [span.text for span in figure.support] == ["Khartoum dihantam serangan"]


def test_the_other_kinds() -> None:
    president = name("Abdel Fattah al-Burhan", 2, "Person")
    city = name("Khartoum", 0, "Settlement")
    office, relation, event = sorted(
        made(
            answered("office", 2, person=president, office="president", of=[name("Sudan", 1)], former=False),
            answered("relation", 2, type="controls", subject=[president], object=[city], year=None, topics=[]),
            answered("event", 0, type="attack", participants=[city], place=[], date=None, status="happened"),
        ),
        key=lambda statement: ("office", "relation", "event").index(statement.kind),
    )
    assert isinstance(office, Office) and office.of[0].name == "Sudan"
    assert isinstance(relation, Relation) and isinstance(event, Event)


@pytest.mark.parametrize(
    "statement",
    [
        killed(count=12000),
        killed(figure="lebih dari 12.000", count=12000),
        killed(count=True),
        killed(count="1200"),
        killed(side=[name("Chad", 1)]),
        killed(side=[name("Sudan", 0)]),
        killed(side=[name("Sudan", 99)]),
        killed(side=[{**name("Sudan", 1), "type": "Planet"}]),
        killed(side="Sudan"),
        killed(claimant=name("Kementerian Pertahanan Chad", 1, "GovernmentBody")),
        killed(outcome="vaporised"),
        killed(qualifier="exactly"),
        killed(sentence=-1),
        killed(sentence=4),
        killed(sentence="1"),
        killed(kind="rumour"),
        killed(kind=["casualty"]),
        said(quote="Kami akan mundur"),
        said(about=""),
        said(about="Sudan menyerah"),
        said(act="lie"),
        answered("office", 2, person=name("al-Burhan", 2, "Person"), office="PRESIDENT <b>", of=[], former=False),
        answered("relation", 1, type="controls", subject=[], object=[name("Sudan", 1)], year=None, topics=[]),
        answered(
            "relation", 1, type="treaty", subject=[name("Sudan", 1)], object=[name("Sudan", 1)], year=1997, topics=[]
        ),
        None,
        "a statement",
        {},
    ],
)
def test_what_the_article_does_not_bear_out_is_left_out_and_the_rest_stays(statement: Any) -> None:
    assert [kept.kind for kept in made(statement, said())] == ["claim"]


@pytest.mark.parametrize("answer", ["", "{", "[]", "null", '{"statements": {}}', '{"facts": []}', "[" * 100_000])
def test_a_malformed_answer_is_an_error(answer: str) -> None:
    with pytest.raises(LLMError, match="malformed"):
        cut.statements(answer, article(), prompt.sentences(article()))


def test_the_samples_are_what_the_schema_asks_for() -> None:
    jsonschema.validate({"statements": [killed(), said()]}, ANSWER)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"statements": [killed(count="many")]}, ANSWER)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 2000)
    | st.sampled_from(["Sudan", "1.200", "Senin", "State", "over", ""]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(sorted(killed())), inner, max_size=4),
    max_leaves=8,
)


@settings(max_examples=200, deadline=None)
@given(field=st.sampled_from(sorted({*killed(), *said()})), value=JSON, base=st.sampled_from([killed(), said()]))
def test_whatever_a_model_answers_what_is_kept_passes_the_gate(field: str, value: Any, base: dict[str, Any]) -> None:
    for statement in made({**base, field: value}):
        assert failures(statement, TEXT) == []
