"""The gate: a number, name, quote or claimant that stands neither in evidence nor in support is not let through."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kg import periods
from kg.article import Span
from kg.extract.counts import counts
from kg.statement import Casualty, Claim, Event, Relation, Statement

#: More people than live; a longer number is no count of them (United Nations, World Population Prospects 2024).
MOST = 10**10

_WORD = re.compile(r"\w+")


def failures(statement: Statement, text: str) -> list[str]:
    """What in ``statement`` the article's stored ``text`` does not bear out; empty when all of it stands there.

    >>> from kg.statement import Casualty, Entity
    >>> baku = Entity("Azerbaijan", "Baku", "State", "https://w3id.org/saksi/id/azerbaijan")
    >>> text = "Baku kehilangan 40 tentara."
    >>> evidence = Span.of(text, 0, len(text))
    >>> killed = dict(article="a", language="id", evidence=evidence, qualifier="exact", outcome="killed")
    >>> failures(Casualty(count=40, side=(baku,), **killed), text)
    []
    >>> failures(Casualty(count=400, side=(baku,), **killed), text)
    ['the count 400 stands neither in evidence nor in support']
    """
    spans = (statement.evidence, *statement.support)
    return list(_failures(statement, spans, text))


def _failures(statement: Statement, spans: Sequence[Span], text: str) -> Iterator[str]:
    for span in spans:
        yield from span_failures(span, text)
    words = [span.text for span in spans]
    for entity in statement.entities():
        if not stands(entity.text, words):
            yield f"the name {entity.text!r} stands neither in evidence nor in support"
    yield from date_failures(statement.claimed_on)
    match statement:
        case Casualty():
            yield from figure_failures(statement.count, statement.low, statement.high, statement.qualifier, words)
            yield from date_failures(statement.since)
            yield from date_failures(statement.as_of)
        case Claim():
            yield from quote_failures(statement.quote, words)
            yield from wording_failures(statement.about, words)
        case Relation():
            yield from year_failures(statement.year, words)
            for topic in statement.topics:
                yield from wording_failures(topic, words)
        case Event():
            yield from date_failures(statement.date)


def date_failures(period: str | None) -> Iterator[str]:
    """Dates are ISO 8601: a day, a month or a year of our calendar, or an interval of two such."""
    try:
        if period is not None:
            periods.days(period)
    except ValueError as error:
        yield f"the date {error}"


def span_failures(span: Span, text: str) -> Iterator[str]:
    """Whether the span holds exactly the stored words between its offsets (code points)."""
    if not 0 <= span.start < span.end <= len(text):
        yield f"the span {span.start}-{span.end} lies outside the text (0-{len(text)})"
    elif text[span.start : span.end] != span.text:
        yield f"the words at {span.start}-{span.end} are not those of the evidence: {span.text[:60]!r}"


def place_of(name: str, words: str) -> int:
    """Where ``name`` stands in ``words`` as a word of its own, or -1.

    >>> place_of("AS", "PASUKAN AS"), place_of("Rus", "Rusia")
    (8, -1)
    """
    start = words.find(name) if name else -1
    while start >= 0:
        end = start + len(name)
        glued_before = start > 0 and words[start - 1].isalnum() and name[0].isalnum()
        glued_after = end < len(words) and words[end].isalnum() and name[-1].isalnum()
        if not glued_before and not glued_after:
            return start
        start = words.find(name, start + 1)
    return -1


def stands(name: str, words: Iterable[str]) -> bool:
    """Whether one of the stretches has ``name`` as it is written, as a word of its own."""
    return any(place_of(name, stretch) >= 0 for stretch in words)


def quote_failures(quote: str | None, words: Iterable[str]) -> Iterator[str]:
    """Direct speech must be there letter by letter."""
    if quote is not None and not (quote.strip() and any(quote in stretch for stretch in words)):
        yield f"the quote {quote[:60]!r} stands neither in evidence nor in support"


def wording_failures(clause: str, words: Sequence[str]) -> Iterator[str]:
    """A clause may be cut and joined, but it has no word that the article does not have there."""
    if stands(clause, words):
        return
    allowed = {word for stretch in words for word in _WORD.findall(stretch.casefold())}
    strange = [word for word in _WORD.findall(clause.casefold()) if word not in allowed]
    if strange:
        yield f"the word {strange[0]!r} stands neither in evidence nor in support"


def year_failures(year: int | None, words: Iterable[str]) -> Iterator[str]:
    """A year is written in digits."""
    if year is None:
        return
    if not 1000 <= year <= 2999:
        yield f"{year} is no year of our calendar that news would write"
    elif not any(re.search(rf"(?<!\d){year}(?!\d)", stretch) for stretch in words):
        yield f"the year {year} stands neither in evidence nor in support"


def figure_failures(
    count: int | None, low: int | None, high: int | None, qualifier: str, words: Iterable[str]
) -> Iterator[str]:
    """A figure is written there, and its ends are what its wording allows (design: "over 1,200" is low 1201)."""
    found = [counts(stretch) for stretch in words]
    values = {value for each in found for value in each.values}
    bounds = {bound for each in found for bound in each.bounds}
    for name, number in (("count", count), ("low", low), ("high", high)):
        if number is not None and not 0 <= number < MOST:
            yield f"the {name} {number} is no number of people"
    if count is not None and count not in values:
        yield f"the count {count} stands neither in evidence nor in support"
    if low is not None and high is not None and low > high:
        yield f"low {low} is above high {high}"
    if count is not None:
        yield from _end_failures(count, low, high, qualifier)
        return
    # Without a count the ends themselves are written ("10 sampai 15"), or those of an open word ("puluhan").
    allowed = bounds | {value + step for value in values for step in (-1, 0, 1)} | {0, 1}
    for name, number in (("low", low), ("high", high)):
        if number is not None and number not in allowed:
            yield f"{name} {number} is not what the wording allows"


def _end_failures(count: int, low: int | None, high: int | None, qualifier: str) -> Iterator[str]:
    below, above = (low is None or low <= count), (high is None or high >= count)
    fits = {
        "exact": low in (None, count) and high in (None, count),
        "at_least": low in (None, count) and above,
        "over": low in (None, count + 1) and (high is None or high > count),
        "nearly": below and high in (None, count, count - 1),
        "below": below and high in (None, count, count - 1),
        "about": below and above,
    }
    if not fits.get(qualifier, False):
        yield f"low {low} and high {high} do not fit {qualifier} {count}"
