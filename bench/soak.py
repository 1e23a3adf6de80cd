"""A million short queries, each with a text of its own, and what the server and its workers hold as they go by.

    python bench/soak.py [--queries 1000000] [--quads 100000]

MiB is the proportional set size of all of the server's processes; what leaks shows as growth from line to line. The
cache of answers fills up at first: its bound is 64 MiB.
"""

from __future__ import annotations

import argparse
import sys

from endpoint import measure, memory, serving

#: Seconds of asking between two looks: less than the client has texts for.
STEP = 4.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--queries", type=int, default=1_000_000)
    parser.add_argument("--quads", type=int, default=100_000)
    options = parser.parse_args()
    answers = failed = shown = 0
    with serving(options.quads, "memory") as server:
        print("| answers | failed | MiB |\n|---:|---:|---:|", flush=True)
        while answers < options.queries:
            measure(server, "lookup", "cold", options.quads, STEP)
            found = server.results["lookup", "cold"].pop()
            answers, failed = answers + int(found["answers"]), failed + int(found["failed"])
            if answers >= shown:
                print(f"| {answers:,} | {failed} | {memory(server.process.pid):,.0f} |", flush=True)
                shown += options.queries // 10
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
