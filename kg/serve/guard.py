r"""The first wall: SERVICE and LOAD are found in a query's tokens before anything is run.

The tokens are those of SPARQL: an IRI, a string, a comment, a prefixed name or a variable may hold the word "service"
without meaning it. A code point may be written ``\u0053`` anywhere, so a text with such escapes is read both ways, as
it stands and with its escapes resolved, and what either reading shows counts. The second wall is that the process
which runs queries has no network (see :mod:`kg.serve.wall`).
"""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote, unquote, urljoin, urlsplit

from kg.store.tokens import Token, tokens

_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_SUSPECT = re.compile(r"service|load|\\u", re.IGNORECASE)
_VARYING = re.compile(r"\b(?:now|rand|uuid|struuid|bnode|service)\b|\\u", re.IGNORECASE)


class RefusedError(PermissionError):
    """The request would make the server talk to another one."""


@dataclass(frozen=True)
class Service:
    """A SERVICE clause: the endpoint's IRI, None if that is a variable, and where it stands in the text."""

    iri: str | None
    start: int
    end: int


def unescape(text: str) -> str:
    r"""Code point escapes resolved, as SPARQL does before it reads anything else.

    >>> unescape(r"S\u0045RVICE")
    'SERVICE'
    """

    def point(match: re.Match[str]) -> str:
        number = int(match[1] or match[2], 16)
        return chr(number) if number < 0x110000 else match[0]

    return _ESCAPE.sub(point, text)


def services(text: str) -> list[Service]:
    """The SERVICE clauses of a query or update.

    >>> services("PREFIX e: <http://e.org/> ASK { SERVICE SILENT e:sparql { ?s ?p ?o } }")[0].iri
    'http://e.org/sparql'
    """
    found = []
    prefixes: dict[str, str] = {}
    base = ""
    sequence = [*tokens(text), *[Token("", "", len(text), len(text))] * 3]
    for token, second, third in zip(sequence, sequence[1:], sequence[2:], strict=False):
        if token.is_word("BASE") and second.kind == "iri":
            base = urljoin(base, second.text[1:-1])
        elif token.is_word("PREFIX") and second.kind == "name" and third.kind == "iri":
            prefixes[second.text.rstrip(":")] = urljoin(base, third.text[1:-1])
        elif token.is_word("SERVICE"):
            target = third if second.is_word("SILENT") else second
            found.append(Service(_resolve(target, prefixes, base), target.start, target.end))
    return found


def _resolve(token: Token, prefixes: dict[str, str], base: str) -> str | None:
    if token.kind == "iri":
        return urljoin(base, token.text[1:-1])
    if token.kind == "name":
        prefix, _, local = token.text.partition(":")
        return prefixes.get(prefix, "") + re.sub(r"\\(.)", r"\1", local)
    return None


def check(text: str, allowed: Sequence[str] = ()) -> list[Service]:
    """Refuse what would make an outbound request; return the SERVICE clauses that are allowed.

    Raises:
        RefusedError: a SERVICE that the allow-list does not name, or a LOAD.
    """
    if not _SUSPECT.search(text):
        return []
    clauses = services(text)
    plain = unescape(text)
    hidden = [] if plain == text else services(plain)
    for service in [*clauses, *hidden]:
        if service.iri is None:
            raise RefusedError("SERVICE with a variable is not carried out here: name the endpoint")
        if not permitted(service.iri, allowed):
            listed = ", ".join(allowed) or "none"
            raise RefusedError(f"SERVICE <{service.iri}> is not carried out here; allowed endpoints: {listed}")
    if len(hidden) > len(clauses):
        raise RefusedError("SERVICE written with escapes is not carried out here: write it plainly")
    for reading in {text, plain}:
        if any(token.is_word("LOAD") for token in tokens(reading)):
            raise RefusedError("LOAD is not carried out here: send the data by the Graph Store Protocol, to /store")
    return clauses


def permitted(iri: str, allowed: Iterable[str]) -> bool:
    """Whether the allow-list names this endpoint. ``*`` may stand for the port, and within the path.

    >>> permitted("https://query.wikidata.org/sparql", ["https://query.wikidata.org/sparql"])
    True
    >>> permitted("http://127.0.0.1:8001/ep1", ["http://127.0.0.1:*/*"])
    True
    >>> permitted("http://127.0.0.1:80@evil.example/", ["http://127.0.0.1:*/*"])
    False
    """
    try:
        asked = urlsplit(iri)
        port = asked.port or {"http": 80, "https": 443}.get(asked.scheme)
    except ValueError:
        return False
    if asked.username is not None or port is None or not asked.hostname:
        return False
    for entry in allowed:
        host, _, entry_port = urlsplit(entry).netloc.partition(":")
        scheme, path = urlsplit(entry).scheme, urlsplit(entry).path or "/"
        ports = ("*", str(port)) if entry_port else ("",)
        usual = asked.port is None or asked.port == {"http": 80, "https": 443}[asked.scheme]
        if (
            (asked.scheme, asked.hostname) == (scheme, host.lower())
            and (entry_port in ports if entry_port else usual)
            and fnmatch.fnmatchcase(asked.path or "/", path)
        ):
            return True
    return False


def reroute(text: str, clauses: Sequence[Service], door: str) -> str:
    """Send every SERVICE clause through the door: the only address that the worker can reach.

    >>> text = "ASK { SERVICE <http://e.org/sparql> { } }"
    >>> reroute(text, services(text), "http://127.0.0.1:9/")
    'ASK { SERVICE <http://127.0.0.1:9/?http%3A%2F%2Fe.org%2Fsparql> { } }'
    """
    for service in reversed(clauses):
        text = f"{text[: service.start]}<{door}?{quote(service.iri or '', safe='')}>{text[service.end :]}"
    return text


def unroute(text: str, door: str) -> str:
    """The text with the endpoints' own addresses again, for an endpoint that gets a SERVICE within a SERVICE.

    >>> unroute("SERVICE <http://127.0.0.1:9/?http%3A%2F%2Fe.org%2Fsparql> { }", "http://127.0.0.1:9/")
    'SERVICE <http://e.org/sparql> { }'
    """
    return re.sub(f"<{re.escape(door)}\\?([^>]*)>", lambda match: f"<{unquote(match[1])}>", text)


def drop_silent_loads(update: str) -> str:
    """A LOAD SILENT that fails does nothing; as every LOAD fails here, put something there that does nothing.

    >>> drop_silent_loads("LOAD SILENT <http://e.org/x> INTO GRAPH <x:g> ; CLEAR ALL")
    'INSERT DATA {} ; CLEAR ALL'
    """
    sequence = tokens(update)
    for index in range(len(sequence) - 3, -1, -1):
        load, silent, source, *rest = sequence[index : index + 6]
        if load.is_word("LOAD") and silent.is_word("SILENT") and source.kind in ("iri", "name"):
            into = len(rest) == 3 and rest[0].is_word("INTO") and rest[1].is_word("GRAPH")
            last = rest[2] if into and rest[2].kind in ("iri", "name") else source
            update = update[: load.start] + "INSERT DATA {}" + update[last.end :]
    return update


def varies(text: str) -> bool:
    """Whether two runs over the same version may differ, so that the answer is not kept.

    >>> varies("SELECT (NOW() AS ?t) {}"), varies("SELECT * { ?s ?p ?o }")
    (True, False)
    """
    return _VARYING.search(text) is not None
