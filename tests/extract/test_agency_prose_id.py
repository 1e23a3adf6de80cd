"""Sentences as Indonesian dailies write them: what describes a source, reasons that a speaker tells, victims."""

from __future__ import annotations

import pytest

from kg.article import Article, Span
from kg.extract import extract
from kg.statement import Casualty, Claim, Event
from tests.extract.reading import claims, events, figures, meant, offices, statements, ties


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Menurut SOHR, lembaga pemantau perang di Inggris, tentara Suriah membunuh 20 warga Druze di Suwayda.", "id"),
        (
            "According to the Syrian Observatory for Human Rights, a Britain-based war monitor, Syrian soldiers killed "
            "20 Druze civilians in Sweida.",
            "en",
        ),
    ],
)
def test_what_a_source_is_takes_no_part(text: str, language: str) -> None:
    (attack,) = [one for one in statements(text, language) if isinstance(one, Event)]
    assert "United Kingdom" not in {who.name for who in (*attack.participants, *attack.place)}
    assert "Syria" in {who.name for who in attack.participants}


def test_a_list_behind_a_source_describes_nobody() -> None:
    text = "Menurut SOHR, pasukan Suriah, milisi Druze, dan suku Badui terlibat pertempuran di Suwayda."
    (clash,) = [one for one in statements(text, "id") if isinstance(one, Event)]
    assert {"Syrian Armed Forces", "Syria"} & {who.name for who in clash.participants}


def test_a_reason_is_told_by_who_speaks() -> None:
    text = 'Scott Bessent mengatakan sanksi itu dijatuhkan karena Putin menolak mengakhiri "perang tak masuk akal".'
    (claim,) = [one for one in statements(text, "id") if isinstance(one, Claim)]
    assert claim.claimant is not None
    assert (claim.claimant.name, claim.quote) == ("Scott Bessent", "perang tak masuk akal")


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Iran mengutuk pembunuhan Hassan Nasrallah.", "id", ("Iran", "condemn", "")),
        ("Iran condemned the killing of Hassan Nasrallah.", "en", ("Iran", "condemn", "")),
        ("Houthi bersumpah membalas kematian Hassan Nasrallah.", "id", ("Houthis", "threaten", "")),
        ("Israel Katz mengancam akan menghabisi Ali Khamenei.", "id", ("Israel Katz", "threaten", "Ali Khamenei")),
    ],
)
def test_who_was_killed_is_no_target(text: str, language: str, told: tuple[str, str, str]) -> None:
    assert told in claims(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "Garda Revolusi Iran memperingatkan setiap serangan baru akan dibalas.",
        'Garda Revolusi Iran memperingatkan balasan yang "lebih menghancurkan".',
    ],
)
def test_what_may_come_has_not_happened(text: str) -> None:
    assert events(text, "id") == []


def test_who_once_trained_a_force_is_not_who_listed_him() -> None:
    text = "Ali Tabatabai, yang lahir di Beirut, masuk daftar sanksi AS pada 2016 dan pernah melatih Hizbullah."
    assert ("United States", "support", "Hezbollah") not in ties(text, "id")


def test_a_secretary_of_the_army_is_a_minister_of_his_state() -> None:
    assert offices("Menteri Angkatan Darat AS Dan Driscoll tiba di Kyiv.", "id") == [
        ("Dan Driscoll", "army secretary", "United States")
    ]


def test_who_blame_each_other_when_something_has_happened_tell_no_figure() -> None:
    text = "Pakistan dan Afghanistan saling melempar tuduhan setelah serangan udara menewaskan sembilan anak di Khost."
    assert [who for who, *_ in figures(text, "id")] == [None]
    assert ("Pakistan", "accuse", "Afghanistan") in claims(text, "id")


def test_a_group_that_is_described_speaks_by_its_name() -> None:
    text = "Islamabad mengejar TTP, kelompok yang mengaku bertanggung jawab atas banyak serangan."
    assert ("Tehreek-e-Taliban Pakistan", "confirm", "") in claims(text, "id")


def test_the_two_who_fight_are_not_who_backs_one_of_them() -> None:
    text = (
        "Pasukan Demokratik Suriah (SDF) yang didukung Amerika Serikat dan pasukan pemerintah Suriah terlibat baku "
        "tembak di Aleppo, menewaskan dua warga sipil. Kedua pihak saling menyalahkan."
    )
    told = [one for one in statements(text, "id") if isinstance(one, Event)]
    assert [(one.type, {who.name for who in one.participants}) for one in told] == [
        ("clash", {"Syrian Democratic Forces", "Syria"})
    ]
    assert ("Syria", "accuse", "Syrian Democratic Forces") in claims(text, "id")


def test_talks_are_of_those_between_whom_somebody_mediates() -> None:
    text = (
        "Pasukan Israel dan Hamas bertempur. Israel dan Hamas berunding. Perundingan yang dimediasi Qatar dan Mesir "
        "itu buntu."
    )
    talks = [one for one in statements(text, "id") if isinstance(one, Event) and one.type == "talks"]
    assert all({"Israel", "Hamas"} <= {who.name for who in one.participants} for one in talks)


def test_fighting_that_killed_is_no_attack() -> None:
    text = (
        "Pakistan dan Afghanistan saling tuding. Hubungan kedua negara memburuk sejak bentrokan perbatasan pada "
        "Oktober yang menewaskan puluhan orang di kedua sisi."
    )
    assert ("attack", "happened") not in events(text, "id")


def test_leaders_of_both_countries_are_two() -> None:
    text = "Thailand dan Kamboja bertempur. Trump mengaku akan menelepon pemimpin kedua negara."
    (call,) = [one for one in statements(text, "id") if isinstance(one, Event) and one.type == "phone_call"]
    assert {"Donald Trump", "Leader of Thailand", "Leader of Cambodia"} <= {who.name for who in call.participants}


def test_a_headline_tells_whom_an_article_is_about() -> None:
    title, story = "Thailand-Kamboja Kembali Memanas", "Prancis membuat peta itu. Kamboja menang. Kedua negara bentrok."
    text = f"{title}\n\n{story}"
    body = (Span.of(text, len(title) + 2, len(text)),)
    told = extract(Article(slug="a", text=text, body=body, language="id", title=Span.of(text, 0, len(title))))
    (clash,) = [one for one in told if isinstance(one, Event)]
    assert {who.name for who in clash.participants} == {"Thailand", "Cambodia"}
    assert all(one.evidence.start > len(title) for one in told)


def test_a_counter_does_not_count_its_own_people() -> None:
    text = (
        "RSF berakar dari milisi Janjaweed di Darfur, Sudan. RSF berperang dengan tentara Sudan. "
        "Hingga kini 150.000 orang tewas menurut perkiraan AS."
    )
    assert "United States" not in [side for *_, side in figures(text, "id")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Iran mengutuk serangan itu lewat juru bicara Kemlu Esmaeil Baghaei.", ("Iran", "condemn", "")),
        ("RSF tidak segera mengomentari klaim tersebut.", ("Rapid Support Forces", "decline_comment", "")),
    ],
)
def test_through_whom_and_on_what(text: str, told: tuple[str, str, str]) -> None:
    assert claims(text, "id") == [told]


def test_the_name_of_a_missile_is_no_land() -> None:
    (blow,) = [
        one
        for one in statements("Houthi meluncurkan rudal hipersonik Palestine-2 ke Jaffa.", "id")
        if isinstance(one, Event)
    ]
    assert {who.name for who in blow.participants} == {"Houthis"}


def test_a_capital_that_is_struck_is_a_place() -> None:
    (blow,) = [
        one
        for one in statements("Israel melancarkan gelombang serangan ke Sanaa dan pelabuhan Hodeidah.", "id")
        if isinstance(one, Event)
    ]
    assert [place.name for place in blow.place] == ["Sana'a", "Hodeidah"]


def test_a_part_may_be_counted_since_another_day() -> None:
    text = "Sebanyak 98 anak meninggal di Gaza sejak Oktober 2023, 37 di antaranya sejak 1 Juli 2024, menurut dokter."
    told = [one for one in statements(text, "id") if isinstance(one, Casualty)]
    assert [(one.count, one.since) for one in told] == [(98, "2023-10"), (37, "2024-07-01")]


def test_two_do_it_to_each_other() -> None:
    text = "M23 yang didukung Rwanda dan tentara Kongo saling menuduh melanggar perjanjian yang diteken di Doha."
    assert claims(text, "id") == [("M23", "accuse", "FARDC"), ("FARDC", "accuse", "M23")]
    assert ties(text, "id") == [("Rwanda", "support", "M23")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kamboja menegaskan komitmennya terhadap deklarasi bersama yang diteken di Kuala Lumpur.", "id"),
        ("Rafael Grossi warned in Vienna that the escalation was dangerous.", "en"),
    ],
)
def test_where_something_was_signed_or_said_is_no_target(text: str, language: str) -> None:
    (claim,) = [one for one in statements(text, language) if isinstance(one, Claim)]
    assert not claim.target


@pytest.mark.parametrize(
    "text",
    [
        "Zelenskyy bertemu Erdogan di Ankara untuk menghidupkan kembali perundingan damai dengan Rusia.",
        "Zelenskyy menemui Erdogan guna membahas perundingan dengan Rusia.",
    ],
)
def test_what_a_meeting_is_for_has_no_part_in_it(text: str) -> None:
    (meeting,) = [one for one in statements(text, "id") if isinstance(one, Event)]
    assert {"Volodymyr Zelenskyy", "Recep Tayyip Erdoğan"} <= {who.name for who in meeting.participants}
    assert "Russia" not in {who.name for who in meeting.participants}
    assert not [tie for tie in ties(text, "id") if "Russia" in tie]


def test_what_is_awaited_is_not_said() -> None:
    said = claims("Thailand menutup perbatasan sampai Kamboja mengakui telah memasang ranjau.", "id")
    assert not [one for one in said if "Cambodia" in str(one)]


@pytest.mark.parametrize(
    "text",
    [
        "Presiden menolak usulan AS soal Sudan. Perang antara tentara dan RSF menewaskan 20 orang.",
        "Presiden menolak usulan AS. Perang antara tentara dan RSF di Sudan menewaskan 20 orang.",
    ],
)
def test_the_army_that_fights_a_group_is_of_its_country(text: str) -> None:
    (war,) = [one for one in statements(text, "id") if isinstance(one, Event)]
    assert {"Sudanese Armed Forces", "Sudan", "Rapid Support Forces"} == {who.name for who in war.participants}


def test_an_army_that_fights_a_group_of_elsewhere_is_not_of_its_country() -> None:
    text = "Hizbullah menembaki Israel dari Lebanon. Pertempuran antara tentara dan Hizbullah berlanjut."
    fights = [one for one in statements(text, "id") if isinstance(one, Event) and one.type == "clash"]
    assert all("Lebanon" not in {who.name for who in one.participants} for one in fights)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Jamaat-ul-Ahrar, faksi Taliban Pakistan (TTP), mengaku bertanggung jawab atas serangan itu.", "id"),
        ("Jamaat-ul-Ahrar, faksi sempalan TTP, mengaku bertanggung jawab.", "id"),
        ("Jamaat-ul-Ahrar, a faction of the Pakistani Taliban, claimed responsibility for the attack.", "en"),
    ],
)
def test_a_part_of_a_group_speaks_for_itself(text: str, language: str) -> None:
    assert [one.claimant.name for one in statements(text, language) if isinstance(one, Claim) and one.claimant] == [
        "Jamaat-ul-Ahrar"
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Houthi menyerang Israel dan menewaskan empat orang sebagai bentuk solidaritas kepada warga di Gaza.", "id"),
        (
            "The Houthis have fired missiles at Israel and killed four people in solidarity with Palestinians in Gaza.",
            "en",
        ),
    ],
)
def test_for_whose_sake_somebody_strikes_is_not_where(text: str, language: str) -> None:
    found = [one for one in statements(text, language) if isinstance(one, Casualty | Event)]
    assert found
    assert all("Gaza Strip" not in {place.name for place in one.place} for one in found)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hamas mendesak dunia menekan Israel.", "id"),
        ("Houthi menyerukan kepada masyarakat internasional agar menghukum Israel.", "id"),
        ("Hamas called on the international community to press Israel.", "en"),
    ],
)
def test_who_calls_on_everyone_asks_nobody(text: str, language: str) -> None:
    (claim,) = [one for one in statements(text, language) if isinstance(one, Claim)]
    assert claim.act == "call_for"
    assert claim.target == ()


@pytest.mark.parametrize(
    "text",
    [
        "STC menyatakan membubarkan diri di Riyadh, tetapi juru bicaranya, Anwar al-Tamimi, mengatakan itu dipaksakan.",
        "STC mengirim delegasi ke Riyadh, dan juru bicaranya, Anwar al-Tamimi, mengatakan perundingan berlanjut.",
    ],
)
def test_a_spokesman_is_not_of_where_something_was(text: str) -> None:
    assert offices(text, "id") == [("Anwar al-Tamimi", "spokesperson", "Southern Transitional Council")]


def test_a_family_name_of_somebody_known_is_not_all_of_a_name() -> None:
    text = "AS menjatuhkan sanksi kepada Abdelrahim Hamdan Dagalo."
    assert ties(text, "id") == [("United States", "sanctions", "Abdelrahim Hamdan Dagalo")]


def test_an_army_is_not_of_who_only_blames_its_rebels() -> None:
    text = (
        "Departemen Keuangan AS menyebut RSF bertanggung jawab atas pembantaian di El Fasher yang direbut RSF.\n\n"
        "Mesir, Arab Saudi, dan Turki mendukung tentara."
    )
    assert not [tie for tie in ties(text, "id") if "United States Armed Forces" in tie]


def test_a_letter_accuses_and_not_whom_it_is_sent_to() -> None:
    text = "Araghchi mengirim surat kepada Antonio Guterres yang menuduh AS melanggar hukum."
    assert claims(text, "id") == [("Abbas Araghchi", "accuse", "United States")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Uni Eropa menangguhkan dialog pertahanan dengan Rwanda.", "id"),
        ("Thailand membekukan perundingan dengan Kamboja.", "id"),
        ("Thailand froze talks with Cambodia.", "en"),
        ("The European Union suspended a defence dialogue with Rwanda.", "en"),
    ],
)
def test_who_suspends_talks_does_not_talk(text: str, language: str) -> None:
    assert ties(text, language) == []
    assert [one for one in statements(text, language) if isinstance(one, Event)] == []


def test_where_people_fled_to_is_not_whose_they_are() -> None:
    text = (
        "Lebih dari 413 warga sipil tewas di Kivu Selatan, Kongo.\n\n"
        "Sekitar 200.000 orang mengungsi, sebagian menyeberang ke Burundi, menurut PBB."
    )
    fled = [one for one in statements(text, "id") if isinstance(one, Casualty)][-1]
    assert "Burundi" not in {side.name for side in fled.side}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Militer merebut kekuasaan di Myanmar pada Februari 2021, memicu perang saudara yang telah membuat "
            "3,6 juta orang mengungsi.",
            "id",
        ),
        (
            "The military seized power in Myanmar in February 2021, triggering a civil war that has displaced "
            "3.6 million people.",
            "en",
        ),
    ],
)
def test_what_goes_on_since_then_begins_then(text: str, language: str) -> None:
    (fled,) = [one for one in statements(text, language) if isinstance(one, Casualty)]
    assert (fled.since, fled.as_of) == ("2021-02", None)


def test_all_but_one_above_all() -> None:
    text = "China mendesak semua pihak, terutama Israel, untuk segera menghentikan tembakan."
    assert claims(text, "id") == [("China", "call_for", "Israel")]
    assert claims("Julie Bishop mendesak semua pihak melindungi warga sipil.", "id") == [
        ("Julie Bishop", "call_for", "")
    ]


def test_troops_are_of_who_sends_them() -> None:
    text = (
        "Tentara Suriah menguasai Damaskus. Suriah meminta bantuan.\n\n"
        "Israel, yang menduduki Golan sejak 1967, mengirim pasukan ke sana dan melancarkan serangan ke Suriah."
    )
    assert meant(text)[-4:] == ["Israel", "Golan Heights", "Israel Defense Forces", "Syria"]


def test_who_mends_ties_is_named_beside_them() -> None:
    text = (
        "Oman menjadi tuan rumah perundingan antara Houthi dan Arab Saudi, sedangkan Tiongkok memediasi pemulihan "
        "hubungan Riyadh dan Teheran."
    )
    assert ("China", "mediates", "Saudi Arabia; Iran") in ties(text, "id")


def test_a_coalition_is_of_who_leads_it() -> None:
    (capture,) = [one for one in statements("Koalisi oposisi pimpinan HTS merebut Damaskus.") if isinstance(one, Event)]
    assert capture.participants[0].name == "Hay'at Tahrir al-Sham"


def test_members_among_others() -> None:
    text = (
        "Koalisi pimpinan Arab Saudi, yang beranggotakan antara lain Uni Emirat Arab, Bahrain, dan Sudan, turun tangan."
    )
    assert [tie[:2] for tie in ties(text, "id")] == [
        ("United Arab Emirates", "member_of"), ("Bahrain", "member_of"), ("Sudan", "member_of"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Arab Saudi menjadi tuan rumah KTT Liga Arab.",
        "Mesir menjadi tuan rumah konferensi donor PBB.",
        "Turki menjadi tuan rumah pertemuan NATO di Ankara.",
    ],
)
def test_who_hosts_a_summit_hosts_no_base(text: str) -> None:
    assert ties(text, "id") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("JD Vance memperingatkan Israel soal pemungutan suara Knesset mengenai aneksasi Tepi Barat.", "id"),
        ("Knesset menyetujui RUU aneksasi Tepi Barat.", "id"),
        ("JD Vance warned Israel over a Knesset vote on annexing the West Bank.", "en"),
    ],
)
def test_what_is_only_voted_on_is_not_taken(text: str, language: str) -> None:
    assert [one for one in statements(text, language) if isinstance(one, Event)] == []


def test_a_plan_demands_and_not_to_whom_it_is_put() -> None:
    text = "Kamil Idris mengajukan rencana damai ke Dewan Keamanan PBB yang mensyaratkan pelucutan senjata RSF."
    assert claims(text, "id") == [("Kamil Idris", "demand", "Rapid Support Forces")]
