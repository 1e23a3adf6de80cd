"""Who "the three countries", "ketiganya" are: as many as a list before has named."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.clauses.lists import coordinated
from kg.extract.language.tokens import Sentence
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import STATES, Referent
from kg.extract.reference.memory import Memory
from kg.statement import Entity

_TYPES = {"State": STATES, "Person": ("Person",), "ArmedGroup": ("ArmedGroup",)}


def several(known: Memory, mention: Mention, sentence: Sentence) -> tuple[Referent, ...]:
    """ "Egypt, Qatar and Turkey mediate. All three …": who stood in a list of so many, here or a sentence before."""
    pronoun = mention.pronoun or {}
    types = _TYPES.get(pronoun.get("type", ""), ())
    lists = [list(lists_in(sentence, mention.start))]
    if known.preceding is not None:
        lists.append(list(lists_in(known.preceding)))
    for named in (one for told in lists for one in told):
        whom = [_of_type(known, r.entity, types) for m in named for r in m.referents]
        found = {one.iri: one for one in whom if one is not None}
        if len(found) == pronoun.get("count") == len(whom):
            return tuple(known.stands(one, sentence) for one in found.values())
    return ()


def lists_in(sentence: Sentence, until: int | None = None) -> Iterator[list[Mention]]:
    """The lists of names of a sentence, whole, the last first; those before a place in the text, if one is given."""
    items, begun = sentence.items, len(sentence.items)
    for k in reversed(sentence.named):
        if k >= begun or (until is not None and items[k].end > until):
            continue
        start, named = coordinated(items, k)
        if len(named) > 1:
            begun = start
            yield named


def _of_type(known: Memory, entity: Entity, types: tuple[str, ...]) -> Entity | None:
    """Somebody of the kind that is asked for; of a minister, of whom he is."""
    if not types or entity.type in types:
        return entity
    party = known.party(entity)
    return party if party is not None and party.type in types else None
