"""Whose "the army" is where no state is named beside it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kg.extract.clauses.eligible import only_leads
from kg.extract.language.capitals import RULERS
from kg.extract.language.tokens import BEFORE_VERBS, Sentence, places_before, position
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import STATES, of_record
from kg.extract.reference.memory import Named
from kg.statement import Entity

if TYPE_CHECKING:
    from kg.extract.reference.discourse import Discourse

#: What begins a clause that has a subject of its own.
_ANOTHER = frozenset({"conjunction", "subordinator"})
#: Who has an army to send.
_SENDERS = (*STATES, "ArmedGroup")
#: Whose forces somebody may accuse.
_ACCUSED = (*_SENDERS, "Person")
#: What tells that somebody was fought.
_FOUGHT = frozenset({"assault", "outcome", "launched", "event"})
#: What packs call the government of a state.
GOVERNMENT = "{demonym} government"
#: So near behind an "and" stands whom an army fights.
_NEAR = 4


def led(known: Discourse, mention: Mention, sentence: Sentence) -> list[Entity]:
    """ "The army, led by General Burhan", "tentara pimpinan Burhan": that of his country, which the text has named."""
    behind = sentence.items[position(sentence.items, mention, len(sentence.items)) + 1 :][:3]
    behind = behind[1:] if behind and (behind[0].cls == "," or "relative" in behind[0].tags) else behind
    chief = behind[1].value if len(behind) > 1 and "led" in behind[0].tags and behind[1].cls == "X" else None
    if chief is None and behind and behind[0].cls == "X" and only_leads(behind[0].value):
        chief = behind[0].value
    record = chief.record if chief is not None else None
    home = known.home(of_record(record, record.name)) if record is not None and record.type == "Person" else None
    return [home[0]] if home is not None else []


def of_leader(known: Discourse, mention: Mention, sentence: Sentence) -> list[Entity]:
    """ "Haftar, yang pasukannya menguasai Benghazi": his, unless he was said to be a state's or a group's."""
    at = position(sentence.items, mention, 0)
    before = sentence.items[max(at - 3, 0) : at]
    told = [item.cls for item in before] == ["X", ",", "w"] and "relative" in before[2].tags and mention.owned
    who = before[0].value.referents if told else ()
    persons = [r.entity for r in who if r.entity.type == "Person"]
    return [one for one in persons if one.iri not in known.country and known.offices.of(one) not in RULERS]


def sent(known: Discourse, mention: Mention, sentence: Sentence) -> list[Entity]:
    """ "Israel, which holds the Golan, sent troops": its own, where no other clause began before."""
    items = sentence.items
    at = position(items, mention, 0)
    verb = next((k for k in range(at - 1, 0, -1) if items[k].cls not in "Ndj"), 0)
    if "sends" not in items[verb].tags:
        return []
    first = next((k for k in sentence.named if k < verb and items[k].value.referents), verb)
    if first == verb or (first and (items[first - 1].tags or items[first - 1].cls == "w")):
        # "According to Iran, Israel sent troops"
        return []
    # not "since 1967"
    clauses = (item for item, behind in pairwise(items[first:verb]) if behind.cls != "D")
    if any(item.cls == "k" or item.tags.keys() & _ANOTHER for item in clauses):
        return []
    senders = [known.party(r.entity) for r in items[first].value.referents]
    return [one for one in senders if one is not None and one.type in _SENDERS][:1]


def against(known: Discourse, mention: Mention, sentence: Sentence) -> list[Entity]:
    """ "The war between the army and the RSF": that of the group's country, if the text sets no other against it.

    And "between the Houthis and the government".
    """
    at = position(sentence.items, mention, len(sentence.items))
    behind = sentence.items[at + 1 :]
    two = [item for item in behind[:_NEAR] if item.cls not in "dj"][:2]
    if [item.cls for item in two] != ["k", "X"]:
        two = [item for item in reversed(sentence.items[max(at - _NEAR, 0) : at]) if item.cls not in "dj"][:2]
    record = two[1].value.record if [item.cls for item in two] == ["k", "X"] else None
    if record is None or record.type != "ArmedGroup":
        return []
    group = of_record(record, record.name)
    home = known.land_of(group)
    foreign = home is not None and mention.type == "ArmedForce"
    others = (iri for iri in known.spoken.named if foreign and home is not None and iri != home.iri)
    if home is None or any(known.spoken.opposed(group.iri, iri) for iri in others):
        return []
    # "… in Sudan"
    here = [of_record(home, item.text) for item in behind if item.cls == "X" and item.value.record is home]
    return [known.spoken.named[home.iri][0]] if home.iri in known.spoken.named else here[:1]


def ruling(known: Discourse, mention: Mention, sentence: Sentence) -> list[Entity]:
    """ "In Muscat, envoys of the Houthis and the government met": that of the group's country, wherever they met."""
    return against(known, mention, sentence) if mention.name == GOVERNMENT and not mention.of else []


def ordered(known: Discourse, mention: Mention, sentence: Sentence) -> list[Entity]:
    """ "The government of Nawaf Salam has ordered the army to disarm them": their own, not the one named before."""
    items = sentence.items
    at = position(items, mention, 0)
    if mention.type != "ArmedForce" or not at or items[at - 1].tag("speech", "act") != "demand":
        return []
    who = at - 2
    while who > 0 and (items[who].cls in ",D" or items[who].tags.keys() & BEFORE_VERBS):
        who -= 1
    whose = [r.entity for r in items[who].value.referents] if who >= 0 and items[who].cls == "X" else []
    homes = [home[0] if (home := known.home(one)) is not None else known.party(one) for one in whose]
    return [state for state in homes if state is not None and state.type == "State"]


def accused(known: Discourse, mention: Mention, sentence: Sentence) -> list[Entity]:
    """ "AS menyanksi Hemedti dan menuduh pasukannya membantai": of whom the sentence told before, and not its own."""
    items = sentence.items
    at = position(items, mention, 0)
    if not mention.owned or not at or items[at - 1].tag("speech", "act") != "accuse":
        return []
    before: list[Entity] = [r.entity for k in sentence.named if k < at for r in items[k].value.referents]
    whom = next((one for one in reversed(before[1:]) if one.type in _ACCUSED), None)
    if whom is None:
        return []
    whose = known.party(whom) or whom
    return [whose] if whose != known.party(before[0]) else []


def struck(known: Discourse, mention: Mention, sentence: Sentence) -> list[Entity]:
    """ "Russia launched 476 drones, the air force said": that of the other of the two the article is about."""
    items = sentence.items
    at = position(items, mention, 0)
    told = at > 1 and "speech" in (items[at - 1].tags | items[at + 1].tags if at + 1 < len(items) else {})
    if not told or "," not in (items[at - 1].cls, items[at - 2].cls) or items[0].cls != "X":
        return []
    counted = any("launched" in one.tags and then.cls == "N" for one, then in pairwise(items[1:at]))
    strikers = [known.party(r.entity) for r in items[0].value.referents]
    two = known.spoken.main()
    if not counted or not any(one in two for one in strikers):
        return []
    return [one for one in two if one not in strikers and one.type == "State"]


def replying(known: Discourse, mention: Mention, sentence: Sentence) -> list[Entity]:
    """ "Bangkok gave a different version. *Army* spokesman X said …": that of the state that has just answered."""
    spoke, before, items = known.speaker, known.preceding, sentence.items
    says = len(items) > 1 and items[0].start == mention.start and items[1].says
    if not says or spoke is None or before is None or spoke[1] is not before:
        return []
    # "Russia shelled Kherson. The army said …"
    fought = any(item.tags.keys() & _FOUGHT for item in before.items)
    return [spoke[0]] if spoke[0].type == "State" and not fought else []


def at_home(known: Discourse, army: Named, mention: Mention, sentence: Sentence) -> Named:
    """ "The RSF accepted the plan; the army rejected it": no army that is not at odds with the group is meant."""
    groups = [party for party in known.named_before(mention, sentence) if party.type == "ArmedGroup"]
    owner = known.party(army[0]) or army[0]
    if not groups or any(known.spoken.opposed(owner.iri, group.iri) for group in groups):
        return army
    return known.army_of(known.lands_of(groups), mention) or army


def first_of(known: Discourse, before: Sentence | None) -> Entity | None:
    """ "The IDF struck Sidon, days after the Lebanese army left. The military …": of the armies, whose was told of."""
    named = (before.items[k].value for k in before.named) if before is not None else ()
    armies = (r.entity for mention in named for r in mention.referents if r.entity.type == "ArmedForce")
    first = next(armies, None)
    return known.party(first) or known.country_of(first) if first is not None else None


#: Whose an army is by the words beside it, the surest first.
WHOSE = (led, sent, against, struck, replying)


def occupier(known: Discourse, mention: Mention, sentence: Sentence) -> list[Entity]:
    """ "Pasukan penjajah di Qabatiya": of the state spoken of most, but never of those whose land it is."""
    near = [
        *known.places_named(),
        *((r.entity, sentence) for m in places_before(sentence, mention) for r in m.referents),
    ]
    lands = {land.iri for place, _ in near for land in [known.land_of(place)] if land is not None}
    lands |= {party.iri for party in known.named_before(mention, sentence)}
    told = [one[0] for iri, one in known.spoken.named.items() if iri not in lands and one[0].type == "State"]
    return sorted(told, key=lambda state: -known.spoken.counts[state.iri])[:1]
