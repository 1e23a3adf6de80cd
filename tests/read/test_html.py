from __future__ import annotations

import pytest

from kg.read import html
from kg.read.assemble import assemble
from kg.read.document import RefusedError

PARAGRAPHS = (
    "KHARTOUM, Contoh.com - Dua kota di Sudan dibom pada hari Senin, kata kementerian pertahanan dalam pernyataan.",
    "Sedikitnya 12 orang tewas dan 30 lainnya luka-luka dalam serangan itu, menurut pejabat setempat.",
    "Juru bicara kementerian menambahkan bahwa listrik padam di seluruh wilayah sepanjang malam.",
)
PAGE = """<!DOCTYPE html>
<html lang="id"><head><meta charset="utf-8"><title>Dua Kota Dibom | Harian Contoh</title>
<meta property="og:title" content="Dua Kota Dibom"><meta property="og:site_name" content="Harian Contoh">
<meta property="article:published_time" content="2024-03-04T19:02:00+07:00">
<link rel="canonical" href="https://contoh.example/dua-kota-dibom"></head>
<body><nav><ul><li><a href="/">Beranda</a></li><li><a href="/dunia">Dunia</a></li></ul></nav>
<article><h1>Dua Kota Dibom</h1>
<p>{0}</p><div class="ads">ADVERTISEMENT</div>
<p>{1}</p><p><strong>Baca juga:</strong> <a href="/x">Perang yang Dilupakan</a></p>
<p>{2}</p></article>
<aside><h3>Terpopuler</h3><ul><li><a href="/y">Harga Beras Naik Lagi</a></li></ul></aside>
<footer>Copyright 2024 Harian Contoh</footer><script>var x = "tidak";</script></body></html>"""


def test_a_page_becomes_headline_and_paragraphs_with_its_metadata() -> None:
    document = html.document(PAGE.format(*PARAGRAPHS).encode(), "a.html")
    assert document.text.startswith("Dua Kota Dibom\n\nKHARTOUM")
    assert document.facts.outlet == "Harian Contoh"
    assert document.facts.title == "Dua Kota Dibom"
    assert document.facts.url == "https://contoh.example/dua-kota-dibom"
    assert document.facts.published == "2024-03-04T19:02:00+07:00"
    assert document.facts.published_how == "metadata"


def test_its_story_is_clean() -> None:
    article = assemble(html.document(PAGE.format(*PARAGRAPHS).encode(), "a.html"), require_date=True)
    assert [s.text for s in article.body] == [
        "Dua Kota Dibom",
        PARAGRAPHS[0].removeprefix("KHARTOUM, Contoh.com - "),
        *PARAGRAPHS[1:],
    ]
    assert article.title is not None and article.title.start == 0
    assert article.dateline == "KHARTOUM"


def test_a_short_story_keeps_its_paragraphs() -> None:
    page = (
        "<html><body><nav>Home</nav><article><h1>Two towns shelled</h1><p>KHARTOUM - Officials said that two towns "
        "were shelled on Monday.</p><figure><img src='x'><figcaption>Smoke [AP]</figcaption></figure>"
        "<p>The army denied the claim.</p></article><footer>Copyright</footer></body></html>"
    )
    assert html.document(page.encode(), "a.html").text.split("\n\n") == [
        "Two towns shelled",
        "KHARTOUM - Officials said that two towns were shelled on Monday.",
        "The army denied the claim.",
    ]


def test_the_declared_encoding_is_used() -> None:
    page = PAGE.replace("utf-8", "windows-1254").format(*PARAGRAPHS).replace("Juru bicara", "Erdoğan")
    assert "Erdoğan" in html.document(page.encode("cp1254"), "a.html").text


def test_the_address_given_goes_before_the_pages_own() -> None:
    document = html.document(PAGE.format(*PARAGRAPHS).encode(), "a", url="https://www.lain.example/2024/x")
    assert document.facts.url == "https://www.lain.example/2024/x"


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("<html><body></body></html>", "no article found"),
        ("<html>" + "<div>" * 100_000, "nested too deep"),
        ("<html>" + "<br>" * 60_000, "too many tags"),
        ("<html><p " + " ".join(f"a{i}='>'" for i in range(1000)) + ">x", "attributes"),
        ("<html>" + "x" * html.MAX_HTML, "more than 5,000,000 bytes"),
        ("", "empty"),
    ],
)
def test_pages_that_are_no_article_or_cost_too_much(page: str, reason: str) -> None:
    with pytest.raises(RefusedError, match=reason):
        html.document(page.encode(), "a.html")


@pytest.mark.parametrize(
    "page",
    ["<" * 200_000, "<!--" * 50_000, "<html><p>" + "&amp;" * 50_000, "<a href='" * 20_000, "\u202e<p>x</p>\u200b"],
)
def test_broken_markup_is_read_or_refused(page: str) -> None:
    try:
        assert html.document(page.encode(), "a.html").text.strip()
    except RefusedError as refused:
        assert str(refused)


def test_a_placeholder_where_a_date_should_be_is_none() -> None:
    page = PAGE.replace("2024-03-04T19:02:00+07:00", "0001-01-01T00:00:00Z").format(*PARAGRAPHS)
    published = html.document(page.encode(), "a.html").facts.published
    assert published is None or published.startswith("2024")
