"""Articles of an invented war, made of statements that are known by short names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from pyoxigraph import Quad, Store

from kg import namespaces
from kg.article import Article, Span
from kg.graph.derive import derived_quads
from kg.graph.quads import article_quads
from kg.statement import Statement
from tests.graph.samples import TABLE

DAY = date(2031, 5, 6)

Make = Callable[[str, Span], Statement]


class News:
    """Articles made of statements; each statement is known by a short name."""

    def __init__(self) -> None:
        self.articles: list[tuple[Article, list[Statement]]] = []
        self._names: dict[str, str] = {}

    def article(
        self, outlet: str | None, published: date | None, agencies: tuple[str, ...] = (), **makes: Make
    ) -> None:
        slug = f"article-{len(self.articles)}"
        text = " ".join(f"{name} di {slug}." for name in makes)
        article = Article(slug, text, (), "id", outlet=outlet, agencies=agencies, published=published)
        statements = []
        for name, make in makes.items():
            words = f"{name} di {slug}."
            start = text.index(words)
            statements.append(make(slug, Span.of(text, start, start + len(words))))
            self._names[namespaces.thing(statements[-1].id)] = name
        self.articles.append((article, statements))

    def quads(self) -> list[Quad]:
        return [quad for article, made in self.articles for quad in article_quads(article, made, TABLE)]

    def links(self, *properties: str) -> set[tuple[str, str, str]]:
        store = Store()
        store.extend(self.quads())
        return {
            (
                self._names[q.subject.value],
                q.predicate.value.removeprefix(namespaces.ONTOLOGY),
                self._names[q.object.value],
            )
            for q in derived_quads(store)
            if q.predicate.value.removeprefix(namespaces.ONTOLOGY) in properties
        }
