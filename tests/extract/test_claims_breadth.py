"""Who says it and what kind of act it is, in the many ways that news puts it; each with a near miss."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def said(text: str, language: str) -> list[tuple[str | None, str]]:
    """(who, act)"""
    return [(who, act) for who, act, _ in claims(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        # a clause between commas
        (
            "Di Doha, Presiden Kongo Félix Tshisekedi, yang bertemu Presiden Rwanda Paul Kagame pekan lalu, "
            "mengatakan perundingan macet.", "id", [("Félix Tshisekedi", "assert")],
        ),
        (
            "M23, whose leader, Bertrand Bisimwa, was in Doha on Monday, denied the report.", "en",
            [("M23", "deny")],
        ),
        (
            "“Nobody came,” said Amina Yusuf, whose son, Musa, is among the missing, accusing Abiy Ahmed of silence.",
            "en", [("Amina Yusuf", "assert"), ("Amina Yusuf", "accuse")],
        ),
        (
            'President Paul Kagame, due to lay out his "peace plan" in Doha on Monday, urged Congo to talk.', "en",
            [("Paul Kagame", "call_for")],
        ),
        (
            "Putin spoke on Monday. In an interview with public broadcaster Suspilne he played down the losses.", "en",
            [("Vladimir Putin", "reject")],
        ),
        (
            "Kyiv denied the report; the plant had been hit by debris, Russia's defence ministry said.", "en",
            [("Ukraine", "deny"), ("Ministry of Defence of the Russian Federation", "assert")],
        ),
        ('Kenya, "saudara tua" Uganda, mengecam serangan itu.', "id", [("Kenya", "condemn")]),
        # behind a place, an aide's chief, a rank with a full stop, as an acronym
        (
            "“Risikonya besar,” kata analis Afrika di Nairobi, Michael Otieno, Senin.", "id",
            [("Michael Otieno", "assert")],
        ),
        (
            "Utusan khusus Trump untuk Afrika, Massad Boulos, menyebut perundingan itu maju.", "id",
            [("Massad Boulos", "assert")],
        ),
        ("“Obat habis,” ujar dr. Musa Ibrahim, Senin.", "id", [("Musa Ibrahim", "assert")]),
        ("Otoritas maritim Inggris UKMTO menyebut kapal itu terbakar.", "id", [("UKMTO", "assert")]),
        ("Kepada wartawan Lavrov mengakui situasi itu serius.", "id", [("Sergey Lavrov", "confirm")]),
        ("Senin lalu, kata sejumlah saksi, kota itu dibom.", "id", [("witnesses", "assert")]),
        ("Amina, 40, a trader who fled Goma, said her house was gone.", "en", [("Amina", "assert")]),
        # not the object of the verb before
        (
            "Blinken telephoned both Paul Kagame and Félix Tshisekedi on Monday and called for restraint.", "en",
            [("Antony Blinken", "call_for")],
        ),
        ("Goma and Kigali (AFP) — Paul Kagame on Monday called on rebels to leave.", "en",
         [("Paul Kagame", "call_for")]),
    ],
)  # fmt: skip
def test_who_speaks(text: str, language: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Presiden Rusia Vladimir Putin tiba di Astana. Pemimpin Rusia itu menuding Kiev mengulur waktu.", "id",
            [("Vladimir Putin", "accuse")],
        ),
        (
            "Kenyan President William Ruto flew to Juba. The Kenyan leader urged both sides to talk.", "en",
            [("William Ruto", "call_for")],
        ),
        (
            "Jenderal Nabil Abdallah tiba di Omdurman. Jenderal itu mengatakan kota itu aman.", "id",
            [("Nabil Abdullah", "assert")],
        ),
        (
            "General Musa Idriss spoke in Juba. “Kenya will pay dearly for it,” the general warned.", "en",
            [("Musa Idriss", "warn")],
        ),
        ("The general staff said the town was safe.", "en", [("General Staff", "assert")]),
        (
            "Lavrov berbicara. Dari Kinshasa, Paul Kagame terbang ke Doha, di mana ia menuding M23 berbohong.", "id",
            [("Paul Kagame", "accuse")],
        ),
        (
            "Guterres mengatakan kota itu hancur. Tim WHO, menurutnya, dua kali dicegah masuk.", "id",
            [("António Guterres", "assert"), ("António Guterres", "assert")],
        ),
    ],
)  # fmt: skip
def test_who_is_meant(text: str, language: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text, language) == expected


def test_an_aide_that_is_pointed_back_at_is_not_the_chief() -> None:
    ((who, _),) = said("Ajudan Presiden Vladimir Putin tersebut menambahkan, Rusia menawarkan jeda.", "id")
    assert who != "Vladimir Putin"


@pytest.mark.parametrize("word", ["seraya", "sambil", "sembari", "sekaligus"])
def test_a_verb_may_share_the_subject_of_the_clause_before(word: str) -> None:
    text = f"Kagame menolak tuntutan Kongo agar Rwanda mundur, {word} memperingatkan bahwa perang akan meluas."
    assert claims(text) == [
        ("Paul Kagame", "reject", "Democratic Republic of the Congo"),
        ("Democratic Republic of the Congo", "demand", ""),
        ("Paul Kagame", "warn", ""),
    ]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Lavrov mengatakan kepada Reuters, negaranya menolak usulan itu.", "id", [("Sergey Lavrov", "reject")]),
        ("Di Astana, Lavrov, mengatakan, Rusia yakin perundingan akan maju.", "id", [("Sergey Lavrov", "predict")]),
        ('Kagame menyebut klaim Kongo "tak berdasar".', "id", [("Paul Kagame", "deny")]),
        ("“Kami akan membuat mereka membayar harga,” tulis Kagame.", "id", [("Paul Kagame", "threaten")]),
        ("“Kami akan membuat mereka pulang,” tulis Kagame.", "id", [("Paul Kagame", "promise")]),
        ("“Mereka tidak pernah datang,” kata Lavrov.", "id", [("Sergey Lavrov", "assert")]),
        ("“Kami tidak pernah menyerang,” kata Lavrov.", "id", [("Sergey Lavrov", "deny")]),
        ("Lavrov said it would take years.", "en", [("Sergey Lavrov", "assert")]),
        ("Lavrov said he would go to Juba.", "en", [("Sergey Lavrov", "promise")]),
        ("Guterres menyatakan sangat terguncang oleh laporan itu.", "id", [("António Guterres", "condemn")]),
        ("Guterres said he was appalled by the strike.", "en", [("António Guterres", "condemn")]),
        ("Militer Rwanda menolak merinci jumlah tentaranya.", "id", [("Rwanda Defence Force", "decline_comment")]),
        ("Rwanda refused to disclose where its troops were.", "en", [("Rwanda", "decline_comment")]),
        ("Rwanda didn’t immediately respond to a request.", "en", [("Rwanda", "decline_comment")]),
        ("Kenya labelled the accusation “baseless”.", "en", [("Kenya", "deny")]),
        # what is none
        ("Paul Kagame hasn’t said whether he will come.", "en", []),
        ("Israel menguasai sebagian Kashmir, tetapi mengklaim seluruhnya.", "id", []),
        ("Rwandan troops fired warning shots at the crowd.", "en", []),
        ("Tentara Rwanda melepaskan tembakan peringatan ke arah massa.", "id", []),
        ("They left under a deal that was mediated by Qatar, Kenya and Arab states.", "en", []),
        ("Seorang warga yang menolak menyebutkan namanya pergi ke Goma.", "id", []),
        ("A woman who asked CNN to withhold her name went to Goma.", "en", []),
    ],
)  # fmt: skip
def test_what_act_it_is(text: str, language: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Kongo mengatakan Rwanda sengaja menembaki kamp itu.", "id", ("accuse", "Rwanda")),
        ("Congo said Rwanda had deliberately shelled the camp.", "en", ("accuse", "Rwanda")),
        ("Kongo mengatakan pasukannya tidak sengaja menembaki kamp itu.", "id", ("assert", "")),
        ("Congo said its troops had not deliberately shelled the camp.", "en", ("assert", "")),
    ],
)
def test_what_is_said_to_be_on_purpose_accuses(text: str, language: str, expected: tuple[str, str]) -> None:
    ((_, act, target),) = claims(text, language)
    assert (act, target) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Goma akan diserahkan pekan depan. Hal itu disampaikan Menteri Pertahanan Rwanda Juvenal Marizamunda.",
            "id", [("Juvenal Marizamunda", "assert")],
        ),
        ("Sebanyak 12 orang tewas di Goma. Hal itu disampaikan Palang Merah.", "id", []),
        ("Rwandan troops left Goma, Reuters reported, citing two diplomats.", "en", [("diplomats", "assert")]),
        (
            "Kantor berita Suriah, SANA, yang mengutip seorang sumber militer, melaporkan bahwa Homs jatuh.", "id",
            [("military sources", "assert")],
        ),
        ("Troops entered Homs, SANA reported.", "en", [("SANA", "assert")]),
        ("Lavrov said troops had left Homs, Reuters reported, citing Tass.", "en", [("Sergey Lavrov", "assert")]),
        (
            "MSF reported hunger. The medical charity said its staff had left Goma.", "en",
            [("Doctors Without Borders", "assert"), ("Doctors Without Borders", "assert")],
        ),
        ("MSF berhenti bekerja. Belasan lembaga bantuan mendesak kedua pihak berunding.", "id",
         [("organization", "call_for")]),
        (
            "The army said it had left Goma and that it was not aware of a “strike” there.", "en",
            [("military", "assert"), ("military", "assert")],
        ),
        (
            "Militer Rwanda mengatakan Goma aman, dan pasukannya menemukan senjata di sana.", "id",
            [("Rwanda Defence Force", "assert"), ("Rwanda Defence Force", "assert")],
        ),
        ("Militer Rwanda mengatakan Goma dan Bukavu aman.", "id", [("Rwanda Defence Force", "assert")]),
    ],
)  # fmt: skip
def test_who_claims_what_the_words_tell(text: str, language: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Kenya, sekutu lama Uganda, dan Rwanda, penyokong M23, sama-sama menyerukan dialog.", "id",
            [("Kenya", "call_for"), ("Rwanda", "call_for")],
        ),
        (
            "Kenya, a longtime ally of Uganda, and Rwanda, which backs M23, both called for dialogue.", "en",
            [("Kenya", "call_for"), ("Rwanda", "call_for")],
        ),
        (
            "Kenya menyerang Uganda, sekutu lamanya, dan Rwanda, penyokong M23, menyerukan dialog.", "id",
            [("Rwanda", "call_for")],
        ),
        (
            "Tshisekedi, speaking in Kinshasa, demanded that Rwanda withdraw its troops, while saying peace was near.",
            "en", [("Félix Tshisekedi", "demand"), ("Félix Tshisekedi", "assert")],
        ),
        (
            "“Tidak ada tempat aman,” tutur seorang warga Khartoum, Mohamed Ali, kepada AFP.", "id",
            [("Mohamed Ali", "assert")],
        ),
        ("Vladimir Putin tiba di Astana. Pemimpin Rusia itu menuding Kiev mengulur waktu.", "id",
         [("Vladimir Putin", "accuse")]),
        (
            "Menteri Luar Negeri Rusia Sergei Lavrov tiba. Pemimpin Rusia itu menuding Kiev mengulur waktu.", "id",
            [("Leader of Russia", "accuse")],
        ),
        (
            "Lavrov berpidato. Seorang perempuan yang tiba di Tawila bercerita bahwa rumahnya dibakar. "
            "“Kami lapar,” tuturnya.", "id", [],
        ),
        ("Masisi, kota yang disebut militer Kongo sebagai benteng M23, jatuh.", "id", [("FARDC", "assert")]),
        ("Kota yang disebut Goma itu jatuh.", "id", []),
        ("Maduro memerintahkan mobilisasi, sementara oposisi menyerukan ketenangan.", "id",
         [("Nicolás Maduro", "demand")]),
        ("Maduro ordered a mobilisation, while the opposition urged calm.", "en", [("Nicolás Maduro", "demand")]),
        ("Tinubu said he had demanded more troops.", "en", [("Bola Tinubu", "demand")]),
        ("Would Iran deny it?", "en", []),
        ("“Kapan perang ini usai?” kata Lavrov.", "id", [("Sergey Lavrov", "assert")]),
        ("Lavrov said Russia did not support the plan.", "en", [("Sergey Lavrov", "assert")]),
        ("Egypt reiterated its rejection of the plan.", "en", [("Egypt", "reject")]),
        ("Mesir menegaskan kembali penolakannya atas rencana itu.", "id", [("Egypt", "reject")]),
        ("Grossi mengungkapkan kekhawatirannya soal reaktor itu.", "id", [("Rafael Grossi", "warn")]),
        ("Trump memberi tenggat 50 hari kepada Rusia.", "id", [("Donald Trump", "demand")]),
        ("Seorang pejabat Kenya yang enggan namanya disebut pergi ke Goma.", "id", []),
    ],
)  # fmt: skip
def test_more_speakers_and_acts(text: str, language: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Kabul, which has repeatedly denied the accusation, summoned Pakistan's ambassador.", ""),
        ("Kigali has repeatedly denied backing the rebels, saying its forces act in self-defence.", ""),
        ("Kenya called for restraint, the foreign ministry of Sudan said.", ""),
        ("Kabul, which accuses Iran, Pakistan and India of spying, closed the border.", "Iran; Pakistan; India"),
    ],
)
def test_at_whom_it_is_said_stands_in_its_own_clause(text: str, target: str) -> None:
    assert claims(text, "en")[0][2] == target


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Joseph Aoun, yang juga mantan panglima, mendesak Israel mundur.", [("Joseph Aoun", "call_for")]),
        ("Hun Sen, yang juga mantan perdana menteri, menuduh Thailand.", [("Hun Sen", "accuse")]),
        ("Hun Sen, yang juga ayah PM Hun Manet, menuduh Thailand.", [("Hun Sen", "accuse")]),
        ("Menlu Amerika Serikat, Marco Rubio menyebut Rusia curang.", [("Marco Rubio", "assert")]),
        ("Direktur IHRNGO Mahmood Amiry-Moghaddam menuduh Iran.", [("Mahmood Amiry-Moghaddam", "accuse")]),
    ],
)
def test_an_office_beside_the_speaker_is_not_who_speaks(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text, "id") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a list ends with whom nobody names
        (
            "Inggris, Prancis, dan 20 negara lainnya mengutuk Israel.",
            [("United Kingdom", "condemn"), ("France", "condemn")],
        ),
        (
            "Arab Saudi, Mesir, serta sejumlah negara Arab mengutuk Israel.",
            [("Saudi Arabia", "condemn"), ("Egypt", "condemn")],
        ),
        (
            "AS, Uni Eropa, dan delapan pemerintah Eropa mendesak M23 mundur.",
            [("United States", "call_for"), ("European Union", "call_for"), ("European government", "call_for")],
        ),
        # who denies an accusation tells it of another
        (
            "Pakistan membantah tudingan India bahwa Pakistan menyerang Delhi.",
            [("Pakistan", "deny"), ("India", "accuse")],
        ),
        ("Pakistan membantah tudingan itu.", [("Pakistan", "deny")]),
        # passives
        ("Serangan itu dikecam Turki.", [("Turkey", "condemn")]),
        ("Serangan itu dikecam keras oleh Turki dan Mesir.", [("Turkey", "condemn"), ("Egypt", "condemn")]),
        ("Kecaman juga datang dari Turki dan Mesir.", [("Turkey", "condemn"), ("Egypt", "condemn")]),
        # threats
        ("Israel Katz menyebut Hamas akan 'membayar mahal' atas serangan itu.", [("Israel Katz", "threaten")]),
        ("Ali Khamenei bersumpah Israel akan menghadapi takdir yang pahit.", [("Ali Khamenei", "threaten")]),
        ("Ghalibaf mengatakan pangkalan AS akan menjadi target sah.", [("Mohammad Bagher Ghalibaf", "threaten")]),
        ("Kazakhstan menyampaikan protes kepada Ukraina.", [("Kazakhstan", "condemn")]),
        ("Rusia mengaku mendukung usulan itu.", [("Russia", "support")]),
        # what somebody is accused of saying is not said
        ("Putin menampik tuduhan bahwa Rusia menolak berdamai dengan Ukraina.", [("Vladimir Putin", "deny")]),
        # no object
        (
            "Arab Saudi, UEA, dan Turki ramai-ramai mengecam.",
            [("Saudi Arabia", "condemn"), ("United Arab Emirates", "condemn"), ("Turkey", "condemn")],
        ),
        ("Massad Boulos mengemukakan kedua pihak siap berunding.", [("Massad Boulos", "assert")]),
        ("Anwar Gargash menyebut tudingan itu propaganda belaka.", [("Anwar Gargash", "deny")]),
        ("Rubio bilang AS tak bisa memaksa siapa pun.", [("Marco Rubio", "assert")]),
        ("Danny Danon membela keputusan Netanyahu.", [("Danny Danon", "support")]),
    ],
)
def test_lists_passives_and_threats_of_indonesian_news(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text, "id") == expected
