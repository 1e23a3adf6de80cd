"""Which place "the city", "the peninsula" means."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.language.tokens import Item, Sentence, located
from kg.extract.phrases.referents import iris
from kg.statement import Entity

#: Between a town and what it lies in stand at most so many items: ", a small town in".
_BETWEEN = 5

#: A place, and where it was named.
Known = tuple[Entity, Sentence]


def last_of(kind: str | None, known: Sequence[Known]) -> Known | None:
    """The place named last that "the peninsula", "the city" may mean: one of that kind if there is any."""
    alike = [place for place in known if kind in (None, place[0].type)]
    if not alike:
        return known[-1] if known else None
    inner = _inner(*alike[-1]) if kind == "Settlement" else set()
    within = (place for place in reversed(alike) if place[0].iri in inner and place[1] is alike[-1][1])
    return next(within, alike[-1])


def _inner(place: Entity, where: Sentence) -> set[str]:
    """ "Siversk, kota kecil di Donetsk, …": what lies in a place, by the words right before its name."""
    items = where.items
    named = (at for at in where.named if place.iri in iris(items[at].value.referents))
    at = next(named, 0)
    if not located(items, at):
        return set()
    first = at - 2
    while first > max(at - 2 - _BETWEEN, 0) and _explains(items[first]):
        first -= 1
    return iris(items[first].value.referents) if first >= 0 and items[first].cls == "X" else set()


def _explains(item: Item) -> bool:
    """Whether an item may stand in what a town is: ", a small town"."""
    return item.cls in "K,dj" or (item.cls == "w" and item.tags.keys() <= {"place_noun", "not_people", "determiner"})
