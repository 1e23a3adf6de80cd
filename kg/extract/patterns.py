"""Patterns of the language packs: expressions over typed items.

A pattern is words and slots: ``{subject:actor} (memiliki|mempunyai) pangkalan militer di {object:state}``.

- ``word`` stands for itself, ``word*`` for every word that begins so, ``(a|b c)`` for one of several, ``(a|b)?`` for
  one of them or nothing;
- ``..`` skips up to four words of one clause, no mention, ``...`` up to eight, commas included, never a full stop;
- ``....`` behind the first slot makes it the subject of the clause, however far off;
- ``^`` is where a sentence or a quotation begins;
- ``{name:type}`` takes a mention, or several joined by commas and "and"; types are the keys of `SLOTS`.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import pcre2

from kg.extract.mentions import Mention
from kg.extract.referents import FORCES
from kg.extract.tokens import Item, Sentence

#: A part of a sentence's items, with their numbers in it.
Reading = tuple[list[int], list[Item]]

# Letters of a `Shadow`: control characters that are no white space; sets of letters beyond 255 compile slowly.
_STATE, _BODY, _ARMED, _PERSON, _ROLE, _PLACE, _MEDIA, _PAIR, _THERE, _DATE, _NUMBER = (
    chr(0x0E + n) for n in range(11)
)
#: A comma before "yang", "who": what follows still speaks of the same, so a gap may cross it.
_RELATIVE = chr(0x01)
#: Stands before a word inside a mention, and joins it to the name: "occupied" in "occupied Crimea".
_INNER = chr(0x02)
_JOIN = chr(0x03)
#: Stands before a word that begins another clause, so that no gap crosses it.
_CLAUSE = chr(0x04)
#: Stands before a word that joins a list ("dan").
_AND = chr(0x05)
#: Stands before a word that adds companions ("bersama").
_ALONG = chr(0x06)
_WORD = re.compile(f"[{_ROLE}{_BODY}{_ARMED}]|[^ _{_ROLE}{_BODY}{_ARMED}{_INNER}{_JOIN}{_CLAUSE}{_AND}{_ALONG}]+")
#: Where a word ends.
_END = f"[ _{_JOIN}]"
_COMMA = frozenset({","})
_INSIDE = rf"{_INNER}[^\s{_JOIN}]*{_JOIN}"
_SHORT_GAP = rf"(?:(?![.;,(){_STATE}-{_THERE}{_INNER}{_AND}]|{_CLAUSE})[^\s{_JOIN}]+ |{_INSIDE}){{0,4}}?"
#: Where a sentence or a quotation begins.
_START = r'(?:(?<=^ )|(?<=" ))'
#: What may stand before a literal: the word itself, or people who are called so ("mediator").
_MARKED = f"[{_ROLE}{_BODY}{_ARMED}{_CLAUSE}{_INNER}{_AND}{_ALONG}]?"
_LONG_GAP = rf"(?:(?![.;] |{_CLAUSE})\S+ ){{0,8}}?"
#: Which mentions a slot takes.
SLOTS = {
    "actor": f"{_STATE}{_BODY}{_ARMED}{_PERSON}{_ROLE}{_PAIR}",
    "state": f"{_STATE}{_PAIR}",
    "group": f"{_BODY}{_ARMED}{_PAIR}",
    "force": f"{_ARMED}{_PAIR}",
    "party": f"{_STATE}{_BODY}{_ARMED}{_PAIR}",
    "person": _PERSON,
    "place": f"{_PLACE}{_STATE}{_THERE}",
    "pair": _PAIR,
    "any": f"{_STATE}{_BODY}{_ARMED}{_PERSON}{_ROLE}{_PAIR}{_PLACE}{_THERE}",
    "date": _DATE,
    "number": _NUMBER,
}
#: What a pattern is made of: slot and type, choice and whether it may be left out, gap, word.
PART = re.compile(r"\{(\w+):(\w+)\}|\(([^()]+)\)(\?)?|(\.{2,4})|(\S+)")
_KINDS = {"person": _PERSON, "office": _PERSON, "role": _ROLE, "body": _BODY, "place": _PLACE}
_TYPES = {
    "State": _STATE, "DeFactoState": _STATE, "Territory": _STATE, "Settlement": _PLACE, "Place": _PLACE,
    "MediaOutlet": _MEDIA, "Person": _PERSON, "ArmedForce": _ARMED, "ArmedGroup": _ARMED,
}  # fmt: skip
_PRONOUNS = {
    "state": _STATE, "place": _THERE, "person": _PERSON, "anyone": _PERSON, "pair": _PAIR, "organization": _ARMED,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern: what it finds, and the words without which it cannot be there."""

    type: str
    source: str
    #: the part of the source that is looked for
    written: str
    #: the names of its slots
    slots: frozenset[str]
    #: at least one of these stands in every match
    anchors: frozenset[str]
    status: str | None = None
    #: as the anchors, for every other word, choice and slot of the pattern
    needs: tuple[frozenset[str], ...] = ()
    #: the slot that the subject of the pattern's first word fills, wherever in the sentence it stands
    seek: str | None = None
    #: what that slot takes
    sought: str = ""

    @property
    def words(self) -> frozenset[str]:
        """The words that it names itself: "untuk" in "terbang ke … untuk bertemu" makes no wish of it."""
        return _words(self.source)


class Patterns:
    """The patterns of one kind, in order, found by their anchors."""

    def __init__(self, patterns: Iterable[Pattern] = ()) -> None:
        self._all = tuple(patterns)
        self._free = [number for number, pattern in enumerate(self._all) if not pattern.anchors]
        #: anchor -> what patterns with it need besides -> those patterns, by number
        self._anchored: dict[str, dict[frozenset[str], list[int]]] = {}
        for number, pattern in enumerate(self._all):
            for word in pattern.anchors:
                second = pattern.needs[0] if pattern.needs else pattern.anchors
                self._anchored.setdefault(word, {}).setdefault(second, []).append(number)
        self._anchors = frozenset(self._anchored)

    def __iter__(self) -> Iterator[Pattern]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def possible(self, words: frozenset[str]) -> list[Pattern]:
        """Those that a text of these words may hold."""
        numbers = set(self._free)
        for word in self._anchors & words:
            for second, those in self._anchored[word].items():
                if not words.isdisjoint(second):
                    numbers.update(those)
        found = [self._all[number] for number in sorted(numbers)]
        return [pattern for pattern in found if not any(map(words.isdisjoint, pattern.needs))]


class Shadow:
    """A sentence as a string over typed items, with the way back; and once more without what can be left out."""

    def __init__(self, sentence: Sentence, shorter: Callable[[], list[Reading]] = list) -> None:
        self.items = sentence.items
        letters = list(map(_letter, self.items, [*self.items[1:], None]))
        commas = [k for k, item in enumerate(self.items) if item.cls == ","]
        for first, second in pairwise(commas):
            if second - first == 2 and "adverb" in self.items[first + 1].tags:
                # "Iran, meanwhile, held talks"
                letters[first : second + 1] = [_RELATIVE, self.items[first + 1].low.replace(" ", "_"), _RELATIVE]
        self.text = _joined(letters)
        self.words = frozenset(_WORD.findall(self.text))
        self._shorter = shorter
        #: the shorter readings, each with its text, once they were asked for
        self._read: list[tuple[list[int], list[Item], str]] | None = None

    def find(self, patterns: Patterns) -> Iterator[tuple[Pattern, dict[str, list[Mention]], int, int]]:
        """Each match: the pattern, the mentions of each slot, and the items [first, last) that it spans."""
        found: set[tuple[str, int]] = set()
        # a shorter reading may have a comma where this has a word
        possible = patterns.possible(self.words | _COMMA)
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
        taken = {name: _spanned(text, *match.span(name)) for name, got in match.groupdict().items() if got}
        slots = {
            name: [item.value for item in items[start:end] if item.cls == "X"] for name, (start, end) in taken.items()
        }
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
            before = "".join([_INNER + word.replace(" ", "_") + _JOIN for word in ahead])
            return before + letter + "".join([_JOIN + _INNER + word.replace(" ", "_") for word in mention.behind])
        return letter
    if item.cls == "D":
        return _DATE
    if item.cls == "N":
        return _NUMBER
    if item.cls == "," and following is not None and "relative" in following.tags:
        return _RELATIVE
    if item.cls == "-" and not item.low.isprintable():
        # a control character in a text is none of ours
        return "-"
    low = item.low.replace(" ", "_")
    # "sejak Januari" is a day and no clause
    dated = following is not None and following.cls == "D" and "since" in item.tags
    if ("subordinator" in item.tags and not dated) or "conjunction" in item.tags:
        return _CLAUSE + low
    if "along" in item.tags:
        return _ALONG + low
    if item.cls == "k":
        return _AND + low
    return low[: -len(item.suffix)] if item.suffix and low.endswith(item.suffix) else low


def _mention(mention: Mention) -> str:
    if mention.kind == "pronoun":
        # "the alliance" may be none that was named before
        return _PRONOUNS.get(mention.pronoun["refers"] if mention.pronoun else "", _BODY) + _noun(mention)
    if mention.kind == "entity":
        return _TYPES.get(mention.type, _BODY)
    if mention.kind == "place" and mention.type in ("State", "DeFactoState", "Territory"):
        return _STATE
    if mention.kind == "body" and mention.type == "MediaOutlet":
        return _MEDIA
    # people and bodies without a name keep their word: a pattern may ask for "mediator", "jet tempur"
    bare = mention.kind == "role" or (mention.kind == "body" and not mention.of)
    letter = _ARMED if mention.kind == "body" and mention.type in FORCES else _KINDS[mention.kind]
    return letter + (mention.head.replace(" ", "_") if bare else "")


def _noun(mention: Mention) -> str:
    """The noun of a pronoun that has one and points at nobody: "alliance" of "the alliance"."""
    return "" if mention.referents or " " not in mention.text else mention.text.lower().rsplit(maxsplit=1)[1]


_SUBJECT = re.compile(
    r"\{(subject|agent|object|patient):(actor|state|party|group|force)\} \.\. (\(([^()]+)\).*)", re.DOTALL
)
_CLAUSE_SUBJECT = re.compile(r"\{(\w+):(\w+)\} \.{4} (.*)", re.DOTALL)


def seeking(pattern: Pattern, verb: re.Pattern[str]) -> Pattern | None:
    """The same pattern for a verb whose subject stands farther off: "Iran, sekutu Rusia, memasok …"."""
    found = _CLAUSE_SUBJECT.fullmatch(pattern.source) or _SUBJECT.fullmatch(pattern.source)
    if found is None or (
        found.re is _SUBJECT and not any(verb.match(words.split()[0]) for words in found[4].split("|"))
    ):
        return None
    far = compile_pattern(pattern.type, found[3], pattern.status)
    # who only has a role ("three officials, …") is seldom whom a sentence is about; a city may stand for its state
    sought = SLOTS[found[2]]
    if found[2] == "actor":
        sought = sought.replace(_ROLE, _PLACE + _MEDIA)
    return replace(far, seek=found[1], sought=sought, source=pattern.source)


def compile_pattern(kind: str, source: str, status: str | None = None) -> Pattern:
    """Compile one pattern.

    Raises:
        ValueError: an unknown slot type, or a slot named twice.

    >>> compile_pattern("military_base", "{subject:actor} memiliki pangkalan di {object:state}").anchors
    frozenset({'pangkalan'})
    """
    slots: list[str] = []
    required: list[frozenset[str]] = []
    for name, slot, choice, optional, _, word in PART.findall(source):
        if name:
            if slot not in SLOTS:
                raise ValueError(f"unknown type of slot {slot!r}; one of {', '.join(SLOTS)}")
            slots.append(name)
            required.append(frozenset(SLOTS[slot]))
        elif not optional and word != "^":
            rare = _rare(choice or word)
            if all(rare):
                required.append(rare)
    if len(set(slots)) < len(slots):
        raise ValueError(f"the pattern {source!r} does not compile: it names a slot twice")
    # the rarest looking requirement first: the one whose shortest word is longest
    required.sort(key=lambda words: -min(map(len, words)))
    anchors = required[0] if required else frozenset()
    return Pattern(kind, source, source, frozenset(slots), anchors, status, tuple(required[1:]))


@functools.cache
def expression(source: str) -> Any:
    """The regular expression of a pattern over a `Shadow`.

    Made when it is first tried, as an article needs few of a pack's patterns; by PCRE2, which makes one in a
    twentieth of the time that `re` needs.
    """
    parts: list[str] = []
    for name, slot, choice, optional, gap, word in PART.findall(source):
        if name:
            one = rf"(?:{_INSIDE})*[{SLOTS[slot]}]\S*"
            # "tiga komandan": a number may stand before those whom it counts
            # and "Syrian troops and U.S.-backed fighters" are no list, nor are two whom a comma parts: "X, and Y said"
            last = rf"{_AND}\S+ {one}(?![ {_JOIN}]- )"
            # "Washington, Ankara and Arab states": the last of a list may have no name
            several = rf"{one}(?:(?: , {one})+(?: ,)?(?= {_AND}))?(?: {last})?"
            # "Qatar, bersama Mesir dan AS, menengahi …", "Prancis(,) yang bersama AS menengahi …"
            along = rf"(?:(?: ,|(?: {_RELATIVE})? [a-z]+)? {_ALONG}\S+ {one}(?:(?: ,)? (?:{_AND}\S+ )?{one})*(?: ,)?)?"
            parts.append(rf"(?:{_NUMBER} )?(?P<{name}>{several}{along})[ {_JOIN}]")
        elif choice:
            words = "|".join(_literal(word.strip()) for word in choice.split("|"))
            parts.append(f"(?:{_MARKED}(?:{words}){_END})" + optional)
        elif gap:
            parts.append(_SHORT_GAP if gap == ".." else _LONG_GAP)
        elif word == "^":
            parts.append(_START)
        else:
            parts.append(_MARKED + _literal(word) + _END)
    return pcre2.compile(f"(?<=[ {_JOIN}])" + "".join(parts) + f"(?<=[ {_JOIN}])", jit=False)


def _literal(word: str) -> str:
    if word == ",":
        return f"[,{_RELATIVE}]"
    escaped = re.escape(word.lower()).replace(r"\ ", f"[ _][{_CLAUSE}{_AND}{_ALONG}]?")
    return escaped.replace(r"\*", r"\S*").replace(",", f"[,{_RELATIVE}]")


@functools.cache
def _rare(choice: str) -> frozenset[str]:
    """The word of each phrase that is most likely rare; nothing for one that has none in full."""
    phrases = ([word for word in phrase.split() if "*" not in word] for phrase in choice.lower().split("|"))
    return frozenset(max(words, key=len, default="") for words in phrases)


@functools.cache
def _words(source: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", re.sub(r"\{[^}]*\}", "", source)))


def fills(mention: Mention, letters: str) -> bool:
    """Whether a slot that takes these letters takes a mention."""
    return _mention(mention)[0] in letters


def slots_of(found: dict[str, list[Mention]], *names: str) -> list[Any]:
    """The mentions of the first of these slots that the match has."""
    return next((found[name] for name in names if found.get(name)), [])
