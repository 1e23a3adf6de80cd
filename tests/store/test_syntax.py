"""What people are told of a query that cannot be read: a place, and a sentence that helps."""

from __future__ import annotations

import pytest
from pyoxigraph import Store

from kg import namespaces
from kg.store.syntax import explain


def told(text: str, *, update: bool = False) -> str:
    """What is said of a text that the engine refuses."""
    with pytest.raises(SyntaxError) as caught:
        Store().update(text) if update else Store().query(text)
    return explain(text, str(caught.value), update=update)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("SELECT * {\n ?s sk:act ?o }", "error at 2:5: nothing declares the prefix sk; put before it: "),
        ("ASK { ?s sk:act ?o }", f"; put before it: PREFIX sk: <{namespaces.ONTOLOGY}>"),
        ("ASK { ?s a foo:Bar }", "error at 1:12: nothing declares the prefix foo; put before it: PREFIX foo: <…>"),
        ("PREFIX a: <x:> ASK { ?s a:b/c:d ?o }", "error at 1:29: nothing declares the prefix c;"),
        ("ASK { ?s :a ?o }", "error at 1:10: nothing declares the prefix “:”; put before it: PREFIX : <…>"),
        ("SELEC * {}", "error at 1:1: a query begins with SELECT, ASK, CONSTRUCT or DESCRIBE, not with SELEC"),
        ("ASK { ?s ?p 'a }", "error at 1:13: the string that begins here has no end"),
        ("ASK { ?s ?p ?o", "error at 1:5: this “{” is never closed"),
        ("ASK { ?s ?p ?o } }", "error at 1:18: this “}” closes nothing"),
        ("SELECT ?a (COUNT(*) AS ?n) {}", "The SELECT contains a variable that is unbound"),
        ("SELECT * {} LIMIT x", "error at 1:19: this cannot stand here, or something is missing before it: “x”"),
        ("ASK { ?s ?p }", "error at 1:14: something is missing, or is too much, before this: “ASK { ?s ?p }”"),
        ("# nothing", "something is missing"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_place_and_what_would_help(text: str, said: str) -> None:
    assert said in told(text) and told(text).startswith("this is not SPARQL: error at ")


@pytest.mark.parametrize(
    "text", ["CLEAR ALL", "PREFIX e: <x:>\nINSERT DATA { e:a e:b 1 }", "# all\ndelete where { ?s ?p ?o }"]
)
def test_an_update_sent_as_a_query_is_told_where_to_go(text: str) -> None:
    assert told(text).startswith("this is an update, and only queries are answered here: updates are sent by POST")
    assert told("SELECT * {}", update=True).startswith("this is a query, and an update is asked for")


def test_a_blank_node_and_a_declared_prefix_are_not_to_blame() -> None:
    assert "prefix" not in told("PREFIX e: <x:> PREFIX : <x:> ASK { _:b e:p :o ; }} ")


@pytest.mark.parametrize(
    "text", ["ASK { \x1b[31m }" + "x" * 10_000, "ASK { ?s ?p ?o " * 20_000, "ASK { " + "foo" * 5000 + ":x ?p ?o }"]
)
def test_what_is_told_is_short_and_harms_no_terminal(text: str) -> None:
    assert len(told(text)) < 700 and told(text).isprintable()
