"""Results of a SELECT as a table for eyes.

A variable ``?xName`` is the name of ``?x``: one cell, the name with a link. Who said it (``claimant``), in which words
(``quote``), in which article (``article``, ``published``) and through whom (``via``) end the row as its
testimony; whoever is set against them (``opponent``, ``theirWords``, ``theirArticle`` …) ends it as a second one. A
figure's ``qualifier``, ``count``, ``low`` and ``high`` are one cell, in words.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from urllib.parse import quote as percent

from pyoxigraph import BlankNode, Literal, NamedNode

from kg import namespaces
from kg.serve.pages import figures, words

_TESTIMONY = (
    "claim",
    "act",
    "actName",
    "start",
    "claimant",
    "claimantName",
    "quote",
    "article",
    "articleTitle",
    "published",
    "via",
    "viaName",
    # The article's own page tells its outlet.
    "outlet",
)
#: The variables of a witness, and of the one that is set against it.
_WITNESS = ("quote", "claim", "act", "claimant", "article", "published", "via")
_CONTRARY = ("theirWords", "theirClaim", "theirAct", "opponent", "theirArticle", "theirPublished", "theirVia")
#: The variables of a figure, and of the one that is set against it.
_FIGURES = (("qualifier", "count", "low", "high"), ("theirQualifier", "theirCount", "theirLow", "theirHigh"))
_NUMBERS = frozenset(namespaces.XSD + name for name in ("integer", "decimal", "double", "float", "int", "long"))
_ADDRESS = namespaces.XSD + "anyURI"
_DATES = frozenset(namespaces.XSD + name for name in ("date", "dateTime", "gYear", "gYearMonth"))

Value = NamedNode | Literal | BlankNode | None


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows of a SELECT; ASK is one row with one value."""

    variables: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    #: the server left rows out
    cut: bool = False

    def dicts(self) -> list[dict[str, Value]]:
        """Each row by the names of its variables."""
        return [dict(zip(self.variables, row, strict=True)) for row in self.rows]


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one field of a table."""

    text: str
    #: where it leads to; None for plain text
    href: str | None = None
    #: ``text``, ``number`` or ``date``
    kind: str = "text"
    #: language of the text when it is known
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Witness:
    """The exact words behind a row."""

    quote: Cell
    #: the claim's own page
    claim: Cell | None
    act: Cell | None
    claimant: Cell | None
    article: Cell | None
    published: Cell | None
    via: Cell | None


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[Cell, ...]
    testimony: Witness | None
    #: what somebody else says against it
    contrary: Witness | None = None

    @property
    def testimonies(self) -> list[Witness]:
        """Whoever is to be heard on this row."""
        return [said for said in (self.testimony, self.contrary) if said is not None]


@dataclass(frozen=True, slots=True)
class Table:
    """Column names (variables) with their headings, and the rows."""

    columns: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    testimonies: bool

    def groups(self) -> list[tuple[Cell, list[Row]]]:
        """The rows under the values of the first column, in the order of the rows."""
        found: dict[str, tuple[Cell, list[Row]]] = {}
        for row in self.rows:
            found.setdefault(row.cells[0].text, (row.cells[0], []))[1].append(row)
        return list(found.values())


def read(body: bytes) -> Answer:
    """The answer out of SPARQL JSON results.

    Raises:
        ValueError: the bytes are no such results.

    >>> read(b'{"head": {"vars": ["n"]}, "results": {"bindings": [{"n": {"type": "literal", "value": "1"}}]}}').rows
    ((<Literal value=1 datatype=<NamedNode value=http://www.w3.org/2001/XMLSchema#string>>,),)
    """
    results = json.loads(body)
    try:
        if "boolean" in results:
            return Answer(("answer",), ((Literal(results["boolean"]),),))
        variables = tuple(results["head"]["vars"])
        rows = tuple(tuple(_value(row.get(name)) for name in variables) for row in results["results"]["bindings"])
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"these are no SPARQL JSON results: {error}") from error
    return Answer(variables, rows, cut="truncated" in results)


def _value(term: dict[str, str] | None) -> Value:
    if term is None:
        return None
    match term["type"]:
        case "uri":
            return NamedNode(term["value"])
        case "bnode":
            return BlankNode(term["value"])
        case "literal" | "typed-literal" if "datatype" in term:
            return Literal(term["value"], datatype=NamedNode(term["datatype"]))
        case "literal":
            return Literal(term["value"], language=term.get("xml:lang"))
    # A triple term: shown as its JSON.
    return Literal(json.dumps(term["value"], ensure_ascii=False))


def table(answer: Answer, language: str) -> Table:
    """Lay an answer out in the visitor's language."""
    names = set(answer.variables)
    testimonies = "quote" in names
    hidden = {f"{name}Name" for name in names} | {f"{name}Title" for name in names}
    if testimonies:
        hidden |= set(_TESTIMONY)
    contrary = testimonies and "theirWords" in names
    if contrary:
        hidden |= set(_CONTRARY)
    found = answer.dicts()
    for of in _FIGURES:
        if names.issuperset(of):
            hidden |= {of[0], *of[2:]}
            for values in found:
                values[of[1]] = _figure([values[name] for name in of], language)
    shown = [name for name in answer.variables if name not in hidden]
    # A column without a single value says nothing to eyes, unless there are no others.
    told = [name for name in shown if any(values[name] is not None for values in found)]
    columns = tuple(told if told or (testimonies and found) else shown)
    rows = []
    for values in found:
        cells = tuple(_cell(values, name, language) or Cell("") for name in columns)
        said = _witness(values, _WITNESS, language) if testimonies else None
        rows.append(Row(cells, said, _witness(values, _CONTRARY, language) if contrary else None))
    return Table(columns, tuple(words.column(name, language) for name in columns), tuple(rows), testimonies)


def _figure(values: list[Value], language: str) -> Literal | None:
    qualifier, *numbers = ("" if value is None else value.value for value in values)
    count, low, high = map(figures.whole, numbers)
    said = figures.figure(qualifier.removeprefix(namespaces.ONTOLOGY), count, low, high, language)
    return Literal(said) if said else None


def _witness(values: dict[str, Value], names: tuple[str, ...], language: str) -> Witness | None:
    quote, *rest = (_cell(values, name, language) for name in names)
    return None if quote is None else Witness(quote, *rest)


def _cell(values: dict[str, Value], name: str, language: str) -> Cell | None:
    value = values.get(name)
    label = values.get(f"{name}Name") or values.get(f"{name}Title")
    if value is None:
        return None if label is None else cell(label)
    if label is None:
        return named(value, name, language)
    return Cell(label.value, cell(value).href, "text", cell(label).lang)


def named(value: NamedNode | Literal | BlankNode, name: str, language: str) -> Cell:
    """One RDF term for eyes under this heading: what the program itself writes in our words.

    >>> named(Literal(True), "former", "id").text, named(Literal("stated"), "dateBasis", "en").text
    ('ya', 'stated in the article')
    """
    made = cell(value)
    if not isinstance(value, Literal):
        return made
    word = words.load(language).get(f"value-{name}-{value.value}")
    return Cell(word) if word else made


def cell(value: NamedNode | Literal | BlankNode) -> Cell:
    """One RDF term for eyes; only web addresses become links."""
    if isinstance(value, NamedNode):
        return Cell(short(value.value), address(value.value))
    if isinstance(value, Literal):
        kind = value.datatype.value
        shape = "number" if kind in _NUMBERS else "date" if kind in _DATES else "text"
        href = address(value.value) if kind == _ADDRESS else None
        return Cell(value.value, href, shape, value.language)
    return Cell(str(value))


PREFIXES = namespaces.PREFIXES


def short(iri: str) -> str:
    """The IRI with a prefix where one fits; a thing of the graph by its slug alone.

    >>> short("https://w3id.org/saksi/id/france"), short("https://w3id.org/saksi/ontology#Claim")
    ('france', 'sk:Claim')
    """
    if iri.startswith(namespaces.ID):
        return iri.removeprefix(namespaces.ID)
    return next((f"{name}:{iri[len(base) :]}" for name, base in PREFIXES.items() if iri.startswith(base)), iri)


def address(iri: str) -> str | None:
    """Where a click on the IRI leads: our own pages for our own things, the web for the web, nowhere else.

    >>> address("https://w3id.org/saksi/id/france")
    '/page/france'
    >>> address("javascript:alert(1)") is None
    True
    """
    if iri.startswith(namespaces.ID + "article/"):
        return "/" + percent(iri.removeprefix(namespaces.ID), safe="/")
    if iri.startswith(namespaces.ID):
        return "/page/" + percent(iri.removeprefix(namespaces.ID), safe="/")
    if iri.startswith(namespaces.ONTOLOGY):
        return "/ontology#" + percent(iri.removeprefix(namespaces.ONTOLOGY), safe="")
    return iri if iri.startswith(("http://", "https://")) else None
