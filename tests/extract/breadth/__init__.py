from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parent


def cases(kind: str) -> Iterator[tuple[str, str, list[str]]]:
    """(language, text, what must be found) of every text of a kind."""
    for file in sorted(FOLDER.glob(f"{kind}.*.txt")):
        found: list[str] = []
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith(" "):
                found.append(line.strip())
            elif line:
                found = []
                yield file.name.split(".")[1], line, found
