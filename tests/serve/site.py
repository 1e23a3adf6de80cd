"""The pages over a store in memory, without the server's processes."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

import httpx
from pyoxigraph import QueryTriples, Store, serialize
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kg.serve import negotiate
from kg.serve.pages import routes as pages


class Client:
    """Asks an application without a network; redirects are followed."""

    def __init__(self, app: Starlette) -> None:
        self._app = app

    def get(self, path: str, **options: Any) -> httpx.Response:
        return asyncio.run(self._get(path, **options))

    async def _get(self, path: str, *, follow_redirects: bool = True, **options: Any) -> httpx.Response:
        transport = httpx.ASGITransport(app=self._app)
        async with httpx.AsyncClient(transport=transport, base_url="http://saksi.test") as client:
            return await client.get(path, follow_redirects=follow_redirects, **options)


def site(store: Store, *, union: bool = True) -> Starlette:
    """An application with the pages and a plain endpoint at ``/sparql``."""

    async def answer(sparql: str, accept: str, *, max_rows: int | None = None, client: str = "") -> bytes:
        try:
            results = store.query(sparql, use_default_graph_as_union=union)
        except SyntaxError as error:
            raise HTTPException(400, str(error)) from error
        if isinstance(results, QueryTriples):
            form = negotiate.choose(accept, negotiate.GRAPHS)
            assert form is not None
            return serialize(results, format=form.engine) or b""  # type: ignore[call-overload,no-any-return]
        form = negotiate.choose(accept, negotiate.RESULTS)
        assert form is not None
        return results.serialize(format=form.engine) or b""  # type: ignore[arg-type]

    async def sparql(request: Request) -> Response:
        values = request.query_params if request.method == "GET" else await request.form()
        body = await answer(str(values["query"]), pages.JSON)
        return Response(body, media_type=pages.JSON)

    app = Starlette(routes=[Route("/sparql", sparql, methods=["GET", "POST"]), *pages.routes])
    app.state.answer = answer
    app.state.version = SimpleNamespace(id="0001-test")
    return app
