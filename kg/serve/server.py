"""Running the application under uvicorn, with bounds on what a connection may do."""

from __future__ import annotations

import errno
import logging
import os
import socket
import sys
from collections.abc import Callable

import uvicorn

from kg.serve.app import create
from kg.serve.elsewhere import Elsewhere
from kg.serve.http import Protocol
from kg.serve.settings import Settings
from kg.serve.workers.processes import StartError
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

    Raises:
        StartError: nobody may listen at this address, or another program does.
    """
    app = Elsewhere(remote, settings) if remote else create(settings.store, settings)
    with _listening(settings) as listening:
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


def _listening(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        return socket.create_server((settings.host, settings.port), family=family, backlog=BACKLOG)
    except OSError as error:
        at = f"{settings.host}, port {settings.port}"
        another = "choose another port with --port; --port 0 takes a free one"
        if error.errno == errno.EADDRINUSE:
            raise StartError(f"another program listens at {at} already: {another}") from None
        if error.errno == errno.EACCES:
            raise StartError(f"listening at {at} is not allowed here: {another}") from None
        # What a name resolves to is told by negative numbers.
        reason = os.strerror(error.errno) if error.errno and error.errno > 0 else "no such address"
        raise StartError(f"cannot listen at {at}: {reason}; --host is an address of this machine") from None


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
