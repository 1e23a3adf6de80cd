"""The words of the pages: complete in both languages, and chosen as the visitor wishes."""

from __future__ import annotations

import re
import tomllib

import pytest
from pyoxigraph import Store

from kg import catalogue
from kg.serve.pages import render, tables, words

TABLE = tomllib.loads((render.FOLDER / "words.toml").read_text(encoding="utf-8"))


def test_every_word_is_in_both_languages() -> None:
    assert not [key for key, text in TABLE.items() if set(text) != set(words.LANGUAGES) or not all(text.values())]


def test_both_languages_leave_the_same_places_open() -> None:
    for text in TABLE.values():
        assert re.findall(r"{\w+}", text["id"]) == re.findall(r"{\w+}", text["en"])


def test_every_word_that_a_template_asks_for_is_there() -> None:
    templates = "".join(path.read_text(encoding="utf-8") for path in (render.FOLDER / "templates").glob("*.html"))
    asked = set(re.findall(r"""w\[["']([^"']+)["']\]""", templates))
    assert asked and asked <= TABLE.keys()


def test_no_word_is_left_over() -> None:
    texts = [path.read_text(encoding="utf-8") for path in (*render.FOLDER.rglob("*.html"), *render.FOLDER.glob("*.py"))]
    everything = "".join(texts)
    made = (
        "rows-one",
        "statements-one",
        "column-",
        "status-",
        "number-",
        "headline-",
        "section-",
        "term-",
        "figure-",
        "value-",
        "mistake-",
    )
    assert not [
        key
        for key in TABLE
        if not key.startswith(made) and f'"{key}"' not in everything and f"'{key}'" not in everything
    ]


def columns(query: catalogue.CatalogueQuery) -> tuple[str, ...]:
    solutions = Store().query(query.text)
    names = tuple(variable.value for variable in solutions.variables)  # type: ignore[union-attr]
    return tables.table(tables.Answer(names, ()), "en").columns


@pytest.mark.parametrize("query", catalogue.load(), ids=lambda query: query.name)
def test_every_column_of_the_catalogue_has_a_heading(query: catalogue.CatalogueQuery) -> None:
    headed = {key.removeprefix("number-").removeprefix("column-") for key in TABLE}
    assert set(columns(query)) <= headed


def test_no_heading_is_left_over() -> None:
    used = {name for query in catalogue.load() for name in columns(query)} | {"answer", "claimant", "quote", "article"}
    assert {key.removeprefix("column-") for key in TABLE if key.startswith("column-")} <= used


@pytest.mark.parametrize(
    ("asked", "accept", "chosen"),
    [
        (None, "", "en"),
        (None, "*", "en"),
        (None, "id", "id"),
        (None, "id-ID,id;q=0.9,en;q=0.8", "id"),
        (None, "en;q=0.5,id;q=0.9", "id"),
        (None, "id;q=0,en", "en"),
        (None, "ms-MY", "id"),
        (None, "de,fr", "en"),
        (None, "id;q=nonsense", "id"),
        (None, "," * 100_000, "en"),
        ("en", "id", "en"),
        ("id", "en", "id"),
        ("xx", "id", "id"),
    ],
)
def test_the_language_of_a_page(asked: str | None, accept: str, chosen: str) -> None:
    assert words.choose(asked, accept) == chosen
