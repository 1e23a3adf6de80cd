from __future__ import annotations

import pytest

from kg.article import Article
from kg.read.assemble import assemble
from kg.read.credits import agencies
from kg.read.document import Document, Facts

STORY = (
    "Dua kota di negeri itu dibom pada hari Senin, kata kementerian pertahanan dalam pernyataan.\n"
    "Sedikitnya 12 orang tewas dan 30 lainnya luka-luka dalam serangan itu, menurut pejabat setempat."
)


@pytest.mark.parametrize(
    ("lead", "names"),
    [
        ("Dilansir AFP, Rabu (12/11/2025), insiden terjadi di dekat desa itu.", ["AFP"]),
        ("Gedung itu runtuh. Mengutip dari laman Al Jazeera, dua orang tewas.", ["Al Jazeera"]),
        ("Melansir kantor berita Reuters dan AP, Jumat (1/1/2027), pertempuran pecah.", ["Reuters", "AP"]),
        ("Seperti dilansir AFP, AP dan DW, kota itu jatuh.", ["AFP", "AP", "DW"]),
        # of one sentence, not of the story
        ('"Kami bertahan," kata juru bicara itu seperti dilansir Reuters.', []),
        ("Dilansir Kementerian Kesehatan, dua orang tewas.", []),
        ("Mengutip antara lain laporan PBB, dua orang tewas.", []),
        ("x" * 900 + ". Dilansir AFP, Rabu, insiden terjadi.", []),
        ("", []),
    ],
)
def test_whom_a_lead_credits(lead: str, names: list[str]) -> None:
    assert list(agencies(lead, "")) == names


@pytest.mark.parametrize(
    ("below", "names"),
    [
        (" (AFP/Z-2)", ["AFP"]),
        ("\n\nrzn/as (AFP, Reuters, dpa)\n\nBerita Terkait", ["AFP", "Reuters", "dpa"]),
        ("\nSumber: Xinhua\n", ["Xinhua"]),
        ("\nSource: Al Jazeera and news agencies", ["Al Jazeera"]),
        ("\n[Reuters].", ["Reuters"]),
        (" (nvc/idn)", []),
        # a picture's, of another story
        ("\nAsap membubung di atas kota itu. (AFP)", []),
        ("\nFoto: Eyad Baba/AFP", []),
        ("\n1\n2\n3\n4\n5\n6\nSumber: Xinhua", []),
        ("(" * 100_000, []),
    ],
)
def test_whom_the_end_credits(below: str, names: list[str]) -> None:
    assert list(agencies("", below)) == names


def read(opening: str = "", end: str = "", above: str = "", **known: str) -> Article:
    text = above + opening + STORY + end
    return assemble(Document(text, "a.txt", Facts(language="id", **known)), require_date=False)


def test_the_agency_of_a_dateline_is_kept_beside_the_outlet() -> None:
    article = read("Moskow (ANTARA/Xinhua) - ", outlet="Harbour Post")
    assert (article.outlet, article.agencies) == ("Harbour Post", ("ANTARA", "Xinhua"))


def test_who_files_for_himself_is_the_outlet() -> None:
    article = read("GAZA (AFP) - ")
    assert (article.outlet, article.agencies) == ("AFP", ())


def test_an_agency_is_not_the_outlet_where_the_page_names_one() -> None:
    article = read("GAZA (AFP) - ", above="Rina Sari - detikNews\n\n")
    assert (article.outlet, article.agencies) == ("detikNews", ("AFP",))


def test_credits_are_added_to_what_is_known() -> None:
    article = read(end=" (AFP/AP)", agency="Reuters, afp")
    assert article.agencies == ("Reuters", "afp", "AP")
