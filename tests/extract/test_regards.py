"""What somebody takes another for, who trades threats with whom, and which ministry "the ministry" is."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, ties


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Turkey regards the SDF as an extension of the PKK.", [("Turkey", "accuse")]),
        ("Turkey considers the SDF an extension of the PKK.", [("Turkey", "accuse")]),
        ("Israel views Iran's nuclear programme as an existential threat.", [("Israel", "accuse")]),
        ("Israel sees Hezbollah as its most dangerous enemy.", [("Israel", "assert")]),
        ("Israel and Iran are trading threats.", [("Israel", "threaten"), ("Iran", "threaten")]),
        ("Thailand and Cambodia traded barbs.", [("Thailand", "accuse"), ("Cambodia", "accuse")]),
        ('Naim Qassem said through an aide that he "strongly condemns" the raid.', [("Naim Qassem", "condemn")]),
        ('"I would rather lose the crop than a leg," said Boonma Srikaew.', [("Boonma Srikaew", "assert")]),
        # nothing is said of anybody
        ("Witnesses in Tehran saw the fire as they fled.", []),
        ("Trump called Zelensky on Monday.", []),
        ("Iran regards its ties with Russia with suspicion.", []),
    ],
)
def test_what_somebody_takes_another_for(text: str, told: list[tuple[str, str]]) -> None:
    assert [(claim[0], claim[1]) for claim in claims(text, "en")] == told


@pytest.mark.parametrize("verb", ["regards the SDF as", "considers the SDF", "views the SDF as"])
def test_whose_extension_somebody_is(verb: str) -> None:
    assert ties(f"Turkey {verb} an extension of the PKK.", "en") == [("Syrian Democratic Forces", "member_of", "PKK")]


@pytest.mark.parametrize(
    ("text", "language", "ministry"),
    [
        (
            "Egypt's Foreign Minister Badr Abdelatty called his Qatari counterpart. The ministry said Egypt was ready.",
            "en",
            "Ministry of Foreign Affairs of Egypt",
        ),
        (
            "Israel's Defence Minister Israel Katz toured Gaza, and the ministry said troops would stay.",
            "en",
            "Ministry of Defence of Israel",
        ),
        (
            "Menteri Pertahanan Israel, Israel Katz, tiba di Gaza. Kementerian menyatakan pasukan tetap di sana.",
            "id",
            "Ministry of Defence of Israel",
        ),
        # the one that has been named since
        (
            "Foreign Minister Sihasak Phuangketkeow left. Cambodia's defence ministry spoke. The ministry denied it.",
            "en",
            "Ministry of Defence of Cambodia",
        ),
    ],
)
def test_which_ministry(text: str, language: str, ministry: str) -> None:
    assert claims(text, language)[-1][0] == ministry
