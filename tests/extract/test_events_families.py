"""Ways to tell an event that go together: passives, nouns, participles, what people say they will do."""

from __future__ import annotations

import pytest

from kg.statement import Event
from tests.extract.reading import events, names, statements

#: event | status | a sentence that tells it
ENGLISH = """
attack | happened | Armenia and Azerbaijan are at odds. They pulled six bodies from a building that was hit on Monday.
attack | happened | Ethiopia widened its campaign in Tigray.
attack | happened | Rwanda said Congo had tried to hit an airfield in Kigali.
attack | happened | Debris from a downed Ukrainian drone set a depot in Tuapse, Russia, on fire.
attack | happened | A suicide bomber from Islamic State blew himself up at a checkpoint in Kandahar.
attack | alleged | Kabul blamed Pakistan for the explosion in Khost.
attack | alleged | A landmine maimed two soldiers, an incident for which Bangkok has blamed Cambodia.
attack | happened | M23 killed at least 60 people in Kishishe.
attack | happened | Gunmen kill 26 people at Pahalgam.
attack | happened | Hamas fighters attack southern Israel.
attack | happened | Houthi rebels fire missiles at Israel.
attack | happened | Israel strikes Beirut.
attack | happened | Israel and Iran traded missile and drone attacks.
capture | happened | RSF fighters seize El Fasher.
capture | happened | Russia announced the capture of Pokrovsk.
capture | happened | The war began when the Houthis seized the capital, Sanaa.
capture | happened | The RSF captured the state capital, El Geneina, in June.
attack | happened | Goma has been under relentless Rwandan bombardment for weeks.
attack | happened | Bamako had been besieged by JNIM for months.
attack | happened | The Houthis claimed an attack on a cargo ship in the Gulf of Aden.
attack | happened | Estonia protested after Russian drones violated its airspace.
attack | alleged | Drones came down in Goris on Friday, an attack which Armenia blamed on Azerbaijan.
shelling | happened | Armenia and Azerbaijan are at odds. Residents fled as mortar shells rained down on Goris.
clash | happened | The dispute between Eritrea and Ethiopia erupted into open combat in Badme.
ceasefire_agreed | happened | Armenia and Azerbaijan agreed to a 48-hour truce.
ceasefire_agreed | happened | The hostilities between Armenia and Azerbaijan ended in November with a ceasefire.
ceasefire_agreed | planned | A truce between Congo and M23 is to begin on Sunday.
talks | happened | Sudan and Ethiopia, meanwhile, held a second round of talks in Cairo.
talks | planned | Congo and Rwanda are neighbours. The two sides agreed to meet again in Doha next week.
meeting | happened | Vladimir Putin welcomed Narendra Modi to the Kremlin.
meeting | happened | The UN Security Council met behind closed doors on Tuesday.
meeting | happened | Emmanuel Macron was the first western leader to host Ahmed al-Sharaa.
meeting | planned | Emmanuel Macron said he would meet Ahmed al-Sharaa in Paris.
meeting | planned | Keir Starmer is due to host Volodymyr Zelensky at Downing Street.
phone_call | happened | Marco Rubio spoke to Narendra Modi on Friday.
phone_call | planned | Keir Starmer said he would speak to Narendra Modi by phone.
phone_call | happened | Sergei Lavrov and Marco Rubio discussed the plan by phone on Saturday.
letter | happened | Cambodia's prime minister asked the UN Security Council in a letter for a meeting.
letter | happened | Donald Trump sent Ali Khamenei a letter.
letter | happened | Hun Manet told the UN Security Council in a letter that Thailand had to answer for it.
capture | happened | Sudan's army has retaken the presidential palace in Khartoum.
withdrawal | planned | France said it would withdraw its troops from Chad.
protest | happened | Anti-government protests swept Kenya in June.
protest | happened | Truckers blocked a highway near Belgrade, Serbia, in protest.
prisoner_exchange | happened | India said Pakistan had handed back a soldier it captured in April.
prisoner_exchange | happened | Edan Alexander was freed by Hamas in May.
prisoner_exchange | planned | The Houthis are expected to hand over nine detainees.
prisoner_exchange | planned | Azerbaijan said it would release four prisoners.
"""

INDONESIAN = """
attack | happened | Tank-tank Etiopia mencapai pusat Kota Mekelle.
attack | happened | Azerbaijan memperluas operasi daratnya di Karabakh.
attack | happened | India mengatakan Pakistan mencoba menyerang 26 lokasi dengan drone.
attack | happened | Puing drone Ukraina memicu kebakaran di depot minyak di Tuapse.
attack | happened | Serangan yang dilancarkan M23 itu menewaskan delapan orang.
attack | alleged | Kabul menuding Pakistan sebagai dalang ledakan di Khost.
shelling | happened | Hizbullah menghujani Kiryat Shmona dengan roket Katyusha.
shelling | happened | Roket yang ditembakkan dari Kamboja jatuh di Provinsi Surin.
shelling | happened | Armenia dan Azerbaijan bertetangga. Tembak-menembak artileri pecah di perbatasan.
clash | happened | Resolusi itu mengakhiri perang 44 hari antara Armenia dan Azerbaijan.
clash | happened | Armenia dan Azerbaijan bertetangga. Sejak meletus pada 5 Mei, perang telah menewaskan 90 orang.
clash | happened | Armenia dan Azerbaijan bertetangga. Dua warga tewas dalam pertempuran memperebutkan bukit itu.
clash | happened | Tentara India dan Pakistan kembali baku tembak di sepanjang perbatasan.
ceasefire_agreed | happened | Pakistan dan Afghanistan menyepakati jeda pertempuran selama 48 jam.
ceasefire_agreed | happened | Armenia dan Azerbaijan menghentikan pertempuran lewat gencatan senjata.
ceasefire_agreed | happened | Gencatan senjata dengan Azerbaijan berlaku sejak November, kata Armenia.
phone_call | happened | Sergei Lavrov dan Marco Rubio membahas Ukraina melalui telepon pada Sabtu.
attack | happened | Estonia memprotes setelah drone Rusia melanggar wilayah udaranya.
talks | happened | Sudan dan RSF bermusuhan. Perundingan itu ditangguhkan pekan lalu.
meeting | happened | Vladimir Putin menyambut kedatangan Narendra Modi di Moskow.
meeting | planned | Mesir berencana menjadi tuan rumah pertemuan negara-negara tetangga Sudan.
meeting | planned | Narendra Modi dijadwalkan mengunjungi Tianjin bulan ini.
withdrawal | happened | Prancis menuntaskan penarikan pasukannya dari Chad.
prisoner_exchange | happened | Tiga sandera Thailand dan 90 tahanan dibebaskan Hamas pada Sabtu.
"""

#: Nothing of this has happened, nor is it planned.
UNREAL = """
en | Turkey has offered to host a meeting of Vladimir Putin and Volodymyr Zelensky.
en | Vladimir Putin said he was ready to meet Volodymyr Zelensky if a deal was in sight.
en | Diplomats suggested that Egypt would host talks between Israel and Hamas.
en | Ukraine said Russia would never withdraw its troops from Crimea.
en | Israel said Hamas would release ten hostages if it got guarantees.
en | A building was hit on Monday by an earthquake in Turkey.
en | A video was released by Hamas on Monday.
en | Iran tried to buy missiles from China.
en | Al-Awda Hospital in Khan Younis received the bodies.
en | If RSF fighters seize El Obeid, thousands will flee.
en | The UN warned that rebels could seize Goma.
id | Etiopia siap menjadi tuan rumah pertemuan Sudan dan RSF.
id | Turki menawarkan diri menjadi tuan rumah pertemuan Vladimir Putin dan Volodymyr Zelensky.
id | Armenia mesti kembali ke meja perundingan.
id | Suriah menginginkan gencatan senjata yang bertahan.
id | Polisi Indonesia menahan dua pencuri dalam penggerebekan di Medan.
id | Dalam surat wasiatnya, raja Yordania menyebut putranya.
"""


def _cases(table: str, language: str) -> list[tuple[str, str, str, str]]:
    rows = [row.split(" | ") for row in table.strip().splitlines()]
    return [(text, event, status, language) for event, status, text in rows]


@pytest.mark.parametrize(("text", "event", "status", "language"), [*_cases(ENGLISH, "en"), *_cases(INDONESIAN, "id")])
def test_families_of_telling(text: str, event: str, status: str, language: str) -> None:
    assert (event, status) in events(text, language)


@pytest.mark.parametrize("row", UNREAL.strip().splitlines())
def test_offers_readiness_and_other_meanings_are_no_events(row: str) -> None:
    language, text = row.split(" | ")
    assert not events(text, language)


def test_what_a_blow_did_is_no_other_blow() -> None:
    assert events("Fighters of M23 attacked an army base in Goma, killing dozens of soldiers.", "en") == [
        ("attack", "happened")
    ]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Thailand dan Kamboja saling serang, setelah Presiden AS Donald Trump mengklaim kedua negara berdamai.",
         ["Thailand; Cambodia"]),
        ("Thailand dan Kamboja saling serang, meski Anwar Ibrahim mengatakan kedua negara menyetujui gencatan senjata.",
         ["Thailand; Cambodia"]),
        # whoever says that two agreed is not one of them
        ("Presiden AS Donald Trump mengklaim kedua negara menyetujui gencatan senjata.", []),
        ("Mesir mengatakan kedua pihak menyetujui gencatan senjata.", []),
    ],
)  # fmt: skip
def test_who_the_two_are_that_somebody_else_tells_of(text: str, parties: list[str]) -> None:
    told = (s for s in statements(text) if isinstance(s, Event) and s.type == "ceasefire_agreed")
    assert [names(s.participants) for s in told] == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Tentara Sudan mundur. RSF merebut El Fasher, benteng terakhir tentara di Darfur.", "Sudanese Armed Forces"),
        ("Pasukan Israel di Gaza menyerang kamp Jabalia.", "Israel Defense Forces"),
        ("Militer di Myanmar menyerang desa itu.", "Tatmadaw"),
    ],
)
def test_an_army_is_not_of_a_land_that_is_no_state(text: str, parties: str) -> None:
    told = [s for s in statements(text) if isinstance(s, Event)]
    assert parties in names(told[-1].participants) and "i military" not in names(told[-1].participants)


def test_two_named_beside_each_other_once_are_not_the_sides_of_a_truce() -> None:
    text = (
        "Israel menolak mundur. Hamas menolak resolusi itu. Rusia dan China abstain. Israel tidak hadir.\n\n"
        "Sejak gencatan senjata berlaku pada 10 Oktober 2024, sedikitnya 386 warga tewas akibat serangan Israel."
    )
    told = [s for s in statements(text) if isinstance(s, Event) and s.type == "ceasefire_agreed"]
    assert [names(s.participants) for s in told] == ["Israel"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Israel agreed to leave under the truce that Egypt, Qatar and the US brokered in October.",
         ("ceasefire_agreed", "happened")),
        ("He vowed to punish Hamas, which attacked Israel in October 2023.", ("attack", "happened")),
    ],
)  # fmt: skip
def test_what_explains_a_wish_has_happened(text: str, told: tuple[str, str]) -> None:
    assert told in events(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Peskov said that talks with Kyiv were on pause.",
        "“Without Pyongyang, the Russian artillery would have gone silent,” he said.",
    ],
)
def test_what_is_on_pause_or_would_have_been_is_no_event(text: str) -> None:
    assert events(text, "en") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Clashes between the Syrian army and the SDF killed two people in Aleppo.", "en"),
        ("Heavy clashes this week between M23 and the Congolese army killed 30 people in Uvira.", "en"),
        ("Bentrokan antara M23 dan tentara Kongo menewaskan 30 orang di Uvira.", "id"),
    ],
)
def test_clashes_that_kill_are_no_attack_of_those_who_clash(text: str, language: str) -> None:
    assert {event.type for event in statements(text, language) if isinstance(event, Event)} == {"clash"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Israel warned Iran. Iran warned Israel. "
            "The 12-day conflict ended with a ceasefire brokered by the United States and Qatar.",
            "Iran; Israel",
        ),
        (
            "Thailand warned Cambodia. Cambodia warned Thailand. "
            "The five-day conflict ended with a ceasefire brokered by the United States and Malaysia.",
            "Cambodia; Thailand",
        ),
    ],
)
def test_who_brokers_the_end_of_a_war_fought_none(text: str, parties: str) -> None:
    (clash,) = (one for one in statements(text, "en") if isinstance(one, Event) and one.type == "clash")
    assert sorted(names(clash.participants).split("; ")) == parties.split("; ")
