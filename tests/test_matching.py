"""What counts as found: the published behaviour of the matching, case by case."""

from __future__ import annotations

from typing import Any

import pytest

from kg.matching import same_entity, same_evidence, similarity

SAID = "Azerbaijan accused Armenia of shelling the town of Terter on Saturday."


def entity(name: str) -> dict[str, str]:
    return {"name": name, "text": name, "type": "Actor", "iri": "https://example.org/x"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Azerbaijan", "Baku", True),
        ("Russia", "Kremlin", True),
        ("United States", "US", True),
        ("United States", "Amerika Serikat", True),
        ("Turkey", "Türkiye", True),
        ("Israel", "IDF", True),
        ("Gaza", "Hamas", True),
        ("Vladimir Putin", "Putin", True),
        ("Armenia", "Ministry of Defence of Armenia", True),
        ("Nagorno-Karabakh authorities", "Republic of Artsakh", True),
        ("Russia (Vladimir Putin)", "Russia", True),
        # Half of the telling words is enough: annotators' names are loose, and the evidence must agree as well.
        ("Ministry of Defence of Armenia", "Ministry of Defence of Azerbaijan", True),
        ("Ministry of Defence of Russia", "Defence Minister of Ukraine", False),
        ("Armenia", "Azerbaijan", False),
        ("bus", "US", False),
        ("Government", "Authorities", False),
        (None, "Armenia", False),
    ],
)
def test_names_of_one_actor(one: str | None, other: str, same: bool) -> None:
    assert same_entity(one, entity(other)) is same
    assert same_entity(one, other) is same


def test_nobody_is_only_nobody() -> None:
    assert same_entity(None, None)
    assert not same_entity("Armenia", None)


def test_any_field_of_an_entity_may_name_it() -> None:
    assert same_entity("Armenia", {"name": "Q399", "text": "Yerevan"})
    assert same_entity("Q399", {"name": "Hayastan", "qid": "Q399"})
    assert same_entity("Bharat", {"name": "India", "aliases": ["Hindustan", "Bharat"]})


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("Armenia of shelling", SAID, True),
        (SAID, "Armenia of shelling", True),
        ("“Never,”  he said.", '"Never," he said.', True),
        ("Azerbaijan accused Armenia", "On Saturday Azerbaijan accused them", True),
        ("Azerbaijan accused Armenia of war", "Azerbaijan thanked Turkey for help", False),
        ("", SAID, False),
    ],
)
def test_evidence_overlaps(gold: str, found: str, same: bool) -> None:
    assert same_evidence({"evidence": gold}, {"evidence": {"start": 0, "end": 9, "text": found}}) is same


def test_another_place_of_the_same_words_counts() -> None:
    gold = {"evidence": "Not this.", "also": ["town of Terter"]}
    assert same_evidence(gold, {"evidence": SAID})


def both(kind: str, gold: dict[str, Any], found: dict[str, Any]) -> tuple[int, int]:
    """Strict and lenient."""
    fact, statement = {"kind": kind, "evidence": SAID, **gold}, {"kind": kind, "evidence": {"text": SAID}, **found}
    return similarity(fact, statement), similarity(fact, statement, strict=False)


def test_office() -> None:
    gold = {"person": "Mike Pompeo", "office": "Foreign Minister (Secretary of State)", "of": "United States"}
    found = {"person": entity("Mike Pompeo"), "office": "foreign minister", "of": entity("United States")}
    assert both("office", gold, found) == (3, 3)
    assert both("office", gold, {**found, "of": entity("Russia")}) == (0, 2)
    assert both("office", gold, {**found, "office": "president"}) == (0, 2)
    assert both("office", gold, {**found, "person": entity("Sergei Lavrov")}) == (0, 0)
    assert both("office", {**gold, "of": None}, {"person": entity("Pompeo"), "office": "minister"}) == (3, 3)


FIGURE = {"count": 37, "outcome": "killed", "category": "civilian", "side": "Armenia", "claimant": "Russia"}
FOUND = {**FIGURE, "side": entity("Armenia"), "claimant": entity("Russia")}


@pytest.mark.parametrize(
    ("gold", "found", "points"),
    [
        ({}, {}, (4, 4)),
        ({}, {"count": 38}, (0, 0)),
        ({}, {"outcome": "wounded"}, (0, 0)),
        ({}, {"claimant": None}, (0, 3)),
        ({"claimant": None}, {"claimant": None}, (4, 4)),
        ({}, {"category": "military"}, (0, 3)),
        ({"category": "mixed"}, {"category": "military"}, (4, 4)),
        ({}, {"side": [entity("Georgia"), entity("Armenia")]}, (4, 4)),
        ({"side": "both sides"}, {"side": None}, (4, 4)),
        ({"side": "both sides"}, {}, (0, 3)),
        ({"side": "both sides"}, {"side": [entity("Georgia"), entity("Armenia")]}, (4, 4)),
        ({"side": "Armenia"}, {"side": None}, (0, 3)),
    ],
)
def test_casualty(gold: dict[str, Any], found: dict[str, Any], points: tuple[int, int]) -> None:
    assert both("casualty", FIGURE | gold, FOUND | found) == points


def test_claim() -> None:
    gold = {"claimant": "Azerbaijan", "act": "accuse", "target": "Armenia", "alt_act": ["warn"]}
    found = {"claimant": entity("Baku"), "act": "accuse", "target": entity("Armenia")}
    assert both("claim", gold, found) == (4, 4)
    assert both("claim", gold, {**found, "target": entity("Georgia")}) == (3, 3)
    assert both("claim", gold, {**found, "act": "warn"}) == (4, 4)
    assert both("claim", gold, {**found, "act": "predict"}) == (3, 3)
    assert both("claim", gold, {**found, "act": "deny"}) == (0, 2)
    assert both("claim", gold, {**found, "claimant": None}) == (0, 0)
    assert both("claim", {**gold, "claimant": None}, {**found, "claimant": None}) == (4, 4)


def test_relation() -> None:
    gold = {"type": "defence_pact", "subject": "Russia", "object": "Armenia"}
    found = {"type": "defence_pact", "subject": entity("Armenia"), "object": entity("Russia")}
    assert both("relation", gold, found) == (3, 3)
    assert both("relation", gold, {**found, "type": "alliance"}) == (2, 2)
    assert both("relation", gold, {**found, "type": "support"}) == (0, 0)
    assert both("relation", {**gold, "type": "support"}, {**found, "type": "support"}) == (0, 1)
    several = {**gold, "type": "mediates", "object": "Armenia; Azerbaijan"}
    assert both("relation", several, {"type": "mediates", "subject": entity("Russia"), "object": entity("Baku")}) == (
        3,
        3,
    )


def test_event() -> None:
    gold = {"type": "attack", "participants": ["Armenia", "Azerbaijan"]}
    assert both("event", gold, {"type": "attack", "participants": entity("Azerbaijan")}) == (4, 4)
    assert both("event", gold, {"type": "shelling", "participants": [entity("Azerbaijan")]}) == (3, 3)
    assert both("event", gold, {"type": "attack"}) == (0, 2)
    assert both("event", gold, {"type": "talks", "participants": entity("Azerbaijan")}) == (0, 0)


def test_kinds_never_mix() -> None:
    fact = {"kind": "event", "type": "attack", "participants": ["Armenia"], "evidence": SAID}
    assert similarity(fact, {**fact, "kind": "relation"}) == 0
