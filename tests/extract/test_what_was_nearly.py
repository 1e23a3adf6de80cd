"""Wars that broke out, wars that nearly did, and what a missile did."""

from __future__ import annotations

import pytest

from tests.extract.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "India dan Pakistan terlibat perang singkat pada Mei lalu.",
        "Armenia dan Azerbaijan terlibat perang selama 44 hari pada 2020.",
        "India dan Pakistan terlibat konflik empat hari pada Mei 2025.",
    ],
)
def test_two_are_in_a_war_with_a_date(text: str) -> None:
    assert events(text) == [("clash", "happened")]


@pytest.mark.parametrize(
    "text",
    [
        "India dan Pakistan nyaris terlibat perang terbuka tahun lalu.",
        "India dan Pakistan hampir berperang pada 2001.",
        "Perang antara Thailand dan Kamboja nyaris pecah.",
    ],
)
def test_a_war_that_nearly_broke_out_did_not(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Rudal balistik Iran menewaskan 31 warga di Israel.",
        "Rudal-rudal balistik Iran menewaskan 31 warga di Israel.",
        "Drone-drone kamikaze Rusia menghantam Kiev.",
    ],
)
def test_missiles_that_kill_are_an_attack(text: str) -> None:
    assert events(text) == [("attack", "happened")]
