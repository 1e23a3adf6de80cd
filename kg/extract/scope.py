"""Which items of a sentence tell of an event: who is named there took part in it, what is dated there dates it."""

from __future__ import annotations

from kg.extract.context import Analysis, Slots, clause
from kg.extract.language.pack import Pack
from kg.extract.language.patterns import Pattern
from kg.extract.language.tokens import Item, antecedent

#: Who may be a party to an event.
PARTIES = (
    "State", "DeFactoState", "ArmedGroup", "ArmedForce", "Person", "InternationalOrganization", "GovernmentBody",
    "Organization", "MediationGroup", "Territory",
)  # fmt: skip
#: Who is named between marks that hold no more items than this may be a party: "target Houthi".
_WORDS = 8
#: How far behind who acts, and an acronym in brackets, a relative word may stand, in items.
_NEAR = 6
#: What these open is over before something happens.
_BEFORE = frozenset({"after", "until", "aside", "since"})


def scope(
    items: list[Item], first: int, last: int, low: int, high: int, slots: Slots, pattern: Pattern, pack: Pack
) -> tuple[int, int]:
    """The items [start, end) that tell of an event: its clause, and more where that names no party."""
    start, stop = clause(items, first, low, high)
    fought = pattern.type == "clash" and not pattern.source.startswith("{agent:")
    named = min((mention.start for who in slots.values() for mention in who), default=items[first].start)
    closed = [k for k in range(start, first) if items[k].cls == "," and items[k].start < named]
    if start > 0 and closed and _over(items, start, closed[0], pack):
        # "setelah serangan AS, Iran menembakkan rudal": what is over when this happens
        low = closed[-1] + 1 if _opens(items[low]) else low
        start = closed[-1] + 1
    for k in range(start + 1, stop - 1):
        if items[k].cls != "," or "relative" not in items[k + 1].tags:
            continue
        if fought and first < k < last:
            # "the war, which erupted in April"
            continue
        if k > first:
            # "…, yang pekan lalu bertemu Trump"
            stop = k
            break
        ends = (c for c in range(first + 1, stop) if items[c].cls == ",")
        start, stop = k - 1, next(ends, stop)
    if fought:
        # "Houthi menyerang Israel sejak perang Gaza pecah": whom the main clause names is none of the two
        began = broke_out(items, first, last, stop, high)
        return start, stop if began == stop or items[stop].tags.keys() & _BEFORE else began
    # "a group allied with IS that killed 52": of whom the clause tells is known, and no party to it
    relative = bool(slots.get("agent")) and start > low and "complementizer" in items[start - 1].tags and start == first
    if not relative and not _names_party(items[start : first + 1]):
        # "…, sebelum menyerang": the subject stands in the main clause
        start = low
    return start, stop if _names_party(items[start:stop]) else high


def broke_out(items: list[Item], first: int, last: int, stop: int, high: int) -> int:
    """ "Perang pecah (pada Senin) ketika Hamas menyerang Israel": where the clause ends that tells how it began."""
    begins = any("begins" in item.tags for item in items[first:last])
    near = stop + 1 < high and all(item.cls in "Doj" or "adverb" in item.tags for item in items[last:stop])
    return clause(items, stop + 1, stop + 1, high)[1] if begins and near and _opens(items[stop]) else stop


def dated(items: list[Item], first: int, last: int, low: int, high: int) -> tuple[int, int]:
    """ "Pada Juli, ketika bentrokan pecah", "perang pecah setelah Hamas menyerang pada 7 Oktober": what dates it."""
    end = broke_out(items, first, last, high, len(items)) if high < len(items) else high
    opens = low - 1
    if opens < 1 or not _opens(items[opens]) or items[opens].tags.keys() & _BEFORE:
        return low, end
    day = antecedent(items, opens)
    return (day if items[day].cls == "D" else low), end


def _opens(item: Item) -> bool:
    """Whether a subordinate clause or an aside begins behind a word."""
    return bool(item.tags.keys() & {"subordinator", "aside"})


def _over(items: list[Item], start: int, comma: int, pack: Pack) -> bool:
    """Whether the items [start, comma) tell of something before: "setelah serangan AS", not "sementara di Doha"."""
    opens = items[start - 1]
    return _opens(opens) and (bool(opens.tags.keys() & _BEFORE) or any(map(pack.is_verb, items[start:comma])))


def _names_party(items: list[Item]) -> bool:
    return any(item.cls == "X" and item.value.type in PARTIES for item in items)


def telling(
    analysis: Analysis, first: int, last: int, low: int, high: int, slots: Slots, pattern: Pattern, pack: Pack
) -> list[int]:
    """Those of the items [low, high) that do not only tell who somebody is, nor are said of something else."""
    items = analysis.sentence.items
    # "“… pihak yang bertikai,” kata Guterres di sela KTT ASEAN": who is only spoken of does not meet
    apart = {k for a, b in analysis.sentence.quotes if b - a > _WORDS and not a <= first <= b for k in range(a, b)}
    told = analysis.speech_of(first, last) is not None
    apart |= _of_agent(items, first, low, last, slots, pattern, pack, told=told)
    return [k for k in range(low, high) if k not in apart and not explaining(items, k, low, first)]


def explaining(items: list[Item], at: int, low: int, first: int) -> bool:
    """ "Stenergard, who succeeded Billstrom, met Lavrov": an item in a clause closed before the event."""
    opens = next((k for k in range(at, low, -1) if items[k].cls == ","), low)
    closes = next((k for k in range(at, first) if items[k].cls == ","), first)
    return low < opens < at < closes < first and "relative" in items[opens + 1].tags


def _of_agent(
    items: list[Item], first: int, low: int, last: int, slots: Slots, pattern: Pattern, pack: Pack, *, told: bool
) -> set[int]:
    """ "Houthi yang bersekutu dengan Iran menyerang": items that only tell who it is that acts.

    In what is ``told`` also those before: "menuduh Taliban melindungi TTP yang menyerang".
    """
    agent = slots["agent"][-1] if slots.get("agent") else None
    at = next((k for k in range(low, first + 1) if agent is not None and items[k].value is agent), last)
    relative = next((k for k in range(at + 1, min(at + _NEAR, last)) if "relative" in items[k].tags), last)
    deed = next((k for k in range(relative, last) if items[k].low in pattern.words), last)
    between = {k for k in range(relative, deed) if items[k].cls == "X"}
    governed = relative < last and at > 0 and pack.is_verb(items[at - 1])
    return between or (set(range(low, at)) if told and governed else set())
