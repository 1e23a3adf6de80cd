from __future__ import annotations

import pytest

from tests.extract.reading import meant, mentions


def told(text: str) -> list[tuple[str, str]]:
    """(kind, the words that stand for it) of each mention."""
    return [(mention.kind, mention.text) for mention in mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a name that the table knows
        ("Serangan atas Iran berlanjut.", [("entity", "Iran")]),
        ("Gedung itu milik Reuters.", [("entity", "Reuters")]),
        # a body and whose it is
        ("Lalu militer Israel mundur.", [("body", "militer Israel")]),
        ("Lalu Kementerian Pertahanan Rusia diam.", [("body", "Kementerian Pertahanan Rusia")]),
        # people in a role
        ("Lalu pejabat Ukraina datang.", [("role", "pejabat Ukraina")]),
        # a person with an office: the mention is the name
        ("Lalu Presiden Prancis Emmanuel Macron datang.", [("person", "Emmanuel Macron")]),
        ("Lalu Gubernur Dara Sokha datang.", [("person", "Dara Sokha")]),
        # the office behind the name
        ("Lalu Dara Sokha, gubernur Kamboja, datang.", [("person", "Dara Sokha")]),
        # the office alone
        ("Lalu presiden Rusia diam.", [("office", "presiden Rusia")]),
        # a place that only its noun makes one
        ("Lalu kota Balakovsk hancur.", [("place", "Balakovsk")]),
        # what points back
        ("Lalu dia pergi ke negara itu.", [("pronoun", "dia"), ("pronoun", "negara itu")]),
    ],
)
def test_noun_phrases(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_offices_of_one_person() -> None:
    (person,) = mentions("Lalu mantan Menteri Luar Negeri Rusia Andrei Kozyrev datang.")
    (title,) = person.titles
    assert (title.office, title.former, [of.text for of in title.of]) == ("foreign minister", True, ["Rusia"])


def test_a_body_of_a_body() -> None:
    (person,) = mentions("Lalu juru bicara Kementerian Pertahanan Rusia Igor Konashenkov datang.")
    assert [of.text for of in person.titles[0].of] == ["Kementerian Pertahanan Rusia"]


def test_a_capital_that_opens_a_sentence_makes_no_name() -> None:
    assert told("Hujan turun.") == []


def test_a_word_met_as_a_name_is_one_at_the_start_of_a_sentence_too() -> None:
    text = "Lalu Gubernur Dara Sokha datang. Sokha diam."
    assert told(text)[-1] == ("person", "Sokha")


@pytest.mark.parametrize(
    "text", ["Bantuan militer tiba.", "Lalu pangkalan militer dibuka.", "Lalu operasi militer usai."]
)
def test_a_body_that_only_says_of_what_kind_a_thing_is(text: str) -> None:
    assert told(text) == []


def test_a_foreign_name_with_particles() -> None:
    assert ("person", "Mohammed bin Khalid al-Farsi") in told("Lalu Menteri Mohammed bin Khalid al-Farsi datang.")


def test_mentions_stand_where_they_say() -> None:
    text = "Lalu Presiden Prancis Emmanuel Macron dan militer Israel bertemu di kota Balakovsk."
    assert all(text[m.start : m.end] == m.text for m in mentions(text))


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Menurut Pasukan Perlawanan Nasional kota itu jatuh.", "id", "Pasukan Perlawanan Nasional"),
        ("Yayasan Cahaya Bangsa diam saja.", "id", "Yayasan Cahaya Bangsa"),
        ("Lalu Brigade ke-93 mundur.", "id", "Brigade ke-93"),
        ("Lalu Divisi Infanteri ke-6 Sudan mundur.", "id", "Divisi Infanteri ke-6 Sudan"),
        ("Then the Hope Relief Foundation left the town.", "en", "Hope Relief Foundation"),
        ("Men of the 117th Brigade fell back.", "en", "117th Brigade"),
        ("Then the rights group HRANA counted 12.", "en", "HRANA"),
        ("Shells landed near Nabd Hospital again.", "en", "Nabd Hospital"),
        # foreign names keep their order
        ("Roket menghantam Medina Medical Center di utara.", "id", "Medina Medical Center"),
    ],
)
def test_an_organization_that_no_table_knows(text: str, language: str, name: str) -> None:
    assert name in [mention.name for mention in mentions(text, language)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Rebel Front Takes Northern Town", "en"),
        ("The Special Forces left the town.", "en"),
        ("The National Council met again.", "en"),
        ("Pasukan Khusus mundur dari kota.", "id"),
        ("Lalu kapal tanker Green Dawn terbakar.", "id"),
        ("Then the bulk carrier Silver Tide sank.", "en"),
        ("Lalu rudal Sejjil diluncurkan.", "id"),
    ],
)
def test_capitals_that_make_no_name(text: str, language: str) -> None:
    assert not [mention for mention in mentions(text, language) if mention.kind in ("entity", "person")]


def test_an_organization_belongs_to_the_state_in_its_name() -> None:
    (mention,) = (m for m in mentions("Lalu Yayasan Cahaya Sudan pergi.") if m.kind == "entity")
    assert mention.record is not None and mention.record.country == "sudan"


def test_a_first_name_that_is_another_makes_another_person() -> None:
    assert [m.name for m in mentions("Then Oleksii Kuleba spoke.", "en")] == ["Oleksii Kuleba"]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("The Humanitarian Research Lab counted the dead.", "en", "Humanitarian Research Lab"),
        ("Media itu mengutip Kachin News Group pada Senin.", "id", "Kachin News Group"),
    ],
)
def test_a_lab_and_a_group_are_no_persons(text: str, language: str, name: str) -> None:
    assert ("entity", name) in [(mention.kind, mention.name) for mention in mentions(text, language)]


@pytest.mark.parametrize(
    ("text", "language"),
    [("They fired BM-21 Grad rockets at a hospital.", "en"), ("Mereka menembakkan roket BM-21 Grad.", "id")],
)
def test_a_name_with_a_number_is_no_person(text: str, language: str) -> None:
    assert all("Grad" not in mention.text for mention in mentions(text, language))


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Protesters marched.", "en", "protesters"), ("Warga sipil mengungsi.", "id", "civilians"),
        ("Local media said so.", "en", "media"), ("State television said so.", "en", "state media"),
    ],
)  # fmt: skip
def test_people_and_outlets_are_called_what_they_are(text: str, language: str, name: str) -> None:
    assert name in meant(text, language)
