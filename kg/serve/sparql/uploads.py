"""Data that is sent to a graph: one document, or several as ``multipart/form-data``."""

from __future__ import annotations

import re
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import HTTP
from typing import cast

from kg.serve.negotiate import GRAPHS, Format, by_name, offer
from kg.serve.sparql.protocol import ProtocolError

_CHARSET = re.compile(r";\s*charset\s*=\s*\"?([^\s\";]*)", re.IGNORECASE)


def holds_graphs(content_type: str) -> bool:
    """Whether this media type is one of whole datasets, whose graphs have their names with them."""
    form = _format(content_type)
    return form is not None and form.name in ("nquads", "trig")


def parts(content_type: str, body: bytes, base: str) -> list[dict[str, str]]:
    """The documents of a request: of each the name of its ``format``, its ``data`` and its ``base``.

    Raises:
        ProtocolError: 415 for a media type or charset that is not understood, 400 for a multipart that is none.
    """
    if not content_type.lower().startswith("multipart/form-data"):
        return [_part(content_type, body, base)]
    message = _parsed(b"Content-Type: " + content_type.encode("latin-1") + b"\r\n\r\n" + body)
    found = []
    for part in message.iter_parts():
        content = part.get_payload(decode=True)
        if not isinstance(content, bytes):
            raise ProtocolError(400, "a part of the body has parts of its own; send the documents side by side")
        _sound(cast(EmailMessage, part))
        found.append(_part(str(part.get("Content-Type", "text/turtle")), content, base))
    return found


def _parsed(data: bytes) -> EmailMessage:
    message = BytesParser(policy=HTTP).parsebytes(data)
    if not message.is_multipart():
        raise ProtocolError(400, "the body is not the multipart/form-data that its header says")
    _sound(message)
    return message


def _sound(message: EmailMessage) -> None:
    """Refuse what the parser had to guess at, as where a body ends before its last boundary."""
    for defect in message.defects:
        raise ProtocolError(400, f"the multipart/form-data is damaged: {type(defect).__name__}")


def _part(content_type: str, body: bytes, base: str) -> dict[str, str]:
    form = _format(content_type)
    if form is None:
        kind = content_type or "(none)"
        raise ProtocolError(415, f"the media type {kind} is not understood; send one of: {offer(GRAPHS)}")
    charset = _CHARSET.search(content_type)
    if charset and charset[1].lower() not in ("utf-8", "utf8", "us-ascii"):
        raise ProtocolError(415, f"the data must be UTF-8, not {charset[1]}")
    return {"format": form.name, "data": body.decode("utf-8", "surrogateescape"), "base": base}


def _format(content_type: str) -> Format | None:
    kind = content_type.partition(";")[0].strip().lower()
    if kind in ("application/xml", "text/xml", "application/json", "text/plain"):
        return None  # these say nothing of what they hold
    return by_name(kind, GRAPHS) if "/" in kind else None
