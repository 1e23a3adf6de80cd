from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store

from kg import namespaces, shapes
from kg.graph.derive import GRAPH
from kg.graph.quads import article_graph
from kg.graph.terms import OA, RDF, SK
from kg.progress import Progress
from kg.shapes import shape_failures
from kg.statement import Casualty
from kg.verify import Failure, owl_failures, verify
from tests.graph import samples

ARTICLE = namespaces.thing("article/harbour-2031-05-06")
FIGURE = next(s for s in samples.first_statements() if isinstance(s, Casualty))
CLAIM = NamedNode(namespaces.thing(FIGURE.id))


def change(store: Store, subject: NamedNode | None, predicate: NamedNode, old: object, new: object) -> None:
    """Replace one object everywhere; fails when nothing was there to replace."""
    quads = list(store.quads_for_pattern(subject, predicate, old, None))  # type: ignore[arg-type]
    assert quads
    for quad in quads:
        store.remove(quad)
        if new is not None:
            store.add(Quad(quad.subject, predicate, new, quad.graph_name))  # type: ignore[arg-type]


def the_object(store: Store, subject: NamedNode, predicate: NamedNode) -> NamedNode:
    (quad,) = store.quads_for_pattern(subject, predicate, None, None)
    assert isinstance(quad.object, NamedNode)
    return quad.object


def test_an_honest_graph_passes() -> None:
    store = samples.store()
    assert verify(store) == []
    assert shape_failures(store) == []
    assert owl_failures() == []


def _quote(store: Store) -> None:
    words = FIGURE.evidence.text
    change(store, None, OA.exact, Literal(words), Literal(words.replace("40", "41")))


def _last_letter(store: Store) -> None:
    words = FIGURE.evidence.text
    change(store, None, OA.exact, Literal(words), Literal(words[:-1] + ","))


def _start(store: Store) -> None:
    change(store, None, OA.start, Literal(FIGURE.evidence.start), Literal(FIGURE.evidence.start + 1))


def _end(store: Store) -> None:
    change(store, None, OA.end, Literal(FIGURE.evidence.end), Literal(10**6))


def _prefix(store: Store) -> None:
    start = FIGURE.evidence.start
    change(store, None, OA.prefix, Literal(samples.TEXT[max(0, start - 32) : start]), Literal("x"))


def _suffix(store: Store) -> None:
    end = FIGURE.evidence.end
    change(store, None, OA.suffix, Literal(samples.TEXT[end : end + 32]), Literal("x"))


def _text(store: Store) -> None:
    change(store, None, SK.text, Literal(samples.TEXT), Literal(samples.TEXT.replace("Puluhan", "Ratusan")))


def _text_and_hash(store: Store) -> None:
    text = samples.TEXT.replace("40 tentara", "41 tentara")
    change(store, None, SK.text, Literal(samples.TEXT), Literal(text))
    old, new = (Literal(hashlib.sha256(t.encode()).hexdigest()) for t in (samples.TEXT, text))
    change(store, None, SK.sha256, old, new)


def _hash(store: Store) -> None:
    change(store, NamedNode(ARTICLE), SK.sha256, None, Literal("0" * 64))


def _count(store: Store) -> None:
    for predicate in (SK["count"], SK.low, SK.high):
        change(store, None, predicate, Literal(40), Literal(41))


def _low(store: Store) -> None:
    change(store, None, SK.low, Literal(20), Literal(30))


def _outcome(store: Store) -> None:
    change(store, the_object(store, CLAIM, SK.proposition), SK.outcome, SK.killed, SK.wounded)


def _side(store: Store) -> None:
    southland, westland = (NamedNode(namespaces.thing(slug)) for slug in ("southland", "westland"))
    change(store, None, SK.side, southland, westland)


def _claimant(store: Store) -> None:
    change(store, CLAIM, SK.claimant, None, NamedNode(namespaces.thing("westland")))


def _no_claimant(store: Store) -> None:
    change(store, CLAIM, SK.claimant, None, None)


def _no_evidence(store: Store) -> None:
    change(store, CLAIM, SK.evidence, None, None)


def _via(store: Store) -> None:
    change(store, CLAIM, SK.reportedVia, None, NamedNode(namespaces.thing("reuters")))


def _mention(store: Store) -> None:
    change(store, None, SK.surface, Literal("Ana Bela"), Literal("Ana Bele"))


def _direct_speech(store: Store) -> None:
    old, new = (Literal(f"Kami tidak akan {word},", language="id") for word in ("mundur", "menyerah"))
    change(store, None, SK.quote, old, new)


def _saying(store: Store) -> None:
    old, new = (Literal(f"Utaria {word} kota Danau", language="id") for word in ("menembaki", "merebut"))
    change(store, None, SK.content, old, new)


def _year(store: Store) -> None:
    old, new = (Literal(year, datatype=NamedNode(namespaces.XSD + "gYear")) for year in ("2019", "2018"))
    change(store, None, SK.year, old, new)


def _other_article(store: Store) -> None:
    change(store, CLAIM, SK.reportedIn, None, NamedNode(namespaces.thing("article/unknown-second")))


def _derived_too_much(store: Store) -> None:
    north, south = (NamedNode(namespaces.thing(slug)) for slug in ("northland", "southland"))
    store.add(Quad(north, SK.alliedWith, south, GRAPH))


def _derived_too_little(store: Store) -> None:
    change(store, None, SK.denies, None, None)


@pytest.mark.parametrize(
    ("tamper", "reason"),
    [
        (_quote, "words at"),
        (_last_letter, "words at"),
        (_start, "words at"),
        (_end, "lies outside"),
        (_prefix, "prefix"),
        (_suffix, "suffix"),
        (_text, "SHA-256"),
        (_text_and_hash, "words at"),
        (_hash, "SHA-256"),
        (_count, "the count 41 stands neither in evidence nor in support"),
        (_low, "low 30 is not what the wording allows"),
        (_outcome, "not the one that its IRI was made from"),
        (_side, "name of https://w3id.org/saksi/id/westland"),
        (_claimant, "claimant https://w3id.org/saksi/id/westland"),
        (_no_claimant, "not exactly one claimant"),
        (_no_evidence, "no evidence"),
        (_via, "name of https://w3id.org/saksi/id/reuters"),
        (_mention, "does not stand in the evidence as it is written"),
        (_direct_speech, "quote"),
        (_saying, "'merebut'"),
        (_year, "not the one that its IRI was made from"),
        (_year, "the year 2018"),
        (_other_article, "not reported in exactly one article with its stored text"),
        (_derived_too_much, "follows from no claim"),
        (_derived_too_little, "is not in the derived graph"),
    ],
)
def test_whatever_is_tampered_with_is_found(tamper: Callable[[Store], None], reason: str) -> None:
    store = samples.store()
    tamper(store)
    failures = verify(store)
    assert any(reason in failure.reason for failure in failures), failures
    assert all(failure.node for failure in failures)


def test_a_failure_names_claim_and_article() -> None:
    store = samples.store()
    _direct_speech(store)
    claim = namespaces.thing(samples.first_statements()[-1].id)
    reason = "the quote 'Kami tidak akan menyerah,' stands neither in evidence nor in support"
    assert verify(store) == [Failure(claim, ARTICLE, reason)]


def test_the_default_graph_is_verified_as_well() -> None:
    store = Store()
    for quad in samples.store():
        if quad.graph_name == article_graph("harbour-2031-05-06"):
            store.add(Quad(quad.subject, quad.predicate, quad.object))
    _count(store)
    assert any("the count 41" in failure.reason for failure in verify(store))


def test_an_empty_store_has_no_failures() -> None:
    assert verify(Store()) == []


@pytest.mark.parametrize(
    ("tamper", "message"),
    [
        (_no_claimant, "exactly one claimant"),
        (_no_evidence, "has evidence"),
        (lambda s: change(s, None, SK["count"], Literal(40), Literal(99)), "lies outside what its wording allows"),
        (lambda s: change(s, None, SK.low, Literal(20), Literal(200)), "low is at most high"),
        (lambda s: change(s, None, SK.outcome, SK.killed, SK.promise), "exactly one outcome"),
        (lambda s: change(s, CLAIM, SK.act, None, SK.killed), "exactly one act"),
        (lambda s: change(s, None, OA.start, Literal(0), Literal(-1)), "starts at 0 or later"),
        (lambda s: change(s, NamedNode(ARTICLE), SK.sha256, None, Literal("abc")), "SHA-256"),
        (lambda s: change(s, None, OA.prefix, Literal(""), None), "a prefix"),
        (lambda s: change(s, NamedNode(samples.ANA.iri), RDF.type, None, SK.Settlement), "an actor"),
    ],
    ids=["claimant", "evidence", "count", "low", "outcome", "act", "start", "hash", "prefix", "actor"],
)
def test_shapes_find_what_is_malformed(
    tamper: Callable[[Store], None], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = samples.store()
    tamper(store)
    failures = shape_failures(store)
    monkeypatch.setattr(shapes, "NODES", 7)
    assert shape_failures(store, jobs=2) == failures
    assert any(message in failure.reason for failure in failures), failures


def test_a_node_without_a_name_is_checked_too() -> None:
    store = Store()
    store.add(Quad(BlankNode(), RDF.type, SK.Evidence))
    assert any("exactly one article" in failure.reason for failure in shape_failures(store)), shape_failures(store)


def test_every_graph_is_a_step_of_each_stage() -> None:
    class Counting(Progress):
        def __init__(self) -> None:
            self.stages: dict[str, list[int]] = {}

        def stage(self, name: str, total: int = 0) -> None:
            self.stages[name] = [total, 0]

        def step(self) -> None:
            self.stages[[*self.stages][-1]][1] += 1

    store, progress = samples.store(), Counting()
    verify(store, progress)
    shape_failures(store, 1, progress)
    graphs = len(list(store.named_graphs())) + 1
    assert progress.stages == {"quotes": [graphs, graphs], "derived": [0, 0], "shapes": [graphs, graphs]}


def test_a_part_that_cannot_be_checked_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shapes, "SECONDS", 0.0)
    assert any("could not be checked" in failure.reason for failure in shape_failures(samples.store()))
