"""Where a body sits, told before its name: "the UK-based Syrian Observatory for Human Rights"."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from kg.entities.names import Hit
from kg.extract.language.tokens import Item
from kg.extract.phrases.organizations import unlisted

if TYPE_CHECKING:
    from kg.extract.language.pack import Pack

#: Letters of the words that a name of its own is made of: "Community Peacemaker Teams".
_WORDS = "CSFLjBRw"
#: A name that no table knows has so many words at least.
_FEWEST = 2
#: What says of a body what it is.
_OWN = ("Organization", "MediaOutlet")


def mark(items: list[Item], pack: Pack, text: str) -> list[Item]:
    """Items of a sentence with each seat before a body's name as a word that describes it.

    Where a body sits is not whose it is, and nobody who speaks. "The Aden-based government" is left: that is whose.
    """
    seated = pack.settings.get("seated", ())
    out: list[Item] = []
    at = 0
    while at < len(items):
        if _sits(items, at, seated) and (named := _name_behind(items, at + 3)) is not None:
            first, last = named
            out += [_adjective(items[at : at + 3], text), *items[at + 3 : first]]
            out += items[first:last] if last - first < _FEWEST else [_body(items[first:last], text)]
            at = last
        else:
            out.append(items[at])
            at += 1
    return out


def _sits(items: list[Item], at: int, seated: Collection[str]) -> bool:
    """Whether "UK-based" stands here."""
    return items[at].cls in "SLG" and at + 2 < len(items) and items[at + 1].text == "-" and items[at + 2].low in seated


def _name_behind(items: list[Item], at: int) -> tuple[int, int] | None:
    """Where the name of who sits there stands, behind what kind of body it is: "the Paris-based rights group X".

    Or what somebody is: "the Beirut-based analyst X".
    """
    while at < len(items) and items[at].cls in "wjB" and items[at].text.islower():
        if items[at].cls == "B" and items[at].tags["body"]["type"] not in _OWN:
            return None
        at += 1
    if at < len(items) and items[at].cls in "OMR":
        return at, at + 1
    kind = items[at - 1]
    if kind.cls == "B" and kind.text.islower():
        # "a UK-based monitoring group,"
        return at, at
    last = at
    while last < len(items) and items[last].cls in _WORDS and items[last].text[:1].isupper():
        last += 1
    return (at, last) if last - at >= _FEWEST and (last == len(items) or items[last].cls not in "OMPiT") else None


def _adjective(part: list[Item], text: str) -> Item:
    return Item(part[0].start, part[-1].end, text[part[0].start : part[-1].end], "j", tags={"adjective": {}})


def _body(part: list[Item], text: str) -> Item:
    """A body that no table knows: of no country, whatever its name says."""
    name = " ".join(text[part[0].start : part[-1].end].split())
    record = unlisted(name, "Organization")
    return Item(part[0].start, part[-1].end, name, "O", Hit(part[0].start, part[-1].end, record, "name"), tags={})
