"""What explainers and chronologies tell: who stands behind whom, who was where, what began a war."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.statement import Event, Office
from tests.extract.reading import article, claims, figures, names, statements, ties


def _happened(text: str) -> list[tuple[str, set[str]]]:
    told = [one for one in statements(text, "id") if isinstance(one, Event)]
    return [(one.type, {who.name for who in one.participants}) for one in told]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Di balik tentara Sudan berdiri Mesir.", ("Egypt", "support", "Sudanese Armed Forces")),
        ("Di belakang RSF ada Uni Emirat Arab.", ("United Arab Emirates", "support", "Rapid Support Forces")),
        ("Tentara Rwanda mengendalikan operasi M23 di Kivu.", ("Rwanda Defence Force", "support", "M23")),
        ("Boko Haram berbaiat kepada ISIS.", ("Boko Haram", "alliance", "Islamic State")),
        (
            "Boko Haram, kelompok yang berbaiat kepada ISIS, marah.",
            ("Boko Haram", "alliance", "Islamic State"),
        ),
        (
            "AS menjatuhkan sanksi, baik terhadap Rusia maupun Belarus.",
            ("United States", "sanctions", "Russia"),
        ),
        (
            "Batas itu disepakati lewat Perjanjian Simla 1972 oleh Perdana Menteri India Indira Gandhi "
            "dan Presiden Pakistan Zulfikar Ali Bhutto.",
            ("India", "treaty", "Pakistan"),
        ),
    ],
)
def test_ties_of_explainers(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in [one[:3] for one in ties(text, "id")]


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("India dan Pakistan terlibat konfrontasi empat hari pada Mei 2025.", "clash", {"India", "Pakistan"}),
        ("Thailand dan Kamboja terlibat perang lima hari pada Juli.", "clash", {"Thailand", "Cambodia"}),
        ("Pemberontakan bersenjata melawan pemerintah India meletus pada 1989.", "clash", {"India"}),
        ("Orang-orang bersenjata memberondong wisatawan di Pahalgam, Kashmir, pada 22 April.", "attack", {"India"}),
        ("Orang bersenjata menyerang konvoi di Kashmir.", "attack", {"Kashmir"}),
        ("Sebuah mobil meledak di dekat Benteng Merah, New Delhi, Senin malam.", "attack", {"India"}),
        ("M23 mengeksekusi 140 warga sipil di Rutshuru pada Juli.", "attack", {"M23"}),
        ("Houthi membajak kapal Galaxy Leader pada 19 November.", "attack", {"Houthis"}),
        ("Perang pecah ketika Hizbullah menculik tentara Israel dalam serangan lintas batas.", "attack", {"Hezbollah"}),
        ("M23 sempat menduduki Goma selama sepuluh hari pada November 2012.", "capture", {"M23"}),
    ],
)
def test_events_of_explainers(text: str, kind: str, who: set[str]) -> None:
    assert any(told == kind and who <= parties for told, parties in _happened(text))


def test_who_executes_spies_attacks_nobody() -> None:
    assert not _happened("Iran mengeksekusi tiga mata-mata Israel.")


def test_who_recalls_a_massacre_warns_nobody_and_took_no_part_in_it() -> None:
    text = '"Sejarah terulang," kata Spoljaric, mengingatkan pada pembantaian oleh milisi Janjaweed di Darfur.'
    assert [act for _, act, *_ in claims(text, "id")] == ["assert"]
    ((_, who),) = _happened(text)
    assert who == {"Janjaweed", "Darfur"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Pakistan menyampaikan terima kasih kepada China.", [("Pakistan", "support")]),
        ("Thailand tak pernah menerima peta itu.", [("Thailand", "reject")]),
        ("Turki mengatakan tidak akan ikut serta dalam operasi itu.", [("Turkey", "reject")]),
        ("Menlu Iran Abbas Araghchi kemudian menarik ucapannya.", [("Abbas Araghchi", "deny")]),
        (
            "TPLF menyalahkan pemerintah Etiopia atas serangan drone yang menurut mereka menewaskan warga Tigray.",
            [("Tigray People's Liberation Front", "accuse")],
        ),
        (
            "Front Perlawanan (TRF), kelompok yang diyakini India merupakan sempalan Lashkar-e-Taiba, "
            "semula mengaku bertanggung jawab, tetapi kemudian menarik pengakuannya.",
            [("The Resistance Front", "confirm"), ("The Resistance Front", "deny")],
        ),
        (
            "Front Perlawanan (TRF), kelompok yang oleh India disebut sayap Lashkar-e-Taiba, sempat mengaku "
            "bertanggung jawab sebelum menarik pengakuannya.",
            [("The Resistance Front", "confirm"), ("The Resistance Front", "deny")],
        ),
    ],
)
def test_claims_of_explainers(text: str, told: list[tuple[str, str]]) -> None:
    assert [one[:2] for one in claims(text, "id")] == told


@pytest.mark.parametrize(
    "text",
    [
        "TRF, kelompok yang diyakini India merupakan sempalan Lashkar-e-Taiba, mengaku bertanggung jawab.",
        "TPLF menyalahkan Etiopia atas serangan drone yang menurut mereka menewaskan warga Tigray.",
        "Di balik tentara Sudan berdiri Mesir.",
    ],
)
def test_torn_sentences_break_nothing(text: str) -> None:
    for end in range(1, len(text)):
        list(extract(article(text[:end], "id")))


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (
            "Sejak gencatan senjata berlaku, menurut PBB, setidaknya 127 warga sipil Lebanon terbunuh.",
            "id",
            [("United Nations", 127, "killed", "civilian", "Lebanon")],
        ),
        (
            "Selama perang berlangsung, menurut UNICEF, 300 anak tewas di Lebanon.",
            "id",
            [("UNICEF", 300, "killed", "civilian", "Lebanon")],
        ),
        (
            "Since the truce began, according to the UN, 127 people have been killed in Lebanon.",
            "en",
            [("United Nations", 127, "killed", "unspecified", "Lebanon")],
        ),
        (
            "Sedikitnya 20 orang tewas di Suriah, mengutip SOHR.",
            "id",
            [("Syrian Observatory for Human Rights", 20, "killed", "unspecified", "Syria")],
        ),
        (
            "Sedikitnya 20 orang tewas di Suriah, dikutip dari Al Jazeera.",
            "id",
            [(None, 20, "killed", "unspecified", "Syria")],
        ),
        (
            "Sebanyak 40 orang tewas di Suriah, sementara yang luka-luka mencapai 120 orang.",
            "id",
            [(None, 40, "killed", "unspecified", "Syria"), (None, 120, "wounded", "unspecified", "Syria")],
        ),
        (
            "Sekitar 1.200 orang di Lebanon, kebanyakan warga sipil, dan 158 orang di Israel, sebagian tentara, tewas.",
            "id",
            [(None, 1200, "killed", "unspecified", "Lebanon"), (None, 158, "killed", "unspecified", "Israel")],
        ),
        # another day's attack, and others than who is named
        (
            "Israel menewaskan satu orang di Lebanon, menurut Kementerian Kesehatan Lebanon. Keesokan harinya, Israel "
            "membunuh Haytham Ali Tabatabai lewat serangan di Beirut yang juga menewaskan empat orang lainnya.",
            "id",
            [
                ("Ministry of Health of Lebanon", 1, "killed", "unspecified", "Lebanon"),
                (None, 4, "killed", "unspecified", "Lebanon"),
            ],
        ),
    ],
)
def test_figures_of_explainers(text: str, language: str, told: list[tuple[str | None, int, str, str, str]]) -> None:
    assert figures(text, language) == told


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sebuah rudal melesat dari Yaman dan jatuh di Tel Aviv. Enam orang terluka.", "id"),
        ("Roket dari Lebanon jatuh di Haifa. Enam orang terluka.", "id"),
        ("Drone Houthi meledak di Eilat. Enam orang terluka.", "id"),
        ("A rocket fired from Lebanon landed in Haifa. Six people were wounded.", "en"),
    ],
)
def test_people_are_hurt_where_a_rocket_falls_not_where_it_comes_from(text: str, language: str) -> None:
    assert figures(text, language) == [(None, 6, "wounded", "unspecified", "Israel")]


def test_clauses_that_open_a_sentence_before_who_says_it_are_no_claim_of_their_own() -> None:
    assert claims("About 125,000 have fled Syria, the UN said, while Turkey has taken in 20,000.", "en") == []


@pytest.mark.parametrize(
    ("text", "language", "held"),
    [
        (
            "M23 bernaung di bawah Aliansi Sungai Kongo (AFC), koalisi yang dikepalai Corneille Nangaa.",
            "id",
            [("Corneille Nangaa", "leader", "Congo River Alliance", False)],
        ),
        (
            "STC yang diketuai Aidarous al-Zubaidi menguasai Aden.",
            "id",
            [("Aidarous al-Zubaidi", "chair", "Southern Transitional Council", False)],
        ),
        (
            "M23 mengangkat senjata pada 2021. Pemimpin politiknya adalah Bertrand Bisimwa.",
            "id",
            [("Bertrand Bisimwa", "leader", "M23", False)],
        ),
        (
            "Naim Qassem, yang menggantikan Hassan Nasrallah sebagai sekretaris jenderal Hizbullah, marah.",
            "id",
            [
                ("Naim Qassem", "secretary-general", "Hezbollah", False),
                ("Hassan Nasrallah", "secretary-general", "Hezbollah", True),
            ],
        ),
        (
            "Denys Shmyhal was appointed to replace Rustem Umerov as defence minister of Ukraine.",
            "en",
            [
                ("Denys Shmyhal", "defence minister", "Ukraine", False),
                ("Rustem Umerov", "defence minister", "Ukraine", True),
            ],
        ),
        (
            "Denys Shmyhal will replace Rustem Umerov as defence minister of Ukraine.",
            "en",
            [("Rustem Umerov", "defence minister", "Ukraine", False)],
        ),
        ("Syrskyi menggantikan Zaluzhnyi, yang kini menjadi duta besar Ukraina.", "id", None),
    ],
)
def test_offices_of_explainers(text: str, language: str, held: list[tuple[str, str, str, bool]] | None) -> None:
    told = [one for one in statements(text, language) if isinstance(one, Office)]
    found = [(one.person.name, one.office, names(one.of), one.former) for one in told]
    assert found == held if held is not None else not any(former for *_, former in found)


def test_who_takes_over_the_lead_captures_nobody() -> None:
    assert not _happened("Adiknya, Abdul-Malik al-Houthi, mengambil alih kepemimpinan Houthi.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Burundi mengirim tentara ke Kivu dan, setelah Uvira lepas, menuduh Rwanda menyerang.",
            [("Burundi", "accuse")],
        ),
        ("Israel menggempur Rafah dan, ketika Hamas membalas, mengancam melanjutkan perang.", [("Israel", "threaten")]),
        (
            "PBB melalui juru bicaranya, Stephane Dujarric, mengecam serangan itu. “Ini biadab,” ujarnya.",
            [("United Nations", "condemn"), ("Stéphane Dujarric", "condemn")],
        ),
        (
            "Ketika tentara memasuki desa, Aminata Diallo (34) lari ke Chad. “Suami saya ditembak,” tuturnya.",
            [("Aminata Diallo", "assert")],
        ),
    ],
)
def test_who_speaks_behind_a_clause_that_stands_between(text: str, told: list[tuple[str, str]]) -> None:
    assert [one[:2] for one in claims(text, "id")] == told


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Oman mengumumkan kesepakatan penghentian serangan antara AS dan Houthi.", "ceasefire_agreed", {"Houthis"}),
        (
            "Gencatan senjata yang digagas Presiden AS Donald Trump antara Israel dan Hamas diberlakukan pada Jumat.",
            "ceasefire_agreed",
            {"Israel", "Hamas"},
        ),
        (
            "Thailand dan Kamboja bertempur. Gencatan senjata tanpa syarat disepakati pada Senin.",
            "ceasefire_agreed",
            {"Thailand", "Cambodia"},
        ),
        ("Lebanon mencatat 5.000 pelanggaran oleh Israel sejak November.", "ceasefire_violated", {"Israel"}),
    ],
)
def test_truces_of_explainers(text: str, kind: str, who: set[str]) -> None:
    assert any(told == kind and who <= parties for told, parties in _happened(text))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("UEA membantah dan kemudian menarik sisa pasukannya dari Yaman.", "happened"),
        ("UEA membantah tuduhan itu lalu menarik pasukannya dari Yaman.", "happened"),
        ("Rusia membantah menyerang dan membunuh warga sipil.", "denied"),
    ],
)
def test_what_somebody_does_besides_denying_is_not_denied(text: str, status: str) -> None:
    assert [one.status for one in statements(text, "id") if isinstance(one, Event)] == [status]


@pytest.mark.parametrize(
    ("text", "language", "held"),
    [
        (
            "RSF lahir dari Janjaweed. Kelompok paramiliter itu dipimpin Mohamed Hamdan Dagalo.",
            "id",
            ("Mohamed Hamdan Dagalo", "leader", "Rapid Support Forces"),
        ),
        (
            "M23 took control of Goma. The group, which is led by Bertrand Bisimwa, denied it.",
            "en",
            ("Bertrand Bisimwa", "leader", "M23"),
        ),
        (
            "NATO, kata Sekretaris Jenderal Mark Rutte, harus siap menghadapi perang.",
            "id",
            ("Mark Rutte", "secretary-general", "NATO"),
        ),
    ],
)
def test_who_leads_a_group_that_was_named_before(text: str, language: str, held: tuple[str, str, str]) -> None:
    told = [one for one in statements(text, language) if isinstance(one, Office)]
    assert held in [(one.person.name, one.office, names(one.of)) for one in told]


def test_who_commands_an_army_is_no_ally_of_it() -> None:
    assert ties("Di satu pihak ada Angkatan Bersenjata Sudan di bawah komando Jenderal Abdel Fattah al-Burhan.") == []


def test_those_who_fell_to_a_car_that_was_driven_into_them_were_where_it_was() -> None:
    text = "Seorang pengebom menabrakkan mobilnya ke konvoi di Pulwama. Empat puluh orang tewas. Pakistan membantah."
    assert figures(text, "id") == [(None, 40, "killed", "unspecified", "India")]


@pytest.mark.parametrize(
    "text",
    [
        "Hampir satu juta orang masih hidup sebagai pengungsi di Suriah.",
        "Hampir satu juta orang hidup di tenda-tenda darurat di Suriah.",
    ],
)
def test_who_lives_as_a_refugee_is_displaced(text: str) -> None:
    assert figures(text, "id") == [(None, 1000000, "displaced", "unspecified", "Syria")]


@pytest.mark.parametrize(
    "text",
    [
        "NATO, kata Sekretaris Jenderal Mark Rutte, harus siap menghadapi perang.",
        "UEA membantah tuduhan itu lalu menarik pasukannya dari Yaman.",
        "Naim Qassem, yang menggantikan Hassan Nasrallah sebagai sekretaris jenderal Hizbullah, marah.",
        "Sejak gencatan senjata berlaku, menurut PBB, setidaknya 127 warga sipil Lebanon terbunuh, mengutip SOHR.",
        "Burundi mengirim tentara ke Kivu dan, setelah Uvira lepas, menuduh Rwanda menyerang.",
    ],
)
def test_torn_explainers_break_nothing(text: str) -> None:
    for end in range(1, len(text)):
        list(extract(article(text[:end], "id")))
