from __future__ import annotations

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kg.read.slug import fold, slug

DAY = date(2024, 3, 5)


def test_outlet_day_and_the_headlines_first_words() -> None:
    made = slug("Harian Contoh.com", DAY, "Serangan Baru di El Fasher, 12 Orang Tewas", None, "x", "")
    assert made == "harian-contoh-2024-03-05-serangan-baru-di-el-fasher-12"


def test_the_address_then_the_file_then_the_opening_stand_in_for_a_headline() -> None:
    url = "https://contoh.example/2024/03/05/talks-fail-again-in-geneva.html"
    assert slug("Contoh", DAY, None, url, "x", "") == "contoh-2024-03-05-talks-fail-again-in-geneva"
    assert slug("Contoh", DAY, None, None, "siege-of-the-city", "") == "contoh-2024-03-05-siege-of-the-city"
    assert slug(None, None, None, None, "000_12", "Dua kota dibom pada Senin") == "dua-kota-dibom-pada-senin"
    assert slug(None, None, None, None, "-", "") == "article"


def test_what_the_file_name_says_is_not_said_twice() -> None:
    assert slug("Contoh", DAY, None, None, "contoh-2024-03-05-siege", "") == "contoh-2024-03-05-siege"


def test_letters_fold_to_ascii() -> None:
    assert fold("Erdoğan’ın Əliyev’e mektubu – ‘İkinci’") == "erdoganin-aliyeve-mektubu-ikinci"


@given(st.text(max_size=80) | st.none(), st.text(max_size=200) | st.none(), st.text(max_size=80), st.text(max_size=80))
def test_every_slug_is_safe_in_an_address(outlet: str | None, title: str | None, stem: str, opening: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug(outlet, DAY, title, None, stem, opening))
