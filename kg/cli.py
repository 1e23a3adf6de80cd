"""The command ``kg``: each of its commands is a module of `kg.commands`, loaded only when it is asked for."""

from __future__ import annotations

from importlib import import_module

import click

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
