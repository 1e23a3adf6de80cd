"""Every annotation is well formed, and every word it quotes stands in its article."""

from __future__ import annotations

import hashlib
import json
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg import statement

FOLDER = Path(__file__).parent
GOLD = sorted(FOLDER.rglob("*.gold.json"))

#: kind -> field -> allowed values
CLOSED_LISTS = {
    "office": {},
    "casualty": {
        "qualifier": statement.QUALIFIERS,
        "outcome": statement.OUTCOMES,
        "category": statement.CATEGORIES,
    },
    "claim": {"act": statement.ACTS, "alt_act": statement.ACTS},
    "relation": {"type": statement.RELATION_TYPES},
    "event": {"type": statement.EVENT_TYPES, "status": statement.STATUSES},
}
#: kind -> fields without which the scorer can never match the fact
NEEDED = {
    "office": ("person", "office", "of"),
    "casualty": ("count", "qualifier", "outcome", "category", "side", "claimant"),
    "claim": ("claimant", "act", "about"),
    "relation": ("type", "subject", "object"),
    "event": ("type", "participants"),
}
#: fields that may be null: an uncounted "hundreds", and the article's own voice
NULLABLE = {"count", "claimant"}


def article_of(gold: Path) -> Path:
    """The annotated text: the one that `articles.toml` names, else the one beside its annotation."""
    name = gold.name.removesuffix(".gold.json")
    index = gold.with_name("articles.toml")
    if not index.exists():
        return gold.with_name(f"{name}.txt")
    entry = tomllib.loads(index.read_text(encoding="utf-8"))[name]
    article = gold.parent / entry["file"]
    assert hashlib.sha256(article.read_bytes()).hexdigest() == entry["sha256"], f"{article} was changed"
    return article


def many(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def mistakes(facts: Any, text: str) -> Iterator[str]:
    """What is wrong with one article's annotation, a line each."""
    if not isinstance(facts, list) or not facts:
        yield "not a list of facts"
        return
    for number, fact in enumerate(facts, start=1):
        kind = fact.get("kind")
        if kind not in CLOSED_LISTS:
            yield f"fact {number}: unknown kind {kind!r}"
            continue
        for field in NEEDED[kind]:
            if field not in fact or (not fact[field] and field not in NULLABLE):
                yield f"fact {number}: {field} is missing"
        for field, allowed in CLOSED_LISTS[kind].items():
            for value in set(many(fact.get(field))) - set(allowed):
                yield f"fact {number}: unknown {field} {value!r}"
        if kind == "casualty" and type(fact.get("count")) not in (int, type(None)):
            yield f"fact {number}: count {fact['count']!r} is no whole number"
        for words in (*many(fact.get("evidence", "")), *many(fact.get("also")), *many(fact.get("quote"))):
            if not words or words not in text:
                yield f"fact {number}: not in the article: {words!r}"


def stored_text(path: Path) -> str:
    return unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("gold", GOLD, ids=lambda path: path.name.removesuffix(".gold.json"))
def test_annotation_stands_in_its_article(gold: Path) -> None:
    facts = json.loads(gold.read_text(encoding="utf-8"))
    assert list(mistakes(facts, stored_text(article_of(gold)))) == []


def test_every_article_is_annotated() -> None:
    articles = {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.txt")}
    annotated = {path.relative_to(FOLDER).as_posix().removesuffix(".gold.json") + ".txt" for path in GOLD}
    assert articles - annotated == set()


def test_no_article_is_both_seen_and_unseen() -> None:
    unseen = {path.name for path in (FOLDER / "unseen").rglob("*.txt")}
    seen = {path.name for folder in ("id", "en") for path in (FOLDER / folder).glob("*.txt")}
    assert unseen and not unseen & seen


FACT = {
    "kind": "claim",
    "claimant": None,
    "act": "deny",
    "about": "x",
    "evidence": "membantahnya",
    "quote": "tidak benar",
}
TEXT = "Ia membantahnya: “tidak benar”."


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({}, None),
        ({"kind": "rumour"}, "unknown kind"),
        ({"act": "shout"}, "unknown act"),
        ({"alt_act": ["deny", "shout"]}, "unknown alt_act"),
        ({"evidence": "membantah keras"}, "not in the article"),
        ({"evidence": ""}, "not in the article"),
        ({"also": ["tidak ada"]}, "not in the article"),
        ({"quote": "Tidak benar"}, "not in the article"),
        ({"about": ""}, "about is missing"),
    ],
)
def test_mistakes_are_found(change: dict[str, Any], complaint: str | None) -> None:
    found = list(mistakes([{**FACT, **change}], TEXT))
    assert (found == []) if complaint is None else (complaint in found[0])
