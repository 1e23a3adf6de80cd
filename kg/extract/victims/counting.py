"""What a count says: between which ends it lies, of whom it is, when it begins, and when it stands."""

from __future__ import annotations

from kg.extract.context import clause
from kg.extract.language.numbers import Quantity
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item
from kg.extract.phrases.figures import Figure
from kg.extract.speech.speech import Speech
from kg.extract.victims.outcomes import REACH

#: "1990/1999": figures of a decade are no state of a toll.
_DECADE = 9
#: So many items before a date stands the "since" that it begins a count with, and before that what is compared.
_FROM = 6


def dates_of(
    items: list[Item], figure: Figure, speech: Speech | None, pack: Pack
) -> tuple[str | None, str | None]:  # fmt: skip
    """(since, as of): a date behind "sejak", or of a war's beginning, begins the count; else its clause dates it."""
    since = as_of = None
    first, last = clause(items, figure.first)
    for k, item in enumerate(items):
        if item.cls != "D" or item.value.iso is None:
            continue
        if (figure.again and k < figure.first) or 0 <= figure.until <= k:
            # "401 since the truce and 70,900 since October 2023"
            continue
        start = next((b for b in range(max(0, k - _FROM), k) if "since" in items[b].tags), None)
        if start is not None or _began(items, k) or _goes_on(items, k, figure, pack):
            if not (_of_total(items, figure, k) or (start is not None and _of_else(items, start))):
                # "98 since October, 37 of them since July"
                own = figure.part and any("since" in item.tags for item in items[max(figure.last, k - _FROM) : k])
                since = item.value.iso if own else since or item.value.iso
        elif as_of is None and first <= k < last and len(item.value.iso) != _DECADE and not _of_deed(items, figure, k):
            as_of = item.value.iso
        elif figure.last <= k <= figure.last + 1 and "relative" in items[figure.verb - 1].tags:
            # "perang pada Mei dipicu oleh serangan yang menewaskan 26 orang pada 22 April"
            as_of = item.value.iso
    return since, as_of or (speech.when if speech else None)


def _of_deed(items: list[Item], figure: Figure, at: int) -> bool:
    """ "A commander who took part in the October 7 attacks": when he did that, not when he fell."""
    relative = next((k for k in range(figure.last, at) if "relative" in items[k].tags), at)
    return relative < at and any("outcome" in item.tags for item in items[clause(items, figure.first)[0] : relative])


def _of_total(items: list[Item], figure: Figure, at: int) -> bool:
    """ "58 killed in a day, bringing the toll since October 2023 to 62,744": the date is of the total behind it."""
    return any("continues" in item.tags for item in items[figure.last : at])


def _of_else(items: list[Item], since: int) -> bool:
    """Whether no count begins there: something is compared, or held ("wilayah yang dikuasai Hamas sejak 2007")."""
    before = items[max(0, since - _FROM) : since]
    related = next((k for k, item in enumerate(before) if "relative" in item.tags), len(before))
    return _compares(items, since) or any("held" in item.tags for item in before[related:])


def _compares(items: list[Item], since: int) -> bool:
    """ "The highest monthly figure since May 2022", "serangan paling mematikan sejak 2022": no count begins there."""
    return any("superlative" in item.tags for item in items[max(0, since - _FROM) : since])


def _began(items: list[Item], at: int) -> bool:
    """ "Perang yang pecah pada 15 April 2023", "the war it launched in 2022": the date of the beginning."""
    verb = next((k for k in range(at - 1, max(0, at - 4), -1) if "begins" in items[k].tags), 0)
    noun = items[max(0, verb - REACH) : verb]
    return any(map(_violent, noun))


def _goes_on(items: list[Item], at: int, figure: Figure, pack: Pack) -> bool:
    """ "The invasion in February 2022 has killed thousands": of what began in that month or year, and is not over."""
    # "…, which began in 2014, has left"; not "…, it said in a 2021 report, and has left"
    if len(items[at].value.iso) > len("2022-02"):
        return False
    perfects = pack.settings.get("perfect", ())
    perfect = next((k for k in range(at + 1, figure.first) if items[k].low in perfects), None)
    if perfect is None:
        return False
    # "… in February 2021, which set off a war that has displaced 12": of the war behind it
    told = items[at:perfect] if perfect >= at + 3 else items[:at]
    return any(map(_violent, told))


def _violent(item: Item) -> bool:
    """Whether a noun is that of fighting or of an attack."""
    return bool(item.tag("event", "event") == "clash" or item.tag("assault", "frame") == "noun")


def range_of(quantity: Quantity, qualifier: str) -> tuple[int | None, int | None]:
    """What the wording allows, both ends included."""
    count = quantity.count
    if count is None:
        low = quantity.low + 1 if qualifier == "over" and quantity.low else quantity.low
        return low, None if qualifier in ("over", "at_least") else quantity.high
    return {
        "over": (count + 1, None),
        "at_least": (count, None),
        "below": (None, count - 1),
        "nearly": (None, count),
        # "40 to 50": both ends are told
        "about": (quantity.low, quantity.high) if quantity.low != quantity.high else (None, None),
    }.get(qualifier, (count, count))


def category_of(figure: Figure, before: list[Figure]) -> str:
    """Of whom a figure is, told by itself or else by the one that it may be part of."""
    if figure.category:
        return figure.category
    # "Thailand lost 14 civilians, while Cambodia reported 13 deaths": of whom, the other did not tell
    told = [f for f in before if f.claimants in (None, figure.claimants)]
    wholes = [f for f in told if f.category and not f.part and not figure.total]
    if not figure.part and len({f.category for f in wholes if f.outcome == wholes[-1].outcome}) > 1:
        # "killed eight civilians and five soldiers, with 71 others wounded"
        return "unspecified"
    # "28 civilians were among the dead, 21 of them executed"
    told = wholes or ([f for f in told[-1:] if figure.part])
    return (told[-1].category or "unspecified") if told else "unspecified"
