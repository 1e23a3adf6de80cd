"""Plain text as saved from a web page: which paragraphs of it are the story.

Nothing is cut out of the text. The story is a list of spans of it, so every offset stays true to the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kg.article import Span
from kg.read import noise
from kg.read.dateline import Moment, moment
from kg.read.noise import Line

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
#: Space and invisible marks around a line.
_SPACE = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(
    map(chr, (*range(0x2000, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A)))
)
#: Lines that may be story.
_WORDS = frozenset({Line.TEXT, Line.SIGNED})
#: Where a sentence ends; quotation marks and brackets may close after it.
_ENDED = re.compile(r"[.!?…][\"'”’»)\]*]{0,3}$|[,;:][\"”’»]$")
#: A dateline alone on its line.
_DASHED = re.compile(r"^.{2,60}(?: -|--|[–—])$")
_QUESTION = re.compile(r"[!?]$")
_ITEM = re.compile(r"(?:[-–•*·▪◦‣]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+\S")
_SIGNATURE = re.compile(r"(?<=[.!?”\"’])\s*(?:[(\[][^()\[\]\n]{1,60}[)\]]|\*{1,3}|#{2,3})\.?$")
#: A signature stands within this many characters of the end.
_SIGNED = 80
#: A wrapped text's lines are no longer than this.
_WRAP = 120
#: Shortest sentence that opens a story, in characters; shorter ones are buttons and slogans.
_SENTENCE = 40
#: Shortest sentence that resumes a story after a list of other articles.
_PARAGRAPH = 80
#: From this many words on, a line without a full stop is a careless sentence, not a heading.
_LONG = 15


@dataclass(frozen=True, slots=True)
class Story:
    """The parts of a saved page that belong to its story."""

    title: Span | None
    #: headline first, then standfirst and paragraphs, as start and end in the text
    body: tuple[tuple[int, int], ...]
    #: how many entries of ``body`` stand before the first paragraph
    front: int
    #: when it was published, as a line of its own says
    moment: Moment | None
    #: a dateline on a line of its own: ``Jakarta, CNN Indonesia --``
    dateline: str | None


@dataclass(slots=True)
class _Paragraph:
    start: int
    end: int
    text: str
    kind: Line
    #: follows the line before without a blank line between
    joined: bool

    @property
    def ended(self) -> bool:
        if _ENDED.search(self.text[-5:]):
            return True
        return self.text[-1] in ")]*#" and _SIGNATURE.search(self.text[-_SIGNED:]) is not None

    @property
    def words(self) -> int:
        return self.text.count(" ") + 1

    @property
    def opens(self) -> bool:
        """Whether it can be a story's first paragraph."""
        return len(self.text) >= _SENTENCE and (self.ended or self.words > 2 * _LONG)

    @property
    def resumes(self) -> bool:
        return len(self.text) >= _PARAGRAPH and self.ended and not _QUESTION.search(self.text)

    @property
    def linkish(self) -> bool:
        """Whether it looks like another article's headline."""
        return not self.ended or (len(self.text) < 120 and _QUESTION.search(self.text) is not None)


def story(text: str, title: str | None = None) -> Story:
    """Find the story in a saved page, in time linear in the text.

    Args:
        text: the stored text, NFC.
        title: the headline, where it is known; else the page's first long line before the story is taken.

    >>> page = "Home\\n\\nFighting spreads to the coast\\n\\nShare\\n\\nOfficials said that two towns were shelled."
    >>> found = story(page)
    >>> found.title.text
    'Fighting spreads to the coast'
    >>> [page[start:end] for start, end in found.body]
    ['Fighting spreads to the coast', 'Officials said that two towns were shelled.']
    """
    paragraphs = _unwrapped(text, _lines(text))
    _mark_captions(paragraphs)
    opening = _opening(paragraphs)
    header, when = _header(paragraphs[:opening])
    headline = _headline(text, paragraphs[: opening + 1], header, title)
    front = []
    if headline:
        front.append((headline.start, headline.end))
        standfirst = next((p for p in header if p.start >= headline.end), None)
        if standfirst and standfirst.words >= 6:
            front.append((standfirst.start, standfirst.end))
    kept = _kept(paragraphs[opening:])
    if not kept and not front:
        # Nothing looks like a story: a note or a fragment. Then every line of text is taken.
        kept = header
    if kept and kept[0].text == (headline.text if headline else None):
        kept = kept[1:]
    if headline and title is None and not kept and len(front) == 1:
        # One line is no headline of anything, it is all that is told.
        kept = [p for p in paragraphs if p.start == headline.start]
        headline, front = None, []
    body = [(p.start, p.end) for p in kept]
    if body:
        start, end = body[-1]
        if signature := _SIGNATURE.search(text, max(start, end - _SIGNED), end):
            body[-1] = (start, signature.start())
    if when is None and opening + 1 < len(paragraphs):
        # Some pages print the date between the first sentence and the rest.
        when = _first_moment(paragraphs[opening + 1 : opening + 4])
    filed = next((p.text for p in paragraphs[: opening + 1] if _DASHED.search(p.text)), None)
    return Story(headline, tuple(front + body), len(front), when, filed)


def _lines(text: str) -> Iterator[_Paragraph]:
    classify = noise.load().line
    before = None
    for found in _LINE.finditer(text):
        line = found.group()
        start = found.start() + len(line) - len(line.lstrip(_SPACE))
        line = line.strip(_SPACE)
        if not line:
            before = None
            continue
        joined = before is not None and text[before : found.start()] in ("\n", "\r\n", "\r", "\u2028")
        before = found.end()
        yield _Paragraph(start, start + len(line), line, classify(line), joined)


def _unwrapped(text: str, lines: Iterator[_Paragraph]) -> list[_Paragraph]:
    """Join the lines of a hard-wrapped text into paragraphs; the spans then hold the line breaks."""
    paragraphs = list(lines)
    pairs = [(a, b) for a, b in pairwise(paragraphs) if b.joined]
    if not pairs:
        return paragraphs
    short = [len(p.text) for p in paragraphs if len(p.text) <= _WRAP]
    width = max(short, default=0)
    # In wrapped text nearly all lines are short, and those that break inside a sentence are full: the next word would
    # not have fitted.
    broken = [(a, b) for a, b in pairs if a.kind is b.kind is Line.TEXT and not a.ended]
    full = sum(_full(a, b, width) for a, b in broken)
    wrapped = len(short) * 5 >= len(paragraphs) * 4 and len(broken) >= 2 and full * 5 >= len(broken) * 4
    joined: list[_Paragraph] = []
    previous: _Paragraph | None = None
    for p in paragraphs:
        if (
            previous is not None
            and p.joined
            and p.kind is previous.kind is Line.TEXT
            and (
                (wrapped and _full(previous, p, width))
                or (p.text[0].islower() and not previous.ended and len(previous.text) > _SENTENCE)
            )
        ):
            previous, last = p, joined[-1]
            joined[-1] = _Paragraph(last.start, p.end, "", last.kind, last.joined)
            continue
        previous = p
        joined.append(p)
    for p in joined:
        if not p.text:
            p.text = text[p.start : p.end]
    return joined


def _full(line: _Paragraph, following: _Paragraph, width: int) -> bool:
    return len(line.text) <= width and len(line.text) + 1 + len(following.text.split(" ", 1)[0]) > width - 3


def _mark_captions(paragraphs: list[_Paragraph]) -> None:
    """A line under a bare credit is its caption; a line printed twice around a button is one too."""
    spaced = sum(not p.joined for p in paragraphs) * 2 > len(paragraphs)
    seen: dict[str, int] = {}
    last_text = -1
    for i, p in enumerate(paragraphs):
        if p.kind not in _WORDS:
            continue
        # Only where blank lines part the paragraphs does a line right below belong to the line above.
        if spaced and p.joined and paragraphs[i - 1].kind is Line.CREDIT:
            p.kind = Line.CAPTION
        elif len(p.text) > _SENTENCE and p.text in seen:
            if seen[p.text] == last_text < i - 1:
                paragraphs[last_text].kind = Line.CAPTION
            p.kind = Line.CAPTION
        else:
            seen[p.text] = last_text = i


def _opening(paragraphs: list[_Paragraph]) -> int:
    """Where the story begins: its first whole sentence that is not the headline."""
    above = False
    for i, p in enumerate(paragraphs):
        if p.kind is not Line.TEXT:
            continue
        asks = _QUESTION.search(p.text) and len(p.text) < 150
        if p.opens and (above or not asks or i + 1 == len(paragraphs)):
            return i
        above = True
    return len(paragraphs)


def _header(paragraphs: list[_Paragraph]) -> tuple[list[_Paragraph], Moment | None]:
    """What stands above the story and is neither furniture nor date, and the date."""
    return (
        [p for p in paragraphs if p.kind is Line.TEXT and not _DASHED.search(p.text) and not _dated(p)],
        _first_moment(paragraphs),
    )


def _dated(p: _Paragraph) -> bool:
    return p.words <= 20 and moment(p.text) is not None


def _first_moment(paragraphs: list[_Paragraph]) -> Moment | None:
    found = [m for p in paragraphs if len(p.text) <= 160 and (m := moment(p.text))]
    return next((m for m in found if not m.updated), found[0] if found else None)


def _headline(text: str, above: list[_Paragraph], header: list[_Paragraph], title: str | None) -> Span | None:
    for p in above:
        if p.text == title:
            return Span.of(text, p.start, p.end)
    candidates = [p for p in header if p.words >= 2]
    if not candidates:
        return None
    first = candidates[0]
    # A short line above a longer one is a section's name.
    if first.words < 5 and len(candidates) > 1 and candidates[1].words > 5:
        first = candidates[1]
    return Span.of(text, first.start, first.end)


def _kept(paragraphs: list[_Paragraph]) -> list[_Paragraph]:
    """The story's paragraphs, without lists of other articles, sub-headings and captions."""
    kept: list[_Paragraph] = []
    links = False
    skip_to = 0
    for i, p in enumerate(paragraphs):
        if i < skip_to:
            continue
        if p.kind is Line.LIST:
            skip_to = _resumption(paragraphs, i + 1)
            links = False
        elif p.kind is Line.LINK:
            links = True
        elif p.kind is Line.SIGNED:
            # Only a story's last words are signed; anything before is a picture's caption.
            if kept and not any(q.kind in _WORDS and q.resumes for q in paragraphs[i + 1 : i + 40]):
                kept.append(p)
        elif p.kind is Line.TEXT:
            if links and p.linkish:
                continue
            links = False
            if p.ended or p.words >= _LONG or p.text[-1] in ":;," or _ITEM.match(p.text):
                kept.append(p)
    return kept


def _resumption(paragraphs: list[_Paragraph], start: int) -> int:
    """Where a story goes on below a list of other articles: at two whole paragraphs without a headline between."""
    first = None
    for i in range(start, len(paragraphs)):
        p = paragraphs[i]
        if p.kind is not Line.TEXT:
            continue
        if not p.resumes:
            first = None
        elif first is None:
            first = i
        else:
            return first
    return len(paragraphs)
