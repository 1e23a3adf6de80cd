"""One request from its beginning to its end: answered by an application, and noted however it ends."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from kg.serve.log import Log
from kg.serve.sparql import messages
from kg.serve.sparql.messages import Message, Receive, Scope, Send
from kg.serve.sparql.protocol import ProtocolError

Application = Callable[[Scope, Receive, Send], Awaitable[None]]
#: Under this name a request's scope holds what is noted of it.
NOTED = "saksi.noted"
#: Under this name it holds the very bytes of a request that came alone and whole.
RAW = "saksi.raw"
#: Under this name it holds the run of a query that was begun before the request was read.
BEGUN = "saksi.begun"
#: Under this name it holds what ends its connection in the middle of an answer.
END = "saksi.end"


@dataclass(eq=False)
class Noted:
    """What is noted of a request: the status and the bytes of its answer, its query by number, and a remark."""

    status: int = 0
    size: int = 0
    query: str = ""
    note: str = ""


async def answer(app: Application, log: Log, scope: Scope, receive: Receive, send: Send) -> None:
    """Have a request answered, and note it.

    An application that raises :class:`ConnectionAbortedError` breaks its answer off: the connection ends, for that is
    the only way left to say that the answer is not whole. Any other exception is a fault of the server.
    """
    began = time.perf_counter()
    noted = scope[NOTED] = Noted()

    async def noting(message: Message) -> None:
        if "status" in message:
            noted.status = message["status"]
        else:
            noted.size += len(message.get("body", b""))
        await send(message)

    try:
        messages.check_host(scope)
        await app(scope, receive, noting)
    except ProtocolError as error:
        await messages.refuse(noting, error.status, str(error), [(b"connection", b"close")])
    except ConnectionAbortedError:
        noted.note = "broken off"
        scope[END]()
    except Exception as error:
        noted.note = log.fault(error)
        if noted.status:
            scope[END]()
        else:
            await messages.refuse(noting, 500, "the server failed at this request")
    finally:
        client = scope["client"][0] if scope.get("client") else ""
        status = noted.status or 499  # who goes away gets no answer
        log.request(scope["method"], scope["path"], status, began, noted.size, client, noted.query, noted.note)
