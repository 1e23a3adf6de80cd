"""Articles to measure with: about 450 words each, made from own sentences, the same ones at every run."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from kg.article import Article
from kg.read.assemble import assemble
from kg.read.document import Document, Facts

#: Words that an article has at least; the last sentence goes a little over.
WORDS = 440

_SLOTS = {
    "state": ["Armenia", "Azerbaijan", "Ukraina", "Rusia", "Israel", "Lebanon", "Sudan", "Yaman", "Iran", "Thailand"],
    "person": ["Budi Hartono", "Karim Yusuf", "Anna Petrova", "Samir Haddad", "Narin Chaiyo", "Ilya Morozov"],
    "office": ["Presiden", "Perdana Menteri", "Menteri Luar Negeri", "Menteri Pertahanan", "Juru bicara militer"],
    "city": ["Gaza", "Khartoum", "Kharkiv", "Beirut", "Sanaa", "Aleppo", "Teheran", "Kyiv"],
    "agency": ["Reuters", "AFP", "AP", "Al Jazeera", "Antara"],
    "verb": ["mengatakan", "menyatakan", "menegaskan", "mengklaim", "memperingatkan"],
    "toll": ["sedikitnya 12", "lebih dari 1.200", "hampir 300", "sekitar 45", "puluhan", "874", "1.166", "tiga"],
    "who": ["tentara", "warga sipil", "orang", "personel militer", "milisi"],
    "fate": ["tewas", "terluka", "hilang", "ditawan"],
    "day": ["pada Senin", "pada Sabtu (30/3)", "sejak 27 September 2023", "pada akhir pekan", "bulan lalu"],
    "cargo": ["beras", "obat-obatan", "bahan bakar", "air minum"],
}  # fmt: skip

_SENTENCES = (
    "{office} {state} {person} {verb} {toll} {who} {fate} dalam serangan di {city} {day}.",
    "“Kami tidak akan berunding selama pasukan {state} berada di {city},” kata {person} {day}.",
    "Kementerian pertahanan {state} membantah tuduhan bahwa pasukannya menembaki {city}.",
    "Menurut {agency}, {state} dan {state2} saling menuduh melanggar gencatan senjata {day}.",
    "Pemerintah {state} menyerukan agar semua pihak menahan diri dan kembali ke meja perundingan.",
    "Harga {cargo} di {city} naik dua kali lipat, ujar seorang pedagang yang menolak disebut namanya.",
    "{state} memiliki pakta pertahanan dengan {state2} dan menempatkan pangkalan militer di negara itu.",
    "Juru bicara militer {state} menambahkan bahwa {toll} {who} {fate} dalam pertempuran itu.",
    "Warga {city} mengantre {cargo} sejak pagi, sementara sekolah dan pasar ditutup untuk hari ketiga.",
    "{person} bertemu dengan {office} {state} di {city} untuk membahas pertukaran tahanan {day}.",
    "Dikutip dari {agency}, otoritas {state} memperkirakan ribuan orang mengungsi dari {city}.",
    "“Angka itu tidak benar,” tegas {person}, seraya menyebut laporan {state2} sebagai propaganda.",
    "Hujan lebat memperlambat pengiriman {cargo} melalui jalan pegunungan yang sempit.",
    "Pengamat menilai jalan menuju perdamaian masih panjang dan bergantung pada kemauan kedua belah pihak.",
)


def articles(count: int, seed: int = 1) -> Iterator[Article]:
    """``count`` articles, each as it would come from a reader."""
    for number in range(count):
        yield article(number, seed)


def article(number: int, seed: int = 1) -> Article:
    """The article of this number."""
    chance = random.Random(f"{seed}/{number}")
    paragraphs: list[str] = []
    words = 0
    while words < WORDS:
        sentences = [_sentence(chance) for _ in range(chance.randint(1, 4))]
        paragraphs.append(" ".join(sentences))
        words += sum(len(sentence.split()) for sentence in sentences)
    published = date(2024, 1, 1) + timedelta(days=number % 366)
    facts = Facts(outlet="Bench", published=published.isoformat(), published_how="metadata", language="id")
    return assemble(Document("\n\n".join(paragraphs), f"bench-{number}", facts), require_date=True)


def _sentence(chance: random.Random) -> str:
    values = {slot: chance.choice(choices) for slot, choices in _SLOTS.items()}
    values["state2"] = chance.choice([state for state in _SLOTS["state"] if state != values["state"]])
    return chance.choice(_SENTENCES).format(**values)
