"""Figures of people killed, wounded, missing, captured or displaced."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.context import Analysis, Context
from kg.extract.discourse import Referent
from kg.extract.numbers import Quantity
from kg.extract.speech import Speech
from kg.extract.tokens import Item
from kg.statement import Casualty

#: How far, in items, an outcome may stand from its figure.
_REACH = 14
_OWN = ("State", "DeFactoState", "Territory", "ArmedGroup", "GovernmentBody", "ArmedForce")


@dataclass(slots=True)
class Figure:
    """A quantity with the people it counts: items [first, last)."""

    first: int
    last: int
    quantity: Quantity
    qualifier: str
    category: str | None
    side: tuple[Referent, ...]
    #: "personel militernya": whose, is said by the context
    own: bool
    part: bool
    outcome: str | None = None


def find(analysis: Analysis, context: Context) -> Iterator[Casualty]:
    """The casualty figures of a sentence, each with who says it."""
    items = analysis.sentence.items
    figures = [f for at, item in enumerate(items) if isinstance(item.value, Quantity) and (f := _figure(items, at))]
    if not figures:
        return
    for number, figure in enumerate(figures):
        figure.outcome = _outcome(items, figures, number)
    for number, figure in enumerate(figures):
        if figure.outcome is None and number and figure.part:
            figure.outcome = figures[number - 1].outcome
        if figure.outcome is None:
            continue
        yield from _statements(analysis, context, figure, figures)


def _figure(items: list[Item], at: int) -> Figure | None:
    quantity = items[at].value
    nxt = at + 1
    population: Item | None = None
    last = at + 1
    tags = items[nxt].tags if nxt < len(items) else {}
    if nxt < len(items) and "not_people" in tags:
        return None
    if at and items[at - 1].cls == "-" and items[at - 1].text in "$€£":
        return None
    for k in range(nxt, min(nxt + 3, len(items))):
        if "population" in items[k].tags:
            population, last = items[k], k + 1
            break
        if not ({"adjective", "qualifier"} & items[k].tags.keys() or items[k].cls == "F" or (items[k].cls == "w" and k == nxt and not items[k].tags)):
            break
    others = nxt < len(items) and "others" in tags
    direct = nxt < len(items) and "outcome" in tags
    headed = any("outcome" in items[k].tags and items[k].tags["outcome"]["frame"] == "head" for k in range(max(0, at - 12), at))
    if population is None and not (others or direct or headed or _of_sides(items, nxt)):
        before = items[at - 1].tags if at else {}
        if not ("outcome" in before and before["outcome"]["frame"] == "object"):
            return None
    qualifier, first = _qualifier(items, at, quantity)
    category = population.tags["population"]["category"] if population is not None else None
    side: tuple[Referent, ...] = ()
    own = False
    if population is not None:
        if population.cls == "X":
            side = tuple(r for of in population.value.of for r in of.referents)
        own = population.suffix == "nya"
        if not side and last < len(items) and items[last].cls == "X" and items[last].value.kind in ("entity", "body"):
            side = tuple(items[last].value.referents)
    part = any("parts" in items[k].tags for k in range(max(0, first - 2), first))
    return Figure(first, last, quantity, qualifier, category, side, own, part)


def _of_sides(items: list[Item], at: int) -> bool:
    """ "lebih dari 2.000 dari masing-masing pihak" """
    return at + 1 < len(items) and items[at].cls == "o" and items[at + 1].cls == "X" and (
        items[at + 1].value.pronoun is not None and items[at + 1].value.pronoun["refers"] == "pair"
    )


def _qualifier(items: list[Item], at: int, quantity: Quantity) -> tuple[str, int]:
    for k in range(at - 1, max(-1, at - 3), -1):
        tag = items[k].tags.get("qualifier")
        if tag is not None:
            return tag["qualifier"], k
    after = items[at + 1].tags.get("qualifier") if at + 1 < len(items) else None
    if after is not None and after["qualifier"] == "over":
        return "over", at
    return ("exact" if quantity.count is not None else "about"), at


def _outcome(items: list[Item], figures: list[Figure], number: int) -> str | None:
    figure = figures[number]
    right = _to_the_right(items, figure, figures[number + 1 :])
    left = _to_the_left(items, figure, figures[:number])
    if right and left:
        return right[1] if right[0] <= left[0] else left[1]
    return (right or left or (0, None))[1]


def _to_the_right(items: list[Item], figure: Figure, following: list[Figure]) -> tuple[int, str] | None:
    """ "12 orang dan 3 tentara tewas", "12 kematian" """
    for k in range(figure.first + 1, min(figure.last + _REACH, len(items))):
        item = items[k]
        tag = item.tags.get("outcome")
        if tag is not None:
            if tag["frame"] in ("subject", "noun", "modifier") or (tag["frame"] == "head" and k <= figure.last):
                return k - figure.last + 1, tag["outcome"]
            if tag["frame"] == "object":
                return None
        if item.cls in ";." or ("subordinator" in item.tags and k > figure.last):
            return None
    return None


def _to_the_left(items: list[Item], figure: Figure, before: list[Figure]) -> tuple[int, str] | None:
    """ "menewaskan 12 orang", "korban tewas mencapai 12" """
    for k in range(figure.first - 1, max(-1, figure.first - _REACH - 6), -1):
        item = items[k]
        tag = item.tags.get("outcome")
        if tag is not None:
            distance = figure.first - k
            if tag["frame"] == "object" and (distance <= _REACH):
                return distance, tag["outcome"]
            if tag["frame"] == "head":
                return distance, tag["outcome"]
            return None
        if item.cls in ";." or ("subordinator" in item.tags and figure.first - k > 1):
            return None
    return None


def _statements(analysis: Analysis, context: Context, figure: Figure, figures: list[Figure]) -> Iterator[Casualty]:
    items = analysis.sentence.items
    speech = analysis.speech_at(figure.first)
    claimants: tuple[Referent | None, ...] = speech.claimants if speech else (None,)
    quantity = figure.quantity
    low, high = _range(quantity, figure.qualifier)
    since, as_of = _dates(items, figure, speech)
    for claimant in claimants:
        for side in _sides(analysis, context, figure, figures, claimant):
            head = context.head(analysis, claimant, *side)
            yield Casualty(
                **head,
                count=quantity.count, low=low, high=high, qualifier=figure.qualifier, outcome=figure.outcome or "",
                category=_category(figure, figures), side=tuple(r.entity for r in side), since=since, as_of=as_of,
            )  # fmt: skip


def _range(quantity: Quantity, qualifier: str) -> tuple[int | None, int | None]:
    count = quantity.count
    if count is None:
        return (quantity.low + 1 if qualifier == "over" and quantity.low else quantity.low), (
            None if qualifier in ("over", "at_least") else quantity.high
        )
    return {
        "over": (count + 1, None),
        "at_least": (count, None),
        "below": (None, count - 1),
        "nearly": (None, count),
        "about": (None, None),
    }.get(qualifier, (count, count))


def _category(figure: Figure, figures: list[Figure]) -> str:
    if figure.category:
        return figure.category
    earlier = [f for f in figures if f.first < figure.first and f.category]
    return (earlier[-1].category or "unspecified") if earlier and not figure.part else "unspecified"


def _sides(
    analysis: Analysis, context: Context, figure: Figure, figures: list[Figure], claimant: Referent | None
) -> list[tuple[Referent, ...]]:
    """Whose people; "dari masing-masing pihak" makes one figure a side."""
    items = analysis.sentence.items
    if figure.side:
        return [figure.side + _victims(analysis, context, figure.side)]
    for k in range(figure.last, min(figure.last + 4, len(items))):
        if items[k].cls == "X" and items[k].value.pronoun and items[k].value.pronoun["refers"] == "pair":
            referents = items[k].value.referents
            if "each" in items[k].tags or items[k].low.startswith("masing") or items[k].low.startswith("each"):
                return [(referent,) for referent in referents] or [()]
            return [tuple(referents)]
        if "outcome" in items[k].tags:
            break
    if claimant is not None and (figure.own or figure.category in ("military", "civilian", None, "unspecified")):
        home = context.discourse.country.get(claimant.entity.iri, claimant.entity)
        if home.type in _OWN and claimant.entity.type in _OWN:
            others = [r for m in analysis.mentions() for r in m.referents if r.entity.type in ("State", "DeFactoState")]
            if figure.own or not any(r.entity.iri != home.iri for r in others):
                return [(replace(claimant, entity=replace(claimant.entity)),)] if home is claimant.entity else [
                    (Referent(home, claimant.support),)
                ]
    return [_victims(analysis, context, ())]


def _victims(analysis: Analysis, context: Context, side: tuple[Referent, ...]) -> tuple[Referent, ...]:
    """The place where it happened tells whose people they are; beside a state, only a territory of that state."""
    items = analysis.sentence.items
    if side:
        own = {referent.entity.iri for referent in side}
        inside = [r for m in analysis.mentions() for r in m.referents if r.entity.type == "Territory"]
        return tuple(r for r in inside[:1] if r.entity.iri not in own and context.discourse.lies_in(r.entity, own))
    for k in range(1, len(items)):
        if items[k].cls != "X" or not ("place" == items[k - 1].tags.get("preposition", {}).get("role") or items[k - 1].cls == "o"):
            continue
        for referent in items[k].value.referents:
            if referent.entity.type in ("State", "DeFactoState", "Territory"):
                return (referent,)
            home = context.discourse.home(referent.entity)
            if home is not None:
                return (Referent(home[0], home[1]),)
    return ()


def _dates(items: list[Item], figure: Figure, speech: Speech | None) -> tuple[str | None, str | None]:
    """(since, as of): a date behind "sejak" begins the count; any other dates it."""
    since = as_of = None
    for k, item in enumerate(items):
        if item.cls != "D" or item.value.iso is None:
            continue
        if any("since" in items[b].tags for b in range(max(0, k - 6), k)):
            since = since or item.value.iso
        elif as_of is None and abs(k - figure.first) <= _REACH:
            as_of = item.value.iso
    return since, as_of or (speech.when if speech else None)
