"""Pages out of templates: the visitor's language, the words, the headers that keep strangers out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from kg.serve.pages import words

FOLDER = Path(__file__).parent
STATIC = FOLDER / "static"

_NAMES = {"id": "Bahasa Indonesia", "en": "English"}

#: Nothing from elsewhere, no script in a page, nobody may frame it. The editor sets styles while it runs.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'{styles}; img-src 'self' data:; font-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def headers(*, inline_styles: bool = False) -> dict[str, str]:
    """The security headers of every page."""
    return {
        "Content-Security-Policy": _POLICY.format(styles=" 'unsafe-inline'" if inline_styles else ""),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Vary": "Accept, Accept-Language",
    }


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def language(request: Request) -> str:
    """The visitor's language, ``id`` or ``en``."""
    return words.choose(request.query_params.get("lang"), request.headers.get("accept-language", ""))


def linked(href: str, lang: str) -> str:
    """An address of ours with the language in its query, before a fragment; others as they are.

    >>> linked("/#box", "id"), linked("/catalogue/ties?only=Treaty", "id"), linked("http://example.org/", "id")
    ('/?lang=id#box', '/catalogue/ties?only=Treaty&lang=id', 'http://example.org/')
    """
    if not href.startswith("/"):
        return href
    path, mark, fragment = href.partition("#")
    return f"{path}{'&' if '?' in path else '?'}lang={lang}{mark}{fragment}"


def keeping(request: Request) -> Callable[[str], str]:
    """What makes an address of ours keep the language that the visitor chose."""
    if "lang" not in request.query_params:
        return str
    return partial(linked, lang=language(request))


def page(
    request: Request, template: str, context: Mapping[str, Any], *, status: int = 200, inline_styles: bool = False
) -> HTMLResponse:
    """A page of the template; ``w`` in it are the words, ``to(address)`` carries a chosen language on."""
    lang = language(request)
    other = "en" if lang == "id" else "id"
    kept = [(key, value) for key, value in request.query_params.multi_items() if key != "lang"]
    body = (
        _environment()
        .get_template(template)
        .render(
            lang=lang,
            w=words.load(lang),
            to=keeping(request),
            chosen="lang" in request.query_params,
            here=request.url.path,
            other={"lang": other, "name": _NAMES[other], "href": f"?{urlencode([*kept, ('lang', other)])}"},
            version=getattr(request.app.state, "version", None),
            **context,
        )
    )
    made = headers(inline_styles=inline_styles) | {"Content-Language": lang}
    return HTMLResponse(body, status_code=status, headers=made)


def problem(request: Request, message: str, status: int, links: Sequence[tuple[str, str]] = ()) -> HTMLResponse:
    """A page that says what went wrong, and where to go instead: texts with addresses."""
    title = words.load(language(request)).get(f"status-{status}") or f"{status}"
    return page(request, "error.html", {"title": title, "problem": message, "links": links}, status=status)
