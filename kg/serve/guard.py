r"""The first wall: SERVICE and LOAD are found in a query's tokens before anything is run.

The tokens are those of SPARQL: an IRI, a string, a comment, a prefixed name or a variable may hold the word "service"
without meaning it. A code point may be written ``\u0053`` anywhere, so a text with such escapes is read both ways, as
it stands and with its escapes resolved, and what either reading shows counts. Some servers read characters instead of
tokens and find ``SERVICE :x`` in ``SERVICE:x``; what could be read so is refused, for behind ``kg serve --store`` any
server may stand. The second wall: the process that runs queries has no network (see :mod:`kg.serve.workers.wall`).
"""

from __future__ import annotations

import fnmatch
import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, unquote, urljoin, urlsplit

from kg.store.tokens import Token, names_dataset, stream, tokens

_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_WORDS = re.compile(r"service|load", re.IGNORECASE)
#: An IRI that could be a comparison and what follows it: ``?a<'>'``, ``?a<?b)SERVICE#>``. A name has no ``//`` in it.
_COMPARISON = re.compile(r"<(?![A-Za-z][\w+.-]*://)[^>]*['#)]")
_NOTHING = Token("", "", 0, 0)
_Window = tuple[Token, Token, Token]
_SUSPECT = ("service", "load", "\\u")
_VARYING = re.compile(r"\b(?:now|rand|uuid|struuid|bnode|service)\b|\\u", re.IGNORECASE)
_MAY_VARY = ("now", "rand", "uuid", "bnode", "service", "\\u")
#: Characters of a text that is read in a millisecond or two, so that whoever waits meanwhile does not notice.
SHORT = 1 << 11

#: Words behind which a name may stand before a brace.
_BEFORE_NAMES = ("GRAPH", "FROM", "NAMED", "SERVICE", "SILENT", "DESCRIBE")


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
    return _services(_windows(text))


def _services(windows: Iterable[_Window]) -> list[Service]:
    found = []
    prefixes: dict[str, str] = {}
    base = ""
    for token, second, third in windows:
        if token.is_word("BASE") and second.kind == "iri":
            base = urljoin(base, second.text[1:-1])
        elif token.is_word("PREFIX") and second.kind == "name" and third.kind == "iri":
            prefixes[second.text.rstrip(":")] = urljoin(base, third.text[1:-1])
        elif token.is_word("SERVICE"):
            target = third if second.is_word("SILENT") else second
            found.append(Service(_resolve(target, prefixes, base), target.start, target.end))
    return found


def _windows(text: str) -> Iterator[_Window]:
    """Each token with the two behind it; the last ones are empty."""
    first, second, third = itertools.tee(itertools.chain(stream(text), [_NOTHING] * 2), 3)
    return zip(first, itertools.islice(second, 1, None), itertools.islice(third, 2, None), strict=False)


def _resolve(token: Token, prefixes: dict[str, str], base: str) -> str | None:
    if token.kind == "iri":
        return urljoin(base, token.text[1:-1])
    if token.kind == "name" and not token.text.upper().startswith("SILENT"):  # SILENT e:x, in one
        prefix, _, local = token.text.partition(":")
        return prefixes.get(prefix, "") + re.sub(r"\\(.)", r"\1", local)
    return None


def check(text: str, allowed: Sequence[str] = ()) -> list[Service]:
    """Refuse what would make an outbound request; return the SERVICE clauses that are allowed.

    Raises:
        RefusedError: a SERVICE that the allow-list does not name, or a LOAD.
    """
    if not _mentions(text, _SUSPECT):
        return []
    plain = unescape(text)
    read = [_read(text), *([_read(plain)] if plain != text else [])]
    for service in itertools.chain.from_iterable(read):
        if service.iri is None:
            raise RefusedError("SERVICE with a variable is not carried out here: name the endpoint")
        if not permitted(service.iri, allowed):
            listed = ", ".join(allowed) or "none"
            raise RefusedError(f"SERVICE <{service.iri}> is not carried out here; allowed endpoints: {listed}")
    if len(read[-1]) > len(read[0]):
        raise RefusedError("SERVICE written with escapes is not carried out here: write it plainly")
    return read[0]


def ready(request: dict[str, Any], allowed: Sequence[str] = (), door: str = "") -> dict[str, Any]:
    """A request for a worker, made ready to be carried out: ``union`` only where its ``text`` names no dataset, and its
    SERVICE clauses sent through the door. One that is refused is only checked: what is wrong with its syntax is told
    before. The work grows with the text, by a second for each megabyte at most.

    Args:
        request: with ``op``, ``text`` and, of a query, ``union``; an update's reaches out nowhere.
        allowed: endpoints, see :func:`permitted`.
        door: see :func:`reroute`.
    """
    text = request["text"]
    query = request["op"] == "query"
    made = {**request, "union": request["union"] and not names_dataset(text)} if query else {**request}
    try:
        clauses = check(text, allowed if query else ())
    except RefusedError as error:
        return {**made, "op": "check", "message": str(error), "update": not query}
    return {**made, "text": reroute(text, clauses, door)} if clauses else made


def _read(text: str) -> list[Service]:
    """The SERVICE clauses of one reading.

    Raises:
        RefusedError: it holds a LOAD, or what somebody could take for one or for a SERVICE.
    """
    if not _WORDS.search(text):
        return []
    return _services(_checked(_windows(text)))


def _checked(windows: Iterable[_Window]) -> Iterator[_Window]:
    braces = brackets = 0
    previous = earlier = _NOTHING
    for window in windows:
        token, following, _ = window
        match token.kind:
            case "word" if token.is_word("LOAD"):
                raise RefusedError("LOAD is not carried out here: send the data by the Graph Store Protocol, to /store")
            case "word" if _WORDS.search(token.text) and not token.is_word("SERVICE"):
                raise _glued(token)
            case "name" if _WORDS.search(token.text.partition(":")[0]):
                begins = previous is _NOTHING or previous.text == ";" or _ends_prologue(earlier, previous)
                if (following.text == "{" and not previous.is_word(*_BEFORE_NAMES)) or (begins and not braces):
                    raise _glued(token)
            case "iri" if brackets and _COMPARISON.match(token.text):
                raise RefusedError(
                    f"{token.text[:80]} within brackets could be a comparison: write a space behind the <"
                )
            case "torn":
                raise RefusedError(f"the string {token.text[:20]!r} has no end, so what follows cannot be told")
            case "mark":
                braces += (token.text == "{") - (token.text == "}")
                brackets += (token.text == "(") - (token.text == ")")
        previous, earlier = token, previous
        yield window


def _glued(token: Token) -> RefusedError:
    return RefusedError(
        f"{token.text[:80]} could be read as SERVICE or LOAD, which are not carried out here: rename it"
    )


def _ends_prologue(earlier: Token, previous: Token) -> bool:
    """Whether an operation may begin behind these two tokens of a prologue."""
    if previous.kind == "string":
        return earlier.is_word("VERSION")
    return previous.kind == "iri" and (earlier.is_word("BASE") or earlier.text.endswith(":"))


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
    return _replaced(text, clauses, lambda iri: f"{door}?{quote(iri, safe='')}")


def spell_out(text: str, clauses: Sequence[Service]) -> str:
    """Every endpoint as a whole IRI, so that no other reading of the prefixes leads elsewhere.

    >>> text = "PREFIX e: <http://e.org/> ASK { SERVICE e:sparql { } }"
    >>> spell_out(text, services(text))
    'PREFIX e: <http://e.org/> ASK { SERVICE <http://e.org/sparql> { } }'
    """
    return _replaced(text, clauses, str)


def _replaced(text: str, clauses: Sequence[Service], address: Callable[[str], str]) -> str:
    pieces, end = [], 0
    for service in clauses:
        pieces += [text[end : service.start], f"<{address(service.iri or '')}>"]
        end = service.end
    return "".join([*pieces, text[end:]])


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
    pieces, end = [], 0
    for index in range(len(sequence) - 2):
        load, silent, source, *rest = sequence[index : index + 6]
        if load.is_word("LOAD") and silent.is_word("SILENT") and source.kind in ("iri", "name"):
            into = len(rest) == 3 and rest[0].is_word("INTO") and rest[1].is_word("GRAPH")
            last = rest[2] if into and rest[2].kind in ("iri", "name") else source
            pieces += [update[end : load.start], "INSERT DATA {}"]
            end = last.end
    return "".join([*pieces, update[end:]])


def varies(text: str) -> bool:
    """Whether two runs over the same version may differ, so that the answer is not kept. Of a text that is not short
    it is enough that it mentions what varies.

    >>> varies("SELECT (NOW() AS ?t) {}"), varies("SELECT * { ?s ?p ?o }"), varies("SELECT * { ?s ?p 'unknown' }")
    (True, False, False)
    """
    return _mentions(text, _MAY_VARY) and (len(text) > SHORT or _VARYING.search(text) is not None)


def _mentions(text: str, words: Iterable[str]) -> bool:
    """Whether one of the words stands anywhere in it; far quicker than an expression, on a long text."""
    folded = text.casefold()
    return any(word in folded for word in words)
