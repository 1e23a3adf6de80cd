"""Indonesian profiles of commanders, and backgrounds with many names: who stands beside whom, and who does not.

Beside each form that tells something stands one that looks alike and tells nothing.
"""

from __future__ import annotations

import pytest

from kg.statement import Event, Office
from tests.extract.reading import claims, events, figures, meant, offices, statements, ties

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
Amerika Serikat, yang memasok hampir 70 persen senjata impor Israel, menolak.
    United States | supplies_arms | Israel
Beijing adalah mitra segala cuaca Islamabad dan memasok jet J-10C serta rudal PL-15.
    China | supplies_arms | Pakistan
Perjanjian itu memberi Moskow hak atas Pangkalan Udara Hmeimim di Latakia sampai 2066.
    Russia | military_base | Latakia
Putin mengirim pasukan untuk menyelamatkan Bashar al-Assad.
    Vladimir Putin | support | Bashar al-Assad
Perundingan antara Suriah dan Israel, yang disponsori utusan AS Tom Barrack, macet.
    Tom Barrack; United States | mediates | Syria; Israel
Presiden Donald Trump mundur dari kesepakatan itu dan menjatuhkan sanksi "berat" kepada Teheran.
    Donald Trump | sanctions | Iran
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
support | Perundingan antara Suriah dan Israel, yang disponsori utusan AS Tom Barrack, macet.
supplies_arms | Ukraina mengirim operator drone untuk membantu pemberontak Idlib.
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


def test_who_gets_what_an_ally_of_another_supplies() -> None:
    told = ties("Iran, sekutu Suriah, memasok drone kepada Rusia.")
    assert ("Iran", "supplies_arms", "Syria") not in told
    assert ("Iran", "supplies_arms", "Russia") in told


@pytest.mark.parametrize(
    "text",
    [
        "Jet Rusia meratakan Aleppo timur, dan menurut PBB, membunuh hampir 7.000 warga sipil.",
        "Perang yang, menurut PBB, membunuh hampir 7.000 warga sipil di Suriah belum usai.",
        "Perang di Suriah, menurut taksiran PBB, membunuh hampir 7.000 warga sipil.",
    ],
)
def test_a_source_within_the_sentence(text: str) -> None:
    assert [f[:3] for f in figures(text)] == [("United Nations", 7000, "killed")]


def test_where_a_source_is() -> None:
    war = "Perang di Gaza yang, menurut Kementerian Kesehatan di wilayah itu, merenggut 70.000 nyawa belum usai."
    assert [f[:2] for f in figures(war)] == [("Gaza Health Ministry", 70000)]
    assert claims(war) == []


def test_with_whose_help_others_are_driven_out() -> None:
    assert figures("Moskwa mengusir mereka dengan bantuan sekitar 12.000 tentara Korea Utara.") == []
    driven = figures("Moskwa mengusir 12.000 warga Ukraina.")
    assert [f[1:3] for f in driven] == [(12000, "displaced")]


def test_who_tells_of_a_killing_takes_no_part_in_it() -> None:
    told = "Menlu AS Marco Rubio mengumumkannya pada Jumat, tiga bulan setelah 26 orang ditembak mati di Pahalgam."
    assert "Marco Rubio" not in [name for names in _taking_part(told) for name in names]


def test_two_who_met() -> None:
    met = "Presiden Palestina Mahmoud Abbas bertemu Presiden Lebanon Joseph Aoun. Keduanya mengecam serangan itu."
    assert [who for who, *_ in claims(met)] == ["Mahmoud Abbas", "Joseph Aoun"]
    fought = "Houthi dan Israel saling serang. Keduanya mengecam serangan itu."
    assert [who for who, *_ in claims(fought)] == ["Houthis", "Israel"]


def test_with_whom_something_is_talked_over() -> None:
    assert events("Rubio membahas gencatan senjata dengan Lavrov.") == [("talks", "happened")]
    assert events("Buku itu membahas hubungan Rusia dengan Iran.") == []


def test_who_will_not_respond() -> None:
    assert claims("Dmitry Peskov menolak menanggapi.") == [("Dmitry Peskov", "decline_comment", "")]


@pytest.mark.parametrize(
    "told",
    [
        "Valerii Zaluzhnyi, yang kini menjadi duta besar Ukraina untuk Inggris, diam.",
        "Valerii Zaluzhnyi, kini duta besar Ukraina untuk Inggris, diam.",
        "Valerii Zaluzhnyi, yang sejak 2024 menjabat duta besar Ukraina untuk Inggris, diam.",
        "Valerii Zaluzhnyi menjabat duta besar Ukraina di London.",
    ],
)
def test_what_somebody_is_now(told: str) -> None:
    assert offices(told) == [("Valerii Zaluzhnyi", "ambassador", "Ukraine")]


def test_what_somebody_was_until_when() -> None:
    told = statements("Recep Tayyip Erdogan menjabat perdana menteri Turki dari 2003 hingga 2014.")
    assert [s.former for s in told if isinstance(s, Office)] == [True]
    assert offices("Hakan Fidan, kini di Ankara, menteri luar negeri Turki, diam.") == []


def test_whose_army_where_one_state_is_told_of() -> None:
    assert meant("Sudan terbelah. Tentara maju.") == ["Sudan", "Sudanese Armed Forces"]
    assert meant("Sudan dan Etiopia bersengketa. Tentara maju.")[-1] == "military"


def test_whose_party_a_leader_stands_before() -> None:
    told = "Gerakan Amal, partai Syiah pimpinan Ketua Parlemen Nabih Berri yang bersekutu dengan Hizbullah, diam."
    assert ties(told) == [("Amal Movement", "alliance", "Hezbollah")]
    told = "Hizbullah, milisi pimpinan Naim Qassem yang didukung Iran, diam."
    assert ties(told) == [("Iran", "support", "Hezbollah")]


def test_whom_a_group_killed_before_a_strike_on_its_own_land() -> None:
    war = "Israel dan Hamas saling tuding. Rudal Israel menghantam tenda di Gaza. "
    killed = figures(war + "Perang bermula ketika Hamas membunuh 1.200 orang dan menyandera 251 orang.")
    assert [f[4] for f in killed] == ["Israel", "Israel"]
    # of those whom somebody else's blow before killed, it is the place that tells
    assert figures(war + "Dua belas orang tewas.")[0][4] == "Gaza Strip; Palestine"


def test_the_town_behind_an_attack() -> None:
    struck = figures("Serangan Mumbai 2008 menewaskan 166 orang.")
    assert [f[4] for f in struck] == ["India"]
    struck = figures("Warga berkabung. Pengeboman Kharkiv pada 2022 menewaskan enam orang.")
    assert [f[4] for f in struck] == ["Ukraine"]
