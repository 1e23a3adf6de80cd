"""What the graph holds about one thing, laid out for its page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal, NamedNode

from kg import namespaces
from kg.serve.pages import words
from kg.serve.pages.tables import Answer, Cell, Value, cell, named

_LABEL = namespaces.RDFS + "label"
_ALT = namespaces.SKOS + "altLabel"
_TYPE = namespaces.RDF + "type"
#: Shown in another way, or of no use to eyes.
_HIDDEN = frozenset({_LABEL, _ALT, _TYPE, namespaces.ONTOLOGY + "text", namespaces.ONTOLOGY + "title"})
#: For checking by machine, and long: shown when asked for.
_MINOR = frozenset({namespaces.ONTOLOGY + "mentions", namespaces.ONTOLOGY + "sha256"})
#: Words that a thing consists of.
_WORDS = frozenset({namespaces.ONTOLOGY + "surface", namespaces.ONTOLOGY + "content", namespaces.OA + "exact"})
_EXACT, _SELECTOR = f"<{namespaces.OA}exact>", f"<{namespaces.OA}hasSelector>"
#: What a thing is called by: its label; a mention, a saying, evidence and a claim by their words.
_NAME = "|".join(
    (
        f"<{_LABEL}>", f"<{namespaces.ONTOLOGY}surface>", f"<{namespaces.ONTOLOGY}content>", _EXACT,
        f"{_SELECTOR}/{_EXACT}", f"<{namespaces.ONTOLOGY}evidence>/{_SELECTOR}/{_EXACT}",
    )
)  # fmt: skip
#: A proposition without words goes by its class.
_LABELS = (
    f"OPTIONAL {{ ?p <{_LABEL}> ?pLabel }} OPTIONAL {{ ?o {_NAME} ?oName }}"
    f" OPTIONAL {{ ?o a ?oKind . ?oKind <{_LABEL}> ?oKindLabel FILTER(!BOUND(?oName)) }}"
    f" BIND(COALESCE(?oName, ?oKindLabel) AS ?oLabel)"
)
#: More of one property than this are counted on the page, and listed by the twins.
MOST = 60
#: Characters of a name that is words out of a text.
MOST_OF_WORDS = 120


def outgoing(iri: NamedNode) -> str:
    """The SPARQL for what the graph says of the thing, each property and value with its labels."""
    return f"SELECT DISTINCT ?p ?o ?pLabel ?oLabel WHERE {{ {iri} ?p ?o {_LABELS} }} LIMIT 4000"


def incoming(iri: NamedNode) -> str:
    """The SPARQL for what points at the thing."""
    return (
        f"SELECT DISTINCT ?p ?o ?pLabel ?oLabel WHERE {{"
        f" {{ SELECT DISTINCT ?p ?o WHERE {{ ?o ?p {iri} }} LIMIT 300 }} {_LABELS} }}"
    )


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing as its page shows it."""

    title: str
    #: it has a name, or words of its own; else the title is only its slug
    named: bool
    #: its classes
    kinds: tuple[Cell, ...]
    #: local names of the classes in our ontology
    types: frozenset[str]
    #: its other names
    names: tuple[Cell, ...]
    #: property and values
    facts: tuple[tuple[Cell, tuple[Cell, ...]], ...]
    #: the same of what is only shown when asked for
    minor: tuple[tuple[Cell, tuple[Cell, ...]], ...]


def thing(iri: str, answer: Answer, language: str) -> Thing | None:
    """Lay out the rows of `outgoing`; None when the graph does not know the thing."""
    if not answer.rows:
        return None
    values = answer.dicts()
    labels = [row["o"] for row in values if _is(row["p"], _LABEL)]
    title = best(labels, language) or _words(values)
    names = [row["o"] for row in values if _is(row["p"], _LABEL) or _is(row["p"], _ALT)]
    others = {name.value: cell(name) for name in names if isinstance(name, Literal) and name.value != (title or "")}
    types = [row["o"].value for row in values if _is(row["p"], _TYPE) and isinstance(row["o"], NamedNode)]
    return Thing(
        title=title or iri.removeprefix(namespaces.ID),
        named=bool(title),
        kinds=tuple(shown for heading, cells in grouped(values, language, frozenset({_TYPE})) for shown in cells),
        types=frozenset(kind.removeprefix(namespaces.ONTOLOGY) for kind in types),
        names=tuple(others.values()),
        facts=tuple(grouped(values, language, None, _HIDDEN | _MINOR)),
        minor=tuple(grouped(values, language, _MINOR)),
    )


def _words(rows: Sequence[dict[str, Value]]) -> str | None:
    """The words that a mention, a saying or evidence is, in quotes."""
    own = [row["o"] for row in rows if isinstance(row["p"], NamedNode) and row["p"].value in _WORDS]
    selected = [row["oLabel"] for row in rows if _is(row["p"], namespaces.OA + "hasSelector")]
    said = next((term.value for term in (*own, *selected) if isinstance(term, Literal)), None)
    return f"“{words.shorten(said, MOST_OF_WORDS)}”" if said else None


def grouped(
    rows: Sequence[dict[str, Value]],
    language: str,
    only: frozenset[str] | None,
    hidden: frozenset[str] = _HIDDEN,
) -> list[tuple[Cell, tuple[Cell, ...]]]:
    """Properties with their values, names in the visitor's language; without the hidden ones, or only those named."""
    found: dict[str, dict[str, Value]] = {}
    labels: dict[str, list[Value]] = {}
    for row in rows:
        p, o = row["p"], row["o"]
        name = p.value if isinstance(p, NamedNode) else ""
        if (name in hidden) if only is None else (name not in only):
            continue
        found.setdefault(name, {})[str(o)] = o
        for term, label in ((p, row["pLabel"]), (o, row["oLabel"])):
            labels.setdefault(str(term), []).append(label)
    out = []
    for name, values in found.items():
        under = name.removeprefix(namespaces.ONTOLOGY)
        shown = [_named(value, labels, language, under) for value in list(values.values())[:MOST] if value is not None]
        if len(values) > MOST:
            shown.append(Cell(f"… +{len(values) - MOST}"))
        out.append((_named(NamedNode(name), labels, language), tuple(shown)))
    return out


def best(labels: Iterable[Value], language: str) -> str | None:
    """The label in the visitor's language, else in English, else in Indonesian, else any.

    >>> best([Literal("Rusia", language="id"), Literal("Russia", language="en")], "id")
    'Rusia'
    """
    by_language = {label.language: label.value for label in labels if isinstance(label, Literal)}
    order = (language, "en", "id", None, *sorted(str(key) for key in by_language))
    return next((by_language[key] for key in order if key in by_language), None)


def _named(
    term: NamedNode | Literal | BlankNode, labels: dict[str, list[Value]], language: str, under: str = ""
) -> Cell:
    shown = named(term, under, language)
    label = best(labels.get(str(term), ()), language) or words.load(language).get(f"term-{shown.text}")
    return Cell(words.shorten(label, MOST_OF_WORDS), shown.href, shown.kind, None) if label else shown


def _is(term: Value, iri: str) -> bool:
    return isinstance(term, NamedNode) and term.value == iri
