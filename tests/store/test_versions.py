from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, Triple, parse

from kg.store.errors import NoSuchVersionError, StoreBusyError, StoreError
from kg.store.sorting import Lines, triple_of, union, write_sorted
from kg.store.versions import ENGINE, Version, Versions


def quad(number: int, graph: str = "x:g") -> Quad:
    return Quad(NamedNode(f"x:s{number}"), NamedNode("x:p"), Literal(f"value <{number}> .\n"), NamedNode(graph))


def count(version: object) -> str:
    (row,) = version.query("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }")  # type: ignore[attr-defined]
    return str(row[0].value)


def test_nothing_there_before_the_first_build(tmp_path: Path) -> None:
    versions = Versions(tmp_path / "kg")
    assert versions.current() is None
    assert versions.history() == []


def test_equal_input_gives_equal_bytes(tmp_path: Path) -> None:
    quads = [quad(i) for i in range(50)]
    shuffled = random.Random(1).sample(quads, 50) + quads[:7]
    first = Versions(tmp_path / "a").publish(quads)
    second = Versions(tmp_path / "b").publish(shuffled)
    assert first.nquads.read_bytes() == second.nquads.read_bytes()
    assert first.void.read_bytes() == second.void.read_bytes()
    assert first.quads == second.quads == 50


def test_from_a_file_and_from_quads_is_the_same(tmp_path: Path) -> None:
    file = tmp_path / "in.nq"
    file.write_text('<x:s>  <x:p>\t"\\u00e9" <x:g> . # a comment\n_:b <x:p> "kept" .\n', encoding="utf-8")
    version = Versions(tmp_path / "kg").publish(file)
    assert version.nquads.read_text(encoding="utf-8") == '<x:s> <x:p> "é" <x:g> .\n_:b <x:p> "kept" .\n'


def test_merging_many_runs_sorts_like_one(tmp_path: Path) -> None:
    quads = [quad(i, f"x:g{i % 3}") for i in range(100)] * 2
    one = write_sorted(quads, tmp_path / "one")
    many = write_sorted(iter(quads), tmp_path / "many", chunk=7)
    assert one == many
    assert (tmp_path / "one").read_bytes() == (tmp_path / "many").read_bytes()
    assert list(tmp_path.iterdir()) == [tmp_path / "many", tmp_path / "one"] or len(list(tmp_path.iterdir())) == 2


def test_a_triple_of_two_graphs_counts_once(tmp_path: Path) -> None:
    version = Versions(tmp_path).publish([quad(1, "x:a"), quad(1, "x:b"), quad(2, "x:b")])
    assert (version.quads, version.triples, version.repeats) == (3, 2, True)
    assert count(version) == "2"
    assert len(version.open()) == 3


def test_triples_are_cut_out_of_every_kind_of_line(tmp_path: Path) -> None:
    subject, graph = NamedNode("x:s"), NamedNode("x:g")
    objects = [
        NamedNode("x:o"),
        Literal('a "b" <c> _:d .'),
        Literal("a b", language="en"),
        Literal("1", datatype=NamedNode("x:t")),
        Triple(subject, subject, Literal('deep " <q> )>> .')),
    ]
    quads = [Quad(subject, subject, o, graph) for o in objects] + [Quad(subject, subject, o) for o in objects]
    written = write_sorted(quads, tmp_path / "graph.nq")
    assert (written.quads, written.triples) == (10, 5)
    triples = set(parse(Lines(union(tmp_path / "graph.nq")), RdfFormat.N_TRIPLES))
    assert {triple.object for triple in triples} == set(objects)


def test_a_line_without_graph_stays() -> None:
    assert triple_of(b"<x:s> <x:p> <x:o> .\n") == b"<x:s> <x:p> <x:o> .\n"


def test_history_and_rollback(tmp_path: Path) -> None:
    versions = Versions(tmp_path)
    first = versions.publish([quad(1)], note="first")
    second = versions.publish([quad(1), quad(2)])
    assert [v.id for v in versions.history()] == [first.id, second.id]
    assert versions.current() == second
    versions.rollback(first.id)
    assert versions.current() == first
    assert versions.current().note == "first"  # type: ignore[union-attr]
    third = versions.publish([quad(3)])
    assert [v.id[:4] for v in versions.history()] == ["0001", "0002", "0003"]
    assert versions.current() == third


def test_the_beginning_of_an_id_is_enough_while_it_is_of_one(tmp_path: Path) -> None:
    versions = Versions(tmp_path)
    first, second = versions.publish([quad(1)]), versions.publish([quad(2)])
    assert versions.rollback("0001") == first == versions.current()
    assert versions.rollback(second.id[:7]) == second
    with pytest.raises(NoSuchVersionError, match=f"2 versions: {first.id}, {second.id}; give more"):
        versions.rollback("000")
    with pytest.raises(NoSuchVersionError, match="kg history"):
        versions.rollback("0003")
    assert versions.current() == second


def test_the_same_graph_again_is_no_new_version(tmp_path: Path) -> None:
    versions = Versions(tmp_path)
    assert versions.publish([quad(1)]) == versions.publish([quad(1)])
    assert len(versions.history()) == 1


@pytest.mark.parametrize("name", ["nonsense", "../versions", "..", "/etc", "", ".new-1"])
def test_unknown_versions_are_named(tmp_path: Path, name: str) -> None:
    versions = Versions(tmp_path)
    versions.publish([quad(1)])
    with pytest.raises(NoSuchVersionError):
        versions.rollback(name)


def test_bad_input_leaves_the_old_version(tmp_path: Path) -> None:
    versions = Versions(tmp_path)
    old = versions.publish([quad(1)])
    bad = tmp_path / "bad.nq"
    bad.write_text("<x:s> <x:p> .\n", encoding="utf-8")
    with pytest.raises(SyntaxError):
        versions.publish(bad)
    assert versions.current() == old
    assert [place.name for place in (tmp_path / "versions").iterdir()] == [old.id]


def test_a_lost_cache_is_made_again(tmp_path: Path) -> None:
    version = Versions(tmp_path).publish([quad(1), quad(2)])
    shutil.rmtree(version.path / ENGINE)
    assert len(version.open()) == 2


def test_a_second_builder_is_refused_with_the_holder_named(tmp_path: Path) -> None:
    first, second = Versions(tmp_path), Versions(tmp_path)
    with first.lock(), pytest.raises(StoreBusyError, match=f"process {os.getpid()}"):
        second.publish([quad(1)], wait=0.1)
    assert second.publish([quad(1)], wait=0).quads == 1


def test_a_builder_is_waited_for_and_named_at_once_and_a_server_is_not_waited_for(tmp_path: Path) -> None:
    first, second = Versions(tmp_path), Versions(tmp_path)
    told: list[str] = []
    with first.lock(builds=True), pytest.raises(StoreBusyError, match="try again when it is done"):
        second.publish([quad(1)], wait=0.2, waiting=told.append)
    assert len(told) == 1 and told[0].startswith(f"process {os.getpid()} since ")
    with first.lock(), pytest.raises(StoreBusyError, match=f"a writable server, process {os.getpid()}"):
        second.publish([quad(1)], wait=600, waiting=told.append)
    assert len(told) == 1
    assert second.publish([quad(1)], wait=0, waiting=told.append).quads == 1 and len(told) == 1


def test_whoever_holds_the_lock_may_publish(tmp_path: Path) -> None:
    versions = Versions(tmp_path)
    with versions.lock():
        assert versions.publish([quad(1)]).quads == 1


BUILDER = """
import sys, time
from collections.abc import Callable
from pathlib import Path
from pyoxigraph import NamedNode, Quad
from kg.store.versions import Versions
def quads():
    for i in range(10**9):
        if i == 5000:
            print("half", flush=True)
            time.sleep(60)
        yield Quad(NamedNode(f"x:s{i}"), NamedNode("x:p"), NamedNode("x:o"), NamedNode("x:g"))
Versions(Path(sys.argv[1])).publish(quads())
"""


def test_a_store_that_nobody_may_write_is_named_with_the_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system", "lock")

    with (
        monkeypatch.context() as patch,
        pytest.raises(StoreError, match=r"Read-only file system; .*--store DIR") as told,
    ):
        patch.setattr(Path, "open", refused)
        Versions(tmp_path / "kg").publish([])
    assert str(tmp_path / "kg") in str(told.value)


def test_a_killed_builder_leaves_the_old_version_and_no_lock(tmp_path: Path) -> None:
    versions = Versions(tmp_path)
    old = versions.publish([quad(1)])
    with subprocess.Popen([sys.executable, "-c", BUILDER, str(tmp_path)], stdout=subprocess.PIPE) as builder:
        assert builder.stdout is not None
        assert builder.stdout.readline() == b"half\n"
        with pytest.raises(StoreBusyError, match=f"process {builder.pid}"):
            versions.publish([quad(2)], wait=0)
        os.kill(builder.pid, signal.SIGKILL)
    assert list((tmp_path / "versions").glob(".new-*"))
    assert versions.current() == old
    assert count(old) == "1"
    new = versions.publish([quad(2)], wait=5)
    assert versions.current() == new
    assert not list((tmp_path / "versions").glob(".new-*"))


def test_readers_never_see_half_a_change(tmp_path: Path) -> None:
    versions = Versions(tmp_path)
    versions.publish([quad(1)])
    stop = time.monotonic() + 1
    number = 1
    reader = Versions(tmp_path)
    while time.monotonic() < stop:
        number += 1
        versions.publish([quad(i) for i in range(number)])
        seen = reader.current()
        assert seen is not None
        assert len(seen.open()) == seen.quads == number


def test_the_description_counts_classes_and_properties(tmp_path: Path) -> None:
    a = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    quads = [Quad(NamedNode(f"x:s{i}"), a, NamedNode("x:C"), NamedNode("x:g")) for i in range(3)]
    version = Versions(tmp_path).publish([*quads, quad(0)])
    store = Store()
    store.load(path=str(version.void), format=RdfFormat.N_TRIPLES)
    rows = store.query(
        "PREFIX void: <http://rdfs.org/ns/void#> SELECT ?e ?n WHERE { ?d void:triples 4 ; void:classPartition ?c . "
        "?c void:class <x:C> ; void:entities ?e ; void:propertyPartition [ void:property <x:p> ; void:triples ?n ] }"
    )
    assert [(row["e"].value, row["n"].value) for row in rows] == [("3", "1")]  # type: ignore[union-attr]


def test_a_version_may_join_the_history_without_being_current(tmp_path: Path) -> None:
    versions = Versions(tmp_path / "kg")
    first = versions.publish([quad(1)])
    second = versions.publish([quad(2)])
    beside = versions.publish([quad(3)], note="beside", point=False)
    assert versions.current() == second
    assert versions.history() == [first, second, beside]
    assert versions.publish([quad(1)], point=False) == first
    assert versions.rollback(beside.id) == versions.current() == beside


# --- damage --------------------------------------------------------------------------------------------------------


def two(folder: Path) -> tuple[Versions, Version, Version]:
    """A store of two versions, of which the second answers."""
    versions = Versions(folder)
    return versions, versions.publish([quad(1)]), versions.publish([quad(1), quad(2)])


def no_pointer(version: Version) -> None:
    (version.folder / "current").write_text("", encoding="ascii")


def other_pointer(version: Version) -> None:
    (version.folder / "current").write_bytes(b"\xff\xfe")


def no_version(version: Version) -> None:
    shutil.rmtree(version.path)


def torn_meta(version: Version) -> None:
    (version.path / "meta.json").write_text('{"id": "', encoding="ascii")


def empty_meta(version: Version) -> None:
    (version.path / "meta.json").write_text("[]", encoding="ascii")


@pytest.mark.parametrize("damage", [no_pointer, other_pointer, no_version, torn_meta, empty_meta])
def test_a_damaged_current_version_is_named_and_there_is_a_way_out(
    tmp_path: Path, damage: Callable[[Version], None]
) -> None:
    versions, first, second = two(tmp_path)
    damage(second)
    with pytest.raises(StoreError, match=rf"{tmp_path}.*kg build --store {tmp_path}.*kg rollback VERSION") as error:
        versions.current()
    assert "current" in str(error.value) or "meta.json" in str(error.value)
    assert first in versions.history()
    third = versions.publish([quad(1), quad(2)])
    assert versions.current() == third and count(third) == "2"
    damage(third)
    assert versions.rollback(first.id) == versions.current() == first
    assert versions.publish([quad(3)]).id[:4] not in {first.id[:4], second.id[:4]} or damage is no_version


def test_what_a_later_program_says_of_a_version_is_passed_over(tmp_path: Path) -> None:
    versions, _, second = two(tmp_path)
    file = second.path / "meta.json"
    file.write_text(json.dumps(json.loads(file.read_text("utf-8")) | {"colour": "red"}), encoding="utf-8")
    assert versions.current() == second


def test_what_is_no_version_is_no_part_of_the_history(tmp_path: Path) -> None:
    versions, first, second = two(tmp_path)
    (tmp_path / "versions" / "lost+found").mkdir()
    (tmp_path / "versions" / "notes.txt").touch()
    assert versions.history() == [first, second]
    assert [str(error).split(" is no version")[0] for error in versions.damaged()] == [
        str(tmp_path / "versions" / name) for name in ("lost+found", "notes.txt")
    ]
    assert versions.publish([quad(7)]).id.startswith("0003-")


def cut_short(version: Version) -> None:
    data = version.nquads.read_bytes()
    version.nquads.write_bytes(data[: data.index(b"\n") + 1])
    shutil.rmtree(version.path / ENGINE)


def one_letter(version: Version) -> None:
    version.nquads.write_bytes(version.nquads.read_bytes().replace(b"value", b"valua", 1))


def cut_cache(version: Version) -> None:
    for file in (version.path / ENGINE).iterdir():
        file.write_bytes(b"")


def no_description(version: Version) -> None:
    version.void.unlink()


@pytest.mark.parametrize("damage", [cut_short, one_letter, cut_cache, no_description])
def test_publishing_the_same_graph_again_repairs_it(tmp_path: Path, damage: Callable[[Version], None]) -> None:
    versions, _, second = two(tmp_path)
    described = second.void.read_bytes()
    damage(second)
    if damage is cut_short:
        with pytest.raises(StoreError, match=r"graph\.nq is damaged"):
            second.open()
    if damage is cut_cache:
        with pytest.raises(StoreError, match="remove this folder"):
            second.open()
    assert versions.publish([quad(1), quad(2)]) == second == versions.current()
    second.check()
    assert count(second) == "2" and len(second.open()) == 2
    assert second.void.read_bytes() == described
    assert len(versions.history()) == 2
    assert not list((tmp_path / "versions").glob(".new-*"))


def test_a_store_that_may_not_be_read_is_no_other_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    versions, _, second = two(tmp_path)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch, pytest.raises(StoreError, match=r"current cannot be read: Permission denied"):
        patch.setattr(Path, "read_text", refuse)
        versions.current()
    shutil.rmtree(second.path / ENGINE)
    with monkeypatch.context() as patch, pytest.raises(StoreError, match=r"cannot be made: Permission denied"):
        patch.setattr(Path, "rename", refuse)
        patch.setattr(Path, "is_dir", lambda _: False)
        second.open()
