"""What the commands share: options, tables, and errors that say what to do next."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kg.store import errors

if TYPE_CHECKING:
    from pyoxigraph import Store

    from kg.pipeline import Extractor
    from kg.read import Rejection
    from kg.store.remote import Remote, Union
    from kg.store.versions import Version

#: Requests to a model that one article may need; more than its longest text has parts.
MOST_REQUESTS = 20
_NUMBER = re.compile(r"[\d,.]*")

#: Under each row of a table, any number of lines that belong to it.
Notes = Sequence[Sequence[str]] | None

Command = TypeVar("Command", bound=Callable[..., Any])


class Named(click.Path):
    """A path, but no empty one: that would be the folder one is in."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not str(value):
            self.fail("an empty name is no file and no folder", param, ctx)
        return super().convert(value, param, ctx)


#: What can be read; whether it can is found out by the reader, who goes on with the rest.
SOURCE = Named(path_type=Path, allow_dash=True, readable=False)


def place(value: str | Path) -> Path | Remote:
    """A folder, or a SPARQL 1.1 server when it is an address; what the server asks for comes from the environment.

    Raises:
        click.BadParameter: it is neither.
    """
    if not str(value):
        raise click.BadParameter("an empty name is no folder")
    if not str(value).startswith(("http://", "https://")):
        if Path(value).is_file():
            raise click.BadParameter(f"{value} is a file, not a folder")
        return Path(value)
    from urllib.parse import urlsplit

    from kg.store.remote import Remote

    if not urlsplit(str(value)).hostname:
        raise click.BadParameter(f"{value} is the address of no server")
    name, colon, password = os.environ.get("KG_STORE_USER", "").partition(":")
    return Remote(
        str(value),
        graph_store=os.environ.get("KG_GRAPH_STORE", ""),
        token=os.environ.get("KG_STORE_TOKEN", ""),
        user=(name, password) if colon else None,
    )


def store_option(command: Command) -> Command:
    """``--store DIR|URL``, by default ``KG_STORE`` or ``.kg``."""
    return click.option(
        "--store",
        type=place,
        metavar="DIR|URL",
        envvar="KG_STORE",
        default=Path(".kg"),
        show_default=True,
        show_envvar=True,
        help="Folder that holds the versions of the graph, or the address of a SPARQL 1.1 server.",
    )(command)


def jobs_option(command: Command) -> Command:
    """``--jobs N``, by default one a core that this process may use."""
    return click.option(
        "--jobs",
        "-j",
        type=click.IntRange(min=1),
        default=lambda: len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1,
        show_default="one a core",
        help="Articles worked on at once; the result is the same whatever the number.",
    )(command)


def format_option(command: Command) -> Command:
    """``-f table|json``."""
    return click.option(
        "-f", "--format", "form", type=click.Choice(["table", "json"]), default="table",
        show_default=True, help="For people, or for programs.",
    )(command)  # fmt: skip


def model_options(command: Command) -> Command:
    """``--llm URL``, ``--model M`` and ``--answers DIR``; see `extractor`."""
    options = (
        click.option(
            "--llm", metavar="URL", help="Base of an OpenAI-compatible endpoint; its key comes from KG_LLM_KEY."
        ),
        click.option("--model", metavar="NAME", help="Let this language model find statements beside the rules."),
        click.option(
            "--answers",
            type=Named(file_okay=False, path_type=Path),
            default=Path("answers"),
            show_default=True,
            help="Where a model's answers are recorded; without --llm they are all it goes by.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def extractor(llm: str | None, model: str | None, answers: Path) -> tuple[Extractor, float]:
    """The extractor that the options ask for, and how many seconds an article may take with it.

    Raises:
        click.UsageError: an endpoint without a model.
    """
    from kg.extract import extract
    from kg.pipeline import SECONDS

    if model is None:
        if llm is not None:
            raise click.UsageError("--llm needs the name of a model: --model NAME")
        return extract, SECONDS
    from kg.extract.llm import WithModel

    with_model = WithModel(model, answers, llm)
    return with_model, SECONDS + MOST_REQUESTS * with_model.seconds


@contextmanager
def using_packs() -> Iterator[None]:
    """What is done here ends at a mistake in a language pack, which would befall every article.

    Raises:
        click.ClickException: there is one.
    """
    from kg.extract.language.schema import PackError

    try:
        yield
    except PackError as error:
        raise click.ClickException(str(error)) from error


def load_packs() -> None:
    """Load what the extractor knows of each language; the processes that are copied from this one then have it too.

    Raises:
        click.ClickException: a mistake in a pack.
    """
    from kg.extract.language import pack
    from kg.read.language import READ

    with using_packs():
        for language in READ:
            pack.load(language)


def versioned(store: Path | Remote) -> Path:
    """The folder that ``store`` is.

    Raises:
        click.ClickException: it is a server, which keeps no versions.
    """
    if isinstance(store, Path):
        return store
    raise click.ClickException(f"{store} keeps no versions; history and rollback are for a folder: --store DIR")


def current(store: Path) -> Version:
    """The current version of the graph in ``store``.

    Raises:
        click.ClickException: nothing has been built there yet.
        StoreError: the store is damaged, or not readable.
    """
    from kg.store.versions import Versions

    version = Versions(store).current()
    if version is None:
        raise nothing(store)
    return version


def nothing(store: Path) -> click.ClickException:
    """The error of a folder in which no graph was built yet."""
    return click.ClickException(f"there is no graph in {store} yet; make one with: kg build{errors.option(store)}")


def answering(store: Path | Remote) -> Version | Union:
    """What answers queries over all graphs of ``store`` as one.

    Raises:
        click.ClickException: nothing has been built there yet.
        RemoteError: the server does not answer.
    """
    return current(store) if isinstance(store, Path) else store.union()


def quads(store: Path | Remote) -> Store:
    """Every quad of ``store``, graph by graph; a server's are fetched for it into memory.

    Raises:
        click.ClickException: nothing has been built there yet.
        RemoteError: the server does not give them.
    """
    return current(store).open() if isinstance(store, Path) else store.copy()


@contextmanager
def told(store: Path | Remote) -> Iterator[None]:
    """What the server behind ``store`` refuses is an error of the command, in the server's words."""
    if isinstance(store, Path):
        yield
        return
    from kg.store.remote import RemoteError

    try:
        yield
    except RemoteError as error:
        raise click.ClickException(str(error)) from error


def waiting(holder: str) -> None:
    """Tells people which process is waited for."""
    click.echo(f"waiting for {holder} to be done …", err=True)


class Rejected:
    """Tells people what was rejected, as it comes, and counts it."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, rejected: Rejection | str) -> None:
        self.count += 1
        click.echo(f"rejected: {_clean(str(rejected))}", err=True)


def put_json(value: Any) -> None:
    """Print one JSON value."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def put_table(columns: Sequence[str], rows: Sequence[Sequence[str]], notes: Notes = None) -> None:
    """Print a table as wide as the terminal, with notes under each row; in a pipe one line a row, and one a note."""
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() or "COLUMNS" in os.environ else None
    for line in table(columns, rows, notes, width):
        click.echo(line)


def table(
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    notes: Notes = None,
    width: int | None = None,
) -> list[str]:
    """The lines of a table. What does not fit into ``width`` characters is wrapped within its cell.

    >>> print(*table(["side", "killed"], [["Armenia", "16"], ["both", "5,000"]]), sep="\\n")
    side     killed
    ───────  ──────
    Armenia      16
    both      5,000
    """
    if not columns:
        return [line for note in chain.from_iterable(notes or []) for line in _note(note, width)]
    cells = [[_clean(cell) for cell in row] for row in (columns, *rows)]
    widths = [max(1, *(len(row[i]) for row in cells)) for i in range(len(columns))]
    if width is not None:
        widths = _fit(widths, width - 2 * (len(columns) - 1))
    numbers = [bool(rows) and all(_NUMBER.fullmatch(row[i]) for row in cells[1:]) for i in range(len(columns))]
    head, *body = [_row(row, widths, numbers) for row in cells]
    for block, under in zip(body, notes or [], strict=bool(notes)):
        block += [line for note in under for line in _note(note, width)]
    # Rows of several lines stand apart; notes set them apart already.
    apart = not notes and sum(map(len, body)) > 1.5 * len(body)
    lines = [*head, "  ".join("─" * size for size in widths)]
    for number, block in enumerate(body):
        lines += [""] * (apart and number > 0) + block
    return [line.rstrip() for line in lines]


def _note(text: str, width: int | None) -> list[str]:
    indent = "    "
    if width is None:
        return [indent + _clean(text)]
    lines = textwrap.wrap(_clean(text), max(width - len(indent), 40), break_on_hyphens=False)
    return [indent + line for line in lines]


def printable(text: str) -> str:
    """Lines without control characters: articles and files are named by strangers, and this goes to a terminal."""
    return "".join(c if c.isprintable() or c == "\n" else "\N{REPLACEMENT CHARACTER}" for c in text)


def _clean(text: str) -> str:
    """The text as one line; see `printable`."""
    return printable(" ".join(text.split()))


def _fit(widths: list[int], room: int) -> list[int]:
    """Take from the widest columns first, and leave each at least 8."""
    widths = list(widths)
    while sum(widths) > room and max(widths) > 8:
        widths[widths.index(max(widths))] -= 1
    return widths


def _row(row: Sequence[str], widths: Sequence[int], numbers: Sequence[bool]) -> list[str]:
    wrapped = [textwrap.wrap(cell, size) or [""] for cell, size in zip(row, widths, strict=True)]
    height = max(len(cell) for cell in wrapped)
    filled = zip(*(cell + [""] * (height - len(cell)) for cell in wrapped), strict=True)
    return [
        "  ".join(
            part.rjust(size) if number else part.ljust(size)
            for part, size, number in zip(line, widths, numbers, strict=True)
        )
        for line in filled
    ]
