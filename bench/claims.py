"""A graph of any size in the shape of ours: claims in article graphs, each with claimant, act, figure, quote and date.

Every claim makes ten quads, every article twenty claims and every actor fifty, so 10^6 quads are 5,000 named graphs and
2,000 actors. No triple stands in two graphs. The same number gives the same file.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

SK = "https://w3id.org/saksi/ontology#"
ID = "https://w3id.org/saksi/id/"
GRAPH = "https://w3id.org/saksi/graph/"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
XSD = "http://www.w3.org/2001/XMLSchema#"
ACTS = ("assert", "accuse", "deny", "demand", "promise", "warn", "threaten", "condemn")
OUTCOMES = ("killed", "wounded", "missing", "captured", "displaced")
#: Quads of a claim, and claims of an actor: an answer of the join is of the same size in a graph of any size.
CLAIM = 10
CLAIMS = 50


def _actors(quads: int) -> int:
    return max(1, quads // CLAIM // CLAIMS)


def lines(quads: int) -> Iterator[str]:
    """Lines of N-Quads, about so many."""
    choose = random.Random(7)
    actors = _actors(quads)
    for number in range(quads // CLAIM):
        claim, figure = f"<{ID}claim-{number}>", f"<{ID}figure-{number}>"
        graph = f"<{GRAPH}article-{number // 20}> .\n"
        words = " ".join(choose.choice(("serangan", "korban", "pasukan", "warga", "kota", "perang")) for _ in range(12))
        day = f"2020-{choose.randrange(1, 13):02}-{choose.randrange(1, 29):02}"
        yield f"{claim} {TYPE} <{SK}Claim> {graph}"
        yield f"{claim} <{SK}claimant> <{ID}actor-{choose.randrange(actors)}> {graph}"
        yield f"{claim} <{SK}act> <{SK}{choose.choice(ACTS)}> {graph}"
        yield f"{claim} <{SK}proposition> {figure} {graph}"
        yield f'{claim} <{SK}quote> "{words} {number}"@id {graph}'
        yield f'{claim} <{SK}claimedOn> "{day}"^^<{XSD}date> {graph}'
        yield f"{claim} <{SK}reportedIn> <{ID}article-{number // 20}> {graph}"
        yield f"{figure} {TYPE} <{SK}CasualtyFigure> {graph}"
        yield f'{figure} <{SK}count> "{choose.randrange(1, 3000)}"^^<{XSD}integer> {graph}'
        yield f"{figure} <{SK}outcome> <{SK}{choose.choice(OUTCOMES)}> {graph}"


def write(quads: int, target: Path) -> Path:
    """The file of this size, made if it is not there."""
    if not target.exists():
        with target.open("w", encoding="utf-8") as file:
            file.writelines(lines(quads))
    return target


def query(name: str, quads: int, number: int) -> str:
    """One of the four queries; every number gives another text, so that no cache answers it."""
    claims = quads // CLAIM
    match name:
        case "lookup":
            return f"SELECT ?p ?o {{ <{ID}claim-{number * 7919 % claims}> ?p ?o }} # {number}"
        case "join":
            actor = number * 31 % _actors(quads)
            return (
                f"SELECT ?c ?n {{ ?c <{SK}claimant> <{ID}actor-{actor}> . ?c <{SK}act> <{SK}deny> . "
                f"?c <{SK}proposition> ?f . ?f <{SK}count> ?n }} # {number}"
            )
        case "aggregation":
            return f"SELECT ?act (COUNT(?c) AS ?n) {{ ?c <{SK}act> ?act }} GROUP BY ?act # {number}"
        case "select":
            return f"SELECT ?c ?quote {{ ?c <{SK}quote> ?quote }} LIMIT 10000 # {number}"
    raise ValueError(name)
