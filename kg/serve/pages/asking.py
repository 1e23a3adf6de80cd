"""What the pages ask the endpoint, in SPARQL like any other client.

``app.state.answer`` is an async function ``(sparql, accept, *, max_rows, client) -> bytes`` that cuts the answer after
so many rows or triples, lets nobody else wait for this client's questions, and raises
`starlette.exceptions.HTTPException` where the endpoint would answer an error.
"""

from __future__ import annotations

from starlette.requests import Request

from kg import catalogue
from kg.catalogue import CatalogueQuery
from kg.serve.pages import tables
from kg.serve.pages.tables import Answer

JSON = "application/sparql-results+json"
#: Rows of a result that a page shows; its twins hold all.
MOST_ROWS = 1000


async def body(request: Request, sparql: str, accept: str, max_rows: int = MOST_ROWS + 1) -> bytes:
    """The answer in the format that ``accept`` names, cut after so many rows or triples."""
    client = request.client.host if request.client else ""
    answer: bytes = await request.app.state.answer(sparql, accept, max_rows=max_rows, client=client)
    return answer


async def select(request: Request, sparql: str, max_rows: int = MOST_ROWS + 1) -> Answer:
    """The rows of an answer."""
    return tables.read(await body(request, sparql, JSON, max_rows))


async def bound(request: Request, query: CatalogueQuery, values: dict[str, str]) -> str:
    """The query with the values in place, names looked up in the graph."""
    wanted = {catalogue.lookup(name) for name in query.names(values)}
    found = {sparql: (await select(request, sparql)).dicts() for sparql in wanted}
    return query.bind(values, found.__getitem__)  # type: ignore[arg-type]
