"""Whose people "its soldiers" are where somebody strikes somebody and does them harm."""

from __future__ import annotations

from kg.extract.language.tokens import BEFORE_VERBS, Item, located
from kg.extract.phrases.referents import Referent
from kg.extract.victims.cases import Case
from kg.extract.victims.homes import state_of

#: "Menggerebek kantor-kantor PBB": so near before a name stands the verb of which it is the object.
_NEAR = 3


def of_struck(case: Case) -> list[Referent]:
    """ "Hamas menyerang Israel dan menyandera 251 warganya": of whom the verb before strikes."""
    items, figure = case.items, case.figure
    tag = items[figure.verb].tags.get("outcome") if figure.own and figure.verb > 0 else None
    if tag is None or tag.get("frame") != "object" or tag.get("side") == "subject":
        return []
    whom = _object_before(case, _joins(items, figure.verb))
    if whom is None:
        return []
    people = [state_of(case.analysis, case.context, referent) for referent in items[whom].value.referents]
    return [referent for referent in people if referent.entity.iri != case.doer]


def _joins(items: list[Item], verb: int) -> int:
    """Where the "and" stands that joins a verb with the one before it, or 0."""
    at = verb - 1
    while at > 0 and items[at].tags.keys() & BEFORE_VERBS and "conjunction" not in items[at].tags:
        at -= 1
    return at if at > 0 and (items[at].cls == "k" or "conjunction" in items[at].tags) else 0


def _object_before(case: Case, joins: int) -> int | None:
    """Where the object of the verb before an "and" stands: behind that verb, and no place where it happens."""
    items, pack = case.items, case.context.pack
    for k in range(joins - 1, 1, -1):
        if items[k].cls in ',;."':
            return None
        if items[k].cls == "X" and items[k].value.kind != "role" and not located(items, k):
            return k if any(pack.is_verb(item) for item in items[max(k - _NEAR, 0) : k]) else None
    return None
