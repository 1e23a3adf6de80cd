"""Indonesian wires, once more: parts of a toll, names that are small words, who a sentence opens with.

Beside each form that tells something stands one that looks alike and tells something else.
"""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, events, figures, offices, statements, ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # some of those told of before
        (
            "Serangan Israel menewaskan 12 orang di Gaza. Tiga anak termasuk di antara korban meninggal.",
            [(12, "unspecified"), (3, "civilian")],
        ),
        (
            "Serangan Israel menewaskan 12 orang di Gaza. Tiga anak ada di antara mereka yang tewas.",
            [(12, "unspecified"), (3, "civilian")],
        ),
        (
            "Serangan Israel menewaskan 12 orang di Gaza. Angka itu mencakup tiga anak.",
            [(12, "unspecified"), (3, "civilian")],
        ),
        # who speaks of missiles counts no people
        ("Israel menembakkan 300 rudal. Jumlah itu termasuk 20 rudal balistik.", []),
        # one of them
        (
            "Tiga orang, salah satunya anak perempuan, tewas di Gaza akibat serangan Israel.",
            [(3, "unspecified"), (1, "civilian")],
        ),
        (
            "Serangan Israel menewaskan tiga orang di Gaza, salah seorang di antaranya adalah jurnalis.",
            [(3, "unspecified"), (1, "civilian")],
        ),
        # one of the strikes
        ("Dua serangan Israel menewaskan lima orang, salah satunya di Rafah.", [(5, "unspecified")]),
        ("Sejumlah negara, salah satunya Indonesia, mengecam Israel.", []),
    ],
)
def test_parts_of_a_toll(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(count, category) for _, count, _, category, _ in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # "Oleh" is a name, too
        ("Rusia menyerang Odesa. Kepala wilayah itu, Oleh Kiper, menyebut gudang rusak.", [("Oleh Kiper", "assert")]),
        ("Menurut Oleh Kiper, gudang itu rusak.", [("Oleh Kiper", "assert")]),
        ("Oleh Kiper mengatakan gudang itu rusak.", [("Oleh Kiper", "assert")]),
        ("Oleh karena itu, Rusia mengatakan gudang itu rusak.", [("Russia", "assert")]),
        # who is named behind what they are to another, and not that other
        ("Sekutu Rusia, Belarus, mengecam serangan itu.", [("Belarus", "condemn")]),
        ("Sekutu utama Rusia, Belarus, mengecam serangan itu.", [("Belarus", "condemn")]),
        ("Sekutu RSF, SPLM-N pimpinan Abdelaziz al-Hilu, mengecam serangan itu.", [("SPLM-N", "condemn")]),
        (
            "Rusia, Belarus, dan Iran mengecam serangan itu.",
            [("Russia", "condemn"), ("Belarus", "condemn"), ("Iran", "condemn")],
        ),
        ("Penasihat senior Trump untuk urusan Afrika, Massad Boulos, mengecam RSF.", [("Massad Boulos", "condemn")]),
        # a clause of its own behind the comma
        (
            "Rusia menuduh Ukraina menyerang, dan Kyiv membantah tuduhan itu.",
            [("Russia", "accuse"), ("Ukraine", "deny")],
        ),
        ("India menyalahkan Pakistan, dan Islamabad membantah terlibat.", [("India", "accuse"), ("Pakistan", "deny")]),
        # what kind of act the noun before the verb tells
        ("Tuduhan serupa dilontarkan India kepada Islamabad.", [("India", "accuse")]),
        ("Ancaman serupa dilontarkan Netanyahu kepada Hamas.", [("Benjamin Netanyahu", "threaten")]),
        ("Seruan serupa disampaikan Mesir dan Qatar.", [("Egypt", "call_for"), ("Qatar", "call_for")]),
        ("Tuduhan disampaikan kepada Rusia.", []),
        ("Ancaman itu datang dari utara Lebanon.", []),
        # as others allege
        (
            "Teheran menampik memasok rudal kepada Houthi, seperti yang dituduhkan Washington.",
            [("Iran", "deny"), ("United States", "accuse")],
        ),
        # a door that is shut on talks, and one of a border
        ("Anutin menutup pintu bagi perundingan.", [("Anutin Charnvirakul", "reject")]),
        ("Israel menutup pintu perlintasan Rafah.", []),
    ],
)
def test_who_speaks(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(who, act) for who, act, _ in claims(text)] == expected


def test_nobody_blames_his_own_country() -> None:
    text = "Tudingan senada dilontarkan Presiden Turki Recep Tayyip Erdogan, yang negaranya menyokong Damaskus."
    assert claims(text) == [("Recep Tayyip Erdoğan", "accuse", "")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Penasihat senior Presiden AS untuk urusan Afrika, Massad Boulos, mengatakan naskah itu diterima.",
            [("Massad Boulos", "adviser", "United States")],
        ),
        (
            "Utusan AS untuk urusan Sandera, Adam Boehler, memperingatkan Hamas.",
            [("Adam Boehler", "special envoy", "United States")],
        ),
        (
            "Rusia menyerang Odesa. Kepala administrasi militer wilayah itu, Oleh Kiper, mengatakan dua orang tewas.",
            [("Oleh Kiper", "head of the regional military administration", "Odesa")],
        ),
        ("Kepala juru runding Iran Majid Takht-Ravanchi diam.", [("Majid Takht-Ravanchi", "chief negotiator", "Iran")]),
        # until when he is so
        (
            "Perdana Menteri Malaysia Anwar Ibrahim, ketua ASEAN tahun ini, diam.",
            [("Anwar Ibrahim", "prime minister", "Malaysia"), ("Anwar Ibrahim", "chair", "ASEAN")],
        ),
    ],
)
def test_offices(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert offices(text) == expected


def test_troops_are_of_whoever_speaks_behind_a_place() -> None:
    text = "Di Sudan, RSF mengakui pasukannya mundur dari Kadugli."
    told = [s for s in statements(text) if s.kind == "event"]
    assert [[one.name for one in s.participants] for s in told] == [["Rapid Support Forces"]]  # type: ignore[union-attr]
    assert events("Sekutu RSF, SPLM-N, mengakui pasukannya mundur dari Kadugli.") == [("withdrawal", "happened")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whom one turns to are mediators, whatever is asked of them
        (
            "Israel menyerang Gaza. Hamas membalas Israel. Ia mendesak para mediator, yakni Mesir dan Qatar, turun.",
            [("Egypt", "mediates", "Israel; Hamas"), ("Qatar", "mediates", "Israel; Hamas")],
        ),
        ("Israel menyerang Gaza. Hamas membalas Israel. Hamas meminta Mesir menjadi mediator.", []),
        # a term of office rules nobody
        (
            "AS keluar dari pakta itu di masa jabatan pertama Trump dan kembali menjatuhkan sanksi terhadap Teheran.",
            [("United States", "sanctions", "Iran")],
        ),
        # what is signed with somebody, and what is only reached with a firm
        (
            "Presiden Suriah Ahmed al-Sharaa meneken kesepakatan dengan komandan SDF Mazloum Abdi.",
            [("Syria", "treaty", "Syrian Democratic Forces")],
        ),
        ("Rusia membatalkan rencana meneken kesepakatan senilai dua miliar dolar dengan perusahaan itu.", []),
        # the town, and not what it lies in
        (
            "Rusia merebut Siversk, kota kecil di Donetsk. Ukraina masih menguasai sebagian kota itu.",
            [("Ukraine", "controls", "Siversk")],
        ),
        (
            "Rusia menyerang Kyiv. Rusia merebut Sudzha. Ukraina masih menguasai sebagian kota itu.",
            [("Ukraine", "controls", "Sudzha")],
        ),
        # of two kinds at once
        ("Iran adalah pendukung finansial dan militer utama Hizbullah.", [("Iran", "support", "Hezbollah")]),
        ("Iran bukan pendukung finansial dan militer Hizbullah.", []),
        # a pact by its name
        (
            "Rusia dan Korea Utara menandatangani Kemitraan Strategis Komprehensif.",
            [("Russia", "treaty", "North Korea")],
        ),
        # whose soldiers are somewhere, and who has some at home
        ("AS memiliki sekitar 2.500 tentara di Irak.", [("United States", "military_base", "Iraq")]),
        ("Irak memiliki 200.000 tentara.", []),
        # what is fired at somebody is not sent to them
        (
            "Ukraina menembakkan rudal kiriman Amerika Serikat ke wilayah Rusia.",
            [("United States", "supplies_arms", "Ukraine")],
        ),
        ("Ia menyita senjata kiriman Iran ke Houthi.", [("Iran", "supplies_arms", "Houthis")]),
        # the council called so, and not the committee named besides
        (
            "Dewan Keamanan PBB bersidang. Komite Perlindungan Jurnalis diam. Rusia adalah anggota dewan itu.",
            [("Russia", "member_of", "United Nations Security Council")],
        ),
    ],
)
def test_ties(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [tie for tie in ties(text) if tie[1] != "holds_talks_with"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one of several strikes
        (
            "Israel menyerang Lebanon. Hizbullah mengecam Israel. Serangan pertama mengenai sebuah mobil di Nabatieh.",
            [("attack", "happened"), ("attack", "happened")],
        ),
        # who brings down what comes attacks nobody; who drops a bomb does
        ("Ukraina menjatuhkan 12 drone Rusia.", []),
        ("Tentara Sudan berhasil menjatuhkan tiga dari enam drone.", []),
        ("Israel menjatuhkan bom di Gaza.", [("attack", "happened")]),
        # who kills, and where many died
        ("Israel menewaskan juru bicara Brigade Qassam Abu Ubaida.", [("attack", "happened")]),
        ("Pada Jumat, Israel menewaskan 12 orang di Gaza.", [("attack", "happened")]),
        ("Hamas menuduh Israel menewaskan 12 warga sipil di Rafah.", [("attack", "alleged")]),
        ("Banjir di Pakistan menewaskan 12 orang.", []),
        ("Kecelakaan bus di Teheran, Iran, menewaskan 12 orang.", []),
        # people who protest, and a state that does so in a letter
        ("Ribuan orang memprotes pemerintah di Tel Aviv, Israel.", [("protest", "happened")]),
        ("Iran mengirim surat kepada Dewan Keamanan PBB yang memprotes serangan Israel.", [("letter", "happened")]),
        ("Thailand dan Kamboja meneken deklarasi damai di Kuala Lumpur.", [("ceasefire_agreed", "happened")]),
        ("Thailand dan Kamboja meneken deklarasi bersama tentang pariwisata.", []),
    ],
)
def test_events(text: str, expected: list[tuple[str, str]]) -> None:
    assert events(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # where the sentence begins, whoever says so
        (
            "Di Gaza, petugas medis melaporkan 12 orang tewas akibat serangan Israel.",
            ("medics", "Gaza Strip; Palestine"),
        ),
        (
            "Di Gaza, menurut Al Jazeera, 12 orang tewas akibat serangan Israel.",
            ("Al Jazeera", "Gaza Strip; Palestine"),
        ),
        ("Rusia menyerang Ukraina. Di Jenewa, PBB melaporkan 12 orang tewas.", ("United Nations", "Ukraine")),
        ("Di pihak Kamboja, menurut Khmer Times, sembilan warga sipil tewas.", ("The Khmer Times", "Cambodia")),
    ],
)
def test_of_where_the_sentence_begins(text: str, expected: tuple[str, str]) -> None:
    assert [(who, side) for who, _, _, _, side in figures(text)] == [expected]
