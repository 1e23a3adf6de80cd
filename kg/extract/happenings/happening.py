"""Words of a sentence that may tell an event, before anybody has asked whether they do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.context import Analysis
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item
from kg.extract.matches import Match, matches
from kg.extract.phrases.mentions import Mention

#: Told of one and the same deed in a clause, they are one.
BLOWS = ("shelling", "attack")
#: These are of a place.
GROUND = ("capture", "withdrawal")
#: Who may be a party to an event.
PARTIES = (
    "State", "DeFactoState", "ArmedGroup", "ArmedForce", "Person", "InternationalOrganization", "GovernmentBody",
    "Organization", "MediationGroup", "Territory",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Happening(Match):
    """A match of a pattern for events, and its sentence."""

    analysis: Analysis
    #: whether a noun tells it: "the attack on Kyiv"
    noun: bool

    @property
    def blow(self) -> bool:
        """Whether somebody is struck."""
        return self.kind in BLOWS

    @property
    def like(self) -> tuple[str, ...]:
        """The kinds that would be one and the same event."""
        return BLOWS if self.blow else (self.kind,)

    @property
    def agents(self) -> list[Mention]:
        """Who does it, where the words name them."""
        return self.slots.get("agent", [])

    @property
    def patients(self) -> list[Mention]:
        """Who or what it is done to, where the words name them."""
        return self.slots.get("patient", [])


def happenings(analysis: Analysis, pack: Pack) -> Iterator[Happening]:
    """What may be events in a sentence, in the order of the pack's patterns.

    Of a place that is taken or left, who takes or leaves it goes before a pattern that does not ask.
    """
    found = list(matches(analysis, pack.events, pack))
    taken = {(match.first, match.last) for match in found if match.pattern.type in GROUND and match.slots.get("agent")}
    for match in found:
        if (match.first, match.last) in taken and not match.slots.get("agent"):
            continue
        verb = match.last > match.first + 1 and pack.is_verb(match.items[match.last - 1])
        noun = match.pattern.source.startswith("(") and not verb
        yield Happening(match.items, match.pattern, match.slots, match.first, match.last, analysis, noun)


def of_two(item: Item) -> bool:
    """ "Kedua pihak", whoever they are."""
    return item.cls == "X" and item.value.kind == "pronoun" and item.value.pronoun["refers"] == "pair"
