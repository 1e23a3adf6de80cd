"""The reference entities themselves."""

from __future__ import annotations

import csv

import pytest
from babel import Locale

from kg import resources
from kg.entities.fold import fold
from kg.entities.table import load

FOLDER = resources.folder("seeds") / "reference"
FILES = sorted(FOLDER.glob("*.csv"))
RECORDS = load().records.values()
#: What CLDR lists besides the countries of ISO 3166-1: exceptional reservations, groups, pseudo-locales, Kosovo.
NOT_ISO = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"}
#: Words that open a sentence, or stand in a headline, without meaning anybody.
WORDS = {
    "id": """ada adalah agar akan akhir aku alam aman ambil anak antara apa api arah asal atas awal bagi bahwa baik baru
    bara bawah beberapa belum benar berita bernama besar bila bisa bukan bulan cara cepat daerah dalam dan dari dengan
    detik dewan di dia dua emas empat fajar fitrah gencatan hama hanya hari harta hidup hingga hubungan ia ini itu jadi
    jalan jalur jangan jika juga kalau kami kan kapan kapal karena kata kawasan ke kecil kedua kemudian kepada ketika
    kini kompas kota koran lain lalu lama laut lebih lima lain lautan luar madani mahkamah mali malam mana masa masih
    medan melalui mereka merdeka minggu muda nama namun narasi negara nyala oleh orang pada paling para pasukan pecah
    perang pertama pihak pulau punch rakyat rakyat. roma rumah saat salah sama sampai sebelum sejak sekarang selain
    selama seluruh semua serangan serta setelah siapa singa solo suara sudah sur tak tanah tanpa tapi tempo tengah
    tentara tepi terus tiga tina tribun tua tujuh untuk viva wakil warga yang zamzam asumsi kontan gatra telegram badan
    salami kuartet tular fitrat saldo""",
    "en": """a about acre after all also amnesty an and ann any are as at barrack be because been before being big board
    book both but by call can car chad chili congress dawn day did do does down end every eyes fact far few first five
    for foreign fresh from front general get go good guardian guinea had has have he her here him his hold how i if in
    inquirer into is it its jersey jordan just last lead left like line made make male man many mary may me memo might
    mocha more most muse my nation national new news no nobody not now of off on one only open or other our out over
    own people peace pole poles press prime punch report right rt sake same say see seen she sire so some sour star sun
    take than that the their them then there these they this those through time times to trend turk turks two under up
    us use very was way we well were what when where which while who why will wire with would year you your hill mirror
    independent friday telegram x lions telegraph. quad alps raw engels samara adana barcelona houston brest hamilton
    kingston victoria stanley douglas jamestown wellington santiago alexandria georgia khmer goma beni gallant
    petro""",
}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_rows_are_sorted_and_written_plainly(path) -> None:  # type: ignore[no-untyped-def]
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    first = "slug" if "slug" in rows[0] else "text"
    keys = [row[first].casefold() for row in rows]
    assert keys == sorted(keys)
    for row in rows:
        for column, value in row.items():
            assert value == value.strip(), (row[first], column)
            values = value.split("|")
            assert "" not in values or value == "", (row[first], column)
            assert len(values) == len(set(values)), (row[first], column, value)
            assert "  " not in value


def test_every_country_of_iso_3166_has_a_name_in_both_languages() -> None:
    codes = {record.code: record for record in RECORDS if record.code}
    english = {code for code in Locale("en").territories if len(code) == 2 and code.isalpha()} - NOT_ISO
    assert english <= codes.keys()
    for record in codes.values():
        assert record.labels["en"]
        assert record.labels["id"]
        assert record.type in ("State", "DeFactoState", "Territory")


def test_countries_carry_their_wikidata_id() -> None:
    assert not [record.slug for record in RECORDS if record.code and not record.qid]


def test_states_have_an_adjective_and_a_capital() -> None:
    city_states = {"singapore", "monaco", "vatican-city", "djibouti", "luxembourg", "san-marino"}
    for record in RECORDS:
        if record.type == "State" and record.code:
            assert record.capitals or record.slug in city_states, record.slug


def test_a_slug_is_what_the_graph_may_use() -> None:
    assert all(record.slug == record.slug.lower() and len(record.slug) <= 80 for record in RECORDS)


def test_places_and_persons_of_many_wars() -> None:
    kinds = [record.type for record in RECORDS]
    assert sum(kind in ("Settlement", "Territory") for kind in kinds) > 900
    assert kinds.count("Person") > 600


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_common_word_is_an_unmarked_name(language: str) -> None:
    words = set(WORDS[language].split())
    plain = [
        (name.text, record.slug)
        for record in RECORDS
        for name in record.names
        if not name.ambiguous
        and name.role != "composed"
        and (name.language in (None, language) or (name.language == "en" and name.role == "name"))
        and not (name.text.isupper() and len(name.text) < 4)  # found in its own case only
        and fold(name.text).lower() in words
    ]
    assert plain == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_two_records_share_a_name(language: str) -> None:
    owner: dict[str, str] = {}
    for record in RECORDS:
        for name in record.names:
            if name.role in ("name", "demonym", "metonym") and name.language in (None, language):
                assert owner.setdefault(fold(name.text), record.slug) == record.slug, name.text


def test_easily_confused_ones_stay_apart() -> None:
    records = load().records
    assert records["nagorno-karabakh"].qid == "Q44302"
    assert records["republic-of-artsakh"].qid == "Q244165"
    assert records["international-committee-of-the-red-cross"].qid == "Q5987345"
    assert records["georgia"].qid == "Q230"
    assert records["shusha"].qid == "Q158903"
    assert records["shusha-district"].qid == "Q388960"
    assert records["time"].qid == "Q43297"
    assert records["martuni"].qid is None
