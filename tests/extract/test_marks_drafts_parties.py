"""Quotations with one mark for both ends, resolutions that others have drafted, and what a person is besides."""

from __future__ import annotations

import pytest

from kg.statement import Claim, Event, Office
from tests.extract.reading import claims, offices, statements


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        (
            "”Mengapa negara itu duduk sebagai penengah?” tutur Menteri Luar Negeri Sudan Mohieldin Salem.",
            "Mohieldin Salem",
            "Mengapa negara itu duduk sebagai penengah?",
        ),
        ("”Kami lelah. Kami ingin pulang,” kata Guterres.", "António Guterres", "Kami lelah. Kami ingin pulang,"),
    ],
)
def test_one_mark_stands_at_both_ends(text: str, who: str, words: str) -> None:
    (said,) = [one for one in statements(text) if isinstance(one, Claim)]
    assert said.claimant is not None
    assert (said.claimant.name, said.quote) == (who, words)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Dewan Gubernur IAEA mengesahkan resolusi usulan AS, Prancis, dan Jerman yang menuntut Iran patuh.",
            "Board of Governors of International Atomic Energy Agency",
        ),
        (
            "Dewan Keamanan PBB menyetujui resolusi yang diajukan Inggris yang menuntut Israel mundur.",
            "United Nations Security Council",
        ),
    ],
)
def test_who_adopts_a_draft_demands_so(text: str, who: str) -> None:
    assert [told[:2] for told in claims(text)] == [(who, "demand")]


def test_who_drafted_what_is_vetoed_demands_so() -> None:
    text = "Rusia memveto resolusi usulan Inggris yang menyerukan gencatan senjata di Sudan."
    assert [told[:2] for told in claims(text)] == [("Russia", "reject"), ("United Kingdom", "call_for")]


@pytest.mark.parametrize(
    "text",
    [
        "PBB menuntut Iran segera melaporkan nasib uranium.",
        "PBB meminta agar Israel segera mengumumkan rencananya.",
        "Trump mendesak Putin terlebih dahulu mengutuk serangan itu.",
    ],
)
def test_what_somebody_is_urged_to_say_at_once_is_not_said(text: str) -> None:
    assert len(claims(text)) == 1


def test_who_urges_and_condemns_does_both() -> None:
    assert [act for _, act, _ in claims("Trump mendesak Putin dan juga mengutuk serangan itu.")] == [
        "call_for",
        "condemn",
    ]


@pytest.mark.parametrize(
    "text",
    [
        '"Itu licik," kata Vali Nasr, guru besar Universitas Johns Hopkins sekaligus mantan penasihat PBB.',
        '"Itu sulit," kata Robert Malley, pakar Timur Tengah dan mantan utusan khusus AS untuk Iran.',
    ],
)
def test_what_a_speaker_is_besides_does_not_speak(text: str) -> None:
    assert len(claims(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Tom Barrack, duta besar AS untuk Turki sekaligus utusan khusus Presiden Donald Trump untuk Suriah, tiba.",
        "Utusan khusus Presiden AS Donald Trump Steve Witkoff bertemu Putin.",
    ],
)
def test_a_president_is_not_his_own_envoy(text: str) -> None:
    assert ("Donald Trump", "special envoy") not in [told[:2] for told in offices(text)]


def test_the_envoy_of_a_president_without_a_name_has_the_name() -> None:
    assert offices("Utusan khusus Presiden AS Steve Witkoff bertemu Putin.")[0][:2] == (
        "Steve Witkoff",
        "special envoy",
    )


def test_a_president_was_not_where_his_envoy_met_others() -> None:
    text = "Utusan khusus Presiden Donald Trump, Steve Witkoff, bertemu Vladimir Putin di Moskow."
    (met,) = [one for one in statements(text) if isinstance(one, Event)]
    assert "Donald Trump" not in {who.name for who in met.participants}


@pytest.mark.parametrize(
    ("text", "person", "office", "former"),
    [
        (
            "Ali Larijani, 67, ditunjuk menjadi Sekretaris Dewan Keamanan Nasional Tertinggi.",
            "Ali Larijani",
            "secretary",
            False,
        ),
        ("Joseph Aoun, yang pernah menjabat panglima militer Lebanon, menolak.", "Joseph Aoun", "army chief", True),
        ("Joseph Aoun, yang sempat menjadi panglima militer Lebanon, menolak.", "Joseph Aoun", "army chief", True),
        ("Ali Larijani kemudian menjadi Ketua Parlemen Iran.", "Ali Larijani", "speaker", False),
        ("Ali Larijani menolak. Ia kemudian menjadi Ketua Parlemen Iran.", "Ali Larijani", "speaker", False),
        ("Joseph Aoun menolak. Pada 2025 ia terpilih menjadi presiden Lebanon.", "Joseph Aoun", "president", False),
    ],
)
def test_who_became_what(text: str, person: str, office: str, former: bool) -> None:
    held = [one for one in statements(text) if isinstance(one, Office)]
    assert [(one.person.name, one.office, one.former) for one in held] == [(person, office, former)]


@pytest.mark.parametrize(
    "text",
    [
        "Naftali Bennett bercita-cita menjadi perdana menteri Israel.",
        "Ia tidak akan menjadi menteri pertahanan Israel.",
    ],
)
def test_who_only_wants_an_office_has_none(text: str) -> None:
    assert offices(text) == []


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        ("Yaroslav Zhelezniak, anggota parlemen dari partai Holos, mengecam Rusia.", "Yaroslav Zhelezniak", "Holos"),
        (
            "Bezalel Smotrich, pemimpin partai Zionisme Religius, mengecam Rusia.",
            "Bezalel Smotrich",
            "Zionisme Religius",
        ),
        ("Randa Slim, direktur lembaga kajian Stimson Center, mengecam Rusia.", "Randa Slim", "Stimson Center"),
    ],
)
def test_a_party_or_an_institute_is_no_person(text: str, person: str, body: str) -> None:
    assert [(told[0], told[2]) for told in offices(text)] == [(person, body)]


def test_who_heads_a_body_without_a_name_is_a_person() -> None:
    assert claims("Kepala lembaga bantuan Jan Egeland mengecam Israel.") == [("Jan Egeland", "condemn", "Israel")]
