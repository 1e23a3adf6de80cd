"""What the server tells its operator: a line of JSON for each request, and counters in Prometheus's text format.

Neither holds a query string, a header or a body: nothing that could be a secret gets there.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
import traceback
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

#: Seconds; the upper bounds of the histogram of durations.
BUCKETS = (0.001, 0.005, 0.02, 0.1, 0.5, 2.0, 10.0, 60.0)
#: Lines are written together, at most so many seconds late.
DELAY = 0.5


class Log:
    """The access log and the counters.

    Args:
        target: a path, ``-`` for standard error, or nothing.
    """

    def __init__(self, target: str = "") -> None:
        self._file: TextIO | None = None
        if target:
            self._file = sys.stderr if target == "-" else Path(target).open("a", encoding="utf-8")  # noqa: SIM115
        self._lines: list[str] = []
        self._faults: set[str] = set()
        self.requests: Counter[tuple[str, int]] = Counter()
        self.endings: Counter[str] = Counter()
        self._buckets = [0] * (len(BUCKETS) + 1)
        self._seconds = 0.0
        self._bytes = 0

    def request(
        self, method: str, path: str, status: int, began: float, size: int, client: str, query: str = "", note: str = ""
    ) -> None:
        """Note a request that ended; ``began`` by ``time.perf_counter``."""
        seconds = time.perf_counter() - began
        place = path if path in _KNOWN else "/store" if path.startswith("/store/") else "other"
        self.requests[place, status] += 1
        self._buckets[next((i for i, bound in enumerate(BUCKETS) if seconds <= bound), len(BUCKETS))] += 1
        self._seconds += seconds
        self._bytes += size
        if self._file is not None:
            line = {
                "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
                "client": client,
                "method": method,
                "path": path[:200],
                "status": status,
                "ms": round(seconds * 1000, 2),
                "bytes": size,
            }
            if query:
                line["query"] = query
            if note:
                line["note"] = note
            if not self._lines:
                asyncio.get_running_loop().call_later(DELAY, self.flush)
            self._lines.append(json.dumps(line, ensure_ascii=True))

    def fault(self, error: Exception) -> str:
        """A remark on a fault of the server: what and where.

        It is told whole to standard error the first time only, so that nobody can fill a disk by asking again.
        """
        place = traceback.extract_tb(error.__traceback__)[-1]
        remark = f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno}"
        if remark not in self._faults:
            self._faults.add(remark)
            traceback.print_exception(error)
        return remark

    def flush(self) -> None:
        """Write what waits."""
        if self._file is not None and self._lines:
            self._file.write("\n".join(self._lines) + "\n")
            self._file.flush()
            self._lines.clear()

    def close(self) -> None:
        """Write what waits, and end."""
        self.flush()
        if self._file not in (None, sys.stderr):
            self._file.close()

    def metrics(self, gauges: dict[str, float]) -> str:
        """Everything counted, as Prometheus reads it."""
        lines = ["# TYPE saksi_requests_total counter"]
        for (path, status), count in sorted(self.requests.items()):
            lines.append(f'saksi_requests_total{{path="{path}",status="{status}"}} {count}')
        lines.append("# TYPE saksi_queries_ended_total counter")
        for reason, count in sorted(self.endings.items()):
            lines.append(f'saksi_queries_ended_total{{reason="{reason}"}} {count}')
        lines.append("# TYPE saksi_request_seconds histogram")
        total = 0
        for bound, count in zip((*BUCKETS, "+Inf"), self._buckets, strict=True):
            total += count
            lines.append(f'saksi_request_seconds_bucket{{le="{bound}"}} {total}')
        lines += [f"saksi_request_seconds_sum {self._seconds:.6f}", f"saksi_request_seconds_count {total}"]
        lines += ["# TYPE saksi_response_bytes_total counter", f"saksi_response_bytes_total {self._bytes}"]
        for name, value in gauges.items():
            lines += [f"# TYPE saksi_{name} gauge", f"saksi_{name} {value:g}"]
        return "\n".join(lines) + "\n"


_KNOWN = frozenset({"/sparql", "/store", "/", "/healthz", "/metrics", "/.well-known/void"})
