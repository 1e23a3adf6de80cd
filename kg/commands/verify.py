"""``kg verify``."""

from __future__ import annotations

from pathlib import Path

import click

from kg.commands.common import current, format_option, put_json, put_table, store_option


@click.command()
@store_option
@format_option
@click.option("--no-shapes", is_flag=True, help="Leave out SHACL, which reads the whole graph into memory.")
@click.pass_context
def verify(ctx: click.Context, store: Path, form: str, no_shapes: bool) -> None:
    """Reopen every quote of the graph and check what rests on it.

    Offsets, exact words and SHA-256 of every piece of evidence; that every number, name, quote and claimant stands in
    it; that what is derived follows; the shapes every node must have (SHACL); that the vocabulary stays in OWL Lite.

    \b
    Examples:
      kg verify
      kg verify -f json | jq -r '.[].reason'

    Exit status: 0 all holds; 1 something does not, and is printed; 2 wrong usage.
    """
    version = current(store)
    from kg import verify as checks

    graph = version.open()
    failures = [*checks.verify(graph), *checks.owl_failures()]
    if not no_shapes:
        failures += checks.shape_failures(graph)
    if form == "json":
        put_json([{"node": f.node, "article": f.article, "reason": f.reason} for f in failures])
    elif failures:
        put_table(["node", "article", "reason"], [[f.node, f.article, f.reason] for f in failures])
    else:
        click.echo(f"all holds in version {version.id}: {version.quads:,} quads")
    if failures:
        if form == "table":
            click.echo(f"{len(failures):,} failures in version {version.id}", err=True)
        ctx.exit(1)
