"""``kg history`` and ``kg rollback``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.commands.common import current, format_option, put_json, put_table, store_option, versioned

if TYPE_CHECKING:
    from kg.store.remote import Remote


@click.command()
@store_option
@format_option
def history(store: Path | Remote, form: str) -> None:
    """List the versions of the graph, oldest first; the arrow marks the one that answers.

    \b
    Examples:
      kg history
      kg history -f json | jq -r .[].id
    """
    store = versioned(store)
    now = current(store)
    from kg.store.versions import Versions

    versions = Versions(store).history()
    if form == "json":
        fields = ("id", "created", "quads", "sha256", "note")
        put_json([{**{f: getattr(v, f) for f in fields}, "current": v.id == now.id} for v in versions])
        return
    rows = [["→" if v.id == now.id else "", v.id, v.created, f"{v.quads:,}", v.note] for v in versions]
    put_table(["", "version", "created", "quads", "note"], rows)


@click.command()
@click.argument("version")
@store_option
def rollback(version: str, store: Path | Remote) -> None:
    """Make an earlier (or later) VERSION the current one. Nothing is deleted.

    \b
    Examples:
      kg history
      kg rollback 0001-1f3a5c0e9d2b
    """
    store = versioned(store)
    current(store)
    from kg.store.versions import NoSuchVersionError, StoreBusyError, Versions

    try:
        now = Versions(store).rollback(version)
    except (NoSuchVersionError, StoreBusyError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"version {now.id} of {now.created} answers now, with {now.quads:,} quads")
