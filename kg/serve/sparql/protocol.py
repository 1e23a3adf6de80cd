"""A request of the SPARQL 1.1 Protocol, read strictly: one query or one update, its dataset, and its wishes."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote_to_bytes

from kg.serve.negotiate import Format, negotiate, offer
from kg.store.tokens import tokens

QUERY_TYPE = "application/sparql-query"
UPDATE_TYPE = "application/sparql-update"
FORM_TYPE = "application/x-www-form-urlencoded"
ACCEPTED = f"{QUERY_TYPE}, {UPDATE_TYPE}, {FORM_TYPE}"

#: Parameters of one request, besides those that name graphs: a dataset of many graphs needs as many.
MOST_FIELDS = 1000
#: An absolute IRI: a scheme, and nothing that an IRI may not hold.
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\]*")


class ProtocolError(ValueError):
    """A request that the protocol does not allow, with the status that says so."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


def unacceptable(*offered: tuple[Format, ...]) -> ProtocolError:
    """The answer to a client that takes none of these formats."""
    return ProtocolError(406, f"none of the formats asked for is on offer; there are: {offer(*offered)}")


def agree(accept: str, name: str, offered: tuple[Format, ...]) -> Format:
    """The format asked for by name if one is, else by header.

    Raises:
        ProtocolError: 406, nothing fits.
    """
    form = negotiate(accept, name, offered)
    if form is None:
        raise unacceptable(offered)
    return form


@dataclass(frozen=True)
class Operation:
    """What a request asks for.

    Args:
        kind: a query or an update.
        text: in SPARQL.
        default_graphs, named_graphs: the dataset by ``default-graph-uri`` and ``named-graph-uri``, or for an update by
            ``using-graph-uri`` and ``using-named-graph-uri``; empty: the server's own.
        format: the name of a format, which wins over ``Accept``.
        timeout: seconds the client gives it, None for the server's limit.
    """

    kind: Literal["query", "update"]
    text: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    format: str = ""
    timeout: float | None = None


def fields(encoded: bytes) -> list[tuple[str, str]]:
    """The pairs of a query string or form.

    Raises:
        ProtocolError: it is not UTF-8, or there are more than :data:`MOST_FIELDS`.

    >>> fields(b"query=ASK+%7B%7D&x")
    [('query', 'ASK {}'), ('x', '')]
    """
    if encoded.count(b"&") - encoded.count(b"-graph-uri=") >= MOST_FIELDS:
        raise ProtocolError(400, f"there are more than the {MOST_FIELDS} parameters that are taken here")
    pairs = []
    try:
        for pair in encoded.split(b"&"):
            if pair:
                name, _, value = pair.partition(b"=")
                pairs.append((unquoted(name), unquoted(value)))
    except UnicodeDecodeError:
        raise ProtocolError(400, "the parameters are not UTF-8") from None
    return pairs


def unquoted(part: bytes) -> str:
    """One name or value of a query string or form.

    Raises:
        UnicodeDecodeError: it is not UTF-8.
    """
    if b"+" in part:
        part = part.replace(b"+", b" ")
    return (unquote_to_bytes(part) if b"%" in part else part).decode("utf-8")


def read(method: str, query_string: bytes, content_type: str, body: bytes) -> Operation | None:
    """The operation of a request; None for a GET that asks nothing, which is answered by the service description.

    Raises:
        ProtocolError: 400 for parameters that are wrong, 405 for another method, 415 for another media type.
    """
    pairs = fields(query_string)
    if method in ("GET", "HEAD"):
        if any(name == "update" for name, _ in pairs):
            raise ProtocolError(400, "an update is sent by POST, not by GET")
        if not any(name == "query" for name, _ in pairs):
            return None
        return _operation("query", _one(pairs, "query"), pairs)
    if method != "POST":
        raise ProtocolError(405, "queries come by GET or POST, updates by POST")
    media_type, _, parameters = content_type.partition(";")
    charset = re.search(r"charset\s*=\s*\"?([\w-]+)", parameters, re.IGNORECASE)
    if charset and charset[1].lower() not in ("utf-8", "utf8", "us-ascii"):
        raise ProtocolError(415, f"the text must be UTF-8, not {charset[1]}")
    match media_type.strip().lower():
        case "application/sparql-query":
            return _direct("query", body, pairs)
        case "application/sparql-update":
            return _direct("update", body, pairs)
        case "application/x-www-form-urlencoded":
            pairs += fields(body.strip())
            asked = [name for name, _ in pairs if name in ("query", "update")]
            if len(set(asked)) > 1:
                raise ProtocolError(400, "a request is either a query or an update, not both")
            if "update" in asked:
                return _operation("update", _one(pairs, "update"), pairs)
            return _operation("query", _one(pairs, "query"), pairs)
    raise ProtocolError(415, f"the media type {media_type or '(none)'} is not understood; send one of: {ACCEPTED}")


def _direct(kind: Literal["query", "update"], body: bytes, pairs: Sequence[tuple[str, str]]) -> Operation:
    if any(name in ("query", "update") for name, _ in pairs):
        raise ProtocolError(400, f"the {kind} is in the body; it cannot be in the address too")
    try:
        return _operation(kind, body.decode("utf-8"), pairs)
    except UnicodeDecodeError:
        raise ProtocolError(400, f"the {kind} is not UTF-8") from None


def _one(pairs: Sequence[tuple[str, str]], name: str) -> str:
    values = [value for key, value in pairs if key == name]
    if len(values) != 1:
        raise ProtocolError(400, f"the parameter {name!r} must be there once, and is there {len(values)} times")
    return values[0]


def _operation(kind: Literal["query", "update"], text: str, pairs: Sequence[tuple[str, str]]) -> Operation:
    if not text.strip():
        raise ProtocolError(400, f"the {kind} is empty")
    default, named, form, timeout = [], [], "", None
    for key, value in pairs:
        match key:
            case "default-graph-uri" | "using-graph-uri" if (key[0] == "u") == (kind == "update"):
                default.append(iri(value))
            case "named-graph-uri" | "using-named-graph-uri" if (key[0] == "u") == (kind == "update"):
                named.append(iri(value))
            case "format" | "output":
                form = form or value
            case "timeout":
                timeout = _seconds(value)
    return Operation(kind, text, tuple(default), tuple(named), form, timeout)


def _seconds(value: str) -> float:
    try:
        seconds = float(value)
    except ValueError:
        seconds = -1.0
    if not 0 < seconds < float("inf"):
        raise ProtocolError(400, f"timeout is a number of seconds, not {value[:40]!r}")
    return seconds


def iri(value: str) -> str:
    """An absolute IRI as it is.

    Raises:
        ProtocolError: it is none.
    """
    if not _IRI.fullmatch(value):
        raise ProtocolError(400, f"{value[:200]!r} is not an absolute IRI")
    return value


def with_using(update: str, default: Sequence[str], named: Sequence[str]) -> str:
    """An update whose operations look only at these graphs, as ``using-graph-uri`` asks.

    Raises:
        ProtocolError: the update names its dataset itself.

    >>> with_using("INSERT { ?s ?p 1 } WHERE { ?s ?p 2 }", ["x:g"], [])
    'INSERT { ?s ?p 1 } USING <x:g> WHERE { ?s ?p 2 }'
    """
    if not default and not named:
        return update
    clauses = "".join([f"USING <{graph}> " for graph in default] + [f"USING NAMED <{graph}> " for graph in named])
    depth = 0
    places = []
    before = None
    for token in tokens(update):
        if token.text in ("{", "}"):
            depth += 1 if token.text == "{" else -1
        elif token.kind == "torn":
            raise ProtocolError(400, "a string has no end")
        elif depth == 0 and token.is_word("USING", "USINGNAMED", "WITH"):
            raise ProtocolError(400, "the update names its graphs by USING or WITH, and the request by using-graph-uri")
        elif depth == 0 and token.is_word("WHERE", "DELETEWHERE"):
            if token.is_word("DELETEWHERE") or (before is not None and before.is_word("DELETE")):
                raise ProtocolError(400, "DELETE WHERE takes no using-graph-uri; write DELETE { … } WHERE { … }")
            places.append(token.start)
        before = token
    ends = [*places, len(update)]
    return clauses.join([update[: ends[0]], *(update[start:end] for start, end in itertools.pairwise(ends))])
