"""Mentions: the noun phrases that name an actor or a place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kg.entities.names import Hit
from kg.entities.table import Record
from kg.extract.language.tokens import Item
from kg.extract.phrases.referents import Referent, unique


@dataclass(frozen=True, slots=True)
class Title:
    """One office in a noun phrase, with the mentions that it is the office of."""

    office: str
    of: tuple[Mention, ...]
    former: bool


class Mention:
    """One naming of somebody or some place."""

    hit: Hit | None = None
    #: a person's or place's own name as written, or the English name of a body or role
    name: str = ""
    type: str = ""
    #: small letters of the head noun
    head: str = ""
    of: tuple[Mention, ...] = ()
    titles: tuple[Title, ...] = ()
    #: offices under this person's, of the one named behind the comma: "utusan Presiden AS Trump, Witkoff"
    aide: tuple[Title, ...] = ()
    pronoun: dict[str, Any] | None = None
    #: words of the phrase that stand before and behind the name ("occupied", "port of"), for the patterns
    before: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    #: filled by `kg.extract.reference.discourse`
    referents: tuple[Referent, ...] = ()
    #: "setempat": of the place named last
    local: bool = False
    #: "the health ministry": of the place named last, unless one was named before
    seated: bool = False
    #: "government forces": of the state whose rebels are spoken of
    governing: bool = False
    #: "the occupation forces": never of those whose land it is
    occupying: bool = False
    #: "itu": points back
    back: bool = False
    #: "tentaranya": of whoever the sentence is about
    owned: bool = False
    #: "a group", "sebuah kelompok"
    determined: bool = False
    #: "a spokesman", "dua komandan": whoever has been named need not be meant
    indefinite: bool = False
    #: whom this one describes: "Houthi, kelompok yang …"
    apposed: Mention | None = None

    def __init__(self, kind: str, item: Item) -> None:
        #: person, office, body, role, entity, place or pronoun
        self.kind = kind
        self.start = item.start
        self.end = item.end
        self.text = item.text

    def again(self) -> Mention:
        """The same naming once more, so that each may come to mean somebody else."""
        other = Mention(self.kind, Item(self.start, self.end, self.text, "X"))
        other.hit, other.name, other.type, other.head = self.hit, self.name, self.type, self.head
        other.of, other.titles, other.pronoun, other.referents = self.of, self.titles, self.pronoun, self.referents
        other.before, other.behind, other.local, other.back = self.before, self.behind, self.local, self.back
        other.owned, other.determined, other.apposed = self.owned, self.determined, self.apposed
        return other

    def become(self, record: Record) -> None:
        """What looked like a person's name is that of something else."""
        self.kind, self.hit = "entity", Hit(self.start, self.end, record, "name")
        self.name, self.type = record.name, record.type

    def __repr__(self) -> str:
        return f"<{self.kind} {self.text!r}>"

    @property
    def record(self) -> Record | None:
        return self.hit.record if self.hit else None

    @property
    def spokesperson(self) -> bool:
        """Whether somebody speaks for others."""
        return any(title.office.startswith("spokes") for title in self.titles)

    @property
    def capital(self) -> bool:
        """Whether the words are the name of a capital, which may stand for its state."""
        return self.hit is not None and self.hit.role == "capital"


def led_by(mention: Mention) -> tuple[Mention, ...]:
    """ "The leaders of Rwanda and Congo": whom each leads; the mention itself where it names no leaders of several."""
    return mention.of if mention.kind == "role" and len(mention.of) > 1 else (mention,)


def referents_of(mentions: list[Mention]) -> list[Referent]:
    """Whom the mentions name, each entity once, in order."""
    return unique([referent for mention in mentions for referent in mention.referents])
