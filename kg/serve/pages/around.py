"""What is written about a thing for machines: itself, and what its page shows of whatever points at it."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from kg import namespaces
from kg.serve.negotiate import Format
from kg.serve.pages import words
from kg.serve.pages.tables import Value
from kg.serve.sparql import description

_SK, _OA = namespaces.ONTOLOGY, namespaces.OA
#: Of each kind of what stands around a thing, so many are told: its claims, what else points at it, what they rest on.
MOST = 500


def query(iri: NamedNode) -> str:
    """The SPARQL for what is told with a thing: the claims that name it, whatever else does, and an article's words."""
    said = f"?claim <{_SK}reportedIn> {iri}"
    arms = (
        f"?x ?p {iri} ; a <{_SK}Claim>",
        f"?x ?p {iri}",
        f"{said} ; <{_SK}proposition> ?x",
        f"{said} ; <{_SK}evidence> ?x",
        f"{said} ; <{_SK}evidence>/<{_OA}hasSelector> ?x",
    )
    each = " UNION ".join(
        f"{{ SELECT DISTINCT ?x ({n} AS ?arm) {{ {arm} }} LIMIT {MOST + 1} }}" for n, arm in enumerate(arms)
    )
    return f"SELECT ?x ?arm {{ {each} }}"


def chosen(rows: Iterable[tuple[Value, ...]]) -> tuple[list[NamedNode], bool]:
    """The things of the rows of `query`, each once, and whether there are more than are told."""
    arms: dict[str, list[NamedNode]] = {}
    for thing, arm in rows:
        if isinstance(thing, NamedNode) and arm is not None:
            arms.setdefault(arm.value, []).append(thing)
    cut = any(len(things) > MOST for things in arms.values())
    return list(dict.fromkeys(thing for things in arms.values() for thing in things[:MOST])), cut


def described(iri: NamedNode, near: Iterable[NamedNode]) -> str:
    """The SPARQL for the triples of all of them.

    >>> described(NamedNode("x:a"), [NamedNode("x:b")])
    'DESCRIBE <x:a> <x:b>'
    """
    return " ".join(("DESCRIBE", str(iri), *map(str, near)))


def written(body: bytes, form: Format, slug: str, *, cut: bool) -> bytes:
    """N-Triples in another format; where something was left out, they say so of the document itself."""
    triples = [quad.triple for quad in parse(body, RdfFormat.N_TRIPLES)]
    if cut:
        document = NamedNode(namespaces.BASE + "data/" + slug)
        comment = NamedNode(namespaces.RDFS + "comment")
        for language in words.LANGUAGES:
            note = words.load(language)["data-cut"].format(count=MOST)
            triples.append(Triple(document, comment, Literal(note, language=language)))
    return description.written(triples, form)
