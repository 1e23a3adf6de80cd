"""Whose people a speaker counts who counts his own."""

from __future__ import annotations

from kg.extract.language.tokens import located
from kg.extract.phrases.referents import Referent, broke_away, iris
from kg.extract.victims.cases import Case
from kg.extract.victims.homes import cares, inside, with_state
from kg.extract.victims.whereabouts import belongs_to, country_of

#: Offices of those whom a country sends to others.
_SENT = ("special envoy", "envoy", "special representative", "ambassador")


def compatriots(case: Case) -> list[Referent]:
    """A speaker tells of the people of the own country, where no place is named or one there."""
    if not case.where and case.claimant is not None and (seat := _seat(case, case.claimant)) is not None:
        return _people_of(case, seat)
    if case.home is None or _envoy_of_others(case, case.home):
        return []
    own = inside(case.context, case.home, case.where[0]) if case.where else _speaks_for_own(case, case.home)
    return _people_of(case, case.home) if own else []


def speakers_country(case: Case) -> list[Referent]:
    """ "A minister, a mayor" of a country that the article hardly names; not in "according to US estimates"."""
    state = case.claimant is not None and case.claimant.entity.type == "State" and bool(case.pair)
    foreign = state and any(item.tag("speech", "frame") == "source" for item in case.items)
    if case.home is None or foreign or _envoy_of_others(case, case.home):
        return []
    return _people_of(case, case.home)


def _envoy_of_others(case: Case, home: Referent) -> bool:
    """ "Utusan khusus AS X memperkirakan 400.000 orang tewas": of a war that is not his country's."""
    discourse = case.context.discourse
    sent = case.claimant is not None and discourse.offices.of(case.claimant.entity) in _SENT
    return sent and not any(discourse.spoken.opposed(home.entity.iri, r.entity.iri) for r in case.pair)


def _seat(case: Case, claimant: Referent) -> Referent | None:
    """ "Al-Quds Hospital in Gaza City said", "medics in Goma said": the country of the place, if it is at war."""
    if claimant.entity.type not in ("Organization", "PopulationGroup") or case.context.discourse.listed(
        claimant.entity
    ):
        return None
    countries = {r.entity.iri for party in case.analysis.pair for r in (party, belongs_to(case.context, party)) if r}
    items = case.items
    for k in range(len(items) - 2):
        if items[k].cls == "X" and claimant in items[k].value.referents and located(items, k + 2) and (
            items[k + 2].cls == "X"
        ):  # fmt: skip
            there = (country_of(case.context, referent) for referent in items[k + 2].value.referents)
            return next((r for r in there if r is not None and r.entity.iri in countries - {case.doer}), None)
    return None


def _people_of(case: Case, home: Referent) -> list[Referent]:
    """The people of a speaker's own country; those of a territory that broke away are not the state's."""
    if home.entity.type == "ArmedGroup" and case.figure.category != "military":
        # "the Houthis gave a figure of 68 dead": of its country, unless they fight
        return [belongs_to(case.context, home) or home]
    return [home] if broke_away(home.entity.name) else with_state(case.context, home)


def _speaks_for_own(case: Case, home: Referent) -> bool:
    """A ministry or an army tells its own dead; a state or a president only when it is a party."""
    if case.claimant is not None and case.claimant.entity.type in ("GovernmentBody", "ArmedForce", "ArmedGroup"):
        return True
    if case.claimant is not None and cares(case.context.pack, case.claimant.entity):
        return True
    return home.entity.iri in iris(case.pair) or case.context.discourse.spoken.is_main(home.entity)
