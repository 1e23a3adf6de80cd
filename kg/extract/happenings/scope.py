"""Which items of a sentence tell of an event: who is named there took part in it, what is dated there dates it."""

from __future__ import annotations

from kg.extract.context import begins_clause, clause, opens_clause
from kg.extract.happenings.happening import PARTIES, Happening, of_two
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, antecedent, located

#: Who is named between marks that hold no more items than this may be a party: "target Houthi".
_WORDS = 8
#: How far behind who acts, and an acronym in brackets, a relative word may stand, in items.
_NEAR = 6
#: What these open is over before something happens.
_BEFORE = frozenset({"after", "until", "aside", "since"})


def scope(told: Happening, low: int, high: int, pack: Pack) -> tuple[int, int]:
    """The items [start, end) that tell of an event: its clause, and more where that names no party."""
    items, first, last = told.items, told.first, told.last
    low = next((k + 1 for k in range(first - 1, low, -1) if begins_clause(items, k)), low)
    high = next((k for k in range(last, high) if begins_clause(items, k)), high)
    start, stop = clause(items, first, low, high)
    fought = told.kind == "clash" and not told.pattern.source.startswith("{agent:")
    named = min((mention.start for who in told.slots.values() for mention in who), default=items[first].start)
    closed = [k for k in range(start, first) if items[k].cls == "," and items[k].start < named]
    if start > 0 and closed and _over(items, start, closed[0], pack):
        # "setelah serangan AS, Iran menembakkan rudal": what is over when this happens
        low = closed[-1] + 1 if opens_clause(items[low]) else low
        start = closed[-1] + 1
    for k in range(start + 1, stop - 1):
        if items[k].cls != "," or "relative" not in items[k + 1].tags:
            continue
        if fought and first < k < last:
            # "the war, which erupted in April"
            continue
        if first < k < last:
            # "the Houthis, who fired missiles at Israel, …": it is told behind the comma
            stop = next((c for c in range(last, stop) if items[c].cls == ","), stop)
            break
        if k > first:
            # "…, yang pekan lalu bertemu Trump"
            stop = k
            break
        ends = (c for c in range(first + 1, stop) if items[c].cls == ",")
        start, stop = k - 1, next(ends, stop)
    if fought:
        # "Houthi menyerang Israel sejak perang Gaza pecah": whom the main clause names is none of the two
        began = _broke_out(told, stop, high)
        return start, stop if began == stop or items[stop].tags.keys() & _BEFORE else began
    # "a group allied with IS that killed 52": of whom the clause tells is known, and no party to it
    if told.blow and told.noun and told.patients and all(one.kind == "person" for one in told.patients):
        # "Qassem memimpin Hizbullah sejak terbunuhnya Nasrallah": nobody of the main clause took part
        return first, stop
    own = not told.slots and start > low and not pack.is_verb(items[first])
    if own and items[start - 1].tags.keys() & _BEFORE and any("speech" in item.tags for item in items[low:start]):
        # "Rubio mengumumkannya setelah 26 orang ditembak mati": who tells took no part
        return start, stop
    if told.agents and start > low and start == first and _told_apart(told, start, stop):
        return start, stop
    relative = bool(told.agents) and start > low and "complementizer" in items[start - 1].tags and start == first
    if not relative and not _names_party(items[start : first + 1]):
        # "…, sebelum menyerang": the subject stands in the main clause
        start = low
    # "condemned the strikes, but offered Tehran no help": not beyond a "but"
    end = next((k for k in range(stop, high) if "conjunction" in items[k].tags), high)
    if stop + 1 < high and "since" in items[stop].tags and items[stop + 1].cls == "D":
        # "berperang sejak 1947": a day, and no clause
        stop += 2
    return start, stop if _names_party(items[start:stop]) else end


def _told_apart(told: Happening, start: int, stop: int) -> bool:
    """Whether a clause without a subject names the other side itself, and the main clause none but who acts.

    "Urged Hamas to disarm after meeting Netanyahu", "memberi tahu AS sebelum membombardir Doha".
    """
    items, opens = told.items, told.items[start - 1].tags
    if "after" in opens and told.patients:
        return True
    if not told.blow or told.noun or "subordinator" not in opens:
        return False
    behind = [item.value for item in items[start:stop] if item.cls == "X"]
    return bool(behind) and all(agent.end <= items[start].start for agent in told.agents)


def _broke_out(told: Happening, stop: int, high: int) -> int:
    """ "Perang pecah (pada Senin) ketika Hamas menyerang Israel": where the clause ends that tells how it began."""
    items = told.items
    begins = any("begins" in item.tags for item in told.words)
    near = stop + 1 < high and all(item.cls in "Doj" or "adverb" in item.tags for item in items[told.last : stop])
    return clause(items, stop + 1, stop + 1, high)[1] if begins and near and opens_clause(items[stop]) else stop


def dated(told: Happening, low: int, high: int) -> tuple[int, int]:
    """ "Pada Juli, ketika bentrokan pecah", "perang pecah setelah Hamas menyerang pada 7 Oktober": what dates it."""
    items = told.items
    end = _broke_out(told, high, len(items)) if high < len(items) else high
    opens = low - 1
    if opens < 1 or not opens_clause(items[opens]) or items[opens].tags.keys() & _BEFORE:
        return low, end
    day = antecedent(items, opens)
    return (day if items[day].cls == "D" else low), end


def _over(items: list[Item], start: int, comma: int, pack: Pack) -> bool:
    """Whether the items [start, comma) tell of something before: "setelah serangan AS", not "sementara di Doha"."""
    opens = items[start - 1]
    return opens_clause(opens) and (bool(opens.tags.keys() & _BEFORE) or any(map(pack.is_verb, items[start:comma])))


def _names_party(items: list[Item]) -> bool:
    """Whether one of some items names a party, or is "both countries" and the like."""
    named = [item for item in items if item.cls == "X"]
    return any(item.value.type in PARTIES or (of_two(item) and item.value.referents) for item in named)


def telling(told: Happening, low: int, high: int, pack: Pack) -> list[int]:
    """Those of the items [low, high) that do not only tell who somebody is, nor are said of something else."""
    # "“… pihak yang bertikai,” kata Guterres di sela KTT ASEAN": who is only spoken of does not meet
    long = ((a, b) for a, b in told.analysis.sentence.quotes if b - a > _WORDS and not a <= told.first <= b)
    apart = {k for a, b in long for k in range(a, b)} | _of_agent(told, low, pack) | _elsewhere(told, low, high)
    return [k for k in range(low, high) if k not in apart and not explaining(told.items, k, low, told.first, pack)]


def _elsewhere(told: Happening, low: int, high: int) -> set[int]:
    """ "Tiba di New Delhi sehari setelah bertemu X di Islamabad": where the main clause is, if this one has a place."""
    items = told.items
    start, end = clause(items, told.first, low, high)
    there = {k for k in range(max(low, 1), end) if items[k].cls == "X" and located(items, k)}
    return {k for k in there if k < start} if any(k >= start for k in there) else set()


def explaining(items: list[Item], at: int, low: int, first: int, pack: Pack) -> bool:
    """ "Stenergard, who succeeded Billstrom, met Lavrov": an item in a clause closed before the event.

    And in "Israel, sekutu utama AS, membombardir Beirut".
    """
    if at >= first:
        return False
    opens = next((k for k in range(at, low, -1) if items[k].cls == ","), low)
    closes = next((k for k in range(at, first) if items[k].cls == ","), first)
    if not low < opens < at < closes < first:
        return False
    partner = items[opens - 1].cls == "X" and items[opens + 1].low in pack.settings.get("partners", ())
    return partner or "relative" in items[opens + 1].tags


def _of_agent(told: Happening, low: int, pack: Pack) -> set[int]:
    """ "Houthi yang bersekutu dengan Iran menyerang": items that only tell who it is that acts.

    In what somebody says also those before: "menuduh Taliban melindungi TTP yang menyerang".
    """
    items, last = told.items, told.last
    agent = told.agents[-1] if told.agents else None
    at = next((k for k in range(low, told.first + 1) if agent is not None and items[k].value is agent), last)
    relative = next((k for k in range(at + 1, min(at + _NEAR, last)) if "relative" in items[k].tags), last)
    deed = next((k for k in range(relative, last) if items[k].low in told.pattern.words), last)
    between = {k for k in range(relative, deed) if items[k].cls == "X"}
    said = told.analysis.speech_of(told.first, last) is not None
    governed = said and relative < last and at > 0 and pack.is_verb(items[at - 1])
    return between or (set(range(low, at)) if governed else set())
