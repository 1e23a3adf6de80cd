"""Whom an event is between: those whom its words name, those named around it, or the article's two sides."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.clauses.borders import beyond_border
from kg.extract.clauses.lists import chairs
from kg.extract.clauses.relatives import names_it
from kg.extract.context import Analysis, Context, only_hosts
from kg.extract.happenings.happening import GROUND, PARTIES, Happening, of_two
from kg.extract.happenings.status import JOINED
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item
from kg.extract.phrases.mentions import Mention, led_by, referents_of
from kg.extract.phrases.referents import WHERE, Referent, iris, is_nameless, unique
from kg.extract.speech.speech import Speech
from kg.statement import Entity

#: Of these one alone is no side.
_MUTUAL = frozenset({"clash", "ceasefire_agreed", "ceasefire_violated", "talks", "prisoner_exchange"})
#: These have two sides, who are the article's when the sentence names none.
_BETWEEN = _MUTUAL | {"attack", "shelling"}
_SIDES = 2
#: Who says something as he does this is one of those who do.
_JOINTLY = ("meeting", "talks", "phone_call")
#: Who fights: two of these are sides, and nobody beside them.
_FIGHTING = ("State", "DeFactoState", "ArmedGroup", "ArmedForce")
_NO_SIDE = ("Territory", "Person")
#: What stands before a place where something is, or comes from.
_RESTS = frozenset({"located", "whence"})
#: Who takes no town.
_OUTSIDE = ("InternationalOrganization", "Organization", "MediationGroup")
#: Who strikes nobody.
_CIVIL = ("InternationalOrganization", "GovernmentBody", "Organization", "MediationGroup")


def participants(
    told: Happening, within: list[int], speech: Speech | None, places: list[Referent], context: Context
) -> list[Referent]:
    """Whom an event is between, of those whom the items ``within`` name; nobody where no reader could name any."""
    kind, analysis = told.kind, told.analysis
    named = referents_of([each for one in (*told.agents, *told.patients) for each in led_by(one)])
    near = _near(told, within, context.pack)
    if _dates(told):
        # "sanksi UE, paket ke-20 sejak invasi 2022, mencakup China": whoever else is named took no part in it
        near = [r for r in near if r.entity.iri in iris(analysis.pair)]
    found = _taking_part(told, named, near, speech, context)
    states = [p for r in found if r.entity.type != "Territory" and (p := context.discourse.party(r.entity))]
    groups = _groups_hit(near, context) if told.blow else []
    found = unique([*found, *(context.discourse.stands(party, analysis.sentence) for party in (*states, *groups))])
    # who tells of a blow is none of its two, though his side may be
    tellers = iris(speech.claimants) if speech is not None and told.blow else set()
    if told.blow:
        # "kata Spoljaric, mengingatkan pada pembantaian di Darfur"
        tellers |= iris([r for said in analysis.speeches for r in said.claimants if r not in named])
    found = [r for r in found if r.entity.iri not in tellers or not _bystander(r, named)]
    if told.kind == "capture":
        # "460 died in the hospital after the town fell to the RSF": nobody there fought for it
        # "after its fall 84,000 fled to Burundi": where people go is not who takes a town
        goals = _goals(told, within, context.pack)
        found = [r for r in found if r in named or not (_bystander(r, named) or r.entity.iri in goals)]
    if told.blow and told.agents and any(item.tag("assault", "frame") == "noun" for item in told.words):
        busy = _busy(told, within, context.pack)
        found = [r for r in found if r.entity.iri not in busy or not _bystander(r, named)]
    hosts = _hosts(told, within, named, places)
    alone = all(r.entity.type in _NO_SIDE or r.entity.iri in hosts or _unnamed(r, told, context) for r in found)
    sides = {state.iri for state in states} - hosts
    found = _no_hosts(told, found, context)
    if told.kind == "letter" and told.noun and speech is not None and told.patients:
        # "…, Ethiopia said in a letter to the United Nations"
        return unique([*speech.claimants, *referents_of(told.patients)])
    if told.kind == "clash" and sum(r.entity.type in _FIGHTING for r in found) >= _SIDES:
        found = [r for r in found if r in named or r.entity.type not in ("Person", "Organization")]
    if alone and told.blow and _by_strangers(told, within):
        # "pria bersenjata menembaki patrolinya": nobody knows whose they are
        return found or ([] if speech is not None else _struck_land(told, places, context))
    if kind in _BETWEEN and (alone or (kind in _MUTUAL and _too_few(told, sides, named))):
        found = _no_hosts(told, unique([*found, *_article_sides(told, sides, context)]), context)
        if kind == "clash" and all(r.entity.type == "Territory" for r in found):
            return []
    if told.blow:
        # "menewaskan 12 orang, termasuk komandan": nobody whom a reader could name; "… 12 warga Iran" are of a side
        found = [r for r in found if r.entity.type != "Person" or not is_nameless(r.entity, context.article.slug)]
        found = unique([*found, *_peoples(near, found, analysis, context)])
    peers = [r for r in found if r.entity.type != "Territory"]
    talking = {(context.discourse.party(r.entity) or r.entity).iri for r in peers}
    several = len(talking - iris(referents_of(analysis.mediators))) >= _SIDES
    if several and (kind in JOINED or kind == "ceasefire_agreed"):
        # "Russia is negotiating with Syria over the future of its base in Hmeimim": a land talks with nobody
        found = peers
    if kind in JOINED and all(is_nameless(r.entity, context.article.slug) for r in found):
        # "sebuah komite telah tiba": nobody whom a reader could name
        return []
    if kind == "meeting" and all(r.entity.iri in hosts for r in found):
        # "they met in Rome": where is not who
        return []
    who = unique([*found, *_tellers(told, found, within, speech), *_who_said_so(told, context.pack)])
    nobody = (told.blow or kind == "capture") and all(r.entity.type == "Territory" for r in who)
    return unique([*who, *_struck_land(told, places, context)]) if nobody and not _dates(told) else who


def _struck_land(told: Happening, places: list[Referent], context: Context) -> list[Referent]:
    """ "Sebuah ledakan mengguncang masjid di Homs": where nobody is named, the country that was hit.

    Or the land itself that is of no country: "penyerang menembaki wisatawan di Kashmir".
    """
    lands = (context.discourse.party(r.entity) or context.discourse.country_of(r.entity) or _land(r) for r in places)
    return unique([context.discourse.stands(land, told.analysis.sentence) for land in lands if land is not None])[:1]


def _land(place: Referent) -> Entity | None:
    return place.entity if place.entity.type == "Territory" else None


def struck(told: Happening, participants: Iterable[Entity], context: Context) -> set[str]:
    """The IRIs of the parties that a blow hits."""
    agents = [context.discourse.party(r.entity) or r.entity for r in referents_of(told.agents)]
    hit = [party for entity in participants if (party := context.discourse.party(entity)) is not None]
    return {party.iri for party in hit} - {agent.iri for agent in agents}


def _goals(told: Happening, within: list[int], pack: Pack) -> set[str]:
    """The IRIs of those whom the items ``within`` name only as a place that something moves to."""
    names = (k for k in within if k and told.items[k].cls == "X")
    # "menyeberang ke" is one item
    before = ((k, pack.tags(told.items[k - 1].text.split()[-1])) for k in names)
    goals = (k for k, tags in before if tags.get("preposition", {}).get("role") == "place" and not tags.keys() & _RESTS)
    return iris(referents_of([told.items[k].value for k in goals]))


def _busy(told: Happening, within: list[int], pack: Pack) -> set[str]:
    """The IRIs of those before a blow who do something else: "*rescuers* recovered two bodies after the strike"."""
    items = told.items
    doers = (
        k
        for k in within
        if k + 1 < told.first
        and items[k].cls == "X"
        and pack.is_verb(items[k + 1])
        and not items[k + 1].tags.keys() & {"assault", "copula", "auxiliary"}
    )
    return iris(referents_of([items[k].value for k in doers]))


def _bystander(referent: Referent, named: list[Referent]) -> bool:
    """Whether somebody is a person, or one who strikes nobody and is not told to be struck."""
    entity = referent.entity
    return entity.type in ("Person", "PopulationGroup") or (entity.type in _CIVIL and entity.iri not in iris(named))


def _near(told: Happening, within: list[int], pack: Pack) -> list[Referent]:
    """Who is named around an event and may take part in it."""
    analysis, items = told.analysis, told.items
    # "Iran-backed", "ditengahi AS": they took no part in it; mediators do in talks
    apart = analysis.backers if told.kind in JOINED else analysis.backers + analysis.mediators
    if told.blow:
        apart = [*apart, *_helped(told)]
    # "memberi tahu AS sebelum menyerang": who is named before the "before" had something else done to them
    later = told.blow and not told.noun and told.first and "until" in items[told.first - 1].tags
    later = later and any(one.start < items[told.first].start for one in told.agents)
    return [
        r
        for k in within
        if items[k].cls == "X"
        and not (later and k < told.first)
        # "bertolak ke Beirut dari Tel Aviv": where somebody comes from met nobody
        and not (told.kind == "meeting" and k and "whence" in items[k - 1].tags and items[k].value.capital)
        and not (any(items[k].value is mention for mention in apart) or _describing(items, k))
        and not _names_war(told, k)
        and not (told.agents and beyond_border(items, k, pack))
        # "Utusan khusus Presiden Trump, Steve Witkoff, bertemu …": not whose envoy he is
        and not items[k].value.aide
        # "bentrokan yang menurut PBB …": whose word it is
        if not names_it(items, k)
        and not chairs(items, k - 1)
        and not (k and items[k - 1].tag("speech", "frame") == "source")
        # "by the UN's count"
        and not any("tally" in item.tags for item in items[k + 1 : k + 3])
        # "menyerang SDF atas permintaan Turki"
        and not (told.blow and k and items[k - 1].tag("preposition", "role") == "source")
        for r in items[k].value.referents
    ]


def _taking_part(
    told: Happening, named: list[Referent], near: list[Referent], speech: Speech | None, context: Context
) -> list[Referent]:
    """Who does it, those named who may be parties, and who is accused of it."""
    # people do things too, but are seldom whom a blow is aimed at
    doers = [r for r in referents_of(told.agents) if r.entity.type == "PopulationGroup"]
    parties = [r for r in (*named, *near) if r.entity.type in PARTIES and not context.discourse.nobodys(r.entity)]
    if told.kind in JOINED:
        # "US officials met with Hamas": for their state
        sent = _parties_of("Actor", named, context)
        parties = [*(context.discourse.stands(one, told.analysis.sentence) for one in sent), *parties]
    if speech is None or speech.act not in ("accuse", "deny"):
        return unique([*doers, *parties])
    # "menuduh Taliban melindungi TTP yang menyerang": who did it is told
    known = (told.blow and told.agents) or (speech.reciprocal and len(speech.claimants) > 1)
    blamed = () if known else speech.targets
    return unique([*doers, *parties, *blamed, *(speech.claimants if speech.reciprocal else ())])


def _no_hosts(told: Happening, found: list[Referent], context: Context) -> list[Referent]:
    """ "The truce agreed in Doha", "Rubio met Lavrov in Riyadh": not of the state that only its capital names."""
    # "tiba di Beirut": a pattern that names the place is of a visit
    met = told.kind == "meeting" and ":place}" not in told.pattern.source
    if (told.kind not in _MUTUAL and not met) or len(found) <= _SIDES:
        return found
    only = only_hosts(told.items, context.discourse)
    # "the Syrian foreign minister met Abdi in Damascus": not one of whose people somebody is
    theirs = {own.iri for r in found if (own := _own(r.entity, context)) not in (None, r.entity)}
    others = [r for r in found if r.entity.iri not in only - theirs]
    return others if len(others) >= _SIDES else found


def _own(entity: Entity, context: Context) -> Entity | None:
    """Whose people somebody is: what the text says or, of a person, the table."""
    home = context.discourse.country_of(entity) if entity.type == "Person" else None
    return home or context.discourse.party(entity)


def _hosts(told: Happening, within: list[int], named: list[Referent], places: list[Referent]) -> set[str]:
    """The IRIs of who is only where it happened, or where one of those hit comes from.

    "Talks in Doha" are hardly Qatar's own; "seorang awak asal Filipina": nor is it the war of the Philippines.
    """
    hosts = {r.entity.iri for r in places if told.kind in _MUTUAL or r not in named}
    items = told.items
    foreign = [items[k].value for k in within if k and items[k].cls == "X" and "origin" in items[k - 1].tags]
    return hosts | iris(referents_of(foreign))


def _too_few(told: Happening, sides: set[str], named: list[Referent]) -> bool:
    """Whether those found are not two who decide: one, the mediators, or others than the article's two.

    "Perang lima hari … sebelum ditengahi Malaysia dan AS": whom another clause names; "the US and France brokered a
    ceasefire": not with each other.
    """
    brokers = _brokers(told)
    brokered = told.kind in ("ceasefire_agreed", "talks") and bool(sides) and sides <= brokers
    return brokered or len(sides) < _SIDES or (not named and sides.isdisjoint(iris(told.analysis.pair)))


def _dates(told: Happening) -> bool:
    """ "Sejak invasi 2022": a blow of nobody in particular that only tells since when."""
    opens = told.first - 1 - (told.first > 1 and "definite" in told.items[told.first - 1].tags)
    nobody = not told.agents and all(r.entity.type in WHERE for r in referents_of(told.patients))
    return told.blow and nobody and opens >= 0 and "since" in told.items[opens].tags


def _brokers(told: Happening) -> set[str]:
    return iris(referents_of(told.analysis.mediators))


def _article_sides(told: Happening, sides: set[str], context: Context) -> tuple[Referent, ...]:
    """The two whom "both sides" or "the war" would mean here: whom the sentence calls so, else the article's."""
    two: tuple[Referent, ...] = next((item.value.referents for item in told.items if of_two(item)), ())
    if two and _brokers(told).isdisjoint(iris(two)):
        return two
    pair, foes = told.analysis.pair, told.analysis.foes
    if told.kind == "clash":
        # "the war ended with a truce brokered by the US and Qatar": not theirs
        return _states(foes, context) if _brokers(told).isdisjoint(iris(foes)) else pair
    spoken = context.discourse.spoken
    if told.blow and pair and not spoken.opposed(*iris(pair)) and _shared(pair, foes):
        # "Russia condemned the strikes": not its own on its friends
        pair = foes
    once = bool(sides and pair) and not (spoken.are_sides(list(pair)) or spoken.opposed(*iris(pair)))
    # named beside each other once
    return () if once else pair


def _states(foes: tuple[Referent, ...], context: Context) -> tuple[Referent, ...]:
    """ "A strike on Kalogi, South Kordofan": the war is not the province's, but of the state where it lies."""
    if all(foe.entity.type == "Territory" for foe in foes):
        return foes
    return tuple(
        Referent(state, foe.support)
        if foe.entity.type == "Territory" and (state := context.discourse.country_of(foe.entity)) is not None
        else foe
        for foe in foes
    )


def _shared(pair: tuple[Referent, ...], foes: tuple[Referent, ...]) -> bool:
    """Whether one of two is at odds with a third, and not only with the land where others fight."""
    return not iris(pair).isdisjoint(iris(foes)) and all(foe.entity.type != "Territory" for foe in foes)


def _tellers(told: Happening, found: list[Referent], within: list[int], speech: Speech | None) -> Iterable[Referent]:
    """Who speaks of what he did himself, where the words name nobody.

    Not who only tells of it: "the rebels attacked, according to the UN"; nor who says that "both sides agreed",
    whoever those are, or that "most of them withdrew".
    """
    if speech is None or (speech.wraps and not speech.quotes):
        return ()
    if told.blow and speech.act == "confirm" and "responsible" in told.items[speech.verb].tags:
        # "serangan itu diklaim ISIS-K"
        return speech.claimants
    if told.kind == "ceasefire_violated" or (told.blow and (told.noun or speech.act == "condemn")):
        # "called the strikes a breach of the truce", "said after the attack in Kashmir": another's
        return ()
    if told.blow and told.items[told.first].tag("outcome", "frame") in ("subject", "participle"):
        # "Hamas says they died in an air strike"
        return ()
    if told.kind == "capture" and all(r.entity.type in _OUTSIDE for r in speech.claimants):
        # "aid workers said they had treated 386 people since El Fasher fell"
        return ()
    if told.kind == "clash" and all(r.entity.type in _CIVIL for r in speech.claimants):
        return ()
    # "witnesses said drones had hit a depot": who only saw it
    claimants = [r for r in speech.claimants if r.entity.type in PARTIES]
    # "menyebut perebutan kota itu pelanggaran": another's, told before
    words = told.items[told.first : told.last]
    spoken_of = told.kind == "capture" and told.noun and any(w.cls == "X" and w.value.pronoun for w in words)
    annexes = told.kind in GROUND and not spoken_of and all(r.entity.type in WHERE for r in found)
    around = [told.items[k] for k in within]
    theirs = (told.kind in _MUTUAL and any(map(of_two, around))) or _others(around)
    return claimants if (annexes or not (found or spoken_of)) and not theirs else ()


def _who_said_so(told: Happening, pack: Pack) -> Iterable[Referent]:
    """ "“…,” katanya (kepada pers) usai bertemu Lavrov", "berjanji sesudah bertemu Lavrov": whoever said so met him."""
    joint = told.kind in _JOINTLY and (told.noun or not told.agents)
    before = [said for said in told.analysis.speeches if said.verb < told.first] if joint else []
    then = "subordinator" in told.items[told.first].tags
    if not before or not (then or pack.owned(told.items[before[-1].verb])):
        return ()
    between = told.items[before[-1].verb + 1 : told.first]
    return () if any(item.cls in ',.;:"' or pack.is_verb(item) for item in between) else before[-1].claimants


def _others(items: Iterable[Item]) -> bool:
    """ "Most of them have withdrawn," said an analyst: people of whom the speaker is none."""
    pronouns = {item.value.pronoun["refers"] for item in items if item.cls == "X" and item.value.pronoun is not None}
    return "people" in pronouns and "subject" not in pronouns


def _by_strangers(told: Happening, within: list[int]) -> bool:
    """Whether people of no name strike."""
    around = (told.items[k] for k in within)
    return not told.agents and any(item.tag("population", "side") == "enemy" and item.cls == "w" for item in around)


def _peoples(near: list[Referent], found: list[Referent], analysis: Analysis, context: Context) -> list[Referent]:
    """ "Serangan Israel menewaskan 12 warga Iran": the state of people who are hit, if at odds with who strikes."""
    hit = {party.iri for party in _parties_of("PopulationGroup", near, context)}
    foes = analysis.foes if hit and len(found) == 1 else ()
    at_war = len(foes) == _SIDES and found[0].entity.iri in iris(foes)
    return [foe for foe in foes if foe.entity.iri in hit] if at_war else []


def _groups_hit(near: list[Referent], context: Context) -> list[Entity]:
    """ "Menargetkan seorang anggota Hizbullah": the armed groups of those who are named around a blow by their role."""
    return [party for party in _parties_of("Actor", near, context) if party.type == "ArmedGroup"]


def _parties_of(type_: str, referents: list[Referent], context: Context) -> list[Entity]:
    """The parties of those of a type."""
    parties = (context.discourse.party(r.entity) for r in referents if r.entity.type == type_)
    return [party for party in parties if party is not None]


def _helped(told: Happening) -> list[Mention]:
    """ "Menyerang kapal sebagai bentuk solidaritas terhadap Palestina": for whose sake somebody strikes is not hit."""
    agents = iris(referents_of(told.agents))
    return [
        mention
        for whom, who in told.analysis.supported
        if not agents.isdisjoint(r.entity.iri for r in referents_of(who))
        for mention in whom
    ]


def _names_war(told: Happening, at: int) -> bool:
    """ "Fired missiles at Israel throughout the Gaza war": a name that only says which war that was."""
    behind = at + 1
    war = behind < len(told.items) and told.items[behind].tag("event", "frame") == "noun"
    return war and not told.first <= behind < told.last


def _describing(items: list[Item], at: int) -> bool:
    """ "Russian-made rockets", "made in Russia", "roket buatan Rusia": only where a thing comes from."""
    joined = at + 2 < len(items) and items[at + 1].text == "-" and items[at + 1].start == items[at].end
    made = items[at - 1 - (items[at - 1].cls == "o")] if at > 1 else items[0]
    return (joined and "made" in items[at + 2].tags) or (at > 0 and "made" in made.tags)


def _unnamed(referent: Referent, told: Happening, context: Context) -> bool:
    """Whether somebody near a blow is no side of it: "five soldiers", an agency, "the ministry"."""
    nameless = is_nameless(referent.entity, context.article.slug)
    return told.blow and (nameless or referent.entity.type in _CIVIL)
