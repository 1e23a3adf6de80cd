"""Sentences as agencies write them: names in passing, offices parted by a country, denials of what was told."""

from __future__ import annotations

import pytest

from kg.statement import Claim, Event, Relation
from tests.extract.reading import claims, events, offices, statements, ties


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
        "The RSF, which grew out of the Janjaweed militias, seized El Fasher. "
        "Sudan has accused the United Arab Emirates of arming the paramilitaries."
    )
    assert ("United Arab Emirates", "supplies_arms", "Rapid Support Forces") in ties(text, "en")


def test_the_deadliest_of_attacks_is_the_one_just_told() -> None:
    text = "Russia struck Kyiv with drones on Friday as its defenders faced one of the biggest assaults in weeks."
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


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The blaze in Damascus was put out, the state emergency service said.", "the state"),
        ("Four people were killed in Sudan, the country director of Oxfam said.", "The country"),
    ],
)
def test_state_and_country_may_say_what_kind_of_body_speaks(text: str, who: str) -> None:
    told = [one.claimant.text for one in statements(text, "en") if one.claimant is not None]
    assert who.lower() not in [words.lower() for words in told]


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
