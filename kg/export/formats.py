"""The network in the formats of Gephi, Cytoscape, yEd and spreadsheets; networkx does the writing."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from xml.etree import ElementTree

import networkx as nx

from kg.export.network import EDGE, MUTUAL, NODE, Network

_XSI = "http://w3.org/2001/XMLSchema-instance"
#: A spreadsheet takes a cell that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def gexf(network: Network) -> bytes:
    """GEXF 1.3, which Gephi reads; each edge has its own id and its kind, or Gephi would merge parallel ones.

    Every edge is directed, for networkx reads no graph of both kinds; that of a tie that points neither way has the
    attribute ``mutual``.
    """
    copy: Network = nx.MultiDiGraph(name=network.graph.get("name", ""))
    copy.add_nodes_from(network.nodes(data=True))
    for source, target, key, values in network.edges(keys=True, data=True):
        copy.add_edge(source, target, key=key, id=key, mutual=values["kind"] in MUTUAL, **values)
    root = ElementTree.fromstring("\n".join(nx.generate_gexf(copy, version="1.3")))
    names = root.tag.removesuffix("gexf")
    kinds = {key: values["kind"] for _, _, key, values in network.edges(keys=True, data=True)}
    for edge in root.iter(f"{names}edge"):
        edge.set("kind", kinds[edge.attrib["id"]])
    # The day of writing would make two exports of one graph differ.
    for meta in root.iter(f"{names}meta"):
        meta.attrib.pop("lastmodifieddate", None)
    ElementTree.register_namespace("", names.strip("{}"))
    ElementTree.register_namespace("xsi", _XSI)
    ElementTree.indent(root)
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def graphml(network: Network) -> bytes:
    """GraphML, which yEd, Gephi and Cytoscape read; an edge's id is its key."""
    head = "<?xml version='1.0' encoding='utf-8'?>\n"
    return (head + "\n".join(nx.generate_graphml(network)) + "\n").encode()


def cytoscape(network: Network) -> bytes:
    """JSON for Cytoscape and cytoscape.js; ids are unique over nodes and edges."""
    document = nx.cytoscape_data(network, name="label", ident="iri")
    for node, slug in zip(document["elements"]["nodes"], network.nodes, strict=True):
        node["data"] |= {"id": slug, "shared_name": node["data"]["name"]}
    for edge in document["elements"]["edges"]:
        edge["data"] |= {"id": f"edge/{edge['data']['key']}", "interaction": edge["data"]["kind"]}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def edges_csv(network: Network) -> bytes:
    """The edges as Gephi and Cytoscape take them, one a line, with the names of both ends."""
    labels = nx.get_node_attributes(network, "label")
    rows = (
        [
            source,
            target,
            _direction(values["kind"]),
            key,
            labels[source],
            labels[target],
            *(values[name] for name in EDGE),
        ]
        for source, target, key, values in network.edges(keys=True, data=True)
    )
    return _table(["Source", "Target", "Type", "Id", "SourceLabel", "TargetLabel", *map(str.title, EDGE)], rows)


def _direction(kind: str) -> str:
    return "Undirected" if kind in MUTUAL else "Directed"


def nodes_csv(network: Network) -> bytes:
    """The nodes as Gephi and Cytoscape take them, one a line."""
    rows = ([slug, *(values[name] for name in NODE)] for slug, values in network.nodes(data=True))
    return _table(["Id", *map(str.title, NODE)], rows)


def _table(head: list[str], rows: Iterable[list[str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(head)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue().encode()


def _cell(value: str) -> str:
    """The value as no spreadsheet runs it: an apostrophe before what would begin a formula.

    >>> _cell("=HYPERLINK(1)")
    "'=HYPERLINK(1)"
    """
    return f"'{value}" if value.startswith(_FORMULA) else value
