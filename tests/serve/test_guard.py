from __future__ import annotations

import pytest

from kg.serve import guard, protocol

ALLOWED = ("https://query.wikidata.org/sparql", "http://127.0.0.1:*/ep*")


@pytest.mark.parametrize(
    "text",
    [
        'SELECT * { ?s ?p "SERVICE <x:y>" }',
        "SELECT * { ?service <x:service> service:load }",
        "SELECT * { ?s ?p '''LOAD ' SERVICE''' } # SERVICE <x:y> { }",
        "SELECT * { <http://e.org/#SERVICE> ?p 'it\\'s SERVICE' }",
        'SELECT * { ?s ?p "x"@load }',
        "SELECT * { ?s e:a\\#SERVICE ?o }",
        "DESCRIBE _:service",
    ],
)
def test_the_word_alone_means_nothing(text: str) -> None:
    assert guard.check(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <http://e.org/> { } }",
        "SELECT*{service<http://e.org/>{}}",
        "SELECT * { ?s ?p '#' SERVICE <http://e.org/> { } }",
        'SELECT * { ?s ?p "\\\\" SERVICE <http://e.org/> { } }',
        "SELECT * { ?s <http://e.org/#'> ?o SERVICE <http://e.org/> { } # ' \n }",
        "SELECT * { SERV\\u0049CE <http://e.org/> { } }",
        "SELECT * { SERVICE ?anywhere { } }",
        "LOAD <http://e.org/>",
        "LOAD SILENT <http://e.org/> INTO GRAPH <x:g>",
    ],
)
def test_what_reaches_out_is_refused(text: str) -> None:
    with pytest.raises(guard.RefusedError):
        guard.check(text)


@pytest.mark.parametrize(
    ("iri", "may"),
    [
        ("https://query.wikidata.org/sparql", True),
        ("https://query.wikidata.org:443/sparql", True),
        ("http://query.wikidata.org/sparql", False),
        ("https://query.wikidata.org:444/sparql", False),
        ("https://query.wikidata.org/sparql/../admin", False),
        ("https://query.wikidata.org.evil.example/sparql", False),
        ("https://user@query.wikidata.org/sparql", False),
        ("http://127.0.0.1:8000/ep1", True),
        ("http://127.0.0.1:8000/admin", False),
        ("http://127.0.0.1:99999/ep1", False),
        ("file:///etc/passwd", False),
        ("", False),
    ],
)
def test_the_allow_list(iri: str, may: bool) -> None:
    assert guard.permitted(iri, ALLOWED) is may


def test_what_is_allowed_goes_through_the_door() -> None:
    text = "PREFIX w: <https://query.wikidata.org/> SELECT * { SERVICE w:sparql { ?s ?p ?o } }"
    door = "http://127.0.0.1:5/"
    sent = guard.reroute(text, guard.check(text, ALLOWED), door)
    assert sent.count(door) == 1
    assert guard.unroute(sent, door).endswith("SERVICE <https://query.wikidata.org/sparql> { ?s ?p ?o } }")


def test_using_stands_where_it_belongs() -> None:
    text = "DELETE { ?s ?p 1 } INSERT { ?s ?p 'WHERE {' } WHERE { { ?s ?p 2 } } ; CLEAR GRAPH <x:a>"
    assert "} USING <x:g> USING NAMED <x:n> WHERE { {" in protocol.with_using(text, ["x:g"], ["x:n"])
    with pytest.raises(protocol.ProtocolError):
        protocol.with_using("WITH <x:a> DELETE { ?s ?p 1 } WHERE { }", ["x:g"], [])
