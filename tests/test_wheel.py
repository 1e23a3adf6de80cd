"""The wheel: all that the program needs travels with it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, env=os.environ | {"SOURCE_DATE_EPOCH": "0"})
    (made,) = place.glob("*.whl")
    return made


def test_all_data_is_in_it(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    folders = ("ontology", "queries", "seeds")
    data = {
        f"kg/_data/{path.relative_to(ROOT)}" for name in folders for path in (ROOT / name).rglob("*") if path.is_file()
    }
    beside_code = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "kg").rglob("*")
        if path.is_file() and path.suffix != ".pyc" and not path.name.startswith(".")
    }
    assert data | beside_code <= names
    assert not {name for name in names if "tests" in name or "__pycache__" in name}


def test_it_builds_the_seeds_away_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("KG_")}
    run = "import kg, sys; from kg.cli import main; print(kg.__file__); sys.argv[0] = 'kg'; main()"
    done = subprocess.run(
        [sys.executable, "-c", run, "build"],
        cwd=tmp_path,
        env=environment | {"PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == str(tmp_path / "site" / "kg" / "__init__.py")
    assert "5 articles" in done.stdout


def test_it_names_its_licence_and_its_command(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    (metadata,) = (name for name in archive.namelist() if name.endswith("/METADATA"))
    (entry_points,) = (name for name in archive.namelist() if name.endswith("/entry_points.txt"))
    assert "License-Expression: Apache-2.0" in archive.read(metadata).decode()
    assert "kg = kg.cli:main" in archive.read(entry_points).decode()
