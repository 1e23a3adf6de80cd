"""Whose people captives are."""

from __future__ import annotations

from kg.extract.context import Context
from kg.extract.language.tokens import Item
from kg.extract.phrases.referents import Referent, iris, unique
from kg.extract.victims.cases import Case, state_named_in
from kg.extract.victims.homes import homes, passing, with_state
from kg.extract.victims.outcomes import NEXT
from kg.extract.victims.whereabouts import belongs_to, country_of, placed, places

#: A war has so many sides.
_TWO = 2


def arrested(case: Case) -> list[Referent]:
    """ "Iran arrested 700 people": its own, unless a place elsewhere is named."""
    figure, items = case.figure, case.items
    if figure.verb < 0 or items[figure.verb].tag("outcome", "side") != "own":
        return []
    if case.last is not None and case.last.enemy and case.last.side:
        # "killed 12 militants and arrested 27 people"
        return []
    abroad = iris(case.near)
    elsewhere = any(
        items[k].cls == "X" and placed(items, k) and (k >= figure.last or _lies_in(case.context, items[k], abroad))
        for k in range(len(items))
    )
    return state_named_in(case.analysis, case.context, case.doer) if not elsewhere else []


def captives(case: Case) -> list[Referent]:
    """Captives are not of those who hold them."""
    figure, last = case.figure, case.last
    held = _hostages(case)
    if last is not None and last.side and case.doer not in iris(last.side):
        return list(last.side)
    # "the hostages still held in Gaza gathered outside X's residence in Jerusalem": the nearest place is where
    held_in = case.where[:1]
    there = iris((*held_in, *homes(case.context, held_in)))
    holders: set[str | None] = {case.doer} if case.doer is not None and not held else {*there}
    if not held and figure.category != "military" and (own := _at_home(case)):
        return own
    home = case.home.entity.iri if case.home is not None else None
    if not held and case.claimant is not None and case.claimant.entity.type == "ArmedForce" and (
        figure.category != "military"
    ):  # fmt: skip
        # "the military said three suspects were detained": by itself
        holders.add(home)
    if not held and taken(case) and not _held_there(case) and (case.where or case.home is None):
        return with_state(case.context, case.where[0]) if case.where else []
    # "400 activists, among them Greta Thunberg from Sweden": not all of them are
    free = [r for r in case.pair if r.entity.iri not in holders and not passing(case.context, (r,))]
    if figure.category != "military" and not held:
        # medics and residents are a country's people, whoever the war is between
        theirs = [(belongs_to(case.context, r) or r) if r.entity.type == "ArmedGroup" else r for r in free]
        free = [r for r in unique(theirs) if r.entity.iri not in holders]
    if held:
        # hostages are a country's people, and no group's
        free = [r for r in free if r.entity.type != "ArmedGroup"]
    # "251 people were seized, according to an AFP tally": an outlet from elsewhere speaks for nobody
    outlet = case.claimant is not None and case.claimant.entity.type == "MediaOutlet"
    own = [case.home] if case.home is not None and home not in holders and not outlet else []
    territory = not held and case.home is not None and case.home.entity.type == "Territory"
    return [r for r in free if r.entity.iri == home] or (own if territory else free[:1] or own)


def _at_home(case: Case) -> list[Referent]:
    """ "The Ukrainian police detained two men in Kyiv": of the country where it does so, which is its own."""
    lands = (country_of(case.context, r) for r in places(case.items, case.figure, case.context))
    return [land for land in lands if land is not None and land.entity.iri == case.doer]


def captured(case: Case) -> bool:
    return case.figure.outcome == "captured" or _hostages(case)


def taken(case: Case) -> bool:
    """ "Some 130 pupils were abducted in Kaduna": from where they live."""
    figure, items = case.figure, case.items
    told = figure.suffered if figure.suffered >= 0 else figure.verb
    near = range(max(0, figure.first - NEXT), figure.first) if told < 0 else (told,)
    return any(items[k].tag("outcome", "side") == "there" for k in near)


def _held_there(case: Case) -> bool:
    """ "73 orang yang diculik hari itu masih ditahan di Gaza": the place is where they are held since."""
    told = case.figure.suffered
    later = case.items[told + 1 : told + 1 + NEXT] if told >= 0 else []
    return any(item.tag("outcome", "outcome") == "captured" for item in later)


def _hostages(case: Case) -> bool:
    """Whether the people counted are called hostages, or are "jenazah sandera"."""
    told = case.items[case.figure.last - 1 : case.figure.last + 1]
    return any(item.tag("population", "outcome") == "captured" for item in told)


def _lies_in(context: Context, item: Item, countries: set[str]) -> bool:
    """Whether a name is of a place in one of these countries."""
    owners = (country_of(context, referent) for referent in item.value.referents)
    return any(owner is not None and owner.entity.iri in countries for owner in owners)
