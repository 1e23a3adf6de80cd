"""A model's answer -> statements whose every word is cut out of the article's text."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from kg.article import Article, Span
from kg.entities import table
from kg.extract.counts import counts
from kg.extract.gate import failures, place_of
from kg.extract.language import dates, pack
from kg.extract.llm.endpoint import LLMError
from kg.extract.phrases.referents import of_record, unlisted
from kg.statement import (
    ACTS,
    CATEGORIES,
    ENTITY_TYPES,
    EVENT_TYPES,
    OUTCOMES,
    QUALIFIERS,
    RELATION_TYPES,
    STATUSES,
    Casualty,
    Claim,
    Entity,
    Event,
    Office,
    Relation,
    Statement,
)  # fmt: skip

Value = TypeVar("Value")
Fields = Mapping[str, Any]

_OFFICE = re.compile(r"[a-z][a-z' -]{1,60}")
#: Sentences around the statement's own in which a long quotation may go on.
_AROUND = 4
_ALIKE = ('"“”„«»', "'‘’ʼ`", "-‐‑–—")


class _UnfitError(ValueError):
    """One statement of the answer that is not borne out, or not of the agreed shape."""


def statements(answer: str, article: Article, spans: Sequence[Span]) -> list[Statement]:
    """What of the answer stands in the article and passes the gate, in text order; the rest is left out.

    Args:
        answer: JSON in the shape of `kg.extract.llm.schema`.
        article: what was asked about.
        spans: its numbered sentences.

    Raises:
        LLMError: the answer as a whole is not of that shape.
    """
    try:
        listed = json.loads(answer)["statements"]
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise LLMError("the model's answer is malformed: no JSON object with a list of statements") from error
    if not isinstance(listed, list):
        raise LLMError("the model's answer is malformed: 'statements' is no list")
    found: dict[str, Statement] = {}
    for fields in listed:
        try:
            statement = _Cutter(article, spans, fields).statement()
        except _UnfitError:
            continue
        if not failures(statement, article.text):
            found[statement.id] = statement
    return sorted(found.values(), key=lambda statement: (statement.evidence, statement.id))


class _Cutter:
    """Reads one statement's fields and collects the sentences it rests on."""

    def __init__(self, article: Article, spans: Sequence[Span], fields: Any) -> None:
        if not isinstance(fields, dict):
            raise _UnfitError("a statement is no object")
        self.article = article
        self.spans = spans
        self.fields: Fields = fields
        self.number = self._sentence(fields.get("sentence"))
        self.evidence = spans[self.number]
        self.support: set[Span] = set()

    def statement(self) -> Statement:
        build = _KINDS.get(str(self.fields.get("kind")))
        if build is None:
            raise _UnfitError("unknown kind")
        made: Statement = build(self)
        return made

    def shared(self) -> dict[str, Any]:
        """The fields of every kind; asked for last, when all support is known."""
        claimant, via = self.name("claimant"), self.name("via")
        return {
            "article": self.article.slug,
            "language": self.article.language,
            "claimant": claimant,
            "via": via,
            "claimed_on": self.date("said_on"),
            "evidence": self.evidence,
            "support": tuple(sorted(self.support - {self.evidence})),
        }

    def name(self, field: str) -> Entity | None:
        value = self.fields.get(field)
        return None if value is None else self._entity(value)

    def need(self, field: str) -> Entity:
        return self._entity(self.fields.get(field))

    def names(self, field: str) -> tuple[Entity, ...]:
        return tuple(self._entity(value) for value in self._listed(field))

    def some(self, field: str) -> tuple[Entity, ...]:
        found = self.names(field)
        if not found:
            raise _UnfitError(f"{field} is empty")
        return found

    def one_of(self, field: str, values: tuple[str, ...]) -> str:
        value = self.fields.get(field)
        if value not in values:
            raise _UnfitError(f"{field} is {value!r}")
        return str(value)

    def typed(self, field: str, kind: type[Value]) -> Value:
        value = self.fields.get(field)
        if type(value) is not kind:
            raise _UnfitError(f"{field} is {value!r}")
        return value

    def number_or_none(self, field: str) -> int | None:
        return None if self.fields.get(field) is None else self.typed(field, int)

    def words(self, value: Any) -> str:
        """The article's own words for what the model copied: in the statement's sentence, or near it."""
        if not isinstance(value, str) or not value.strip():
            raise _UnfitError("no words")
        span = locate(value, self.article.text, self.evidence.start, self.evidence.end)
        if span is None:
            first = self.spans[max(self.number - _AROUND, 0)].start
            last = self.spans[min(self.number + _AROUND, len(self.spans) - 1)].end
            span = locate(value, self.article.text, first, last)
            if span is None:
                raise _UnfitError(f"these words are not there: {value!r}")
            self.support.add(span)
        return span.text

    def words_or_none(self, field: str) -> str | None:
        value = self.fields.get(field)
        return None if value is None else self.words(value)

    def topics(self) -> tuple[str, ...]:
        return tuple(self.words(value) for value in self._listed("topics"))

    def date(self, field: str) -> str | None:
        """ISO 8601 of a date's words, as the rules read them; None where they settle nothing."""
        words = self.words_or_none(field)
        if words is None:
            return None
        found = dates.find(words, pack.load(self.article.language), self.article.published)
        return next((item.value.iso for item in found if item.value.iso), None)

    def _listed(self, field: str) -> list[Any]:
        value = self.fields.get(field)
        if not isinstance(value, list):
            raise _UnfitError(f"{field} is no list")
        return value

    def _sentence(self, number: Any) -> int:
        if type(number) is not int or not 0 <= number < len(self.spans):
            raise _UnfitError("no such sentence")
        return number

    def _entity(self, value: Any) -> Entity:
        if not isinstance(value, dict) or value.get("type") not in ENTITY_TYPES:
            raise _UnfitError("a name without a type")
        words = value.get("words")
        span = self.spans[self._sentence(value.get("sentence"))]
        if not isinstance(words, str) or not words.strip() or place_of(words, span.text) < 0:
            raise _UnfitError(f"this name is not there: {words!r}")
        self.support.add(span)
        record = table.load().resolve(words)
        return of_record(record, words) if record else unlisted(words, words, str(value["type"]))


def locate(words: str, text: str, start: int, end: int) -> Span | None:
    """Where the words stand in ``text[start:end]``; line breaks and the shape of quotes and dashes do not count.

    >>> locate('kata "ya"', "Ia kata\\n“ya” saja", 0, 18)
    Span(start=3, end=12, text='kata\\n“ya”')
    """
    pattern = r"\s+".join("".join(map(_alike, word)) for word in words.split())
    match = re.compile(pattern).search(text, start, end) if pattern else None
    return Span.of(text, *match.span()) if match else None


def _alike(character: str) -> str:
    group = next((group for group in _ALIKE if character in group), character)
    return f"[{re.escape(group)}]"


def _office(cut: _Cutter) -> Statement:
    office = cut.typed("office", str)
    if not _OFFICE.fullmatch(office):
        raise _UnfitError(f"office is {office!r}")
    person, of, former = cut.need("person"), cut.names("of"), cut.typed("former", bool)
    return Office(person=person, office=office, of=of, former=former, **cut.shared())


def _casualty(cut: _Cutter) -> Statement:
    count = cut.number_or_none("count")
    qualifier = cut.one_of("qualifier", QUALIFIERS)
    low, high = _ends(count, qualifier, cut.words(cut.fields.get("figure")))
    side, since, as_of = cut.names("side"), cut.date("since"), cut.date("as_of")
    return Casualty(
        count=count,
        low=low,
        high=high,
        qualifier=qualifier,
        outcome=cut.one_of("outcome", OUTCOMES),
        category=cut.one_of("category", CATEGORIES),
        side=side,
        since=since,
        as_of=as_of,
        **cut.shared(),
    )


def _ends(count: int | None, qualifier: str, figure: str) -> tuple[int | None, int | None]:
    """The lowest and highest number that the wording allows."""
    read = counts(figure)
    if count is None:
        bounds = sorted(read.bounds)
        if len(bounds) < 2:
            raise _UnfitError(f"no figure in {figure!r}")
        return bounds[-2], bounds[-1]
    if count not in read.values:
        raise _UnfitError(f"{figure!r} is not {count}")
    return {
        "exact": (count, count),
        "at_least": (count, None),
        "over": (count + 1, None),
        "nearly": (None, count - 1),
        "below": (None, count - 1),
    }.get(qualifier, (None, None))


def _claim(cut: _Cutter) -> Statement:
    act, target = cut.one_of("act", ACTS), cut.names("target")
    about, quote = cut.words(cut.fields.get("about")), cut.words_or_none("quote")
    return Claim(act=act, target=target, about=about, quote=quote, **cut.shared())


def _relation(cut: _Cutter) -> Statement:
    kind, year = cut.one_of("type", RELATION_TYPES), cut.number_or_none("year")
    subject, object_, topics = cut.some("subject"), cut.some("object"), cut.topics()
    return Relation(type=kind, subject=subject, object=object_, year=year, topics=topics, **cut.shared())


def _event(cut: _Cutter) -> Statement:
    kind, status = cut.one_of("type", EVENT_TYPES), cut.one_of("status", STATUSES)
    participants, place, day = cut.some("participants"), cut.names("place"), cut.date("date")
    return Event(type=kind, status=status, participants=participants, place=place, date=day, **cut.shared())


_KINDS = {"office": _office, "casualty": _casualty, "claim": _claim, "relation": _relation, "event": _event}
