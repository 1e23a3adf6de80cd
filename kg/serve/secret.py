"""The token of whoever may write: kept as its SHA-256, compared in constant time, never written anywhere."""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import secrets
from pathlib import Path

_HASHED = re.compile(r"sha256:([0-9a-f]{64})")


class TokenError(ValueError):
    """A token file that cannot serve; the message says what to do."""


def load(path: Path) -> bytes:
    """The SHA-256 of the token that a file holds: as ``sha256:…``, or as the token itself.

    Raises:
        TokenError: it holds neither.
        OSError: it cannot be read.
    """
    text = path.read_text(encoding="utf-8").strip()
    hashed = _HASHED.fullmatch(text)
    if hashed:
        return bytes.fromhex(hashed[1])
    if len(text) < 8 or not text.isprintable() or " " in text:
        raise TokenError(f"{path} must hold one token of at least 8 characters, or its hash as sha256:…")
    return digest(text)


def create(path: Path) -> str:
    """Make a new token, keep its hash in a file that only its owner may read, and return it, once.

    Raises:
        FileExistsError: the file is there already.
    """
    token = secrets.token_urlsafe(32)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(f"sha256:{digest(token).hex()}\n")
    return token


def digest(token: str) -> bytes:
    """Its SHA-256."""
    return hashlib.sha256(token.encode("utf-8", "surrogateescape")).digest()


def bearer(authorization: bytes, hashed: bytes) -> bool:
    """Whether a header ``Authorization`` carries the token.

    >>> bearer(b"Bearer open sesame", digest("open sesame"))
    True
    >>> bearer(b"Basic open sesame", digest("open sesame"))
    False
    """
    scheme, _, token = authorization.partition(b" ")
    sent = hashlib.sha256(token.strip()).digest()
    return hmac.compare_digest(sent, hashed) and scheme.lower() == b"bearer"
