"""What the endpoint says of itself: the service description, VoID and DCAT, and the example queries.

Every node has an IRI made from the address of the endpoint, so the descriptions are the same at every request.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse, serialize

from kg import namespaces
from kg.namespaces import DATASET, DCAT, DCTERMS, FORMATS, ONTOLOGY, RDF, RDFS, SD, SH, VOID, XSD
from kg.serve.negotiate import Format

#: W3C's names of the formats that answers have.
_FORMATS = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "RDF_XML",
    "JSON-LD",
    "TriG",
    "N-Quads",
)
_A = NamedNode(RDF + "type")
#: Prefixes that examples and editors may use.
PREFIXES = {
    "sk": ONTOLOGY,
    "skid": namespaces.ID,
    "skg": namespaces.GRAPH,
    "rdf": RDF,
    "rdfs": RDFS,
    "skos": namespaces.SKOS,
    "xsd": XSD,
    "wd": namespaces.WIKIDATA_ENTITY,
}


def service(endpoint: str, union: bool, writable: bool, federated: bool, graphs: Iterable[str]) -> Iterator[Triple]:
    """The service description of SPARQL 1.1: languages, formats, features, and the dataset with its graphs.

    Args:
        endpoint: the address that was asked.
        union: the default graph is the union of the named ones.
        writable: updates are taken.
        federated: SERVICE is carried out for some endpoints.
        graphs: the names of the graphs.
    """
    me, dataset, default = (NamedNode(endpoint + part) for part in ("#service", "#dataset", "#default-graph"))
    yield Triple(me, _A, NamedNode(SD + "Service"))
    yield Triple(me, NamedNode(SD + "endpoint"), NamedNode(endpoint))
    languages = ["SPARQL10Query", "SPARQL11Query", *(["SPARQL11Update"] if writable else [])]
    for language in languages:
        yield Triple(me, NamedNode(SD + "supportedLanguage"), NamedNode(SD + language))
    features = [*(["UnionDefaultGraph"] if union else []), *(["BasicFederatedQuery"] if federated else [])]
    for feature in features:
        yield Triple(me, NamedNode(SD + "feature"), NamedNode(SD + feature))
    for form in _FORMATS:
        yield Triple(me, NamedNode(SD + "resultFormat"), NamedNode(FORMATS + form))
    yield Triple(me, NamedNode(SD + "defaultDataset"), dataset)
    yield Triple(dataset, _A, NamedNode(SD + "Dataset"))
    yield Triple(dataset, NamedNode(SD + "defaultGraph"), default)
    yield Triple(default, _A, NamedNode(SD + "Graph"))
    yield Triple(me, NamedNode(RDFS + "seeAlso"), NamedNode(DATASET))
    for name in graphs:
        node = NamedNode(f"{endpoint}#named-{sha256(name.encode()).hexdigest()[:12]}")
        yield Triple(dataset, NamedNode(SD + "namedGraph"), node)
        yield Triple(node, _A, NamedNode(SD + "NamedGraph"))
        yield Triple(node, NamedNode(SD + "name"), NamedNode(name))


def dataset(counted: Path, origin: str, created: str, version: str) -> Iterator[Triple]:
    """VoID as it was counted at build time, with where the data can be had, and a DCAT record of it."""
    yield from parse(path=str(counted), format=RdfFormat.N_TRIPLES)
    me, download = NamedNode(DATASET), NamedNode(f"{origin}/store")
    yield Triple(me, NamedNode(VOID + "sparqlEndpoint"), NamedNode(f"{origin}/sparql"))
    yield Triple(me, NamedNode(VOID + "dataDump"), download)
    yield Triple(me, NamedNode(VOID + "uriSpace"), Literal(namespaces.BASE))
    for vocabulary in (ONTOLOGY, namespaces.SKOS):
        yield Triple(me, NamedNode(VOID + "vocabulary"), NamedNode(vocabulary))
    yield Triple(me, NamedNode(DCTERMS + "title"), Literal("Saksi: who said what in the news", language="en"))
    yield Triple(me, NamedNode(DCTERMS + "title"), Literal("Saksi: siapa mengatakan apa di berita", language="id"))
    yield Triple(me, NamedNode(DCTERMS + "modified"), Literal(created, datatype=NamedNode(XSD + "dateTime")))
    yield Triple(me, NamedNode(DCAT + "version"), Literal(version))
    yield Triple(me, NamedNode(DCAT + "distribution"), download)
    yield Triple(download, _A, NamedNode(DCAT + "Distribution"))
    yield Triple(download, NamedNode(DCAT + "downloadURL"), download)
    yield Triple(download, NamedNode(DCAT + "mediaType"), Literal("application/n-quads"))
    access = NamedNode(f"{origin}/sparql#service")
    yield Triple(me, NamedNode(DCAT + "distribution"), access)
    yield Triple(access, _A, NamedNode(DCAT + "DataService"))
    yield Triple(access, NamedNode(DCAT + "endpointURL"), NamedNode(f"{origin}/sparql"))


def examples(origin: str) -> Iterator[Triple]:
    """The catalogue as ``sh:SPARQLExecutable``, and the prefixes as ``sh:declare``, as editors look for them."""
    from kg.catalogue import load  # the server also runs without a catalogue beside it

    base = f"{origin}/.well-known/sparql-examples"
    prefixes = NamedNode(f"{base}#prefixes")
    for name, namespace in PREFIXES.items():
        declaration = NamedNode(f"{base}#prefix-{name}")
        yield Triple(prefixes, NamedNode(SH + "declare"), declaration)
        yield Triple(declaration, NamedNode(SH + "prefix"), Literal(name))
        yield Triple(declaration, NamedNode(SH + "namespace"), Literal(namespace, datatype=NamedNode(XSD + "anyURI")))
    for query in load():
        node = NamedNode(f"{base}#{query.name}")
        yield Triple(node, _A, NamedNode(SH + "SPARQLExecutable"))
        yield Triple(node, _A, NamedNode(SH + "SPARQLSelectExecutable"))
        yield Triple(node, NamedNode(SH + "select"), Literal(query.text))
        yield Triple(node, NamedNode(SH + "prefixes"), prefixes)
        yield Triple(node, NamedNode(namespaces.SCHEMA + "target"), NamedNode(f"{origin}/sparql"))
        for language, text in query.summary.items():
            yield Triple(node, NamedNode(RDFS + "comment"), Literal(text, language=language))
        for tag in query.tags:
            yield Triple(node, NamedNode(namespaces.SCHEMA + "keywords"), Literal(tag))


def written(triples: Iterable[Triple], form: Format) -> bytes:
    """Triples in a format, in one order always."""
    ordered = sorted(set(triples), key=str)
    prefixes = {"sd": SD, "void": VOID, "dcat": DCAT, "dcterms": DCTERMS, "sh": SH, **PREFIXES}
    return serialize(ordered, format=form.engine, prefixes=prefixes) or b""  # type: ignore[arg-type]
