from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from kg.extract.language import pack as packs
from kg.extract.language.pack import CLASSES, FOLDER, GROUPS, RULES, PackError, load
from kg.extract.language.patterns import SLOTS
from kg.extract.language.tokens import Item, itemize
from tests.extract.reading import claims, ties

DOCUMENT = (Path(__file__).parents[2] / "docs" / "language-packs.md").read_text(encoding="utf-8")


def pack_of(folder: Path, source: str) -> packs.Pack:
    (folder / "xx").mkdir()
    (folder / "xx" / "words.toml").write_text(source, encoding="utf-8")
    return load("xx", folder)


def tagged(pack: packs.Pack, text: str) -> list[Item]:
    return itemize(text, 0, len(text), [], pack)


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_packs_that_come_with_the_program_compile(language: str) -> None:
    pack = load(language)
    assert pack.phrases and pack.relations and pack.events and pack.grammar and pack.dates["months"]


def test_a_phrase_of_several_words_becomes_one_item_with_what_it_means(tmp_path: Path) -> None:
    pack = pack_of(tmp_path, '[[title]]\noffice = "prime minister"\nwords = ["perdana menteri"]')
    (item, name) = tagged(pack, "Perdana Menteri Modi")
    assert (item.text, item.cls, item.tags["title"]) == ("Perdana Menteri", "T", {"office": "prime minister"})
    assert (name.text, name.cls) == ("Modi", "C")


def test_the_longest_phrase_wins(tmp_path: Path) -> None:
    pack = pack_of(
        tmp_path,
        '[[title]]\noffice = "minister"\nwords = ["menteri"]\n'
        '[[title]]\noffice = "foreign minister"\nwords = ["menteri luar negeri"]',
    )
    assert [item.tags["title"]["office"] for item in tagged(pack, "menteri luar negeri menteri")] == [
        "foreign minister",
        "minister",
    ]


def test_an_ending_is_kept_apart_from_its_word(tmp_path: Path) -> None:
    pack = pack_of(
        tmp_path, '[settings]\nsuffixes = ["nya"]\n[[speech]]\nact = "assert"\nframe = "after"\nwords = ["kata"]'
    )
    (item,) = tagged(pack, "katanya")
    assert item.tags["speech"]["act"] == "assert" and item.suffix == "nya"


def test_a_word_may_stand_in_several_groups(tmp_path: Path) -> None:
    pack = pack_of(tmp_path, '[[via]]\nwords = ["lapor"]\n[[addressee]]\nwords = ["lapor"]')
    assert tagged(pack, "lapor")[0].tags.keys() == {"via", "addressee"}


@pytest.mark.parametrize(
    ("source", "line", "reason"),
    [
        ('\n[[titel]]\nwords = ["x"]', 2, "unknown group 'titel'"),
        ('[[via]]\nwords = ["x"]\nverb = 1', 2, "[[via]] has no field 'verb'; it has none"),
        ('[[title]]\nwords = ["x"]\nofice = "y"', 2, "has no field 'ofice'; it has office"),
        ('\n\n[[speech]]\nact = "say"\nwords = ["x"]', 5, "'say' is no act; one of assert, accuse"),
        ('[[outcome]]\noutcome = "killed"\nframe = "verb"\nwords = ["x"]', 4, "'verb' is no frame; one of object"),
        ('# ok\n[[via]]\nword = ["x"]', 2, "[[via]] needs `words`, a list of phrases"),
        ('[[via]]\nwords = ["x", "(y|z"]', 2, "'(y|z' has a bracket that is open"),
        ('[[via]]\nwords = "x"', 1, "[[via]] needs `words`, a list of phrases"),
        ('[[via]]\nwords = ["x", " "]', 1, "[[via]] needs `words`, a list of phrases"),
        (
            '[[title]]\noffice = "king"\nwords = ["x y"]\n[[title]]\noffice = "queen"\nwords = ["x y"]',
            3,
            "'x y' stands twice in [[title]]",
        ),
        (
            '[[relation]]\ntype = "friendship"\npattern = "{subject:actor} x"',
            3,
            "[[relation]] needs a `pattern` and a `type`, one of alliance, defence_pact",
        ),
        (
            '[[relation]]\ntype = "alliance"\npattern = "{subject:country} x"',
            3,
            "unknown type of slot 'country'; one of actor, state",
        ),
        (
            '[[event_pattern]]\ntype = "attack"\npattern = "{a:actor} x {a:actor}"',
            3,
            "the pattern '{a:actor} x {a:actor}' does not compile",
        ),
        ('\n[np]\nbody = "(B"', 2, "the noun-phrase grammar does not compile"),
        ('[np]\nbodies = "B"', 2, "[np] has no rule 'bodies'; it has titled, apposition"),
        ('via = "x"', 1, "via is written as [[via]] with `words`"),
        ('[[speech]]\nact = "deny"\nwords = ["x"]', 3, "[[speech]] needs the field 'frame'"),
        ('[[number]]\nvalue = "two"\nwords = ["x"]', 3, "value is a whole number, not 'two'"),
        ('[[relation]]\ntype = "alliance"\npattern = "{subjekt:actor} x"', 3, "no rule reads a slot 'subjekt'"),
        (
            '[[event_pattern]]\ntype = "attack"\nstatus = "maybe"\npattern = "{agent:actor} x"',
            4,
            "'maybe' is no status; one of happened",
        ),
        (
            '[[event_pattern]]\ntype = "attack"\nstaus = "planned"\npattern = "{agent:actor} x"',
            4,
            "[[event_pattern]] has no field 'staus'",
        ),
    ],
)
def test_a_mistake_is_told_with_file_and_line(tmp_path: Path, source: str, line: int, reason: str) -> None:
    with pytest.raises(PackError) as told:
        pack_of(tmp_path, source)
    assert str(told.value).startswith(f"{tmp_path / 'xx' / 'words.toml'}:{line}: ") and reason in str(told.value)


def test_what_is_no_toml_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"words\.toml.*line 2"):
        pack_of(tmp_path, "[[via]]\nwords = [x]")


def test_what_is_no_utf8_is_told_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "words.toml").write_bytes(b'[[via]]\nwords = ["\xff"]')
    with pytest.raises(PackError, match=r"words\.toml.*utf-8"):
        load("xx", tmp_path)


def test_a_language_without_a_pack(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="there is no language pack for 'xx'"):
        load("xx", tmp_path)


def test_classes_are_of_known_groups_with_one_letter() -> None:
    assert set(CLASSES) <= set(GROUPS) and all(len(letter) == 1 for letter in CLASSES.values())


def test_the_documented_groups_are_those_of_the_packs() -> None:
    table = DOCUMENT.split("## All groups")[1].split("\n## ")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == set(GROUPS)
    for group, fields in GROUPS.items():
        (row,) = re.findall(rf"^\| `{group}` \|.*\|(.*)\|$", table, re.MULTILINE)
        assert set(re.findall(r"`(\w+)`", row)) == set(fields), group


def test_the_documented_settings_are_those_of_the_packs() -> None:
    table = DOCUMENT.split("### Settings of a language")[1].split("\n### ")[0]
    told = {
        name for names in re.findall(r"^\| (`[^|]*`) \|", table, re.MULTILINE) for name in re.findall(r"\w+", names)
    }
    assert told == {name for language in ("id", "en") for name in load(language).settings}
    needs = DOCUMENT.split("## Needs of verbs of saying")[1].split("\n## ")[0]
    assert set(re.findall(r"^\| `(\w+)` \| \w", needs, re.MULTILINE)) == set(GROUPS["speech"]["needs"] or ())


def test_the_documented_frames_slots_and_letters_are_those_of_the_program() -> None:
    for group, title in (("speech", "Frames of verbs of saying"), ("outcome", "Frames of outcomes")):
        table = DOCUMENT.split(f"## {title}")[1].split("\n## ")[0]
        frames = set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE))
        used = {tags[group]["frame"] for language in ("id", "en") for tags in _tags(load(language)) if group in tags}
        assert used and used <= frames <= set(GROUPS[group]["frame"] or ())
    slots = DOCUMENT.split("Types of slots:")[1].split("Names of slots")[0]
    assert set(re.findall(r"`(\w+)`", slots)) == set(SLOTS)
    grammar = DOCUMENT.split("## Noun phrases")[1].split("\n## ")[0]
    letters = re.findall(r"^\| `(\w)` \| `(\w+)`(?:, `(\w+)`)? \|", grammar, re.MULTILINE)
    assert {group: letter for letter, *groups in letters for group in groups if group} == CLASSES
    assert ", ".join(RULES) in grammar


def test_patterns_share_lists_of_their_file(tmp_path: Path) -> None:
    (tmp_path / "xx").mkdir()
    file = tmp_path / "xx" / "relations.toml"
    entry = '[[relation]]\ntype = "supplies_arms"\npattern = "{subject:actor} sends (old|@%s) to {object:actor}"\n'
    file.write_text('[lists]\nweapons = ["arms", "tanks"]\n' + entry % "weapons", encoding="utf-8")
    assert (
        next(iter(load("xx", tmp_path).relations)).source == "{subject:actor} sends (old|arms|tanks) to {object:actor}"
    )
    file.write_text('[lists]\nweapons = ["arms"]\n' + entry % "arms", encoding="utf-8")
    load.cache_clear()
    with pytest.raises(PackError, match=r"relations.toml:5: no list 'arms' in \[lists\] of the file, only weapons"):
        load("xx", tmp_path)


def test_the_documented_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence, the entry and the statement are those of the document."""
    (sentence, mistake) = re.findall(r"```text\n(.*?)\n```", DOCUMENT, re.DOTALL)
    (verb, pattern) = re.findall(r"```toml\n(.*?)```", DOCUMENT, re.DOTALL)
    statement = json.loads(re.findall(r"```json\n(.*?)```", DOCUMENT, re.DOTALL)[0])
    expected = (statement["claimant"], statement["act"], statement["target"])
    assert claims(sentence) == [] and ties("Iran adalah pengayom utama Hizbullah.") == []

    shutil.copytree(FOLDER / "id", tmp_path / "id")
    for file, entry in (("speech.toml", verb), ("relations.toml", pattern)):
        with (tmp_path / "id" / file).open("a", encoding="utf-8") as out:
            out.write("\n" + entry)
    monkeypatch.setattr("kg.extract.load_pack", lambda language: load(language, tmp_path))
    assert claims(sentence) == [expected] and statement["about"] in sentence
    assert ties("Iran adalah pengayom utama Hizbullah.") == [("Iran", "support", "Hezbollah")]

    speech = tmp_path / "id" / "speech.toml"
    text = speech.read_text(encoding="utf-8")
    (tmp_path / "xx").mkdir()
    wrong = tmp_path / "xx" / "speech.toml"
    wrong.write_text(text[: text.rindex("condemn")] + "rebuke" + text[text.rindex("condemn") + 7 :], encoding="utf-8")
    with pytest.raises(PackError) as told:
        load("xx", tmp_path)
    assert str(told.value).split(": ", 1)[1] == mistake.split(": ", 1)[1]


def _tags(pack: packs.Pack) -> list[dict[str, dict[str, str]]]:
    return [phrase[1] for entries in pack.phrases.values() for phrase in entries]
