"""A server of our own for a test: started on a free port, stopped at the end."""

from __future__ import annotations

import contextlib
import http.client
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from pyoxigraph import Literal, NamedNode, Quad

from kg.store.versions import Versions

TOKEN = "a-token-for-tests"
JSON = "application/sparql-results+json"


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def type(self) -> str:
        return self.headers.get("content-type", "").split(";")[0]


class Server:
    """A running ``kg serve``."""

    def __init__(self, process: subprocess.Popen[str], url: str, said: Iterable[str] = ()) -> None:
        self.process = process
        self.url = url
        self.port = urlsplit(url).port or 0
        self.said: list[str] = list(said)
        assert process.stderr is not None
        self._listener = threading.Thread(target=self._listen, args=(process.stderr,), daemon=True)
        self._listener.start()

    def _listen(self, lines: Iterable[str]) -> None:
        with contextlib.suppress(ValueError):
            self.said.extend(lines)

    def request(
        self,
        method: str,
        path: str,
        body: bytes | str | None = None,
        headers: dict[str, str] | None = None,
        token: str = "",
        timeout: float = 20,
    ) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            sent = {**({"Authorization": f"Bearer {token}"} if token else {}), **(headers or {})}
            connection.request(method, path, body.encode() if isinstance(body, str) else body, sent)
            response = connection.getresponse()
            found = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, found, response.read())
        finally:
            connection.close()

    def query(self, text: str, accept: str = JSON, patience: float = 20, **parameters: str) -> Answer:
        path = "/sparql?" + urlencode({"query": text, **parameters})
        return self.request("GET", path, headers={"Accept": accept}, timeout=patience)

    def update(self, text: str, token: str = TOKEN) -> Answer:
        return self.request("POST", "/sparql", text, {"Content-Type": "application/sparql-update"}, token)

    def ask(self, text: str) -> bool:
        answer = self.query(text)
        assert answer.status == 200, answer.text
        return b"true" in answer.body

    def children(self) -> dict[int, str]:
        """The processes below this server: number and command."""
        found = {}
        for folder in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                if _is_below(int(folder.name), self.process.pid):
                    found[int(folder.name)] = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
        return found

    def workers(self) -> list[int]:
        """The processes that run queries: children of the zygote."""
        zygotes = [pid for pid in self.children() if _parent(pid) == self.process.pid]
        return [pid for pid in self.children() if _parent(pid) in zygotes]

    def stop(self, number: int = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        code = self.process.wait(20)
        self._listener.join(5)
        assert self.process.stderr is not None
        self.process.stderr.close()
        return code


def _parent(pid: int) -> int:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return 0
    return int(stat.rpartition(")")[2].split()[1])


def _is_below(pid: int, ancestor: int) -> bool:
    while pid > 1:
        pid = _parent(pid)
        if pid == ancestor:
            return True
    return False


@contextlib.contextmanager
def serving(store: Path | None, *options: str, before: str = "") -> Iterator[Server]:
    """Start a server over a store, or over none, after a line of Python."""
    command = [sys.executable, "-c", f"{before}\nfrom kg.cli import main; main()", "serve", "--port", "0", *options]
    command += ["--store", str(store)] if store else []
    environment = {name: value for name, value in os.environ.items() if name != "KG_STORE"}
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment)
    assert process.stderr is not None
    said = []
    for line in process.stderr:
        said.append(line)
        found = re.search(r" at (http://\S+)", line)
        if found:
            break
    else:
        process.wait(5)
        process.stderr.close()
        raise AssertionError("the server did not start: " + "".join(said))
    server = Server(process, found[1], said)
    try:
        yield server
    finally:
        if process.poll() is None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                server.stop()
            if process.poll() is None:
                process.kill()
                process.wait()
        elif not process.stderr.closed:
            process.stderr.close()


def quads(number: int, graphs: int = 10) -> Iterator[Quad]:
    """A graph of so many quads: subjects with five properties each, none twice."""
    predicates = [NamedNode(f"http://example.org/p{i}") for i in range(5)]
    for i in range(number):
        subject = NamedNode(f"http://example.org/s{i // 5}")
        yield Quad(subject, predicates[i % 5], Literal(i), NamedNode(f"http://example.org/g{i % graphs}"))


def publish(folder: Path, number: int = 1000) -> Path:
    Versions(folder).publish(quads(number))
    return folder


def until(condition: object, seconds: float = 5.0) -> bool:
    """Wait until a condition holds."""
    assert callable(condition)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    return bool(condition())
