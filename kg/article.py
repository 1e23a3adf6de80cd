"""The article: the text that every statement points back to."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's stored text, in code points, ``end`` excluded."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """Cut the span out of ``text``.

        >>> Span.of("Baku membantah.", 0, 4)
        Span(start=0, end=4, text='Baku')
        """
        return cls(start, end, text[start:end])

    def to_json(self) -> dict[str, int | str]:
        """The span as ``kg extract`` prints it."""
        return {"start": self.start, "end": self.end, "text": self.text}


@dataclass(frozen=True, slots=True)
class Article:
    """One news article as it was read.

    ``text`` is the stored text (Unicode NFC), never changed afterwards; ``body`` are the spans of it that the
    reader took for the story, in order, one a paragraph; what lies between them is page noise.
    """

    #: readable, and unique by its end, which is made from the text: ``rmol-2020-10-31-armenia-kirim-surat-1f3a5c0e``
    slug: str
    text: str
    body: tuple[Span, ...]
    #: ISO 639-1: ``id`` or ``en``
    language: str
    #: the headline, a span of ``text`` when it stands there
    title: Span | None = None
    #: headline from metadata, when it does not stand in the text
    headline: str | None = None
    outlet: str | None = None
    #: agencies and outlets whose report it prints, as credited, beside its own outlet
    agencies: tuple[str, ...] = ()
    published: date | None = None
    #: ISO 8601 as given, with time and zone where known (``2020-10-31T19:02+07:00``)
    published_at: str | None = None
    #: how the date is known: ``stated``, ``inferred``, ``metadata``
    published_how: str | None = None
    #: place of the dateline (``BAKU``), as written
    dateline: str | None = None
    url: str | None = None
    #: path or name of what it was read from, for messages
    source: str = ""

    @property
    def sha256(self) -> str:
        """SHA-256 of the stored text in UTF-8, lower-case hex."""
        return sha256_of(self.text)


def sha256_of(text: str) -> str:
    """SHA-256 of a text in UTF-8, lower-case hex."""
    return hashlib.sha256(text.encode()).hexdigest()
