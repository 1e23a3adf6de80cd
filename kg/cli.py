"""The command ``kg``: each of its commands is a module of `kg.commands`, loaded only when it is asked for."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from importlib import import_module
from typing import Any

import click

from kg.commands.common import printable
from kg.store.errors import StoreError

#: The commands in the order of the help, and where each is.
COMMANDS = {
    "build": "kg.commands.build:build",
    "extract": "kg.commands.extract:extract",
    "query": "kg.commands.query:query",
    "serve": "kg.serve.command:serve",
    "export": "kg.commands.export:export",
    "draw": "kg.commands.export:draw",
    "history": "kg.commands.versions:history",
    "rollback": "kg.commands.versions:rollback",
    "verify": "kg.commands.verify:verify",
    "evaluate": "kg.commands.evaluate:evaluate",
}


#: Objects made before the collector looks: at first a command makes thousands that stay, and Python's 700 cost a
#: twentieth of the start.
_MADE = 50_000


class Commands(click.Group):
    """The commands by name, each imported when it is needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a damaged store, and files that cannot be read or written, are told of in one line."""
        gc.set_threshold(_MADE)
        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except BrokenPipeError:
            raise
        except click.ClickException as error:
            vars(error)["message"] = printable(error.message)
            raise
        except StoreError as error:
            raise click.ClickException(printable(str(error))) from error
        except OSError as error:
            _drop_output()
            raise click.ClickException(printable(_told(error))) from error


def _told(error: OSError) -> str:
    """What the system refused, and where.

    >>> _told(OSError(28, "No space left on device")), _told(PermissionError(13, "Permission denied", "a.csv"))
    ('input or output failed: No space left on device', 'a.csv: Permission denied')
    """
    if error.strerror is None:
        return str(error)
    return f"{error.filename or 'input or output failed'}: {error.strerror}"


def _drop_output() -> None:
    """Leave what cannot be written; else Python tries it again at its end, and fails aloud."""
    try:
        sys.stdout.flush()
    except OSError:
        with contextlib.suppress(OSError):  # it has no descriptor
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(message="%(version)s", package_name="saksi")
def main() -> None:
    """News about conflicts as a knowledge graph in which every claim keeps its speaker, its exact words, its time and
    its source.

    \b
    Examples:
      kg build                          the graph of the articles that come with the program
      kg build news/ wire.jsonl         the graph of your own articles
      kg query                          what can be asked
      kg query ties-between             what binds Russia and Armenia, and who says so
      kg serve                          a SPARQL endpoint with pages, on this machine
    """
