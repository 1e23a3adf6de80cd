"""A small network with everything that breaks exporters, as the graph would hold it."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode, Quad, Store

from kg import namespaces
from kg.graph.ontology import ontology_quads

SK, ID = namespaces.ONTOLOGY, namespaces.ID
#: Words that XML cannot hold, that spreadsheets run, that Graphviz reads as its own, that need every kind of escape.
WORDS = '=HYPERLINK("http://evil")\x00 <b>&amp; "kata" \\N\n“Ya,” 😀'


def hostile() -> Store:
    """Two allies by two claims of one tie, a third by another, with hostile words and labels."""
    store = Store()
    store.extend(ontology_quads())
    graph = NamedNode(namespaces.graph("article/a"))

    def add(subject: str, predicate: str, value: str | Literal) -> None:
        node = value if isinstance(value, Literal) else NamedNode(value)
        store.add(Quad(NamedNode(subject), NamedNode(predicate), node, graph))

    label, a = namespaces.RDFS + "label", namespaces.RDF + "type"
    for slug, name in (("one", 'Satu "&" <1>'), ("two", "-Dua\x0b"), ("three", "Tiga")):
        add(ID + slug, a, SK + "State")
        add(ID + slug, label, Literal(name, language="en"))
    add(ID + "one", namespaces.SKOS + "exactMatch", namespaces.WIKIDATA_ENTITY + "Q1")
    add(ID + "article/a", label, Literal("@Judul", language="id"))
    add(ID + "article/a", SK + "publishedOn", Literal("2020-10-07", datatype=NamedNode(namespaces.XSD + "date")))
    ties = (("t1", "Alliance", "one", "two"), ("t2", "Treaty", "one", "two"), ("t3", "Support", "three", "one"))
    for tie, kind, subject, object_ in ties:
        add(ID + tie, a, SK + kind)
        for property, end in (("subject", subject), ("object", object_)):
            add(ID + tie, SK + property, ID + end)
            add(ID + tie, SK + "party", ID + end)
    for claim, tie, speaker in (("c1", "t1", "one"), ("c2", "t1", "three"), ("c3", "t2", "two"), ("c4", "t3", "three")):
        add(ID + claim, a, SK + "Claim")
        add(ID + claim, SK + "proposition", ID + tie)
        add(ID + claim, SK + "claimant", ID + speaker)
        add(ID + claim, SK + "act", SK + "assert")
        add(ID + claim, SK + "reportedIn", ID + "article/a")
        add(ID + claim, SK + "evidence", ID + f"evidence/{claim}")
        add(ID + f"evidence/{claim}", namespaces.OA + "hasSelector", ID + f"evidence/{claim}/quote")
        add(ID + f"evidence/{claim}/quote", namespaces.OA + "exact", Literal(WORDS + claim))
    return store
