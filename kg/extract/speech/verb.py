"""A word of saying in its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, Sentence
from kg.extract.phrases.referents import Referent
from kg.extract.reference.discourse import Discourse
from kg.extract.speech.around import around
from kg.extract.speech.speech import Speech

#: So near behind a quotation stands the verb of who speaks, in items.
_NEAR = 7


@dataclass(frozen=True, slots=True)
class Verb:
    """A word of saying, what the pack tells of it, and what its sentence is known to say so far."""

    at: int
    tag: dict[str, Any]
    sentence: Sentence
    pack: Pack
    discourse: Discourse
    #: the acts before it
    found: list[Speech]
    #: of each item, whether it stands in quotation marks
    quoted: list[bool]

    @property
    def items(self) -> list[Item]:
        """All of its sentence."""
        return self.sentence.items

    @property
    def frame(self) -> str:
        """Where the speaker stands: see `docs/language-packs.md`."""
        return str(self.tag["frame"])

    @property
    def act(self) -> str:
        """What one does who says so; who asks a question only says something: "“Then what?” he asked"."""
        act = str(self.tag["act"])
        return "assert" if act == "call_for" and self._asks() else act

    def _asks(self) -> bool:
        """Whether a question in quotation marks stands right before who speaks, or behind the verb."""
        items, at = self.items, self.at
        near = (last for first, last in self.sentence.quotes if at - _NEAR < last < at or at < first <= at + 2)
        return any(items[last - 1].text.endswith("?") for last in near)

    @property
    def own(self) -> bool:
        """ "Katanya", "demikian pernyataan itu": of whoever spoke before."""
        items, at = self.items, self.at
        return self.pack.owned(items[at]) or (
            self.frame == "after" and 0 < at < len(items) - 1 and items[at - 1].cls in '",' and items[at + 1].cls == "t"
        )

    @property
    def reciprocal(self) -> bool:
        """ "Saling menuduh"."""
        before = self.items[max(0, self.at - 3) : self.at]
        return bool(self.tag.get("reciprocal")) or any("reciprocal" in item.tags for item in before)

    def around(self, claimants: tuple[Referent, ...], at: int, after: int) -> Speech:
        """The act of those whose naming is all that stands in [at, after)."""
        speech = around(self.act, claimants, at, after, self.sentence, self.pack)
        parts = [k for k in range(at) if self.items[k].cls == ";"]
        before = [act for act in self.found if parts and act.verb < parts[-1]]
        if before and not speech.first:
            # "Kyiv denied it; two were hurt, Moscow said"
            speech.first = parts[-1] + 1
            before[-1].last = min(before[-1].last, parts[-1])
        return speech
