"""Whatever passes the gate can be written as a graph, and that graph verifies."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Store

from kg import namespaces
from kg.article import Article, Span
from kg.extract.gate import failures
from kg.graph.derive import derived_quads
from kg.graph.ontology import ontology_quads
from kg.graph.quads import article_quads
from kg.graph.reference import reference_quads
from kg.statement import (
    ACTS,
    CATEGORIES,
    ENTITY_TYPES,
    EVENT_TYPES,
    OUTCOMES,
    QUALIFIERS,
    RELATION_TYPES,
    STATUSES,
    Casualty,
    Claim,
    Entity,
    Event,
    Office,
    Relation,
    Statement,
)  # fmt: skip
from kg.verify import verify
from tests.graph.samples import TABLE

TEXT = (
    "Utaria, Barataria dan Ana Bela: “40 orang tewas,” 12 atau puluhan ribu, sejak 1997; 🕊 a\u0301 مرحبا "
    '\\ "x" <y>\n\nAkhir.'
)
NAMES = ("Utaria", "Barataria", "Ana Bela", "مرحبا", "🕊", "x", "Ut")
NUMBERS = st.one_of(st.none(), st.sampled_from([-1, 0, 1, 12, 13, 39, 40, 41, 1997, 10_000, 99_999, 10**30]))
DATES = st.one_of(
    st.none(),
    st.sampled_from(["1997", "1997-02"]),
    st.sampled_from(["1997", "1997-02", "1997-02-28", "1997-02-30", "1990/1999", "1999/1990", "soon", "", "2020/"]),
)


@st.composite
def spans(draw: Any) -> Span:
    start = draw(st.sampled_from([0, 0, 0, 9, 23]))
    return Span.of(TEXT, start, draw(st.one_of(st.just(len(TEXT)), st.integers(start + 1, len(TEXT)))))


entities = st.builds(
    lambda name, type: Entity(name, name, type, namespaces.thing(namespaces.slug(name))),
    st.sampled_from(NAMES),
    st.sampled_from(ENTITY_TYPES),
)
several = st.lists(entities, max_size=3).map(tuple)
words = st.sampled_from(["", "Ana Bela", "40 orang tewas,", "sejak 1997; 🕊", "kemarin", TEXT])
common: dict[str, Any] = {
    "article": st.just("a"),
    "language": st.just("id"),
    "claimant": st.one_of(st.none(), entities),
    "via": st.one_of(st.none(), entities),
    "claimed_on": DATES,
    "evidence": spans(),
    "support": st.lists(spans(), max_size=2).map(tuple),
}
kinds: tuple[tuple[Callable[..., Statement], dict[str, Any]], ...] = (
    (Office, {
        "person": entities, "office": st.sampled_from(["president", "keeper"]), "of": several, "former": st.booleans(),
    }),
    (Casualty, {
        "count": NUMBERS, "low": NUMBERS, "high": NUMBERS, "qualifier": st.sampled_from(QUALIFIERS),
        "outcome": st.sampled_from(OUTCOMES), "category": st.sampled_from(CATEGORIES), "side": several, "since": DATES,
        "as_of": DATES,
    }),
    (Claim, {"act": st.sampled_from(ACTS), "target": several, "about": words, "quote": st.one_of(st.none(), words)}),
    (Relation, {
        "type": st.sampled_from(RELATION_TYPES), "subject": several, "object": several, "year": NUMBERS,
        "topics": st.lists(words, max_size=1).map(tuple),
    }),
    (Event, {
        "type": st.sampled_from(EVENT_TYPES), "participants": several, "place": several, "date": DATES,
        "status": st.sampled_from(STATUSES),
    }),
)  # fmt: skip
statements = st.one_of(*(st.builds(kind, **common, **own) for kind, own in kinds))


@settings(max_examples=150, deadline=None)
@given(st.lists(statements, max_size=12), st.one_of(st.none(), st.sampled_from(["Harbour Post", "Pos ‹1›", "\u202e"])))
def test_what_passes_the_gate_verifies(made: list[Statement], outlet: str | None) -> None:
    article = Article("a", TEXT, (), "id", outlet=outlet)
    store = Store()
    store.extend(article_quads(article, [s for s in made if not failures(s, TEXT)], TABLE))
    store.extend([*reference_quads(TABLE), *ontology_quads()])
    store.extend(list(derived_quads(store)))
    assert verify(store) == []
