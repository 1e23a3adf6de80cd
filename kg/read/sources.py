"""Where documents come from: a file, a folder, standard input; and which format each is in."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from kg.read.decode import decode
from kg.read.document import MAX_TEXT, Document, Documents, RefusedError, Rejection
from kg.read.manifest import Manifest, sidecar

#: Files that accompany articles in a folder: facts about them, and notes to people.
_BESIDE = re.compile(r"\..*|.*\.toml|(?:readme|licen[sc]e|notice|copying)(?:\.\w+)?", re.IGNORECASE)


def documents(source: str | Path, manifest: Manifest) -> Documents:
    """Everything that a source holds, each as a document or a rejection."""
    if str(source) == "-":
        yield from _stream(sys.stdin.buffer, "standard input", "", manifest)
        return
    path = Path(source)
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        yield Rejection(str(source), f"cannot be read: {_why(error)}; check the path")
        return
    if stat.S_ISDIR(mode):
        yield from _folder(path, manifest)
    else:
        yield from _file(path, manifest)


def _folder(folder: Path, manifest: Manifest) -> Documents:
    own = folder / "manifest.toml"
    if own.is_file():
        try:
            manifest = Manifest.read(own).over(manifest)
        except RefusedError as refused:
            yield Rejection(str(own), str(refused))
    found = False
    for item in _walk(folder):
        if isinstance(item, Rejection):
            yield item
            continue
        found = True
        yield from _file(item, manifest)
    if not found:
        yield Rejection(
            str(folder), "a folder without articles; put text, HTML, Markdown, JSON Lines or WARC files there"
        )


def _walk(folder: Path) -> Iterator[Path | Rejection]:
    broken: list[Rejection] = []

    def note(error: OSError) -> None:
        broken.append(Rejection(str(error.filename), f"cannot be read: {_why(error)}; check its permissions"))

    for where, folders, files in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
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
    try:
        with path.open("rb") as stream:
            yield from _stream(stream, str(path), path.name.casefold(), manifest, path)
    except OSError as error:
        yield Rejection(str(path), f"cannot be read: {_why(error)}; check its permissions")


def _stream(stream: BinaryIO, source: str, name: str, manifest: Manifest, path: Path | None = None) -> Documents:
    try:
        data = stream.read(MAX_TEXT + 1)
        if len(data) > MAX_TEXT:
            raise RefusedError(f"longer than an article is ({MAX_TEXT:,} bytes); split it into articles")
        text = decode(data)
        sha256 = hashlib.sha256(data).hexdigest()
        facts = manifest.get(sha256)
        if path is not None:
            facts = sidecar(path, sha256).over(facts)
    except RefusedError as refused:
        yield Rejection(source, str(refused))
        return
    yield Document(text, source, facts)


def _why(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
