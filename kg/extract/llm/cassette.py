"""Recorded answers: one file a request, named by the SHA-256 of the request in canonical JSON."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kg.pool import GivenUpError


def key(request: Mapping[str, Any]) -> str:
    """The request's SHA-256; the order of its fields does not count.

    >>> key({"model": "m", "seed": 0}) == key({"seed": 0, "model": "m"})
    True
    """
    canonical = json.dumps(request, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def get(folder: Path, request: Mapping[str, Any]) -> str | None:
    """The answer recorded for this request, or None.

    Raises:
        GivenUpError: the file is damaged, or holds another request's answer.
    """
    path = _path(folder, request)
    try:
        recorded = json.loads(path.read_text(encoding="utf-8"))
        if recorded["request"] == request and isinstance(recorded["answer"], str):
            return str(recorded["answer"])
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError) as error:
        raise GivenUpError(f"{path}: the recorded answer is damaged; delete the file and ask again") from error
    raise GivenUpError(f"{path}: the recorded answer belongs to another request; delete the file and ask again")


def put(folder: Path, request: Mapping[str, Any], answer: str) -> None:
    """Record an answer; the file appears only when it is complete."""
    folder.mkdir(parents=True, exist_ok=True)
    path = _path(folder, request)
    beside = path.with_name(f".{path.name}-{os.getpid()}")
    content = {"request": request, "answer": answer}
    beside.write_text(json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    beside.replace(path)


def _path(folder: Path, request: Mapping[str, Any]) -> Path:
    return folder / f"{key(request)}.json"
