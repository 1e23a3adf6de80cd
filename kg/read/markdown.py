"""Markdown: its text without front matter, links, pictures, tables and marks of emphasis."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from kg.read.decode import normalise
from kg.read.document import Document, Facts, RefusedError
from kg.read.published import iso_of

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"\s*(---|\+\+\+)[ \t]*\r?\n(.*?)^(?:\1|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_ENTRY = re.compile(r"^([A-Za-z_]+)[ \t]*:[ \t]+(.+?)[ \t]*$", re.MULTILINE)
#: Names that front matter has for what is known of an article.
_NAMES = {
    "title": "title",
    "date": "published",
    "published": "published",
    "outlet": "outlet",
    "publisher": "outlet",
    "site": "outlet",
    "agency": "agency",
    "url": "url",
    "source": "url",
    "link": "url",
}
#: Blocks that hold no story.
_DROPPED = {"table_open": "table_close"}


def document(text: str, source: str) -> Document:
    """Read one Markdown file, given as decoded text.

    The stored text is the headings, paragraphs and list entries, parted by blank lines.

    Raises:
        RefusedError: its front matter is broken TOML.
    """
    from markdown_it import MarkdownIt

    front = _FRONT.match(text)
    facts = _facts(front[2], front[1] == "+++") if front else Facts()
    tokens = MarkdownIt("commonmark").enable("table").parse(text[front.end() :] if front else text)
    return Document(normalise("\n\n".join(_blocks(tokens))), source, facts)


def _blocks(tokens: Sequence[Token]) -> list[str]:
    blocks = []
    closing = None
    item = heading = False
    for token in tokens:
        if closing:
            closing = None if token.type == closing else closing
        elif token.type in _DROPPED:
            closing = _DROPPED[token.type]
        elif token.type == "list_item_open":
            item = True
        elif token.type in ("heading_open", "heading_close"):
            heading = token.type == "heading_open"
        elif token.type == "inline":
            words, linked = _inline(token.children or [])
            # What is nothing but a link points to another page; a headline may link to its own.
            if words and (heading or not linked):
                blocks.append(f"- {words}" if item else words)
            item = False
    return blocks


def _inline(children: Sequence[Token]) -> tuple[str, bool]:
    """The words of a block, and whether all of them are links."""
    parts = []
    depth = outside = 0
    for child in children:
        if child.type == "link_open":
            depth += 1
        elif child.type == "link_close":
            depth -= 1
        elif child.type in ("text", "code_inline"):
            parts.append(child.content)
            outside += depth == 0 and bool(child.content.strip(" \t-–—|•*·:."))
        elif child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
    return " ".join("".join(parts).split()), not outside


def _facts(front: str, toml: bool) -> Facts:
    entries: dict[str, Any] = {}
    if toml:
        try:
            entries = tomllib.loads(front)
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            raise RefusedError(f"its front matter is not TOML ({error}); correct it") from None
    else:
        # YAML's plain entries are enough; anything nested is left alone.
        entries = {key: _scalar(value) for key, value in _ENTRY.findall(front)}
    known: dict[str, str] = {}
    for key, value in entries.items():
        field = _NAMES.get(key.casefold())
        text = normalise(str(value).strip())
        if field == "published":
            # Where a date stands, others put a switch: "published: true".
            text = iso_of(text) or ""
        if field == "url" and "://" not in text:
            # "source: Reuters" names a source, it is no address.
            continue
        if field and text and not isinstance(value, list | dict):
            known.setdefault(field, text)
    return Facts(**known, published_how="metadata" if "published" in known else None)


def _scalar(value: str) -> str:
    """A plain or quoted value of YAML, without the comment behind it.

    >>> _scalar("2020-10-13  # the day after"), _scalar("'Siege # 3' # part")
    ('2020-10-13', 'Siege # 3')
    """
    if quoted := re.match(r"([\"'])(.*?)\1[ \t]*(?:#.*)?$", value):
        return quoted[2]
    return re.sub(r"(?:^|[ \t]+)#.*", "", value)
