"""Where an event happened, and when."""

from __future__ import annotations

import datetime
from itertools import pairwise

from kg.extract.context import Context
from kg.extract.happenings.happening import GROUND, Happening
from kg.extract.happenings.scope import dated, explaining
from kg.extract.language import dates
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, located
from kg.extract.phrases.referents import PLACES, SPOTS, WHERE, Referent, unique
from kg.extract.victims.whereabouts import struck

#: So many places has an event.
_MOST = 4
_HALF_A_YEAR = 183


def places(told: Happening, within: list[int], pack: Pack) -> list[Referent]:
    """Where the items ``within`` tell that something is; of a blow, not from where it came."""
    items = told.items
    found: list[Referent] = []
    last = -1
    for k in within:
        if not k or not _names_place(items, k) or _whence(items, k, struck=told.blow):
            continue
        if any(items[k].value is mention for mention in told.analysis.mediators):
            # "negotiated with the help of Egypt"
            continue
        before, mention = items[k - 1], items[k].value
        if mention.kind == "pronoun" and len(mention.referents) > 1:
            # "berunding di Turki, kedua negara …"
            continue
        behind = k - 3 if before.cls == "k" and items[k - 2].cls == "," else k - 2
        # "in Jeddah, Kyiv said"
        acts = k + 1 < len(items) and ("auxiliary" in items[k + 1].tags or pack.is_verb(items[k + 1]))
        listed = before.cls in "k," and behind == last and not (before.cls == "," and acts)
        placed = mention.kind == "place" or before.cls == "o" or before.tag("preposition", "role") == "place"
        if listed or placed or (told.blow and mention.type in SPOTS and struck(items, k)):
            last = k
            found += [r for r in mention.referents if r.entity.type in WHERE]
        found += [r for inner in mention.of for r in inner.referents if r.entity.type in PLACES]
    return unique(found)[:_MOST]


def settled(told: Happening, low: int, high: int, found: list[Referent], context: Context) -> list[Referent]:
    """The places of an event: what was taken or struck before where that lies, and capitals as themselves.

    "Seized Goma, the largest city in eastern Congo", "bertemu di Doha": the city, not the state that it stands for.
    """
    items = told.items
    ground = told.patients if told.kind in GROUND or told.blow else []
    cities = ((context.discourse.city(mention), mention) for mention in ground)
    # "captured Sanaa": the city
    taken = [r for city, mention in cities for r in ((city,) if city is not None else mention.referents)]
    capitals = {
        state.entity.iri: city
        for k in range(low, high)
        if items[k].cls == "X"
        and (located(items, k) or "whither" in items[k - 1].tags)
        and (city := context.discourse.city(items[k].value))
        for state in items[k].value.referents
    }
    every = unique([*(r for r in taken if r.entity.type in SPOTS), *found])[:_MOST]
    return unique([capitals.get(place.entity.iri, place) for place in every])


def _names_place(items: list[Item], at: int) -> bool:
    """Whether an item may name where something is: no people, nor who asks "at Kinshasa's request"."""
    item, behind = items[at], items[at + 1 : at + 3]
    if item.cls != "X" or not item.value.referents or (item.value.hit and item.value.hit.role == "demonym"):
        return False
    whose = [other.cls for other in behind] == ["g", "w"]
    if behind and behind[0].tag("event", "frame") == "noun":
        # "throughout the Gaza war"
        return False
    return not (whose and "located" in items[at - 1].tags)


def _whence(items: list[Item], at: int, *, struck: bool) -> bool:
    """ "A drone launched from Yemen": where it came from."""
    before = items[at - 1]
    launched = at > 1 and before.cls == "o" and "located" not in before.tags and "launched" in items[at - 2].tags
    return launched or (struck and "whence" in before.tags)


def date_of(told: Happening, low: int, high: int, status: str, context: Context) -> str | None:
    """The day, month or year of an event; of a blow that has gone on since a day, none."""
    items, first, last = told.items, told.first, told.last
    low, high = dated(told, low, high) if told.kind == "clash" else (low, high)
    candidates = [k for k in range(len(items)) if items[k].cls == "D" and items[k].value.iso]
    candidates = [k for k in candidates if not _of_aside(told, k)]
    inside = [k for k in candidates if first <= k < last or (low <= k < high and not _at_another_time(items, k, first))]
    # "which has led them since 2015, is in talks", "killed a man who took part in the 2023 attack"
    of_it = (k for k in inside if not _opens_relative(items[last:k]))
    inside = [
        k
        for k in of_it
        if not (explaining(items, k, low, first, context.pack) or (told.blow and "since" in items[k - 1].tags))
    ]
    if not inside:
        return None
    nearest = min(inside, key=lambda k: 0 if first <= k < last else min(abs(k - first), abs(k - last)))
    when = items[nearest].value
    if first <= nearest < last and _of_some_year(when.iso, items[nearest].text, context):
        # "the October 7 attacks": of which year is not told
        return None
    date: str | None = dates.ahead(when, context.article.published) if status == "planned" else when.iso
    return date


def _opens_relative(items: list[Item]) -> bool:
    """Whether a relative clause begins here, which needs no word of its own: "Crimea, the peninsula Russia seized"."""
    told = any("relative" in item.tags for item in items)
    return told or any(one.cls == other.cls == "X" and other.value.kind != "person" for one, other in pairwise(items))


def _of_aside(told: Happening, date: int) -> bool:
    """ "Hamas, yang memerintah Gaza sejak 2007, membebaskan …": in what explains a name before the deed is told."""
    if not told.first < date < told.last - 1 or "{when:" in told.pattern.source:
        return False
    items = told.items
    opens = next((k for k in range(date, 0, -1) if items[k].cls == ","), 0)
    opened = any("relative" in item.tags for item in items[opens:date])
    return opened and any(item.cls == "," for item in items[date + 1 : told.last])


def ahead(date: str, context: Context) -> bool:
    """Whether a date, which may be a month or a year, lies behind the day the article came out."""
    published = context.article.published
    return published is not None and date > published.isoformat()[: len(date)]


def _at_another_time(items: list[Item], date: int, first: int) -> bool:
    """ "Sepakat berdamai pada 27 November, setelah setahun saling serang": the day is not that of what came before."""
    opens = next((k for k in range(first - 1, date, -1) if items[k].tags.keys() & {"after", "until", "aside"}), first)
    # "pada Senin, setelah perundingan gagal, Israel menyerang": closed before it; "hingga Senin" is no clause
    closed = any(item.cls == "," for item in items[opens:first])
    return opens < first and not closed and items[opens + 1].cls != "D"


def _of_some_year(iso: str, text: str, context: Context) -> bool:
    """Whether a day without a year lies so far back that it may be of an earlier year."""
    published = context.article.published
    told = len(iso) != len("2023-10-07") or iso[:4] in text
    return published is not None and not told and (published - datetime.date.fromisoformat(iso)).days > _HALF_A_YEAR
