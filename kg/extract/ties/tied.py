"""Who is tied to whom: each pair of those whom the words of a tie name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.clauses.shadow import slots_of
from kg.extract.context import Analysis, Context
from kg.extract.matches import Slots
from kg.extract.phrases.mentions import referents_of
from kg.extract.phrases.referents import Referent
from kg.extract.ties.ends import BACKING, PEOPLE, Ends, whole
from kg.extract.ties.mediated import mediated
from kg.extract.ties.rules import RULES

_OWN_BODIES = frozenset({"ArmedForce", "ArmedGroup", "GovernmentBody", "Organization"})


def pairs(kind: str, slots: Slots, analysis: Analysis, context: Context) -> Iterator[Ends]:
    """One pair a tie, but a mediator stands between all of its parties at once; nobody without a name."""
    subjects, objects = (
        referents_of(whole(who)) for who in (slots_of(slots, "subject", "parties"), slots_of(slots, "object"))
    )
    if len(subjects) == 1:
        governments = (_government(r, subjects[0], analysis, context) for r in objects)
        objects = [r for r in governments if r is not None]
    for rule in RULES.get(kind, ()):
        subjects, objects = rule((subjects, objects), slots, analysis, context)
    ends = mediated if kind == "mediates" else _each
    for pair in ends(kind, (subjects, objects), slots, analysis, context):
        if _named(kind, *pair, context):
            yield pair


def _each(kind: str, ends: Ends, _: Slots, __: Analysis, context: Context) -> Iterator[Ends]:
    """Each subject with each object that is neither itself nor its own."""
    for subject in ends[0]:
        for other in ends[1]:
            own = _owns(subject, other, context) or (kind == "support" and _serves(subject, other, context))
            if other.entity.iri != subject.entity.iri and not own:
                yield [subject], [other]


def _owns(subject: Referent, other: Referent, context: Context) -> bool:
    """Whether somebody is a state's own army, ministry or minister: a tie is with others."""
    owner = context.discourse.country.get(other.entity.iri)
    state_body = other.entity.type in ("ArmedForce", "GovernmentBody", "Person")
    return state_body and owner is not None and owner.iri == subject.entity.iri


def _serves(force: Referent, state: Referent, context: Context) -> bool:
    """ "North Korea … sent 10,000 troops to help Moscow": Russia's own are not those, nor whoever leads a group."""
    led = force.entity.type == "Person" and state.entity.type in _OWN_BODIES
    army = force.entity.type == "ArmedForce" and state.entity.type in ("State", "DeFactoState")
    return (led or army) and _owns(state, force, context)


def _government(referent: Referent, subject: Referent, analysis: Analysis, context: Context) -> Referent | None:
    """ "Saudi Arabia backs the government" in an article on the Houthis: that of the country that they fight in."""
    # nor, in "separatists backed by the UAE fought the Saudi-backed government", of those who back others
    backers = (backer for mention in analysis.backers for backer in mention.referents)
    foreign = referent.entity.text.islower() and any(_owns(backer, referent, context) for backer in backers)
    bare = referent.entity.name.islower() or _owns(subject, referent, context) or foreign
    if referent.entity.type != "GovernmentBody" or not bare:
        return referent
    group = context.discourse.armed_group(analysis.sentence)
    if group is not None and group.entity.iri == subject.entity.iri:
        # "Wagner props up the government": not that of its own country
        return None
    country = context.discourse.country_of(group.entity) if group else None
    if country is None:
        return None if foreign else referent
    return Referent(replace(country, text=referent.entity.text), referent.support)


def _named(kind: str, subject: list[Referent], objects: list[Referent], context: Context) -> bool:
    """A bare "military", "president", "group" is nobody's until the text says whose.

    But states back "rebels", and chair a "committee".
    """
    unnamed = [
        r
        for r in (*subject, *objects)
        if (r.entity.type in _OWN_BODIES and r.entity.name.islower())
        or (kind in BACKING and r in subject and r.entity.type in PEOPLE and not context.discourse.listed(r.entity))
        or (r.entity.type == "Person" and _plain(r.entity.text) and r.entity.iri not in context.discourse.country)
    ]
    rebels = kind in BACKING and all(r in objects and r.entity.type == "ArmedGroup" for r in unnamed)
    chaired = kind == "co_chairs" and all(r in objects for r in unnamed)
    return rebels or chaired or not unnamed


def _plain(text: str) -> bool:
    """Whether words are no name: "three officials", "Para menteri pertahanan" where a sentence begins."""
    return text.islower() or (" " in text and text[1:].islower())
