"""``kg history`` and ``kg rollback``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.commands.common import format_option, nothing, printable, put_json, put_table, store_option, versioned, waiting

if TYPE_CHECKING:
    from kg.store.remote import Remote


@click.command()
@store_option
@format_option
@click.pass_context
def history(ctx: click.Context, store: Path | Remote, form: str) -> None:
    """List the versions of the graph, oldest first; the arrow marks the one that answers.

    \b
    Examples:
      kg history
      kg history -f json | jq -r .[].id

    Exit status: 0 done; 1 no version answers, because the current one is damaged; 2 wrong usage.
    """
    store = versioned(store)
    from kg.store.errors import StoreError
    from kg.store.versions import Versions

    kept = Versions(store)
    versions, broken = kept.history(), kept.damaged()
    now, lost = None, False
    try:
        if (version := kept.current()) is not None:
            now = version.id
        elif not versions:
            raise nothing(store)
    except StoreError as error:
        broken.insert(0, error)
        lost = True
    if form == "json":
        fields = ("id", "created", "quads", "sha256", "note")
        put_json([{**{f: getattr(v, f) for f in fields}, "current": v.id == now} for v in versions])
    else:
        rows = [["→" if v.id == now else "", v.id, v.created, f"{v.quads:,}", v.note] for v in versions]
        put_table(["", "version", "created", "quads", "note"], rows)
    for note in dict.fromkeys(map(str, broken)):
        click.echo(printable(f"Note: {note}"), err=True)
    ctx.exit(1 if lost else 0)


@click.command()
@click.argument("version")
@store_option
def rollback(version: str, store: Path | Remote) -> None:
    """Make an earlier (or later) VERSION the current one. Nothing is deleted.

    As much of its id is enough as no other version begins with.

    \b
    Examples:
      kg history
      kg rollback 0001-1f3a5c0e9d2b
      kg rollback 0001
    """
    store = versioned(store)
    from kg.store.versions import Versions

    versions = Versions(store)
    # A current version that is damaged is what a rollback is for.
    if not versions.history() and not versions.damaged():
        raise nothing(store)
    now = versions.rollback(version, waiting=waiting)
    click.echo(f"version {now.id} of {now.created} answers now, with {now.quads:,} quads")
