"""The door for SERVICE: what the workers cannot reach is fetched here, outside, and only from the allow-list.

A worker lives in a network namespace that holds nothing but one listening socket, which this answers. The list is
checked here again, whatever the worker was tricked into asking. Redirects are not followed, and a name that leads to a
private address is not fetched, unless the list itself names such an address or ``localhost``.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from contextlib import suppress
from urllib.parse import unquote, urlsplit

import httpx

from kg.serve.guard import permitted, unroute

#: Bytes that an endpoint may answer.
LARGEST = 256 << 20
_HEAD_LIMIT = 1 << 16


class Fetcher:
    """Answers the door.

    Args:
        door: the listening socket in the workers' namespace.
        allowed: the allow-list, as :func:`kg.serve.guard.permitted` reads it.
        timeout: seconds for one request.
    """

    def __init__(self, door: socket.socket, allowed: tuple[str, ...], timeout: float) -> None:
        self._door = door
        self._own = f"http://127.0.0.1:{door.getsockname()[1]}/"
        self._allowed = allowed
        self._client = httpx.AsyncClient(follow_redirects=False, timeout=timeout, trust_env=False)
        self._server: asyncio.Server | None = None

    async def start(self) -> None:
        """Begin to answer."""
        self._server = await asyncio.start_server(self._answer, sock=self._door, limit=_HEAD_LIMIT)

    async def close(self) -> None:
        """End."""
        if self._server is not None:
            self._server.close()
        await self._client.aclose()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            try:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
                length = next((int(h.split(":")[1]) for h in head if h.lower().startswith("content-length:")), 0)
                query = await reader.readexactly(length)
                url = unquote(head[0].split(" ")[1].partition("?")[2])
                query = unroute(query.decode(), self._own).encode()
                status, kind, body = await self._fetch(url, query)
            except (ValueError, IndexError) as error:
                status, kind, body = 400, "text/plain", str(error).encode()
            lines = f"HTTP/1.1 {status} -\r\ncontent-type: {kind}\r\ncontent-length: {len(body)}\r\n"
            writer.write((lines + "connection: close\r\n\r\n").encode("latin-1", "replace") + body)
            await writer.drain()
        writer.close()

    async def _fetch(self, url: str, query: bytes) -> tuple[int, str, bytes]:
        if not permitted(url, self._allowed):
            return 403, "text/plain", b"not on the allow-list"
        parts = urlsplit(url)
        host = parts.hostname or ""
        try:
            address = await self._address(host, parts.port or (443 if parts.scheme == "https" else 80))
            shown = f"[{address}]" if ":" in address else address
            target = parts._replace(netloc=shown + (f":{parts.port}" if parts.port else "")).geturl()
            headers = {
                "host": parts.netloc,
                "accept": "application/sparql-results+json, application/sparql-results+xml;q=0.8",
                "content-type": "application/sparql-query",
                "user-agent": "saksi",
            }
            request = self._client.build_request(
                "POST", target, content=query, headers=headers, extensions={"sni_hostname": host}
            )
            answer = await self._client.send(request, stream=True)
            try:
                body = bytearray()
                async for piece in answer.aiter_bytes():
                    body += piece
                    if len(body) > LARGEST:
                        return 502, "text/plain", b"the endpoint's answer is too large"
            finally:
                await answer.aclose()
        except (httpx.HTTPError, OSError) as error:
            return 502, "text/plain", str(error).encode()
        if answer.status_code != 200:
            return 502, "text/plain", f"the endpoint answered {answer.status_code}".encode()
        return 200, answer.headers.get("content-type", "").split(";")[0].strip(), bytes(body)

    async def _address(self, host: str, port: int) -> str:
        """The address to connect to: looked up once, so that it cannot change between the check and the use."""
        literal = host == "localhost"
        with suppress(ValueError):
            ipaddress.ip_address(host)
            literal = True
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
        addresses = [str(entry[4][0]) for entry in found]
        if not literal and not all(ipaddress.ip_address(address).is_global for address in addresses):
            raise OSError(f"{host} has a private address")
        return addresses[0]
