"""Queries by GET whose head was met before: begun as they come in, and answered by whoever hears the worker's answer.

The way through ASGI reads each head anew and gives each request a task and several messages, which costs more than all
the rest of a lookup. What is not plain goes that way all the same: what cannot be begun here, before it is begun; and a
large answer, an error or a worker's end as it stands, with its run.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any, Protocol

from kg.serve import guard
from kg.serve.sparql import protocol
from kg.serve.sparql.cache import Kept, etag, key_of, lines_of
from kg.serve.sparql.endpoint import Serving, listed
from kg.serve.sparql.messages import CORS
from kg.serve.workers.engine import Answer, Run
from kg.serve.workers.scheduler import BusyError, Job


class Connection(Protocol):
    """What a request came over, as far as it is needed here."""

    client: tuple[str, int] | None

    def answer(self, lines: bytes, body: bytes) -> None:
        """Send a 200 with these lines behind its date."""

    def hand_over(self, raw: bytes, begun: Run | None) -> None:
        """Have these bytes read as any request, and go on with what was begun."""


def recognize(raw: bytes, serving: Serving, connection: Connection) -> Asking | None:
    """The query that stands in these bytes, if it is one whose head was met, with an answer that can be kept."""
    known = serving.heads.get(raw)
    if known is None:
        return None
    query, like = known
    try:
        text = protocol.unquoted(query)
    except UnicodeDecodeError:
        return None
    if len(text) > guard.SHORT or guard.varies(text):
        return None
    request = {**like, "text": text}
    key = key_of(serving.engine.generation.tag, request)
    if key in serving.cache:
        return None
    client = connection.client[0] if connection.client else ""
    job = Job(serving.engine.new_id(), text, client, serving.settings.timeout)
    return Asking(serving, connection, raw, request, key, job)


@dataclass(eq=False, slots=True)
class Asking:
    """A query on its way."""

    _serving: Serving
    _connection: Connection
    _raw: bytes
    _request: dict[str, Any]
    _key: str
    _job: Job
    _since: float = field(default_factory=time.perf_counter)

    def start(self) -> None:
        """Wait for a place to begin in."""
        try:
            self._serving.engine.scheduler.admit(self._job, self._begin)
        except BusyError:
            self._connection.hand_over(self._raw, None)

    def gone(self) -> None:
        """Its client has gone away."""
        self._serving.engine.scheduler.finish(self._job, "gone")

    def _begin(self) -> None:
        """It has its place, or is given up."""
        engine, settings = self._serving.engine, self._serving.settings
        run = engine.begin(self._job)
        self._serving.cache.misses += 1
        if not self._job.end:
            run.worker = run.generation.spare()
        if run.worker is None:
            self._hand_over(run)
            return
        answer = engine.send(run, guard.ready(self._request, settings.allow_service, self._serving.door))
        run.worker.listen(lambda: self._hear(run, answer))

    def _hear(self, run: Run, answer: Answer) -> None:
        """Its worker has answered, or ended."""
        whole = answer.whole_at_once()
        if whole is None:
            self._hand_over(run)
            return
        serving, job = self._serving, self._job
        serving.engine.end(run)
        head, body = whole
        headers = listed(head, self._request, job, job.limit, etag(self._key))
        serving.cache.put(self._key, Kept(headers, body))
        serving.log.request("GET", "/sparql", 200, self._since, len(body), job.client, job.id)
        self._connection.answer(lines_of((*headers, *CORS), len(body)), body)

    def _hand_over(self, run: Run) -> None:
        if self._job.end != "gone":
            self._connection.hand_over(self._raw, run)
            return
        serving, job = self._serving, self._job
        serving.engine.end(run)
        serving.log.endings["499"] += 1
        serving.log.request("GET", "/sparql", 499, self._since, 0, job.client, job.id)
