"""The tokens of SPARQL, as far as it takes to tell a keyword from the same word in a string, an IRI or a comment."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
      (?P<iri>    <[^<>"{}|^`\\\x00-\x20]*> )
    | (?P<string> \"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\" | '''(?:[^'\\]|\\.|'(?!''))*'''
                | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*' )
    | (?P<comment> \#[^\n\r]* )
    | (?P<variable> [?$]\w+ )
    | (?P<language> @[A-Za-z][A-Za-z0-9-]* )
    | (?P<name>   (?:[^\W\d_](?:[\w.\-·]*[\w\-·])?|_)?:(?:[\w:%.\-·]|\\.)* )
    | (?P<word>   [^\W\d]\w* )
    | (?P<mark>   [{};] )
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True)
class Token:
    """A token that matters here: its kind, its text and where it stands."""

    kind: str
    text: str
    start: int
    end: int

    def is_word(self, *words: str) -> bool:
        return self.kind == "word" and self.text.upper() in words


def tokens(text: str) -> list[Token]:
    """The tokens of a query or update, without comments.

    >>> [token.text for token in tokens('ASK { <x:service> ?load "SERVICE" } # load')]
    ['ASK', '{', '<x:service>', '?load', '"SERVICE"', '}']
    """
    return [
        Token(match.lastgroup or "", match.group(), match.start(), match.end())
        for match in _TOKEN.finditer(text)
        if match.lastgroup != "comment"
    ]


def names_dataset(query: str) -> bool:
    """Whether a query names its graphs itself, by FROM or FROM NAMED.

    >>> names_dataset("SELECT * FROM <x:g> { ?s ?p ?o }"), names_dataset('ASK { ?from <x:from> "FROM" }')
    (True, False)
    """
    return "from" in query.lower() and any(token.is_word("FROM") for token in tokens(query))
