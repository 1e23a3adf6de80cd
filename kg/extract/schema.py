"""What a language pack may say: its groups and fields, and the place of a mistake."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path
from typing import Any

from kg import statement

#: Groups of words: the fields each entry may carry, with the values allowed (None: any).
GROUPS: dict[str, dict[str, tuple[str, ...] | None]] = {
    "title": {"office": None},
    "body": {"name": None, "type": statement.ENTITY_TYPES},
    "role": {"name": None, "type": statement.ENTITY_TYPES},
    "place_noun": {"type": statement.ENTITY_TYPES},
    "organization": {"type": statement.ENTITY_TYPES},
    "former": {},
    "adjective": {},
    "local": {},
    "determiner": {},
    "definite": {},
    "demonstrative": {},
    "fixed": {},
    "of": {},
    "and": {},
    "along": {},
    "particle": {},
    "pronoun": {
        "refers": (
            "person",
            "anyone",
            "people",
            "thing",
            "subject",
            "pair",
            "organization",
            "institution",
            "state",
            "place",
        ),
        "each": None,
        "type": ("Territory", "Settlement"),
    },
    "speech": {
        "act": statement.ACTS,
        "frame": ("before", "after", "either", "source", "passive", "noun"),
        "target": ("object",),
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
    "aside": {},
    "relative": {},
    "preposition": {"role": ("place", "source", "agent", "with", "between", "time")},
    "adverb": {},
    "since": {},
    "auxiliary": {},
    "number": {"value": None},
    "scale": {"value": None},
    "vague": {"low": None, "high": None},
    "qualifier": {"qualifier": statement.QUALIFIERS},
    "population": {"category": statement.CATEGORIES, "side": None, "outcome": statement.OUTCOMES},
    "others": {},
    "parts": {},
    "outcome": {
        "outcome": statement.OUTCOMES,
        "frame": ("object", "of", "participle", "subject", "head", "noun", "modifier"),
        "category": statement.CATEGORIES,
        "side": ("subject", "own"),
    },
    "assault": {"frame": ("noun", "verb")},
    "released": {},
    "single": {},
    "tally": {},
    "reaches": {},
    "led": {},
    "leads": {},
    "capacity": {},
    "kin": {},
    "not_people": {},
    "exists": {},
    "continues": {},
    "about": {},
    "complementizer": {},
    "copula": {},
    "event": {"event": statement.EVENT_TYPES, "frame": ("noun",)},
    "points_back": {},
    "held": {},
    "tie": {},
    "cancelled": {},
    "figurative": {},
}
#: The letter by which the noun-phrase grammar knows a group; an item takes the first that fits.
CLASSES = {
    "title": "T", "body": "B", "role": "R", "place_noun": "K", "former": "f", "demonstrative": "t", "determiner": "d",
    "of": "o", "and": "k", "pronoun": "p", "particle": "i", "adjective": "j", "local": "j",
}  # fmt: skip
RULES = ("titled", "apposition", "roled", "body", "role", "office", "place", "person", "entity", "pronoun")
#: Fields without which an entry of a group says nothing.
REQUIRED: dict[str, tuple[str, ...]] = {
    "title": ("office",), "body": ("name", "type"), "role": ("name", "type"), "place_noun": ("type",),
    "organization": ("type",),
    "pronoun": ("refers",), "speech": ("act", "frame"), "refine": ("act",), "preposition": ("role",),
    "number": ("value",), "scale": ("value",), "qualifier": ("qualifier",), "population": ("category",),
    "outcome": ("outcome", "frame"), "event": ("event", "frame"),
}  # fmt: skip
#: Fields whose value is a whole number.
NUMBERS = frozenset({"value", "low", "high"})
#: The slots that the rules for ties and events read; `when`, `kind` and `people` are only passed over.
SLOT_NAMES = frozenset(
    {"subject", "object", "parties", "agent", "patient", "place", "year", "when", "kind", "people", "troops"}
)
#: A choice, "(a|b)" or "(a|b)?", or a word.
_PART = re.compile(r"\(([^()]+)\)(\?)?|([()]|[^()\s]+)")
_PATTERN_FIELDS = frozenset({"type", "pattern", "status"})


class PackError(ValueError):
    """A mistake in a language pack; the message names the file and the line."""


def where(file: Path, source: str, needle: str) -> str:
    """File and line of the first line that has ``needle``."""
    return f"{file}:{source.count(chr(10), 0, max(source.find(needle), 0)) + 1}"


def checked(group: str, entry: Any, file: Path, source: str) -> tuple[dict[str, str], dict[str, Any]]:
    """The words of an entry of a group, each with the writing that it stands in, and what they mean.

    Raises:
        PackError: no words, an unknown or missing field, or a value that the field does not allow.
    """
    head = f"{where(file, source, f'[[{group}]]')}: [[{group}]]"
    if not isinstance(entry, dict):
        raise PackError(f"{where(file, source, group)}: {group} is written as [[{group}]] with `words`")
    words = entry.get("words")
    if not isinstance(words, list) or not words or not all(isinstance(w, str) and w.strip() for w in words):
        raise PackError(f"{head} needs `words`, a list of phrases")
    place = where(file, source, words[0])
    payload = {key: value for key, value in entry.items() if key != "words"}
    allowed = GROUPS[group]
    for key, value in payload.items():
        if key not in allowed:
            raise PackError(f"{place}: [[{group}]] has no field {key!r}; it has {', '.join(allowed) or 'none'}")
        values = allowed[key]
        if values is not None and value not in values:
            raise PackError(f"{place}: {value!r} is no {key}; one of {', '.join(values)}")
        if key in NUMBERS and not (isinstance(value, int) and not isinstance(value, bool)):
            raise PackError(f"{place}: {key} is a whole number, not {value!r}")
    for key in REQUIRED.get(group, ()):
        if key not in payload:
            raise PackError(f"{place}: [[{group}]] needs the field {key!r}")
    return {phrase: written for written in words for phrase in spelled_out(written, place)}, payload


def spelled_out(written: str, place: str) -> list[str]:
    """The phrases that a writing with alternatives stands for.

    Raises:
        PackError: a bracket is open.

    >>> spelled_out("(has|have) not (yet)? replied", "words.toml:1")
    ['has not yet replied', 'has not replied', 'have not yet replied', 'have not replied']
    """
    parts = []
    for choice, optional, word in _PART.findall(written):
        if word in ("(", ")"):
            raise PackError(f"{place}: {written!r} has a bracket that is open")
        parts.append([*choice.split("|"), *([""] if optional else [])] if choice else [word])
    return [" ".join(" ".join(chosen).split()) for chosen in product(*parts)]


def checked_pattern(group: str, entry: Any, file: Path, source: str) -> tuple[str, str, str | None]:
    """Type, pattern and status of a ``[[relation]]`` or ``[[event_pattern]]``.

    Raises:
        PackError: a field is unknown, missing, or has a value that is not known.
    """
    known = statement.RELATION_TYPES if group == "relation" else statement.EVENT_TYPES
    fields = entry if isinstance(entry, dict) else {}
    kind, pattern, status = fields.get("type"), fields.get("pattern"), fields.get("status")
    place = where(file, source, str(pattern) if pattern else f"[[{group}]]")
    if kind not in known or not isinstance(pattern, str):
        raise PackError(f"{place}: [[{group}]] needs a `pattern` and a `type`, one of {', '.join(known)}")
    if strange := sorted(fields.keys() - _PATTERN_FIELDS):
        raise PackError(f"{place}: [[{group}]] has no field {strange[0]!r}; it has pattern, status and type")
    if status is not None and status not in statement.STATUSES:
        raise PackError(f"{place}: {status!r} is no status; one of {', '.join(statement.STATUSES)}")
    return str(kind), pattern, status
