"""What explainers and chronologies tell: who stands behind whom, who was where, what began a war."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.statement import Event
from tests.extract.reading import article, claims, statements, ties


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
