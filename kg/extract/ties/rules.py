"""What each kind of tie makes of those whom its words name: states, groups, persons, places."""

from __future__ import annotations

from collections.abc import Callable

from kg.extract.clauses.shadow import slots_of
from kg.extract.context import Analysis, Context
from kg.extract.language.capitals import RULERS
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, position
from kg.extract.matches import Slots
from kg.extract.phrases.mentions import Mention, referents_of
from kg.extract.phrases.referents import BODIES, FORCES, GROUPS, PLACES, SPOTS, WHERE, Referent, iris, unique, unlisted
from kg.extract.ties.ends import PEOPLE, Ends, sender, state_for, whole

#: What a kind of tie makes of its ends.
Rule = Callable[[Ends, Slots, Analysis, Context], Ends]

_TOWN = "Settlement"
#: Whose officers impose sanctions in its name.
_UNION = "InternationalOrganization"
#: What has a capital.
_REALMS = ("State", "Territory")
#: Both of two.
_TWO = 2
#: Where these are "based" there is no military base.
_NO_BASES = frozenset({"Organization", "GovernmentBody", "PopulationGroup", "MediaOutlet", "ArmedGroup"})
#: What somebody may hold.
_LANDS = ("Territory", *SPOTS)
#: What points back at where somebody is.
_THERE = frozenset({"place", "state"})


def _cities(ends: Ends, slots: Slots, analysis: Analysis, context: Context) -> Ends:
    """ "Runs a base in Mogadishu": not the city; "controls Sanaa": the city and not the state."""
    held = (m for m in slots_of(slots, "object") if not context.pack.any_in("located", m.before))
    # "mengelola pangkalan militer TURKSOM": that is no land
    held = (m for m in held if not is_base(m, context.pack) and not _capital_of(m, analysis.sentence.items))
    found = (context.discourse.city(mention) or mention for mention in held)
    return ends[0], unique([r for one in found for r in ([one] if isinstance(one, Referent) else one.referents)])


def _capital_of(mention: Mention, items: list[Item]) -> bool:
    """ "Menguasai ibu kota Yaman, Sanaa": the city that is named behind the comma, and not its country."""
    at = position(items, mention, len(items))
    named = items[at + 1 : at + 3]
    city = [item.cls for item in named] == [",", "X"] and (named[1].value.capital or named[1].value.type == _TOWN)
    return mention.kind == "place" and mention.type in _REALMS and bool(mention.before) and bool(city)


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
    """ "A deal signed by Abdi and al-Sharaa": states, but of one land they stand for themselves.

    And "India suspended the Indus Waters Treaty", where the article is about it and Pakistan.
    """
    subjects, objects = _states(ends, slots, analysis, context)
    pair = [r for r in analysis.pair if r.entity.type == "State"]
    if len(subjects) == 1 and not objects and len(pair) == _TWO and subjects[0].entity.iri in iris(pair):
        return subjects, [r for r in pair if r.entity.iri != subjects[0].entity.iri]
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
    no_ally = PEOPLE | {"InternationalOrganization"}
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
    subjects, objects = ([r for r in side if r.entity.type not in PEOPLE] for side in sent)
    return subjects, objects


def _each_other(ends: Ends, *_: object) -> Ends:
    """ "Prancis dan Jerman bersekutu": the first with all others."""
    subjects, objects = ends
    return ends if objects or len(subjects) == 1 else (subjects[:1], subjects[1:])


def _members(ends: Ends, slots: Slots, analysis: Analysis, context: Context) -> Ends:
    """States are members of a union, a council, a coalition; not of an armed group or an army."""
    subjects, objects = ends
    # "beranggotakan 10.000 tentara": whosever they are
    named = [m for m in slots.get("subject", []) if m.type != "ArmedForce" or m.of or not m.text.islower()]
    if slots.get("subject") and not named:
        return [], objects
    who = referents_of(slots.get("subject", []))
    if all(r.entity.type in GROUPS for r in objects) and any(r.entity.type == "Person" for r in who):
        # "Nasrallah bergabung dengan Amal": he, and not his country
        subjects = who
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


def _both(analysis: Analysis, slots: Slots) -> list[Referent]:
    """Who "both" are: the two states that the sentence has named, as in "…, of which both are members"."""
    union = min((mention.start for mention in slots.get("object", [])), default=0)
    before = [m for m in analysis.mentions() if m.end <= union]
    states = [r for r in unique(referents_of(before)) if r.entity.type == "State"]
    return states if len(states) == _TWO else list(analysis.pair)


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
    told = whole(slots_of(slots, "object"))
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
    """ "Trump menjatuhkan sanksi", "milisi yang dipersenjatai Putin": for the country that the table knows to be his.

    And "Kepala kebijakan luar negeri Uni Eropa Kaja Kallas mengumumkan sanksi" in that of the Union.
    """
    titles = [title for m in slots_of(slots, "subject") if m.kind == "person" for title in m.titles]
    unions = [r for title in titles for of in title.of for r in of.referents if r.entity.type == _UNION]
    if unions:
        return unique(unions), ends[1]
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
    named = whole(slots_of(slots, "subject", "parties"))
    grounds = referents_of([m for m in named if not is_base(m, context.pack)])
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


def is_base(mention: Mention, pack: Pack) -> bool:
    """ "Pangkalan Udara Al Udeid milik AS": a base is no territory of whose it is."""
    kinds = [tuple(kind.split()) for kind in (*mention.before, *mention.behind)]
    known = (tags for kind in kinds for words, tags in pack.phrases.get(kind[0], ()) if words == kind)
    return any(tags.keys() >= {"fixed", "place_noun"} for tags in known)


#: What each kind of tie makes of its ends, one after the other.
RULES: dict[str, tuple[Rule, ...]] = {
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
    "supplies_arms": (_in_power, _no_region, _no_town),
    "support": (_no_region, _no_town),
    "treaty": (_signatories, _each_other),
}
