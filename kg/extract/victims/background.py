"""Figures that the article tells itself, though they stand in what somebody says."""

from __future__ import annotations

from kg.extract.language.tokens import Item
from kg.extract.phrases.figures import Figure
from kg.extract.speech.speech import Speech

#: Acts that an event moves somebody to.
_MOVED = frozenset({"call_for", "demand", "condemn", "promise", "support", "threaten", "reject"})
#: Acts about what all know has happened.
_PRESUPPOSING = frozenset({"deny", "condemn"})
#: What is said of such: "claimed responsibility for the bombing that killed 40".
_KNOWN = frozenset({"blames", "responsible"})
_VIOLENCE = frozenset({"assault", "event"})
#: What begins a clause about the noun before it.
_THAT = frozenset({"relative", "complementizer", "jointly"})


def in_background(items: list[Item], speech: Speech, figure: Figure) -> bool:
    """ "X menyerukan gencatan senjata setelah serangan menewaskan tiga orang": the article tells why he calls."""
    if speech.verbatim(figure.first):
        return False
    if _apposed(items, speech.first, figure.first):
        return True
    if speech.act in _PRESUPPOSING or items[speech.verb].tags.keys() & _KNOWN:
        # "denied any part in an attack that left 26 dead", "blamed X for the fighting that …"
        nouns = (k for k in range(speech.first, figure.first) if items[k].tags.keys() & _VIOLENCE)
        attack = next(nouns, figure.first)
        if any(item.tags.keys() & _THAT for item in items[attack : figure.first]):
            return True
    if speech.act == "deny":
        return False
    if speech.act == "accuse" and any("after" in item.tags for item in items[speech.first : figure.first]):
        # "blamed Pakistan after gunmen killed 26 tourists"
        return True
    # "rejected the plan, calling it “an order”, hours after strikes killed four people"
    quoted = max((b for _, b in speech.quotes if b <= figure.first), default=-1)
    if speech.act not in _MOVED and quoted < 0:
        return False
    if speech.act in _MOVED and figure.part and items[figure.first - 1].cls == ",":
        # "asked the army to explain …, 50 of whom are still held"
        return True
    if speech.act in _MOVED and figure.outcome == "captured" and items[figure.first - 1].cls == "d":
        # "demanded a deal to bring home the 59 captives"
        return True
    between = items[max(speech.first, quoted) + 1 : figure.first]
    return any("subordinator" in item.tags and "complementizer" not in item.tags for item in between)


def blaming(speeches: list[Speech], items: list[Item], figure: Figure) -> Speech | None:
    """ "*Israel* accused Hezbollah of breaking the truce after two soldiers were hurt": whose they most likely are."""
    acts = (act for act in speeches if act.act == "accuse" and act.first < figure.first)
    return next((act for act in acts if any("after" in item.tags for item in items[act.first : figure.first])), None)


def called_false(items: list[Item], speech: Speech) -> bool:
    """ "Menyebut laporan bahwa 40 orang tewas sebagai kebohongan"."""
    return any(item.tag("refine", "act") == "deny" for item in items[speech.first : speech.last])


def _apposed(items: list[Item], first: int, at: int) -> bool:
    """ "X accused Y of sheltering the TTP, a group that has killed hundreds of soldiers": the article explains."""
    for k in range(at - 1, first + 1, -1):
        if items[k].cls == ",":
            return False
        if "relative" in items[k].tags:
            noun = k - 1
            while noun > first and items[noun].cls in "dNw" and items[noun - 1].cls in "dN":
                noun -= 1
            return noun > first and items[noun].cls in "XwdN" and items[noun - 1].cls == ","
    return False
