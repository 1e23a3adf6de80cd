"""The build: the same bytes however it is made, bad input named, and no accident that costs the version before."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from kg import namespaces, resources
from kg.article import Article
from kg.build import NothingToBuildError, Report, build
from kg.extract import extract
from kg.graph.terms import RDF, SK
from kg.pipeline import articles, lines
from kg.read import Rejection
from kg.statement import Statement
from kg.store.errors import StoreBusyError
from kg.store.versions import Versions

BUILD = [sys.executable, "-c", "from kg.cli import main; main()", "build"]

STORY = (
    "JAKARTA, 5 Maret 2024 - Kementerian Pertahanan Sudan mengatakan sedikitnya {killed} tentara tewas dalam serangan "
    "di Khartoum pada Senin.\n\nJuru bicara militer membantah laporan itu. Presiden Sudan Abdel Fattah al-Burhan "
    "menyerukan gencatan senjata kepada semua pihak yang bertempur di negara itu.\n"
)


def story(killed: int) -> str:
    return STORY.format(killed=killed)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder with three short articles."""
    folder = tmp_path / "news"
    folder.mkdir()
    for name, killed in (("a", 11), ("b", 12), ("c", 13)):
        (folder / f"{name}.txt").write_text(story(killed), encoding="utf-8")
    return folder


def reasons(report: Report) -> dict[str, str]:
    return {Path(rejection.source).name: rejection.reason for rejection in report.rejected}


def test_a_state_is_described_that_only_its_ministry_names(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("JAKARTA, 5 Maret 2024 - Kementerian Pertahanan Fiji membantah tuduhan itu.\n", encoding="utf-8")
    graph = build([article], tmp_path / "kg").version.union()
    assert list(graph.quads_for_pattern(NamedNode(namespaces.thing("fiji")), RDF.type, SK.State))


def test_only_outlets_that_an_article_names_are_described(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(story(11), encoding="utf-8")
    (tmp_path / "a.txt.toml").write_text('outlet = "Kompas"\nagency = "AFP"\n', encoding="utf-8")
    graph = build([article], tmp_path / "kg").version.union()
    outlets = {quad.subject for quad in graph.quads_for_pattern(None, RDF.type, SK.MediaOutlet)}
    assert {outlet.value for outlet in outlets} == {
        namespaces.thing("kompas"),
        namespaces.thing("agence-france-presse"),
    }


def test_the_note_counts_the_articles(news: Path, tmp_path: Path) -> None:
    notes = [build([source], tmp_path / "kg").version.note for source in (news / "a.txt", news)]
    assert notes == ["1 article", "3 articles"]


def test_the_seeds_are_built_without_a_source(seeds_report: Report) -> None:
    seeds = sorted((resources.folder("seeds") / "articles").iterdir())
    assert seeds_report.articles == len(seeds) == 5
    assert seeds_report.rejected == ()
    assert seeds_report.statements.keys() == {"office", "casualty", "claim", "relation", "event"}
    assert all(seeds_report.statements.values())


@pytest.mark.parametrize(("jobs", "seed"), [("1", "1"), ("3", "2")])
def test_two_builds_are_equal_byte_for_byte(seeds_report: Report, tmp_path: Path, jobs: str, seed: str) -> None:
    # Sets come in another order under another seed of the hashes.
    command = [*BUILD, "--store", str(tmp_path), "--jobs", jobs]
    subprocess.run(command, env=os.environ | {"PYTHONHASHSEED": seed}, check=True, stdout=subprocess.DEVNULL)
    again = Versions(tmp_path).current()
    assert again is not None and again.id == seeds_report.version.id
    assert again.nquads.read_bytes() == seeds_report.version.nquads.read_bytes()


def test_the_order_and_shape_of_sources_do_not_count(news: Path, tmp_path: Path) -> None:
    lines = [
        json.dumps({"text": (news / name).read_text("utf-8"), "date": "2024-03-05"}) for name in ("b.txt", "c.txt")
    ]
    wire = tmp_path / "wire.jsonl"
    wire.write_text("\n".join(lines) + "\n", encoding="utf-8")
    (tmp_path / "own").mkdir()
    one = build([news / "a.txt", news / "b.txt", news / "c.txt"], tmp_path / "one")
    other = build([news], tmp_path / "other", jobs=2)
    assert one.version.sha256 == other.version.sha256
    assert build([wire, news / "a.txt"], tmp_path / "third", jobs=2).articles == 3


def test_extract_keeps_the_order_of_the_sources(news: Path) -> None:
    files = [news / "c.txt", news / "a.txt", news / "b.txt"]
    rejected: list[Rejection] = []
    found = list(articles(files, 2, rejected.append))
    assert [Path(article.source).name for article in found] == ["c.txt", "a.txt", "b.txt"]
    expected = [statement.id for article in found for statement in extract(article)]
    assert [json.loads(line)["id"] for line in lines(iter(found), 2, rejected.append)] == expected
    assert expected and not rejected


# --- bad input: each named with its reason, the rest built ---------------------------------------------------------


def test_bad_input_is_named_and_the_rest_is_built(news: Path, tmp_path: Path) -> None:
    (news / "empty.txt").write_bytes(b"")
    (news / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (news / "broken.txt").write_bytes(story(14).encode() + "“Türkiye” ".encode() + b"\xff\n")
    (news / "long.txt").write_bytes(story(15).encode() + b"Perang. " * (50_000_000 // 8))
    (news / "copy.txt").write_text(story(11), encoding="utf-8")
    (news / "undated.txt").write_text(story(16).replace("5 Maret 2024", "Kantor Berita"), encoding="utf-8")
    (news / "turkish.txt").write_text(
        "ANKARA, 5 Mart 2024 - Türkiye Dışişleri Bakanlığı, Gazze'deki saldırıları kınadı ve acil ateşkes çağrısında "
        "bulundu. Bakanlık sözcüsü, sivillerin korunması gerektiğini söyledi.\n\nAçıklamada, insani yardımın engelsiz "
        "ulaştırılması gerektiği de vurgulandı ve uluslararası topluma çağrı yapıldı.\n",
        encoding="utf-8",
    )
    good = json.dumps({"text": story(17), "date": "2024-03-05"})
    (news / "wire.jsonl").write_text(f'{good}\n{{"text": "Baku\n', encoding="utf-8")
    (news / "missing.txt").symlink_to(news / "nowhere.txt")
    hollow = tmp_path / "hollow"
    hollow.mkdir()
    report = build([news, hollow, tmp_path / "absent.txt"], tmp_path / "store", jobs=2)
    found = reasons(report)
    expected = {
        "empty.txt": "empty",
        "binary.txt": "not text",
        "broken.txt": "broken at byte",
        "long.txt": "longer than",
        "copy.txt": "duplicate",
        "undated.txt": "date",
        "turkish.txt": "Turkish",
        "wire.jsonl, line 2": "JSON",
        "missing.txt": "link",
        "hollow": "without articles",
        "absent.txt": "cannot be read",
    }
    assert found.keys() == expected.keys()
    assert not {name: found[name] for name, part in expected.items() if part not in found[name]}
    assert report.articles == 4
    assert len(set(found.values())) == len(found), "each has its own message"


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="a file that nobody can read, on Linux")
def test_a_file_that_fails_while_it_is_read_is_named(news: Path, tmp_path: Path) -> None:
    report = build([news, "/proc/self/mem"], tmp_path / "store")
    assert "cannot be read" in reasons(report)["mem"]
    assert report.articles == 3


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_an_unreadable_file_is_named(news: Path, tmp_path: Path) -> None:
    (news / "a.txt").chmod(0)
    report = build([news], tmp_path / "store")
    assert "permission" in reasons(report)["a.txt"].lower()
    assert report.articles == 2


def test_a_file_given_twice_is_read_once(news: Path, tmp_path: Path) -> None:
    report = build([news, news / "a.txt"], tmp_path / "store")
    assert report.articles == 3
    assert list(reasons(report)) == ["a.txt"] and "given twice" in reasons(report)["a.txt"]


def test_standard_input_is_a_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(story(11).encode())

    monkeypatch.setattr(sys, "stdin", Stdin)
    assert build(["-"], tmp_path / "store").articles == 1


def test_nothing_to_build_leaves_the_version_before(news: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    before = build([news], store).version
    (tmp_path / "empty.txt").touch()
    with pytest.raises(NothingToBuildError, match="nothing was built") as caught:
        build([tmp_path / "empty.txt"], store)
    assert [Path(rejection.source).name for rejection in caught.value.rejected] == ["empty.txt"]
    assert Versions(store).current() == before
    assert not (store / ".building").exists()


# --- articles that break the extractor -----------------------------------------------------------------------------


def slow_at_twelve(article: Article) -> list[Statement]:
    if "12 tentara" in article.text:
        time.sleep(60)
    return extract(article)


def broken_at_twelve(article: Article) -> list[Statement]:
    if "12 tentara" in article.text:
        raise RuntimeError("a defect")
    return extract(article)


def deadly_at_twelve(article: Article) -> list[Statement]:
    if "12 tentara" in article.text:
        os.kill(os.getpid(), signal.SIGSEGV)
    return extract(article)


@pytest.mark.parametrize(
    ("extractor", "reason"),
    [(slow_at_twelve, "within 6 seconds"), (broken_at_twelve, "RuntimeError: a defect"), (deadly_at_twelve, "SIGSEGV")],
)
def test_one_article_never_stops_a_build(news: Path, tmp_path: Path, extractor: object, reason: str) -> None:
    report = build([news], tmp_path / "store", jobs=2, extractor=extractor, seconds=6)  # type: ignore[arg-type]
    assert report.articles == 2
    assert list(reasons(report)) == ["b.txt"] and reason in reasons(report)["b.txt"]


# --- accidents -----------------------------------------------------------------------------------------------------


def wait_until(happened: object, seconds: float = 20) -> None:
    deadline = time.monotonic() + seconds
    while not happened():  # type: ignore[operator]
        assert time.monotonic() < deadline
        time.sleep(0.005)


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """More articles than a build reads in a moment."""
    wire = tmp_path / "wire.jsonl"
    lines = (json.dumps({"text": story(100 + n), "date": "2024-03-05"}) for n in range(3000))
    wire.write_text("\n".join(lines), encoding="utf-8")
    return wire


@pytest.fixture
def running(many: Path, tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A build in its middle, over a store that has a version."""
    store = tmp_path / "store"
    first = tmp_path / "first.txt"
    first.write_text(story(11), encoding="utf-8")
    build([first], store)
    process = subprocess.Popen([*BUILD, str(many), "--store", str(store)], stderr=subprocess.PIPE)
    part = store / ".building" / "graph.nq"
    wait_until(lambda: part.exists() and part.stat().st_size > 10_000)
    yield process
    process.kill()
    process.communicate()


def test_a_build_that_is_killed_leaves_the_version_before(
    running: subprocess.Popen[bytes], news: Path, tmp_path: Path
) -> None:
    store = Versions(tmp_path / "store")
    before = store.current()
    running.send_signal(signal.SIGKILL)
    running.wait()
    assert store.current() == before and before is not None
    assert before.open().query("ASK { GRAPH ?g { ?s ?p ?o } }")
    after = build([news], tmp_path / "store").version
    assert store.current() == after != before
    assert sorted(place.name for place in (tmp_path / "store").iterdir()) == ["current", "lock", "versions"]


def test_ctrl_c_ends_a_build_cleanly(running: subprocess.Popen[bytes], tmp_path: Path) -> None:
    store = Versions(tmp_path / "store")
    before = store.current()
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=20)
    assert running.returncode == 1 and b"Traceback" not in said
    assert store.current() == before
    assert not (tmp_path / "store" / ".building").exists()


def test_a_second_builder_gives_way(running: subprocess.Popen[bytes], news: Path, tmp_path: Path) -> None:
    import kg.build

    with pytest.MonkeyPatch.context() as patch, pytest.raises(StoreBusyError, match=str(running.pid)):
        patch.setattr(kg.build, "WAIT", 0.2)
        build([news], tmp_path / "store")


def test_a_second_builder_says_whom_it_waits_for(running: subprocess.Popen[bytes], news: Path, tmp_path: Path) -> None:
    command = [*BUILD, str(news / "a.txt"), "--store", str(tmp_path / "store")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as second:
        assert second.stderr is not None
        assert second.stderr.readline().startswith(f"waiting for process {running.pid} since ")
        second.kill()


def test_a_second_builder_waits_its_turn(news: Path, tmp_path: Path) -> None:
    command = [*BUILD, "--store", str(tmp_path / "store")]
    both = [subprocess.Popen([*command, str(news / name)]) for name in ("a.txt", "b.txt")]
    assert [process.wait(60) for process in both] == [0, 0]
    assert len(Versions(tmp_path / "store").history()) == 2
