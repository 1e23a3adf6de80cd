"""What the catalogue answers on the graph of the seeds."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from pyoxigraph import QueryResultsFormat, Store

from kg import catalogue, namespaces
from kg.article import Span
from kg.build import Report
from kg.catalogue import CatalogueQuery
from kg.graph.derive import derived_quads
from kg.graph.ontology import ontology_quads
from kg.graph.reference import reference_quads
from kg.statement import Casualty, Claim, Event, Office
from tests.graph import samples
from tests.graph.news import DAY, News
from tests.graph.samples import ANA, MINISTRY, UTARIA, entity

Row = dict[str, str]
Ask = Callable[..., list[Row]]


@pytest.fixture(scope="module")
def graph(seeds_report: Report) -> Store:
    return seeds_report.version.union()


@pytest.fixture(scope="module")
def ask(seeds_report: Report) -> Ask:
    """Rows of a question as plain text, IRIs of things as slugs; unbound variables are left out."""
    return _asking(seeds_report.version.query)


@pytest.fixture(scope="module")
def ask_invented() -> Ask:
    """The same of the invented war."""
    return _asking(partial(samples.store().query, use_default_graph_as_union=True))


def _asking(query: Callable[[str], Any]) -> Ask:
    def run(name: str, **values: str) -> list[Row]:
        solutions = query(catalogue.load_one(name).bind(values, catalogue.asking(query)))
        names = [variable.value for variable in solutions.variables]
        return [{n: _plain(row[n].value) for n in names if row[n] is not None} for row in solutions]

    return run


def _invented(news: News) -> Ask:
    """Asks the graph of articles made by hand."""
    store = Store()
    store.extend([*news.quads(), *reference_quads(samples.TABLE), *ontology_quads()])
    store.extend(list(derived_quads(store)))
    return _asking(partial(store.query, use_default_graph_as_union=True))


def _plain(text: str) -> str:
    return text.removeprefix(namespaces.ID).removeprefix(namespaces.ONTOLOGY)


def articles(rows: list[Row], outlet: str) -> list[Row]:
    """The rows out of one article, known by how its slug begins."""
    return [row for row in rows if row["article"].startswith(f"article/{outlet}")]


@pytest.mark.parametrize("query", catalogue.load(), ids=lambda query: query.name)
def test_every_question_has_an_answer(ask: Ask, query: CatalogueQuery) -> None:
    rows = ask(query.name)
    assert rows
    assert len(rows) == len({tuple(row.items()) for row in rows})


@pytest.mark.parametrize("query", catalogue.load(), ids=lambda query: query.name)
def test_every_claim_comes_with_speaker_words_and_article(ask: Ask, graph: Store, query: CatalogueQuery) -> None:
    if "?quote" not in query.text:
        pytest.skip("counts or lists, no claims")
    texts = {row["article"]: row["text"] for row in _texts(graph)}
    for row in ask(query.name):
        assert {"claim", "claimant", "claimantName", "act", "actName", "quote", "articleTitle"} <= row.keys()
        assert row["quote"] in texts[row["article"]]


def _texts(graph: Store) -> list[Row]:
    sk = namespaces.ONTOLOGY
    rows = graph.query(f"SELECT ?article ?text {{ GRAPH ?g {{ ?article <{sk}text> ?text }} }}")
    return [{name: _plain(row[name].value) for name in ("article", "text")} for row in rows]  # type: ignore[union-attr]


@pytest.mark.parametrize("query", catalogue.load(), ids=lambda query: query.name)
def test_names_come_in_both_languages(ask: Ask, query: CatalogueQuery) -> None:
    if not any(parameter.name == "language" for parameter in query.parameters):
        pytest.skip("names nobody")
    english, indonesian = ask(query.name), ask(query.name, language="id")
    assert len(english) == len(indonesian)
    acts = {row["actName"] for row in english if "actName" in row}, {r["actName"] for r in indonesian if "actName" in r}
    assert not acts[0] & acts[1]


def test_what_binds_russia_and_armenia(ask: Ask) -> None:
    rows = ask("ties-between")
    kinds = {(row["kind"], row["article"].split("/")[1].split("-")[0]) for row in rows}
    assert ("Treaty", "rmol") in kinds
    assert {("DefencePact", "rmol"), ("DefencePact", "kumparan")} <= kinds
    assert {("Alliance", "unknown"), ("Alliance", "arrahmah")} <= kinds
    assert {("MilitaryBase", "unknown"), ("MilitaryBase", "rmol")} <= kinds
    assert [row["year"] for row in rows if row["kind"] == "Treaty"] == ["1997"]
    assert all({row["subject"], row["object"]} == {"russia", "armenia"} for row in rows)


def test_a_limit_said_by_a_party_stands_beside_the_ties(ask: Ask) -> None:
    limits = [row for row in ask("ties-between") if row["kind"] == "Saying" and row["claimant"] == "russia"]
    assert any("tidak meluas hingga ke wilayah Nagorno-Karabakh" in row["quote"] for row in limits)


def test_the_order_of_the_two_does_not_matter(ask: Ask) -> None:
    there, back = (
        {row["claim"] for row in ask("ties-between", one=one, other=other)}
        for one, other in (("Rusia", "Armenia"), ("Q399", "id/russia"))
    )
    assert there == back


def test_who_co_chairs_the_minsk_group(ask: Ask) -> None:
    rows = ask("co-chairs")
    for outlet in ("unknown", "tribunnews"):
        chairs = {row["chair"] for row in articles(rows, outlet) if "former" not in row}
        assert chairs == {"russia", "france", "united-states"}
    former = [row for row in rows if row.get("former") == "true"]
    assert [row["chairName"] for row in former] == ["Carey Cavanaugh"]
    assert "mantan duta besar AS" in former[0]["quote"]


def test_casualties_have_their_bounds_their_side_and_their_speaker(ask: Ask) -> None:
    rows = ask("casualties")
    exact = {(row["count"], row["population"], row.get("whose")) for row in rows if row["qualifier"] == "exact"}
    assert ("61", "civilian", "Azerbaijan") in exact
    over = [row for row in rows if row.get("low") == "1201"]
    assert over and all("high" not in row for row in over)


def test_casualties_by_outcome_and_speaker(ask: Ask) -> None:
    assert {row["outcome"] for row in ask("casualties", what="wounded")} == {"wounded"}
    assert {row["claimant"] for row in ask("casualties", by="Azerbaijan")} == {"azerbaijan"}
    assert all("Azerbaijan" in row["whose"] for row in ask("casualties", side="Azerbaijan"))


@pytest.mark.parametrize("name", ["casualties", "casualties-by-claimant"])
def test_a_total_of_both_sides_is_one_row_and_stays_theirs_together(ask: Ask, name: str) -> None:
    every = ask(name)
    assert len(every) == len({row["claim"] for row in every})
    for side in ("Azerbaijan", "Armenia"):
        totals = [row for row in ask(name, side=side, what="killed") if row.get("count") == "5000"]
        assert len({row["claim"] for row in totals}) == len(totals) == 2
        assert all(sorted(row["whose"].split(", ")) == ["Armenia", "Azerbaijan"] for row in totals)


def test_a_figure_tells_its_place_and_what_counts_it_already() -> None:
    news = News()
    toll = {"qualifier": "exact", "outcome": "killed", "category": "civilian", "side": (UTARIA,)}
    danau = entity("danau", "Danau", "Settlement")
    whole: list[Casualty] = []

    def all_of_them(article: str, evidence: Span) -> Casualty:
        whole.append(Casualty(article=article, evidence=evidence, language="id", count=9, place=(danau,), **toll))
        return whole[0]

    def children(article: str, evidence: Span) -> Casualty:
        return Casualty(article=article, evidence=evidence, language="id", count=3, part_of=whole[0].id, **toll)

    news.article("harbour post", DAY, semua=all_of_them, anak=children)
    rows = {row["count"]: row for row in _invented(news)("casualties")}
    assert rows["9"]["places"] == "Danau" and "partOf" not in rows["9"]
    assert rows["3"]["partOfName"] == "9" and rows["3"]["partOf"].startswith("casualty-figure-")


def test_each_speaker_with_its_figures(ask: Ask) -> None:
    rows = ask("casualties-by-claimant")
    assert len(rows) == len(ask("casualties"))
    assert [row["speakerName"] for row in rows] == sorted(row["speakerName"] for row in rows)
    assert len({row["speaker"] for row in rows}) > 3


def test_disputed_figures_are_of_two_speakers_and_stand_once(ask_invented: Ask) -> None:
    rows = ask_invented("disputed-figures")
    # The ministry has a name in each article.
    assert len({(row["claim"], row["theirClaim"]) for row in rows}) == 1 and len(rows) == 2
    row = rows[0]
    assert {row["count"], row["theirCount"]} == {"40", "12"} and row["qualifier"] == row["theirQualifier"] == "exact"
    assert (row["whose"], row["since"]) == ("Southland", "2031-05-01")
    assert {row["claimant"], row["opponent"]} == {"ana-bela", "ministry-of-defence-southland"}
    assert {row["article"], row["theirArticle"]} == {"article/harbour-2031-05-06", "article/unknown-second"}
    assert row["quote"] != row["theirWords"] and row["claim"] < row["theirClaim"]
    assert row["theirArticleTitle"] and row["theirPublished"] == "2031-05-06"


def test_office_holders(ask: Ask) -> None:
    held = {(row["personName"], row["office"], row.get("where")) for row in ask("office-holders")}
    assert {("Vladimir Putin", "president", "russia"), ("Nikol Pashinyan", "prime minister", "armenia")} <= held
    assert ("Vladimir Putin", "presiden") in {
        (r["personName"], r["office"]) for r in ask("office-holders", language="id")
    }
    assert {row["where"] for row in ask("office-holders", of="Armenia")} == {"armenia"}


def test_who_supports_whom(ask: Ask) -> None:
    assert ("turkey", "azerbaijan") in {(row["supporter"], row["supported"]) for row in ask("who-supports-whom")}


def test_military_bases(ask: Ask) -> None:
    assert {(row["actor"], row["host"]) for row in ask("military-bases")} == {("russia", "armenia")}


def test_alliances_hold_pacts_and_treaties(ask: Ask) -> None:
    assert {row["kind"] for row in ask("alliances")} == {"Alliance", "DefencePact", "Treaty"}


def test_recognition_and_control_are_two_positions(ask: Ask) -> None:
    rows = ask("recognition-and-control")
    assert {row["object"] for row in rows if row["kind"] == "Recognition"} == {"azerbaijan"}
    assert any(row["kind"] == "Control" for row in rows)


def test_mediators(ask: Ask) -> None:
    assert {"russia", "france", "united-states"} <= {row["mediator"] for row in ask("mediation")}


def test_ties_of_one_are_among_all_ties(ask: Ask) -> None:
    every = {row["claim"] for row in ask("ties")}
    mine = ask("ties-of", actor="Turki")
    assert mine and {row["claim"] for row in mine} < every
    assert all("turkey" in (row["subject"], row["object"]) for row in mine)
    assert {row["kind"] for row in ask("ties", only="Support")} == {"Support"}


def test_claims_of_an_actor_of_a_side_and_about_a_place(ask: Ask) -> None:
    assert {row["claimant"] for row in ask("claims-by-actor", actor="Azerbaijan")} == {"azerbaijan"}
    side = {row["speakerName"] for row in ask("claims-by-side", side="Armenia")}
    assert {"Armenia", "Nikol Pashinyan"} <= side and "Azerbaijan" not in side
    assert "Hakob Badalyan" not in side  # an analyst
    about = ask("claims-about", entity="Stepanakert")
    # a denial need not name again what it denies
    assert about and all("Stepanakert" in row["quote"] or row["act"] == "deny" for row in about)


def test_what_is_said_about_a_place_is_every_claim_whose_words_name_it_once() -> None:
    danau = entity("danau", "Danau", "Settlement")
    news = News()
    news.article(
        "harbour post",
        DAY,
        **{
            "Danau ditembaki": lambda article, evidence: Event(
                article=article, evidence=evidence, language="id", type="shelling", place=(danau,)
            ),
            "Ana membantah": lambda article, evidence: Claim(
                article=article, evidence=evidence, language="id", claimant=ANA, act="deny", about="semua tuduhan itu"
            ),
        },
    )
    article, (shelling, denial) = news.articles[0]
    # In the sentence of the event, which alone says that Danau is a place in it.
    told = [replace(denial, act="assert", evidence=shelling.evidence), replace(denial, denies=shelling.id)]
    news.articles[0] = article, [shelling, *told]
    rows = {row["act"]: row for row in _invented(news)("claims-about", entity="Danau") if row["claimant"] == "ana-bela"}
    assert rows["assert"]["about"] == "Saying" and rows["assert"]["quote"] == shelling.evidence.text
    assert set(rows["deny"]["about"].split(", ")) == {"Saying", "Shelling"}
    assert len(_invented(news)("claims-about", entity="Danau")) == 3


def test_what_is_said_about_an_actor_is_not_all_that_it_says(ask_invented: Ask) -> None:
    claims = {row["claim"] for row in ask_invented("claims-about", entity="Ana Bela")}
    own = {row["claim"] for row in ask_invented("claims-by-actor", actor="Ana Bela")}
    assert claims and own and not claims & own


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("claims-by-actor", {"actor": "Ana Bela"}),
        ("claims-by-side", {"side": "Northland"}),
        ("claims-about", {"entity": "Danau"}),
        ("denials", {}),
        ("quotations", {}),
        ("who-accuses-whom", {}),
    ],
)
def test_what_was_said_between_two_days(name: str, values: dict[str, str]) -> None:
    danau = entity("danau", "Danau", "Settlement")
    acts = {"denials": "deny", "who-accuses-whom": "accuse"}

    def said(on: str | None) -> Callable[[str, Span], Claim]:
        return lambda article, evidence: Claim(
            article=article, evidence=evidence, language="id", claimant=ANA, act=acts.get(name, "assert"),
            target=(danau,), quote=evidence.text, claimed_on=on,
        )  # fmt: skip

    def mayor(article: str, evidence: Span) -> Office:
        return Office(article=article, evidence=evidence, language="id", person=ANA, office="president", of=(UTARIA,))

    news = News()
    news.article(
        "harbour post", DAY, jabatan=mayor, dahulu=said("2031-05-01"), kemarin=said("2031-05-05"), tanpa=said(None)
    )
    ask = _invented(news)

    def days(**bounds: str) -> list[str]:
        return sorted(row.get("said", "none") for row in ask(name, **values, **bounds))

    assert days() == ["2031-05-01", "2031-05-05", "none"]
    assert days(since="2031-05-05") == ["2031-05-05", "none"]
    assert days(until="2031-05-05") == ["2031-05-01", "2031-05-05"]
    assert days(since="2031-05-02", until="2031-05-05") == ["2031-05-05"]
    assert days(since="2031-05-07") == []


def test_only_those_in_office_speak_for_a_side(ask_invented: Ask) -> None:
    assert {row["speaker"] for row in ask_invented("claims-by-side", side="Northland")} == {"northland", "ana-bela"}
    # Its newspaper speaks for itself.
    assert not ask_invented("claims-by-side", side="Westland")


@pytest.mark.parametrize(
    ("office", "speaks"),
    [
        ("prime minister", True),
        ("spokesperson", True),
        ("spokeswoman", True),
        ("oil minister", True),
        ("political analyst", False),
        ("opposition leader", False),
    ],
)
def test_by_which_office_one_speaks_for_a_side(office: str, speaks: bool) -> None:
    news = News()
    news.article(
        "harbour post",
        DAY,
        jabatan=lambda article, evidence: Office(
            article=article, evidence=evidence, language="id", person=ANA, office=office, of=(UTARIA,)
        ),
        ucapan=lambda article, evidence: Claim(
            article=article, evidence=evidence, language="id", claimant=ANA, act="assert", about="begitu"
        ),
    )
    assert bool(_invented(news)("claims-by-side", side="Northland")) == speaks


def test_a_ministry_that_only_an_article_knows_speaks_for_its_state() -> None:
    ministry = replace(MINISTRY, text="Kementerian Pertahanan Utaria", country=UTARIA.iri)
    news = News()
    news.article(
        "harbour post",
        DAY,
        ucapan=lambda article, evidence: Claim(
            article=article, evidence=evidence, language="id", claimant=ministry, act="assert", about="begitu"
        ),
    )
    ask = _invented(news)
    assert [row["claimant"] for row in ask("claims-by-side", side="Northland")] == ["ministry-of-defence-southland"]
    # asked for in the article's own words
    assert ask("claims-by-actor", actor="Kementerian Pertahanan Utaria")


def test_denials_name_what_they_deny(ask: Ask) -> None:
    rows = ask("denials")
    # what one sentence tells is denied once
    assert len({(row["claim"], row.get("deniedName")) for row in rows}) == len(rows)
    assert {row["act"] for row in rows} <= {"deny", "reject"}
    missiles = [row for row in rows if row["quote"] == "Armenia membantahnya."]
    assert missiles and all(row["opponent"] == "azerbaijan" and "rudal" in row["deniedName"] for row in missiles)


def test_a_denial_of_what_nobody_said_tells_its_own_words_once() -> None:
    news = News()
    news.article(
        "harbour post",
        DAY,
        bantahan=lambda article, evidence: Claim(
            article=article,
            evidence=evidence,
            language="id",
            claimant=ANA,
            act="deny",
            about="Danau telah ditembaki itu",
        ),
        tolakan=lambda article, evidence: Claim(
            article=article, evidence=evidence, language="id", claimant=ANA, act="reject", about="itu"
        ),
    )
    article, (denial, rejection) = news.articles[0]
    event = Event(
        article=denial.article, evidence=denial.evidence, language="id", claimant=ANA, type="shelling", status="denied"
    )
    news.articles[0] = article, [denial, rejection, event]
    # "itu" is nobody's words; its sentence stands there already.
    told = [(row["act"], row.get("deniedName")) for row in _invented(news)("denials")]
    assert told == [("deny", "Danau telah ditembaki itu"), ("reject", None)]


def test_both_sides_accuse_each_other(ask: Ask) -> None:
    pairs = {(row["accuser"], row.get("target")) for row in ask("who-accuses-whom")}
    assert {("armenia", "azerbaijan"), ("azerbaijan", "armenia")} <= pairs


def test_promises_and_demands_have_an_aim(ask: Ask) -> None:
    rows = ask("promises-and-demands")
    assert {row["act"] for row in rows} <= {"promise", "demand", "callFor", "warn", "threaten"}
    assert any(row.get("target") == "russia" for row in rows)


def test_quotations_are_verbatim(ask: Ask) -> None:
    rows = ask("quotations")
    assert any(row["claimantName"] == "Vladimir Putin" for row in rows)
    assert all(row["speech"] in row["quote"] or row["quote"] in row["speech"] for row in rows)


def test_events_by_kind_and_participant(ask: Ask) -> None:
    assert {row["kind"] for row in ask("events", only="Talks")} == {"Talks"}
    assert all("Armenia" in f"{row.get('participants')} {row.get('places')}" for row in ask("events", actor="Armenia"))
    assert {row["kind"] for row in ask("ceasefires")} == {"CeasefireAgreement", "CeasefireViolation"}
    assert {row["kind"] for row in ask("talks")} <= {"Talks", "Meeting", "PhoneCall", "Letter"}


def test_the_timeline_is_in_order_and_within_its_bounds(ask: Ask) -> None:
    dates = [row["from"] for row in ask("timeline")]
    assert dates == sorted(dates)
    some = ask("timeline", since="2020-10-01", until="2020-10-15")
    assert some and all(row["to"] >= "2020-10-01" and row["from"] <= "2020-10-15" for row in some)


def test_statements_of_one_article_follow_its_text(ask: Ask) -> None:
    slug = next(row["article"] for row in ask("articles") if row["outletName"] == "kumparan")
    rows = ask("statements", article=f"id/{slug}")
    assert {row["article"] for row in rows} == {slug}
    starts = [int(row["start"]) for row in rows]
    assert starts == sorted(starts)


def test_articles_outlets_and_speakers_count_the_same(ask: Ask) -> None:
    rows = ask("articles")
    assert len(rows) == 5
    total = int(ask("overview")[0]["claims"])
    assert total > 50
    assert sum(int(row["claims"]) for row in rows) == total
    assert sum(int(row["claims"]) for row in ask("outlets")) == total
    assert sum(int(row["claims"]) for row in ask("speakers")) == total


def test_agencies_carry_claims_of_others(ask: Ask) -> None:
    assert {"Agence France-Presse", "Reuters"} <= {row["agencyName"] for row in ask("agencies")}


def test_entities_by_kind(ask: Ask) -> None:
    assert {row["type"] for row in ask("entities", only="State")} == {"State"}
    assert ask("entities")[0]["entityName"] in ("Azerbaijan", "Armenia")


def test_links_to_wikidata(ask: Ask) -> None:
    links = {row["entity"]: row["wikidata"] for row in ask("wikidata-links")}
    assert links["russia"] == namespaces.WIKIDATA_ENTITY + "Q159"


def test_agreements_are_of_two_speakers(ask: Ask) -> None:
    rows = ask("agreements")
    assert all(row["claimant"] != row["second"] for row in rows)
    pairs = [(row["about"], row["claim"], row["second"], row["secondWords"]) for row in rows]
    assert len(pairs) == len(set(pairs)) and "Office holding" not in {row["about"] for row in rows}
    assert not {(row["quote"], row["secondWords"]) for row in rows} & {
        (row["secondWords"], row["quote"]) for row in rows
    }


def test_csv_for_spreadsheets_names_everybody(seeds_report: Report) -> None:
    solutions = seeds_report.version.query(catalogue.load_one("co-chairs").text)
    head, *lines = (solutions.serialize(format=QueryResultsFormat.CSV) or b"").decode().splitlines()  # type: ignore[union-attr]
    assert head.startswith("chair,chairName,role,former,claim,") and lines


@pytest.mark.parametrize(
    ("name", "wide"),
    [
        ("events", "Event"), ("timeline", "Event"), ("overview", "Event"), ("ties", "Relationship"),
        ("entities", "Entity"),
    ],
)  # fmt: skip
def test_a_question_lists_every_class_of_its_kind(name: str, wide: str) -> None:
    query = catalogue.load_one(name)
    listed = re.search(r"VALUES \?class \{([^}]*)\}", query.text)
    store = Store()
    store.extend(ontology_quads())
    asked = f"SELECT ?class {{ ?class <{namespaces.RDFS}subClassOf>+ <{namespaces.ONTOLOGY}{wide}> }}"
    rows: Any = store.query(asked, use_default_graph_as_union=True)
    classes = {row["class"].value.removeprefix(namespaces.ONTOLOGY) for row in rows}
    assert listed is not None and {term.removeprefix("sk:") for term in listed[1].split()} == classes
    for parameter in query.parameters:
        assert parameter.name != "only" or set(parameter.choices) == classes
