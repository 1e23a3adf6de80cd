"""Names of organizations that no table knows: "Pasukan Perlawanan Nasional", "the Free Homeland Front"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg import namespaces
from kg.entities.names import Hit
from kg.entities.table import Record
from kg.extract.tokens import NO_TAGS, Item

if TYPE_CHECKING:
    from kg.extract.pack import Pack

#: Letters of what may stand in such a name, beside the noun: unknown words, adjectives, other nouns.
_WORDS = "CjBw"
#: States and places that may begin or end it.
_PLACES = "SL"
_ENDING = re.compile("st|nd|rd|th")
_NTH = re.compile(r"(?:ke-)?\d+")
#: A name has at most so many items.
_LONGEST = 6
#: So many common words make a name of their own: "National Salvation Front".
_TELLING = 2
#: Longer words than this have small letters in a running text.
_SMALL = 3


def join(items: list[Item], pack: Pack, text: str) -> list[Item]:
    """Items of a sentence with each run of capitals around a noun of the group ``organization`` as one name."""
    if not any("organization" in item.tags for item in items) or _all_capitals(items):
        return items
    last = pack.settings.get("head") == "last"
    out: list[Item] = []
    at = 0
    while at < len(items):
        first, end = _run(items, at, pack, last)
        if end - first > 1:
            del out[len(out) - (at - first) :]
            out.append(_named(items[first:end], text, items[at].tags["organization"]["type"]))
            at = end
        else:
            out.append(items[at])
            at += 1
    return out


def _run(items: list[Item], at: int, pack: Pack, last: bool) -> tuple[int, int]:
    """Where the name around a noun begins and ends; nothing where there is none."""
    if "organization" not in items[at].tags or not _capital(items[at]):
        return at, at
    step = -1 if last else 1
    far = at + step
    while abs(far - at) < _LONGEST and _telling(items, far, pack):
        far += step
        if last and 0 < far < at and items[far].cls == "k" and _telling(items, far - 1, pack):
            # "the National Security and Defence Council"
            far += step
    own = items[far + 1 : at] if last else items[at + 1 : far]
    if counted := _ordinal(items, far, step):
        end = far + counted
        return (far + 1 - counted, at + 1) if last else (at, end + (end < len(items) and items[end].cls in _PLACES))
    alike = items[at].tags["organization"]["type"] == "ArmedForce" or len(own) < _TELLING
    generic = alike and not any(item.cls == "C" and not item.tags for item in own)
    if generic:
        # "Special Forces", "National Council": any state has them
        return at, at
    if 0 <= far < len(items) and (items[far].cls in _PLACES or (items[far].cls == "F" and not alike)):
        far += step
    elif 0 <= far < len(items) and items[far].cls in "TPi":
        # "Front Commander …", "Kepala Dewan Transisi X": a person is named
        return at, at
    before = items[at - 1].cls if at and not last else ""
    return (far + 1, at + 1) if last else (at, at if before == "T" else far)


def _telling(items: list[Item], at: int, pack: Pack) -> bool:
    """Whether a word with a capital stands here that may be part of such a name."""
    return 0 <= at < len(items) and items[at].cls in _WORDS and _capital(items[at]) and not pack.is_verb(items[at])


def _ordinal(items: list[Item], at: int, step: int) -> int:
    """ "117th Brigade", "Divisi Infanteri ke-6": how many items of a number go on from here."""
    if not 0 <= at < len(items):
        return 0
    if step < 0:
        return 2 if at and _ENDING.fullmatch(items[at].low) and items[at - 1].cls == "N" else 0
    return 1 if _NTH.fullmatch(items[at].low) else 0


def _capital(item: Item) -> bool:
    return item.text[:1].isupper()


def _all_capitals(items: list[Item]) -> bool:
    """ "Israel Strikes Gaza's Largest Hospital": a headline, in which capitals tell nothing."""
    return not any(item.cls in "wj" and len(item.text) > _SMALL and item.text[0].islower() for item in items)


def _named(part: list[Item], text: str, kind: str) -> Item:
    start, end = part[0].start, part[-1].end
    name = " ".join(text[start:end].split())
    places = (item.value.record for item in part if item.cls in _PLACES or item.cls == "F")
    country = next((place.slug if place.type == "State" else place.country for place in places), None)
    record = Record(namespaces.slug(name), kind, name, None, {}, country, ())
    return Item(start, end, text[start:end], "O", Hit(start, end, record, "name"), tags=NO_TAGS)
