"""Offices as the article calls them: a chairman, who commands or heads something; whose envoy; two offices of one."""

from __future__ import annotations

import pytest

from tests.extract.reading import offices


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Rashad al-Alimi, chairman of the Presidential Leadership Council, spoke.",
            ("Rashad al-Alimi", "chairman", "Presidential Leadership Council"),
        ),
        (
            "Dmitry Medvedev, deputy chairman of Russia's Security Council, threatened Ukraine.",
            ("Dmitry Medvedev", "deputy chairman", "Security Council of Russia"),
        ),
        ("The RSF, commanded by Ali Hassan, attacked.", ("Ali Hassan", "commander", "Rapid Support Forces")),
        ("A faction of Hamas headed by Ali Hassan attacked.", ("Ali Hassan", "head", "Hamas")),
        ("A faction of Hamas led by Ali Hassan attacked.", ("Ali Hassan", "leader", "Hamas")),
        ("Trump's Syria envoy Tom Barrack met al-Sharaa.", ("Tom Barrack", "envoy", "Donald Trump")),
        ("The UN's Yemen envoy, Hans Grundberg, spoke.", ("Hans Grundberg", "envoy", "United Nations")),
        (
            "Steve Witkoff, the White House envoy who also serves as special envoy to the Middle East, met Araghchi.",
            ("Steve Witkoff", "special envoy", "United States"),
        ),
        ("Israeli opposition chief Yair Lapid spoke.", ("Yair Lapid", "opposition leader", "Israel")),
    ],
)
def test_an_office_is_what_the_article_calls_it(text: str, office: tuple[str, str, str]) -> None:
    assert office in offices(text, "en")
