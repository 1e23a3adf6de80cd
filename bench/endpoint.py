"""Our endpoint against others: same data, same machine, one run, alternating.

    python bench/endpoint.py [--quads 1000000] [--seconds 3] [--servers ours-memory,oxigraph-disk,…] [--out FILE]

Asked are a lookup of one claim, a join of four patterns, an aggregation over all claims and 10,000 rows as JSON; cold,
where every request has a text of its own so that no cache helps, and repeated. Eight connections. Memory is the
proportional set size of all of a server's processes, the highest seen.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
sys.path.insert(0, str(HERE))

import claims  # noqa: E402

from tests.store.virtuoso import command as virtuoso_command  # noqa: E402

QUERIES = ("lookup", "join", "aggregation", "select")
MODES = ("cold", "repeated")
CONNECTIONS = 8


@dataclass
class Server:
    """A server under test: its process, where it listens, and what was measured."""

    name: str
    process: subprocess.Popen[bytes]
    port: int
    path: str
    load_seconds: float = 0.0
    memory: float = 0.0
    rounds: int = 0
    results: dict[tuple[str, str], list[dict[str, float]]] = field(default_factory=dict)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


def wait(port: int, path: str, process: subprocess.Popen[bytes], seconds: float = 1800) -> None:
    end = time.monotonic() + seconds
    url = f"http://127.0.0.1:{port}{path}?query=ASK%7B%7D"
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}")
        with contextlib.suppress(OSError):
            urllib.request.urlopen(url, timeout=5).read()
            return
        time.sleep(0.05)
    raise TimeoutError


def start(name: str, command: list[str], port: int, path: str, began: float) -> Server:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait(port, path, process)
    return Server(name, process, port, path, time.monotonic() - began)


def ours(data: Path, folder: Path, kind: str) -> Server:
    """`kg serve` over a published version."""
    from kg.store.versions import Versions

    store = folder / "ours"
    began = time.monotonic()
    Versions(store).publish(data)
    port = free_port()
    program = "from kg.cli import main; main()"
    command = [sys.executable, "-c", program, "serve", "--store", str(store), "--port", str(port), f"--{kind}"]
    return start(f"ours-{kind}", command, port, "/sparql", began)


def oxigraph(data: Path, folder: Path, kind: str) -> Server:
    """`oxigraph serve`, from PyPI, over the same file."""
    program = str(Path(sys.executable).with_name("oxigraph"))
    port = free_port()
    began = time.monotonic()
    bind = ["--bind", f"127.0.0.1:{port}", "--union-default-graph"]
    if kind == "disk":
        place = folder / "oxigraph"
        subprocess.run(
            [program, "load", "--location", str(place), "--file", str(data)], check=True, capture_output=True
        )
        return start(
            "oxigraph-disk", [program, "serve-read-only", "--location", str(place), *bind], port, "/query", began
        )
    server = start("oxigraph-memory", [program, "serve", *bind], port, "/query", began)
    with data.open("rb") as body:
        request = urllib.request.Request(f"http://127.0.0.1:{port}/store", body, method="POST")
        request.add_header("Content-Type", "application/n-quads")
        request.add_header("Content-Length", str(data.stat().st_size))
        urllib.request.urlopen(request, timeout=1800).read()
    server.load_seconds = time.monotonic() - began
    return server


def stop(server: Server) -> None:
    server.process.terminate()
    with contextlib.suppress(subprocess.TimeoutExpired):
        server.process.wait(10)
    server.process.kill()


@contextlib.contextmanager
def serving(quads: int, kind: str) -> Iterator[Server]:
    """`kg serve` over so many generated quads, ended and cleared away behind."""
    with tempfile.TemporaryDirectory(prefix="saksi-bench-") as name:
        folder = Path(name)
        server = ours(claims.write(quads, folder / "claims.nq"), folder, kind)
        try:
            yield server
        finally:
            stop(server)


def rdflib_endpoint(data: Path, folder: Path, kind: str) -> Server:
    """rdflib-endpoint over rdflib's own store, or over Oxigraph by way of oxrdflib."""
    port = free_port()
    program = folder / f"endpoint_{kind}.py"
    program.write_text(
        "import sys, rdflib, uvicorn\n"
        "from rdflib_endpoint import SparqlEndpoint\n"
        f"graph = rdflib.Dataset(store={'Oxigraph' if kind == 'oxrdflib' else 'default'!r}, default_union=True)\n"
        f"graph.parse({str(data)!r}, format='nquads')\n"
        "app = SparqlEndpoint(graph=graph, path='/sparql', cors_enabled=False)\n"
        f"uvicorn.run(app, host='127.0.0.1', port={port}, log_level='error')\n"
    )
    return start(f"rdflib-endpoint-{kind}", [sys.executable, str(program)], port, "/sparql", time.monotonic())


#: Buffers as its vendor advises for 1 GB of memory; more threads than connections, which stay open between requests.
VIRTUOSO_MEMORY = "NumberOfBuffers = 85000\nMaxDirtyBuffers = 65000"
VIRTUOSO_THREADS = f"ServerThreads = {2 * CONNECTIONS}\nMaxKeepAlives = {2 * CONNECTIONS}\nKeepAliveTimeout = 60"


def virtuoso(data: Path, folder: Path) -> Server:
    """Debian's `virtuoso-opensource-7-bin`, by its own bulk loader; its default graph is the union as it stands."""
    place = folder / "virtuoso"
    place.mkdir()
    sql, port = free_port(), free_port()
    parameters = f"DirsAllowed = {data.parent}\n{VIRTUOSO_MEMORY}"
    began = time.monotonic()
    command = virtuoso_command(place, sql, port, parameters, VIRTUOSO_THREADS)
    server = start("virtuoso", command, port, "/sparql", began)
    load = f"ld_dir('{data.parent}', '{data.name}', ''); rdf_loader_run(); checkpoint;"
    # The user and password of a fresh database.
    isql = ["isql-vt", f"127.0.0.1:{sql}", "dba", "dba", f"exec={load}"]
    try:
        subprocess.run(isql, check=True, capture_output=True)
    except BaseException:
        server.process.kill()
        raise
    server.load_seconds = time.monotonic() - began
    return server


SERVERS: dict[str, Callable[[Path, Path], Server]] = {
    "ours-memory": lambda data, folder: ours(data, folder, "memory"),
    "ours-disk": lambda data, folder: ours(data, folder, "disk"),
    "oxigraph-memory": lambda data, folder: oxigraph(data, folder, "memory"),
    "oxigraph-disk": lambda data, folder: oxigraph(data, folder, "disk"),
    "rdflib-endpoint-rdflib": lambda data, folder: rdflib_endpoint(data, folder, "rdflib"),
    "rdflib-endpoint-oxrdflib": lambda data, folder: rdflib_endpoint(data, folder, "oxrdflib"),
    "virtuoso": virtuoso,
}


def memory(pid: int) -> float:
    """MiB that a process and those below it hold, shared pages counted once."""
    parents: dict[int, int] = {}
    for place in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            parents[int(place.name)] = int((place / "stat").read_text().rpartition(")")[2].split()[1])
    family = {pid}
    while more := {child for child, parent in parents.items() if parent in family} - family:
        family |= more
    total = 0
    for member in family:
        with contextlib.suppress(OSError):
            for line in Path(f"/proc/{member}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
    return total / 1024


def measure(server: Server, query: str, mode: str, quads: int, seconds: float, connections: int = CONNECTIONS) -> None:
    first = "same" if mode == "repeated" else str(1 + server.rounds * 100_000)
    server.rounds += 1
    command = [sys.executable, str(HERE / "client.py"), str(server.port), server.path, query, str(quads)]
    done = subprocess.run([*command, str(seconds), str(connections), first], capture_output=True, text=True, check=True)
    result = json.loads(done.stdout)
    if result["failed"]:
        print(f"  {server.name} {query} {mode}: {result['failed']} requests failed", file=sys.stderr)
    server.results.setdefault((query, mode), []).append(result)
    server.memory = max(server.memory, memory(server.process.pid))


def middle(server: Server, query: str, mode: str) -> dict[str, float] | None:
    """The round of the median rate."""
    found = sorted(server.results.get((query, mode), ()), key=lambda result: result["rate"])
    return found[len(found) // 2] if found else None


def ratios(servers: list[Server]) -> Iterator[str]:
    """Our rates divided by those of `oxigraph serve`, in Markdown."""
    named = {server.name: server for server in servers}
    yield "| ours / `oxigraph serve` | mode | " + " | ".join(QUERIES) + " |"
    yield "|---|---|" + "---:|" * len(QUERIES)
    for mode, one, other in (
        *(("cold", *pair) for pair in (("memory", "memory"), ("disk", "disk"), ("memory", "disk"))),
        *(("repeated", kind, kind) for kind in ("memory", "disk")),
    ):
        if {f"ours-{one}", f"oxigraph-{other}"} <= named.keys():
            pairs = [
                (middle(named[f"ours-{one}"], q, mode), middle(named[f"oxigraph-{other}"], q, mode)) for q in QUERIES
            ]
            cells = [f"{ours['rate'] / theirs['rate']:,.2f}" if ours and theirs else "-" for ours, theirs in pairs]
            yield f"| {one} / {other} | {mode} | " + " | ".join(cells) + " |"


def rows(servers: list[Server]) -> Iterator[str]:
    """The table, in Markdown."""
    yield "| server | mode | " + " | ".join(f"{query} req/s (p50, p99 ms)" for query in QUERIES) + " | MiB |"
    yield "|---|---|" + "---:|" * (len(QUERIES) + 1)
    for server in servers:
        for mode in MODES:
            cells = []
            for query in QUERIES:
                best = middle(server, query, mode)
                cells.append(f"{best['rate']:,.1f} ({best['p50']:.2f}, {best['p99']:.1f})" if best else "-")
            yield f"| {server.name} | {mode} | " + " | ".join(cells) + f" | {server.memory:,.0f} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quads", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=float, default=3.0)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--servers", default="ours-memory,oxigraph-disk,ours-disk,oxigraph-memory")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="saksi-bench-") as temporary:
        folder = Path(temporary)
        data = claims.write(options.quads, folder / "claims.nq")
        servers = []
        try:
            for name in options.servers.split(","):
                servers.append(SERVERS[name](data, folder))
                print(f"{name}: ready after {servers[-1].load_seconds:.1f} s", file=sys.stderr, flush=True)
            for server in servers:  # nobody is measured on its first look at the data
                for query in QUERIES:
                    measure(server, query, "cold", options.quads, options.seconds)
                server.results.clear()
            for _ in range(options.rounds):
                for query in QUERIES:
                    for mode in MODES:
                        for server in servers:
                            measure(server, query, mode, options.quads, options.seconds)
            compared = [*ratios(servers)]
            table = "\n".join((*rows(servers), "", *(compared if len(compared) > 2 else ())))
            loads = ", ".join(f"{server.name} {server.load_seconds:.1f} s" for server in servers)
            text = f"{options.quads:,} quads, {os.cpu_count()} cores. Ready after: {loads}.\n\n{table}\n"
            print(text)
            if options.out:
                options.out.write_text(text, encoding="utf-8")
        finally:
            for server in servers:
                stop(server)
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
