"""Whom the ends of a tie mean: "we", "it said it had", "while Turkey has sold it drones"; who stands for a state."""

from __future__ import annotations

from kg.extract.clauses.lists import next_listed
from kg.extract.context import Analysis, Context
from kg.extract.language.capitals import RULERS
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, Sentence, located, position
from kg.extract.phrases.mentions import Mention, referents_of
from kg.extract.phrases.referents import Referent, iris
from kg.extract.speech.speech import Speech
from kg.statement import Entity

#: Ties of who stands behind whom.
BACKING = frozenset({"support", "supplies_arms"})
#: Many who have no name back nobody: "dengan bantuan warga".
PEOPLE = frozenset({"PopulationGroup", "Actor"})
#: Who says "it" or "I" of himself, and not "they".
_ONE = frozenset({"GovernmentBody", "ArmedForce", "State", "InternationalOrganization"})
#: Who has such an office does not stand for the state.
_OWN = frozenset({"commander", "opposition leader", "governor", "mayor"})

#: Subjects and objects of a tie.
Ends = tuple[list[Referent], list[Referent]]
#: What an article has told: type and ends -> the sentence that told it, and who is tied to whom.
Told = dict[tuple[str, str, str], tuple[Sentence, Referent, list[Referent]]]


def we(mention: Mention, speech: Speech, analysis: Analysis, context: Context) -> Mention:
    """ "We are talking to Caracas," said a US envoy: whom "we" means is known only behind the quotation.

    And in "Washington said it had brokered a truce", "it" is Washington.
    """
    refers = mention.pronoun["refers"] if mention.pronoun is not None else None
    first_person = refers == "subject" and not mention.referents
    person = len(speech.claimants) == 1 and speech.claimants[0].entity.type == "Person"
    # "rejected Trump's claim that he brokered it": Trump did
    itself = len(speech.claimants) == 1 and refers == ("person" if person else "thing")
    # not in "accusations by Khartoum that it arms the RSF"
    itself = itself and speech.act != "accuse"
    if itself and any(item.value is mention for item in analysis.sentence.items[speech.first : speech.first + 2]):
        meant = mention.again()
        meant.referents = speech.claimants
        return meant
    one = all(r.entity.type in _ONE for r in speech.claimants)
    if one and refers == "people" and iris(mention.referents) == iris(speech.claimants):
        # "The military said they were backed by India": others are
        meant = mention.again()
        meant.referents = ()
        return meant
    if not first_person or not speech.claimants:
        return mention
    speaker = speech.claimants[0].entity
    own = context.discourse.country.get(speaker.iri, speaker)
    meant = mention.again()
    meant.referents = (context.discourse.stands(own, analysis.sentence),) if own.type != "Person" else ()
    return meant


def alike(slots: dict[str, list[Mention]], kind: str, sentence: Sentence, seen: Told) -> dict[str, list[Mention]]:
    """ "Egypt backs the army, while Turkey has sold it drones": whom the first of them backs, not who does."""
    named = slots.get("object", [])
    said = iris(named[0].referents) if len(named) == 1 and named[0].pronoun is not None else set()
    if kind not in BACKING or not said:
        return slots
    ties = (tie for (before, *_), tie in reversed(seen.items()) if before in BACKING and tie[0] is sentence)
    backed = next((objects for _, subject, objects in ties if said == {subject.entity.iri}), [])
    if not backed:
        return slots
    meant = named[0].again()
    meant.referents = tuple(backed)
    return {**slots, "object": [meant]}


def another(slots: dict[str, list[Mention]], analysis: Analysis, context: Context) -> dict[str, list[Mention]]:
    """ "Washington, Israel's closest ally, supplies it with arms": nobody is tied to himself."""
    named, who = slots.get("object", []), slots.get("subject", [])
    pronoun = len(who) == 1 and who[0].kind == "pronoun" and bool(who[0].referents)
    if pronoun and iris(who[0].referents) <= iris(referents_of(named)):
        return _leading(slots, analysis, context)
    own = iris(referents_of(who))
    said = iris(named[0].referents) if len(named) == 1 and named[0].pronoun is not None else set()
    its = len(named) == 1 and any(of.kind == "pronoun" for of in named[0].of)
    if its or (len(named) == 1 and named[0].owned):
        # "Turki mendukung Pakistan dan memasok drone kepada militernya": no state arms its own army
        said = {party.iri for r in named[0].referents if (party := context.discourse.party(r.entity)) is not None}
    if not said or not said <= own:
        return slots
    before = (m for m in reversed(analysis.mentions()) if m.end <= named[0].start and m.pronoun is None)
    parties = ((context.discourse.party(r.entity), r) for mention in before for r in mention.referents)
    # "them" are no state
    several = named[0].pronoun is not None and named[0].pronoun["refers"] == "people"
    if named[0].pronoun is not None and named[0].pronoun["refers"] == "person":
        # "received Pakistan's army chief, who agreed to sell him jets": no state is "him"
        return {**slots, "object": []}
    here = (
        r
        for party, r in parties
        if party is not None
        and party.iri not in own
        and r.entity.iri not in own
        and not (several and party.type == "State")
    )
    # "the Emirates trained its fighters": whose, only the sentence may tell
    pair = () if its else [r for r in analysis.pair if not (several and r.entity.type == "State")]
    # "Hezbollah claimed the attack. The US has sanctioned it"
    about = analysis.led if not (its or several) else None
    pair = [about, *pair] if about is not None else pair
    other = next(here, None) or next((r for r in pair if r.entity.iri not in own), None)
    if other is None and several:
        # "Iran is the patron of the Houthis, who hold Sanaa, supplying them with drones": Iran is
        led = _leading(slots, analysis, context)
        return led if led is not slots else {**slots, "object": []}
    meant = named[0].again()
    meant.referents = (other,) if other is not None and len(own) == 1 else ()
    return {**slots, "object": [meant]}


def _leading(slots: dict[str, list[Mention]], analysis: Analysis, context: Context) -> dict[str, list[Mention]]:
    """ "Egypt spoke of Sudan, with which it signed a pact": the party that the sentence begins with."""
    others = iris(referents_of(slots.get("object", [])))
    first = next(iter(analysis.mentions()), None)
    parties = [context.discourse.party(r.entity) for r in first.referents] if first is not None else []
    if first is None or not parties or any(party is None or party.iri in others for party in parties):
        return slots
    return {**slots, "subject": [first]}


def with_others(items: list[Item], who: list[Mention], pack: Pack) -> list[Mention]:
    """ "Kataib Hezbollah and other militias funded by Tehran": of these, the one with a name.

    And of "militant groups such as Lashkar-e-Taiba" those who are named as such.
    """
    last = who[-1] if who else None
    at = position(items, last, 0) if last is not None and last.kind == "body" and not last.of else 0
    such = at + 1 + (items[at + 1].cls == ",") if at and at + 1 < len(items) else 0
    instances = pack.settings.get("instances", ())
    if 0 < such < len(items) - 1 and items[such].low in instances and items[such + 1].cls == "X":
        names, k = [items[such + 1].value], such + 1
        while (then := next_listed(items, k, len(names))) is not None:
            names.append(items[then].value)
            k = then
        return [*who[:-1], *names]
    joined = at > 1 and items[at - 1].cls == "k" and items[at - 2].cls == "X"
    if not joined or not pack.any_in("others", items[at].low.split()[:1]):
        return who
    return [*who[:-1], items[at - 2].value]


def state_for(referent: Referent, analysis: Analysis, context: Context) -> Referent:
    """Allies are states: "Putin, sekutu Teheran" tells of his country when the sentence names it."""
    if referent.entity.type == "Person":
        home = context.discourse.home(referent.entity)
        country = context.discourse.country.get(referent.entity.iri, home[0] if home else None)
        office = context.discourse.offices.of(referent.entity)
        if country is not None and country.type == "ArmedGroup" and office in RULERS:
            # "Presiden Ahmed al-Sharaa, bekas pemimpin HTS": now of the state
            if home is None:
                return referent
            return Referent(home[0], None if home[0].text in analysis.sentence.text else home[1])
        if country is not None and country.type == "State" and office in _OWN:
            # "the Libyan commander Khalifa Haftar, an ally of the Emirates": he, not Libya
            return referent
        if country is not None and office not in RULERS and _only_where(country, analysis.sentence):
            # "Hassan Nasrallah, sekutu Iran di Lebanon": he, where he is
            return referent
        if country is None or country.text in analysis.sentence.text:
            return Referent(country) if country is not None else referent
        stands = context.discourse.stands(country, analysis.sentence)
        return stands if stands.support is not None else referent
    if referent.entity.type == "ArmedForce":
        # "American forces are based in …"
        state = context.discourse.party(referent.entity)
        return context.discourse.stands(state, analysis.sentence) if state else referent
    return referent


def _only_where(country: Entity, sentence: Sentence) -> bool:
    """Whether a sentence names a country only as the place where somebody or something is."""
    items = sentence.items
    named = [k for k in sentence.named if any(r.entity.iri == country.iri for r in items[k].value.referents)]
    # "di Pyongyang": its capital speaks for it
    own = all(items[k].value.hit is not None and items[k].value.hit.role != "capital" for k in named)
    return bool(named) and own and all(located(items, k) for k in named)


def sender(referent: Referent, analysis: Analysis, context: Context) -> Referent:
    """ "Delegasi Ukraina", "pejabat AS" talk for their states."""
    sent = referent.entity.type == "Actor" or referent.entity.name.endswith(" delegation")
    state = context.discourse.party(referent.entity) if sent else None
    return context.discourse.stands(state, analysis.sentence) if state else referent


def whole(mentions: list[Mention]) -> list[Mention]:
    """ "Sayap militer Hamas" is of Hamas, "jet tempur Rusia" from Russia."""
    return [of for m in mentions for of in (m.of if m.kind == "body" and m.before else (m,))]
