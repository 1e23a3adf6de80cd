from __future__ import annotations

import random

from pyoxigraph import Store

from kg.graph.derive import GRAPH, derived_quads
from tests.graph.news import DAY, News
from tests.graph.samples import ANA, MINISTRY, UTARIA
from tests.graph.test_disagreement import NUSA, allied, clash, killed


def test_the_order_of_the_input_does_not_matter() -> None:
    news = News()
    news.article("Harbour Post", DAY, forty=killed(40, UTARIA), twelve=killed(12, MINISTRY), a=allied())
    news.article("Pos Lain", DAY, again=killed(12, MINISTRY), b=allied(ANA), c=clash(UTARIA, "denied"))
    news.article("Pos Ketiga", DAY, fifty=killed(50, MINISTRY), d=allied(via=NUSA), e=clash(None, "alleged"))
    quads = news.quads()
    expected = None
    for seed in range(5):
        random.Random(seed).shuffle(quads)
        store = Store()
        store.extend(quads)
        found = list(derived_quads(store))
        assert {q.graph_name for q in found} == {GRAPH}
        expected = expected or found
        assert found == expected


def test_what_is_derived_already_changes_nothing() -> None:
    news = News()
    news.article("Harbour Post", DAY, forty=killed(40, UTARIA), twelve=killed(12, MINISTRY), a=allied())
    store = Store()
    store.extend(news.quads())
    first = list(derived_quads(store))
    store.extend(first)
    assert first
    assert list(derived_quads(store)) == first
