"""An article's text in its order, with the statements at their sentences, for its page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pyoxigraph import Literal, NamedNode

from kg import namespaces
from kg.serve.pages import figures, things, words
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
  ?name ?part ?partLabel ?start ?end ?exact
WHERE {{
  ?claim sk:reportedIn {iri} ; sk:act ?act ; sk:claimant ?claimant ; sk:proposition ?about ; sk:evidence ?evidence .
  ?about a ?kind .
  ?evidence oa:hasSelector ?words , ?place .
  ?words oa:exact ?exact .
  ?place oa:start ?start ; oa:end ?end .
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
    #: who and what takes part in it, and the words of a saying
    parts: tuple[str, ...]
    claimant: Cell
    #: its own words, where its sentence shares the stretch with another
    own: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the text, and all that is said in it: nothing in most titles, captions and asides."""

    text: str
    statements: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class _Words:
    """Exact words, the code points where they stand, and the claims on them."""

    start: int
    end: int
    exact: str
    said: tuple[Said, ...]

    def stands_in(self, text: str) -> bool:
        return len(self.exact) == self.end - self.start > 0 and text.startswith(self.exact, self.start)


def written(answer: Answer) -> tuple[str, str]:
    """The article's text and its language, out of the rows of `things.outgoing`; empty where there is none."""
    values = {row["p"].value: row["o"] for row in answer.dicts() if isinstance(row["p"], NamedNode)}
    text, lang = (values.get(_SK + name) for name in ("text", "language"))
    return (text.value if isinstance(text, Literal) else ""), (lang.value if isinstance(lang, Literal) else "")


def stretches(text: str, answer: Answer, language: str) -> list[Stretch]:
    """The whole text, cut where statements begin and end; ``answer`` has the rows of `statements`.

    Words that do not stand in the text where they say, which only a graph from elsewhere has, come at its end.
    """
    made: list[Stretch] = []
    found = list(_words(answer, language))
    placed = [each for each in found if each.stands_in(text)]
    astray = [each for each in found if not each.stands_in(text)]
    at = 0
    for together in _together(placed):
        start, end = together[0].start, max(each.end for each in together)
        made += _quiet(text[at:start])
        made.append(Stretch(text[start:end], tuple(_said_within(together, end - start))))
        at = end
    return [*made, *_quiet(text[at:]), *(Stretch(each.exact, each.said) for each in astray)]


def _quiet(text: str) -> list[Stretch]:
    return [Stretch(text.strip())] if text.strip() else []


def _together(placed: Iterable[_Words]) -> Iterator[list[_Words]]:
    """Those that overlap, and each other alone, in the order of the text."""
    group: list[_Words] = []
    end = 0
    for each in sorted(placed, key=lambda each: (each.start, each.end)):
        if group and each.start >= end:
            yield group
            group = []
        group.append(each)
        end = max(end, each.end)
    if group:
        yield group


def _said_within(together: list[_Words], length: int) -> Iterator[Said]:
    for each in together:
        whole = len(each.exact) == length
        yield from each.said if whole else (replace(said, own=each.exact) for said in each.said)


def _words(answer: Answer, language: str) -> Iterator[_Words]:
    """The rows of `statements`, all claims on the same words together."""
    found: dict[tuple[str, str, str], dict[str, list[dict[str, Value]]]] = {}
    for row in answer.dicts():
        at = _text(row, "start"), _text(row, "end"), _text(row, "exact")
        found.setdefault(at, {}).setdefault(_text(row, "claim"), []).append(row)
    for (start, end, exact), claims in found.items():
        said = tuple(_said(rows, exact, language) for rows in claims.values())
        yield _Words(figures.whole(start) or 0, figures.whole(end) or 0, exact, said)


def count(answer: Answer) -> int:
    """How many claims the rows speak of."""
    return len({row["claim"] for row in answer.dicts()})


def _said(rows: list[dict[str, Value]], exact: str, language: str) -> Said:
    def label(name: str) -> str | None:
        return things.best([row[f"{name}Label"] for row in rows], language)

    claimant = rows[0]["claimant"]
    shown = cell(claimant) if claimant is not None else Cell("")
    return Said(
        href=address(_text(rows[0], "claim")) or "",
        kind=label("kind") or "",
        act=label("act") or "",
        status=(label("status") or "") if _text(rows[0], "status") != _SK + "happened" else "",
        parts=(*_contents(rows, exact), *parts(rows, language)),
        claimant=Cell(label("claimant") or shown.text, shown.href),
    )


def _contents(rows: list[dict[str, Value]], exact: str) -> list[str]:
    """The words of a saying in quotes, but not the whole sentence once more."""
    contents = dict.fromkeys(_text(row, "part") for row in rows if _text(row, "name") == "content")
    # Direct speech has the article's own quotation marks, and the comma before them.
    bare = [content.strip(' "“”,') for content in contents if content != exact]
    return [f"“{words.shorten(content, things.MOST_OF_WORDS)}”" for content in bare]


def _text(row: dict[str, Value], name: str) -> str:
    value = row[name]
    return "" if value is None else value.value
