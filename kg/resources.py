"""The folders that travel with the program: beside ``kg/`` in a checkout, inside it in a wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """The folder ``ontology``, ``queries`` or ``seeds``.

    Raises:
        FileNotFoundError: the installation is incomplete.

    >>> folder("ontology").name
    'ontology'
    """
    for place in (_PACKAGE / "_data" / name, _PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"the folder {name!r} is missing from this installation of Saksi; install it again")
