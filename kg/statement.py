"""Statements: what an article says, each with who says it and in which exact words.

The field names and the closed lists are the contract of ``kg extract``.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar

from kg.article import Span

ACTS = (
    "assert", "accuse", "deny", "demand", "promise", "warn", "threaten", "condemn", "predict", "call_for", "support",
    "reject", "confirm", "decline_comment",
)  # fmt: skip
QUALIFIERS = ("exact", "at_least", "about", "nearly", "below", "over")
OUTCOMES = ("killed", "wounded", "missing", "captured", "displaced")
CATEGORIES = ("military", "civilian", "unspecified", "mixed")
RELATION_TYPES = (
    "alliance", "defence_pact", "treaty", "military_base", "support", "mediates", "co_chairs", "member_of",
    "recognised_as_part_of", "controls", "holds_talks_with", "sanctions", "supplies_arms",
)  # fmt: skip
EVENT_TYPES = (
    "attack", "shelling", "clash", "ceasefire_agreed", "ceasefire_violated", "talks", "meeting", "phone_call", "letter",
    "capture", "statement", "protest", "withdrawal", "prisoner_exchange",
)  # fmt: skip
STATUSES = ("happened", "alleged", "denied", "planned")
#: Local names of the ontology's classes of actors and places.
ENTITY_TYPES = (
    "State", "DeFactoState", "Person", "Organization", "GovernmentBody", "ArmedForce", "ArmedGroup",
    "InternationalOrganization", "MediationGroup", "MediaOutlet", "PopulationGroup", "Actor", "Place", "Territory",
    "Settlement",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or some place, as one statement names it."""

    #: English where known, else as written
    name: str
    #: as the article writes it, at this place
    text: str
    #: one of `ENTITY_TYPES`
    type: str
    iri: str
    qid: str | None = None
    #: other English names that it goes by
    aliases: tuple[str, ...] = ()
    #: IRI of the state that a body belongs to, where only the article tells it and no reference table
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What every kind of statement carries."""

    kind: ClassVar[str] = ""

    #: the article's slug
    article: str
    language: str
    #: who says it; None for the article's own voice
    claimant: Entity | None = None
    #: the agency or outlet in between
    via: Entity | None = None
    #: ISO 8601 day it was said, where the text tells
    claimed_on: str | None = None
    evidence: Span
    #: further spans, such as the sentence that a pronoun points to
    support: tuple[Span, ...] = ()

    @property
    def id(self) -> str:
        """Made from the content, so two builds agree: ``casualty-`` and 16 hex digits."""
        return _id(self.content())

    def content(self) -> dict[str, Any]:
        """Every known field as JSON values, without the id."""
        known: dict[str, Any] = {"kind": self.kind}
        for name in _names(type(self)):  # type: ignore[arg-type]  # hash of a class, not of a statement
            value = getattr(self, name)
            if name == "claimant":
                known[name] = _json(value)
            elif value is not None and value != () and value is not False:
                known[name] = [s.to_json() for s in value] if name == "support" else _json(value)
        return known

    def to_json(self) -> dict[str, Any]:
        """One line of ``kg extract``: unknown fields are left out, ``claimant`` is always there."""
        content = self.content()
        return {"id": _id(content), **content}

    def entities(self) -> Iterator[Entity]:
        """Every entity that the statement names."""
        for name in _entity_names(type(self)):  # type: ignore[arg-type]
            value = getattr(self, name)
            if isinstance(value, tuple):
                yield from value
            elif value is not None:
                yield value


_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _id(content: dict[str, Any]) -> str:
    return f"{content['kind']}-{hashlib.sha256(_CANONICAL.encode(content).encode()).hexdigest()[:16]}"


@functools.cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@functools.cache
def _entity_names(kind: type[Any]) -> tuple[str, ...]:
    """The fields that hold entities, one or several."""
    return tuple(field.name for field in fields(kind) if "Entity" in str(field.type))


@dataclass(frozen=True, slots=True, kw_only=True)
class Office(Statement):
    """A person holds, or held, an office."""

    kind: ClassVar[str] = "office"
    person: Entity
    #: English, lower case: ``prime minister``
    office: str
    of: tuple[Entity, ...] = ()
    former: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Casualty(Statement):
    """A figure of people killed, wounded, missing, captured or displaced."""

    kind: ClassVar[str] = "casualty"
    #: persons, as written; None for "hundreds"
    count: int | None = None
    #: what the wording allows, both ends included
    low: int | None = None
    high: int | None = None
    #: one of `QUALIFIERS`
    qualifier: str
    #: one of `OUTCOMES`
    outcome: str
    #: one of `CATEGORIES`
    category: str = "unspecified"
    side: tuple[Entity, ...] = ()
    #: where it befell them, as the same clause tells
    place: tuple[Entity, ...] = ()
    #: id of the figure that counts these people already ("five of the dead")
    part_of: str | None = None
    since: str | None = None
    as_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Statement):
    """A speech act whose content is none of the other kinds, or more than them."""

    kind: ClassVar[str] = "claim"
    #: one of `ACTS`
    act: str
    target: tuple[Entity, ...] = ()
    #: the clause, in the article's language
    about: str = ""
    #: direct speech, verbatim
    quote: str | None = None
    #: everybody and every place that what is said names
    mentions: tuple[Entity, ...] = ()
    #: id of the statement that a denial points at
    denies: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation(Statement):
    """A tie between actors or places."""

    kind: ClassVar[str] = "relation"
    #: one of `RELATION_TYPES`
    type: str
    subject: tuple[Entity, ...]
    object: tuple[Entity, ...]
    year: int | None = None
    #: what a treaty is about, in the article's language
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Statement):
    """Something that happened, is said to have happened, or is planned."""

    kind: ClassVar[str] = "event"
    #: one of `EVENT_TYPES`
    type: str
    participants: tuple[Entity, ...] = ()
    place: tuple[Entity, ...] = ()
    #: ISO 8601: day, month, year or interval, as precise as the text
    date: str | None = None
    #: one of `STATUSES`
    status: str = "happened"


KINDS: Mapping[str, type[Statement]] = {c.kind: c for c in (Office, Casualty, Claim, Relation, Event)}


def from_json(line: Mapping[str, Any]) -> Statement:
    """Read one line of ``kg extract`` back.

    Raises:
        ValueError: an unknown kind, or a field that is missing or of the wrong shape.
    """
    kind = KINDS.get(str(line.get("kind")))
    if kind is None:
        raise ValueError(f"unknown kind of statement: {line.get('kind')!r}")
    values: dict[str, Any] = {}
    try:
        for field in fields(kind):
            if field.name not in line:
                continue
            value = line[field.name]
            if field.name == "evidence":
                value = Span(**value)
            elif field.name == "support":
                value = tuple(Span(**item) for item in value)
            elif field.name == "topics":
                value = tuple(value)
            elif field.name in _MANY:
                value = tuple(_entity(item) for item in (value if isinstance(value, list) else [value]))
            elif isinstance(value, Mapping):
                value = _entity(value)
            values[field.name] = value
        return kind(**values)
    except (TypeError, KeyError) as error:
        raise ValueError(f"not a statement of kind {kind.kind}: {error}") from error


#: Fields that hold any number of entities; one alone is printed without brackets.
_MANY = frozenset({"side", "target", "of", "subject", "object", "participants", "place", "mentions"})


def _entity(value: Mapping[str, Any]) -> Entity:
    known = {field.name: value.get(field.name) for field in fields(Entity)}
    return Entity(**{**known, "aliases": tuple(value.get("aliases", ()))})  # type: ignore[arg-type]


def _json(value: Any) -> Any:
    if isinstance(value, Span):
        return value.to_json()
    if isinstance(value, Entity):
        known = {"name": value.name, "text": value.text, "type": value.type, "iri": value.iri, "qid": value.qid,
                 "aliases": list(value.aliases), "country": value.country}  # fmt: skip
        return {name: item for name, item in known.items() if item}
    if isinstance(value, tuple):
        items = [_json(item) for item in value]
        return items[0] if len(items) == 1 and isinstance(value[0], Entity) else items
    return value
