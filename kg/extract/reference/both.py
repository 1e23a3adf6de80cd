"""Who "both sides", "the two countries" are."""

from __future__ import annotations

from itertools import chain

from kg.extract.language.tokens import Sentence, claimant_before, places_before, position, teller_before
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.pairs import joined_before, mediators_before
from kg.extract.phrases.referents import STATES, Referent, iris, of_record
from kg.extract.reference.memory import Memory

#: "Both countries" are states, "both groups" bear arms.
_GROUPS = ("ArmedGroup",)
_TWO = 2
#: So near a "between" stands the fighting that it tells of.
_NEAR = 4
_OF_PAIRS = {"State": STATES, "ArmedGroup": _GROUPS}


def both(known: Memory, mention: Mention, sentence: Sentence) -> tuple[Referent, ...]:
    """ "Both sides": the two states that the sentence has named, else the parties that the article is about."""
    pair = _both(known, mention, sentence)
    # "Witkoff and Kushner met Netanyahu. Keduanya mendesak Israel …": it is none of the two
    return () if _asked(mention, sentence) & iris(pair) else pair


def _asked(mention: Mention, sentence: Sentence) -> set[str]:
    """Whom somebody speaks to or of, right behind the verb, by IRI."""
    behind = sentence.items[position(sentence.items, mention, len(sentence.items)) + 1 :][:2]
    record = behind[1].value.record if [item.cls for item in behind] == ["w", "X"] and behind[0].says else None
    return {of_record(record, record.name).iri} if record is not None else set()


def _both(known: Memory, mention: Mention, sentence: Sentence) -> tuple[Referent, ...]:
    types = _OF_PAIRS.get(mention.pronoun.get("type", ""), ()) if mention.pronoun is not None else ()
    if mention.pronoun is not None and mention.pronoun.get("type") == "ArmedForce":
        # "both generals": two persons, and no states that stand beside them
        return ()
    # "Thailand dan Kamboja …, Presiden AS Trump mengklaim kedua negara …": his own is named by him only
    here = (known.named_before(mention, sentence, persons) for persons in (False, True))
    joined = ([*known.parties(a), *known.parties(b)] for a, b in joined_before(mention, sentence))
    # "offered to mediate on Kashmir, which both countries claim": no country itself
    # nor is whose claim it is that "both countries agreed"
    # or who mediates between them, or in whose capital they meet
    claims = [known.party(r.entity) for r in claimant_before(mention, sentence)]
    hosts = [place for place in places_before(sentence, mention) if place.hit is not None and place.hit.place]
    apart = (*mediators_before(mention, sentence), *hosts)
    claims += [party for other in apart for party in known.parties(other)]
    parted = (
        [one for one in parties if not known.nobodys(one) and one not in claims] for parties in chain(joined, here)
    )
    sides = ([one for one in parties if not types or one.type in types] for parties in parted)
    named = next((tuple(known.stands(one, sentence) for one in two) for two in sides if len(two) == 2), ())
    told_by = [known.party(r.entity) for r in teller_before(mention, sentence)]
    if named and not any(one is not None and one.iri == r.entity.iri for one in told_by for r in named):
        return named
    if not named and not types and (fought := _fought(known, mention, sentence)):
        return fought
    pair = known.spoken.moment(sentence).pair_of(types)
    if not named and types == STATES and (two := _before(known, mention, sentence, pair)):
        return two
    if types == _GROUPS and any(r.entity.type not in types for r in pair):  # "both groups" are no states
        return ()
    # "Egypt and Qatar said both sides had agreed": not they
    others = len(pair) == 2 and all(r.entity.iri != named[0].entity.iri for r in pair) if named else True
    return pair if others else named


def _fought(known: Memory, mention: Mention, sentence: Sentence) -> tuple[Referent, ...]:
    """ "Clashes between Druze fighters loyal to X and the army. Each side …": the two of the sentence before."""
    before = known.preceding
    if before is None or not sentence.named or sentence.items[sentence.named[0]].value is not mention:
        return ()
    items = before.items
    fights = [k for k in range(1, len(items)) if items[k].tag("preposition", "role") == "between"]
    if not fights or not any("event" in item.tags for item in items[max(0, fights[0] - _NEAR) : fights[0]]):
        return ()
    joined = next((k for k in range(fights[0], len(items)) if items[k].cls == "k"), len(items))
    one = next((items[k].value for k in before.named if fights[0] < k < joined), None)
    other = next((items[k].value for k in before.named if k > joined), None)
    sides = [r.entity for side in (one, other) if side is not None for r in side.referents[:1]]
    parties = [(known.party(side), side) for side in sides]
    told = tuple(
        known.stands(party, sentence) if party is not None else Referent(side, before.span) for party, side in parties
    )
    return told if len(iris(told)) == _TWO else ()


def _before(known: Memory, mention: Mention, sentence: Sentence, pair: tuple[Referent, ...]) -> tuple[Referent, ...]:
    """ "China buys most of Iran's oil. Both countries …": the two of the sentence before, one of them a party."""
    # not "The treaty between the two countries"
    leads = bool(sentence.named) and sentence.named[0] <= 1 and sentence.items[sentence.named[0]].value is mention
    states = known.states_of(sentence.index - 1) if leads else []
    if len(states) != _TWO or len(iris(pair) & {state.iri for state in states}) != 1:
        return ()
    return tuple(known.stands(state, sentence) for state in states)
