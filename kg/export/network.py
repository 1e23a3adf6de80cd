"""The network of actors and their ties, as the graph tells it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

import networkx as nx
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Store

from kg import catalogue, namespaces
from kg.export import Answers
from kg.graph import propositions
from kg.statement import ENTITY_TYPES

Value = NamedNode | Literal | BlankNode | None
#: Nodes are slugs with ``label``, ``type``, ``iri`` and ``wikidata``; every edge has `EDGE` and, as its key, an id.
Network: TypeAlias = "nx.MultiDiGraph[str]"

NODE = ("label", "type", "iri", "wikidata")
#: What an edge carries: the tie's kind, who says so, when, through whom, in which article and in which exact words.
EDGE = ("kind", "label", "year", "act", "claimant", "via", "article", "title", "date", "quote", "claim", "outlet")

#: Kinds of ties that point neither way.
MUTUAL = frozenset(kind.value.removeprefix(namespaces.ONTOLOGY) for kind in propositions.MUTUAL)

#: What XML 1.0 cannot hold at all, not even escaped.
_ILLEGAL = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


def network(store: Answers) -> Network:
    """The network of a store: one edge for each claim about a tie.

    The default graph is asked, or, when that of an embedded store is empty, the union of all graphs.

    >>> network(Store()).number_of_nodes()
    0
    """
    solutions = _select(store, catalogue.load_one("ties").text)
    variables = [variable.value for variable in solutions.variables]
    made = from_rows({name: row[name] for name in variables} for row in solutions)
    _describe(made, store)
    return made


def from_rows(rows: Iterable[Mapping[str, Value]]) -> Network:
    """The network out of the rows of the question ``ties``; nodes and edges in the order of the rows."""
    made: Network = nx.MultiDiGraph(name="Saksi")
    for number, row in enumerate(rows):
        for end in ("subject", "object"):
            slug = _slug(row[end])
            made.add_node(slug, label=_text(row[f"{end}Name"]) or slug, type="", iri=_text(row[end]), wikidata="")
        made.add_edge(_slug(row["subject"]), _slug(row["object"]), f"e{number}", **_edge(row))
    return made


def _edge(row: Mapping[str, Value]) -> dict[str, str]:
    values = {
        "kind": _text(row["kind"]).removeprefix(namespaces.ONTOLOGY),
        "label": _text(row["kindName"]),
        "year": _text(row["year"]),
        "act": _text(row["act"]).removeprefix(namespaces.ONTOLOGY),
        "claimant": _text(row["claimantName"]) or _slug(row["claimant"]),
        "via": _text(row["viaName"]) or _slug(row["via"]),
        "article": _slug(row["article"]),
        "title": _text(row["articleTitle"]),
        "date": _text(row["published"]),
        "quote": _text(row["quote"]),
        "claim": _text(row["claim"]),
        "outlet": _text(row["outletName"]) or _slug(row["outlet"]),
    }
    return {name: values[name] for name in EDGE}


def _select(store: Answers, sparql: str) -> Any:
    if not isinstance(store, Store):
        return store.query(sparql)
    merged = next(store.quads_for_pattern(None, None, None, DefaultGraph()), None) is not None
    return store.query(sparql, use_default_graph_as_union=not merged)


def _describe(made: Network, store: Answers) -> None:
    """Each node's class and Wikidata item."""
    for row in _select(store, _DESCRIPTION):
        slug = _slug(row["entity"])
        if slug in made:
            made.nodes[slug]["type"] = _text(row["type"]).removeprefix(namespaces.ONTOLOGY)
            made.nodes[slug]["wikidata"] = _text(row["wikidata"])


_DESCRIPTION = f"""SELECT ?entity ?type ?wikidata WHERE {{
  VALUES ?type {{ {" ".join(f"<{namespaces.ONTOLOGY}{name}>" for name in ENTITY_TYPES)} }}
  ?entity a ?type .
  OPTIONAL {{ ?entity <{namespaces.SKOS}exactMatch> ?wikidata }}
}} ORDER BY ?entity ?type ?wikidata"""


def _slug(value: Value) -> str:
    return _text(value).removeprefix(namespaces.ID)


def _text(value: Value) -> str:
    return "" if value is None else legal(value.value)


def legal(text: str) -> str:
    """The text with U+FFFD for every character that XML cannot hold, so that every format says the same.

    >>> legal("a\\x00b")
    'a\\ufffdb'
    """
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)
