"""English background paragraphs: who holds what office, whose dead they were, who is tied to whom.

Beside each form that tells something stands one that looks alike and tells nothing of the kind.
"""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import claims, figures, names, offices, statements, ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a second office behind the name, of the same state
        (
            "Lebanon's president, Joseph Aoun, a former army chief, spoke.",
            [("Joseph Aoun", "president", "Lebanon"), ("Joseph Aoun", "army chief", "Lebanon")],
        ),
        # a list is none
        (
            "Lebanon's president, Joseph Aoun, the army chief, Rodolphe Haykal, and his aides met.",
            [("Joseph Aoun", "president", "Lebanon"), ("Rodolphe Haykal", "army chief", "Lebanon")],
        ),
        # an office of several is each one's
        (
            "Britain punished two Israeli ministers, Itamar Ben-Gvir and Bezalel Smotrich.",
            [("Itamar Ben-Gvir", "minister", "Israel"), ("Bezalel Smotrich", "minister", "Israel")],
        ),
        (
            "US envoys Steve Witkoff and Jared Kushner arrived in Moscow.",
            [("Steve Witkoff", "envoy", "United States"), ("Jared Kushner", "envoy", "United States")],
        ),
        ("Israeli officials Ron Dermer and Tzachi Hanegbi arrived in Moscow.", []),
        # who heads a body of states
        (
            "Rafael Grossi, who heads the International Atomic Energy Agency, urged restraint.",
            [("Rafael Grossi", "head", "International Atomic Energy Agency")],
        ),
        ("Dara Sokha, who heads the UN-recognised administration, urged restraint.", []),
        # of the force, and not of whose it is
        (
            "Qassem Soleimani, the commander of Iran's Quds Force, was killed.",
            [("Qassem Soleimani", "commander", "Quds Force")],
        ),
        # whose commander
        (
            "The Security Council met. The Kurdish-led Syrian Democratic Forces hold Raqqa; their commander, Mazloum "
            "Abdi, is to join the army.",
            [("Mazloum Abdi", "commander", "Syrian Democratic Forces")],
        ),
        # whom somebody names
        (
            "US President Donald Trump spoke. Mark Savaya, whom Donald Trump has named as special envoy, wrote to him.",
            [("Donald Trump", "president", "United States")],
        ),
        (
            "Ahmed al-Sharaa, a former al-Qaeda commander whose group led the offensive, spoke.",
            [("Ahmed al-Sharaa", "commander", "Al-Qaeda")],
        ),
        # who speaks for somebody
        (
            "US President Donald Trump won. Karoline Leavitt, a spokeswoman for Donald Trump, said so.",
            [("Donald Trump", "president", "United States"), ("Karoline Leavitt", "spokeswoman", "United States")],
        ),
    ],
)
def test_offices(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert offices(text, "en") == expected


def test_a_president_told_by_the_office_alone_is_who_was_named_without_one() -> None:
    text = "Volodymyr Zelensky, who met Emmanuel Macron, ruled it out. “We will not go,” the {} president said."
    assert claims(text.format("Ukrainian"), "en")[-1][0] == "Volodymyr Zelenskyy"
    assert claims(text.format("Turkish"), "en")[-1][0] != "Volodymyr Zelenskyy"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one does not blame others for one's own losses
        (
            "Pakistan blamed India for a bombing that killed five of its soldiers in Quetta.",
            [(None, 5, "killed", "military", "Pakistan")],
        ),
        # a time is no doer
        (
            "Some 35,000 people had been moved to shelters by evening, the interior ministry in Bangkok reported.",
            [("Ministry of Interior of Thailand", 35000, "displaced", "unspecified", "Thailand")],
        ),
        # a house's name is no country's
        (
            "The RSF fights Sudan’s army. A doctor at the Turkish hospital in Nyala said nine people had been killed.",
            [("medics", 9, "killed", "unspecified", "Sudan")],
        ),
        # a list of figures that are explained
        (
            "In the war some 1,200 Lebanese, most of them civilians, and 160 Israelis, most of them soldiers, died.",
            [(None, 1200, "killed", "unspecified", "Lebanon"), (None, 160, "killed", "unspecified", "Israel")],
        ),
        # a governor's office is of where he governs
        (
            "Twelve people died in Kherson, the office of the governor, Oleksandr Prokudin, said.",
            [("Office of Oleksandr Prokudin", 12, "killed", "unspecified", "Ukraine")],
        ),
        # a new sentence behind a quotation
        (
            "“They saw it all.” According to the Lebanese health ministry, strikes have killed 300 people.",
            [("Ministry of Health of Lebanon", 300, "killed", "unspecified", "Lebanon")],
        ),
        # what somebody has reckoned
        (
            "Some 377,000 people had lost their lives by 2021, the UN Development Programme has reckoned.",
            [("United Nations Development Programme", 377000, "killed", "unspecified", "")],
        ),
        # what somebody says in passing of one thing ends there
        (
            "Pakistan fears a dam that it says India is building in violation of a treaty, which India suspended after "
            "gunmen killed 26 people in Pahalgam.",
            [(None, 26, "killed", "unspecified", "India")],
        ),
        # who quotes somebody
        (
            "Eight people were killed in Homs, according to the Syrian news agency SANA, which quoted a doctor.",
            [("medics", 8, "killed", "unspecified", "Syria")],
        ),
        # whose houses they are
        (
            "The UN said that the Houthis had detained 59 of its staff. Armed men had stormed the homes of several of "
            "them.",
            [("United Nations", 59, "captured", "civilian", "United Nations")],
        ),
        # where people are taken, and what something costs them
        ("The attacks cost nine sailors their lives.", [(None, 9, "killed", "civilian", "")]),
        ("Nine sailors said they feared for their lives.", []),
        # what a court has ruled ends with its clause
        (
            "The court ruled that Cambodia owned it; the land was awarded to it in 2013, after clashes in which 28 "
            "people had died.",
            [(None, 28, "killed", "unspecified", "")],
        ),
    ],
)
def test_figures(text: str, expected: list[tuple[str | None, int, str, str, str]]) -> None:
    assert figures(text, "en") == expected


#: a sentence, and the ties that it tells: subject | tie | object
TIES = """
Sudan fights the RSF. The army enjoys the political backing of Egypt and Saudi Arabia.
    Egypt | support | Sudanese Armed Forces
    Saudi Arabia | support | Sudanese Armed Forces
Khalifa Haftar, whose forces control Benghazi, is widely seen as an ally of Egypt.
    Khalifa Haftar | controls | Benghazi
    Khalifa Haftar | alliance | Egypt
Belarus, which borders Ukraine, remains Moscow's closest ally.
    Belarus | alliance | Russia
Morocco, where thousands of Syrians live, is a member of the Arab League.
    Morocco | member_of | Arab League
The STC, whose leader Aidarous al-Zubaidi lives in Abu Dhabi, is funded by the UAE.
    United Arab Emirates | support | Southern Transitional Council
Sudan's army fights the RSF. Talks that Washington and Riyadh sponsored broke down within months.
    United States | mediates | Sudan; Rapid Support Forces
    Saudi Arabia | mediates | Sudan; Rapid Support Forces
Abdel Fattah al-Burhan fell out with Mohamed Hamdan Dagalo. Washington has placed both generals under sanctions.
    United States | sanctions | Abdel Fattah al-Burhan
    United States | sanctions | Mohamed Hamdan Dagalo
Cambodia, which has no fighter jets, gets most of its hardware from China.
    China | supplies_arms | Cambodia
Russia leans on Iran, whose Shahed drones it first imported and now builds itself.
    Iran | supplies_arms | Russia
Once Kyiv's biggest donor of arms, the United States now sells rather than gives.
    United States | supplies_arms | Ukraine
The Jenin Brigades, an umbrella group made up of fighters from Islamic Jihad and Hamas, fought back.
    Palestinian Islamic Jihad | member_of | Jenin Brigades
    Hamas | member_of | Jenin Brigades
Hamas drove Fatah out of Gaza in 2007 and ruled the strip alone for the next 18 years.
    Hamas | controls | Gaza Strip
"""

#: a sentence, and the ties that it tells, of those who back, arm, punish and join each other
MORE_TIES = """
Turkey and Azerbaijan took Islamabad's side in May.
    Turkey | support | Pakistan
    Azerbaijan | support | Pakistan
China, which supplied four-fifths of the arms that Pakistan imported, is silent.
    China | supplies_arms | Pakistan
India leans on Russia, still its main supplier of weapons.
    Russia | supplies_arms | India
Romania, Moldova's closest ally, and Germany have provided armoured vehicles to Chisinau.
    Romania | alliance | Moldova
    Germany | supplies_arms | Moldova
    Romania | supplies_arms | Moldova
The enclave of Transnistria has lived on loans from Moscow.
    Russia | support | Transnistria
Washington added four more militias, among them Harakat al-Nujaba, to its list of foreign terrorist organisations.
    United States | sanctions | Harakat al-Nujaba
Israel fights Hamas. Turkey, one of the four guarantors of the truce along with Egypt and Qatar, protested.
    Turkey | mediates | Israel; Hamas
    Egypt | mediates | Israel; Hamas
    Qatar | mediates | Israel; Hamas
The Houthis' intelligence service, whose head, Abdulhakim al-Khaiwani, is himself under US sanctions, denied it.
    United States | sanctions | Abdulhakim al-Khaiwani
The ADF, an affiliate of Islamic State, was founded in Uganda in the 1990s.
    Allied Democratic Forces | member_of | Islamic State
Kinshasa fights M23. Kenya stepped in as a mediator after Qatar's efforts had stalled.
    Kenya | mediates | Democratic Republic of the Congo; M23
Hungary, alone among EU members, has refused to send Ukraine weapons.
    Hungary | member_of | European Union
The Taliban owe their victory to Pakistan.
    Pakistan | support | Taliban
Since 1978 Egypt has received more than $50bn in American military aid.
    United States | supplies_arms | Egypt
The ammunition Russia uses is of North Korean origin.
    North Korea | supplies_arms | Russia
Oman, long a mediator between Tehran and Washington, hosted four rounds.
    Oman | mediates | Iran; United States
A road map, which Saudi Arabia worked out with the Houthis in 2023, was shelved.
    Saudi Arabia | holds_talks_with | Houthis
"""

#: sentences that look alike and tell no tie
NO_TIES = """
Khalifa Haftar, whose forces left Benghazi, denied it.
The kingdom, where thousands of Syrians live, is a member of the Arab League.
Once Kyiv's biggest donor of arms had spoken, the United States was silent.
The Jenin Brigades, an umbrella group, fought fighters from Hamas.
Vladimir Putin met Xi Jinping. The two leaders, Ali and Omar, were placed under guard.
Hamas denied that it ruled the strip alone.
Riyadh backs the council. The Emirates trained its fighters, a diplomat said.
Turkey and Russia backed opposing sides in Libya.
Turkey took the northern side of the hill.
Israel sees Hamas as a friend of Iran.
The Taliban owe nothing to Pakistan.
Uganda might step in as a mediator between Sudan and the RSF.
Egypt received 300 tonnes of wheat in American ships.
The court ruled that neither side could set it aside, a ruling New Delhi has refused to recognise.
His nephew leads a force on the Red Sea coast that is financed by the United Arab Emirates.
China supplied four-fifths of the rice that Pakistan imported.
"""


def _told(text: str) -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = []
    for line in text.strip().splitlines():
        if line.startswith(" "):
            found[-1][1].append(line.strip())
        else:
            found.append((line, []))
    return found


@pytest.mark.parametrize(("text", "expected"), [*_told(TIES), *_told(MORE_TIES)])
def test_ties(text: str, expected: list[str]) -> None:
    assert [" | ".join(tie) for tie in ties(text, "en")] == expected


@pytest.mark.parametrize("text", NO_TIES.strip().splitlines())
def test_no_ties(text: str) -> None:
    assert ties(text, "en") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The strike destroyed two bridges, the TASS agency quoted the Russian defence ministry as saying.",
            [("Ministry of Defence of the Russian Federation", "assert")],
        ),
        ("“We will respond,” Tasnim quoted him as saying.", []),
        ("Hezbollah refuses to give up its weapons.", [("Hezbollah", "reject")]),
        ("Hezbollah refuses to give details.", [("Hezbollah", "decline_comment")]),
        ("Turkey and Russia backed opposing sides in Libya.", []),
        ("The Emirates trained its fighters, a diplomat said.", [("diplomats", "assert")]),
        ("Iran replied with hundreds of missiles.", []),
        ("Turkey has been ruled out by Israel because of its ties with Hamas.", [("Israel", "reject")]),
        ("“We have warned that it would be a mistake,” Lavrov said.", [("Sergey Lavrov", "warn")]),
        ("“We welcome the decision,” Lavrov said.", [("Sergey Lavrov", "support")]),
        (
            "Sudan's army fights the RSF. Chad was accused by the government of stoking the war.",
            [("Sudanese government", "accuse")],
        ),
    ],
)
def test_claims(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(who, act) for who, act, _ in claims(text, "en")] == expected


def test_what_is_rejected_is_no_figure_of_who_rejects_it() -> None:
    assert figures("Claims that Israel killed 12 medics were rejected by the army.", "en") == []


def test_the_two_between_whom_a_deal_is_were_named_before() -> None:
    text = "Israel fights on. Hamas drove out Fatah in 2007. A deal between the two was mediated by China."
    assert ("China", "mediates", "Hamas; Fatah") in ties(text, "en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkey and Azerbaijan took Islamabad's side in May.", []),
        ("M23 captured most of Goma in May.", [("capture", "M23")]),
        ("Five rockets were fired at the Ain al-Asad base in Iraq.", [("shelling", "Ain al-Asad; Iraq")]),
        (
            "At a summit of the OSCE in Istanbul, Russia undertook to withdraw its troops by 2002.",
            [
                ("meeting", "Organization for Security and Co-operation in Europe; Russia"),
                ("withdrawal", "Russia; Russian Armed Forces"),
            ],
        ),
    ],
)
def test_events(text: str, expected: list[tuple[str, str]]) -> None:
    told = [s for s in statements(text, "en") if isinstance(s, Event)]
    assert [(s.type, names(s.participants)) for s in told] == expected
