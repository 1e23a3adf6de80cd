"""``kg extract``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.commands.common import SOURCE, Rejected, extractor, jobs_option, model_options, using_packs


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...", type=SOURCE)
@jobs_option
@model_options
@click.pass_context
def extract(
    ctx: click.Context, sources: tuple[Path, ...], jobs: int, llm: str | None, model: str | None, answers: Path
) -> None:
    """Print the statements of articles as JSON Lines, in the order of the text.

    A SOURCE is a file (text, HTML, Markdown, JSON Lines, WARC), a folder of such files, or - for standard input.

    \b
    Examples:
      kg extract article.txt
      kg extract news/ > statements.jsonl
      curl -s https://example.org/story.html | kg extract - | jq 'select(.kind == "casualty")'

    Exit status: 0 done; 1 something was rejected, the rest is printed; 2 wrong usage.
    """
    from kg import progress
    from kg.pipeline import articles, lines

    rejected = Rejected()
    by, seconds = extractor(llm, model, answers)
    # Lines on a terminal show by themselves how far it has come.
    with using_packs(), progress.Progress() if sys.stdout.isatty() else progress.for_terminal() as bar:
        for line in lines(articles(sources, jobs, rejected, bar), jobs, rejected, by, seconds):
            click.echo(line)
    ctx.exit(1 if rejected.count else 0)
