from __future__ import annotations

import pytest

from kg.statement import Claim
from tests.extract.reading import claims, figures, name, statements


def told(text: str, language: str = "id") -> list[Claim]:
    return [s for s in statements(text, language) if isinstance(s, Claim)]


def test_direct_speech_is_kept_letter_by_letter() -> None:
    (claim,) = told("“Kami… tidak – sama sekali – tahu soal itu,” kata Putin.")
    assert claim.quote == "Kami… tidak – sama sekali – tahu soal itu,"


def test_indirect_speech_has_no_quote() -> None:
    (claim,) = told("Putin mengatakan bahwa kota itu hancur.")
    assert claim.quote is None and claim.about.endswith("kota itu hancur")


def test_evidence_is_the_sentence_and_via_who_carried_it() -> None:
    (claim,) = told('Hujan turun. "Kota itu hancur," kata Putin, seperti dikutip dari AFP. Lalu reda.')
    assert claim.evidence.text == '"Kota itu hancur," kata Putin, seperti dikutip dari AFP.'
    assert name(claim.via) == "Agence France-Presse"


@pytest.mark.parametrize(
    ("text", "language", "about"),
    [
        ("Lavrov told reporters in Moscow on Monday that the talks would go on.", "en", "that the talks would go on"),
        ("Lavrov mengatakan kepada AFP bahwa perundingan berlanjut.", "id", "bahwa perundingan berlanjut"),
        ("Lavrov warned Ukraine that the talks would fail.", "en", "that the talks would fail"),
        ("Lavrov said Monday the talks would go on.", "en", "the talks would go on"),
        ("Lavrov denied reports that the talks had failed.", "en", "reports that the talks had failed"),
    ],
)
def test_whom_one_tells_something_is_no_part_of_what_is_told(text: str, language: str, about: str) -> None:
    (claim,) = told(text, language)
    assert claim.about == about


def test_two_speakers_make_two_claims() -> None:
    assert claims("Rusia dan Cina mengecam serangan itu.") == [("Russia", "condemn", ""), ("China", "condemn", "")]


def test_each_accuses_the_other() -> None:
    assert claims("India dan Pakistan saling menuduh melanggar gencatan senjata.") == [
        ("India", "accuse", "Pakistan"),
        ("Pakistan", "accuse", "India"),
    ]


def test_a_denial_points_at_what_is_denied() -> None:
    accusation, denial = told("Armenia menuduh Azerbaijan menyerang desa. Azerbaijan membantahnya.")
    assert (denial.act, denial.denies) == ("deny", accusation.id)
    assert [entity.name for entity in denial.target] == ["Armenia"]
    assert accusation.evidence in denial.support


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Armenia accused Azerbaijan of violating the truce. Azerbaijan denied violating the truce.", "en"),
        ("Armenia said Azerbaijan shelled Martuni on Sunday. Baku denied shelling Martuni.", "en"),
        ("Ukraine said Russia struck a school in Kharkiv on Saturday. Moscow rejected the claim.", "en"),
        # whoever speaks for the one accused
        ("Hamas said Israel had broken the truce. The Israeli military rejected the accusation.", "en"),
        (
            "Armenia menuduh Azerbaijan melanggar gencatan senjata. Baku membantah telah melanggar gencatan senjata.",
            "id",
        ),
        ("Ukraina mengatakan Rusia menyerang sekolah di Kharkiv. Moskow membantahnya.", "id"),
    ],
)
def test_a_denial_answers_the_claim_whose_words_it_repeats_or_points_back_at(text: str, language: str) -> None:
    said, denial = told(text, language)
    assert (denial.act, denial.denies) == ("deny", said.id)


@pytest.mark.parametrize(
    "text",
    [
        "Armenia accused Azerbaijan of violating the truce. Azerbaijan denied that it had bought drones.",
        "Armenia accused Turkey of sending fighters. Azerbaijan denied sending fighters.",
        "Azerbaijan said Armenia had broken the truce. Azerbaijan denied breaking the truce.",
    ],
)
def test_a_denial_of_something_else_answers_nothing(text: str) -> None:
    *_, denial = told(text, "en")
    assert (denial.act, denial.denies) == ("deny", None)


def test_a_denial_of_what_nobody_said_points_nowhere() -> None:
    (denial,) = told("Azerbaijan membantahnya.")
    assert denial.denies is None and denial.target == ()


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("pihaknya akan mengirim bantuan ke kota itu", "promise"),
        ("pihaknya tidak setuju dengan usulan itu", "reject"),
        ("tuduhan itu tidak berdasar sama sekali", "deny"),
        ("serangan itu adalah kejahatan perang", "condemn"),
        ("kota itu sunyi sejak semalam", "assert"),
    ],
)
def test_what_is_said_may_tell_more_than_the_verb(content: str, act: str) -> None:
    assert [claim.act for claim in told(f"Rusia mengatakan {content}.")] == [act]


def test_what_others_will_do_is_no_promise_of_the_speaker() -> None:
    assert [claim.act for claim in told("Rusia mengatakan Ukraina akan mengirim bantuan.")] == ["assert"]


def test_a_figure_alone_is_no_claim_besides() -> None:
    text = "Rusia mengatakan 12 tentara Ukraina tewas."
    assert len(figures(text)) == 1 and told(text) == []


def test_who_says_nothing_says_so() -> None:
    assert [claim.act for claim in told("Juru bicara militer Israel menolak berkomentar.")] == ["decline_comment"]


def test_each_accuses_the_other_in_english() -> None:
    assert claims("India and Pakistan accused each other of violating the ceasefire.", "en") == [
        ("India", "accuse", "Pakistan"),
        ("Pakistan", "accuse", "India"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ukraine said Russian drones hit the port of Odesa, killing four people.", [("Ukraine", "assert", "")]),
        ("Ukraine said four people were killed when Russian drones hit Odesa.", [("Ukraine", "assert", "")]),
        ("Ukraine said four people were killed in a strike on the port of Odesa.", []),
        ("The RSF captured a town. The Sudan Doctors' Network blamed the paramilitary Rapid Support Forces for it.",
         [("Sudan Doctors Network", "accuse", "Rapid Support Forces")]),
        ("Sudan fights the RSF. Fighting went on in Sudan, residents and medics say, after a truce failed.",
         [("residents", "assert", ""), ("medics", "assert", "")]),
        ("The Houthis, who hold Sana'a, Hodeidah and Taiz, and who fight Saudi Arabia, condemned the raid.",
         [("Houthis", "condemn", "")]),
        ("A Saudi delegation headed by Mohammed al-Qahtani called for calm.", [("Saudi delegation", "call_for", "")]),
        ("France maintains a military base in Djibouti.", []),
        ("Hamas rejected an Israeli claim that all was over.",
         [("Hamas", "reject", "Israel"), ("Israel", "assert", "")]),
        ("Hungary signed a statement that condemned the attack on Ukraine.", []),
        ("Hamas says it is ready, something Netanyahu has ruled out.",
         [("Hamas", "assert", ""), ("Benjamin Netanyahu", "reject", "")]),
        ('The leader, Ali Khamenei, said Israel "must expect it".', [("Ali Khamenei", "call_for", "")]),
        ('"We will hit back," warned Lt Gen Asim Munir.', [("Asim Munir", "warn", "")]),
        ("China urged restraint, while Russia offered to mediate.",
         [("China", "call_for", ""), ("Russia", "promise", "")]),
        ("Since then it has struck Syria. Israel claimed that the Lebanese group was rearming.",
         [("Israel", "assert", "")]),
        ("Lavrov, who is now the foreign minister, said that it was over.", [("Sergey Lavrov", "assert", "")]),
    ],
)  # fmt: skip
def test_who_says_more_than_a_figure_in_english(text: str, told: list[tuple[str, str, str]]) -> None:
    assert claims(text, "en") == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Menteri Luar Negeri RI Sugiono menegaskan Indonesia mengecam serangan itu.", [("Sugiono", "condemn", "")]),
        (
            "Pelapor Khusus PBB Francesca Albanese mendesak Israel mundur.",
            [("Francesca Albanese", "call_for", "Israel")],
        ),
        ('"Kota itu hancur," kata utusan Presiden AS Donald Trump, Steve Witkoff.', [("Steve Witkoff", "assert", "")]),
        ("Rusia, menurut PBB, menyerang kota itu.", [("United Nations", "assert", "")]),
        ("Demikian dilaporkan Kementerian Kesehatan Lebanon, mengutip AFP.", []),
    ],
)
def test_whose_act_it_is(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert claims(text) == expected


def test_direct_speech_of_several_sentences_is_more_than_its_figure() -> None:
    assert [claim.act for claim in told('"Mereka menembaki kami. Dua tentara Ukraina tewas," kata Volodymyr Zelensky.')]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who is spoken of by another, in the passive, behind a relative word
        ("Presiden Suriah mengatakan Israel menolak berunding.", [("President of Syria", "assert", "")]),
        ("Tuduhan tersebut ditolak New Delhi.", [("India", "reject", "")]),
        (
            "Lebanon mengumumkan rencana itu, rencana yang ditentang Hizbullah.",
            [("Lebanon", "assert", ""), ("Hezbollah", "reject", "")],
        ),
        # lists, and names that a comma closes
        (
            "Mesir, Yordania, dan Qatar mengecam serangan itu.",
            [(name, "condemn", "") for name in ("Egypt", "Jordan", "Qatar")],
        ),
        ("Seorang saksi mata, Yusuf Hamid (31), mengatakan pasar itu terbakar.", [("Yusuf Hamid", "assert", "")]),
        # the words themselves perform the act
        ('"Kami menuntut pembebasan mereka," kata Putin.', [("Vladimir Putin", "demand", "")]),
        # an office or an army, and who leads it
        (
            "Kantor Perdana Menteri Israel Benjamin Netanyahu mengecam serangan itu.",
            [("Prime Minister's Office of Israel", "condemn", "")],
        ),
        (
            "Otoritas Palestina pimpinan Mahmoud Abbas mengecam serangan itu.",
            [("Palestinian Authority", "condemn", "")],
        ),
        (
            "Amerika Serikat diam. Seorang pejabat pemerintahan Trump mengecam Iran.",
            [("American officials", "condemn", "Iran")],
        ),
        ("Menlu Rusia Sergei Lavrov: Kami tidak akan mundur dari kota itu.", [("Sergey Lavrov", "reject", "")]),
        ("Baca juga: Rusia tidak akan mundur.", []),
        ("Seorang aktivis Sudan bernama Amna Hilal mengatakan pasar itu terbakar.", [("Amna Hilal", "assert", "")]),
        (
            "Pernyataan bersama Mesir dan Qatar mengecam serangan itu.",
            [("Egypt", "condemn", ""), ("Qatar", "condemn", "")],
        ),
        (
            "Amnesty International mengecam RSF. Organisasi itu mengecam pengepungan kota.",
            [("Amnesty International", "condemn", "Rapid Support Forces"), ("Amnesty International", "condemn", "")],
        ),
        ("Kelompok Houthi mengaku bertanggung jawab.", [("Houthis", "confirm", "")]),
        ("Hanya Rusia yang mengakui pemerintahan Taliban.", []),
        ("Dikatakan Sergei Lavrov, Rusia siap berunding kapan saja.", [("Sergey Lavrov", "promise", "")]),
        ("Abbas Araghchi tidak menampik adanya pertemuan rahasia itu.", [("Abbas Araghchi", "confirm", "")]),
        (
            "Hamas menolak usulan itu. Menurut kelompok Palestina itu, perundingan sudah gagal total.",
            [("Hamas", "reject", ""), ("Hamas", "assert", "")],
        ),
        # conditions and reasons are no speech
        ("Turki akan menyerang jika Suriah menolak usulan itu.", []),
    ],
)
def test_whose_words_they_are(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert claims(text) == expected


@pytest.mark.parametrize("name", ["al-Hamdi", "Al-Hamdi", "Hamdi"])
def test_a_short_name_has_its_article_or_not(name: str) -> None:
    text = f"Gubernur Nizar al-Hamdi tiba. {name} mengecam serangan itu."
    assert claims(text) == [("Nizar al-Hamdi", "condemn", "")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It failed,” said the agency's Asia advocacy director, Jane Smith.", [("Jane Smith", "assert", "")]),
        ('"The government failed," said a volunteer at a soup kitchen.', []),
        (
            "Naim Qassem rejected the plan, calling it “an order from abroad”, hours after strikes killed four people.",
            [("Naim Qassem", "reject", ""), ("Naim Qassem", "assert", "")],
        ),
        ("Zelensky, writing on X, accused Moscow of terrorism.", [("Volodymyr Zelenskyy", "accuse", "Russia")]),
        ("A statement from the RSF said the town had fallen.", [("Rapid Support Forces", "assert", "")]),
        ("The proposal was rejected by Iran.", [("Iran", "reject", "")]),
        (
            "Ukraine accused Russia of shelling, a claim that Moscow denies.",
            [("Ukraine", "accuse", "Russia"), ("Russia", "deny", "Ukraine")],
        ),
        (
            "Hezbollah refused to disarm, and its leader, Naim Qassem, warned that Israel would pay.",
            [("Hezbollah", "reject", ""), ("Naim Qassem", "warn", "Israel")],
        ),
    ],
)
def test_whose_words_they_are_in_english(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert claims(text, "en") == expected


def test_an_act_is_performed_by_saying_it_now() -> None:
    def act(text: str) -> list[str]:
        return [claim.act for claim in told(text, "en")]

    assert act("“We demand tents,” said Maryam Idris.") != act("“We demanded tents,” said Maryam Idris.") == ["assert"]


@pytest.mark.parametrize(
    ("text", "language", "acts"),
    [
        ("Dmitry Peskov said Russia remained open to talks but that Kyiv must withdraw.", "en", ["assert", "call_for"]),
        (
            "Tom Barrack mengatakan ia telah menemui Mazloum Abdi dan akan terbang ke Suriah.",
            "id",
            ["assert", "promise"],
        ),
        ("Dmitry Peskov said Russia was ready and that Ukraine was tired.", "en", ["assert", "assert"]),
        # one act, however long
        ("Dmitry Peskov said Russia was ready and Ukraine, on its last legs, tired.", "en", ["assert"]),
    ],
)
def test_two_acts_in_reported_speech_are_two_claims(text: str, language: str, acts: list[str]) -> None:
    assert [claim.act for claim in told(text, language)] == acts


@pytest.mark.parametrize(
    ("text", "language", "about"),
    [
        ("Hamas said it had fired rockets, hours after strikes on Gaza.", "en", "it had fired rockets"),
        ("Russia denied striking a school, though experts doubted that.", "en", "striking a school"),
        ("Hamas menyatakan telah menembakkan roket, sehari setelah Gaza diserang.", "id", "telah menembakkan roket"),
        # and begins behind the one who is told
        ("A trader told the BBC he had heard a buzzing sound.", "en", "he had heard a buzzing sound"),
        # inside a quotation all is said by who is quoted
        ("“We fired, hours after strikes on Gaza,” Hamas said.", "en", "“We fired, hours after strikes on Gaza,”"),
    ],
)
def test_what_is_said_ends_where_the_article_goes_on(text: str, language: str, about: str) -> None:
    (claim,) = told(text, language)
    assert claim.about == about


@pytest.mark.parametrize(
    ("text", "language", "claimant"),
    [
        ("Hamas attacked. The Palestinian movement said it was ready.", "en", "Hamas"),
        (
            "The Sudan Doctors Network counted many. The medical group said they were well.",
            "en",
            "Sudan Doctors Network",
        ),
        (
            "Jama'a Islamiya, a Lebanese armed group, fired. Later Jama'a Islamiya said it was ready.",
            "en",
            "Jama'a Islamiya",
        ),
        ("Menurut kantor berita Tasnim, Abbas Araghchi menyambut baik tawaran itu.", "id", "Abbas Araghchi"),
        (
            "RSF menyerang El Fasher di Sudan. RSF maju di Sudan. Pemerintah menolak usulan itu.",
            "id",
            "Sudanese government",
        ),
    ],
)
def test_who_is_meant_by_a_description(text: str, language: str, claimant: str) -> None:
    claim = told(text, language)[-1]
    assert claim.claimant is not None and claim.claimant.name == claimant


def test_a_name_described_as_a_group_is_no_person() -> None:
    (claim,) = told("Jama'a Islamiya, a Lebanese armed group, said it fired.", "en")
    assert claim.claimant is not None and claim.claimant.type == "ArmedGroup"


@pytest.mark.parametrize(
    ("text", "language", "acts"),
    [
        (
            "India menuding Pakistan melatih militan, namun Islamabad menampik tuduhan itu.", "id",
            [("accuse", "Pakistan melatih militan"), ("deny", "tuduhan itu")],
        ),
        (
            "Rusia menolak usulan gencatan senjata itu; Ukraina menerimanya.", "id",
            [("reject", "gencatan senjata itu")],
        ),
        (
            "Rwanda, which denies backing the rebels, sent troops to Goma.", "en", [("deny", "backing the rebels")],
        ),
        (
            "Israel tidak membenarkan maupun membantah perannya dalam ledakan itu.", "id",
            [("decline_comment", "perannya dalam ledakan itu")],
        ),
        (
            "Israel has neither confirmed nor denied a role in the blast.", "en",
            [("decline_comment", "a role in the blast")],
        ),
    ],
)  # fmt: skip
def test_what_is_said_ends_where_another_clause_begins(text: str, language: str, acts: list[tuple[str, str]]) -> None:
    assert [(claim.act, claim.about) for claim in told(text, language)] == acts


def test_a_denial_in_the_same_sentence_answers_the_accusation() -> None:
    accusation, denial = told("India menuding Pakistan melatih militan, namun Islamabad menampik tuduhan itu.")
    assert denial.denies == accusation.id


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Islamabad has accused the Taliban of harbouring militants, an allegation it rejects.", "en",
            [("Pakistan", "the Taliban of harbouring militants"), ("Taliban", "rejects")],
        ),
        (
            "Pakistan menuduh Taliban menampung militan, tuduhan yang dibantah Kabul.", "id",
            [("Pakistan", "Taliban menampung militan"), ("Afghanistan", "Taliban menampung militan")],
        ),
        (
            "Israel did not tell Washington of the raid, a US official told Axios on condition of anonymity.", "en",
            [("American officials", "Israel did not tell Washington of the raid")],
        ),
        (
            "Russia will not stop, Putin said in a video that was posted on Telegram.", "en",
            [("Vladimir Putin", "Russia will not stop")],
        ),
    ],
)  # fmt: skip
def test_what_stands_beside_what_is_said_is_none_of_it(
    text: str, language: str, expected: list[tuple[str, str]]
) -> None:
    assert [(name(claim.claimant), claim.about) for claim in told(text, language)] == expected


@pytest.mark.parametrize(
    ("text", "language", "about"),
    [
        ("Peskov said Moscow remained open to talks but warned that NATO would pay.", "en",
         "Moscow remained open to talks"),
        ("Peskov mengatakan Moskow terbuka untuk berunding, tetapi memperingatkan bahwa NATO akan menyesal.", "id",
         "Moskow terbuka untuk berunding"),
    ],
)  # fmt: skip
def test_the_word_before_the_next_act_is_not_said(text: str, language: str, about: str) -> None:
    assert told(text, language)[0].about == about


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Langkah Israel itu dikecam Prancis, Jerman, dan Yordania.", ["France", "Germany", "Jordan"]),
        ("Langkah Israel itu dikecam Prancis, Jerman dan Yordania.", ["France", "Germany", "Jordan"]),
        ("Langkah Israel itu dikecam oleh Prancis dan Jerman, dan Yordania dibom.", ["France", "Germany"]),
    ],
)
def test_all_of_a_list_behind_a_verb_say_it(text: str, who: list[str]) -> None:
    assert [speaker for speaker, *_ in claims(text)] == who


@pytest.mark.parametrize(
    ("text", "speaker", "act"),
    [
        # what somebody else says of the group stands within its description
        ("Jaish al-Adl, a group that Iran says is based in Pakistan, claimed responsibility for it.",
         "Jaish al-Adl", "confirm"),
        ("JNIM, an armed group which Mali says is funded by Algeria, denied the attack.", "JNIM", "deny"),
        # what else he is stands behind an "and"
        ("Hun Sen, Cambodia's former prime minister and father of Hun Manet, accused Thailand of lying.",
         "Hun Sen", "accuse"),
        ("Ismail Haniyeh, Hamas's political leader and rival of Mahmoud Abbas, accused Israel of lying.",
         "Ismail Haniyeh", "accuse"),
        # forces of somebody are nobody's who were named before
        ("Israel struck Beirut. Forces loyal to General Tareq Saleh accused Iran of lying.", "military", "accuse"),
        ("Israel struck Beirut. Forces allied with Russia accused Iran of lying.", "military", "accuse"),
        ("Israel's army struck Beirut. The military accused Iran of lying.", "Israel Defense Forces", "accuse"),
        ("Hamas has no military installations in Lebanon. The military accused Iran of lying.", "military", "accuse"),
    ],
)  # fmt: skip
def test_who_is_described_at_length_speaks(text: str, speaker: str, act: str) -> None:
    assert (speaker, act) in [(who, what) for who, what, _ in claims(text, "en")]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Four Thai soldiers were injured by a landmine, raising fears that fighting could resume.", []),
        ("Thai soldiers fired amid growing fears that the truce could collapse.", []),
        ("The UN raised fears that the truce could collapse.", [("United Nations", "warn", "")]),
    ],
)
def test_fears_that_something_raises_are_nobodys(text: str, acts: list[tuple[str, str, str]]) -> None:
    assert claims(text, "en") == acts


def test_the_world_body_speaks_of_what_stands_before_it() -> None:
    text = "Ten UN employees were detained, the world body said Saturday, as Israel hit the port of Hodeida."
    assert [who for who, *_ in figures(text, "en")] == ["United Nations"]
    assert claims(text, "en") == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Volodymyr Zelenskiy, who is due to visit Athens on Sunday, said Ukraine needed help.", None),
        ("Volodymyr Zelenskiy said on Friday that Ukraine needed help.", "2025-06-13"),
    ],
)
def test_the_day_in_a_description_is_not_when_it_was_said(text: str, day: str | None) -> None:
    assert [claim.claimed_on for claim in told(text, "en")] == [day]


@pytest.mark.parametrize(
    ("text", "language", "speakers"),
    [
        (
            "Panglima Ukraina Oleksandr Syrskyi mengakui situasi sulit. Seorang komandan Ukraina menuduh Rusia.",
            "id", ["Oleksandr Syrskyi", "Commander of Ukraine"],
        ),
        (
            "Juru bicara Hamas Hazem Qassem menolak usulan. Salah satu juru bicara Hamas menuduh Israel.",
            "id", ["Hazem Qassem", "Spokesperson of Hamas"],
        ),
        (
            "Juru bicara Hamas Hazem Qassem menolak usulan itu. Juru bicara Hamas itu mengatakan perang berlanjut.",
            "id", ["Hazem Qassem", "Hazem Qassem"],
        ),
        (
            "Hamas spokesman Hazem Qassem rejected the offer. A Hamas spokesman said the war would go on.",
            "en", ["Hazem Qassem", "Spokesman of Hamas"],
        ),
        (
            "Hamas spokesman Hazem Qassem rejected the offer. The Hamas spokesman said the war would go on.",
            "en", ["Hazem Qassem", "Hazem Qassem"],
        ),
    ],
)  # fmt: skip
def test_one_of_several_is_not_the_one_named_before(text: str, language: str, speakers: list[str]) -> None:
    assert [name(claim.claimant) for claim in told(text, language)] == speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Menurut Rutte, China, Korea Utara, dan Iran mendukung upaya perang Rusia.",
            [("Mark Rutte", "assert", "")],
        ),
        (
            "Menurut Rusia, Iran, dan China, resolusi itu tidak sah.",
            [("Russia", "reject", ""), ("Iran", "reject", ""), ("China", "reject", "")],
        ),
        (
            "Turki mengutuk serangan Israel dan Mesir menyerukan gencatan senjata.",
            [("Turkey", "condemn", "Israel"), ("Egypt", "call_for", "")],
        ),
        (
            "Turki mengutuk Israel dan Mesir menyerukan gencatan senjata.",
            [("Turkey", "condemn", "Israel"), ("Egypt", "call_for", "")],
        ),
        (
            "Turki mengutuk Israel dan Amerika Serikat karena menyerang Iran.",
            [("Turkey", "condemn", "Israel; United States")],
        ),
        (
            "Iran mengecam pembunuhan itu dan Turki menyatakan akan membalas.",
            [("Iran", "condemn", ""), ("Turkey", "threaten", "")],
        ),
    ],
)
def test_whoever_acts_behind_a_list_or_an_and_is_not_who_spoke(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert claims(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hongaria menjadi negara Uni Eropa pertama yang mengumumkan akan keluar.", [("Hungary", "promise", "")]),
        ("Irlandia adalah salah satu negara Uni Eropa yang mengecam Israel.", [("Ireland", "condemn", "Israel")]),
        (
            "Hongaria, satu-satunya anggota Uni Eropa yang menolak sanksi itu, mengatakan harga naik.",
            [("Hungary", "reject", ""), ("Hungary", "assert", "")],
        ),
        ("Turki adalah sekutu Hamas yang menolak perlucutan senjata.", [("Hamas", "reject", "")]),
    ],
)
def test_who_is_the_first_of_its_kind_says_so(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert claims(text) == expected


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Delegasi PBB yang dipimpin mantan hakim Navi Pillay pada September menyimpulkan Israel bersalah.",
            "United N",
        ),
        ("Tabatabai disanksi oleh Amerika Serikat pada 2016, yang menawarkan hadiah besar.", "United States"),
        ("Rusia mengecam Israel. Pengusaha setempat menyebut harga naik. Ia mengatakan situasi sulit.", "Russia"),
        ("Kemlu Israel mengecam Iran. Oposisi menyebut itu salah. Mereka mengatakan perang buruk.", "Ministry"),
    ],
)
def test_who_leads_struck_or_spoke_before_is_not_the_speaker(text: str, speakers: str) -> None:
    found = [claim.claimant.name for claim in told(text) if claim.claimant is not None]
    assert len(found) == bool(speakers) and all(one.startswith(speakers) for one in found)


@pytest.mark.parametrize(
    ("text", "denial"),
    [
        ("Rusia mengklaim merebut Pokrovsk, klaim yang langsung dibantah Kyiv.", ("Russia", "merebut Pokrovsk")),
        (
            "Kinshasa menuduh Rwanda mengerahkan serdadu, sesuatu yang terus disangkal Kigali.",
            ("Democratic Republic of the Congo", "Rwanda mengerahkan serdadu"),
        ),
        (
            "Moskow menuntut Kyiv mundur, syarat yang berkali-kali ditolak Ukraina.",
            ("Russia", "Kyiv mundur"),
        ),
    ],
)
def test_what_is_denied_in_an_apposition_is_what_was_said(text: str, denial: tuple[str, str]) -> None:
    said, denied = told(text)
    assert (said.about, [entity.name for entity in denied.target], denied.about) == (denial[1], [denial[0]], denial[1])


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "Zelenskyy menuduh Rusia menyiksa tawanan. PBB dalam laporannya menyebut Rusia bersalah. "
            "Kremlin menolak laporan tersebut.",
            "United Nations",
        ),
        (
            "Hamas menuduh Israel melanggar gencatan senjata. Amnesty International merilis laporan tentang kelaparan. "
            "Israel menolak laporan itu.",
            "Amnesty International",
        ),
        ("Hamas menuduh Israel melanggar gencatan senjata. Israel membantah tuduhan itu.", "Hamas"),
    ],
)
def test_a_report_that_is_rejected_is_that_of_who_told_it(text: str, target: str) -> None:
    assert [entity.name for entity in told(text)[-1].target] == [target]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Presiden Rusia Vladimir Putin memperingatkan bahwa respons Moskow akan keras.", ""),
        ("Menteri Luar Negeri Iran Abbas Araghchi membantah negaranya mengirim senjata.", ""),
        ("Presiden Rusia Vladimir Putin memperingatkan Ukraina.", "Ukraine"),
    ],
)
def test_ones_own_state_is_not_whom_one_warns(text: str, target: str) -> None:
    assert claims(text)[-1][2] == target


def test_the_day_of_an_attack_is_not_when_it_was_condemned() -> None:
    (claim,) = told("Presiden Palestina Mahmoud Abbas mengutuk serangan 7 Oktober.")
    assert claim.claimed_on is None
