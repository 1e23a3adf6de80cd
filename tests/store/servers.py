"""The servers that a graph is published to: our own, `oxigraph serve`, and Virtuoso where it is installed."""

from __future__ import annotations

import contextlib
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from kg.store.remote import Remote
from tests.serve.serving import TOKEN, serving
from tests.store.virtuoso import command as virtuoso_command


def _answering(url: str) -> None:
    """Wait until a server answers, for a minute at most."""
    for _ in range(1200):
        with contextlib.suppress(httpx.HTTPError):
            httpx.get(url)
            return
        time.sleep(0.05)


@contextlib.contextmanager
def oxigraph() -> Iterator[Remote]:
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent))
    if program is None:
        pytest.skip("the peer `oxigraph` is not installed")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with subprocess.Popen(
        [program, "serve", "--bind", f"127.0.0.1:{port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            _answering(f"http://127.0.0.1:{port}/")
            yield Remote(f"http://127.0.0.1:{port}/query")
        finally:
            process.terminate()


@contextlib.contextmanager
def virtuoso(folder: Path) -> Iterator[Remote]:
    if shutil.which("virtuoso-t") is None:
        pytest.skip("Virtuoso is not installed (Debian: virtuoso-opensource-7-bin, for its program virtuoso-t)")
    ports = []
    with contextlib.ExitStack() as stack:
        for _ in range(2):
            ports.append(stack.enter_context(socket.create_server(("127.0.0.1", 0))).getsockname()[1])
    url = f"http://127.0.0.1:{ports[1]}"
    command = virtuoso_command(folder, *ports, "NumberOfBuffers = 10000", "ServerThreads = 5")
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            _answering(f"{url}/sparql?query=ASK%7B%7D")
            # The user and password of a fresh database; it writes through another address than others do.
            yield Remote(f"{url}/sparql", f"{url}/sparql-graph-crud-auth", user=("dba", "dba"))
        finally:
            process.kill()


@pytest.fixture(scope="session")
def one_virtuoso(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Remote]:
    """It takes seconds to start: one serves all tests."""
    with virtuoso(tmp_path_factory.mktemp("virtuoso")) as found:
        yield found


@contextlib.contextmanager
def emptied(remote: Remote) -> Iterator[Remote]:
    """The server as it was before, when a test is done with it."""
    before = remote.graphs()
    yield remote
    with remote.client() as client:
        for graph in remote.graphs().keys() - before.keys():
            client.delete(remote.store(), params={"graph": graph}).raise_for_status()


@pytest.fixture(params=["ours", "oxigraph", "virtuoso"])
def remote(request: pytest.FixtureRequest, token_file: Path) -> Iterator[Remote]:
    if request.param == "oxigraph":
        with oxigraph() as found:
            yield found
    elif request.param == "virtuoso":
        with emptied(request.getfixturevalue("one_virtuoso")) as found:
            yield found
    else:
        with serving(None, "--empty", "--writable", "--token-file", str(token_file)) as server:
            yield Remote(f"{server.url}/sparql", token=TOKEN)
