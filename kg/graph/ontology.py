"""The vocabulary -> the ``ontology`` graph, so that labels and classes can be queried beside the data."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import BlankNode, NamedNode, Quad, RdfFormat, parse

from kg import namespaces, resources

GRAPH = NamedNode(namespaces.graph("ontology"))


def source(name: str = "saksi.ttl") -> str:
    """The text of a file of ``ontology/``, in the namespace that is set.

    >>> "sk:Claim a owl:Class" in source()
    True
    """
    text = (resources.folder("ontology") / name).read_text(encoding="utf-8")
    return text.replace(namespaces.CANONICAL_BASE, namespaces.BASE)


def ontology_quads() -> Iterator[Quad]:
    """All named terms. Restrictions are for reasoners, which read the file: in RDF they are blank nodes."""
    for triple in parse(source(), format=RdfFormat.TURTLE):
        if not isinstance(triple.subject, BlankNode) and not isinstance(triple.object, BlankNode):
            yield Quad(triple.subject, triple.predicate, triple.object, GRAPH)
