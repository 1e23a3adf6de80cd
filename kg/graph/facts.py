"""What all graphs of a store say together, each fact once.

Not by SPARQL: Oxigraph's union of graphs counts a triple as often as graphs have it, so a join over a proposition
that n articles share would take n to the power of its patterns.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from pyoxigraph import Literal, NamedNode, Store

Triple = tuple[NamedNode, NamedNode, NamedNode]


class Facts:
    """Subjects and objects by predicate, read when first asked for."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._read: dict[NamedNode, dict[NamedNode, list[Any]]] = {}

    def by(self, predicate: NamedNode) -> dict[NamedNode, list[Any]]:
        """Every subject of a predicate with its objects, in the order of their IRIs or values."""
        if predicate not in self._read:
            found: dict[Any, set[Any]] = defaultdict(set)
            for quad in self._store.quads_for_pattern(None, predicate, None, None):
                found[quad.subject].add(quad.object)
            ordered = sorted(found, key=_text)
            self._read[predicate] = {subject: sorted(found[subject], key=_text) for subject in ordered}
        return self._read[predicate]

    def all(self, subject: NamedNode, predicate: NamedNode) -> list[Any]:
        """The objects of one subject, of a predicate that is asked for many subjects."""
        return self.by(predicate).get(subject, [])

    def one(self, subject: NamedNode, predicate: NamedNode) -> Any:
        """The first of them, or None."""
        found = self.all(subject, predicate)
        return found[0] if found else None

    def look(self, subject: NamedNode, predicate: NamedNode) -> list[Any]:
        """The objects of one subject, of a predicate that is asked for few."""
        return sorted({q.object for q in self._store.quads_for_pattern(subject, predicate, None, None)}, key=_text)


def _text(term: object) -> str:
    return term.value if isinstance(term, NamedNode | Literal) else str(term)
