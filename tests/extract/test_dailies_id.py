"""Sentences as Indonesian outlets write them day by day: bases, backers, captures spoken of, blows without a doer."""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import claims, events, figures, offices, statements, ties


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Uni Eropa tengah menyiapkan paket sanksi ke-21 terhadap Rusia.", ("European Union", "sanctions", "Russia")),
        ("Iran termasuk pendukung utama perang Rusia di Ukraina.", ("Iran", "support", "Russia")),
        ("Kamboja bersandar pada China.", ("China", "support", "Cambodia")),
        ("Sudan sepakat dengan Rusia soal pembangunan dermaga.", ("Sudan", "treaty", "Russia")),
        ("AS membuka kembali pangkalan militernya di Filipina.", ("United States", "military_base", "Philippines")),
        ("AS membuka lagi pangkalan lautnya di Djibouti.", ("United States", "military_base", "Djibouti")),
        ("Rusia merusak tank Ukraina, termasuk Leopard buatan Jerman.", ("Germany", "supplies_arms", "Ukraine")),
    ],
)
def test_ties_told_in_dailies(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text, "id")


def test_whoever_reconciles_both_mediates() -> None:
    text = "Pakistan bertempur melawan Taliban. China mencoba mendamaikan kedua pihak."
    assert ("China", "mediates", "Pakistan; Taliban") in ties(text, "id")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Bom bunuh diri mengguncang gedung pengadilan di Islamabad.", "Pakistan"),
        ("Arab Saudi melancarkan intervensi militer di Yaman pada 2015.", "Saudi Arabia"),
        ("Di Israel, rudal-rudal Iran menewaskan sembilan orang.", "Iran"),
    ],
)
def test_blows(text: str, who: str) -> None:
    (blow,) = [one for one in statements(text, "id") if isinstance(one, Event)]
    assert blow.type == "attack"
    assert who in {one.name for one in blow.participants}


def test_two_at_one_table_meet() -> None:
    (met,) = [
        one
        for one in statements("Steve Witkoff duduk satu meja dengan Abbas Araghchi di Muscat.", "id")
        if isinstance(one, Event)
    ]
    assert met.type == "meeting"


def captors(text: str) -> list[set[str]]:
    found = [one for one in statements(text, "id") if isinstance(one, Event) and one.type == "capture"]
    return [{who.name for who in one.participants} for one in found]


def test_who_speaks_of_a_capture_is_no_captor() -> None:
    assert captors("M23 merebut Goma. Marco Rubio menyebut perebutan kota itu sebagai kemunduran.") == [{"M23"}]


def test_who_announces_a_capture_is_its_captor() -> None:
    assert captors("Kementerian Pertahanan Rusia mengumumkan perebutan Kupiansk.") != []


def test_where_people_flee_after_a_capture_took_nothing() -> None:
    assert captors("Akibat jatuhnya Uvira, 84.000 orang menyeberang ke Burundi.") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Dmitry Medvedev menyindir bahwa NATO tak lagi kompak.", ("Dmitry Medvedev", "condemn", "NATO")),
        ("Israel menyambut dingin usulan itu.", ("Israel", "condemn", "")),
        ("Iran mendukung sikap Hizbullah.", ("Iran", "support", "Hezbollah")),
        ("Amerika menyebut RSF melakukan genosida.", ("United States", "accuse", "Rapid Support Forces")),
        ("Yaman memberi waktu 24 jam kepada UEA untuk pergi.", ("Yemen", "demand", "United Arab Emirates")),
        ("Netanyahu, menurut laporan situs berita Axios, menolak usulan itu.", ("Benjamin Netanyahu", "reject", "")),
    ],
)
def test_acts(text: str, told: tuple[str, str, str]) -> None:
    assert told in claims(text, "id")


def test_a_pretext_for_war_is_no_war() -> None:
    text = "Eritrea menuduh Etiopia mencari-cari alasan untuk berperang."
    assert not [one for one in statements(text, "id") if isinstance(one, Event)]


def test_a_pretext_to_stay_leaves_the_hold() -> None:
    text = "Naim Qassem menuding Israel mencari-cari alasan untuk terus menduduki lima titik di Lebanon selatan."
    assert {kind for _, kind, _ in ties(text, "id")} == {"controls"}


def test_later_the_same_one_says_something_else() -> None:
    text = "Iran mengecam Washington, tetapi belakangan menyatakan siap berunding dengan Amerika Serikat."
    assert {act for _, act, _ in claims(text, "id")} == {"condemn", "promise"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Hizbullah, kelompok yang oleh Israel dicap organisasi teroris, mengecam serangan itu.",
            ("Hezbollah", "condemn"),
        ),
        ("Hamas, kelompok yang dituduh Israel menyerang warga, membantah tuduhan itu.", ("Hamas", "deny")),
    ],
)
def test_what_somebody_is_called_does_not_speak(text: str, told: tuple[str, str]) -> None:
    assert told == claims(text, "id")[-1][:2]


def test_a_short_form_in_brackets_tells_whose_name_it_is() -> None:
    assert claims("Front Perlawanan (TRF) membantah.", "id") == [("The Resistance Front", "deny", "")]
    assert claims("Front Perlawanan (FP) membantah.", "id") != [("The Resistance Front", "deny", "")]


@pytest.mark.parametrize(
    "task",
    ["", " untuk Afrika", " untuk urusan Arab dan Afrika"],
)
def test_an_adviser_is_told_by_whom_he_serves(task: str) -> None:
    text = f"Massad Boulos, penasihat senior Presiden AS Donald Trump{task}, menyesalkan penolakan itu."
    assert offices(text, "id") == [
        ("Donald Trump", "president", "United States"),
        ("Massad Boulos", "adviser", "United States"),
    ]


def test_who_holds_an_office_now() -> None:
    text = "Menteri Luar Negeri Iran saat ini, Abbas Araghchi, menolak anggapan itu."
    assert offices(text, "id") == [("Abbas Araghchi", "foreign minister", "Iran")]


def test_two_who_came_together_speak() -> None:
    text = "Steve Witkoff bersama Jared Kushner bertemu Benjamin Netanyahu. Keduanya mendesak Israel membuka Rafah."
    assert {who for who, _, _ in claims(text, "id")} == {"Steve Witkoff", "Jared Kushner"}


def test_members_of_a_union_of_groups() -> None:
    text = "Tentara Arakan merupakan anggota Aliansi Tiga Persaudaraan bersama MNDAA dan TNLA."
    assert {who for who, kind, _ in ties(text, "id") if kind == "member_of"} == {
        "Arakan Army",
        "MNDAA",
        "Ta'ang National Liberation Army",
    }


def test_who_is_invited_is_no_member() -> None:
    assert ties("Arab Saudi dan Mesir diundang masuk BRICS.", "id") == []
    assert ("Egypt", "member_of", "BRICS") in ties("Mesir masuk BRICS pada 2024.", "id")


def test_money_behind_a_comma_is_no_arms() -> None:
    text = "Amerika Serikat, pemasok utama senjata Israel, mengucurkan 230 juta dolar AS kepada tentara Lebanon."
    assert ("United States", "supplies_arms", "Israel") in ties(text, "id")
    assert {who for _, kind, who in ties(text, "id") if kind == "supplies_arms"} == {"Israel"}


def test_a_town_falls_on_a_day() -> None:
    assert captors("RSF menguasai hampir seluruh Darfur sejak El Fasher jatuh pada 26 Oktober.") != []
    assert captors("Sebuah helikopter RSF jatuh pada 26 Oktober.") == []


def test_deaths_blamed_on_somebody_by_fire_are_a_blow_alleged() -> None:
    text = "Damaskus menyalahkan SDF atas tewasnya enam warga sipil akibat tembakan artileri."
    (blow,) = [one for one in statements(text, "id") if isinstance(one, Event)]
    assert (blow.type, blow.status) == ("attack", "alleged")


@pytest.mark.parametrize("state", ["di ambang runtuh", "di ambang bubar", "terancam bubar"])
def test_what_may_break_has_not_broken(state: str) -> None:
    assert events(f"Gencatan senjata antara Israel dan Hamas {state}.", "id") == []
    assert events("Gencatan senjata antara Israel dan Hamas runtuh.", "id") == [("ceasefire_violated", "happened")]


@pytest.mark.parametrize("rank", ["komandan", "komandan senior", "komandan lapangan", "perwira senior"])
def test_officers_counted_are_of_their_force(rank: str) -> None:
    text = f"Serangan Israel menewaskan dua {rank} Hamas di Gaza."
    assert figures(text, "id") == [(None, 2, "killed", "military", "Hamas")]


def test_a_ship_hit_by_a_drone_of_the_sea() -> None:
    assert events("Kapal perang Rusia tenggelam setelah dihantam drone laut Ukraina.", "id") == [("attack", "happened")]


def test_support_of_a_blow_is_told() -> None:
    assert ("Mike Johnson", "support", "") in claims("Ketua DPR AS Mike Johnson mendukung serangan tersebut.", "id")
    assert claims("Drone Rusia mendukung serangan darat di Sumy.", "id") == []


@pytest.mark.parametrize("mark", [",", ""])
def test_what_a_withdrawal_leaves_out_is_held(mark: str) -> None:
    text = f"Israel mundur dari Lebanon selatan{mark} kecuali dari lima titik yang masih didudukinya."
    assert ("Israel", "controls", "Southern Lebanon") in ties(text, "id")
    assert ties("Israel mundur dari Lebanon selatan, kecuali dari lima titik.", "id") == []
