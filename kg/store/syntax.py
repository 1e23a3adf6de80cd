"""What is wrong with a query or an update that the engine cannot read, in a sentence that helps to mend it.

The engine tells the place, and all that it would have taken there; the commonest mistakes are seen in the tokens.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kg import namespaces
from kg.store.tokens import Token, tokens

_PLACE = re.compile(r"error at (\d+):(\d+): (?:expected (?:one of )?)?(.*)", re.DOTALL)
#: A sentence of the engine's, among the tokens that it would have taken.
_SENTENCE = re.compile(r"(?:^|, )((?!Prefix not found)[A-Z][a-z]+(?: [\w.'\"-]+){2,})")
_PROLOGUE = ("PREFIX", "BASE", "VERSION")
_QUERIES = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_UPDATES = ("INSERT", "DELETE", "WITH", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD")
_CLOSES = {"}": "{", ")": "("}
#: Characters of a text whose tokens are looked at; those of a longer one take too much room.
_MOST = 200_000
#: Characters of a text that are shown on each side of the place.
_BESIDE = 24
_UPDATE = (
    "this is an update, and only queries are answered here: updates are sent by POST to /sparql of a server that runs "
    "with --writable, as application/sparql-update or in the field update"
)
_QUERY = (
    "this is a query, and an update is asked for: queries are sent as application/sparql-query or in the field query"
)


def explain(text: str, error: str, *, update: bool = False) -> str:
    """The engine's error about a text, with line and column, as people can use it.

    Args:
        text: what could not be read.
        error: the engine's words.
        update: it was read as an update, not as a query.

    >>> explain("ASK { ?s sk:act ?o }", "error at 1:16: expected one of Prefix not found, ['%']")
    'this is not SPARQL: error at 1:10: nothing declares the prefix sk; put before it: PREFIX sk: <https://w3id.org/saksi/ontology#>'
    >>> explain("CLEAR ALL", "error at 1:10: expected CONSTRUCT")[:17]
    'this is an update'
    """
    found = tokens(text) if len(text) <= _MOST else []
    begins = next((token for token in found if token.kind == "word" and not token.is_word(*_PROLOGUE)), None)
    if begins is not None and begins.is_word(*(_QUERIES if update else _UPDATES)):
        return _QUERY if update else _UPDATE
    mistake = _mistake(found, begins, update)
    if mistake is not None:
        start, said = mistake
        line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
        return f"this is not SPARQL: error at {line}:{column}: {said}"
    place = _PLACE.match(error)
    if place is None:
        return f"this is not SPARQL: {_shown(error)}"
    sentence = _SENTENCE.search(place[3])
    said = _shown(sentence[1]) if sentence else _beside(text, int(place[1]), int(place[2]))
    return f"this is not SPARQL: error at {place[1]}:{place[2]}: {said}"


def _mistake(found: Sequence[Token], begins: Token | None, update: bool) -> tuple[int, str] | None:
    """Where a mistake stands that the tokens show, and what it is."""
    torn = next((token for token in found if token.kind == "torn"), None)
    if torn is not None:
        return torn.start, "the string that begins here has no end"
    if begins is not None and not begins.is_word(*(_UPDATES if update else _QUERIES)):
        what, *words = ("an update", *_UPDATES) if update else ("a query", *_QUERIES)
        return (
            begins.start,
            f"{what} begins with {', '.join(words[:-1])} or {words[-1]}, not with {_shown(begins.text)}",
        )
    return _undeclared(found) or _unclosed(found)


def _undeclared(found: Sequence[Token]) -> tuple[int, str] | None:
    # "PREFIX sk:" declares; the blank node _:b has no prefix.
    declared = {"_"} | {name.text.rstrip(":") for word, name in pairwise(found) if word.is_word("PREFIX")}
    for token in found:
        prefix = token.text.partition(":")[0]
        if token.kind == "name" and prefix not in declared:
            known = namespaces.PREFIXES.get(prefix)
            line = f"PREFIX {prefix}: <{known}>" if known else f"PREFIX {_shown(prefix)}: <…>"
            return token.start, f"nothing declares the prefix {_shown(prefix) or '“:”'}; put before it: {line}"
    return None


def _unclosed(found: Sequence[Token]) -> tuple[int, str] | None:
    opened: list[Token] = []
    for token in found:
        if token.text in _CLOSES.values() and token.kind == "mark":
            opened.append(token)
        elif token.kind == "mark" and token.text in _CLOSES:
            if not opened or opened[-1].text != _CLOSES[token.text]:
                return token.start, f"this “{token.text}” closes nothing"
            opened.pop()
    return (opened[-1].start, f"this “{opened[-1].text}” is never closed") if opened else None


def _beside(text: str, line: int, column: int) -> str:
    lines = text.split("\n")
    here = lines[line - 1] if line <= len(lines) else ""
    before, behind = here[max(0, column - 1 - _BESIDE) : column - 1], here[column - 1 : column - 1 + _BESIDE]
    if not (before + behind).strip():
        return "something is missing here"
    if not behind.strip():
        return f"something is missing, or is too much, before this: “{_shown(before)}”"
    return f"this cannot stand here, or something is missing before it: “{_shown(behind)}”"


def _shown(text: str) -> str:
    """The text in one line that harms no terminal, as much of it as a message needs."""
    line = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in " ".join(text.split()))
    return line if len(line) <= 200 else f"{line[:199]}…"
