"""The names that stand behind a verb of speech: "kata juru bicara militer X", "according to figures from X and Y"."""

from __future__ import annotations

from kg.extract.mentions import Mention
from kg.extract.pack import Pack
from kg.extract.subjects import listed, named_behind
from kg.extract.tokens import Item

#: "The latest figures from" is as long as this.
_LONGEST_TALLY = 7
#: What ends the description of a speaker.
_CLAUSE = frozenset({"relative", "subordinator", "conjunction", "via", "addressee", "medium", "speech", "adverb"})


def mention_after(items: list[Item], at: int, pack: Pack) -> tuple[int, list[Mention]] | None:
    """The mentions right behind an item, and the index after them."""
    k = at + 1
    while k < len(items) and (("adverb" in items[k].tags) or items[k].cls in "D" or "via" in items[k].tags):
        k += 1
    if k < len(items) and items[k].cls == "N":
        # "according to two officials"
        k += 1
    k = _described(items, k, pack)
    if k >= len(items) or items[k].cls != "X":
        return None
    if named_behind(items, k):
        k += 2
    elif (
        k + 1 < len(items) and items[k + 1].cls == "X" and (
            (items[k + 1].value.kind == "person" and " " in items[k + 1].value.name) or _outlet(items[k], items[k + 1])
        )
    ):  # fmt: skip
        # "kata Ketua Serikat Wartawan Palestina Nasser Abu Bakr", "lapor kantor berita negara NNA"
        k += 1
    mentions = [items[k].value]
    k += 1
    while k + 1 < len(items) and items[k].cls in ",k" and items[k + 1].cls == "X" and listed(items, k):
        mentions.append(items[k + 1].value)
        k += 2
    return k, mentions


def _described(items: list[Item], at: int, pack: Pack) -> int:
    """ "said the group's Asia director, John Sifton": where the name stands behind words that no rule joins with it.

    The item itself where a name stands there already, or none follows within the clause.
    """
    if at < len(items) and items[at].cls == "X" and (at + 1 == len(items) or items[at + 1].cls not in "gw"):
        return at
    for k in range(at, len(items)):
        item = items[k]
        if item.cls == "X" and item.value.kind == "person" and " " in item.value.name:
            # "kata petugas medis di Rumah Sakit Al Awda": no name of theirs
            return k if items[k - 1].cls == "," or items[at].cls != "X" or item.value.titles else at
        if item.cls not in "XwgBTRKjdoFSC," or pack.is_verb(item) or item.tags.keys() & _CLAUSE:
            break
        if item.cls == "," and (k + 2 > len(items) or items[k + 1].cls != "X"):
            break
    return at


def tally_end(items: list[Item], at: int) -> int:
    """ "menurut data terbaru X": where what X counted has been told."""
    for k in range(at + 1, min(at + _LONGEST_TALLY, len(items))):
        between = items[at + 1 : k]
        if items[k].cls == "X":
            counted = any("tally" in item.tags for item in between)
            return k - 1 if counted or all(item.cls in "dj" for item in between) else at
        if not ("tally" in items[k].tags or items[k].cls in "jodt" or (items[k].cls == "w" and not items[k].tags)):
            break
    return at


def _outlet(kind: Item, name: Item) -> bool:
    """Whether an item says what kind of outlet the next one is."""
    return bool(kind.value.type == name.value.type == "MediaOutlet" and kind.value.kind == "body")
