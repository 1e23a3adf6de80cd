"""Ties between actors and places, by the patterns of the language pack."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.context import Analysis, Context, clause, unique
from kg.extract.discourse import Referent
from kg.extract.mentions import Mention
from kg.extract.tokens import Item
from kg.statement import Relation

#: Both ends of these are alike: subject and object may stand in one list.
_SYMMETRIC = frozenset({"alliance", "defence_pact", "treaty", "holds_talks_with"})
#: Persons stand for their states in these.
_BETWEEN_STATES = frozenset({"alliance", "defence_pact", "treaty", "military_base"})


def find(analysis: Analysis, context: Context, seen: set[tuple[str, str, str]]) -> Iterator[Relation]:
    """The ties that a sentence tells; each once an article."""
    items = analysis.sentence.items
    ends: set[tuple[str, int]] = set()
    for pattern, slots, first, last in analysis.shadow.find(context.pack.relations):
        # the first pattern that ends here says what the tie is
        if (pattern.type, last) in ends or _unreal(items, first, last):
            continue
        ends.add((pattern.type, last))
        subjects = _referents(slots.get("subject") or slots.get("parties") or [])
        objects = _referents(slots.get("object") or [])
        if pattern.type in _BETWEEN_STATES:
            subjects, objects = ([_state(r, analysis, context) for r in side] for side in (subjects, objects))
        if pattern.type in _SYMMETRIC and not objects and len(subjects) > 1:
            subjects, objects = subjects[:1], subjects[1:]
        if pattern.type == "mediates" and not objects:
            own = {r.entity.iri for r in subjects}
            own |= {party.iri for r in subjects if (party := context.discourse.party(r.entity))}
            objects = _parties(analysis, own) or [r for r in analysis.pair if r.entity.iri not in own]
        speech = analysis.speech_at(first)
        claimants: tuple[Referent | None, ...] = speech.claimants if speech else (None,)
        year = next(
            (int(items[k].value.iso[:4]) for k in range(first, last) if items[k].cls == "D" and items[k].value.iso),
            None,
        )
        for claimant in claimants:
            for subject in subjects:
                others = [o for o in objects if o.entity.iri != subject.entity.iri]
                for others in [others] if pattern.type == "mediates" and others else [[o] for o in others]:
                    key = (pattern.type, subject.entity.iri, "|".join(sorted(o.entity.iri for o in others)))
                    turned = (pattern.type, others[0].entity.iri, subject.entity.iri)
                    if key in seen or (pattern.type in _SYMMETRIC and turned in seen):
                        continue
                    seen.add(key)
                    yield Relation(
                    **context.head(analysis, claimant, subject, *others), type=pattern.type, subject=(subject.entity,),
                    object=tuple(o.entity for o in others), year=year if pattern.type == "treaty" else None,
                )  # fmt: skip


def _referents(mentions: list[Mention]) -> list[Referent]:
    return unique([referent for mention in mentions for referent in mention.referents])


def _state(referent: Referent, analysis: Analysis, context: Context) -> Referent:
    """Allies are states: "Putin, sekutu Teheran" tells of his country when the sentence names it."""
    country = context.discourse.country.get(referent.entity.iri)
    if referent.entity.type == "Person" and country is not None and country.text in analysis.sentence.text:
        return Referent(country)
    return referent


def _parties(analysis: Analysis, own: set[str]) -> list[Referent]:
    """Between whom: the states that the sentence names beside the mediator."""
    states = [
        r for m in analysis.mentions() for r in m.referents if r.entity.type in ("State", "DeFactoState", "ArmedGroup")
    ]
    others = [r for r in unique(states) if r.entity.iri not in own]
    return others if len(others) > 1 else []


def _unreal(items: list[Item], first: int, last: int) -> bool:
    """A tie that is denied, wished for, or only possible is none."""
    start, end = clause(items, first)
    return (
        any("negation" in item.tags for item in items[max(start, first - 1) : last])
        or any("irrealis" in item.tags and item.cls != "o" for item in items[first:last])
        or any("planned" in item.tags for item in items[max(start, first - 3) : max(end, last)])
    )
