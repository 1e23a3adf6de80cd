from __future__ import annotations

import pytest

from tests.extract.reading import analyses, claims, figures, names


def speeches(text: str, language: str = "id") -> list[tuple[str, str, str, str]]:
    """(who, act, at whom, what is said) of each act of a text."""
    return [
        (
            names(r.entity for r in speech.claimants),
            speech.act,
            names(r.entity for r in speech.targets),
            " ".join(item.text for item in analysis.sentence.items[speech.first : speech.last]),
        )
        for analysis in analyses(text, language)
        for speech in analysis.speeches
    ]


def who(text: str) -> list[tuple[str, str]]:
    return [(speaker, act) for speaker, act, _, _ in speeches(text)]


PUTIN = [("Vladimir Putin", "assert")]


@pytest.mark.parametrize(
    "text",
    [
        # before, after, in the middle, with a source, through others
        "Presiden Putin mengatakan kota itu hancur.",
        "Presiden Putin mengatakan bahwa kota itu hancur.",
        'Putin mengatakan: "Kota itu hancur semalam."',
        '"Kota itu hancur," kata Putin.',
        '"Kota itu hancur," kata Presiden Rusia Vladimir Putin, Jumat (13/6).',
        '"Kota itu," kata Putin, "sudah hancur semalam."',
        "Kota itu hancur, ujar Putin, seperti dikutip dari AFP.",
        "Menurut Putin, kota itu hancur.",
        "Kota itu hancur, menurut Putin.",
        "Putin, pemimpin Rusia, mengatakan kota itu hancur.",
        "Putin pada Jumat kembali mengatakan kota itu hancur.",
    ],
)
def test_where_the_speaker_stands(text: str) -> None:
    assert who(text) == PUTIN


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Rusia menyatakan kota itu hancur.", "assert"),
        ("Rusia mengakui kota itu hancur.", "confirm"),
        ("Rusia menuduh Ukraina menyerang kota itu.", "accuse"),
        ("Rusia menuding Ukraina menyerang kota itu.", "accuse"),
        ("Rusia membantah tuduhan Ukraina.", "deny"),
        ("Rusia menolak usulan Ukraina.", "reject"),
        ("Rusia mengecam serangan Ukraina.", "condemn"),
        ("Rusia menuntut Ukraina mundur dari kota itu.", "demand"),
        ("Rusia mendesak Ukraina mundur dari kota itu.", "call_for"),
        ("Rusia berjanji mundur dari kota itu.", "promise"),
        ("Rusia menyambut baik keputusan Ukraina.", "support"),
        ("Rusia memperingatkan Ukraina soal perang.", "warn"),
        ("Rusia mengancam akan menyerang Ukraina.", "threaten"),
        ("Rusia memperkirakan perang segera usai.", "predict"),
        ("Rusia menolak berkomentar.", "decline_comment"),
        ('"Kota itu hancur," tuding Rusia.', "accuse"),
        ('"Kota itu hancur," bantah Rusia.', "deny"),
        ('"Segera mundur dari kota," desak Rusia.', "call_for"),
    ],
)
def test_verbs_by_their_act(text: str, act: str) -> None:
    assert who(text) == [("Russia", act)]


@pytest.mark.parametrize(
    ("text", "speaker", "act", "target"),
    [
        ("Armenia menuduh Azerbaijan menyerang desa.", "Armenia", "accuse", "Azerbaijan"),
        ("Armenia dituduh Azerbaijan menyerang desa.", "Azerbaijan", "accuse", "Armenia"),
        ("Armenia dituduh oleh Azerbaijan menyerang desa.", "Azerbaijan", "accuse", "Armenia"),
        ("Guterres mendesak Sudan dan RSF berunding.", "António Guterres", "call_for", "Sudan; Rapid Support Forces"),
        ("Iran mengecam serangan Israel.", "Iran", "condemn", "Israel"),
    ],
)
def test_at_whom_it_is_said(text: str, speaker: str, act: str, target: str) -> None:
    assert [told[:3] for told in speeches(text)] == [(speaker, act, target)]


def test_two_who_say_the_same() -> None:
    assert who("Rusia dan Cina mengecam serangan itu.") == [("Russia; China", "condemn")]


@pytest.mark.parametrize(
    "text",
    [
        "Iran, pendukung utama Hizbullah, mengecam serangan itu.",
        "Iran, kata orang, tetap tenang dan mengecam serangan itu.",
        "Iran, yang berbatasan dengan Irak, mengecam serangan itu.",
    ],
)
def test_the_subject_stands_before_what_commas_enclose(text: str) -> None:
    assert ("Iran", "condemn") in who(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Uni Emirat Arab, yang dituduh Sudan memasok senjata kepada RSF, membantah terlibat.", "id"),
        ("The UAE, which Sudan accuses of arming the RSF, denied any role.", "en"),
        ("The UAE, accused by Sudan of arming the RSF, denied any role.", "en"),
    ],
)
def test_who_is_accused_in_between_is_who_denies(text: str, language: str) -> None:
    assert [(speaker, act, target) for speaker, act, target, _ in speeches(text, language)] == [
        ("Sudan", "accuse", "United Arab Emirates"),
        ("United Arab Emirates", "deny", ""),
    ]


def test_what_is_said_ends_where_the_next_speaker_is_named() -> None:
    text = "Egypt condemned the remarks and Qatar called for a meeting."
    assert [said for *_, said in speeches(text, "en")] == ["the remarks", "a meeting ."]


def test_a_state_may_open_a_sentence_by_a_name_that_persons_bear() -> None:
    assert [speaker for speaker, *_ in speeches("Jordan condemned the raid.", "en")] == ["Jordan"]
    assert [speaker for speaker, *_ in speeches("Jordan Bardella condemned the raid.", "en")] == ["Jordan Bardella"]


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("Washington, pendukung utama tentara Lebanon, pekan lalu mengumumkan paket bantuan.", "id", "United States"),
        ("Hamas yang didukung Iran, Qatar, dan Turki menolak usul itu.", "id", "Hamas"),
        ("The African Union (AU) and the United Nations urged calm.", "en", "African Union; United Nations"),
        ("The bridge was hit, according to two officials.", "en", "officials"),
        ("Israel named the target as Ali Karaki and said he had led the group.", "en", "Israel"),
        ("Turkey, a NATO member which sells Ukraine drones but has refused to arm it, hosted talks.", "en", "Turkey"),
        ("Washington pushed Israel and Hamas to accept the plan.", "en", "United States"),
        ("A statement issued by the Kremlin rejected the report.", "en", "Russia"),
    ],
)
def test_who_speaks_stands_behind_or_before_more_than_a_name(text: str, language: str, speaker: str) -> None:
    assert [who for who, *_ in speeches(text, language)] == [speaker]


def test_what_somebody_is_urged_to_say_is_not_said() -> None:
    assert who("Indonesia meminta seluruh pihak menjamin keselamatan warga.") == [("Indonesia", "call_for")]


def test_an_act_may_share_the_subject_of_the_one_before() -> None:
    assert who("Iran mengecam serangan itu dan berjanji membantu Lebanon.") == [
        ("Iran", "condemn"),
        ("Iran", "promise"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Putin tidak mengatakan kapan perang usai.",
        "Kota itu dituduh kotor.",
        "Mengatakan itu mudah.",
        'Orang itu membaca "Putin mengatakan perang usai" di dinding.',
    ],
)
def test_nobody_says_anything(text: str) -> None:
    assert speeches(text) == []


def test_the_speaker_of_the_sentence_before() -> None:
    text = 'Putin tiba di Beijing. "Kota itu hancur," katanya.'
    assert who(text) == PUTIN


def test_a_quotation_of_its_own_goes_on_with_the_speaker_before() -> None:
    text = '"Kota itu hancur," kata Putin. "Mereka semua sudah pergi dari sana."'
    assert who(text) == PUTIN * 2


def test_what_was_said_before_is_denied() -> None:
    first, second = analyses("Armenia menuduh Azerbaijan menyerang desa. Azerbaijan membantahnya.")
    assert not first.speeches[0].points_back and second.speeches[0].points_back


def test_each_accuses_the_other() -> None:
    (analysis,) = analyses("India dan Pakistan saling menuduh melanggar gencatan senjata.")
    (speech,) = analysis.speeches
    assert speech.reciprocal and names(r.entity for r in speech.claimants) == "India; Pakistan"


def test_the_agency_in_between() -> None:
    (analysis,) = analyses('"Kota itu hancur," kata Putin, seperti dikutip dari AFP.')
    assert analysis.via is not None and analysis.via.entity.name == "Agence France-Presse"


def test_the_day_beside_the_verb_is_when_it_was_said() -> None:
    (analysis,) = analyses('"Kota itu hancur pada 1994," kata Putin, Jumat (13/6).')
    assert analysis.speeches[0].when == "2025-06-13"


@pytest.mark.parametrize(
    "text",
    [
        "Russian President Vladimir Putin said the city was destroyed.",
        "Putin said on Friday that the city was destroyed.",
        '"The city was destroyed," Putin said.',
        '"The city was destroyed," said Putin.',
        '"The city was destroyed," Putin told Reuters.',
        "According to Putin, the city was destroyed.",
    ],
)
def test_where_the_speaker_stands_in_english(text: str) -> None:
    assert [told[:2] for told in speeches(text, "en")] == PUTIN


def test_who_accuses_whom_in_english() -> None:
    assert [told[:3] for told in speeches("Armenia accused Azerbaijan of shelling a village.", "en")] == [
        ("Armenia", "accuse", "Azerbaijan")
    ]
    assert speeches("Putin did not say when the war would end.", "en") == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Tuduhan Israel bahwa Iran mengirim senjata tak terbukti.", "id", ("Israel", "accuse", "Iran")),
        ("Seruan dari PBB agar Israel mundur diabaikan.", "id", ("United Nations", "call_for", "")),
        ("The talks stalled over Syria's demand that Israel leave.", "en", ("Syria", "demand", "")),
        ("Nobody believed a U.S. accusation that Iran had sent the arms.", "en", ("United States", "accuse", "Iran")),
        ("A claim by Hamas that the bodies were returned went unanswered.", "en", ("Hamas", "assert", "")),
        ("Hezbollah's warning that it would respond came late.", "en", ("Hezbollah", "warn", "")),
        ("Iran's denial that it had fired came hours later.", "en", ("Iran", "deny", "")),
    ],
)
def test_a_noun_tells_who_says_what(text: str, language: str, expected: tuple[str, str, str]) -> None:
    assert [speech[:3] for speech in speeches(text, language)] == [expected]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Belum ada kelompok yang mengaku bertanggung jawab atas ledakan itu.", "id"),
        ("Seorang pejabat yang menolak disebut namanya hadir di Doha.", "id"),
        ("Thailand and Cambodia both lay claim to the hills.", "en"),
        ("Kagame was asked whether his troops were in Congo.", "en"),
        ("Israel added a civilian to the committee.", "en"),
        ("ASEAN observers had been denied access to the site by both armies.", "en"),
        ("Kagame was encouraged by calls for a truce.", "en"),
        ("Russian forces pressed on. Russia pushed Ukrainian troops out of Kursk.", "en"),
    ],
)
def test_words_of_speech_that_tell_no_speech(text: str, language: str) -> None:
    assert speeches(text, language) == []


def test_said_once_more_by_whom_the_sentence_before_was() -> None:
    text = (
        "Menlu Rusia Sergei Lavrov memperingatkan NATO. Pasukan semacam itu, tambahnya, akan menjadi sasaran yang sah."
    )
    assert [speaker for speaker, *_ in speeches(text)] == ["Sergey Lavrov"] * 2


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("“Kami merebus ampas kacang,” kata Amna, ibu empat anak.", "id", "Amna"),
        ('"They came from the north," recalled Halyna, a resident of Sumy.', "en", "Halyna"),
        ("Volunteers in Sumy, quoted by Reuters, say the town is empty.", "en", "Sumy volunteers"),
        ("Hamas, which is banned by Israel, the UK and others, offered to talk.", "en", "Hamas"),
        ("Kelompok Houthi di Yaman, yang juga disokong Iran, mengutuk serangan itu.", "id", "Houthis"),
        ("Fano fighters in Ethiopia's Amhara region said the town was theirs.", "en", "Fano"),
    ],
)
def test_who_else_may_speak(text: str, language: str, speaker: str) -> None:
    assert [who for who, *_ in speeches(text, language)] == [speaker]


def test_an_outlet_that_reports_what_somebody_said_only_passes_it_on() -> None:
    text = "Khamenei rejected the offer of talks, state television reported."
    assert [(who, act) for who, act, *_ in speeches(text, "en")] == [("Ali Khamenei", "reject")]


@pytest.mark.parametrize(
    "text",
    [
        "Cambodia had a ceasefire proposed by Malaysian Prime Minister Anwar Ibrahim.",
        "Thailand has recalled its ambassador from Phnom Penh and expelled Cambodia's envoy.",
    ],
)
def test_what_another_did_or_what_only_looks_like_speech_is_not_said(text: str) -> None:
    assert speeches(text, "en") == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("China expressed deep concern and the United States called for a truce.", "en",
         [("China", "warn", ""), ("United States", "call_for", "")]),
        ("Qatar, which mediates between Israel and Hamas, condemned the strikes and said they must end.", "en",
         [("Qatar", "condemn", ""), ("Qatar", "call_for", "")]),
        ("Mesir mengutuk serangan itu dan berjanji membantu Darfur.", "id",
         [("Egypt", "condemn", ""), ("Egypt", "promise", "")]),
    ],
)  # fmt: skip
def test_the_next_act_is_no_object_of_the_one_before(
    text: str, language: str, expected: list[tuple[str, str, str]]
) -> None:
    assert claims(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("Houthi fighters in Yemen, who say they act for the Palestinians, fired a missile.", "en", "Houthis"),
        ("Five were hurt, said Meth Meas Pheakdey, a spokesman for the administration of Surin province.", "en",
         "Meth Meas Pheakdey"),
        ('Kemlu Indonesia diam. "Serangan itu melanggar hukum," demikian pernyataan Kemlu di X.', "id",
         "Ministry of Foreign Affairs of Indonesia"),
    ],
)  # fmt: skip
def test_where_somebody_is_or_writes_is_not_who_says_so(text: str, language: str, speaker: str) -> None:
    assert {who for who, *_ in [*claims(text, language), *figures(text, language)]} == {speaker}


def test_where_something_was_is_not_at_whom_it_is_said() -> None:
    assert claims("Pakistan denied any part in the attack on tourists in Pahalgam.", "en") == [("Pakistan", "deny", "")]


@pytest.mark.parametrize(
    "text",
    [
        "Klaim kedua pihak tidak dapat diverifikasi secara independen.",
        "Rusia maju. Klaim Rusia itu belum terbukti.",
        "Rusia maju. Namun, klaim Rusia tidak dapat diverifikasi.",
        "Belum ada tanggapan atas klaim Rusia itu.",
        "Tidak ada bukti yang mendukung klaim Israel itu.",
        "Pesan Netanyahu itu sampai ke Hamas.",
        "Pembahasan terhenti akibat keberatan Belgia.",
        "Majelis Umum PBB mengesahkannya dengan 142 suara mendukung, 10 menolak, dan 12 abstain.",
    ],
)
def test_a_noun_for_what_was_said_says_nothing(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kata Putin, pasukannya akan maju.", [("Vladimir Putin", "promise", "")]),
        ("“Pasukan kami maju,” klaim Putin.", [("Vladimir Putin", "assert", "")]),
        ("Israel kemudian meminta maaf kepada Turki.", [("Israel", "confirm", "")]),
        ("Marco Rubio mengaku khawatir kekerasan meluas.", [("Marco Rubio", "warn", "")]),
        ("Perusahaan listrik DTEK menyatakan jaringan rusak.", [("DTEK", "assert", "")]),
        ("Serikat buruh terbesar CGIL menyerukan mogok nasional.", [("CGIL", "call_for", "")]),
        ("Perusahaan energi negara Naftogaz menyatakan jaringan rusak.", [("Naftogaz", "assert", "")]),
        ("Menurut Kiel Institute, bantuan itu menurun.", [("Kiel Institute", "assert", "")]),
        ("Penyelenggara menyebut pencegatan itu ilegal.", [("organizers", "assert", "")]),
        (
            "Indonesia menyatakan siap mengakui Israel begitu Israel mengakui kemerdekaan Palestina.",
            [("Indonesia", "promise", "")],
        ),
    ],
)
def test_who_speaks_in_indonesian_news(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(who, act, "") for who, act, _ in claims(text)] == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Massad Boulos mengaku heran dengan kritik Abdel Fattah al-Burhan.", [("Massad Boulos", "assert", "")]),
        ("“Kami tidak setuju,” kritik Abdel Fattah al-Burhan.", [("Abdel Fattah al-Burhan", "condemn", "")]),
        ("Iran menuduh Rafael Grossi bias dan gagal mengecam serangan Israel.", [("Iran", "accuse", "Rafael Grossi")]),
        ("Menurut sayap media militer, ISPR, situasi tenang.", [("Inter-Services Public Relations", "assert", "")]),
    ],
)
def test_a_noun_of_speech_or_what_is_failed_to_be_said_tells_nothing(
    text: str, told: list[tuple[str, str, str]]
) -> None:
    assert claims(text) == told
