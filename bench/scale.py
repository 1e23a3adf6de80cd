"""From ten thousand quads to ten million: how long loading takes, and whether queries stay as fast.

    python bench/scale.py [--sizes 10000,100000,1000000,10000000] [--memory-up-to 1000000] [--seconds 2]

Loading is that of Oxigraph's store on disk, by `oxigraph load` and by our own code, in turn; ours then merges the files
of the store, so that queries are faster. `publish` is all of what `kg build` does with finished quads: sort, load,
merge, count. The queries are those of `endpoint.py`, cold, over one connection: milliseconds at the 50th percentile.
For a lookup and a join they should not grow with the graph.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import claims
from endpoint import QUERIES, measure, ours, stop
from pyoxigraph import Store

from kg.store.versions import Versions, load_into


def seconds(work: Callable[[], object]) -> float:
    began = time.monotonic()
    work()
    return time.monotonic() - began


def oxigraph_load(data: Path, place: Path) -> None:
    program = str(Path(sys.executable).with_name("oxigraph"))
    command = [program, "load", "--location", str(place), "--file", str(data)]
    subprocess.run(command, check=True, capture_output=True)


def loading(data: Path, folder: Path, rounds: int) -> list[float]:
    """Seconds of `oxigraph load`, of our load, of merging its files, of all of publishing: medians, but the last."""
    took: list[list[float]] = [[], [], [], []]
    for number in range(rounds):
        with tempfile.TemporaryDirectory(dir=folder) as name:
            place = Path(name)
            took[0].append(seconds(partial(oxigraph_load, data, place / "theirs")))
            store = Store(str(place / "ours"))
            took[1].append(seconds(lambda store=store: (load_into(store, data), store.flush())))  # type: ignore[misc]
            took[2].append(seconds(store.optimize))
            del store
            if not number:
                took[3].append(seconds(partial(Versions(place / "kg").publish, data)))
    return [statistics.median(times) for times in took]


def asking(data: Path, folder: Path, kind: str, quads: int, duration: float) -> list[float]:
    """Milliseconds of each query at the 50th percentile."""
    server = ours(data, folder, kind)
    try:
        for query in QUERIES:
            measure(server, query, "cold", quads, 0.3, connections=1)
        server.results.clear()
        for query in QUERIES:
            measure(server, query, "cold", quads, duration, connections=1)
        return [server.results[query, "cold"][0]["p50"] for query in QUERIES]
    finally:
        stop(server)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="10000,100000,1000000,10000000")
    parser.add_argument("--memory-up-to", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=float, default=2.0)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    print("| quads | `oxigraph load` s | our load s | ratio | merge s | publish s |\n" + "|---:" * 6 + "|")
    table = [f"| quads | served from | {' | '.join(f'{query} ms' for query in QUERIES)} |", "|---:|---|" + "---:|" * 4]
    for quads in map(int, options.sizes.split(",")):
        with tempfile.TemporaryDirectory(prefix="saksi-scale-") as name:
            folder = Path(name)
            data = claims.write(quads, folder / "claims.nq")
            theirs, mine, merge, publish = loading(data, folder, options.rounds)
            ratio = mine / theirs
            print(f"| {quads:,} | {theirs:.2f} | {mine:.2f} | {ratio:.2f} | {merge:.2f} | {publish:.2f} |", flush=True)
            for kind in ("disk", "memory") if quads <= options.memory_up_to else ("disk",):
                found = asking(data, folder, kind, quads, options.seconds)
                table.append(f"| {quads:,} | {kind} | {' | '.join(f'{value:.2f}' for value in found)} |")
    print("\n" + "\n".join(table))


if __name__ == "__main__":
    main()
