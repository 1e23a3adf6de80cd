"""Every IRI that Saksi makes or uses begins here; no other module spells one out."""

from __future__ import annotations

import os
import re
import unicodedata

#: What the files of the ontology and the catalogue are written with.
CANONICAL_BASE = "https://w3id.org/saksi/"
#: Where the graph's own names live. One setting moves them all: the variable ``KG_NAMESPACE``.
BASE = os.environ.get("KG_NAMESPACE", CANONICAL_BASE)

ONTOLOGY = BASE + "ontology#"
ID = BASE + "id/"
GRAPH = BASE + "graph/"
DATASET = BASE + "dataset"

RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
XSD = "http://www.w3.org/2001/XMLSchema#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
SD = "http://www.w3.org/ns/sparql-service-description#"
VOID = "http://rdfs.org/ns/void#"
DCAT = "http://www.w3.org/ns/dcat#"
DCTERMS = "http://purl.org/dc/terms/"
SH = "http://www.w3.org/ns/shacl#"
FORMATS = "http://www.w3.org/ns/formats/"
OWL = "http://www.w3.org/2002/07/owl#"
OA = "http://www.w3.org/ns/oa#"
SCHEMA = "https://schema.org/"
WIKIDATA_ENTITY = "http://www.wikidata.org/entity/"

#: The short names that the catalogue, the pages and the exports use.
PREFIXES = {
    "sk": ONTOLOGY,
    "id": ID,
    "graph": GRAPH,
    "wd": WIKIDATA_ENTITY,
    "oa": OA,
    "owl": OWL,
    "rdf": RDF,
    "rdfs": RDFS,
    "skos": SKOS,
    "xsd": XSD,
}


def thing(slug: str) -> str:
    """The IRI of the thing that goes by this slug.

    >>> thing("vladimir-putin")
    'https://w3id.org/saksi/id/vladimir-putin'
    """
    return ID + slug


def graph(name: str) -> str:
    """The IRI of a named graph.

    >>> graph("reference")
    'https://w3id.org/saksi/graph/reference'
    """
    return GRAPH + name


def slug(name: str) -> str:
    """A readable slug of a name in any script.

    >>> slug("Mevlüt Çavuşoğlu")
    'mevlut-cavusoglu'
    """
    plain = unicodedata.normalize("NFKD", name.replace("ı", "i")).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80] or "u-" + name.encode().hex()[:40]
