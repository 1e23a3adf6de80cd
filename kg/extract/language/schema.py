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
    "organization": {"type": statement.ENTITY_TYPES, "stands": ("first", "last")},
    "former": {},
    "adjective": {},
    "local": {},
    "seated": {},
    "determiner": {},
    "definite": {},
    "indefinite": {},
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
            "named",
            "people",
            "thing",
            "subject",
            "pair",
            "several",
            "organization",
            "institution",
            "antecedent",
            "state",
            "place",
        ),
        "each": None,
        "count": None,
        "leads": None,
        "type": (
            "Territory",
            "Settlement",
            "Place",
            "Person",
            "State",
            "ArmedGroup",
            "ArmedForce",
            "InternationalOrganization",
        ),
    },
    "speech": {
        "act": statement.ACTS,
        "frame": ("before", "after", "either", "source", "passive", "noun"),
        "target": ("object",),
        "reciprocal": None,
        "needs": (
            "as",
            "blame",
            "clause",
            "count",
            "deed",
            "for",
            "naming",
            "neither",
            "number",
            "quoted",
            "whom",
            "wish",
        ),
    },
    "via": {},
    "addressee": {},
    "medium": {},
    "message": {},
    "refine": {"act": statement.ACTS, "needs": ("self",)},
    "feeling": {"act": statement.ACTS},
    "reciprocal": {},
    "shared": {},
    "everyone": {},
    "negation": {},
    "irrealis": {},
    "purpose": {},
    "infinitive": {},
    "topic": {},
    "until": {},
    "declares": {},
    "after": {},
    "planned": {},
    "subordinator": {},
    "conjunction": {},
    "aside": {},
    "relative": {"refers": ("thing",)},
    "preposition": {"role": ("place", "source", "agent", "with", "between", "time")},
    "located": {},
    "adverb": {},
    "since": {},
    "superlative": {},
    "begins": {},
    "auxiliary": {},
    "number": {"value": None},
    "scale": {"value": None},
    "vague": {"low": None, "high": None},
    "qualifier": {"qualifier": statement.QUALIFIERS},
    "population": {"category": statement.CATEGORIES, "side": None, "outcome": statement.OUTCOMES, "count": None},
    "others": {},
    "attempt": {},
    "also": {},
    "wholly": {},
    "counts": {},
    "caregiver": {},
    "responsible": {},
    "flank": {},
    "versus": {},
    "border": {},
    "origin": {},
    "opposite": {"of": ("line",)},
    "parts": {},
    "outcome": {
        "outcome": statement.OUTCOMES,
        "frame": ("object", "of", "participle", "subject", "head", "noun", "modifier"),
        "category": statement.CATEGORIES,
        "side": ("subject", "own", "ship", "place", "there", "goal", "among", "many"),
    },
    "assault": {"frame": ("noun", "verb")},
    "released": {},
    "single": {},
    "tally": {},
    "takes_back": {},
    "restates": {},
    "means": {},
    "reaches": {},
    "led": {"office": None},
    "loyal": {},
    "composed": {},
    "away": {},
    "alias": {},
    "governing": {},
    "occupying": {},
    "affairs": {},
    "leads": {"office": None},
    "appointed": {},
    "jointly": {},
    "sends": {},
    "thing": {},
    "accord": {},
    "capacity": {},
    "named": {},
    "naming": {},
    "kin": {},
    "not_people": {},
    "exists": {},
    "bears": {},
    "continues": {},
    "mediates": {"frame": ("passive",)},
    "blames": {},
    "range": {},
    "interview": {},
    "first_person": {},
    "about": {},
    "complementizer": {},
    "copula": {},
    "linking": {},
    "adjunct": {},
    "event": {"event": statement.EVENT_TYPES, "frame": ("noun",)},
    "points_back": {},
    "held": {},
    "launched": {},
    "whence": {},
    "whither": {},
    "response": {},
    "repels": {},
    "made": {},
    "behalf": {},
    "warship": {},
    "tie": {},
    "wing": {},
    "cancelled": {},
    "figurative": {},
    "seizes": {},
}
#: The letter by which the noun-phrase grammar knows a group; an item takes the first that fits.
CLASSES = {
    "title": "T", "body": "B", "role": "R", "place_noun": "K", "former": "f", "demonstrative": "t", "determiner": "d",
    "of": "o", "and": "k", "pronoun": "p", "particle": "i", "adjective": "j", "local": "j",
    "affairs": "a",
}  # fmt: skip
RULES = ("titled", "apposition", "roled", "body", "role", "office", "place", "person", "entity", "pronoun")
#: Fields without which an entry of a group says nothing.
REQUIRED: dict[str, tuple[str, ...]] = {
    "title": ("office",), "body": ("name", "type"), "role": ("name", "type"), "place_noun": ("type",),
    "organization": ("type",),
    "pronoun": ("refers",), "speech": ("act", "frame"), "refine": ("act",), "feeling": ("act",),
    "preposition": ("role",),
    "number": ("value",), "scale": ("value",), "qualifier": ("qualifier",), "population": ("category",),
    "outcome": ("outcome", "frame"), "event": ("event", "frame"),
}  # fmt: skip
#: Fields whose value is a whole number.
NUMBERS = frozenset({"value", "low", "high", "count"})
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
    if not isinstance(entry, dict):
        raise PackError(f"{where(file, source, group)}: {group} is written as [[{group}]] with `words`")
    words = entry.get("words")
    if not isinstance(words, list) or not words or not all(isinstance(w, str) and w.strip() for w in words):
        raise PackError(f"{where(file, source, f'[[{group}]]')}: [[{group}]] needs `words`, a list of phrases")
    try:
        payload = _payload(group, entry)
        return {phrase: written for written in words for phrase in spelled_out(written)}, payload
    except ValueError as error:
        raise PackError(f"{where(file, source, words[0])}: {error}") from None


def _payload(group: str, entry: dict[str, Any]) -> dict[str, Any]:
    payload = {key: value for key, value in entry.items() if key != "words"}
    allowed = GROUPS[group]
    for key, value in payload.items():
        if key not in allowed:
            raise ValueError(f"[[{group}]] has no field {key!r}; it has {', '.join(allowed) or 'none'}")
        values = allowed[key]
        if values is not None and value not in values:
            raise ValueError(f"{value!r} is no {key}; one of {', '.join(values)}")
        if key in NUMBERS and not (isinstance(value, int) and not isinstance(value, bool)):
            raise ValueError(f"{key} is a whole number, not {value!r}")
    for key in REQUIRED.get(group, ()):
        if key not in payload:
            raise ValueError(f"[[{group}]] needs the field {key!r}")
    return payload


def spelled_out(written: str) -> list[str]:
    """The phrases that a writing with alternatives stands for.

    Raises:
        ValueError: a bracket is open.

    >>> spelled_out("(has|have) not (yet)? replied")
    ['has not yet replied', 'has not replied', 'have not yet replied', 'have not replied']
    """
    if "(" not in written and ")" not in written:
        return [" ".join(written.split())]
    parts = []
    for choice, optional, word in _PART.findall(written):
        if word in ("(", ")"):
            raise ValueError(f"{written!r} has a bracket that is open")
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
    if kind not in known or not isinstance(pattern, str):
        wrong = f"[[{group}]] needs a `pattern` and a `type`, one of {', '.join(known)}"
    elif strange := sorted(fields.keys() - _PATTERN_FIELDS):
        wrong = f"[[{group}]] has no field {strange[0]!r}; it has pattern, status and type"
    elif status is not None and status not in statement.STATUSES:
        wrong = f"{status!r} is no status; one of {', '.join(statement.STATUSES)}"
    else:
        return str(kind), pattern, status
    raise PackError(f"{where(file, source, str(pattern) if pattern else f'[[{group}]]')}: {wrong}")
