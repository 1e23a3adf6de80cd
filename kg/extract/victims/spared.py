"""Whom nothing befell: they are let go, or it lies ahead of them, or is only asked for."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.context import Analysis
from kg.extract.language.tokens import Item
from kg.extract.phrases.figures import Figure
from kg.extract.victims.outcomes import NEXT

#: How far behind people it is told that they are let go.
_FREED = 5
#: How far before "lives" it is told that they may be lost.
_FEW = 4
#: What sets people against those before.
_CONTRASTS = frozenset({"conjunction", "subordinator"})
#: Acts that ask for what has not come about.
_ASKED = frozenset({"call_for", "demand", "promise", "threaten"})
#: What has not come about: "will kill", "could kill".
_NOT_YET = frozenset({"planned", "irrealis"})
#: What stands right before a verb.
_VERBAL = frozenset({"auxiliary", "adverb", "negation", "planned", "irrealis", "attempt"})
#: Nor need this have: "tried to kill".
_TRIED = frozenset({"attempt"})


def let_go(items: list[Item], figure: Figure) -> bool:
    """Whether the people, or their bodies, are set free, handed over or exchanged."""
    if figure.outcome == "displaced" and items[figure.last - 1].tag("population", "side") == "posted":
        # "expelled 15 diplomats": sent home
        return True
    if _rescued(items, figure):
        return True
    if figure.suffered >= figure.last and any("released" in items[k].tags for k in _around(items, figure.suffered)):
        # "pertukaran ribuan tahanan serta *pemulangan* jenazah tentara"
        return True
    stop = next((k for k in range(figure.last, len(items)) if items[k].cls in ",;"), len(items))
    first = max(0, figure.first - 4)
    # "freed 12 prisoners but 30 were still held"
    first = next((k for k in range(figure.first - 1, first, -1) if items[k].tags.keys() & _CONTRASTS), first)
    if figure.suffered >= figure.last and items[figure.first - 1].cls == "k":
        # "the town was freed and 74 soldiers were captured"
        first = figure.first
    behind = items[figure.last : min(stop, figure.last + _FREED)]
    if any("relative" in item.tags for item in behind):
        # "11 prajurit dari total 30 yang ditawan telah dibebaskan"
        behind = items[figure.last : min(stop, figure.last + _FREED + 2)]
    around = (*items[first : figure.first], *behind)
    if figure.outcome == "missing":
        # "12 people were rescued and 25 are missing"
        near = (*items[max(0, figure.first - 1) : figure.first], *items[figure.last : figure.last + 2])
        return any("released" in item.tags for item in near)
    people = items[max(0, figure.first - 1) : figure.last + (items[figure.last - 1].cls == "N")]  # "360 jasad warga"
    bodies = any(item.tag("outcome", "frame") in ("noun", "of") for item in people)
    bodies = bodies or (figure.outcome == "killed" and _by_itself(items, figure))
    if bodies and _taken_back(items, figure):
        return True
    # "18 captured soldiers have not been freed"
    still = any("released" in b.tags and "negation" in a.tags for a, b in pairwise(behind))
    # "tidak akan membebaskan 18 prajurit yang ditawan", "refused to free 12 detainees"
    before = range(first, figure.first) if figure.side else ()
    still = still or any(_kept(items, k) for k in before if "released" in items[k].tags)
    if any("relative" in item.tags for item in behind):
        # "menuntut pembebasan 59 staf PBB yang ditahan"
        still = still or any(_asked_to(items, k) for k in before if "released" in items[k].tags)
    freed = not still and any("released" in item.tags for item in around)
    return (figure.outcome == "captured" or bodies) and freed


def _rescued(items: list[Item], figure: Figure) -> bool:
    """ "*Seven* crew members were rescued and four died": what is told behind another number is of others."""
    told = items[figure.last : max(figure.last, figure.suffered)]
    saved = next((k for k, item in enumerate(told) if "released" in item.tags), len(told))
    described = any("relative" in item.tags for item in told[:saved])
    return not described and any(item.cls == "N" for item in told[saved:])


def _taken_back(items: list[Item], figure: Figure) -> bool:
    """ "Rusia menerima 26 jenazah tentaranya": not "the hospital received 26 bodies"."""
    if not figure.first or "takes_back" not in items[figure.first - 1].tags:
        return False
    named = [k for k in range(figure.first) if items[k].cls == "X"]
    lies = len(named) > 1 and [item.cls for item in items[named[-2] + 1 : named[-1]]] == [","]
    # "Rumah Sakit Al-Aqsa di Deir al-Balah, Gaza, menerima 26 jenazah"
    return bool(named) and items[named[-1]].value.type == "State" and not lies


def _around(items: list[Item], at: int) -> list[int]:
    """ "*pemulangan* jenazah", "yang jenazahnya *dipulangkan*": beside the word for what befell them."""
    noun = items[at].tag("outcome", "frame") in ("noun", "of") and at + 1 < len(items)
    return [at - 1, at + 1] if noun else [at - 1]


def _kept(items: list[Item], at: int) -> bool:
    """Whether a word of letting go is denied or refused."""
    return any("negation" in item.tags or item.tag("speech", "act") == "reject" for item in items[max(0, at - 2) : at])


def _asked_to(items: list[Item], at: int) -> bool:
    """Whether a word of letting go is only what somebody asks for: "meminta Houthi *membebaskan*"."""
    return any(item.tag("speech", "act") in _ASKED for item in items[max(0, at - 2) : at])


def set_free(items: list[Item], figure: Figure) -> bool:
    """ "Melepaskan 250 narapidana": right behind the verb stand those who are let go."""
    before = items[figure.first - 1] if figure.first else None
    return before is not None and "released" in before.tags and not _kept(items, figure.first - 1)


def handed_over(items: list[Item], freed: Figure | None, figure: Figure) -> bool:
    """ "Returned 20 living hostages and the remains of 25 others": handed over with those before."""
    between = items[freed.last : figure.first] if freed is not None else []
    while (
        figure.outcome == "captured"
        and between
        and (between[0].cls in "jX" or (between[0].cls == "w" and not between[0].tags.keys() - {"released"}))
    ):
        # "250 narapidana seumur hidup dan …"
        between = between[1:]
    bodies = all(item.cls == "d" or item.tag("outcome", "frame") == "of" for item in between[1:])
    return bool(between) and between[0].cls == "k" and bodies


def ahead(analysis: Analysis, figure: Figure) -> bool:
    """ "800 ribu orang akan terusir", "12 lives could be lost": it has not befallen them."""
    items = analysis.sentence.items
    if figure.verb < 0 and figure.suffered < 0 and _asked_for(analysis, figure):
        return True
    if _by_itself(items, figure) and any(
        item.tags.keys() & (_NOT_YET | _TRIED) for item in items[max(0, figure.first - _FEW) : figure.first]
    ):
        # "could cost 1,000 lives"
        return True
    if figure.verb > 0 and items[figure.verb - 1].tag("speech", "act") in _ASKED:
        # "vowed to kill 12 leaders"
        return True
    first, last = (figure.verb - 2, figure.verb) if figure.verb >= 0 else (figure.last, max(0, figure.suffered))
    before = items[max(0, first) : last]
    if figure.verb < 0 and any("relative" in item.tags for item in before):
        # "300 soldiers who were sent to help Moscow died": what they were to do is not what befell them
        plain = [k for k, item in enumerate(before) if item.cls == "X" or (item.cls == "w" and not item.tags)]
        before = before[plain[-1] :] if plain else before
    run = next((k for k in range(len(before), 0, -1) if not before[k - 1].tags.keys() & _VERBAL), 0)
    if any("auxiliary" in item.tags for item in before[run:]):
        # "nine Palestinians seeking aid were killed"
        before = before[run:]
    tried = figure.verb >= 0 and not any("relative" in item.tags for item in before)
    return any(item.tags.keys() & (_NOT_YET | _TRIED if tried else _NOT_YET) for item in before)


def _by_itself(items: list[Item], figure: Figure) -> bool:
    """ "26 lives": the noun alone tells what befell them."""
    return "outcome" in items[figure.last - 1].tags.get("population", {})


def _asked_for(analysis: Analysis, figure: Figure) -> bool:
    """ "Called for the execution of 12 prisoners", "planned the deportation of 300 families"."""
    items = analysis.sentence.items
    noun = next((k for k in range(figure.first - 1, max(0, figure.first - NEXT), -1) if "outcome" in items[k].tags), 0)
    if not noun or items[noun].tag("outcome", "frame") != "of":
        return False
    asked = any(s.act in _ASKED and s.verb < noun <= s.verb + NEXT and s.first <= noun for s in analysis.speeches)
    before = items[max(0, noun - 2) : noun]
    return asked or any(item.tags.keys() & (_NOT_YET | _TRIED) for item in before)
