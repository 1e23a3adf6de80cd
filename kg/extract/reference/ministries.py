"""Which ministry "the ministry" is: that of the minister named last, or the one named since."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.language.tokens import Sentence
    from kg.extract.phrases.mentions import Mention
    from kg.extract.reference.discourse import Discourse
    from kg.statement import Entity

#: What packs call a ministry that the words do not tell.
_ANY = "Ministry of {name}"
#: Ministers, and what packs call their ministries.
_OF = {
    "foreign minister": "Ministry of Foreign Affairs of {name}",
    "deputy foreign minister": "Ministry of Foreign Affairs of {name}",
    "defence minister": "Ministry of Defence of {name}", "deputy defence minister": "Ministry of Defence of {name}",
    "health minister": "Ministry of Health of {name}", "interior minister": "Ministry of Interior of {name}",
    "finance minister": "Ministry of Finance of {name}", "energy minister": "Ministry of Energy of {name}",
    "information minister": "Ministry of Information of {name}",
}  # fmt: skip
#: A minister named so many sentences ago is still the one being spoken of.
_NEAR = 2


def identify(who: Discourse, mention: Mention, owners: list[Entity], sentence: Sentence) -> list[Entity]:
    """ "Foreign Minister Badr Abdelatty called Doha, the ministry in Cairo said": the owners of what it now is.

    Nothing changes where a ministry has been named since, or no minister of that state was named lately.
    """
    if mention.name != _ANY:
        return owners
    if owners and owners[0].type == "GovernmentBody" and owners[0].iri in who.country:
        # "its spokeswoman …, her ministry said": the one that she speaks for
        mention.name = who.kind_of(owners[0]) or mention.name
        return [who.country[owners[0].iri]]
    minister = who.offices.last(tuple(_OF), [owner.iri for owner in owners])
    if minister is None or sentence.index - minister[3].index > _NEAR:
        return owners
    office, iri, person, where = minister
    named = who.named_so(mention)
    if named is not None and named[1].index >= where.index:
        return owners
    told = who.spoken.named.get(iri) or who.home(person)
    state = told[0] if told is not None else None
    if state is None and (assumed := who.assumed(person, sentence)) is not None:
        state = assumed.entity
    if not owners and state is None:
        return owners
    mention.name = _OF[office]
    return owners or ([state] if state is not None else [])
