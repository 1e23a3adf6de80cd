"""Whose people a casualty figure counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.context import Analysis, Context, clause
from kg.extract.figures import Figure
from kg.extract.gate import place_of
from kg.extract.referents import Referent, state_named, unique, unlisted
from kg.extract.speech import Speech
from kg.extract.tokens import Item
from kg.statement import Entity

#: How far behind a figure the attack may be told that they died in.
_ATTACKED = 12
_STATES = ("State", "DeFactoState", "Territory")
_PARTIES = (*_STATES, "ArmedGroup", "ArmedForce", "GovernmentBody")
_FORCES = ("ArmedForce", "ArmedGroup")
#: Whose people one figure may count, and not the next.
_NOT_CARRIED = ("InternationalOrganization", "Organization", "Place")
#: Who speaks for the country of their own.
_AT_HOME = (*_PARTIES, "Person", "Settlement", "Actor", "MediaOutlet", "Organization")


def sides(
    analysis: Analysis, context: Context, figure: Figure, before: list[Figure], claimant: Referent | None
) -> list[tuple[Referent, ...]]:
    """One tuple of entities a statement: "dari masing-masing pihak" makes one figure for each side.

    In this order: the noun phrase says it; "both sides"; the figure before; the speaker's own people; the country of
    the place; the parties named. Empty when the text leaves it open.
    """
    if figure.member and any(r.entity.type in _FORCES for r in figure.side or ((claimant,) if claimant else ())):
        # "seven of its members"
        figure.category = "military"
    if figure.side:
        stated = (
            _staff(analysis, context, r) if figure.category == "civilian" else _state(analysis, context, r)
            for r in figure.side
        )
        figure.side = tuple(referent for referent in stated if referent.entity.type not in ("Person", "MediaOutlet"))
    if figure.side:
        _remember(analysis, context, figure)
        return [figure.side + _territory(analysis, context, figure.side)]
    items = analysis.sentence.items
    both = _both(items, figure)
    if both:
        return both
    last = before[-1] if before else None
    if figure.part:
        # "92 warga Druze dan 93 personel": both are parts of the whole
        last = next((f for f in reversed(before) if not f.part), last)
    bare = figure.category is None and last is not None and figure.claimants == last.claimants
    if last is not None and last.side and (figure.part or bare or _beside(items, last, figure)):
        figure.side = last.side
        return [last.side]
    speech = analysis.speech_at(figure.first)
    doer = _doer(analysis, context, figure, speech.first if speech is not None else 0)
    if doer is None and speech is not None and claimant is not None and _own_deed(items, figure, speech, context):
        # "JNIM mengklaim telah membunuh 200 tentara"
        doer = (context.discourse.party(claimant.entity) or claimant.entity).iri
    fighters = figure.enemy or _fallen(figure)
    home = _home(analysis, context, claimant, fighters) if claimant is not None else None
    if figure.own and (owner := home or _subject(items, figure, context, analysis)) is not None:
        figure.side = (owner,)
        return [figure.side + _territory(analysis, context, figure.side)]
    if figure.crew is not None:
        # of many countries
        text = figure.crew.text
        figure.side = (Referent(unlisted("seafarers", text, "PopulationGroup")),)
        return [figure.side]
    if figure.enemy:
        figure.side = _enemy(analysis, context, home)
        return [figure.side]
    if home is not None and home.entity.iri == doer:
        # what somebody does befalls others
        home = None
    if home is not None and claimant is not None and _mourns(figure, claimant, home):
        figure.side = (home,)
        return [figure.side]
    pair = [r for r in analysis.pair if r.entity.iri != doer]
    near, far = ([r for r in named if r.entity.iri != doer] for named in _where(analysis, context, figure))
    where = near or far
    own = figure.verb >= 0 and items[figure.verb].tag("outcome", "side") == "own"
    if own and not near and not any(items[k].cls == "X" and _placed(items, k) for k in range(figure.last, len(items))):
        # "Iran arrested 700 people"
        figure.side = tuple(_state_of(analysis, context, doer))
        if figure.side:
            return [figure.side]
    held = items[figure.last - 1].tag("population", "outcome") == "captured"
    if figure.outcome == "captured" or held:
        # the captives are not of those who hold them
        holders = {r.entity.iri for r in (*where, *_homes(context, where))} if doer is None or held else {doer}
        if not held and home is not None and claimant is not None and _takes(figure, claimant):
            holders.add(home.entity.iri)
        free = [r for r in pair if r.entity.iri not in holders]
        if held:
            # hostages are a state's people before they are a group's
            free.sort(key=lambda r: r.entity.type == "ArmedGroup")
        found = [r for r in (home,) if r is not None and r.entity.iri not in holders] if not free else (
            [r for r in free if home is not None and r.entity.iri == home.entity.iri] or free[:1]
        )  # fmt: skip
        if last is not None and last.side and doer not in {r.entity.iri for r in last.side}:
            found = list(last.side)
    elif figure.category in (None, "unspecified") and (against := _against(analysis, context, figure)):
        found = against
    elif len(pair) == 2 and doer is None and figure.category in (None, "unspecified") and (
        _fighting(items, *(clause(items, figure.first) if near else (0, len(items))))
    ) and context.discourse.are_sides(pair) and not (near and _elsewhere(pair, near[0])):  # fmt: skip
        found = pair
    elif home is not None and (
        _inside(context, home, where[0]) if where else _speaks_for_own(context, claimant, pair, home)
    ):  # fmt: skip
        found = [home, *_homes(context, [home])]
    else:
        where = where or _scene(analysis, context, doer)
        found = [*where[:1], *_homes(context, where[:1])] or _last(analysis, context, figure, doer)
        if not found and home is not None:
            # a minister, a mayor of a country that the article hardly names
            found = [home, *_homes(context, [home])]
        if not found and all(context.discourse.is_main(referent.entity) for referent in pair):
            found = pair
    if not found and claimant is not None:
        # "Misi Pemantau HAM PBB di Ukraina"
        found = [r for r in _in_name(claimant) if r.entity.iri != doer]
    if not found:
        main = context.discourse.main_state(analysis.sentence)
        found = [main] if main is not None and main.entity.iri != doer else pair or _own_people(analysis, context, doer)
    figure.side = tuple(found) + (_territory(analysis, context, tuple(found)) if len(found) == 1 else ())
    _remember(analysis, context, figure)
    return [figure.side]


def _own_people(analysis: Analysis, context: Context, doer: str | None) -> list[Referent]:
    """ "Burkina Faso's army executed 223 civilians": where no other party is named, its own country's."""
    alone = all(party.iri == doer for party in _parties(analysis, context))
    return _state_of(analysis, context, doer) if alone else []


def _state_of(analysis: Analysis, context: Context, iri: str | None) -> list[Referent]:
    """The state of an IRI, where the sentence names it."""
    state = next((party for party in _parties(analysis, context) if party.iri == iri), None)
    return [context.discourse.stands(state, analysis.sentence)] if state is not None and state.type == "State" else []


def _parties(analysis: Analysis, context: Context) -> Iterator[Entity]:
    """The party of whoever the sentence names."""
    parties = (context.discourse.party(r.entity) for mention in analysis.mentions() for r in mention.referents)
    return (party for party in parties if party is not None)


def _in_name(claimant: Referent) -> list[Referent]:
    """The state that the claimant's own name has."""
    states = (state_named(word) for word in claimant.entity.text.split())
    return [Referent(state, claimant.support) for state in states if state is not None][:1]


def _subject(items: list[Item], figure: Figure, context: Context, analysis: Analysis) -> Referent | None:
    """ "Bangkok menangguhkan perjanjian itu setelah ranjau melukai empat prajuritnya": of whom the sentence is."""
    for k in range(figure.first):
        if items[k].cls == "X" and not _placed(items, k) and not (k and _governs(items[k - 1], context)):
            parties = (context.discourse.party(referent.entity) for referent in items[k].value.referents)
            return next((context.discourse.stands(p, analysis.sentence) for p in parties if p is not None), None)
    return None


def _enemy(analysis: Analysis, context: Context, home: Referent | None) -> tuple[Referent, ...]:
    """Whom a speaker calls militants: the armed group of the article, else the other party."""
    own = home.entity.iri if home is not None else ""
    group = context.discourse.armed_group(analysis.sentence)
    if group is not None and group.entity.iri != own:
        return (group,)
    return tuple(r for r in analysis.pair if r.entity.iri != own)[:1]


def _state(analysis: Analysis, context: Context, referent: Referent) -> Referent:
    """Whose people a state's force or office has: the state's."""
    entity = referent.entity
    if entity.type in ("Settlement", "Place"):
        return _country(context, referent) or referent
    if entity.type not in ("ArmedForce", "GovernmentBody", "Person"):
        return referent
    country = context.discourse.country.get(entity.iri)
    if country is not None and country.type in _PARTIES:
        return Referent(country, referent.support)
    owner = _belongs_to(context, referent)
    if owner is None and entity.type == "ArmedForce" and not context.discourse.listed(entity):
        # "pasukan pemerintah" of nobody knows where: of the state that the article is about
        return context.discourse.main_state(analysis.sentence) or referent
    return owner or referent


def _staff(analysis: Analysis, context: Context, referent: Referent) -> Referent:
    """ "a medic of the Palestine Red Crescent": of the country of an organization that has one."""
    country = context.discourse.country_of(referent.entity) if referent.entity.type == "Organization" else None
    return _state(analysis, context, referent) if country is None else Referent(country, referent.support)


def _inside(context: Context, home: Referent, where: Referent) -> bool:
    """Whether the place is in the speaker's own country, or is the country of the speaker's own region."""
    if home.entity.iri == where.entity.iri:
        return True
    return home.entity.type == "Territory" and context.discourse.lies_in(home.entity, {where.entity.iri})


def _homes(context: Context, where: list[Referent]) -> list[Referent]:
    """The states that territories belong to."""
    owners = (_belongs_to(context, referent) for referent in where if referent.entity.type == "Territory")
    return [owner for owner in owners if owner is not None]


def _speaks_for_own(context: Context, claimant: Referent | None, pair: list[Referent], home: Referent) -> bool:
    """A ministry or an army tells its own dead; a state or a president only when it is a party."""
    if claimant is not None and claimant.entity.type in ("GovernmentBody", "ArmedForce", "ArmedGroup"):
        return True
    return not pair or home.entity.iri in {r.entity.iri for r in pair} or context.discourse.is_main(home.entity)


def _last(analysis: Analysis, context: Context, figure: Figure, doer: str | None) -> list[Referent]:
    """Whose people the last figure counted; unless they did this."""
    # the next ones to die need not be of the staff of the UN, too, or at sea
    carried = (r for r in context.discourse.side or () if r.entity.type not in _NOT_CARRIED)
    last = [_again(analysis, context, referent) for referent in carried]
    own = {doer} if doer is not None and figure.verb < 0 else set[str]()
    return [r for r in last if r.entity.iri != doer and not context.discourse.lies_in(r.entity, own)]


def _remember(analysis: Analysis, context: Context, figure: Figure) -> None:
    """Keep whose people a figure counted, each with the words that tell it."""
    span = analysis.sentence.span
    context.discourse.side = tuple(Referent(r.entity, r.support or span) for r in figure.side)


def _again(analysis: Analysis, context: Context, referent: Referent) -> Referent:
    """Somebody of an earlier sentence, where named last; a country known by its city alone, where that was."""
    known = context.discourse.stands(referent.entity, analysis.sentence)
    here = known.support is not None or place_of(known.entity.text, analysis.sentence.text) >= 0
    return known if here else referent


def _fighting(items: list[Item], first: int, last: int) -> bool:
    """Whether fighting between two sides is what they died in."""
    return any(item.tag("event", "event") == "clash" for item in items[first:last])


def _against(analysis: Analysis, context: Context, figure: Figure) -> list[Referent]:
    """ "38 died in fighting between the army and the rebels": the two whom the words name."""
    items = analysis.sentence.items
    first, last = clause(items, figure.first)
    for k in range(first, last - 3):
        if items[k].tag("preposition", "role") != "between" or items[k + 2].cls != "k":
            continue
        if items[k + 1].cls != "X" or items[k + 3].cls != "X" or not _fighting(items, max(first, k - 6), k):
            continue
        named = (r.entity for at in (k + 1, k + 3) for r in items[at].value.referents)
        parties = [context.discourse.party(entity) for entity in named]
        two = unique([context.discourse.stands(party, analysis.sentence) for party in parties if party is not None])
        return two if len(two) > 1 else []
    return []


def _beside(items: list[Item], last: Figure, figure: Figure) -> bool:
    """ "dua tentara Israel tewas dan satu perwira terluka": soldiers told in one breath are of one side."""
    alike = figure.category == last.category == "military" and figure.enemy == last.enemy
    same = (alike or figure.single) and items[figure.first - 1].cls == "k"
    # "lost 11 fighters and captured 45 soldiers": another deed
    return same and figure.verb in (-1, last.verb)


def _fallen(figure: Figure) -> bool:
    """Whether fighters are told of whom the words make nobody's victims: most likely the speaker's own."""
    return figure.category == "military" and (figure.own or (figure.verb < 0 and figure.outcome != "captured"))


def _takes(figure: Figure, claimant: Referent) -> bool:
    """ "The military said three suspects were detained": by itself."""
    return figure.category != "military" and claimant.entity.type == "ArmedForce"


def _mourns(figure: Figure, claimant: Referent, home: Referent) -> bool:
    """ "The Israeli military said five soldiers were killed in Beit Hanoun": an army's or a state's own, wherever."""
    regular = claimant.entity.type in ("ArmedForce", "GovernmentBody", "State") and home.entity.type == "State"
    return regular and _fallen(figure)


def _elsewhere(pair: list[Referent], where: Referent) -> bool:
    """Whether a place is not that of two states at war: a civil war is told with the place whose people suffer."""
    return where.entity.iri not in {r.entity.iri for r in pair} or any(r.entity.type not in _STATES for r in pair)


def _both(items: list[Item], figure: Figure) -> list[tuple[Referent, ...]]:
    first, last = clause(items, figure.first)
    where = [k for k in range(first + 1, last) if items[k].cls == "X" and _placed(items, k)]
    for k in (*range(figure.last, min(figure.last + 5, len(items))), *where):
        if items[k].cls == "X" and items[k].value.pronoun and items[k].value.pronoun["refers"] == "pair":
            referents = items[k].value.referents
            if not referents:
                return []
            return [(r,) for r in referents] if items[k].value.pronoun.get("each") else [tuple(referents)]
    return []


def _territory(analysis: Analysis, context: Context, side: tuple[Referent, ...]) -> tuple[Referent, ...]:
    """Beside a state, the territory of it that the sentence names."""
    own = {referent.entity.iri for referent in side}
    inside = [r for m in analysis.mentions() for r in m.referents if r.entity.type == "Territory"]
    return tuple(r for r in inside[:1] if r.entity.iri not in own and context.discourse.lies_in(r.entity, own))


def _home(analysis: Analysis, context: Context, claimant: Referent, fighters: bool) -> Referent | None:
    """The party that a speaker speaks for; a group's fighters are its own, other people are its country's."""
    entity = claimant.entity
    if fighters and entity.type == "ArmedGroup":
        return claimant
    country = context.discourse.country.get(entity.iri)
    if country is not None and country.type in _PARTIES:
        # the spokesman of an army speaks for its state
        country = context.discourse.country.get(country.iri, country)
        owner = _state(analysis, context, context.discourse.stands(country, analysis.sentence))
        if country.type == "ArmedGroup" and not fighters:
            return _belongs_to(context, owner) or owner
        return owner if country.type != "Territory" else _country(context, owner)
    territory = context.discourse.territory_in(entity)
    if territory is not None:
        return Referent(replace(territory, text=territory.text), claimant.support)
    home = context.discourse.home(entity)
    if home is not None and entity.type in _AT_HOME:
        return Referent(home[0], home[1])
    if country is not None and country.type in ("Settlement", "Place"):
        # a mayor, a city's authorities
        return _country(context, Referent(country, claimant.support))
    own = context.discourse.country_of(entity)
    named = own is not None and any(name in entity.name for name in (own.name, *own.aliases))
    if own is not None and (named or entity.type == "GovernmentBody"):
        return Referent(own, claimant.support)
    if entity.type in ("ArmedForce", "GovernmentBody") and country is None and not context.discourse.listed(entity):
        # "the military" of nobody knows whom
        return None
    return claimant if entity.type in _PARTIES else None


def _doer(analysis: Analysis, context: Context, figure: Figure, first: int) -> str | None:
    """IRI of the party whose deed it was: the one named before "menewaskan"."""
    items = analysis.sentence.items
    if figure.verb < 0:
        if figure.outcome == "captured":
            return _agent(items, figure.suffered, context)
        # in a civil war a government's victims are of its own country
        abroad = all(referent.entity.type in _STATES for referent in analysis.pair)
        return _attacker(items, figure.suffered, context) if abroad else None
    if _fighting(items, max(first, clause(items, figure.verb)[0]), figure.verb):
        # "pertempuran antara A dan B", "perang X": nobody's alone
        return None
    relative = "relative" in items[figure.verb - 1].tags
    for k in range(figure.verb - 1, first - 1, -1):
        item, before = items[k], items[k - 1] if k > first else None
        if relative and item.cls == "w" and context.pack.is_verb(item):
            # "X acted in response to an attack which killed …": not who acted
            break
        if item.cls != "X" or _placed(items, k) or (before is not None and _governs(before, context)):
            continue
        doer = _party(item, context)
        if doer is not None:
            return doer
    return None


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


def _agent(items: list[Item], at: int, context: Context) -> str | None:
    """ "disandera (oleh) Hamas": who stands right behind what they suffered."""
    if at < 0:
        return None
    behind = items[at + 1 : at + 5]
    agent = next((k for k, item in enumerate(behind) if item.tag("preposition", "role") == "agent"), -1)
    for item in behind[agent + 1 : agent + 4] if agent >= 0 else behind[:1]:
        if item.cls == "X":
            return _party(item, context)
    return None


def _attacker(items: list[Item], at: int, context: Context) -> str | None:
    """ "tewas akibat serangan drone Ukraina": whose attack it was."""
    far = min(at + _ATTACKED, len(items))
    end = next((k for k in range(at + 1, far) if items[k].cls in ",.;"), far)
    if at < 0 or not any(item.tag("assault", "frame") == "noun" for item in items[at + 1 : end]):
        return None
    named = next((k for k in range(at + 1, end) if items[k].cls == "X" and items[k].value.kind != "pronoun"), 0)
    return _party(items[named], context) if named and not _placed(items, named) and not _struck(items, named) else None


def _party(item: Item, context: Context) -> str | None:
    """IRI of the party that a mention names or belongs to."""
    named: tuple[Referent, ...] = item.value.referents
    parties = (r.entity for r in named if r.entity.type in _PARTIES)
    return next((context.discourse.country.get(entity.iri, entity).iri for entity in parties), None)


def _placed(items: list[Item], at: int) -> bool:
    """Whether a name says where: "di Kyiv", "pelabuhan X", and "Yaman" in "di pelabuhan X, Yaman"."""
    before = items[at - 1] if at else None
    if items[at].value.kind == "place" or (
        at + 2 < len(items) and items[at + 1].cls == "g" and "place_noun" in items[at + 2].tags
    ):
        # "on Syria's coast"
        return True
    if _of_place(items, at):
        # "at two Ukrainian cities"
        behind = next((item for item in reversed(items[:at]) if item.cls not in "Ndj"), None)
        return behind is not None and ("preposition" in behind.tags or behind.cls == "o")
    if before is None:
        return False
    if before.cls == "," and items[at].value.kind == "entity":
        named = at - 2
        while named > 0 and items[named].cls == "j":
            # "di Zona Gojjam Timur, Ethiopia"
            named -= 1
        if named >= 0 and items[named].cls == "X":
            return _placed(items, named) or _struck(items, named)
    return before.cls == "o" or before.tag("preposition", "role") == "place"


def _of_place(items: list[Item], at: int) -> bool:
    """Whether a people's name says whose a place is: "Ukrainian cities"."""
    hit = items[at].value.hit
    place = at + 1 < len(items) and "place_noun" in items[at + 1].tags
    return place and hit is not None and hit.role == "demonym"


def _target(items: list[Item], at: int) -> bool:
    """ "opened fire on an Israeli patrol": whose people or things were attacked."""
    return items[at - 1].text != "-" and _struck(items, at)


def _governs(before: Item, context: Context) -> bool:
    """Whether the word before makes a name its object or a circumstance."""
    return "preposition" in before.tags or (before.cls == "w" and context.pack.is_verb(before))


def _where(analysis: Analysis, context: Context, figure: Figure) -> tuple[list[Referent], list[Referent]]:
    """The countries of the places named, the nearest to the figure first: in its clause, and in all that is said."""
    items = analysis.sentence.items
    speech = analysis.speech_at(figure.first)
    low, high = (speech.first, speech.last) if speech is not None else (0, len(items))
    first, last = clause(items, figure.first)
    near = _named(items, figure.first, context, max(first, low), min(last, high))
    return near, _named(items, figure.first, context, low, high)


def _scene(analysis: Analysis, context: Context, doer: str | None) -> list[Referent]:
    """ "Sebuah ledakan mengguncang masjid di Homs. Delapan orang tewas": where the attack told just before was."""
    before = context.discourse.before
    if before is None or before.figures or before.sentence.paragraph != analysis.sentence.paragraph:
        return []
    items = before.sentence.items
    if not any("assault" in item.tags and "event" not in item.tags for item in items):
        return []
    named = _named(items, 0, context, 0, len(items))
    return [Referent(r.entity, r.support or before.sentence.span) for r in named if r.entity.iri != doer]


def _named(items: list[Item], at: int, context: Context, first: int, last: int) -> list[Referent]:
    found: list[tuple[int, Referent]] = []
    for k in range(first, last):
        people = items[k].cls == "X" and items[k].value.hit is not None and items[k].value.hit.role == "demonym"
        if items[k].cls != "X" or (people and not (_of_place(items, k) or _target(items, k))):
            # "in a Russian strike" names no place
            continue
        if k + 1 < last and items[k + 1].cls in "XC" and items[k].value.type == "State":
            # "at the Saudi Maternity Hospital"
            continue
        if k + 1 < last and (items[k + 1].text == "-" or items[k + 1].tag("assault", "frame") == "noun"):
            # "in the Hamas-led attack on Israel"
            continue
        inner = [
            r for of in items[k].value.of for r in of.referents if r.entity.type in ("Settlement", "Place", "Territory")
        ]
        if _placed(items, k) or _struck(items, k):
            inner += items[k].value.referents
        for referent in inner:
            country = _country(context, referent)
            if country is not None:
                parted = any(item.cls == "k" for item in items[k:at])
                found.append((abs(k - at) + parted * len(items), country))
    return unique([referent for _, referent in sorted(found, key=lambda pair: pair[0])])


def _struck(items: list[Item], at: int) -> bool:
    """Whether a name says what was attacked or lives in war: "strikes on X", "menyerang X", "perang X", "X's war"."""
    at_war = [item for item in items[max(0, at - 1) : at + 3] if item.tag("event", "event") == "clash"]
    if at_war and ((at and items[at - 1] is at_war[0]) or items[at + 1].cls == "g"):
        return True
    near = [item.tag("assault", "frame") for item in items[max(0, at - 5) : at]]
    if not near:
        return False
    before = items[at - 1]
    if before.tag("preposition", "role") == "with" and "noun" in near:
        return True
    return near[-1] == "verb" or bool(before.tag("outcome", "outcome") == "displaced")


def _country(context: Context, referent: Referent) -> Referent | None:
    entity = referent.entity
    if entity.type in ("State", "DeFactoState"):
        return referent
    if entity.type == "Territory" and context.discourse.listed(entity):
        # nobody's people live in the Red Sea or along a line
        return referent if context.discourse.country_of(entity) is not None else None
    return _belongs_to(context, referent)


def _belongs_to(context: Context, referent: Referent) -> Referent | None:
    """The state whose it is: as the article tells, or else as the table does, and the name itself stands for it."""
    home = context.discourse.home(referent.entity)
    if home is not None:
        return Referent(*home)
    country = context.discourse.country_of(referent.entity)
    return Referent(country, referent.support) if country is not None else None
