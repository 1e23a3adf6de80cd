"""What a reader hands on before it is an article, and what it says when it cannot."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields

#: Longest text of one article, in bytes of a plain text file and code points of any other. A long news feature has
#: 60,000 characters; what is longer than this is a book, a dump or an attack.
MAX_TEXT = 2_000_000


@dataclass(frozen=True, slots=True)
class Rejection:
    """Something in the input that did not become an article, and why, and what to do about it."""

    #: the file, with line or record where it has them
    source: str
    reason: str

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"


class RefusedError(ValueError):
    """One input cannot become an article; the message says why and what to do next."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about an article besides its text: from a manifest, a sidecar, or the file's own metadata."""

    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    #: ISO 8601 day, or moment with zone where known
    published: str | None = None
    #: ``stated``, ``inferred`` or ``metadata``
    published_how: str | None = None
    #: ISO 639-1
    language: str | None = None
    #: the name that the article goes by; made from what it says where it is not given
    slug: str | None = None
    #: whose report it prints, where that is another's; several are parted by commas
    agency: str | None = None

    def over(self, other: Facts) -> Facts:
        """These facts, and the other's where these are silent.

        >>> merged = Facts(outlet="RMOL").over(Facts(outlet="rmol.id", language="id"))
        >>> merged.outlet, merged.language
        ('RMOL', 'id')
        """
        merged = {f.name: getattr(self, f.name) or getattr(other, f.name) for f in fields(Facts)}
        # A date and how it is known belong together.
        merged["published_how"] = self.published_how if self.published else other.published_how
        return Facts(**merged)

    def normalised(self, normalise: Callable[[str], str]) -> Facts:
        """These facts, each made fit to be stored."""
        return Facts(**{f.name: normalise(value) if (value := getattr(self, f.name)) else value for f in fields(Facts)})


@dataclass(frozen=True, slots=True)
class Document:
    """A text with what its format says about it. The text is NFC and is what will be stored."""

    text: str
    #: file, with line or record, for messages
    source: str
    facts: Facts = field(default_factory=Facts)


#: What every format module yields.
Documents = Iterator[Document | Rejection]
