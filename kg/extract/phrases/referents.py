"""Entities as statements name them: out of the reference table, or made from the name alone."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg import namespaces
from kg.article import Span
from kg.entities.table import Name, Record, Table, load
from kg.statement import Entity

#: Arabic articles, which a short form may have or not: "Rashad al-Alimi", "Alimi".
_ARTICLE = re.compile(r"(?:[Aa][lnrsdtz]|[Aa]sh|[Ee]l)-(?=[A-Z])")


#: Types of entities, as the rules group them: who governs a land, who bears arms, what people form.
STATES = ("State", "DeFactoState", "Territory")
FORCES = ("ArmedForce", "ArmedGroup")
BODIES = ("Organization", "GovernmentBody", "ArmedForce", "ArmedGroup", "InternationalOrganization", "MediationGroup")
#: Where something may be: in a town or at a spot, in a region, in a country.
SPOTS = ("Settlement", "Place")
PLACES = (*SPOTS, "Territory")
WHERE = (*PLACES, "State", "DeFactoState")
#: At whose seat something may be said.
SEATS = ("InternationalOrganization", "GovernmentBody", "Organization")
#: Bodies of many names: "the group" may mean one, and what looks like a person may be one.
GROUPS = ("ArmedGroup", "Organization")


@dataclass(frozen=True, slots=True)
class Referent:
    """An entity with the span that names it, when that is not the mention itself."""

    entity: Entity
    support: Span | None = None


def unique(referents: list[Referent]) -> list[Referent]:
    """Each entity once, in order."""
    seen: set[str] = set()
    out = []
    for referent in referents:
        if referent.entity.iri not in seen:
            seen.add(referent.entity.iri)
            out.append(referent)
    return out


@functools.lru_cache(maxsize=2**12)
def of_record(record: Record, text: str) -> Entity:
    """The entity of a record, as a text writes it."""
    return Entity(record.name, text, record.type, record.iri, record.qid, aliases_of(record.name, record.names))


def aliases_of(own: str, known: tuple[Name, ...]) -> tuple[str, ...]:
    """English names beside the usual one, peoples' names included; the first few are enough to recognise it."""
    names = [n.text for n in known if n.language != "id" and n.role in ("name", "demonym") and n.text.isascii()]
    return tuple(dict.fromkeys(name for name in names if name != own))[:6]


@functools.lru_cache(maxsize=2**12)
def state_named(word: str) -> Entity | None:
    """The state that a word of a name means: "Pakistan", "Indian"."""
    record = load().resolve(word) if word[:1].isupper() else None
    return of_record(record, word) if record is not None and record.type == "State" else None


def state_in(name: str) -> Entity | None:
    """The state that the name of a body has: "US Fifth Fleet"."""
    return next((state for word in name.split() if (state := state_named(word)) is not None), None)


@functools.lru_cache(maxsize=2**8)
def broke_away(territory: str) -> bool:
    """Whether a territory has a state of its own that others do not recognise, such as one named after it.

    >>> broke_away("Nagorno-Karabakh"), broke_away("Jammu and Kashmir")
    (True, False)
    """
    of_its_own = (record for record in load().records.values() if record.type == "DeFactoState")
    return any(territory in name.text for record in of_its_own for name in record.names)


def called(table: Table, template: str, owner: Entity) -> str:
    """The English name of a body or of people, by the pack's template: "{demonym} military"."""
    demonym = table.demonym(owner.iri.removeprefix(namespaces.ID))
    return template.format(name=owner.name, demonym=demonym or owner.name)


def also_called(table: Table, template: str, owner: Entity, local: bool = False) -> tuple[str, ...]:
    """ "Israeli military": "military of Israel"; "Ministry of Health of Israel": "Israeli Ministry of Health" """
    near = ("local " + template.replace("{demonym} ", "").replace(" of {name}", ""),) if local else ()
    if "{demonym}" in template:
        return (template.replace("{demonym} ", "").strip() + " of " + owner.name, *near)
    return (called(table, "{demonym} " + template.replace(" of {name}", ""), owner), *near)


def unlisted(name: str, text: str, kind: str, *aliases: str, country: str | None = None) -> Entity:
    """An entity that the table does not know."""
    return Entity(name, text, kind, namespaces.thing(namespaces.slug(name)), aliases=aliases, country=country)


def nameless(template: str, text: str, kind: str, article: str) -> Entity:
    """People or a body that the text does not place: known in this article only."""
    name = " ".join(template.replace("{demonym}", "").replace("of {name}", "").split()) or text
    return Entity(name, text, kind, namespaces.thing(f"{namespaces.slug(text)}-in-{article}"))


def is_nameless(entity: Entity, article: str) -> bool:
    """Whether an entity is known in this article only.

    >>> is_nameless(nameless("{demonym} soldiers", "tentara", "ArmedForce", "a"), "a")
    True
    """
    return entity.iri.endswith(f"-in-{article}")


def iris(referents: Iterable[Referent]) -> set[str]:
    """The IRIs of all that some words mean."""
    return {referent.entity.iri for referent in referents}


def bare(name: str) -> str:
    """A part of a name without its article."""
    return name[found.end() :] if (found := _ARTICLE.match(name)) else name
