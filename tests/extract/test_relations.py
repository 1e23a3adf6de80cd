from __future__ import annotations

import pytest

from kg.statement import Event, Relation
from tests.extract.reading import name, statements, ties


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Pakistan bersekutu dengan Cina.", ("Pakistan", "alliance", "China")),
        ("Rusia memiliki pakta pertahanan dengan Armenia.", ("Russia", "defence_pact", "Armenia")),
        ("Rusia memiliki pangkalan militer di Suriah.", ("Russia", "military_base", "Syria")),
        ("Iran mendukung Hizbullah.", ("Iran", "support", "Hezbollah")),
        ("Hizbullah yang didukung Iran diam.", ("Iran", "support", "Hezbollah")),
        ("Rusia memasok senjata kepada Iran.", ("Russia", "supplies_arms", "Iran")),
        ("Amerika Serikat menjatuhkan sanksi terhadap Iran.", ("United States", "sanctions", "Iran")),
        ("Wilayah Gaza dikuasai oleh Hamas.", ("Hamas", "controls", "Gaza Strip")),
        (
            "Nagorno-Karabakh diakui secara internasional sebagai bagian dari Azerbaijan.",
            ("Nagorno-Karabakh", "recognised_as_part_of", "Azerbaijan"),
        ),
        ("Rusia berunding dengan Ukraina.", ("Russia", "holds_talks_with", "Ukraine")),
    ],
)
def test_ties_by_kind(text: str, tie: tuple[str, str, str]) -> None:
    assert ties(text) == [tie]


@pytest.mark.parametrize(
    "text",
    [
        "Rusia tidak memiliki pangkalan militer di Suriah.",
        "Rusia akan memiliki pangkalan militer di Suriah.",
        "Rusia berencana memasok senjata kepada Iran.",
        "Rusia mungkin mendukung Iran.",
        "Rusia berada di Suriah.",
    ],
)
def test_what_is_denied_planned_or_only_possible_is_no_tie(text: str) -> None:
    assert ties(text) == []


def test_each_of_a_list_has_its_tie() -> None:
    text = "Rusia, Amerika Serikat dan Prancis adalah ketua bersama Grup Minsk OSCE."
    assert ties(text) == [
        (country, "co_chairs", "OSCE Minsk Group") for country in ("Russia", "United States", "France")
    ]


def test_a_tie_is_told_once() -> None:
    text = "Rusia memiliki pangkalan militer di Suriah. Rusia memiliki pangkalan militer di Suriah."
    assert len(ties(text)) == 1


def test_an_alliance_told_from_the_other_end_is_the_same() -> None:
    assert len(ties("Pakistan bersekutu dengan Cina. Cina bersekutu dengan Pakistan.")) == 1


def test_nobody_is_tied_to_himself() -> None:
    assert ties("Rusia mendukung Kremlin.") == []


def test_who_says_that_there_is_a_tie() -> None:
    told = [s for s in statements("Ukraina mengatakan Iran memasok drone ke Rusia.") if isinstance(s, Relation)]
    assert [name(s.claimant) for s in told] == ["Ukraine"]


def test_a_mediator_stands_between_the_parties_named() -> None:
    text = "Perundingan Israel dan Hamas itu ditengahi oleh Qatar."
    assert ties(text) == [("Qatar", "mediates", "Israel; Hamas"), ("Israel", "holds_talks_with", "Hamas")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran supports Hezbollah.", [("Iran", "support", "Hezbollah")]),
        ("The United States imposed sanctions on Iran.", [("United States", "sanctions", "Iran")]),
        ("Turkey is a member of NATO.", [("Turkey", "member_of", "NATO")]),
        ("Iran does not support Hezbollah.", []),
    ],
)
def test_ties_in_english(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert ties(text, "en") == expected


def test_who_lost_control_has_none() -> None:
    assert ties("Russian forces lost control of Kupiansk.", "en") == []


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Hezbollah denied it. Israel struck the Iran-backed group again.", ("Iran", "support", "Hezbollah")),
        ("The M23 said no. The Rwanda-backed group's spokesman left.", ("Rwanda", "support", "M23")),
        ("Israel struck Gaza. Medics in the Hamas-run enclave counted.", ("Hamas", "controls", "Gaza Strip")),
        ("The RSF-held city of Nyala was bombed.", ("Rapid Support Forces", "controls", "Nyala")),
        ("Bisimwa, the leader of M23, which is backed by Rwanda, spoke.", ("Rwanda", "support", "M23")),
    ],
)
def test_what_stands_in_an_epithet_points_back(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text, "en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Houthi menolak. AS memukul kemampuan kelompok yang didukung Iran itu.", [("Iran", "support", "Houthis")]),
        ("M23 menolak. Kongo mengutuk pemimpin kelompok yang didukung Rwanda itu.", [("Rwanda", "support", "M23")]),
        ("Abdul-Malik al-Houthi, pemimpin Houthi yang didukung Iran, mengancam.", [("Iran", "support", "Houthis")]),
        ("RSF masuk ke Nyala. Kota yang dikuasai RSF itu lengang.", [("Rapid Support Forces", "controls", "Nyala")]),
        ("Iran mendukung pemimpin Hizbullah.", [("Iran", "support", "Leader of Hezbollah")]),
        ("Warga menolak. Sebuah kelompok mendukung Iran.", []),
    ],
)
def test_a_clause_may_stand_between_a_group_and_itu(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert ties(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bersama Mesir, Qatar menengahi Israel dan Hamas.",
            [("Qatar", "mediates", "Israel; Hamas"), ("Egypt", "mediates", "Israel; Hamas")],
        ),
        (
            "Amerika Serikat, sekutu Thailand, dan China, penyokong Kamboja, diam.",
            [("United States", "alliance", "Thailand"), ("China", "support", "Cambodia")],
        ),
        (
            "Yunani dan Turki bertikai. Jerman memuji kedua anggota NATO itu.",
            [("Greece", "member_of", "NATO"), ("Turkey", "member_of", "NATO")],
        ),
        (
            "Jerman adalah pemasok senjata terbesar bagi Ukraina setelah Amerika Serikat.",
            [("Germany", "supplies_arms", "Ukraine"), ("United States", "supplies_arms", "Ukraine")],
        ),
        (
            "Rusia, sekutu Suriah sekaligus pemasok utama senjatanya, diam.",
            [("Russia", "alliance", "Syria"), ("Russia", "supplies_arms", "Syria")],
        ),
        ("Ukraina menembakkan roket HIMARS kiriman Inggris.", [("United Kingdom", "supplies_arms", "Ukraine")]),
        ("Tentara Suriah, dengan bantuan serangan udara Rusia, maju.", [("Russia", "support", "Syrian Armed Forces")]),
        ("Serbia dan Kosovo sepakat dalam perundingan.", [("Serbia", "holds_talks_with", "Kosovo")]),
        ("M23 adalah kelompok pemberontak yang didukung Rwanda.", [("Rwanda", "support", "M23")]),
        ("Kami berharap Serbia dan Kosovo menggelar perundingan.", []),
        ("Jerman memuji anggota NATO itu.", []),
        ("Polisi Irak, dengan bantuan warga, menangkap tiga orang.", []),
        ("Rusia menjual roket kepada siapa pun setelah Amerika Serikat pergi.", []),
    ],
)
def test_ties_that_further_words_tell(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert ties(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Serbia and Kosovo fought. Turkey and Egypt, which mediate alongside Germany, left.",
            [(who, "mediates", "Kosovo; Serbia") for who in ("Turkey", "Egypt", "Germany")],
        ),
        (
            "Serbia and Kosovo fought until a truce mediated by Berlin, Ankara and Arab states.",
            [("Germany", "mediates", "Serbia; Kosovo"), ("Turkey", "mediates", "Serbia; Kosovo")],
        ),
        (
            "Russia, an ally of Syria and the supplier of most of its weapons, left.",
            [("Russia", "alliance", "Syria"), ("Russia", "supplies_arms", "Syria")],
        ),
        ("Berlin said it had brokered a truce between Serbia and Kosovo.", [("Germany", "mediates", "Serbia; Kosovo")]),
        ("Sudan shot down 5 Turkish-made drones sent by Egypt over Atbara.", [("Egypt", "supplies_arms", "Sudan")]),
        ("The plan failed. Another, Omar Haddad, supported it.", []),
        ("Iran praised a Russian-backed American contractor.", []),
        ("The army is part of Iran, and the Arab League said so.", []),
    ],
)
def test_whose_tie_it_is(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert ties(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Eritrea, kata Etiopia, mendanai milisi Fano.", "id", [("Eritrea", "support", "Fano")]),
        ("Eritrea, Ethiopia says, funds the Fano militia.", "en", [("Eritrea", "support", "Fano")]),
        (
            "Georgia broke with Russia, whose troops occupy Abkhazia.",
            "en",
            [("Russian Armed Forces", "controls", "Abkhazia")],
        ),
        ("Turkey runs a military base in Mogadishu.", "en", [("Turkey", "military_base", "Mogadishu")]),
        ("Azerbaijan, which has taken back Nagorno-Karabakh, rejoiced.", "en", []),
        ("Serbia bergantung pada China untuk persenjataan.", "id", [("China", "supplies_arms", "Serbia")]),
        ("Delegasi Armenia dan Azerbaijan berunding di Wina.", "id", [("Armenia", "holds_talks_with", "Azerbaijan")]),
    ],
)
def test_who_stands_apart_from_the_words_of_a_tie(
    text: str, language: str, expected: list[tuple[str, str, str]]
) -> None:
    assert ties(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "year"),
    [
        ("Russia has had a military base in Armenia since 1995.", "en", 1995),
        ("The United States imposed sanctions on Iran in 2018.", "en", 2018),
        ("Sejak 2014 Houthi menguasai Sanaa.", "id", 2014),
        ("Rusia memiliki pangkalan militer di Armenia sejak tahun 1995.", "id", 1995),
        # of another verb, or the day on which it was told
        ("Pemberontak M23 yang didukung Rwanda pada Rabu (19/2/2025) merebut Goma.", "id", None),
        ("Hamas, yang menguasai Gaza sejak 2007, menerima senjata dari Iran.", "id", 2007),
    ],
)
def test_since_when(text: str, language: str, year: int | None) -> None:
    first, *others = [said for said in statements(text, language) if isinstance(said, Relation)]
    assert first.year == year
    assert all(other.year is None for other in others)


def test_whom_the_words_do_not_name_is_not_the_speaker() -> None:
    assert ties("Armenian Prime Minister Nikol Pashinyan said the rebels were armed by Turkey.", "en") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ethiopia and Eritrea agreed a truce after talks in Nairobi mediated by the African Union.", "en"),
        ("Etiopia dan Eritrea berunding di Nairobi dengan mediasi Uni Afrika.", "id"),
    ],
)
def test_where_they_talk_is_no_party(text: str, language: str) -> None:
    told = statements(text, language)
    assert {t for t in ties(text, language) if t[1] == "mediates"} == {
        ("African Union", "mediates", "Ethiopia; Eritrea")
    }
    assert "Kenya" not in {one.name for said in told if isinstance(said, Event) for one in said.participants}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Militer Rusia membantu Moskwa merebut kembali Kursk.", []),
        ("Militer Korea Utara membantu Moskwa.", [("Korean People's Army", "support", "Russia")]),
    ],
)
def test_forces_are_no_supporters_of_their_own_state(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert ties(text) == expected


@pytest.mark.parametrize(
    ("text", "supplies"),
    [
        ("China, a close ally of Cambodia and a major supplier of arms to Thailand, waited.", ("China", "Thailand")),
        ("China is an ally of Cambodia and a major supplier of arms.", ("China", "Cambodia")),
        # a noun, whose owner is no party
        ("Kremlin spokesman Dmitry Peskov told reporters that Europe's supply of weapons to Kyiv was wrong.", None),
        ("Dmitry Peskov told reporters that Germany's supply of weapons to Kyiv was wrong.", ("Germany", "Ukraine")),
        ("Iran said it supplies weapons to Syria.", ("Iran", "Syria")),
    ],
)
def test_who_supplies_whom(text: str, supplies: tuple[str, str] | None) -> None:
    found = [(subject, thing) for subject, kind, thing in ties(text, "en") if kind == "supplies_arms"]
    assert found == ([supplies] if supplies else [])


def test_the_two_who_agreed_are_those_between_whom_one_mediates() -> None:
    before = "Pakistan and India fought. India called Pakistan names."
    text = (
        f"{before} Pakistan and Afghanistan agreed to a ceasefire, mediated by Qatar, after clashes in which 200 "
        "Taliban fighters were killed, Pakistan said."
    )
    assert ("Qatar", "mediates", "Pakistan; Afghanistan") in ties(text, "en")
    # no two stand together
    text = f"{before} Pakistan, which Afghanistan accuses of arming the Taliban, agreed to a truce mediated by Qatar."
    (between,) = [object for _, kind, object in ties(text, "en") if kind == "mediates"]
    assert "Afghanistan" not in between


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        # the article explains who belongs to a body that somebody speaks of
        ("RSF menyetujui usulan Quad yang terdiri atas Amerika Serikat, Arab Saudi, dan Mesir.", None),
        ("Lavrov mengatakan Rusia merupakan anggota BRICS.", "Sergey Lavrov"),
        ('"Quad yang terdiri atas Amerika Serikat, Arab Saudi, dan Mesir akan bertemu," kata Rubio.', "Marco Rubio"),
    ],
)
def test_who_tells_of_a_membership(text: str, claimant: str | None) -> None:
    assert {name(s.claimant) for s in statements(text) if isinstance(s, Relation)} == {claimant}


def test_rebels_impose_no_sanctions() -> None:
    assert ties("Amerika Serikat menyatakan RSF melakukan genosida dan menjatuhkan sanksi kepada Hemedti.", "id") == []


@pytest.mark.parametrize(
    "text",
    [
        "Israel dan Hamas berperang. Berdasarkan gencatan senjata yang ditengahi Presiden AS Donald Trump bersama "
        "Mesir, Qatar, dan Turki, Hamas membebaskan 20 sandera.",
        "Israel dan Hamas berperang. Amerika Serikat bersama Mesir, Qatar, dan Turki menengahi gencatan senjata.",
    ],
)
def test_whoever_acts_behind_a_list_of_mediators_is_none_of_them(text: str) -> None:
    mediated = [(subject, parties) for subject, kind, parties in ties(text) if kind == "mediates"]
    assert [subject for subject, _ in mediated][1:] == ["Egypt", "Qatar", "Turkey"]
    assert all({*parties.split("; ")} == {"Israel", "Hamas"} for _, parties in mediated)


def test_the_troops_of_a_corps_are_its_countrys() -> None:
    text = "Pasukan Rusia maju. Korps Serbu ke-7 Ukraina menegaskan pasukannya masih menguasai Pokrovsk."
    assert ties(text) == [("Armed Forces of Ukraine", "controls", "Pokrovsk")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("M23 merebut Goma, kota yang dikuasai tentara Kongo.", []),
        ("Rusia merebut Pokrovsk, kota terakhir yang dikuasai Ukraina di sana.", []),
        ("Rusia menyerang Pokrovsk, kota yang dikuasai Ukraina.", [("Ukraine", "controls", "Pokrovsk")]),
    ],
)
def test_whose_a_place_was_before_it_was_taken_is_no_tie(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert ties(text) == expected
