from __future__ import annotations

from dataclasses import replace

import pytest
from pyoxigraph import Literal, NamedNode

from kg.article import Span
from kg.graph.propositions import ROLES, propositions
from kg.graph.terms import SK, XSD, value
from kg.statement import EVENT_TYPES, RELATION_TYPES, Casualty, Entity, Event, Office, Relation
from tests.graph.samples import ANA, BARATARIA, UTARIA, entity, first_statements

SELATARIA = entity("southland", "Selataria")
EVIDENCE = Span(0, 1, "x")


def relation(type: str, subject: tuple[Entity, ...], object: tuple[Entity, ...], **known: object) -> Relation:
    return Relation(
        article="a", language="id", evidence=EVIDENCE, type=type, subject=subject, object=object, **known  # type: ignore[arg-type]
    )  # fmt: skip


def nodes(relation: Relation) -> set[str]:
    return {p.node.value for p in propositions(relation)}


@pytest.mark.parametrize("type", ["alliance", "defence_pact", "treaty", "holds_talks_with"])
def test_a_mutual_tie_is_one_node_either_way(type: str) -> None:
    forth, back = relation(type, (UTARIA,), (BARATARIA,)), relation(type, (BARATARIA,), (UTARIA,))
    assert nodes(forth) == nodes(back) == nodes(relation(type, (UTARIA, BARATARIA), ()))
    assert nodes(forth) == nodes(relation(type, (UTARIA, BARATARIA), (UTARIA, BARATARIA)))


def test_a_tie_with_a_direction_is_two() -> None:
    assert nodes(relation("support", (UTARIA,), (BARATARIA,))) != nodes(relation("support", (BARATARIA,), (UTARIA,)))


def test_several_subjects_are_several_ties() -> None:
    both = relation("co_chairs", (UTARIA, BARATARIA), (SELATARIA,))
    alone = [relation("co_chairs", (one,), (SELATARIA,)) for one in (UTARIA, BARATARIA)]
    assert nodes(both) == nodes(alone[0]) | nodes(alone[1])


def test_nobody_is_tied_to_himself() -> None:
    assert propositions(relation("support", (UTARIA,), (UTARIA,))) == ()


def test_what_is_not_known_is_left_out() -> None:
    (made,) = propositions(relation("military_base", (UTARIA,), ()))
    assert [p for p, _ in made.facts] == [SK.subject, SK.party]


def test_the_year_is_part_of_a_treaty_and_its_wording_is_not() -> None:
    made = relation("treaty", (UTARIA,), (BARATARIA,), year=1997, topics=("persahabatan",))
    assert nodes(made) == nodes(replace(made, topics=("friendship",), language="en"))
    assert nodes(made) != nodes(replace(made, year=1998))


@pytest.mark.parametrize("type", RELATION_TYPES)
def test_every_type_of_relation_has_a_class(type: str) -> None:
    assert propositions(relation(type, (UTARIA,), (BARATARIA,)))


@pytest.mark.parametrize("type", EVENT_TYPES)
def test_every_type_of_event_has_a_class(type: str) -> None:
    assert propositions(Event(article="a", language="id", evidence=EVIDENCE, type=type))


def test_an_unknown_type_is_named() -> None:
    with pytest.raises(ValueError, match="'friendship'; known are alliance"):
        propositions(relation("friendship", (UTARIA,), (BARATARIA,)))


@pytest.mark.parametrize(
    ("date", "earliest", "latest"),
    [
        ("2031", "2031-01-01", "2031-12-31"),
        ("2032-02", "2032-02-01", "2032-02-29"),
        ("2031-05-05", "2031-05-05", "2031-05-05"),
        ("2031-05-05/2031-05-07", "2031-05-05", "2031-05-07"),
    ],
)
def test_dates_keep_their_precision(date: str, earliest: str, latest: str) -> None:
    (event,) = propositions(Event(article="a", language="id", evidence=EVIDENCE, type="clash", date=date))
    facts = dict(event.facts)
    assert facts[SK.earliest] == Literal(earliest, datatype=XSD.date)
    assert facts[SK.latest] == Literal(latest, datatype=XSD.date)
    assert (SK.date in facts) == ("/" not in date)


def test_the_same_figure_of_two_claimants_is_one_node() -> None:
    figure = next(s for s in first_statements() if isinstance(s, Casualty))
    other = replace(figure, claimant=None, article="b", evidence=EVIDENCE, claimed_on=None)
    assert propositions(figure) == propositions(other)
    assert propositions(figure) != propositions(replace(figure, count=41, low=41, high=41))
    assert propositions(figure) != propositions(replace(figure, as_of="2031-05-06"))


def test_a_figure_of_a_stretch_of_time_counts_until_its_end() -> None:
    figure = next(s for s in first_statements() if isinstance(s, Casualty))
    (made,) = propositions(replace(figure, since="2031-05-01/2031-05-02", as_of="1990/1999"))
    facts = dict(made.facts)
    assert facts[SK.since] == Literal("2031-05-01", datatype=XSD.date)
    assert facts[SK.asOf] == Literal("1999", datatype=XSD.gYear)


def test_an_office_that_was_left_is_another() -> None:
    office = Office(article="a", language="id", evidence=EVIDENCE, person=ANA, office="co-chair", of=(UTARIA,))
    (made,) = propositions(office)
    assert dict(made.facts)[SK.role] == value("co-chair") == SK.coChair
    assert propositions(office) != propositions(replace(office, former=True))


@pytest.mark.parametrize(
    ("office", "role"),
    [
        ("spokesman", SK.spokesperson),
        ("foreign secretary", SK.foreignMinister),
        ("agriculture minister", SK.minister),
        ("deputy oil minister", SK.deputyMinister),
    ],
)
def test_an_office_by_another_name_has_the_same_role(office: str, role: NamedNode) -> None:
    (made,) = propositions(Office(article="a", language="id", evidence=EVIDENCE, person=ANA, office=office))
    assert dict(made.facts)[SK.role] == role


def test_an_uncommon_office_has_its_name_only() -> None:
    (made,) = propositions(
        Office(article="a", language="id", evidence=EVIDENCE, person=ANA, office="keeper of the seal")
    )
    assert SK.role not in dict(made.facts)
    assert "president" in ROLES
