"""The offices of several who are named together: "the Thai and Cambodian leaders, Anutin and Hun Manet"."""

from __future__ import annotations

from itertools import islice

from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item
from kg.extract.phrases.mentions import Mention, Title
from kg.extract.phrases.referents import FORCES

#: From so many on, each of them has an owner of his own.
_TWO = 2


def each_of(items: list[Item], k: int, pack: Pack) -> tuple[Title, ...]:
    """ "Two Israeli ministers, Ben-Gvir *and* Smotrich": each person of a list behind an office of several."""
    if (both := _of_both(items, k, pack)) is not None:
        return (both,)
    at = k
    while at > 1 and items[at - 1].cls in ",k" and items[at].value.kind == "person" and not items[at].value.titles:
        at -= 2
        if items[at].cls != "X":
            return ()
    several: Mention = items[at].value
    if several.kind == "person" and at < k and (several.head or _plural(items[at], pack)):
        # "US envoys Witkoff and Kushner", "Presidents Tshisekedi and Kagame"
        return several.titles
    office, owners = _of_each(items, at, pack)
    if not office or len(owners) < _TWO:
        return (Title(office, tuple(owners), False),) if office and owners else ()
    named = [at + 2]
    while named[-1] + 2 < len(items) and items[named[-1] + 1].cls in ",k" and items[named[-1] + 2].cls == "X":
        named.append(named[-1] + 2)
    persons = [
        c for c in named if items[c].cls == "X" and items[c].value.kind == "person" and not items[c].value.titles
    ]
    return (Title(office, (owners[persons.index(k)],), False),) if len(persons) == len(owners) and k in persons else ()


def _plural(item: Item, pack: Pack) -> bool:
    """ "Presidents Félix Tshisekedi", behind whom another one stands."""
    mention: Mention = item.value
    title = item.low[: mention.start - item.start].strip()
    return [one.office for one in mention.titles] == [pack.each_office(title)]


def _of_each(items: list[Item], at: int, pack: Pack) -> tuple[str, list[Mention]]:
    """The office of several, and of whom each: "the Thai and Cambodian leaders", "Presiden Rusia dan China"."""
    several: Mention = items[at].value
    beside = items[at - 2].value if at > 1 and items[at - 1].cls == "k" and items[at - 2].cls == "X" else None
    if several.kind == "role":
        before = [beside] if beside is not None and beside.kind == "entity" and len(several.of) == 1 else []
        if not several.of and pack.any_in("demonstrative", items[at].text.split()[:3]):
            # "Hezbollah said *one of its* commanders, X, …"
            groups = (item.value for item in reversed(items[:at]) if item.cls == "X" and item.value.type in FORCES)
            before = list(islice(groups, 1))
        return pack.each_office(several.head), [*before, *several.of]
    if several.kind != "entity" or beside is None or beside.kind != "office" or items[at + 1].cls != ",":
        return "", []
    (title, *more) = beside.titles
    return (title.office, [*title.of, several]) if len(title.of) == 1 and not more else ("", [])


def _of_both(items: list[Item], k: int, pack: Pack) -> Title | None:
    """ "Witkoff and Kushner, the US envoys", "…, the US president's envoys": of each of the two."""
    last = k + 2 * (items[k + 1 : k + 2] != [] and items[k + 1].cls == "k")
    if last < 2 or last + 2 >= len(items) or items[last - 1].cls != "k" or items[last + 1].cls != ",":
        return None
    two = [item.value for item in (items[last - 2], items[last]) if item.cls == "X" and item.value.kind == "person"]
    if len(two) < 2 or any(one.titles for one in two) or (last > 2 and items[last - 3].cls == ","):
        return None
    at = last + 2
    boss = items[at].value if items[at].cls == "X" and items[at].value.kind == "office" else None
    at += 2 * (boss is not None and items[at + 1 : at + 2] != [] and items[at + 1].cls == "g")
    several = items[at].value if at < len(items) and items[at].cls == "X" else None
    office = pack.each_office(several.head) if several is not None and several.kind == "role" else ""
    of = (several.of if several is not None else ()) or (boss.titles[0].of if boss is not None else ())
    return Title(office, of, False) if office and of else None
