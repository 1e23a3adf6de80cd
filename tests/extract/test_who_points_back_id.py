"""Whom Indonesian names by what he was or where he is from, who is one of many, and what befell those counted."""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import claims, figures, offices, statements, ties


def _claims(text: str, language: str = "id") -> set[tuple[str | None, str]]:
    return {(who, act) for who, act, _ in claims(text, language)}


def _figures(text: str) -> set[tuple[int | None, str, str, str]]:
    return {(count, *told, side.split(";")[0]) for _, count, *told, side in figures(text)}  # type: ignore[misc]


def _events(text: str) -> list[tuple[str, set[str]]]:
    told = (one for one in statements(text, "id") if isinstance(one, Event))
    return [(one.type, {who.name for who in one.participants}) for one in told]


def _ties(text: str, kind: str) -> set[tuple[str, str]]:
    return {(who, whom) for who, tie, whom in ties(text) if tie == kind}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Kepala IAEA Rafael Grossi cemas. Diplomat asal Argentina itu meminta Iran bekerja sama.", "Rafael Grossi"),
        ("Sekjen PBB Antonio Guterres cemas. Pria asal Portugal itu meminta Israel mundur.", "António Guterres"),
        ("Sekjen PBB Antonio Guterres cemas. Mantan perdana menteri Portugal itu meminta Israel mundur.",
         "António Guterres"),
        ("Presiden Ukraina Volodymyr Zelensky cemas. Mantan komedian itu meminta AS membantu.", "Volodymyr Zelenskyy"),
        ("Presiden Suriah Ahmed al-Sharaa cemas. Bekas komandan Alqaidah itu meminta AS membantu.", "Ahmed al-Sharaa"),
        ("Presiden AS Donald Trump cemas. Politikus Partai Republik itu meminta Hamas mundur.", "Donald Trump"),
        ("Kanselir Jerman Friedrich Merz cemas. Pemimpin CDU itu meminta Rusia mundur.", "Friedrich Merz"),
        ("Menteri Luar Negeri Israel Gideon Saar cemas. Politikus Likud itu meminta Hamas mundur.", "Gideon Sa'ar"),
    ],
)  # fmt: skip
def test_somebody_is_told_again_by_what_he_was(text: str, speaker: str) -> None:
    assert (speaker, "call_for") in _claims(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sekjen PBB Antonio Guterres cemas. Dua diplomat Swedia itu meminta Israel mundur.",
        "Sekjen PBB Antonio Guterres cemas. Diplomat Rusia itu meminta Israel mundur.",
    ],
)
def test_others_are_not_who_was_named(text: str) -> None:
    assert ("António Guterres", "call_for") not in _claims(text)


def test_a_leader_behind_a_relative_clause_keeps_his_name() -> None:
    text = "Lewat perjanjian yang ditengahi Presiden Mesir Anwar Sadat itu, Lebanon menerima gencatan senjata."
    assert ("Anwar Sadat", "president", "Egypt") in offices(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sejumlah negara, termasuk Turki, Mesir, dan Indonesia, mengecam serangan itu.", "id"),
        ("Serangan itu dikecam sejumlah negara, termasuk Turki, Mesir, dan Indonesia.", "id"),
        ("Serangan itu dikutuk oleh negara-negara Islam, di antaranya Turki, Mesir, dan Indonesia.", "id"),
        ("Serangan itu menuai kecaman dari banyak pihak, antara lain Turki, Mesir, dan Indonesia.", "id"),
        ("Several countries, including Turkey, Egypt and Indonesia, condemned the strike.", "en"),
        ("The strike was condemned by several countries, including Turkey, Egypt and Indonesia.", "en"),
    ],
)
def test_those_named_of_many_speak(text: str, language: str) -> None:
    assert _claims(text, language) == {(who, "condemn") for who in ("Turkey", "Egypt", "Indonesia")}


def test_who_condemns_takes_no_part_in_the_attack() -> None:
    assert _events("Serangan Israel ke Doha dikecam sejumlah negara, termasuk Turki dan Mesir.") == [
        ("attack", {"Israel", "Qatar"})
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Jaringan Dokter Sudan menimpakan tanggung jawab atas serangan itu kepada RSF.",
         ("Sudan Doctors Network", "accuse")),
        ('"Israel yang melanggarnya," demikian bunyi surat yang diteken Ibrahim Olabi.', ("Ibrahim Olabi", "assert")),
        ('"Perlu ada respons dari AS," tulis Zelensky.', ("Volodymyr Zelenskyy", "call_for")),
        ('"Emmanuel selalu salah," sindir Trump.', ("Donald Trump", "assert")),
        ("Turki menyodorkan usul gencatan senjata kepada Rusia.", ("Turkey", "call_for")),
        ("Zelensky dalam wawancara dengan the Guardian mengatakan Rusia curang.", ("Volodymyr Zelenskyy", "assert")),
    ],
)  # fmt: skip
def test_ways_of_saying(text: str, told: tuple[str, str]) -> None:
    assert told in _claims(text)


def test_who_reacts_without_words_says_nothing() -> None:
    assert not _claims("Kremlin menanggapi dingin rencana tersebut.")


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Menteri Luar Negeri versi Houthi Jamal Amer mengecam AS.", ("Jamal Amer", "foreign minister", "Houthis")),
        ("Kepala kepolisian Kharkiv Serhii Bolvinov mengecam Rusia.", ("Serhii Bolvinov", "police chief", "Kharkiv")),
        ("Hun Sen, yang kini memimpin Senat Kamboja, mengecam Thailand.", ("Hun Sen", "head", "Cambodian parliament")),
    ],
)
def test_offices(text: str, office: tuple[str, str, str]) -> None:
    assert office in offices(text)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Tiga orang tentara Israel tewas di Gaza.", (3, "killed", "military", "Israel")),
        ("RSF menahan empat orang dokter di Nyala, Sudan.", (4, "captured", "civilian", "Sudan")),
        ("Israel membunuh pemimpin Hizbullah Hassan Nasrallah bersama 20 komandannya.",
         (20, "killed", "military", "Hezbollah")),
        ("Israel membunuh Perdana Menteri Houthi Ahmed al-Rahawi beserta sembilan menterinya.",
         (9, "killed", "unspecified", "Houthis")),
        ("Jumlah staf PBB yang ditahan Houthi kini mencapai 59 orang.",
         (59, "captured", "civilian", "United Nations")),
        ("Jumlah sandera Israel yang ditahan Hamas menjadi 48 orang.", (48, "captured", "unspecified", "Israel")),
        ("Jumlah warga Suriah yang ditangkap tentara Israel mencapai 40 orang.",
         (40, "captured", "unspecified", "Syria")),
        ("Ali salah satu dari 16 warga sipil India yang terbunuh akibat tembakan Pakistan.",
         (16, "killed", "civilian", "India")),
        ("Israel Culik Tiga Gembala di Quneitra, Suriah", (3, "captured", "civilian", "Syria")),
    ],
)  # fmt: skip
def test_who_is_counted(text: str, figure: tuple[int, str, str, str]) -> None:
    assert figure in _figures(text)


def test_a_whole_that_nothing_befell_is_no_figure() -> None:
    assert not _figures("Ali salah satu dari tiga dokter di Nyala.")


def test_who_helps_a_mediator_mediates() -> None:
    text = (
        "Thailand dan Kamboja berperang. "
        "Gencatan senjata yang ditengahi Malaysia, dengan bantuan dari AS dan China, mulai berlaku pada Juli."
    )
    both = "Cambodia; Thailand"
    assert _ties(text, "mediates") == {("Malaysia", both), ("United States", both), ("China", both)}


def test_a_pact_that_is_nearly_agreed_is_none() -> None:
    assert not _ties("Sharaa mengatakan kesepakatan keamanan antara Suriah dan Israel hampir rampung.", "defence_pact")
    assert _ties("Suriah dan Israel menandatangani kesepakatan keamanan.", "defence_pact")


def test_prisoners_who_are_freed_are_no_place() -> None:
    assert not _events("Total tahanan Palestina yang dibebaskan Israel mencapai 1.968 orang.")


def test_a_town_slips_from_the_hands_of_who_held_it() -> None:
    assert _events("Pokrovsk lepas dari tangan Ukraina.") == [("capture", {"Ukraine"})]


def test_a_blow_with_its_means() -> None:
    assert _events("Warga mengungsi menyusul gempuran drone RSF atas sebuah pasar di Nyala.") == [
        ("attack", {"Rapid Support Forces"})
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Houthi menyerang Israel. Kelompok dukungan Iran itu mengecam AS.", "Houthis"),
        ("M23 merebut Goma. Pemberontak sokongan Rwanda tersebut mengecam AS.", "M23"),
    ],
)
def test_a_group_is_told_again_by_who_backs_it(text: str, speaker: str) -> None:
    assert (speaker, "condemn") in _claims(text)
    assert {tie for _, tie, _ in ties(text)} == {"support"}


@pytest.mark.parametrize(
    "text",
    [
        "Total korban tewas di Iran mencapai 224 orang dan 1.200 orang terluka.",
        "Jumlah korban meninggal di Iran telah menyentuh angka 224 orang dan lebih dari 1.200 orang terluka.",
    ],
)
def test_a_toll_is_of_the_dead_though_others_are_wounded(text: str) -> None:
    assert [(count, outcome) for _, count, outcome, _, _ in figures(text)] == [(224, "killed"), (1200, "wounded")]


def test_a_town_with_a_longer_name_is_another() -> None:
    text = "Pasukan Israel menyerang Desa Saida al-Hanout di Quneitra, Suriah."
    assert [told for told in _events(text) if "Sidon" in told[1] or "Lebanon" in told[1]] == []


def test_an_attack_that_takes_a_life() -> None:
    assert _events("Serangan drone Rusia merenggut nyawa lima warga Kyiv.") == [("attack", {"Russia", "Ukraine"})]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Wakil Perdana Menteri Israel yang juga Menteri Kehakiman, Yariv Levin, mengecam Hamas.",
            {("Yariv Levin", "deputy prime minister", "Israel"), ("Yariv Levin", "justice minister", "Israel")},
        ),
        (
            "Kepala Menteri Jammu dan Kashmir Omar Abdullah mengecam Pakistan.",
            {("Omar Abdullah", "chief minister", "Jammu and Kashmir")},
        ),
    ],
)
def test_a_minister_twice(text: str, held: set[tuple[str, str, str]]) -> None:
    assert set(offices(text)) == held


def test_whose_record_a_figure_is_from() -> None:
    for source in ("data sementara Kementerian Kesehatan Masyarakat Lebanon", "laporan awal Kemenkes Lebanon"):
        (figure,) = figures(f"Menurut {source}, tujuh orang meninggal dunia.")
        assert figure == ("Ministry of Health of Lebanon", 7, "killed", "unspecified", "Lebanon")


@pytest.mark.parametrize(
    ("text", "denial"),
    [
        ("Pakistan menuduh Afghanistan melindungi TTP, yang dibantah Kabul.", ("Afghanistan", "deny", "Pakistan")),
        (
            "Sudan menuding UEA mempersenjatai RSF, yang dibantah keras Abu Dhabi.",
            ("United Arab Emirates", "deny", "Sudan"),
        ),
    ],
)
def test_a_charge_is_denied_and_no_name(text: str, denial: tuple[str, str, str]) -> None:
    assert denial in claims(text)


def test_forces_withdraw_and_states_leave_treaties() -> None:
    assert _events("Pasukan Demokratik Suriah (SDF) menarik diri ke arah timur.") == [
        ("withdrawal", {"Syrian Democratic Forces"})
    ]
    assert not _events("Iran menarik diri dari perjanjian nuklir.")


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Houthi, sekutu Iran yang menguasai Sanaa, mengecam Israel.", ("Houthis", "controls", "Sana'a")),
        (
            "RSF, musuh tentara Sudan yang menguasai Darfur, mengecam PBB.",
            ("Rapid Support Forces", "controls", "Darfur"),
        ),
        (
            "Qatar, sekutu dekat AS yang menengahi Israel dan Hamas, mengecam Iran.",
            ("Qatar", "mediates", "Israel; Hamas"),
        ),
    ],
)
def test_what_a_partner_does_his_partner_does_not(text: str, tie: tuple[str, str, str]) -> None:
    told = [one for one in ties(text) if one[1] == tie[1]]
    assert told == [tie]


def test_an_official_who_resigns_is_no_army_that_withdraws() -> None:
    assert not _events("Zelensky berpidato menyusul mundurnya kepala stafnya, Andriy Yermak.")
    assert _events("Warga kembali setelah mundurnya pasukan Israel dari Khan Younis.")
