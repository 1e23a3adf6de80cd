"""A sentence as a string over typed items, in which the patterns of the packs are looked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from kg.extract.language.letters import (
    ALONG,
    AND,
    ARMED,
    BODY,
    CLAUSE,
    DATE,
    INNER,
    JOIN,
    MEDIA,
    NUMBER,
    PAIR,
    PERSON,
    PLACE,
    RELATIVE,
    ROLE,
    STATE,
    THERE,
)
from kg.extract.language.patterns import Pattern, Patterns, expression
from kg.extract.language.tokens import Item, Sentence
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import FORCES

#: A part of a sentence's items, with their numbers in it.
Reading = tuple[list[int], list[Item]]

_WORD = re.compile(f"[{ROLE}{BODY}{ARMED}]|[^ _{ROLE}{BODY}{ARMED}{INNER}{JOIN}{CLAUSE}{AND}{ALONG}]+")
_COMMA = frozenset({","})
_KINDS = {"person": PERSON, "office": PERSON, "role": ROLE, "body": BODY, "place": PLACE}
_TYPES = {
    "State": STATE, "DeFactoState": STATE, "Territory": STATE, "Settlement": PLACE, "Place": PLACE,
    "MediaOutlet": MEDIA, "Person": PERSON, "ArmedForce": ARMED, "ArmedGroup": ARMED,
}  # fmt: skip
_PRONOUNS = {
    "state": STATE, "place": THERE, "person": PERSON, "anyone": PERSON, "pair": PAIR, "organization": ARMED,
}  # fmt: skip


class Shadow:
    """A sentence as a string over typed items, with the way back; and once more without what can be left out."""

    def __init__(self, sentence: Sentence, shorter: Callable[[], list[Reading]] = list) -> None:
        self.items = sentence.items
        letters = list(map(_letter, self.items, [*self.items[1:], None]))
        commas = [k for k, item in enumerate(self.items) if item.cls == ","]
        for first, second in pairwise(commas):
            if second - first == 2 and "adverb" in self.items[first + 1].tags:
                # "Iran, meanwhile, held talks"
                letters[first : second + 1] = [RELATIVE, self.items[first + 1].low.replace(" ", "_"), RELATIVE]
        self.text = _joined(letters)
        self.words = frozenset(_WORD.findall(self.text))
        self._shorter = shorter
        #: the shorter readings, each with its text, once they were asked for
        self._read: list[tuple[list[int], list[Item], str]] | None = None
        self._possible: dict[Patterns, list[Pattern]] = {}

    def find(self, patterns: Patterns) -> Iterator[tuple[Pattern, dict[str, list[Mention]], int, int]]:
        """Each match: the pattern, the mentions of each slot, and the items [first, last) that it spans."""
        found: set[tuple[str, int]] = set()
        possible = self.possible(patterns)
        for pattern in possible:
            for slots, first, last in _matches(pattern, self.text, self.items):
                found.add((pattern.written, last))
                if pattern.seek is None:
                    found.add((pattern.source, last))
                yield pattern, slots, first, last
        # who is tied to whom is told within few words
        near = [pattern for pattern in possible if "object" not in pattern.slots or " ... " not in pattern.written]
        for kept, items, text in self._readings() if near else ():
            for pattern in near:
                for slots, start, end in _matches(pattern, text, items):
                    first, last = kept[start], kept[end - 1] + 1
                    # a subject that stands apart is looked for once
                    if (pattern.source if pattern.seek else pattern.written, last) not in found:
                        yield pattern, slots, first, last

    def possible(self, patterns: Patterns) -> list[Pattern]:
        """Those that the sentence may hold, in any reading."""
        known = self._possible.get(patterns)
        if known is None:
            # a shorter reading may have a comma where this has a word
            known = self._possible[patterns] = patterns.possible(self.words | _COMMA)
        return known

    def _readings(self) -> list[tuple[list[int], list[Item], str]]:
        if self._read is None:
            shorter = self._shorter()
            self._read = [
                (kept, items, _joined(list(map(_letter, items, [*items[1:], None])))) for kept, items in shorter
            ]
        return self._read


def _joined(letters: list[str]) -> str:
    return " " + " ".join(letters) + " "


def _matches(pattern: Pattern, text: str, items: list[Item]) -> Iterator[tuple[dict[str, list[Mention]], int, int]]:
    """Where a pattern holds in the text of some items: the mentions of each slot, and the items [first, last)."""
    for match in expression(pattern.written).finditer(text):
        slots = {}
        for number, name in enumerate(pattern.slots, 1):
            first, last = _spanned(text, *match.span(number))
            slots[name] = [item.value for item in items[first:last] if item.cls == "X"]
        yield slots, *_spanned(text, *match.span())


def _spanned(text: str, start: int, end: int) -> tuple[int, int]:
    """The items [first, last) of a stretch of a text; an item has one space before it, and none inside."""
    return text.count(" ", 0, start) - 1, text.count(" ", 0, end - 1)


def _letter(item: Item, following: Item | None) -> str:
    if item.cls == "w" and not item.tags:
        return item.low
    if item.cls == "X":
        mention: Mention = item.value
        letter = _mention(mention)
        # "the armed wing of Hamas" is one mention too
        wing = mention.kind == "body" and mention.type == "ArmedGroup" and mention.of
        ahead = (*mention.before, mention.head) if wing else mention.before
        if ahead or mention.behind:
            before = "".join([INNER + word.replace(" ", "_") + JOIN for word in ahead])
            return before + letter + "".join([JOIN + INNER + word.replace(" ", "_") for word in mention.behind])
        return letter
    if item.cls == "D":
        return DATE
    if item.cls == "N":
        return NUMBER
    if item.cls == "," and following is not None and "relative" in following.tags:
        return RELATIVE
    if item.cls == "-" and not item.low.isprintable():
        # a control character in a text is none of ours
        return "-"
    low = item.low.replace(" ", "_")
    # "sejak Januari" is a day and no clause
    dated = following is not None and following.cls == "D" and "since" in item.tags
    if ("subordinator" in item.tags and not dated) or "conjunction" in item.tags:
        return CLAUSE + low
    if "along" in item.tags:
        return ALONG + low
    if item.cls == "k":
        return AND + low
    return low[: -len(item.suffix)] if item.suffix and low.endswith(item.suffix) else low


def _mention(mention: Mention) -> str:
    if mention.kind == "pronoun":
        # "the alliance" may be none that was named before
        return _PRONOUNS.get(mention.pronoun["refers"] if mention.pronoun else "", BODY) + _noun(mention)
    if mention.kind == "entity":
        return _TYPES.get(mention.type, BODY)
    if mention.kind == "place" and mention.type in ("State", "DeFactoState", "Territory"):
        return STATE
    if mention.kind == "body" and mention.type == "MediaOutlet":
        return MEDIA
    # people and bodies without a name keep their word: a pattern may ask for "mediator", "jet tempur"
    bare = mention.kind == "role" or (mention.kind == "body" and not mention.of)
    letter = ARMED if mention.kind == "body" and mention.type in FORCES else _KINDS[mention.kind]
    return letter + (mention.head.replace(" ", "_") if bare else "")


def _noun(mention: Mention) -> str:
    """The noun of a pronoun that has one and points at nobody: "alliance" of "the alliance"."""
    return "" if mention.referents or " " not in mention.text else mention.text.lower().rsplit(maxsplit=1)[1]


def fills(mention: Mention, letters: str) -> bool:
    """Whether a slot that takes these letters takes a mention."""
    return _mention(mention)[0] in letters


def slots_of(found: dict[str, list[Mention]], *names: str) -> list[Any]:
    """The mentions of the first of these slots that the match has."""
    return next((found[name] for name in names if found.get(name)), [])
