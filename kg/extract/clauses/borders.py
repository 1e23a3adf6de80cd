"""Lands that are only named because something lies at their border."""

from __future__ import annotations

from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item

#: A "with", and the border before it.
_WITH = 2
#: "Its disputed border with": so near before a name stands whose border it is.
_OWN = 4


def at_border(items: list[Item], k: int, pack: Pack) -> bool:
    """ "Near the Chadian border", "di perbatasan dengan Chad": it may be on the other side.

    Whether a name says whose border something is at.
    """
    mention = items[k].value
    joined = k >= _WITH and items[k - 1].tag("preposition", "role") == "with" and "border" in items[k - _WITH].tags
    return joined or pack.any_in("border", (*mention.behind[-1:], *mention.before[:1]))


def beyond_border(items: list[Item], k: int, pack: Pack) -> bool:
    """ "Uvira, near the border with Burundi": the one land there; of "perbatasan Thailand dan Kamboja" both are.

    Not in "along its border with Cambodia", "fired into Thai border districts".
    """
    both = k + 2 < len(items) and items[k + 1].cls in "k-" and items[k + 2].cls == "X"
    if both or not at_border(items, k, pack):
        return False
    if items[k].value.kind == "entity":
        return not any(item.cls == "t" for item in items[max(0, k - _OWN) : k])
    words = (*items[k].value.before, *items[k].value.behind)
    before = items[k - 1].tags if k else {}
    return len(words) == 1 and "preposition" in before and "whither" not in before
