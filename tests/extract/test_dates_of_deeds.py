"""When a deed was, of several days that a sentence names; and what no party to it is: a sea, a line."""

from __future__ import annotations

from kg.statement import Casualty, Event
from tests.extract.reading import names, statements


def told(text: str, language: str = "en") -> list[tuple[str, str, str | None]]:
    """(type, between whom, when)"""
    return [(s.type, names(s.participants), s.date) for s in statements(text, language) if isinstance(s, Event)]


def test_what_came_a_day_before_has_another_date() -> None:
    text = "Israeli aircraft hit Lebanon on Wednesday, a day after a strike near Sidon killed 13 people."
    assert [date for *_, date in told(text)] == ["2025-06-11", None]


def test_a_sea_or_a_line_is_no_party() -> None:
    assert told("Ukraine struck the Russian Black Sea port of Novorossiysk.") == [("attack", "Ukraine; Russia", None)]
    assert told("Pakistan shelled India across the Line of Control.") == [("shelling", "Pakistan; India", None)]


def test_titles_of_several_are_nobodys_own() -> None:
    text = "France urged Prime Ministers Hun Manet and Anutin Charnvirakul to talk."
    assert not [s for s in statements(text, "en") if s.kind == "office"]


def test_a_war_that_goes_on_is_counted_from_its_beginning() -> None:
    def counts(text: str) -> list[tuple[str | None, str | None]]:
        return [(s.since, s.as_of) for s in statements(text, "en") if isinstance(s, Casualty)]

    assert counts("Russia's invasion of Ukraine in February 2022 has killed 40,000 people.") == [("2022-02", None)]
    assert counts("Yemen's war, which began when the Houthis took Sanaa in 2014, has left 150,000 people dead.") == [
        ("2014", None)
    ]
    assert counts("An attack in February 2024 killed 12 people in Goma, Congo.") == [(None, "2024-02")]


def test_last_june_in_june_is_a_year_ago() -> None:
    assert [date for *_, date in told("Israel and Lebanon agreed a ceasefire last June.")] == ["2024-06"]
    assert [date for *_, date in told("Israel and Lebanon agreed a ceasefire in June.")] == ["2025-06"]
    assert [date for *_, date in told("Israel dan Lebanon menyepakati gencatan senjata Juni lalu.", "id")] == [
        "2024-06"
    ]


def test_who_brokers_a_ceasefire_is_not_alone_in_it() -> None:
    text = "Israel and Hezbollah fought for a year. The United States and France brokered a ceasefire."
    (brokered,) = [who for kind, who, _ in told(text) if kind == "ceasefire_agreed"]
    assert set(brokered.split("; ")) == {"United States", "France", "Israel", "Hezbollah"}


def test_where_a_drone_came_from_is_not_where_it_struck() -> None:
    text = "A drone launched from Yemen struck an airport near Eilat."
    assert [names(s.place) for s in statements(text, "en") if isinstance(s, Event)] == ["Eilat"]
