"""Whose staff and crews are told of, whom a state's drones kill, and who only looks on as others sign."""

from __future__ import annotations

import pytest

from tests.extract.reading import events, figures, ties


@pytest.mark.parametrize(
    ("text", "language", "side"),
    [
        ("Sembilan awak kapal, semuanya warga Pakistan, ditahan.", "id", "Pakistan"),
        ("Sembilan pelaut, semuanya warga negara India, tewas.", "id", "India"),
        ("Nine sailors, all of them Indian nationals, were killed.", "en", "India"),
        ("Seven crew members, all Pakistanis, were detained.", "en", "Pakistan"),
        (
            "WFP menghentikan operasinya di Yaman setelah sepuluh stafnya ditangkap Houthi.",
            "id",
            "World Food Programme",
        ),
        ("MSF menutup kliniknya di Khartoum setelah dua stafnya diculik RSF.", "id", "Doctors Without Borders"),
        ("Kini 69 pegawai PBB mendekam di tahanan Houthi.", "id", "United Nations"),
    ],
)
def test_crews_of_a_country_and_an_organizations_staff(text: str, language: str, side: str) -> None:
    assert [figure[-1] for figure in figures(text, language)] == [side]


@pytest.mark.parametrize("blow", ["Serangan drone Rusia", "Rudal jelajah Rusia", "Serangan Rusia"])
def test_whom_a_states_drones_kill_are_not_its_people(blow: str) -> None:
    assert figures(f"{blow} menewaskan tiga orang.") == [(None, 3, "killed", "unspecified", "")]


def test_torn_words_of_all_of_a_crew_break_nothing() -> None:
    assert figures("Sembilan awak kapal ditahan, semuanya warga") == [(None, 9, "captured", "civilian", "")]


@pytest.mark.parametrize(
    "text",
    [
        "Disaksikan Donald Trump, Anutin Charnvirakul dan Hun Manet menandatangani perjanjian damai di Kuala Lumpur.",
        "Didampingi Anwar Ibrahim, Anutin Charnvirakul dan Hun Manet meneken perjanjian damai di Kuala Lumpur.",
        "Pada 26 Oktober, disaksikan Donald Trump, Anutin Charnvirakul dan Hun Manet meneken perjanjian damai.",
        "Pada 26 Oktober, disaksikan Trump dan Perdana Menteri Malaysia Anwar Ibrahim, Anutin Charnvirakul dan "
        "Hun Manet meneken perjanjian damai.",
    ],
)
def test_who_looks_on_signs_nothing(text: str) -> None:
    (treaty,) = [tie for tie in ties(text) if "treaty" in tie]
    assert {"Anutin Charnvirakul", "Hun Manet"} <= set(treaty)


def test_a_faction_that_somebody_backs_is_who_is_named_before() -> None:
    text = "Al-Zenki, kelompok bersenjata dukungan Turki, menuding SDF menyerang."
    assert ("Turkey", "support", "Al-Zenki") in ties(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mortir kembali berjatuhan di pinggiran Suwayda.", "shelling"),
        ("Roket Hizbullah berjatuhan di Haifa.", "shelling"),
        ("Di Kharkiv, drone Rusia yang menabrak sebuah gedung membunuh tiga orang.", "attack"),
    ],
)
def test_shells_that_rain_down_and_drones_that_kill(text: str, kind: str) -> None:
    assert events(text, "id") == [(kind, "happened")]


def test_three_beside_whom_others_stand_are_one_list() -> None:
    text = "Palestina diakui oleh 157 anggota PBB, termasuk Prancis, Inggris, dan Kanada yang menyusul pada September."
    assert {("Canada", "member_of", "United Nations"), ("France", "member_of", "United Nations")} <= set(ties(text))


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            "UNHCR menyebutkan 84 ribu warga Kongo masih bertahan di kamp-kamp Burundi.",
            ("United Nations High Commissioner for Refugees", 84000, "displaced", "unspecified",
             "Democratic Republic of the Congo"),
        ),
        (
            "Seorang dokter di rumah sakit umum Masisi mengatakan kepada AFP telah menerima 17 jenazah.",
            ("Masisi doctor", 17, "killed", "unspecified", "Democratic Republic of the Congo"),
        ),
    ],
)  # fmt: skip
def test_those_who_stay_in_camps_and_whom_a_doctor_counts(text: str, figure: tuple[str, int, str, str, str]) -> None:
    assert figures(text) == [figure]


def test_patients_who_may_cross_have_not_fled() -> None:
    assert figures("Baru belasan pasien yang diizinkan menyeberang ke Mesir.") == []


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("RSF, milisi yang dipersenjatai diktator Sudan Omar al-Bashir, menguasai Darfur.",
         ("Omar al-Bashir", "supplies_arms", "Rapid Support Forces")),
        ("Tentara Sudan didukung Mesir dan Arab Saudi, sementara Iran memasok drone Mohajer-6.",
         ("Iran", "supplies_arms", "Sudanese Armed Forces")),
        ("Delegasi Rusia dan Ukraina, yang dipertemukan Washington dan Ankara, berunding di Jenewa.",
         ("Turkey", "mediates", "Russia; Ukraine")),
        ("Sanksi AS terhadap empat perwira Rwanda dinilai tidak akan mengubah keadaan.",
         ("United States", "sanctions", "Rwanda")),
    ],
)  # fmt: skip
def test_ties_of_rulers_hosts_and_officers(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


def test_whom_iran_arms_is_who_is_named_behind() -> None:
    text = "RSF disokong Uni Emirat Arab, sementara Iran memasok drone kepada tentara Sudan."
    assert [tie for tie in ties(text) if "supplies_arms" in tie] == [("Iran", "supplies_arms", "Sudanese Armed Forces")]
