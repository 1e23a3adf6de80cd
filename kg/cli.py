"""The command ``kg``: each of its commands is a module of `kg.commands`, loaded only when it is asked for."""

from __future__ import annotations

from importlib import import_module, metadata

import click

#: Commands in the order of the help: module and object, and one line that spares the import when all are listed.
COMMANDS = {
    "build": ("kg.commands.build:build", "Read articles and publish a new version of the graph."),
    "extract": ("kg.commands.extract:extract", "Print the statements of articles as JSON Lines."),
    "query": ("kg.commands.query:query", "Ask the graph a question of the catalogue, or any SPARQL."),
    "serve": ("kg.serve.command:serve", "Serve the graph over HTTP: SPARQL and pages."),
    "export": ("kg.commands.export:export", "Write the graph for other tools."),
    "draw": ("kg.commands.export:draw", "Draw the network of actors as SVG."),
    "history": ("kg.commands.versions:history", "List the versions of the graph."),
    "rollback": ("kg.commands.versions:rollback", "Make an earlier version the current one."),
    "verify": ("kg.commands.verify:verify", "Reopen every quote of the graph and check what rests on it."),
    "evaluate": ("kg.commands.evaluate:evaluate", "Measure extraction against annotated articles."),
}


class Commands(click.Group):
    """The commands by name, imported one at a time."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(message="%(version)s", version=metadata.version("saksi"))
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
