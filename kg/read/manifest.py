"""What is known of articles besides their text: manifests and sidecars, by the SHA-256 of the file's bytes."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from kg import resources
from kg.read.document import Facts, RefusedError

_HEX = re.compile(r"[0-9a-f]{64}")
_SLUG = re.compile(r"(?=.{1,120}$)[a-z0-9]+(?:-[a-z0-9]+)*")
_HOW = ("stated", "inferred", "metadata")
_FIELDS = tuple(f.name for f in fields(Facts))
#: News older than this is read by nobody here; a smaller year is a placeholder or a mistake.
EARLIEST = date(1800, 1, 1)
#: Keys of an entry that say nothing about the article itself.
_APART = frozenset({"file", "note", "sha256"})
#: No manifest of a hundred thousand articles is longer.
_MAX_BYTES = 100_000_000


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is known of each article, by the SHA-256 of its file's bytes in lower-case hex."""

    entries: Mapping[str, Facts] = field(default_factory=dict)
    #: asked about what this one does not know
    other: Manifest | None = None

    @classmethod
    def read(cls, path: Path) -> Manifest:
        """Read a manifest, a table ``[articles.<sha256>]`` for each article.

        Raises:
            RefusedError: it is not readable, not TOML, or says something that cannot be used; the message tells where.
        """
        table = _toml(path)
        articles = table.get("articles", {})
        if not isinstance(articles, dict) or table.keys() - {"articles"}:
            raise RefusedError(f"{path}: a manifest has tables [articles.<sha256>] and nothing else")
        entries = {}
        for sha256, entry in articles.items():
            if not _HEX.fullmatch(sha256) or not isinstance(entry, dict):
                raise RefusedError(f"{path}: {sha256!r} is not a SHA-256 in 64 lower-case hex digits")
            entries[sha256] = facts(entry, f"{path}, [articles.{sha256[:8]}…]")
        return cls(entries)

    def over(self, other: Manifest) -> Manifest:
        """This manifest's entries, and the other's for files that this one does not know."""
        return Manifest(self.entries, other)

    def get(self, sha256: str) -> Facts:
        """What is known of a file; nothing, if no manifest knows it."""
        if sha256 in self.entries or self.other is None:
            return self.entries.get(sha256, Facts())
        return self.other.get(sha256)


@cache
def seeds() -> Manifest:
    """The manifest of the seed articles."""
    return Manifest.read(resources.folder("seeds") / "manifest.toml")


def sidecar(path: Path, sha256: str | None) -> Facts:
    """What ``<file>.toml`` beside a file says about it; nothing when there is none.

    Args:
        path: the file.
        sha256: of its bytes; None for a file of many articles, of which the sidecar then speaks in common.

    Raises:
        RefusedError: the sidecar cannot be used, or its ``sha256`` is that of another file.
    """
    beside = path.with_name(path.name + ".toml")
    if not beside.is_file():
        return Facts()
    table = _toml(beside)
    if sha256 is None and "slug" in table:
        raise RefusedError(f"{beside.name}: slug is the name of one article, and this file has many")
    if sha256 and table.get("sha256", sha256) != sha256:
        raise RefusedError(
            f"its sidecar {beside.name} is about another file: this one's sha256 is {sha256}; correct it"
        )
    return facts(table, beside.name)


def facts(table: Mapping[str, Any], where: str) -> Facts:
    """Facts from a table of TOML.

    Raises:
        RefusedError: an unknown key, or a value of the wrong kind; the message begins with ``where``.

    >>> facts({"outlet": "RMOL", "published": "2020-10-31"}, "x.toml").published_how
    'metadata'
    """
    values: dict[str, str] = {}
    for key, value in table.items():
        if key in _APART:
            continue
        if key not in _FIELDS:
            raise RefusedError(f"{where}: unknown key {key!r}; known are {', '.join(_FIELDS)}")
        if isinstance(value, date | datetime) and key == "published":
            value = value.isoformat()
        if not isinstance(value, str) or not value.strip():
            raise RefusedError(f"{where}: {key} must be text")
        values[key] = value.strip()
    if "published" in values:
        if day_of(values["published"]) is None:
            raise RefusedError(f"{where}: published = {values['published']!r} is not a date like 2024-03-05")
        values.setdefault("published_how", "metadata")
    if not _SLUG.fullmatch(values.get("slug", "a")):
        raise RefusedError(f"{where}: slug = {values['slug']!r} is not words of a-z and 0-9 joined by hyphens")
    if values.get("published_how", "metadata") not in _HOW:
        raise RefusedError(f"{where}: published_how is one of {', '.join(_HOW)}")
    return Facts(**values)


def day_of(iso: str) -> date | None:
    """The day of an ISO 8601 date or moment, as it was where it was written.

    >>> day_of("2020-10-31T19:02+07:00")
    datetime.date(2020, 10, 31)
    >>> day_of("2020-10-31T19:02+07:00:30") is None
    True
    """
    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return None
    # What xsd:dateTime has no place for (XML Schema Part 2, 3.2.7.3).
    offset = moment.utcoffset() or timedelta()
    return None if abs(offset) > timedelta(hours=14) or offset % timedelta(minutes=1) else moment.date()


def plausible(iso: str) -> bool:
    """Whether an article may have been published on this day: after newspapers began, and not later than tomorrow."""
    day = day_of(iso)
    return day is not None and EARLIEST <= day <= datetime.now(UTC).date() + timedelta(days=1)


def _toml(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise RefusedError(f"{path}: too long for a table of facts")
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise RefusedError(f"{path}: cannot be read ({error.strerror})") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise RefusedError(f"{path}: not TOML ({error})") from None
