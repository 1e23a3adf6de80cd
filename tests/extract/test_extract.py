from __future__ import annotations

import json
import random
import subprocess
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.entities.table import load as load_table
from kg.extract import extract
from kg.extract.gate import failures
from kg.extract.language.pack import PackError
from kg.extract.language.pack import load as load_pack
from kg.statement import Statement, from_json
from tests.extract.reading import article, statements

ROOT = Path(__file__).parents[2]
STORY = (
    "Presiden Prancis Emmanuel Macron, Jumat (13/6), mengatakan Rusia menyerang kota Kharkiv.\n\n"
    '"Kami tidak akan diam," katanya, seperti dikutip dari AFP. Rusia membantahnya.\n\n'
    "Serangan itu menewaskan sedikitnya 12 orang, termasuk tiga anak, kata militer Ukraina. "
    "Iran mendukung Hizbullah. India dan Pakistan saling menuduh melanggar gencatan senjata."
)
REPORT = (
    "French President Emmanuel Macron said on Friday that Russia attacked the city of Kharkiv.\n\n"
    '"We will not be silent," he told AFP. Russia denied it.\n\n'
    "Iran supports Hezbollah. More than 1,200 Russian soldiers have been killed, the Ukrainian military said."
)

# What news is made of, in any order, and what no news has.
_MARKS = [*".,;:()[]{}<>-–—?!…\"“”«»‘’'$€%/&\n\t", "\u200b", "\u200d", "\u200f", "\u202e", "\ufeff", "\u00a0", "\u0301"]
_ODD = ["😀", "👩\u200d👩\u200d👧", "🇮🇩", "é", "ş", "Ⅷ", "²", "٣", "①", "ﷺ", "שלום", "مرحبا", "中文", "İ", "ß", "\x00"]
_FIGURES = ["12", "1.200", "1,5", "2020", "(14/6)", "27 September", "9" * 40, "0", "3/4/2021", "31/2/2021", "1990-an"]
_NAMES = sorted(name.text for record in load_table().records.values() for name in record.names)[::23]


def _phrases(language: str) -> list[str]:
    return sorted({" ".join(words) for entries in load_pack(language).phrases.values() for words, _ in entries})


def _texts(language: str) -> st.SearchStrategy[str]:
    piece = st.one_of(
        *(st.sampled_from(pieces) for pieces in (_phrases(language), _NAMES, _MARKS, _ODD, _FIGURES)),
        st.text(max_size=4),
    )
    return st.builds(
        lambda glue, pieces: glue.join(pieces), st.sampled_from([" ", " ", ""]), st.lists(piece, max_size=40)
    )


TEXTS = st.sampled_from(["id", "en"]).flatmap(lambda language: st.tuples(st.just(language), _texts(language)))
bounded = settings(max_examples=150, deadline=None, derandomize=True, database=None)


@bounded
@given(TEXTS)
def test_whatever_the_text_what_is_found_stands_there(told: tuple[str, str]) -> None:
    language, text = told
    found = extract(article(text, language))
    for statement in found:
        assert failures(statement, text) == []
        for span in (statement.evidence, *statement.support):
            assert text[span.start : span.end] == span.text != ""
    starts = [statement.evidence.start for statement in found]
    assert starts == sorted(starts)
    assert len({statement.id for statement in found}) == len(found)


@bounded
@given(TEXTS)
def test_two_runs_find_the_same(told: tuple[str, str]) -> None:
    language, text = told
    assert extract(article(text, language)) == extract(article(text, language))


@pytest.mark.parametrize(("text", "language"), [(STORY, "id"), (REPORT, "en")])
def test_all_kinds_are_found_and_can_be_written_and_read_back(text: str, language: str) -> None:
    found = statements(text, language)
    assert {statement.kind for statement in found} == {"office", "casualty", "claim", "relation", "event"}
    assert [from_json(json.loads(json.dumps(statement.to_json()))) for statement in found] == found


@pytest.mark.parametrize(
    "before",
    ["😀😀", "👩\u200d👩\u200d👧", "\u200f\u202e", "\u200b\ufeff", unicodedata.normalize("NFC", "e\u0301"), "שלום"],
)
@pytest.mark.parametrize(("text", "language"), [(STORY, "id"), (REPORT, "en")])
def test_offsets_count_code_points(before: str, text: str, language: str) -> None:
    shift = len(before) + 2
    found, alone = (statements(whole, language) for whole in (f"{before}\n\n{text}", text))
    assert [_moved(statement, shift) for statement in alone] == [_moved(statement, 0) for statement in found]


def _moved(statement: Statement, shift: int) -> tuple[object, ...]:
    spans = (statement.evidence, *statement.support)
    return (
        type(statement), statement.claimant, getattr(statement, "act", None),
        tuple(replace(span, start=span.start + shift, end=span.end + shift) for span in spans),
    )  # fmt: skip


def test_the_headline_is_not_read_as_a_sentence() -> None:
    text = "Rusia menyerang Ukraina\n\nHujan turun."
    story = article(text)
    assert extract(story) != [] and extract(replace(story, title=story.body[0])) == []


def test_a_language_without_a_pack() -> None:
    with pytest.raises(PackError, match="there is no language pack for 'xx'"):
        extract(article("Rusia.", "xx"))


@pytest.mark.parametrize("text", ["", " ", ".", '"', "“", "\n\n", "\u200b", "😀", "(", "-", "…", "1", "a"])
def test_next_to_nothing_says_nothing(text: str) -> None:
    assert statements(text) == statements(text, "en") == []


#: Sentences that end where none does: each once broke a rule that looked at the word behind or before.
TORN = [
    ("menilai siapa yang diuntungkan? Angkatan Bersenjata Lebanon (LAF) menyatakan tahap, which BBC tidak", "id"),
    ("yang kendali memberi RSF, yang itu menguasai ( Sanaa, yang dipimpin Hadi al-Amiri, justru bersekutu", "id"),
    ("Facebook dan menuding drone Ukraina sebagai penyebabnya which dan ujar juru bicara di Lebanon selatan ,", "id"),
    ("itu korban sipil sebagai 239 warga dan mengidentifikasi ,", "id"),
    ("anggota", "id"),
    ("Idris, a local volunteer,", "en"),
    ("24 people were killed, all Israelis", "en"),
    ("Monitors found evidence that the Emirates flew weapons to the RSF through Chad, and", "en"),
    ("Fourteen children were killed in Jabalia; the Palestinians, aircraft 17.40 bombed an ,", "en"),
    ("attacking vessels linked to Israel in November 2023, in support of Palestinians in Gaza ,", "en"),
    ("Korea, bound to Moscow by a treaty, has dispatched soldiers to fight alongside Russian troops in Kursk,", "en"),
    ('an welcomed Workers’ Kurdistan (PKK), extension party the of. said, "and we sleep', "en"),
    ("Kivu's Bukavu, and capital, three South. Minister Abbas Araghchi accused Israel, which side, ,", "en"),
    ("AS mengebom fasilitas nuklir dalam perang 12 hari yang menewaskan lebih dari seribu orang di Iran dan", "id"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language"), TORN, ids=[text[:40] for text, _ in TORN])
def test_a_torn_sentence_breaks_nothing(text: str, language: str) -> None:
    assert isinstance(statements(text, language), list)


@pytest.mark.parametrize("language", ["id", "en"])
def test_pieces_of_news_in_any_order_break_nothing(language: str) -> None:
    chance = random.Random(2020)
    news = [path.read_text("utf-8").split() for path in sorted((ROOT / "tests" / "gold" / language).glob("*.txt"))]
    for _ in range(2_000):
        words: list[str] = []
        for _ in range(3):
            article_words = chance.choice(news)
            first = chance.randrange(len(article_words))
            words += [
                *article_words[first : first + chance.randrange(1, 30)],
                chance.choice([*',.;"()', "and", "yang"]),
            ]
        statements(" ".join(words), language)


#: As long as a reader lets an article be, and what makes careless programs go over and over the same text.
HOSTILE = {
    "two million characters without a full stop": "'a b c ' * 333_333",
    "ten thousand nested quotations": "'“a ' * 10_000 + '” ' * 10_000",
    "straight quotation marks": "chr(34) * 100_000",
    "quotation marks that never close": "('kata ' + chr(34)) * 20_000",
    "numbers of 400 digits": "('9' * 400 + ' orang tewas. ') * 500",
    "one number": "'9' * 500_000",
    "many numbers": "'1 ' * 30_000",
    "right-to-left marks": "chr(0x200F) * 100_000 + ' Rusia'",
    "zero-width characters": "('Ru' + chr(0x200B) + 'sia ') * 10_000",
    "combining accents": "'a' + chr(0x301) * 100_000",
    "emoji": "chr(0x1F600) * 50_000",
    "a name a hundred thousand times": "'Rusia ' * 100_000",
    "a name that may be a word, at each beginning": "'Kuartet mendesak. ' * 10_000",
    "names in a list": "'Rusia, ' * 20_000",
    "names joined by and": "'Rusia dan ' * 20_000",
    "unknown names": "'Aa Bb ' * 20_000",
    "brackets": "'(' * 100_000 + ')' * 100_000",
    "offices of offices": "'presiden ' * 20_000",
    "figures that share a verb": "'12 orang dan ' * 10_000",
    "sayings in sayings": "'Rusia mengatakan bahwa ' * 5_000",
    "accusations": "'Rusia menuduh Ukraina menyerang kota. ' * 2_000",
    "a new person in each sentence": (
        "''.join(f'Presiden A{chr(97 + n % 26)}{chr(97 + n // 26 % 26)} B{chr(97 + n // 676)}o mengatakan hal itu. '"
        " for n in range(2_000))"
    ),
    "spaces and empty lines": "' ' * 500_000 + '\\n' * 500_000 + 'Rusia'",
}


def test_hostile_text_comes_to_an_end() -> None:
    program = (
        "from tests.extract.reading import statements\n"
        f"for name, program in {HOSTILE!r}.items():\n"
        "    print(name, flush=True)\n"
        "    text = eval(program)\n"
        "    statements(text), statements(text[:20_000], 'en')"
    )
    # The time is a guard against a hang, not a measure.
    try:
        done = subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=180, check=False
        )
    except subprocess.TimeoutExpired as late:
        pytest.fail(f"no end after {late.timeout} s: {(late.stdout or b'').decode().splitlines()[-1]}")
    assert done.returncode == 0, done.stdout.splitlines()[-1] + done.stderr[-2000:]
    assert done.stdout.splitlines() == list(HOSTILE)
