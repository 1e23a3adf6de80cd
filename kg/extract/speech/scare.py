"""Words that quotation marks part: was “appalled”, would “never” accept."""

from __future__ import annotations

from typing import Any

from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item

#: So many items before the quotation marks may begin such words.
_BEFORE = 2
#: No such phrase is longer, in items.
_LONGEST = 7


def across(items: list[Item], at: int, end: int, pack: Pack) -> dict[str, Any] | None:
    """What refines an act from an item on, where its words are a phrase but for a quotation mark within them."""
    opens = next((k for k in range(at + 1, min(at + 1 + _BEFORE, end)) if items[k].cls == '"'), None)
    if opens is None or items[at].cls == '"':
        return None
    outside = " ".join([item.low for item in items[at:opens]]).split()
    inside = [item.low for item in items[opens + 1 : min(opens + _LONGEST, end)] if item.cls != '"']
    words = [*outside, *" ".join(inside).split()]
    if inside and pack.any_in("negation", inside[:1]) and inside[0] in pack.settings.get("plain", ()):
        # "would “not hesitate”" refuses nothing
        return None
    longest: tuple[int, dict[str, Any]] | None = None
    for phrase, tags in pack.phrases.get(words[0], ()):
        if "refine" in tags and len(outside) < len(phrase) and words[: len(phrase)] == [*phrase]:
            longest = max(longest or (0, {}), (len(phrase), tags["refine"]), key=lambda found: found[0])
    return longest[1] if longest is not None else None
