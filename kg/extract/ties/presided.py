"""States that chair a body of states, and so belong to it: "Malaysia, ketua ASEAN", "ASEAN chair Malaysia"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.context import Analysis
from kg.extract.language.tokens import Item
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import Referent

_CHAIR = ("chair", "chairman")
#: Between a state and the office in which it acts: "*selaku* ketua ASEAN".
_JOINS = frozenset({"capacity", "copula", "linking", "preposition"})


def presided(analysis: Analysis) -> Iterator[tuple[str, Referent, Referent]]:
    """The tie of each state that is said to be the chair of a body of states, the state, and that body."""
    items = analysis.sentence.items
    for k in analysis.sentence.named:
        bodies = _bodies(items[k].value)
        state = (
            next((one for one in _beside(items, k) if one.type == "State" and one.referents), None) if bodies else None
        )
        if state is not None:
            yield from (("member_of", state.referents[0], body) for body in bodies)


def _bodies(mention: Mention) -> list[Referent]:
    """Of which bodies of states whoever is meant is the chair."""
    titles = [title for title in mention.titles if title.office in _CHAIR and not title.former]
    named = [r for title in titles for of in title.of for r in of.referents] if mention.kind == "office" else []
    return [r for r in named if r.entity.type == "InternationalOrganization"]


def _beside(items: list[Item], k: int) -> Iterator[Mention]:
    """Who is named right beside an office: "Malaysia, ketua ASEAN", "Malaysia selaku ketua", "ASEAN chair Malaysia"."""
    before = k - 1
    if before > 0 and items[before].tags.keys() & _JOINS:
        before -= 1
    if before > 0 and items[before].cls == ",":
        before -= 1
    if 0 <= before < k - 1 and items[before].cls == "X":
        yield items[before].value
    behind = [item.cls for item in items[k + 1 : k + 4]]
    opens = k == 0 or (k == 1 and items[0].cls != "X")
    if behind[:1] == ["X"]:
        yield items[k + 1].value
    elif behind[:2] == [",", "X"] and (opens or behind[2:] == [","]):
        yield items[k + 2].value
