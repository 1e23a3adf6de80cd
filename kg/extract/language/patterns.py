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
from typing import Any

import pcre2

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

#: Where a word ends.
_END = f"[ _{JOIN}]"
_INSIDE = rf"{INNER}[^\s{JOIN}]*{JOIN}"
_SHORT_GAP = rf"(?:(?![.;,(){STATE}-{THERE}{INNER}{AND}]|{CLAUSE})[^\s{JOIN}]+ |{_INSIDE}){{0,4}}?"
#: Where a sentence or a quotation begins.
_START = r'(?:(?<=^ )|(?<=" ))'
#: What may stand before a literal: the word itself, or people who are called so ("mediator").
_MARKED = f"[{ROLE}{BODY}{ARMED}{CLAUSE}{INNER}{AND}{ALONG}]?"
_LONG_GAP = rf"(?:(?![.;] |{CLAUSE})\S+ ){{0,8}}?"
#: Which mentions a slot takes.
SLOTS = {
    "actor": f"{STATE}{BODY}{ARMED}{PERSON}{ROLE}{PAIR}",
    "state": f"{STATE}{PAIR}",
    "group": f"{BODY}{ARMED}{PAIR}",
    "force": f"{ARMED}{PAIR}",
    "party": f"{STATE}{BODY}{ARMED}{PAIR}",
    "person": PERSON,
    "place": f"{PLACE}{STATE}{THERE}",
    "pair": PAIR,
    "any": f"{STATE}{BODY}{ARMED}{PERSON}{ROLE}{PAIR}{PLACE}{THERE}",
    "date": DATE,
    "number": NUMBER,
}
#: What a pattern is made of: slot and type, choice and whether it may be left out, gap, word.
PART = re.compile(r"\{(\w+):(\w+)\}|\(([^()]+)\)(\?)?|(\.{2,4})|(\S+)")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern: what it finds, and the words without which it cannot be there."""

    type: str
    source: str
    #: the part of the source that is looked for
    written: str
    #: the names of its slots, in the order of what is looked for
    slots: tuple[str, ...]
    #: at least one of these stands in every match
    anchors: frozenset[str]
    status: str | None = None
    #: as the anchors, for every other word, choice and slot of the pattern
    needs: tuple[frozenset[str], ...] = ()
    #: its choices that have phrases of several words, as written
    choices: tuple[str, ...] = ()
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
        #: source -> what is looked for behind the subject: the pattern with its subject is nowhere else
        self.tails = {pattern.source: pattern.written for pattern in self._all if pattern.seek is not None}
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
        # the first of its needs has been asked already
        return [p for p in found if len(p.needs) < 2 or not any(map(words.isdisjoint, p.needs[1:]))]


_SUBJECT = re.compile(
    r"\{(subject|agent|object|patient):(actor|state|party|group|force|person)\} \.\. (\(?([^(){}. ][^(){}]*).*)",
    re.DOTALL,
)
_CLAUSE_SUBJECT = re.compile(r"\{(\w+):(\w+)\} \.{4} (.*)", re.DOTALL)


def seeking(pattern: Pattern, verb: Callable[[str], bool]) -> Pattern | None:
    """The same pattern for a verb whose subject stands farther off: "Iran, sekutu Rusia, memasok …"."""
    found = _CLAUSE_SUBJECT.fullmatch(pattern.source) or _SUBJECT.fullmatch(pattern.source)
    if found is None or (found.re is _SUBJECT and not any(verb(words.split()[0]) for words in found[4].split("|"))):
        return None
    far = compile_pattern(pattern.type, found[3], pattern.status)
    # who only has a role ("three officials, …") is seldom whom a sentence is about; a city may stand for its state
    sought = SLOTS[found[2]]
    if found[2] == "actor":
        sought = sought.replace(ROLE, PLACE + MEDIA)
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
    choices: list[str] = []
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
            if " " in choice:
                choices.append(choice)
    if len(set(slots)) < len(slots):
        raise ValueError(f"the pattern {source!r} does not compile: it names a slot twice")
    # the rarest looking requirement first: the one whose shortest word is longest
    required.sort(key=_shortest, reverse=True)
    anchors = required[0] if required else frozenset()
    return Pattern(kind, source, source, tuple(slots), anchors, status, tuple(required[1:]), tuple(choices))


@functools.cache
def expression(source: str) -> Any:
    """The regular expression of a pattern over a `Shadow`.

    Its groups are the slots, in their order. Made when it is first tried, as an article needs few of a pack's patterns;
    by PCRE2, which makes one in a twentieth of the time that `re` needs.
    """
    parts: list[str] = []
    for name, slot, choice, optional, gap, word in PART.findall(source):
        if name:
            one = rf"(?:{_INSIDE})*[{SLOTS[slot]}]\S*"
            # "tiga komandan": a number may stand before those whom it counts
            # and "Syrian troops and U.S.-backed fighters" are no list, nor are two whom a comma parts: "X, and Y said"
            last = rf"{AND}\S+ {one}(?![ {JOIN}]- )"
            # "Washington, Ankara and Arab states": the last of a list may have no name
            several = rf"{one}(?:(?: , {one})+(?: ,)?(?= {AND}))?(?: {last})?"
            # "Qatar, bersama Mesir dan AS, menengahi …", "Prancis(,) yang bersama AS menengahi …"
            beside = rf"{one}(?:(?: , {one})*(?: ,)?(?: {AND}\S+ {one})+)?(?: ,)?"
            along = rf"(?:(?: ,|(?: {RELATIVE})? [a-z]+)? {ALONG}\S+ {beside})?"
            parts.append(rf"(?:{NUMBER} )?({several}{along})[ {JOIN}]")
        elif choice:
            words = "|".join(_literal(word.strip()) for word in choice.split("|"))
            parts.append(f"(?:{_MARKED}(?:{words}){_END})" + optional)
        elif gap:
            parts.append(_SHORT_GAP if gap == ".." else _LONG_GAP)
        elif word == "^":
            parts.append(_START)
        else:
            parts.append(_MARKED + _literal(word) + _END)
    return pcre2.compile(f"(?<=[ {JOIN}])" + "".join(parts) + f"(?<=[ {JOIN}])", jit=False)


def _literal(word: str) -> str:
    if word == ",":
        return f"[,{RELATIVE}]"
    escaped = re.escape(word.lower()).replace(r"\ ", f"[ _][{CLAUSE}{AND}{ALONG}]?")
    return escaped.replace(r"\*", r"\S*").replace(",", f"[,{RELATIVE}]")


@functools.cache
def _rare(choice: str) -> frozenset[str]:
    """The word of each phrase that is most likely rare; nothing for one that has none in full."""
    phrases = ([word for word in phrase.split() if "*" not in word] for phrase in choice.lower().split("|"))
    return frozenset(max(words, key=len, default="") for words in phrases)


@functools.cache
def _shortest(words: frozenset[str]) -> int:
    """How long the shortest word is; many patterns share their words."""
    return min(map(len, words))


@functools.cache
def phrases(choice: str) -> list[frozenset[str]]:
    """The words of each phrase of a choice that stand there in full."""
    ways = choice.lower().split("|")
    return [frozenset(word for word in way.split() if "*" not in word) for way in ways]


@functools.cache
def _words(source: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", re.sub(r"\{[^}]*\}", "", source)))
