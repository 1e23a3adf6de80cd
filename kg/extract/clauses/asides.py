"""Stretches of a sentence that only add to it: "Goma, kota terbesar di timur Kongo, dikuasai M23".

Without them the words of a pattern stand together: "Goma dikuasai M23".
"""

from __future__ import annotations

from kg.extract.clauses.lists import coordinated
from kg.extract.clauses.relatives import indefinite
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item
from kg.extract.phrases.mentions import Mention

#: An aside has at most so many items.
_MOST = 16
#: A noun that says what a name is has at most so many words before it.
_NOUN = 9
_ARTICLES = frozenset({"indefinite", "definite"})
#: What a noun may be besides.
_COMMON = frozenset({"not_people", "population", "place_noun", "thing", "single"})
#: What begins a clause about a noun.
_RELATES = frozenset({"relative", "complementizer"})
#: Kinds of mentions that may explain a name; another name goes on a list.
_EXPLAINING = frozenset({"body", "role", "office", "place", "pronoun"})
#: Where a group is.
_LANDS = frozenset({"State", "Territory"})
#: What a subject may stand behind.
_OPENING = frozenset({"complementizer", "subordinator", "conjunction", "adverb", "aside"})
#: What a predicate may begin with, beside a verb.
_PREDICATE = frozenset({"adverb", "auxiliary", "planned", "negation", "copula", "since"})


def asides(items: list[Item], pack: Pack) -> list[list[tuple[int, int]]]:
    """What an article could leave out, as items [first, last): all of it, and what stands inside explanations alone.

    And nouns for a name of which a relative clause or another noun tells: "Turkey, *a NATO member* that backs the
    rebels", "Turkey, *a NATO member and* a friend of Qatar".
    """
    inner: list[tuple[int, int]] = []
    outer: list[tuple[int, int]] = []
    nouns: list[tuple[int, int]] = []
    for at in range(1, len(items) - 2):
        cls, before = items[at].cls, items[at - 1]
        if before.cls != "X" and not before.tags.keys() & _RELATES:
            continue
        if cls == ",":
            if relative := _noun(items, at, pack):
                nouns.append((at, relative))
            elif second := _second(items, at, pack):
                nouns.append((at + 1, second))
            found, end = outer, _explanation(items, at, pack)
        else:
            found, end = inner, _bracket(items, at) if cls == "(" else _told_of(items, at) or _source(items, at, pack)
        if end and not (found and at < found[-1][1]):
            found.append((at, end))
    free = [one for one in inner if not any(first <= one[0] < last for first, last in outer)]
    every = sorted([*outer, *free])
    beside = [one for one in inner if all(not first <= one[0] < last for first, last in nouns)]
    named = sorted([*nouns, *beside]) if nouns else []
    return [found for found in (every, inner if len(free) < len(inner) else [], named) if found]


def enclosed(items: list[Item], at: int, last: int, pack: Pack) -> list[Mention] | None:
    """ "Belarus, which borders Ukraine, remains Moscow's ally": of whom a clause in commas tells that has items[at].

    Or a noun that says where ("Hizbullah, kelompok terbesar di Lebanon, memasok …"). Where the words of a pattern that
    end before ``last`` go on behind it; nobody if that has no name.
    """
    end = next((k for k in range(at + 1, min(at + _MOST, last - 1)) if items[k].cls in ',;:"'), 0)
    goes_on = end and items[end].cls == "," and ("linking" in items[end + 1].tags or _predicate(items[end + 1], pack))
    if not goes_on:
        return None
    comma = next((k for k in range(at - 1, 0, -1) if items[k].cls in ',;:"'), 0)
    # "whose army" is a name
    first = items[comma + 1].text.split()[0] if comma and items[comma].cls == "," and comma + 1 < at else ""
    told = first and (pack.tags(first).keys() & {"relative", "subordinator"} or "located" in items[at - 1].tags)
    # "About a fifth of Ukraine, including Crimea and most of Luhansk, is in Russian hands"
    part = first in pack.settings.get("instances", ()) and items[comma - 1].cls == "X"
    if not told and not part:
        return None
    named = items[comma - 1].cls == "X" and (part or leads(items, comma - 1))
    return coordinated(items, comma - 1)[1] if named else []


def parenthesis(items: list[Item], subject: tuple[int, list[Mention]]) -> tuple[int, list[Mention]]:
    """ "Merz, kata Zelensky, berjanji …": who says so is no subject, but whoever the clause begins with."""
    at = subject[0]
    if at < 3 or items[at - 1].tag("speech", "frame") not in ("after", "source"):
        return subject
    closed = at + 1 < len(items) and items[at + 1].cls == items[at - 2].cls == ","
    return coordinated(items, at - 3) if closed and items[at - 3].cls == "X" and leads(items, at - 3) else subject


def _noun(items: list[Item], comma: int, pack: Pack) -> int:
    """ "Turkey, a NATO member that …": the relative word behind a noun that says what the name is, or 0."""
    first = items[comma + 1]
    # "Haftar, marsekal tua yang …"
    bare = pack.head == "first" and first.cls in "wK" and first.tags.keys() <= _COMMON and not pack.is_verb(first)
    if items[comma - 1].cls != "X" or not (bare or first.tags.keys() & _ARTICLES or indefinite(first, pack)):
        return 0
    for k in range(comma + 2, min(comma + _NOUN, len(items) - 1)):
        if items[k].tags.keys() & _RELATES:
            return k if items[k - 1].cls in "wK" else 0
        if items[k].cls not in "wjdoKXN-" or items[k].tags.keys() & _PREDICATE or pack.is_verb(items[k]):
            break
    return 0


def _second(items: list[Item], comma: int, pack: Pack) -> int:
    """ "Beijing, Cambodia's biggest backer *and a* friend of Thailand, …": where the other explanation begins, or 0."""
    if items[comma - 1].cls != "X":
        return 0
    for k in range(comma + 2, min(comma + _NOUN, len(items) - 2)):
        if items[k].cls == "k":
            return k + 1 if items[k + 1].cls in "dt" else 0
        if items[k].cls not in "wjdtgoKXN-" or items[k].tags.keys() & _PREDICATE or pack.is_verb(items[k]):
            break
    return 0


def _bracket(items: list[Item], at: int) -> int:
    """ "Bukavu (ibu kota Kivu Selatan) dikuasai": the end of what stands in brackets, or 0."""
    return next((k + 1 for k in range(at + 1, min(at + _MOST, len(items) - 1)) if items[k].cls == ")"), 0)


def _told_of(items: list[Item], at: int) -> int:
    """ "Mohamed Dagalo alias Hemedti", "Hizbullah di Lebanon dan Houthi": the end of what is added to a name, or 0."""
    if items[at + 1].cls != "X":
        return 0
    listed = "located" in items[at].tags and items[at - 1].cls == "X" and items[at + 2].cls == "k"
    there = listed and items[at - 1].value.type == "ArmedGroup" and items[at + 1].value.type in _LANDS
    # "negara-negara yang bersama Mesir menengahi"
    beside = "along" in items[at].tags and items[at - 1].tags.keys() & _RELATES
    return at + 2 if there or beside or "alias" in items[at].tags else 0


def _source(items: list[Item], at: int, pack: Pack) -> int:
    """ "M23, yang menurut PBB disokong Rwanda": the end of who says so, where a verb follows, or 0."""
    end = at + 2
    # and "Kosovo, yang oleh Serbia masih dianggap …"
    by = items[at].tag("preposition", "role") == "agent" and "relative" in items[at - 1].tags
    told = (by or items[at].tag("speech", "frame") == "source") and items[at + 1].cls == "X"
    return end if told and _predicate(items[end], pack) else 0


def _explanation(items: list[Item], comma: int, pack: Pack) -> int:
    """ "Goma, kota terbesar di timur Kongo, dikuasai": the end of what explains the name before a comma, or 0."""
    first = items[comma + 1]
    # "The council, set up in 2017 and led by X, was paid by the UAE"
    done = pack.past is not None and first.cls == "w" and "speech" not in first.tags and pack.is_verb(first)
    # "the RSF, Burhan said in a speech, had killed hundreds"
    said = first.cls == "X" and items[comma + 2].says
    if items[comma - 1].cls != "X" or not (done or said or _explains(first, pack)):
        return 0
    if (items[comma + 1].cls != "X" or items[comma + 2].cls == "g") and (end := _listed(items, comma)):
        return end
    return _closing(items, comma, pack) if leads(items, comma - 1) else 0


def _explains(first: Item, pack: Pack) -> bool:
    """Whether an explanation may begin with an item: no list, no clause, no further name."""
    if first.cls == "X":
        return first.value.kind in _EXPLAINING
    return first.cls not in ',;:.k("' and not pack.is_verb(first) and not first.tags.keys() & {"conjunction", "along"}


def _closing(items: list[Item], comma: int, pack: Pack) -> int:
    """Behind the comma before which an explanation ends, where a verb follows, or 0."""
    for k in range(comma + 1, min(comma + _MOST, len(items) - 1)):
        said = k == comma + 2 and items[k].says and items[k - 1].cls == "X"
        if items[k].cls in ';:"' or not (said or items[k].tag("speech", "frame") in (None, "source")):
            break
        verb = k + 1
        while verb < len(items) - 1 and items[verb].cls in "dj":
            # "…, sebagian besar dikuasai"
            verb += 1
        # "…, selaku ketua ASEAN, bersama AS dan Cina menengahi"
        joined = "along" in items[verb].tags and "capacity" in items[comma + 1].tags
        if items[k].cls == "," and (joined or _predicate(items[verb], pack)):
            return k + 1
    return 0


def _listed(items: list[Item], comma: int) -> int:
    """ "Menguasai Goma, kota terbesar di kawasan itu, dan Bukavu": the end of what explains one of a list, or 0."""
    # "Romania, Moldova's closest ally, and Germany"
    first = comma + 3 if items[comma + 2].cls == "g" else comma + 1
    within = range(first, min(comma + _MOST, len(items) - 2))
    ends = (k for k in within if items[k].cls in ',;:"' or (items[k].cls == "X" and items[k - 1].cls != "o"))
    end = next(ends, comma)
    listed = items[end].cls == "," and items[end + 1].cls == "k" and items[end + 2].cls == "X"
    return end + 1 if end > comma and listed else 0


def leads(items: list[Item], at: int) -> bool:
    """Whether a name, or the list that ends with it, begins its clause."""
    while at > 1 and items[at - 1].cls in "k," and items[at - 2].cls == "X":
        at -= 2
    return at == 0 or items[at - 1].cls in ',"' or bool(items[at - 1].tags.keys() & _OPENING)


def _predicate(item: Item, pack: Pack) -> bool:
    return pack.is_verb(item) or bool(item.tags.keys() & _PREDICATE)
