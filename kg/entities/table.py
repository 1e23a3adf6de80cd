"""The reference table: states, bodies, persons and places known before any article is read."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from kg import namespaces, resources
from kg.entities.fold import fold
from kg.statement import ENTITY_TYPES

#: How a name stands for its record, the closest first. "composed" names are understood but not looked for in a text,
#: because the grammar of the language makes them of a noun and a state ("Russian foreign ministry").
ROLES = ("name", "demonym", "capital", "metonym", "composed")

#: Which record wins a name that several carry: states before bodies before people before places.
_PRECEDENCE = (
    "State", "DeFactoState", "InternationalOrganization", "MediationGroup", "ArmedGroup", "ArmedForce",
    "GovernmentBody", "Organization", "PopulationGroup", "MediaOutlet", "Person", "Territory", "Settlement",
)  # fmt: skip
_RANK = {kind: rank for rank, kind in enumerate(_PRECEDENCE)}
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_QID = re.compile(r"Q[1-9][0-9]*")
#: Columns that hold names: their language and role.
_NAME_COLUMNS = {
    "names": (None, "name"),
    "names_id": ("id", "name"),
    "names_en": ("en", "name"),
    "demonyms_id": ("id", "demonym"),
    "demonyms_en": ("en", "demonym"),
    "metonyms": (None, "metonym"),
    "composed_id": ("id", "composed"),
    "composed_en": ("en", "composed"),
}
_PLAIN_COLUMNS = ("slug", "type", "qid", "name", "label_id", "country", "code", "capitals", "ambiguous", "note")
_COLUMNS = {*_PLAIN_COLUMNS, *_NAME_COLUMNS}
_NOT_NAMES = "not-names.csv"


class TableError(ValueError):
    """A row of the reference table is wrong; the message names the file, the line and the reason."""


class Name(NamedTuple):
    """One way to write a record (a tuple, because thousands are made at every start)."""

    text: str
    #: ISO 639-1, or None when every language writes it so
    language: str | None
    #: one of `ROLES`
    role: str
    #: the same letters are also a common word or somebody else's name
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """A state, body, person or place."""

    slug: str
    #: one of `kg.statement.ENTITY_TYPES`
    type: str
    #: the English name
    name: str
    #: Wikidata id, where one was verified
    qid: str | None
    #: language -> label
    labels: Mapping[str, str]
    #: slug of the state that it belongs to
    country: str | None
    names: tuple[Name, ...]
    #: slugs of the cities whose names also stand for this state's government
    capitals: tuple[str, ...] = ()
    #: ISO 3166-1 alpha-2, for states and territories
    code: str | None = None
    #: who or what this is, in a few English words
    note: str = ""

    def __hash__(self) -> int:
        """By the slug alone: no two records of a table share one."""
        return hash(self.slug)

    @property
    def iri(self) -> str:
        """The thing's IRI in the graph."""
        return namespaces.thing(self.slug)


@dataclass(frozen=True)
class Table:
    """All records by slug, in the order of the files."""

    records: Mapping[str, Record]
    #: expressions that hold a name but do not mean it ("Konvensi Jenewa"), each with its language or None
    not_names: tuple[tuple[str, str | None], ...] = ()

    def resolve(self, text: str) -> Record | None:
        """The record that goes by exactly this name in any language, this slug or this Wikidata id; case is ignored.

        >>> load().resolve("rusia").name
        'Russia'
        >>> load().resolve("Q159").slug
        'russia'
        >>> load().resolve("nobody of this name") is None
        True
        """
        return self._by_name.get(_asked(text))

    def demonym(self, slug: str) -> str | None:
        """The English word for the people of a place: "Israeli".

        >>> load().demonym("israel")
        'Israeli'
        """
        return self._demonyms.get(slug)

    @cached_property
    def _demonyms(self) -> dict[str, str]:
        return {
            record.slug: name.text
            for record in self.records.values()
            for name in reversed(record.names)
            if name.role == "demonym" and name.language == "en"
        }

    @cached_property
    def _by_name(self) -> dict[str, Record]:
        found: dict[str, Record] = {}
        preferred = sorted(self.records.values(), key=lambda record: precedence(record, "name"))
        handles: dict[str, list[tuple[str, Record]]] = {role: [] for role in ROLES}
        for record in preferred:
            for text, role in _handles(record):
                handles[role].append((text, record))
        for text, record in chain.from_iterable(handles.values()):
            found.setdefault(_key(text), record)
        return found


def precedence(record: Record, role: str) -> tuple[int, int, str]:
    """Sorts the meanings of one name, the preferred first: by role, then by type (a state before a body before a
    person before a place), then by slug."""
    return ROLES.index(role), _RANK.get(record.type, len(_RANK)), record.slug


@cache
def load() -> Table:
    """The table that travels with the program, from ``seeds/reference/*.csv``.

    Raises:
        TableError: a row is wrong.
        FileNotFoundError: the installation is incomplete.
    """
    return read(resources.folder("seeds") / "reference")


def read(folder: Path) -> Table:
    """Read every ``*.csv`` of a folder, in the order of their names.

    Raises:
        TableError: an unknown column or type, a slug or id that is malformed or given twice, a country or capital
            that is no record, an ambiguous name that the row does not have.
    """
    records: dict[str, Record] = {}
    where: dict[str, str] = {}
    qids: dict[str, str] = {}
    for path in sorted(folder.glob("*.csv")):
        if path.name == _NOT_NAMES:
            continue
        for place, row in _rows(path):
            record = _record(row, place)
            if record.slug in records:
                raise TableError(f"{place}: the slug {record.slug!r} is also in {where[record.slug]}")
            if record.qid in qids:
                raise TableError(f"{place}: {record.qid} is also the id of {qids[record.qid]!r}")
            if record.qid:
                qids[record.qid] = record.slug
            records[record.slug] = record
            where[record.slug] = place
    for slug, record in records.items():
        for kind, other in (("country", record.country), *(("capital", capital) for capital in record.capitals)):
            if other and other not in records:
                raise TableError(f"{where[slug]}: the {kind} {other!r} is not in the table")
    return Table(records, _not_names(folder / _NOT_NAMES))


def _not_names(path: Path) -> tuple[tuple[str, str | None], ...]:
    if not path.exists():
        return ()
    return tuple((row["text"], row["language"] or None) for _, row in _rows(path, {"text", "language", "why"}))


def _rows(path: Path, columns: Set[str] = _COLUMNS) -> Iterator[tuple[str, dict[str, str]]]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        header = next(rows, [])
        if unknown := [column for column in header if column not in columns]:
            raise TableError(f"{path.name} line 1: unknown column {unknown[0]!r}")
        for row in rows:
            if not row:
                continue
            place = f"{path.name} line {rows.line_num}"
            if len(row) != len(header):
                raise TableError(f"{place}: {len(row)} columns where the first line has {len(header)}")
            yield place, dict(zip(header, row, strict=True))


def _record(row: Mapping[str, str], place: str) -> Record:
    slug, kind, name, qid = (row.get(column, "") for column in ("slug", "type", "name", "qid"))
    if not _SLUG.fullmatch(slug):
        raise TableError(f"{place}: {slug!r} is no slug (small letters and digits, joined by hyphens)")
    if kind not in ENTITY_TYPES:
        raise TableError(f"{place}: unknown type {kind!r}")
    if not name:
        raise TableError(f"{place}: the name is missing")
    if qid and not _QID.fullmatch(qid):
        raise TableError(f"{place}: {qid!r} is no Wikidata id")
    label_id = row.get("label_id") or name
    return Record(
        slug=slug,
        type=kind,
        name=name,
        qid=qid or None,
        labels={"en": name, "id": label_id},
        country=row.get("country") or None,
        names=tuple(_names(row, name, label_id, place)),
        capitals=_split(row.get("capitals", "")),
        code=row.get("code") or None,
        note=row.get("note", ""),
    )


def _names(row: Mapping[str, str], name: str, label_id: str, place: str) -> Iterator[Name]:
    ambiguous = _split(row.get("ambiguous", ""))
    given = [
        (text, language, role)
        for column, (language, role) in _NAME_COLUMNS.items()
        if row.get(column)
        for text in row[column].split("|")
    ]
    composed = {text for text, _, role in given if role == "composed"}
    own = [(name, None)] if name == label_id else [(name, "en"), (label_id, "id")]
    labels = [(text, language, "name") for text, language in own if text not in composed]
    seen: set[tuple[str, str | None]] = set()
    for text, language, role in labels + given:
        if (text, language) not in seen:
            seen.add((text, language))
            yield Name(text, language, role, text in ambiguous)
    if unused := set(ambiguous) - {text for text, _ in seen}:
        raise TableError(f"{place}: {min(unused)!r} is called ambiguous but is no name of this row")


def _split(values: str) -> tuple[str, ...]:
    return tuple(values.split("|")) if values else ()


def _handles(record: Record) -> Iterable[tuple[str, str]]:
    yield record.slug, "name"
    if record.qid:
        yield record.qid, "name"
    for name in record.names:
        yield name.text, name.role


def _key(text: str) -> str:
    return " ".join(fold(text).casefold().split())


#: News asks for the same names again and again.
_asked = lru_cache(maxsize=2**12)(_key)
