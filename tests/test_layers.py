"""The house keeps its order: who may import whom, how long a module may be, what no file may name."""

from __future__ import annotations

import ast
import re
import subprocess
import tempfile
import tomllib
from pathlib import Path

import pytest

from kg import namespaces

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "kg").rglob("*.py"))

#: Data flows down this list; a room imports from rooms above it, and from its own line.
ORDER = (
    {"article", "statement", "periods", "namespaces", "resources", "progress", "pool"},
    {"catalogue"},
    {"read"},
    {"entities"},
    {"matching"},
    {"extract"},
    {"pipeline"},
    {"graph"},
    {"store"},
    {"export"},
    # The pages draw the network that the exports write.
    {"serve"},
    {"build", "evaluate", "verify"},
    {"shapes"},
    {"commands", "cli"},
)
#: The same within a room that has rooms of its own.
ORDERS = {
    "kg": ORDER,
    "kg.extract": (
        {"gate", "counts"},
        {"language"},
        {"phrases"},
        {"clauses"},
        {"reference"},
        {"speech"},
        {"context"},
        {"matches"},
        {"victims"},
        {"answers", "appointments", "appositions", "happenings", "ties"},
        {"reading"},
        {"casualties", "claims", "events", "offices", "relations"},
        {"__init__"},
        {"llm"},
    ),
    "kg.serve": (
        {"settings", "secret", "log", "negotiate", "guard"},
        {"workers"},
        {"sparql"},
        {"pages"},
        {"app", "elsewhere", "http"},
        {"server"},
        {"__init__", "command"},
    ),
}


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def room_of(module: str, house: str) -> str:
    return module.removeprefix(f"{house}.").split(".")[0] if module != house else "__init__"


def imported(path: Path, house: str) -> set[str]:
    """The rooms of a house that a module imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= names if node.module == house else {str(node.module)}
    return {room_of(name, house) for name in found if name.startswith(f"{house}.")}


@pytest.mark.parametrize(
    ("house", "path"),
    [(house, path) for house in ORDERS for path in MODULES if name_of(path).startswith(f"{house}.")],
    ids=lambda value: value if isinstance(value, str) else name_of(value),
)
def test_a_module_imports_only_from_above(house: str, path: Path) -> None:
    rank = {room: rank for rank, rooms in enumerate(ORDERS[house]) for room in rooms}
    room = room_of(name_of(path), house)
    assert room in rank, f"{room} has no place in the order yet"
    # what is no room is a function of the house itself
    below = {other for other in imported(path, house) if rank.get(other, rank.get("__init__", 0)) > rank[room]}
    # The command `kg serve` lies in the room it belongs to and uses what all commands share.
    if house == "kg" and path == ROOT / "kg" / "serve" / "command.py":
        below.discard("commands")
    assert not below


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_relative_imports_and_no_crowded_module(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert not [n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.ImportFrom) and n.level]
    assert source.count("\n") <= 500


def test_iris_are_spelled_out_in_one_module() -> None:
    own = re.compile(r"""["'](https?://(?:w3id\.org/saksi|www\.w3\.org|www\.wikidata\.org/entity|purl\.org)[^"']*)""")
    loose = {
        f"{name_of(path)}: {iri}"
        for path in MODULES
        if path.name != "namespaces.py"
        for line in path.read_text(encoding="utf-8").splitlines()
        if ">>>" not in line
        for iri in own.findall(line)
        if not _in_a_docstring(path, iri)
    }
    assert not loose


def _in_a_docstring(path: Path, iri: str) -> bool:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docs = [ast.get_docstring(node) or "" for node in ast.walk(tree) if isinstance(node, documented)]
    return any(iri in doc for doc in docs)


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout, so nothing is tracked")
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


def test_no_tracked_file_names_a_machine_or_a_registry() -> None:
    # Put together from pieces, or this file would name them too.
    hosts = [r"py" + r"pi\.org", r"python" + r"hosted\.org", r"registry\.npm" + r"js", r"deb\.deb" + r"ian\.org"]
    homes = {Path.home(), ROOT, ROOT.parent} - {Path("/"), Path(tempfile.gettempdir())}
    forbidden = re.compile("|".join([*hosts, *(rf"(?<![\w.-]){re.escape(str(home))}/" for home in homes)]))
    found = {
        f"{path.relative_to(ROOT)}:{number}"
        for path in tracked()
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if forbidden.search(line)
    }
    assert not found


def test_every_dependency_has_a_line_that_says_why() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [
        *project["dependencies"],
        *(each for extra in project["optional-dependencies"].values() for each in extra),
    ]
    names = {re.split(r"[<>=;\[ ]", line)[0] for line in wanted}
    listed = set(
        re.findall(r"^\| ([\w.-]+) \| .+", (ROOT / "docs" / "dependencies.md").read_text("utf-8"), re.MULTILINE)
    )
    assert names <= listed
    assert listed - names <= {"package", "program", "chromium", "npm"}


def test_the_namespace_is_one_setting() -> None:
    derived = (namespaces.ONTOLOGY, namespaces.ID, namespaces.GRAPH, namespaces.thing("x"), namespaces.graph("x"))
    assert all(iri.startswith(namespaces.BASE) for iri in derived)
