from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import events, name, names, statements


def told(text: str, language: str = "id") -> list[Event]:
    return [s for s in statements(text, language) if isinstance(s, Event)]


@pytest.mark.parametrize(
    ("text", "kind", "participants"),
    [
        ("Thailand menyerang Kamboja.", "attack", {"Thailand", "Cambodia"}),
        ("Rusia menembaki kota Kharkiv.", "shelling", {"Russia"}),
        ("Pertempuran pecah antara Thailand dan Kamboja.", "clash", {"Thailand", "Cambodia"}),
        ("India dan Pakistan menyepakati gencatan senjata.", "ceasefire_agreed", {"India", "Pakistan"}),
        ("Rusia menggelar perundingan dengan Ukraina.", "talks", {"Russia", "Ukraine"}),
        ("Emmanuel Macron bertemu dengan Vladimir Putin.", "meeting", {"Emmanuel Macron", "Vladimir Putin"}),
        ("Donald Trump menelepon Vladimir Putin.", "phone_call", {"Donald Trump", "Vladimir Putin"}),
        ("Nikol Pashinyan mengirim surat kepada Vladimir Putin.", "letter", {"Nikol Pashinyan", "Vladimir Putin"}),
        ("Rusia merebut kota Kupiansk.", "capture", {"Russia"}),
        ("Rusia dan Ukraina melakukan pertukaran tahanan.", "prisoner_exchange", {"Russia", "Ukraine"}),
        ("Israel mundur dari Lebanon.", "withdrawal", {"Israel", "Lebanon"}),
    ],
)
def test_events_by_kind(text: str, kind: str, participants: set[str]) -> None:
    (event,) = told(text)
    assert (event.type, event.status) == (kind, "happened")
    assert participants <= {entity.name for entity in event.participants}


@pytest.mark.parametrize(
    ("text", "status", "speaker"),
    [
        ("Rusia menyerang Ukraina.", "happened", None),
        ("Ukraina mengatakan Rusia menyerang Odesa.", "happened", "Ukraine"),
        ("Ukraina menuduh Rusia menyerang Odesa.", "alleged", "Ukraine"),
        ("Rusia akan menggelar perundingan dengan Ukraina.", "planned", None),
        ("Rusia dijadwalkan menggelar perundingan dengan Ukraina.", "planned", None),
        ("Perundingan Rusia dan Ukraina yang ditengahi Turki dijadwalkan berlangsung di Ankara.", "planned", None),
        ("Perundingan antara Rusia dan Ukraina di Ankara menunjukkan apa yang akan terjadi.", "happened", None),
    ],
)
def test_whether_it_happened_and_who_says_so(text: str, status: str, speaker: str | None) -> None:
    assert [(event.status, name(event.claimant)) for event in told(text)] == [(status, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "Rusia tidak menyerang Ukraina.",
        "Apakah Rusia menyerang Ukraina?",
        "Rusia ingin menyerang Ukraina.",
        "Rusia bisa menyerang Ukraina.",
        "Cina mendesak Rusia dan Ukraina menyepakati gencatan senjata.",
        "Rusia dan Ukraina menghitung korban sejak perang pecah.",
        "Hamas menguasai Gaza sejak 2007.",
        "Prancis berjanji mengirim pasukan ke Ukraina setelah gencatan senjata tercapai.",
    ],
)
def test_a_wish_a_question_or_a_denial_is_no_event(text: str) -> None:
    assert events(text) == []


def test_where_and_when() -> None:
    (event,) = told("Rusia menyerang kota Kharkiv pada Jumat (13/6).")
    assert (names(event.place), event.date) == ("Kharkiv", "2025-06-13")


def test_a_weekday_of_what_is_planned_lies_ahead() -> None:
    (event,) = told("Rusia akan menggelar perundingan dengan Ukraina pada Senin.")
    assert event.date == "2025-06-16"


def test_those_who_accuse_each_other_take_part() -> None:
    event = told("India dan Pakistan saling menuduh melanggar gencatan senjata.")[0]
    assert (event.type, names(event.participants), event.status) == ("ceasefire_violated", "India; Pakistan", "alleged")


def test_the_same_told_again_is_not_repeated() -> None:
    assert len(told("Thailand menyerang Kamboja. Thailand menyerang Kamboja.")) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thailand attacked Cambodia on Friday.", [("attack", "happened")]),
        ("Ukraine accused Russia of shelling Odesa.", [("shelling", "alleged")]),
        ("Russia and Ukraine will hold talks on Monday.", [("talks", "planned")]),
        ("A meeting between Russia and Ukraine, hosted by Turkey, is a success.", [("meeting", "happened")]),
        ("Talks between Russia and Ukraine hosted by Turkey are scheduled for Monday.", [("talks", "planned")]),
        ("An attack on Ukraine could draw in its allies.", []),
        ("The attacks on Ukraine may amount to war crimes.", [("attack", "happened")]),
        ("Hezbollah fired dozens of rockets at Israel.", [("shelling", "happened")]),
        ("Iran refused to hold talks with Israel, its foreign minister said.", []),
        ("Iran agreed to hold talks with Israel.", [("talks", "planned")]),
        ("Russia did not attack Ukraine.", []),
    ],
)
def test_events_in_english(text: str, expected: list[tuple[str, str]]) -> None:
    assert events(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Washington menghantam Teheran dengan rentetan sanksi.", "id"),
        ("The United States hit Iran with new sanctions.", "en"),
    ],
)
def test_a_blow_with_sanctions_is_no_attack(text: str, language: str) -> None:
    assert events(text, language) == []


def test_attacks_on_two_towns_are_two() -> None:
    places = [names(event.place) for event in told("Rusia menyerang kota Kharkiv. Lalu Rusia menyerang kota Sumy.")]
    assert places == ["Kharkiv", "Sumy"]


def test_who_lends_the_place_does_not_negotiate() -> None:
    (event,) = told("Rusia berselisih dengan Ukraina. Perundingan digelar di Jenewa, Swiss.")
    assert {"Russia", "Ukraine"} <= {entity.name for entity in event.participants}


@pytest.mark.parametrize(
    ("text", "language", "kind", "expected"),
    [
        ("Milisi Houthi yang didukung Iran menyerang Israel pada Senin.", "id", "attack", {"Houthis", "Israel"}),
        ("The Iran-backed Houthis attacked Israel on Monday.", "en", "attack", {"Houthis", "Israel"}),
        (
            "Gencatan senjata antara Armenia dan Azerbaijan yang ditengahi Rusia disepakati pada Sabtu.",
            "id", "ceasefire_agreed", {"Armenia", "Azerbaijan"},
        ),
        (
            "Rusia menyerang Ukraina pada Jumat setelah Donald Trump bertemu Emmanuel Macron.",
            "id", "attack", {"Russia", "Ukraine"},
        ),
        ("Pasukan RSF menguasai Nyala setelah merebut El Fasher.", "id", "capture", {"Rapid Support Forces"}),
    ],
)  # fmt: skip
def test_who_backs_mediates_or_meets_elsewhere_takes_no_part(
    text: str, language: str, kind: str, expected: set[str]
) -> None:
    (event,) = [event for event in told(text, language) if event.type == kind]
    assert {entity.name for entity in event.participants} == expected


def test_a_date_of_another_clause_does_not_date_an_event() -> None:
    (event,) = [
        event
        for event in told("Israel menyerang Lebanon meski gencatan senjata disepakati pada November 2024.")
        if event.type == "attack"
    ]
    assert event.date is None


def test_a_relative_clause_is_of_its_own() -> None:
    text = "Benjamin Netanyahu, yang bertemu Donald Trump pekan lalu, mengatakan Hamas harus pergi."
    (event,) = [event for event in told(text) if event.type == "meeting"]
    assert {entity.name for entity in event.participants} == {"Benjamin Netanyahu", "Donald Trump"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Israel dan Hamas berperang. Mesir dan Qatar mengatakan kedua pihak sepakat melakukan gencatan senjata.",
            "id",
        ),
        ("Israel and Hamas are at war. Egypt and Qatar said both sides agreed to a ceasefire.", "en"),
    ],
)
def test_both_sides_are_not_those_who_speak_of_them(text: str, language: str) -> None:
    event = told(text, language)[-1]
    assert (event.type, {entity.name for entity in event.participants}) == ("ceasefire_agreed", {"Israel", "Hamas"})


def test_from_where_somebody_withdraws_is_no_force() -> None:
    (event,) = told("Israel menarik pasukannya dari Rafah.")
    assert {entity.name for entity in event.participants} == {"Israel", "Israel Defense Forces"}
    assert names(event.place) == "Rafah"


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        ("AS dan Ukraina dijadwalkan bertemu di Jeddah.", "id", "planned"),
        ("Delegasi AS dan Ukraina bertemu di Jeddah.", "id", "happened"),
        ("The United States and Ukraine are scheduled to meet in Jeddah.", "en", "planned"),
        ("Delegations from the United States and Ukraine met in Jeddah.", "en", "happened"),
    ],
)
def test_several_meet_somewhere(text: str, language: str, status: str) -> None:
    (event,) = told(text, language)
    assert (event.type, event.status, names(event.place)) == ("meeting", status, "Jeddah")
    assert {"United States", "Ukraine"} <= {entity.name for entity in event.participants}


def test_who_tells_of_a_blow_is_no_side_of_it() -> None:
    text = 'Kongo berperang dengan M23. "Mereka menghadapi pengeboman," ujar Maria Sousa, dokter di Goma.'
    assert all("Sousa" not in names(event.participants) for event in told(text))


def test_two_people_named_side_by_side_are_both() -> None:
    text = "Iran dan Israel berperang. Vladimir Putin dan Xi Jinping bertemu, lalu keduanya berbicara lewat telepon."
    call = next(event for event in told(text) if event.type == "phone_call")
    assert {"Vladimir Putin", "Xi Jinping"} <= {entity.name for entity in call.participants}


def test_what_was_told_is_not_told_again_by_that() -> None:
    text = "RSF menyerang El Fasher. Enam orang tewas dalam serangan itu."
    assert events(text) == [("attack", "happened")]


def test_another_verb_tells_of_another_deed() -> None:
    text = "Pasukan RSF menyerbu El Fasher. Warga dibunuh pasukan RSF di rumah sakit."
    assert events(text) == [("attack", "happened")] * 2


def test_mediators_of_a_truce_do_not_break_it() -> None:
    text = "Kongo dan M23 bertikai. M23 menyerang Kongo. Gencatan senjata yang ditengahi Qatar dan Mesir runtuh."
    broken = next(event for event in told(text) if event.type == "ceasefire_violated")
    assert "M23" in names(broken.participants)


def test_a_day_long_ago_without_a_year_is_left_open() -> None:
    (event,) = told("The October 7 attacks changed Israel.", "en")
    assert event.date is None
    (event,) = told("The June 7 attack shook Israel.", "en")
    assert event.date == "2025-06-07"


def test_an_attack_to_come_has_not_happened() -> None:
    assert not told("NATO fears nothing but the attack in 2029.", "en")


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Emmanuel Macron met Volodymyr Zelenskiy in Paris.", ""),
        ("Chinese Foreign Minister Wang Yi called his Israeli counterpart Gideon Saar.", ""),
        ("US special envoy Tom Perriello said the Sudanese army should talk to the RSF.", ""),
        ("Armenia accused Azerbaijan of violating the border. Russia called for calm.", "Armenia; Azerbaijan"),
        ("Sudan's army said the RSF had attacked El Fasher. The United States called for calm.", "RSF; Sudan"),
        # who is only accused fights less than who strikes
        (
            "Sudan accused the UAE of arming the RSF. Shelling by the RSF killed five, the Sudanese Armed Forces said.",
            "RSF; Sudan",
        ),
    ],
)
def test_the_war_is_between_those_whom_the_article_sets_against_each_other(text: str, sides: str) -> None:
    told = statements(f"{text} Thousands have fled since the war broke out in April 2023.", "en")
    clash = [said for said in told if isinstance(said, Event) and said.type == "clash"]
    names = {alias for said in clash for one in said.participants for alias in (one.name, *one.aliases)}
    assert set(sides.split("; ")) - {""} <= names and bool(clash) == bool(sides) and "UAE" not in names


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Cambodia fired Russian-made BM-21 Grad rockets at Surin.", "en", {"Cambodia", "Surin"}),
        ("Militer Rusia menembakkan rudal buatan Korea Utara ke Kharkiv.", "id", {"Russian Armed Forces", "Russia"}),
        (
            "The rebels attacked Beni, killing 52 people, according to MONUSCO.",
            "en",
            {"Democratic Republic of the Congo"},
        ),
    ],
)
def test_who_made_a_weapon_or_tells_of_a_blow_takes_no_part(text: str, language: str, expected: set[str]) -> None:
    assert {who.name for event in told(text, language) for who in event.participants} == expected


def test_whom_another_clause_names_does_not_meet() -> None:
    text = "A Russian drone hit Kharkiv on Monday, hours before Zelenskiy was due to meet Trump in Washington."
    (meeting,) = (event for event in told(text, "en") if event.type == "meeting")
    assert "Russia" not in {who.name for who in meeting.participants}
    assert [place.name for place in meeting.place] == ["Washington, D.C."]


def test_a_place_that_somebody_promises_to_take_is_not_taken() -> None:
    assert told("Dewan Kedaulatan Sudan mengutuk serangan itu dan berjanji merebut kembali seluruh Darfur.") == []


def test_who_condemns_a_war_does_not_fight_it() -> None:
    text = (
        "Kementerian Luar Negeri Indonesia mengutuk serangan Israel. Indonesia dan Israel tidak punya hubungan. "
        "Hamas menyerang Israel. Indonesia mengirim bantuan. Perang pecah pada 7 Oktober 2023."
    )
    clash = next(event for event in told(text) if event.type == "clash")
    assert {who.name for who in clash.participants} == {"Israel", "Hamas"}


def test_a_relative_clause_is_only_of_whom_it_tells() -> None:
    text = (
        "Uganda has sent troops at Kinshasa's request to fight the Allied Democratic Forces, a rebel group allied with "
        "Islamic State that killed 52 people in Beni."
    )
    attack = next(event for event in told(text, "en") if event.type == "attack")
    assert [who.name for who in attack.participants] == ["Allied Democratic Forces"]
    assert [place.name for place in attack.place] == ["Beni"]


def test_whom_only_an_explanation_names_takes_no_part() -> None:
    text = "Sweden's foreign minister Maria Malmer Stenergard, who succeeded Tobias Billstrom, met Sergei Lavrov."
    (meeting,) = told(text, "en")
    assert [who.name for who in meeting.participants][:2] == ["Maria Malmer Stenergard", "Sergey Lavrov"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Saudi Arabia, which has led a coalition against the Houthis since 2015, is in talks with them.", None),
        ("Saudi Arabia, which borders Yemen, held talks with the Houthis on 7 May.", "2025-05-07"),
    ],
)
def test_a_date_of_a_description_is_not_that_of_the_event(text: str, date: str | None) -> None:
    assert [event.date for event in told(text, "en")] == [date]


def test_a_delegation_is_not_of_where_it_is() -> None:
    (event,) = told("Mohammed al-Jaber met a rebel delegation in Muscat.", "en")
    assert names(event.participants) == "Mohammed al-Jaber; delegation"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("M23 seized Goma in May.", "Goma"),
        ("The RSF captured El Fasher, the capital of North Darfur, on 7 May.", "El Fasher; North Darfur"),
        ("Russian troops withdrew from Kherson on 7 May.", "Kherson"),
    ],
)
def test_what_is_taken_is_the_place(text: str, place: str) -> None:
    assert [names(event.place) for event in told(text, "en")] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Sebagai imbalannya, Israel melepaskan hampir 2.000 tahanan Palestina.",
        "Hakim ICC mengeluarkan surat perintah penangkapan untuk Netanyahu.",
        "Kaja Kallas mengatakan paket itu juga menyasar 117 kapal Rusia.",
        "Amerika Serikat dan Israel memboikot konferensi yang diprakarsai Prancis itu.",
    ],
)
def test_what_only_looks_like_a_deed_is_none(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Israel menyerang Lebanon. UNIFIL melaporkan enam pria bersenjata menembaki patrolinya di dekat Bint Jbeil.",
        "Israel menyerang Lebanon. UNIFIL mengatakan sejumlah orang tak dikenal menembaki patrolinya.",
    ],
)
def test_strangers_who_strike_are_neither_side_nor_who_tells_of_them(text: str) -> None:
    assert len(events(text)) == 1


def test_an_army_of_the_place_is_not_the_one_named_before() -> None:
    text = (
        "Militer Israel menyerang tank di Damaskus. Suriah mengutuk Israel. "
        "Bentrokan antara pasukan pemerintah dan petempur suku Badui menewaskan 12 orang di Homs."
    )
    last = [s for s in statements(text) if isinstance(s, Event)][-1]
    assert "Israel" not in {entity.name for entity in last.participants}


def test_what_a_meeting_is_for_tells_neither_where_nor_who() -> None:
    (event,) = (s for s in statements("Trump bertemu Putin untuk membahas perang di Gaza.") if isinstance(s, Event))
    assert event.place == () and {entity.name for entity in event.participants} >= {"Donald Trump", "Vladimir Putin"}
    assert "Gaza Strip" not in {entity.name for entity in event.participants}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Iran's Abbas Araghchi landed in New Delhi a day after meeting Shehbaz Sharif in Islamabad."),
        ("id", "Utusan AS Tom Barrack tiba di Beirut setelah bertemu Presiden Ahmed al-Sharaa di Islamabad."),
    ],
)
def test_where_one_was_before_is_not_where_one_came_later(language: str, text: str) -> None:
    assert [names(event.place) for event in told(text, language)][1:] == ["Islamabad"]


def test_what_somebody_fired_landed_there() -> None:
    text = "Saudi Arabia bombed Houthi positions after rockets fired by the group landed in Jizan."
    assert "meeting" not in {kind for kind, _ in events(text, "en")}


def test_who_tells_of_a_blow_takes_no_part_in_it() -> None:
    text = "Sedikitnya 15 petugas medis tewas, yang menurut Bulan Sabit Merah Palestina ditembak pasukan Israel."
    attack = next(s for s in statements(text) if isinstance(s, Event))
    assert names(attack.participants) == "Israel Defense Forces; Israel"


def test_who_is_only_named_beside_fights_for_no_town() -> None:
    text = "El Fasher jatuh ke tangan RSF, kata WHO, setelah Salva Kiir mendatangi Rumah Sakit Bersalin Saudi."
    capture = next(s for s in statements(text) if isinstance(s, Event) and s.type == "capture")
    assert names(capture.participants) == "Rapid Support Forces"
