"""One question to an OpenAI-compatible endpoint over HTTP: an answer in time and of bounded size, or an error."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import httpx

from kg.pool import GivenUpError

#: Environment variable that holds the key; it is read nowhere else and written nowhere.
KEY = "KG_LLM_KEY"
#: Longest answer, in bytes; a full annotation of one part has about 50,000.
MOST_BYTES = 4_000_000
#: Tries when the endpoint is busy or down, all within the time limit.
TRIES = 3

_BUSY = frozenset({429, 500, 502, 503, 504})
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class LLMError(GivenUpError):
    """The model gave no answer that can be used; the message says why and what to do."""


def ask(url: str, request: Mapping[str, Any], seconds: float) -> str:
    """The model's answer to a chat completion, as text.

    Args:
        url: the endpoint's base, such as ``http://localhost:11434/v1``.
        request: the body of the request.
        seconds: for all of it, tries and waits included.

    Raises:
        LLMError: no connection, a server's error, no answer in time, or one that is refused, cut off or malformed.
    """
    headers = _headers(url)
    deadline = time.monotonic() + seconds
    for left in reversed(range(TRIES)):
        status, body, wait = _post(f"{url.rstrip('/')}/chat/completions", request, headers, deadline)
        if status == httpx.codes.OK:
            return _content(body)
        wait = min(wait, 30.0)
        if status not in _BUSY or not left or time.monotonic() + wait > deadline:
            break
        time.sleep(wait)
    raise LLMError(f"the endpoint {url} answered {status}: {_excerpt(body)}")


def _headers(url: str) -> dict[str, str]:
    secret = os.environ.get(KEY)
    if not secret:
        return {}
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in _LOOPBACK:
        raise LLMError(f"{KEY} is set, but {url} is not encrypted; use https, or unset the key")
    return {"Authorization": f"Bearer {secret}"}


def _post(url: str, request: Mapping[str, Any], headers: dict[str, str], deadline: float) -> tuple[int, bytes, float]:
    """Status, body, and the seconds to wait before another try."""
    body = bytearray()
    try:
        timeout = httpx.Timeout(max(deadline - time.monotonic(), 0.01))
        with (
            httpx.Client(timeout=timeout) as client,
            client.stream("POST", url, json=request, headers=headers) as response,
        ):
            for piece in response.iter_bytes():
                body += piece
                if len(body) > MOST_BYTES:
                    raise LLMError(f"the answer of {url} is longer than {MOST_BYTES:,} bytes and was given up")
                if time.monotonic() > deadline:
                    raise LLMError(f"{url} gave no whole answer in time; give it more, or use a faster model")
            wait = response.headers.get("Retry-After", "")
            return response.status_code, bytes(body), float(wait) if wait.isdigit() else 1.0
    except httpx.TimeoutException as error:
        raise LLMError(f"{url} gave no answer in time; use a faster model") from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise LLMError(f"cannot reach {url}: {error}") from error


def _content(body: bytes) -> str:
    try:
        choice = json.loads(body)["choices"][0]
        message = choice["message"]
        content, refusal, reason = message.get("content"), message.get("refusal"), choice.get("finish_reason")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise LLMError(f"the endpoint's answer is not a chat completion: {_excerpt(body)}") from error
    if refusal or reason == "content_filter":
        raise LLMError(f"the model refused to answer: {_excerpt(str(refusal or reason).encode())}; try another model")
    if reason == "length":
        raise LLMError("the model's answer was cut off; allow it longer answers, or use another model")
    if not isinstance(content, str):
        raise LLMError(f"the endpoint's answer has no text: {_excerpt(body)}")
    return content


def _excerpt(body: bytes) -> str:
    text = " ".join(body[:400].decode("utf-8", "replace").split())
    return "".join(c if c.isprintable() else "?" for c in text)[:200] or "(nothing)"
