"""Telling page furniture from story, one line at a time. What furniture looks like is data: ``noise.toml``."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path

#: Marks that stand around the words of a button or a heading.
_MARKS = " \t\xa0:|•·–—-»›>*#[]{}().…,▶►▼→+/\\\"'“”"
#: Marks that may close an opening.
_STOPS = ":,.!?|"
#: The longest line that is looked at as a whole; the openings of longer ones are enough.
_SHORT = 160
#: What opens like a prompt or a link and is longer than this is a paragraph all the same.
_PROMPT = 300
#: A credit stands within this many characters of a line's end.
_TAIL = 180
#: Longest opening in the tables, in words.
_OPENING = 5


class Line(Enum):
    """What a line of a saved page is."""

    TEXT = "text"
    #: a button, a label, an advertisement
    FURNITURE = "furniture"
    #: a pointer to another article, or the heading of several
    LINK = "link"
    #: the heading of a list of other articles
    LIST = "list"
    #: a picture's credit alone; its caption may follow
    CREDIT = "credit"
    #: a picture's caption, credit included
    CAPTION = "caption"
    #: text that ends in a credit or a reporter's mark in brackets: which of them, its place in the story tells
    SIGNED = "signed"


@dataclass(frozen=True, slots=True)
class Noise:
    """The tables of ``noise.toml``, ready to be asked."""

    whole: dict[str, Line]
    openings: dict[str, Line]
    labels: frozenset[str]
    bylines: frozenset[str]
    #: first words of openings, labels and bylines: one look is enough for most lines
    first: frozenset[str]
    shape: re.Pattern[str]
    credit: re.Pattern[str]
    caption: re.Pattern[str]
    bracketed: re.Pattern[str]
    signed: re.Pattern[str]

    def line(self, text: str) -> Line:
        """Classify one line, given without the space around it. Takes time linear in its length at most.

        >>> load().line("ADVERTISEMENT"), load().line("Baca Juga: Perang di Kota Itu"), load().line("Baku membantah.")
        (<Line.FURNITURE: 'furniture'>, <Line.LINK: 'link'>, <Line.TEXT: 'text'>)
        """
        if len(text) <= _SHORT:
            kind = self.whole.get(text.casefold().strip(_MARKS))
            if kind:
                return kind
            if self.shape.fullmatch(text):
                return Line.FURNITURE
            if self.credit.fullmatch(text):
                return Line.CREDIT
        head = text[:80].casefold()
        first = (head.split(None, 1) or [""])[0].strip(_MARKS)
        if (not first or first in self.first) and len(text) <= _PROMPT and (kind := self._opening(head, len(text))):
            return kind
        tail = text[-_TAIL:]
        if ("/" in tail or ":" in tail) and self.caption.search(tail):
            return Line.CAPTION
        if tail.endswith((")", "]", ").", "].")):
            if self.bracketed.search(tail):
                return Line.CAPTION
            if self.signed.search(tail):
                return Line.SIGNED
        return Line.TEXT

    def _opening(self, head: str, length: int) -> Line | None:
        head = head.replace("\xa0", " ").lstrip(_MARKS)
        # A label ends in a colon or a bar within its first words: "Editor: …", "LAPORAN | …".
        for mark in ":|":
            label, found, rest = head.partition(mark)
            if found and label.strip() in self.labels and not rest.startswith("//"):
                return Line.FURNITURE
        words = head.split(" ", _OPENING)[:_OPENING]
        for count in range(len(words), 0, -1):
            opening = " ".join(words[:count]).rstrip(_STOPS)
            if opening in self.openings:
                return self.openings[opening]
            if opening in self.bylines and length <= 60 and head.count(" ") <= 7 and not head.endswith("."):
                return Line.FURNITURE
        return None


@cache
def load() -> Noise:
    """The tables, read once."""
    tables = tomllib.loads(Path(__file__).with_name("noise.toml").read_text(encoding="utf-8"))
    photo = _any(tables["photo_words"])
    agency = rf"(?:{_any(tables['picture_agencies'])})(?: (?:Photo|Images|FOTO|Foto))?"
    whole = dict.fromkeys(map(_key, tables["furniture"]), Line.FURNITURE) | {"": Line.FURNITURE}
    whole |= dict.fromkeys(map(_key, tables["lists"]), Line.LIST)
    openings = dict.fromkeys(map(str.casefold, tables["starts"]), Line.FURNITURE)
    openings |= dict.fromkeys(map(str.casefold, tables["links"]), Line.LINK)
    labels = frozenset(map(str.casefold, tables["labels"]))
    bylines = frozenset(map(str.casefold, tables["bylines"]))
    return Noise(
        whole,
        openings,
        labels,
        bylines,
        first=frozenset(entry.split(" ")[0].strip(_MARKS) for entry in (*openings, *labels, *bylines)),
        shape=re.compile("|".join(f"(?:{shape})" for shape in tables["shapes"]), re.ASCII),
        credit=re.compile(
            rf"[(\[]?(?:(?:{photo})\.? ?[:/] ?[^.!?]{{2,80}}|{agency} ?/ ?[^.!?]{{2,60}}|[^.!?/:,]{{2,40}} ?/ ?{agency}"
            rf"|[^.!?/]{{2,30}} via {agency}|{agency})[)\]]?\.?"
        ),
        caption=re.compile(
            rf"(?:^|[\s(\[.])(?:{photo})\.? ?[:/] ?(?:(?!\. [A-Z])[^\n]){{2,120}}$"
            rf"|[\s.]{agency} ?/ ?[A-Z][^.!?/()]{{1,60}}(?:/[^.!?()]{{1,40}})?\.?$"
        ),
        bracketed=re.compile(
            rf"[\[(](?:[^()\[\]]{{0,60}}[^\w()\[\]])?(?i:{_any(tables['credit_words'])})\b[^()\[\]]{{0,80}}[\])]\.?$"
        ),
        signed=re.compile(
            rf"[(\[](?:{agency} ?/|[^()\[\]/]{{1,40}}/ ?{agency}\b)[^()\[\]]{{0,60}}[)\]]\.?$"
            rf"|[.!?”\"] [(\[]{agency}[)\]]\.?$|\[[^\[\]]{{2,80}}/[^\[\]]{{2,60}}\]\.?$"
        ),
    )


def _any(words: list[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _key(entry: str) -> str:
    return entry.casefold().strip(_MARKS)
