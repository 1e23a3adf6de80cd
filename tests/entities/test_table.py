from __future__ import annotations

from pathlib import Path

import pytest

from kg.entities.table import ROLES, TableError, load, precedence, read

HEADER = "slug,type,qid,name,label_id,country,names,capitals,ambiguous"


def write(folder: Path, *rows: str, header: str = HEADER) -> Path:
    (folder / "some.csv").write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (["Ruritania,State,,Ruritania,,,,,"], r"some.csv line 2: 'Ruritania' is no slug"),
        (["ruritania,Kingdom,,Ruritania,,,,,"], r"some.csv line 2: unknown type 'Kingdom'"),
        (["ruritania,State,P12,Ruritania,,,,,"], r"some.csv line 2: 'P12' is no Wikidata id"),
        (["ruritania,State,,,,,,,"], r"some.csv line 2: the name is missing"),
        (["ruritania,State,,Ruritania"], r"some.csv line 2: 4 columns where the first line has 9"),
        (["a,State,,A,,,,,", "a,State,,B,,,,,"], r"some.csv line 3: the slug 'a' is also in some.csv line 2"),
        (["a,State,Q1,A,,,,,", "b,State,Q1,B,,,,,"], r"some.csv line 3: Q1 is also the id of 'a'"),
        (["a,Settlement,,A,,nowhere,,,"], r"some.csv line 2: the country 'nowhere' is not in the table"),
        (["a,State,,A,,,,streslau,"], r"some.csv line 2: the capital 'streslau' is not in the table"),
        (["a,State,,A,,,,,B"], r"some.csv line 2: 'B' is called ambiguous but is no name of this row"),
    ],
)
def test_a_wrong_row_is_named_with_file_and_line(tmp_path: Path, rows: list[str], message: str) -> None:
    with pytest.raises(TableError, match=message):
        read(write(tmp_path, *rows))


def test_an_unknown_column_is_named(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"some.csv line 1: unknown column 'colour'"):
        read(write(tmp_path, header="slug,type,name,colour"))


def test_a_row_becomes_a_record(tmp_path: Path) -> None:
    table = read(
        write(
            tmp_path,
            "ruritania,State,Q1,Ruritania,Ruritania Raya,,Ruritanien|RUR,strelsau,RUR",
            "strelsau,Settlement,,Strelsau,,ruritania,,,",
        )
    )
    record = table.records["ruritania"]
    assert record.labels == {"en": "Ruritania", "id": "Ruritania Raya"}
    assert record.capitals == ("strelsau",)
    assert [(n.text, n.language, n.ambiguous) for n in record.names] == [
        ("Ruritania", "en", False),
        ("Ruritania Raya", "id", False),
        ("Ruritanien", None, False),
        ("RUR", None, True),
    ]
    assert record.iri.endswith("/id/ruritania")
    assert table.records["strelsau"].names[0].language is None


def test_a_composed_label_is_no_name_to_look_for(tmp_path: Path) -> None:
    header = "slug,type,name,label_id,composed_id"
    row = "army,ArmedForce,Ruritanian Army,Tentara Ruritania,Tentara Ruritania|militer Ruritania"
    table = read(write(tmp_path, row, header=header))
    assert {n.text: n.role for n in table.records["army"].names} == {
        "Ruritanian Army": "name",
        "Tentara Ruritania": "composed",
        "militer Ruritania": "composed",
    }
    assert table.resolve("militer ruritania") is table.records["army"]


@pytest.mark.parametrize(
    ("asked", "slug"),
    [
        ("Rusia", "russia"), ("russian federation", "russia"), ("Q159", "russia"), ("AS", "united-states"),
        ("Moskwa", "moscow"), ("kremlin", "russia"), ("Türkiye", "turkey"), ("turkiye", "turkey"),
        ("OSCE Minsk Group", "osce-minsk-group"), ("osce-minsk-group", "osce-minsk-group"),
        ("Zelenskiy", "volodymyr-zelensky"), ("Azeri", "azerbaijan"), ("  Gaza   City ", "gaza-city"),
        ("Nagorno‑Karabakh", "nagorno-karabakh"), ("Artsakh", "republic-of-artsakh"),
        ("Komite Internasional Palang Merah", "international-committee-of-the-red-cross"),
    ],
)  # fmt: skip
def test_resolve(asked: str, slug: str) -> None:
    record = load().resolve(asked)
    assert record is not None
    assert record.slug == slug


def test_what_nobody_is_called_resolves_to_nothing() -> None:
    assert load().resolve("Ruritania") is None
    assert load().resolve("") is None


def test_precedence_puts_the_role_before_the_type() -> None:
    records = load().records
    ranks = [precedence(records[slug], role) for slug, role in [("moscow", "name"), ("russia", "capital")]]
    assert ranks == sorted(ranks)
    assert precedence(records["russia"], "name") < precedence(records["vladimir-putin"], "name")
    assert ROLES[0] == "name"
