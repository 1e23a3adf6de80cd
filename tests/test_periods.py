from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.gate import date_failures
from kg.periods import days


@pytest.mark.parametrize(
    "iso", ["", "/", "2020/", "/2020", "2020-13", "2020-02-30", "2020-1-1", "0020", "2021/2020", "31 Oktober", "٢٠٢٠"]
)
def test_what_is_no_date(iso: str) -> None:
    with pytest.raises(ValueError, match=r"is no|before it begins"):
        days(iso)
    assert list(date_failures(iso))


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31)))
def test_a_day_is_its_own_first_and_last(day: object) -> None:
    assert days(str(day)) == (day, day)
    assert not list(date_failures(f"{day}/{day}"))
