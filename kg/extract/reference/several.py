"""Who "the three countries", "ketiganya" are: as many as a list before has named."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from kg.extract.clauses.lists import coordinated
from kg.extract.language.tokens import BEFORE_VERBS, Sentence, position
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import STATES, Referent
from kg.extract.reference.memory import Memory
from kg.statement import Entity

_TWO = 2
#: So near behind "mereka" stands the verb.
_VERB = 4
_TYPES = {"State": STATES, "Person": ("Person",), "ArmedGroup": ("ArmedGroup",)}


def several(known: Memory, mention: Mention, sentence: Sentence) -> tuple[Referent, ...]:
    """ "Egypt, Qatar and Turkey mediate. All three …": who stood in a list of so many, here or a sentence before."""
    pronoun = mention.pronoun or {}
    types = _TYPES.get(pronoun.get("type", ""), ())
    near = [one for one in (sentence, known.preceding) if one is not None]
    for named, where in ((named, one) for one in near for named in lists_in(one, mention.start)):
        whom = [_of_type(known, r.entity, types) for m in named for r in m.referents]
        found = {one.iri: one for one in whom if one is not None}
        if len(found) == pronoun.get("count") == len(whom):
            span = None if where is sentence else where.span
            told = {r.entity.iri for m in named for r in m.referents}
            return tuple(Referent(o, span) if o.iri in told else known.stands(o, sentence) for o in found.values())
    return ()


def they(known: Memory, mention: Mention, sentence: Sentence) -> tuple[Referent, ...]:
    """ "Hizbullah, Hamas, dan Houthi …. Teheran mendanai mereka": the groups that the sentence before has listed."""
    at = position(sentence.items, mention, 0)
    others = [k for k in sentence.named if k < at]
    if whose := _two_before(mention, sentence):
        return whose
    if known.preceding is not None and not others and _told_by(sentence, at):
        return _who_opened(known.preceding)
    if known.preceding is None or len(others) != 1 or sentence.items[at - 1].cls != "w":
        # "warga kelaparan dan PBB membantu mereka": these may be others
        return ()
    lists = [[r.entity for m in named for r in m.referents] for named in lists_in(known.preceding)]
    groups = [whom for whom in lists if all(one.type == "ArmedGroup" for one in whom)]
    return tuple(known.stands(one, sentence) for one in groups[0]) if len(groups) == 1 else ()


def _two_before(mention: Mention, sentence: Sentence) -> tuple[Referent, ...]:
    """ "The army and the RSF clashed over plans to merge *their* forces": the two who act in the same clause."""
    items = sentence.items
    at = next((k for k in sentence.named if items[k].start <= mention.start < items[k].end), 0)
    named = [k for k in sentence.named if k < at][-_TWO:]
    if len(named) < _TWO or items[at].value is mention or named[1] - named[0] != _TWO or items[named[1] - 1].cls != "k":
        return ()
    behind = items[named[1] + 1 : at]
    if not behind or behind[0].cls != "w" or any(item.cls in ',;"' for item in behind):
        return ()
    return tuple(r for k in named for r in items[k].value.referents)


def _told_by(sentence: Sentence, at: int) -> bool:
    """ "Mereka juga mengecam": whether a verb of saying stands behind."""
    behind = (item for item in sentence.items[at + 1 : at + _VERB] if not item.tags.keys() & BEFORE_VERBS)
    return next((item.says for item in behind), False)


def _who_opened(before: Sentence) -> tuple[Referent, ...]:
    """ "Macron dan Merz bertemu di Berlin. Mereka mengecam …": those with whom the sentence before began."""
    items, lists = before.items, list(lists_in(before))
    at = next((k for k in before.named if lists and items[k].value is lists[-1][0]), -1)
    # "Di sela KTT G20 di Johannesburg, para pemimpin Jerman, Prancis, dan Inggris berembuk"
    opens = at >= 0 and (at == before.named[0] or (len(lists) == 1 and items[at - 1].cls == ","))
    named = lists[-1] if opens else []
    # "para pemimpin Jerman, Prancis, dan Inggris"
    each = [[of for title in one.titles for of in title.of] if one.kind == "office" else [one] for one in named]
    told = {r.entity.iri: r.entity for several in each for one in several for r in one.referents}
    kinds = {one.type for one in told.values()}
    if len(told) < _TWO or kinds - {"Person", "State"}:
        return ()
    return tuple(Referent(one, before.span) for one in told.values())


def lists_in(sentence: Sentence, until: float = inf) -> Iterator[list[Mention]]:
    """The lists of names of a sentence, whole, the last first; only those before a place in the text."""
    items, begun = sentence.items, len(sentence.items)
    for k in reversed(sentence.named):
        if k >= begun or items[k].end > until:
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
