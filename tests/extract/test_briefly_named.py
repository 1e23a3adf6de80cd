"""Who is named with few words: a bare spokesman, who once was a chief himself, whom leaders blame or want to leave."""

from __future__ import annotations

import pytest

from kg.statement import Office
from tests.extract.reading import claims, figures, names, statements, ties


def _offices(text: str) -> set[tuple[str, str, str]]:
    told = (one for one in statements(text, "en") if isinstance(one, Office))
    return {(one.person.name, one.office, names(one.of)) for one in told}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Hamas rejected the offer. “We will not disarm,” spokesman Hazem Qassem said.",
            ("Hazem Qassem", "spokesman", "Hamas"),
        ),
        (
            "The Royal Thai Army alleged a breach, and spokesman Maj Gen Winthai Suvaree said mines were found.",
            ("Winthai Suvaree", "spokesman", "Royal Thai Army"),
        ),
        (
            "The Committee of National Defence, chaired by Prime Minister Shehbaz Sharif, met.",
            ("Shehbaz Sharif", "chair", "Committee of National Defence"),
        ),
        (
            "Lebanese President Joseph Aoun, himself a former army commander, hit back.",
            ("Joseph Aoun", "army chief", "Lebanon"),
        ),
        ("Sudan's then-president Omar al-Bashir formed it.", ("Omar al-Bashir", "president", "Sudan")),
        (
            "Johnson Olony, an assistant chief of staff of the South Sudanese army, said so.",
            ("Johnson Olony", "chief of staff", "South Sudanese military"),
        ),
    ],
)
def test_of_whom_the_office_is(text: str, office: tuple[str, str, str]) -> None:
    assert office in _offices(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hamas rejected the offer. Spokesman Dmitry Peskov said the talks went on.",
        "Israel struck Beirut. Spokesman Ali Hassan denied it.",
    ],
)
def test_a_spokesman_of_nobody_named(text: str) -> None:
    assert not _offices(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Iran's leaders blame Israel for the bloodshed.", ("Iranian leaders", "accuse", "Israel")),
        ("The SDF held the Rapid Support Forces (RSF) responsible for it.", ("accuse", "Rapid Support Forces")),
        ("Kyiv wants Moscow to withdraw its troops.", ("Ukraine", "demand", "Russia")),
        (
            "“They will be treated as hostile,” Abbas Araghchi was quoted as saying by the Fars news agency.",
            ("Abbas Araghchi", "assert"),
        ),
        (
            "Joseph Aoun, himself a former army chief, hit back, saying Israel's occupation stood in the way.",
            ("Joseph Aoun", "assert"),
        ),
        (
            "Massad Boulos, adviser to U.S. President Donald Trump for Arab and African affairs, urged Burhan to stop.",
            ("Massad Boulos", "call_for"),
        ),
        ("Israel has been accused by Qatar of murder. It denied the charge.", ("Israel", "deny")),
        ("Rwanda has been accused by the UN of arming M23. It denies this.", ("Rwanda", "deny")),
        ("The RSF has accepted the truce plan.", ("Rapid Support Forces", "support")),
    ],
)
def test_who_says_so(text: str, claim: tuple[str, ...]) -> None:
    assert any(set(claim) <= {*said} for said in claims(text, "en"))


@pytest.mark.parametrize(
    "text",
    [
        "Both sides share the blame for the collapse.",
        "Who is to blame for the war in Sudan?",
        "Ukraine wants peace.",
    ],
)
def test_nobody_says_so(text: str) -> None:
    assert not claims(text, "en")


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("The leader of the Iran-backed Houthis, Abdel-Malik al-Houthi, spoke.", ("Iran", "support", "Houthis")),
        ("Lawrence Kanyuka, spokesman for the Rwandan-backed M23 rebels, denied it.", ("Rwanda", "support", "M23")),
        ("Beijing, a big arms supplier to Phnom Penh, offered aid.", ("China", "supplies_arms", "Cambodia")),
        ("Two close allies, Russia and Belarus, held drills.", ("Russia", "alliance", "Belarus")),
        (
            "In September Pakistan signed a Strategic Mutual Defence Agreement with Saudi Arabia.",
            ("Pakistan", "defence_pact", "Saudi Arabia"),
        ),
        (
            "Russia intervenes in Syria on the side of President Bashar al-Assad.",
            ("Russia", "support", "Bashar al-Assad"),
        ),
    ],
)
def test_ties_in_passing(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text, "en")


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            "Thailand and Cambodia fought. A rocket from the Cambodian side killed two people in Si Sa Ket.",
            (None, 2, "killed", "unspecified", "Sisaket; Thailand"),
        ),
        (
            "Thailand and Cambodia fought. Two soldiers from the Cambodian side were killed.",
            (None, 2, "killed", "military", "Cambodia"),
        ),
        (
            "India spoke of revenge. In all, 40 civilians died on the Pakistani side, according to official figures.",
            (None, 40, "killed", "civilian", "Pakistan"),
        ),
        (
            "The Health Ministry of Lebanon reports three dead in the strike on Tyre.",
            ("Ministry of Health of Lebanon", 3, "killed", "unspecified", "Lebanon"),
        ),
    ],
)
def test_whose_figure(text: str, figure: tuple[object, ...]) -> None:
    assert figures(text, "en") == [figure]


def test_a_province_counts_nobody() -> None:
    text = "Twelve people died in Er Rahad, North Kordofan, a doctor and residents said."
    assert "North Kordofan" not in {who for who, *_ in figures(text, "en")}
