"""What a capital letter says of a word: nothing at the start of a sentence; a name, or whose aide the next name is."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from kg.extract.language.tokens import NO_TAGS, Item

if TYPE_CHECKING:
    from kg.extract.language.pack import Pack

#: Groups of words that are names as well ("Oleh", "Dan").
_SMALL = frozenset({"preposition", "and"})
#: Those who have envoys, advisers and spokespeople, and are a country's leaders.
RULERS = frozenset({"president", "prime minister", "king", "chancellor", "supreme leader", "crown prince", "emir"})
#: Offices under a person, whose name stands before or behind without more.
_AIDES = frozenset(
    {"special envoy", "envoy", "special representative", "spokesperson", "spokesman", "spokeswoman", "adviser",
     "national security adviser", "aide", "assistant", "press secretary", "chief of staff", "chief negotiator",
     "deputy", "lawyer"}
)  # fmt: skip
#: Those of them whom somebody sends or has speak for him.
SENT = frozenset({"special envoy", "envoy", "special representative", "spokesperson", "spokesman", "spokeswoman"})
#: A second name, in letters of the grammar, perhaps behind what the aide is sent for
#: ("untuk Timur Tengah", "untuk urusan Afrika").
_ANOTHER = re.compile("(?:oK?[SLOGF]|oj[wSLOGFC]{1,2})?(?:,(?:P|CC)|CC|P)")
#: One that no comma parts from the boss's.
_FAR = re.compile("(?:oK?[SLOGF]|oj[wSLOGFC]{1,2})?(?:CC|P)")
#: An office with what it is of, a comma, and a full name behind which the sentence goes on without another.
_OPEN = re.compile(r"f?T(?:\([TCOwc]\))?[TjBKSFOGLMo]*[SFOGLMB](?:\([OMCS]\))?(?=,(?:P|C(?:i*C)+)[wD])")
#: An office with what it is of, from the start of a clause, and a full name a word or two behind it.
_IDENTIFIED = re.compile(r"d?(?:[SFOGpgt]+[jd]*)?Tj?(?:o?d?[SFOGLB]){0,2}(?P<is>w{1,2})(?=(?:P|C(?:i*C)+)[^C])")
_BETWEEN = frozenset({"copula", "adverb"})
#: What such an office may stand behind, and the verbs of saying: "kata", "dikatakan".
_BEGINS = ',.":-'
_SPEAKER_BEHIND = frozenset({"after", "passive"})
#: Somebody with an office or a role, who chose or backs him ("yang ditunjuk Rusia", "pro-Rusia"), and his name.
_CHOSEN = re.compile(r"[TR][TRBjKSFGLOo]*?(w[w-][SFG])(?=(?:oK?[SLFG])?,?(?:P|C(?:i*C)+))")
#: Titles that are names as well ("Marwan Sultan"); "" is a rank's office.
_NAMES_TOO = frozenset({"", "sultan", "king", "queen", "emir", "pope"})
#: Who somebody is, between commas, in items: at least, at most.
_SHORTEST, _LONGEST = 4, 12
#: The aide's own office and name, behind the boss's.
_NAMED = re.compile("T+j?,?(?:P|CC)")


def capitals(items: list[Item], met: Callable[[str], bool]) -> None:
    """A capital at the start of a sentence says nothing: such a word is a name only beside another."""
    for number, item in enumerate(items):
        if item.cls == "P" and number and items[number - 1].cls == "C" and _family(item):
            # "Oleksii Kuleba" is not the Kuleba that the table knows
            item.cls, item.value = "C", None
        elif item.cls != "C":
            if item.text[:1].isupper() and (_in_a_name(items, number) or _ends_a_name(items, number)):
                item.cls, item.tags = "C", NO_TAGS
            continue
        if item.tags:
            item.cls = "w"
        elif not number or items[number - 1].cls in '."(:-':
            following = items[number + 1].cls if number + 1 < len(items) else ""
            named = aged(items, number) or _presented(items, number) or _compound(item.text) or met(item.text)
            if (not following or following not in "Ci") and not named:
                item.cls = "c"


def _family(item: Item) -> bool:
    """Whether a person's name is only what he may share with others: "Kuleba", "Hamdan Dagalo"."""
    known = item.value.record.name.lower() if item.value is not None else ""
    return " " not in item.text or (known != item.low and known.endswith(" " + item.low))


def aged(items: list[Item], at: int) -> bool:
    """ "Mina, 31, a teacher, said": a name and an age."""
    return [item.cls for item in items[at + 1 : at + 4]] == [",", "N", ","]


def _compound(text: str) -> bool:
    """ "Jamaat-ul-Ahrar": a hyphen, and another capital behind it."""
    return "-" in text and not text.isupper() and any(letter.isupper() for letter in text.rpartition("-")[2])


def _presented(items: list[Item], at: int) -> bool:
    """ "Shirin, seorang guru di Teheran, mengatakan": a name, who that is between commas, and a verb of saying."""
    opens = [item.cls for item in items[at + 1 : at + 2]] == [","] and at + _SHORTEST < len(items)
    if not opens or not (items[at + 2].cls in "NR" or items[at + 2].tags.keys() & {"population", "single"}):
        return False
    inside = items[at + 3 : at + _LONGEST]
    comma = next((k for k, item in enumerate(inside, at + 3) if item.cls in ',;."'), 0)
    return bool(comma) and comma + 1 < len(items) and items[comma].cls == "," and items[comma + 1].says


def _in_a_name(items: list[Item], at: int) -> bool:
    """ "Gubernur Oleh Kiper", "Jenderal Dan Caine": a small word with a capital, where not all words have one."""
    if at + 1 == len(items) or items[at + 1].cls != "C" or _SMALL.isdisjoint(items[at].tags):
        return False
    if not at:
        # "Oleh Kiper mengatakan": nobody is told of yet who did it
        return items[at].tag("preposition", "role") == "agent" and any(item.says for item in items[at + 2 : at + 3])
    before = items[at - 1]
    if before.cls == "," and at > 1:
        # "Wali Kota Odesa, Oleh Kiper, mengatakan"
        return items[at - 2].cls in "TSFOGLBKtpq"
    small = before.text.islower() or (at == 1 and "speech" in before.tags)
    return before.cls in "TSFOGLBK" or (before.cls in "wo" and small)


def _ends_a_name(items: list[Item], at: int) -> bool:
    """ "Marwan Sultan tewas": a title behind a name is its last word where no other name follows."""
    item = items[at]
    if item.cls != "T" or item.tag("title", "office") not in _NAMES_TOO:
        return False
    following = items[at + 1].cls if at + 1 < len(items) else "."
    return at > 0 and items[at - 1].cls == "C" and following in 'w,.)"'


def things(items: list[Item]) -> None:
    """ "Kapal True Confidence", "the tanker Magic Seas": the name of a thing is nobody's."""
    named = False
    for before, item in pairwise(items):
        named = item.cls == "C" and (named or "thing" in before.tags)
        if named:
            item.cls = "c"


def accords(items: list[Item], text: str, pack: Pack) -> None:
    """ "Piagam Nairobi", "the Ottawa treaty": a city in the name of an agreement is no party.

    But "perjanjian Moskwa dengan Kyiv" is its.
    """
    step = 1 if pack.head == "first" else -1
    for at, noun in enumerate(items):
        beside = at + step
        if "accord" not in noun.tags or not 0 <= beside < len(items) or items[beside].cls not in "GL":
            continue
        if step > 0 and not noun.text[:1].isupper():
            continue
        city, behind = items[beside], items[max(at, beside) + 1 :][:1]
        if not behind or not (behind[0].cls in "k-" or behind[0].tag("preposition", "role") in ("with", "between")):
            items[beside] = Item(city.start, city.end, text[city.start : city.end], "c")


def models(items: list[Item], pack: Pack) -> None:
    """ "Roket HIMARS", "Harop drones": a lone unknown word beside what is counted but no people is nobody.

    Nor is a word with a number in it, or the one behind that: "BM-21 Grad".
    """
    step = -1 if pack.head == "first" else 1
    for at, item in enumerate(items):
        if item.cls == "C" and _numbered(item):
            item.cls = "w"
            behind = items[at + 1 : at + 2]
            if behind and behind[0].cls == "C" and not _goes_on(items, at + 2):
                behind[0].cls = "w"
        if item.cls == "C" and _is_thing(items, at + step) and not _goes_on(items, at - step):
            item.cls = "w"


def _numbered(item: Item) -> bool:
    """Whether a name is written with digits, as no person's is: "BM-21", "F-16"."""
    return any(letter.isdigit() for letter in item.text)


def _is_thing(items: list[Item], at: int) -> bool:
    """Whether the head beside it is no people, and no place that may have a name ("desa")."""
    return 0 <= at < len(items) and "not_people" in items[at].tags and items[at].cls != "K"


def _goes_on(items: list[Item], at: int) -> bool:
    """Whether the name has further words, and may be a person's."""
    return 0 <= at < len(items) and items[at].cls in "CPiT"


def offices(items: list[Item]) -> None:
    """ "Menteri pertahanan yang juga wakil perdana menteri": the words between join two offices, as "dan" would."""
    for item, behind in pairwise(items):
        if "jointly" in item.tags and behind.cls in "fT":
            item.cls = "k"


def parted(items: list[Item], pack: Pack) -> None:
    """ "The deputy Russian foreign minister", "the head of Egyptian intelligence": one office, whose it is within."""
    for at, title in enumerate(items):
        if title.cls != "T":
            continue
        behind = items[at + 1 : at + 4]
        if [item.cls for item in behind[:2]] == ["o", "F"] and len(behind) > 2:
            of, whose, rest = behind
            if (tags := _office((title, of, rest), pack)) is not None:
                title.tags, whose.end = tags, rest.end
                del items[at + 3]
        if at > 1 and items[at - 1].cls in "SF" and items[at - 2].cls in "Tjw":
            tags = _office((items[at - 2], title), pack)
            items[at - 2].cls, title.tags = ("j", tags) if tags else (items[at - 2].cls, title.tags)


def _office(parts: tuple[Item, ...], pack: Pack) -> dict[str, Any] | None:
    """The tags of the office that the words of some items are together, if that is one."""
    words = tuple(word for item in parts for word in item.low.split())
    known = pack.phrases.get(words[0], ())
    return next((tags for phrase, tags in known if phrase == words and "title" in tags), None)


def open_commas(items: list[Item]) -> None:
    """ "Menlu AS, Marco Rubio menyebut": where no second comma follows, the first parts nobody from his office."""
    for match in _OPEN.finditer("".join([item.cls for item in items])):
        before = items[match.start() - 1 : match.start()] if match.start() else []
        if not before or before[0].cls in _BEGINS or before[0].tag("speech", "frame") in _SPEAKER_BEHIND:
            items[match.end()].cls = "j"


def identified(items: list[Item]) -> None:
    """ "Panglimanya kini adalah X", "the leader of Hamas is X": who holds an office, as if the name followed."""
    for match in _IDENTIFIED.finditer("".join([item.cls for item in items])):
        between = items[slice(*match.span("is"))]
        begins = not match.start() or items[match.start() - 1].cls in _BEGINS + ",k"
        if begins and "copula" in between[-1].tags and all(item.tags.keys() & _BETWEEN for item in between):
            for item in between:
                item.cls = "j"


def chosen(items: list[Item]) -> None:
    """ "Gubernur Kherson yang ditunjuk Rusia, X", "politikus pro-Rusia X": who chose him has no part in his name."""
    for match in _CHOSEN.finditer("".join([item.cls for item in items])):
        first, verb, _ = between = items[slice(*match.span(1))]
        if verb.cls == "-" or ("relative" in first.tags and "appointed" in verb.tags):
            for item in between:
                item.cls = "j"


def bosses(items: list[Item]) -> None:
    """ "Utusan khusus Trump, Steve Witkoff", "Trump envoy Steve Witkoff": whose envoy, told as a state would be."""
    for at, boss in enumerate(items):
        if boss.cls != "P":
            continue
        before, behind = items[at - 1 : at], items[at + 1 : at + 7]
        letters = "".join([item.cls for item in behind])
        if at > 1 and (ruler := _ruler(items, at)) and _is_aide(items[ruler - 1]) and _FAR.match(letters):
            # "Utusan khusus Presiden AS Donald Trump Steve Witkoff"
            for item in items[ruler:at]:
                item.cls = "j"
            boss.cls = "O"
            continue
        under = before and _is_aide(before[0]) and _ANOTHER.match(letters)
        if under or (behind and _is_aide(behind[0]) and _NAMED.match(letters)):
            boss.cls = "O"


def _ruler(items: list[Item], at: int) -> int:
    """ "Presiden Trump", "Presiden AS Donald Trump": where the title stands of the ruler whose name follows, or 0."""
    title = at - 1 - (items[at - 1].cls in "SFG")
    return title if title > 0 and items[title].tag("title", "office") in RULERS else 0


def _is_aide(item: Item) -> bool:
    return item.cls == "T" and item.tag("title", "office") in _AIDES


def led(items: list[Item]) -> None:
    """ "Gerakan Amal *pimpinan* Ketua Parlemen X": not his office but that he leads it, as if "led by" stood there."""
    for at in range(1, len(items) - 1):
        title, behind = items[at], items[at + 1]
        if title.tag("title", "office") == "leader" and behind.tag("title", "office") and items[at - 1].cls in "O)":
            title.cls, title.tags = "w", {"led": {}}


def numbered(items: list[Item]) -> None:
    """ "Panglima Angkatan Darat *Kedua* Thailand": a part of the body's name, and not the second Thailand."""
    for body, ordinal, state in zip(items, items[1:], items[2:], strict=False):
        if body.cls in "TB" and ordinal.cls == "d" and ordinal.text[0].isupper() and state.cls in "SFO":
            ordinal.cls = "j"


def kin(items: list[Item], pack: Pack) -> None:
    """ "Menantu presiden, Jared Kushner": who is of the family of somebody holds no office of his."""
    kinsfolk = pack.settings.get("kinsfolk", ())
    for at, (relative, title) in enumerate(pairwise(items)):
        if title.cls == "T" and relative.low in kinsfolk:
            whose = next((item for item in items[at + 2 :] if item.cls not in "SFGOj"), None)
            title.cls = "w" if whose is not None and whose.cls == "," else title.cls


def several(items: list[Item], pack: Pack) -> None:
    """ "Presidents X and Y": of several, and nobody's own."""
    for title, name in pairwise(items):
        if title.cls == "T" and name.cls in "PC" and not pack.owned(title):
            title.suffix = ""
