"""One speech act: what the sentence's words tell of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from kg.extract.language.tokens import Item
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import Referent


@dataclass(slots=True)
class Speech:
    """One speech act: who, what kind, and which items of the sentence are what is said."""

    act: str
    claimants: tuple[Referent, ...]
    verb: int
    #: items [first, last) of the content
    first: int
    last: int
    #: where the naming of the speaker begins, if that stands before the verb
    named: int | None = None
    targets: tuple[Referent, ...] = ()
    #: items [first, last) that stand in quotation marks, without the marks
    quotes: list[tuple[int, int]] = field(default_factory=list)
    #: the verb carries an object pronoun that points at what was said before ("membantahnya")
    points_back: bool = False
    reciprocal: bool = False
    #: "…, kata X": all that stands before it is X's, whatever else is said in it
    wraps: bool = False
    #: goes on from the sentence before ("sehingga total …"): no act of its own
    implied: bool = False
    #: the sentence before, as an `Analysis`, when this only tells who said it ("Hal itu disampaikan X")
    recalls: Any = None
    when: str | None = None
    #: of a passive: who accuses and who is accused, as mentions
    agents: tuple[Mention, ...] = ()
    accused: tuple[Mention, ...] = ()

    def verbatim(self, at: int) -> bool:
        """Whether an item is told in the speaker's own words."""
        return self.wraps or any(first <= at < last for first, last in self.quotes)


def accused_pronoun(items: list[Item], speech: Speech) -> Mention | None:
    """The pronoun in "accused it", "accusations by Khartoum that it arms them", if an act accuses so."""
    if speech.act != "accuse":
        return None
    that = speech.first + ("complementizer" in items[min(speech.first, len(items) - 1)].tags)
    at = that if items[speech.verb].tag("speech", "frame") == "noun" else speech.verb + 1
    whom = items[at].value if at < len(items) else None
    return whom if isinstance(whom, Mention) and whom.pronoun is not None else None
