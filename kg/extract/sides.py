"""Whose people a casualty figure counts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.context import Analysis, Context, clause, unique
from kg.extract.referents import Referent
from kg.extract.tokens import Item

if TYPE_CHECKING:
    from kg.extract.casualties import Figure

_STATES = ("State", "DeFactoState", "Territory")
_PARTIES = (*_STATES, "ArmedGroup", "ArmedForce", "GovernmentBody")


def sides(
    analysis: Analysis, context: Context, figure: Figure, before: list[Figure], claimant: Referent | None
) -> list[tuple[Referent, ...]]:
    """One tuple of entities a statement: "dari masing-masing pihak" makes one figure for each side.

    In this order: the noun phrase says it; "both sides"; the speaker's own people; the country of the place; the
    parties named; the side of the figure before. Empty when the text leaves it open.
    """
    if figure.side:
        context.discourse.side = figure.side
        return [figure.side + _territory(analysis, context, figure.side)]
    items = analysis.sentence.items
    both = _both(items, figure)
    if both:
        return both
    if before and before[-1].side and (figure.part or figure.category is None):
        return [before[-1].side]
    speech = analysis.speech_at(figure.first)
    doer = _doer(analysis, context, figure, speech.first if speech is not None else 0)
    home = _home(context, claimant) if claimant is not None else None
    if figure.own and home is not None:
        figure.side = (home,)
        return [figure.side]
    pair = [r for r in analysis.pair if r.entity.iri != doer]
    if figure.enemy:
        figure.side = tuple(r for r in pair if home is None or r.entity.iri != home.entity.iri)[:1]
        return [figure.side]
    where = [r for r in _where(analysis, context, figure) if r.entity.iri != doer]
    if figure.outcome == "captured":
        # the captives are not of those who hold them
        holders = {r.entity.iri for r in (*where, *_homes(context, where))}
        free = [r for r in pair if r.entity.iri not in holders]
        found = [r for r in free if home is not None and r.entity.iri == home.entity.iri] or free[:1]
    elif len(pair) == 2 and doer is None and figure.category in (None, "unspecified") and _fighting(items, figure):
        found = pair
    elif home is not None and home.entity.iri != doer and (
        where[0].entity.iri == home.entity.iri if where else _speaks_for_own(claimant, pair, home)
    ):  # fmt: skip
        found = [home]
    else:
        found = [*where[:1], *_homes(context, where[:1])] or _last(analysis, context, doer) or pair
    figure.side = tuple(found)
    context.discourse.side = figure.side
    return [figure.side]


def _homes(context: Context, where: list[Referent]) -> list[Referent]:
    """The states that territories belong to, where the article names them."""
    homes = [context.discourse.home(r.entity) for r in where if r.entity.type == "Territory"]
    return [Referent(home[0], home[1]) for home in homes if home is not None]


def _iris(context: Context, where: list[Referent]) -> set[str]:
    return {r.entity.iri for r in (*where[:1], *_homes(context, where[:1]))}


def _speaks_for_own(claimant: Referent | None, pair: list[Referent], home: Referent) -> bool:
    """A ministry or an army tells its own dead; a state or a president only when it is a party."""
    if claimant is not None and claimant.entity.type in ("GovernmentBody", "ArmedForce", "ArmedGroup"):
        return True
    return not pair or home.entity.iri in {referent.entity.iri for referent in pair}


def _last(analysis: Analysis, context: Context, doer: str | None) -> list[Referent]:
    """Whose people the last figure counted; unless they did this."""
    last = [context.discourse.stands(r.entity, analysis.sentence) for r in context.discourse.side or ()]
    return [r for r in last if r.entity.iri != doer]


def _fighting(items: list[Item], figure: Figure) -> bool:
    """Whether fighting between two sides is what they died in."""
    first, last = clause(items, figure.first)
    return any(item.tags.get("event", {}).get("event") == "clash" for item in items[first:last])


def _both(items: list[Item], figure: Figure) -> list[tuple[Referent, ...]]:
    for k in range(figure.last, min(figure.last + 5, len(items))):
        if items[k].cls == "X" and items[k].value.pronoun and items[k].value.pronoun["refers"] == "pair":
            referents = items[k].value.referents
            if not referents:
                return []
            return [(r,) for r in referents] if items[k].value.pronoun.get("each") else [tuple(referents)]
    return []


def _territory(analysis: Analysis, context: Context, side: tuple[Referent, ...]) -> tuple[Referent, ...]:
    """Beside a state, the territory of it that the sentence names."""
    own = {referent.entity.iri for referent in side}
    inside = [r for m in analysis.mentions() for r in m.referents if r.entity.type == "Territory"]
    return tuple(r for r in inside[:1] if r.entity.iri not in own and context.discourse.lies_in(r.entity, own))


def _home(context: Context, claimant: Referent) -> Referent | None:
    """The party that a speaker speaks for."""
    entity = claimant.entity
    country = context.discourse.country.get(entity.iri)
    if (
        country is not None
        and country.type in _PARTIES
        and any(country.text in words for words in (claimant.entity.text, *_words(claimant)))
    ):
        return Referent(country, claimant.support)
    territory = context.discourse.territory_in(entity)
    if territory is not None:
        return Referent(replace(territory, text=territory.text), claimant.support)
    home = context.discourse.home(entity)
    if home is not None and entity.type in (*_PARTIES, "Person", "Settlement", "Actor", "MediaOutlet", "Organization"):
        return Referent(home[0], home[1])
    return claimant if entity.type in _PARTIES else None


def _words(claimant: Referent) -> tuple[str, ...]:
    return (claimant.support.text,) if claimant.support else ()


def _doer(analysis: Analysis, context: Context, figure: Figure, first: int) -> str | None:
    """IRI of the party whose deed it was: the one named before "menewaskan"."""
    if figure.verb < 0:
        return None
    items = analysis.sentence.items
    for k in range(figure.verb - 1, first - 1, -1):
        item, before = items[k], items[k - 1] if k > first else None
        if item.tags.get("event", {}).get("event") == "clash":
            return None
        if item.cls == "X" and not (before and (before.cls == "o" or _governs(before, context))):
            doers: tuple[Referent, ...] = item.value.referents
            for referent in doers:
                if referent.entity.type in _PARTIES:
                    return context.discourse.country.get(referent.entity.iri, referent.entity).iri
    return None


def _governs(before: Item, context: Context) -> bool:
    """Whether the word before makes a name its object or a circumstance."""
    return "preposition" in before.tags or (before.cls == "w" and context.pack.is_verb(before))


def _where(analysis: Analysis, context: Context, figure: Figure) -> list[Referent]:
    """The countries of the places named, the nearest to the figure first: in its clause, else in what is said."""
    items = analysis.sentence.items
    speech = analysis.speech_at(figure.first)
    low, high = (speech.first, speech.last) if speech is not None else (0, len(items))
    first, last = clause(items, figure.first)
    return _named(items, figure, context, max(first, low), min(last, high))


def _named(items: list[Item], figure: Figure, context: Context, first: int, last: int) -> list[Referent]:
    found: list[tuple[int, Referent]] = []
    for k in range(max(first, 1), last):
        before = items[k - 1]
        if items[k].cls != "X" or (items[k].value.hit is not None and items[k].value.hit.role == "demonym"):
            # "in a Russian strike" names no place
            continue
        inner = [
            r for of in items[k].value.of for r in of.referents if r.entity.type in ("Settlement", "Place", "Territory")
        ]
        if (
            items[k].value.kind == "place"
            or before.cls == "o"
            or before.tags.get("preposition", {}).get("role") == "place"
        ):
            inner += items[k].value.referents
        for referent in inner:
            country = _country(context, referent)
            if country is not None:
                parted = any(item.cls == "k" for item in items[k : figure.first])
                found.append((abs(k - figure.first) + parted * len(items), country))
    return unique([referent for _, referent in sorted(found, key=lambda pair: pair[0])])


def _country(context: Context, referent: Referent) -> Referent | None:
    entity = referent.entity
    if entity.type in ("State", "DeFactoState") or (entity.type == "Territory" and context.discourse.listed(entity)):
        return referent
    home = context.discourse.home(entity)
    if home is not None:
        return Referent(home[0], home[1])
    # the article names no country: the place's own name stands for it, as a capital's does for a government
    country = context.discourse.country_of(entity)
    return Referent(country, referent.support) if country is not None else None
