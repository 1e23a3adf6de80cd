"""Ranges: two numbers that are one figure, told by its ends."""

from __future__ import annotations

from kg.extract.language.numbers import Quantity
from kg.extract.language.tokens import Item


def between(items: list[Item], at: int) -> bool:
    """ "Between 40 and 50 people": one figure, told by its ends."""
    if at < 1 or at + 2 >= len(items) or items[at + 1].cls != "k" or items[at + 2].cls != "N":
        return False
    return bool(items[at - 1].tag("preposition", "role") == "between")


def joined(items: list[Item], at: int) -> bool:
    """ "40 sampai 50 tentara", "40-50 soldiers": one figure; not in "rose from 40 to 50", "rose by 10 to 50"."""
    ends = (items[at - 1].value, items[at + 1].value) if 0 < at < len(items) - 1 else ()
    if not ends or not all(isinstance(end, Quantity) for end in ends):
        return False
    range_of = items[at].cls == "-" or "range" in items[at].tags
    rose = at > 1 and (items[at - 2].cls == "o" or items[at - 2].tag("preposition", "role") == "agent")
    return items[at].tag("qualifier", "qualifier") == "below" or (range_of and not rose)


def ranged(items: list[Item], at: int) -> Quantity:
    """A number, with both ends where it is one of a range: "between 12 and 15" counts 12, "12 to 15" 15."""
    value: Quantity = items[at].value
    if at > 1 and joined(items, at - 1):
        return Quantity(value.count, items[at - 2].value.low, value.high)
    other = items[at + 2].value if between(items, at) else None
    return Quantity(value.count, value.low, other.high) if isinstance(other, Quantity) else value
