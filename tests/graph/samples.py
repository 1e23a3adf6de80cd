"""Two short articles of an invented war, with statements of every kind, made by hand."""

from __future__ import annotations

from datetime import date

from pyoxigraph import Quad, Store

from kg import namespaces
from kg.article import Article, Span
from kg.entities.table import Name, Record, Table
from kg.graph.derive import derived_quads
from kg.graph.ontology import ontology_quads
from kg.graph.quads import article_quads
from kg.graph.reference import reference_quads
from kg.statement import Casualty, Claim, Entity, Event, Office, Relation, Statement

#: Questions that this war answers and the seeds do not: no two speakers there count the same losses differently.
UNANSWERED = ("disputed-figures",)
TABLE = Table(
    {
        record.slug: record
        for record in (
            Record("northland", "State", "Northland", "Q1", {"en": "Northland", "id": "Utaria"}, None,
                   (Name("Northland", "en", "name"), Name("Utaria", "id", "name"), Name("Negeri Utara", "id", "name"))),
            Record("southland", "State", "Southland", None, {"en": "Southland", "id": "Selataria"}, None, ()),
            Record("westland", "State", "Westland", None, {"en": "Westland", "id": "Barataria"}, None, ()),
            Record("harbour-post", "MediaOutlet", "Harbour Post", "Q2", {"en": "Harbour Post", "id": "Harbour Post"},
                   "westland", (Name("Harbour Post", None, "name"),), note="a daily"),
        )
    }
)  # fmt: skip

TEXT = """Utaria dan Barataria Bersekutu

Presiden Utaria Ana Bela mengatakan 40 tentara Selataria tewas sejak 1 Mei 2031, mengutip Kantor Berita Nusa.

Kementerian Pertahanan Selataria menuduh Utaria menembaki kota Danau. Utaria membantah tuduhan itu.

Utaria dan Barataria bersekutu sejak perjanjian 2019 tentang pertahanan bersama.

Puluhan warga sipil terluka dalam bentrokan di Danau pada 5 Mei.

“Kami tidak akan mundur,” kata Ana Bela.
"""
SECOND = """Southland's defence ministry said on Tuesday that 12 of its soldiers had been killed since May 1, 2031.

Northland and Westland are allies, said Ana Bela. Shells hit the town of Danau on May 5.
"""


def _article(slug: str, text: str, language: str, **known: object) -> Article:
    paragraphs, at = [], 0
    for paragraph in text.split("\n\n"):
        words = paragraph.strip("\n")
        paragraphs.append(Span.of(text, at, at + len(words)))
        at += len(paragraph) + 2
    return Article(slug, text, tuple(paragraphs), language, **known)  # type: ignore[arg-type]


FIRST_ARTICLE = _article(
    "harbour-2031-05-06", TEXT, "id", title=Span.of(TEXT, 0, 30), outlet="harbour post", published=date(2031, 5, 6),
    published_at="2031-05-06T19:02+07:00", published_how="stated", dateline="DANAU", url="https://harbour.example/1",
)  # fmt: skip
SECOND_ARTICLE = _article("unknown-second", SECOND, "en", published=date(2031, 5, 6), published_how="inferred")


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span.of(text, start, start + len(words))


def entity(slug: str, text: str, type: str = "State", name: str = "") -> Entity:
    record = TABLE.records.get(slug)
    return Entity(name or (record.name if record else text), text, type, namespaces.thing(slug))


ANA = entity("ana-bela", "Ana Bela", "Person")
UTARIA, BARATARIA = entity("northland", "Utaria"), entity("westland", "Barataria")
MINISTRY = entity(
    "ministry-of-defence-southland", "Kementerian Pertahanan Selataria", "GovernmentBody",
    "Ministry of Defence of Southland",
)  # fmt: skip


def first_statements() -> list[Statement]:
    own = {"article": FIRST_ARTICLE.slug, "language": "id"}
    toll = span(TEXT, TEXT.split("\n\n")[1])
    accusation = Claim(
        **own, claimant=MINISTRY, act="accuse",
        evidence=span(TEXT, "Kementerian Pertahanan Selataria menuduh Utaria menembaki kota Danau."),
        target=(UTARIA,), about="Utaria menembaki kota Danau",
    )  # fmt: skip
    return [
        Office(**own, evidence=span(TEXT, "Presiden Utaria Ana Bela"), person=ANA, office="president", of=(UTARIA,)),
        Casualty(
            **own, claimant=ANA, via=entity("kantor-berita-nusa", "Kantor Berita Nusa", "MediaOutlet"), evidence=toll,
            count=40, low=40, high=40, qualifier="exact", outcome="killed", category="military",
            side=(entity("southland", "Selataria"),), since="2031-05-01", claimed_on="2031-05-06",
        ),
        accusation,
        Claim(
            **own, claimant=UTARIA, evidence=span(TEXT, "Utaria membantah tuduhan itu."),
            support=(accusation.evidence,), act="deny", about="tuduhan itu", denies=accusation.id,
        ),
        Relation(
            **own, evidence=span(TEXT, "Utaria dan Barataria bersekutu"), type="alliance",
            subject=(UTARIA,), object=(BARATARIA,),
        ),
        Relation(
            **own, evidence=span(TEXT, TEXT.split("\n\n")[3]), type="treaty", subject=(UTARIA, BARATARIA),
            object=(), year=2019, topics=("pertahanan bersama",),
        ),
        Casualty(
            **own, evidence=span(TEXT, TEXT.split("\n\n")[4]), qualifier="about", low=20, high=99, outcome="wounded",
            category="civilian",
        ),
        Event(
            **own, evidence=span(TEXT, TEXT.split("\n\n")[4]), type="clash", date="2031-05-05",
            place=(entity("danau", "Danau", "Settlement"),),
        ),
        Claim(
            **own, claimant=ANA, evidence=span(TEXT, "“Kami tidak akan mundur,” kata Ana Bela."), act="promise",
            quote="Kami tidak akan mundur,",
        ),
    ]  # fmt: skip


def second_statements() -> list[Statement]:
    own = {"article": SECOND_ARTICLE.slug, "language": "en"}
    ministry = entity("ministry-of-defence-southland", "Southland's defence ministry", "GovernmentBody")
    return [
        Casualty(
            **own, claimant=ministry, evidence=span(SECOND, SECOND.split("\n\n")[0]), count=12, low=12, high=12,
            qualifier="exact", outcome="killed", category="military", side=(entity("southland", "Southland"),),
            since="2031-05-01", claimed_on="2031-05-06",
        ),
        Relation(
            **own, claimant=ANA, evidence=span(SECOND, "Northland and Westland are allies, said Ana Bela."),
            type="alliance", subject=(entity("westland", "Westland"),), object=(entity("northland", "Northland"),),
        ),
        Event(
            **own, evidence=span(SECOND, "Shells hit the town of Danau on May 5."), type="shelling",
            date="2031-05-05", status="alleged", place=(entity("danau", "Danau", "Settlement"),),
        ),
    ]  # fmt: skip


def quads() -> list[Quad]:
    """Both articles, the reference and the ontology."""
    return [
        *article_quads(FIRST_ARTICLE, first_statements(), TABLE),
        *article_quads(SECOND_ARTICLE, second_statements(), TABLE),
        *reference_quads(TABLE),
        *ontology_quads(),
    ]


def store() -> Store:
    """All of it, and what is derived."""
    made = Store()
    made.extend(quads())
    made.extend(list(derived_quads(made)))
    return made
