"""Conditional requests about graphs (RFC 9110, 13): what ``If-Match`` and ``If-None-Match`` ask of one."""

from __future__ import annotations

from dataclasses import dataclass

from kg.serve.negotiate import GRAPHS
from kg.serve.sparql.cache import etag
from kg.serve.sparql.protocol import ProtocolError

#: What :func:`kg.serve.negotiate.encoding` may choose.
_ENCODINGS = ("", "gzip", "br")


def validator(state: str, graph: str | None, form: str, encoding: str, strong: bool) -> bytes:
    """The tag of a graph in one format and compression.

    Args:
        state: the tag of the version or snapshot.
        graph: its IRI; empty for the default graph, None for all.
        strong: equal tags mean equal bytes, as they do of one snapshot; two servers may order a version otherwise.
    """
    tag = etag("\n".join((state, "*" if graph is None else graph, form, encoding)))
    return tag.removeprefix(b"W/") if strong else tag


@dataclass(frozen=True)
class Condition:
    """What a request asks of a graph before it is carried out.

    Args:
        match: the value of ``If-Match``, None without it.
        none_match: the value of ``If-None-Match``, None without it.
    """

    match: bytes | None
    none_match: bytes | None

    @classmethod
    def of(cls, headers: dict[bytes, bytes]) -> Condition:
        """The condition of a request."""
        match, none_match = headers.get(b"if-match"), headers.get(b"if-none-match")
        return cls(match and match.strip(), none_match and none_match.strip())

    def holds(self, *current: bytes) -> bool:
        """Whether the tags that are listed, if any are, allow the request while these are the current ones.

        >>> Condition(b'"a", "b"', None).holds(b'"b"'), Condition(b'W/"b"', None).holds(b'"b"')
        (True, False)
        >>> Condition(None, b'W/"a"').holds(b'"a"'), Condition(None, b"*").holds(b'"a"')
        (False, True)
        """
        if self.match not in (None, b"*") and not _listed(self.match).intersection(current):
            return False
        if self.none_match in (None, b"*"):
            return True
        return _weak(_listed(self.none_match)).isdisjoint(_weak(set(current)))

    def check(self, state: str, graph: str | None) -> None:
        """Let pass what a writer may be asked to do with this state of a graph.

        Raises:
            ProtocolError: 412, the state is not the one that the client knows, or is.
        """
        current = (validator(state, graph, form.name, encoding, True) for form in GRAPHS for encoding in _ENCODINGS)
        if not self.holds(*current):
            raise ProtocolError(412, "the graph is not in the state that the request expects; get it again")

    def exists(self, graph: str | None) -> bool | None:
        """Whether the graph must be there, or must not; None where that does not matter.

        Raises:
            ProtocolError: 412, it must not be there, and always is.
        """
        if self.none_match == b"*":
            if not graph or self.match == b"*":
                raise ProtocolError(412, "the graph is there already")
            return False
        return True if self.match == b"*" and graph else None


def _listed(header: bytes | None) -> set[bytes]:
    return {tag.strip() for tag in (header or b"").split(b",")}


def _weak(tags: set[bytes]) -> set[bytes]:
    """For the weak comparison, to which it does not matter who is strong (RFC 9110, 8.8.3.2)."""
    return {tag.removeprefix(b"W/") for tag in tags}
