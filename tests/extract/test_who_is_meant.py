"""Who is meant by words that point back: "the three countries", "the group", "the country", "the government".

Beside each form that the text settles stands one that it leaves open.
"""

from __future__ import annotations

import pytest

from kg.statement import Casualty, Claim
from tests.extract.reading import name, statements, ties


def _claimants(text: str, language: str) -> set[str | None]:
    """Who says something in the last sentence, by name."""
    last = text.rindex(". ", 0, -1)
    told = (s for s in statements(text, language) if isinstance(s, Claim) and s.evidence.end > last)
    return {name(s.claimant) for s in told}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # as many as a list has named
        (
            "Poland, Estonia and Finland shut their airspace. The three countries accused Moscow of sending drones.",
            {"Poland", "Estonia", "Finland"},
        ),
        (
            "Mali, Niger and Burkina Faso left ECOWAS. All three accused France of backing rebels.",
            {"Mali", "Niger", "Burkina Faso"},
        ),
        (
            "Emmanuel Macron, Friedrich Merz and Keir Starmer met in London. The three leaders condemned the strikes.",
            {"Emmanuel Macron", "Friedrich Merz", "Keir Starmer"},
        ),
        # no other number
        ("Egypt, Jordan, Qatar and Turkey met. The three countries condemned the raid.", set()),
        ("Poland and Finland met. The three countries condemned the raid.", set()),
        # one of two side by side
        ("Hamas and Islamic Jihad fired rockets. The movement warned Israel of more.", set()),
        (
            "Hamas rejected the plan. Hamas and Islamic Jihad fired rockets. The movement warned Israel of more.",
            {"Hamas"},
        ),
        ("Syria and Jordan reopened the crossing. The country said trade would grow.", set()),
        # who acted goes on to speak
        ("Iran fired missiles at Israel. The country said it would not stop.", {"Iran"}),
        ("Iran fired missiles at Israel. The Islamic republic said it would not stop.", {"Iran"}),
        # none but who acted
        ("Qatar hosted envoys from Israel. The Gulf state said the talks were making progress.", {"Qatar"}),
        # of two armies, whose was told of
        (
            "Israel and Lebanon are at odds. The Israel Defense Forces struck Sidon as the Lebanese army left. "
            "The military warned residents of Tyre.",
            {"Israel Defense Forces"},
        ),
        # whose government
        (
            "Sudan has been at war since 2023. The government rejected a truce proposed by Washington.",
            {"Sudanese government"},
        ),
        (
            "Sudan cut ties with the Emirates. The government accused Abu Dhabi of arming the RSF.",
            {"Sudanese government"},
        ),
        ("Israel and Lebanon sent envoys. The government rejected direct talks.", {"government"}),
    ],
)
def test_english(text: str, expected: set[str]) -> None:
    assert _claimants(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mesir, Qatar, dan Turki menjadi penengah. Ketiganya mendesak Israel menarik pasukannya.",
            {"Egypt", "Qatar", "Turkey"},
        ),
        (
            "Prancis, Jerman, dan Inggris bertemu di Jenewa. Ketiga negara itu memperingatkan Teheran.",
            {"France", "Germany", "United Kingdom"},
        ),
        ("Mesir, Yordania, Qatar, dan Turki bertemu. Ketiga negara mengecam penggerebekan itu.", set()),
        ("Hamas dan Jihad Islam menembakkan roket. Kelompok itu memperingatkan Israel.", set()),
        ("Mesir, Qatar, dan Turki menjadi penengah. Negara itu mendesak Israel mundur.", set()),
        ("Iran meluncurkan rudal ke Israel. Negara itu menyatakan tidak akan berhenti.", {"Iran"}),
        ("Oman menjamu utusan Houthi dan Israel. Negara Teluk itu menyatakan perundingan maju.", {"Oman"}),
        (
            "Sudan dilanda perang sejak 2023. Pemerintah menolak gencatan senjata usulan Amerika Serikat.",
            {"Sudanese government"},
        ),
        ("Israel dan Lebanon mengirim utusan. Pemerintah menolak perundingan langsung.", {"government"}),
        # none of the two whom they ask
        ("Hamas dan Israel berperang. Witkoff, Kushner, dan Rubio datang. Keduanya mendesak Israel mundur.", set()),
        # two persons, and no states that stand beside them
        (
            "Jenderal Burhan dan Jenderal Dagalo berselisih. Kedua jenderal itu saling menuduh memulai perang.",
            {"Abdel Fattah al-Burhan", "Mohamed Hamdan Dagalo"},
        ),
    ],
)
def test_indonesian(text: str, expected: set[str]) -> None:
    assert _claimants(text, "id") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Presiden Rusia Vladimir Putin dalam pertemuan dengan Modi mengatakan negaranya mendukung Iran.",
        "Presiden Rusia Vladimir Putin, usai bertemu Modi, mengatakan negaranya mendukung Iran.",
    ],
)
def test_his_country_is_that_of_who_speaks_and_not_of_whom_he_met(text: str) -> None:
    assert ("Russia", "support", "Iran") in ties(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The governor, Petro Horbal, said two people were killed by Russian shelling.", "Petro Horbal"),
        ("Meanwhile, Jean-Pierre Lacroix said two people were killed by Russian shelling.", "Jean-Pierre Lacroix"),
        ("In Bogota, Petro said two people were killed by Russian shelling.", "Gustavo Petro"),
    ],
)
def test_a_first_name_is_nobody_elses_family_name(text: str, who: str) -> None:
    (figure,) = [s for s in statements(text, "en") if isinstance(s, Casualty)]
    assert figure.claimant is not None and figure.claimant.name == who


@pytest.mark.parametrize(
    "text",
    [
        "Presiden Rwanda Paul Kagame menepis tuduhan itu. Pemimpin yang berkuasa sejak 2000 itu menyalahkan Kinshasa.",
        "Presiden Rwanda Paul Kagame menepis tuduhan itu. Pemimpin berusia 68 tahun itu menyalahkan Kinshasa.",
    ],
)
def test_a_leader_of_whom_more_is_told(text: str) -> None:
    assert _claimants(text, "id") == {"Paul Kagame"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ('Rusia menuntut Donetsk. Bagi Zelenskyy, syarat itu mustahil. "Kami tidak akan mundur," tegasnya.',
         "Volodymyr Zelenskyy"),
        ('Kagame membantah tuduhan itu. Bagi Kongo, soalnya lain. "Kami tidak akan mundur," tegasnya.', "Paul Kagame"),
    ],
)  # fmt: skip
def test_for_whom_something_is_so_says_what_follows(text: str, who: str) -> None:
    assert who in _claimants(text, "id")
