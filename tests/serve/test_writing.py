"""Updates and the graph store of a writable server, and what a kill leaves of them."""

from __future__ import annotations

import signal
import threading
import time
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from kg.store.errors import StoreBusyError
from kg.store.versions import Versions
from tests.serve.serving import TOKEN, Server, publish, quads, serving

TURTLE = {"Content-Type": "text/turtle"}


def count(server: Server, pattern: str = "?s ?p ?o") -> int:
    answer = server.query(f"SELECT (COUNT(*) AS ?n) {{ {pattern} }}", "text/csv")
    return int(answer.text.splitlines()[1])


def test_an_update_is_seen_by_the_next_query(writable: Server) -> None:
    for number in range(20):
        assert writable.update(f"INSERT DATA {{ GRAPH <x:seen> {{ <x:s> <x:p> {number} }} }}").status == 204
        assert count(writable, "GRAPH <x:seen> { ?s ?p ?o }") == number + 1


def test_an_update_is_whole_or_not_at_all(writable: Server) -> None:
    before = count(writable)
    assert writable.update("INSERT DATA { <x:a> <x:b> 1 } ; INSERT DAT { }").status == 400
    assert writable.update("INSERT DATA { <x:a> <x:b> 2 } ; CREATE GRAPH <x:g> ; CREATE GRAPH <x:g>").status == 409
    assert count(writable) == before


def test_a_graph_by_put_post_get_delete(writable: Server) -> None:
    path = "/store?graph=http://example.org/g"
    assert writable.request("PUT", path, "<x:s> <x:p> 1 .", TURTLE, TOKEN).status == 201
    assert writable.request("PUT", path, "<x:s> <x:p> 2, 3 .", TURTLE, TOKEN).status == 204
    assert writable.request("POST", path, "<x:s> <x:p> 4 .", TURTLE, TOKEN).status == 204
    answer = writable.request("GET", path, headers={"Accept": "application/n-triples"})
    assert len(list(parse(answer.body, RdfFormat.N_TRIPLES))) == 3
    assert writable.request("DELETE", path, token=TOKEN).status == 204
    assert writable.request("GET", path).status == 404
    assert writable.request("DELETE", path, token=TOKEN).status == 404


def test_a_dataset_by_post(writable: Server) -> None:
    trig = "<x:g1> { <x:s> <x:p> 1 } <x:g2> { <x:s> <x:p> 2 }"
    assert writable.request("POST", "/store", trig, {"Content-Type": "application/trig"}, TOKEN).status == 204
    assert count(writable, "GRAPH <x:g2> { ?s ?p ?o }") == 1


def test_a_graph_that_is_there_is_spared_if_asked(writable: Server) -> None:
    path = "/store?graph=http://example.org/spared"
    once = {**TURTLE, "If-None-Match": "*"}
    assert writable.request("PUT", path, "<x:s> <x:p> 1 .", once, TOKEN).status == 201
    assert writable.request("PUT", path, "<x:s> <x:p> 2 .", once, TOKEN).status == 412


@pytest.mark.parametrize("body", ["<x:s> <x:p>", "<x:s> <x:p> 1 . }", "\x00", "<" * 10_000])
def test_broken_data_changes_nothing(writable: Server, body: str) -> None:
    before = count(writable)
    assert writable.request("PUT", "/store?default", body, TURTLE, TOKEN).status == 400
    assert count(writable) == before


def test_an_update_without_end_is_ended(token_file: Path) -> None:
    with serving(None, "--empty", "--writable", "--token-file", str(token_file), "--timeout", "1.5") as server:
        values = " ".join(map(str, range(300)))
        assert (
            server.update(
                f"INSERT {{ ?a <x:p> ?b }} WHERE {{ VALUES ?x {{ {values} }} BIND(<x:s> AS ?a) BIND(?x AS ?b) }}"
            ).status
            == 204
        )
        bomb = "INSERT { ?a <x:q> ?l } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"
        answer = server.update(bomb)
        assert answer.status in (500, 504), answer.text
        assert count(server) == 300
        assert server.update("INSERT DATA { <x:after> <x:p> 1 }").status == 204
        assert count(server) == 301


def test_what_was_confirmed_outlives_a_kill(tmp_path: Path, token_file: Path) -> None:
    store, options = tmp_path / "kg", ("--writable", "--empty", "--token-file", str(token_file))
    confirmed = 0
    with serving(store, *options) as server:
        for number in range(5):
            assert server.update(f"INSERT DATA {{ <x:s> <x:p> {number} }}").status == 204
            confirmed += 1
        big = "INSERT DATA { " + "".join(f"<x:s{n}> <x:q> {n} . " for n in range(20_000)) + "}"
        thread = threading.Thread(target=lambda: _ignore(lambda: server.update(big)))
        thread.start()
        time.sleep(0.15)
        server.stop(signal.SIGKILL)
        thread.join()
    with serving(store, *options) as server:
        assert count(server, "?s <x:p> ?o") == confirmed
        assert count(server, "?s <x:q> ?o") in (0, 20_000)


def test_a_scratch_server_leaves_nothing_behind(tmp_path: Path, token_file: Path) -> None:
    kept, there = publish(tmp_path / "kg"), tmp_path / "tmp"
    there.mkdir()
    before = f"import os; os.environ.update(KG_STORE={str(kept)!r}, TMPDIR={str(there)!r})"
    with serving(None, "--empty", "--writable", "--token-file", str(token_file), before=before) as server:
        assert server.update("INSERT DATA { <x:s> <x:p> 1 }").status == 204
        assert count(server) == 1 and list(there.iterdir())
        assert server.stop() == 0
    assert not list(there.iterdir())
    assert len(Versions(kept).history()) == 1


def killed_after_an_update(store: Path, token_file: Path) -> None:
    with serving(store, "--writable", "--token-file", str(token_file)) as server:
        assert server.update("INSERT DATA { <x:s> <x:p> <x:confirmed> }").status == 204
        server.stop(signal.SIGKILL)


def test_a_version_made_after_a_kill_is_served_and_the_updates_are_kept(tmp_path: Path, token_file: Path) -> None:
    store = tmp_path / "kg"
    Versions(store).publish(quads(10))
    killed_after_an_update(store, token_file)
    built = Versions(store).publish(quads(20), note="a build")
    with serving(store, "--writable", "--token-file", str(token_file)) as server:
        assert count(server) == 20
        assert not server.ask("ASK { ?s ?p <x:confirmed> }")
        server.stop()
    assert Versions(store).current() == built
    first, second, kept = Versions(store).history()
    assert (first.quads, second, kept.quads) == (10, built, 11)
    assert first.id in kept.note
    assert f"kg rollback {kept.id}" in "".join(server.said)
    assert not (store / "live").exists()


def test_a_kill_without_updates_leaves_nothing_to_keep(tmp_path: Path, token_file: Path) -> None:
    store = tmp_path / "kg"
    Versions(store).publish(quads(10))
    with serving(store, "--writable", "--token-file", str(token_file)) as server:
        server.stop(signal.SIGKILL)
    built = Versions(store).publish(quads(20))
    with serving(store, "--writable", "--token-file", str(token_file)) as server:
        assert count(server) == 20
        assert "rollback" not in "".join(server.said)
        server.stop()
    assert Versions(store).history()[1:] == [built]


def test_updates_that_were_set_aside_can_be_gone_on_with(tmp_path: Path, token_file: Path) -> None:
    store = tmp_path / "kg"
    before = Versions(store).publish(quads(10))
    killed_after_an_update(store, token_file)
    Versions(store).publish(quads(20))
    Versions(store).rollback(before.id)
    with serving(store, "--writable", "--token-file", str(token_file)) as server:
        assert server.ask("ASK { ?s ?p <x:confirmed> }")
        server.stop()
    current = Versions(store).current()
    assert current is not None
    assert current.quads == 11
    assert [version.quads for version in Versions(store).history()] == [10, 20, 11]


def _ignore(work: object) -> None:
    import contextlib
    import http.client

    assert callable(work)
    with contextlib.suppress(OSError, http.client.HTTPException):
        work()


def test_the_writer_killed_in_an_update(tmp_path: Path, token_file: Path) -> None:
    import os

    with serving(tmp_path / "kg", "--writable", "--empty", "--token-file", str(token_file)) as server:
        assert server.update("INSERT DATA { <x:s> <x:p> 1 }").status == 204
        writers = [pid for pid, command in server.children().items() if "kg.serve.workers.writer" in command]
        for pid in writers:
            os.kill(pid, signal.SIGKILL)
        statuses = [server.update(f"INSERT DATA {{ <x:s> <x:p> {n} }}").status for n in range(2, 5)]
        assert statuses[-1] == 204
        assert count(server) == 1 + statuses.count(204)


def test_a_clean_end_publishes_a_version(tmp_path: Path, token_file: Path) -> None:
    store = tmp_path / "kg"
    Versions(store).publish(quads(100))
    with serving(store, "--writable", "--token-file", str(token_file)) as server:
        assert server.update("INSERT DATA { GRAPH <x:new> { <x:s> <x:p> 1 } }").status == 204
        with pytest.raises(StoreBusyError):
            Versions(store).publish(quads(10), wait=0)
        server.stop()
    assert [version.quads for version in Versions(store).history()] == [100, 101]
    assert not (store / "live").exists()


def test_updates_go_together(writable: Server) -> None:
    statuses: list[int] = []

    def write(number: int) -> None:
        statuses.append(writable.update(f"INSERT DATA {{ GRAPH <x:many> {{ <x:s> <x:p> {number} }} }}").status)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert statuses == [204] * 20
    assert count(writable, "GRAPH <x:many> { ?s ?p ?o }") == 20
