from __future__ import annotations

import pytest

from kg.serve import guard
from kg.serve.sparql import protocol

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
        "PREFIX service: <x:> SELECT * { ?s :downloadService ?serviceLoad ; service:p e:LOAD-service }",
        "PREFIX load: <x:> CONSTRUCT { GRAPH service:g { ?s ?p load:o } } WHERE { }",
        "PREFIX load: <x:> SELECT * FROM service:g { ?s a <x:a> ; load:p ?o }",
        "SELECT * { ?s ?p ?o FILTER(?o IN (<http://e.org/service#a>, 'load', load:x) && ?a < ?b) }",
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
        # Written against each other, as a reader of characters takes them.
        "SELECT * { ?s ?p 1e5SERVICE <http://e.org/> { } }",
        "SELECT * { ?s ?p 1.5E-3SERVICE <http://e.org/> { } }",
        "SELECT * { ?s ?p trueSERVICE <http://e.org/> { } }",
        "SELECT * { SERVICESILENT<http://e.org/> { } }",
        "PREFIX : <http://e.org/> SELECT * { SERVICE:x { } }",
        "PREFIX : <http://e.org/> PREFIX SERVICE: <x:> SELECT * { SERVICE:x { } }",
        "PREFIX : <http://e.org/> SELECT * { ?s ?p trueSERVICE:x { } }",
        "PREFIX e: <http://e.org/> SELECT * { serviceSilente:x { } }",
        "PREFIX e: <http://e.org/> SELECT * { ?s ?p e:.SERVICE e:x { } }",
        "PREFIX e: <http://e.org/> PREFIX SILENTe: <http://127.0.0.1:1/ep> SELECT * { SERVICE SILENTe:x { } }",
        "PREFIX : <http://e.org/> SELECT * { FILTER(?a<?b)SERVICE#>\n:x { } }",
        "SELECT * { FILTER(?a<'>')SERVICE<http://e.org/> { ?s ?p '' } }",
        "SELECT * { FILTER(?a<#>'''\n?b)SERVICE<http://e.org/> { } #'''\n }",
        'SELECT * { VALUES ?x { """a" } SERVICE <http://e.org/> { } }',
        "LOADSILENT<http://e.org/>",
        "PREFIX e: <http://e.org/> LOADe:x",
        "PREFIX : <http://e.org/> INSERT DATA { } ; LOAD:x",
        "BASE <http://e.org/> LOAD:x",
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


def test_an_endpoint_is_spelled_out() -> None:
    text = "PREFIX e: <https://query.wikidata.org/> SELECT * { SERVICE SILENT e:sparql { } SERVICE e:sparql { } }"
    spelled = guard.spell_out(text, guard.check(text, ALLOWED))
    assert spelled.count("<https://query.wikidata.org/sparql>") == 2
    assert "e:sparql" not in spelled


def test_using_stands_where_it_belongs() -> None:
    text = "DELETE { ?s ?p 1 } INSERT { ?s ?p 'WHERE {' } WHERE { { ?s ?p 2 } } ; CLEAR GRAPH <x:a>"
    assert "} USING <x:g> USING NAMED <x:n> WHERE { {" in protocol.with_using(text, ["x:g"], ["x:n"])
    with pytest.raises(protocol.ProtocolError):
        protocol.with_using("WITH <x:a> DELETE { ?s ?p 1 } WHERE { }", ["x:g"], [])
    for where in ("DELETE WHERE { ?s ?p 1 }", "DELETEWHERE { ?s ?p 1 }"):
        with pytest.raises(protocol.ProtocolError):
            protocol.with_using(where, ["x:g"], [])
    with pytest.raises(protocol.ProtocolError):
        protocol.with_using("INSERT { } USINGNAMED <x:a> WHERE { }", ["x:g"], [])
    assert protocol.with_using("CLEAR ALL", ["x:g"], []) == "CLEAR ALL"


def test_parameters_are_bounded_and_graphs_are_not() -> None:
    with pytest.raises(protocol.ProtocolError, match="1000"):
        protocol.fields(b"query=ASK%7B%7D" + b"&a" * 1000)
    graphs = b"query=ASK%7B%7D" + b"&default-graph-uri=x:g" * 2000
    assert len(protocol.fields(graphs)) == 2001
