"""Who an expert is, behind what he knows and where he works; who goes on to speak; what was held formerly."""

from __future__ import annotations

import pytest

from kg.statement import Office
from tests.extract.reading import claims, offices, statements


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Pengamat Timur Tengah dari Universitas Indonesia Yon Machmudi menilai Iran kuat.", "Yon Machmudi"),
        ("Pengamat dari Universitas Gadjah Mada Siti Mutiah Setiawati menilai Iran kuat.", "Siti Mutiah Setiawati"),
        ('"Iran kuat," kata dosen Kajian Afrika Universitas Gadjah Mada, Siti Khoiriati, kemarin.', "Siti Khoiriati"),
        ("Pakar hubungan internasional Universitas Airlangga (Unair), Radityo Dwi, menilai Iran kuat.", "Radityo Dwi"),
        ("Menurut pengamat Timur Tengah Universitas Padjadjaran (Unpad), Dina Sulaeman, Iran kuat.", "Dina Sulaeman"),
        ('"Iran kuat," kata pakar Suriah di lembaga kajian SWP Berlin, Muriel Asseburg.', "Muriel Asseburg"),
        ("Guru Besar Ilmu Politik Universitas Chulalongkorn Thitinan Pong menilai Iran kuat.", "Thitinan Pong"),
    ],
)
def test_an_expert_has_a_name_behind_the_house(text: str, who: str) -> None:
    assert claims(text) == [(who, "assert", "")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            '"Emas," kata Alex de Waal, direktur World Peace Foundation, "mengubah segalanya."',
            ("Alex de Waal", "director", "World Peace Foundation"),
        ),
        ("Musa Hilal, kepala suku Mahamid, menolak.", ("Musa Hilal", "tribal chief", "Mahamid")),
        (
            "Perang di Suriah usai. Presiden sementara Ahmed al-Sharaa, bekas pemimpin HTS, pergi ke Paris.",
            ("Ahmed al-Sharaa", "interim president", "Syria"),
        ),
        (
            "Rashad al-Alimi duduk sebagai ketua Dewan Kepemimpinan Presidensial.",
            ("Rashad al-Alimi", "chair", "Presidential Leadership Council"),
        ),
    ],
)
def test_offices_told_beside_a_name(text: str, told: tuple[str, str, str]) -> None:
    assert told in offices(text)


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("Mohammad Pakpour, yang sebelumnya memimpin Garda Revolusi, menolak.", True),
        ("Mazloum Abdi, yang dulu memimpin SDF, menolak.", True),
        ("Mazloum Abdi, yang kini memimpin SDF, menolak.", False),
    ],
)
def test_who_led_formerly(text: str, former: bool) -> None:
    assert [s.former for s in statements(text) if isinstance(s, Office)] == [former]


@pytest.mark.parametrize(
    "text",
    [
        'Evi Fitriani menilai Iran kuat. Israel membunuh Hassan Nasrallah pada 2024. "Itu titik balik," ujarnya.',
        "Menurut Evi Fitriani, Iran kuat. Israel membunuh Hossein Salami. Namun, kata dia, penggantinya ada.",
    ],
)
def test_who_spoke_goes_on_behind_what_a_state_did(text: str) -> None:
    assert claims(text)[-1][0] == "Evi Fitriani"


def test_who_met_somebody_speaks_himself() -> None:
    text = 'Evi Fitriani menilai Iran kuat. Trump lalu bertemu Xi Jinping. "Kami senang," katanya.'
    assert claims(text)[-1][0] == "Donald Trump"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Presiden Prancis Emmanuel Macron dan Kanselir Jerman Friedrich Merz bertemu. Mereka mengecam Rusia.",
            ["Emmanuel Macron", "Friedrich Merz"],
        ),
        (
            "Para pemimpin Jerman, Prancis, dan Inggris berembuk. Dalam pernyataan bersama, mereka mengecam Rusia.",
            ["Germany", "France", "United Kingdom"],
        ),
    ],
)
def test_they_who_opened_the_sentence_before_speak(text: str, who: list[str]) -> None:
    assert claims(text) == [(one, "condemn", "Russia") for one in who]


@pytest.mark.parametrize(
    "text",
    [
        "Iran menjawab dengan menembakkan 200 rudal ke Israel.",
        "Iran menanggapinya dengan menyerang Al Udeid, pangkalan udara AS di Qatar.",
        "Lukashenko bisa membantu membujuk Putin soal Ukraina.",
    ],
)
def test_deeds_that_say_nothing(text: str) -> None:
    assert not claims(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Qatar membujuk Iran agar menerima gencatan senjata.", ("Qatar", "call_for", "Iran")),
        ("Klaim Trump diragukan oleh Rafael Grossi.", ("Rafael Grossi", "deny", "Donald Trump")),
        ("Gerasimov lapor kepada Putin bahwa Kupiansk jatuh.", ("Valery Gerasimov", "assert", "")),
        ("Iran bangkit. Begitulah pandangan Abbas Araghchi.", ("Abbas Araghchi", "assert", "")),
        ('"Mereka akan kami musnahkan," ujar Itamar Ben-Gvir.', ("Itamar Ben-Gvir", "threaten", "")),
    ],
)
def test_more_words_of_saying(text: str, told: tuple[str, str, str]) -> None:
    assert told in claims(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Pengamat lain, Dinna Raharja dari Synergy Policies, menilai ASEAN tak bertaji.", "Dinna Raharja"),
        ("Dosen Universitas Paramadina Shiskha Wati berpandangan ASEAN tak bertaji.", "Shiskha Wati"),
    ],
)
def test_another_expert(text: str, who: str) -> None:
    assert claims(text) == [(who, "assert", "")]


def test_who_presses_somebody_asks_him_but_not_where_that_is_asked_for() -> None:
    text = "Presiden AS Bill Clinton menekan Nawaz Sharif agar menarik pasukannya."
    assert claims(text) == [("Bill Clinton", "call_for", "Nawaz Sharif")]
    text = "Hamas mendesak para mediator menekan Israel agar menghormati gencatan senjata."
    assert [who for who, _, whom in claims(text) if whom == "Israel"] == []
