"""What happened, is said to have happened, or is planned, by the patterns of the language pack."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from kg.extract.clauses.relatives import names_it
from kg.extract.context import Analysis, Context, Slots, matches, only_hosts
from kg.extract.language import dates
from kg.extract.language.pack import Pack
from kg.extract.language.patterns import Pattern
from kg.extract.language.tokens import Item, located
from kg.extract.phrases.mentions import Mention, referents_of
from kg.extract.phrases.referents import Referent, iris, is_nameless, unique
from kg.extract.scope import PARTIES, dated, explaining, scope, telling
from kg.extract.speech.acts import Speech
from kg.extract.status import JOINED, foretold, status_of
from kg.statement import Event

_SPOTS = ("Settlement", "Place")
_PLACES = (*_SPOTS, "Territory")
_WHERE = (*_PLACES, "State", "DeFactoState")
#: These have two sides, who are the article's when the sentence names none.
_BETWEEN = frozenset(
    {"attack", "shelling", "clash", "ceasefire_agreed", "ceasefire_violated", "talks", "prisoner_exchange"}
)
#: Told of one and the same deed in a clause, they are one.
_BLOWS = ("shelling", "attack")
#: These are of a place.
_GROUND = ("capture", "withdrawal")
#: Of these one alone is no side.
_MUTUAL = _BETWEEN - {"attack", "shelling"}
_SIDES = 2
#: What a count often starts with.
_BROKEN_OUT = frozenset({"clash", "ceasefire_agreed"})
#: Over the telephone it is a call, and none of these.
_FACE_TO_FACE = frozenset({"talks", "meeting"})
_ONE_WAY = frozenset({"attack", "shelling", "capture", "withdrawal"})
_NO_SIDE = ("Territory", "Person")
#: Who strikes nobody.
_CIVIL = ("InternationalOrganization", "GovernmentBody", "Organization", "MediationGroup")
_HALF_A_YEAR = 183
#: How far behind a verb its means may stand.
_NEAR = 4


def find(analysis: Analysis, context: Context, seen: set[tuple[str, ...]]) -> Iterator[Event]:
    """The events that a sentence tells; an event told again with nothing new is not repeated."""
    items = analysis.sentence.items
    if analysis.asks:
        # "Mungkinkah gencatan senjata tercapai?"
        return
    taken: list[tuple[str, tuple[int, int]]] = []
    for pattern, slots, first, last in matches(analysis, context.pack.events, context.pack):
        like = _BLOWS if pattern.type in _BLOWS else (pattern.type,)
        if any(kind in like and _one_clause(items, (first, last), span) for kind, span in taken):
            continue
        if pattern.type in _BLOWS and _fighting_did(items, first, last, pattern, slots):
            continue
        if pattern.type in _BLOWS and _outcome_of(items, first, taken):
            continue
        if pattern.type == "protest" and first > 0 and "capacity" in items[first - 1].tags:
            # "menyerang kapal sebagai aksi solidaritas"
            continue
        if _figurative(items, first, last) or (pattern.type in _BROKEN_OUT and _since(items, first, last)):
            continue
        if pattern.type in _FACE_TO_FACE and any(kind == "phone_call" for kind, _ in taken):
            continue
        status = status_of(analysis, slots, first, last, pattern, context.pack)
        noun = pattern.source.startswith("(") and not (last > first + 1 and context.pack.is_verb(items[last - 1]))
        if status == "happened" and noun:
            status = foretold(items, first, last, pattern.type, context.pack)
        if status is None or (status == "planned" and noun and pattern.type in _BLOWS):
            # "khawatir akan serangan": feared
            continue
        if _describes(items, last, pattern.type, slots) or _stays(items, first, last, pattern.type, context.pack):
            continue
        if last < len(items) and "demonstrative" in items[last].tags and noun and any(key[0] in like for key in seen):
            # "tewas dalam serangan itu": told before
            continue
        speech = analysis.speech_of(first, last)
        low, high = (speech.first, speech.last) if speech else (0, len(items))
        both = any(_of_two(item) or (item.cls == "X" and len(item.value.referents) > 1) for item in items[low:last])
        if speech and first < low and both:
            # "Mesir mengatakan kedua pihak sepakat": not Egypt
            slots = {name: [m for m in who if m.start >= items[low].start] for name, who in slots.items()}
        if low <= first < high:
            low, high = scope(items, first, last, low, high, slots, pattern, context.pack)
        if pattern.type in _FACE_TO_FACE:
            # "bertemu untuk membahas perang di Gaza"
            high = _aim(items, last, high, context.pack)
        within = telling(analysis, first, last, low, high, slots, pattern, context.pack)
        places = _places(items, within, context.pack, struck=pattern.type in _BLOWS)
        participants = _participants(analysis, context, pattern.type, slots, within, speech, places)
        if not participants or (pattern.type in _BLOWS and _crime(items[first:last], slots, participants, places)):
            continue
        # "seized Goma, the largest city in eastern Congo": what was taken is the place
        taken_places = referents_of(slots.get("patient", [])) if pattern.type in _GROUND else []
        places = unique([*(r for r in taken_places if r.entity.type in _SPOTS), *places])[:4]
        places = _cities(items, low, high, places, context)
        when = dated(items, first, last, low, high) if pattern.type == "clash" else (low, high)
        date = _date(items, first, last, *when, status, context, lasting=pattern.type in _BLOWS)
        if date and status == "happened" and noun and pattern.type in _BLOWS and _ahead(date, context):
            # "an attack in 2029"
            continue
        two = [r.entity.iri for r in participants[:2]]
        # "Israel attacks Iran" and "Iran attacks Israel" are two, and so are attacks on two towns
        spots = [r.entity.iri for r in places if r.entity.type in _SPOTS]
        ordered = two if pattern.type in _ONE_WAY and slots.get("agent") else sorted(two)
        # a noun may mean what was told before; another verb tells of another deed
        deed = () if noun else (pattern.source,)
        key = (pattern.type, date or "", *spots[:1], *ordered, *deed)
        if key in seen or (status == "denied" and _told(pattern.type, participants, seen)):
            continue
        seen.add(key)
        taken.append((pattern.type, (first, last)))
        if pattern.type in _BLOWS and slots.get("agent"):
            context.discourse.struck |= _struck(slots, participants, context)
        # who neither confirms nor denies says nothing of it
        claimant = speech.claimants[0] if speech and speech.act != "decline_comment" else None
        yield Event(
            **context.head(analysis, claimant, *participants[:6], *places), type=pattern.type,
            participants=tuple(r.entity for r in participants[:6]), place=tuple(r.entity for r in places),
            date=date, status=status,
        )  # fmt: skip


def _struck(slots: Slots, participants: list[Referent], context: Context) -> set[str]:
    """The parties that a blow hits."""
    agents = [context.discourse.party(r.entity) or r.entity for r in referents_of(slots["agent"])]
    hit = [party for r in participants if (party := context.discourse.party(r.entity)) is not None]
    return {party.iri for party in hit} - {agent.iri for agent in agents}


def _aim(items: list[Item], last: int, high: int, pack: Pack) -> int:
    """Where what a meeting is for begins: a comma or not, a word that makes a wish, and a verb."""
    aims = (k for k in range(last, high - 1) if "irrealis" in items[k].tags and items[k].cls == "o")
    return next((k for k in aims if pack.is_verb(items[k + 1])), high)


def _participants(
    analysis: Analysis, context: Context, kind: str, slots: Slots, within: list[int], speech: Speech | None,
    places: list[Referent],
) -> list[Referent]:  # fmt: skip
    """Whom the event is between: those whom it names first, then those named around it, or the article's two sides."""
    items = analysis.sentence.items
    named = referents_of([*slots.get("agent", []), *slots.get("patient", [])])
    # "Iran-backed", "ditengahi AS": they took no part in it; mediators do in talks
    apart = analysis.backers if kind in JOINED else analysis.backers + analysis.mediators
    if kind in _BLOWS:
        apart = [*apart, *_helped(analysis, slots)]
    near = [
        r
        for k in within
        if items[k].cls == "X" and not (any(items[k].value is mention for mention in apart) or _describing(items, k))
        if not names_it(items, k)
        for r in items[k].value.referents
    ]
    told_by = iris(speech.claimants) if speech is not None and kind in _BLOWS else set()
    # people do things too, but are seldom whom a blow is aimed at
    doers = [r for r in referents_of(slots.get("agent", [])) if r.entity.type == "PopulationGroup"]
    taking_part = (r for r in (*named, *near) if r.entity.type in PARTIES and not context.discourse.nobodys(r.entity))
    found = unique([*doers, *taking_part])
    if speech is not None and speech.act in ("accuse", "deny"):
        # "menuduh Taliban melindungi TTP yang menyerang": who did it is told
        told = (kind in _BLOWS and slots.get("agent")) or (speech.reciprocal and len(speech.claimants) > 1)
        blamed = () if told else speech.targets
        found = unique([*found, *blamed, *(speech.claimants if speech.reciprocal else ())])
    parties = [p for r in found if r.entity.type != "Territory" and (p := context.discourse.party(r.entity))]
    found = unique([*found, *(context.discourse.stands(p, analysis.sentence) for p in parties)])
    # who tells of a blow is none of its two, though his side may be
    found = [r for r in found if r.entity.type != "Person" or r.entity.iri not in told_by]
    # "talks in Doha" are hardly Qatar's own
    hosts = {r.entity.iri for r in places if kind in _MUTUAL or r not in named}
    # "seorang awak asal Filipina": nor is it the war of where one of those hit comes from
    foreign = (items[k].value for k in within if k and items[k].cls == "X" and "origin" in items[k - 1].tags)
    hosts |= iris(referents_of(list(foreign)))
    alone = all(r.entity.type in _NO_SIDE or r.entity.iri in hosts or _unnamed(r, kind, context) for r in found)
    sides = {p.iri for p in parties} - hosts
    if kind in _MUTUAL and len(found) > _SIDES:
        only = only_hosts(items, context.discourse)
        others = [r for r in found if r.entity.iri not in only]
        found = others if len(others) >= _SIDES else found
    # nor do those decide whom another clause names: "perang lima hari … sebelum ditengahi Malaysia dan AS"
    few = len(sides) < _SIDES or (not named and sides.isdisjoint(r.entity.iri for r in analysis.pair))
    # "the US and France brokered a ceasefire": not with each other
    brokers = iris(r for mention in analysis.mediators for r in mention.referents)
    brokered = kind == "ceasefire_agreed" and bool(sides) and sides <= brokers
    if alone and kind in _BLOWS and _by_strangers(items, slots, within):
        # "pria bersenjata menembaki patrolinya": nobody knows whose they are
        return found
    if kind in _BETWEEN and (alone or brokered or (few and kind in _MUTUAL)):
        spoken, pair = context.discourse.spoken, analysis.pair
        if sides and pair and not (spoken.are_sides(list(pair)) or spoken.opposed(*iris(pair))):
            # named beside each other once
            pair = ()
        found = unique([*found, *(analysis.foes if kind == "clash" else pair)])
        if kind == "clash" and all(r.entity.type == "Territory" for r in found):
            return []
    if kind in _BLOWS:
        # "menewaskan 12 orang, termasuk komandan": nobody whom a reader could name; "… 12 warga Iran" are of a side
        found = [r for r in found if r.entity.type != "Person" or not is_nameless(r.entity, context.article.slug)]
        found = unique([*found, *_peoples(near, found, analysis, context)])
    if kind in JOINED and all(is_nameless(r.entity, context.article.slug) for r in found):
        # "sebuah komite telah tiba": nobody whom a reader could name
        return []
    if kind == "meeting" and all(r.entity.iri in hosts for r in found):
        # "they met in Rome": where is not who
        return []
    annexes = kind in _GROUND and all(r.entity.type in _WHERE for r in found)
    # "the rebels attacked, according to the UN": who only tells of it did nothing
    # nor did who says that "both sides agreed", whoever those are, or that "most of them withdrew"
    theirs = (kind in _MUTUAL and any(_of_two(items[k]) for k in within)) or _others(items[k] for k in within)
    own = speech is not None and (annexes or not found) and not theirs and not (speech.wraps and not speech.quotes)
    return unique([*found, *(speech.claimants if speech is not None and own else ())])


def _of_two(item: Item) -> bool:
    """ "Kedua pihak", whoever they are."""
    return item.cls == "X" and item.value.kind == "pronoun" and item.value.pronoun["refers"] == "pair"


def _others(items: Iterable[Item]) -> bool:
    """ "Most of them have withdrawn," said an analyst: people of whom the speaker is none."""
    pronouns = {item.value.pronoun["refers"] for item in items if item.cls == "X" and item.value.pronoun is not None}
    return "people" in pronouns and "subject" not in pronouns


def _by_strangers(items: list[Item], slots: Slots, within: list[int]) -> bool:
    """Whether people of no name strike."""
    return not slots.get("agent") and any(
        items[k].tag("population", "side") == "enemy" and items[k].cls == "w" for k in within
    )


def _peoples(near: list[Referent], found: list[Referent], analysis: Analysis, context: Context) -> list[Referent]:
    """ "Serangan Israel menewaskan 12 warga Iran": the state of people who are hit, if at odds with who strikes."""
    theirs = (context.discourse.party(r.entity) for r in near if r.entity.type == "PopulationGroup")
    hit = {party.iri for party in theirs if party is not None}
    foes = analysis.foes if hit and len(found) == 1 else ()
    at_war = len(foes) == _SIDES and found[0].entity.iri in iris(foes)
    return [foe for foe in foes if foe.entity.iri in hit] if at_war else []


def _helped(analysis: Analysis, slots: Slots) -> list[Mention]:
    """ "Menyerang kapal sebagai bentuk solidaritas terhadap Palestina": for whose sake somebody strikes is not hit."""
    agents = iris(referents_of(slots.get("agent", [])))
    return [
        mention
        for whom, who in analysis.supported
        if not agents.isdisjoint(r.entity.iri for r in referents_of(who))
        for mention in whom
    ]


def _describing(items: list[Item], at: int) -> bool:
    """ "Russian-made rockets", "roket buatan Rusia": a name that only tells where a thing comes from."""
    joined = at + 2 < len(items) and items[at + 1].text == "-" and items[at + 1].start == items[at].end
    return (joined and "made" in items[at + 2].tags) or (at > 0 and "made" in items[at - 1].tags)


def _unnamed(referent: Referent, kind: str, context: Context) -> bool:
    """Whether somebody near a blow is no side of it: "five soldiers", an agency, "the ministry"."""
    nameless = is_nameless(referent.entity, context.article.slug)
    return kind in _BLOWS and (nameless or referent.entity.type in _CIVIL)


def _one_clause(items: list[Item], one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether nothing stands between two stretches that begins another clause."""
    (_, end), (start, _) = sorted((one, other))
    return not any(item.cls in ",;.k" or "subordinator" in item.tags for item in items[end:start])


def _outcome_of(items: list[Item], first: int, taken: list[tuple[str, tuple[int, int]]]) -> bool:
    """ "Attacked a base, killing dozens", "menyerang pasar, menewaskan 12": the blow before did it."""
    joined = first > 1 and "outcome" in items[first].tags and items[first - 1].cls in ",k"
    return joined and any(kind in _BLOWS and end < first for kind, (_, end) in taken)


def _fighting_did(items: list[Item], first: int, last: int, pattern: Pattern, slots: Slots) -> bool:
    """ "Sudan's war has killed", "konflik Yaman telah membunuh": the war did."""
    agents = set(map(id, slots.get("agent", ())))
    whose = [k - 1 for k in range(1, last) if id(items[k].value) in agents]
    near = [*items[first:last], *(items[k] for k in whose)]
    return any("event" in item.tags and item.low not in pattern.words for item in near)


def _crime(items: list[Item], slots: Slots, participants: list[Referent], places: list[Referent]) -> bool:
    """ "A man was shot dead in Texas": a killing, and no war that the article tells of."""
    nobody = not slots and all(r.entity.type in _WHERE and r in places for r in participants)
    return nobody and not any("assault" in item.tags for item in items)


def _since(items: list[Item], first: int, last: int) -> bool:
    """ "Sejak perang pecah", "selama perang": only the time that a figure is of, unless a date tells more."""
    before = items[max(first - 2, 0) : first]
    opened = any("since" in item.tags or item.tag("preposition", "role") == "time" for item in before)
    return opened and all(item.cls != "D" for item in items[last - 1 : last + _NEAR])


def _figurative(items: list[Item], first: int, last: int) -> bool:
    """ "Menghantam Iran dengan sanksi", "serangan verbal": nobody strikes."""
    if first > 1 and "relative" in items[first - 1].tags and items[first].cls == "w":
        # "paket sanksi terhadap Rusia yang menyasar 60 kapal"
        first = max(0, first - _NEAR)
    noun = first - 1
    while noun > 0 and (items[noun].cls == "t" or "adverb" in items[noun].tags):
        noun -= 1
    if noun < first - 1 and "figurative" in items[max(noun, 0)].tags:
        # "paket itu juga menyasar 117 kapal"
        first = max(noun, 0)
    behind = range(max(last - 1, 0), min(last + _NEAR, len(items)))
    by = next((k for k in behind if items[k].tag("preposition", "role") in ("with", "agent")), len(items))
    return any("figurative" in item.tags for item in (*items[first:last], *items[by : by + 2 * _NEAR]))


def _describes(items: list[Item], last: int, kind: str, slots: Slots) -> bool:
    """ "A captured Russian soldier", "withdrawal from Kosovo's race": the place only tells of what kind it is."""
    place = slots.get("patient", ())
    if kind == "withdrawal" and place and last < len(items) and items[last].cls == "g":
        return True
    return kind in _GROUND and any(mention.hit and mention.hit.role == "demonym" for mention in place)


def _stays(items: list[Item], first: int, last: int, kind: str, pack: Pack) -> bool:
    """ "Menguasai bendungan itu sejak awal perang", "masih menduduki": who holds a place for long takes it no more."""
    if kind == "capture" and any(
        item.low in pack.settings.get("still", ()) for item in items[max(first - 1, 0) : last]
    ):
        return True
    behind = next((item for item in items[last:] if "demonstrative" not in item.tags), None)
    return kind == "capture" and behind is not None and "since" in behind.tags


def _told(kind: str, participants: list[Referent], seen: set[tuple[str, ...]]) -> bool:
    """Whether an event of this kind with one of them has been told: what is denied was told before."""
    theirs = iris(participants)
    return any(key[0] == kind and not theirs.isdisjoint(key[2:]) for key in seen)


def _places(items: list[Item], within: list[int], pack: Pack, *, struck: bool) -> list[Referent]:
    """Where items tell that something is; of a blow, not from where it came."""
    found = []
    told = -1
    for k in within:
        item = items[k]
        if (
            k == 0
            or item.cls != "X"
            or not item.value.referents
            or (item.value.hit and item.value.hit.role == "demonym")
        ):
            continue
        if (
            k + 2 < len(items)
            and items[k + 1].cls == "g"
            and items[k + 2].cls == "w"
            and "located" in items[k - 1].tags
        ):
            # "at Kinshasa's request"
            continue
        before = items[k - 1]
        launched = k > 1 and before.cls == "o" and "located" not in before.tags and "launched" in items[k - 2].tags
        if launched or (struck and "whence" in before.tags):
            # "a drone launched from Yemen": where it came from
            continue
        behind = k - 3 if before.cls == "k" and items[k - 2].cls == "," else k - 2
        # "in Jeddah, Kyiv said"
        acts = k + 1 < len(items) and ("auxiliary" in items[k + 1].tags or pack.is_verb(items[k + 1]))
        listed = before.cls in "k," and behind == told and not (before.cls == "," and acts)
        if item.value.kind == "pronoun" and len(item.value.referents) > 1:
            # "berunding di Turki, kedua negara …"
            continue
        if listed or item.value.kind == "place" or before.cls == "o" or before.tag("preposition", "role") == "place":
            told = k
            found += [r for r in item.value.referents if r.entity.type in _WHERE]
        found += [r for inner in item.value.of for r in inner.referents if r.entity.type in _PLACES]
    return unique(found)[:4]


def _cities(items: list[Item], low: int, high: int, places: list[Referent], context: Context) -> list[Referent]:
    """ "Bertemu di Doha": the capital itself is the place, not the state that its name also stands for."""
    capitals = {
        state.entity.iri: city
        for k in range(low, high)
        if items[k].cls == "X" and located(items, k) and (city := context.discourse.city(items[k].value))
        for state in items[k].value.referents
    }
    return [capitals.get(place.entity.iri, place) for place in places]


def _date(
    items: list[Item], first: int, last: int, low: int, high: int, status: str, context: Context, *, lasting: bool
) -> str | None:
    """The day, month or year of an event; of what has gone on since a day, none if it is ``lasting``."""
    candidates = [k for k in range(len(items)) if items[k].cls == "D" and items[k].value.iso]
    inside = [k for k in candidates if first <= k < last or (low <= k < high and not _at_another_time(items, k, first))]
    # "which has led them since 2015, is in talks", "killed a man who took part in the 2023 attack"
    told = (k for k in inside if not any("relative" in item.tags for item in items[last:k]))
    inside = [k for k in told if not (explaining(items, k, low, first) or (lasting and "since" in items[k - 1].tags))]
    if not inside:
        return None
    nearest = min(inside, key=lambda k: 0 if first <= k < last else min(abs(k - first), abs(k - last)))
    when = items[nearest].value
    if first <= nearest < last and _of_some_year(when.iso, items[nearest].text, context):
        # "the October 7 attacks": of which year is not told
        return None
    return dates.ahead(when, context.article.published) if status == "planned" else when.iso


def _at_another_time(items: list[Item], date: int, first: int) -> bool:
    """ "Sepakat berdamai pada 27 November, setelah setahun saling serang": the day is not that of what came before."""
    opens = next((k for k in range(first - 1, date, -1) if items[k].tags.keys() & {"after", "until", "aside"}), first)
    # "pada Senin, setelah perundingan gagal, Israel menyerang": closed before it; "hingga Senin" is no clause
    closed = any(item.cls == "," for item in items[opens:first])
    return opens < first and not closed and items[opens + 1].cls != "D"


def _ahead(date: str, context: Context) -> bool:
    """Whether a date, which may be a month or a year, lies behind the day the article came out."""
    published = context.article.published
    return published is not None and date > published.isoformat()[: len(date)]


def _of_some_year(iso: str, text: str, context: Context) -> bool:
    """Whether a day without a year lies so far back that it may be of an earlier year."""
    published = context.article.published
    told = len(iso) != len("2023-10-07") or iso[:4] in text
    return published is not None and not told and (published - datetime.date.fromisoformat(iso)).days > _HALF_A_YEAR
