"""Whoever heads, chairs or commands something; the office, and of what it is, in all the ways of telling it."""

from __future__ import annotations

import pytest

from tests.extract.reading import offices


@pytest.mark.parametrize(
    ("text", "office", "of"),
    [
        ("Mazloum Abdi, who commands the Kurdish-led Syrian Democratic Forces, said so.", "commander",
         "Syrian Democratic Forces"),
        ("Rashad al-Alimi, who chairs the presidential leadership council, arrived in Riyadh.", "chair",
         "Presidential Leadership Council"),
        ("Dmitry Medvedev, who chairs Russia's Security Council, said so.", "chair", "Security Council of Russia"),
        ("Vladimir Medinsky, who heads the Russian delegation, said so.", "head", "Russian delegation"),
        ("Abdul Rahim Dagalo, who heads the RSF delegation, said so.", "head", "Rapid Support Forces delegation"),
        ("The head of the International Atomic Energy Agency (IAEA), Rafael Grossi, urged restraint.", "head",
         "International Atomic Energy Agency"),
        ("The commander of the Rapid Support Forces (RSF), Mohamed Hamdan Dagalo, denied it.", "commander",
         "Rapid Support Forces"),
        ("The founder of the Kurdistan Workers' Party (PKK), Abdullah Ocalan, urged both parties to return.", "founder",
         "PKK"),
        ("Iran's chief justice, Gholamhossein Mohseni Ejei, warned the rioters.", "chief justice", "Iran"),
        ("Malaysia's Anwar Ibrahim, this year's Asean chair, has proposed a truce.", "chair", "ASEAN"),
        ("Mohammed Qahtan, a senior leader of the Islah party, was seized in 2015.", "leader", "Islah party"),
        ("Sergei Shoigu met leader Kim Jong Un in Pyongyang, North Korea.", "leader", "North Korea"),
        ("Nickolay Mladenov, the high representative for Gaza of Trump's Board of Peace, arrived.",
         "high representative", "Board of Peace"),
    ],
)  # fmt: skip
def test_what_somebody_heads(text: str, office: str, of: str) -> None:
    assert [told[1:] for told in offices(text, "en")] == [(office, of)]


@pytest.mark.parametrize(
    "text",
    [
        # a part of what is named, and a programme
        "Volker Perthes, who led the UN mission in Sudan, resigned.",
        "Sanam Vakil, who directs the Middle East program at Chatham House, said so.",
        # whose chief he was, the words do not say: hardly of who killed him
        "Israel struck Tehran and killed top commanders of the Guards, among them its chief, Hossein Salami.",
    ],
)
def test_of_what_nothing_tells(text: str) -> None:
    assert offices(text, "en") == []


@pytest.mark.parametrize(
    ("text", "who", "of"),
    [
        ("Evariste Ndayishimiye, yang kini juga mengetuai Uni Afrika, menuntut penarikan pasukan.",
         "Évariste Ndayishimiye", "African Union"),
        ("Anwar Ibrahim, yang tahun ini mengetuai ASEAN, menelepon Hun Manet.", "Anwar Ibrahim", "ASEAN"),
        ("Prabowo meneken piagam Dewan Perdamaian yang diketuai Donald Trump.", "Donald Trump", "Board of Peace"),
    ],
)  # fmt: skip
def test_who_chairs_a_body_of_many_states_this_year(text: str, who: str, of: str) -> None:
    assert offices(text) == [(who, "chair", of)]


def test_who_leads_the_un_is_not_told_by_a_passive() -> None:
    assert offices("Badan itu bernaung di bawah PBB yang dipimpin Antonio Guterres.") == []
