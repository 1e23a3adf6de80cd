"""Several speech acts of a sentence that are one."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.language.tokens import Item
from kg.extract.phrases.referents import iris
from kg.extract.reference.discourse import Discourse
from kg.extract.speech.extents import inserted
from kg.extract.speech.speech import Speech
from kg.statement import Entity

#: What may stand between who speaks and whose act it is.
_BESIDE = frozenset({"adverb", "auxiliary", "complementizer"})

#: "the latest attack" has no more items.
_THING = 3


def pass_on(found: list[Speech]) -> None:
    """ "X rejected the offer, state television reported": the outlet only passes it on."""
    for speech in tuple(found):
        outlet = speech.wraps and all(r.entity.type == "MediaOutlet" for r in speech.claimants)
        if outlet and any(other.verb < speech.verb for other in found):
            found.remove(speech)


def merge(found: list[Speech], items: list[Item], discourse: Discourse) -> None:
    """ "Menlu Sugiono menegaskan Indonesia mengecam …", "X mengatakan pihaknya berjanji …": one act, of who speaks.

    So is "X mengatakan Iran menolak …", which only tells what others say.
    """
    for speech, following in pairwise(tuple(found)):
        if not any(one is speech for one in found):
            # merged with the one before
            continue
        if len(speech.claimants) != 1:
            continue
        own = spoken_for(speech.claimants[0].entity, discourse)
        if own is not None and inserted(speech, following, items) and iris(following.claimants) == {own.iri}:
            # "AS, kata Rubio, menuntut Hamas mundur"
            # "Turki, tambah Erdogan, akan mendesak Israel mundur": a promise
            ahead = "planned" in items[following.verb - 1].tags
            speech.act, speech.targets = speech.act if ahead else following.act, following.targets
            found.remove(following)
            continue
        if speech.act != "assert" or speech.last != following.verb:
            continue
        told = items[speech.first : speech.last]
        said = [item for item in told if item.cls != "," and not item.tags.keys() & _BESIDE]
        if told and told[0].cls == "d" and len(told) <= _THING and all(item.cls in "djw" for item in told):
            if iris(following.claimants) == iris(speech.claimants):
                # "said the attack showed that …": what it showed, he says
                speech.last = following.last
                found.remove(following)
            continue
        if len(said) != 1 or said[0].cls != "X":
            continue
        subjects = [r.entity.iri for r in said[0].value.referents]
        own_side = said[0].value.kind == "pronoun" and said[0].value.pronoun["refers"] == "subject"
        # "said he had ordered …": one act as well
        itself = subjects == [speech.claimants[0].entity.iri] and said[0].value.kind == "pronoun"
        theirs = own_side or itself or (own is not None and subjects == [own.iri])
        if itself or (theirs and speech.claimants[0].entity.type == "Person"):
            _go_on(found, following, speech)
            following.when = following.when or speech.when
            found.remove(speech)
        elif speech.claimants[0].entity.type == "MediaOutlet":
            # "Menurut Tasnim, Araghchi menyambut baik …": the outlet only passes it on
            found.remove(speech)
        elif speech.claimants[0].entity.iri not in subjects and (speech.wraps or _right_behind(speech, items)):
            speech.last = following.last
            found.remove(following)


def _go_on(found: list[Speech], first: Speech, speech: Speech) -> None:
    """ "X mengatakan negaranya menolak … dan menuduh …": both are acts of who speaks."""
    own = first.claimants
    acts = found[next(k for k, act in enumerate(found) if act is first) :]
    for act in acts:
        if act.claimants != own or (act is not first and act.named != act.verb):
            break
        act.claimants = speech.claimants


def _right_behind(speech: Speech, items: list[Item]) -> bool:
    """Whether what is said begins behind the verb, a day, or whom one tells: "told Al Jazeera the group …"."""
    between = items[speech.verb + 1 : speech.first]
    told = len(between) == 1 and "addressee" in items[speech.verb].tags
    return told or not any(item.cls in "X," for item in between)


def spoken_for(entity: Entity, discourse: Discourse) -> Entity | None:
    """The party that somebody speaks for, told by the text or by the table."""
    party = discourse.party(entity)
    return discourse.country_of(entity) if party is None and entity.type == "Person" else party
