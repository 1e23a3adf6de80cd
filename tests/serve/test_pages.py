"""The pages: what they show, what they refuse, and that nothing from outside gets into their markup."""

from __future__ import annotations

import html
import re
import shutil
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg import catalogue, namespaces
from kg.build import Report
from kg.serve.pages import render
from kg.serve.pages import routes as pages
from tests.graph import samples
from tests.serve.site import Client, site

SK = namespaces.ONTOLOGY
SCRIPT = "<script>alert(1)</script>"


@pytest.fixture(scope="module")
def web(seeds_report: Report) -> Client:
    return Client(site(seeds_report.version.union(), union=not seeds_report.version.repeats))


@pytest.fixture(scope="module")
def invented() -> Client:
    """The pages of the invented war."""
    return Client(site(samples.store()))


@pytest.fixture(scope="module")
def slugs(web: Client) -> list[str]:
    """The articles' slugs."""
    rows = web.get("/sparql", params={"query": catalogue.load_one("articles").text}).json()["results"]["bindings"]
    return [row["article"]["value"].removeprefix(namespaces.ID + "article/") for row in rows]


class Markup(HTMLParser):
    """The tags of a page, its links and its ids; fails where tags do not match."""

    EMPTY = frozenset({"meta", "link", "input", "br", "img", "hr"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self._open: list[str] = []
        self.feed(text)
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in self.EMPTY:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def values(self, wanted: str) -> list[str]:
        return [value for _, name, value in self.attributes if name == wanted]


def page(web: Client, path: str, status: int = 200, **options: object) -> str:
    """A page as text, after checks that every page must pass."""
    answer = web.get(path, **options)  # type: ignore[arg-type]
    assert answer.status_code == status
    markup = Markup(answer.text)
    ids = markup.values("id")
    assert len(ids) == len(set(ids))
    assert not [name for _, name, _ in markup.attributes if name.startswith("on") or name == "style"]
    assert not [value for value in markup.values("src") if not value.startswith("/")]
    assert markup.tags.count("h1") == 1 and markup.tags.count("main") == 1
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "script-src 'self';" in policy and "unsafe-eval" not in policy
    for name in ("x-content-type-options", "x-frame-options", "referrer-policy"):
        assert answer.headers[name]
    return answer.text


def test_the_start_page_says_what_this_is_and_answers(web: Client) -> None:
    text = page(web, "/")
    assert "Who said what about the war" in text
    assert "What binds Russia and Armenia?" in text and "Military base" in text
    assert "Rusia memiliki pangkalan militer di Armenia" in text
    chairs = text.split("Who co-chairs the OSCE Minsk Group?")[1].split("</article>")[0]
    assert '<a href="/page/russia" lang="en">Russia</a> <small>co-chair</small>' in chairs
    assert ">Carey Cavanaugh</a> <small>former deputy chair (co-chair)</small>" in chairs
    for query in catalogue.load():
        assert f'href="/catalogue/{query.name}"' in text
    assert web.get("/catalogue?lang=id", follow_redirects=False).headers["location"] == "/?lang=id#questions"


def test_the_start_page_of_an_empty_graph() -> None:
    assert "Who said what about the war" in page(Client(site(Store())), "/")


@pytest.mark.parametrize("query", catalogue.load(), ids=lambda query: query.name)
def test_every_question_has_a_page_with_rows_and_twins(web: Client, query: catalogue.CatalogueQuery) -> None:
    text = page(web, f"/catalogue/{query.name}")
    assert "<tbody>" in text and query.summary["en"].replace("'", "&#39;") in text
    hrefs = [href for href in Markup(text).values("href") if href.startswith("/sparql?")]
    answer = web.get(hrefs[0])
    assert answer.status_code == 200 and answer.json()["results"]["bindings"]


def test_a_question_takes_its_parameters(web: Client) -> None:
    text = page(web, "/catalogue/casualties?side=Azerbaijan&what=killed")
    assert 'value="Azerbaijan"' in text and '<option value="killed" selected>killed</option>' in text
    assert "61 warga sipil" in text
    text = page(web, "/catalogue/casualties?side=Azerbaijan&what=killed&lang=id")
    assert '<option value="killed" selected>tewas</option>' in text and 'placeholder="mis. Russia"' in text


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("ties-of?actor=Atlantis", 404), ("ties-of?actor=Q0", 404),
        ("casualties?what=eaten", 400), ("timeline?since=x", 400),
    ],
)  # fmt: skip
def test_a_wrong_value_is_told_on_the_page(web: Client, asked: str, status: int) -> None:
    text = page(web, f"/catalogue/{asked}", status)
    assert 'role="alert"' in text and "<form" in text


@pytest.mark.parametrize(
    ("asked", "told", "link"),
    [
        (
            "ties-of?actor=Atlantis",
            "pelaku: tidak ada apa pun dalam graf yang bernama “Atlantis”",
            "/catalogue/entities",
        ),
        ("casualties?what=eaten", "akibat: “eaten” tidak termasuk pilihan.", ""),
        ("timeline?since=x", "“x” bukan tanggal; tulis seperti 2020-09-27.", ""),
        ("ties-of?actor=urn:<", "“urn:&lt;” bukan IRI.", ""),
        ("co-chair", "Tidak ada pertanyaan bernama “co-chair”.", "/catalogue/co-chairs"),
    ],
)
def test_a_mistake_is_told_in_the_language_of_the_page(web: Client, asked: str, told: str, link: str) -> None:
    missing = asked == "co-chair" or "Atlantis" in asked
    text = page(web, f"/catalogue/{asked}{'&' if '?' in asked else '?'}lang=id", 404 if missing else 400)
    notice = text.split('role="alert"')[1].split("</div>")[0]
    assert told in notice and (f'href="{link}?lang=id"' in notice if link else "href" not in notice)


def test_a_name_of_several_leads_to_each_of_them() -> None:
    store = Store()
    for slug in ("georgia", "georgia-state"):
        label = Literal("Georgia", language="en")
        store.add(Quad(NamedNode(namespaces.thing(slug)), NamedNode(namespaces.RDFS + "label"), label))
    text = page(Client(site(store, union=False)), "/catalogue/ties-of?actor=Georgia", 400)
    assert 'href="/catalogue/ties-of?actor=id%2Fgeorgia-state"' in text


def test_a_huge_value_is_not_echoed_whole(web: Client) -> None:
    for path in (f"/catalogue/ties-of?actor={'x' * 10_000}", f"/catalogue/{'x' * 10_000}", f"/page/{'x' * 10_000}"):
        notice = page(web, path, 404).split('role="alert"')[1].split("</div>")[0]
        assert "xxx" in notice and "x" * 90 not in notice


def test_an_article_tells_its_language_and_the_basis_of_its_date_in_words(web: Client, slugs: list[str]) -> None:
    text = page(web, f"/article/{slugs[0]}?lang=id")
    assert "<dd>bahasa Indonesia</dd>" in text and "<dd>id</dd>" not in text and "<dd>stated</dd>" not in text


def test_one_row_is_one_row(web: Client) -> None:
    assert "<caption>1 row</caption>" in page(web, "/query?query=SELECT (5 AS ?n) {}")


def test_a_form_begins_with_what_was_asked_and_not_with_what_the_browser_remembers(web: Client) -> None:
    text = page(web, "/catalogue/casualties")
    assert '<form class="ask plain" method="get" autocomplete="off">' in text and 'placeholder="e.g. Russia"' in text


def test_an_unknown_question_names_those_near(web: Client) -> None:
    assert "co-chairs" in page(web, "/catalogue/co-chair", 404)


def test_a_typed_query_is_answered(web: Client) -> None:
    assert ">5<" in page(web, "/query?query=SELECT (5 AS ?n) {}").replace("\n", "")
    assert ">true<" in page(web, "/query?query=ASK {?s ?p ?o}").replace("\n", "")
    assert f"&lt;{SK}Claim&gt;" in page(
        web, "/query", params={"query": f"CONSTRUCT WHERE {{ ?s a <{SK}Claim> }} LIMIT 2"}
    )
    assert web.get("/query?query=", follow_redirects=False).headers["location"] == "/#box"


def test_a_syntax_error_is_told_with_its_place(web: Client) -> None:
    text = page(web, "/query", 400, params={"query": f"SELECT {SCRIPT}"})
    assert "error at 1:" in text and SCRIPT not in text


def test_a_long_answer_is_cut_and_says_so(web: Client) -> None:
    text = page(web, "/query?query=SELECT * {?s ?p ?o} LIMIT 1200")
    assert "Only the first 1,000 rows are shown" in text and ">1,000 rows" not in text


def test_the_page_of_a_thing(web: Client) -> None:
    text = page(web, "/page/azerbaijan")
    assert "<h1>Azerbaijan</h1>" in text and "Azerbaidjan" in text
    assert "http://www.wikidata.org/entity/Q227" in text
    assert "What is said about Azerbaijan" in text and "What Azerbaijan says" in text


def test_the_page_of_a_thing_says_when_it_shows_not_all(web: Client) -> None:
    query = catalogue.load_one("claims-about").bind({"entity": f"{namespaces.ID}azerbaijan"})
    rows = web.get("/sparql", params={"query": query}).json()["results"]["bindings"]
    assert len(rows) > pages.MOST_OF_SECTION
    text = page(web, "/page/azerbaijan")
    section = text.split("What is said about Azerbaijan")[1].split("</section>")[0]
    assert "<caption>the first 40 rows</caption>" in section and "All of them" in section
    assert section.count('<td class="testimony">') == pages.MOST_OF_SECTION
    (tie,) = (href for href in Markup(text).values("href") if href.startswith("/catalogue/ties-of"))
    assert "the first" not in page(web, tie)


def test_the_page_of_a_claim_and_of_what_it_claims(web: Client) -> None:
    rows = web.get("/sparql", params={"query": catalogue.load_one("ties").text}).json()["results"]["bindings"]
    claim = rows[0]["claim"]["value"].removeprefix(namespaces.ID)
    text = page(web, f"/page/{claim}")
    assert rows[0]["quote"]["value"] in text.replace("&#34;", '"').replace("&#39;", "'")
    proposition = next(href for href in Markup(text).values("href") if rows[0]["kind"]["value"][-6:].lower() in href)
    assert "Who says so" in page(web, proposition)


def titles(web: Client, name: str, lang: str = "en") -> dict[str, str]:
    """The title of each claim's page by the claim's words, of a question of the catalogue."""
    rows = web.get("/sparql", params={"query": catalogue.load_one(name).text}).json()["results"]["bindings"]
    found = {}
    for row in rows:
        text = page(web, f"/page/{row['claim']['value'].removeprefix(namespaces.ID)}?lang={lang}")
        found[row["quote"]["value"]] = html.unescape(text.split("<h1>")[1].split("</h1>")[0])
    return found


def test_disputed_figures_are_drawn(invented: Client) -> None:
    text = page(invented, "/catalogue/disputed-figures")
    assert text.count('<span class="number">') == 2 and text.count("Southland, military, since 2031-05-01") == 2
    # One row, in which both are heard.
    row = re.findall("<tr>.*?</tr>", text.split("<tbody>")[1], flags=re.DOTALL)[0]
    assert row.count("<blockquote") == 2 and "Ana Bela" in row and "12 of its soldiers" in row


def test_a_claim_is_called_by_what_it_says(web: Client, invented: Client) -> None:
    putin = next(title for title in titles(web, "casualties").values() if "nearly" in title)
    assert putin == "Vladimir Putin: nearly 5,000 killed · Armenia · Azerbaijan (2020-10-23)"
    assert any("Vladimir Putin: hampir 5.000 tewas" in title for title in titles(web, "casualties", "id").values())
    assert "RMOL: Defence pact: Armenia – Russia (2020-10-31)" in titles(web, "alliances").values()
    # To deny is not to say so, and what is alleged did not plainly happen.
    denial = "Utaria membantah tuduhan itu."
    assert titles(invented, "denials") == {
        denial: f"Northland, deny: “{denial}”, “Utaria menembaki kota Danau” (2031-05-06)"
    }
    assert "unnamed outlet, alleged: Shelling: Danau · 2031-05-05 (2031-05-06)" in titles(invented, "events").values()


def test_propositions_mentions_and_evidence_are_called_by_their_words(web: Client) -> None:
    def title(query: str) -> tuple[str, str]:
        answer = web.get("/sparql", params={"query": f"PREFIX sk: <{SK}> PREFIX oa: <{namespaces.OA}> {query} LIMIT 1"})
        (row,) = answer.json()["results"]["bindings"]
        text = page(web, f"/page/{row['x']['value'].removeprefix(namespaces.ID)}")
        return html.unescape(text.split("<h1>")[1].split("</h1>")[0]), row["said"]["value"] if "said" in row else ""

    russia = f"<{namespaces.ID}russia>"
    assert title(f"SELECT ?x {{ ?x a sk:Treaty ; sk:object {russia} }}")[0] == "Treaty: Armenia – Russia · 1997"
    for query in (
        "SELECT ?x ?said { ?x sk:surface ?said }",
        "SELECT ?x ?said { ?x sk:content ?said FILTER(STRLEN(?said) < 60) }",
        "SELECT ?x ?said { ?x oa:hasSelector/oa:exact ?said FILTER(STRLEN(?said) < 60) }",
    ):
        shown, said = title(query)
        assert shown == f"“{said}”"


def test_what_is_for_checking_by_machine_is_shown_when_asked_for(web: Client, slugs: list[str]) -> None:
    rows = web.get("/sparql", params={"query": catalogue.load_one("ties").text}).json()["results"]["bindings"]
    for path in (f"/page/{rows[0]['claim']['value'].removeprefix(namespaces.ID)}", f"/article/{slugs[0]}"):
        before, details = page(web, path).split("<summary>Details</summary>")
        hidden = "SHA-256" if path.startswith("/article") else ">mentions<"
        assert hidden in details and hidden not in before
        # Evidence and mentions are told by their words.
        assert ">evidence/" not in before and ">mention/" not in details


def test_every_article_marks_its_exact_words(web: Client, slugs: list[str]) -> None:
    assert len(slugs) == 5
    for slug in slugs:
        text = page(web, f"/article/{slug}")
        assert text.count("<mark>") > 3


def bare(text: str) -> str:
    """A page's words without its tags, in one line."""
    return " ".join(html.unescape(re.sub("<[^>]*>", " ", text)).split())


def test_an_article_can_be_read_whole_and_in_its_order(invented: Client) -> None:
    shown = page(invented, "/article/harbour-2031-05-06").split('<div class="text"')[1].split("</section>")[0]
    without = re.sub("<figcaption.*?</figcaption>", "", shown, flags=re.DOTALL)
    assert bare(without).partition(">")[2].split() == samples.TEXT.split()
    assert '<p class="quiet">Kementerian' not in shown and "<mark>Kementerian Pertahanan Selataria" in shown
    # The office and the figure of one sentence stand together, the shorter with its own words.
    (both,) = re.findall("<mark>Presiden Utaria Ana Bela mengatakan.*?</figure>", shown, flags=re.DOTALL)
    assert "“Presiden Utaria Ana Bela”: Ana Bela · president" in bare(both) and "40 killed" in bare(both)


def test_an_article_tells_what_is_said_and_denied(invented: Client) -> None:
    text = bare(page(invented, "/article/harbour-2031-05-06"))
    assert "Saying “Utaria menembaki kota Danau” — accuse, Ministry of Defence of Southland" in text
    # What is only the sentence once more is left out.
    assert "“Utaria membantah tuduhan itu.”" not in text


def test_an_article_leads_to_its_source(invented: Client) -> None:
    link = '<a href="https://harbour.example/1" rel="noopener noreferrer external">https://harbour.example/1</a>'
    assert link in page(invented, "/article/harbour-2031-05-06")


def test_words_that_do_not_stand_in_the_text_are_shown_after_it() -> None:
    store = samples.store()
    for start in store.quads_for_pattern(None, NamedNode(f"{namespaces.OA}start"), None):
        store.remove(start)
        store.add(Quad(start.subject, start.predicate, Literal("9" * 30), start.graph_name))
    text = page(Client(site(store)), "/article/harbour-2031-05-06")
    assert text.index('<p class="quiet">Utaria dan Barataria') < text.index("<mark>Puluhan warga sipil")


def test_an_article_tells_figures_offices_and_status_in_words(web: Client, invented: Client) -> None:
    rows = web.get("/sparql", params={"query": catalogue.load_one("casualties").text}).json()["results"]["bindings"]
    slug = next(row["article"]["value"] for row in rows if row["count"]["value"] == "1000").removeprefix(namespaces.ID)
    assert "more than 1,000 killed ·" in page(web, f"/{slug}") and "lebih dari 1.000 tewas ·" in page(
        web, f"/{slug}?lang=id"
    )
    rows = web.get("/sparql", params={"query": catalogue.load_one("co-chairs").text}).json()["results"]["bindings"]
    slug = next(row["article"]["value"] for row in rows if "former" in row).removeprefix(namespaces.ID)
    assert "Carey Cavanaugh · former ambassador · United States" in page(web, f"/{slug}")
    assert "Carey Cavanaugh · mantan duta besar · Amerika Serikat" in page(web, f"/{slug}?lang=id")
    assert "20–99 wounded · civilian —" in page(invented, "/article/harbour-2031-05-06")
    assert "Danau · 2031-05-05 (alleged) —" in page(invented, "/article/unknown-second")


def test_an_iri_is_answered_by_what_is_written_about_it(web: Client, slugs: list[str]) -> None:
    def location(path: str, accept: str) -> str:
        answer = web.get(path, headers={"accept": accept}, follow_redirects=False)
        assert answer.status_code == 303
        return answer.headers["location"]

    browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    assert location("/id/russia", browser) == location("/id/russia", "*/*") == "/page/russia"
    assert location("/id/russia", "text/turtle") == "/data/russia.ttl"
    assert location("/id/russia", "application/ld+json") == "/data/russia.jsonld"
    assert location("/page/article/" + slugs[0], browser) == f"/article/{slugs[0]}"
    assert location("/graph/reference", browser).startswith("/store?graph=")


@pytest.mark.parametrize(("end", "media"), [("ttl", "turtle"), ("jsonld", "ld+json"), ("nt", "n-triples")])
def test_data_of_a_thing(web: Client, end: str, media: str) -> None:
    answer = web.get(f"/data/russia.{end}")
    assert answer.status_code == 200 and media in answer.headers["content-type"]
    assert "Q159" in answer.text


@pytest.mark.parametrize(
    "path", ["/page/nobody", "/article/none", "/data/nobody.ttl", "/data/russia.exe", "/nothing", "/page/a%20b"]
)
def test_what_is_not_there_is_not_found(web: Client, path: str) -> None:
    page(web, path, 404)


def test_the_vocabulary_for_eyes_and_for_machines(web: Client) -> None:
    text = page(web, "/ontology")
    assert ('id="Claim"' in text and "One speech act" in text) or 'id="claimant"' in text
    assert "?event a/rdfs:subClassOf* sk:Event" in text
    assert "owl:Ontology" in web.get("/ontology", headers={"accept": "text/turtle"}).text
    assert "owl:Ontology" in web.get("/ontology.ttl").text


def test_pages_speak_indonesian_and_english(web: Client) -> None:
    assert "Siapa berkata apa" in page(web, "/", headers={"accept-language": "id-ID,id;q=0.9"})
    text = page(web, "/catalogue/ties-between?lang=id", headers={"accept-language": "en"})
    assert '<html lang="id">' in text and "Pangkalan militer" in text and ">Rusia<" in text


@pytest.mark.parametrize(
    "path",
    ["/", "/catalogue/casualties", "/page/azerbaijan", "/ontology", "/editor", "/drawing", "/query?query=ASK{}", "/no"],
)
def test_a_chosen_language_stays_chosen(web: Client, path: str) -> None:
    text = page(web, f"{path}{'&' if '?' in path else '?'}lang=id", 404 if path == "/no" else 200)
    machines = ("/sparql", "/static/", "/data/", "/.well-known/", "/ontology.ttl")
    ours = [href for href in Markup(text).values("href") if href.startswith("/") and not href.startswith(machines)]
    assert ours and all("lang=id" in urlsplit(href).query.split("&") for href in ours)
    assert "/?lang=id#questions" in ours


def test_redirects_keep_the_language(web: Client, slugs: list[str]) -> None:
    def location(path: str) -> str:
        return web.get(path, headers={"accept": "text/html"}, follow_redirects=False).headers["location"]

    assert location("/query?query=&lang=id") == "/?lang=id#box"
    assert location("/id/russia?lang=id") == "/page/russia?lang=id"
    assert location(f"/page/article/{slugs[0]}?lang=id") == f"/article/{slugs[0]}?lang=id"


def test_the_editor_and_the_plain_box(web: Client, monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.setattr(render, "STATIC", tmp_path)
    text = page(web, "/editor?query=ASK{}")
    assert "ASK{}" in text and "<textarea" in text and "vendor" not in text and "make setup" in text


def test_static_files_are_served_and_nothing_else(web: Client) -> None:
    assert "text/css" in web.get("/static/saksi.css").headers["content-type"]
    for path in ("/static/../pages.py", "/static/%2e%2e/pages.py", "/static//etc/passwd", "/static/none"):
        assert web.get(path).status_code == 404


def test_nothing_from_outside_gets_into_the_markup() -> None:
    store = Store()
    graph = NamedNode(namespaces.graph("article/a"))
    evil = NamedNode(namespaces.thing("evil"))
    label, kind = NamedNode(namespaces.RDFS + "label"), NamedNode(namespaces.RDF + "type")
    store.add(Quad(evil, label, Literal(SCRIPT, language="en"), graph))
    store.add(Quad(evil, kind, NamedNode(namespaces.ONTOLOGY + "State"), graph))
    store.add(Quad(evil, NamedNode(namespaces.ONTOLOGY + "url"), NamedNode("javascript:alert(1)"), graph))
    store.add(Quad(evil, NamedNode("urn:p"), Literal('"><img src=x onerror=alert(1)>'), graph))
    article = NamedNode(namespaces.thing("article/a"))
    store.add(Quad(article, kind, NamedNode(namespaces.ONTOLOGY + "Article"), graph))
    store.add(Quad(article, label, Literal(SCRIPT), graph))
    for name, value in (("text", f"Satu. {SCRIPT}"), ("language", SCRIPT)):
        store.add(Quad(article, NamedNode(namespaces.ONTOLOGY + name), Literal(value), graph))
    address = Literal("javascript:alert(1)", datatype=NamedNode(namespaces.XSD + "anyURI"))
    store.add(Quad(article, NamedNode(namespaces.ONTOLOGY + "url"), address, graph))
    client = Client(site(store))
    assert "Satu. &lt;script&gt;" in page(client, "/article/a")
    for path in (
        "/article/a",
        "/page/evil",
        f"/query?query=SELECT * {{ ?s ?p ?o }} #{SCRIPT}",
        f"/catalogue/ties-of?actor={SCRIPT}",
        f"/editor?query={SCRIPT}",
        f"/?lang={SCRIPT}",
        "/catalogue/wikidata-links",
    ):
        answer = client.get(path)
        assert SCRIPT not in answer.text and "<img src=x" not in answer.text
        assert not [v for v in Markup(answer.text).values("href") if v.lower().startswith("javascript")]


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")
def test_the_drawing_in_both_languages(web: Client) -> None:
    assert "/drawing.svg?lang=id" in page(web, "/drawing?lang=id")
    answer = web.get("/drawing.svg?lang=id")
    assert answer.headers["content-type"] == "image/svg+xml" and "Pangkalan militer" in answer.text
    assert "Military base" in web.get("/drawing.svg").text


def test_without_graphviz_the_drawing_says_what_is_missing(web: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    pages._drawn.cache_clear()
    assert "Graphviz" in page(web, "/drawing.svg", 503)
