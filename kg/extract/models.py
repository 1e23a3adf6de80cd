"""What things are called: "roket HIMARS", "Harop drones" name nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.tokens import Item

if TYPE_CHECKING:
    from kg.extract.pack import Pack


def mark(items: list[Item], pack: Pack) -> None:
    """Make a lone unknown word beside what is counted but no people a common word."""
    step = -1 if pack.settings.get("head") == "first" else 1
    for at, item in enumerate(items):
        if item.cls == "C" and _is_thing(items, at + step) and not _goes_on(items, at - step):
            item.cls = "w"


def _is_thing(items: list[Item], at: int) -> bool:
    """Whether the head beside it is no people, and no place that may have a name ("desa")."""
    return 0 <= at < len(items) and "not_people" in items[at].tags and items[at].cls != "K"


def _goes_on(items: list[Item], at: int) -> bool:
    """Whether the name has further words, and may be a person's."""
    return 0 <= at < len(items) and items[at].cls in "CPiT"
