from __future__ import annotations

from math import inf

import pytest

from kg.graph.figures import Figure, ends
from kg.graph.terms import SK, value


@pytest.mark.parametrize(
    ("qualifier", "count", "low", "high", "expected"),
    [
        ("exact", 320, None, None, (320, 320)),
        ("at_least", 12, 12, None, (12, inf)),
        ("over", 1200, 1201, None, (1201, inf)),
        ("nearly", 5000, None, 4999, (4500, 4999)),
        ("below", 1000, None, 999, (0, 999)),
        ("about", 5000, 5000, 5000, (4500, 5500)),
        ("about", 5000, 4000, 6000, (4000, 6000)),
        ("about", 12, None, None, (11.5, 12.5)),
        ("about", None, 20, 99, (20, 99)),
        ("exact", 0, 0, 0, (0, 0)),
    ],
)
def test_what_the_wording_allows(
    qualifier: str, count: int | None, low: int | None, high: int | None, expected: tuple[float, float]
) -> None:
    assert ends(value(qualifier), count, low, high) == expected


def figure(low: float, high: float, counted: bool = True) -> Figure:
    return Figure((frozenset(), frozenset(), SK.killed, SK.military, ""), low, high, False, counted)


def test_figures_exclude_each_other_when_their_intervals_do_not_meet() -> None:
    assert figure(12, 12).excludes(figure(40, 40))
    assert figure(40, 40).excludes(figure(0, 39))
    assert not figure(1001, inf).excludes(figure(1201, inf))
    assert not figure(20, 99).excludes(figure(99, 99))


def test_a_running_toll_never_falls() -> None:
    assert figure(55, 55).continues(figure(40, 40))
    assert not figure(12, 12).continues(figure(40, 40))
    assert not figure(55, 55).continues(figure(20, 99, counted=False))


def test_figures_are_alike_where_they_come_closest() -> None:
    assert figure(12, 12).like(figure(36, 36), 3)
    assert not figure(37, 37).like(figure(12, 12), 3)
    assert figure(20, 99).like(figure(150, 150), 2)
    assert figure(12, inf).like(figure(24, inf), 2)
