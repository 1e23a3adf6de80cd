"""Questions to a store whose named graphs are read as one."""

from __future__ import annotations

from typing import Any

from pyoxigraph import NamedNode, QuerySolutions, Store

Triple = tuple[NamedNode, NamedNode, NamedNode]


def rows(store: Store, query: str) -> list[tuple[Any, ...]]:
    """The answers of a SELECT over the union of all graphs, one tuple of terms (or None) a row, in no order."""
    solutions = store.query(query, use_default_graph_as_union=True)
    assert isinstance(solutions, QuerySolutions)
    width = len(solutions.variables)
    return [tuple(solution[i] for i in range(width)) for solution in solutions]
