"""Numbers that stand alone behind a figure: the words that they go with are not told again."""

from __future__ import annotations

from itertools import takewhile

from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item
from kg.extract.phrases.referents import Referent

#: What may stand between such a word as "figure" and its number.
_HOW_MANY = frozenset({"qualifier", "reaches", "auxiliary", "adverb", "copula", "parts"})
#: What may stand between a number and when.
_WHEN = frozenset({"since", "preposition", "adverb", "others"})
#: What a noun may be that counts no people.
_NO_PEOPLE = frozenset({"thing", "place_noun", "not_people"})
#: So near behind a number stands what it counts, or of how many.
_WHOLE = 5


def gapped(items: list[Item], at: int) -> tuple[Referent, ...]:
    """ "Armenia lost 204 soldiers and Azerbaijan 80": the verb is not told again."""
    k = _before_qualifiers(items, at)
    ends = at + 1 == len(items) or items[at + 1].cls in ",.;k"
    if not ends or k < 2 or items[k].cls != "X" or items[k - 1].cls not in "k,":
        return ()
    lost = any(item.tag("outcome", "side") == "subject" for item in items[: k - 1])
    return tuple(items[k].value.referents) if lost and items[k].value.kind in ("entity", "body") else ()


def split(items: list[Item], at: int) -> tuple[Referent, ...]:
    """ "610 people died in Iran and 28 in Israel": a number that only a place stands behind."""
    # "and five more in Khan Younis"
    more = 0 < at < len(items) - 1 and "others" in items[at + 1].tags and "parts" not in items[at + 1].tags
    there = at + 2 + more
    if at < 1 or there >= len(items) or items[there].cls != "X":
        return ()
    if items[at - 1].cls not in "k,:" and not items[at - 1].tags.keys() & {"qualifier", "parts", "others"}:
        # "gedung berlantai sembilan di Ternopil"
        return ()
    if "parts" in items[at].tags:
        # "two strikes killed five, one of them in Rafah": one strike
        return ()
    joins = items[there - 1]
    if joins.tag("preposition", "role") != "place" and (joins.cls != "o" or "preposition" in joins.tags):
        return ()
    if items[there].value.kind not in ("entity", "place") or not any("outcome" in item.tags for item in items[:at]):
        return ()
    return tuple(items[there].value.referents)


def dated(items: list[Item], at: int) -> bool:
    """ "Killed 401 since the truce and more than 70,900 since October", "12 on Monday and seven on Tuesday"."""
    k = _before_qualifiers(items, at)
    if k > 0 and "others" in items[k].tags:
        k -= 1
    if k < 1 or items[k].cls != "k" or not any("outcome" in item.tags for item in items[:k]):
        return False
    when = at + 1
    while when < len(items) and (items[when].cls == "o" or items[when].tags.keys() & _WHEN):
        when += 1
    return when < len(items) and items[when].cls == "D" and any(item.cls == "N" for item in items[:k])


def gravely(items: list[Item], at: int, pack: Pack) -> bool:
    """ "28 were wounded, three critically": so many of those."""
    if at < 1 or at + 2 >= len(items) or items[at - 1].cls not in "k,(" or items[at + 2].cls not in ",.;k)":
        return False
    hurt = any(item.tag("outcome", "outcome") == "wounded" for item in items[:at])
    return hurt and items[at + 1].low in pack.settings.get("gravely", ())


def of_those_things(items: list[Item], at: int) -> bool:
    """ "426 drone dan 38 rudal, 391 di antaranya dilumpuhkan": where nothing else was counted, things."""
    some = at + 1 < len(items) and "parts" in items[at + 1].tags
    before = [items[k + 1] for k in range(at if some else 0) if items[k].cls == "N"]
    return bool(before) and all("not_people" in thing.tags for thing in before)


def things(items: list[Item], at: int, pack: Pack) -> bool:
    """ "Killed in two separate engagements", "captured 505 sq km", "… 12 of its 30 settlements": no people."""
    verb = items[_before_qualifiers(items, at)] if at else None
    place = verb is not None and ("seizes" in verb.tags or verb.low in pack.settings.get("takes", ()))
    if verb is None or not (items[at - 1].cls == "o" or place):
        return False
    first = at + 1
    if place and first < len(items) and items[first].cls == "o":
        # the number of the whole may stand behind whose they are
        first = next((k + 1 for k in range(first, min(first + _WHOLE, len(items))) if items[k].cls == "N"), first + 1)
    if place and first < len(items) and items[first].cls == "X":
        return bool(items[first].value.kind == "place")
    nouns = [item for item in items[first : first + _WHOLE] if item.cls not in "jD" and "adverb" not in item.tags]
    plain = "wK" if place else "w"
    nouns = list(takewhile(lambda item: item.cls in plain and not item.tags.keys() - _NO_PEOPLE, nouns))
    noun = nouns[-1 if place else 0] if nouns else None
    # "mining concessions": of what looks like a verb, in the middle, nothing is told
    return noun is not None and ("place_noun" in noun.tags or not (pack.is_verb(noun) or pack.is_adverb(noun)))


def restated(items: list[Item], at: int) -> bool:
    """ "Put the figure at 7,000", "angka lebih tinggi, yakni 7.000": another number of those counted before."""
    k = at - 1
    while k > 0 and (items[k].cls == "," or items[k].tags.keys() & _HOW_MANY) and "restates" not in items[k].tags:
        k -= 1
    return k >= 0 and "restates" in items[k].tags


def _before_qualifiers(items: list[Item], at: int) -> int:
    """The item before a number and what makes it more or less: "and *more than* 70,900"."""
    k = at - 1
    while k > 0 and "qualifier" in items[k].tags:
        k -= 1
    return k
