"""Sentences as agencies write them: names in passing, offices parted by a country, denials of what was told."""

from __future__ import annotations

import pytest

from kg.statement import Casualty, Claim, Event, Relation
from tests.extract.reading import claims, events, figures, offices, statements, ties


@pytest.mark.parametrize(
    "text",
    [
        "Israel and the Iran-backed Hezbollah agreed to a truce brokered by France after a year of war in Lebanon.",
        "A French-brokered truce between Israel and the Iran-backed Hezbollah took effect.",
    ],
)
def test_who_backs_a_party_is_no_party(text: str) -> None:
    assert ("France", "mediates", "Israel; Hezbollah") in ties(text, "en")
    assert not [tie for tie in ties(text, "en") if tie[1] == "mediates" and "Iran" in tie[2]]


def test_who_backs_a_party_takes_no_part_in_its_talks() -> None:
    (talks,) = [
        one
        for one in statements("Saudi Arabia and the Iran-aligned Houthis held talks in Muscat.", "en")
        if isinstance(one, Event)
    ]
    assert {who.name for who in talks.participants} == {"Saudi Arabia", "Houthis"}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Sergei Ryabkov, the deputy Russian foreign minister, said talks would go on.", "deputy foreign minister"),
        ("Ahmed al-Sharaa, the interim Syrian president, said talks would go on.", "interim president"),
        ("Jane Doe, the deputy U.S. special envoy to the Middle East, said talks would go on.", "deputy special envoy"),
    ],
)
def test_an_office_may_be_parted_by_whose_it_is(text: str, office: str) -> None:
    assert [told[1] for told in offices(text, "en")] == [office]


def test_the_security_council_of_a_state_is_not_the_united_nations() -> None:
    text = "Dmitry Medvedev, deputy chairman of Russia's Security Council, warned Ukraine."
    assert [of for *_, of in offices(text, "en")] == ["Security Council of Russia"]


def test_a_group_named_in_passing_is_not_meant_by_the_noun() -> None:
    text = (
        "The RSF, which grew out of the Janjaweed militias, seized El Fasher. Volker Turk, the U.N. rights chief, "
        "said more attacks were likely. Sudan accused the United Arab Emirates of arming the paramilitaries."
    )
    assert ("United Arab Emirates", "supplies_arms", "Rapid Support Forces") in ties(text, "en")


def test_the_deadliest_of_attacks_is_the_one_just_told() -> None:
    text = (
        "Russia launched a massive drone attack on Kyiv on Friday, killing at least six people, Ukrainian officials "
        "said, as air defences battled one of the biggest assaults on the capital in weeks."
    )
    assert events(text, "en") == [("attack", "happened")]


def test_what_a_speaker_says_of_anothers_silence_is_no_refusal_of_his() -> None:
    text = "President Joseph Aoun told the Security Council that Lebanon was ready, but that Israel had yet to respond."
    assert "decline_comment" not in [act for _, act, *_ in claims(text, "en")]
    text = "Presiden Joseph Aoun mengatakan Lebanon siap berunding, tetapi Israel belum menanggapi."
    assert ("Joseph Aoun", "decline_comment", "") not in claims(text, "id")


def test_evidence_that_somebody_cites_is_no_target() -> None:
    text = (
        "Sudan accused the UAE of arming the RSF, a charge that it has rejected despite evidence cited by U.N. experts."
    )
    assert "United Nations observers" not in [target for *_, target in claims(text, "en")]


def test_state_may_say_what_kind_of_body_speaks() -> None:
    text = "Crews searched a block in the Desnianskyi district of Kyiv, the state emergency service said on Telegram."
    ((who, *_),) = claims(text, "en")
    assert who is not None
    assert who.endswith("civil defence")


def test_what_is_told_of_a_thing_nobody_says() -> None:
    text = "Qatar mengutuk serangan itu sebagai eskalasi berbahaya yang mengancam kesepakatan."
    assert claims(text, "id") == [("Qatar", "condemn", "")]


def test_a_denial_answers_the_claim_told_just_before() -> None:
    text = (
        'Presiden Ukraina Volodymyr Zelensky mengatakan Ukraina siap. "Ukraina akan menang," kata Zelensky. '
        "Rusia mengklaim telah merebut Kupiansk. Staf Umum Ukraina membantah klaim itu."
    )
    denial = statements(text, "id")[-1]
    assert isinstance(denial, Claim)
    assert denial.act == "deny"
    assert [who.name for who in denial.target] == ["Russia"]


def test_of_what_a_body_consists_the_article_tells() -> None:
    text = "Pemerintah Sudan menolak usulan yang diajukan kelompok Quad, yang terdiri atas AS, Mesir, dan UEA."
    told = [one for one in statements(text, "id") if isinstance(one, Relation)]
    assert len(told) == 3
    assert all(one.claimant is None for one in told)


def test_where_rebels_are_who_is_only_accused_does_not_fight_the_war() -> None:
    text = (
        "Pasukan Dukungan Cepat (RSF) menyetujui gencatan senjata. Sudan menuding Uni Emirat Arab memasok senjata "
        "kepada RSF. Sudan dan RSF belum berunding. Perang yang meletus pada April 2023 menewaskan ribuan orang."
    )
    wars = [one for one in statements(text, "id") if isinstance(one, Event) and one.type == "clash"]
    assert [{who.name for who in war.participants} for war in wars] == [{"Sudan", "Rapid Support Forces"}]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A Houthi court sentenced 17 people to death on Saturday.", "en"),
        ("Two soldiers were sentenced to death for treason by a court in Khartoum.", "en"),
        ("Sebanyak 17 orang divonis mati oleh pengadilan Houthi di Sanaa.", "id"),
    ],
)
def test_who_is_sentenced_to_death_has_not_died(text: str, language: str) -> None:
    assert figures(text, language) == []


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Russia's U.N. envoy Vassily Nebenzia complained about the text.", "Russia"),
        ("The U.N.'s Syria envoy, Geir Pedersen, said talks would go on.", "United Nations"),
    ],
)
def test_whose_envoy_somebody_is(text: str, of: str) -> None:
    assert [told[2] for told in offices(text, "en")] == [of]


def test_a_group_is_accused_and_not_its_land() -> None:
    assert claims("Israel accused Lebanon's Hezbollah of rearming.", "en") == [("Israel", "accuse", "Hezbollah")]


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        ("Bahrain severed ties with Qatar in June, accusing it of meddling.", "Bahrain", "Qatar"),
        ("Iran fired missiles at Israel, accusing it of killing Ismail Haniyeh.", "Iran", "Israel"),
        ("Algeria recalled its envoy to Mali, accusing it of shooting down a drone.", "Algeria", "Mali"),
    ],
)
def test_who_is_accused_was_named_last(text: str, who: str, whom: str) -> None:
    assert (who, "accuse", whom) in claims(text, "en")


def test_a_semicolon_ends_who_speaks() -> None:
    text = "Mohsin Naqvi said the bomber was a foreigner; the Pakistani Taliban, or TTP, claimed responsibility."
    assert ("Tehreek-e-Taliban Pakistan", "confirm", "") in claims(text, "en")


def test_an_attack_that_somebody_calls_backed_is_his_word() -> None:
    text = "Gunmen killed 26 tourists in Pahalgam, an attack New Delhi said was backed by Islamabad."
    assert claims(text, "en") == [("India", "assert", "")]


def test_a_thing_demands_nothing() -> None:
    text = "Hamas said the plan would fail because it insists on the disarmament of Gaza."
    assert claims(text, "en") == [("Hamas", "assert", "")]


def test_he_is_who_spoke_last() -> None:
    text = (
        "Secretary-General Antonio Guterres has called for their release, and spokesman Stephane Dujarric dismissed "
        "the charges as baseless. The staff of the United Nations were being held in Sanaa, he said."
    )
    assert claims(text, "en")[-1][0] == "Stéphane Dujarric"


def test_whoever_answers_an_attack_has_suffered_it() -> None:
    text = (
        "Russia's envoy said the United States had promised much. The United States praised the plan. "
        "Israel launched its offensive after Hamas-led militants killed about 1,200 people."
    )
    assert [side for *_, side in figures(text, "en")] == ["Israel"]


def test_people_die_in_a_capital_of_that_state() -> None:
    text = (
        "India and Pakistan fought in May. Islamabad blamed Afghanistan's Taliban for a suicide bombing that killed 12 "
        "outside a courthouse in the Pakistani capital."
    )
    assert [side for *_, side in figures(text, "en")] == ["Pakistan"]


def test_two_who_quarrel_are_the_two() -> None:
    text = (
        "India and Pakistan fought in May. India and Pakistan agreed to a truce. Pakistan blamed Afghanistan for a "
        "bombing. Kabul rejected the charge. Talks between the two were hosted by Turkey in Istanbul."
    )
    assert ("Turkey", "mediates", "Pakistan; Afghanistan") in ties(text, "en")


def test_a_capital_where_two_agreed_is_no_third() -> None:
    text = "Afghanistan and Pakistan agreed on a truce. Khawaja Asif said the truce signed in Doha was holding."
    truces = [one for one in statements(text, "en") if isinstance(one, Event) and one.type == "ceasefire_agreed"]
    assert all("Qatar" not in {who.name for who in truce.participants} for truce in truces)


def test_a_war_of_two_is_told_in_its_own_clause() -> None:
    text = (
        "India and Pakistan have quarrelled. The two countries fought a conflict in May after gunmen killed 26 "
        "tourists in Pahalgam."
    )
    (war,) = [one for one in statements(text, "en") if isinstance(one, Event) and one.type == "clash"]
    assert {who.name for who in war.participants} == {"India", "Pakistan"}
    assert war.place == ()


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Moscow, which has bought Iranian Shahed drones, condemned it.", ("Iran", "supplies_arms", "Russia")),
        (
            "The Saudi-led coalition that included the United Arab Emirates bombed Sanaa.",
            ("United Arab Emirates", "member_of", "Saudi-led coalition"),
        ),
    ],
)
def test_ties_of_the_past_tense(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text, "en")


def test_a_deed_is_told_behind_the_comma() -> None:
    text = "Trump, who met Volodymyr Zelenskiy at the White House on 10 June, urged Israel to keep the truce."
    (meeting,) = [one for one in statements(text, "en") if isinstance(one, Event) and one.type == "meeting"]
    assert meeting.date == "2025-06-10"
    assert {"Donald Trump", "Volodymyr Zelenskyy"} <= {who.name for who in meeting.participants}


def test_the_name_of_a_war_is_no_place_of_a_blow() -> None:
    text = "The Houthis, who fired missiles at Israel throughout the Gaza war, threatened ships."
    (blow,) = [one for one in statements(text, "en") if isinstance(one, Event)]
    assert {who.name for who in blow.participants} == {"Houthis", "Israel"}
    assert "Gaza Strip" not in {place.name for place in blow.place}


def test_a_coast_across_a_gulf_is_not_the_gulf() -> None:
    assert ties("The Houthis control the coast across the Gulf of Aden.", "en") == []


def test_one_of_the_biggest_attacks_is_the_one_just_told() -> None:
    text = "Ukraine struck a power plant near Moscow, in one of its biggest attacks on a power facility inside Russia."
    assert events(text, "en") == [("attack", "happened")]


def test_a_governor_is_not_of_the_place_of_another_sentence() -> None:
    text = (
        "Four people died in Kharkiv, regional governor Oleh Syniehubov said. "
        "Ukraine struck a plant near Moscow, according to Governor Andrei Vorobyov."
    )
    assert "Andrei Vorobyov" not in [who for who, *_ in offices(text, "en")]


def test_what_somebody_calls_a_move_is_his_word() -> None:
    text = "Egypt and Turkey condemned the move, which Mogadishu called a “deliberate attack” on its sovereignty."
    told = [(one.claimant.name, one.quote) for one in statements(text, "en") if isinstance(one, Claim) and one.claimant]
    assert told == [("Egypt", None), ("Turkey", None), ("Somalia", "deliberate attack")]


@pytest.mark.parametrize(
    "text",
    [
        "The deal between Israel and Hamas was negotiated with the help of Egypt and Qatar.",
        "Israel freed prisoners under the deal with Hamas, which was brokered with the help of Egypt and Qatar.",
    ],
)
def test_who_helps_to_negotiate_mediates(text: str) -> None:
    assert {tie[:2] for tie in ties(text, "en")} == {("Egypt", "mediates"), ("Qatar", "mediates")}


def test_a_group_allied_with_another() -> None:
    text = "Palestinian Islamic Jihad, a smaller militant group allied with Hamas, found the body."
    assert ties(text, "en") == [("Palestinian Islamic Jihad", "alliance", "Hamas")]


def test_who_is_head_of_an_intelligence_service() -> None:
    text = "The head of Egyptian intelligence, Hassan Rashad, met Hamas leaders in Cairo."
    assert offices(text, "en") == [("Hassan Rashad", "intelligence chief", "Egypt")]


def test_what_a_denied_report_tells_nobody_has_said() -> None:
    text = "The Kremlin denied a report in the Financial Times that Putin had offered to halt the invasion."
    assert [act for _, act, _ in claims(text, "en")] == ["deny"]


def test_him_is_the_other_person() -> None:
    text = "Vladimir Putin said he was open to talks. Kaja Kallas of the EU accused him of playing for time."
    assert claims(text, "en")[-1] == ("Kaja Kallas", "accuse", "Vladimir Putin")


def test_where_somebody_speaks_nobody_died() -> None:
    text = "In Kabul, spokesman Zabihullah Mujahid said jets had bombed a house in Khost, killing nine children."
    (figure,) = [one for one in statements(text, "en") if isinstance(one, Casualty)]
    assert [place.name for place in figure.place] == ["Khost"]


def test_a_mayor_is_of_the_city_that_was_struck() -> None:
    text = "Moscow pounded Kyiv with 250 drones. At least 15 people were hurt, Mayor Viktor Klymenko said."
    assert offices(text, "en") == [("Viktor Klymenko", "mayor", "Kyiv")]


def test_a_capital_that_is_taken_is_a_place() -> None:
    (capture,) = [one for one in statements("In 2014 the Houthis captured Sanaa.", "en") if isinstance(one, Event)]
    assert [place.name for place in capture.place] == ["Sana'a"]


def test_a_war_that_ends_with_a_truce_breaks_none() -> None:
    text = "The war between Thailand and Cambodia that broke out in July ended with a ceasefire brokered by Malaysia."
    assert "ceasefire_violated" not in [kind for kind, _ in events(text, "en")]


def test_an_estimate_is_of_what_stands_before_it() -> None:
    text = "More than 150,000 people have died in Sudan, according to one US estimate, and 12 million have fled."
    assert [who for who, *_ in figures(text, "en")] == ["United States", None]


def test_who_made_up_in_another_year_had_no_part_in_a_truce() -> None:
    text = (
        "The Houthis fought Yemen's government. They took Aden from Yemen. A UN-mediated truce in April 2022 held, "
        "and in 2023 Riyadh and Tehran restored their ties under an agreement brokered by China."
    )
    assert ("United Nations", "mediates", "Yemen; Houthis") in ties(text, "en")
    assert ("China", "mediates", "Saudi Arabia; Iran") in ties(text, "en")


def test_who_only_stands_beside_a_war_fights_none() -> None:
    text = "Ethiopia and Eritrea fought a border war from 1998, after which Abiy Ahmed won the Nobel Peace Prize."
    (war,) = [one for one in statements(text, "en") if isinstance(one, Event) and one.type == "clash"]
    assert {who.name for who in war.participants} == {"Ethiopia", "Eritrea"}


def test_a_letter_is_of_who_speaks_and_whom_he_writes_to() -> None:
    text = "Ethiopia accused Eritrea of arming the Fano militia, in a letter to the United Nations dated October 2."
    (letter,) = [one for one in statements(text, "en") if isinstance(one, Event) and one.type == "letter"]
    assert {who.name for who in letter.participants} == {"Ethiopia", "United Nations"}


@pytest.mark.parametrize(
    ("text", "language", "parties"),
    [
        ("Marco Rubio met Sergey Lavrov in Riyadh.", "en", {"Marco Rubio", "Sergey Lavrov"}),
        ("Marco Rubio will meet Sergey Lavrov in Riyadh, Saudi Arabia.", "en", {"Marco Rubio", "Sergey Lavrov"}),
        ("Marco Rubio bertemu Sergey Lavrov di Kairo.", "id", {"Marco Rubio", "Sergey Lavrov"}),
        # his own capital
        ("Abbas Araghchi met Sergey Lavrov in Tehran.", "en", {"Abbas Araghchi", "Sergey Lavrov", "Iran"}),
        # who is visited
        ("Utusan AS Morgan Ortagus tiba di Beirut.", "id", {"Morgan Ortagus", "Lebanon", "United States"}),
    ],
)
def test_where_two_met_is_no_third(text: str, language: str, parties: set[str]) -> None:
    (meeting,) = [one for one in statements(text, language) if isinstance(one, Event)]
    assert {who.name for who in meeting.participants} == parties


@pytest.mark.parametrize(
    ("office", "speaker"),
    [
        ("Ukraine's prosecutor general's office", "Office of the Prosecutor of Ukraine"),
        ("Colombia's Ombudsman’s Office", "Human Rights Ombudsman of Colombia"),
        ("The Kharkiv mayor's office", "Kharkiv authorities"),
    ],
)
def test_the_office_of_an_official_speaks(office: str, speaker: str) -> None:
    (figure,) = [one for one in statements(f"{office} said ten people were killed.", "en") if isinstance(one, Casualty)]
    assert figure.claimant is not None
    assert figure.claimant.name == speaker


def test_who_stands_beside_a_backed_group_is_not_backed() -> None:
    text = "Fighting between Rwanda-backed M23 rebels and the Congolese army killed 20."
    assert [tie for tie in ties(text, "en") if tie[1] == "support"] == [("Rwanda", "support", "M23")]
    text = "Iran-backed Hezbollah and Hamas welcomed the truce."
    assert ("Iran", "support", "Hamas") in ties(text, "en")


def test_who_hosts_a_meeting_makes_no_second_one() -> None:
    text = "Felix Tshisekedi is expected to meet Paul Kagame in Washington, hosted by U.S. President Donald Trump."
    (meeting,) = [one for one in statements(text, "en") if isinstance(one, Event)]
    assert meeting.status == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "Zelenskyy met Erdogan in Ankara on Wednesday to discuss the war with Russia.",
        "Zelenskyy met Erdogan in a bid to revive talks with Russia.",
        "Zelenskyy met Erdogan, seeking to win backing against Russia.",
    ],
)
def test_what_a_meeting_is_for_has_no_part_in_it(text: str) -> None:
    (meeting,) = [one for one in statements(text, "en") if isinstance(one, Event)]
    assert {"Volodymyr Zelenskyy", "Recep Tayyip Erdoğan"} <= {who.name for who in meeting.participants}
    assert "Russia" not in {who.name for who in meeting.participants}


def test_who_is_briefed_is_met() -> None:
    (visit,) = [
        one
        for one in statements(
            "The envoy flew to Riyadh on Thursday to brief Saudi Defence Minister Khalid bin Salman.", "en"
        )
        if isinstance(one, Event)
    ]
    assert "Khalid bin Salman" in {who.name for who in visit.participants}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("US strikes on boats have killed at least 83 people since September, according to an AFP tally.", "en"),
        ("Israeli strikes on boats have killed 8 people.", "en"),
        ("Sejak September, serangan AS terhadap kapal menewaskan sedikitnya 83 orang, menurut hitungan AFP.", "id"),
    ],
)
def test_whoever_strikes_abroad_or_counts_is_not_whose_people_died(text: str, language: str) -> None:
    (figure,) = [one for one in statements(text, language) if isinstance(one, Casualty)]
    assert figure.side == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Russia condemned the attack at the UN Security Council.", "en"),
        ("Rusia mengecam serangan tersebut di Dewan Keamanan PBB.", "id"),
    ],
)
def test_where_something_is_said_is_not_at_whom(text: str, language: str) -> None:
    (claim,) = [one for one in statements(text, language) if isinstance(one, Claim)]
    assert claim.target == ()
    assert not [one for one in statements(text, language) if isinstance(one, Event)]


def test_where_it_was_said_arms_nobody() -> None:
    text = "Sudan accused the UAE at the UN Security Council of arming the RSF."
    assert ties(text, "en") == [("United Arab Emirates", "supplies_arms", "Rapid Support Forces")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Trump and Xi spoke by phone on Monday, discussing Taiwan and Ukraine.", "en"),
        ("Rubio spoke with Lavrov about the war in Ukraine.", "en"),
        ("Macron menelepon Putin soal Ukraina.", "id"),
        ("Putin dan Erdogan bertemu di Sochi membahas Ukraina.", "id"),
    ],
)
def test_of_what_two_speak_takes_no_part(text: str, language: str) -> None:
    (event,) = [one for one in statements(text, language) if isinstance(one, Event)]
    assert not {"Taiwan", "Ukraine"} & {one.name for one in (*event.participants, *event.place)}


def test_a_call_after_a_meeting_is_another_event() -> None:
    text = "Trump dan Xi Jinping berbicara lewat telepon, sebulan setelah keduanya bertemu di Busan."
    assert [one.type for one in statements(text, "id") if isinstance(one, Event)] == ["phone_call", "meeting"]
