"""The graph over HTTP: SPARQL, the graph store, descriptions and pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.serve.settings import Settings


def run(settings: Settings) -> None:
    """Serve until told to stop.

    Raises:
        kg.serve.app.NoGraphError: there is nothing to serve.
    """
    from kg.serve.server import serve

    serve(settings)
