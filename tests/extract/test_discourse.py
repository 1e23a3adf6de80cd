from __future__ import annotations

import pytest

from kg.namespaces import slug
from kg.statement import Claim
from tests.extract.reading import analyses, meant, statements


def last(text: str) -> str:
    """Who the last mention of a text means."""
    return meant(text)[-1]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # a short name, with or without the office, is the person named before
        ("Lalu Gubernur Dara Sokha datang. Kemudian Sokha pergi.", "Dara Sokha"),
        ("Lalu Presiden Prancis Emmanuel Macron datang. Kemudian Presiden Macron pergi.", "Emmanuel Macron"),
        # an office is whoever was said to hold it
        ("Presiden Prancis Emmanuel Macron datang. Menurut presiden Prancis", "Emmanuel Macron"),
        # pronouns
        ("Presiden Prancis Emmanuel Macron datang. Kemudian dia", "Emmanuel Macron"),
        ("Rusia mengatakan Ukraina mundur. Kemudian pihaknya", "Russia"),
        ("Armenia menyerang. Kemudian negara itu", "Armenia"),
        ("Tentara masuk ke kota Kharkiv. Kemudian di kota itu", "Kharkiv"),
        ("Lalu Hamas datang. Kemudian kelompok itu", "Hamas"),
        # a seat of government is its state
        ("Lalu Rusia diam, dan Kremlin", "Russia"),
    ],
)
def test_what_points_back(text: str, who: str) -> None:
    assert last(text + " diam." if not text.endswith(".") else text) == who


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Kementerian Pertahanan Kamboja membantah tuduhan itu.", "cambodia"),
        ("Tentara Eritrea membantah tuduhan itu.", "eritrea"),
        # what is in the table has its country there
        ("Kementerian Pertahanan Azerbaijan membantah tuduhan itu.", None),
        # neither a group's ministry nor that of a contested land speaks for a state
        ("Kementerian Kesehatan Houthi membantah tuduhan itu.", None),
        ("Kepolisian Donetsk membantah tuduhan itu.", None),
    ],
)
def test_the_state_of_a_body(text: str, country: str | None) -> None:
    claimant = next(said.claimant for said in statements(text) if isinstance(said, Claim))
    assert claimant is not None
    assert (claimant.country or "").rsplit("/")[-1] == (country or "")


@pytest.mark.parametrize("text", ["Kemudian dia pergi.", "Kemudian negara itu diam.", "Kemudian kedua negara diam."])
def test_what_the_text_does_not_settle_is_nobody(text: str) -> None:
    assert meant(text) == [""]


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("India dan Pakistan berunding. Kemudian kedua negara diam.", "India; Pakistan"),
        ("Perang antara Armenia dan Azerbaijan pecah. Kemudian kedua pihak diam.", "Armenia; Azerbaijan"),
        (
            "Thailand dan Kamboja bertempur. Malaysia tahu. Thailand dan Kamboja lelah. Lalu kedua negara diam.",
            "Thailand; Cambodia",
        ),
    ],
)
def test_both_sides_are_those_whom_the_article_is_about(text: str, both: str) -> None:
    assert set(last(text).split("; ")) == set(both.split("; "))


def test_both_sides_of_the_sentence_come_before_those_of_the_article() -> None:
    text = "India dan Pakistan berunding. Rusia dan Cina tahu bahwa kedua negara itu lelah."
    assert last(text) == "Russia; China"


def test_what_points_back_carries_the_sentence_that_it_points_to() -> None:
    text = "Presiden Prancis Emmanuel Macron tiba. Ia mengatakan perang itu harus dihentikan segera."
    (claim,) = (s for s in statements(text) if isinstance(s, Claim))
    assert claim.claimant is not None and claim.claimant.name == "Emmanuel Macron"
    assert [span.text for span in claim.support] == ["Presiden Prancis Emmanuel Macron tiba."]


def test_somebody_whom_no_list_has_is_known_by_a_readable_name() -> None:
    analysis = analyses("Lalu Gubernur Dara Sokha datang.")[0]
    (person,) = analysis.mentions()[0].referents
    assert person.entity.iri.endswith("/dara-sokha") and person.entity.qid is None


def test_people_without_a_name_belong_to_this_article_alone() -> None:
    (witnesses,) = analyses("Lalu saksi mata pergi.")[0].mentions()[0].referents
    assert witnesses.entity.iri.endswith("-in-a")


@pytest.mark.parametrize(("name", "expected"), [("Çavuşoğlu", "cavusoglu"), ("Путин", "u-"), ("", "u-")])
def test_a_slug_in_any_script(name: str, expected: str) -> None:
    assert slug(name).startswith(expected)


def test_the_two_of_whom_an_article_speaks_are_the_sides_though_others_stand_side_by_side() -> None:
    text = (
        "Tentara Thailand menembak. Kamboja membalas. Thailand menuduh. Kamboja membantah. Kamboja marah. "
        "Thailand marah. Malaysia dan Indonesia prihatin. Kedua negara bertempur selama lima hari."
    )
    assert meant(text)[-1] == "Thailand; Cambodia"


def test_only_of_an_office_that_a_state_has_once_two_articles_mean_the_same_holder() -> None:
    speakers = {
        claim.claimant.name: claim.claimant.iri
        for claim in statements("Presiden Iran menolak usul itu. Seorang komandan Iran mengutuk serangan itu.")
        if claim.kind == "claim" and claim.claimant is not None
    }
    assert speakers["President of Iran"].endswith("/president-of-iran")
    assert speakers["Commander of Iran"].endswith("/commander-of-iran-in-a")


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("Serangan Israel di Beirut menewaskan 12 orang, menurut otoritas setempat.", "id", "Lebanese authorities"),
        ("Rudal Rusia menewaskan empat orang di Kharkiv, kata pejabat setempat.", "id", "Kharkiv officials"),
        ("A Russian missile killed four people in Kharkiv, local authorities said.", "en", "Kharkiv authorities"),
    ],
)
def test_local_officials_are_of_the_place_and_not_of_who_struck_it(text: str, language: str, speaker: str) -> None:
    (figure,) = [told for told in statements(text, language) if told.kind == "casualty"]
    assert figure.claimant is not None and figure.claimant.name == speaker


@pytest.mark.parametrize(
    ("text", "language", "who"),
    [
        ("M23 leader Bertrand Bisimwa rejected the UN figure, and the group rejoiced.", "en", "M23"),
        ("Pemimpin M23 Bertrand Bisimwa menolak angka PBB, dan kelompok itu bersorak.", "id", "M23"),
        # states may form a bloc
        ("Hamas spoke. The European Union met, and the bloc rejoiced.", "en", "European Union"),
    ],
)
def test_a_group_is_no_union_of_states(text: str, language: str, who: str) -> None:
    assert meant(text, language)[-1] == who


def test_a_junta_stays_the_same_whoever_is_named_meanwhile() -> None:
    text = "Junta membantahnya. Beijing merupakan sekutu utama junta. Malaysia mendesak junta berunding."
    assert meant(text)[-1] == meant(text)[0] == "government"


def test_whose_country_or_whose_troops_are_of_the_speakers_state() -> None:
    assert "Egypt" in meant("Menteri Luar Negeri Mesir Badr Abdelatty menegaskan negaranya mendukung Sudan.")
    text = "Juru bicara Kementerian Pertahanan Rusia Igor Konashenkov mengatakan pasukannya maju."
    assert meant(text)[-1] == "Russian Armed Forces"


@pytest.mark.parametrize(
    ("text", "army"),
    [
        # an army named in passing is not the one that the article speaks of
        ("Congo's army and M23 clashed. M23 is backed by the Rwandan army. M23 said it had fought the army.", "FARDC"),
        ("Israel's army fought Iran. Iran's army retreated. Then came the army.", "Armed Forces of Iran"),
    ],
)
def test_the_army_is_that_of_a_main_party(text: str, army: str) -> None:
    assert meant(text, "en")[-1] == army


GOVERNMENTS = [
    # not of where others met
    (
        "Myanmar's junta denied it. The UN urged ASEAN, which met in Malaysia, to press the junta.",
        "Malaysian government",
    ),
    # not of who backs it, and no ministry
    ("Iran's foreign ministry warned Egypt. The Houthis fight the Saudi-backed government.", "Saudi government"),
]


@pytest.mark.parametrize(("text", "nobody"), GOVERNMENTS)
def test_a_bare_government_is_not_that_of_whoever_stands_near(text: str, nobody: str) -> None:
    said = meant(text, "en")
    assert nobody not in said
    assert said.count("Iranian Foreign Ministry") <= 1


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        (
            "Qatar, yang menjadi tuan rumah pembicaraan antara Kinshasa dan M23, menyatakan kedua pihak sepakat.",
            "Democratic Republic of the Congo; M23",
        ),
        (
            "Thailand dan Kamboja berdamai, kata PM Malaysia Anwar Ibrahim usai menengahi perundingan kedua negara.",
            "Thailand; Cambodia",
        ),
        ("Presiden AS Donald Trump mengatakan India dan Pakistan sepakat setelah kedua negara berperang.",
         "India; Pakistan"),
    ],
)  # fmt: skip
def test_both_sides_are_those_whom_the_sentence_joins(text: str, pair: str) -> None:
    assert pair in meant(text)


def test_both_sides_of_a_rebellion_are_not_two_of_its_mediators() -> None:
    text = (
        "Panglima militer Sudan Abdel Fattah al-Burhan menolak usul AS. UEA mendukung RSF, ujar militer Sudan. AS"
        " bertemu UEA. Menurut AS, RSF berbicara dengan UEA. UEA kecewa. AS juga. Utusan AS Massad Boulos mendesak"
        " kedua belah pihak menerima rencana itu."
    )
    assert meant(text)[-1] == "Rapid Support Forces; Sudan"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("STC, yang didukung UEA, merebut Hadramaut di Yaman dari pasukan pemerintah.", "Yemeni military"),
        ("Sudan dilanda perang. RSF, yang didukung UEA, menyerang tentara pemerintah.", "Sudanese Armed Forces"),
    ],
)
def test_government_forces_are_those_of_the_state_whose_rebels_are_spoken_of(text: str, who: str) -> None:
    assert meant(text)[-1] == who


def test_a_paramilitary_force_is_no_army() -> None:
    text = "RSF menyerang militer Sudan. UEA membantah mempersenjatai pasukan paramiliter tersebut."
    assert meant(text)[-1] == "Rapid Support Forces"


def test_the_organisation_is_no_people() -> None:
    text = (
        "Organisasi Energi Atom Iran mengutuk serangan terhadap rakyat Iran. Organisasi tersebut menegaskan sikapnya."
    )
    assert meant(text)[-1] == "Atomic Energy Organization of Iran"


def test_another_name_of_who_leads_a_group_is_not_who_speaks() -> None:
    text = "RSF maju. Kelompok paramiliter yang dipimpin Mohamed Hamdan Dagalo alias Hemedti itu menuduh Mesir."
    (claim,) = [s for s in statements(text) if isinstance(s, Claim)]
    assert claim.claimant is not None and claim.claimant.name == "Rapid Support Forces"


@pytest.mark.parametrize(
    ("language", "text", "two"),
    [
        ("id", "Hizbullah dan Hamas menyerang Israel. Iran mendukung kedua kelompok itu.", "Hamas; Hezbollah"),
        ("en", "Hezbollah and Hamas attacked Israel. Iran backs both groups.", "Hamas; Hezbollah"),
        # no states
        ("id", "Israel berperang dengan Suriah. Kedua kelompok itu membantah.", ""),
    ],
)
def test_both_groups_bear_arms(language: str, text: str, two: str) -> None:
    assert meant(text, language)[-1] == two


def test_the_army_is_not_that_of_the_rebels_who_fight_it() -> None:
    text = "The Rapid Support Forces have overrun the army's last stronghold. Sudan's military denied it."
    assert meant(text, "en") == ["Rapid Support Forces", "military", "Sudanese Armed Forces", "Sudanese Armed Forces"]


def test_the_government_beside_rebels_is_that_of_their_state() -> None:
    text = "Yemen is at war. Under a deal mediated by Oman, the Houthis and the government agreed to meet."
    assert meant(text, "en") == ["Yemen", "Oman", "Houthis", "Yemeni government"]
