"""Where a body sits, and what kind of outlet it is, told before its name: neither speaks, nor owns it."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, figures, offices


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("At least 36 people were killed, according to the US-based Human Rights Activists News Agency.", "HRANA"),
        ("At least 12 people were killed in Sweida, said the UK-based Syrian Observatory for Human Rights.",
         "Syrian Observatory for Human Rights"),
        ("More than 300 people were killed in el-Fasher, according to the London-based Sudan Peace Watchers.",
         "Sudan Peace Watchers"),
        ("Turkish strikes killed 12 people in northern Iraq, the U.S.-based Community Peacemaker Teams said.",
         "Community Peacemaker Teams"),
        ("Norway-based rights group Hengaw said 12 people had been killed in Mahabad.",
         "Hengaw Organization for Human Rights"),
        ("Two people were killed in Jenin, the official Wafa news agency reported.", "Wafa"),
        ("Two people were killed in Sanaa, the official Saudi Press Agency said.", "Saudi Press Agency"),
    ],
)  # fmt: skip
def test_who_gives_the_figure(text: str, claimant: str) -> None:
    assert [figure[0] for figure in figures(text, "en")] == [claimant]


def test_an_official_of_an_agency_is_a_person() -> None:
    assert [claim[0] for claim in claims("The official said Iran had rejected the offer.", "en")] == ["officials"]


def test_the_seat_of_a_government_is_whose_it_is() -> None:
    assert [claim[0] for claim in claims("The Tripoli-based government denied it.", "en")] == ["Libyan government"]


def test_the_seat_between_an_office_and_its_body() -> None:
    text = (
        "Mahmood Amiry-Moghaddam, the director of the Oslo-based group Iran Human Rights, said Iran had hanged 12 men."
    )
    assert offices(text, "en") == [("Mahmood Amiry-Moghaddam", "director", "Iran Human Rights")]
