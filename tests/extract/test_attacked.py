"""Of which country a minister is whose title names none."""

from __future__ import annotations

import pytest

from tests.extract.reading import offices


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Russia launched 400 drones at Ukraine. Interior Minister Ihor Klymenko said a child was killed.", "Ukraine"),
        ("Iran fired missiles at Israel. Health Minister Uriel Buso said 12 people were wounded.", "Israel"),
        (
            "Israeli drones hit southern Lebanon. Interior Minister Ahmad al-Hajjar said three people were wounded.",
            "Lebanon",
        ),
        ("Israel struck Tehran on Friday. Defence Minister Israel Katz said 12 soldiers were killed.", "Israel"),
    ],
)
def test_a_minister_speaks_of_his_own_country(text: str, of: str) -> None:
    assert [whose for _, _, whose in offices(text, "en")] == [of]


def test_nor_of_who_struck_it_where_no_country_is_named() -> None:
    text = "Israeli drones hit Tyre. Interior Minister Ahmad al-Hajjar said three people were wounded."
    assert offices(text, "en") == []
