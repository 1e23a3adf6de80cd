"""Whose a body is, and where it only stands: "tentara Sudan di Darfur"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.entities.names import Hit
from kg.extract.language.capitals import RULERS
from kg.extract.language.tokens import Item
from kg.extract.phrases.referents import FORCES, PLACES

if TYPE_CHECKING:
    from kg.extract.language.pack import Pack

#: What opens a clause about the name before.
_RELATES = frozenset({"relative", "jointly"})


def letters(items: list[Item], pack: Pack) -> str:
    """The items as the grammar of noun phrases reads them.

    An "of" that only tells where is like any other word; the title in "pemerintahan Presiden X" is r, "yang" is y, and
    in "ambassador to Yemen" the country e.
    """
    read = [item.cls for item in items]
    for k, letter in enumerate(read):
        if letter in "SGO" and k and _sent(items[k - 2 if items[k - 1].cls == "d" and k > 1 else k - 1], pack):
            read[k], items[k].tags = "e", {**items[k].tags, "behalf": {}}
        elif letter == "o" and _only_where(items, k, pack):
            read[k] = "w"
        elif letter == "w" and _works_with(items, k):
            read[k] = "o"
        elif letter == "T" and pack.head == "first" and _ruled(items, k):
            read[k] = "r"
        elif letter == "w" and items[k].tags.keys() & _RELATES:
            read[k] = "y"
    return "".join(read)


def _works_with(items: list[Item], at: int) -> bool:
    """ "A military official *with* the council": whose he is; not "officials with"."""
    behind = at + 1 + (at + 1 < len(items) and items[at + 1].cls == "d")
    one = at > 1 and items[at - 1].cls == "R" and ("single" in items[at - 2].tags or items[at - 2].cls in "Nj")
    return one and items[at].tag("preposition", "role") == "with" and behind < len(items) and items[behind].cls == "O"


def _sent(title: Item, pack: Pack) -> bool:
    """Whether the words of an office end with a preposition: "ambassador to"."""
    words = title.low.split()
    return title.cls == "T" and len(words) > 1 and "preposition" in pack.tags(words[-1])


def _ruled(items: list[Item], at: int) -> bool:
    """Whether a title behind a body is that of whose government, office or army it is."""
    body = items[at - 1 - (at > 1 and items[at - 1].cls == "f")] if at else None
    return body is not None and body.cls == "B" and items[at].tag("title", "office") in RULERS


def _only_where(items: list[Item], at: int, pack: Pack) -> bool:
    """Whether the name behind a preposition does not tell whose the body before it is."""
    body = items[at - 1] if at else None
    if body is None or body.cls not in "BR":
        return False
    if pack.owned(body):  # "menarik pasukannya dari Gaza"
        return True
    bears_arms = body.tag("body", "type") in FORCES and "whence" in items[at].tags
    if bears_arms and at > 1 and (items[at - 2].cls == "t" or "definite" in items[at - 2].tags):
        # "drove the army from Nyala"
        return True
    # "tentara di Darfur" may be anybody's; but "juru bicara militer di Bukavu" is one of those there
    army = body.tag("body", "type") == "ArmedForce" and "located" in items[at].tags
    place = items[at + 1].value if army and at + 1 < len(items) and not (at > 1 and items[at - 2].cls == "T") else None
    return isinstance(place, Hit) and place.record.type in PLACES
