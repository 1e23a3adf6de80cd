"""What an article says, as its reader would put it: short forms of statements for the tests of extraction."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from datetime import date

from kg.article import Article, Span
from kg.entities.names import Names
from kg.entities.table import load as load_table
from kg.extract import extract
from kg.extract.context import Analysis, Context
from kg.extract.language.pack import load as load_pack
from kg.extract.phrases.mentions import Mention
from kg.extract.reading.analyse import analyse
from kg.extract.reference.discourse import Discourse
from kg.statement import Casualty, Claim, Entity, Event, Office, Relation, Statement

#: A Saturday.
TODAY = date(2025, 6, 14)


def article(text: str, language: str = "id", published: date | None = TODAY) -> Article:
    """An article whose paragraphs are parted by empty lines."""
    body: list[Span] = []
    at = 0
    for paragraph in text.split("\n\n"):
        if paragraph:
            body.append(Span.of(text, at, at + len(paragraph)))
        at += len(paragraph) + 2
    return Article(slug="a", text=text, body=tuple(body), language=language, published=published)


def statements(text: str, language: str = "id", published: date | None = TODAY) -> list[Statement]:
    return extract(article(text, language, published))


def analyses(text: str, language: str = "id") -> list[Analysis]:
    """The sentences of a text, read: mentions resolved, speech acts found."""
    context = Context(article(text, language), load_pack(language), Discourse(load_table(), text, "a"))
    return analyse(context, _names(language))


def mentions(text: str, language: str = "id") -> list[Mention]:
    """Who and what a text names, in order."""
    return [mention for analysis in analyses(text, language) for mention in analysis.mentions()]


def meant(text: str, language: str = "id") -> list[str]:
    """English names of those whom a text names, in order: "India; Pakistan" for "kedua negara"."""
    return [names(r.entity for r in mention.referents) for mention in mentions(text, language)]


@functools.cache
def _names(language: str) -> Names:
    return Names(load_table(), language)


def names(entities: Iterable[Entity]) -> str:
    return "; ".join(entity.name for entity in entities)


def name(entity: Entity | None) -> str | None:
    return entity.name if entity else None


def claims(text: str, language: str = "id") -> list[tuple[str | None, str, str]]:
    """(who, act, at whom)"""
    return [(name(s.claimant), s.act, names(s.target)) for s in statements(text, language) if isinstance(s, Claim)]


def figures(text: str, language: str = "id") -> list[tuple[str | None, int | None, str, str, str]]:
    """(who says it, count, outcome, category, whose people)"""
    return [
        (name(s.claimant), s.count, s.outcome, s.category, names(s.side))
        for s in statements(text, language)
        if isinstance(s, Casualty)
    ]


def counted(text: str, language: str = "id") -> list[tuple[str, int | None, int | None, int | None]]:
    """(qualifier, count, low, high)"""
    return [(s.qualifier, s.count, s.low, s.high) for s in statements(text, language) if isinstance(s, Casualty)]


def ties(text: str, language: str = "id") -> list[tuple[str, str, str]]:
    """(subject, type, object)"""
    return [(names(s.subject), s.type, names(s.object)) for s in statements(text, language) if isinstance(s, Relation)]


def events(text: str, language: str = "id") -> list[tuple[str, str]]:
    """(type, status)"""
    return [(s.type, s.status) for s in statements(text, language) if isinstance(s, Event)]


def offices(text: str, language: str = "id") -> list[tuple[str, str, str]]:
    """(person, office, of what)"""
    return [(s.person.name, s.office, names(s.of)) for s in statements(text, language) if isinstance(s, Office)]
