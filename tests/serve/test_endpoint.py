"""The protocol as a client sees it, over real HTTP."""

from __future__ import annotations

import contextlib
import gzip
import http.client
import json
import os
import signal
import threading
import time
from pathlib import Path
from urllib.parse import urlencode

import brotli
import pytest
from pyoxigraph import RdfFormat, Store, parse

from kg.store.versions import Versions
from tests.serve.serving import JSON, TOKEN, Server, publish, quads, serving, until

FIVE = "SELECT ?o { <http://example.org/s7> ?p ?o } ORDER BY ?o"
HEAVY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


def rows(body: bytes) -> list[dict[str, str]]:
    return [{name: term["value"] for name, term in row.items()} for row in json.loads(body)["results"]["bindings"]]


def test_the_default_graph_is_the_union_of_all(server: Server) -> None:
    assert [row["o"] for row in rows(server.query(FIVE).body)] == ["35", "36", "37", "38", "39"]


@pytest.mark.parametrize(
    ("accept", "given"),
    [
        ("application/json", JSON),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv"),
        ("text/tab-separated-values", "text/tab-separated-values"),
        ("*/*", JSON),
        ("text/csv;q=0.5, text/tab-separated-values;q=0.6", "text/tab-separated-values"),
        ("application/sparql-results+json;q=0, */*", "application/sparql-results+xml"),
        ("application/json;q=0, */*", JSON),
        ("text/*", "text/csv"),
    ],
)
def test_results_in_the_format_asked_for(server: Server, accept: str, given: str) -> None:
    answer = server.query(FIVE, accept)
    assert (answer.status, answer.type) == (200, given)
    assert answer.body.count(b"35") == 1


@pytest.mark.parametrize("form", ["turtle", "trig", "ntriples", "nquads", "rdfxml", "jsonld"])
def test_graphs_by_name(server: Server, form: str) -> None:
    answer = server.query(
        "CONSTRUCT { <http://example.org/s7> ?p ?o } WHERE { <http://example.org/s7> ?p ?o }", format=form
    )
    engine = RdfFormat.from_media_type(answer.type)
    assert len(list(parse(answer.body, engine))) == 5  # type: ignore[arg-type]


def test_an_error_of_syntax_names_the_place(server: Server) -> None:
    answer = server.query("SELECT * { ?s ?p }")
    assert answer.status == 400
    assert "1:19" in answer.text
    assert "PREFIX sk: <" in server.query("ASK { ?s sk:act ?o }").text
    assert server.query("CLEAR ALL").text.startswith("this is an update, and only queries are answered here")


def test_what_is_not_on_offer_is_told_with_what_is(server: Server) -> None:
    answer = server.query("ASK {}", "image/png")
    assert answer.status == 406
    assert "application/sparql-results+json" in answer.text
    answer = server.query("ASK {}", "text/turtle")
    assert answer.status == 406
    answer = server.request("POST", "/sparql", "ASK {}", {"Content-Type": "text/plain"})
    assert answer.status == 415
    assert "application/sparql-query" in answer.text
    assert server.request("PATCH", "/sparql").status == 405


@pytest.mark.parametrize(
    "query_string",
    [
        "query=",
        "query=ASK%7B%7D&query=ASK%7B%7D",
        "query=ASK%7B%7D&timeout=soon",
        "query=ASK%7B%7D&timeout=-1",
        "query=ASK%7B%7D&default-graph-uri=relative",
        "query=%ff",
        "update=CLEAR%20ALL",
    ],
)
def test_bad_parameters(server: Server, query_string: str) -> None:
    assert server.request("GET", f"/sparql?{query_string}").status == 400


def test_head_is_get_without_a_body(server: Server) -> None:
    path = "/sparql?" + urlencode({"query": FIVE})
    head, get = server.request("HEAD", path), server.request("GET", path)
    assert head.body == b""
    assert head.headers["content-length"] == get.headers["content-length"]
    assert head.type == get.type


def test_options_and_cors(server: Server) -> None:
    answer = server.request("OPTIONS", "/sparql", headers={"Origin": "https://a.example"})
    assert answer.status == 204
    assert "POST" in answer.headers["access-control-allow-methods"]
    assert answer.headers["access-control-allow-origin"] == "*"


def test_an_answer_that_the_client_has_is_not_sent_again(server: Server) -> None:
    first = server.query(FIVE)
    tag = first.headers["etag"]
    path = "/sparql?" + urlencode({"query": FIVE})
    again = server.request("GET", path, headers={"Accept": JSON, "If-None-Match": tag})
    assert (again.status, again.body, again.headers["etag"]) == (304, b"", tag)
    assert [again.headers[name] for name in ("cache-control", "vary")] == ["no-cache", first.headers["vary"]]
    other = server.request("GET", path, headers={"Accept": "text/csv", "If-None-Match": tag})
    assert other.status == 200


def test_a_condition_that_any_answer_meets(server: Server) -> None:
    def get(text: str) -> int:
        return server.request("GET", "/sparql?" + urlencode({"query": text}), headers={"If-None-Match": "*"}).status

    fresh = FIVE + " # any"
    assert [get(fresh), server.query(fresh).status, get(fresh), get("SELECT * { ?s ?p }")] == [304, 200, 304, 400]
    kept = "SELECT * { ?s ?p ?o } LIMIT 30000"
    assert [get(kept), server.query(kept, "*/*").status, get(kept)] == [304, 200, 304]
    headers = {"Content-Type": "application/sparql-query", "If-None-Match": "*"}
    assert server.request("POST", "/sparql", fresh, headers).status == 200


def test_scripts_of_other_pages_may_read_the_headers(server: Server) -> None:
    for path in ("/sparql?query=ASK%7B%7D", "/sparql?query=ASK%7B%7D", "/store?graph=http://example.org/g1"):
        assert "Saksi-Query-Id" in server.request("GET", path).headers["access-control-expose-headers"]


def test_the_same_request_three_times_over_one_connection(server: Server) -> None:
    """The second answer comes from the cache, the third from the bytes of the request; all are equal."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    bodies = set()
    for _ in range(3):
        connection.request("GET", "/sparql?" + urlencode({"query": FIVE + " # thrice"}))
        answer = connection.getresponse()
        bodies.add((answer.status, answer.getheader("content-type"), answer.read()))
        assert answer.getheader("date")
    connection.close()
    assert len(bodies) == 1


def test_what_varies_is_not_kept(server: Server) -> None:
    query = "SELECT (STRUUID() AS ?u) {}"
    assert server.query(query).body != server.query(query).body
    assert "etag" not in server.query(query).headers


@pytest.mark.parametrize("encoding", ["gzip", "br"])
def test_compression(server: Server, encoding: str) -> None:
    query = "SELECT * { ?s ?p ?o } LIMIT 2000"
    path = "/sparql?" + urlencode({"query": query})
    answer = server.request("GET", path, headers={"Accept": "text/csv", "Accept-Encoding": encoding})
    assert answer.headers["content-encoding"] == encoding
    body = gzip.decompress(answer.body) if encoding == "gzip" else brotli.decompress(answer.body)
    assert len(body.splitlines()) == 2001


def test_a_large_answer_is_whole(server: Server) -> None:
    answer = server.query("SELECT * { ?s ?p ?o }", "text/csv")
    assert len(answer.body.splitlines()) == 50_001


def test_the_dataset_of_the_request_wins(server: Server) -> None:
    count = "SELECT (COUNT(*) AS ?n) FROM <http://example.org/g1> { ?s ?p ?o }"
    answer = server.query(count, **{"default-graph-uri": "http://example.org/none"})
    assert rows(answer.body) == [{"n": "0"}]
    assert rows(server.query(count).body) == [{"n": "5000"}]


def test_the_service_description(server: Server) -> None:
    answer = server.request("GET", "/sparql", headers={"Accept": "application/n-triples"})
    assert f"sparql-service-description#endpoint> <{server.url}/sparql>" in answer.text
    assert answer.text.count("#namedGraph>") == 10
    assert "SPARQL11Update" not in answer.text
    browser = server.request("GET", "/sparql", headers={"Accept": "text/html"})
    assert (browser.status, browser.headers["location"]) == (303, "/editor")
    for accept in ("text/turtle, text/html;q=0", "text/html;q=0.5, text/turtle", "*/*"):
        answer = server.request("GET", "/sparql", headers={"Accept": accept})
        assert (answer.status, answer.type) == (200, "text/turtle")


def test_the_descriptions_for_editors(server: Server) -> None:
    store = Store()
    for path in ("/.well-known/void", "/.well-known/sparql-examples"):
        answer = server.request("GET", path, headers={"Accept": "text/turtle"})
        assert answer.status == 200
        store.load(answer.body, RdfFormat.TURTLE)
    prefixes = "PREFIX void: <http://rdfs.org/ns/void#> PREFIX sh: <http://www.w3.org/ns/shacl#> "
    assert store.query(prefixes + "ASK { ?d void:triples 50000 ; void:propertyPartition/void:triples 10000 }")
    assert store.query(prefixes + "ASK { ?q a sh:SPARQLExecutable ; sh:select ?text ; sh:prefixes/sh:declare ?p }")


def test_health_and_metrics(server: Server) -> None:
    assert json.loads(server.request("GET", "/healthz").body)["status"] == "ok"
    text = server.request("GET", "/metrics").text
    assert 'saksi_requests_total{path="/sparql",status="200"}' in text
    assert "saksi_request_seconds_bucket" in text


def test_the_tokens_holder_sees_and_cancels(server: Server) -> None:
    answers = []
    thread = threading.Thread(target=lambda: answers.append(server.query(HEAVY + " # cancel me")))
    thread.start()

    def running() -> list[dict[str, str]]:
        return json.loads(server.request("GET", "/queries/running", token=TOKEN).body)["queries"]  # type: ignore[no-any-return]

    assert until(lambda: any("cancel me" in job["text"] for job in running()))
    (job,) = running()
    assert server.request("DELETE", f"/queries/running/{job['id']}").status == 401
    assert server.request("DELETE", f"/queries/running/{job['id']}", token=TOKEN).status == 204
    thread.join(5)
    assert answers[0].status == 503
    assert "cancelled" in answers[0].text


def test_a_killed_worker_is_replaced(server: Server) -> None:
    for _ in range(3):
        for pid in server.workers():
            os.kill(pid, signal.SIGKILL)
        assert until(lambda: server.query(FIVE + f" # {time.monotonic()}").status == 200, 2)


def test_a_worker_killed_in_the_middle_of_a_query_fails_that_query_alone(server: Server) -> None:
    answers = []
    thread = threading.Thread(target=lambda: answers.append(server.query(HEAVY + " # kill me")))
    thread.start()
    time.sleep(0.5)
    for pid in server.workers():
        os.kill(pid, signal.SIGKILL)
    thread.join(10)
    assert answers[0].status == 503
    assert until(lambda: server.query("ASK { ?s ?p 36 }").status == 200)  # workers that were idle were killed too


def test_the_process_that_holds_the_graph_is_replaced(server: Server) -> None:
    zygotes = [pid for pid, command in server.children().items() if "zygote" in command and pid not in server.workers()]
    for pid in zygotes:
        os.kill(pid, signal.SIGKILL)
    assert until(lambda: server.query(FIVE + f" # {time.monotonic()}").status == 200)


def test_a_new_version_is_served_without_a_dropped_request(tmp_path: Path) -> None:
    store = publish(tmp_path / "kg", 100)
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    with serving(store) as server:
        seen, stop = [], threading.Event()

        def ask() -> None:
            while not stop.is_set():
                answer = server.query(count)
                seen.append((answer.status, rows(answer.body)[0]["n"]))

        thread = threading.Thread(target=ask)
        thread.start()
        first = Versions(store).current()
        assert first is not None
        Versions(store).publish(quads(200))
        assert until(lambda: seen[-1:] == [(200, "200")])
        Versions(store).rollback(first.id)
        assert until(lambda: seen[-1:] == [(200, "100")])
        stop.set()
        thread.join()
        assert {status for status, _ in seen} == {200}
        assert {number for _, number in seen} == {"100", "200"}


def test_a_damaged_version_leaves_the_one_before_it_served(tmp_path: Path) -> None:
    versions = Versions(publish(tmp_path / "kg", 100))
    first = versions.current()
    damaged = versions.publish(quads(200))
    assert first is not None
    versions.rollback(first.id)
    damaged.nquads.write_bytes(damaged.nquads.read_bytes()[:-100])
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    with serving(versions.folder) as server:
        versions.rollback(damaged.id)
        assert not until(lambda: rows(server.query(count).body)[0]["n"] != "100", 2.5)
        versions.publish(quads(300))
        assert until(lambda: rows(server.query(count).body)[0]["n"] == "300")


def test_running_queries_end_before_the_server_does(tmp_path: Path) -> None:
    store = publish(tmp_path / "kg", 50_000)
    with serving(store) as server:
        answers = []
        slow = "SELECT (SUM(STRLEN(SHA512(STR(?o)))) AS ?n) { ?s ?p ?o . ?s ?q ?r . VALUES ?x { 1 2 3 4 } }"
        thread = threading.Thread(target=lambda: answers.append(server.query(slow)))
        thread.start()
        time.sleep(0.3)
        code = server.stop()
        thread.join()
        assert answers[0].status == 200
        assert code in (0, -signal.SIGTERM)


def test_killing_the_server_leaves_no_process(tmp_path: Path) -> None:
    with serving(publish(tmp_path / "kg", 50_000)) as server:

        def ask() -> None:
            with contextlib.suppress(OSError, http.client.HTTPException):
                server.query(HEAVY)

        threading.Thread(target=ask, daemon=True).start()
        assert until(lambda: len(server.workers()) >= 4)
        pids = list(server.children())
        assert len(pids) >= 5
        server.stop(signal.SIGKILL)
        assert until(lambda: not any(Path(f"/proc/{pid}").exists() and _alive(pid) for pid in pids))


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def test_a_triple_of_two_graphs_is_one_in_the_union(tmp_path: Path) -> None:
    from pyoxigraph import NamedNode, Quad

    term = NamedNode("http://example.org/x")
    both = [Quad(term, term, term, NamedNode(f"http://example.org/g{i}")) for i in range(2)]
    Versions(tmp_path / "kg").publish(both)
    for kind in ("--memory", "--disk"):
        with serving(tmp_path / "kg", kind) as server:
            assert rows(server.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").body) == [{"n": "1"}]
            assert rows(server.query("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }").body) == [{"n": "2"}]
            whole = server.request("GET", "/store", headers={"Accept": "application/n-quads"})
            assert whole.body.count(b"\n") == 2


def test_a_server_without_a_graph_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="kg build"), serving(tmp_path / "none"):
        pass
