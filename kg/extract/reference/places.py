"""Which place "the city", "the peninsula" means."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from kg.extract.language.tokens import Item, Sentence, located, position
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import iris
from kg.statement import Entity

#: Between a town and what it lies in stand at most so many items: ", a small town in".
_BETWEEN = 5

#: A place, and where it was named.
Known = tuple[Entity, Sentence]


def last_of(kind: str | None, known: Sequence[Known]) -> Known | None:
    """The place named last that "the peninsula", "the city" may mean: one of that kind if there is any."""
    alike = (place for place in reversed(known) if kind in (None, place[0].type))
    last = next(alike, known[-1] if known else None)
    if last is None or last[0].type != "Settlement" or kind != "Settlement":
        return last
    inner = _inner(*last)
    beside = takewhile(lambda place: place[1] is last[1], alike)
    return next((place for place in beside if place[0].iri in inner), last)


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


def only_beside(mention: Mention, sentence: Sentence, text: str) -> bool:
    """ "Rwanda-backed rebels", "12 kilometer dari perbatasan Polandia": no country that is spoken of."""
    behind = text[mention.end : mention.end + 2]
    at = position(sentence.items, mention, 0)
    far = at > 1 and "whence" in sentence.items[at - 1].tags and "not_people" in sentence.items[at - 2].tags
    return far or (behind[:1] == "-" and behind[1:].islower())
