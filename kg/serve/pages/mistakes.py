"""What is wrong with a question, told in the visitor's language with links to what would be right."""

from __future__ import annotations

from urllib.parse import urlencode

from kg import catalogue
from kg.catalogue import CatalogueError
from kg.serve.pages import words

Links = list[tuple[str, str]]


#: What an address asks for that is not there; any other mistake is in how it asks.
_MISSING = frozenset({"query", "nobody"})


def status(error: CatalogueError) -> int:
    """The HTTP status of a mistake: 404 for what the graph or the catalogue does not hold, else 400."""
    return 404 if error.key in _MISSING else 400


def told(error: CatalogueError, language: str, values: dict[str, str] | None = None) -> tuple[str, Links]:
    """The mistake in a sentence, and texts with addresses that lead on.

    ``values`` are what the question was asked with, so that a link can ask it again with another name.
    """
    said = words.load(language)
    text = said.get(f"mistake-{error.key}")
    if text is None:
        return str(error), []
    text = text.format(value=words.shorten(error.value))
    named = {query.name: query for query in catalogue.load()}
    if error.key == "query":
        return text, [(named[name].summary[language], f"/catalogue/{name}") for name in error.known if name in named]
    asked = named.get(error.query)
    label = next((p.label[language] for p in asked.parameters if p.name == error.parameter), "") if asked else ""
    links = [(said["entities"], "/catalogue/entities")] if error.key == "nobody" else []
    if error.key == "several":
        again = {name: value for name, value in (values or {}).items() if name != "language"}
        for slug in error.known:
            links.append((slug, f"/catalogue/{error.query}?{urlencode(again | {error.parameter: f'id/{slug}'})}"))
    return f"{label}: {text}" if label else text, links
