"""Whose country: of a speaker, of a force, of a place."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from kg.extract.context import Analysis, Context
from kg.extract.gate import place_of
from kg.extract.language.pack import Pack
from kg.extract.phrases.figures import Figure
from kg.extract.phrases.referents import Referent, broke_away, iris, state_named
from kg.extract.victims.deeds import PARTIES
from kg.extract.victims.whereabouts import belongs_to, country_of
from kg.statement import Entity

#: Whose fighters are no state's.
STATELESS = frozenset({"ArmedGroup", "PopulationGroup"})
#: Who speaks for the country of their own.
_AT_HOME = (*PARTIES, "Person", "Settlement", "Actor", "MediaOutlet", "Organization")


def home_of(analysis: Analysis, context: Context, claimant: Referent, fighters: bool) -> Referent | None:
    """The party that a speaker speaks for; a group's fighters are its own, other people are its country's."""
    entity = claimant.entity
    if fighters and entity.type == "ArmedGroup":
        return claimant
    country = context.discourse.country.get(entity.iri)
    if country is not None and country.type in PARTIES:
        # the spokesman of an army speaks for its state
        country = context.discourse.country.get(country.iri, country)
        if country.type == "GovernmentBody" and not context.discourse.listed(country):
            # "a ministry spokesman" of nobody knows whose ministry
            return None
        owner = state_of(analysis, context, context.discourse.stands(country, analysis.sentence))
        if country.type == "ArmedGroup" and not fighters:
            return belongs_to(context, owner) or owner
        return owner if country.type != "Territory" else country_of(context, owner)
    if (
        country is not None
        and country.type in ("Person", "InternationalOrganization")
        and entity.type == "GovernmentBody"
    ):
        # "her office noted that 127 civilians had been killed": a person's office has no people
        return None
    territory = context.discourse.territory_in(entity)
    if territory is not None:
        return Referent(replace(territory, text=territory.text), claimant.support)
    home = context.discourse.home(entity)
    if home is not None and entity.type in _AT_HOME:
        return Referent(home[0], home[1])
    if country is not None and country.type in ("Settlement", "Place"):
        # a mayor, a city's authorities
        there = context.discourse.stands(country, analysis.sentence)
        return country_of(context, there if there.support else Referent(country, claimant.support))
    if country is not None and country.type == "Organization" and cares(context.pack, country):
        # "medics at Nasser Hospital"
        return belongs_to(context, Referent(country, claimant.support))
    own = context.discourse.country_of(entity)
    if own is not None and entity.type == "MediaOutlet" and own.iri not in context.discourse.spoken.named:
        # Agence France-Presse, where nobody speaks of France
        return None
    named = own is not None and any(name in entity.name for name in (own.name, *own.aliases))
    if own is not None and (named or cares(context.pack, entity) or entity.type == "GovernmentBody"):
        return Referent(own, claimant.support)
    if entity.type in ("ArmedForce", "GovernmentBody") and country is None and not context.discourse.listed(entity):
        # "the military" of nobody knows whom
        return None
    if entity.type == "ArmedGroup" and not context.discourse.spoken.is_main(entity):
        # whom a group beside the war tells of are of its country
        return belongs_to(context, claimant) or claimant
    return claimant if entity.type in PARTIES else None


def cares(pack: Pack, entity: Entity) -> bool:
    """Whether a body's name says that it takes care of the people where it is: a hospital, a Red Crescent."""
    return pack.any_in("caregiver", entity.text.split())


def in_name(pack: Pack, claimant: Referent) -> list[Referent]:
    """The state that the claimant's own name has; "the Turkish hospital" may be anywhere, and Türk is no Turk."""
    if claimant.entity.type == "Person":
        return []
    words = (*claimant.entity.text.split(), ".")
    states = (state_named(word) for word, then in pairwise(words) if not pack.any_in("caregiver", [then]))
    return [Referent(state, claimant.support) for state in states if state is not None][:1]


def naval(analysis: Analysis, figure: Figure, claimant: Referent | None, pack: Pack) -> bool:
    """ "The US Navy said three sailors …", "three sailors of a destroyer", "Rusia mengakui …": they are a navy's."""
    items, speech = analysis.sentence.items, analysis.speech_at(figure.first)
    admitted = speech is not None and speech.act == "confirm" and not figure.side
    if admitted and claimant is not None and claimant.entity.type == "State":
        return True
    navy = claimant is not None and claimant.entity.type == "ArmedForce"
    said = claimant.entity.text.split() if claimant is not None and navy else ()
    aboard = any("warship" in item.tags for item in items[figure.last : figure.last + 4])
    return aboard or pack.any_in("warship", said)


def state_of(analysis: Analysis, context: Context, referent: Referent) -> Referent:
    """Whose people a state's force or office has: the state's."""
    entity = referent.entity
    if entity.type in ("Settlement", "Place"):
        return country_of(context, referent) or referent
    if entity.type not in ("ArmedForce", "GovernmentBody", "Person"):
        return referent
    country = context.discourse.country.get(entity.iri)
    if country is not None and country.type in PARTIES:
        return where_named(analysis, context, Referent(country, referent.support))
    owner = belongs_to(context, referent)
    if owner is None and entity.type == "ArmedForce" and not context.discourse.listed(entity):
        # "pasukan pemerintah" of nobody knows where: of the state that the article is about
        return context.discourse.main_state(analysis.sentence) or referent
    return owner or referent


def staff_of(analysis: Analysis, context: Context, referent: Referent) -> Referent:
    """ "a medic of the Palestine Red Crescent": of the country of an organization that has one."""
    country = context.discourse.country_of(referent.entity) if referent.entity.type == "Organization" else None
    return state_of(analysis, context, referent) if country is None else Referent(country, referent.support)


def inside(context: Context, home: Referent, where: Referent) -> bool:
    """Whether the place is in the speaker's own country, or is the country of the speaker's own region."""
    if home.entity.iri == where.entity.iri:
        return True
    return home.entity.type == "Territory" and context.discourse.lies_in(home.entity, {where.entity.iri})


def with_state(context: Context, referent: Referent) -> list[Referent]:
    """Somebody, and the state where it is a territory of one."""
    return [referent, *homes(context, [referent])]


def homes(context: Context, where: list[Referent]) -> list[Referent]:
    """The states that territories belong to."""
    owners = (belongs_to(context, referent) for referent in where if referent.entity.type == "Territory")
    return [owner for owner in owners if owner is not None]


def territory_of(analysis: Analysis, context: Context, side: tuple[Referent, ...]) -> tuple[Referent, ...]:
    """Beside a state, the territory of it that the sentence names, unless it broke away."""
    own = iris(side)
    named = (r for m in analysis.mentions() for r in m.referents if r.entity.type == "Territory")
    inside = [r for r in named if not broke_away(r.entity.name)]
    return tuple(r for r in inside[:1] if r.entity.iri not in own and context.discourse.lies_in(r.entity, own))


def passing(context: Context, side: tuple[Referent, ...]) -> bool:
    """Whether people are of a country that the article names but here, and others more often: "two Filipinos"."""
    counts = context.discourse.spoken.counts
    often = max(counts.values(), default=0)
    return bool(side) and all(r.entity.type == "State" and counts[r.entity.iri] == 1 < often for r in side)


def where_named(analysis: Analysis, context: Context, referent: Referent) -> Referent:
    """Somebody of an earlier sentence, where named last; a country known by its city alone, where that was."""
    known = context.discourse.stands(referent.entity, analysis.sentence)
    here = known.support is not None or place_of(known.entity.text, analysis.sentence.text) >= 0
    return known if here else referent
