"""Whose the words of a pattern are that has no subject of its own: the owner before them, or who is blamed for them."""

from __future__ import annotations

from kg.extract.clauses.explained import told_of
from kg.extract.clauses.lists import coordinated
from kg.extract.clauses.relatives import before_verb
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, position
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import BODIES, PLACES

#: What may stand before the place that a sentence is about.
_OPENING = frozenset({"adverb", "subordinator", "conjunction"})


def owner(items: list[Item], at: int, pack: Pack) -> tuple[int, list[Mention]] | None:
    """Whoever the words before items[at] make the subject of what begins there, whatever else the clause names."""
    return _possessor(items, at) or _apart(items, at, pack) or _blamed(items, at, pack)


def _possessor(items: list[Item], at: int) -> tuple[int, list[Mention]] | None:
    """ "Moscow said Ukraine's use of …": what looks like a verb is a noun, and whose it is stands before it."""
    named = at > 1 and items[at - 1].cls == "g" and items[at - 2].cls == "X"
    return coordinated(items, at - 2) if named else None


def _apart(items: list[Item], at: int, pack: Pack) -> tuple[int, list[Mention]] | None:
    """ "Hezbollah, whose chief X defies Beirut, and its ally Amal": whose it is stands before the clause."""
    joined = at > 1 and items[at].low in pack.settings.get("own", ()) and items[at - 1].cls == "k"
    name = told_of(items, at - 2, pack) if joined and items[at - 2].cls == "," else None
    return None if name is None else coordinated(items, name)


def _blamed(items: list[Item], verb: int, pack: Pack) -> tuple[int, list[Mention]] | None:
    """ "AS menyanksi Rwanda karena mendukung M23": whose deed is the reason, the object of the verb before."""
    at = before_verb(items, verb)
    if at < 2 or items[at].low not in pack.settings.get("reasons", ()):
        return None
    # "menyanksi ajudannya, mantan Menteri X, karena …"
    at -= items[at - 1].cls == ","
    if items[at - 1].cls != "X":
        return None
    if at > 3 and "whither" in items[at - 2].tags and items[at - 3].cls == "X":
        # "menggugat UEA ke Mahkamah Internasional karena mendukung RSF"
        at -= 2
    governed = pack.is_verb(items[at - 2]) or items[at - 2].tag("preposition", "role") == "with"
    return coordinated(items, at - 1) if governed else None


def ground(items: list[Item], verb: int) -> tuple[int, list[Mention]] | None:
    """ "Kupiansk, a rail hub in the east, remains in Ukrainian hands": the place that the sentence is about.

    Where the verb goes on behind a comma or an "and", and no other name stands before the place.
    """
    at = before_verb(items, verb)
    if at < 0 or not (items[at].cls in "k," or "conjunction" in items[at].tags):
        return None
    named = next((k for k, item in enumerate(items[:at]) if item.cls == "X"), at)
    opens = named < at and all(item.cls in 'dDk"' or item.tags.keys() & _OPENING for item in items[:named])
    place = opens and items[named].value.type in PLACES
    # "Moscow's control": nor whose something is
    owned = named + 1 < at and items[named + 1].cls in "g-"
    return (named, [items[named].value]) if place and not owned else None


def at_home(items: list[Item], mention: Mention) -> Mention:
    """ "Kataib Hizbullah *Irak*, yang didukung Iran": the group of that land, whose name stands right before it.

    And "gunmen loyal to *Sudan*'s Rapid Support Forces", behind it.
    """
    at = position(items, mention, 0)
    owned = [item.cls for item in items[at + 1 : at + 3]] == ["g", "X"]
    group = items[at + 2].value if owned else items[at - 1].value if at and items[at - 1].cls == "X" else None
    record = group.record if group is not None and group.kind == "entity" else None
    home = record is not None and mention.record is not None and record.country == mention.record.slug
    return group if home and group is not None and group.type in BODIES else mention
