from __future__ import annotations

from dataclasses import replace

import pytest

from kg.article import Span
from kg.extract.gate import failures, place_of
from kg.statement import Casualty, Claim, Entity, Event, Office, Relation

TEXT = (
    "Yerevan – Kementerian Pertahanan Armenia mengatakan lebih dari 1.200 tentara tewas sejak 27 September. "
    "“Kami tidak akan mundur,” kata juru bicaranya, seperti dikutip dari AFP. Puluhan warga sipil terluka. "
    "Perjanjian 1997 tentang persahabatan mengikat Rusia dan Armenia."
)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


def entity(text: str, type: str = "State") -> Entity:
    return Entity(text, text, type, "https://w3id.org/saksi/id/" + text.lower().replace(" ", "-"))


MINISTRY = entity("Kementerian Pertahanan Armenia", "GovernmentBody")
TOLL = Casualty(
    article="a", language="id", claimant=MINISTRY, evidence=span(TEXT[: TEXT.index("“") - 1]),
    count=1200, low=1201, qualifier="over", outcome="killed", category="military", side=(entity("Armenia"),),
    as_of="2020-10-31",
)  # fmt: skip
SAID = Claim(
    article="a", language="id", claimant=entity("juru bicaranya", "Person"), via=entity("AFP", "MediaOutlet"),
    evidence=span("“Kami tidak akan mundur,” kata juru bicaranya, seperti dikutip dari AFP."),
    act="promise", about="Kami tidak akan mundur", quote="Kami tidak akan mundur,",
)  # fmt: skip
TREATY = Relation(
    article="a", language="id", evidence=span("Perjanjian 1997 tentang persahabatan mengikat Rusia dan Armenia."),
    type="treaty", subject=(entity("Rusia"),), object=(entity("Armenia"),), year=1997, topics=("persahabatan",),
)  # fmt: skip


@pytest.mark.parametrize("statement", [TOLL, SAID, TREATY])
def test_what_stands_there_passes(statement: Casualty | Claim | Relation) -> None:
    assert failures(statement, TEXT) == []


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        (replace(TOLL, count=1300, low=1301), "count 1300"),
        (replace(TOLL, low=1200), "do not fit over 1200"),
        (replace(TOLL, high=1100), "low 1201 is above high 1100"),
        (replace(TOLL, qualifier="exact"), "do not fit exact"),
        (replace(TOLL, count=10**400, low=None), "no number of people"),
        (replace(TOLL, side=(entity("Azerbaijan"),)), "'Azerbaijan'"),
        (replace(TOLL, claimant=entity("Kementerian Luar Negeri", "GovernmentBody")), "Luar Negeri"),
        (replace(TOLL, via=entity("Reuters", "MediaOutlet")), "Reuters"),
        (replace(TOLL, as_of="31 Oktober"), "ISO 8601"),
        (replace(TOLL, since="2020-13"), "no day of the calendar"),
        (replace(TOLL, since="2020-02-30"), "no day of the calendar"),
        (replace(TREATY, year=10**9), "no year"),
        (replace(TOLL, evidence=Span(5, 10_000, "x")), "lies outside"),
        (replace(TOLL, evidence=Span(0, 7, "Yerevam")), "words at 0-7"),
        (replace(TOLL, support=(Span(0, 7, "yerevan"),)), "words at 0-7"),
        (replace(SAID, quote="Kami tidak akan menyerah"), "quote"),
        (replace(SAID, quote=" "), "quote"),
        (replace(SAID, about="Mereka tidak akan mundur"), "'mereka'"),
        (replace(TREATY, year=1998), "year 1998"),
        (replace(TREATY, topics=("perdagangan",)), "'perdagangan'"),
    ],
)
def test_what_does_not_stand_there_fails(statement: Casualty, reason: str) -> None:
    assert any(reason in failure for failure in failures(statement, TEXT))


def test_open_words_give_only_their_own_ends() -> None:
    wounded = Casualty(
        article="a", language="id", evidence=span("Puluhan warga sipil terluka."), qualifier="about",
        outcome="wounded", low=20, high=99,
    )  # fmt: skip
    assert failures(wounded, TEXT) == []
    assert failures(replace(wounded, low=50), TEXT) == ["low 50 is not what the wording allows"]


def test_support_counts_as_well() -> None:
    office = Office(
        article="a", language="id", evidence=span("juru bicaranya"), person=entity("juru bicaranya", "Person"),
        office="spokesperson", of=(MINISTRY,),
    )  # fmt: skip
    assert failures(office, TEXT)
    assert failures(replace(office, support=(span("Kementerian Pertahanan Armenia"),)), TEXT) == []


def test_dates_of_events_keep_their_precision() -> None:
    event = Event(article="a", language="id", evidence=span("tewas"), type="clash")
    for date in ("2020", "2020-10", "2020-10-30", "2020-10-30/2020-10-31"):
        assert failures(replace(event, date=date), TEXT) == []


@pytest.mark.parametrize(("name", "place"), [("AS", 8), ("PASUKAN", 0), ("SUKAN", -1), ("", -1)])
def test_names_stand_as_words_of_their_own(name: str, place: int) -> None:
    assert place_of(name, "PASUKAN AS") == place
