"""Ties between actors and places, by the patterns of the language pack."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.clauses.lists import next_listed
from kg.extract.clauses.relatives import DEEDS
from kg.extract.clauses.shadow import slots_of
from kg.extract.context import Analysis, Context, matches, only_hosts
from kg.extract.ends import BACKING, Told, alike, another, sender, state_for, we
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, Sentence
from kg.extract.no_tie import (
    Held,
    alone,
    apart,
    capital_named,
    captured,
    denied,
    goes_on,
    is_role,
    joins_in,
    last_of_persons,
    lost_control,
    mediator_of,
    no_party,
    noun,
    of_partner,
    over,
    owner,
    participle,
    stands,
    supposed,
    taken_over,
    thing_of,
    unreal,
)
from kg.extract.particulars import topics, year_of
from kg.extract.phrases.mentions import Mention, referents_of
from kg.extract.phrases.referents import BODIES, Referent, iris, state_named, unique, unlisted
from kg.statement import Relation

#: Both ends of these are alike: subject and object may stand in one list.
_SYMMETRIC = frozenset({"alliance", "defence_pact", "treaty", "holds_talks_with"})
#: Who fight each other have none of these.
_PEACEFUL = frozenset({"alliance", "defence_pact", "treaty"})
#: What is called for is no tie yet.
_WISHES = frozenset({"call_for", "demand", "threaten"})
#: These are told of as long as they last.
_LASTING = frozenset({"alliance", "controls", "member_of"})
#: These are signed.
_PACTS = frozenset({"defence_pact", "treaty"})
#: So many parties has a war.
_TWO = 2
_BODIES = frozenset({"ArmedForce", "ArmedGroup", "GovernmentBody", "Organization"})
#: Many who have no name back nobody: "dengan bantuan warga".
_PEOPLE = frozenset({"PopulationGroup", "Actor"})
#: States and groups do these; a person only in the name of one.
_POWERS = frozenset({"sanctions", "supplies_arms", "controls", "military_base"})
#: Where these are "based" there is no military base.
_NO_BASES = frozenset({"Organization", "GovernmentBody", "PopulationGroup", "MediaOutlet", "ArmedGroup"})
_PLACES = frozenset({"State", "DeFactoState", "Territory", "Settlement", "Place"})
#: Persons stand for their states in these.
_BETWEEN_STATES = frozenset({"alliance", "defence_pact", "treaty", "military_base", "member_of", "co_chairs"})


def find(analysis: Analysis, context: Context, seen: Told) -> Iterator[Relation]:
    """The ties that a sentence tells; each once an article."""
    items = analysis.sentence.items
    if analysis.asks:
        return
    ends: set[tuple[str, int]] = set()
    told: set[tuple[str, int]] = set()
    leading: list[Mention] = []
    between: list[Mention] = []
    held: list[Held] = []
    found = list(matches(analysis, context.pack.relations, context.pack))
    joined = [m for pattern, slots, *_ in found if pattern.type == "member_of" for m in slots.get("subject", [])]
    backed = [(last, slots.get("object", [])) for pattern, slots, _, last in found if pattern.type == "support"]
    # who mediates is known before the other ties are told
    for pattern, slots, first, last in sorted(found, key=lambda match: match[0].type != "mediates"):
        if pattern.type == "mediates":
            if "object" not in pattern.slots and any(end == last and alone(items, who) for end, who in backed):
                # "Taliban disponsori Delhi": no talks are
                continue
            if "object" not in pattern.slots and _all_in(slots.get("subject", []), between):
                # between whom has been told
                continue
            between += slots.get("subject", []) if "object" in pattern.slots else []
            analysis.mediators += slots.get("subject", [])
            leading += slots.get("subject", []) if pattern.source.startswith("{subject:") else []
            # "Qatar and Egypt, which mediate alongside the United States": those two are no parties
            # and in "AS dan Mesir tergabung dalam Quad, yang menengahi konflik" its members are none
            slots = {**slots, "people": [*slots.get("people", []), *leading, *joined]}
        elif pattern.type == "support":
            analysis.backers += apart(items, first, slots.get("subject", []))
            analysis.supported.append((slots.get("object", []), slots.get("subject", [])))
        slots = last_of_persons(items, slots)
        # the first pattern that ends here says what the tie is
        form = "treaty" if pattern.type == "defence_pact" else pattern.type
        if (form, last) in ends or (pattern.type == "treaty" and ("defence_pact", last - 1) in told):
            continue
        if of_partner(items, first, last, context.pack):
            continue
        if pattern.type in _LASTING and over(items, first, last, context.pack):
            continue
        granted = any("relative" in item.tags for item in items[first:last]) or participle(items, first, pattern.type)
        if unreal(items, first, last, context.pack, pattern, granted=granted):
            ends.add((form, last))
            continue
        if pattern.type == "controls" and (
            lost_control(items, first, last)
            or taken_over(slots, first, last, held)
            or thing_of(items, slots, last)
            or owner(items, slots, last)
            or (granted and captured(analysis, slots, first, context.pack))
        ):
            continue
        if pattern.type == "treaty" and capital_named(items, first, slots):
            continue
        if pattern.type == "supplies_arms" and _to_another(items, last, slots):
            continue
        if pattern.type in ("support", "treaty") and mediator_of(items, slots, analysis.mediators):
            continue
        deed = pattern.type in DEEDS and not granted
        if deed and pattern.source.startswith(("{subject:", "{parties:")) and supposed(items, first):
            continue
        if (
            pattern.type in _SYMMETRIC
            and "object" not in pattern.slots
            and ((pattern.type, last - 1) in told or not _several(slots))
        ):
            # "Mesir dan Yordania adalah sekutu AS": not of each other; "bertemu di Wina untuk berunding": not Austria
            continue
        if pattern.type in _SYMMETRIC and is_role(items[first]) and not items[first].value.of:
            # "sekutunya, Inggris dan Prancis": the words do not say whose
            continue
        if pattern.type == "member_of" and joins_in(items, last, context.pack):
            continue
        if not pattern.slots and pattern.type == "member_of" and not _of_two(items[first], context.pack):
            # "anggota ASEAN" alone names nobody
            continue
        if (
            pattern.type == "member_of"
            and pattern.slots
            and is_role(items[last - 1])
            and "speech" in items[last - 2].tags
        ):
            # "Jerman memuji anggota NATO": need not be one
            continue
        if pattern.type == "holds_talks_with" and "object" not in pattern.slots and goes_on(items, last):
            # "Prancis dan Inggris … dalam pembicaraan dengan Iran": not with each other
            continue
        if pattern.type == "support" and (no_party(items, slots, last) or noun(items, last)):
            continue
        speech = analysis.speech_of(first, last)
        signs = pattern.type in _PACTS and pattern.source.startswith("{subject:") and not granted
        if speech is not None and speech.act in _WISHES and (deed or signs):
            ends.add((form, last))
            continue
        stated = not granted and any(stands(item, context.pack) for item in items[first:last])
        if speech is not None and (deed or stated) and denied(items, speech, first):
            continue
        # "backed the plan of the Quad, which groups the US, …": the article tells who belongs to it
        explained = pattern.type == "member_of" and granted and speech is not None and not speech.verbatim(first)
        claimants: tuple[Referent | None, ...] = speech.claimants if speech and not explained else (None,)
        if speech is not None:
            slots = {name: [we(m, speech, analysis, context) for m in who] for name, who in slots.items()}
        slots = another(alike(slots, pattern.type, analysis.sentence, seen), analysis, context)
        treaty = pattern.type == "treaty"
        if not slots.get("object"):
            # "kedua negara anggota ASEAN": the words of the tie are people who are so of something
            slots = {**slots, "object": [of for k in range(first, last) if is_role(items[k]) for of in _of(items, k)]}
            if pattern.type == "member_of" and _of_two(items[first], context.pack):
                # "kedua anggota ASEAN"
                slots["subject"] = []
            elif not slots.get("subject"):
                # "mediator Qatar", "Egyptian and Qatari mediators"
                slots["subject"], slots["object"] = [*_beside(items, first), *slots["object"]], []
        two = _tied_before(slots, analysis.sentence, seen, context) if pattern.type in _PEACEFUL else None
        pairs = [two] if two else list(_ends(pattern.type, slots, analysis, context))
        pairs = [pair for pair in pairs if _named(pattern.type, *pair, context)]
        if pairs:
            # words that tie nobody are left to other patterns
            ends.add((form, last))
            told.update((pattern.type, k) for k in range(first, last))
        for subject, objects in pairs:
            if _told(pattern.type, subject, objects, analysis.sentence, seen):
                continue
            for claimant in claimants:
                yield Relation(
                    **context.head(analysis, claimant, *subject, *objects),
                    type=pattern.type,
                    subject=tuple(r.entity for r in subject),
                    object=tuple(r.entity for r in objects),
                    year=year_of(items, first, last, treaty=treaty),
                    topics=topics(items, last, context) if treaty else (),
                )
    for holder, place in _held(analysis, context):
        if not _told("controls", [holder], [place], analysis.sentence, seen):
            yield Relation(
                **context.head(analysis, None, holder, place), type="controls",
                subject=(holder.entity,), object=(place.entity,),
            )  # fmt: skip


def _to_another(items: list[Item], last: int, slots: dict[str, list[Mention]]) -> bool:
    """ "An ally of Cambodia and a supplier of arms" before "to Thailand": who gets them stands behind."""
    told = any(items[last - 1].value is mention for who in slots.values() for mention in who)
    return not told and last + 1 < len(items) and "reaches" in items[last].tags and items[last + 1].cls == "X"


def _all_in(who: list[Mention], known: list[Mention]) -> bool:
    return bool(who) and all(any(one is mention for one in known) for mention in who)


def _of_two(item: Item, pack: Pack) -> bool:
    """ "kedua anggota ASEAN": people who are two, as "kedua negara" are."""
    first = item.text.lower().split(maxsplit=1)[0]
    known = pack.phrases.get(first, ()) if item.cls == "X" and item.value.of else ()
    return any(tags.get("pronoun", {}).get("refers") == "pair" for words, tags in known if "definite" not in tags)


def _several(slots: dict[str, list[Mention]]) -> bool:
    """Whether the words name more than one who may be tied to each other, or whom a role is of."""
    who = slots_of(slots, "subject", "parties")
    return len(referents_of(who)) != 1


def _of(items: list[Item], at: int) -> list[Mention]:
    """Whose a role is: of all in "penengah Rusia dan Ukraina", "mediators from Qatar, Egypt and the US"."""
    owners = [*items[at].value.of]
    # not in "its co-chairs, Russia and the United States"
    ends = bool(owners) and owners[-1].end == items[at].end
    while ends and (then := next_listed(items, at, len(owners))) is not None:
        owners.append(items[then].value)
        at = then
    return owners


def _beside(items: list[Item], at: int) -> list[Mention]:
    """ "Egyptian and" before "Qatari mediators": peoples in a list."""
    found: list[Mention] = []
    while at > 1 and items[at - 1].cls in ",k" and items[at - 2].cls == "X":
        mention: Mention = items[at - 2].value
        if mention.hit is None or mention.hit.role != "demonym":
            break
        found, at = [mention, *found], at - 2
    return found


def _held(analysis: Analysis, context: Context) -> Iterator[tuple[Referent, Referent]]:
    """ "Pakistan-administered Kashmir", "Kashmir yang dikuasai India": places whose own name says who holds them."""
    for mention in (one for named in analysis.mentions() for one in (named, *named.of)):
        if mention.type != "Territory":
            continue
        words = re.split("[ -]", mention.text)
        holder = next((state for word in words if (state := state_named(word)) is not None), None)
        if holder is not None and mention.referents and context.pack.any_in("held", words):
            yield Referent(holder), mention.referents[0]


def _ends(
    kind: str, slots: dict[str, list[Mention]], analysis: Analysis, context: Context
) -> Iterator[tuple[list[Referent], list[Referent]]]:
    """Who is tied to whom: one pair a tie, but a mediator stands between all of its parties at once."""
    sides = (_whole(slots_of(slots, "subject", "parties")), _whole(slots_of(slots, "object")))
    subjects, objects = map(referents_of, sides)
    if len(subjects) == 1:
        objects = [_government(r, subjects[0], analysis, context) for r in objects]
    if kind == "controls":
        held = (m for m in slots_of(slots, "object") if not context.pack.any_in("located", m.before))
        # "runs a base in Mogadishu": not the city
        found = (context.discourse.city(mention) or mention for mention in held)
        objects = unique([r for one in found for r in ([one] if isinstance(one, Referent) else one.referents)])
    if kind in _BETWEEN_STATES:
        if kind == "alliance" and any(r.entity.type in ("ArmedGroup", "Organization") for r in objects):
            # "Ketua Parlemen Nabih Berri, sekutu Hizbullah": he, not his country
            subjects = [r if r.entity.type == "Person" else state_for(r, analysis, context) for r in subjects]
        else:
            subjects = [state_for(r, analysis, context) for r in subjects]
        objects = [state_for(r, analysis, context) for r in objects]
    if kind == "holds_talks_with":
        sent = ([sender(r, analysis, context) for r in side] for side in (subjects, objects))
        subjects, objects = ([r for r in side if r.entity.type not in _PEOPLE] for side in sent)
    if kind in _SYMMETRIC and not objects and len(subjects) > 1:
        subjects, objects = subjects[:1], subjects[1:]
    if kind == "member_of":
        if "subject" not in slots or not slots["subject"]:
            subjects = [r for r in _both(analysis, slots) if r.entity.type == "State"]
        objects = [r for r in objects if r.entity.type in BODIES]
        # states are members of a union, a council, a coalition; not of an armed group or an army
        armies = context.discourse.country
        fights = [r for r in subjects if r.entity.type == "ArmedGroup" and context.discourse.listed(r.entity)]
        groups = [r for r in objects if r.entity.type == "ArmedGroup" and fights]
        others = [r for r in objects if r.entity.type != "ArmedGroup" and r.entity.iri not in armies]
        subjects, objects = fights if groups else subjects, groups or others
    if kind == "military_base":
        # "menempatkan 900 tentara di Suriah": where they are, as if they were that country's
        posts = (m.of if m.kind == "body" else (m,) for m in slots_of(slots, "object"))
        objects = [r for r in referents_of([m for post in posts for m in post]) if r.entity.type in _PLACES]
        subjects = [r for r in subjects if r.entity.type not in _NO_BASES]
        own = iris(subjects)
        # "pangkalan udara Al Udeid di Qatar": in Qatar
        states = [r for m in analysis.mentions() for r in m.referents if r.entity.type == "State"]
        lands = ([s for s in states if context.discourse.lies_in(r.entity, {s.entity.iri})] or [r] for r in objects)
        objects = [r for land in lands for r in land[:1] if not context.discourse.lies_in(r.entity, own)]
    if kind == "sanctions" and not objects:
        objects = [Referent(unlisted(m.name, m.text, "Organization")) for m in sides[1] if m.kind == "person"]
    if kind == "recognised_as_part_of":
        # "Prancis di wilayah Jerman": no state is part of another
        grounds = referents_of([m for m in sides[0] if not _is_base(m, context.pack)])
        subjects = [r for r in subjects if r.entity.type != "State" and r in grounds]
    if kind in _POWERS:
        subjects = [r for r in subjects if r.entity.type != "Person" or context.discourse.party(r.entity)]
        if kind == "sanctions":
            # "AS menyatakan RSF melakukan genosida dan menjatuhkan sanksi …": rebels impose none
            subjects = [r for r in subjects if r.entity.type != "ArmedGroup"]
        # "tentara di Darfur" are nobody's in particular
        whose = context.discourse.country
        subjects = [r for r in subjects if whose.get(r.entity.iri, r.entity).type not in ("Territory", "Place")]
    for subject in subjects:
        if kind != "mediates":
            apart = (other for other in objects if other.entity.iri != subject.entity.iri)
            yield from (
                ([subject], [other])
                for other in apart
                if not (_owns(subject, other, context) or (kind == "support" and _serves(subject, other, context)))
            )
            continue
        party = context.discourse.party(subject.entity)
        # nobody mediates between those who mediate with him, nor between their states
        alike = (context.discourse.party(other.entity) for other in subjects)
        own = iris([*referents_of(slots.get("people", [])), *subjects]) | {state.iri for state in alike if state}
        others = _sides(analysis, own)
        # "menjembatani kedua pihak" said of a mediator: not those two of whom it is one
        objects = [sender(r, analysis, context) for r in objects]
        known = objects if own.isdisjoint(iris(objects)) else []
        named = _parties(analysis, own, context)
        if len(named) > _TWO and others:
            # "the UAE, which Sudan accuses of arming the RSF, hailed the Quad's truce plan": not all of them
            named = _joined_before(analysis.sentence.items, slots.get("subject", []), named) or others
        elif iris(named) < iris(others):
            # "the truce that X brokered, under which Hamas freed …": one of the two is named
            named = others
        between = [r for r in known or named or others if r.entity.iri not in own]
        if between:
            stands = context.discourse.stands(party, analysis.sentence) if party else subject
            yield unique([subject, stands]), between


def _serves(force: Referent, state: Referent, context: Context) -> bool:
    """ "North Korea … sent 10,000 troops to help Moscow": Russia's own are not those."""
    return (
        force.entity.type == "ArmedForce"
        and state.entity.type in ("State", "DeFactoState")
        and _owns(state, force, context)
    )


def _whole(mentions: list[Mention]) -> list[Mention]:
    """ "Sayap militer Hamas" is of Hamas, "jet tempur Rusia" from Russia."""
    return [of for m in mentions for of in (m.of if m.kind == "body" and m.before else (m,))]


def _is_base(mention: Mention, pack: Pack) -> bool:
    """ "Pangkalan Udara Al Udeid milik AS": a base is no territory of whose it is."""
    kinds = [tuple(kind.split()) for kind in mention.before]
    known = (tags for kind in kinds for words, tags in pack.phrases.get(kind[0], ()) if words == kind)
    return any(tags.keys() >= {"fixed", "place_noun"} for tags in known)


def _both(analysis: Analysis, slots: dict[str, list[Mention]]) -> list[Referent]:
    """Who "both" are: the two states that the sentence has named, as in "…, of which both are members"."""
    union = min((mention.start for mention in slots.get("object", [])), default=0)
    before = [m for m in analysis.mentions() if m.end <= union]
    states = [r for r in unique(referents_of(before)) if r.entity.type == "State"]
    return states if len(states) == 2 else list(analysis.pair)


def _sides(analysis: Analysis, own: set[str]) -> list[Referent]:
    """Between whom somebody not named mediates: two parties, one of them that of which the article speaks most."""
    pairs = [list(pair) for pair in analysis.moment.pairs() if own.isdisjoint(iris(pair))]
    most = max((iri for iri in analysis.moment.named if iri not in own), key=analysis.moment.often, default="")
    return next((pair for pair in pairs if most in iris(pair)), pairs[0] if pairs else list(analysis.pair))


def _owns(subject: Referent, other: Referent, context: Context) -> bool:
    """Whether somebody is a state's own army or ministry: a tie is with others."""
    owner = context.discourse.country.get(other.entity.iri)
    state_body = other.entity.type in ("ArmedForce", "GovernmentBody")
    return state_body and owner is not None and owner.iri == subject.entity.iri


def _plain(text: str) -> bool:
    """Whether words are no name: "three officials", "Para menteri pertahanan" where a sentence begins."""
    return text.islower() or (" " in text and text[1:].islower())


def _named(kind: str, subject: list[Referent], objects: list[Referent], context: Context) -> bool:
    """A bare "military", "president", "group" is nobody's until the text says whose.

    But states back "rebels", and chair a "committee".
    """
    unnamed = [
        r
        for r in (*subject, *objects)
        if (r.entity.type in _BODIES and r.entity.name.islower())
        or (kind in BACKING and r in subject and r.entity.type in _PEOPLE and not context.discourse.listed(r.entity))
        or (r.entity.type == "Person" and _plain(r.entity.text) and r.entity.iri not in context.discourse.country)
    ]
    rebels = kind in BACKING and all(r in objects and r.entity.type == "ArmedGroup" for r in unnamed)
    chaired = kind == "co_chairs" and all(r in objects for r in unnamed)
    return rebels or chaired or not unnamed


def _tied_before(
    slots: dict[str, list[Mention]], sentence: Sentence, seen: Told, context: Context
) -> tuple[list[Referent], list[Referent]] | None:
    """ "Kedua negara meneken pakta": not who fight each other, but two states whose tie was told just before."""
    who = [mention for mentions in slots.values() for mention in mentions]
    leads = sentence.items[sentence.named[0]].value
    where, subject, objects = next(reversed(seen.values()), (sentence, None, []))
    if subject is None or sentence.index - where.index > 1 or len(objects) != 1:
        return None
    if who != [leads] or leads.kind != "pronoun":
        return None
    parties = [context.discourse.party(r.entity) for r in (subject, *objects)]
    one, other = (Referent(party, where.span) if party and party.type == "State" else None for party in parties)
    return ([one], [other]) if one and other else None


def _told(kind: str, subject: list[Referent], objects: list[Referent], where: Sentence, seen: Told) -> bool:
    """Whether the article has said so before; ties of equals are the same either way round."""
    one, other = subject[0].entity.iri, "|".join(sorted(r.entity.iri for r in objects))
    if (kind, one, other) in seen or (kind in _SYMMETRIC and (kind, other, one) in seen):
        return True
    seen[kind, one, other] = (where, subject[0], objects)
    return False


def _government(referent: Referent, subject: Referent, analysis: Analysis, context: Context) -> Referent:
    """ "Saudi Arabia backs the government" in an article on the Houthis: that of the country that they fight in."""
    bare = referent.entity.name.islower() or _owns(subject, referent, context)
    if referent.entity.type != "GovernmentBody" or not bare:
        return referent
    group = context.discourse.armed_group(analysis.sentence)
    country = context.discourse.country_of(group.entity) if group else None
    return Referent(replace(country, text=referent.entity.text), referent.support) if country else referent


def _joined_before(items: list[Item], mediators: list[Mention], named: list[Referent]) -> list[Referent]:
    """ "Pakistan and Afghanistan agreed to a truce mediated by Qatar, after …": the two joined before the mediator."""
    ends = [k for k in range(1, len(items) - 1) if items[k].cls == "k" and items[k - 1].cls == items[k + 1].cls == "X"]
    start = min((mediator.start for mediator in mediators), default=0)
    for k in ends:
        both = iris([*items[k - 1].value.referents, *items[k + 1].value.referents])
        two = [r for r in named if r.entity.iri in both]
        other = any(item.cls == "k" and item.end <= start for item in items[k + 2 :])
        if len(two) == _TWO and items[k + 1].end <= start and not other:
            return two
    return []


def _parties(analysis: Analysis, own: set[str], context: Context) -> list[Referent]:
    """Between whom: the states that the sentence names beside the mediator, if by their delegations."""
    hosts = only_hosts(analysis.sentence.items, context.discourse)
    here = [r for m in analysis.mentions() for r in m.referents if r.entity.iri not in hosts]
    states = [r for r in here if r.entity.type in ("State", "DeFactoState", "ArmedGroup")]
    if len(iris(states) - own) == 1:
        sent = [sender(r, analysis, context) for r in here]
        states = [r for r in sent if r.entity.type in ("State", "DeFactoState", "ArmedGroup")]
    others = [r for r in unique(states) if r.entity.iri not in own]
    return others if len(others) > 1 else []
