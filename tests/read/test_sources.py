"""Files, folders and standard input, good and bad, as `kg.read.read` tells of them."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import os
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.article import Article
from kg.read import Manifest, Rejection, read, read_all
from kg.read.document import MAX_TEXT, Facts

TEXT = "Kementerian Pertahanan Sudan mengatakan sedikitnya {} orang tewas di El Fasher pada Senin (4/3/2024)."
TURKISH = (
    "Lübnan hükümeti hava saldırısında sınır köyünde yedi sivilin öldüğünü 4 Mart günü açıkladı. Bakanlık saldırının "
    "gece yapıldığını bildirdi ve Güvenlik Konseyi'nin toplanmasını istedi."
)


def reasons(found: list[Article | Rejection]) -> list[tuple[str, str]]:
    return [(Path(item.source).name, item.reason) for item in found if isinstance(item, Rejection)]


def test_each_bad_input_has_its_own_message_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT.format(12))
    (tmp_path / "b-empty.txt").write_text("")
    (tmp_path / "c-binary.txt").write_bytes(b"\x00\x01\x02" * 100)
    (tmp_path / "d-encoding.txt").write_bytes(TEXT.format("“12”").encode() + b"\xff\xfe")
    (tmp_path / "e-long.txt").write_bytes(b"Kota itu diserang. " * 2_800_000)
    (tmp_path / "f-same.txt").write_text(TEXT.format(12))
    (tmp_path / "g-undated.txt").write_text("Kementerian itu mengatakan bahwa kedua kota itu telah diserang lagi.")
    (tmp_path / "h-turkish.txt").write_text(TURKISH)
    (tmp_path / "i.jsonl").write_text(
        '{"text": "Kota itu\n{"text": "Kedua kota itu diserang.", "date": "2024-03-04"}\n'
    )
    (tmp_path / "j.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "k-gone.txt").symlink_to(tmp_path / "nowhere.txt")
    os.mkfifo(tmp_path / "l-pipe.txt")
    (tmp_path / "m-furniture.txt").write_text("Home\n\nShare\n")
    (tmp_path / "z.txt").write_text(TEXT.format(13))
    found = list(read(tmp_path, require_date=True))
    assert [Path(item.source).name for item in found if isinstance(item, Article)] == [
        "a.txt",
        "i.jsonl, line 2",
        "z.txt",
    ]
    told = reasons(found)
    expected = [
        ("b-empty.txt", "the file is empty"),
        ("c-binary.txt", "binary, not text"),
        ("d-encoding.txt", "UTF-8 but broken at byte"),
        ("e-long.txt", "longer than one article is (2,000,000 bytes)"),
        ("f-same.txt", f"the same text as {tmp_path / 'a.txt'}"),
        ("g-undated.txt", "g-undated.txt.toml"),
        ("h-turkish.txt", "it is in Turkish"),
        ("i.jsonl, line 1", "broken JSON"),
        ("j.docx", "files of kind .docx are not read"),
        ("k-gone.txt", "a link to a file that is not there"),
        ("l-pipe.txt", "not a file"),
        ("m-furniture.txt", "no story in it"),
    ]
    assert [name for name, _ in told] == [name for name, _ in expected]
    for (_, reason), (_, part) in zip(told, expected, strict=True):
        assert part in reason


def test_an_undated_article_is_read_where_no_date_is_required(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Kementerian itu mengatakan bahwa kedua kota itu telah diserang lagi.")
    (article,) = read(tmp_path / "a.txt")
    assert isinstance(article, Article) and article.published is None and article.published_how is None


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_files_and_folders_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.txt").chmod(0)
    (tmp_path / "folder").mkdir(mode=0)
    assert all("check its permissions" in reason for _, reason in reasons(list(read(tmp_path))))


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_text(TEXT)
    monkeypatch.setattr(Path, "open", refuse)
    assert reasons(list(read(tmp_path / "a.txt"))) == [
        ("a.txt", "cannot be read: Permission denied; check its permissions")
    ]


def test_a_source_that_is_not_there(tmp_path: Path) -> None:
    ((_, reason),) = reasons(list(read(tmp_path / "none.txt")))
    assert reason == "cannot be read: No such file or directory; check the path"
    assert len(list(read("a\0b"))) == 1


def test_folders_without_articles(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# Artikel")
    (tmp_path / ".hidden.txt").write_text(TEXT)
    assert "a folder without articles" in reasons(list(read(tmp_path)))[0][1]


def test_folders_are_walked_in_order_and_saved_pages_keep_their_pictures_apart(tmp_path: Path) -> None:
    for name, count in (("b/x.txt", 1), ("a/y.txt", 2), ("c.txt", 3), ("page.html", 4), ("page_files/script.txt", 5)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT.format(count))
    first = [item.source for item in read(tmp_path)]
    assert [Path(source).name for source in first] == ["c.txt", "page.html", "y.txt", "x.txt"]
    assert [item.source for item in read(tmp_path)] == first


def test_the_manifest_goes_before_what_the_text_says(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("BAKU (Kantor Lain) – " + TEXT.format(12))
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    manifest = Manifest(
        {sha256: Facts(outlet="Contoh", published="2024-03-06", published_how="inferred", title="Judul")}
    )
    (article,) = read(path, manifest)
    assert isinstance(article, Article)
    assert (article.outlet, article.published_at, article.published_how) == ("Contoh", "2024-03-06", "inferred")
    assert article.headline == "Judul" and article.title is None


def test_a_folders_own_manifest_and_sidecars_are_used(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT.format(12))
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    (tmp_path / "manifest.toml").write_text(
        f'[articles.{sha256}]\noutlet = "Contoh"\nurl = "https://contoh.example/a"\n'
    )
    (tmp_path / "a.txt.toml").write_text('outlet = "Harian Lain"\n')
    (article,) = read(tmp_path)
    assert isinstance(article, Article)
    assert (article.outlet, article.url) == ("Harian Lain", "https://contoh.example/a")


def test_a_broken_manifest_or_sidecar_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT.format(12))
    (tmp_path / "b.txt").write_text(TEXT.format(13))
    (tmp_path / "manifest.toml").write_text("[")
    (tmp_path / "b.txt.toml").write_text("outlet = 3")
    found = list(read(tmp_path))
    assert [name for name, _ in reasons(found)] == ["manifest.toml", "b.txt"]
    assert len(found) == 3


def test_a_sidecar_of_json_lines_speaks_for_every_line(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "Kedua kota itu diserang pada malam hari.", "outlet": "Contoh"}\n')
    (tmp_path / "a.jsonl.toml").write_text('outlet = "Lain"\npublished = "2024-03-04"\n')
    (article,) = read(tmp_path)
    assert isinstance(article, Article) and article.outlet == "Contoh" and article.published_at == "2024-03-04"


def test_one_text_once_and_one_name_once_over_all_sources(tmp_path: Path) -> None:
    title = "Serangan Baru di El Fasher, Puluhan Tewas"
    for name, count in (("a.txt", 12), ("b.txt", 13)):
        (tmp_path / name).write_text(f"{title}\n\n{TEXT.format(count)}")
    found = list(read_all([tmp_path / "a.txt", tmp_path, "-none-"]))
    articles = [item for item in found if isinstance(item, Article)]
    assert [article.slug for article in articles] == [
        f"2024-03-04-serangan-baru-di-el-fasher-puluhan-{article.sha256[:8]}" for article in articles
    ]
    assert [name for name, _ in reasons(found)] == ["a.txt", "-none-"]


def test_a_name_does_not_hang_on_what_else_is_read(tmp_path: Path) -> None:
    title = "Serangan Baru di El Fasher, Puluhan Tewas"
    for name, count in (("a.txt", 12), ("b.txt", 13)):
        (tmp_path / name).write_text(f"{title}\n\n{TEXT.format(count)}")
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"
    names = [
        {Path(item.source).name: item.slug for item in read_all(sources) if isinstance(item, Article)}
        for sources in ([a, b], [b, a], [a], [b])
    ]
    assert names[0] == names[1] == names[2] | names[3] and len(set(names[0].values())) == 2


def test_a_name_that_is_given_is_kept_and_no_two_articles_have_it(tmp_path: Path) -> None:
    for name, count in (("a.txt", 12), ("b.txt", 13)):
        (tmp_path / name).write_text(TEXT.format(count))
        (tmp_path / f"{name}.toml").write_text('slug = "el-fasher-12"\n')
    first, second = read(tmp_path)
    assert isinstance(first, Article) and first.slug == "el-fasher-12"
    assert isinstance(second, Rejection) and "el-fasher-12" in second.reason and "a.txt" in second.reason
    (tmp_path / "a.txt.toml").write_text('slug = "../El Fasher"\n')
    assert "joined by hyphens" in reasons(list(read(tmp_path / "a.txt")))[0][1]
    (tmp_path / "w.jsonl").write_text('{"text": "Kedua kota itu diserang pada malam hari."}\n')
    (tmp_path / "w.jsonl.toml").write_text('slug = "kota"\n')
    assert "this file has many" in reasons(list(read(tmp_path / "w.jsonl")))[0][1]


@pytest.mark.parametrize(
    ("tag", "language"),
    [("en-US", "en"), ("id-ID", "id"), ("EN", "en"), ("eng", "en"), ("en_GB", "en"), ("ind", "id"), ("in", "id"),
     ("klingonish", "id"), ("", "id")],
)  # fmt: skip
def test_languages_are_named_in_many_ways(tag: str, language: str, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": TEXT.format(12), "language": tag}))
    (article,) = read(tmp_path / "a.jsonl")
    assert isinstance(article, Article) and article.language == language
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": TEXT.format(12), "language": "tur"}))
    assert "it is in Turkish" in reasons(list(read(tmp_path / "a.jsonl")))[0][1]


@pytest.mark.parametrize(
    ("date", "reason"),
    [
        ("0001-01-01T00:00:00Z", "does not lie between 1800 and tomorrow"),
        ("1799-12-31", "does not lie between 1800 and tomorrow"),
        ("9999-12-31", "does not lie between 1800 and tomorrow"),
        ("2020-10-31T19:02+25:00", "cannot be read"),
        ("2020-10-31T19:02:00+07:00:30", "cannot be read"),
    ],
)
def test_no_news_is_of_such_a_day(date: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": TEXT.format(12), "date": date}))
    ((_, told),) = reasons(list(read(tmp_path / "a.jsonl")))
    assert reason in told and date in told
    (tmp_path / "a.txt").write_text(TEXT.format(12))
    (tmp_path / "a.txt.toml").write_text(f'published = "{date}"\n')
    assert len(reasons(list(read(tmp_path / "a.txt")))) == 1


def test_an_article_of_tomorrow_is_read(tmp_path: Path) -> None:
    day = (datetime.now(UTC) + timedelta(days=1)).date()
    for date in (day.isoformat(), "1800-01-01"):
        (tmp_path / "a.jsonl").write_text(json.dumps({"text": TEXT.format(12), "date": date}))
        (article,) = read(tmp_path / "a.jsonl")
        assert isinstance(article, Article) and article.published_at == date


def test_no_path_into_the_graph_takes_what_xml_cannot_hold(tmp_path: Path) -> None:
    words = TEXT.format("12\x0c\x1b")
    (tmp_path / "a.txt").write_text(words)
    (tmp_path / "a.txt.toml").write_text('title = "A\\u0001"\nurl = "https://contoh.example/\\u0001"\n')
    (tmp_path / "b.md").write_text(f"# Kota\x0c\n\n{words} Lagi.")
    fields = dict.fromkeys(("title", "url", "outlet"), "x\x01\uffff")
    (tmp_path / "c.jsonl").write_text(json.dumps({"text": f"{words} Juga.", **fields}))
    (tmp_path / "d.html").write_text(f"<html><body><article><p>{words} Pula.</p><p>{words}</p></article></body></html>")
    articles = [item for item in read(tmp_path) if isinstance(item, Article)]
    assert len(articles) == 4
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\uffff]", repr(articles).encode().decode("unicode_escape"))
    assert all(item.text[s.start : s.end] == s.text for item in articles for s in item.body)


@pytest.mark.parametrize(
    ("data", "count"),
    [
        (TEXT.format(12).encode(), 1),
        (b'{"text": "Kedua kota itu diserang."}\n{"text": "Ketiga kota itu diserang."}\n', 2),
        (f"<!doctype html><html><body><article><p>{TEXT}</p></article></body></html>".encode(), 1),
        (f"---\ntitle: A\n---\n\n**{TEXT}**".encode(), 1),
    ],
)
def test_standard_input_is_sniffed(data: bytes, count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    found = list(read("-"))
    assert len(found) == count and all(isinstance(item, Article) for item in found)
    assert all("*" not in item.text for item in found if isinstance(item, Article))


def test_a_gzipped_text_on_standard_input_is_to_be_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(gzip.compress(TEXT.encode() * 9))))
    assert reasons(list(read("-"))) == [("standard input", "the file is a gzip archive, not text; gunzip it first")]


def test_ten_megabytes_on_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a" * 10_000_000)
    assert f"{MAX_TEXT:,} bytes" in reasons(list(read(tmp_path / "a.txt")))[0][1]


HOSTILE = {
    "one line": "kata " * 390_000,
    "no end": "a" * 1_990_000,
    "brackets": "(" * 1_000_000,
    "slashes": "/ " * 900_000,
    "questions": "Apakah kementerian itu mengatakan kota itu diserang?\n" * 20_000,
    "lists": ("Populer\n" + TEXT + "\n") * 10_000,
    "links": "Baca juga:\nKota\n" * 50_000,
    "credits": ("Foto: x\n" + TEXT + "\n") * 10_000,
    "dates": "Senin 2020 " * 100_000,
    "marks": "\u202e\u200b\ufeff" * 300_000,
    "emoji": "😀" * 400_000,
    "returns": "\r\n" * 400_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_ends(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(HOSTILE[name], encoding="utf-8")
    (item,) = read(tmp_path / "a.txt")
    if isinstance(item, Article):
        assert all(item.text[s.start : s.end] == s.text for s in item.body)
    else:
        assert item.reason


@settings(deadline=None)
@given(
    st.one_of(st.text(max_size=400).map(str.encode), st.binary(max_size=400)),
    st.sampled_from([".txt", ".md", ".jsonl", ".html", ".warc", ""]),
    st.booleans(),
)
def test_nothing_raises_and_every_span_is_its_text(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str, require_date: bool
) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{suffix}"
    path.write_bytes(data)
    found = list(read(path, require_date=require_date))
    assert found
    for item in found:
        if isinstance(item, Article):
            assert item.body and all(item.text[s.start : s.end] == s.text for s in item.body)
            assert item.title is None or item.text[item.title.start : item.title.end] == item.title.text
            assert item.language in ("id", "en") and (item.published or not require_date)
        else:
            assert item.reason and item.source.startswith(str(path))
    assert list(read(path, require_date=require_date)) == found


def test_plain_text_needs_no_heavy_library(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT.format(12) * 3)
    heavy = ["trafilatura", "lxml", "warcio", "charset_normalizer", "py3langid", "numpy", "markdown_it", "babel"]
    code = f"""
import sys
from kg.read import read
list(read({str(tmp_path)!r}))
print([name for name in {heavy} if name in sys.modules])
"""
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_a_sidecar_that_is_named_with_its_article_is_read_with_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT.format(12))
    (tmp_path / "a.txt.toml").write_text('outlet = "Harian Lain"\n')
    (tmp_path / "alone.toml").write_text("")
    found = list(read_all([str(path) for path in sorted(tmp_path.iterdir())]))
    assert [item.outlet for item in found if isinstance(item, Article)] == ["Harian Lain"]
    assert [name for name, _ in reasons(found)] == ["alone.toml"]
