from __future__ import annotations

import pytest

from kg.read.noise import Line, load

FURNITURE = """ADVERTISEMENT
Iklan
SCROLL TO CONTINUE WITH CONTENT
comment
Share
BAGIKAN:
sosmed-whatsapp-white
zoom-in-whitePerbesar
copy-link-circle
1
12 / 3
Halaman 2/3
Page 2 of 3
Editor: Hasyim
Penulis : Rina
LAPORAN: RENI
Tags: sudan, perang
© 2025 Harian Contoh
Copyright 2025
https://contoh.example/a?b=c
www.contoh.example/a
5 menit baca
3 hours ago
Home > World > Asia
#Sudan #Darfur
[Gambas:Video Harian]
Selengkapnya
Follow us on WhatsApp
Ikuti kami di Google News
Sign up for our newsletter
Oleh Rina Sari
By Jane Example
Reporting by Jane Example; editing by John Sample
Sumber: Kantor Berita
All Right Reserved
Image caption, A checkpoint in January
Artikel ini telah tayang di Contoh.com dengan judul Serangan Baru
»
..."""
LINKS = """Baca Juga:
Baca juga: Perang Lain
BACA JUGA Perang Lain
Baca Juga:\xa0Perang Lain
Read also: Another War
Simak juga video ini
See also
Berita Terkait
Berita Terkait : https://contoh.example/1"""


@pytest.mark.parametrize("line", FURNITURE.split("\n"))
def test_furniture(line: str) -> None:
    assert load().line(line) is Line.FURNITURE


@pytest.mark.parametrize("line", LINKS.split("\n"))
def test_links(line: str) -> None:
    assert load().line(line) is Line.LINK


@pytest.mark.parametrize(
    "line", ["Populer", "TERPOPULER", "UPDATE", "Rekomendasi untuk Anda", "Most read", "Trending:"]
)
def test_headings_of_lists(line: str) -> None:
    assert load().line(line) is Line.LIST


@pytest.mark.parametrize(
    "line",
    ["AP/Alexei Example", "Ilustrasi/Net", "(REUTERS/Omar Said)", "Foto/Reuters", "Omar Said via REUTERS", "AFP"],
)
def test_credits(line: str) -> None:
    assert load().line(line) in (Line.CREDIT, Line.FURNITURE)


@pytest.mark.parametrize(
    "line",
    [
        "Presiden itu tiba di ibu kota. Foto: Omar Said/Reuters",
        "Presiden itu, Omar Said Foto: Omar Said/Reuters",
        "Warga berjalan di antara reruntuhan pada Senin. (Foto: Istimewa)",
        "People walk past a ruin on Monday [Omar Said/Reuters]",
        "Warga mengantre air, 4 Maret 2024. REUTERS/Omar Said",
        "Warga mengantre air (Dok. Kementerian)",
    ],
)
def test_captions(line: str) -> None:
    assert load().line(line) in (Line.CAPTION, Line.SIGNED)


@pytest.mark.parametrize(
    "line",
    [
        "Baku membantah.",
        "Pejabat itu menolak memberi foto: ia takut.",
        "Sumber di kementerian itu mengatakan dua kota diserang.",
        "Editor surat kabar itu ditahan pada Senin.",
        "Update terakhir kementerian menyebut 12 orang tewas.",
        "Organisasi itu (OSCE), katanya.",
        "Pembicaraan berlangsung pada Sabtu (31/10).",
        "He told the Associated Press (AP).",
        "File itu diserahkan kepada jaksa.",
        "Foto satelit memperlihatkan kerusakan di pangkalan itu.",
        "By nightfall the town had fallen, officials said.",
        "Share prices fell after the attack on the port.",
        "Kedua kota berjarak 15 km/jam perjalanan, kata warga.",
        "Laporan itu menyebut 12 orang tewas.",
        "Dunia mengecam serangan itu.",
        "Video menunjukkan tentara itu menyerah.",
    ],
)
def test_sentences_are_text(line: str) -> None:
    assert load().line(line) is Line.TEXT
