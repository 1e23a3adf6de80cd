""" "Egypt backs the army and Turkey supplies it": two names beside an "and" that are no list, but of two clauses."""

from __future__ import annotations

from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, position
from kg.extract.phrases.mentions import Mention

_PREDICATES = frozenset({"auxiliary", "copula"})


def of_clause(items: list[Item], who: list[Mention], first: int, last: int, pack: Pack) -> list[Mention]:
    """The members of a list of names that belong to the words of a pattern, items [first, last)."""
    end = position(items, who[-1], 0) if len(who) > 1 else 0
    if not end or items[end - 1].cls != "k" or items[end - 2].cls == "," or not _acts(items, end + 1, pack):
        return who
    if end + 1 == last:
        return who[:-1] if _told(items, first, position(items, who[0], 0), pack) else who
    governed = first > 1 and items[first].value is who[0] and _governs(items, first - 1, pack)
    return who[-1:] if governed else who


def _acts(items: list[Item], k: int, pack: Pack) -> bool:
    """Whether a predicate begins here; "imposed by" and "fighting" only tell more of the name before them."""
    if k + 1 >= len(items):
        return False
    if items[k].tags.keys() & _PREDICATES or items[k].tag("speech", "frame") in ("before", "either"):
        return True
    done = items[k + 1].tag("preposition", "role") == "agent"
    return pack.is_verb(items[k]) and not done and not pack.is_participle(items[k])


def _told(items: list[Item], first: int, start: int, pack: Pack) -> bool:
    """Whether a clause is complete before a list; "a truce brokered by Qatar and Egypt has held" is one clause."""
    named = next((k for k in range(first, start) if items[k].cls == "X"), start)
    return any("copula" in items[k].tags or _acts(items, k, pack) for k in range(named, start))


def _governs(items: list[Item], verb: int, pack: Pack) -> bool:
    """Whether a verb that has its own subject before it stands here."""
    before = verb - 1
    while before > 0 and items[before].tags.keys() & _PREDICATES:
        before -= 1
    return pack.is_verb(items[verb]) and "speech" not in items[verb].tags and items[before].cls == "X"
