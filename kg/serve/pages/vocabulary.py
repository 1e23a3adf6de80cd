"""The ontology's terms, as their page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pyoxigraph import RdfFormat, parse

from kg import namespaces, resources
from kg.serve.negotiate import Format
from kg.serve.pages.tables import Answer, Cell, Value, cell
from kg.serve.pages.things import best
from kg.serve.sparql import description

#: Every term of ours with its labels and comments in all languages, its type and what it is under.
QUERY = f"""SELECT DISTINCT ?term ?type ?label ?comment ?over WHERE {{
  ?term a ?type ; <{namespaces.RDFS}label> ?label ; <{namespaces.RDFS}comment> ?comment .
  FILTER(STRSTARTS(STR(?term), "{namespaces.ONTOLOGY}"))
  OPTIONAL {{ ?term <{namespaces.RDFS}subClassOf>|<{namespaces.RDFS}subPropertyOf> ?over FILTER(isIRI(?over)) }}
}} ORDER BY ?term"""


def labels(terms: list[str], language: str) -> str:
    """The SPARQL for the labels of these terms in one language."""
    listed = " ".join(f"<{term}>" for term in terms)
    return (
        f"SELECT DISTINCT ?term ?label WHERE {{ VALUES ?term {{ {listed} }}"
        f' ?term <{namespaces.RDFS}label> ?label FILTER(LANG(?label) = "{language}") }}'
    )


#: Kinds of terms in the order of the page, each with the key of its heading among the words.
KINDS = (
    ("terms-classes", {namespaces.OWL + "Class"}),
    ("terms-properties", {namespaces.OWL + "ObjectProperty", namespaces.OWL + "DatatypeProperty"}),
)


@cache
def written(form: Format) -> bytes:
    """The vocabulary's file in this format; in Turtle as it is."""
    file = (resources.folder("ontology") / "saksi.ttl").read_bytes()
    if form.engine == RdfFormat.TURTLE:
        return file
    return description.written([quad.triple for quad in parse(file, RdfFormat.TURTLE)], form)


@dataclass(frozen=True, slots=True)
class Term:
    """One term: its local name, label, comment, and the terms it is under."""

    name: str
    label: str
    comment: str
    over: tuple[Cell, ...]


def terms(answer: Answer, language: str) -> list[tuple[str, list[Term]]]:
    """The terms under the keys of their headings; individuals, which are neither class nor property, last."""
    rows: dict[str, list[dict[str, Value]]] = {}
    for row in answer.dicts():
        if row["term"] is not None:
            rows.setdefault(row["term"].value, []).append(row)
    groups: dict[str, list[Term]] = {key: [] for key in (*(key for key, _ in KINDS), "terms-individuals")}
    for iri, found in rows.items():
        types = {row["type"].value for row in found if row["type"] is not None}
        key = next((key for key, wanted in KINDS if types & wanted), "terms-individuals")
        over = {row["over"].value: cell(row["over"]) for row in found if row["over"] is not None}
        groups[key].append(
            Term(
                name=iri.removeprefix(namespaces.ONTOLOGY),
                label=best([row["label"] for row in found], language) or "",
                comment=best([row["comment"] for row in found], language) or "",
                over=tuple(over.values()),
            )
        )
    return [(key, group) for key, group in groups.items() if group]
