"""Pages as people save them, written for these tests in the layouts of many kinds of site."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.read.text import story


def body(page: str, title: str | None = None) -> list[str]:
    return [page[start:end] for start, end in story(page, title).body]


STORY = [
    "Kementerian Pertahanan Sudan mengatakan sedikitnya 12 orang tewas di El Fasher pada Senin (4/3/2024).",
    '"Kami menolak tuduhan itu," kata juru bicara kementerian tersebut.',
    "Pasukan lawan membantah telah menembaki rumah sakit di kota itu dan meminta penyelidikan.",
]
PAGES = {
    "buttons, icons and advertisements": """Serangan Baru di El Fasher, 12 Orang Tewas

5 Maret 2024 9:15 WIB
comment
3
sosmed-whatsapp-white
copy-link-circle
more-vertical
Asap membubung di atas kota El Fasher. Foto: Rashid Omar/Handout via REUTERS
zoom-in-whitePerbesar
Asap membubung di atas kota El Fasher. Foto: Rashid Omar/Handout via REUTERS
ADVERTISEMENT
{0}
ADVERTISEMENT
SCROLL TO CONTINUE WITH CONTENT
{1}
Warga mengantre air di El Fasher. Foto: Rashid Omar/AFP
{2}""",
    "links in the middle, tags and lists at the end": """Home
Internasional
Timur Tengah

Serangan Baru di El Fasher, 12 Orang Tewas

Penulis: Rina Sari | Editor: Budi
Selasa, 5 Mar 2024 09:15 WIB

Bagikan

{0}

Baca Juga: Pembicaraan Damai Sudan Gagal Lagi?

{1}

Baca juga:
Warga Khartoum Kehabisan Air Bersih
Siapa Menguasai Darfur Sekarang?
Tiga Bulan Perang dalam Angka

{2}

Tags: sudan, perang
Sumber: Reuters

Berita Terkait
Warga Khartoum Kehabisan Air Bersih

Terpopuler
1
Harga Beras Naik Lagi di Pasar Induk
2
Gempa Mengguncang Pantai Selatan
Gempa itu terasa sampai ke ibu kota, kata badan meteorologi setempat kepada wartawan pada hari Senin pagi tadi.
Harga Emas Hari Ini
Copyright © 2024 Harian Contoh. All rights reserved.""",
    "captions by agencies": """Serangan Baru di El Fasher, 12 Orang Tewas
Perbesar
Asap membubung di atas kota El Fasher, Senin, 4 Maret 2024. (AP Photo/Rashid Omar)
{0}
Lihat Foto
Warga mengantre air di kota itu. (AFP/RASHID OMAR)
{1}
{2} (Reuters/ant)
Ikuti kami di
Google News""",
    "a picture's credit, then its caption": """Serangan Baru di El Fasher, 12 Orang Tewas

Editor: Budi
AP/Rashid Omar
Seorang warga berjalan di antara reruntuhan rumahnya di El Fasher pada Senin.

{0}

{1}

Simak juga: Perang yang Dilupakan Dunia

{2}

Halaman 2/3
Rekomendasi untuk Anda
Ikuti kami di

© 2024 Harian Contoh""",
    "a sub-heading, embedded media and a signature": """Serangan Baru di El Fasher, 12 Orang Tewas

{0}

[Gambas:Video Harian]

{1}

Rumah sakit ditembaki

{2}

(rin/bud)

UPDATE

Partai Baru Daftar Pemilu
Jumat, 02 Januari 2026 | 23:51
""",
    "carriage returns": "\r\n\r\n".join(
        ["Serangan Baru di El Fasher, 12 Orang Tewas", "SHARE", "{0}", "{1}", "{2}", "More"]
    ),
}


@pytest.mark.parametrize("layout", PAGES)
def test_the_story_stays_and_the_page_goes(layout: str) -> None:
    assert body(PAGES[layout].format(*STORY)) == ["Serangan Baru di El Fasher, 12 Orang Tewas", *STORY]


ENGLISH = [
    "The army said on Monday that nine soldiers were killed when rebels attacked a checkpoint near Sanaa.",
    '"We deny it," he said.',
    "The group did not comment on the figure, which could not be verified independently.",
]


def test_an_english_page() -> None:
    page = """Skip to main content
BBC-like News
Home > World > Middle East
Nine soldiers killed at checkpoint near Sanaa
By Jane Example
Published: 5 March 2024 14:05 GMT
Share
Image source, Getty Images
Image caption, A checkpoint outside the city in January.
A burnt vehicle near Sanaa on Monday [Omar Said/Reuters]
{}
Read also: What to know about the war
{}
Advertisement
Related Topics
{}
Sign up for our newsletter and never miss a story again.
Reporting by Jane Example; Editing by John Sample
Most read
Storm closes schools in the north
"""
    assert body(page.format(*ENGLISH)) == ["Nine soldiers killed at checkpoint near Sanaa", *ENGLISH]


def test_headline_and_standfirst_open_the_body_and_a_section_name_does_not() -> None:
    page = "Perang Sudan\n\nSerangan Baru di El Fasher Menewaskan Dua Belas Orang\n\n" + (
        f"Warga kota kehabisan air bersih dan obat-obatan\n\n{STORY[0]}\n\n{STORY[2]}"
    )
    found = story(page)
    assert found.title is not None
    assert found.title.text == "Serangan Baru di El Fasher Menewaskan Dua Belas Orang"
    assert page[found.title.start : found.title.end] == found.title.text
    assert body(page)[:2] == [found.title.text, "Warga kota kehabisan air bersih dan obat-obatan"]
    assert found.front == 2


def test_a_known_title_is_found_where_it_stands() -> None:
    page = f"Sudan hari ini dalam lima berita penting\n\nSerangan Baru\n\n{STORY[0]}"
    found = story(page, "Serangan Baru")
    assert found.title is not None and found.title.start == page.index("Serangan Baru")
    assert body(page, "Serangan Baru") == ["Serangan Baru", STORY[0]]


def test_a_story_without_a_headline_has_none() -> None:
    found = story("\n".join(STORY))
    assert found.title is None
    assert body("\n".join(STORY)) == STORY


def test_a_question_above_a_story_is_its_headline() -> None:
    page = f"Siapa yang menguasai El Fasher sekarang setelah serangan itu?\n\n{STORY[0]}\n\n{STORY[2]}"
    found = story(page)
    assert found.title is not None and found.title.text.startswith("Siapa yang")


def test_hard_wrapped_paragraphs_are_joined() -> None:
    page = """Serangan Baru di El Fasher, 12 Orang Tewas

Kementerian Pertahanan Sudan mengatakan sedikitnya 12 orang tewas
dalam serangan di El Fasher pada Senin. Jumlah itu bisa bertambah
karena banyak warga yang masih hilang.

Pasukan lawan membantah telah menembaki rumah sakit di kota itu dan
meminta penyelidikan.
"""
    assert body(page)[1:] == [
        "Kementerian Pertahanan Sudan mengatakan sedikitnya 12 orang tewas\ndalam serangan di El Fasher pada Senin. "
        "Jumlah itu bisa bertambah\nkarena banyak warga yang masih hilang.",
        "Pasukan lawan membantah telah menembaki rumah sakit di kota itu dan\nmeminta penyelidikan.",
    ]


def test_lines_that_are_paragraphs_stay_apart() -> None:
    page = "\n".join(["Kota itu diserang pada malam hari, kata warga.", "Dua orang tewas di dekat pasar kota.", *STORY])
    assert len(body(page)) == 5


def test_a_list_in_the_middle_ends_where_two_paragraphs_follow() -> None:
    more = "Pejabat setempat mengatakan bantuan akan tiba dalam beberapa hari lewat jalan dari perbatasan barat."
    page = "\n\n".join([*STORY, "Terpopuler", "Harga Beras Naik", "Gempa Lagi", more, STORY[0].replace("12", "13")])
    assert body(page) == [*STORY, more, STORY[0].replace("12", "13")]


def test_teasers_below_a_list_are_no_story() -> None:
    teaser = "Harga beras di pasar induk naik lagi pada hari Senin, kata pedagang yang ditemui di pasar itu."
    assert (
        body("\n\n".join([*STORY, "Berita Lainnya", "Harga Beras Naik", teaser, "Gempa Lagi", teaser + "!"])) == STORY
    )


def test_entries_of_a_list_in_the_story_stay() -> None:
    page = "\n".join([STORY[0], "Korban menurut kota:", "- El Fasher: 12 orang", "- Nyala: 3 orang", STORY[2]])
    assert body(page) == page.split("\n")


@pytest.mark.parametrize("end", [" (Althaf/contoh.com)", " (rin/bud)", " [hae]", " (ANTARA)", " ***", "\n(mdk)"])
def test_the_reporters_signature_is_cut(end: str) -> None:
    assert body("\n".join(STORY) + end) == STORY


def test_brackets_that_belong_to_the_last_sentence_stay() -> None:
    last = "Serangan itu terjadi di kota El Fasher di bagian barat negara itu pada Senin (4/3)."
    assert body(f"{STORY[0]}\n{last}") == [STORY[0], last]


def test_a_dated_line_gives_the_moment_and_goes() -> None:
    page = f"Serangan Baru di El Fasher, 12 Orang Tewas\nSENIN, 4 MARET 2024 | 19:02 WIB | LAPORAN: RINA\n{STORY[0]}"
    found = story(page)
    assert found.moment is not None and found.moment.iso == "2024-03-04T19:02+07:00"
    assert body(page) == ["Serangan Baru di El Fasher, 12 Orang Tewas", STORY[0]]


def test_a_dateline_on_its_own_line_is_told_and_goes() -> None:
    page = f"Serangan Baru di El Fasher, 12 Orang Tewas\n\nKhartoum, Kantor Contoh --\n\n{STORY[0]}"
    assert story(page).dateline == "Khartoum, Kantor Contoh --"
    assert body(page) == ["Serangan Baru di El Fasher, 12 Orang Tewas", STORY[0]]


def test_a_long_paragraph_that_opens_like_a_link_is_text() -> None:
    long = (
        "Read more slowly, the agreement says that both armies must leave the town "
        + "and the road to it " * 15
        + "now."
    )
    assert body(f"{ENGLISH[0]}\n{long}") == [ENGLISH[0], long]


def test_a_fragment_is_taken_whole() -> None:
    assert body("Rusia menyerang Ukraina") == ["Rusia menyerang Ukraina"]


@pytest.mark.parametrize("page", ["Home\n\nShare\n\nADVERTISEMENT", "12\n3\nhttps://contoh.example/a", "\u200b\u202e"])
def test_a_page_of_furniture_has_no_story(page: str) -> None:
    assert body(page) == []


lines = st.one_of(
    st.text(max_size=80),
    st.sampled_from(
        [*STORY, *ENGLISH, "Baca Juga:", "Populer", "ADVERTISEMENT", "Foto: AP", "(AP/X)", "5 Maret 2024", ""]
    ),
)


@settings(deadline=None)
@given(st.lists(lines, max_size=30), st.sampled_from(["\n", "\n\n", "\r\n", " ", "\u2028"]), st.none() | lines)
def test_spans_lie_in_order_inside_the_text_without_space_around(parts: list[str], glue: str, title: str) -> None:
    page = glue.join(parts)
    found = story(page, title)
    last = 0
    for start, end in found.body:
        assert last <= start < end <= len(page)
        assert page[start:end] == page[start:end].strip()
        last = end
    assert story(page, title) == found


def test_a_title_inside_a_sentence_is_no_headline() -> None:
    page = f"Kota El Fasher\n{STORY[0]}\n{STORY[2]}"
    assert body(page, "El Fasher") == body(page)


@pytest.mark.parametrize("line", ["Rusia menyerang Kharkiv.", "Hamas killed 12 Israeli soldiers"])
def test_a_text_of_one_line_is_the_story_and_no_headline(line: str) -> None:
    assert story(line).title is None and body(line) == [line]
    assert body(f"Home\n\n{line}\n") == [line]
    assert story(line, line).title is not None
