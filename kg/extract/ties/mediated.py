"""Between whom a mediator stands."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.clauses.shadow import slots_of
from kg.extract.context import Analysis, Context, begins_clause, only_hosts
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, hyphenated, position
from kg.extract.matches import Slots
from kg.extract.phrases.mentions import Mention, referents_of
from kg.extract.phrases.referents import PLACES, Referent, iris, unique
from kg.extract.ties.ends import Ends, sender

#: So many parties has a war.
_TWO = 2
#: Of these one that nobody knows is no party.
_NO_PARTIES = frozenset({*PLACES, "Organization", "Person"})
_PARTIES = frozenset({"State", "DeFactoState", "ArmedGroup"})


def mediated(_: str, ends: Ends, slots: Slots, analysis: Analysis, context: Context) -> Iterator[Ends]:
    """Each mediator, beside his state, and all those between whom he stands."""
    subjects, objects = ends
    for subject in subjects:
        party = context.discourse.party(subject.entity)
        # nobody mediates between those who mediate with him, nor between their states
        beside = referents_of(slots.get("people", []))
        alike = (context.discourse.party(other.entity) for other in (*subjects, *beside))
        own = iris([*beside, *subjects]) | {state.iri for state in alike if state}
        others = _sides(analysis, own)
        # "menjembatani kedua pihak" said of a mediator: not those two of whom it is one
        # "memperantarai Inisiatif Gandum": what has a name that nobody knows is no party
        # nor are, in "antara Riyadh dan pemberontak", rebels whom nobody names
        unknown = [r for r in objects if r.entity.type in _NO_PARTIES and not context.discourse.listed(r.entity)]
        unknown += [r for r in objects if r.entity.type == "ArmedGroup" and r.entity.name.islower()]
        objects = [sender(r, analysis, context) for r in objects if r not in unknown]
        whose = {context.discourse.country.get(r.entity.iri, r.entity).iri for r in objects}
        # "Arab Saudi mempertemukan utusan kedua pihak": not his own envoys
        known = objects if own.isdisjoint(iris(objects)) and own.isdisjoint(whose) else []
        named = _parties(_told_with(analysis.sentence.items, slots.get("subject", [])), analysis, own, context)
        if len(named) > _TWO and others:
            # "the UAE, which Sudan accuses of arming the RSF, hailed the Quad's truce plan": not all of them
            named = _joined_before(_unbacked(analysis.sentence.items), slots.get("subject", []), named) or others
        elif iris(named) < iris(others):
            # "the truce that X brokered, under which Hamas freed …": one of the two is named
            named = others
        between = [r for r in known or named or others if r.entity.iri not in own]
        if (
            objects
            and not known
            and any(m.pronoun and m.pronoun.get("type") == "Person" for m in slots_of(slots, "object"))
        ):
            # "Damaskus dan Teheran mendamaikan keduanya": two whom another sentence has told
            between = []
        if between:
            stands = context.discourse.stands(party, analysis.sentence) if party else subject
            yield unique([subject, stands]), between


def _sides(analysis: Analysis, own: set[str]) -> list[Referent]:
    """Between whom somebody not named mediates: two parties, one of them that of which the article speaks most."""
    two = [list(pair) for pair in analysis.moment.pairs() if own.isdisjoint(iris(pair))]
    most = max((iri for iri in analysis.moment.named if iri not in own), key=analysis.moment.often, default="")
    return next((pair for pair in two if most in iris(pair)), two[0] if two else list(analysis.pair))


def _joined_before(items: list[Item], mediators: list[Mention], named: list[Referent]) -> list[Referent]:
    """ "Pakistan and Afghanistan agreed to a truce mediated by Qatar, after …": the two joined before the mediator."""
    ends = [k for k in range(1, len(items) - 1) if items[k].cls == "k" and items[k - 1].cls == items[k + 1].cls == "X"]
    start = min((mediator.start for mediator in mediators), default=0)
    for k in ends:
        both = iris([*items[k - 1].value.referents, *items[k + 1].value.referents])
        two = [r for r in named if r.entity.iri in both]
        if k > 2 and items[k - 2].cls == "," and items[k - 3].cls == "X":
            # "the UAE, Bahrain and Morocco made peace under accords brokered by Trump": not the last two of a list
            continue
        other = any(item.cls == "k" and item.end <= start for item in items[k + 2 :])
        if len(two) == _TWO and items[k + 1].end <= start and not other:
            return two
    return []


def _unbacked(items: list[Item]) -> list[Item]:
    """The items but for those of "Iran-backed"."""
    hyphens = [k for k in range(1, len(items) - 1) if items[k].cls == "-" and items[k].start == items[k - 1].end]
    backed = {k for k in hyphens if items[k - 1].cls == "X" and items[k + 1].cls == "w"}
    return [item for k, item in enumerate(items) if backed.isdisjoint((k - 1, k, k + 1))] if backed else items


def _told_with(items: list[Item], mediators: list[Mention]) -> list[Item]:
    """ "A UN-mediated truce held, and in 2023 Riyadh and Tehran made up": the clause that tells of the mediator."""
    at = position(items, mediators[0], 0) if mediators else 0
    cuts = [0, *(k for k in range(len(items)) if begins_clause(items, k) or _goes_on(items, k)), len(items)]
    start = max(k for k in cuts if k <= at)
    return items[start : min(k for k in cuts if k > at)]


def _goes_on(items: list[Item], k: int) -> bool:
    """ "…, which Malaysia brokered and Beijing backed", "yielded a truce but no …": behind a verb, what another did."""
    joins = items[k].cls == "k" and "along" not in items[k].tags
    named = joins and k + 1 < len(items) and items[k + 1].cls == "X"
    return (named or "conjunction" in items[k].tags) and k > 0 and items[k - 1].cls == "w"


def _onlookers(items: list[Item], pack: Pack) -> list[Item]:
    """ "A truce, which was backed by Turkey and Jordan": names of those who only stand behind what others agreed.

    And "ditengahi Malaysia, dengan bantuan (dari) AS dan China".
    """
    found: list[int] = []
    for k, item in enumerate(items[2:], 2):
        done = k - 1 - (items[k - 1].tag("preposition", "role") == "agent" or items[k - 1].cls == "o")
        listed = items[k - 1].cls in "k," and k - 2 in found
        apart = items[done].low in pack.settings.get("undergoing", ()) and not hyphenated(items, done)
        if item.cls == "X" and (listed or apart):
            found.append(k)
    return [items[k] for k in found]


def _parties(told: list[Item], analysis: Analysis, own: set[str], context: Context) -> list[Referent]:
    """Between whom: the states that the sentence names beside the mediator, if by their delegations."""
    pair = (m.referents for m in analysis.mentions() if m.pronoun is not None and m.pronoun["refers"] == "pair")
    if two := next((list(both) for both in pair if len(both) == _TWO and iris(both).isdisjoint(own)), None):
        # "a deal between the two, mediated by China"
        return two
    hosts = only_hosts(analysis.sentence.items, context.discourse)
    apart = _onlookers(told, context.pack)
    named = (item.value for item in _unbacked(told) if item.cls == "X" and item not in apart)
    here = [r for m in named for r in m.referents if r.entity.iri not in hosts]
    states = [r for r in here if r.entity.type in _PARTIES]
    if len(iris(states) - own) == 1:
        states = [r for r in (sender(r, analysis, context) for r in here) if r.entity.type in _PARTIES]
    others = [r for r in unique(states) if r.entity.iri not in own]
    return others if len(others) > 1 else []
