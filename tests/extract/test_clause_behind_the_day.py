"""What somebody says behind the day on which he says it, whatever stands before him."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, statements


@pytest.mark.parametrize(
    "text",
    [
        "Speaking in Beirut, Naim Qassem said on Saturday his movement would not disarm.",
        "Addressing supporters by video, Naim Qassem said on Saturday his movement would not disarm.",
        "Speaking from an undisclosed location, Hezbollah chief Naim Qassem said Saturday the group would not disarm.",
    ],
)
def test_a_clause_behind_the_day_is_what_is_said(text: str) -> None:
    (said,) = [one for one in statements(text, "en") if one.kind == "claim"]
    assert getattr(said, "about", "").endswith("would not disarm")


@pytest.mark.parametrize(
    "text",
    [
        "Hezbollah would not disarm, Naim Qassem said on Saturday.",
        "Hezbollah would not disarm, Naim Qassem said on Saturday after he had returned to Beirut.",
        "Hezbollah would not disarm, Naim Qassem said on Saturday at a rally that was held in Beirut.",
    ],
)
def test_what_stands_before_its_speaker_is_what_is_said(text: str) -> None:
    (said,) = [one for one in statements(text, "en") if one.kind == "claim"]
    assert getattr(said, "about", "") == "Hezbollah would not disarm"


def test_capitals_that_somebody_visits_say_nothing() -> None:
    text = (
        "Massad Boulos, an adviser to Donald Trump who has been shuttling between Cairo, Riyadh and Abu Dhabi on "
        "behalf of the Quad, urged the RSF to stop."
    )
    assert [claim[0] for claim in claims(text, "en")] == ["Massad Boulos"]


def test_a_list_of_those_who_do_something_ends_with_its_last() -> None:
    text = "The PKK, outlawed by Ankara, the EU and the US, said it would disarm."
    assert [claim[0] for claim in claims(text, "en")] == ["PKK"]
