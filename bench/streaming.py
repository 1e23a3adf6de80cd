"""An answer of five million rows, read as it comes: what the server and its workers hold meanwhile.

python bench/streaming.py [--rows 5000000] [--quads 100000]
"""

from __future__ import annotations

import argparse
import sys
import time
import urllib.request
from urllib.parse import quote

import claims
from endpoint import memory, serving

#: Seconds between two looks at the memory.
LOOK = 0.2


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=5_000_000)
    parser.add_argument("--quads", type=int, default=100_000)
    options = parser.parse_args()
    text = f"SELECT * {{ ?a <{claims.SK}quote> ?b . ?c <{claims.SK}count> ?d }} LIMIT {options.rows}"
    rows, size = -1, 0  # the first line has the names
    with serving(options.quads, "memory") as server:
        time.sleep(2)  # idle workers make pages of the graph their own
        idle = most = memory(server.process.pid)
        request = urllib.request.Request(f"http://127.0.0.1:{server.port}/sparql?query={quote(text)}")
        request.add_header("Accept", "text/csv")
        looked = time.monotonic()
        with urllib.request.urlopen(request, timeout=60) as answer:
            while piece := answer.read(1 << 20):
                rows, size = rows + piece.count(b"\n"), size + len(piece)
                if time.monotonic() - looked > LOOK:
                    most, looked = max(most, memory(server.process.pid)), time.monotonic()
    held = f"{idle:.0f} MiB idle, {most:.0f} at most, {most - idle:.0f} more"
    print(f"{rows:,} rows, {size / 1e6:,.0f} MB: {held}")
    sys.exit(rows != options.rows)


if __name__ == "__main__":
    main()
