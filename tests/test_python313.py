"""The newest Python that is promised, where it is installed (the other tests run on the one that runs them)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
#: What needs no third-party package, so that it runs on a bare interpreter.
BARE = ("kg.article", "kg.statement", "kg.namespaces", "kg.resources", "kg.pool", "kg.progress")


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(["python3.13", *arguments], env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module", autouse=True)
def python313() -> None:
    try:
        done = run("--version")
    except FileNotFoundError:
        pytest.skip("python3.13 is not installed here")
    if done.returncode or sys.version_info[:2] == (3, 13):
        pytest.skip("no python3.13 here besides the one that runs the tests")


def test_every_module_compiles_without_a_warning() -> None:
    modules = [str(path) for path in (ROOT / "kg").rglob("*.py")]
    code = "import sys\nfor path in sys.argv[1:]: compile(open(path, encoding='utf-8').read(), path, 'exec')"
    done = run("-W", "error", "-c", code, *modules)
    assert done.returncode == 0, done.stderr


def test_the_core_imports_without_third_party_packages() -> None:
    done = run("-S", "-c", f"import {', '.join(BARE)}")
    assert done.returncode == 0, done.stderr
