"""The five seed articles, as they are read."""

from __future__ import annotations

import hashlib

import pytest

from kg import resources
from kg.article import Article
from kg.read import read
from kg.read.manifest import seeds

FOLDER = resources.folder("seeds") / "articles"
ARTICLES = {item.slug: item for item in read(FOLDER, require_date=True) if isinstance(item, Article)}
#: outlet in the slug, published, paragraphs of story with headline, first words, last words
EXPECTED = [
    ("arrahmah", "2020-11-01", 15, "Presiden Azerbaijan Ilham Aliyev", "terjadi di kedua sisi."),
    ("kumparan", "2020-10-07T20:23+07:00", 9, "Konflik Armenia-Azerbaijan Memanas", "pertahanan dengan Rusia."),
    ("rmol", "2020-10-31T19:02+07:00", 23, "Armenia Kirim Surat Untuk Putin", "diyakini jauh lebih tinggi."),
    ("tribunnews", "2020-10-11", 15, "Rusia Turun Tangan", "lebih lanjut di masa depan."),
    ("unknown", "2020-10-23", 20, "Presiden Rusia Vladimir Putin", "“pada tahap ini”."),
]


def article(outlet: str) -> Article:
    (found,) = (item for slug, item in ARTICLES.items() if slug.startswith(outlet))
    return found


def test_all_five_are_read_and_known() -> None:
    assert len(ARTICLES) == 5
    files = {hashlib.sha256(path.read_bytes()).hexdigest() for path in FOLDER.iterdir()}
    assert files == set(seeds().entries)


def test_the_names_of_the_seeds_stay() -> None:
    assert {item.slug for item in ARTICLES.values()} == {facts.slug for facts in seeds().entries.values()}


@pytest.mark.parametrize(("outlet", "published", "paragraphs", "first", "last"), EXPECTED)
def test_story_and_date(outlet: str, published: str, paragraphs: int, first: str, last: str) -> None:
    found = article(outlet)
    assert found.published_at == published
    assert len(found.body) == paragraphs
    assert found.body[0].text.startswith(first)
    assert found.body[-1].text.endswith(last)


@pytest.mark.parametrize("outlet", [row[0] for row in EXPECTED])
def test_the_stored_text_is_the_whole_file(outlet: str) -> None:
    found = article(outlet)
    assert found.text.encode() in {path.read_bytes() for path in FOLDER.iterdir()}


@pytest.mark.parametrize(
    "noise",
    ["KPK", "Prabowo", "Selengkapnya", "Foto:", "ADVERTISEMENT", "Perbesar", "Baca Juga", "Halaman", "Tribun",
     "Berita Terkait", "Althaf", "Arrahmah", "paspornya", "LAPORAN", "Editor", "sosmed"],
)  # fmt: skip
def test_page_noise_is_out_of_the_body(noise: str) -> None:
    assert any(noise.casefold() in item.text.casefold() for item in ARTICLES.values())
    assert not any(noise.casefold() in span.text.casefold() for item in ARTICLES.values() for span in item.body)


def test_dateline_and_outlets() -> None:
    assert article("arrahmah").dateline == "BAKU"
    assert article("rmol").outlet == "RMOL"
    assert article("unknown").outlet is None and article("unknown").title is None
    assert article("unknown").published_how == "inferred"
