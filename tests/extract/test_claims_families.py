"""Families of saying, each with sentences of several wars and what must not be taken for it."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The European Court of Human Rights ruled in 2021 that Russia was to blame.",
            [("European Court of Human Rights", "assert", "")],
        ),
        ("Russia, which ruled the city for two centuries, left.", []),
        ("The Russian army found two drones near Kherson.", []),
        ("Amnesty International found that the raid was planned.", [("Amnesty International", "assert", "")]),
        ("Ukraine responded with drones.", []),
        ("“We are ready,” Aliyev responded.", [("Ilham Aliyev", "assert", "")]),
        ("As Lavrov put it, “the West is at war with us”.", [("Sergey Lavrov", "assert", "")]),
        ("Lavrov put it on the table.", []),
        ("Zelensky doubted that Russia would honour the truce.", [("Volodymyr Zelenskyy", "predict", "")]),
    ],
)
def test_words_that_tell_only_before_a_clause(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert claims(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The African Union expressed “grave concern” over the fighting.", "warn"),
        ("The African Union voiced deep outrage over the raid.", "condemn"),
        ("The African Union reaffirmed its unwavering “support” for the talks.", "support"),
        ("The African Union expressed confidence that a truce would hold.", "predict"),
        ("The African Union expressed the view that concern is growing.", "assert"),
        ("The African Union reported concern.", "assert"),
    ],
)
def test_the_feeling_that_is_voiced_tells_the_act(text: str, act: str) -> None:
    assert [claim[1] for claim in claims(text, "en")] == [act]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Neither Kyiv nor Moscow has commented on the report.",
            "en",
            [("Ukraine", "decline_comment", ""), ("Russia", "decline_comment", "")],
        ),
        ("Neither India nor Pakistan said it would withdraw.", "en", []),
        ("Nor did Russia say when the talks would resume.", "en", []),
        (
            "Neither Iran nor Oman responded to requests for comment.",
            "en",
            [("Iran", "decline_comment", ""), ("Oman", "decline_comment", "")],
        ),
        ("Aliyev demanded that Moscow admit guilt.", "en", [("Ilham Aliyev", "demand", "Russia")]),
        (
            "Rutte said leaders had pledged billions, warning that talks may fail.",
            "en",
            [("Mark Rutte", "assert", ""), ("Mark Rutte", "warn", "")],
        ),
        ("It is not our war, Hungary's Viktor Orbán has said.", "en", [("Viktor Orbán", "assert", "")]),
        (
            "Rusia bergabung dengan BRICS, yang menengahi konflik dan pada Senin menyerukan gencatan senjata.",
            "id",
            [("BRICS", "call_for", "")],
        ),
        (
            "Philippe Lazzarini, direktur operasi badan itu, menambahkan bahwa gudangnya kosong.",
            "id",
            [("Philippe Lazzarini", "assert", "")],
        ),
        (
            '"Rusia mendesak Israel berhenti," kata Kementerian Luar Negeri Rusia.',
            "id",
            [("Ministry of Foreign Affairs of the Russian Federation", "call_for", "")],
        ),
        ('"Iran mendesak Israel berhenti," kata Kementerian Luar Negeri Rusia.', "id", None),
    ],
)
def test_whose_words_they_are(text: str, language: str, expected: list[tuple[str, str, str]] | None) -> None:
    found = claims(text, language)
    if expected is None:
        assert [act for _, act, _ in found] == ["assert"]
    else:
        assert found == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Oleksandr Prokudin, the governor of Kherson, spoke. The official said the power was out.",
            "en",
            [("Oleksandr Prokudin", "assert", "")],
        ),
        (
            "Menteri Luar Negeri Rusia Sergey Lavrov tiba di Jenewa. Diplomat itu mengatakan perundingan berlanjut.",
            "id",
            [("Sergey Lavrov", "assert", "")],
        ),
        ("Sergey Lavrov arrived in Geneva. The officials said talks went on.", "en", [("officials", "assert", "")]),
        ("Qatar selaku mediator mengatakan perundingan berlanjut.", "id", [("Qatar", "assert", "")]),
        (
            "Talks collapsed, with Maria Zakharova calling it hysterical.",
            "en",
            [("Maria Zakharova", "assert", "")],
        ),
        (
            "Armenia's Nikol Pashinyan and Azerbaijan's Ilham Aliyev pledged to sign a treaty.",
            "en",
            [("Nikol Pashinyan", "promise", ""), ("Ilham Aliyev", "promise", "")],
        ),
        ("Seorang warga El Fasher bernama Ahmad bercerita bahwa rumahnya hancur.", "id", [("Ahmad", "assert", "")]),
        (
            "Nearby, a woman named Fatima, who fled with her children, said she had walked.",
            "en",
            [("Fatima", "assert", "")],
        ),
        (
            "Tuduhan Rwanda bahwa Kongo melatih milisi dibantah Kinshasa.",
            "id",
            [
                ("Rwanda", "accuse", "Democratic Republic of the Congo"),
                ("Democratic Republic of the Congo", "deny", "Rwanda"),
            ],
        ),
        ("Seperti dikatakan Guterres, kota itu hancur.", "id", [("António Guterres", "assert", "")]),
        ("Prabowo menyatakan Indonesia siap mengakui Israel.", "id", [("Prabowo Subianto", "promise", "")]),
        ("Uni Afrika menyuarakan “keprihatinan mendalam” atas perang itu.", "id", [("African Union", "warn", "")]),
        # whom only the quotation names does not say it
        (
            "Zelensky thanked Macron. “Putin must be stopped,” he wrote on X, adding that Moscow was weak.",
            "en",
            [
                ("Volodymyr Zelenskyy", "support", "Emmanuel Macron"),
                ("Volodymyr Zelenskyy", "call_for", ""),
                ("Volodymyr Zelenskyy", "assert", ""),
            ],
        ),
        ("“Putin must be stopped,” he wrote.", "en", []),
        (
            "Avi Dagan died. “Dagan was abandoned to his death,” said his daughter, Noa Dagan, a nurse.",
            "en",
            [("Noa Dagan", "assert", "")],
        ),
        # by nobody who is named
        ("The Wagner Group, accused of massacres in Mali, denied it.", "en", [("Wagner Group", "deny", "")]),
        ("Japan sanctioned two companies accused of arming Russia.", "en", []),
        (
            "Kenya, which Khartoum accused of arming the RSF, left.",
            "en",
            [("Sudan", "accuse", "Kenya")],
        ),
        ("The report, investigators found, is wrong.", "en", [("observers", "assert", "")]),
        (
            "Israel denied it. The numbers published in Gaza, it went on, did not match its own.",
            "en",
            [("Israel", "deny", ""), ("Israel", "assert", "")],
        ),
        ("The war went on, and Russia advanced.", "en", []),
        (
            "A panel of UN experts accused Rwanda of backing M23.",
            "en",
            [("United Nations observers", "accuse", "Rwanda")],
        ),
        (
            "The El Fasher resistance committee, a volunteer group, said the city was empty.",
            "en",
            [("El Fasher Resistance Committee", "assert", "")],
        ),
        (
            "Donald Trump left. A Western diplomat told Reuters that he expected no breakthrough.",
            "en",
            [("diplomats", "assert", "")],
        ),
        (
            "The IAEA found no evidence that Iran was building a bomb.",
            "en",
            [("International Atomic Energy Agency", "deny", "")],
        ),
        ("Israel criticised what its minister, Gideon Saar, called attacks.", "en", [("Israel", "condemn", "")]),
        ("Ukraine criticised what Russia did.", "en", [("Ukraine", "condemn", "Russia")]),
        (
            "The UN Security Council met. Later the council demanded that Israel leave.",
            "en",
            [("United Nations Security Council", "demand", "Israel")],
        ),
        (
            "Zelenskyy thanked Macron. “We will bring everyone home,” the president posted on X.",
            "en",
            [("Volodymyr Zelenskyy", "support", "Emmanuel Macron"), ("Volodymyr Zelenskyy", "promise", "")],
        ),
        ("A UN panel of experts warned of famine in Darfur.", "en", [("United Nations panel of experts", "warn", "")]),
    ],
)
def test_who_speaks(text: str, language: str, expected: list[tuple[str, str, str]]) -> None:
    assert claims(text, language) == expected


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("RSF menyatakan setuju atas usulan gencatan senjata.", "support"),
        ("Hamas mengatakan telah menerima usulan gencatan senjata.", "support"),
        ("Hamas menyatakan persetujuan atas rencana itu.", "support"),
        ("Prancis menegaskan kembali dukungannya terhadap kedaulatan Ukraina.", "support"),
        ("Rusia menegaskan kesiapannya untuk berunding.", "promise"),
        ("Putin mengisyaratkan kesediaannya bertemu Zelensky.", "promise"),
        ("Guterres menyatakan sangat prihatin atas serangan itu.", "warn"),
        ("Hamas mengatakan tidak setuju dengan rencana itu.", "reject"),
        ("Trump mengatakan Israel dan Hamas sepakat menghentikan tembakan.", "assert"),
        ("Putin mengisyaratkan bahwa perang segera berakhir.", "assert"),
    ],
)
def test_consent_and_what_is_expressed_tell_the_act(text: str, act: str) -> None:
    assert [told for _, told, _ in claims(text, "id")] == [act]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        # arms against aircraft are no air force that is asked for them
        ("Armenia mendesak sekutunya mengirim lebih banyak rudal pertahanan udara.", ""),
        ("Armenia mendesak Prancis mengirim sistem pertahanan udara.", "France"),
    ],
)
def test_at_whom_a_call_for_arms_is_aimed(text: str, whom: str) -> None:
    assert claims(text, "id") == [("Armenia", "call_for", whom)]


@pytest.mark.parametrize(
    ("language", "text", "whom"),
    [
        ("id", "Houthi menuduh para staf itu menjadi mata-mata bagi Israel.", ""),
        ("id", "Houthi menuduh staf PBB menjadi mata-mata Israel.", "United Nations"),
        ("id", "Rusia menuduh 12 tentara Ukraina membunuh warga.", "Armed Forces of Ukraine"),
        ("en", "The Houthis accused the workers of spying for Israel.", ""),
        ("en", "The Houthis accused Israel of spying for Sudan.", "Israel"),
    ],
)
def test_who_is_named_behind_those_accused_is_not_accused(language: str, text: str, whom: str) -> None:
    assert [(act, target) for _, act, target in claims(text, language)] == [("accuse", whom)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # what somebody is called
        ("Trump called Zelensky a dictator without elections.", [("Donald Trump", "assert")]),
        ("Washington called Iran's offer a trap.", [("United States", "assert")]),
        ("Putin called Trump on Monday.", []),
        ("Trump called Netanyahu and Abbas.", []),
        # who is quoted
        ("State media quoted Araghchi as saying Iran was ready.", [("Abbas Araghchi", "assert")]),
        ("Putin was quoted by Tass as saying the war would end.", [("Vladimir Putin", "assert")]),
        ("“We will answer,” the office quoted Mohammed bin Salman as saying.", [("Mohammed bin Salman", "promise")]),
        # what somebody else's support is
        ("Fidan reiterated Turkey's full support for Syria's territorial integrity.", [("Hakan Fidan", "support")]),
        # those of whom a group is made
        ("The so-called Quad, comprising the United States, Egypt and the UAE, urged a truce.",
         [("Quad on Sudan", "call_for")]),
        ("The Alliance of Sahel States, made up of Mali, Niger and Burkina Faso, condemned it.",
         [("Alliance of Sahel States", "condemn")]),
        # whose government
        ("The Maduro regime denied it.", [("Nicolás Maduro government", "deny")]),
    ],
)  # fmt: skip
def test_who_says_it_and_how(text: str, told: list[tuple[str, str]]) -> None:
    assert [(who, act) for who, act, _ in claims(text, "en")] == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The UAE has been accused of arming the RSF.", []),
        ("Rwanda has been widely accused of backing M23.", []),
        (
            "Rwanda has been accused by the UN of backing M23.",
            [("United Nations", "accuse", "Rwanda")],
        ),
        ("The EU has accused Rwanda of backing M23.", [("European Union", "accuse", "Rwanda")]),
    ],
)
def test_who_has_been_accused_accuses_nobody(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert claims(text, "en") == expected
