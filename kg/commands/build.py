"""``kg build``."""

from __future__ import annotations

import os
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.commands.common import (
    SOURCE,
    Rejected,
    extractor,
    format_option,
    jobs_option,
    load_packs,
    model_options,
    put_json,
    put_table,
    store_option,
    told,
    waiting,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from kg.build import Made
    from kg.pipeline import Extractor
    from kg.progress import Progress
    from kg.read import Rejection
    from kg.store.remote import Remote


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...", type=SOURCE)
@store_option
@jobs_option
@format_option
@model_options
@click.pass_context
def build(
    ctx: click.Context,
    sources: tuple[Path, ...],
    store: Path | Remote,
    jobs: int,
    form: str,
    llm: str | None,
    model: str | None,
    answers: Path,
) -> None:
    """Read articles and publish a new version of the graph.

    A SOURCE is a file (text, HTML, Markdown, JSON Lines, WARC), a folder of such files, or - for standard input.
    Without one, the articles that come with the program. The graph holds these articles and no others; earlier
    versions stay (kg history).

    Into a server (--store URL) the graph goes by the Graph Store Protocol, one named graph after the other; a build
    that broke off goes on where it was. KG_GRAPH_STORE is the address for graphs if it is not the /store beside the
    endpoint; KG_STORE_TOKEN a bearer token, KG_STORE_USER name:password.

    \b
    Examples:
      kg build                          the articles that come with the program
      kg build news/                    every article in a folder
      kg build seeds/articles news/     both
      kg build -f json news/ | jq .rejected
      kg build --store http://localhost:3030/news/sparql
      kg build --llm http://localhost:11434/v1 --model qwen3 news/

    Exit status: 0 done; 1 something was rejected, the rest is built; 2 wrong usage.
    """
    from kg import progress
    from kg.build import Made, NothingToBuildError
    from kg.statement import KINDS

    by, seconds = extractor(llm, model, answers)
    load_packs()
    try:
        with progress.for_terminal() as bar, told(store):
            made, found, told_so = _run(store, sources, jobs, bar, by, seconds)
    except NothingToBuildError as error:
        if form == "json":
            put_json(Made(0, dict.fromkeys(KINDS, 0), error.rejected).to_json())
        else:
            _show_rejected(error.rejected)
        raise click.ClickException(str(error)) from error
    if form == "json":
        put_json(found)
    else:
        _show(made, told_so)
    ctx.exit(1 if made.rejected else 0)


def _run(
    store: Path | Remote, sources: Sequence[Path], jobs: int, bar: Progress, by: Extractor, seconds: float
) -> tuple[Made, dict[str, Any], str]:
    """What was made, the same for programs, and where it is now for people."""
    from kg.build import build, deliver

    if isinstance(store, Path):
        report = build(sources, store, jobs, bar, by, seconds, waiting)
        version = report.version
        return report.made, report.to_json(), f"{version.quads:,} quads: version {version.id} in {store}"
    made, sent = deliver(sources, store, _memory(store), jobs, bar, by, seconds, waiting)
    told_so = f"{sent.quads:,} quads in {sent.graphs:,} graphs: {sent.sent:,} sent to {store}, {sent.dropped:,} dropped"
    return made, {"store": str(store), **asdict(sent), **made.to_json()}, told_so


def _memory(remote: Remote) -> Path:
    """The folder that remembers what a server got; whoever deletes it has everything sent again."""
    caches = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return caches / "saksi" / sha256(f"{remote.endpoint} {remote.store()}".encode()).hexdigest()[:16]


def _show(made: Made, where: str) -> None:
    from kg.build import counted

    put_table(["kind", "statements"], [[kind, f"{number:,}"] for kind, number in made.statements.items()])
    click.echo(f"\n{counted(made.articles)}, {where}")
    _show_rejected(made.rejected)


def _show_rejected(rejected: Sequence[Rejection]) -> None:
    tell = Rejected()
    for rejection in rejected:
        tell(rejection)
