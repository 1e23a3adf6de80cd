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
from kg.extract.language.patterns import Pattern, Patterns, expression, phrases
from kg.extract.language.tokens import Item, Sentence
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import FORCES

#: A part of a sentence's items, with their numbers in it.
Reading = tuple[list[int], list[Item]]
#: The items [first, last) of a match, and those of each of its slots.
Spans = list[tuple[int, int]]
#: A match: the pattern, the mentions of each slot, and the items [first, last) that it spans.
Found = tuple[Pattern, dict[str, list[Mention]], int, int]

#: "\x16sana" is "di sana", which fills the slot of a place, and a word
_WORD = re.compile(f"[{ROLE}{BODY}{ARMED}{THERE}]|[^ _{ROLE}{BODY}{ARMED}{THERE}{INNER}{JOIN}{CLAUSE}{AND}{ALONG}]+")
#: An ending that makes another word, which patterns name by itself.
_PLURAL = "s"
_KINDS = {"person": PERSON, "office": PERSON, "role": ROLE, "body": BODY, "place": PLACE}
_TYPES = {
    "State": STATE, "DeFactoState": STATE, "Territory": STATE, "Settlement": PLACE, "Place": PLACE,
    "MediaOutlet": MEDIA, "Person": PERSON, "ArmedForce": ARMED, "ArmedGroup": ARMED,
}  # fmt: skip
_PRONOUNS = {
    "state": STATE, "place": THERE, "person": PERSON, "anyone": PERSON, "pair": PAIR, "several": PAIR,
    "organization": ARMED,
}  # fmt: skip


class Shadow:
    """A sentence as a string over typed items, with the way back; and once more without what can be left out."""

    def __init__(self, sentence: Sentence, shorter: Callable[[], list[Reading]] = list) -> None:
        self.items = sentence.items
        letters = _letters(self.items)
        commas = [k for k, item in enumerate(self.items) if item.cls == ","]
        for first, second in pairwise(commas):
            if second - first == 2 and "adverb" in self.items[first + 1].tags:
                # "Iran, meanwhile, held talks"
                letters[first : second + 1] = [RELATIVE, self.items[first + 1].low.replace(" ", "_"), RELATIVE]
        self._whole = _Text(letters, self.items)
        # a shorter reading may have a comma where this has a word
        self._words = frozenset((*_WORD.findall(self._whole.text), ","))
        self._shorter = shorter
        #: the shorter readings, once they were asked for: which items each has kept, and its text
        self._read: list[tuple[list[int], _Text]] | None = None
        self._found: dict[Patterns, list[Found]] = {}
        self._said: dict[str, bool] = {}

    def find(self, patterns: Patterns) -> list[Found]:
        """Where the patterns hold; several ask."""
        known = self._found.get(patterns)
        if known is None:
            known = self._found[patterns] = list(self._find(patterns))
        return known

    def _find(self, patterns: Patterns) -> Iterator[Found]:
        found: set[tuple[str, int]] = set()
        possible = patterns.possible(self._words)
        likely = [pattern for pattern in possible if all(map(self._says, pattern.choices))]
        for pattern in likely:
            for spans in self._whole.find(pattern, patterns):
                first, last = spans[0]
                found.add((pattern.written, last))
                if pattern.seek is None:
                    found.add((pattern.source, last))
                yield pattern, self._whole.slots(pattern, spans), first, last
        # who is tied to whom is told within few words
        near = [pattern for pattern in likely if "object" not in pattern.slots or " ... " not in pattern.written]
        for kept, text in self._readings() if near else ():
            for pattern in near:
                for spans in text.find(pattern, patterns):
                    first, last = kept[spans[0][0]], kept[spans[0][1] - 1] + 1
                    # a subject that stands apart is looked for once
                    if (pattern.source if pattern.seek else pattern.written, last) not in found:
                        yield pattern, text.slots(pattern, spans), first, last

    def _says(self, choice: str) -> bool:
        """Whether the sentence has all the words of one phrase of a choice."""
        known = self._said.get(choice)
        if known is None:
            known = self._said[choice] = any(map(self._words.issuperset, phrases(choice)))
        return known

    def _readings(self) -> list[tuple[list[int], _Text]]:
        if self._read is None:
            self._read = [(kept, _Text(_letters(items), items)) for kept, items in self._shorter()]
        return self._read


class _Text:
    """Items as a string, and what has been found in it."""

    def __init__(self, letters: list[str], items: list[Item]) -> None:
        self.text = " " + " ".join(letters) + " "
        self._items = items
        self._found: dict[str, list[Spans]] = {}

    def find(self, pattern: Pattern, patterns: Patterns) -> list[Spans]:
        """Where a pattern holds; tried only where it does without its subject, if another pattern looks for that."""
        tail = patterns.tails.get(pattern.source, pattern.written)
        return self._spans(pattern.written) if self._spans(tail) else []

    def slots(self, pattern: Pattern, spans: Spans) -> dict[str, list[Mention]]:
        """The mentions of each slot of a match."""
        return {
            name: [item.value for item in self._items[first:last] if item.cls == "X"]
            for name, (first, last) in zip(pattern.slots, spans[1:], strict=True)
        }

    def _spans(self, written: str) -> list[Spans]:
        known = self._found.get(written)
        if known is None:
            # a slot is a group; the library takes long to count them
            known = self._found[written] = [
                [_spanned(self.text, *match.span(group)) for group in range(written.count("{") + 1)]
                for match in expression(written).finditer(self.text)
            ]
        return known


def _spanned(text: str, start: int, end: int) -> tuple[int, int]:
    """The items [first, last) of a stretch of a text; an item has one space before it, and none inside."""
    return text.count(" ", 0, start) - 1, text.count(" ", 0, end - 1)


def _letters(items: list[Item]) -> list[str]:
    letters = list(map(_letter, items, [*items[1:], None]))
    for k in range(1, len(items) - 1):
        if items[k].cls == "k" and "means" in items[k - 1].tags and "means" in items[k + 1].tags:
            letters[k] = items[k].low  # "serangan rudal dan drone Rusia" is one blow
    return letters


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
    if item.cls == "," and following is not None and ("relative" in following.tags or _whose(following)):
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
    # but "Iran fires" is no "fire"; "wilayah yang didudukinya" tells who does, and "sekutu utamanya" whose
    whose = item.suffix not in ("", _PLURAL) and not item.tags.keys() & {"held", "located", "adjective"}
    own = whose and low.endswith(item.suffix)
    return low[: -len(item.suffix)] if own else low


def _whose(item: Item) -> bool:
    """ "Turkey, whose troops …": more is told of the name before, and no list goes on."""
    owners = item.value.of[:1] if item.cls == "X" else ()
    return any(of.pronoun == {"refers": "antecedent"} for of in owners)


def _mention(mention: Mention) -> str:
    if mention.kind == "pronoun":
        # "the alliance" may be none that was named before
        refers = mention.pronoun or {"refers": ""}
        # "whose country"
        own = refers["refers"] == "subject" and refers.get("type") == "State"
        letter = STATE if own else _PRONOUNS.get(refers["refers"], BODY)
        return letter + _noun(mention)
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
