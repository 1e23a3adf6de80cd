from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.read import markdown
from kg.read.document import Facts, RefusedError

PAGE = """---
title: "Dua Kota Dibom"
date: 2024-03-04
outlet: Harian Contoh
url: https://contoh.example/dua-kota
tags: [sudan, perang]
---

[Beranda](/) | [Dunia](/dunia)

# Dua Kota Dibom

![Asap di atas kota](asap.jpg)

**Dua kota** di [Sudan](https://contoh.example/sudan) *dibom* pada
hari Senin, kata `kementerian`.

| kota | korban |
|------|--------|
| Nyala | 3 |

> "Kami membantah," kata juru bicara.

- Nyala: 3 orang
- [Perang lain](/x)

[Baca juga: Perang yang Dilupakan](/y)

```
kode
```

<div>kotak</div>
"""


def test_marks_links_pictures_and_tables_go() -> None:
    document = markdown.document(PAGE, "a.md")
    assert document.text.split("\n\n") == [
        "Dua Kota Dibom",
        "Dua kota di Sudan dibom pada hari Senin, kata kementerian.",
        '"Kami membantah," kata juru bicara.',
        "- Nyala: 3 orang",
    ]


def test_front_matter_is_what_is_known() -> None:
    assert markdown.document(PAGE, "a.md").facts == Facts(
        outlet="Harian Contoh",
        title="Dua Kota Dibom",
        url="https://contoh.example/dua-kota",
        published="2024-03-04",
        published_how="metadata",
    )


def test_front_matter_in_toml() -> None:
    facts = markdown.document('+++\ntitle = "A"\ndate = 2024-03-04T10:00:00Z\n+++\nText.', "a.md").facts
    assert facts.title == "A" and facts.published == "2024-03-04T10:00:00+00:00"


def test_a_source_that_is_no_address_hides_none() -> None:
    front = "---\nsource: Reuters\nurl: https://contoh.example/a\n---\n"
    assert markdown.document(front + "Text.", "a.md").facts.url == "https://contoh.example/a"


@pytest.mark.parametrize("front", ["---\nsource: Reuters\n---\n", "---\ndate: soon\n---\n"])
def test_front_matter_that_says_nothing_usable(front: str) -> None:
    document = markdown.document(front + "Text.", "a.md")
    assert document.text == "Text." and document.facts == Facts()


def test_broken_front_matter_in_toml_is_refused() -> None:
    with pytest.raises(RefusedError, match="front matter is not TOML"):
        markdown.document("+++\nx = [\n+++\nText.", "a.md")


@pytest.mark.parametrize(
    ("front", "day"),
    [
        ("published: true\ndate: 2020-10-13", "2020-10-13"),
        ("date: 2020-10-13 # a Tuesday", "2020-10-13"),
        ('date: "2020-10-13"  # a Tuesday', "2020-10-13"),
        ("date: 2020-10-13\npublished: 2020-10-14", "2020-10-13"),
    ],
)
def test_dates_as_site_generators_write_them(front: str, day: str) -> None:
    facts = markdown.document(f"---\n{front}\n---\nText.", "a.md").facts
    assert facts == Facts(published=day, published_how="metadata")


@pytest.mark.parametrize("text", ["[" * 20_000, "![" * 10_000, "> " * 2000 + "x", "**a" * 5000, "---\n" * 5000])
def test_hostile_marks_end(text: str) -> None:
    markdown.document(text, "a.md")


@settings(deadline=None)
@given(st.text(alphabet="[]()!*_`>-#|\n ab:", max_size=200) | st.text(max_size=200))
def test_nothing_raises(text: str) -> None:
    markdown.document(text, "a.md")
