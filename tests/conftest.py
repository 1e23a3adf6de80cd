"""What tests of several rooms share: the graph of the seeds, built once, and the command ``kg``."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.build import Report, build
from kg.cli import main

Kg = Callable[..., Result]

# A server starts its processes without the current folder on their path; they are to be of this checkout all the same.
_PATH = (str(Path(__file__).parent.parent), os.environ.get("PYTHONPATH", ""))
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, _PATH))


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tester's own settings change nothing."""
    for name in ("KG_STORE", "LC_ALL", "LC_MESSAGES", "LANG", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def seeds_report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """The build of the seed articles."""
    return build([], tmp_path_factory.mktemp("seeds") / "store", jobs=2)


@pytest.fixture(scope="session")
def seeds_store(seeds_report: Report) -> Path:
    """A folder that holds the graph of the seeds; not to be written to."""
    return seeds_report.version.path.parent.parent


@pytest.fixture
def kg(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kg:
    """Runs the command in an empty folder: ``kg("query", "ties-between")``."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path, stdin: str | bytes | None = None, **environment: str) -> Result:
        return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin, env=environment)

    return run
