"""Shorter readings of a sentence, in which the words of a pattern stand closer together."""

from __future__ import annotations

from kg.extract.clauses.asides import asides
from kg.extract.clauses.shadow import Reading
from kg.extract.clauses.trimmed import trimmed
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item


def readings(items: list[Item], pack: Pack) -> list[Reading]:
    """The sentence without its asides, and without what only tells when, where and how; none where nothing can go."""
    found: list[Reading] = []
    for spans in asides(items, pack):
        gone = {k for first, last in spans for k in range(first, last)}
        kept = [k for k in range(len(items)) if k not in gone]
        found.append((kept, [items[k] for k in kept]))
    short = trimmed(items, pack)
    return [*found, short] if short is not None else found
