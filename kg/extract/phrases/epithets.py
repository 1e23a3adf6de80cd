"""Nouns that point back though other words part them from their article: "the Iran-backed group", "kota yang … itu"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Any

from kg.extract.language.tokens import NO_TAGS, Item

if TYPE_CHECKING:
    from kg.extract.language.pack import Pack

#: "His Saudi and Emirati counterparts" are of whoever has them.
_PEER = "counterpart"
#: Letters of what ends a clause that tells which person is meant: a name or a time.
_TELLING = "SFOGLPCND"
#: Letters of those whom a compound may name: "Iran-backed", "Hamas-run".
_NAMES = "SFOGLM"
#: So many items may a relative clause have; one that tells no more than who holds a place is short.
_LONG, _SHORT = 16, 6
#: "Mantan perwira KGB itu" has no more.
_FORMER = 5
_POSSESSIVE = frozenset({"its", "their"})
#: A person named a short while ago.
_LAST: dict[str, Any] = {"pronoun": {"refers": "person", "leads": True}}
#: "berusia 45 tahun itu" has so many.
_AGE = 5


def mark(items: list[Item], pack: Pack) -> None:
    """Make such nouns what they are with their article alone: "the group", "kota itu"."""
    for at, item in enumerate(items):
        if item.cls == "-":
            _compound(items, at, pack)
            _against(items, at, pack)
        elif at == 0 and len(items) > 3 and item.low in pack.settings.get("realms", ()):
            _clause(items, at, pack, noun=1 + int(items[at + 1].cls in "jw" and "relative" in items[at + 2].tags))
        elif item.cls in "KB" and at + 1 < len(items) and "relative" in items[at + 1].tags:
            _clause(items, at, pack)
        elif item.cls in "KBRT" and at + 1 < len(items) and "made" in items[at + 1].tags:
            _backed(items, at, pack)
        elif item.low in pack.settings.get("persons", ()):
            _person(items, at)
        elif item.low in pack.settings.get("kinsfolk", ()):
            _relative(items, at)
        elif item.cls == "f" and at == 0:
            _formerly(items)
        elif item.low in pack.settings.get("band", {}):
            _band(items, at, pack)
        elif item.cls == "T" and _of_states(items, at, pack):
            item.cls, item.tags = "R", {"role": pack.tags(pack.settings["chiefs"][0])["role"]}
        elif item.cls in "pq" and pack.head == "last" and _kind_of_body(items, at):
            item.cls, item.tags = "j", NO_TAGS


def _compound(items: list[Item], hyphen: int, pack: Pack) -> None:
    """ "the Iran-backed group" is "the group", and who backs it."""
    noun = hyphen + 2
    if not 2 <= hyphen < len(items) - 2 or items[hyphen - 1].cls not in _NAMES:
        return
    article, participle = items[hyphen - 2], items[hyphen + 1]
    if "definite" not in article.tags or participle.cls not in "wj" or participle.start != items[hyphen].end:
        return
    while noun + 1 < len(items) and items[noun].cls in "jF":
        noun += 1
    tags = _pronoun(article.low, items[noun].low, pack)
    if not tags and noun + 1 < len(items) and items[noun].cls == "w":
        # "the Iran-backed terror group"
        noun += 1
        tags = _pronoun(article.low, f"{items[noun - 1].low} {items[noun].low}", pack)
    behind = items[noun + 1] if noun + 1 < len(items) else None
    named = behind is not None and (behind.cls == "o" or behind.text[0].isupper())
    if items[noun].cls != "B" and not named and tags:
        participle.cls = "w"
        items[noun].cls, items[noun].tags = ("p" if tags["pronoun"]["refers"] == "place" else "q"), tags


def _against(items: list[Item], hyphen: int, pack: Pack) -> None:
    """ "Yemen's anti-Houthi forces": not those of whom they are against."""
    if not 0 < hyphen < len(items) - 2 or items[hyphen + 1].cls not in _NAMES:
        return
    against = items[hyphen - 1].low in pack.settings.get("opposing", ())
    if against and items[hyphen + 1].start == items[hyphen].end and items[hyphen + 2].cls == "B":
        for item in items[hyphen - 1 : hyphen + 2]:
            item.cls, item.tags = "j", NO_TAGS


def _band(items: list[Item], at: int, pack: Pack) -> None:
    """ "The Lebanese group", "the M23 group": as "the Lebanese movement", a body of those; "a group of" is none."""
    people = at - 1
    while people > 0 and items[people].cls == "j":
        people -= 1
    # not "its Wagner group", nor "the Rwanda-backed M23 group"
    definite = people > 0 and "definite" in items[people - 1].tags
    if not definite or not (items[people].cls == "F" or (items[people].cls == "O" and people + 1 == at)):
        return
    if at + 1 < len(items) and items[at + 1].cls != "o" and not items[at + 1].text[0].isupper():
        items[at].cls, items[at].tags = "B", {"body": pack.tags(pack.settings["band"][items[at].low])["body"]}


def _person(items: list[Item], at: int) -> None:
    """ "Kata perempuan berusia 45 tahun itu", "diplomat asal Swedia itu": the person who was named last."""
    related = at + 1 < len(items) and "relative" in items[at + 1].tags
    behind = items[at + 1 : at + 1 + (_LONG if related else _SHORT)]
    closing = next((k for k, item in enumerate(behind) if item.cls == "t"), -1)
    told = behind[:closing] if closing >= 0 else []
    # "ibu itu" may be anybody's mother
    aged = any(item.cls in "ND" for item in told)
    hails = bool(told) and "origin" in told[0].tags
    if related:
        # "ulama yang menggantikan Nasrallah itu"; but "jurnalis yang meliput perang itu", "seorang pria yang …"
        opens = at == 0 or items[at - 1].cls in ',"' or "speech" in items[at - 1].tags
        hails = aged = opens and items[at].cls != "R" and bool(told) and told[-1].cls in _TELLING
    several = at > 0 and items[at - 1].cls == "N"
    if (aged or hails) and not several and not any(item.cls in ',;.:"k' or item.says for item in told):
        items[at].cls, items[at].tags = "p", _LAST
        for item in told if hails else ():
            item.cls, item.tags = "j", NO_TAGS


def _relative(items: list[Item], at: int) -> None:
    """ "Putra mantan PM Hun Sen itu": the person who was named last, and not whose son he is."""
    whose = list(takewhile(lambda item: item.cls in "fTSFOGLPCj", items[at + 1 : at + _LONG]))
    closing = at + 1 + len(whose)
    named = any(item.cls in "PC" for item in whose) and not (at and items[at - 1].cls in "Nk")
    if named and closing < len(items) and items[closing].cls == "t":
        items[at].cls, items[at].tags = "p", _LAST
        for item in whose:
            item.cls, item.tags = "j", NO_TAGS


def _formerly(items: list[Item]) -> None:
    """ "Mantan komedian itu menolak": who has no such office any more is the person who was named last."""
    closing = next((k for k in range(2, min(_FORMER, len(items))) if items[k].cls not in "wjC"), 1)
    if closing > 1 and items[1].cls == "w" and not items[1].tags and items[closing].cls == "t":
        items[1].cls, items[1].tags = "p", _LAST
        for item in items[2:closing]:
            item.cls, item.tags = "j", NO_TAGS


def _of_states(items: list[Item], at: int, pack: Pack) -> bool:
    """ "The presidents of Rwanda and Congo": whether they are the leaders of two states, and none has a name.

    And "the Rwandan and Congolese presidents".
    """
    if not (pack.settings.get("chiefs") and items[at].low.endswith("s")) or items[at].tag("title", "office") == _PEER:
        return False
    behind = [item.cls for item in items[at + 1 : at + 6] if item.cls != "d"]
    peoples = "".join(item.cls for item in items[max(at - 3, 0) : at]) == "FkF"
    named = at + 1 < len(items) and items[at + 1].text[:1].isupper()
    return "".join(behind[:4]) == "oSkS" or (peoples and not named)


def _kind_of_body(items: list[Item], at: int) -> bool:
    """ "The state emergency service", "the country director": no country that was named."""
    return at + 1 < len(items) and items[at + 1].cls in "BRT" and items[at].tag("pronoun", "refers") == "state"


def _clause(items: list[Item], at: int, pack: Pack, noun: int = 0) -> None:
    """ "Kota yang dikuasai RSF itu" is "kota itu", and who holds it; "misi yang mandatnya berakhir itu" "misi itu".

    So is "negara kecil yang berbatasan dengan Sudan itu": ``noun`` words of a state stand before the relative word.
    """
    body = items[at].cls == "B"
    clause = takewhile(lambda item: item.cls not in ",;.", items[at + 2 : at + 2 + (_LONG if body or noun else _SHORT)])
    closing = next((item for item in clause if item.cls == "t"), None)
    tags = _pronoun(items[at].low, closing.low, pack) if closing is not None else None
    if noun and "relative" not in items[at + noun].tags:
        return
    if tags is not None and (not body or (at == 0 and tags["pronoun"]["refers"] == "institution")):
        items[at].cls, items[at].tags = "q" if body else "p", tags
        for item in items[at + 1 : at + noun]:
            item.cls, item.tags = "j", NO_TAGS


def _backed(items: list[Item], at: int, pack: Pack) -> None:
    """ "Kelompok dukungan Iran itu" is "kelompok itu", and who backs it."""
    closing = next((k for k in range(at + 2, min(at + _SHORT, len(items))) if items[k].cls not in "SFOGC"), 0)
    tags = _pronoun(items[at].low, items[closing].low, pack) if closing > at + 2 and items[closing].cls == "t" else None
    if tags is not None:
        items[at].cls, items[at].tags = "q", tags


def theirs(items: list[Item], pack: Pack) -> None:
    """ "Iran, *its* main backer, …", "*Its* main backer is Iran": as "whose main backer", of whom one spoke before.

    And "China is *its* biggest supplier".
    """
    for k in (k for k, item in enumerate(items[:_SHORT]) if item.cls == "t" and item.low in _POSSESSIVE):
        noun = k + 1
        while noun < min(k + _FORMER, len(items) - 1) and items[noun].cls in "wjN" and not _theirs(items[noun], pack):
            noun += 1
        if noun + 1 >= len(items) or not _theirs(items[noun], pack):
            continue
        behind, is_so = items[noun + 1], {"copula", "linking"}
        opens = k == 0 and (behind.tags.keys() & is_so or (behind.cls == "," and items[noun + 2 :][1:2] != []))
        apposed = k == 2 and items[0].cls in _NAMES and items[1].cls == behind.cls == ","
        told = k > 1 and items[0].cls in _NAMES and items[k - 1].tags.keys() & is_so and behind.cls in ".,"
        if opens or apposed or told:
            its = items[k]
            its.cls, its.tags = "p", {"pronoun": {"refers": "other"}}
            items.insert(k + 1, Item(its.end, its.end, "'s", "g"))
            return


def _theirs(item: Item, pack: Pack) -> bool:
    return item.low.rsplit(maxsplit=1)[-1] in pack.settings.get("theirs", ())


def loyal(behind: list[Item]) -> bool:
    """ "Forces loyal to General Saleh", "pasukan yang setia kepada Saleh": his, whoever's forces were named before."""
    at = next((k for k, item in enumerate(behind) if "relative" not in item.tags), len(behind))
    return at < len(behind) and "loyal" in behind[at].tags


def closed(items: list[Item]) -> bool:
    """ "Kelompok yang menguasai Gaza itu", "guru berusia 45 tahun itu": points back, though words stand between."""
    if items and "kin" in items[0].tags:
        return any(item.cls == "t" for item in items[1:_AGE])
    if items and ("made" in items[0].tags or items[0].tag("title", "office") == "leader"):
        # "kelompok separatis sokongan UEA itu", "pasukan paramiliter pimpinan Hemedti itu"
        named = takewhile(lambda item: item.cls in "SFOGLPCi()t", items[1:_SHORT])
        return any(item.cls == "t" for item in named)
    clause = takewhile(lambda item: item.cls not in ",;", items[:_LONG])
    return bool(items) and "relative" in items[0].tags and any(item.cls == "t" for item in clause)


def _pronoun(first: str, rest: str, pack: Pack) -> dict[str, Any] | None:
    """The tags of a phrase of the group "pronoun"."""
    words = (*first.split(), *rest.split())
    known = pack.phrases.get(words[0], ())
    return next((tags for phrase, tags in known if phrase == words and "pronoun" in tags), None)
