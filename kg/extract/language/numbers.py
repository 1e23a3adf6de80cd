"""Numbers as news writes them: digits, words, scales and vague words, joined into quantities."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item

#: A figure of more digits than this is no count of anything.
MOST_DIGITS = 12
#: "1990-an" is a decade.
_THOUSAND = 1000
#: A longer run of number words is none.
MOST_WORDS = 16


@dataclass(frozen=True, slots=True)
class Quantity:
    """``count`` as written, or, of a vague word, only the range that it allows."""

    count: int | None
    low: int | None
    high: int | None


def value_of(digits: str, thousands: str) -> float | None:
    """The value of a figure in digits.

    >>> value_of("1.166", "."), value_of("1,5", "."), value_of("1,200", ",")
    (1166.0, 1.5, 1200.0)
    """
    decimal = "," if thousands == "." else "."
    if sum(c.isdigit() for c in digits) > MOST_DIGITS:
        return None
    groups = digits.split(thousands)
    if len(groups) > 1:
        if decimal in digits.rsplit(thousands, 1)[0] or not all(len(g.split(decimal)[0]) == 3 for g in groups[1:]):
            # "1.5" where the dot should part thousands: the other convention
            return float(digits) if len(groups) == 2 and thousands == "." and decimal not in digits else None
        digits = "".join(groups)
    elif digits.count(decimal) == 1 and len(digits.split(decimal)[1]) == 3 and thousands == ".":
        digits = digits.replace(decimal, "")
    elif digits.count(decimal) > 1:
        return float(digits.replace(decimal, ""))
    try:
        return float(digits.replace(decimal, "."))
    except ValueError:
        return None


def join(items: list[Item], pack: Pack) -> list[Item]:
    """Replace each run of number items by one whose value is a `Quantity`."""
    out: list[Item] = []
    done = 0
    for at in [at for at, item in enumerate(items) if (item.tags or item.cls == "N") and _numeral(item)]:
        if at < done:
            continue
        end = at + 1
        while end < min(len(items), at + MOST_WORDS) and _continues(items, at, end):
            end += 1
        quantity = _evaluate(items[at:end], pack)
        if quantity is None:
            continue
        item, last = items[at], items[end - 1]
        joined = Item(item.start, last.end, "", "N", quantity)
        joined.text = " ".join(part.text for part in items[at:end])
        joined.low = joined.text.lower()
        joined.suffix = last.suffix
        if "parts" in item.tags:
            # "salah satunya": one of those before
            joined.tags = {"parts": {}}
        out += items[done:at]
        out.append(joined)
        done = end
    out += items[done:]
    return out


def _numeral(item: Item) -> bool:
    return (item.cls == "N" and item.low[0].isdigit()) or "number" in item.tags or "vague" in item.tags


def _continues(items: list[Item], first: int, at: int) -> bool:
    """A number goes on with a scale, or with a number word after number words; digits do not follow digits."""
    item = items[at]
    if "scale" in item.tags:
        return True
    return ("number" in item.tags and "number" in items[at - 1].tags and "number" in items[first].tags) or (
        "number" in item.tags and "scale" in items[at - 1].tags and items[first].cls != "N"
    )


def _evaluate(items: list[Item], pack: Pack) -> Quantity | None:
    first = items[0]
    vague = first.tags.get("vague")
    if vague:
        factor = _product(items[1:])
        high = vague.get("high")
        return Quantity(
            None, int(vague["low"] * factor) if "low" in vague else None, int((high + 1) * factor - 1) if high else None
        )
    if first.low[0].isdigit():
        rounded = next((end for end in pack.settings.get("rounded", ()) if first.low.endswith(end)), "")
        digits = first.low.removesuffix(rounded).removesuffix("-")
        value = value_of(digits, pack.thousands) if digits[-1].isdigit() else None
        if value is None:
            return None
        factor = _product(items[1:])
        if value * factor != int(value * factor):
            return None
        high = value
        if digits != first.low:
            # "340-an orang"; not "1990-an", a decade
            if not value or value % 10 or (pack.thousands not in digits and value > _THOUSAND):
                return None
            high = value + 10 ** (len(str(int(value))) - len(str(int(value)).rstrip("0"))) - 1
        return Quantity(int(value * factor), int(value * factor), int(high * factor))
    total = current = 0
    for item in items:
        number, scale = item.tags.get("number"), item.tags.get("scale")
        if number is not None and (scale is None or not current):
            current += number["value"]
        elif scale is not None:
            times: int = scale["value"]
            if times >= 1000:
                total, current = total + max(current, 1) * times, 0
            else:
                unit = current % 10 if times <= 100 and current % 10 else max(current, 1)
                current = current - unit + unit * times if current else times
    count = total + current
    return Quantity(count, count, count) if count else None


def _product(items: list[Item]) -> int:
    product = 1
    for item in items:
        if "scale" in item.tags:
            product *= item.tags["scale"]["value"]
    return product
