"""What a word of saying does where the words around it tell more than the pack does."""

from __future__ import annotations

from typing import Any

from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item

#: So near behind the verb stands what is wished, behind a "that" and a subject.
_WISHED = 8
#: What stands before a verb, or is one, that tells of what is and not of what is wished.
_TELLS = frozenset({"auxiliary", "planned", "irrealis", "copula"})


def meant(items: list[Item], at: int, pack: Pack) -> dict[str, Any]:
    """The pack's tag of a word of saying, as it is meant here."""
    tag: dict[str, Any] = items[at].tags["speech"]
    if tag.get("needs") == "wish":
        return tag if _wishes(items, at, pack) else {**tag, "act": "assert", "target": None}
    return {**tag, "act": "demand", "target": "object"} if tag["act"] == "assert" and _orders(items, at) else tag


def _wishes(items: list[Item], at: int, pack: Pack) -> bool:
    """ "Insisted that Israel *leave*", which demands; "insisted that Israel *left*" only asserts."""
    wished = pack.settings.get("wished", ())
    near = range(at + 1, min(at + _WISHED, len(items)))
    tells = (k for k in near if items[k].low in wished or items[k].tags.keys() & _TELLS or pack.is_verb(items[k]))
    verb = next(tells, None)
    return verb is not None and items[verb].low in wished


def _orders(items: list[Item], at: int) -> bool:
    """ "Told his generals *to prepare*": whoever tells somebody to do something demands it."""
    whom, to = at + 1, at + 2
    told = "addressee" in items[at].tags and to + 1 < len(items) and items[whom].cls == "X"
    return told and "infinitive" in items[to].tags and items[to + 1].cls == "w"
