"""The command ``kg serve``."""

from __future__ import annotations

import contextlib
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from kg.commands.common import store_option, told

if TYPE_CHECKING:
    from kg.store.remote import Remote


@click.command(short_help="Serve the graph over HTTP: SPARQL and pages.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=7878, show_default=True, type=click.IntRange(0, 65535), help="0 takes a free one.")
@store_option
@click.option("--writable", is_flag=True, help="Take updates from whoever holds the token.")
@click.option(
    "--token-file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Holds the token, or its hash; made, and the token shown once, if it is not there.",
)
@click.option("--empty", is_flag=True, help="Start from an empty graph; without --store it is gone at the end.")
@click.option("--timeout", default=30.0, show_default=True, type=click.FloatRange(0.1), help="Seconds for a query.")
@click.option("--allow-service", multiple=True, metavar="URL", help="An endpoint that SERVICE may reach.")
@click.option("--disk/--memory", default=None, help="Answer from disk, or from memory; by default what fits.")
@click.option("--base", default="", metavar="URL", help="The public address, when a proxy stands in front.")
@click.option("--access-log", default="", metavar="FILE", help="A line of JSON for each request; - for standard error.")
@click.pass_context
def serve(
    ctx: click.Context,
    host: str,
    port: int,
    store: Path | Remote,
    writable: bool,
    token_file: Path | None,
    empty: bool,
    timeout: float,
    allow_service: tuple[str, ...],
    disk: bool | None,
    base: str,
    access_log: str,
) -> None:
    """Serve the graph over HTTP: a SPARQL endpoint with pages.

    \b
    Examples:
      kg serve                                           the graph in .kg, on this machine
      kg serve --host 0.0.0.0 --access-log -             for others too
      kg serve --writable --token-file token             with updates
      kg serve --empty --writable --token-file token     a scratch server, empty and gone at the end
      kg serve --allow-service https://query.wikidata.org/sparql
      kg serve --store http://localhost:3030/sparql      the pages over another server
    """
    from kg.serve import secret
    from kg.serve.app import NoGraphError, temporary
    from kg.serve.server import serve as run
    from kg.serve.settings import Settings
    from kg.serve.workers.processes import StartError

    # KG_STORE names the graph that is kept; a scratch server has nothing to do with it.
    scratch = empty and ctx.get_parameter_source("store") != ParameterSource.COMMANDLINE
    remote = None if scratch or isinstance(store, Path) else store
    if remote and (writable or empty or token_file or disk is not None):
        raise click.UsageError("over another server there is nothing to write, to start empty or to load")
    if writable and token_file is None:
        raise click.UsageError("--writable needs --token-file: who may write is who holds the token")
    if empty and not writable:
        raise click.UsageError("--empty needs --writable: an empty graph that nobody can fill answers nothing")
    if token_file is not None and not token_file.exists():
        click.echo(f"The token, shown this once; {token_file} keeps its hash:\n{secret.create(token_file)}", err=True)
    with contextlib.ExitStack() as stack:
        # The server raises the signal that ended it once more, when all is closed; what is opened here goes then too.
        stack.callback(signal.signal, signal.SIGTERM, signal.signal(signal.SIGTERM, _leave))
        settings = Settings(
            store=temporary(stack) if scratch else Path() if remote else Path(str(store)),
            host=host,
            port=port,
            writable=writable,
            token_file=token_file,
            empty=empty,
            union=not empty,
            timeout=timeout,
            allow_service=allow_service,
            memory="auto" if disk is None else "disk" if disk else "memory",
            base=base,
            access_log=access_log,
        )

        def ready(address: str, notices: list[str]) -> None:
            for notice in notices:
                click.echo(f"Note: {notice}", err=True)
            click.echo(f"Serving {remote or settings.store} at {address}", err=True)

        try:
            with told(store):
                run(settings, ready, remote)
        except (NoGraphError, StartError, secret.TokenError, OSError) as error:
            raise click.ClickException(str(error)) from None


def _leave(*_: object) -> None:
    sys.exit(0)
