from __future__ import annotations

import pytest
from pyoxigraph import Store

from kg.article import Span
from kg.extract import extract
from kg.graph.derive import derived_quads
from kg.graph.quads import article_quads
from kg.graph.terms import SK
from kg.statement import Claim, Office, Relation, Statement
from tests.extract.reading import article
from tests.graph.news import DAY, Make, News
from tests.graph.samples import ANA, BARATARIA, UTARIA


def holds(former: bool) -> Make:
    return lambda slug, span: Office(
        article=slug, language="id", evidence=span, person=ANA, office="president", of=(UTARIA,), former=former
    )


def ties_of(**makes: Make) -> set[tuple[str, str, str]]:
    news = News()
    news.article("Harbour Post", DAY, **makes)
    store = Store()
    store.extend(news.quads())
    return {
        tuple(term.value.rpartition("/")[2].rpartition("#")[2] for term in (q.subject, q.predicate, q.object))
        for q in derived_quads(store)
    }  # type: ignore[return-value]


def relation(type: str, **known: object) -> Make:
    return lambda slug, span: Relation(
        article=slug, language="id", evidence=span, type=type, subject=(UTARIA,), object=(BARATARIA,), **known  # type: ignore[arg-type]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("type", "ties"),
    [
        ("alliance", {"northland alliedWith westland", "westland alliedWith northland"}),
        ("defence_pact", {
            "northland hasDefencePactWith westland", "westland hasDefencePactWith northland",
            "northland alliedWith westland", "westland alliedWith northland",
        }),
        ("co_chairs", {"northland coChairOf westland", "westland coChairedBy northland"}),
        ("member_of", {"northland memberOf westland"}),
        ("military_base", {"northland hasMilitaryBaseIn westland"}),
        ("support", {"northland supports westland"}),
        ("mediates", {"northland mediatesBetween westland"}),
        ("recognised_as_part_of", {"northland recognizedAsPartOf westland"}),
        ("controls", {"northland controls westland"}),
        ("supplies_arms", {"northland suppliesArmsTo westland"}),
        ("sanctions", {"northland sanctions westland"}),
        ("holds_talks_with", {"northland holdsTalksWith westland", "westland holdsTalksWith northland"}),
    ],
)  # fmt: skip
def test_ties_give_direct_properties(type: str, ties: set[str]) -> None:
    assert {" ".join(tie) for tie in ties_of(tie=relation(type))} == ties


def test_both_are_party_to_a_treaty() -> None:
    ties = ties_of(tie=relation("treaty", year=1997))
    assert {(s, p) for s, p, _ in ties} == {("northland", "partyTo"), ("westland", "partyTo")}
    assert len({o for _, _, o in ties}) == 1


def test_an_office_held_is_a_tie_and_one_left_is_not() -> None:
    assert ties_of(held=holds(former=False)) == {("ana-bela", "holdsOfficeIn", "northland")}
    assert ties_of(left=holds(former=True)) == set()


@pytest.mark.parametrize(("denial", "held"), [("", True), (" The UAE denied arming the RSF with weapons.", False)])
def test_what_the_denied_words_of_an_accuser_tell_is_no_direct_property(denial: str, held: bool) -> None:
    news = article(f"Sudan accused the UAE of supplying weapons to the RSF.{denial}", "en")
    store = Store()
    store.extend(article_quads(news, extract(news)))
    assert (SK.suppliesArmsTo in {quad.predicate for quad in derived_quads(store)}) == held


def test_a_tie_that_somebody_denies_is_no_direct_property() -> None:
    stated: list[Statement] = []

    def state(slug: str, span: Span) -> Statement:
        stated.append(relation("support")(slug, span))
        return stated[0]

    def deny(slug: str, span: Span) -> Statement:
        return Claim(article=slug, language="id", evidence=span, claimant=UTARIA, act="deny", denies=stated[0].id)

    assert {p for _, p, _ in ties_of(said=state, denial=deny)} == {"denies", "disputes"}


def test_a_denial_does_not_reach_what_a_claim_takes_for_granted() -> None:
    def told(text: str) -> set[str]:
        news = article(text, "en")
        store = Store()
        store.extend(article_quads(news, extract(news)))
        held = {quad.predicate.value for quad in derived_quads(store)}
        return {name.rpartition("#")[2] for name in held} & {"supports", "suppliesArmsTo"}

    accused = "Kinshasa said the Rwanda-backed M23 had entered Uvira."
    assert told(f"{accused} Kigali denied that its soldiers were in Uvira.") == {"supports"}
    accused = "Russia accused Ukraine of attacking Donetsk with missiles that the United States supplied to Ukraine."
    assert told(accused) == told(f"{accused} Kyiv denied it.") == {"suppliesArmsTo"}
