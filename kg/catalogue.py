"""The catalogue: questions kept as files, one ``queries/*.rq`` each, with their parameters.

A file is plain SPARQL that runs in any tool as it stands. Lines that begin with ``#+`` describe it, in the convention
of grlc: ``summary``, ``description`` (English; ``summary-id`` and ``description-id`` in Indonesian), ``tags`` and
``parameters`` with ``name``, ``type``, ``default``, ``example``, ``enum``. A parameter stands in the query as
``VALUES ?name { … }`` that holds its default, or ``UNDEF`` where it may be left out; binding replaces what stands
between the braces by one RDF term, never by text from outside.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any

from pyoxigraph import Literal, NamedNode

from kg import namespaces, resources

#: What a parameter may be: an entity of the graph (by IRI, slug, Wikidata id or name), a term of the ontology, a value.
TYPES = ("entity", "term", "string", "integer", "date")
#: Characters of a wrong value that a message repeats.
ECHOED = 80

Term = NamedNode | Literal
#: Runs a SELECT and gives its rows; every row maps ``entity``, ``label`` and ``preferred`` to terms.
Ask = Callable[[str], Iterable[Mapping[str, Term]]]


class CatalogueError(ValueError):
    """A query, a parameter or a name that the catalogue does not know; the message says what it does know.

    For those who tell it in words of their own: ``key`` is the kind of mistake (``query``, ``nobody``, ``several``,
    ``choice``, ``iri``, ``integer``, ``date``; empty for any other), ``value`` what was given, ``known`` what there is
    instead, ``query`` and ``parameter`` where it was given.
    """

    def __init__(
        self,
        message: str,
        key: str = "",
        value: str = "",
        known: Iterable[str] = (),
        query: str = "",
        parameter: str = "",
    ) -> None:
        super().__init__(message)
        self.key, self.value, self.known = key, value, tuple(known)
        self.query, self.parameter = query, parameter


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing that a question leaves open."""

    name: str
    #: one of `TYPES`
    type: str
    #: name shown to people, by language
    label: Mapping[str, str]
    #: what stands in the query when nothing is given, as people write it; None when it may be left out
    default: str | None = None
    example: str | None = None
    #: the only values allowed, when there are any
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CatalogueQuery:
    """One question of the catalogue."""

    #: the file's name without ``.rq``
    name: str
    #: the question, by language (``id``, ``en``)
    summary: Mapping[str, str]
    description: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    #: the SPARQL as the file has it, without the ``#+`` lines
    text: str
    tags: tuple[str, ...] = ()

    def bind(self, values: Mapping[str, str] | None = None, ask: Ask | None = None) -> str:
        """The query as one text that any SPARQL server answers, with these values in their places.

        ``ask`` looks names up (`asking` makes one); without it an entity goes by its IRI or ``id/slug``.

        Raises:
            CatalogueError: a parameter that the query does not have, or a value that does not fit its type.

        >>> "{ <http://example.org/g> }" in load_one("co-chairs").bind({"group": "http://example.org/g"})
        True
        """
        text = self.text
        for name, term in self._terms(values or {}, ask).items():
            # A function, since a backslash in a plain replacement would mean something.
            text = _slot(name).sub(partial(_constant, f"VALUES ?{name} {{ {term} }}"), text)
        return text

    def names(self, values: Mapping[str, str]) -> list[str]:
        """The values that need a look-up in the graph."""
        entities = {p.name for p in self.parameters if p.type == "entity"}
        return [value for name, value in values.items() if name in entities and value and iri_of(value) is None]

    def _terms(self, values: Mapping[str, str], ask: Ask | None) -> dict[str, Term]:
        known = {parameter.name: parameter for parameter in self.parameters}
        for name in values:
            if name not in known:
                which = ", ".join(known) or "none"
                raise CatalogueError(f"{self.name}: no parameter {name!r}; this query has: {which}")
        given = {name: value.strip() for name, value in values.items() if value.strip()}
        return {name: _term(self.name, known[name], value, ask) for name, value in given.items()}


def _constant(value: str, _: object) -> str:
    return value


def _slot(name: str) -> re.Pattern[str]:
    """The line that holds a parameter's value; only our own files are searched with it."""
    return re.compile(rf"VALUES\s+\?{name}\s*\{{[^{{}}]*\}}")


def _term(query: str, parameter: Parameter, value: str, ask: Ask | None) -> Term:
    at = query, parameter.name
    if parameter.choices and value not in parameter.choices:
        message = f"{query}: {parameter.name} is one of {', '.join(parameter.choices)}, not {_quoted(value)}"
        raise CatalogueError(message, "choice", value, parameter.choices, *at)
    try:
        if parameter.type == "entity":
            return iri_of(value) or choose(value, ask(lookup(value)) if ask else ())
        if parameter.type == "term":
            return NamedNode(namespaces.ONTOLOGY + value)
        if parameter.type == "integer":
            return Literal(int(value))
        if parameter.type == "date":
            return Literal(date.fromisoformat(value).isoformat(), datatype=NamedNode(namespaces.XSD + "date"))
    except CatalogueError as error:
        message = f"{query}: {parameter.name}: {error}"
        raise CatalogueError(message, error.key, error.value, error.known, *at) from error
    except ValueError as error:
        message = f"{query}: {parameter.name} is a {parameter.type}, and {_quoted(value)} is none"
        raise CatalogueError(message, parameter.type, value, (), *at) from error
    return Literal(value)


def _quoted(value: str) -> str:
    """The value in quotes, as much of it as a message needs."""
    return repr(value if len(value) <= ECHOED else f"{value[: ECHOED - 1]}…")


def iri_of(value: str) -> NamedNode | None:
    """The entity's IRI when the value is one already: an IRI, or a slug written with its hyphens in ``id/…``.

    A Wikidata id, in an address or alone, and a plain name need a look-up: None.

    >>> iri_of("id/vladimir-putin").value
    'https://w3id.org/saksi/id/vladimir-putin'
    >>> iri_of("Rusia") is iri_of("https://www.wikidata.org/wiki/Q159") is None
    True
    """
    if _QID.fullmatch(value):
        return None
    if value.startswith("id/"):
        value = namespaces.ID + value.removeprefix("id/")
    if not value.startswith(("http://", "https://", "urn:")):
        return None
    try:
        return NamedNode(value)
    except ValueError as error:
        raise CatalogueError(f"{_quoted(value)} is no IRI", "iri", value) from error


#: As people copy it: alone, with the prefix, from the browser.
_QID = re.compile(r"(?:wd:|https?://(?:www\.)?wikidata\.org/(?:entity|wiki)/)?(Q[1-9][0-9]{0,15})")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def lookup(name: str) -> str:
    """The SPARQL that finds the entities of this name, slug or Wikidata id; one row for each label that fits.

    The name goes in as one escaped literal; case does not matter.
    """
    label = Literal(name.casefold())
    arms = [
        f"{{ ?entity <{namespaces.RDFS}label> ?label BIND(true AS ?preferred) }}"
        f" UNION {{ ?entity <{namespaces.SKOS}altLabel> ?label BIND(false AS ?preferred) }}"
        f" FILTER(LCASE(STR(?label)) = {label})"
    ]
    if item := _QID.fullmatch(name):
        wikidata = NamedNode(namespaces.WIKIDATA_ENTITY + item[1])
        arms = [
            f"?entity <{namespaces.SKOS}exactMatch> {wikidata} BIND(true AS ?preferred) BIND(STR({label}) AS ?label)"
        ]
    elif _SLUG.fullmatch(name):
        thing = NamedNode(namespaces.thing(name))
        arms.append(f"VALUES ?entity {{ {thing} }} ?entity a ?type BIND(true AS ?preferred) BIND({label} AS ?label)")
    pattern = " UNION ".join(f"{{ {arm} }}" for arm in arms)
    # The names of classes and properties are labels too, but no entities.
    within = f"FILTER(STRSTARTS(STR(?entity), {Literal(namespaces.ID)}))"
    return f"SELECT DISTINCT ?entity ?label ?preferred WHERE {{ {pattern} {within} }}"


def choose(name: str, found: Iterable[Mapping[str, Term]]) -> NamedNode:
    """The one entity that the name means: by its own slug first, then by label, then by another name.

    Raises:
        CatalogueError: nobody goes by this name, or several do.
    """
    preferred: set[str] = set()
    other: set[str] = set()
    for row in found:
        (preferred if row["preferred"].value == "true" else other).add(row["entity"].value)
    own = {namespaces.thing(name)} & preferred
    candidates = own or preferred or other
    if not candidates:
        message = f"nothing in the graph is called {_quoted(name)}; `kg query entities` lists what there is"
        raise CatalogueError(message, "nobody", name)
    if len(candidates) > 1:
        some = sorted(iri.removeprefix(namespaces.ID) for iri in candidates)[:6]
        message = f"{_quoted(name)} is the name of several: {', '.join(some)}; give one of these instead"
        raise CatalogueError(message, "several", name, some)
    return NamedNode(candidates.pop())


def asking(query: Callable[[str], Any]) -> Ask:
    """Look-ups by whatever answers a SELECT with `pyoxigraph.QuerySolutions`."""

    def ask(sparql: str) -> list[dict[str, Term]]:
        return [{name: row[name] for name in ("entity", "label", "preferred")} for row in query(sparql)]

    return ask


@cache
def load(folder: Path | None = None) -> tuple[CatalogueQuery, ...]:
    """Every question of the folder, by name; without one, the catalogue that comes with the program.

    Raises:
        CatalogueError: a file whose header cannot be read; the message names file and line.
    """
    files = sorted((folder or resources.folder("queries")).glob("*.rq"))
    return tuple(parse(file.stem, file.read_text(encoding="utf-8")) for file in files)


def load_one(name: str) -> CatalogueQuery:
    """The question of this name.

    Raises:
        CatalogueError: there is none; the message names those that are near, or all.
    """
    from difflib import get_close_matches  # only needed for a wrong name

    known = {query.name: query for query in load()}
    if name in known:
        return known[name]
    near = get_close_matches(name, known) or sorted(known)
    raise CatalogueError(f"no query {_quoted(name)} in the catalogue; there is: {', '.join(near)}", "query", name, near)


def parse(name: str, source: str) -> CatalogueQuery:
    """Read one file of the catalogue.

    Raises:
        CatalogueError: the header is not as the convention has it, or a parameter has no place in the query.
    """
    lines = source.splitlines()
    fields, lists = _header(name, [(number, line[2:]) for number, line in enumerate(lines, 1) if line.startswith("#+")])
    text = "\n".join(line for line in lines if not line.startswith("#+")).strip() + "\n"
    # The files name the canonical namespace; the setting that moves it moves them too.
    text = text.replace(f"<{namespaces.CANONICAL_BASE}", f"<{namespaces.BASE}")
    if "summary" not in fields:
        raise CatalogueError(f"{name}.rq: the line '#+ summary: …' is missing")
    return CatalogueQuery(
        name=name,
        summary=_languages(fields, "summary"),
        description=_languages(fields, "description"),
        parameters=tuple(_parameter(name, entry, text) for entry in lists.get("parameters", [])),
        text=text,
        tags=tuple(entry[""] for entry in lists.get("tags", []) if "" in entry),
    )


def _languages(fields: Mapping[str, str], key: str) -> dict[str, str]:
    english = fields.get(key, "")
    return {"en": english, "id": fields.get(f"{key}-id", english)}


def _parameter(query: str, entry: Mapping[str, str], text: str) -> Parameter:
    name = entry.get("name", "")
    kind = entry.get("type", "string")
    if not re.fullmatch(r"[a-z][A-Za-z0-9]*", name) or kind not in TYPES:
        raise CatalogueError(f"{query}.rq: parameter {name!r} of type {kind!r}; types are {', '.join(TYPES)}")
    if not _slot(name).search(text):
        raise CatalogueError(f"{query}.rq: the query has no line 'VALUES ?{name} {{ … }}' for its parameter")
    return Parameter(
        name=name,
        type=kind,
        label=_languages({"label": name, **entry}, "label"),
        default=entry.get("default"),
        example=entry.get("example"),
        choices=tuple(part.strip() for part in entry["enum"].split(",")) if "enum" in entry else (),
    )


def _header(name: str, lines: list[tuple[int, str]]) -> tuple[dict[str, str], dict[str, list[dict[str, str]]]]:
    """The ``#+`` lines: ``key: value`` pairs; and lists, a bare ``key:`` with ``- value`` or ``- key: value`` under it.

    A plain value in a list is kept under the empty key.
    """
    fields: dict[str, str] = {}
    lists: dict[str, list[dict[str, str]]] = {}
    entries: list[dict[str, str]] = []
    for number, line in lines:
        found = _LINE.fullmatch(line)
        if not found:
            raise CatalogueError(f"{name}.rq, line {number}: not 'key: value': {line.strip()!r}")
        indent, dash, key, value = found["indent"], found["dash"], found["key"] or "", (found["value"] or "").strip()
        value = value[1:-1] if value[:1] == value[-1:] == '"' and len(value) > 1 else value
        if dash:
            entries.append({key: value})
        elif len(indent) > 1 and entries:
            entries[-1][key] = value
        elif value:
            fields[key] = value
        else:
            entries = lists.setdefault(key, [])
    return fields, lists


_LINE = re.compile(r"(?P<indent> *)(?P<dash>- )?(?:(?P<key>[a-z][a-z-]*):(?: +|$))?(?P<value>.*)")
