"""Names of organizations that no table knows: "Pasukan Perlawanan Nasional", "the Free Homeland Front"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from kg import namespaces
from kg.entities.names import Hit
from kg.entities.table import Record
from kg.extract.language.tokens import NO_TAGS, Item

if TYPE_CHECKING:
    from kg.extract.language.pack import Pack

#: Letters of what may stand in such a name, beside the noun: unknown words, adjectives, other nouns, whose it is.
_WORDS = "CjBwR"
#: "ke-6", and what English puts behind the number.
_NTH = re.compile(r"(?:ke-)?\d+")
_ENDING = re.compile("st|nd|rd|th")
#: Words of an article that opens in capitals are longer than letters that stand for a name.
_LETTERS = 5
#: So many words may describe a noun before its name.
_DESCRIBED = 3
#: What opens a sentence with a capital and is no part of a name: "Menurut Kiel Institute".
_SMALL_WORDS = frozenset({"speech", "preposition", "subordinator", "conjunction", "via"})
#: A name has at most so many items.
_LONGEST = 6
#: A noun and a word, behind which there may be a person's name; so far before it stands what he is.
_NAMED = 3
_ROLE = 4
#: So many common words make a name of their own: "National Salvation Front".
_TELLING = 2
#: Longer words than this have small letters in a running text.
_SMALL = 3


def join(items: list[Item], pack: Pack, text: str, met: Callable[[str], bool]) -> list[Item]:
    """Items of a sentence with each run of capitals around a noun of the group ``organization`` as one name.

    ``met`` tells whether the article has used a word as a name before.
    """
    items = _told_kind(items, pack, text)
    for number in range(1, len(items)):
        if items[number].cls != "C":
            continue
        before = items[number - 1]
        if (head := _kind(items, number)) is not None and (
            _acronym(items[number]) or _alone(items, number, head, pack)
        ):
            # "the monitor ACLED", "kelompok hak asasi HRANA", "perusahaan listrik DTEK"
            items[number] = _named([items[number]], text, head.tags["body"]["type"])
        elif before.cls == "T" and _acronym(items[number]) and _person_behind(items, number):
            items[number] = _named([items[number]], text, "Organization")
    if not _all_capitals(items):
        for number in range(len(items) - 1):
            if _short_name(items, number) and not met(items[number].text):
                items[number] = _named([items[number]], text, "Organization")
        items = _extended(items, pack, text)
    stands = {_stands(item, pack) for item in items if "organization" in item.tags}
    if not stands or _all_capitals(items):
        return items
    for where in sorted(stands):
        items = _joined(items, pack, text, where)
    return items


def _told_kind(items: list[Item], pack: Pack, text: str) -> list[Item]:
    """ "Partai Holos", "pendiri lembaga kajian Confluence Advisory": the name of a body behind what kind it is."""
    out: list[Item] = []
    at = 0
    while at < len(items):
        end = _foreign_end(items, at, pack) or _name_end(items, at, pack)
        out.append(items[at] if end == at else _named(items[at:end], text, "Organization"))
        at = max(end, at + 1)
    return out


def _foreign_end(items: list[Item], at: int, pack: Pack) -> int:
    """ "Council on Foreign Relations", "Sudan Transparency and Policy Tracker": where a name in English ends, or 0."""
    joins = pack.settings.get("foreign_joins", ())
    if not joins or not _foreign(items[at]) or (at and _foreign(items[at - 1])):
        return 0
    end, links, words, last = at + 1, 0, 1, at
    while end < len(items):
        linked = end
        while linked < len(items) and items[linked].low in joins:
            linked += 1
        if linked == len(items) or not _foreign(items[linked]):
            break
        last = linked if linked > end else last
        links, words, end = links + (linked > end), words + 1, linked + 1
    named = at > 0 and items[at - 1].cls == "T" and not (at > 1 and items[at - 2].cls == ",")
    if named and end - last > _TELLING:
        # "Direktur Eksekutif Institute for Essential Services Reform Fabby Tumiwa": a person
        end -= _TELLING
    return end if links and words > _TELLING else 0


def _foreign(item: Item) -> bool:
    """Whether an item may be part of a name in another language."""
    return item.cls in "CSLFwj" and _capital(item) and not item.tags.keys() & _SMALL_WORDS


def _name_end(items: list[Item], at: int, pack: Pack) -> int:
    """Where the name ends that begins at items[at] behind such a kind; ``at`` where none does."""
    end = at
    while at and end < len(items) and items[end].cls == "C" and _capital(items[end]) and items[at - 1].cls not in "C":
        end += 1
    if end == at or (end < len(items) and items[end].cls in "PiS"):
        return at
    head = _kind(items, at)
    if head is None or head.tags["body"]["type"] != "Organization" or head.suffix or not head.text.islower():
        return at
    if head is items[at - 1]:
        return end if head.low in pack.settings.get("parties", ()) else at
    first = items.index(head)
    while first and items[first - 1].cls in "TRfj":
        first -= 1
    # "kepala lembaga bantuan Jan Egeland" is a person; not so behind whose office it is: "X, pendiri lembaga …"
    told = items[first].cls not in "TRfj" or (
        first > 1 and items[first - 1].cls == "," and items[first - 2].cls in "PC"
    )
    return end if told and end - at >= _TELLING else at


def _short_name(items: list[Item], at: int) -> bool:
    """ "CSIS memperkirakan": letters before a verb of saying, where a sentence begins; not "PEMUDA mengatakan"."""
    begins = at == 0 or items[at - 1].cls in '.:"'
    letters = items[at].cls == "C" and not items[at].tags and _acronym(items[at]) and len(items[at].text) <= _LETTERS
    return begins and letters and items[at + 1].says


def _kind(items: list[Item], at: int) -> Item | None:
    """The noun that says what kind of body a name behind it is, with what describes the noun in between."""
    opens = at - 1
    while opens and at - opens < _DESCRIBED and items[opens].cls in "wj" and items[opens].text.islower():
        opens -= 1
    return items[opens] if items[opens].cls == "B" else None


def _alone(items: list[Item], at: int, head: Item, pack: Pack) -> bool:
    """ "Perusahaan energi negara Naftogaz": one word with a capital behind what kind of organization it is.

    And "milisi Twirwaneho", where no noun stands behind.
    """
    name, behind = items[at], items[at + 1] if at + 1 < len(items) else None
    lone = behind is None or not (behind.cls in "CPiST(" or behind.text == "-")
    named = not name.tags and _capital(name) and len(name.text) > _SMALL
    kind = head.tags["body"]["type"]
    armed = kind == "ArmedGroup" and pack.head == "first" and not head.suffix
    return named and lone and (armed or (kind == "Organization" and items[at - 1] is not head))


def _extended(items: list[Item], pack: Pack, text: str) -> list[Item]:
    """ "The Darfur Network for Human Rights", "the Foundation of Martyrs": a noun whose name goes on behind it."""
    joins = pack.settings.get("within_names", ())
    if not joins:
        return items
    out: list[Item] = []
    at = 0
    while at < len(items):
        tags = _noun(items[at], pack)
        end = at + 2
        while tags and end < len(items) and end - at <= _LONGEST and items[at + 1].low in joins and (
            _part(items[end]) or _links(items, end)
        ):  # fmt: skip
            end += 1
        if end == at + 2 or not tags:
            out.append(items[at])
            at += 1
            continue
        first = len(out)
        while first and _part(out[first - 1]):
            first -= 1
        noun = _without_article(items[at]) if "pronoun" in items[at].tags else items[at]
        out[first:] = [_named([*out[first:], noun, *items[at + 1 : end]], text, tags["organization"]["type"])]
        at = end
    return out


def _noun(item: Item, pack: Pack) -> dict[str, Any]:
    """The tags of such a noun with a capital, "the Foundation" included, which is a phrase of its own."""
    if "organization" not in item.tags and "pronoun" not in item.tags:
        return {}
    word = item.text.split()[-1]
    tags = item.tags if "organization" in item.tags else pack.tags(word)
    return tags if word[:1].isupper() and "organization" in tags else {}


def _without_article(item: Item) -> Item:
    """ "Foundation" of "the Foundation"."""
    noun = item.text.split()[-1]
    return Item(item.end - len(noun), item.end, noun, "C")


def _part(item: Item) -> bool:
    return item.cls in "CSLFjBwO" and _capital(item)


def _links(items: list[Item], at: int) -> bool:
    """The "the" and the "and" inside such a name."""
    return items[at].cls in "dk" and at + 1 < len(items) and _part(items[at + 1])


def _stands(item: Item, pack: Pack) -> str:
    """Where such a noun stands in its name: in Indonesian first, but "Soroka Medical Center" comes there as well."""
    where: str = item.tag("organization", "stands") or pack.head
    return where


def _joined(items: list[Item], pack: Pack, text: str, where: str) -> list[Item]:
    last = where == "last"
    # a foreign name may look like the language's verbs: "Medical"
    native = pack if pack.head == where else None
    # where the noun stands last in its phrase, the sentence is walked from its end
    order = items[::-1] if last else items
    out: list[Item] = []
    at = 0
    while at < len(order):
        titled = not last and at > 0 and order[at - 1].cls == "T"
        noun = "organization" in order[at].tags and _stands(order[at], pack) == where
        end = _end(order, at, native, titled) if noun else at
        if not last:
            end = _before_person(order, at, end, pack)
        if end - at > 1:
            out.append(_named(order[at:end], text, order[at].tags["organization"]["type"]))
            at = end
        else:
            out.append(order[at])
            at += 1
    return out[::-1] if last else out


def _end(items: list[Item], at: int, pack: Pack | None, titled: bool) -> int:
    """Where the name that begins with a noun ends; at the noun itself where there is none.

    Behind a title it is one only if the person is named after it: "Ketua Komite X" may name the person.
    """
    if not _capital(items[at]) and not _unit(items, at):
        return at
    end = at + 1
    while end - at <= _LONGEST and _telling(items, end, pack):
        end += 1
        if end < len(items) and items[end].cls == "k" and _telling(items, end + 1, pack):
            # "the National Security and Defence Council"
            end += 1
    if counted := _ordinal(items, end):
        end += counted
        return end + (end < len(items) and items[end].cls in "SL")
    own, kind = items[at + 1 : end], items[at].tags["organization"]["type"]
    if not own and end < len(items) and items[end].cls == "L" and kind == "ArmedGroup":
        # "the Jenin Brigades"
        return end + 1
    alike = kind == "ArmedForce" or len(own) < _TELLING
    # "Kiel Institute" in another language than its own
    foreign = pack is None and any(item.cls == "L" for item in own)
    if alike and not foreign and not any(item.cls == "C" and not item.tags for item in own):
        # "Special Forces", "National Council": any state has them
        return at
    if end < len(items) and items[end].cls in ("SL" if alike else "SLF"):
        end += 1
    elif end < len(items) and items[end].cls in ("Pi" if pack is None else "TPi"):
        # "Kepala Dewan Transisi X": a person is named; not in "direktur World Peace Foundation"
        return at
    # "Ketua Dewan Transisi X" may name the person; "Ketua Dewan Transisi Sudan X" names the council before
    named = end < len(items) and (items[end].cls in ",T" or (items[end - 1].cls in "SL" and items[end].cls in "CPi"))
    # "Kepala Pusat Rekonsiliasi Rusia di Suriah, X"
    there = "".join(item.cls for item in items[end : end + 3])
    named = named or (there[:1] == "o" and there[1:2] in tuple("SLFG") and there[2:] == ",")
    return at if titled and not named else end


def _unit(items: list[Item], at: int) -> bool:
    """ "Hezbollah's Radwan force": a unit in small letters, with an unknown name before it."""
    armed = items[at].tags["organization"]["type"] == "ArmedForce" and items[at].text.islower()
    return (
        armed
        and at + 1 < len(items)
        and items[at + 1].cls == "C"
        and not items[at + 1].tags
        and _capital(items[at + 1])
    )


def _before_person(items: list[Item], at: int, end: int, pack: Pack) -> int:
    """ "Pengamat dari Universitas Indonesia Yon Machmudi menilai": who is told by a role speaks, and not the house."""
    first = next((k for k in range(at - 1, max(at - _ROLE, 0) - 1, -1) if items[k].cls not in "jSo"), at)
    # the longer the run, the more of it is the person's: "Universitas Gadjah Mada Siti Mutiah Setiawati"
    name = end - (end - at) // 2
    names = end - at > _NAMED and all(item.cls == "C" for item in items[name:end])
    speaks = end < len(items) and (items[end].says or pack.is_verb(items[end]))
    return name if names and speaks and items[first].cls == "R" else end


def _telling(items: list[Item], at: int, pack: Pack | None) -> bool:
    """Whether a word with a capital stands here that may be part of such a name; ``pack`` tells verbs."""
    if (
        at >= len(items)
        or items[at].cls not in _WORDS
        or not _capital(items[at])
        or items[at].tags.keys() & _SMALL_WORDS
    ):
        return False
    return pack is None or not pack.is_verb(items[at])


def _ordinal(items: list[Item], at: int) -> int:
    """ "Divisi Infanteri ke-6", and "117th Brigade" from its end: how many items of a number stand here."""
    if at < len(items) and _NTH.fullmatch(items[at].low):
        return 1
    return 2 if at + 1 < len(items) and _ENDING.fullmatch(items[at].low) and items[at + 1].cls == "N" else 0


def _capital(item: Item) -> bool:
    return item.text[:1].isupper()


def _acronym(item: Item) -> bool:
    return len(item.text) >= _SMALL and item.text.isalpha() and item.text.isupper()


def _person_behind(items: list[Item], at: int) -> bool:
    """ "Direktur IHRNGO Mahmood Amiry-Moghaddam": a full name follows, which is not all capitals itself."""
    name = items[at + 1 : at + 3]
    return len(name) == _TELLING and all(item.cls == "C" and not item.text.isupper() for item in name)


def _all_capitals(items: list[Item]) -> bool:
    """ "Israel Strikes Gaza's Largest Hospital": a headline, in which capitals tell nothing."""
    return not any(item.cls in "wj" and len(item.text) > _SMALL and item.text[0].islower() for item in items)


def unlisted(name: str, kind: str, country: str | None = None) -> Record:
    """The record of an organization that no table knows."""
    return Record(namespaces.slug(name), kind, name, None, {}, country, ())


def _named(part: list[Item], text: str, kind: str) -> Item:
    start, end = min(item.start for item in part), max(item.end for item in part)
    name = " ".join(text[start:end].split())
    places = (item.value.record for item in part if item.cls in "SLF")
    country = next((place.slug if place.type == "State" else place.country for place in places), None)
    record = unlisted(name, kind, country)
    return Item(start, end, text[start:end], "O", Hit(start, end, record, "name"), tags=NO_TAGS)
