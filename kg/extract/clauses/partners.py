"""Who is named behind what he is to somebody else: "sold drones to *its ally* Azerbaijan", "*sekutunya*, Houthi"."""

from __future__ import annotations

from collections.abc import Collection

from kg.extract.clauses.lists import next_listed
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item

#: "Its closest regional ally" has at most so many words between.
_MOST = 3


def partners(items: list[Item], pack: Pack) -> list[tuple[int, int]]:
    """The words before a name that only say whose ally, neighbour or foe it is: without them the same is told."""
    nouns = pack.settings.get("kin", ())
    if not nouns or not any(_noun(item, nouns, pack) for item in items):
        return []
    found: list[tuple[int, int]] = []
    for k in range(1, len(items)):
        begins = _begins(items, k, nouns, pack) if items[k].cls == "X" else k
        if begins < k:
            found.append((begins, k))
    return found


def explaining(items: list[Item], pack: Pack) -> list[tuple[int, int]]:
    """The words of a sentence that tell whose partner a relative clause behind them tells of."""
    found = ((explained(items, k, pack), k) for k in range(_MOST + 1, len(items)) if "relative" in items[k].tags)
    return [(begins, relative) for begins, relative in found if begins]


def explained(items: list[Item], relative: int, pack: Pack) -> int:
    """ "Houthi, *sekutu dekat Iran* yang menguasai Sanaa": where the words begin of whose partner the clause tells.

    0 where it tells of the name right before it.
    """
    name = relative - 1
    if name < _MOST or pack.head != "first" or items[name].cls != "X":
        return 0
    nouns = (*pack.settings.get("kin", ()), *pack.settings.get("partners", ()))
    begins = next((k for k in range(name - 1, max(name - _MOST - 1, 1), -1) if items[k].low in nouns), 0)
    told = begins > 1 and all(item.cls in "wj" for item in items[begins:name])
    return begins if told and items[begins - 1].cls == "," and items[begins - 2].cls == "X" else 0


def _begins(items: list[Item], k: int, nouns: Collection[str], pack: Pack) -> int:
    """Where the words begin that say whose partner the name at an item is; the item itself if there are none."""
    at = k - 1
    if items[at].cls == "," and at > 0:
        if not _closed(items, k):
            # "after it struck its ally, Iran said": another clause
            return k
        at -= 1
        if at > 1 and items[at].cls == "X" and "located" in items[at - 1].tags:
            # "sekutunya di Yaman, Houthi"
            at -= 2
    own = pack.settings.get("own", ())
    if items[at].cls == "X":
        role = items[at].value.kind == "role" and items[at].value.head in nouns
        return at if role and items[at].low.split()[0] in own else k
    ending = tuple(pack.settings.get("possessives", ()))
    owned = False
    for begins in range(at, max(at - _MOST - 2, -1), -1):
        item = items[begins]
        if not ending and item.cls == "t" and item.low in own:
            return begins if begins < at and _noun(items[at], nouns, pack) else k
        if item.cls not in "wj":
            return k
        owned = owned or (bool(ending) and item.low.endswith(ending))
        if ending and _noun(item, nouns, pack):
            return begins if owned else k
    return k


def _noun(item: Item, nouns: Collection[str], pack: Pack) -> bool:
    """Whether a word says what somebody is to somebody else, with an ending or without."""
    if item.cls == "X":
        return item.value.kind == "role" and item.value.head in nouns
    word = item.low.split()[0] if item.low else ""
    bare = (word.removesuffix(end) for end in pack.settings.get("possessives", ()))
    return word in nouns or any(one in nouns for one in bare)


def _closed(items: list[Item], k: int) -> bool:
    """Whether a name or a list is explained before a comma: something closes it, and no verb goes on."""
    members = 1
    while (then := next_listed(items, k, members)) is not None:
        k, members = then, members + 1
    return k + 1 >= len(items) or items[k + 1].cls in ",.;k" or bool(items[k + 1].tags.keys() & {"preposition", "of"})
