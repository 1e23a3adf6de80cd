"""Whose a body is, and where it only stands: "tentara Sudan di Darfur"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.entities.names import Hit
from kg.extract.language.tokens import Item

if TYPE_CHECKING:
    from kg.extract.language.pack import Pack

#: An army there is not the land's own.
_WITHOUT_ARMIES = ("Territory", "Settlement", "Place")


def letters(items: list[Item], pack: Pack) -> str:
    """The items as the grammar of noun phrases reads them: an "of" that only tells where is like any other word."""
    return "".join(
        ["w" if item.cls == "o" and _only_where(items, k, pack) else item.cls for k, item in enumerate(items)]
    )


def _only_where(items: list[Item], at: int, pack: Pack) -> bool:
    """Whether the name behind a preposition does not tell whose the body before it is."""
    body = items[at - 1] if at else None
    if body is None or body.cls not in "BR":
        return False
    if pack.owned(body):  # "menarik pasukannya dari Gaza"
        return True
    # "tentara di Darfur" may be anybody's; but "juru bicara militer di Bukavu" is one of those there
    army = body.tag("body", "type") == "ArmedForce" and "located" in items[at].tags
    place = items[at + 1].value if army and at + 1 < len(items) and not (at > 1 and items[at - 2].cls == "T") else None
    return isinstance(place, Hit) and place.record.type in _WITHOUT_ARMIES
