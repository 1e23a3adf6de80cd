"""Where documents come from: a file, a folder, standard input; and which format each is in."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from io import BufferedReader
from pathlib import Path

from kg.read import formats, html, jsonl, markdown, warc
from kg.read.decode import decode
from kg.read.document import MAX_TEXT, Document, Documents, Facts, RefusedError, Rejection
from kg.read.formats import Format
from kg.read.manifest import Manifest, sidecar

_MANIFEST = "manifest.toml"
#: Files that accompany articles in a folder: facts about them, and notes to people.
_BESIDE = re.compile(r"\..*|.*\.toml|(?:readme|licen[sc]e|notice|copying)(?:\.\w+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class File:
    """A file to read (``-`` is standard input), and the folder that was given and whose manifest holds for it."""

    path: Path
    folder: Path | None = None

    def __str__(self) -> str:
        return "standard input" if self.standard_input else str(self.path)

    @property
    def standard_input(self) -> bool:
        return str(self.path) == "-"


def files(source: str | Path) -> Iterator[File | Rejection]:
    """The files of a source: itself, or those of a folder in sorted order; what is no file is rejected."""
    path = Path(source)
    try:
        if str(source) == "-" or not stat.S_ISDIR(path.stat().st_mode):
            yield File(path)
            return
        folder_manifest(path)
    except (OSError, ValueError) as error:
        if not isinstance(error, RefusedError):
            yield Rejection(str(source), f"cannot be read: {_why(error)}; check the path")
            return
        yield Rejection(str(path / _MANIFEST), str(error))
    found = False
    for item in _walk(path):
        found |= isinstance(item, Path)
        yield item if isinstance(item, Rejection) else File(item, path)
    if not found:
        yield Rejection(str(path), "a folder without articles; put .txt, .html, .md, .jsonl or .warc files there")


def folder_manifest(folder: Path) -> Manifest:
    """What the ``manifest.toml`` of a folder knows; nothing when there is none.

    Raises:
        RefusedError: it cannot be used.
    """
    own = folder / _MANIFEST
    return _manifest(own, own.stat().st_mtime_ns) if own.is_file() else Manifest()


@cache
def _manifest(path: Path, changed: int) -> Manifest:
    return Manifest.read(path)


def documents(file: File, manifest: Manifest) -> Documents:
    """Everything that a file holds, each as a document or a rejection."""
    if file.standard_input:
        stream = sys.stdin.buffer
        if not isinstance(stream, BufferedReader):
            stream = BufferedReader(stream)
        yield from _stream(stream, str(file), None, manifest)
        return
    if file.folder is not None:
        with suppress(RefusedError):  # `files` has told of it
            manifest = folder_manifest(file.folder).over(manifest)
    yield from _file(file.path, manifest)


def _walk(folder: Path) -> Iterator[Path | Rejection]:
    broken: list[Rejection] = []

    def note(error: OSError) -> None:
        broken.append(Rejection(str(error.filename), f"cannot be read: {_why(error)}; check its permissions"))

    for where, folders, files in os.walk(folder, onerror=note):
        # A browser that saves ``page.html`` puts its pictures and scripts into ``page_files``.
        saved = {name.rpartition(".")[0] + "_files" for name in files if formats.named(name) is Format.HTML}
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in saved)
        for name in sorted(files):
            path = Path(where, name)
            if _BESIDE.fullmatch(name):
                continue
            if path.is_symlink() and not path.exists():
                yield Rejection(str(path), "a link to a file that is not there; remove it")
            elif path.is_file():
                yield path
            else:
                yield Rejection(str(path), "not a file but a pipe, socket or device; it is left out")
        yield from broken
        broken.clear()
    yield from broken


def _file(path: Path, manifest: Manifest) -> Documents:
    if path.suffix == ".toml" and path.with_suffix("").is_file():
        # "news/*" names what is known of the articles with them
        return
    if suffix := formats.foreign(path.name):
        yield Rejection(str(path), f"files of kind {suffix} are not read; save it as .txt, .html, .md, .jsonl or .warc")
        return
    try:
        with path.open("rb") as stream:
            yield from _stream(stream, str(path), formats.named(path.name), manifest, path)
    except OSError as error:
        yield Rejection(str(path), f"cannot be read: {_why(error)}; check its permissions")


def _stream(
    stream: BufferedReader, source: str, kind: Format | None, manifest: Manifest, path: Path | None = None
) -> Documents:
    kind = kind or formats.sniffed(stream.peek(4096))
    if kind in (Format.JSONL, Format.WARC):
        try:
            beside = sidecar(path, None) if path else Facts()
        except RefusedError as refused:
            yield Rejection(source, str(refused))
            return
        for item in (jsonl if kind is Format.JSONL else warc).documents(stream, source):
            yield item if isinstance(item, Rejection) else replace(item, facts=item.facts.over(beside))
        return
    try:
        yield _document(stream, source, kind, manifest, path)
    except RefusedError as refused:
        yield Rejection(source, str(refused))


def _document(stream: BufferedReader, source: str, kind: Format, manifest: Manifest, path: Path | None) -> Document:
    """Read a file that holds one article."""
    limit = html.MAX_HTML if kind is Format.HTML else MAX_TEXT
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise RefusedError(f"longer than one article is ({limit:,} bytes); split it, or give articles as JSON Lines")
    sha256 = hashlib.sha256(data).hexdigest()
    known = manifest.get(sha256)
    if path:
        known = sidecar(path, sha256).over(known)
    if kind is Format.HTML:
        document = html.document(data, source, url=known.url)
    elif kind is Format.MARKDOWN:
        document = markdown.document(decode(data), source)
    else:
        document = Document(decode(data), source)
    return replace(document, facts=known.over(document.facts))


def _why(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
