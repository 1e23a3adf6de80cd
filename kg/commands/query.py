"""``kg query``."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.commands.common import answering, put_table, store_option, told

if TYPE_CHECKING:
    from pyoxigraph import QueryBoolean, QuerySolutions, Triple

    from kg.catalogue import CatalogueQuery
    from kg.serve.pages.tables import Witness
    from kg.store.remote import Remote, Union
    from kg.store.versions import Version

#: What ``-f`` takes for rows and for graphs (CONSTRUCT, DESCRIBE): name -> the file ending `pyoxigraph` knows it by.
ROWS = {"json": "json", "csv": "csv", "tsv": "tsv", "xml": "srx"}
GRAPHS = {
    "turtle": "ttl", "ntriples": "nt", "jsonld": "jsonld", "rdfxml": "rdf", "trig": "trig", "nquads": "nq",
    "table": "ttl", "json": "jsonld", "xml": "rdf",
}  # fmt: skip

#: Characters of an article's title in a table.
TITLE = 48


@click.command()
@click.argument("question", required=False, metavar="[NAME|FILE.rq|-]")
@click.option(
    "-p", "parameters", multiple=True, metavar="NAME=VALUE", help="Fill a parameter of the query; repeatable."
)
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(list(dict.fromkeys(["table", *ROWS, *GRAPHS]))),
    default="table",
    show_default=True,
    help="For people, or a standard format for programs.",
)
@click.option(
    "--allow-service", multiple=True, metavar="URL", help="Let SERVICE ask this endpoint, over the network; repeatable."
)
@click.option("--sparql", is_flag=True, help="Print the query as it would run, and run nothing.")
@store_option
def query(
    question: str | None,
    parameters: tuple[str, ...],
    form: str,
    sparql: bool,
    allow_service: tuple[str, ...],
    store: Path | Remote,
) -> None:
    """Ask the graph a question of the catalogue by its NAME, or any SPARQL query from a FILE or standard input (-).

    Without a name: what can be asked. The default graph is the union of all graphs.

    \b
    Examples:
      kg query
      kg query ties-between
      kg query co-chairs -p group="OSCE Minsk Group" -f csv
      echo 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }' | kg query -
      kg query --sparql casualties > mine.rq
    """
    from kg.catalogue import CatalogueError

    if question is None:
        _list()
        return
    values = _values(parameters)
    try:
        asked = _find(question)
        if sparql and not (isinstance(asked, str) or asked.names(values)):
            click.echo(asked.bind(values), nl=False)
            return
        with told(store):
            graph = answering(store)
            text = _bind(asked, values, graph)
            if sparql:
                click.echo(text, nl=False)
                return
            _answer(graph, text, form, allow_service)
    except CatalogueError as error:
        raise click.UsageError(str(error)) from error


def _values(parameters: Sequence[str]) -> dict[str, str]:
    values: dict[str, str] = {}
    for name, value in map(_pair, parameters):
        if name in values:
            raise click.UsageError(f"-p {name} is given twice; a parameter has one value")
        values[name] = value
    return values


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise click.UsageError(f"-p takes NAME=VALUE, not {text!r}")
    return name.strip(), value


def _list() -> None:
    from kg import catalogue

    language = _language()
    rows = [
        [query.name, query.summary[language], ", ".join(parameter.name for parameter in query.parameters)]
        for query in catalogue.load()
    ]
    put_table(["name", "question", "parameters"], rows)


def _language() -> str:
    """The language of the person's terminal, as far as we speak it."""
    from kg.serve.pages import words

    named = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "en")
    return words.choose(None, named.partition("_")[0].partition(".")[0])


def _find(question: str) -> CatalogueQuery | str:
    """A question of the catalogue; or the text of a query, with a header of parameters or without."""
    from kg import catalogue

    path = Path(question)
    if question != "-" and path.suffix not in (".rq", ".sparql") and not path.is_file():
        return catalogue.load_one(question)
    try:
        with click.open_file(question, encoding="utf-8") as file:
            text = file.read()
    except (OSError, UnicodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise click.ClickException(f"cannot read the query {question}: {reason}") from error
    header = any(line.startswith("#+") for line in text.splitlines())
    return catalogue.parse(path.stem, text) if header else text


def _bind(asked: CatalogueQuery | str, values: dict[str, str], graph: Version | Union) -> str:
    from kg.catalogue import CatalogueError, asking

    if not isinstance(asked, str):
        own = {"language": _language()} if any(p.name == "language" for p in asked.parameters) else {}
        return asked.bind(own | values, asking(graph.query))
    if values:
        raise CatalogueError("this query has no parameters; `kg query --sparql NAME` shows one that has")
    return asked


def _answer(graph: Version | Union, text: str, form: str, services: Sequence[str]) -> None:
    from pyoxigraph import QueryBoolean, QuerySolutions

    from kg.serve import guard
    from kg.store.syntax import explain

    try:
        guard.check(text, services)
    except guard.RefusedError as error:
        raise click.ClickException(f"{error} (--allow-service)") from error
    # Nothing can stop the engine from within; nothing is written either, so Ctrl-C may end the process at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        results = graph.query(text)
    except SyntaxError as error:
        raise click.ClickException(explain(text, str(error))) from error
    if not isinstance(results, QuerySolutions | QueryBoolean):
        _put_graph(results, form)
    elif form == "table":
        _put_rows(results)
    else:
        _put_results(results, form)


def _put_results(results: QuerySolutions | QueryBoolean, form: str) -> None:
    from pyoxigraph import QueryResultsFormat

    if form not in ROWS:
        raise click.UsageError(f"this query gives rows, not a graph; -f is one of table, {', '.join(ROWS)}")
    chosen = QueryResultsFormat.from_extension(ROWS[form])
    results.serialize(sys.stdout.buffer, format=chosen)


def _put_graph(results: Iterable[Triple], form: str) -> None:
    from pyoxigraph import RdfFormat, serialize

    from kg.serve.pages.tables import PREFIXES

    if form not in GRAPHS:
        raise click.UsageError(f"this query gives a graph, not rows; -f is one of {', '.join(GRAPHS)}")
    chosen = RdfFormat.from_extension(GRAPHS[form])
    serialize(results, sys.stdout.buffer, format=chosen, prefixes=PREFIXES)


def _put_rows(results: QuerySolutions | QueryBoolean) -> None:
    """A table; under each row the words that it rests on, who said them, and in which article."""
    from pyoxigraph import QueryResultsFormat

    from kg.serve.pages import tables

    laid = tables.table(tables.read(results.serialize(format=QueryResultsFormat.JSON) or b""), _language())
    # An address without a name tells a person nothing; programs get it with -f.
    shown = [i for i, name in enumerate(laid.columns) if not (laid.testimonies and name == "claim")]
    headings = [laid.headings[i] for i in shown]
    rows = [tuple(row.cells[i].text for i in shown) for row in laid.rows]
    if not laid.testimonies:
        put_table(headings, rows)
        return
    said = zip(rows, ([_testimony(each) for each in row.testimonies] for row in laid.rows), strict=True)
    # What several say alike is one row with all their words under it.
    told = [(row, [words for _, notes in group for words in notes]) for row, group in groupby(said, key=itemgetter(0))]
    put_table(headings, [row for row, _ in told], [notes for _, notes in told])


def _testimony(said: Witness) -> str:
    claimant, article, published, via = (
        cell.text if cell else "" for cell in (said.claimant, said.article, said.published, said.via)
    )
    through = f", through {via}" if via else ""
    title = article if len(article) <= TITLE else f"{article[: TITLE - 1].rstrip(' ,')}…"
    return f"“{said.quote.text.strip()}” — {claimant}{through}; {title}{f', {published}' if published else ''}"
