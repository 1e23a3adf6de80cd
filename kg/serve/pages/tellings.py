"""What a claim is about in a few words: "nearly 5,000 killed · Azerbaijan", "mantan duta besar · Amerika Serikat"."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode

from kg import namespaces
from kg.serve.pages import figures, things, words
from kg.serve.pages.tables import Answer, Value

_SK, _RDFS = namespaces.ONTOLOGY, namespaces.RDFS
#: What a reader wants to see of a proposition, in this order.
_SHOWN = (
    "holder", "former", "office", "role", "officeOf", "subject", "object", "participant", "qualifier", "count", "low",
    "high", "outcome", "population", "side", "place", "date", "since", "asOf", "year", "content",
)  # fmt: skip
#: What is said together, with the first of its words.
_TOGETHER = {
    name: first
    for first, *names in (
        ("former", "office", "role"),
        ("subject", "object"),
        ("qualifier", "count", "low", "high", "outcome"),
    )
    for name in (first, *names)
}

#: The part of a query that finds the parts of ``?about``: each with its name, and its label where it has one.
PARTS = f"""OPTIONAL {{
    VALUES (?rank ?name ?property) {{
      {" ".join(f'({rank} "{name}" <{_SK}{name}>)' for rank, name in enumerate(_SHOWN))}
    }}
    ?about ?property ?part .
    OPTIONAL {{ ?part <{_RDFS}label> ?partLabel }}
  }}"""


def parts(rows: Iterable[dict[str, Value]], language: str) -> tuple[str, ...]:
    """Who and what takes part in a proposition, out of the rows of `PARTS`, labels in the visitor's language.

    Its content, which only a saying has, is left out: it stands in the exact words.
    """
    found = _found(rows)
    told = {}
    for name, values in found.items():
        first = _TOGETHER.get(name, name)
        if first == "former":
            told[first] = [_office(found, language)]
        elif first == "subject":
            told[first] = [_ends(found, language)]
        elif first == "qualifier":
            told[first] = [_figure(found, language)]
        elif name in ("since", "asOf"):
            told[name] = [f"{words.load(language)[f'column-{name}']} {value}" for value in values]
        elif name != "content":
            told[name] = [_label(value, labels, language) for value, labels in values.items()]
    return tuple(part for part in dict.fromkeys(part for named in told.values() for part in named) if part)


def _found(rows: Iterable[dict[str, Value]]) -> dict[str, dict[str, list[Value]]]:
    """name of the property -> value -> its labels"""
    found: dict[str, dict[str, list[Value]]] = {}
    for row in rows:
        part, name = row["part"], row["name"]
        # What the text does not tell is not worth a word.
        if part is not None and name is not None and not _is(part, "unspecified"):
            found.setdefault(name.value, {}).setdefault(part.value, []).append(row["partLabel"])
    return found


def _label(value: str, labels: Iterable[Value], language: str) -> str:
    return things.best(labels, language) or value


def _office(found: dict[str, dict[str, list[Value]]], language: str) -> str:
    former = words.load(language)["column-former"] if "true" in found.get("former", {}) else ""
    # The role is the office with its name in both languages.
    office = found.get("role") or found.get("office", {})
    return " ".join(filter(None, (former, *(_label(value, labels, language) for value, labels in office.items()))))


def _ends(found: dict[str, dict[str, list[Value]]], language: str) -> str:
    ends = (found.get(name, {}).items() for name in ("subject", "object"))
    named = (", ".join(_label(value, labels, language) for value, labels in end) for end in ends)
    return " – ".join(filter(None, named))


def _figure(found: dict[str, dict[str, list[Value]]], language: str) -> str:
    def one(name: str) -> int | None:
        return next((figures.whole(value) for value in found.get(name, ())), None)

    qualifier = next(iter(found.get("qualifier", ())), "").removeprefix(_SK)
    number = figures.figure(qualifier, one("count"), one("low"), one("high"), language)
    outcome = [_label(value, labels, language) for value, labels in found.get("outcome", {}).items()]
    return " ".join(filter(None, (number, *outcome)))


def query(iri: NamedNode, language: str, *, claim: bool) -> str:
    """The SPARQL for the title of a claim, or of a proposition, whose rows `title` takes."""

    def label(of: str) -> str:
        return f'{of} <{_RDFS}label> {of}Label FILTER(LANG({of}Label) = "{language}")'

    said = f"""{iri} sk:proposition ?about ; sk:claimant ?claimant ; sk:act ?act ; sk:reportedIn ?article .
  {label("?act")}
  OPTIONAL {{ ?claimant <{_RDFS}label> ?claimantLabel }}
  OPTIONAL {{ {iri} sk:status ?status . {label("?status")} }}
  OPTIONAL {{ {iri} sk:claimedOn ?said }}
  OPTIONAL {{ ?article sk:publishedOn ?published }}
  BIND(COALESCE(?said, ?published) AS ?on)"""
    return f"""PREFIX sk: <{_SK}>
SELECT DISTINCT ?kind ?kindLabel ?claimant ?claimantLabel ?act ?actLabel ?status ?statusLabel ?on ?name ?part ?partLabel
WHERE {{
  {said if claim else f"VALUES ?about {{ {iri} }}"}
  ?about a ?kind .
  {label("?kind")}
  {PARTS}
}} ORDER BY ?about ?rank ?part"""


def title(answer: Answer, language: str) -> str:
    """A title for a claim or a proposition out of what it says; empty when the rows are of neither.

    A claim begins with who says it, and with the act and the status where it is more, or less, than saying it is so.
    """
    rows = answer.dicts()
    if not rows:
        return ""
    kinds: dict[str, list[dict[str, Value]]] = {}
    for row in rows:
        kinds.setdefault("" if row["kindLabel"] is None else row["kindLabel"].value, []).append(row)
    about = "; ".join(_about(kind, of, language) for kind, of in kinds.items())
    first = rows[0]
    if first["claimant"] is None:
        return about
    who = things.best([row["claimantLabel"] for row in rows], language) or first["claimant"].value
    how = [
        label.value
        for name, plain in (("act", "assert"), ("status", "happened"))
        if isinstance(label := first[f"{name}Label"], Literal) and not _is(first[name], plain)
    ]
    return f"{', '.join((who, *how))}: {about}" + (f" ({first['on'].value})" if first["on"] is not None else "")


def _about(kind: str, rows: list[dict[str, Value]], language: str) -> str:
    found = _found(rows)
    told = parts(rows, language)
    if "content" in found:
        return ", ".join(f"“{words.shorten(said)}”" for said in found["content"])
    if "outcome" in found:
        return " · ".join(told)
    return f"{kind}: {' · '.join(told)}" if told else kind


def _is(term: Value, name: str) -> bool:
    return isinstance(term, NamedNode) and term.value == _SK + name
