"""Whoever is killed where an attack fails."""

from __future__ import annotations

from kg.extract.context import clause
from kg.extract.language.tokens import Item
from kg.extract.phrases.referents import Referent
from kg.extract.victims.cases import FALLEN, Case
from kg.extract.victims.homes import state_of
from kg.extract.victims.whereabouts import attacks

#: So near behind the verb stands whose attack it was.
_NEAR = 6


def repelled(case: Case) -> list[Referent]:
    """ "The army repelled an RSF assault, killing 40 fighters": of those whose attack failed."""
    items, figure = case.items, case.figure
    # "in which nine attackers and two of its own men died": of either
    if figure.verb < 0 or figure.category != "military" or figure.own or figure.outcome not in FALLEN:
        return []
    first, last = clause(items, figure.first)
    verb = next((k for k in range(figure.first - 1, first - 1, -1) if "repels" in items[k].tags), -1)
    if verb < 0:
        return []
    named = [k for k in range(verb + 1, min(verb + _NEAR, last)) if items[k].cls == "X"]
    assailant = next((k for k in named if attacks(items, k, case.context) or _assailed_by(items, k)), None)
    owners = items[assailant].value.referents if assailant is not None else ()
    return [state_of(case.analysis, case.context, r) for r in owners][:1]


def _assailed_by(items: list[Item], at: int) -> bool:
    """ "An assault *by the RSF*", "serangan RSF"."""
    before = items[at - 1]
    blow = items[at - 2] if before.tag("preposition", "role") == "agent" else before
    return bool(blow.tag("assault", "frame") == "noun")
