from __future__ import annotations

import pytest

from kg.extract.clauses.shadow import slots_of
from kg.extract.language.patterns import Patterns, compile_pattern, phrases, seeking
from tests.extract.reading import analyses, names


def found(pattern: str, text: str) -> list[dict[str, str]]:
    """The slots of each match, as English names."""
    (analysis,) = analyses(text)
    return [
        {slot: names(r.entity for m in mentions for r in m.referents) for slot, mentions in slots.items()}
        for _, slots, _, _ in analysis.shadow.find(Patterns([compile_pattern("support", pattern)]))
    ]


BOTH = {"a": "Iran", "b": "Hezbollah"}


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        # words, endings, choices, what may be left out
        ("{a:actor} mendukung {b:actor}", "Iran mendukung Hizbullah."),
        ("{a:actor} menduk* {b:actor}", "Iran mendukung Hizbullah."),
        ("{a:actor} (membantu|mendukung penuh) {b:actor}", "Iran mendukung penuh Hizbullah."),
        ("{a:actor} (membantu|beri* dukungan kepada) {b:actor}", "Iran berikan dukungan kepada Hizbullah."),
        ("{a:actor} (juga)? mendukung {b:actor}", "Iran mendukung Hizbullah."),
        ("{a:actor} (juga)? mendukung {b:actor}", "Iran juga mendukung Hizbullah."),
        # gaps
        ("{a:actor} .. mendukung {b:actor}", "Iran sudah lama sekali mendukung Hizbullah."),
        ("{a:actor} ... mendukung {b:actor}", "Iran, kata orang, mendukung Hizbullah."),
    ],
)
def test_a_pattern_is_found(pattern: str, text: str) -> None:
    assert found(pattern, text) == [BOTH]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("{a:actor} mendukung {b:actor}", "Iran tidak mendukung Hizbullah."),
        # a short gap crosses no comma, no other mention, and at most four words
        ("{a:actor} .. mendukung {b:actor}", "Iran, kata orang, mendukung Hizbullah."),
        ("{a:actor} .. mendukung {b:actor}", "Iran lama sekali sudah amat sungguh mendukung Hizbullah."),
        # no gap crosses a full stop or another clause
        ("{a:actor} ... mendukung {b:actor}", "Iran diam; orang mendukung Hizbullah."),
        ("{a:actor} ... mendukung {b:actor}", "Iran diam ketika orang mendukung Hizbullah."),
        # the slot wants another kind
        ("{a:actor} mendukung {b:person}", "Iran mendukung Hizbullah."),
        ("{a:group} mendukung {b:actor}", "Iran mendukung Hizbullah."),
    ],
)
def test_a_pattern_is_not_found(pattern: str, text: str) -> None:
    assert found(pattern, text) == []


def test_a_gap_ends_at_the_nearest_mention() -> None:
    text = "Rusia membantu Suriah dan Iran mendukung Hizbullah."
    assert found("{a:state} .. mendukung {b:actor}", text)[-1]["b"] == "Hezbollah"
    assert "Russia" not in found("{a:state} .. mendukung {b:actor}", text)[-1]["a"]


def test_a_slot_takes_a_list() -> None:
    assert found("{a:actor} mendukung {b:actor}", "Rusia, Suriah dan Iran mendukung Hizbullah.") == [
        {"a": "Russia; Syria; Iran", "b": "Hezbollah"}
    ]


@pytest.mark.parametrize(
    ("slot", "text"),
    [
        ("state", "Iran ada."),
        ("group", "Hizbullah ada."),
        ("person", "Vladimir Putin ada."),
        ("place", "Kota Kharkiv ada."),
        ("number", "Sekitar 12 ada."),
        ("date", "Pada 1994 ada."),
        ("any", "Pejabat Rusia ada."),
    ],
)
def test_types_of_slots(slot: str, text: str) -> None:
    assert len(found("{x:" + slot + "} ada", text)) == 1
    other = "person" if slot != "person" else "state"
    assert found("{x:" + other + "} ada", text) == []


def test_a_pattern_is_tried_only_where_its_rarest_word_stands() -> None:
    pattern = compile_pattern("support", "{a:actor} (yang)? (mendukung|menyokong) di {b:actor}")
    assert pattern.anchors == {"mendukung", "menyokong"}


def test_a_pattern_is_tried_only_where_all_the_words_of_a_phrase_stand() -> None:
    assert phrases("membantu|beri* dukungan kepada") == [{"membantu"}, {"dukungan", "kepada"}]


def test_a_pattern_with_its_subject_is_nowhere_but_where_it_holds_without() -> None:
    near = compile_pattern("support", "{subject:actor} .. (mendukung|menyokong) {object:actor}")
    far = seeking(near, str.islower)
    assert far is not None and far.written == "(mendukung|menyokong) {object:actor}"
    both = Patterns([near, far])
    assert both.tails == {near.source: far.written}
    (analysis,) = analyses("Iran sudah lama mendukung Hizbullah.")
    assert [pattern.written for pattern, *_ in analysis.shadow.find(both)] == [near.written, far.written]


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("{a:country} ada", "unknown type of slot 'country'"),
        ("{a:actor} dan {a:actor}", "does not compile"),
    ],
)
def test_a_mistake_in_a_pattern(pattern: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        compile_pattern("support", pattern)


def test_the_first_slot_that_a_match_has() -> None:
    (analysis,) = analyses("Iran mendukung Hizbullah.")
    ((_, slots, first, last),) = analysis.shadow.find(
        Patterns([compile_pattern("support", "{a:actor} mendukung {b:actor}")])
    )
    assert slots_of(slots, "object", "b") == slots["b"] and slots_of(slots, "object") == []
    assert (first, last) == (0, 3)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("{a:actor} - (held) {b:place}", "It is in Russian-held Donetsk."),
        ("{a:actor} has occupied {b:place}", "Russia has occupied Crimea."),
        ("{a:actor} has {b:place}", "Russia has occupied Crimea."),
        ("{a:actor} (maintains) .. (military bases) in {b:place}", "Turkey maintains military bases in Libya."),
    ],
)
def test_words_inside_a_mention_may_be_named(pattern: str, text: str) -> None:
    (analysis,) = analyses(text, "en")
    ((_, slots, _, last),) = analysis.shadow.find(Patterns([compile_pattern("controls", pattern)]))
    assert [len(slots["a"]), len(slots["b"])] == [1, 1]
    assert last == len(analysis.sentence.items) - 1


@pytest.mark.parametrize("number", range(1, 0x20))
def test_a_control_character_in_a_text_is_no_mention(number: int) -> None:
    assert found("{a:any} mendukung {b:any}", f"Lalu {chr(number)} mendukung Iran.") == []
