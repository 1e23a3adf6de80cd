"""Language packs: what the extractor knows of a language, as data.

A pack is a folder of TOML files under ``packs/``. Each ``[[group]]`` lists ``words`` (one or more words a phrase) and
what they mean; each ``[[relation]]`` is a pattern; ``[np]`` is the grammar of noun phrases over word classes.
``docs/language-packs.md`` tells how to add to one.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import regex

from kg.extract.language.dates import Calendar
from kg.extract.language.patterns import Pattern, Patterns, compile_pattern, seeking
from kg.extract.language.schema import CLASSES, GROUPS, RULES, SLOT_NAMES, PackError, checked, checked_pattern, where
from kg.extract.language.tokens import LONG, NO_TAGS, Item, shape

FOLDER = Path(__file__).parents[1] / "packs"
#: "@weapons" in a choice of a pattern: the words of that list of the file.
_LISTED = re.compile(r"@(\w+)")
_NO_VERB = frozenset(
    {"adverb", "auxiliary", "subordinator", "conjunction", "preposition", "and", "negation", "adjective"}
)


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
Looks: TypeAlias = Callable[[str], bool]
#: So many words seen last are remembered with what is known of them.
_SEEN = 2**15


@dataclass(slots=True)
class Pack:
    """A compiled language pack."""

    language: str
    abbreviations: frozenset[str] = frozenset()
    suffixes: tuple[str, ...] = ()
    #: separator of thousands, of decimals
    thousands: str = "."
    grammar: Any = None
    #: whether a noun stands "first" or "last" in its phrase
    head: str = "first"
    #: how verbs end that tell of what was, where they show it
    past: str | None = None
    #: how a participle ends that shares the subject of its clause ("adding")
    participle: str | None = None
    #: whether a word looks like a verb
    verb: Looks = field(default=lambda word: False)
    #: whether it looks like an adverb that no group lists
    adverb: Looks = field(default=lambda word: False)
    relations: Patterns = field(default_factory=Patterns)
    events: Patterns = field(default_factory=Patterns)
    dates: dict[str, Any] = field(default_factory=dict)
    #: the words of ``dates``, compiled
    calendar: Any = None
    settings: dict[str, Any] = field(default_factory=dict)
    phrases: dict[str, list[tuple[tuple[str, ...], dict[str, Any]]]] = field(default_factory=dict)
    #: the phrases of the group "single" by their first word
    singles: dict[str, list[list[str]]] = field(default_factory=dict)
    #: `look_up` by the looks of a word, which remembers the words seen last
    word: Callable[[str], Word] = field(init=False)

    def __post_init__(self) -> None:
        self.word = functools.lru_cache(maxsize=_SEEN)(lambda word: self.look_up(word, shape(word)))

    def look_up(self, word: str, cls: str) -> Word:
        """What the pack knows of a word of a class that `kg.extract.language.tokens.shape` tells by its looks."""
        # "hasn’t" is "hasn't"
        low = word.lower().replace("’", "'")
        if cls not in "wCN":
            return cls, low, NO_TAGS, "", {}
        tags, suffix = self._single(low), ""
        if tags is None:
            base = self._base(low)
            tags, suffix = self._single(base), low[len(base) :]
        phrases = self._phrases(low, cls)
        if tags is None and "-" in low:
            tags, suffix = self._compound(low), ""
        if tags is not None and cls == "w" and not self._is_unit(tags):
            # "the front", "Iran funds": part of a name only in capitals
            tags = {group: said for group, said in tags.items() if group != "organization"} or None
        if tags is None:
            return cls, low, NO_TAGS, "", phrases
        return _letter(tags, cls), low, tags, suffix, phrases

    def _is_unit(self, tags: dict[str, Any]) -> bool:
        """ "The Golani brigade": what stands behind its name tells a name in small letters too."""
        return self.head == "last" and tags.get("organization", {}).get("type", "ArmedForce") == "ArmedForce"

    def _single(self, low: str) -> dict[str, Any] | None:
        return next((tags for words, tags in self.phrases.get(low, ()) if len(words) == 1), None)

    def _compound(self, low: str) -> dict[str, Any] | None:
        """The tags of a number of two words, "twenty-two"; None of another word."""
        words = low.split("-", 1)
        tens, ones = ((self._single(word) or {}).get("number", {}).get("value", 0) for word in words)
        return {"number": {"value": tens + ones}} if tens % 10 == 0 and 0 < ones < 10 < tens else None

    def _phrases(self, low: str, cls: str) -> Phrases:
        """The phrases that a word may begin; their last word may have an ending."""
        found: Phrases = {}
        for words, tags in self.phrases.get(low, ()):
            if len(words) == 1:
                continue
            letter = _letter(tags, cls)
            for suffix in ("", *self.suffixes):
                _, second, *rest = *words[:-1], words[-1] + suffix
                found.setdefault(second, []).append(Phrase(rest, tags, letter, suffix))
        return found

    def join(self, items: list[Item], openings: list[tuple[int, Phrases]]) -> list[Item]:
        """Join the items that make a phrase of the pack; the longest wins. ``openings``: where one may begin."""
        words = [item.low for item in items]
        out: list[Item] = []
        done = 0
        for at, phrases in openings:
            if at < done or at + 1 == len(items):
                continue
            for rest, tags, letter, suffix in phrases.get(words[at + 1], ()):
                end = at + 2 + len(rest)
                if not rest or words[at + 2 : end] == rest:
                    text = " ".join([item.text for item in items[at:end]])
                    out += items[done:at]
                    out.append(Item(items[at].start, items[end - 1].end, text, letter, None, None, tags, suffix))
                    done = end
                    break
        out += items[done:]
        return out

    def tags(self, word: str) -> dict[str, Any]:
        """What the pack says of a word alone, by group."""
        return self.word(word)[2]

    def any_in(self, group: str, words: Iterable[str]) -> bool:
        """Whether one of these words is of a group."""
        return any(group in self.tags(word) for word in words)

    def each_office(self, words: str) -> str:
        """The office of each of those whom a title of several names, "foreign ministers"; "" if it is none."""
        one = words.removesuffix("s")
        if one == words or not one:
            return ""
        first, *rest = one.split()
        known = (tags.get("title") for said, tags in self.phrases.get(first, ()) if list(said[1:]) == rest)
        return next((title["office"] for title in known if title), "")

    def owned(self, item: Item) -> bool:
        """Whether an ending says that it is somebody's own ("tentaranya", "istrinya")."""
        endings = self.settings.get("possessives", ())
        return item.suffix in endings if item.suffix else "single" in item.tags and item.low.endswith(tuple(endings))

    def is_verb(self, item: Item) -> bool:
        """Whether a word looks like a verb of the language, so that the name behind it is its object."""
        return _NO_VERB.isdisjoint(item.tags) and self.verb(item.low)

    def is_adverb(self, item: Item) -> bool:
        """Whether a word that is in no group looks like an adverb ("nominally")."""
        return self.adverb(item.low)

    def is_participle(self, item: Item) -> bool:
        """Whether a word, or the first of a phrase, ends as a participle that shares a subject ("adding")."""
        return self.participle is not None and item.low.split()[0].endswith(self.participle)

    def _base(self, low: str) -> str:
        """The word without an ending that the lexicon does not have, or nothing."""
        cut = (low[: -len(suffix)] for suffix in self.suffixes if low.endswith(suffix))
        return next((base for base in cut if base in self.phrases), "")


def _letter(tags: dict[str, Any], cls: str) -> str:
    letter = next((letter for group, letter in CLASSES.items() if group in tags), "N" if cls == "N" else "w")
    # "the group" is a noun with its article, and may stand before a name
    return "q" if letter == "p" and tags["pronoun"]["refers"] in ("organization", "institution") else letter


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
    tags_of: dict[tuple[str, ...], dict[str, Any]] = {}
    for file in files:
        try:
            source = file.read_text(encoding="utf-8")
            content = tomllib.loads(source)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise PackError(f"{file}: {error}") from error
        lists = {name: "|".join(words) for name, words in content.pop("lists", {}).items()}
        for name, value in content.items():
            if name == "settings":
                pack.settings.update(value)
            elif name == "dates":
                pack.dates.update(value)
            elif name == "np":
                pack.grammar = _grammar(value, file, source)
            elif name in patterns:
                patterns[name] += [_pattern(name, entry, lists, file, source) for entry in _each(value)]
            elif name in GROUPS:
                for entry in value if isinstance(value, list) else [value]:
                    _add(tags_of, name, entry, file, source)
            else:
                raise PackError(f"{where(file, source, name)}: unknown group {name!r}")
    for phrase in sorted(tags_of, key=len, reverse=True):
        pack.phrases.setdefault(phrase[0], []).append((phrase, tags_of[phrase]))
    for first, entries in pack.phrases.items():
        if own := [list(words) for words, tags in entries if "single" in tags]:
            pack.singles[first] = own
    pack.abbreviations = frozenset(pack.settings.get("abbreviations", ()))
    pack.head = pack.settings.get("head", "first")
    pack.past = pack.settings.get("past")
    pack.participle = pack.settings.get("participle")
    pack.suffixes = tuple(pack.settings.get("suffixes", ()))
    pack.verb = _looks(pack, "verb", folder)
    pack.adverb = _looks(pack, "adverb", folder)
    for group, found in patterns.items():
        far = [p for p in (seeking(pattern, pack.verb) for pattern in found) if p is not None]
        found = [pattern for pattern in found if " .... " not in pattern.source]
        setattr(pack, "relations" if group == "relation" else "events", Patterns((*found, *far)))
    pack.calendar = Calendar(
        *(pack.dates.get(name, {}) for name in ("months", "weekdays", "relative", "opens", "past", "last"))
    )
    pack.thousands = pack.settings.get("thousands", ".")
    return pack


def _looks(pack: Pack, name: str, folder: Path) -> Looks:
    """Whether a word is of a kind by its looks, which a setting of the pack tells; none is where it has none."""
    try:
        match = regex.compile(pack.settings.get(name, "(?!)")).match
    except regex.error as error:
        raise PackError(f"{folder / pack.language}: settings.{name} does not compile: {error}") from error
    seen = functools.lru_cache(maxsize=_SEEN)(lambda word: match(word) is not None)
    return lambda word: seen(word) if len(word) < LONG else match(word) is not None


def _add(tags_of: dict[tuple[str, ...], dict[str, Any]], group: str, entry: Any, file: Path, source: str) -> None:
    words, payload = checked(group, entry, file, source)
    for phrase, written in words.items():
        known = tags_of.setdefault(tuple(phrase.lower().split()), {})
        if group in known and known[group] != payload:
            raise PackError(f"{where(file, source, written)}: {phrase!r} stands twice in [[{group}]]")
        known[group] = payload


def _grammar(rules: dict[str, str], file: Path, source: str) -> Any:
    parts = []
    names = {name[1:]: value for name, value in rules.items() if name.startswith("_")}
    if strange := [name for name in rules if not name.startswith("_") and name not in RULES]:
        place = where(file, source, strange[0])
        raise PackError(f"{place}: [np] has no rule {strange[0]!r}; it has {', '.join(RULES)}")
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
        raise PackError(f"{where(file, source, '[np]')}: the noun-phrase grammar does not compile: {error}") from error


def _each(entries: list[Any]) -> Iterator[Any]:
    """An entry with several patterns is as many entries."""
    for entry in entries:
        patterns = entry.get("pattern") if isinstance(entry, dict) else None
        yield from [{**entry, "pattern": one} for one in patterns] if isinstance(patterns, list) else [entry]


def _pattern(group: str, entry: Any, lists: dict[str, str], file: Path, source: str) -> Pattern:
    kind, pattern, status = checked_pattern(group, entry, file, source)
    try:
        compiled = compile_pattern(kind, _LISTED.sub(lambda named: lists[named[1]], pattern), status)
    except KeyError as error:
        known = ", ".join(lists) or "none"
        raise PackError(
            f"{where(file, source, pattern)}: no list {error} in [lists] of the file, only {known}"
        ) from error
    except ValueError as error:
        raise PackError(f"{where(file, source, pattern)}: {error}") from error
    if strange := sorted(set(compiled.slots) - SLOT_NAMES):
        known = ", ".join(sorted(SLOT_NAMES))
        raise PackError(f"{where(file, source, pattern)}: no rule reads a slot {strange[0]!r}; they read {known}")
    return compiled
