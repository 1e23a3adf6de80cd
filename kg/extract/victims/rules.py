"""Whose people a casualty figure counts, where neither its own words nor the figure before tell: rules, in order."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from kg.extract.clauses.subjects import subject_of
from kg.extract.context import Analysis, Context, clause
from kg.extract.language.tokens import behind_backer, opens_with_place
from kg.extract.phrases.figures import Figure
from kg.extract.phrases.referents import STATES, Referent, iris, unique
from kg.extract.victims.captives import arrested, captives, captured, taken
from kg.extract.victims.cases import FALLEN, Case, fallen, parties, state_named_in, subject, told_before
from kg.extract.victims.compatriots import compatriots, speakers_country
from kg.extract.victims.deeds import fighting
from kg.extract.victims.homes import STATELESS, in_name, passing, state_of, where_named, with_state
from kg.extract.victims.lands import WORLDLY, battlefield, beset, of_mission, of_named_war, since_it_began
from kg.extract.victims.repelled import repelled
from kg.extract.victims.struck import of_struck
from kg.extract.victims.whereabouts import (
    answering,
    attacks,
    belongs_to,
    blow_before,
    country_of,
    flank,
    listed_apart,
    opposite,
    right_there,
    scene,
)

#: Whose people one figure may count, and not the next.
_NOT_CARRIED = ("InternationalOrganization", "Organization", "Place")
#: A war has so many sides.
_TWO = 2


def _own(case: Case) -> list[Referent]:
    """ "Four of its soldiers", "Cambodia moved 300 people to shelters": of who speaks, or of whom the sentence is."""
    told = case.figure.suffered if case.figure.outcome == "displaced" else -1
    if not case.figure.own and (told < 0 or case.items[told].tag("outcome", "side") != "goal" or case.where):
        return []
    if case.claimant is not None and case.claimant.entity.type == "InternationalOrganization" and (
        case.speaks_for is None and (staff := _staff(case))
    ):  # fmt: skip
        # "the UN said 11 of its personnel had been detained in Sanaa"
        return staff
    speech = case.analysis.speech_at(case.figure.first)
    of_whom = subject(case.analysis, case.context, case.figure)
    # "Hezbollah sent men, and one of its commanders died, according to US officials"
    later = of_whom if speech is not None and speech.verb > case.figure.last else None
    body = _staff(case)[:1] if case.figure.category == "military" else []
    owner = later or case.speaks_for or next(iter(body), None) or of_whom or told_before(case)
    return [state_of(case.analysis, case.context, owner)] if owner is not None else []


def _of_total(case: Case) -> list[Referent]:
    """ "Three Israeli soldiers died in Gaza, bringing the number killed to 454": of whose the last ones are."""
    figure, last = case.figure, case.last
    if last is None or not figure.total or figure.own or last.claimants != figure.claimants:
        return []
    alike = last.outcome == figure.outcome and last.category == figure.category == "military"
    return list(last.side) if alike else []


def _of_commander(case: Case) -> list[Referent]:
    """ "Menewaskan Tabatabai, kepala staf Hizbullah, beserta empat anak buahnya": of his party."""
    items, figure = case.items, case.figure
    joins = items[max(figure.first - 1, 0)]
    beside = joins.cls == "k" or "along" in joins.tags
    joined = figure.own and 0 <= figure.verb < figure.first - 1 and beside
    named = [item.value for item in items[figure.verb + 1 : figure.first] if item.cls == "X"] if joined else []
    persons = (r.entity for one in named if one.kind in ("person", "office") for r in one.referents)
    discourse = case.context.discourse
    parties = (discourse.party(discourse.country.get(one.iri, one)) or discourse.country_of(one) for one in persons)
    party = next(parties, None)
    return [discourse.stands(party, case.analysis.sentence)] if party is not None else []


def _on_flank(case: Case) -> list[Referent]:
    """ "Di pihak Kamboja, gubernur X menyebut lima orang tewas", "killed on the Indian side", "… on its side"."""
    items = case.items
    around = range(*clause(items, case.figure.first)) if case.speaks_for is not None else ()
    if any("flank" in items[k].tags and (case.context.pack.owned(items[k]) or items[k - 1].cls == "t") for k in around):
        return [case.speaks_for] if case.speaks_for is not None else []
    return flank(case.analysis, case.context, case.figure)


def _enemies(case: Case) -> list[Referent]:
    """Whom a speaker calls militants: the armed group of the article, else the other party."""
    if not case.figure.enemy:
        return []
    own = case.speaks_for.entity.iri if case.speaks_for is not None else ""
    group = case.context.discourse.armed_group(case.analysis.sentence)
    if group is not None and group.entity.iri != own:
        return [group]
    if case.doer is not None and case.speaks_for is None and case.near:
        # "Israeli forces killed two militants in a raid on Jenin"
        return with_state(case.context, case.near[0])
    lost = case.items[max(case.figure.first - 1, 0)].tag("outcome", "side") == "subject"  # "the enemy lost 300"
    return [r for r in case.pair if r.entity.iri != own and (own or not lost)][:1]


def _regulars(case: Case) -> list[Referent]:
    """ "26 government troops": of the country where they were, or whose the group that they fight is."""
    if not case.figure.regular or case.where:
        return with_state(case.context, case.where[0]) if case.figure.regular else []
    groups = [r for r in case.analysis.pair if r.entity.type in STATELESS]
    return [owner for r in groups if (owner := belongs_to(case.context, r)) is not None][:1]


def _bearers(case: Case) -> list[Referent]:
    """ "London estimates that Russia has suffered 300 casualties": of who suffered them, and not of who counts."""
    first, items = clause(case.items, case.figure.first)[0], case.items
    verb = next((k for k in range(case.figure.first - 1, first, -1) if "bears" in items[k].tags), 0)
    bearer = subject_of(items, verb, case.context.pack, []) if verb else None
    named = [r for mention in bearer[1] for r in mention.referents] if isinstance(bearer, tuple) else []
    parties = [state_of(case.analysis, case.context, r) for r in named]
    return [r for r in parties if case.context.discourse.party(r.entity) is not None][:1]


def _avenged(case: Case) -> list[Referent]:
    """ "Israel bombed Gaza in response to an attack in which 1,200 people died": of who answers it.

    Or only later, "Israel launched its offensive after Hamas killed 1,200 people", "… after a soldier was shot dead".
    """
    if _soldiers_fell_before(case):
        striker = subject(case.analysis, case.context, case.figure)
        state = state_of(case.analysis, case.context, striker) if striker is not None else None
        return [state] if state is not None and state.entity.type == "State" else []
    blow = blow_before(case.items, case.figure)
    directly = answering(case.items, case.figure.first)
    answered = directly or answering(case.items, blow) or _offensive_after(case)
    owner = subject(case.analysis, case.context, case.figure) if answered else None
    # "struck Gaza in response to the killing of two soldiers in Rafah": soldiers, wherever they were
    near = case.near and not (directly and case.figure.category == "military")
    if owner is None or near or (owner.entity.iri == case.doer and not directly):
        return []
    return [state_of(case.analysis, case.context, owner)]


def _soldiers_fell_before(case: Case) -> bool:
    """Whether soldiers of nobody named fell, and somebody strikes in the main clause before, "after" they did."""
    figure, opens = case.figure, clause(case.items, case.figure.first)[0] - 1
    if figure.category != "military" or figure.enemy or figure.verb >= 0 or figure.outcome not in FALLEN or opens < 1:
        return False
    return "after" in case.items[opens].tags and any("assault" in item.tags for item in case.items[:opens])


def _offensive_after(case: Case) -> bool:
    """Whether somebody begins to strike in the main clause, after what another did in the figure's."""
    opens = clause(case.items, case.figure.first)[0] - 1
    if case.doer is None or opens < 1 or "after" not in case.items[opens].tags:
        return False
    before = case.items[:opens]
    return any("launched" in item.tags for item in before) and any("assault" in item.tags for item in before)


def _mourned(case: Case) -> list[Referent]:
    """ "The Israeli military said five soldiers were killed in Beit Hanoun": an army's or a state's own, wherever."""
    if case.home is None or case.claimant is None or not fallen(case.figure):
        return []
    regular = case.claimant.entity.type in ("ArmedForce", "GovernmentBody", "State")
    return [case.home] if regular and case.home.entity.type == "State" else []


def _mourned_by_one(case: Case) -> list[Referent]:
    """ "A ministry spokesman said four soldiers were killed at the border": of a party, as his ministry would."""
    one = case.claimant is not None and case.claimant.entity.type == "Person" and fallen(case.figure)
    if not one or case.home is None or case.home.entity.iri not in iris(case.pair):
        return []
    return with_state(case.context, case.home)


def _under_heading(case: Case) -> list[Referent]:
    """ "Lebanon", and below it "Ledakan menewaskan 39 orang": of the country that a list of figures is headed with."""
    if case.where or not _of_anybody(case.figure):
        return []
    heading = case.analysis.heading
    land = case.context.discourse.land_called(heading.text.rstrip(":")) if heading is not None else None
    return [Referent(land, heading)] if land is not None and land.iri != case.doer else []


def _opponents(case: Case) -> list[Referent]:
    """ "38 died in fighting between the army and the rebels": the two; not "1,100 in Lebanon and 165 in Israel"."""
    items, discourse = case.items, case.context.discourse
    first, last = clause(items, case.figure.first)
    both = _of_anybody(case.figure) and not (case.near and listed_apart(items, case.figure))
    for k in range(first, last - 3 if both else first):
        if items[k].tag("preposition", "role") != "between" or items[k + 2].cls != "k":
            continue
        if items[k + 1].cls != "X" or items[k + 3].cls != "X" or not fighting(items, max(first, k - 6), k):
            continue
        named = (r.entity for at in (k + 1, behind_backer(items, k + 3)) for r in items[at].value.referents)
        parties = [discourse.party(entity) or entity for entity in named]
        two = unique([discourse.stands(party, case.analysis.sentence) for party in parties])
        return case.pair if iris(two) == iris(case.pair) else two if len(two) > 1 else []
    return []


def _added_up(case: Case) -> list[Referent]:
    """ "Dengan demikian, total korban tewas sejak perang pecah menjadi 71.667": of whom the sentence before counted.

    Not "in all, the ministry puts the number at 70,369": who counts now may count others.
    """
    speech = case.analysis.speech_at(case.figure.first)
    if (speech is not None and not speech.implied) or case.last is not None or case.where:
        return []
    goes_on = case.figure.total and "continues" in case.items[0].tags
    return _again(case) if goes_on or _since_then(case) else []


def _since_then(case: Case) -> bool:
    """ "12 orang tewas. Total korban tewas sejak Maret melampaui 4.000 jiwa": right behind what was counted last."""
    items, known = case.items, case.context.discourse.figure
    near = known is not None and case.analysis.sentence.index - known[2].index <= 1
    dated = any("since" in item.tags for item in items[1 : case.figure.first])
    return near and dated and items[0].tag("outcome", "frame") == "head"


def _fighters_of_both(case: Case) -> list[Referent]:
    """Who died in fighting between the two that the article is about may be of either."""
    if len(case.pair) != 2 or case.doer is not None or not _of_anybody(case.figure):
        return []
    if case.near and listed_apart(case.items, case.figure):
        # "killed 24 people in Thailand and 18 in Cambodia"
        return []
    counts = case.claimant is not None and case.claimant.entity.type == "GovernmentBody"
    if counts and case.home is not None and not _told_by_the_way(case):
        # "the health ministry puts the dead of the war at 70,369": its own people
        return []
    speech = case.analysis.speech_at(case.figure.first)
    said = (speech.first, speech.last) if speech is not None else (0, len(case.items))
    around = clause(case.items, case.figure.first) if case.near else said
    if not fighting(case.items, *around) or not case.context.discourse.spoken.are_sides(case.pair):
        return []
    if not _at_odds(case):
        return []
    if not case.near or not _elsewhere(case.pair, case.near[0]):
        # "tewas di Iran selama perang itu": of the two, whose country that is
        both = case.near[:1] if case.near and right_there(case.items, case.figure) else case.pair
        # those whom two groups drive out are of neither
        away = case.figure.outcome == "displaced"
        return unique([(belongs_to(case.context, r) or r) if away and r.entity.type in STATELESS else r for r in both])
    return []


def _told_by_the_way(case: Case) -> bool:
    """ "A truce was agreed, the ministry said, after fighting that left 12 dead": it counts nobody."""
    before = pairwise(case.items[: case.figure.first])
    return any(one.tags.keys() & {"relative", "complementizer"} and "outcome" in then.tags for one, then in before)


def _across(case: Case) -> list[Referent]:
    """ "Across the border, three villagers died": of the other party than those told of last."""
    told = iris(case.context.discourse.side or ())
    before = case.last is not None and case.last.side
    if before or case.where or len(case.analysis.pair) != 2 or not opposite(case.items, case.figure):
        return []
    others = [r for r in case.analysis.pair if r.entity.iri not in told]
    return others if len(others) == 1 else []


def _there(case: Case) -> list[Referent]:
    """Of the country of the place, or of those whom the figure before counted."""
    # "a strike hit Gaza. The war began when Hamas killed 1,200 people": not there
    found = case.where or [
        r for r in scene(case.analysis, case.context, case.doer, case.claimant) if not _of_doer(case, r)
    ]
    if found:
        return with_state(case.context, found[0])
    return _again(case) if not since_it_began(case) or _counted_on(case) else []


def _counted_on(case: Case) -> bool:
    """ "The ministry said 366 had died since the truce. Since 2023 more than 70,000 have": of those whom it counts."""
    speaker = case.context.discourse.speaker
    last = speaker is not None and case.analysis.sentence.index - speaker[1].index == 1
    counts = speaker is not None and (speaker[0].type == "GovernmentBody" or speaker[0].type in WORLDLY)
    return counts and last


def _fronted(case: Case) -> list[Referent]:
    """ "Di Gaza, petugas medis melaporkan 12 orang tewas": of the land, or the party's place, that opens the sentence.

    Not "in Geneva, the UN said": who speaks is there.
    """
    if case.where or not opens_with_place(case.items):
        return []
    lands = (country_of(case.context, r) for r in case.items[1].value.referents)
    told = [r for r in lands if r is not None and not _of_doer(case, r)]
    ours = [r for r in told if r.entity.type == "Territory" or r.entity.iri in iris(case.pair)]
    return with_state(case.context, ours[0]) if ours else []


def _of_doer(case: Case, place: Referent) -> bool:
    """Whether a place is of those who did it, whose people its victims hardly are."""
    return place.entity.iri in case.theirs or case.context.discourse.lies_in(place.entity, case.theirs)


def _hit(case: Case) -> list[Referent]:
    """ "31 killed", as a heading has it: of the one of the two who alone has been struck so far."""
    if not _bare_toll(case):
        return []
    hit = [r for r in case.pair if r.entity.iri in case.context.discourse.struck]
    return hit if len(case.pair) == _TWO and len(hit) == 1 and case.figure.outcome in FALLEN else []


def _of_the_war(case: Case) -> list[Referent]:
    """ "Perang Thailand-Kamboja meluas. Belasan orang tewas": the two of whom the sentence before tells."""
    before = case.context.discourse.before
    if not _bare_toll(case):
        return []
    if before is None or case.analysis.sentence.index - before.sentence.index != 1:
        return []
    two = list({party.iri: party for party in parties(before, case.context)}.values())
    if len(two) != _TWO or not fighting(before.sentence.items, 0, len(before.sentence.items)):
        return []
    return [case.context.discourse.stands(party, case.analysis.sentence) for party in two]


def _main_parties(case: Case) -> list[Referent]:
    """The parties that the article speaks of more than of any other, if it sets them against each other."""
    if not _at_odds(case):
        return []
    main = all(case.context.discourse.spoken.is_main(referent.entity) for referent in case.pair)
    return _victims(case) if main else []


def _anybody(case: Case) -> list[Referent]:
    """Of the state in the claimant's name, the state that the article is about, a party of it."""
    # "Misi Pemantau HAM PBB di Ukraina"
    told = in_name(case.context.pack, case.claimant) if case.claimant is not None else []
    named = [r for r in told if r.entity.iri != case.doer]
    if named:
        return named
    fallen_in_war = case.figure.outcome in FALLEN and fighting(case.items, 0, len(case.items))
    if case.doer is None and len(case.pair) == _TWO and fallen_in_war and not _at_odds(case):
        # "killed since the war began", in an article on who talks about it
        return []
    main = beset(case) or case.context.discourse.main_state(case.analysis.sentence)
    if main is not None and main.entity.iri != case.doer:
        return _risen_against(case) or [main]
    # whom the doer is not at odds with are hardly the victims
    victims = _victims(case) if case.doer is None or _at_odds(case) else []
    return victims or _own_people(case.analysis, case.context, case.doer) or _staff(case) or battlefield(case)


def _carried_off(case: Case) -> list[Referent]:
    """ "460 patients were killed in El Fasher. Four doctors were abducted": from where those before were."""
    return _again(case) if taken(case) and not case.where else []


Rule = Callable[[Case], list[Referent]]
#: What these say of one figure says nothing of the next.
_ALONE: tuple[Rule, ...] = (
    _of_total,
    _of_commander,
    of_struck,
    _own,
    _on_flank,
    _regulars,
    repelled,
    _enemies,
    _bearers,
    _avenged,
    _mourned,
    arrested,
)
_OF_CAPTIVES: tuple[Rule, ...] = (captives, _carried_off, _anybody)
_RULES: tuple[Rule, ...] = (
    _mourned_by_one, _added_up, _under_heading, _opponents, of_named_war, _fighters_of_both, _fronted, compatriots,
    _across, of_mission, _there, speakers_country, _of_the_war, _hit, _main_parties, _anybody,
)  # fmt: skip


def alone(case: Case) -> tuple[Referent, ...]:
    """Whose people they are by what is told of this figure, and says nothing of the next."""
    return _first(_ALONE, case)


def whose(case: Case) -> tuple[Referent, ...]:
    """Whose people they are, by the first rule that applies."""
    return _first(_OF_CAPTIVES if captured(case) else _RULES, case)


def _first(rules: tuple[Rule, ...], case: Case) -> tuple[Referent, ...]:
    found = next((people for rule in rules if (people := rule(case))), ())
    # whom a state calls militants are not its own
    own = case.speaks_for.entity if case.figure.enemy and case.speaks_for is not None else None
    return tuple(r for r in found if own is None or r.entity.iri != own.iri or own.type not in STATES)


# -- what the rules ask -----------------------------------------------------------------------------------------------


def _at_odds(case: Case) -> bool:
    """Whether the article sets the parties against each other: a mediator's dead are none of the war's."""
    foes = iris(case.analysis.foes)
    return all(r.entity.iri in foes for r in case.pair)


def _risen_against(case: Case) -> list[Referent]:
    """ "Yemen and the Houthis met in Oman, Oman said": the state that a group fights at home, and not the host."""
    homes = {case.context.discourse.spoken.risen.get(r.entity.iri) for r in case.pair}
    return [r for r in case.pair if r.entity.iri in homes]


def _bare_toll(case: Case) -> bool:
    """Whether the article tells that people died, and neither who did it nor where."""
    return case.claimant is None and case.doer is None and not case.where and _of_anybody(case.figure)


def _victims(case: Case) -> list[Referent]:
    """The parties but for the doer; whom Israel's strikes kill are no group's people unless they fight."""
    if len(case.pair) != 1 or case.figure.category == "military":
        return case.pair
    return [(belongs_to(case.context, r) or r) if r.entity.type == "ArmedGroup" else r for r in case.pair]


def _staff(case: Case) -> list[Referent]:
    """ "UNRWA said 12 of its staff had been killed": of an organization that is of no country."""
    body = case.claimant is not None and case.claimant.entity.type in WORLDLY
    return [case.claimant] if case.claimant is not None and body and case.figure.own else []


def _of_anybody(figure: Figure) -> bool:
    """Whether the words leave open who they are: "38 people"."""
    return figure.category in (None, "unspecified")


def _own_people(analysis: Analysis, context: Context, doer: str | None) -> list[Referent]:
    """ "Burkina Faso's army executed 223 civilians": where no other party is named, its own country's."""
    if any(party.iri != doer for party in parties(analysis, context)):
        return []
    named = (r for mention in analysis.mentions() for r in mention.referents if r.entity.iri == doer)
    forces = (r for r in named if r.entity.type == "ArmedForce")
    owner = next((owner for r in forces if (owner := belongs_to(context, r)) is not None), None)
    if owner is not None:
        return [owner]
    abroad = any(_strikes_abroad(analysis, k, context, doer) for k in analysis.sentence.named)
    return [] if abroad else state_named_in(analysis, context, doer)


def _strikes_abroad(analysis: Analysis, at: int, context: Context, doer: str | None) -> bool:
    """ "US strikes on boats killed 83", "rudal jelajah Rusia …": who strikes so does not strike at home."""
    items = analysis.sentence.items
    mine = any(r.entity.iri == doer and r.entity.type == "State" for r in items[at].value.referents)
    before = items[max(at - 2, 0) : at] if context.pack.head == "first" else ()
    blow = any(i.tags.keys() & {"means", "not_people", "thing"} or i.tag("assault", "frame") == "noun" for i in before)
    return mine and (blow or attacks(items, at, context))


def _again(case: Case) -> list[Referent]:
    """Whose people the last figure counted; unless they did this."""
    context, figure = case.context, case.figure
    # the next ones to die need not be of the staff of the UN, too, or at sea; nor of a people whom another blow hits
    other = figure.category == "civilian" or figure.regular or (figure.verb >= 0 and _of_anybody(figure))
    skipped = (*_NOT_CARRIED, *STATELESS) if other else _NOT_CARRIED
    carried = (r for r in context.discourse.side or () if r.entity.type not in skipped and not passing(context, (r,)))
    last = [where_named(case.analysis, context, referent) for referent in carried]
    own = case.theirs if figure.verb < 0 else case.theirs - {case.doer}
    return [r for r in last if r.entity.iri not in case.theirs and not context.discourse.lies_in(r.entity, own)]


def _elsewhere(pair: list[Referent], where: Referent) -> bool:
    """Whether a place is not that of two states at war: a civil war is told with the place whose people suffer."""
    return where.entity.iri not in iris(pair) or any(r.entity.type not in STATES for r in pair)
