"""Indonesian explainers: whose government, army or office somebody's is, and ties in the words of analyses.

Beside each form that tells a tie stands one that looks alike and tells none.
"""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, events, figures, meant, offices, ties

#: a sentence, and the tie that it tells: subject | tie | object
TIES = """
Pemerintahan Presiden Joe Biden memasok rudal ATACMS kepada Ukraina.
    Joe Biden government | supplies_arms | Ukraine
Hamas, yang anggarannya dibiayai Qatar, menolak.
    Qatar | support | Hamas
Tentara Lebanon, yang gajinya disubsidi Qatar dan perlengkapannya sebagian besar sumbangan Amerika Serikat, maju.
    United States | supplies_arms | Lebanese Armed Forces
Bandara itu dipakai Uni Emirat Arab untuk mengirim persenjataan kepada RSF.
    United Arab Emirates | supplies_arms | Rapid Support Forces
Turki menjual drone kepada tentara Sudan, Iran mengirim drone Mohajer-6, sementara Mesir diam.
    Iran | supplies_arms | Sudanese Armed Forces
Jet Gripen yang dikerahkan Bangkok dipasok Swedia.
    Sweden | supplies_arms | Thailand
M23 menerima kiriman bahan bakar dari Uganda.
    Uganda | support | M23
Uni Eropa menjatuhkan sanksi kepada sembilan petinggi RSF, termasuk wakil komandan Abdul Rahim Dagalo.
    European Union | sanctions | Abdel Rahim Dagalo
Rusia membangun dermaga berdasarkan kesepakatan yang dicapai dengan Sudan pada 2025.
    Russia | treaty | Sudan
Sekitar 900 tentara AS bermarkas di Suriah.
    United States | military_base | Syria
Mesir, Yordania, dan anggota Liga Arab lainnya menolak rencana itu.
    Jordan | member_of | Arab League
Jaish-e-Mohammed, yang menurut New Delhi dilindungi dinas rahasia Pakistan, menolak.
    Pakistani security service | support | Jaish-e-Mohammed
Turki, bersama Mesir dan Qatar, adalah penjamin gencatan senjata antara Israel dan Hamas.
    Qatar | mediates | Israel; Hamas
Azerbaijan, pemasok minyak Israel sekaligus saudara dekat Turki, menolak.
    Azerbaijan | alliance | Turkey
Beijing, sahabat "segala cuaca" Islamabad, diam.
    China | alliance | Pakistan
SDF menjadi mitra Amerika Serikat dalam memerangi ISIS.
    Syrian Democratic Forces | alliance | United States
SDF dibentuk pada 2015 dengan YPG sebagai tulang punggungnya.
    YPG | member_of | Syrian Democratic Forces
Kairo melatih polisi di bawah kesepakatan dengan Yordania.
    Egypt | treaty | Jordan
Perdamaian Mesir-Israel yang diteken pada 1978 bertahan.
    Egypt | treaty | Israel
Perdamaian itu menjadikan Kairo penerima bantuan militer Amerika terbesar kedua setelah Israel.
    United States | supplies_arms | Israel
Presiden Suriah Ahmed al-Sharaa dan komandan SDF Mazloum Abdi meneken kesepakatan peleburan.
    Syria | treaty | Syrian Democratic Forces
Partai Pekerja Kurdistan (PKK), organisasi yang oleh Turki dan AS dicap teroris, bubar.
    Turkey | sanctions | PKK
Turki menyerbu Suriah, dibantu Tentara Nasional Suriah (SNA), kumpulan milisi yang digajinya.
    Turkey | support | Syrian National Army
Rusia mempertahankan Hmeimim dan Tartus, dua pangkalan yang disewanya sejak 2015.
    Russia | military_base | Tartus
Korea Selatan, tuan rumah bagi 28.500 serdadu AS, menolak.
    United States | military_base | South Korea
Perjanjian Riyadh 2019 yang ditandatangani pemerintah Yaman dan STC gagal.
    Yemeni government | treaty | Southern Transitional Council
Milisi Popular Forces, yang disebut Hamas dipersenjatai Israel, menyerang Rafah.
    Israel | supplies_arms | Popular Forces (Gaza)
M23 yang, kata PBB, disokong Rwanda, menolak.
    Rwanda | support | M23
Rusia melemah. Belarus, sekutu terdekatnya, diam.
    Belarus | alliance | Russia
RSF merebut Bara. Uni Emirat Arab, pemasok senjata utamanya, membantah.
    United Arab Emirates | supplies_arms | Rapid Support Forces
Amerika Serikat, yang mencap Pakistan sekutu utama non-NATO, menolak.
    United States | alliance | Pakistan
Tepi Barat berada di bawah Otoritas Palestina pimpinan Mahmoud Abbas.
    Palestinian Authority | controls | West Bank
Qatar, tempat markas depan Komando Pusat AS, menolak.
    United States Central Command | military_base | Qatar
Iran menyelundupkan satu miliar dolar kepada Hizbullah.
    Iran | support | Hezbollah
Kataib Hizbullah, yang menerima perintah dari Pasukan Quds, menolak.
    Quds Force | support | Kata'ib Hezbollah
Tentara Kamboja dibesarkan Vietnam dan kini dipersenjatai China.
    China | supplies_arms | Royal Cambodian Armed Forces
Thailand mengandalkan F-16 dari Amerika Serikat, kapal selam China, dan Gripen Swedia.
    Sweden | supplies_arms | Thailand
Iran sejak 2023 duduk di Organisasi Kerja Sama Shanghai bersama India, Pakistan, dan Rusia.
    Pakistan | member_of | Shanghai Cooperation Organisation
"""

#: a tie | a sentence that does not tell it
SILENT = """
supplies_arms | Lapangan itu dipakai Uganda untuk mengirim pasukan ke Kongo.
support | Lebanon menerima kiriman bahan bakar dari Iran.
military_base | Sekitar 900 tentara AS tiba di Suriah.
member_of | Pertemuan itu dihadiri anggota Lebanon, Israel, dan pasukan penjaga perdamaian PBB.
sanctions | AS menjatuhkan sanksi kepada perusahaan minyak, termasuk dua kapal.
support | Pasal itu mewajibkan Rusia dan Korea Utara saling membantu secara militer.
alliance | Rusia "membebaskan" Ukraina.
controls | Peluru menghantam markas UNIFIL di Naqoura.
alliance | Kyiv menyebut Houthi proksi, dan Rusia, China, dan sekutu Iran menolak.
alliance | Rusia menyerang Ukraina. China, mitra dagang terbesarnya, diam.
alliance | Hizbullah melemah. Rusia, tetangganya, diam.
controls | Gaza berada di bawah gempuran Israel.
supplies_arms | Ukraina mengoperasikan Patriot dan menembak jatuh rudal Rusia.
supplies_arms | Upaya AS memasok senjata kepada Ukraina diganjal Hongaria.
sanctions | Upaya India memasukkan TRF ke daftar sanksi diganjal Pakistan.
support | Hizbullah menerima perintah untuk mundur dari Israel.
support | Garda Nasional yang, kata harian Washington Post, digaji Israel, menolak.
"""


def _pairs(lines: list[str]) -> list[tuple[str, str]]:
    return list(zip(lines[::2], lines[1::2], strict=True))


@pytest.mark.parametrize(("text", "told"), _pairs(TIES.strip().splitlines()))
def test_a_tie_of_an_explainer(text: str, told: str) -> None:
    assert tuple(told.strip().split(" | ")) in ties(text)


@pytest.mark.parametrize("row", SILENT.strip().splitlines())
def test_what_looks_like_a_tie(row: str) -> None:
    tie, text = row.split(" | ")
    assert not any(tie == told for _, told, _ in ties(text))


def test_what_is_recipient_of_its_own() -> None:
    told = ties("AS memasok senjata ke Ukraina, Iran mengirim drone ke Rusia, dan Turki diam.")
    assert ("Iran", "supplies_arms", "Ukraine") not in told
    assert ("Iran", "supplies_arms", "Russia") in told


def test_whose_government_behind_a_rulers_office() -> None:
    assert claims("Pemerintahan Presiden Donald Trump mengecam serangan itu.") == [
        ("Donald Trump government", "condemn", "")
    ]
    assert offices("Pemerintahan mantan Presiden Joe Biden menolak.")[0][:2] == ("Joe Biden", "president")
    # an officer of the police is not whose the police are
    assert claims("Juru bicara militer Israel Letnan Kolonel Nadav Shoshani membantah.")[0][0] == "Nadav Shoshani"


def test_whoever_was_killed_is_not_of_who_killed_him() -> None:
    assert offices("Israel membunuh Panglima Angkatan Udara Amir Ali Hajizadeh.") == []
    assert offices("Israel menewaskan Menteri Pertahanan Abdul Karim.") == []
    killed = "Serangan Israel ke Sanaa menewaskan Perdana Menteri Ahmed al-Rahawi."
    assert offices(killed) == [("Ahmed al-Rahawi", "prime minister", "Yemen")]


def test_who_chairs_a_committee_of_parliament() -> None:
    chair = "Ketua komisi pertahanan parlemen Ukraina, Oleksandr Zavitnevych, menolak."
    assert offices(chair) == [("Oleksandr Zavitnevych", "committee chair", "Ukrainian parliament")]


@pytest.mark.parametrize("who", ["Guru Besar Ilmu Politik", "Dosen Hubungan Internasional", "Pakar Timur Tengah"])
def test_a_scholar_behind_his_university(who: str) -> None:
    assert claims(f"{who} Universitas Airlangga, Radityo Dharmaputra, menilai Rusia belum ingin damai.")[0][:2] == (
        "Radityo Dharmaputra",
        "assert",
    )


def test_nobody_says_it() -> None:
    assert claims("Tak satu pun anggota PBB mengakuinya.") == []


def test_refugees_who_are_taken_in() -> None:
    taken = "UNHCR mencatat hampir 900.000 warga Sudan kini ditampung di Chad timur."
    assert [f[1:5] for f in figures(taken)] == [(900000, "displaced", "unspecified", "Sudan")]


def test_a_city_in_the_name_of_an_agreement() -> None:
    assert meant("Piagam Nairobi gagal.") == []
    assert meant("Perjanjian Moskwa dengan Kyiv gagal.") == ["Russia", "Ukraine"]


def test_what_others_are_expected_to_say() -> None:
    assert claims("Rafael Grossi memprediksi Iran akan menolak usulan itu.") == [("Rafael Grossi", "predict", "")]


def test_what_the_author_says_himself() -> None:
    assert claims("NATO menolak. Menurut saya, sejarah berulang.") == [("NATO", "reject", "")]


def test_so_a_warning_goes() -> None:
    assert claims("Serangan akan dibalas, demikian ancaman Houthi.") == [("Houthis", "threaten", "")]


def test_who_governs_for_now() -> None:
    acting = "Gubernur sementara Kursk Alexander Khinshtein mengundurkan diri."
    assert offices(acting) == [("Alexander Khinshtein", "acting governor", "Kursk")]


def test_who_is_driven_out() -> None:
    assert events("Tentara Suriah mengusir SDF dari Raqqa.") == [("capture", "happened")]
    assert events("Putin menjabat tangan Trump di Anchorage.") == [("meeting", "happened")]


def test_others_than_whoever_is_named_here() -> None:
    counted = "Kementerian Kesehatan Lebanon menghitung 335 orang meninggal. "
    killed = "Bom Israel menghabisi Haytham Ali Tabatabai bersama empat orang lainnya."
    assert [f[:2] for f in figures(counted + killed)] == [("Ministry of Health of Lebanon", 335), (None, 4)]


def test_who_was_shot_dead() -> None:
    shot = "Seorang letnan Kamboja tertembak mati di perbatasan."
    assert [f[1:4] for f in figures(shot)] == [(1, "killed", "military")]


def test_a_post_has_a_name_and_says_nothing() -> None:
    assert claims("Gencatan senjata yang diteken di Pos Chanthaburi mewajibkan kedua pihak mundur.") == []
