"""Language packs: what the extractor knows of a language, as data.

A pack is a folder of TOML files under ``packs/``. Each ``[[group]]`` lists ``words`` (one or more words a phrase) and
what they mean; each ``[[relation]]`` is a pattern; ``[np]`` is the grammar of noun phrases over word classes.
``docs/language-packs.md`` tells how to add to one.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import regex

from kg import statement
from kg.extract.dates import Calendar
from kg.extract.patterns import Pattern, Patterns, compile_pattern, seeking
from kg.extract.tokens import NO_TAGS, Item, shape

FOLDER = Path(__file__).parent / "packs"

#: Groups of words: the fields each entry may carry, with the values allowed (None: any).
GROUPS: dict[str, dict[str, tuple[str, ...] | None]] = {
    "title": {"office": None},
    "body": {"name": None, "type": statement.ENTITY_TYPES},
    "role": {"name": None, "type": statement.ENTITY_TYPES},
    "place_noun": {"type": statement.ENTITY_TYPES},
    "former": {},
    "adjective": {},
    "local": {},
    "determiner": {},
    "demonstrative": {},
    "fixed": {},
    "of": {},
    "and": {},
    "particle": {},
    "pronoun": {
        "refers": ("person", "anyone", "people", "thing", "subject", "pair", "organization", "state", "place"),
        "head": None,
        "each": None,
    },
    "speech": {
        "act": statement.ACTS,
        "frame": ("before", "after", "either", "own", "source", "passive", "noun"),
        "target": ("object", "addressee"),
        "reciprocal": None,
    },
    "via": {},
    "addressee": {},
    "medium": {},
    "refine": {"act": statement.ACTS, "needs": ("self",)},
    "reciprocal": {},
    "negation": {},
    "irrealis": {},
    "planned": {},
    "subordinator": {},
    "conjunction": {},
    "relative": {},
    "preposition": {"role": ("place", "source", "agent", "with", "between", "time")},
    "adverb": {},
    "since": {},
    "auxiliary": {},
    "number": {"value": None, "add": None},
    "scale": {"value": None},
    "vague": {"low": None, "high": None},
    "qualifier": {"qualifier": statement.QUALIFIERS},
    "population": {"category": statement.CATEGORIES, "side": None},
    "others": {},
    "parts": {},
    "outcome": {
        "outcome": statement.OUTCOMES,
        "frame": ("object", "participle", "subject", "head", "noun", "modifier"),
        "category": statement.CATEGORIES,
    },
    "each": {},
    "not_people": {},
    "exists": {},
    "continues": {},
    "about": {},
    "complementizer": {},
    "copula": {},
    "event": {"event": statement.EVENT_TYPES, "frame": ("verb", "noun", "passive", "intransitive"), "agree": None},
    "occurrence": {"status": statement.STATUSES},
    "alleged": {},
    "points_back": {},
}
#: The letter by which the noun-phrase grammar knows a group; an item takes the first that fits.
CLASSES = {
    "title": "T", "body": "B", "role": "R", "place_noun": "K", "former": "f", "demonstrative": "t", "determiner": "d",
    "of": "o", "and": "k", "pronoun": "p", "particle": "i", "adjective": "j", "local": "j",
}  # fmt: skip
_NO_VERB = frozenset({"adverb", "auxiliary", "subordinator", "conjunction", "preposition", "and", "negation"})
RULES = ("titled", "apposition", "roled", "body", "role", "office", "place", "person", "entity", "pronoun")


class Phrase(NamedTuple):
    """A phrase of several words: the third to the last in small letters, what it means, the letter of its item."""

    rest: list[str]
    tags: dict[str, Any]
    letter: str
    #: ending of the last word that the lexicon does not have
    suffix: str


#: The phrases that begin with a word, by their second word, longest first.
Phrases: TypeAlias = dict[str, list[Phrase]]
#: Letter, small letters, tags, ending that the lexicon does not have, and the phrases that may begin here.
Word: TypeAlias = tuple[str, str, dict[str, Any], str, Phrases]


class PackError(ValueError):
    """A mistake in a language pack; the message names the file and the line."""


@dataclass(slots=True)
class Pack:
    """A compiled language pack."""

    language: str
    abbreviations: frozenset[str] = frozenset()
    suffixes: tuple[str, ...] = ()
    #: separator of thousands, of decimals
    thousands: str = "."
    grammar: Any = None
    #: what verbs look like
    verb: Any = None
    relations: Patterns = field(default_factory=Patterns)
    events: Patterns = field(default_factory=Patterns)
    dates: dict[str, Any] = field(default_factory=dict)
    #: the words of ``dates``, compiled
    calendar: Any = None
    settings: dict[str, Any] = field(default_factory=dict)
    phrases: dict[str, list[tuple[tuple[str, ...], dict[str, Any]]]] = field(default_factory=dict)
    #: `look_up` by the looks of a word, which remembers the words seen last
    word: Callable[[str], Word] = field(init=False)

    def __post_init__(self) -> None:
        self.word = functools.lru_cache(maxsize=2**15)(lambda word: self.look_up(word, shape(word)))

    def look_up(self, word: str, cls: str) -> Word:
        """What the pack knows of a word of a class that `kg.extract.tokens.shape` tells by its looks."""
        low = word.lower()
        if cls not in "wCN":
            return cls, low, NO_TAGS, "", {}
        tags, suffix = self._single(low), ""
        if tags is None:
            base = self._base(low)
            tags, suffix = self._single(base), low[len(base) :]
        phrases = self._phrases(low, cls)
        if tags is None:
            return cls, low, NO_TAGS, "", phrases
        return _letter(tags, cls), low, tags, suffix, phrases

    def _single(self, low: str) -> dict[str, Any] | None:
        return next((tags for words, tags in self.phrases.get(low, ()) if len(words) == 1), None)

    def _phrases(self, low: str, cls: str) -> Phrases:
        """The phrases that a word may begin; their last word may have an ending."""
        found: Phrases = {}
        for words, tags in self.phrases.get(low, ()):
            for suffix in ("", *self.suffixes) if len(words) > 1 else ():
                _, second, *rest = *words[:-1], words[-1] + suffix
                found.setdefault(second, []).append(Phrase(rest, tags, _letter(tags, cls), suffix))
        return found

    def join(self, items: list[Item], openings: list[tuple[int, Phrases]]) -> list[Item]:
        """Join the items that make a phrase of the pack; the longest wins. ``openings``: where one may begin."""
        out: list[Item] = []
        done = 0
        for at, phrases in openings:
            if at < done or at + 1 == len(items):
                continue
            for rest, tags, letter, suffix in phrases.get(items[at + 1].low, ()):
                end = at + 2 + len(rest)
                if not rest or [item.low for item in items[at + 2 : end]] == rest:
                    text = " ".join([item.text for item in items[at:end]])
                    out += items[done:at]
                    out.append(Item(items[at].start, items[end - 1].end, text, letter, None, None, tags, suffix))
                    done = end
                    break
        out += items[done:]
        return out

    def owned(self, item: Item) -> bool:
        """Whether an ending says that it is somebody's own ("tentaranya")."""
        return bool(item.suffix) and item.suffix in self.settings.get("possessives", ())

    def is_verb(self, item: Item) -> bool:
        """Whether a word looks like a verb of the language, so that the name behind it is its object."""
        return bool(self.verb.match(item.low)) and not item.tags.keys() & _NO_VERB

    def _base(self, low: str) -> str:
        """The word without an ending that the lexicon does not have, or nothing."""
        cut = (low[: -len(suffix)] for suffix in self.suffixes if low.endswith(suffix))
        return next((base for base in cut if base in self.phrases), "")


def _letter(tags: dict[str, Any], cls: str) -> str:
    return next((letter for group, letter in CLASSES.items() if group in tags), "N" if cls == "N" else "w")


@functools.cache
def load(language: str, folder: Path = FOLDER) -> Pack:
    """Read and compile the pack of a language.

    Raises:
        PackError: no such pack, or a mistake in it, with file and line.
    """
    files = sorted((folder / language).glob("*.toml"))
    if not files:
        raise PackError(f"{folder / language}: there is no language pack for {language!r}")
    pack = Pack(language)
    patterns: dict[str, list[Pattern]] = {"relation": [], "event_pattern": []}
    for file in files:
        source = file.read_text(encoding="utf-8")
        try:
            content = tomllib.loads(source)
        except tomllib.TOMLDecodeError as error:
            raise PackError(f"{file}: {error}") from error
        for name, value in content.items():
            if name == "settings":
                pack.settings.update(value)
            elif name == "dates":
                pack.dates.update(value)
            elif name == "np":
                pack.grammar = _grammar(value, file, source)
            elif name in patterns:
                patterns[name] += [_pattern(name, entry, file, source) for entry in value]
            elif name in GROUPS:
                for entry in value:
                    _add(pack, name, entry, file, source)
            else:
                raise PackError(f"{_where(file, source, name)}: unknown group {name!r}")
    for entries in pack.phrases.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    pack.abbreviations = frozenset(pack.settings.get("abbreviations", ()))
    pack.suffixes = tuple(pack.settings.get("suffixes", ()))
    pack.verb = regex.compile(pack.settings.get("verb", "(?!)"))
    for group, found in patterns.items():
        far = [p for p in (seeking(pattern, pack.verb) for pattern in found) if p is not None]
        setattr(pack, "relations" if group == "relation" else "events", Patterns((*found, *far)))
    pack.calendar = Calendar(*(pack.dates.get(name, {}) for name in ("months", "weekdays", "relative")))
    pack.thousands = pack.settings.get("thousands", ".")
    return pack


def _where(file: Path, source: str, needle: str) -> str:
    line = next((n for n, text in enumerate(source.splitlines(), 1) if needle in text), 1)
    return f"{file}:{line}"


def _add(pack: Pack, group: str, entry: dict[str, Any], file: Path, source: str) -> None:
    allowed = GROUPS[group]
    words = entry.get("words")
    if not isinstance(words, list) or not words or not all(isinstance(w, str) and w.strip() for w in words):
        raise PackError(f"{_where(file, source, f'[[{group}]]')}: [[{group}]] needs `words`, a list of phrases")
    payload = {key: value for key, value in entry.items() if key != "words"}
    for key, value in payload.items():
        place = _where(file, source, str(words[0]))
        if key not in allowed:
            raise PackError(f"{place}: [[{group}]] has no field {key!r}; it has {', '.join(allowed) or 'none'}")
        values = allowed[key]
        if values is not None and value not in values:
            raise PackError(f"{place}: {value!r} is no {key}; one of {', '.join(values)}")
    for phrase in words:
        split = tuple(phrase.lower().split())
        entries = pack.phrases.setdefault(split[0], [])
        known = next((tags for other, tags in entries if other == split), None)
        if known is None:
            known = {}
            entries.append((split, known))
        if group in known and known[group] != payload:
            raise PackError(f"{_where(file, source, phrase)}: {phrase!r} stands twice in [[{group}]]")
        known[group] = payload


def _grammar(rules: dict[str, str], file: Path, source: str) -> Any:
    parts = []
    names = {name[1:]: value for name, value in rules.items() if name.startswith("_")}
    for rule in RULES:
        pattern = rules.get(rule)
        if pattern is None:
            continue
        for name, value in reversed(names.items()):
            pattern = pattern.replace("{" + name + "}", "(?:" + value + ")")
        parts.append(f"(?P<{rule}>{pattern})")
    try:
        return regex.compile("|".join(parts), regex.VERBOSE)
    except regex.error as error:
        raise PackError(f"{_where(file, source, '[np]')}: the noun-phrase grammar does not compile: {error}") from error


def _pattern(group: str, entry: dict[str, Any], file: Path, source: str) -> Pattern:
    kind, pattern = str(entry.get("type")), entry.get("pattern")
    known = statement.RELATION_TYPES if group == "relation" else statement.EVENT_TYPES
    place = _where(file, source, str(pattern))
    if kind not in known or not isinstance(pattern, str):
        raise PackError(f"{place}: [[{group}]] needs a `pattern` and a `type`, one of {', '.join(known)}")
    try:
        return compile_pattern(kind, pattern, entry.get("status"))
    except ValueError as error:
        raise PackError(f"{place}: {error}") from error
