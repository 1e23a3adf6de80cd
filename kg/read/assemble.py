"""A document becomes an article: story, dateline, date, language, name."""

from __future__ import annotations

import re
from datetime import date
from pathlib import PurePath
from urllib.parse import urlsplit

from kg.article import Article, Span, sha256_of
from kg.read import credits
from kg.read import language as languages
from kg.read.dateline import Dateline, dateline, imprint, is_outlet, lead_date, name_date
from kg.read.decode import normalise
from kg.read.document import MAX_TEXT, Document, RefusedError
from kg.read.manifest import EARLIEST, day_of, plausible
from kg.read.slug import slug
from kg.read.text import Story, story

#: How the sources of articles end that have no file of their own.
_PART = re.compile(r", (?:line|record) \d+(?: \(.*\))?$|^standard input$")
#: A story's date stands in brackets within this many characters, if it does.
_LEAD = 1500
#: And whom it retells, in these paragraphs.
_PARAGRAPHS = 4


def assemble(document: Document, require_date: bool) -> Article:
    """Make an article of a document.

    Args:
        document: its text is kept as it is; what is known besides goes before what the text says.
        require_date: refuse an article without any date.

    Raises:
        RefusedError: too long, no story in it, no date, or in a language that is not read.
    """
    text, known = document.text, document.facts.normalised(normalise)
    if len(text) > MAX_TEXT:
        raise RefusedError(
            f"{len(text):,} characters are more than an article has ({MAX_TEXT:,}); split it into articles"
        )
    found = story(text, known.title)
    if not found.body:
        raise RefusedError("no story in it: nothing but page furniture; check what was saved")
    outlet = known.outlet or site(known.url)
    body, filed = _without_dateline(text, found, outlet)
    spans = tuple(Span.of(text, start, end) for start, end in body)
    # A tag that names no language says nothing.
    spoken = languages.code(known.language) if known.language else None
    spoken = spoken or languages.detect("\n".join(s.text for s in spans))
    if spoken not in languages.READ:
        raise RefusedError(f"it is in {languages.name(spoken)}; only Indonesian and English are read")
    file = _file(document.source)
    published_at, how = _published(document, found, filed, file)
    if published_at is None and require_date:
        raise RefusedError(
            f"no date in the text, its metadata, its address or the file's name{_remedy(document.source)}"
        )
    first = spans[min(found.front, len(spans) - 1)]
    below = text[spans[-1].end :]
    reporters = filed.reporters if filed else ()
    outlet = outlet or _outlet(reporters, imprint(text[: first.start], below))
    lead = "\n".join(span.text for span in spans[found.front : found.front + _PARAGRAPHS])
    credited = (*credits.split(known.agency or ""), *reporters, *credits.agencies(lead, below))
    day = day_of(published_at) if published_at else None
    title = found.title.text if found.title else known.title
    # The end is made from the text, so that the name does not hang on what else is read.
    made = f"{slug(outlet, day, title, known.url, PurePath(file).stem, first.text[:200])}-{sha256_of(text)[:8]}"
    return Article(
        slug=known.slug or made,
        text=text,
        body=spans,
        language=spoken,
        title=found.title,
        headline=None if found.title else known.title,
        outlet=outlet,
        agencies=tuple(name for name in credits.several(credited) if name.casefold() != (outlet or "").casefold()),
        published=day,
        published_at=published_at,
        published_how=how,
        dateline=filed.place if filed else None,
        url=known.url,
        source=document.source,
    )


def _file(source: str) -> str:
    """The file that holds this one article; empty for one of many and for standard input."""
    return "" if _PART.search(source) else source


def _remedy(source: str) -> str:
    """Where a date can be given.

    >>> _remedy("a.txt"), _remedy("a.jsonl, line 3"), _remedy("a.warc, record 3 (https://example.org)")
    ('; give one in a.txt.toml: published = "2024-03-05"', '; give one as "date": "2024-03-05"', '')
    """
    if file := _file(source):
        return f'; give one in {file}.toml: published = "2024-03-05"'
    if ", record " in source:
        return ""
    return '; give one as "date": "2024-03-05"' + ("" if ", line " in source else ", in JSON Lines")


def site(url: str | None) -> str | None:
    """The site of an address.

    >>> site("https://www.arrahmah.com/2020/11/01/talks/")
    'arrahmah.com'
    """
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.") or None
    except ValueError:
        return None


def _outlet(reporters: tuple[str, ...], printed: str | None) -> str | None:
    """Who published it: an agency that filed it did only where nobody else is named."""
    own = next(filter(is_outlet, reporters), None)
    return own or printed or (reporters[0] if reporters else None)


def _without_dateline(text: str, found: Story, outlet: str | None) -> tuple[list[tuple[int, int]], Dateline | None]:
    body = list(found.body)
    # The first paragraph, or the second where a standfirst ends in a full stop.
    for i in range(found.front, min(found.front + 2, len(body))):
        start, end = body[i]
        filed = dateline(text[start : min(end, start + 400)], outlet)
        if filed:
            body[i] = (start + filed.length, end)
            return body, filed
    # On a line of its own; a capital stands for the story that follows.
    return body, dateline(f"{found.dateline} A", outlet) if found.dateline else None


def _published(document: Document, found: Story, filed: Dateline | None, file: str) -> tuple[str | None, str | None]:
    """The date as ISO 8601 and how it is known."""
    known = document.facts
    if known.published:
        if not plausible(known.published):
            reason = f"does not lie between {EARLIEST.year} and tomorrow; correct it"
            raise RefusedError(f"its date {known.published[:60]!r} {reason}")
        return known.published, known.published_how
    if found.moment:
        return found.moment.iso, "stated"
    if filed and filed.moment:
        return filed.moment.iso, "stated"
    start = found.body[0][0]
    end = found.body[-1][1]
    day: date | None = lead_date(document.text[start : min(end, start + _LEAD)])
    day = day or name_date(known.url or "") or name_date(PurePath(file).name)
    return (day.isoformat(), "inferred") if day else (None, None)
