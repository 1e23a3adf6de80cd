"""Does a statement say what an annotator wrote down? The rules behind `kg.evaluate`.

Annotators name things in English and quote the article; the extractor names them as it knows them. So entities are the
same when they share a name, and evidence is the same when it shares its words.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from kg.entities import table

#: A gold fact or a predicted statement, as JSON gives it.
Fact = Mapping[str, Any]

#: A wrong act or type in one of these families is near enough: annotators differ there too.
_FAMILIES = (
    {"assert", "confirm"}, {"deny", "reject", "condemn"}, {"demand", "call_for"}, {"promise", "support"},
    {"warn", "threaten", "predict"},
    {"alliance", "defence_pact", "treaty"}, {"attack", "shelling", "clash"}, {"talks", "meeting"},
)  # fmt: skip
_FAMILY = {member: number for number, family in enumerate(_FAMILIES) for member in family}

#: Ties that hold both ways.
_SYMMETRIC = {"alliance", "defence_pact", "treaty", "holds_talks_with"}

#: Shared words, as a part of the shorter text's words.
_SAME_EVIDENCE = 0.6
_SAME_NAME = 0.5
#: A shorter alias ("us") counts only as the whole name.
_SHORTEST_ALIAS_WITHIN_A_NAME = 4


def similarity(gold: Fact, statement: Fact, strict: bool = True) -> int:
    """How well the statement matches the gold fact: 0 for not at all, more is better.

    Both must be of one kind and their evidence must overlap. Strict asks for every key field; lenient forgives one.

    >>> gold = {"kind": "claim", "claimant": "Armenia", "act": "deny", "evidence": "Armenia denied it."}
    >>> similarity(gold, {**gold, "claimant": {"name": "Armenia"}, "evidence": {"text": "denied it"}}) > 0
    True
    >>> similarity(gold, {**gold, "claimant": {"name": "Georgia"}})
    0
    """
    kind = gold["kind"]
    if kind != statement.get("kind") or not same_evidence(gold, statement):
        return 0
    return _MATCHERS[kind](gold, statement, strict)


def same_evidence(gold: Fact, statement: Fact) -> bool:
    """Of the statement's evidence and one of the gold's, the one holds the other or most of the shorter one's words."""
    found = _evidence(statement.get("evidence"))
    for expected in map(_evidence, [gold.get("evidence"), *_many(gold.get("also"))]):
        if not found or not expected:
            continue
        if found in expected or expected in found:
            return True
        if _shared(set(found.split()), set(expected.split())) >= _SAME_EVIDENCE:
            return True
    return False


def same_entity(one: Any, other: Any) -> bool:
    """Two names, or entities as JSON, of the same actor or place; None is only None.

    A body is taken for the state it belongs to, as annotators also write the one for the other.

    >>> same_entity("Ministry of Defence of Armenia", {"name": "Armenia", "text": "Yerevan"})
    True
    >>> same_entity("Lavrov", "Sergei Lavrov"), same_entity("Iran", "Iraq"), same_entity(None, "Iran")
    (True, False, False)
    """
    if one is None or other is None:
        return one is other
    names, other_names = _names(one), _names(other)
    if any(_keys(name) & _keys(other_name) for name in names for other_name in other_names):
        return True
    words, other_words = (set().union(*map(_words, each)) for each in (names, other_names))
    return _shared(words, other_words) >= _SAME_NAME


def _office(gold: Fact, statement: Fact, strict: bool) -> int:
    if not same_entity(gold.get("person"), statement.get("person")):
        return 0
    where, place = _many(gold.get("of")), _many(statement.get("of"))
    same_where = _any_same(where, place) or not (where or place)
    same_office = bool(_words(str(gold.get("office"))) & _words(str(statement.get("office"))))
    return _score(strict, same_where, same_office)


def _casualty(gold: Fact, statement: Fact, strict: bool) -> int:
    if any(gold.get(field) != statement.get(field) for field in ("count", "outcome")):
        return 0
    same_claimant = same_entity(gold.get("claimant"), statement.get("claimant"))
    same_category = gold.get("category") in (statement.get("category"), "mixed")
    return _score(strict, same_claimant, same_category, _same_side(gold.get("side"), statement.get("side")))


def _same_side(gold: Any, found: Any) -> bool:
    expected, sides = _many(gold), _many(found)
    if any("both" in fold(name) for side in expected for name in _names(side)):
        named_both = any("both" in fold(name) for side in sides for name in _names(side))
        if named_both or len(sides) != 1:
            return True
    return _any_same(expected, sides)


def _claim(gold: Fact, statement: Fact, strict: bool) -> int:
    if not same_entity(gold.get("claimant"), statement.get("claimant")):
        return 0
    acts = [gold.get("act"), *_many(gold.get("alt_act"))]
    exact = statement.get("act") in acts
    near = exact or any(_near(act, statement.get("act")) for act in acts)
    if strict and not near:
        return 0
    targets = _many(gold.get("target"))
    return 1 + exact + near + (not targets or _any_same(targets, _many(statement.get("target"))))


def _relation(gold: Fact, statement: Fact, strict: bool) -> int:
    exact = gold.get("type") == statement.get("type")
    if not exact and not _near(gold.get("type"), statement.get("type")):
        return 0
    ends = _many(gold.get("subject")), _many(gold.get("object"))
    found = _many(statement.get("subject")), _many(statement.get("object"))
    same = _any_same(ends[0], found[0]) and _any_same(ends[1], found[1])
    if not same and gold.get("type") in _SYMMETRIC:
        same = _any_same(ends[0], found[1]) and _any_same(ends[1], found[0])
    if same:
        return 2 + exact
    return int(not strict and _any_same(ends[0] + ends[1], found[0] + found[1]))


def _event(gold: Fact, statement: Fact, strict: bool) -> int:
    exact = gold.get("type") == statement.get("type")
    if not exact and not _near(gold.get("type"), statement.get("type")):
        return 0
    shared = _any_same(_many(gold.get("participants")), _many(statement.get("participants")))
    return 1 + exact + 2 * shared if shared or not strict else 0


_MATCHERS: Mapping[str, Callable[[Fact, Fact, bool], int]] = {
    "office": _office, "casualty": _casualty, "claim": _claim, "relation": _relation, "event": _event,
}  # fmt: skip


def _score(strict: bool, *agreements: bool) -> int:
    return 1 + sum(agreements) if all(agreements) or not strict else 0


def _near(one: Any, other: Any) -> bool:
    return one in _FAMILY and _FAMILY[one] == _FAMILY.get(other)


def _any_same(some: Iterable[Any], others: list[Any]) -> bool:
    return any(same_entity(one, other) for one in some for other in others)


def _shared(words: set[str], others: set[str]) -> float:
    return len(words & others) / min(len(words), len(others)) if words and others else 0.0


def _many(value: Any) -> list[Any]:
    """A field of one or several values; annotators write several as "Armenia; Azerbaijan"."""
    if value is None:
        return []
    if isinstance(value, str):
        return [part for part in (part.strip() for part in value.split(";")) if part]
    return list(value) if isinstance(value, (list, tuple)) else [value]


def _evidence(value: Any) -> str:
    text = value.get("text") if isinstance(value, Mapping) else value
    return " ".join(str(text or "").split()).lower().translate(str.maketrans("“”’‘", "\"\"''"))


def _names(entity: Any) -> list[str]:
    if not isinstance(entity, Mapping):
        return [str(entity)]
    named = [entity.get(field) for field in ("name", "text", "label", "qid")]
    return [str(name) for name in (*named, *(entity.get("aliases") or ())) if name]


def fold(text: object) -> str:
    """Lower-case words without accents, punctuation or what stands in brackets.

    >>> fold("Côte d’Ivoire (West Africa)")
    'cote divoire'
    """
    plain = unicodedata.normalize("NFKD", str(text or "")).encode("ascii", "ignore").decode().lower()
    return " ".join(re.sub(r"[^a-z0-9 -]", " ", re.sub(r"\(.*?\)", " ", plain)).split())


@lru_cache(maxsize=8192)
def _words(name: str) -> frozenset[str]:
    """What tells this name from others: its words, and the names of its alias groups."""
    return frozenset(re.split(r"[ -]", " ".join((fold(name), *_groups(name))))) - _common() - {""}


@lru_cache(maxsize=8192)
def _keys(name: str) -> frozenset[str]:
    """The folded name, its alias groups, and the slug of the reference entity it resolves to."""
    record = table.load().resolve(name)
    return (frozenset({fold(name)} - {""})) | _groups(name) | ({f"={record.slug}"} if record else set())


@lru_cache(maxsize=8192)
def _groups(name: str) -> frozenset[str]:
    whole, within = _aliases()
    folded = fold(name)
    found = {whole[alias] for alias in within.findall(folded)}
    return frozenset(found | {whole[folded]} if folded in whole else found)


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset(_data()["common_words"])


@lru_cache(maxsize=1)
def _aliases() -> tuple[dict[str, str], re.Pattern[str]]:
    """Folded alias -> group, and an expression for the aliases that count inside a longer name too."""
    groups = _data()["aliases"]
    whole = {fold(alias): fold(group) for group, aliases in groups.items() for alias in (group, *aliases)}
    longer = sorted((alias for alias in whole if len(alias) >= _SHORTEST_ALIAS_WITHIN_A_NAME), key=len, reverse=True)
    return whole, re.compile(rf"\b(?:{'|'.join(map(re.escape, longer))})\b")


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
