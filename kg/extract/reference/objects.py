"""Whom a verb's object means that is only an ending: "Iran mendanainya"."""

from __future__ import annotations

from collections.abc import Callable

from kg.extract.clauses.lists import coordinated
from kg.extract.language.tokens import Sentence, located, position
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import Referent, iris
from kg.statement import Entity

#: Whom somebody backs, arms or sanctions.
_PARTIES = frozenset({"State", "DeFactoState", "ArmedGroup", "ArmedForce", "Organization", "GovernmentBody"})


def other(
    mention: Mention,
    sentence: Sentence,
    spoken_of: tuple[Entity, Sentence] | None,
    known_to_all: Callable[[Entity], bool],
) -> tuple[Referent, ...]:
    """Whom the sentence began with, if another one acts; else whom the sentence before was about."""
    items = sentence.items
    at = position(items, mention, 0)
    before = [k for k in sentence.named if k < at]
    start = coordinated(items, before[-1])[0] if before else 0
    acting = {r.entity.iri for k in before if k >= start for r in items[k].value.referents}
    # "Teheran menuduh Israel mendanainya": not who accuses
    tags = {k: items[k + 1].tags.get("speech", {}) for k in before}
    # but "Israel dituduh membantu Baku, yang membeli drone darinya"
    others = (k for k in before if k < start and (tags[k].get("act") != "accuse" or tags[k].get("frame") == "passive"))
    leads = next((items[k].value.referents for k in others), ())
    here = tuple(r for r in leads if r.entity.type in _PARTIES and r.entity.iri not in acting)
    if here or spoken_of is None:
        return here[:1]
    known, where = spoken_of
    far = sentence.index - where.index > 1 or sentence.paragraph != where.paragraph
    if far or known.type not in _PARTIES or known.iri in acting or not known_to_all(known):
        return ()
    return (Referent(known, where.span),)


def doers(mention: Mention, sentence: Sentence) -> set[str]:
    """ "Rusia menjual jet kepada junta", "berperang melawan pemerintah": who does so, by IRI, whose it is not."""
    items = sentence.items
    at = position(items, mention, 0)
    if at < 1 or items[at - 1].tag("preposition", "role") != "with":
        return set()
    first = sentence.named[0]
    return iris(items[first].value.referents) if first < at and not located(items, first) else set()


def relative_owner(mention: Mention, sentence: Sentence) -> list[Entity]:
    """ "Perang itu menyeret Rusia, yang angkatan udaranya membombardir Aleppo": the party right before the "yang"."""
    items = sentence.items
    at = position(items, mention, 0)
    if at < 2 or not mention.owned or "relative" not in items[at - 1].tags:
        return []
    before = items[at - 2 - (items[at - 2].cls == "," and at > 2)]
    return [r.entity for r in before.value.referents if r.entity.type in _PARTIES] if before.cls == "X" else []
