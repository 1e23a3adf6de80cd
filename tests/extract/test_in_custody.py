"""People in custody, numbers that others put higher, and that a war killed is nobody's attack."""

from __future__ import annotations

import pytest

from tests.extract.reading import events, figures


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            "The United Nations says fifty-nine of its staff are in Houthi custody.",
            ("United Nations", 59, "captured", "civilian", "United Nations"),
        ),
        ("More than 1,000 Ukrainian soldiers are in Russian captivity.", ("", 1000, "captured", "military", "Ukraine")),
        ("Twenty-three Armenians are still behind bars in Baku.", ("", 23, "captured", "unspecified", "Armenia")),
        (
            "An estimated 16,000 Ukrainian civilians languish in Russian jails.",
            ("", 16000, "captured", "civilian", "Ukraine"),
        ),
        (
            "The ensuing war has killed perhaps 150,000 people in Sudan, by the reckoning of Tom Perriello.",
            ("Tom Perriello", 150000, "killed", "unspecified", "Sudan"),
        ),
        (
            "Hezbollah sent men, and one of its commanders died in a U.S. strike, according to U.S. officials.",
            ("American officials", 1, "killed", "military", "Hezbollah"),
        ),
        ("Three of its soldiers were killed in Gaza, Israel said.", ("Israel", 3, "killed", "military", "Israel")),
    ],
)
def test_whom_a_figure_counts_and_who_counted(text: str, figure: tuple[str | None, int, str, str, str]) -> None:
    assert [(one[0] or "", *one[1:]) for one in figures(text, "en")] == [figure]


def test_who_puts_the_number_higher_is_named() -> None:
    text = "Armenian forces killed hundreds of Azerbaijani civilians in Khojaly; Baku puts the number at 613."
    assert ("Azerbaijan", 613, "killed") in [figure[:3] for figure in figures(text, "en")]


@pytest.mark.parametrize(
    "text",
    [
        "The war in Sudan has killed 40,000 people.",
        "The war in Sudan has killed 40,000 people, by the UN's count.",
        "The fighting in Gaza has killed more than 60,000 Palestinians.",
        "The war between Israel and Hamas has killed 60,000 people.",
    ],
)
def test_a_war_in_a_country_is_no_attack(text: str) -> None:
    assert "attack" not in {kind for kind, _ in events(text, "en")}
    assert len(figures(text, "en")) == 1


def test_a_strike_on_a_country_and_its_own_deeds_are() -> None:
    assert ("attack", "happened") in events("The strike on Sudan killed 12 people.", "en")
    assert ("attack", "happened") in events("Israel has killed 60,000 Palestinians.", "en")
