"""The graph for eyes: the start page, the catalogue, a page for every thing and every article, the editor.

The pages are a client of the endpoint like any other (`kg.serve.pages.asking`) and lay its rows out. No page asks
anything of another host, and every page has its twins for machines.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import lru_cache, wraps
from typing import Any
from urllib.parse import quote, urlencode

from pyoxigraph import Literal, NamedNode
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from kg import catalogue, namespaces
from kg.catalogue import CatalogueError, CatalogueQuery
from kg.export import draw
from kg.export.network import from_rows
from kg.serve import negotiate
from kg.serve.pages import (
    around,
    articles,
    asking,
    board,
    mistakes,
    render,
    tables,
    tellings,
    things,
    vocabulary,
    words,
)
from kg.serve.pages.asking import JSON, MOST_ROWS
from kg.serve.pages.tables import Answer, Row, Table
from kg.serve.sparql import messages
from kg.serve.sparql.cache import OnTheWay
from kg.statement import ENTITY_TYPES

TURTLE = "text/turtle"
#: Rows of an answer for machines, if the server's own limit allows as many.
MOST_FOR_MACHINES = 10_000_000
#: Rows of the vocabulary, several for each term.
MOST_OF_VOCABULARY = 20_000
#: Rows of an article's page, a few for each statement.
MOST_OF_ARTICLE = 50_000
#: Triples of a thing that ``/data/…`` sends.
MOST_TRIPLES = 100_000
#: Edges of the network that the drawing shows; more of them nobody can read.
MOST_EDGES = 600
#: Rows of each section on a thing's page.
MOST_OF_SECTION = 40
#: What an address says of the answer's form, and not of the question.
_MANNER = ("format", "lang")
#: The questions that the start page answers, as far as the graph has an answer.
HEADLINES = ("ties-between", "co-chairs", "disputed-figures")
#: Sections of an entity's page: a question of the catalogue and its parameter that is this entity.
SECTIONS = (("ties-of", "actor"), ("claims-by-actor", "actor"), ("claims-about", "entity"))
#: Formats of rows and of graphs, as the links to the twins name them: name, ``format=`` and media type.
ROW_FORMATS = (
    ("JSON", "json", JSON),
    ("CSV", "csv", "text/csv"),
    ("TSV", "tsv", "text/tab-separated-values"),
    ("XML", "xml", "application/sparql-results+xml"),
)
GRAPH_FORMATS = (
    ("Turtle", "ttl", TURTLE),
    ("JSON-LD", "jsonld", "application/ld+json"),
    ("N-Triples", "nt", "application/n-triples"),
    ("RDF/XML", "rdf", "application/rdf+xml"),
)

Page = Callable[[Request], Awaitable[Response]]


def _guarded(make: Page) -> Page:
    """A page that tells what went wrong as a page."""

    @wraps(make)
    async def guarded(request: Request) -> Response:
        try:
            return await make(request)
        except HTTPException as error:
            made = render.problem(request, error.detail, error.status_code)
            made.headers.update(error.headers or {})
            return made
        except CatalogueError as error:
            text, links = mistakes.told(error, _lang(request))
            return render.problem(request, text, mistakes.status(error), links)

    return guarded


def _twins(sparql: str, formats: tuple[tuple[str, str, str], ...] = ROW_FORMATS) -> list[tuple[str, str, str]]:
    """The same answer for machines: name, address, media type."""
    return [(n, f"/sparql?{urlencode({'query': sparql, 'format': short})}", media) for n, short, media in formats]


def _negotiated(request: Request, offered: tuple[negotiate.Format, ...]) -> negotiate.Format:
    """What the client takes, or names in the address: one of these formats, or a page, which is for everybody else.

    Raises:
        HTTPException: 406, the address names another.
    """
    every = (negotiate.PAGE, *offered)
    if name := request.query_params.get("format", ""):
        if (named := negotiate.by_name(name, every)) is None:
            raise HTTPException(406, f"format={words.shorten(name)}: {', '.join(form.name for form in every)}")
        return named
    return negotiate.choose(messages.accept(request.scope), every) or negotiate.PAGE


def _lang(request: Request) -> str:
    return render.language(request)


@_guarded
async def start(request: Request) -> Response:
    """The start page."""
    lang = _lang(request)
    overview, *answers = await asyncio.gather(
        asking.select(request, catalogue.load_one("overview").text),
        *(_headline(request, catalogue.load_one(name), lang) for name in HEADLINES),
    )
    context = {
        "numbers": _numbers(overview, lang),
        "answers": [answer for answer in answers if answer["groups"]],
        "queries": catalogue.load(),
        "example": catalogue.load_one("casualties").text,
    }
    return render.page(request, "start.html", context)


async def _headline(request: Request, query: CatalogueQuery, lang: str) -> dict[str, Any]:
    answer = tables.table(await asking.select(request, query.bind(_in(query, lang))), lang)
    title = words.load(lang).get(f"headline-{query.name}", query.summary[lang])
    groups = [(head, _beside(answer, rows[0], lang), rows) for head, rows in answer.groups()]
    return {"title": title, "href": f"/catalogue/{query.name}", "groups": groups}


def _beside(table: Table, row: Row, lang: str) -> str:
    """The role that somebody has, where the question asks for roles, and whether it has been left."""
    said = {name: cell.text for name, cell in zip(table.columns, row.cells, strict=True) if name in ("role", "former")}
    named = words.load(lang)
    former = named["column-former"] if said.get("former") == named["value-former-true"] else ""
    return " ".join(filter(None, (former, said.get("role"))))


def _in(query: CatalogueQuery, lang: str) -> dict[str, str]:
    """The names in an answer are in the language of the page."""
    return {"language": lang} if any(parameter.name == "language" for parameter in query.parameters) else {}


def _numbers(overview: Answer, lang: str) -> list[dict[str, str]]:
    named = words.load(lang)
    return [
        {"name": named[f"number-{key}"], "value": words.number(int(value.value), lang)}
        for row in overview.dicts()
        for key, value in row.items()
        if isinstance(value, Literal)
    ]


async def questions(request: Request) -> Response:
    """The questions of the catalogue, which the start page lists."""
    return RedirectResponse(render.keeping(request)("/#questions"), 303)


@_guarded
async def question(request: Request) -> Response:
    """A question of the catalogue with its form and its answer; the answer alone for who asks for rows."""
    asked = {name: value.strip() for name, value in request.query_params.items() if name not in _MANNER}
    form = _negotiated(request, negotiate.RESULTS)
    if form is not negotiate.PAGE:
        return await _rows(request, asked, form)
    query = catalogue.load_one(request.path_params["name"])
    lang = _lang(request)
    given = _in(query, lang) | {p.name: asked[p.name] for p in query.parameters if asked.get(p.name)}
    context: dict[str, Any] = {"query": query, "title": query.summary[lang], "description": query.description[lang]}
    # A field that the visitor emptied on purpose and one never filled both fall back on the default.
    context["values"] = {p.name: given.get(p.name) or p.default or "" for p in query.parameters}
    context["choices"] = await _choices(request, query, lang)
    try:
        sparql = await asking.bound(request, query, given)
    except CatalogueError as error:
        text, links = mistakes.told(error, lang, given)
        return _result(request, query.text, context | {"problem": text, "links": links}, mistakes.status(error))
    answer = await asking.select(request, sparql)
    return _result(request, sparql, context | _shown(answer, lang), 200)


async def _rows(request: Request, asked: dict[str, str], form: negotiate.Format) -> Response:
    """All rows in this format, as the links of the page have them; what the question does not know is a mistake here,
    where no form shows that it was passed over."""
    try:
        query = catalogue.load_one(request.path_params["name"])
        sparql = await asking.bound(request, query, _in(query, _lang(request)) | asked)
        body = await asking.body(request, sparql, form.media_type, MOST_FOR_MACHINES)
    except CatalogueError as error:
        return PlainTextResponse(str(error), mistakes.status(error), headers=render.headers())
    return Response(body, media_type=form.content_type, headers=render.headers())


async def _choices(request: Request, query: CatalogueQuery, lang: str) -> dict[str, list[tuple[str, str]]]:
    """What may be chosen for each parameter that offers a choice, each with its name in the visitor's language."""
    terms = {f"{namespaces.ONTOLOGY}{choice}" for p in query.parameters if p.type == "term" for choice in p.choices}
    labels: dict[str, str] = {}
    if terms:
        asked = vocabulary.labels(sorted(terms), lang)
        rows = (await asking.select(request, asked)).rows
        labels = {term.value: label.value for term, label in rows if term is not None and label is not None}
    return {
        p.name: [(choice, labels.get(f"{namespaces.ONTOLOGY}{choice}", choice)) for choice in p.choices]
        for p in query.parameters
    }


@_guarded
async def typed(request: Request) -> Response:
    """The answer to a query out of the box."""
    sparql = request.query_params.get("query", "")
    lang = _lang(request)
    context: dict[str, Any] = {"query": None, "title": words.load(lang)["result"], "description": "", "values": {}}
    if not sparql.strip():
        return RedirectResponse(render.keeping(request)("/#box"), 303)
    try:
        body = await asking.body(request, sparql, f"{JSON}, {TURTLE};q=0.9")
    except HTTPException as error:
        return _result(request, sparql, context | {"problem": error.detail}, error.status_code)
    try:
        return _result(request, sparql, context | _shown(tables.read(body), lang), 200)
    except ValueError:
        # Not rows, so a graph: CONSTRUCT and DESCRIBE answer in Turtle.
        graph = body.decode("utf-8", "replace")[:200_000]
        return _result(request, sparql, context | {"graph": graph, "twins": _twins(sparql, GRAPH_FORMATS)}, 200)


def _shown(answer: Answer, lang: str) -> dict[str, Any]:
    shown, caption, cut = _first(answer, MOST_ROWS, lang)
    return {"table": tables.table(shown, lang), "caption": caption, "boards": board.boards(shown, lang), "cut": cut}


def _first(answer: Answer, most: int, lang: str) -> tuple[Answer, str, bool]:
    """So many rows of an answer at most, what to say of them, and whether there are more."""
    cut = answer.cut or len(answer.rows) > most
    shown = Answer(answer.variables, answer.rows[:most])
    return shown, words.counted("first-rows" if cut else "rows", len(shown.rows), lang), cut


def _result(request: Request, sparql: str, context: dict[str, Any], status: int) -> Response:
    twins = context.pop("twins", None) or _twins(sparql)
    whole = {
        "table": None, "boards": [], "graph": None, "problem": None, "links": [], "cut": False, "sparql": sparql,
        "editor_href": f"/editor?{urlencode({'query': sparql})}",
    } | context  # fmt: skip
    alternates = [] if whole["problem"] else twins
    whole |= {"alternates": alternates, "twin_links": [(name, href) for name, href, _ in alternates]}
    return render.page(request, "result.html", whole, status=status)


def _iri(slug: str) -> NamedNode:
    """The IRI of the thing that a path speaks of.

    Raises:
        HTTPException: 404, the path is no part of an IRI.
    """
    try:
        return NamedNode(namespaces.thing(quote(slug, safe="/-._~!$&'()*+,;=:@")))
    except ValueError as error:
        raise HTTPException(404, str(error)) from error


@_guarded
async def identify(request: Request) -> Response:
    """``/id/…`` names a thing, which no server can send: 303 to what is written about it."""
    slug = quote(request.path_params["slug"])
    return RedirectResponse(_written(request, slug), 303, headers={"Vary": "Accept"})


def _written(request: Request, slug: str) -> str:
    form = _negotiated(request, negotiate.GRAPHS)
    if form is negotiate.PAGE:
        return render.keeping(request)(f"/page/{slug}")
    return f"/data/{slug}.{form.engine.file_extension}"


@_guarded
async def data(request: Request) -> Response:
    """What the graph says of a thing, and of what its page shows around it, for machines."""
    slug, _, end = request.path_params["slug"].rpartition(".")
    form = negotiate.by_name(end, negotiate.GRAPHS)
    if form is None or not slug:
        raise HTTPException(404, f"/data/NAME.FORMAT, with one of {', '.join(end for _, end, _ in GRAPH_FORMATS)}")
    iri = _iri(slug)
    known = await asking.select(request, f"SELECT ?p WHERE {{ {iri} ?p ?o }} LIMIT 1")
    if not known.rows:
        raise HTTPException(404, _unknown(request, iri))
    near, cut = around.chosen((await asking.select(request, around.query(iri), MOST_ROWS * 10)).rows)
    body = await asking.body(request, around.described(iri, near), "application/n-triples", MOST_TRIPLES)
    body = await asyncio.to_thread(around.written, body, form, quote(slug), cut=cut)
    said = {"Saksi-Truncated": "rows"} if cut else {}
    return Response(body, media_type=form.content_type, headers=render.headers() | said)


@_guarded
async def thing(request: Request) -> Response:
    """The page of a thing: what it is, what it says, what is said of it."""
    lang = _lang(request)
    iri = _iri(request.path_params["slug"])
    shown = things.thing(iri.value, await asking.select(request, things.outgoing(iri)), lang)
    if shown is None:
        raise HTTPException(404, _unknown(request, iri))
    slug = quote(request.path_params["slug"])
    if "Article" in shown.types:
        return RedirectResponse(f"/{slug}{'?' + request.url.query if request.url.query else ''}", 303)
    wanted = SECTIONS if shown.types & set(ENTITY_TYPES) else (("statements", "proposition"),)
    sections = await asyncio.gather(*(_section(request, name, at, iri, shown.title) for name, at in wanted))
    said = await _section(request, "statements", "claim", iri, shown.title) if "Claim" in shown.types else None
    testimonies = [row.testimony for row in said["table"].rows if row.testimony] if said else []
    pointing = things.grouped((await asking.select(request, things.incoming(iri))).dicts(), lang, None)
    title = shown.title
    if not shown.named:
        asked = tellings.query(iri, lang, claim="Claim" in shown.types)
        title = tellings.title(await asking.select(request, asked), lang) or title
    context = {
        "title": title, "kinds": shown.kinds, "names": shown.names, "facts": shown.facts, "minor": shown.minor,
        "iri": iri.value,
        "sections": [section for section in sections if section["table"].rows], "testimonies": testimonies,
        "pointing": pointing, **_data_links(slug),
    }  # fmt: skip
    return render.page(request, "thing.html", context)


async def _section(request: Request, name: str, parameter: str, iri: NamedNode, title: str) -> dict[str, Any]:
    """The first rows of a question about the thing, and where all of them are."""
    lang, query = _lang(request), catalogue.load_one(name)
    sparql = query.bind(_in(query, lang) | {parameter: iri.value})
    answer = await asking.select(request, f"{sparql}LIMIT {MOST_OF_SECTION + 1}")
    shown, caption, cut = _first(answer, MOST_OF_SECTION, lang)
    return {
        "title": words.load(lang).get(f"section-{name}", query.summary[lang]).format(name=title),
        "table": tables.table(shown, lang),
        "caption": caption,
        "cut": cut,
        "href": f"/catalogue/{name}?{urlencode({parameter: iri.value})}",
    }


def _data_links(slug: str) -> dict[str, Any]:
    alternates = [(name, f"/data/{slug}.{end}", media) for name, end, media in GRAPH_FORMATS]
    return {"alternates": alternates, "twin_links": [(name, href) for name, href, _ in alternates]}


def _unknown(request: Request, iri: NamedNode) -> str:
    slug = words.shorten(iri.value.removeprefix(namespaces.ID))
    return words.load(_lang(request))["not-found"].format(name=slug)


@_guarded
async def article(request: Request) -> Response:
    """An article's text with its statements at their sentences, the exact words marked."""
    lang = _lang(request)
    iri = _iri(f"article/{request.path_params['slug']}")
    shown, said = await asyncio.gather(
        asking.select(request, things.outgoing(iri)),
        asking.select(request, articles.statements(iri, lang), MOST_OF_ARTICLE),
    )
    about = things.thing(iri.value, shown, lang)
    if about is None or "Article" not in about.types:
        raise HTTPException(404, _unknown(request, iri))
    text, written = articles.written(shown)
    context = {
        "title": about.title, "facts": about.facts, "minor": about.minor,
        "count": words.counted("statements", articles.count(said), lang),
        "text_lang": written, "stretches": articles.stretches(text, said, lang),
        **_data_links(quote(f"article/{request.path_params['slug']}")),
    }  # fmt: skip
    return render.page(request, "article.html", context)


@_guarded
async def editor(request: Request) -> Response:
    """The full editor where it is installed; the plain box runs the same queries."""
    text = request.query_params.get("query") or catalogue.load_one(HEADLINES[0]).text
    there = (render.STATIC / "vendor" / "yasgui.min.js").is_file()
    context = {"text": text, "editor": there, "prefixes": tables.PREFIXES, "base": namespaces.BASE}
    return render.page(request, "editor.html", context, inline_styles=there)


@_guarded
async def ontology(request: Request) -> Response:
    """The vocabulary; its terms are ``/ontology#…``."""
    form = _negotiated(request, negotiate.GRAPHS)
    if form is not negotiate.PAGE:
        return Response(vocabulary.written(form), media_type=form.content_type, headers=render.headers())
    lang = _lang(request)
    terms = vocabulary.terms(await asking.select(request, vocabulary.QUERY, MOST_OF_VOCABULARY), lang)
    return render.page(request, "ontology.html", {"groups": terms})


async def ontology_turtle(_: Request) -> Response:
    """The vocabulary as its file has it."""
    form = negotiate.GRAPHS[0]
    return Response(vocabulary.written(form), media_type=form.content_type, headers=render.headers())


@_guarded
async def drawing(request: Request) -> Response:
    """The network of actors as a picture."""
    return render.page(request, "drawing.html", {})


@_guarded
async def drawing_svg(request: Request) -> Response:
    """The picture itself."""
    query = catalogue.load_one("ties")
    rows = await asking.body(request, query.bind(_in(query, _lang(request))), JSON, MOST_EDGES)
    try:
        # Graphviz is a program of its own: the server goes on while it draws, once for all who look.
        body = await _drawing.get(rows, lambda: asyncio.to_thread(_drawn, rows))
    except draw.NoGraphvizError as error:
        raise HTTPException(503, str(error)) from error
    return Response(body, media_type="image/svg+xml", headers=render.headers(inline_styles=True))


_drawing = OnTheWay()


@lru_cache(maxsize=len(words.LANGUAGES))
def _drawn(rows: bytes) -> bytes:
    return draw.render(from_rows(tables.read(rows).dicts()))


async def graph(request: Request) -> Response:
    """``/graph/…`` names a graph of ours: 303 to its quads."""
    iri = namespaces.graph(request.path_params["name"])
    return RedirectResponse(f"/store?{urlencode({'graph': iri})}", 303)


@_guarded
async def missing(request: Request) -> Response:
    """Any other address."""
    raise HTTPException(404, words.load(_lang(request))["no-page"])


class _Static(StaticFiles):
    """Files with the pages' headers, asked for anew after five minutes."""

    def file_response(self, *arguments: Any, **named: Any) -> Response:
        made = super().file_response(*arguments, **named)
        made.headers.update(render.headers() | {"Cache-Control": "public, max-age=300"})
        return made


_SLUG = "{slug:path}"

routes = [
    Route("/", start, name="start"),
    Route("/query", typed),
    Route("/catalogue", questions),
    Route("/catalogue/{name}", question),
    Route("/editor", editor),
    Route("/drawing", drawing),
    Route("/drawing.svg", drawing_svg),
    Route("/ontology", ontology),
    Route("/ontology.ttl", ontology_turtle),
    Route(f"/id/{_SLUG}", identify),
    Route(f"/page/{_SLUG}", thing),
    Route(f"/article/{_SLUG}", article),
    Route(f"/data/{_SLUG}", data),
    Route("/graph/{name:path}", graph),
    Mount("/static", _Static(directory=render.STATIC, check_dir=False)),
    Route("/{path:path}", missing),
]
