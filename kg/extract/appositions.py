"""What stands behind a body and tells what or whose it is: "Houthi, kelompok yang …", "badan yang dikelola Houthi"."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, Sentence, places_before
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.organizations import unlisted
from kg.extract.phrases.referents import BODIES, GROUPS
from kg.extract.victims.whereabouts import placed

#: So near behind a body stands the verb of what it says.
_NEAR = 3
#: "Yang" and its verb.
_LEAST = 2


def mark(sentence: Sentence, pack: Pack) -> None:
    """Tell each describing body whom it describes; a person of no office is then no person."""
    items = sentence.items
    for at, owner in pairwise(sentence.named):
        body = items[at].value
        if body.kind != "body" or body.of:
            continue
        runs = items[owner].value.kind == "entity" and _runs(items[at + 1 : owner])
        # "the office of the city's governor, X"
        his = items[owner].value.kind == "person" and owner == at + 2 and items[at + 1].cls == "o"
        if runs or (his and body.name == "Office of {name}" and "located" not in items[at + 1].tags):
            body.of = (items[owner].value.again(),)
    for at in sentence.named:
        who = items[at].value
        who.governing = who.governing or _opposed(items, at)
        if who.kind == "role" and not who.of and _there(items, at) and (told := places_before(sentence, who)):
            who.of = (told[-1].again(),)
        elif who.kind in ("role", "body") and not who.of and (seat := _seat(items, at)) is not None:
            who.of = (seat.again(),)
    for named, at in pairwise(sentence.named):
        several = items[at - 1].cls == "N"  # "Hamas dan Fatah, dua faksi yang …"
        if at - named - several != 2 or not (items[named + 1].cls == "," or _is(items, named)):
            continue
        name, body = items[named].value, items[at].value
        if _abbreviated(items, named, at):
            name.apposed = body  # it is the body that is explained
        if not (_describes(items, at, body, pack) or (_is_nobody(name) and _splinter(items, at))):
            continue
        if name.type in BODIES and (name.kind == "entity" or name.of):
            body.apposed = name
        elif _is_nobody(name) and body.type in GROUPS and not placed(items, named):
            # not "in Kalogi"
            name.become(unlisted(name.name, body.type))
            body.apposed = name


def _opposed(items: list[Item], at: int) -> bool:
    """ "The Houthis and the government agreed": that of the state whose rebels they are."""
    who = items[at].value
    if who.type != "GovernmentBody" or who.of or at < _LEAST or items[at - 1].cls != "k" or items[at - 2].cls != "X":
        return False
    return bool(items[at - 2].value.type == "ArmedGroup")


def _there(items: list[Item], at: int) -> bool:
    """Whether people are of a place told before: "officials in the western city said", "pejabat di kota itu"."""
    place, behind = [*items[at + 1 : at + 3], None, None][:2]
    if place is None or behind is None:
        return False
    if place.cls == "K":
        return behind.cls not in "XoC"
    pronoun = behind.value.pronoun if behind.cls == "X" else None
    return "located" in place.tags and pronoun is not None and pronoun["refers"] == "place"


def _seat(items: list[Item], at: int) -> Mention | None:
    """ "Otoritas yang ditunjuk Rusia di Luhansk": where they sit whom somebody appointed."""
    if at + 1 >= len(items) or "relative" not in items[at + 1].tags:
        return None
    behind = range(at + 3, min(at + 3 + _NEAR, len(items) - 1))
    where = next((k for k in behind if "located" in items[k].tags), None)
    named = where is not None and items[where + 1].cls == "X" and items[where - 1].cls == "X"
    return items[where + 1].value if where is not None and named else None


def _is(items: list[Item], named: int) -> bool:
    """ "M23 adalah kelompok pemberontak yang …", "M23 is a rebel group backed by …": as with a comma."""
    verb, behind = items[named + 1], items[named + 3 : named + 4]
    related = any("relative" in item.tags or item.cls == "w" for item in behind)
    return "copula" in verb.tags and items[named].value.kind == "entity" and related


def _abbreviated(items: list[Item], named: int, at: int) -> bool:
    """ "Ukraine's military intelligence agency, the HUR, said": whether a body's own name stands between commas."""
    body, name = items[named].value, items[at].value
    closed = items[named + 1].cls == "," == items[min(at + 1, len(items) - 1)].cls
    short = name.kind == "entity" and name.text.split()[-1].isupper()
    return bool(closed and short and body.kind == "body" and body.of and name.type == body.type)


def _is_nobody(name: Mention) -> bool:
    """Whether a name looks like a person's, of whom nothing is known."""
    return name.kind == "person" and not name.titles and name.hit is None


def _runs(between: list[Item]) -> bool:
    """Whether the words between a body and a name say that it is run by who is named: "yang dikelola (oleh)"."""
    if not _LEAST <= len(between) <= _NEAR or "relative" not in between[0].tags or "held" not in between[1].tags:
        return False
    return all(item.tag("preposition", "role") == "agent" for item in between[_LEAST:])


def _splinter(items: list[Item], at: int) -> bool:
    """ "Jamaat-ul-Ahrar, faksi Taliban Pakistan (TTP), mengaku": of which group who says it is a part."""
    body, behind = items[at].value, at + 1
    if body.kind != "body" or not any(of.type == "ArmedGroup" for of in body.of):
        return False
    if [item.cls for item in items[behind : behind + 3]] == ["(", "X", ")"]:
        behind += 3
    return [item.cls for item in items[behind : behind + 1]] == [","] and any(i.says for i in items[behind + 1 :][:1])


def _describes(items: list[Item], at: int, body: Mention, pack: Pack) -> bool:
    """Whether a body is a description: "a group …" or "kelompok yang …", and no further name in a list."""
    if body.kind != "body" or any(of.type in BODIES for of in body.of):
        return False
    behind = items[at + 1 : at + 1 + _NEAR]
    if behind and behind[0].cls == ",":
        # "X, a Lebanese group, said": X did
        return body.determined
    if behind and behind[0].tags.keys() & {"relative", "made"}:
        # "Al-Zenki, faksi yang …", "… kelompok bersenjata dukungan Turki"
        return True
    if not behind or behind[0].cls == "k" or any("speech" in item.tags for item in behind):
        # "in Kalogi, a medical organisation has said"
        return False
    # "X, a local council member who …": no council
    of_people = pack.head == "last" and "population" in behind[0].tags
    return not of_people and body.determined
