"""In whose country it befell people, where nothing that is told of them says so."""

from __future__ import annotations

from kg.extract.phrases.referents import Referent, unique
from kg.extract.victims.cases import Case
from kg.extract.victims.deeds import fighting
from kg.extract.victims.homes import in_name
from kg.extract.victims.whereabouts import country_of, placed

#: Who is of no country.
WORLDLY = ("Organization", "InternationalOrganization")
#: So long is the date of a month.
_MONTH = len("2022-02")


def beset(case: Case) -> Referent | None:
    """ "The UAE denied that it had armed the RSF. The war has displaced 12 million": the RSF's own country."""
    spoken, discourse = case.context.discourse.spoken, case.context.discourse
    groups = [r.entity.iri for r in case.pair if r.entity.iri in spoken.risen]
    others = [r.entity.iri for r in case.pair if r.entity.iri not in groups]
    home = spoken.beset(groups) if groups else None
    if home is None or home in others or any(spoken.opposed(group, other) for group in groups for other in others):
        return None
    return discourse.stands(spoken.named[home][0], case.analysis.sentence)


def since_it_began(case: Case) -> bool:
    """ "Since April 2023 it has killed tens of thousands": in the whole war, and not those whom a blow before hit."""
    items, first = case.items, case.figure.first
    told = case.claimant is None and not case.where
    dated = (k for k in range(first - 1) if "since" in items[k].tags and items[k + 1].cls == "D")
    return told and any(len(items[k + 1].value.iso) <= _MONTH for k in dated)


def of_mission(case: Case) -> list[Referent]:
    """ "The UN monitoring mission in Ukraine said 12 people were killed": of the country that its name has."""
    sent = case.claimant if case.claimant is not None and case.claimant.entity.type in WORLDLY else None
    return in_name(case.context.pack, sent) if sent is not None and not case.where else []


def battlefield(case: Case) -> list[Referent]:
    """ "Fighting raged around Gondar, Ethiopia. Doctors treated 40 people": where nothing else tells whose they are."""
    before = case.context.discourse.before
    if before is None or case.analysis.sentence.index - before.sentence.index != 1:
        return []
    items = before.sentence.items
    if not fighting(items, 0, len(items)):
        return []
    there = (r for k in before.sentence.named if placed(items, k) for r in items[k].value.referents)
    found = unique([country for r in there if (country := country_of(case.context, r)) is not None])
    return [Referent(r.entity, r.support or before.sentence.span) for r in found if r.entity.iri != case.doer][:1]


def of_named_war(case: Case) -> list[Referent]:
    """ "Perang Iran-Irak menewaskan 500.000 orang", "the Iran-Iraq war killed …": of the two that it is named after."""
    items, spoken = case.items, case.context.discourse
    if case.where or case.figure.category not in (None, "unspecified"):
        return []
    for k in range(len(items) - 2):
        one, dash, other = items[k : k + 3]
        named = one.cls == other.cls == "X" and dash.cls == "-" and dash.start == one.end
        if named and any("event" in item.tags for item in (*items[max(k - 1, 0) : k], *items[k + 3 : k + 4])):
            parties = (spoken.party(r.entity) for side in (one, other) for r in side.value.referents[:1])
            two = [spoken.stands(party, case.analysis.sentence) for party in parties if party is not None]
            return two if len(two) > 1 else []
    return []
