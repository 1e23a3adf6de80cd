"""What a statement is about, as a node that every claim about the same thing shares."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product

from pyoxigraph import Literal, NamedNode

from kg import namespaces
from kg.graph.terms import FALSE, SK, TRUE, XSD, date_literal, value
from kg.periods import days, ends
from kg.statement import Casualty, Claim, Entity, Event, Office, Relation, Statement

Fact = tuple[NamedNode, NamedNode | Literal]

RELATION_CLASSES = {
    "alliance": SK.Alliance,
    "defence_pact": SK.DefencePact,
    "treaty": SK.Treaty,
    "military_base": SK.MilitaryBase,
    "support": SK.Support,
    "mediates": SK.Mediation,
    "co_chairs": SK.CoChairing,
    "member_of": SK.Membership,
    "recognised_as_part_of": SK.Recognition,
    "controls": SK.Control,
    "holds_talks_with": SK.Negotiation,
    "sanctions": SK.Sanction,
    "supplies_arms": SK.ArmsSupply,
}
#: Ties that say the same of both parties.
MUTUAL = frozenset({SK.Alliance, SK.DefencePact, SK.Treaty, SK.Negotiation})
EVENT_CLASSES = {
    "attack": SK.Attack,
    "shelling": SK.Shelling,
    "clash": SK.Clash,
    "ceasefire_agreed": SK.CeasefireAgreement,
    "ceasefire_violated": SK.CeasefireViolation,
    "talks": SK.Talks,
    "meeting": SK.Meeting,
    "phone_call": SK.PhoneCall,
    "letter": SK.Letter,
    "capture": SK.Capture,
    "statement": SK.PublicStatement,
    "protest": SK.Protest,
    "withdrawal": SK.Withdrawal,
    "prisoner_exchange": SK.PrisonerExchange,
}
#: Offices that the ontology names in both languages, as statements write them.
ROLES = (
    "president", "vice president", "prime minister", "deputy prime minister", "chancellor", "king", "queen",
    "crown prince", "emir", "supreme leader", "foreign minister", "deputy foreign minister", "defence minister",
    "interior minister", "finance minister", "health minister", "minister", "secretary of state", "secretary general",
    "high commissioner", "ambassador", "special envoy", "spokesperson", "adviser", "governor", "mayor", "speaker",
    "member of parliament", "senator", "leader", "chair", "deputy chair", "co-chair", "director", "director general",
    "ombudsman", "human rights ombudsman", "commander", "commander-in-chief", "chief of staff",
    "chief of general staff", "national security adviser", "prosecutor general", "general", "sultan", "pope",
    "interim president", "interim prime minister", "deputy minister", "deputy defence minister", "justice minister",
    "energy minister", "transport minister", "information minister", "national security minister", "secretary",
    "under-secretary-general", "commissioner", "coordinator", "rapporteur", "representative",
    "special representative", "envoy", "negotiator", "chief negotiator", "head", "deputy head", "deputy leader",
    "opposition leader", "assistant", "deputy commander", "army chief", "navy chief", "air force chief",
    "police chief", "intelligence chief", "military spokesperson", "prosecutor",
)  # fmt: skip
_ROLES = {role.replace("-", " "): value(role) for role in ROLES}
#: The same offices under other names.
_CALLED = {
    "spokesman": "spokesperson", "spokeswoman": "spokesperson", "press secretary": "spokesperson",
    "military spokesman": "military spokesperson", "foreign secretary": "foreign minister",
    "defence secretary": "defence minister", "war minister": "defence minister", "home secretary": "interior minister",
    "minister of state": "minister", "attorney general": "prosecutor general", "senate president": "speaker",
    "MP": "member of parliament", "de facto leader": "leader", "aide": "adviser", "foreign policy aide": "adviser",
    "assistant to the president": "assistant", "special rapporteur": "rapporteur",
}  # fmt: skip

#: What a node gathers from several articles and is not known by.
_LOOSE = frozenset({SK.topic})
#: Fewer words than this may mean anything: "it", "tuduhan itu", "as baseless".
_TELLING = 4


@dataclass(frozen=True, slots=True)
class Proposition:
    """A node with its class and facts; its IRI is made from them."""

    type: NamedNode
    facts: tuple[Fact, ...]
    node: NamedNode

    @classmethod
    def of(cls, type: NamedNode, facts: Iterable[Fact]) -> Proposition:
        """The proposition of this class and content."""
        kept = tuple(facts)
        return cls(type, kept, NamedNode(iri(type, kept)))


def iri(type: NamedNode, facts: Iterable[Fact]) -> str:
    """The IRI of a proposition: its class, readable, and 16 hex digits of the SHA-256 of its sorted facts.

    >>> iri(SK.Saying, [(SK.content, Literal("Kami akan menang", language="id"))])
    'https://w3id.org/saksi/id/saying-9c2a8443343d32b0'
    """
    content = "\n".join(sorted(f"{p} {o}" for p, o in facts if p not in _LOOSE))
    name = type.value.removeprefix(namespaces.ONTOLOGY)
    slug = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower()
    return namespaces.thing(f"{slug}-{hashlib.sha256(content.encode()).hexdigest()[:16]}")


def propositions(statement: Statement, whole: NamedNode | None = None) -> tuple[Proposition, ...]:
    """What a statement is about: one node, or one for each pair of a relation between several.

    ``whole`` is the figure that a figure is part of.

    Raises:
        ValueError: a date that is not ISO 8601, or a type outside the closed lists.
    """
    match statement:
        case Relation():
            return tuple(_relation(statement))
        case Casualty():
            return (Proposition.of(SK.CasualtyFigure, _figure(statement, whole)),)
        case Office():
            return (Proposition.of(SK.OfficeHolding, _office(statement)),)
        case Event():
            return (Proposition.of(_class(EVENT_CLASSES, statement.type), _event(statement)),)
        case Claim():
            return (_saying(statement),)
        case _:
            raise ValueError(f"no proposition for a statement of kind {statement.kind!r}")


def _relation(relation: Relation) -> Iterator[Proposition]:
    type = _class(RELATION_CLASSES, relation.type)
    rest: list[Fact] = []
    if relation.year is not None:
        rest.append((SK.year, date_literal(f"{relation.year:04d}")))
    rest += ((SK.topic, Literal(topic, language=relation.language)) for topic in relation.topics)
    for subject, object_ in _pairs(_nodes(relation.subject), _nodes(relation.object), mutual=type in MUTUAL):
        ends = [(p, node) for p, node in ((SK.subject, subject), (SK.object, object_)) if node is not None]
        yield Proposition.of(type, [*ends, *((SK.party, node) for _, node in ends), *rest])


def _pairs(
    subjects: list[NamedNode], objects: list[NamedNode], *, mutual: bool
) -> Iterator[tuple[NamedNode | None, NamedNode | None]]:
    """Who is tied to whom; a mutual tie names both in the order of their IRIs, so either wording gives one node."""
    if mutual and not (subjects and objects):
        ends = subjects or objects
        yield from combinations(ends, 2) if len(ends) > 1 else ((end, None) for end in ends)
        return
    seen = set()
    nobody: list[NamedNode | None] = [None]
    for subject, object_ in product(subjects or nobody, objects or nobody):
        if subject == object_:
            continue
        if mutual and subject is not None and object_ is not None and object_.value < subject.value:
            subject, object_ = object_, subject
        if (subject, object_) not in seen:
            seen.add((subject, object_))
            yield subject, object_


def _figure(figure: Casualty, whole: NamedNode | None) -> Iterator[Fact]:
    yield SK.outcome, value(figure.outcome)
    yield SK.population, value(figure.category)
    yield SK.qualifier, value(figure.qualifier)
    for predicate, number in ((SK.count, figure.count), (SK.low, figure.low), (SK.high, figure.high)):
        if number is not None:
            yield predicate, Literal(number)
    for side in _nodes(figure.side):
        yield SK.side, side
    for place in _nodes(figure.place):
        yield SK.place, place
    if whole is not None:
        yield SK.partOf, whole
    if figure.since is not None:
        yield SK.since, date_literal(ends(figure.since)[0])
    if figure.as_of is not None:
        yield SK.asOf, date_literal(ends(figure.as_of)[1])


def _office(office: Office) -> Iterator[Fact]:
    yield SK.holder, NamedNode(office.person.iri)
    yield SK.office, Literal(office.office, language="en")
    yield SK.former, TRUE if office.former else FALSE
    for of in _nodes(office.of):
        yield SK.officeOf, of
    if role := _role(office.office):
        yield SK.role, role


def _role(office: str) -> NamedNode | None:
    """The role that the ontology has for an office; every other ministry's head is a minister."""
    name = _CALLED.get(office, office).replace("-", " ")
    if name not in _ROLES and name.endswith(" minister"):
        name = "deputy minister" if name.startswith("deputy ") else "minister"
    return _ROLES.get(name)


def _event(event: Event) -> Iterator[Fact]:
    for participant in _nodes(event.participants):
        yield SK.participant, participant
    for place in _nodes(event.place):
        yield SK.place, place
    if event.date is not None:
        if "/" not in event.date:
            yield SK.date, date_literal(event.date)
        for predicate, day in zip((SK.earliest, SK.latest), days(event.date), strict=True):
            yield predicate, Literal(day.isoformat(), datatype=XSD.date)


def _saying(claim: Claim) -> Proposition:
    words = claim.about or claim.quote or ""
    if not telling(words):
        # "the army rejected it": what is meant differs from article to article
        words = claim.evidence.text
    return Proposition.of(SK.Saying, [(SK.content, Literal(words, language=claim.language))])


def telling(words: str | None) -> bool:
    """Whether the words of a claim say by themselves what is claimed.

    >>> telling("tuduhan itu"), telling("that its soldiers were in Uvira")
    (False, True)
    """
    return len((words or "").split()) >= _TELLING


def _class(classes: dict[str, NamedNode], type: str) -> NamedNode:
    try:
        return classes[type]
    except KeyError:
        raise ValueError(f"unknown type {type!r}; known are {', '.join(sorted(classes))}") from None


def _nodes(entities: Iterable[Entity]) -> list[NamedNode]:
    """The entities' nodes, each once, in the order of their IRIs."""
    return [NamedNode(iri) for iri in sorted({entity.iri for entity in entities})]
