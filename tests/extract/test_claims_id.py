"""Indonesian speech: who speaks, in the ways that ordinary sentences name him, and what is no speech."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # of one name, with who that is
        ("Shirin, seorang guru di Teheran, mengatakan ia tidur di mobil.", [("Shirin", "assert")]),
        ("Di Teheran, Shirin, seorang guru berusia 34 tahun, mengatakan ia tidur di mobil.", [("Shirin", "assert")]),
        ("Amina, ibu tiga anak, menuturkan rumahnya hancur.", [("Amina", "assert")]),
        ("Fatima, 45 tahun, mengatakan rumahnya hancur.", [("Fatima", "assert")]),
        ("Fatima, pengungsi dari El Fasher, mengatakan rumahnya dibakar.", [("Fatima", "assert")]),
        ("Akibatnya, warga sipil, termasuk anak-anak, mengungsi.", []),
        ("“Maafkan kami,” ujar istrinya, Gali, sambil terisak.", [("Gali", "assert")]),
        ("“Ia anak baik,” kata ayahnya, Mahmoud Salem, kepada Reuters.", [("Mahmoud Salem", "assert")]),
        # somebody says between commas what another said; what a state says that somebody does
        (
            "Merz, kata Zelensky, berjanji mengirim dua baterai tambahan ke Ukraina.",
            [("Volodymyr Zelenskyy", "assert"), ("Friedrich Merz", "promise")],
        ),
        ("Lima orang tewas di Rusia, kata Zelensky, menuduh Moskow.", [("Volodymyr Zelenskyy", "accuse")]),
        ("Rwanda disebut PBB mengerahkan 4.000 tentara ke Kongo timur.", [("United Nations", "assert")]),
        ("Pangkalan itu ditengarai Washington dipakai militer China.", [("United States", "assert")]),
        ("Kota yang disebut Israel ramai itu hancur.", []),
        ("Turki menawarkan diri menjadi tuan rumah perundingan Rusia dan Ukraina.", [("Turkey", "promise")]),
        # told what he is, and where
        (
            "Pasi Salo, analis Black Bird Group, lembaga intelijen asal Finlandia, menilai tidak ada bukti.",
            [("Pasi Salo", "assert")],
        ),
        (
            "Ali Hasan, dokter di Rumah Sakit Nasser, fasilitas terbesar di Khan Younis, mengatakan listrik padam.",
            [("Ali Hasan", "assert")],
        ),
        # who accuses stands before the verb
        (
            "Rwanda, yang oleh Kongo dituduh mendukung M23, membantah tudingan itu.",
            [("Democratic Republic of the Congo", "accuse"), ("Rwanda", "deny")],
        ),
        (
            "Iran, yang oleh AS dan Israel berulang kali dituding mengirim senjata, diam.",
            [("United States", "accuse"), ("Israel", "accuse")],
        ),
        # the mission named before
        (
            "UNIFIL diserang. Misi perdamaian tersebut mengingatkan Israel akan kewajiban menjamin keamanan.",
            [("United Nations Interim Force in Lebanon", "warn")],
        ),
        ("Gerasimov melapor kepada Putin bahwa Sudzha telah direbut.", [("Valery Gerasimov", "assert")]),
        ("RSF diserang. “Kami siap,” demikian pernyataan paramiliter tersebut.", [("Rapid Support Forces", "promise")]),
        ("Pemerintah negara bagian menuding RSF.", [("state government", "accuse")]),
        ("Menurut pakar PBB, Rwanda menguasai Goma.", [("United Nations experts", "assert")]),
        ("Putin menjawab dengan syarat.", []),
        # no source, and no demand
        ("Putin mengatakan para tawanan akan diadili menurut hukum Rusia.", [("Vladimir Putin", "assert")]),
        ("Iran mengatakan tidak akan berunding sebelum Amerika Serikat meminta maaf.", [("Iran", "reject")]),
    ],
)
def test_who_speaks(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(who, act) for who, act, _ in claims(text)] == expected


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("“Jangan jatuhkan bom-bom itu,” tulis Trump.", "demand"),
        ("“Hentikan serangan ini sekarang juga,” kata Guterres.", "demand"),
        ("“Bebaskan para sandera,” kata Netanyahu.", "demand"),
        ("“Rusia harus menarik pasukannya,” kata Zelensky.", "demand"),
        # what befalls the speaker
        ("“Kami harus mengungsi untuk ketiga kalinya,” kata Amina Saleh.", "assert"),
        ("“Saya baru pulang, sekarang harus lari lagi,” kata Amina Saleh.", "assert"),
        ("Iran menyatakan mengutuk serangan Israel.", "condemn"),
        ("Jerman menyatakan menolak usulan Rusia.", "reject"),
        ("Trump mengatakan tidak akan membiarkan Israel mencaplok Tepi Barat.", "promise"),
        ("Assad bersumpah akan mempertahankan keutuhan wilayah Suriah.", "promise"),
        ("Netanyahu bersumpah akan terus menyerang Houthi.", "threaten"),
        ("Abdel Fattah al-Burhan bersumpah akan “membalas apa yang menimpa rakyat kami”.", "threaten"),
        ("Trump mengaku telah meminta Putin mengampuni para prajurit.", "call_for"),
        ("Guterres mengulangi seruannya agar Israel membuka blokade.", "call_for"),
        ("Parlemen Iran justru mendukung rancangan undang-undang itu.", "support"),
        ("“Setiap serangan yang disengaja merupakan pelanggaran hukum internasional,” demikian UNIFIL.", "condemn"),
    ],
)
def test_what_the_words_do(text: str, act: str) -> None:
    assert [told for _, told, _ in claims(text)] == [act]
