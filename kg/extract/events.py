"""What happened, is said to have happened, or is planned, by the patterns of the language pack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.context import Analysis, Context
from kg.extract.happenings import no_event
from kg.extract.happenings.circumstances import ahead, date_of, places, settled
from kg.extract.happenings.happening import Happening, happenings, of_two
from kg.extract.happenings.parties import participants, struck
from kg.extract.happenings.scope import scope, telling
from kg.extract.happenings.status import foretold, status_of
from kg.extract.language.pack import Pack
from kg.extract.phrases.mentions import referents_of
from kg.extract.phrases.referents import SPOTS
from kg.extract.speech.speech import Speech
from kg.statement import Event

#: "Israel attacks Iran" and "Iran attacks Israel" are two.
_ONE_WAY = frozenset({"attack", "shelling", "capture", "withdrawal"})
#: In these people speak with each other.
_SPOKEN = no_event.FACE_TO_FACE | {"phone_call"}
#: Who speak with each other.
_BOTH = 2
#: Acts that tell of an event that their words name.
_TOLD = frozenset({"assert", "confirm", "warn", "predict"})
#: So near behind a verb stands whom somebody is to brief or to meet.
_SOON = 5
#: So many parties are told of an event.
_MOST = 6

#: What tells one event from another.
Key = tuple[str, ...]


def find(analysis: Analysis, context: Context, seen: set[Key]) -> Iterator[Event]:
    """The events that a sentence tells; an event told again with nothing new is not repeated."""
    if analysis.asks:
        # "Mungkinkah gencatan senjata tercapai?"
        return
    taken: list[Happening] = []
    for told in happenings(analysis, context.pack):
        if analysis.asked(told.first):
            continue
        if no_event.told_already(told, taken, seen) or no_event.misread(told, context.pack):
            continue
        status = _status(told, context.pack)
        event = _event(told, status, context) if status is not None else None
        if event is None:
            continue
        key = _key(told, event)
        if key in seen or (event.status == "denied" and _denied(event, seen)):
            continue
        seen.add(key)
        taken.append(told)
        if told.blow and told.agents:
            context.discourse.struck |= struck(told, event.participants, context)
        yield event


def _status(told: Happening, pack: Pack) -> str | None:
    status = status_of(told, pack)
    verbs = (item for item in told.words if item.tag("assault", "frame") != "noun")
    named = told.noun or (told.blow and not any(map(pack.is_verb, verbs)))
    if status == "happened" and named:
        status = foretold(told, pack)
    # "khawatir akan serangan": feared
    return None if status == "planned" and told.noun and told.blow else status


def _event(told: Happening, status: str, context: Context) -> Event | None:
    """The statement of an event; None where nobody takes part in it, or it lies ahead."""
    analysis, pack = told.analysis, context.pack
    speech = analysis.speech_of(told.first, told.last)
    told = _of_those_spoken_of(told, speech)
    low, high = _around(told, speech, pack)
    within = telling(told, low, high, pack)
    where = places(told, within, pack)
    who = participants(told, within, speech, where, context)
    if not who or (told.blow and no_event.crime(told, who, where)):
        return None
    where = settled(told, low, high, where, context)
    date = date_of(told, low, high, status, context)
    if date and status == "happened" and told.noun and told.blow and ahead(date, context):
        # "an attack in 2029"
        return None
    claimant = speech.claimants[0] if speech and not _in_passing(told, status, speech) else None
    return Event(
        **context.head(analysis, claimant, *who[:_MOST], *where), type=told.kind,
        participants=tuple(r.entity for r in who[:_MOST]), place=tuple(r.entity for r in where),
        date=date, status=status,
    )  # fmt: skip


def _in_passing(told: Happening, status: str, speech: Speech) -> bool:
    """ "Vowed to avenge the attack", "accused it of breaking the truce": the article tells that there was one.

    And who neither confirms nor denies says nothing of it.
    """
    granted = told.noun and status == "happened" and speech.act not in _TOLD and not speech.verbatim(told.first)
    return granted or speech.act == "decline_comment"


def _of_those_spoken_of(told: Happening, speech: Speech | None) -> Happening:
    """ "Mesir mengatakan kedua pihak sepakat": not Egypt."""
    if speech is None or told.first >= speech.first:
        return told
    items = told.items
    here = items[speech.first : told.last]
    # not "Trump said he would call the leaders of both countries"
    several = (item for item in here if item.cls == "X" and item.value.kind != "office")
    if not any(of_two(item) or len(item.value.referents) > 1 for item in several):
        return told
    start = items[speech.first].start
    return replace(told, slots={name: [m for m in who if m.start >= start] for name, who in told.slots.items()})


def _around(told: Happening, speech: Speech | None, pack: Pack) -> tuple[int, int]:
    """The items [low, high) that tell of an event."""
    low, high = (speech.first, speech.last) if speech else (0, len(told.items))
    if speech is None:
        high = min([high, *(said.verb for said in told.analysis.speeches if _says_else(told, said))])
    if low <= told.first < high:
        low, high = scope(told, low, high, pack)
    # "bertemu untuk membahas perang di Gaza"
    return low, _aim(told, high) if told.kind in _SPOKEN else high


def _says_else(told: Happening, said: Speech) -> bool:
    """ "Usai bertemu Fidan, Lavrov mengatakan …": whoever is only spoken of met nobody.

    But "hit ships they say are Israel's"; "an attack for which it blamed Pakistan".
    """
    if not told.last <= said.verb < said.first or told.items[said.verb].tag("speech", "frame") == "source":
        return False
    between = told.items[told.last : said.verb]
    return any(item.cls in ",k" for item in between) and not any("relative" in item.tags for item in between)


def _aim(told: Happening, high: int) -> int:
    """Where what two meet for begins: "to discuss the war with Russia", "in a bid to …", "soal Ukraina".

    Who goes somewhere "to brief the minister" meets him.
    """
    items = told.items
    alone = not any(r.entity.type == "Person" for r in referents_of(told.patients))
    both = len(referents_of([*told.agents, *told.patients])) >= _BOTH
    for k in range(told.last - ("topic" in items[told.last - 1].tags), high - 1):
        if both and "topic" in items[k].tags:
            return k
        if "attempt" in items[k].tags or ("infinitive" in items[k].tags and items[k + 1].cls == "w"):
            whom = next((item.value for item in items[k + 2 : k + _SOON] if item.cls == "X"), None)
            if not alone or whom is None or whom.type != "Person":
                return k
    return high


def _key(told: Happening, event: Event) -> Key:
    """Kind, day, town and parties; a noun may mean what was told before, another verb tells of another deed."""
    two = [entity.iri for entity in event.participants[:2]]
    spots = [entity.iri for entity in event.place if entity.type in SPOTS]
    ordered = two if told.kind in _ONE_WAY and told.agents else sorted(two)
    return (told.kind, event.date or "", *spots[:1], *ordered, *(() if told.noun else (told.pattern.source,)))


def _denied(event: Event, seen: set[Key]) -> bool:
    """Whether an event of this kind with one of them has been told: what is denied was told before."""
    theirs = {entity.iri for entity in event.participants}
    return any(key[0] == event.type and not theirs.isdisjoint(key[2:]) for key in seen)
