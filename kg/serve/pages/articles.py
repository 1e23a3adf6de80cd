"""An article's statements in the order of its text, for its page."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg import namespaces
from kg.serve.pages import things
from kg.serve.pages.tables import Answer, Cell, Value, address, cell
from kg.serve.pages.tellings import PARTS, parts

_SK, _OA, _RDFS = namespaces.ONTOLOGY, namespaces.OA, namespaces.RDFS


def statements(iri: NamedNode, language: str) -> str:
    """The SPARQL for the claims of an article: words, place in the text, act, speaker, and what each is about.

    Terms of the ontology, which has every label in both languages, come with that of the visitor's alone.
    """
    label = f'FILTER(LANG(%s) = "{language}")'
    return f"""PREFIX sk: <{_SK}> PREFIX oa: <{_OA}> PREFIX rdfs: <{_RDFS}>
SELECT DISTINCT ?claim ?act ?actLabel ?status ?statusLabel ?kind ?kindLabel ?claimant ?claimantLabel
  ?name ?part ?partLabel ?start ?end ?exact ?prefix ?suffix ?lang
WHERE {{
  ?claim sk:reportedIn {iri} ; sk:act ?act ; sk:claimant ?claimant ; sk:proposition ?about ; sk:evidence ?evidence .
  ?about a ?kind .
  ?evidence oa:hasSelector ?words , ?place .
  ?words oa:exact ?exact ; oa:prefix ?prefix ; oa:suffix ?suffix .
  ?place oa:start ?start ; oa:end ?end .
  {iri} sk:language ?lang .
  ?act rdfs:label ?actLabel {label % "?actLabel"}
  ?kind rdfs:label ?kindLabel {label % "?kindLabel"}
  OPTIONAL {{ ?claim sk:status ?status . ?status rdfs:label ?statusLabel {label % "?statusLabel"} }}
  OPTIONAL {{ ?claimant rdfs:label ?claimantLabel }}
  {PARTS}
}} ORDER BY ?start ?end ?claim ?rank ?part"""


@dataclass(frozen=True, slots=True)
class Said:
    """One claim on the words: what it is about, its act, who says it."""

    href: str
    kind: str
    act: str
    #: how it presents what it is about, where that is not plainly as having happened
    status: str
    #: who and what takes part in it
    parts: tuple[str, ...]
    claimant: Cell


@dataclass(frozen=True, slots=True)
class Passage:
    """Exact words with a little of the text around them, and all that is said in them."""

    prefix: str
    exact: str
    suffix: str
    lang: str
    statements: tuple[Said, ...]


def passages(answer: Answer, language: str) -> list[Passage]:
    """The rows of `statements`, one passage for each stretch of the text, labels in the visitor's language."""
    claims: dict[tuple[str, str], dict[str, list[dict[str, Value]]]] = {}
    for row in answer.dicts():
        claims.setdefault((_text(row, "start"), _text(row, "end")), {}).setdefault(_text(row, "claim"), []).append(row)
    made = []
    for said in claims.values():
        first = next(iter(said.values()))[0]
        about = tuple(_said(rows, language) for rows in said.values())
        prefix, exact, suffix, lang = (_text(first, name) for name in ("prefix", "exact", "suffix", "lang"))
        made.append(Passage(_from_a_word(prefix), exact, _to_a_word(suffix), lang, about))
    return made


def _from_a_word(prefix: str) -> str:
    """The text before the words, without the piece of a word that it begins with.

    >>> _from_a_word("enurut AFP, ")
    '… AFP, '
    """
    cut = prefix.partition(" ")[2]
    return f"… {cut}" if cut.strip() else ""


def _to_a_word(suffix: str) -> str:
    """The text after the words, without the piece of a word that it ends with.

    >>> _to_a_word(" kata presiden Rus")
    ' kata presiden …'
    """
    cut = suffix.rpartition(" ")[0]
    return f"{cut} …" if cut.strip() else ""


def count(answer: Answer) -> int:
    """How many claims the rows speak of."""
    return len({row["claim"] for row in answer.dicts()})


def _said(rows: list[dict[str, Value]], language: str) -> Said:
    def label(name: str) -> str | None:
        return things.best([row[f"{name}Label"] for row in rows], language)

    claimant = rows[0]["claimant"]
    shown = cell(claimant) if claimant is not None else Cell("")
    return Said(
        href=address(_text(rows[0], "claim")) or "",
        kind=label("kind") or "",
        act=label("act") or "",
        status=(label("status") or "") if _text(rows[0], "status") != _SK + "happened" else "",
        parts=parts(rows, language),
        claimant=Cell(label("claimant") or shown.text, shown.href),
    )


def _text(row: dict[str, Value], name: str) -> str:
    value = row[name]
    return "" if value is None else value.value
