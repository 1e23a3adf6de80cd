"""One who is counted without a number: "a soldier", "another", "a Palestinian"."""

from __future__ import annotations

from typing import Any

from kg.extract.language.numbers import Quantity
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item
from kg.extract.phrases.referents import Referent, state_named


def single(item: Item, pack: Pack) -> bool:
    """Whether an item, or the noun phrase that it is, begins with "a" or "one of"."""
    if "single" in item.tags:
        # not "his sons"
        return not item.suffix
    if item.cls != "X":
        return False
    words = item.low.split(maxsplit=3)[:3]
    known = pack.singles.get(words[0])
    return known is not None and any(words[: len(own)] == own for own in known)


def counted(items: list[Item], at: int) -> bool:
    """ "Dua komandan", "sejumlah juru bicara": whether a number stands before an item."""
    return at > 0 and (items[at - 1].cls == "N" or "vague" in items[at - 1].tags)


def another(items: list[Item], at: int) -> bool:
    """ "A third was injured", "wounding another.": one more of the people told of before."""
    if "others" not in items[at].tags:
        return False
    following = items[at + 1] if at + 1 < len(items) else None
    if following is None or following.cls in ",.;k":
        return True
    return bool(following.tags.keys() & {"auxiliary", "outcome"}) or following.tag("preposition", "role") == "place"


def fraction(items: list[Item], at: int) -> bool:
    """ "A third of them": a part, and no third one."""
    behind = items[at + 1]
    ordinal = "others" in items[at].tags and " " in items[at].low
    return ordinal and (behind.cls == "o" or "parts" in behind.tags)


def compatriot(items: list[Item], at: int) -> bool:
    """ "A Palestinian was shot dead": a people's name with an article is one of them."""
    following = items[at + 1] if at + 1 < len(items) else None
    named = items[at].cls == "X" and items[at].value.hit is not None and items[at].value.hit.role == "demonym"
    # "nine South Africans and a Uruguayan."
    listed = at > 0 and (items[at - 1].cls == "k" or "parts" in items[at - 1].tags)
    closes = listed and (following is None or following.cls in ".,k")
    return named and (closes or (following is not None and bool(following.tags.keys() & {"auxiliary", "outcome"})))


def named_people(item: Item, pack: Pack) -> tuple[Quantity, str, tuple[Referent, ...]] | None:
    """ "Dua komandan Hamas, A dan B", "seorang warga Kamboja bernama X": how many, who and whose, in one mention."""
    if item.cls != "X" or item.value.kind != "person":
        return None
    words = item.text.replace(",", " , ").split()
    tags = [pack.tags(word) for word in words]
    count = tags[0].get("number", {}).get("value")
    if not count:
        return None
    end = next((k for k, word in enumerate(words) if word == "," or "named" in tags[k]), 0)
    people = next((people for k in range(1, end) if (people := _people(words[k:end], pack))), None)
    if people is None or (count == 1 and words[end] == ","):
        return None
    side = [r for title in item.value.titles for of in title.of for r in of.referents]
    states = (state_named(word) for word in words[1:end])
    return Quantity(count, count, count), people["category"], tuple(side or [Referent(s) for s in states if s])


def _people(words: list[str], pack: Pack) -> dict[str, Any] | None:
    """Who is counted where these words begin: "warga sipil", not only "warga"."""
    low = tuple(word.lower() for word in words)
    known = [(phrase, tags) for phrase, tags in pack.phrases.get(low[0], ()) if low[: len(phrase)] == phrase]
    counted = [(phrase, tags["population"]) for phrase, tags in known if "population" in tags]
    return max(counted, key=lambda each: len(each[0]), default=(None, None))[1]
