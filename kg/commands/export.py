"""``kg export`` and ``kg draw``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.commands.common import Named, answering, quads, store_option, told

if TYPE_CHECKING:
    from kg.store.remote import Remote

_OUT = Named(dir_okay=False, path_type=Path, allow_dash=True)


@click.command()
@click.argument("format", metavar="FORMAT")
@click.option("-o", "--out", type=_OUT, default="-", help="File to write; standard output without it.")
@store_option
def export(format: str, out: Path, store: Path | Remote) -> None:
    """Write the graph for other tools.

    The network of actors and their ties, each edge with its kind, article, date and quote: gexf (Gephi), graphml (yEd,
    Gephi), cytoscape (Cytoscape, cytoscape.js), csv (its edges), csv-nodes. The whole graph: nquads, trig.

    In gexf every edge is directed, as networkx wants it; ties that point neither way, such as alliances, say mutual.

    \b
    Examples:
      kg export gexf -o ties.gexf
      kg export csv > ties.csv
      kg export nquads | gzip > graph.nq.gz
    """
    from kg.export import FORMATS, WHOLE, write

    if format not in FORMATS:
        raise click.UsageError(f"no export format {format!r}; there are: {', '.join(FORMATS)}")
    to = sys.stdout.buffer if str(out) == "-" else out
    try:
        with told(store):
            write(format, quads(store) if format in WHOLE else answering(store), to)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise click.ClickException(f"cannot write {out}: {error.strerror}") from error


@click.command()
@click.option("-o", "--out", type=_OUT, default="-", help="File to write; standard output without it.")
@store_option
def draw(out: Path, store: Path | Remote) -> None:
    """Draw the network of actors as SVG, through Graphviz.

    \b
    Examples:
      kg draw -o ties.svg
      kg draw > ties.svg && open ties.svg
    """
    from kg.export.draw import NoGraphvizError, svg

    try:
        with told(store):
            picture = svg(answering(store))
    except NoGraphvizError as error:
        raise click.ClickException(str(error)) from error
    try:
        with click.open_file(str(out), "wb") as file:
            file.write(picture)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise click.ClickException(f"cannot write {out}: {error.strerror}") from error
