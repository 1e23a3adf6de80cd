"""A figure whose side the noun phrase does not tell, with all that may tell it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.context import Analysis, Context
from kg.extract.language.tokens import Item
from kg.extract.phrases.figures import Figure
from kg.extract.phrases.pairs import agent_before
from kg.extract.phrases.referents import Referent
from kg.extract.victims.deeds import doer_of
from kg.extract.victims.homes import home_of
from kg.extract.victims.whereabouts import belongs_to, governs, placed, where
from kg.statement import Entity

#: What befalls people in fighting.
FALLEN = ("killed", "wounded")


@dataclass(slots=True)
class Case:
    """A figure whose side the noun phrase does not tell, and what else is told around it."""

    analysis: Analysis
    context: Context
    figure: Figure
    #: the figure before, of which this one may be a part
    last: Figure | None
    claimant: Referent | None
    #: IRI of whose deed it was
    doer: str | None
    #: the party that the claimant speaks for
    speaks_for: Referent | None
    #: the same, unless it did this: what somebody does befalls others
    home: Referent | None
    #: the parties that the article is about, but for the doer
    pair: list[Referent]
    #: the countries of the places named, the nearest first: in the figure's clause, and in all that is said
    near: list[Referent]
    far: list[Referent]
    #: IRIs of those whose people its victims hardly are
    theirs: set[str]

    @property
    def items(self) -> list[Item]:
        """The items of the sentence."""
        return self.analysis.sentence.items

    @property
    def where(self) -> list[Referent]:
        """The countries of the places named nearest."""
        return self.near or self.far


def of_figure(
    analysis: Analysis, context: Context, figure: Figure, last: Figure | None, claimant: Referent | None
) -> Case:
    doer = doer_of(analysis, context, figure, claimant)
    speaks_for = None
    if claimant is not None:
        speaks_for = home_of(analysis, context, claimant, figure.enemy or fallen(figure))
    home = speaks_for if speaks_for is not None and speaks_for.entity.iri != doer else None
    pair = [r for r in analysis.pair if r.entity.iri != doer]
    theirs = _theirs(context, doer, pair)
    near, far = ([r for r in named if r.entity.iri != doer] for named in where(analysis, context, figure))
    # "1,200 died in the attack by Hamas, and 251 were taken to Gaza": another clause's place is not theirs
    far = [r for r in far if r.entity.iri not in theirs and not context.discourse.lies_in(r.entity, theirs)]
    if (figure.category == "military" or not near) and _raided(context, doer, figure, near or far, pair):
        near, far = [], []
    pair = [r for r in pair if r.entity.iri not in theirs]
    return Case(analysis, context, figure, last, claimant, doer, speaks_for, home, pair, near, far, theirs)


def _theirs(context: Context, doer: str | None, pair: list[Referent]) -> set[str]:
    """Who did it, and the country of a group that fights another state: those whom Hamas attacks are Israelis."""
    home = _home(context, doer)
    foes = {r.entity.iri for r in pair if r.entity.type == "State"} - {home}
    return {iri for iri in (doer, home if foes else None) if iri is not None}


def _home(context: Context, doer: str | None) -> str | None:
    """IRI of the country of an armed group."""
    group = next((known[0] for iri, known in context.discourse.spoken.named.items() if iri == doer), None)
    owner = belongs_to(context, Referent(group)) if group is not None and group.type == "ArmedGroup" else None
    return owner.entity.iri if owner is not None else None


def _raided(context: Context, doer: str | None, figure: Figure, places: list[Referent], pair: list[Referent]) -> bool:
    """ "Hamas killed seven soldiers in Jabalia": whom a group kills at home are those of a state that it fights.

    Other people only where no place stands beside them: "… into Gaza after Hamas killed 1,200 people".
    """
    home = _home(context, doer)
    if home is None or not places or figure.enemy:
        return False
    own = all(r.entity.iri == home or context.discourse.lies_in(r.entity, {home}) for r in places)
    foes = [r for r in pair if r.entity.type == "State"]
    return own and bool(foes) and all(r.entity.iri != home for r in foes)


def told_before(case: Case) -> Referent | None:
    """ "Tentara Israel mengatakan …. Enam serdadunya terluka": the party of whoever spoke in the sentence before."""
    before, sentence = case.context.discourse.before, case.analysis.sentence
    opens = case.figure.first == 0 and case.figure.category == "military"
    if not opens or before is None or sentence.index - before.sentence.index != 1 or not before.speeches:
        return None
    party = case.context.discourse.party(before.speeches[0].claimants[-1].entity)
    return case.context.discourse.stands(party, sentence) if party is not None else None


def fallen(figure: Figure) -> bool:
    """Whether fighters are told of whom the words make nobody's victims: most likely the speaker's own."""
    return figure.category == "military" and (figure.own or (figure.verb < 0 and figure.outcome != "captured"))


def state_named_in(analysis: Analysis, context: Context, iri: str | None) -> list[Referent]:
    """The state of an IRI, where the sentence names it."""
    state = next((party for party in parties(analysis, context) if party.iri == iri), None)
    return [context.discourse.stands(state, analysis.sentence)] if state is not None and state.type == "State" else []


def parties(analysis: Analysis, context: Context) -> Iterator[Entity]:
    """The party of whoever the sentence names."""
    parties = (context.discourse.party(r.entity) for mention in analysis.mentions() for r in mention.referents)
    return (party for party in parties if party is not None)


def subject(analysis: Analysis, context: Context, figure: Figure) -> Referent | None:
    """ "Bangkok menangguhkan perjanjian itu setelah ranjau melukai empat prajuritnya": of whom the sentence is."""
    items = analysis.sentence.items
    opens = next((k for k in range(figure.first - 1, 0, -1) if items[k].cls == ";"), 0)
    clause = next((k for k in range(figure.first - 1, opens, -1) if "subordinator" in items[k].tags), 0)
    # "a truce was suspended by Thailand after a mine maimed one of its soldiers"
    agent = agent_before(items, clause) if figure.own else 0
    for k in range(agent or opens, figure.first):
        if items[k].cls == "X" and not placed(items, k) and not (k and k != agent and governs(items[k - 1], context)):
            named = items[k].value.referents
            parties = [party for r in named if (party := context.discourse.party(r.entity)) is not None]
            if not parties and figure.own:
                # "WFP menghentikan operasinya setelah lima stafnya ditangkap"
                return next((r for r in named if r.entity.type in ("InternationalOrganization", "Organization")), None)
            return context.discourse.stands(parties[0], analysis.sentence) if parties else None
    return None
