"""``kg verify``."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from kg.commands.common import current, format_option, jobs_option, put_json, put_table, store_option, told

if TYPE_CHECKING:
    from kg.store.remote import Remote


@click.command()
@store_option
@format_option
@click.option("--no-shapes", is_flag=True, help="Leave out SHACL, which takes most of the time.")
@jobs_option
@click.pass_context
def verify(ctx: click.Context, store: Path | Remote, form: str, no_shapes: bool, jobs: int) -> None:
    """Reopen every quote of the graph and check what rests on it.

    The SHA-256 of the graph itself, in a folder; offsets, exact words and SHA-256 of every piece of evidence; that
    every number, name, quote and claimant stands in it; that what is derived follows; the shapes every node must have
    (SHACL); that the vocabulary stays in OWL Lite.

    \b
    Examples:
      kg verify
      kg verify --store http://localhost:3030/news/sparql
      kg verify -f json | jq -r '.[].reason'

    Exit status: 0 all holds; 1 something does not, and is printed; 2 wrong usage.
    """
    from kg import progress
    from kg import verify as checks
    from kg.shapes import shape_failures

    with ExitStack() as stack, progress.for_terminal() as bar, told(store):
        failures: list[checks.Failure] = []
        if isinstance(store, Path):
            version = current(store)
            where = f"version {version.id}"
            failures = checks.file_failures(version)
            graph = version.copy(Path(stack.enter_context(TemporaryDirectory(prefix="saksi-"))))
        else:
            where, graph = str(store), store.copy()
        if not len(graph):
            raise click.ClickException(f"{store} holds nothing; fill it with: kg build --store {store}")
        failures += [*checks.verify(graph, bar), *checks.owl_failures()]
        if not no_shapes:
            failures += shape_failures(graph, jobs, bar)
        size = len(graph)
        del graph  # closes it before its folder goes
    if form == "json":
        put_json([{"node": f.node, "article": f.article, "reason": f.reason} for f in failures])
    elif failures:
        put_table(["node", "article", "reason"], [[f.node, f.article, f.reason] for f in failures])
    else:
        click.echo(f"all holds in {where}: {size:,} quads")
    if failures:
        if form == "table":
            click.echo(f"{len(failures):,} failures in {where}", err=True)
        ctx.exit(1)
