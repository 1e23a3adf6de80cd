r"""The tokens of SPARQL, as far as it takes to tell a keyword from the same word in a string, an IRI or a comment.

The work grows with the length of the text and no faster, whatever the text is: a quantifier gives back nothing, a run
of letters, dots and hyphens is looked at once for the colon that would make it a name, and a quotation mark that
nothing closes takes all that it was searched in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NUMBER = r"(?P<number> (?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)? )"
_TOKEN = re.compile(
    rf"""
      (?P<iri>    <[^<>"{{}}|^`\\\x00-\x20]*+> )
    | (?P<string> \"\"\"(?:[^"\\]|\\.|"(?!""))*+\"\"\" | '''(?:[^'\\]|\\.|'(?!''))*+'''
                | (?!\"\"\")"(?:[^"\\\n\r]|\\.)*+" | (?!''')'(?:[^'\\\n\r]|\\.)*+' )
    | (?P<torn>   (?:\"\"\"|''').* | ["'](?:[^\\\n\r]|\\.)*+ )
    | (?P<comment> \#[^\n\r]*+ )
    | (?P<variable> [?$]\w++ )
    | (?P<language> @[A-Za-z]++(?:-[A-Za-z0-9]++)*+(?:--[A-Za-z]++)?+ )
    | {_NUMBER}
    | (?P<name>   (?:[^\W\d_][\w.\-·]*+(?<!\.)|_)?:(?:(?:[\w:%]|\\.)(?:[\w:%.\-·]|\\.)*+)?+ )
    | (?P<run>    [^\W\d][\w.\-·]*+ )
    | (?P<mark>   [{{}}();] )
    """,
    re.VERBOSE | re.DOTALL,
)
#: What a run that is no name consists of.
_PART = re.compile(rf"{_NUMBER} | (?P<word> [^\W\d]\w*+ )", re.VERBOSE)
_INTERCHANGEABLE = ("iri", "name", "string", "number", "variable")


@dataclass(frozen=True, slots=True)
class Token:
    """A token that matters here: its kind, its text and where it stands.

    A token of the kind ``torn`` is a string that nothing closes: what holds one is no SPARQL, or reads like none.
    """

    kind: str
    text: str
    start: int
    end: int

    def is_word(self, *words: str) -> bool:
        return self.kind == "word" and self.text.upper() in words


def tokens(text: str) -> list[Token]:
    """The tokens of a query or update, without comments.

    >>> [token.text for token in tokens('ASK { <x:service> ?load "SERVICE" 1e5LOAD } # load')]
    ['ASK', '{', '<x:service>', '?load', '"SERVICE"', '1e5', 'LOAD', '}']
    """
    return list(stream(text))


def stream(text: str) -> Iterator[Token]:
    """The same tokens one by one: all those of a long text take many times its room."""
    for match in _matches(text):
        if match.lastgroup != "comment":
            yield Token(match.lastgroup or "", match.group(), match.start(), match.end())


def template(query: str) -> str:
    """What stays of a query when its IRIs, names, strings, numbers and variables may be any: what a program repeats
    that asks about one thing after another.

    >>> template('SELECT ?o { <x:a> ?p ?o } LIMIT 5 # first') == template('SELECT ?o {<x:b> ?p ?o} LIMIT 10')
    True
    """
    return " ".join(token.kind if token.kind in _INTERCHANGEABLE else token.text for token in stream(query))


def _matches(text: str) -> Iterator[re.Match[str]]:
    for match in _TOKEN.finditer(text):
        if match.lastgroup == "run":
            yield from _PART.finditer(text, match.start(), match.end())
        else:
            yield match


def names_dataset(query: str) -> bool:
    """Whether a query names its graphs itself, by FROM or FROM NAMED.

    >>> names_dataset("SELECT * FROM <x:g> { ?s ?p ?o }"), names_dataset('ASK { ?from <x:from> "FROM" }')
    (True, False)
    """
    return "from" in query.lower() and any(token.is_word("FROM", "FROMNAMED") for token in stream(query))
