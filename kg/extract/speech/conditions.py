"""What is promised on a condition: to whoever does not comply it is a threat."""

from __future__ import annotations

from kg.extract.language.tokens import Item

#: What an "if" is, and words like it that only put off what follows: "so that", "until".
SUPPOSES = frozenset({"irrealis", "subordinator"})
#: So near behind "if" stands whose deed the condition is.
_NEAR = 2


def supposes(item: Item) -> bool:
    """Whether a word makes a condition of what follows: "if", and not "so that"."""
    return item.tags.keys() >= SUPPOSES and "purpose" not in item.tags


def condition(items: list[Item], first: int, last: int) -> tuple[int, int] | None:
    """Where the words behind "if" stand in items [first, last), up to the next comma; None without an "if"."""
    at = next((k for k in range(first, last) if supposes(items[k]) and "until" not in items[k].tags), None)
    if at is None:
        return None
    return at + 1, next((k for k in range(at + 1, last) if items[k].cls in ",;."), last)


def refused(items: list[Item], told: tuple[int, int] | None) -> bool:
    """ "If Kyiv does not withdraw, we will …", "jika mereka menolak", "if they strike again": who does as told is safe.

    Whether somebody's refusal or blow is a `condition`.
    """
    if told is None or not any(item.cls == "X" for item in items[told[0] : told[0] + _NEAR]):
        # "jika dana tidak tersedia": no one's deed
        return False
    return any(
        "negation" in item.tags or item.tag("speech", "act") == "reject" or item.tag("assault", "frame") == "verb"
        for item in items[told[0] : told[1]]
    )
