"""How far a long piece of work has come: a bar on a terminal, nothing in a pipe."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar


class Progress:
    """Told of stages and steps; this one keeps quiet.

    >>> with Progress() as progress:
    ...     progress.stage("reading", 3)
    ...     progress.step()
    """

    def stage(self, name: str, total: int = 0) -> None:
        """A new stage of ``total`` steps (0: one that is not counted) begins; the one before is over."""

    def step(self) -> None:
        """One step of the stage is done."""

    def close(self) -> None:
        """Nothing more will come."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class Bar(Progress):
    """A bar on standard error."""

    def __init__(self) -> None:
        self._bar: ProgressBar[int] | None = None

    def stage(self, name: str, total: int = 0) -> None:
        import click

        self.close()
        if not total:
            click.echo(f"{name} …", err=True)
            return
        self._bar = click.progressbar(length=total, label=name.ljust(8), file=sys.stderr, width=30, show_pos=True)
        self._bar.render_progress()

    def step(self) -> None:
        if self._bar is not None:
            self._bar.update(1)

    def close(self) -> None:
        if self._bar is not None:
            self._bar.render_finish()
            self._bar = None


def for_terminal() -> Progress:
    """A bar when a person is watching, else silence."""
    return Bar() if sys.stderr.isatty() else Progress()
