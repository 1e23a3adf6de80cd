"""``kg build``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.commands.common import extractor, format_option, jobs_option, model_options, put_json, put_table, store_option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.build import Report
    from kg.read import Rejection


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...", type=click.Path(path_type=Path, allow_dash=True))
@store_option
@jobs_option
@format_option
@model_options
@click.pass_context
def build(
    ctx: click.Context,
    sources: tuple[Path, ...],
    store: Path,
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

    \b
    Examples:
      kg build                          the articles that come with the program
      kg build news/                    every article in a folder
      kg build seeds/articles news/     both
      kg build -f json news/ | jq .rejected
      kg build --llm http://localhost:11434/v1 --model qwen3 news/

    Exit status: 0 done; 1 something was rejected, the rest is built; 2 wrong usage.
    """
    from kg import progress
    from kg.build import NothingToBuildError
    from kg.build import build as run
    from kg.store.versions import StoreBusyError

    by, seconds = extractor(llm, model, answers)
    try:
        with progress.for_terminal() as bar:
            report = run(sources, store, jobs, bar, by, seconds)
    except NothingToBuildError as error:
        _show_rejected(error.rejected)
        raise click.ClickException(str(error)) from error
    except (StoreBusyError, OSError) as error:
        raise click.ClickException(str(error)) from error
    if form == "json":
        put_json(report.to_json())
    else:
        _show(report, store)
    ctx.exit(1 if report.rejected else 0)


def _show(report: Report, store: Path) -> None:
    put_table(["kind", "statements"], [[kind, f"{number:,}"] for kind, number in report.statements.items()])
    version = report.version
    articles = f"{report.articles:,} article{'s' * (report.articles != 1)}"
    click.echo(f"\n{articles}, {version.quads:,} quads: version {version.id} in {store}")
    _show_rejected(report.rejected)


def _show_rejected(rejected: Sequence[Rejection]) -> None:
    for rejection in rejected:
        click.echo(f"rejected: {rejection.source}: {rejection.reason}", err=True)
