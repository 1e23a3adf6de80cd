"""The network is what the graph says: one edge a claim, with all that an edge carries."""

from __future__ import annotations

import pytest
from pyoxigraph import DefaultGraph, Quad, Store

from kg.build import Report
from kg.export.network import EDGE, NODE, network
from tests.export.network_of import WORDS, hostile


def test_one_edge_a_claim_also_between_the_same_two() -> None:
    made = network(hostile())
    assert sorted((s, t, v["kind"]) for s, t, v in made.edges(data=True)) == [
        ("one", "two", "Alliance"),
        ("one", "two", "Alliance"),
        ("one", "two", "Treaty"),
        ("three", "one", "Support"),
    ]
    assert len({key for _, _, key in made.edges(keys=True)}) == 4


def test_nodes_and_edges_carry_what_they_must() -> None:
    made = network(hostile())
    for _, values in made.nodes(data=True):
        assert tuple(values) == NODE
    assert made.nodes["one"] == {
        "label": 'Satu "&" <1>', "type": "State", "iri": "https://w3id.org/saksi/id/one",
        "wikidata": "http://www.wikidata.org/entity/Q1",
    }  # fmt: skip
    edge = next(v for _, _, v in made.edges(data=True) if v["claimant"] == "Tiga" and v["kind"] == "Support")
    assert tuple(edge) == EDGE
    assert (edge["date"], edge["article"], edge["title"], edge["act"]) == (
        "2020-10-07",
        "article/a",
        "@Judul",
        "assert",
    )
    assert edge["quote"] == WORDS.replace("\x00", "\N{REPLACEMENT CHARACTER}") + "c4"


def test_a_default_graph_that_is_the_union_already_gives_the_same() -> None:
    plain = hostile()
    merged = Store()
    merged.extend(plain)
    merged.extend(Quad(*quad.triple, DefaultGraph()) for quad in plain)
    assert list(network(merged).edges(keys=True, data=True)) == list(network(plain).edges(keys=True, data=True))


@pytest.mark.parametrize("tie", [("turkey", "azerbaijan", "Support"), ("russia", "armenia", "MilitaryBase")])
def test_the_network_of_the_seeds(seeds_report: Report, tie: tuple[str, str, str]) -> None:
    made = network(seeds_report.version.union())
    edges = [v for s, t, v in made.edges(data=True) if (s, t, v["kind"]) == tie]
    assert edges and all(edge[name] for edge in edges for name in ("claimant", "article", "date", "quote"))
