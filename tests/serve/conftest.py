from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serve.serving import TOKEN, Server, publish, serving


@pytest.fixture(scope="session")
def token_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("token") / "token"
    path.write_text(TOKEN + "\n", encoding="ascii")
    return path


@pytest.fixture(scope="session")
def big(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with enough in it for a query to be heavy."""
    return publish(tmp_path_factory.mktemp("big") / "kg", 50_000)


@pytest.fixture(scope="module")
def server(big: Path, token_file: Path) -> Iterator[Server]:
    """A read-only server, shared by a module."""
    with serving(big, "--token-file", str(token_file), "--timeout", "8") as running:
        yield running


@pytest.fixture(scope="module")
def writable(token_file: Path) -> Iterator[Server]:
    """A writable server that began empty, shared by a module."""
    with serving(None, "--empty", "--writable", "--token-file", str(token_file)) as running:
        yield running
