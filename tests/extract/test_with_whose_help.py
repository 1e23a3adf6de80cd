"""Whom somebody helps whose help a sentence tells of: who acts, and not who says so or whom it strikes."""

from __future__ import annotations

import pytest

from tests.extract.reading import ties


@pytest.mark.parametrize(
    ("text", "helper", "helped"),
    [
        ("Kinshasa menuduh M23 merebut Goma dengan dukungan Rwanda.", "Rwanda", "M23"),
        ("Israel mengatakan Hizbullah menguasai Beirut dengan bantuan Iran.", "Iran", "Hezbollah"),
        ("Netanyahu membiarkan Iran membangun rudal dengan bantuan China.", "China", "Iran"),
        ("Netanyahu menuduh Iran membangun rudal dengan bantuan China.", "China", "Iran"),
        ("Houthi menyerang Riyadh dengan bantuan Iran.", "Iran", "Houthis"),
        ("Israel menyerang Hizbullah yang bangkit dengan bantuan Iran.", "Iran", "Hezbollah"),
    ],
)
def test_who_acts_is_helped(text: str, helper: str, helped: str) -> None:
    assert [tie for tie in ties(text) if "support" in tie] == [(helper, "support", helped)]


@pytest.mark.parametrize(
    ("text", "helper", "helped"),
    [
        ("The UN said the RSF had seized Bara with the help of Kenya.", "Kenya", "Rapid Support Forces"),
        ("Kinshasa accused M23 of seizing Goma with the backing of Rwanda.", "Rwanda", "M23"),
        ("Experts said M23 captured Goma with the help of Rwanda.", "Rwanda", "M23"),
        ("The Houthis attacked Riyadh with the help of Iran.", "Iran", "Houthis"),
    ],
)  # fmt: skip
def test_who_acts_is_helped_and_not_who_says_so(text: str, helper: str, helped: str) -> None:
    assert [tie for tie in ties(text, "en") if "support" in tie] == [(helper, "support", helped)]


@pytest.mark.parametrize(
    "text", ["Kinshasa menuduh M23 merebut Goma dengan dukungan", "dengan dukungan Rwanda", "M23 yang"]
)
def test_a_torn_end_helps_nobody(text: str) -> None:
    assert ties(text) == []
