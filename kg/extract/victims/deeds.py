"""Whose deed it was that befell people."""

from __future__ import annotations

from kg.extract.context import Analysis, Context, clause, opens_clause
from kg.extract.language.tokens import Item
from kg.extract.phrases.figures import Figure
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import FORCES, STATES, Referent
from kg.extract.speech.speech import Speech
from kg.extract.victims.whereabouts import belongs_to, blow_before, blow_of_relative, governs, placed, struck, warring

#: How far behind a figure the attack may be told that they died in.
_ATTACKED = 16
#: So near behind an attack stands whose it was.
_NAMED = 5
#: Where, or against whom, a state wages war.
_WHERE = frozenset({"located", "versus"})
#: Who does something to people, or whose people they are.
PARTIES = (*STATES, *FORCES, "GovernmentBody")


def doer_of(analysis: Analysis, context: Context, figure: Figure, claimant: Referent | None) -> str | None:
    """IRI of the party whose deed it was, where the words tell."""
    speech = analysis.speech_at(figure.first)
    if speech is not None and speech.accused and figure.verb >= 0:
        # "Burkina Faso's army was accused of massacring 223 villagers"
        return next((iri for mention in speech.accused if (iri := _party(mention, context))), None)
    doer = _named(analysis, context, figure, speech.first if speech is not None else 0)
    if doer is not None or speech is None or claimant is None:
        return doer
    items = analysis.sentence.items
    owned = any("responsible" in item.tags for item in items[: figure.first])
    if not owned and not _own_deed(items, figure, speech, context):
        return None
    # "JNIM mengklaim telah membunuh 200 tentara"
    return (context.discourse.party(claimant.entity) or claimant.entity).iri


def _named(analysis: Analysis, context: Context, figure: Figure, first: int) -> str | None:
    """The party named before "menewaskan", behind "disandera" or as whose attack it was."""
    items = analysis.sentence.items
    if (blow := blow_before(items, figure)) >= first and (told := _whose_blow(items, blow, figure, context)):
        return told
    if figure.verb < 0:
        bare = figure.outcome == "captured" or context.pack.head == "first"
        doer = _agent(items, figure.suffered, context, bare)
        if figure.outcome == "captured":
            return doer
        doer = doer or _attacker(items, figure.suffered, context)
        return None if doer is None or _at_home(analysis, context, doer) else doer
    relative = "relative" in items[figure.verb - 1].tags
    # "the war that began with an attack by Hamas that killed …": the attack did
    if fighting(items, max(first, clause(items, figure.verb)[0], blow_of_relative(items, figure)), figure.verb):
        # "pertempuran antara A dan B", "perang X": nobody's alone
        return None
    for k in range(figure.verb - 1, first - 1, -1):
        item, before = items[k], next((i for i in reversed(items[first:k]) if not _described(i, context)), None)
        if relative and item.cls == "w" and context.pack.is_verb(item) and "launched" not in item.tags:
            # "X acted in response to an attack which killed …": not who acted, but who "launched an operation which"
            break
        if opens_clause(item) and "population" in items[k + 1].tags:
            # "X menyerang setelah orang-orang bersenjata membunuh …": they did
            break
        if item.cls != "X" or placed(items, k) or (before is not None and governs(before, context)):
            continue
        if k and "behalf" in items[k - 1].tags:
            # "executed three men accused of spying for Israel and arrested 700 people"
            continue
        if warring(items, k):
            # "perang saudara X meletus pada 2011 dan menewaskan …"
            return None
        doer = _party(item.value, context)
        # "Hamas and other groups"
        others = item.value.hit is None and k > 1 and items[k - 1].cls == "k" and items[k - 2].cls == "X"
        if doer is not None and not (others and item.value.kind == "body"):
            return doer
    return None


def _whose_blow(items: list[Item], blow: int, figure: Figure, context: Context) -> str | None:
    """ "The Hamas attack in which 12 died", "serangan yang dipimpin Hamas … menewaskan": whose a named attack was.

    And "a barrage of Russian drones".
    """
    end = figure.verb if figure.verb >= 0 else figure.first
    for k in range(blow + 1, min(blow + _NAMED, end)):
        item, before = items[k], items[k - 1]
        fired = before.cls == "o" and "means" in items[k + 1].tags
        led = k == blow + 1 or "led" in before.tags or before.tag("preposition", "role") == "agent"
        if item.cls == "X" and (led or fired):
            # "Perang Sudan yang meletus pada 2023": nobody's alone; but "perang Israel di Gaza" is
            at_war = k == blow + 1 and items[blow].tag("event", "event") == "clash"
            return None if at_war and not items[k + 1].tags.keys() & _WHERE else _party(item.value, context)
    k = blow - 1
    while k > 0 and (items[k].cls in "gjND-" or items[k].tags.keys() & {"led", "adjective"}):
        k -= 1
    headed = context.pack.head != "first" and k >= 0 and items[k].cls == "X" and not placed(items, k)
    return _party(items[k].value, context) if headed else None


def _described(item: Item, context: Context) -> bool:
    """ "Menghancurkan dua markas Ukraina": what stands between a verb and the name in its object."""
    return item.cls in "djN" or (item.cls == "w" and not item.tags and not context.pack.is_verb(item))


def _at_home(analysis: Analysis, context: Context, doer: str) -> bool:
    """In a civil war a government's victims are of its own country."""
    groups = [r for r in analysis.pair if r.entity.type not in STATES]
    owners = [owner for r in groups if (owner := belongs_to(context, r)) is not None]
    return any(owner.entity.iri == doer for owner in owners) or len(owners) < len(groups)


def _own_deed(items: list[Item], figure: Figure, speech: Speech, context: Context) -> bool:
    """ "The group claimed to have killed 12": no subject but the speaker stands before the verb."""
    if figure.verb < 0 or not speech.verb < figure.verb or speech.wraps:
        return False
    if any("relative" in item.tags for item in items[max(0, speech.verb - 2) : speech.verb]):
        # "strikes which it says killed 31 people"
        return False
    between = items[speech.verb + 1 : figure.verb]
    return all(
        "auxiliary" in item.tags
        or item.tags.keys() & {"adverb", "complementizer", "planned", "reaches"}
        or (item.cls == "X" and item.value.kind == "pronoun")
        for item in between
    )


def _agent(items: list[Item], at: int, context: Context, bare: bool) -> str | None:
    """ "disandera (oleh) Hamas", "killed by Israeli forces": who stands right behind what they suffered."""
    if at < 0:
        return None
    behind = items[at + 1 : at + 5]
    agent = next((k for k, item in enumerate(behind) if item.tag("preposition", "role") == "agent"), -1)
    for item in behind[agent + 1 : agent + 4] if agent >= 0 else behind[:bare]:
        if item.cls == ",":
            # "moved to shelters by evening, the ministry said"
            break
        if item.cls == "X":
            return _party(item.value, context)
    return None


def _attacker(items: list[Item], at: int, context: Context) -> str | None:
    """ "tewas akibat serangan drone Ukraina": whose attack it was."""
    far = min(at + _ATTACKED, len(items))
    # "when a strike hit the government's offices": what stands behind the verb was hit
    ends = (k for k in range(at + 1, far) if items[k].cls in ",.;" or items[k].tag("assault", "frame") == "verb")
    end = next(ends, far)
    told = items[at + 1 : end]
    # "killed when Israeli warplanes hit a house"
    struck_them = end < far and items[end].cls not in ",.;" and any("subordinator" in item.tags for item in told)
    if at < 0 or not (struck_them or any(item.tag("assault", "frame") == "noun" for item in told)):
        return None
    named = next((k for k in range(at + 1, end) if items[k].cls == "X" and items[k].value.kind != "pronoun"), 0)
    return (
        _party(items[named].value, context) if named and not placed(items, named) and not struck(items, named) else None
    )


def _party(mention: Mention, context: Context) -> str | None:
    """IRI of the party that a mention names or belongs to."""
    named: tuple[Referent, ...] = mention.referents
    parties = (r.entity for r in named if r.entity.type in PARTIES)
    return next((context.discourse.country.get(entity.iri, entity).iri for entity in parties), None)


def fighting(items: list[Item], first: int, last: int) -> bool:
    """Whether fighting between two sides is what they died in; not in "the largest attack of the war"."""
    clashes = [k for k in range(first, last) if items[k].tag("event", "event") == "clash"]
    return any(not _of_all(items, k) for k in clashes)


def _of_all(items: list[Item], at: int) -> bool:
    """ "Russia's largest attack of the war": fighting with which an attack is only compared."""
    of = at - 1 - ("definite" in items[at - 1].tags)
    return of > 0 and items[of].cls == "o" and items[of - 1].tag("assault", "frame") == "noun"
