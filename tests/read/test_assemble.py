from __future__ import annotations

import pytest

from kg.read.assemble import assemble, site
from kg.read.document import Document, Facts

STORY = "JAKARTA (ANTARA) - Kementerian Pertahanan mengatakan bahwa dua kota telah diserang pada hari Senin."


def test_sites() -> None:
    assert site("https://www.contoh.example:8080/a") == "contoh.example"
    assert site("http://[bad") is None
    assert site(None) is None


@pytest.mark.parametrize(
    ("facts", "outlet"),
    [
        (Facts(outlet="Harian Contoh", url="https://contoh.example/a"), "Harian Contoh"),
        (Facts(url="https://contoh.example/a"), "contoh.example"),
        (Facts(), "ANTARA"),
    ],
)
def test_an_outlet_is_known_by_its_name_else_by_its_site_else_by_the_text(facts: Facts, outlet: str) -> None:
    assert assemble(Document(STORY, "a.md", facts), require_date=False).outlet == outlet
