"""Indonesian profiles of commanders, and backgrounds with many names: who stands beside whom, and who does not.

Beside each form that tells something stands one that looks alike and tells nothing.
"""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import claims, events, figures, offices, statements, ties

#: a sentence, and the tie that it tells: subject | tie | object
TIES = """
Hizbullah di Lebanon, Houthi di Yaman, serta Hamas di Gaza, semuanya disokong Iran.
    Iran | support | Houthis
Hizbullah di Lebanon dan Houthi di Yaman dipersenjatai Iran.
    Iran | supplies_arms | Hezbollah
Rusia, sekutu lama Suriah, memasok 80 persen impor senjatanya.
    Russia | supplies_arms | Syria
Kamboja bersandar pada China, yang melatih perwiranya dan menjadi pemasok utama senjatanya.
    China | supplies_arms | Cambodia
India mengandalkan Rusia, yang rudal S-400-nya dipakai dalam perang itu.
    Russia | supplies_arms | India
Iran menolak melucuti Hizbullah, milisi yang dibentuk Garda Revolusi Iran pada 1982.
    Islamic Revolutionary Guard Corps | support | Hezbollah
Amerika Serikat, yang sejak 2006 menyuntik tentara Lebanon dengan bantuan US$ 3 miliar, menolak.
    United States | support | Lebanese Armed Forces
Indonesia, yang saat itu memimpin ASEAN, turun tangan sebagai penengah antara Thailand dan Kamboja.
    Indonesia | mediates | Thailand; Cambodia
Berdasarkan kesepakatan 10 Maret yang diteken Mazloum Abdi dan Ahmed al-Sharaa, SDF harus bubar.
    Mazloum Abdi | treaty | Ahmed al-Sharaa
Apa yang disebut Kuartet, yang terdiri atas AS, Mesir, dan UEA, mengusulkan jeda di Sudan.
    Egypt | member_of | Quad on Sudan
Ankara memandang YPG, tulang punggung SDF, sebagai cabang PKK.
    PKK | support | YPG
Pada Mei 2025, berkat mediasi Oman, Washington dan Houthi sepakat berhenti saling serang.
    Oman | mediates | United States; Houthis
"""

#: a tie | a sentence that does not tell it
SILENT = """
supplies_arms | Suriah bergantung pada Rusia, yang pesawatnya menyerang Idlib.
support | Hizbullah dibentuk untuk melawan Israel.
support | SDF dibentuk pada 2015.
supplies_arms | Ukraina mengandalkan Turki, yang menjadi tuan rumah perundingan.
support | Ankara memandang YPG, tulang punggung SDF, sebagai ancaman bagi Turki.
supplies_arms | “Tak ada satu peluru pun yang kami kirim ke Yaman,” kata Abbas Araghchi.
supplies_arms | Tidak ada dua drone yang Iran kirim ke Sudan, kata Burhan.
support | Hizbullah di Lebanon dan Houthi di Yaman tidak disokong Rusia.
treaty | Berdasarkan pernyataan 10 Maret yang dikutip Mazloum Abdi dan Ahmed al-Sharaa, SDF bertahan.
"""


def _pairs(lines: list[str]) -> list[tuple[str, str]]:
    return list(zip(lines[::2], lines[1::2], strict=True))


@pytest.mark.parametrize(("text", "told"), _pairs(TIES.strip().splitlines()))
def test_a_tie_of_a_profile(text: str, told: str) -> None:
    assert tuple(told.strip().split(" | ")) in ties(text)


@pytest.mark.parametrize("row", SILENT.strip().splitlines())
def test_what_looks_like_a_tie(row: str) -> None:
    tie, text = row.split(" | ")
    assert not any(tie == told for _, told, _ in ties(text))


def test_mediation_is_not_of_those_between_whom_it_is() -> None:
    told = ties("Pada Mei 2025, berkat mediasi Oman, Washington dan Houthi sepakat berhenti saling serang.")
    assert [subject for subject, *_ in told] == ["Oman"]


def _taking_part(text: str) -> list[list[str]]:
    return [[entity.name for entity in s.participants] for s in statements(text) if isinstance(s, Event)]


def test_who_ends_what_stands_before_the_subject() -> None:
    said = claims("Atas desakan Rusia, Mesir dan Qatar mengecam serangan itu.")
    assert [who for who, *_ in said] == ["Egypt", "Qatar"]
    taken = "Dengan dukungan udara Rusia, Iran dan Hizbullah merebut Aleppo."
    assert _taking_part(taken) == [["Iran", "Hezbollah"]]


def test_a_list_of_three() -> None:
    said = claims("Rusia, Mesir dan Qatar mengecam serangan itu.")
    assert [who for who, *_ in said] == ["Russia", "Egypt", "Qatar"]
    # whoever is named with his place alone is no member of it
    said = claims("Setelah bertemu Houthi di Yaman, Hamas mengecam serangan itu.")
    assert [who for who, *_ in said] == ["Hamas"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Qassem Soleimani dibunuh pesawat nirawak AS.", ["United States", "Qassem Soleimani"]),
        ("Hossein Salami terbunuh pada jam-jam pertama serangan Israel.", ["Israel", "Hossein Salami"]),
        ("Naim Qassem memimpin Hizbullah sejak terbunuhnya Hassan Nasrallah.", ["Hassan Nasrallah"]),
        ("Rafik Hariri dibunuh Hizbullah pada 2005.", ["Hezbollah", "Rafik Hariri"]),
    ],
)
def test_who_was_killed_and_by_whom(text: str, parties: list[str]) -> None:
    assert _taking_part(text) == [parties]


def test_whoever_died_at_whose_hands() -> None:
    assert _taking_part("Yahya Sinwar tewas di tangan tentara Israel.")[0][:2] == [
        "Israel Defense Forces",
        "Yahya Sinwar",
    ]


def test_they_agree_to_strike_no_more() -> None:
    assert events("Rusia dan Ukraina sepakat berhenti bertempur.") == [("ceasefire_agreed", "happened")]
    assert events("Rusia dan Ukraina belum sepakat berhenti bertempur.") == []


def test_men_of_a_commander() -> None:
    killed = "Jet Israel menewaskan Haytham Tabatabai, kepala staf Hizbullah, beserta empat anak buahnya di Beirut."
    assert figures(killed) == [(None, 4, "killed", "military", "Hezbollah")]
    assert figures("Militer Rusia mengatakan empat anak buahnya tewas.")[0][4] == "Russia"


def test_nearly_all_of_them() -> None:
    shot = "Serangan di Kyiv menewaskan 26 orang, hampir semuanya wisatawan."
    assert [f[3] for f in figures(shot)] == ["civilian"]


def test_in_whose_eyes() -> None:
    assert claims("Di mata Turki, Mazloum Abdi adalah teroris.") == [("Turkey", "assert", "")]
    counted = "Dalam hitungan UNIFIL, Israel melanggar gencatan senjata 10.000 kali."
    assert claims(counted)[0][0] == "United Nations Interim Force in Lebanon"
    assert claims("Di mata dunia, Israel melanggar hukum.") == []


def test_how_they_call_it() -> None:
    assert claims("Perjanjian itu, demikian warga Thailand menyebutnya, dibekukan.") == []
    assert claims("“Kami siap,” demikian Zelensky menegaskan.")[0][0] == "Volodymyr Zelenskyy"


def test_what_somebody_else_is_besides() -> None:
    both = "Utusan khusus AS Tom Barrack, yang juga duta besar AS untuk Turki, dan Panglima CENTCOM Brad Cooper tiba."
    assert offices(both) == [
        ("Tom Barrack", "special envoy", "United States"),
        ("Tom Barrack", "ambassador", "United States"),
        ("Brad Cooper", "commander", "United States Central Command"),
    ]
