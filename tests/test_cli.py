"""The command: help everywhere, tables for people, formats for programs, errors that say what to do next."""

from __future__ import annotations

import csv
import functools
import io
import json
import os
import re
import runpy
import shutil
import socket
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from click.testing import CliRunner
from pyoxigraph import RdfFormat, parse

from kg import catalogue, resources
from kg.cli import COMMANDS, main
from kg.commands.common import table
from kg.extract.language import pack
from kg.statement import from_json
from kg.store.versions import Versions
from tests.conftest import Kg

ROOT = Path(__file__).parent.parent
SEEDS = resources.folder("seeds") / "articles"
SEED = sorted(SEEDS.iterdir())[0]


@pytest.fixture
def own_store(seeds_store: Path, tmp_path: Path) -> Path:
    """A copy of the seeds' graph, to be changed at will."""
    return Path(shutil.copytree(seeds_store, tmp_path / "own"))


# --- help ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_every_command_has_help_with_examples(kg: Kg, name: str, flag: str) -> None:
    result = kg(name, flag)
    assert result.exit_code == 0
    assert "Examples:" in result.output and f"kg {name}" in result.output


def test_the_list_of_commands(kg: Kg) -> None:
    result = kg("-h")
    assert result.exit_code == 0
    assert re.findall(r"^  (\w+)  ", result.output, re.MULTILINE)[-len(COMMANDS) :] == list(COMMANDS)


def test_the_page_about_the_command_is_its_help() -> None:
    shown = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert shown == runpy.run_path(str(ROOT / "scripts" / "cli-docs"))["page"](), "run scripts/cli-docs"


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["build", "--jobs", "0"],
        ["extract"],
        ["query", "-f", "docx"],
        ["rollback"],
        ["evaluate"],
        ["build", ""],
        ["extract", ""],
        ["build", "--store", ""],
        ["export", "csv", "-o", ""],
        ["draw", "-o", ""],
        ["build", "--model", "x", "--answers", ""],
        ["evaluate", ""],
    ],
)
def test_wrong_usage_is_2(kg: Kg, arguments: list[str]) -> None:
    result = kg(*arguments)
    assert result.exit_code == 2
    assert "Usage:" in result.output


@pytest.mark.parametrize("command", [["--help"], ["query"]])
def test_nothing_heavy_is_imported_for_a_quick_answer(command: list[str]) -> None:
    heavy = {"trafilatura", "rdflib", "networkx", "starlette", "uvicorn", "httpx", "pandas", "kg.extract", "kg.read"}
    run = f"import sys; from kg.cli import main; main({command}, standalone_mode=False)"
    code = f"{run}; print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not heavy & set(done.stderr.split())


# --- build and extract ---------------------------------------------------------------------------------------------


def test_build_says_what_it_made(kg: Kg) -> None:
    result = kg("build", SEED)
    assert result.exit_code == 0, result.output
    version = Versions(Path(".kg")).current()
    assert version is not None
    assert f"1 article, {version.quads:,} quads: version {version.id} in .kg" in result.stdout
    assert result.stderr == "", "no bar in a pipe"


def test_build_for_programs(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    result = kg("build", "-f", "json", SEED, "empty.txt", "--store", "there")
    assert result.exit_code == 1
    report = json.loads(result.stdout)
    assert report["articles"] == 1 and report["quads"] > 0
    assert report["rejected"] == [{"source": "empty.txt", "reason": "the file is empty"}]
    assert Path("there/current").read_text("ascii").strip() == report["version"]


def test_build_names_what_it_rejects(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    result = kg("build", SEED, "empty.txt")
    assert result.exit_code == 1
    assert result.stderr == "rejected: empty.txt: the file is empty\n"
    nothing = kg("build", "empty.txt")
    assert nothing.exit_code == 1 and "the graph is as it was" in nothing.stderr


@pytest.mark.parametrize("command", ["build", "extract"])
def test_whether_a_file_can_be_read_is_left_to_the_reader(
    kg: Kg, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    (tmp_path / "secret.txt").touch()
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: "secret" not in str(path) and allowed(path, mode))
    result = kg(command, "secret.txt", SEED)
    assert result.exit_code == 1 and result.stdout
    assert result.stderr == "rejected: secret.txt: the file is empty\n"


def test_build_for_programs_when_nothing_could_be_read(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    result = kg("build", "-f", "json", "empty.txt")
    assert result.exit_code == 1
    report = json.loads(result.stdout)
    assert report["articles"] == 0
    assert report["rejected"] == [{"source": "empty.txt", "reason": "the file is empty"}]
    assert "nothing was built" in result.stderr


@pytest.mark.parametrize("command", ["build", "extract"])
def test_the_name_of_a_file_does_not_steer_the_terminal(kg: Kg, tmp_path: Path, command: str) -> None:
    (tmp_path / "a\x1b[2J\nrejected: b.txt").touch()
    result = kg(command, ".", SEED)
    assert result.stderr == "rejected: a\ufffd[2J rejected: b.txt: the file is empty\n"


@pytest.mark.parametrize(
    "command",
    [["extract", str(SEED)], ["query"], ["query", "articles"], ["query", "articles", "-f", "json"],
     ["export", "nquads"], ["export", "gexf"], ["history"], ["build", "-f", "json", str(SEED)]],
    ids=" ".join,
)  # fmt: skip
def test_a_disk_that_is_full_is_told_of_in_one_line(own_store: Path, tmp_path: Path, command: list[str]) -> None:
    # No file may have a byte: to the program that is a disk without room.
    code = "import resource as r; r.setrlimit(r.RLIMIT_FSIZE, (0, 0)); from kg.cli import main; main()"
    store = [] if command[0] == "extract" else ["--store", str(own_store)]
    run = [sys.executable, "-c", code, *command, *store]
    with (tmp_path / "out").open("wb") as out:
        done = subprocess.run(run, stdout=out, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr and "Exception ignored" not in done.stderr
    assert "File too large" in done.stderr.splitlines()[-1]


def test_a_store_that_cannot_be_written(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    result = kg("build", SEED, "--store", "file/store")
    assert result.exit_code == 1
    assert "file/store" in result.stderr and "Traceback" not in result.output


def test_extract_prints_statements_that_can_be_read_back(kg: Kg) -> None:
    result = kg("extract", SEED)
    assert result.exit_code == 0 and result.stderr == ""
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert lines
    assert [from_json(line).to_json() for line in lines] == lines
    text = SEED.read_text(encoding="utf-8")
    assert all(text[line["evidence"]["start"] : line["evidence"]["end"]] == line["evidence"]["text"] for line in lines)


def test_extract_from_standard_input(kg: Kg) -> None:
    piped = kg("extract", "-", stdin=SEED.read_bytes())
    assert piped.exit_code == 0
    assert piped.stdout == kg("extract", SEED).stdout


def test_extract_goes_on_after_a_reject(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    result = kg("extract", "empty.txt", SEED)
    assert result.exit_code == 1
    assert result.stderr == "rejected: empty.txt: the file is empty\n"
    assert result.stdout == kg("extract", SEED).stdout != ""


def test_a_reader_that_has_seen_enough_is_no_error_to_speak_of(tmp_path: Path) -> None:
    run = [sys.executable, "-c", "from kg.cli import main; main()", "extract", str(SEEDS)]
    with subprocess.Popen(run, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()


@pytest.mark.parametrize("command", ["build", "extract", "evaluate"])
def test_a_mistake_in_a_language_pack_is_told_once(
    kg: Kg, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    folder = tmp_path / "packs"
    shutil.copytree(pack.FOLDER, folder)
    (folder / "id" / "own.toml").write_text('[[nonsense]]\nwords = ["x"]\n', encoding="utf-8")
    monkeypatch.setattr(pack, "load", functools.partial(pack.load, folder=folder))
    result = kg(command, SEED)
    assert result.exit_code == 1 and result.stdout == ""
    assert result.stderr == f"Error: {folder / 'id' / 'own.toml'}:1: unknown group 'nonsense'\n"


# --- query ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments", [["query", "articles"], ["history"], ["rollback", "x"], ["verify"], ["export", "nquads"]]
)
def test_before_any_build_it_says_what_to_run(kg: Kg, arguments: list[str]) -> None:
    result = kg(*arguments)
    assert result.exit_code == 1
    assert "there is no graph in .kg yet; make one with: kg build" in result.output
    elsewhere = kg(*arguments, "--store", "there")
    assert "make one with: kg build --store there" in elsewhere.output


def test_without_a_name_it_lists_what_can_be_asked(kg: Kg) -> None:
    result = kg("query")
    assert result.exit_code == 0
    listed = [line.split()[0] for line in result.stdout.splitlines()[2:]]
    assert listed == [query.name for query in catalogue.load()]
    assert "Apa yang mengikat" in kg("query", LANG="id_ID.UTF-8").stdout


def test_a_table_for_people_has_the_words_and_who_said_them(kg: Kg, seeds_store: Path) -> None:
    result = kg("query", "co-chairs", "--store", seeds_store)
    assert result.exit_code == 0, result.output
    assert {"Russia", "France", "United States"} <= set(re.findall(r"[A-Z]\w+(?: States)?", result.stdout))
    assert re.search(r"^    “.+” — .+", result.stdout, re.MULTILINE)


def test_a_command_to_copy_is_one_whatever_the_folder_is_called(kg: Kg, tmp_path: Path) -> None:
    result = kg("query", "articles", "--store", tmp_path / "my news")
    assert f"kg build --store '{tmp_path / 'my news'}'" in result.output


def test_the_store_comes_from_the_environment(kg: Kg, seeds_store: Path) -> None:
    assert kg("query", "articles", KG_STORE=str(seeds_store)).exit_code == 0


def test_standard_formats_for_programs(kg: Kg, seeds_store: Path) -> None:
    def ask(form: str) -> str:
        result = kg("query", "articles", "-f", form, "--store", seeds_store)
        assert result.exit_code == 0
        return result.stdout

    rows = json.loads(ask("json"))["results"]["bindings"]
    assert len(rows) == 5
    assert len(list(csv.DictReader(io.StringIO(ask("csv"))))) == 5
    assert len(ask("tsv").splitlines()) == 6
    assert len(ElementTree.fromstring(ask("xml")).findall(".//{*}result")) == 5


@pytest.mark.parametrize(
    ("form", "syntax"),
    [
        ("turtle", RdfFormat.TURTLE),
        ("table", RdfFormat.TURTLE),
        ("ntriples", RdfFormat.N_TRIPLES),
        ("nquads", RdfFormat.N_QUADS),
        ("trig", RdfFormat.TRIG),
        ("rdfxml", RdfFormat.RDF_XML),
        ("xml", RdfFormat.RDF_XML),
        ("jsonld", RdfFormat.JSON_LD),
        ("json", RdfFormat.JSON_LD),
    ],
)
def test_graphs_in_every_syntax(kg: Kg, seeds_store: Path, form: str, syntax: RdfFormat) -> None:
    construct = "CONSTRUCT { ?s a ?type } WHERE { ?s a ?type } ORDER BY ?s ?type LIMIT 7"
    result = kg("query", "-", "-f", form, "--store", seeds_store, stdin=construct)
    assert result.exit_code == 0
    assert len(list(parse(result.stdout.encode(), format=syntax))) == 7


def test_ask_and_files_and_parameters_of_ones_own(kg: Kg, seeds_store: Path, tmp_path: Path) -> None:
    assert "true" in kg("query", "-", "--store", seeds_store, stdin="ASK { ?s ?p ?o }").stdout
    unbound = kg("query", "-", "--store", seeds_store, stdin="SELECT ?x WHERE { BIND(1/0 AS ?x) }")
    assert unbound.stdout.split() == ["x", "─"]
    own = tmp_path / "own.rq"
    own.write_text(
        "#+ summary: How many?\n#+ parameters:\n#+   - name: least\n#+     type: integer\n#+     default: 1\n"
        "SELECT ?least (COUNT(*) AS ?n) { VALUES ?least { 1 } ?s ?p ?o } GROUP BY ?least\n",
        encoding="utf-8",
    )
    result = kg("query", own, "-p", "least=42", "-f", "csv", "--store", seeds_store)
    assert result.exit_code == 0 and result.stdout.splitlines()[1].startswith("42,")


def test_a_parameter_is_bound_as_a_term(kg: Kg, seeds_store: Path) -> None:
    of_turkey = kg("query", "ties-of", "-p", "actor=Turki", "-f", "json", "--store", seeds_store)
    assert of_turkey.exit_code == 0
    assert json.loads(of_turkey.stdout)["results"]["bindings"]


def test_the_query_itself_can_be_printed(kg: Kg, seeds_store: Path) -> None:
    text = kg("query", "co-chairs", "--sparql", "--store", seeds_store).stdout
    assert "SELECT" in text
    assert kg("query", "-", "-f", "csv", "--store", seeds_store, stdin=text).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "stdin", "code", "said"),
    [
        (["co-chair"], "", 2, "co-chairs"),
        (["articles", "-p", "colour=red"], "", 2, "colour"),
        (["articles", "-p", "colour"], "", 2, "NAME=VALUE"),
        (["ties-of", "-p", "actor=Iran", "-p", "actor=Turki"], "", 2, "-p actor is given twice"),
        (["gone\x1b[2J.rq"], "", 1, "gone\ufffd[2J.rq"),
        (["ties-of", "-p", "actor=Atlantis"], "", 2, "Atlantis"),
        (["articles", "-f", "turtle"], "", 2, "gives rows"),
        (["-", "-f", "csv"], "CONSTRUCT WHERE { ?s ?p ?o }", 2, "gives a graph"),
        (["-"], "SELECT * WHER { }", 1, "not SPARQL: error at 1:1"),
        (["-"], "ASK { ?s sk:act ?o }", 1, "put before it: PREFIX sk: <https://w3id.org/saksi/ontology#>"),
        (["-"], "INSERT DATA { <a:a> <a:a> <a:a> }", 1, "this is an update"),
        (["-"], "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", 1, "--allow-service"),
        (["-"], "SELECT * { \\u0053ERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", 1, "SERVICE"),
        (["absent.rq"], "", 1, "cannot read the query absent.rq"),
        (["-"], b"SELECT \xff", 1, "cannot read"),
    ],
)
def test_errors_say_what_is_wrong(
    kg: Kg, seeds_store: Path, arguments: list[str], stdin: str | bytes, code: int, said: str
) -> None:
    result = kg("query", *arguments, "--store", seeds_store, stdin=stdin)
    assert result.exit_code == code, result.output
    assert said in result.stderr
    assert "Traceback" not in result.output and result.exception.__class__ is SystemExit


def test_an_export_by_the_name_of_standard_output(seeds_store: Path) -> None:
    run = [sys.executable, "-c", "from kg.cli import main; main()", "export", "csv", "--store", str(seeds_store)]
    to_it = [[], ["-o", "/dev/stdout"]]
    plain, named = (subprocess.run([*run, *rest], capture_output=True, check=True) for rest in to_it)
    assert named.stdout == plain.stdout != b""


# --- versions, verify, evaluate ------------------------------------------------------------------------------------


def test_history_and_rollback(kg: Kg, own_store: Path) -> None:
    first = Versions(own_store).current()
    assert kg("build", SEED, "--store", own_store).exit_code == 0
    listed = json.loads(kg("history", "-f", "json", "--store", own_store).stdout)
    assert [entry["current"] for entry in listed] == [False, True]
    assert first is not None and listed[0]["id"] == first.id
    assert kg("rollback", first.id, "--store", own_store).exit_code == 0
    assert Versions(own_store).current() == first
    assert re.search(rf"→ +{first.id}", kg("history", "--store", own_store).stdout)
    unknown = kg("rollback", "0099-000000000000", "--store", own_store)
    assert unknown.exit_code == 1 and "kg history" in unknown.stderr


@pytest.mark.parametrize("command", [["query", "articles"], ["history"], ["export", "csv"], ["verify"], ["draw"]])
def test_a_damaged_store_is_told_of_in_one_line_with_a_way_out(kg: Kg, own_store: Path, command: list[str]) -> None:
    first = Versions(own_store).current()
    assert first is not None
    (own_store / "current").write_text("", encoding="ascii")
    result = kg(*command, "--store", own_store)
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1 and str(own_store / "current") in result.stderr
    assert f"kg rollback VERSION --store {own_store}" in result.stderr
    if command == ["history"]:
        assert first.id in result.stdout
    assert kg("rollback", first.id, "--store", own_store).exit_code == 0
    assert kg("history", "--store", own_store).exit_code == 0


def test_a_graph_that_is_cut_short_is_not_a_mistake_in_the_query(kg: Kg, own_store: Path) -> None:
    first = Versions(own_store).current()
    assert first is not None
    data = first.nquads.read_bytes()
    first.nquads.write_bytes(data[: len(data) // 2])
    for cache in first.path.glob("oxigraph-*"):
        shutil.rmtree(cache)
    for command in (["query", "articles"], ["export", "csv"], ["export", "nquads"]):
        result = kg(*command, "--store", own_store)
        assert result.exit_code == 1
        assert "graph.nq is damaged" in result.stderr and "kg build" in result.stderr
        assert "SPARQL" not in result.stderr and "cannot write" not in result.stderr


def test_verify_passes_on_the_seeds(kg: Kg, seeds_store: Path) -> None:
    result = kg("verify", "--store", seeds_store)
    assert result.exit_code == 0, result.output
    assert json.loads(kg("verify", "--no-shapes", "-f", "json", "--store", seeds_store).stdout) == []


def test_verify_finds_one_altered_quote(kg: Kg, own_store: Path) -> None:
    version = Versions(own_store).current()
    assert version is not None
    exact = re.compile(rb'(#exact> ".)(.)')
    text = version.nquads.read_bytes()
    tampered, count = exact.subn(lambda found: found[1] + (b"x" if found[2] != b"x" else b"y"), text, count=1)
    assert count == 1
    other = own_store.parent / "tampered.nq"
    other.write_bytes(tampered)
    Versions(own_store).publish(other)
    result = kg("verify", "--no-shapes", "--store", own_store)
    assert result.exit_code == 1
    assert "not those of the evidence" in result.stdout


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            b"ontology#act> <https://w3id.org/saksi/ontology#assert>",
            b"ontology#act> <https://w3id.org/saksi/ontology#threaten>",
        ),
        (b"2020-10-", b"2020-09-"),
    ],
)
def test_verify_finds_a_graph_that_was_changed_under_its_cache(kg: Kg, own_store: Path, old: bytes, new: bytes) -> None:
    version = Versions(own_store).current()
    assert version is not None
    text = version.nquads.read_bytes()
    assert old in text
    version.nquads.write_bytes(text.replace(old, new, 1))
    result = kg("verify", "--no-shapes", "-f", "json", "--store", own_store)
    assert result.exit_code == 1
    assert "its SHA-256 is not the one in its meta.json" in json.loads(result.stdout)[0]["reason"]


def test_verify_reads_the_graph_and_not_its_cache(kg: Kg, own_store: Path) -> None:
    version = Versions(own_store).current()
    assert version is not None
    exact = re.compile(rb'(#exact> ".)(.)')
    version.nquads.write_bytes(exact.sub(rb"\1#", version.nquads.read_bytes(), count=1))
    assert "not those of the evidence" in kg("verify", "--no-shapes", "--store", own_store).stdout
    version.nquads.write_bytes(b"<x:s> <x:p> .\n")
    broken = kg("verify", "--no-shapes", "--store", own_store)
    assert broken.exit_code == 1 and "graph.nq is damaged" in broken.stderr


def test_evaluate_measures_annotated_articles(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(SEED.read_text("utf-8"), encoding="utf-8")
    found = [json.loads(line) for line in kg("extract", "story.txt").stdout.splitlines()]
    facts = [{**line, "evidence": line["evidence"]["text"]} for line in found]
    (tmp_path / "story.gold.json").write_text(json.dumps(facts), encoding="utf-8")
    result = kg("evaluate", "-f", "json", ".")
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["micro"]["f1"] > 0.9
    assert "precision" in kg("evaluate", ".").stdout
    broken = kg("evaluate", "absent.gold.json")
    assert broken.exit_code == 1 and "absent" in broken.stderr


# --- tables --------------------------------------------------------------------------------------------------------


def test_a_table_fits_the_terminal() -> None:
    rows = [["Armenia", "sedikitnya " * 30, "16"], ["Azerbaijan", "x" * 100, "1,166"]]
    lines = table(["side", "words", "killed"], rows, width=60)
    assert max(map(len, lines)) <= 60
    assert lines[1] == "──────────  " + "─" * (60 - 10 - 6 - 4) + "  ──────"


def test_a_table_in_a_pipe_has_one_line_a_row_and_one_a_note() -> None:
    lines = table(["words"], [["a " * 300], ["b"]], [["said\nso"], []])
    assert len(lines) == 5 and lines[3] == "    said so"


def test_what_an_article_says_does_not_steer_the_terminal() -> None:
    lines = table(["words"], [["\x1b[2J\x07boom\u202egnp"]], [["\x1b]0;title\x07"]])
    assert all(line.isprintable() for line in lines)


def test_no_rows_is_a_table_too() -> None:
    assert table(["a", "b"], []) == ["a  b", "─  ─"]
    # rows of which only the words under them are known
    assert table([], [[], []], [["said so"], ["denied it"]]) == ["    said so", "    denied it"]


def test_the_version(kg: Kg) -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+\n", CliRunner().invoke(main, ["--version"]).stdout)


def test_the_readme_shows_what_the_program_prints(seeds_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    script = runpy.run_path(str(ROOT / "scripts" / "readme"))
    shown = (ROOT / "README.md").read_text(encoding="utf-8")
    assert shown == script["page"](seeds_store), "run scripts/readme"
    assert len(shown.splitlines()) <= 160


# --- serve ---------------------------------------------------------------------------------------------------------


def test_an_address_that_cannot_be_listened_at_is_named_with_the_way_out(kg: Kg, seeds_store: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = kg("serve", "--port", str(port), "--store", seeds_store)
    assert result.exit_code == 1
    assert (
        f"another program listens at 127.0.0.1, port {port} already: choose another port with --port" in result.stderr
    )
    result = kg("serve", "--host", "192.0.2.1", "--port", "0", "--store", seeds_store)
    assert result.exit_code == 1 and "cannot listen at 192.0.2.1" in result.stderr and "--host" in result.stderr
