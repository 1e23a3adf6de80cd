"""Indonesian daily reports with long backgrounds: who is meant again, whose people die, who is tied to whom.

Beside each form that tells something stands one that looks alike and tells something else.
"""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, events, figures, offices, statements, ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # where an envoy serves is not whose he is
        (
            "Utusan khusus AS untuk Suriah Tom Barrack, yang juga duta besar di Ankara, optimistis.",
            [("Tom Barrack", "special envoy", "United States"), ("Tom Barrack", "ambassador", "United States")],
        ),
        ("Duta Besar Iran di Jakarta Mohammad Boroujerdi diam.", [("Mohammad Boroujerdi", "ambassador", "Iran")]),
        # a name that ends as a town's
        ("Juru bicara Hamas Khalil Abu Gaza diam.", [("Khalil Abu Gaza", "spokesperson", "Hamas")]),
    ],
)
def test_offices(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert offices(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what the one spoken of was, or leads at home
        (
            "Presiden Lebanon Joseph Aoun menelepon Michel Issa. Mantan panglima militer itu meminta AS campur tangan.",
            [("Joseph Aoun", "call_for")],
        ),
        (
            "Perdana Menteri Israel Benjamin Netanyahu diam. Pemimpin Partai Likud itu mengecam Iran.",
            [("Benjamin Netanyahu", "condemn")],
        ),
        (
            "Presiden Turki Recep Tayyip Erdogan diam. Pemimpin Partai Likud itu mengecam Iran.",
            [("Leader of Likud", "condemn")],
        ),
        # the two who met
        (
            "Emmanuel Macron menjamu Friedrich Merz di Paris. Keduanya sepakat mendesak Israel mundur.",
            [("Emmanuel Macron", "call_for"), ("Friedrich Merz", "call_for")],
        ),
        # whose partner he is, and not he
        (
            "Rusia menolak usulan itu, tetapi sekutunya, Belarus, menyambut baik rencana tersebut.",
            [("Russia", "reject"), ("Belarus", "support")],
        ),
        # what will not be is foretold, too; and a second act
        ("Analis Eyal Zisser memprediksi Israel tidak akan mundur.", [("Eyal Zisser", "predict")]),
        ("Analis Eyal Zisser memprediksi Israel kalah.", [("Eyal Zisser", "assert")]),
        (
            "Masoud Pezeshkian berkata negaranya tidak mencari perang, tetapi tidak akan berlutut.",
            [("Masoud Pezeshkian", "assert"), ("Masoud Pezeshkian", "promise")],
        ),
        # what one was, told two sentences later; the two of whom the sentence before was, too
        (
            "Ishaq Dar bertemu Amir Khan Muttaqi di Doha. Ia menolak usul itu. Mantan duta besar itu mengecam Israel.",
            [("Ishaq Dar", "reject"), ("Ishaq Dar", "condemn")],
        ),
        (
            "Emmanuel Macron menelepon Friedrich Merz. Keduanya dijadwalkan bertemu. Keduanya mengutuk Rusia.",
            [("Emmanuel Macron", "condemn"), ("Friedrich Merz", "condemn")],
        ),
        ("Houthi tidak berada di balik serangan itu, kata juru bicaranya, Yahya Saree.", [("Yahya Saree", "deny")]),
        ("Ahmed al-Sharaa menyebut kabar itu sebagai rumor.", [("Ahmed al-Sharaa", "deny")]),
        # what a thing says that somebody refuses or signs, and what nobody does
        ("Prancis menolak rancangan pernyataan yang mengecam Israel.", [("France", "reject")]),
        ("Turki menolak usulan yang meminta Hamas menyerah.", [("Turkey", "reject")]),
        ("Inggris mengeluarkan pernyataan bersama yang mendesak perang diakhiri.", [("United Kingdom", "call_for")]),
        ("Pakistan dan Arab Saudi meneken perjanjian yang menyatakan keduanya bersaudara.", []),
        (
            "Narendra Modi menegaskan “tidak ada pemimpin dunia” yang meminta India berhenti.",
            [("Narendra Modi", "assert")],
        ),
        # as whom somebody else calls one
        (
            "China, yang oleh NATO dijuluki “penyokong utama” Rusia, membantah memberi bantuan.",
            [("China", "deny")],
        ),
        # a mission of which a clause tells, whose name was told; a side
        (
            "UNIFIL mencatat pelanggaran. Misi yang mandatnya berakhir tahun depan itu mendesak Israel mundur.",
            [
                ("United Nations Interim Force in Lebanon", "assert"),
                ("United Nations Interim Force in Lebanon", "call_for"),
            ],
        ),
        ("Pihak Hamas menerima usulan itu.", [("Hamas", "support")]),
        # what he is called
        ("Saksi mata bernama Abu Samir menuturkan rumahnya hancur.", [("Abu Samir", "assert")]),
        # no order
        ("“Jangan salah: perang bukanlah solusi,” kata Guterres.", [("António Guterres", "assert")]),
    ],
)
def test_who_speaks(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(who, act) for who, act, _ in claims(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # of whose unit they are
        ("Israel mengklaim seorang komandan batalion Hizbullah tewas.", [("Israel", 1, "killed", "Hezbollah")]),
        ("Israel mengklaim dua anggota unit elite Hizbullah tewas.", [("Israel", 2, "killed", "Hezbollah")]),
        ("Rusia menyebut 12 prajurit resimen mekanis Ukraina tewas.", [("Russia", 12, "killed", "Ukraine")]),
        ("Dua tentara tewas ketika Israel menyerang Lebanon.", [(None, 2, "killed", "Lebanon")]),
        # hostages, and those of them who are held still: not of where they are
        (
            "Hamas menyerang Israel. Dari 251 sandera yang dibawa ke Gaza, 48 masih ditahan.",
            [(None, 251, "captured", "Israel"), (None, 48, "captured", "Israel")],
        ),
        (
            "Hamas menyerang Israel. Dari 251 orang yang disandera, 48 masih ditahan di Gaza.",
            [(None, 251, "captured", "Israel"), (None, 48, "captured", "Israel")],
        ),
        # people are no group's, though its fighters died, too
        (
            "RSF mengklaim 83 warga sipil terbunuh di Nyala. Militer mengatakan serangan itu menewaskan 40 milisi RSF. "
            "Kelompok relawan menyebut sedikitnya 57 jenazah telah dimakamkan.",
            [
                ("Rapid Support Forces", 83, "killed", "Sudan"),
                ("military", 40, "killed", "Rapid Support Forces"),
                ("volunteers", 57, "killed", "Sudan"),
            ],
        ),
        # whose data they are; others on board are of many countries, too
        (
            "Serangan Israel menewaskan 90 warga Palestina, demikian data Kementerian Kesehatan di Gaza.",
            [("Gaza Health Ministry", 90, "killed", "Palestine")],
        ),
        (
            "AS dan Houthi sepakat. Empat awak kapal tewas, sementara 12 orang lainnya belum ditemukan.",
            [(None, 4, "killed", ""), (None, 12, "missing", "")],
        ),
        ("Radio Pakistan memberitakan tiga orang tewas di Kotli.", [("Radio Pakistan", 3, "killed", "Pakistan")]),
    ],
)
def test_figures(text: str, expected: list[tuple[str | None, int, str, str]]) -> None:
    assert [(who, count, outcome, side) for who, count, outcome, _, side in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a verb that stands far behind its subject, though it is no choice of several
        ("Iran, negara yang bertahun-tahun mempersenjatai Houthi, diam.", [("Iran", "supplies_arms", "Houthis")]),
        (
            "SDF, yang selama satu dekade menjadi sekutu Washington, terdesak.",
            [("Syrian Democratic Forces", "alliance", "United States")],
        ),
        ("Iran tidak pernah menjadi sekutu Irak.", []),
        (
            "Amerika Serikat merupakan penyokong utama sekaligus pemasok senjata bagi Israel.",
            [("United States", "support", "Israel"), ("United States", "supplies_arms", "Israel")],
        ),
        (
            "Prancis, yang bersama Amerika Serikat mengetuai Grup Minsk, diam.",
            [("France", "co_chairs", "OSCE Minsk Group"), ("United States", "co_chairs", "OSCE Minsk Group")],
        ),
        # what is backed of somebody's
        (
            "Putin menyampaikan dukungannya terhadap perjuangan India melawan teror.",
            [("Vladimir Putin", "support", "India")],
        ),
        ("Prancis mendukung kedaulatan Lebanon.", [("France", "support", "Lebanon")]),
        ("Qatar mendukung upaya Mesir menengahi konflik itu.", []),
        (
            "Rusia mengerahkan jet tempurnya ke Suriah untuk menopang kekuasaan Assad.",
            [("Russia", "support", "Bashar al-Assad")],
        ),
        # what has no name says what one is, though somebody else says so
        ("Di Goma ada M23, kelompok yang menurut PBB disokong Rwanda.", [("Rwanda", "support", "M23")]),
        ("Rusia, yang melindungi mantan presiden Bashar al-Assad, diam.", [("Russia", "support", "Bashar al-Assad")]),
        ("Abu Ali, yang setia kepada Khalifa Haftar, diam.", [("Abu Ali", "support", "Khalifa Haftar")]),
        ("Iran, yang tidak setia kepada kesepakatan itu, diam.", []),
        # which part of a country hides no tie
        ("Rwanda mengirim tentara ke Kongo timur untuk membantu M23.", [("Rwanda", "support", "M23")]),
        # at what sanctions aim
        (
            "AS menjatuhkan sanksi terhadap tujuh perusahaan berbasis di Uni Emirat Arab.",
            [("United States", "sanctions", "United Arab Emirates")],
        ),
        (
            "Uni Eropa mengesahkan paket sanksi baru yang menyasar 43 kapal tanker Rusia.",
            [("European Union", "sanctions", "Russia")],
        ),
        (
            "Diosdado Cabello termasuk dalam daftar sanksi AS.",
            [("United States", "sanctions", "Diosdado Cabello")],
        ),
        ("Kamboja mengandalkan China sebagai pemasok senjata terbesarnya.", [("China", "supplies_arms", "Cambodia")]),
        ("Belarus menjadi tuan rumah rudal nuklir Rusia.", [("Russia", "military_base", "Belarus")]),
        # whose partner one is, and with whom one is a member
        (
            "India, mitra strategis Rusia sekaligus anggota SCO, bergantung pada Prancis untuk jet tempur.",
            [
                ("India", "alliance", "Russia"),
                ("India", "member_of", "Shanghai Cooperation Organisation"),
                ("France", "supplies_arms", "India"),
            ],
        ),
        # on what pretext, with whose support somebody asks
        ("Israel mengebom Sweida dengan alasan melindungi warga Druze.", []),
        ("Sidang itu digelar atas permintaan Teheran dengan dukungan Rusia, China, dan Pakistan.", []),
        ("Di Yaman, dengan dukungan Iran, Houthi merebut Sanaa.", [("Iran", "support", "Houthis")]),
        # what somebody calls false
        ("Ahmed al-Sharaa menyebut kabar tentang pangkalan Turki di Palmyra sebagai rumor.", []),
        # the seat of a civil body is no base
        ("Armada Kelima AS bermarkas di Bahrain.", [("United States", "military_base", "Bahrain")]),
        ("WHO, yang bermarkas di Jenewa, diam.", []),
        # no member
        ("Orban dianggap paling dekat dengan Moskow di antara anggota Uni Eropa.", []),
        ("Moldova menjadi kandidat anggota Uni Eropa.", []),
    ],
)
def test_ties(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert ties(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seorang warga tewas di Nakyal akibat tembakan India.", [("attack", "happened")]),
        ("Rumah itu rusak akibat tembakan tank Israel.", [("shelling", "happened")]),
        ("Rumah itu rusak akibat gempa.", []),
        # a plan of it only
        ("Hamas mempelajari peta penarikan pasukan Israel.", []),
        ("Rusia dan Ukraina masing-masing memulangkan 300 tawanan perang.", [("prisoner_exchange", "happened")]),
        ("Jenderal Asim Munir dijamu makan siang di Gedung Putih.", [("meeting", "happened")]),
        # what one does who denies something else
        ("Islamabad menolak tuduhan itu dan melancarkan serangan ke India.", [("attack", "happened")]),
        ("Hamas tidak akan membebaskan sandera kecuali Israel menarik pasukannya dari Gaza.", []),
        ("Turki mengecam serangan itu, sedangkan Yordania menjamu Netanyahu di Amman.", [("meeting", "happened")]),
        # only then
        ("Jika Iran menutup selat itu, Amerika Serikat akan menyerang Bandar Abbas.", []),
        ("Amerika Serikat akan menyerang Bandar Abbas, kata Trump.", [("attack", "planned")]),
    ],
)
def test_events(text: str, expected: list[tuple[str, str]]) -> None:
    assert events(text) == expected


def test_who_is_named_beside_the_day_of_an_invasion_took_no_part_in_it() -> None:
    text = (
        "Rusia menyerang Ukraina. Ukraina membalas Rusia. "
        "Sejak invasi 2022, Inggris melatih para prajurit, kata Emmanuel Macron di Prancis."
    )
    told = [s for s in statements(text) if s.to_json().get("date", "").startswith("2022")]
    parties = {entity["name"] for s in told for entity in s.to_json()["participants"]}
    assert parties <= {"Russia", "Ukraine"}
