"""Whether a verb tells what its subject does: not in the passive, nor behind a word that makes a wish of it."""

from __future__ import annotations

from kg.extract.clauses.relatives import DEEDS, behind_subject
from kg.extract.language.pack import Pack
from kg.extract.language.patterns import Pattern
from kg.extract.language.tokens import BEFORE_VERBS, Item
from kg.extract.phrases.mentions import Mention

#: Who may mediate is a mediator, and who would talk is in talks.
_DONE = DEEDS - {"mediates", "holds_talks_with"} | {"military_base"}
#: How far before a verb a word may stand that turns it into a wish, in items.
_REACH = 4


def no_deed(
    items: list[Item], first: int, last: int, slots: dict[str, list[Mention]], pattern: Pattern, pack: Pack
) -> bool:
    """Whether the verb of a match tells of no deed of the subject."""
    related = any("relative" in item.tags for item in items[first + 1 : first + 2])
    going = first > 0 and "whither" in items[first - 1].tags and not related
    if going and pattern.source.startswith("{object:place} .. ("):
        # "drone yang dijual ke UEA ditemukan di tangan RSF"; but "bertolak ke Goma yang dikuasai M23"
        return True
    at = _verb(items, first, last, slots, pattern) if pattern.type in _DONE | DEEDS else last
    if at == last:
        return False
    if pattern.type in _DONE and _wished(items, at, pack):
        return True
    return _suffers(items, at, first, pack) if pattern.seek is None else False


def _verb(items: list[Item], first: int, last: int, slots: dict[str, list[Mention]], pattern: Pattern) -> int:
    """The first word of a pattern behind its subject; ``last`` where the pattern does not begin with one."""
    if pattern.seek == "subject":
        return first
    if not pattern.source.startswith("{subject:") or not slots.get("subject"):
        return last
    behind = range(behind_subject(items, first, last, slots), last)
    return next((k for k in behind if items[k].low in pattern.words), last)


def _wished(items: list[Item], at: int, pack: Pack) -> bool:
    """ "May one day sell": a word before the verb makes a wish of it, though others stand between."""
    for k in range(at - 1, max(at - _REACH, 0), -1):
        if items[k].cls not in "wNd" or pack.is_verb(items[k]) or "preposition" in items[k].tags:
            return False
        if "irrealis" in items[k].tags:
            return True
    return False


def _suffers(items: list[Item], at: int, first: int, pack: Pack) -> bool:
    """ "The accord between X and Y was brokered in Doha", "Russia was sanctioned": the verb is passive."""
    k = at - 1
    while k > first and "linking" not in items[k].tags and items[k].tags.keys() & BEFORE_VERBS:
        k -= 1
    return "linking" in items[k].tags and items[at].low.endswith(pack.past or " ")
