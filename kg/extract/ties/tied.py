"""Who is tied to whom: what each kind of tie makes of those whom its words name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.extract.clauses.shadow import slots_of
from kg.extract.context import Analysis, Context, begins_clause, only_hosts
from kg.extract.language.capitals import RULERS
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, hyphenated, position
from kg.extract.matches import Slots
from kg.extract.phrases.mentions import Mention, referents_of
from kg.extract.phrases.referents import BODIES, FORCES, PLACES, SPOTS, WHERE, Referent, iris, unique, unlisted
from kg.extract.ties.ends import BACKING, sender, state_for

#: Subjects and objects of a tie.
Ends = tuple[list[Referent], list[Referent]]
#: What a kind of tie makes of its ends.
Rule = Callable[[Ends, Slots, Analysis, Context], Ends]

#: So many parties has a war.
_TWO = 2
_OWN_BODIES = frozenset({"ArmedForce", "ArmedGroup", "GovernmentBody", "Organization"})
#: Many who have no name back nobody: "dengan bantuan warga".
_PEOPLE = frozenset({"PopulationGroup", "Actor"})
#: Where these are "based" there is no military base.
_NO_BASES = frozenset({"Organization", "GovernmentBody", "PopulationGroup", "MediaOutlet", "ArmedGroup"})
#: What somebody may hold.
_LANDS = ("Territory", *SPOTS)
#: What points back at where somebody is.
_THERE = frozenset({"place", "state"})
#: Of these one that nobody knows is no party.
_NO_PARTIES = frozenset({*PLACES, "Organization", "Person"})
_PARTIES = frozenset({"State", "DeFactoState", "ArmedGroup"})


def pairs(kind: str, slots: Slots, analysis: Analysis, context: Context) -> Iterator[Ends]:
    """One pair a tie, but a mediator stands between all of its parties at once; nobody without a name."""
    subjects, objects = (
        referents_of(_whole(who)) for who in (slots_of(slots, "subject", "parties"), slots_of(slots, "object"))
    )
    if len(subjects) == 1:
        governments = (_government(r, subjects[0], analysis, context) for r in objects)
        objects = [r for r in governments if r is not None]
    for rule in _RULES.get(kind, ()):
        subjects, objects = rule((subjects, objects), slots, analysis, context)
    ends = _mediated if kind == "mediates" else _each
    for pair in ends(kind, (subjects, objects), slots, analysis, context):
        if _named(kind, *pair, context):
            yield pair


def _each(kind: str, ends: Ends, _: Slots, __: Analysis, context: Context) -> Iterator[Ends]:
    """Each subject with each object that is neither itself nor its own."""
    for subject in ends[0]:
        for other in ends[1]:
            own = _owns(subject, other, context) or (kind == "support" and _serves(subject, other, context))
            if other.entity.iri != subject.entity.iri and not own:
                yield [subject], [other]


def _mediated(_: str, ends: Ends, slots: Slots, analysis: Analysis, context: Context) -> Iterator[Ends]:
    """Each mediator, beside his state, and all those between whom he stands."""
    subjects, objects = ends
    for subject in subjects:
        party = context.discourse.party(subject.entity)
        # nobody mediates between those who mediate with him, nor between their states
        beside = referents_of(slots.get("people", []))
        alike = (context.discourse.party(other.entity) for other in (*subjects, *beside))
        own = iris([*beside, *subjects]) | {state.iri for state in alike if state}
        others = _sides(analysis, own)
        # "menjembatani kedua pihak" said of a mediator: not those two of whom it is one
        # "memperantarai Inisiatif Gandum": what has a name that nobody knows is no party
        # nor are, in "antara Riyadh dan pemberontak", rebels whom nobody names
        unknown = [r for r in objects if r.entity.type in _NO_PARTIES and not context.discourse.listed(r.entity)]
        unknown += [r for r in objects if r.entity.type == "ArmedGroup" and r.entity.name.islower()]
        objects = [sender(r, analysis, context) for r in objects if r not in unknown]
        whose = {context.discourse.country.get(r.entity.iri, r.entity).iri for r in objects}
        # "Arab Saudi mempertemukan utusan kedua pihak": not his own envoys
        known = objects if own.isdisjoint(iris(objects)) and own.isdisjoint(whose) else []
        named = _parties(_told_with(analysis.sentence.items, slots.get("subject", [])), analysis, own, context)
        if len(named) > _TWO and others:
            # "the UAE, which Sudan accuses of arming the RSF, hailed the Quad's truce plan": not all of them
            named = _joined_before(_unbacked(analysis.sentence.items), slots.get("subject", []), named) or others
        elif iris(named) < iris(others):
            # "the truce that X brokered, under which Hamas freed …": one of the two is named
            named = others
        between = [r for r in known or named or others if r.entity.iri not in own]
        if (
            objects
            and not known
            and any(m.pronoun and m.pronoun.get("type") == "Person" for m in slots_of(slots, "object"))
        ):
            # "Damaskus dan Teheran mendamaikan keduanya": two whom another sentence has told
            between = []
        if between:
            stands = context.discourse.stands(party, analysis.sentence) if party else subject
            yield unique([subject, stands]), between


def _cities(ends: Ends, slots: Slots, _: Analysis, context: Context) -> Ends:
    """ "Runs a base in Mogadishu": not the city; "controls Sanaa": the city and not the state."""
    held = (m for m in slots_of(slots, "object") if not context.pack.any_in("located", m.before))
    # "mengelola pangkalan militer TURKSOM": that is no land
    held = (m for m in held if not _is_base(m, context.pack))
    found = (context.discourse.city(mention) or mention for mention in held)
    return ends[0], unique([r for one in found for r in ([one] if isinstance(one, Referent) else one.referents)])


def _abroad(ends: Ends, _: Slots, __: Analysis, context: Context) -> Ends:
    """ "Belgorod, Kursk dan Krimea, yang dianeksasi Moskow": of several places, those that are not its own anyway."""
    foreign = [r for r in ends[1] if not context.discourse.lies_in(r.entity, iris(ends[0]))]
    return ends[0], foreign or ends[1]


def _own_government(ends: Ends, slots: Slots, _: Analysis, context: Context) -> Ends:
    """ "Marib, yang dikuasai pemerintah": the government of the country that the place lies in."""
    holders, held = slots_of(slots, "subject"), slots_of(slots, "object")
    if not holders or not held or holders[0].start < held[0].start:
        return ends
    lands = {land.iri: land for r in ends[1] if (land := context.discourse.country_of(r.entity)) is not None}
    land = next(iter(lands.values())) if len(lands) == 1 else None
    bare = (r.entity.type == "GovernmentBody" and r.entity.name.islower() for r in ends[0])
    subjects = [Referent(land) if alone and land else r for alone, r in zip(bare, ends[0], strict=True)]
    return subjects, ends[1]


def _own_country(ends: Ends, slots: Slots, _: Analysis, context: Context) -> Ends:
    """ "AS bermitra dengan SDF, yang menguasai timur laut negara itu": of the country in which the group is."""
    told = slots_of(slots, "object")
    pointing = told and all(m.pronoun is not None and m.pronoun["refers"] == "state" for m in told)
    # "SDF menguasai timur laut": nor is any other named
    pointing = pointing or (not told and all(r.entity.type == "ArmedGroup" for r in ends[0]))
    home = context.discourse.home(ends[0][0].entity) if pointing and len(ends[0]) == 1 else None
    return ends if home is None else (ends[0], [Referent(*home)])


def _states(ends: Ends, _: Slots, analysis: Analysis, context: Context) -> Ends:
    """Persons and armies stand for their states."""
    subjects, objects = ([state_for(r, analysis, context) for r in side] for side in ends)
    return subjects, objects


def _signatories(ends: Ends, slots: Slots, analysis: Analysis, context: Context) -> Ends:
    """ "A deal signed by Abdi and al-Sharaa": states, but of one land they stand for themselves."""
    subjects, objects = _states(ends, slots, analysis, context)
    # "Lebanese and Syrian officials signed an agreement"
    subjects, objects = ([sender(r, analysis, context) for r in side] for side in (subjects, objects))
    return ends if len(iris([*subjects, *objects])) == 1 else (subjects, objects)


def _allies(ends: Ends, slots: Slots, analysis: Analysis, context: Context) -> Ends:
    """States; but "Ketua Parlemen Nabih Berri, sekutu Hizbullah": he, not his country."""
    subjects, objects = _states(ends, slots, analysis, context)
    armed = iris(r for m in analysis.mentions() if m.kind == "body" and m.of for r in m.referents)
    if any(r.entity.type == "Person" and r.entity.iri in armed for r in ends[0]):
        # "Haftar, whose forces hold Benghazi, is an ally of Hemedti": they, not their countries
        return ends
    subjects = _in_person(ends[0], subjects, ends[1])
    if all(_of_rank(r, context) for r in ends[1]):
        objects = _in_person(ends[1], objects, ends[0])
    # "officials from Hezbollah, Iran's ally"
    subjects, objects = ([sender(r, analysis, context) for r in side] for side in (subjects, objects))
    # "Yordania, rumah bagi banyak pengungsi Palestina, sekutu AS": not the refugees; "sekutu Qatar sekaligus anggota
    # NATO": not all of its members
    # "a NATO ally" is a member of it
    no_ally = _PEOPLE | {"InternationalOrganization"}
    subjects, objects = ([r for r in side if r.entity.type not in no_ally] for side in (subjects, objects))
    return subjects, objects


def _in_person(who: list[Referent], states: list[Referent], partners: list[Referent]) -> list[Referent]:
    """ "Nabih Berri, sekutu Hizbullah": of a group he is the ally, and not his state."""
    group = any(r.entity.type in ("ArmedGroup", "Organization") for r in partners)
    return [one if group and one.entity.type == "Person" else state for one, state in zip(who, states, strict=True)]


def _of_rank(person: Referent, context: Context) -> bool:
    """ "Sekutu Hizbullah, Ketua Parlemen Nabih Berri": an office, and not that of who rules the state."""
    office = context.discourse.offices.of(person.entity)
    return bool(office) and office not in RULERS


def _delegations(ends: Ends, _: Slots, analysis: Analysis, context: Context) -> Ends:
    """Those who talk; not, in "talks between Israel and Hamas with Egyptian mediators", who mediates."""
    between = iris(referents_of(analysis.mediators))
    whose = (context.discourse.party(r.entity) for r in referents_of(analysis.mediators))
    between |= {state.iri for state in whose if state is not None}
    told = [[r for r in side if r.entity.iri not in between] for side in ends]
    ends = (told[0], told[1]) if len(iris([*told[0], *told[1]])) > 1 else ends
    sent = ([sender(r, analysis, context) for r in side] for side in ends)
    subjects, objects = ([r for r in side if r.entity.type not in _PEOPLE] for side in sent)
    return subjects, objects


def _each_other(ends: Ends, *_: object) -> Ends:
    """ "Prancis dan Jerman bersekutu": the first with all others."""
    subjects, objects = ends
    return ends if objects or len(subjects) == 1 else (subjects[:1], subjects[1:])


def _members(ends: Ends, slots: Slots, analysis: Analysis, context: Context) -> Ends:
    """States are members of a union, a council, a coalition; not of an armed group or an army."""
    subjects, objects = ends
    if not slots.get("subject"):
        subjects = [r for r in _both(analysis, slots) if r.entity.type == "State"]
    if any(r.entity.type == "InternationalOrganization" for r in objects):
        # "Anwar, whose country belongs to ASEAN": not he
        subjects = [r for r in subjects if r.entity.type != "Person"]
    # "across the Middle East, … the foreign arm of the Guards"
    subjects = [r for r in subjects if r.entity.type not in PLACES]
    objects = [r for r in objects if r.entity.type in BODIES]
    armies = context.discourse.country
    fights = [r for r in subjects if r.entity.type in FORCES and context.discourse.listed(r.entity)]
    groups = [r for r in objects if r.entity.type == "ArmedGroup" and fights]
    others = [r for r in objects if r.entity.type != "ArmedGroup" and r.entity.iri not in armies]
    return fights if groups else subjects, groups or others


def _bases(ends: Ends, slots: Slots, analysis: Analysis, context: Context) -> Ends:
    """ "Menempatkan 900 tentara di Suriah", "pangkalan udara Al Udeid di Qatar": the state in which they are."""
    # not "di kawasan itu": wherever that is; nor "kept violating it"
    # nor, in "a Russian base at Tartus and American outposts", in America
    named = (m for m in slots_of(slots, "object") if m.kind != "entity" or m.hit is None or m.hit.role != "demonym")
    told = (m for m in named if m.pronoun not in ({"refers": "place"}, {"refers": "thing"}))
    posts = (m.of if m.kind == "body" else (m,) for m in told)
    sites = [r for r in referents_of([m for post in posts for m in post]) if r.entity.type in WHERE]
    if not sites and any(m.kind == "person" for m in slots_of(slots, "object")):
        # "Presiden Filipina X mengizinkan AS memakai pangkalan": in his country
        sites = [r for r in ends[1] if r.entity.type == "State"]
    # of a town that nobody knows, who can say in which state?
    known = [r for r in sites if r.entity.name not in context.discourse.towns]
    # "a naval facility in the Mediterranean"
    places = [r for r in known if not context.discourse.nobodys(r.entity)]
    subjects = [r for r in ends[0] if r.entity.type not in _NO_BASES]
    own = iris(subjects)
    states = [r for m in analysis.mentions() for r in m.referents if r.entity.type == "State"]
    lands = ([s for s in states if context.discourse.lies_in(r.entity, {s.entity.iri})] or [r] for r in places)
    told = (r for land in lands for r in land[:1] if r.entity.iri not in own)
    abroad = [r for r in told if not context.discourse.lies_in(r.entity, own)]
    pointing = all(m.pronoun is not None and m.pronoun["refers"] in _THERE for m in slots_of(slots, "object"))
    if abroad or not pointing:
        return subjects, abroad
    whose = (context.discourse.party(r.entity) for r in subjects)
    return subjects, _there(slots, own | {state.iri for state in whose if state}, analysis)


def _there(slots: Slots, own: set[str], analysis: Analysis) -> list[Referent]:
    """ "Seoul is an ally, and US troops are stationed there", "… di negara itu": the other state of which was told."""
    start = min((m.start for m in slots_of(slots, "subject")), default=0)
    before = analysis.before
    earlier = [before.items[k].value for k in before.named] if before is not None else []
    for mentions in ([m for m in analysis.mentions() if m.start < start], earlier):
        told = [r for m in mentions for r in m.referents if r.entity.type == "State" and r.entity.iri not in own]
        if states := unique(told):
            support = before.span if before is not None and mentions is earlier else None
            return [Referent(one.entity, support) for one in states] if len(states) == 1 else []
    return []


def _firms(ends: Ends, slots: Slots, analysis: Analysis, context: Context) -> Ends:
    """ "Menjatuhkan sanksi kepada Rosneft": a name that nobody knows."""
    told = _whole(slots_of(slots, "object"))
    if any(m.pronoun and m.pronoun.get("type") == "Person" and " " in m.text for m in told):
        # "imposed sanctions on both generals": not on their sides
        ends = ends[0], [r for r in ends[1] if r.entity.type == "Person"]
    lately = any(where is not analysis.sentence for _, where in context.discourse.persons.lately(analysis.sentence))
    if lately and any(m.pronoun and m.pronoun["refers"] == "pair" and " " not in m.text for m in told):
        # "kepada keduanya", behind a sentence that names a person: not on states
        ends = ends[0], [r for r in ends[1] if r.entity.type != "State"]
    named = [m for m in told if m.kind == "person"]
    firms = [Referent(unlisted(m.name, m.text, "Organization")) for m in named]
    # "menyanksi ratusan pejabat serta perusahaan Belarus": officials alone are nobody's
    return ends[0], [r for r in ends[1] if r.entity.type != "Actor" or not r.entity.name.islower()] or firms


def _in_power(ends: Ends, slots: Slots, analysis: Analysis, context: Context) -> Ends:
    """ "Presiden Donald Trump menjatuhkan sanksi": in the name of the country that the table knows to be his."""
    known = [r for r in ends[0] if r.entity.type == "Person" and context.discourse.country_of(r.entity) is not None]
    return (known, ends[1]) if known == ends[0] else _powers(ends, slots, analysis, context)


def _no_rebels(ends: Ends, *_: object) -> Ends:
    """ "AS menyatakan RSF melakukan genosida dan menjatuhkan sanksi …": rebels impose none, nor "its allies"."""
    return [r for r in ends[0] if r.entity.type not in ("ArmedGroup", "Actor")], ends[1]


def _no_region(ends: Ends, *_: object) -> Ends:
    """ "A mediator in the Gaza talks", "poured into southern Syria in support of Bedouins": no region does."""
    return [r for r in ends[0] if r.entity.type not in PLACES], ends[1]


def _no_town(ends: Ends, *_: object) -> Ends:
    """ "An attack on Voronezh with US-supplied missiles": no town gets any, and nobody backs one."""
    return ends[0], [r for r in ends[1] if r.entity.type not in SPOTS]


def _chaired(ends: Ends, *_: object) -> Ends:
    """ "Memimpin bersama koalisi": several chair a body, and no state; "in Gao, where the body chaired by both met"."""
    return [r for r in ends[0] if r.entity.type not in PLACES], [r for r in ends[1] if r.entity.type not in WHERE]


def _grounds(ends: Ends, slots: Slots, _: Analysis, context: Context) -> Ends:
    """ "Prancis di wilayah Jerman": no state is part of another, nor is a base of whose it is."""
    named = _whole(slots_of(slots, "subject", "parties"))
    grounds = referents_of([m for m in named if not _is_base(m, context.pack)])
    return [r for r in ends[0] if r.entity.type != "State" and r in grounds], ends[1]


def _powers(ends: Ends, slots: Slots, analysis: Analysis, context: Context) -> Ends:
    """States and groups, a person in the name of one or well known; "tentara di Darfur" are nobody's in particular."""
    whose = context.discourse.country
    # "Haftar, whose forces hold Benghazi"
    armed = iris(referents_of([m for m in slots_of(slots, "subject") if m.kind == "body"]))
    # "Benghazi, controlled by Khalifa Haftar": a warlord, whom the table knows
    lands = bool(ends[1]) and all(r.entity.type in _LANDS for r in ends[1])
    lords = [m for m in slots_of(slots, "subject") if lands and not _led_by(analysis.sentence.items, m)]
    armed |= {r.entity.iri for r in referents_of(lords) if context.discourse.listed(r.entity)}
    subjects = [
        r for r in ends[0] if r.entity.type != "Person" or r.entity.iri in armed or context.discourse.party(r.entity)
    ]
    return [r for r in subjects if whose.get(r.entity.iri, r.entity).type not in ("Territory", "Place")], ends[1]


def _led_by(items: list[Item], who: Mention) -> bool:
    """ "The SPLM-N *under* al-Hilu, which controls the hills": the group does."""
    before = items[position(items, who, 0) - 1]
    return before.cls == "o" or "led" in before.tags or before.tag("preposition", "role") in ("with", "place")


#: What each kind of tie makes of its ends, one after the other.
_RULES: dict[str, tuple[Rule, ...]] = {
    "alliance": (_allies, _each_other),
    "co_chairs": (_states, _chaired),
    "controls": (_cities, _own_country, _own_government, _powers, _abroad),
    "defence_pact": (_signatories, _each_other),
    "holds_talks_with": (_delegations, _each_other),
    "member_of": (_states, _members),
    "mediates": (_no_region,),
    "military_base": (_states, _bases, _powers),
    "recognised_as_part_of": (_grounds,),
    "sanctions": (_firms, _in_power, _no_rebels),
    "supplies_arms": (_powers, _no_region, _no_town),
    "support": (_no_region, _no_town),
    "treaty": (_signatories, _each_other),
}


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
    kinds = [tuple(kind.split()) for kind in (*mention.before, *mention.behind)]
    known = (tags for kind in kinds for words, tags in pack.phrases.get(kind[0], ()) if words == kind)
    return any(tags.keys() >= {"fixed", "place_noun"} for tags in known)


def _both(analysis: Analysis, slots: Slots) -> list[Referent]:
    """Who "both" are: the two states that the sentence has named, as in "…, of which both are members"."""
    union = min((mention.start for mention in slots.get("object", [])), default=0)
    before = [m for m in analysis.mentions() if m.end <= union]
    states = [r for r in unique(referents_of(before)) if r.entity.type == "State"]
    return states if len(states) == _TWO else list(analysis.pair)


def _sides(analysis: Analysis, own: set[str]) -> list[Referent]:
    """Between whom somebody not named mediates: two parties, one of them that of which the article speaks most."""
    two = [list(pair) for pair in analysis.moment.pairs() if own.isdisjoint(iris(pair))]
    most = max((iri for iri in analysis.moment.named if iri not in own), key=analysis.moment.often, default="")
    return next((pair for pair in two if most in iris(pair)), two[0] if two else list(analysis.pair))


def _joined_before(items: list[Item], mediators: list[Mention], named: list[Referent]) -> list[Referent]:
    """ "Pakistan and Afghanistan agreed to a truce mediated by Qatar, after …": the two joined before the mediator."""
    ends = [k for k in range(1, len(items) - 1) if items[k].cls == "k" and items[k - 1].cls == items[k + 1].cls == "X"]
    start = min((mediator.start for mediator in mediators), default=0)
    for k in ends:
        both = iris([*items[k - 1].value.referents, *items[k + 1].value.referents])
        two = [r for r in named if r.entity.iri in both]
        if k > 2 and items[k - 2].cls == "," and items[k - 3].cls == "X":
            # "the UAE, Bahrain and Morocco made peace under accords brokered by Trump": not the last two of a list
            continue
        other = any(item.cls == "k" and item.end <= start for item in items[k + 2 :])
        if len(two) == _TWO and items[k + 1].end <= start and not other:
            return two
    return []


def _unbacked(items: list[Item]) -> list[Item]:
    """The items but for those of "Iran-backed"."""
    hyphens = [k for k in range(1, len(items) - 1) if items[k].cls == "-" and items[k].start == items[k - 1].end]
    backed = {k for k in hyphens if items[k - 1].cls == "X" and items[k + 1].cls == "w"}
    return [item for k, item in enumerate(items) if backed.isdisjoint((k - 1, k, k + 1))] if backed else items


def _told_with(items: list[Item], mediators: list[Mention]) -> list[Item]:
    """ "A UN-mediated truce held, and in 2023 Riyadh and Tehran made up": the clause that tells of the mediator."""
    at = position(items, mediators[0], 0) if mediators else 0
    cuts = [0, *(k for k in range(len(items)) if begins_clause(items, k) or _goes_on(items, k)), len(items)]
    start = max(k for k in cuts if k <= at)
    return items[start : min(k for k in cuts if k > at)]


def _goes_on(items: list[Item], k: int) -> bool:
    """ "…, which Malaysia brokered and Beijing backed", "yielded a truce but no …": behind a verb, what another did."""
    joins = items[k].cls == "k" and "along" not in items[k].tags
    named = joins and k + 1 < len(items) and items[k + 1].cls == "X"
    return (named or "conjunction" in items[k].tags) and k > 0 and items[k - 1].cls == "w"


def _onlookers(items: list[Item], pack: Pack) -> list[Item]:
    """ "A truce, which was backed by Turkey and Jordan": names of those who only stand behind what others agreed."""
    found: list[int] = []
    for k, item in enumerate(items[2:], 2):
        done = k - 2 if items[k - 1].tag("preposition", "role") == "agent" else k - 1
        listed = items[k - 1].cls in "k," and k - 2 in found
        apart = items[done].low in pack.settings.get("undergoing", ()) and not hyphenated(items, done)
        if item.cls == "X" and (listed or apart):
            found.append(k)
    return [items[k] for k in found]


def _parties(told: list[Item], analysis: Analysis, own: set[str], context: Context) -> list[Referent]:
    """Between whom: the states that the sentence names beside the mediator, if by their delegations."""
    pair = (m.referents for m in analysis.mentions() if m.pronoun is not None and m.pronoun["refers"] == "pair")
    if two := next((list(both) for both in pair if len(both) == _TWO and iris(both).isdisjoint(own)), None):
        # "a deal between the two, mediated by China"
        return two
    hosts = only_hosts(analysis.sentence.items, context.discourse)
    apart = _onlookers(told, context.pack)
    named = (item.value for item in _unbacked(told) if item.cls == "X" and item not in apart)
    here = [r for m in named for r in m.referents if r.entity.iri not in hosts]
    states = [r for r in here if r.entity.type in _PARTIES]
    if len(iris(states) - own) == 1:
        states = [r for r in (sender(r, analysis, context) for r in here) if r.entity.type in _PARTIES]
    others = [r for r in unique(states) if r.entity.iri not in own]
    return others if len(others) > 1 else []


def _owns(subject: Referent, other: Referent, context: Context) -> bool:
    """Whether somebody is a state's own army, ministry or minister: a tie is with others."""
    owner = context.discourse.country.get(other.entity.iri)
    state_body = other.entity.type in ("ArmedForce", "GovernmentBody", "Person")
    return state_body and owner is not None and owner.iri == subject.entity.iri


def _government(referent: Referent, subject: Referent, analysis: Analysis, context: Context) -> Referent | None:
    """ "Saudi Arabia backs the government" in an article on the Houthis: that of the country that they fight in."""
    # nor, in "separatists backed by the UAE fought the Saudi-backed government", of those who back others
    backers = (backer for mention in analysis.backers for backer in mention.referents)
    foreign = referent.entity.text.islower() and any(_owns(backer, referent, context) for backer in backers)
    bare = referent.entity.name.islower() or _owns(subject, referent, context) or foreign
    if referent.entity.type != "GovernmentBody" or not bare:
        return referent
    group = context.discourse.armed_group(analysis.sentence)
    if group is not None and group.entity.iri == subject.entity.iri:
        # "Wagner props up the government": not that of its own country
        return None
    country = context.discourse.country_of(group.entity) if group else None
    if country is None:
        return None if foreign else referent
    return Referent(replace(country, text=referent.entity.text), referent.support)


def _named(kind: str, subject: list[Referent], objects: list[Referent], context: Context) -> bool:
    """A bare "military", "president", "group" is nobody's until the text says whose.

    But states back "rebels", and chair a "committee".
    """
    unnamed = [
        r
        for r in (*subject, *objects)
        if (r.entity.type in _OWN_BODIES and r.entity.name.islower())
        or (kind in BACKING and r in subject and r.entity.type in _PEOPLE and not context.discourse.listed(r.entity))
        or (r.entity.type == "Person" and _plain(r.entity.text) and r.entity.iri not in context.discourse.country)
    ]
    rebels = kind in BACKING and all(r in objects and r.entity.type == "ArmedGroup" for r in unnamed)
    chaired = kind == "co_chairs" and all(r in objects for r in unnamed)
    return rebels or chaired or not unnamed


def _plain(text: str) -> bool:
    """Whether words are no name: "three officials", "Para menteri pertahanan" where a sentence begins."""
    return text.islower() or (" " in text and text[1:].islower())
