"""Who stands against whom, and who beside whom."""

from __future__ import annotations

from itertools import combinations, pairwise, product, takewhile

from kg.extract.context import Analysis, Context, clause
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, Sentence, antecedent, behind_backer
from kg.extract.phrases.pairs import mediating
from kg.extract.reference.discourse import Discourse
from kg.extract.speech.speech import Speech
from kg.extract.victims import deeds
from kg.statement import Entity

#: Acts that one does to an opponent.
_HOSTILE = frozenset({"accuse", "condemn", "deny", "threaten"})
#: Acts of those who only look on.
_BESIDE = frozenset({"condemn", "call_for", "support"})
_BLOWS = frozenset({"attack", "shelling", "clash", "capture", "ceasefire_violated"})
#: A sentence that names more parties tells of more than one quarrel.
_FEW_PARTIES = 3


def pair(sentence: Sentence, discourse: Discourse, pack: Pack) -> None:
    """ "A dan B", "antara A dan B", "A-B": from now on they are the two sides."""
    items = sentence.items
    for k, following in pairwise(sentence.named):
        between, beside = items[k + 1], following == k + 2
        if between.cls == "k":
            following = behind_backer(items, following)
        if beside and (between.cls == "k" or between.text in "-–/") and (
            k == 0 or not (_as_others(items[k - 1], pack) or _helpers(items, k))
        ) and (k + 3 >= len(items) or not (items[k + 3].cls == "k" or _look_on(items, following))):  # fmt: skip
            first, second = items[_of_whom(items, k)].value.referents, items[following].value.referents
            if len(first) == 1 and len(second) == 1:
                one, other = (discourse.party(r.entity) for r in (first[0], second[0]))
                if one is not None and other is not None and "Territory" not in (one.type, other.type):
                    discourse.spoken.side_by_side(one, other)


def _look_on(items: list[Item], at: int) -> bool:
    """ "A dan B menengahi", "A and B called on both sides": two who act together on others are no sides."""
    verb = items[at + 1] if at + 1 < len(items) else items[at]
    return mediating(items, at) or verb.tag("speech", "act") in _BESIDE


def _of_whom(items: list[Item], at: int) -> int:
    """ "SDF yang didukung AS dan tentara Suriah": who stands before the clause of which a name is; else the item."""
    relates = at > 1 and items[at - 1].cls == "w" and "relative" in items[at - 2].tags
    named = antecedent(items, at - 2) if relates else at
    return named if items[named].cls == "X" else at


def _as_others(before: Item, pack: Pack) -> bool:
    """ "Mediated by A and B", "dimediasi A dan B", "bersama A dan B": two who do the same are no sides."""
    if before.low in pack.settings.get("undergoing", ()) or before.tag("mediates", "frame") == "passive":
        return True
    return before.cls in ",k" or "along" in before.tags or before.tag("preposition", "role") == "agent"


def _helpers(items: list[Item], at: int) -> bool:
    """ "Dengan dukungan (logistik) A dan B": two who only help are no sides."""
    return any("made" in item.tags for item in items[max(0, at - 2) : at] if item.cls not in "X,")


def set_against(analysis: Analysis, context: Context) -> None:
    """Who accuses whom, and who stands in one sentence with words of a blow, are at odds with each other."""
    discourse = context.discourse
    for said in analysis.speeches:
        if said.act in _HOSTILE and not _denies_deed(said, analysis.sentence.items, context.pack):
            for one, other in product(said.claimants, said.targets):
                parties = _side(discourse, one.entity), _side(discourse, other.entity)
                if parties[0] is not None and parties[1] is not None:
                    discourse.spoken.oppose(parties[0], parties[1], blows=False)
    items = analysis.sentence.items
    here = _parties(items, discourse)
    blow = next((k for k, item in enumerate(items) if "assault" in item.tags), None)
    struck = _parties(items[slice(*clause(items, blow))], discourse) if blow is not None else {}
    if len(struck) > 1:
        # "Russia struck Ukraine hours before Zelenskiy met Trump": whom another clause names has no part in it
        here = struck
    # "Indonesia condemned Israel's strikes": no war of Indonesia's
    onlookers = (r.entity for said in analysis.speeches if said.act in _BESIDE for r in said.claimants)
    aside = {side.iri for entity in onlookers if (side := _side(discourse, entity)) is not None}
    here = {iri: party for iri, party in here.items() if iri not in aside}
    if not 1 < len(here) <= _FEW_PARTIES:
        return
    if any(pattern.type in _BLOWS for pattern, *_ in analysis.shadow.find(context.pack.events)) or (
        any(item.tag("preposition", "role") == "between" for item in items) and deeds.fighting(items, 0, len(items))
    ):
        for a, b in combinations(here.values(), 2):
            discourse.spoken.oppose(a, b, blows=True)


def _denies_deed(said: Speech, items: list[Item], pack: Pack) -> bool:
    """ "The UAE denied that it had armed the RSF", "membantah memasok senjata ke RSF": no quarrel of those two."""
    if said.act != "deny" or said.points_back:
        return False
    between = takewhile(lambda item: item.cls != "X" or item.value.kind == "pronoun", items[said.verb + 1 :])
    return any("complementizer" in item.tags or (item.cls == "w" and pack.is_verb(item)) for item in between)


def _parties(items: list[Item], discourse: Discourse) -> dict[str, Entity]:
    """The parties that some items name, by their IRIs."""
    named = (_side(discourse, r.entity) for item in items if item.cls == "X" for r in item.value.referents)
    return {party.iri: party for party in named if party is not None}


def _side(discourse: Discourse, entity: Entity) -> Entity | None:
    """The party that somebody is or speaks for; of an army or a ministry its state."""
    body = entity.type in ("ArmedForce", "GovernmentBody")
    return discourse.party(entity) or (discourse.country_of(entity) if body else None)
