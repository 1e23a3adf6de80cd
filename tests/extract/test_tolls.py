"""Tolls: whose people they are, who is counted together, and what is no toll at all."""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import events, figures, statements


def test_with_whom_a_war_is_fought_is_not_where_they_died() -> None:
    text = "Otoritas Iran menyatakan 1.062 orang tewas dalam perang 12 hari dengan Israel pada Juni."
    assert [side for *_, side in figures(text)] == ["Iran"]


def test_whose_strikes_they_are_is_still_where() -> None:
    assert figures("Serangan terhadap Gaza menewaskan 12 orang.")[0][-1].startswith("Gaza")


def test_who_is_abducted_is_of_where_those_before_were() -> None:
    text = "RSF membunuh 460 pasien di El Fasher, Sudan. Empat dokter dan seorang perawat juga diculik."
    assert [one[1:] for one in figures(text)] == [
        (460, "killed", "civilian", "Sudan"),
        (4, "captured", "civilian", "Sudan"),
        (1, "captured", "civilian", "Sudan"),
    ]


def test_one_and_those_beside_die_together() -> None:
    text = (
        "Seorang perempuan dan dua anaknya, masing-masing berusia 7 dan 12 tahun, tewas tertimbun reruntuhan di Kyiv."
    )
    assert [one[1:] for one in figures(text)] == [
        (1, "killed", "civilian", "Ukraine"),
        (2, "killed", "civilian", "Ukraine"),
    ]


@pytest.mark.parametrize(
    "text",
    ["Sebagai imbalannya Israel mengembalikan 360 jasad warga Palestina.", "Rusia menyerahkan 1.000 jenazah prajurit."],
)
def test_bodies_that_are_handed_back_are_no_toll(text: str) -> None:
    assert figures(text) == []


def test_those_arrested_with_militants_are_of_them() -> None:
    text = "Militer Israel menewaskan 12 militan Hamas serta menangkap 27 orang."
    assert [(count, side) for _, count, _, _, side in figures(text)] == [(12, "Hamas"), (27, "Hamas")]


def test_a_naval_mission_counts_seafarers() -> None:
    text = "Empat pelaut tewas dan 11 lainnya masih hilang, menurut misi angkatan laut Uni Eropa."
    assert [(category, side) for *_, category, side in figures(text)] == [("civilian", ""), ("civilian", "")]


def test_cases_of_killing_are_deaths() -> None:
    text = "Amnesty International mendokumentasikan sedikitnya 48 kasus pembunuhan warga sipil oleh M23 di Goma, Kongo."
    assert [one[1:4] for one in figures(text)] == [(48, "killed", "civilian")]
    assert "M23" not in figures(text)[0][-1]


def test_a_senior_commander_at_the_end_of_a_sentence_is_one() -> None:
    text = "A strike on Lebanon killed six Hezbollah fighters, among them a senior commander. Israel said so."
    assert [one[1:] for one in figures(text, "en")] == [
        (6, "killed", "military", "Hezbollah"),
        (1, "killed", "military", "Hezbollah"),
    ]


def test_an_attack_that_is_answered_is_another() -> None:
    text = "Teheran menembakkan rudal ke Israel sebagai balasan atas serangan AS terhadap tiga fasilitas nuklirnya."
    assert events(text) == [("attack", "happened")] * 2
    assert events("Amnesty mengingatkan pembantaian di Sweida, Suriah, pada Juli.") != []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sebanyak 12 warga Gaza yang mengungsi di sekolah itu tewas.", "id"),
        ("At least 12 people sheltering in a school in Gaza were killed.", "en"),
        ("At least 12 people who had fled their homes in Gaza were killed.", "en"),
    ],
)
def test_who_had_fled_is_killed(text: str, language: str) -> None:
    assert [one[1:3] for one in figures(text, language)] == [(12, "killed")]


def test_prisoners_are_killed() -> None:
    assert [one[1:3] for one in figures("Tiga tentara Ukraina yang ditawan Rusia tewas.")] == [(3, "killed")]
    assert [one[1:3] for one in figures("Three soldiers captured by Russia were executed.", "en")] == [(3, "killed")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Serangan itu menewaskan 37 warga Gaza. Sebelas di antaranya adalah perempuan dan anak yang mengungsi.",
            "id",
        ),
        ("A strike killed 37 people in Gaza, 11 of them children who had fled their homes.", "en"),
    ],
)
def test_a_part_that_had_fled_before_was_killed_like_the_whole(text: str, language: str) -> None:
    assert [one[1:4] for one in figures(text, language)] == [(37, "killed", "unspecified"), (11, "killed", "civilian")]


def test_what_a_group_tells_is_of_its_country() -> None:
    assert [one[-1] for one in figures("The Houthis gave a figure of 68 dead.", "en")] == ["Yemen"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("PBB mengatakan 2.900 orang tewas di Goma, sedangkan pemerintah Kongo menyebut angkanya 7.000.", "id"),
        ("PBB mengatakan 2.900 orang tewas di Goma. Pemerintah Kongo menyebut jumlahnya mencapai 7.000 orang.", "id"),
        ("The UN said 2,900 people died in Goma, while Congo's government put the figure at 7,000.", "en"),
        ("The UN said 2,900 people died in Goma. Congo's government gave a higher figure of 7,000.", "en"),
        (
            "The UN said 2,900 people died in Goma, but Congo's government says the real number is closer to 7,000.",
            "en",
        ),
    ],
)
def test_others_put_the_same_toll_at_another_number(text: str, language: str) -> None:
    told = [(who and who.split()[0], count, outcome) for who, count, outcome, *_ in figures(text, language)]
    assert [one[1:] for one in told] == [(2900, "killed"), (7000, "killed")]
    assert told[0][0] != told[1][0]


@pytest.mark.parametrize("text", ["Angkanya mencapai 7.000.", "Harga gandum naik. Angkanya mencapai 7.000."])
def test_a_number_without_a_toll_before_it_is_none(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Houthi dan pemerintah Yaman menggelar perundingan pertukaran tahanan di Muscat.", "id", ["talks"]),
        ("Rusia dan Ukraina merundingkan pertukaran tawanan.", "id", ["talks"]),
        ("Russia and Ukraine discussed a prisoner swap.", "en", []),
        ("Rusia dan Ukraina menuntaskan pertukaran tawanan.", "id", ["prisoner_exchange"]),
        ("Thailand memulangkan 18 tentara Kamboja yang ditawan sejak Juli.", "id", ["prisoner_exchange"]),
    ],
)
def test_an_exchange_that_is_talked_of_is_none_yet(text: str, language: str, told: list[str]) -> None:
    assert [kind for kind, _ in events(text, language)] == told


def test_who_kills_and_loses_in_one_breath_loses_his_own() -> None:
    text = "Kabul mengklaim menewaskan 58 prajurit Pakistan dan kehilangan sembilan orang."
    assert [(count, side) for _, count, *_, side in figures(text)] == [(58, "Pakistan"), (9, "Afghanistan")]


def test_people_of_two_kinds_are_of_one_people() -> None:
    text = "Serangan roket Hizbullah menewaskan 12 anak dan remaja Druze di Suriah."
    assert [one[1:] for one in figures(text)] == [(12, "killed", "civilian", "Druze")]


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Pakistan said more than 200 Taliban and affiliated militants had been killed.", "en", [(200, "military")]),
        ("Pakistan said 200 Taliban were killed.", "en", [(200, "military")]),
        ("A woman of 45 suffered shrapnel wounds in Kyiv.", "en", [(1, "civilian")]),
        ("The strike wounded 40 people in Kyiv, seven critically.", "en", [(40, "unspecified"), (7, "unspecified")]),
        ("Tiga pekerja Rusia, salah satunya dalam keadaan kritis, dilarikan ke rumah sakit.", "id", [(3, "civilian")]),
        ("Lebih dari 400.000 penghuni kamp di Sudan terpaksa kabur.", "id", [(400000, "civilian")]),
    ],
)
def test_who_is_counted(text: str, language: str, told: list[tuple[int, str]]) -> None:
    assert [(one[1], one[3]) for one in figures(text, language)][: len(told)] == told


def test_of_whom_tells_of_a_part_only() -> None:
    text = (
        "North Korea has sent around 15,000 soldiers to Kursk, of whom some 2,000 have been killed, Seoul's spies said."
    )
    assert [one[1:] for one in figures(text, "en")] == [(2000, "killed", "military", "North Korea")]


@pytest.mark.parametrize(
    "text",
    [
        "Israel melepaskan 250 narapidana seumur hidup dan 1.700 warga Gaza yang ditahan selama perang.",
        "Dari 6.000 warga Ukraina yang jenazahnya dipulangkan Rusia, baru 15 persen yang teridentifikasi.",
    ],
)
def test_who_is_let_go_beside_others_is_no_toll(text: str) -> None:
    assert figures(text) == []


def test_people_whom_two_groups_drive_out_are_of_neither() -> None:
    text = "Milisi Wazalendo bentrok dengan M23 di Kongo timur, memaksa ribuan warga mengungsi."
    assert [one[2:] for one in figures(text)] == [("displaced", "unspecified", "Democratic Republic of the Congo")]


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Setelah 18 bulan, RSF akhirnya menaklukkan El Fasher pada 26 Oktober.", "id", "capture"),
        ("Kupiansk dibebaskan Ukraina pada September 2022.", "id", "capture"),
        ("Sejumlah tentara Kongo ditawan M23 setelah Uvira jatuh.", "id", "capture"),
        ("Pasukan AS akan ditarik bertahap dari Irak.", "id", "withdrawal"),
        ("Pasukan Mali mulai meninggalkan pangkalan Ber.", "id", "withdrawal"),
        ("Kedua pemimpin, Macron dan Erdogan, membicarakan Suriah melalui telepon.", "id", "phone_call"),
        ("Ribuan orang memadati alun-alun di Kyiv.", "id", "protest"),
        ("ISIS menyatakan diri sebagai pelaku.", "id", "attack"),
        ("Sebuah drone yang diduga milik Israel menembaki mobil di Lebanon.", "id", "attack"),
        ("Ribuan tentara Israel mulai bergerak masuk ke Kota Gaza.", "id", "attack"),
        ("Lima belas tentara Pakistan tewas dalam pertempuran semalam di perbatasan Afganistan.", "id", "clash"),
        ("M23 left Uvira, a town it captured on December 10.", "en", "capture"),
        ("The Taliban have overrun 25 army posts.", "en", "capture"),
        ("Ahmed al-Sharaa was received at the White House on Monday.", "en", "meeting"),
        ("Macron had called Putin in July for the first time in three years.", "en", "phone_call"),
        ("Israel received the coffin of an officer from Hamas.", "en", "prisoner_exchange"),
    ],
)
def test_what_happened(text: str, language: str, told: str) -> None:
    assert told in [kind for kind, _ in events(text, language)]


def test_who_only_tells_of_a_fallen_town_took_no_part_in_it() -> None:
    text = "Doctors Without Borders said its teams had treated 386 wounded patients since the fall of El Fasher."
    told = [one for one in statements(text, "en") if isinstance(one, Event)]
    assert not [one for one in told if "Doctors Without Borders" in {who.name for who in one.participants}]


def test_where_nobody_is_named_the_country_was_hit() -> None:
    text = "Serangan drone menghantam sebuah pasar di Kyiv. Serangan kedua mengenai sebuah mobil di Kharkiv."
    told = [one for one in statements(text) if isinstance(one, Event)]
    assert told and all({who.name for who in one.participants} == {"Ukraine"} for one in told)


def test_each_land_s_own_count_is_its_own() -> None:
    text = (
        "Data resmi Iran menunjukkan 1.064 orang tewas, sedangkan di Israel korban jiwa mencapai 32 orang, "
        "menurut otoritas setempat."
    )
    assert [one[1:] for one in figures(text)] == [
        (1064, "killed", "unspecified", "Iran"),
        (32, "killed", "unspecified", "Israel"),
    ]
    assert figures(text)[1][0] == "Israeli authorities"


def test_a_mission_says_so() -> None:
    text = "Four seafarers were killed off Hodeidah, the EU's naval mission in the Red Sea has said."
    assert [one[0] for one in figures(text, "en")] == ["European Union mission"]


def test_a_count_that_a_ministry_published_is_its_own() -> None:
    text = "Angka yang dirilis Kementerian Kesehatan Lebanon memperlihatkan sedikitnya 331 orang tewas."
    assert [(who, side) for who, *_, side in figures(text)] == [("Ministry of Health of Lebanon", "Lebanon")]


@pytest.mark.parametrize(
    "text",
    [
        "Rusia menyerahkan 1.003 jenazah kepada Ukraina dan menerima 26 jenazah tentaranya.",
        "Sepanjang tahun ini Kyiv telah memperoleh lebih dari 15.000 jenazah.",
    ],
)
def test_a_state_takes_back_its_dead(text: str) -> None:
    assert figures(text) == []


def test_a_hospital_receives_the_dead() -> None:
    text = "Kementerian Kesehatan Gaza mengatakan rumah sakit menerima 63 jenazah dalam sehari."
    assert [one[1:3] for one in figures(text)] == [(63, "killed")]


def test_whom_peacekeepers_evacuate_are_none_of_theirs() -> None:
    text = "Pasukan MONUSCO mengungsikan sekitar 3.000 warga ke markasnya di Ituri, Kongo."
    assert "Democratic Republic of the Congo" in figures(text)[0][-1]
    assert "MONUSCO" not in figures(text)[0][-1]


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Russia claimed Ukrainian troops had suffered up to 1,420 casualties.", "en", (1420, "killed", "military")),
        ("In Gaza, three cousins were burned alive.", "en", (3, "killed", "civilian")),
        ("Two children in Gaza succumbed to their wounds.", "en", (2, "killed", "civilian")),
        ("Perang itu berakhir dengan menyerahnya 93.000 tentara Pakistan.", "id", (93000, "captured", "military")),
        ("Di Gaza, 1.200 orang berlindung di sekolah-sekolah.", "id", (1200, "displaced", "unspecified")),
    ],
)
def test_what_befell_them(text: str, language: str, told: tuple[int, str, str]) -> None:
    assert [one[1:4] for one in figures(text, language)] == [told]


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (
            "Mohammed bin Salman menelepon Masoud Pezeshkian untuk mengecam agresi Israel.",
            "id",
            ["attack", "phone_call"],
        ),
        ("Para perunding Rusia dan Ukraina bertatap muka kurang dari satu jam di Istanbul.", "id", ["meeting"]),
        ("Aliansi Sungai Kongo akan mundur secara sepihak dari Uvira.", "id", ["withdrawal"]),
        ("Serangan artileri antara pasukan Thailand dan Kamboja berlanjut.", "id", ["clash"]),
        ("Pasukan pemerintah Suriah masuk ke kota Sweida pada 15 Juli.", "id", ["capture"]),
        ("Pasukan Israel menerobos masuk ke Desa Beit Jinn.", "id", []),
        ("Ukrainian sea drones crippled two Russian tankers.", "en", ["attack"]),
    ],
)
def test_what_is_told_to_happen(text: str, language: str, told: list[str]) -> None:
    found = [kind for kind, _ in events(text, language)]
    assert found == told or (not told and "capture" not in found)


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("RSF membumihanguskan desa-desa di Darfur Utara.", "id", "attack"),
        ("Kyiv melumpuhkan kilang minyak Saratov dengan drone.", "id", "attack"),
        ("Hizbullah memuntahkan puluhan roket ke Haifa.", "id", "shelling"),
        ("Thailand dan Kamboja sepakat meletakkan senjata.", "id", "ceasefire_agreed"),
        ("Delegasi Hamas berada di Kairo untuk membahas gencatan senjata.", "id", "talks"),
        ("Rusia mengklaim menguasai Kupiansk.", "id", "capture"),
        ("Thailand menyerahkan 18 tentara Kamboja.", "id", "prisoner_exchange"),
        ("Taliban forces engaged Pakistani troops near Chaman.", "en", "clash"),
        ("Pakistan and Afghanistan signed up to a 48-hour truce.", "en", "ceasefire_agreed"),
        ("A Hamas delegation was in Cairo to discuss a ceasefire.", "en", "talks"),
        ("Russia claimed control of Kupiansk.", "en", "capture"),
        ("France handed back its last base in Chad.", "en", "withdrawal"),
        ("Thai forces moved heavy weapons away from the border.", "en", "withdrawal"),
    ],
)
def test_in_other_words(text: str, language: str, told: str) -> None:
    assert [kind for kind, _ in events(text, language)] == [told]


def test_rockets_meet_nobody_and_jets_are_no_prisoners() -> None:
    assert "meeting" not in [kind for kind, _ in events("Cambodian rockets landed in Surin.", "en")]
    assert events("Rusia dijadwalkan menyerahkan 48 jet tempur kepada Iran.") == []


def test_an_attack_that_claims_lives_says_nothing() -> None:
    told = figures("A Russian drone strike on Kharkiv claimed five lives.", "en")
    assert told == [(None, 5, "killed", "unspecified", "Ukraine")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("RSF menguasai Darfur, termasuk El Fasher yang jatuh Oktober lalu.", "capture"),
        ("Sebuah pesawat tanpa awak yang diduga milik RSF menghantam pasar di Bara.", "attack"),
        ("Qatar dan Turki kemudian menjadi perantara gencatan senjata Israel dan Hamas.", "ceasefire_agreed"),
        ("Steve Witkoff turut hadir dalam pertemuan itu.", "meeting"),
    ],
)
def test_told_in_passing(text: str, told: str) -> None:
    assert told in [kind for kind, _ in events(text)]


def test_a_camp_that_is_hit_is_of_its_people() -> None:
    text = (
        "Serangan pertama Israel di Gaza mengenai warga Palestina. Serangan berikutnya menyasar dua rumah di Nuseirat."
    )
    last = [one for one in statements(text) if isinstance(one, Event)][-1]
    assert "Palestine" in {who.name for who in last.participants}


def test_as_somebody_recorded() -> None:
    text = "Sebanyak 12 orang tewas di El Fasher, seperti dicatat Jaringan Dokter Sudan."
    assert [one[:3] for one in figures(text)] == [("Sudan Doctors Network", 12, "killed")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sedikitnya 21 orang tewas di Thailand. Di Kamboja, jumlahnya mencapai 17 orang.", "id"),
        ("Sedikitnya 21 orang tewas di Thailand. Di pihak Kamboja, angkanya mencapai 17 orang.", "id"),
        ("Twenty-one people were killed in Thailand. In Cambodia, the number rose to 17.", "en"),
        ("Twenty-one people were killed in Thailand. On the Cambodian side, the figure has reached 17.", "en"),
    ],
)
def test_another_number_elsewhere_counts_those_who_are_there(text: str, language: str) -> None:
    told = [one[-1] for one in figures(text, language)]
    assert [side.split()[0] if side else None for side in told] == ["Thailand", "Cambodia"]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Perang Sudan yang meletus pada April 2023 telah menewaskan 150.000 orang.", "Sudan"),
        ("Perang Rusia di Ukraina telah menewaskan 14.000 warga sipil.", "Ukraine"),
    ],
)
def test_a_war_named_after_a_land_kills_its_people_unless_it_is_waged_elsewhere(text: str, side: str) -> None:
    assert [one[-1] for one in figures(text)] == [side]
