"""Running the application under uvicorn, with bounds on what a connection may do."""

from __future__ import annotations

import logging
import socket
import sys
from collections.abc import Callable

import uvicorn

from kg.serve.app import create
from kg.serve.elsewhere import Elsewhere
from kg.serve.http import Protocol
from kg.serve.settings import Settings
from kg.store.remote import Remote

#: Connections that may wait to be accepted.
BACKLOG = 1024
#: Seconds that running queries are given at the end.
GRACE = 35
#: Seconds in which a client must take something of what waits for it; then the system gives its connection up.
UNREAD = 60


def serve(
    settings: Settings, ready: Callable[[str, list[str]], None] | None = None, remote: Remote | None = None
) -> None:
    """Listen and serve until SIGINT or SIGTERM; queries that run then are let end.

    Args:
        settings: of the server.
        ready: told the address once requests are answered, and what the operator should know.
        remote: another server to pass every question on to; then ``settings.store`` is not looked at.
    """
    app = Elsewhere(remote, settings) if remote else create(settings.store, settings)
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.create_server((settings.host, settings.port), family=family, backlog=BACKLOG) as listening:
        if sys.platform == "linux":  # each connection inherits it (tcp(7)); an answer that nobody reads ends with it
            listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, UNREAD * 1000)
        host, port = listening.getsockname()[:2]
        address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
        config = uvicorn.Config(
            app,
            http=Protocol,
            loop="uvloop" if sys.platform != "win32" else "asyncio",
            lifespan="on",
            ws="none",
            log_config=None,
            access_log=False,
            server_header=False,
            date_header=True,
            proxy_headers=False,
            timeout_graceful_shutdown=GRACE,
            backlog=BACKLOG,
        )
        server = _Server(config, lambda: ready(address, app.notices) if ready else None)
        # What kept the application from starting is told by whoever catches it, not by uvicorn with a traceback.
        logging.getLogger("uvicorn.error").addFilter(lambda record: app.failure is None and not _broken_off(record))
        try:
            server.run(sockets=[listening])
        except SystemExit:
            if app.failure is None:
                raise
        if app.failure is not None:
            raise app.failure


def _broken_off(record: logging.LogRecord) -> bool:
    """Whether it tells of an answer that was broken off on purpose: that is what a limit does, and no fault."""
    return record.exc_info is not None and isinstance(record.exc_info[1], ConnectionAbortedError)


class _Server(uvicorn.Server):
    """Tells when it is ready."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()
