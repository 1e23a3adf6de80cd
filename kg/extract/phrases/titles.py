"""The offices of a noun phrase, and whose they are: what stands after or before a head."""

from __future__ import annotations

import re

from kg.entities.names import Hit
from kg.extract.language.tokens import Item
from kg.extract.phrases.mentions import Mention, Title
from kg.extract.phrases.persons import COUNTERPART, sending
from kg.extract.phrases.referents import BODIES

#: Offices under a person or a body, which the words leave open.
_ANYBODYS = frozenset({"deputy", "assistant", "adviser", "secretary", "head", "deputy head", "representative"})
#: Who sends an envoy, and to whom.
_SENT_TO = (["State", "InternationalOrganization"], ["Person", "State"])
#: "Penasihat presiden", "penasihat diplomatik presiden", "the president's adviser": one title is whose the other is.
_HEADS = re.compile("(?<!T)(?<!Tj)T(?!T*g)")


def titles(part: list[Item], whole: Item) -> tuple[Title, ...]:
    """The offices of a noun phrase; "mantan" holds for all that follow it."""
    owner = next((k for k in range(len(part) - 1, 1, -1) if _chief(part[: k + 1], whole) is not None), -1) + 1
    heads = [head.start() for head in _HEADS.finditer("".join([item.cls for item in part]), owner)]
    found: list[Title] = []
    former = any(item.cls == "f" for item in part[owner : heads[0] + 1]) if heads else False
    before = owners_of(part[: owner or heads[0]], whole) if heads else ()
    for number, at in enumerate(heads):
        end = heads[number + 1] if number + 1 < len(heads) else len(part)
        run = [item for item in part[at:end] if item.cls == "T"]
        head = next((item for item in run if item.tags["title"]["office"]), run[0])
        office = head.tags["title"]["office"]
        former = former or any(item.cls == "f" for item in part[at:end])
        # "the envoy for African affairs" is not Africa's
        own = owners_of(sending(part[at:end], office), whole) if part[end - 1].cls != "a" else ()
        if head.suffix:
            # "Mesir mengutus kepala intelijennya": whose, the sentence has said; "wakilnya" may be anybody's
            office = "" if office in _ANYBODYS else office
            # "juru bicaranya di Doha": where he is, and not whose
            there = any("located" in item.tags for item in part[at:end]) and own[:1] and own[0].type not in BODIES
            own = (_named_last(head),) if there or not own else own
        # "the Russian-installed governor of Kherson"
        backed = at > 1 and part[at - 1].cls == "j" and part[at - 2].cls == "-"
        # "Iran director at the Crisis Group"
        regional = office == "director" and any(one.type in BODIES for one in own)
        # "his counterpart in Kharkiv"
        theirs = office == COUNTERPART and bool(own)
        whose = own or before if number or backed or regional or theirs else before or own
        found.append(Title(office, _sender(whose), former))
    return shared([title for title in found if title.office])


def _sender(whose: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """ "Russia's U.N. envoy" is Russia's; "the U.N.'s Syria envoy" of the United Nations, "Trump's" of Trump."""
    two = sorted(whose, key=lambda one: one.start)
    return tuple(two[:1]) if [one.type for one in two] in _SENT_TO else whose


def _named_last(item: Item) -> Mention:
    mention = Mention("pronoun", item)
    mention.pronoun = {"refers": "named"}
    return mention


def shared(found: list[Title]) -> tuple[Title, ...]:
    """Of two offices, the one without a state is of the other's; the second one too if both are ministers'.

    "Presiden Suriah, mantan pemimpin HTS" are not.
    """
    if len(found) == 2 and not found[0].of and found[1].of and not _of_a_group(found[0].office, found[1].of):
        found[0] = Title(found[0].office, found[1].of, found[0].former)
    elif len(found) == 2 and not found[1].of and all(title.office.endswith(" minister") for title in found):
        # "Wakil Perdana Menteri Israel yang juga Menteri Kehakiman"
        found[1] = Title(found[1].office, found[0].of, found[1].former)
    return tuple(found)


def _of_a_group(office: str, of: tuple[Mention, ...]) -> bool:
    """Whether an office that only states have would be an armed group's."""
    return any(one.type == "ArmedGroup" for one in of) and office.endswith(("president", "minister"))


def owners_of(part: list[Item], whole: Item) -> tuple[Mention, ...]:
    """The bodies and names after (or before) a head: "militer Israel" is one body of one state."""
    found: list[Mention] = []
    pending: list[Item] = []
    chief = _chief(part, whole)
    if chief is not None:
        return (chief,)
    unknown = [item for item in part if item.cls == "C"]
    if [item.cls for item in part[-2:]] == ["K", "S"] and part[-2].tags["place_noun"]["type"] == "Place":
        return (_place_of(part[-2], part[-2].start, part[-1].end, whole),)
    if [item.cls for item in part[-2:]] == ["F", "K"] and "caregiver" in part[-1].tags:
        # "a doctor at the Turkish hospital": a house's name, and no country's people
        return ()
    if unknown and (part[-1].cls not in "SFO" or any(item.cls in "BK" for item in part)):
        heads = [item for item in part if item.cls == "B"]
        places = [item for item in part if item.cls == "K"]
        if places and not heads:
            return (_place_of(places[-1], unknown[0].start, unknown[-1].end, whole),)
        # "a leader of the Islah party", "ketua Komite Perlawanan"
        start, end = min(item.start for item in (heads or unknown)[:1] + unknown[:1]), unknown[-1].end
        end = max([end, *(head.end for head in heads if part[-1] is head)])
        mention = Mention("body", Item(start, end, whole.text[start - whole.start : end - whole.start], "X"))
        mention.name, mention.type = mention.text, heads[0].tags["body"]["type"] if heads else "Organization"
        return (mention,)
    part = _without_seat(part)
    for before, item in zip([None, *part], part, strict=False):
        if item.cls in "SFOGLMP" and isinstance(item.value, Hit):
            inner = entity_of(item)
            if item.cls == "O" and before is not None and before.cls == "g" and found:
                # "the commander of Iran's Quds Force": of the force
                found[-1:] = inner, found[-1]
                continue
            if pending:
                inner = _body(pending, (inner,), whole)
                pending = []
            found.append(inner)
        elif item.cls in "tpq" and "pronoun" in item.tags:
            inner = Mention("pronoun", item)
            inner.pronoun = item.tags["pronoun"]
            found.append(inner)
        elif item.cls == "B":
            if found and found[-1].kind in ("entity", "pronoun") and not pending:
                found.append(_body([item], (found.pop(),), whole))
            else:
                pending.append(item)
    if pending:
        found.append(_body(pending, (), whole))
    return tuple(found)


def _without_seat(part: list[Item]) -> list[Item]:
    """ "The *Oslo-based* group X": where it sits is not whose it is."""
    seats = (k for k in range(len(part) - 2) if part[k + 1].cls == "-" and part[k + 2].cls == "w")
    at = next((k for k in seats if part[k].cls in "SFGL"), None)
    return part if at is None else [*part[:at], *part[at + 3 :]]


def _place_of(noun: Item, start: int, end: int, whole: Item) -> Mention:
    """ "Gubernur wilayah Penza"; "direktur Rumah Sakit Kuwait": a house, not the country."""
    place = Mention("place", Item(start, end, "", "X"))
    place.name = place.text = whole.text[start - whole.start : end - whole.start]
    place.type = noun.tags["place_noun"]["type"]
    return place


def _chief(part: list[Item], whole: Item) -> Mention | None:
    """ "US President Donald Trump's": a person with an office, whose what follows is."""
    return in_office(part[:-1], whole) if len(part) > 2 and part[-1].cls == "g" else None


def in_office(part: list[Item], whole: Item) -> Mention | None:
    """ "Presiden AS Donald Trump" behind "pemerintahan": a person whose office is told with the name."""
    name = next((k for k in range(len(part) - 1, 0, -1) if part[k - 1].cls not in "PC"), 0)
    if not name or part[-1].cls not in "PC" or part[name - 1].cls not in "T.SFG":
        return None
    mention = Mention("person", whole)
    mention.titles = titles(part[:name], whole)
    name_by(mention, part[name:], whole)
    return mention


def _body(heads: list[Item], of: tuple[Mention, ...], whole: Item) -> Mention:
    start = min(heads[0].start, of[0].start) if of else heads[0].start
    end = max(heads[-1].end, of[-1].end) if of else heads[-1].end
    mention = Mention("body", Item(start, end, whole.text[start - whole.start : end - whole.start], "X"))
    known = next((head for head in heads if "body" in head.tags), heads[0])
    mention.name = known.tags["body"]["name"]
    mention.type = known.tags["body"]["type"]
    mention.head = known.low
    mention.of = of
    mention.owned = bool(heads[-1].suffix)
    return mention


def entity_of(item: Item) -> Mention:
    """A name that the table knows."""
    mention = Mention("entity", item)
    mention.hit = item.value
    mention.name = item.value.record.name
    mention.type = item.value.record.type
    return mention


def name_by(mention: Mention, part: list[Item], text_of: Item) -> None:
    """Give a mention the name that a part of its phrase is."""
    if len(part) == 1 and isinstance(part[0].value, Hit):
        mention.hit = part[0].value
        mention.name = mention.hit.record.name
    else:
        mention.name = text_of.text[part[0].start - text_of.start : part[-1].end - text_of.start]
    mention.start, mention.end = part[0].start, part[-1].end
    mention.text = text_of.text[part[0].start - text_of.start : part[-1].end - text_of.start]
    mention.type = "Person"
