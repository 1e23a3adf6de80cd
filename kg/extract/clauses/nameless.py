"""Whom a noun without a name tells of: "STC, kelompok separatis yang …", "the leader of M23, which …"."""

from __future__ import annotations

from kg.extract.clauses.lists import coordinated
from kg.extract.language.tokens import Item, hyphenated, opens_with_place, position
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import BODIES, FORCES

#: "Emirati-backed" has so many items.
_COMPOUND = 3
#: "According to", a name and a comma.
_SOURCE = 2


def led_body(items: list[Item], who: list[Mention]) -> list[Mention]:
    """ "Abdi, komandan SDF yang didukung AS", "the leader of M23, which is backed by Rwanda": the body is."""
    one = who[0] if len(who) == 1 and who[0].titles else None
    at = position(items, one, len(items)) if one is not None else len(items)
    if one is None or at + 2 >= len(items):
        return who
    named = items[at - 1].value if at and items[at - 1].cls == "X" else None
    if named is not None and [title.office for title in one.titles] == ["leader"]:
        # "SDF pimpinan Kurdi yang didukung AS"
        return [named]
    behind, further = items[at + 1 : at + 3]
    parted = behind.cls == "," and further.tag("relative", "refers") != "thing"
    if at > 1 and items[at - 2].cls == "-":
        # "the Iran-backed group's spokesman"
        return [next((of for title in one.titles for of in title.of if of.start == items[at].start), one)]
    text = items[at].text
    # "komandan Pasukan Demokratik Suriah (SDF) yang didukung AS"
    end = items[at].start + (text.rfind(" (") if text.endswith(")") else len(text))
    body = next((of for title in one.titles for of in title.of if of.end in (end, items[at].end)), None)
    return who if body is None or body.type not in BODIES or parted else [body]


def whom_it_explains(items: list[Item], at: int) -> list[Mention]:
    """ "STC, kelompok separatis yang didukung UEA", "GHF adalah yayasan yang …": what has no name says what one is.

    And "Hamas dan Houthi, dua kelompok dukungan Iran" what two are. Not in "Egypt is the army's backer": whose it is
    has been told.
    """
    mention, before = items[at].value, at - 1
    if before > 2 and hyphenated(items, before):
        # "STC, an Emirati-backed group"
        before -= _COMPOUND
    several = items[before].value if items[before].cls == "N" else None
    before -= several is not None
    one = _one_of(items, before)
    if one:
        before, several = one - 1, None
    once = before > 1 and items[before].cls == "f"
    while before > 1 and (once or items[before].cls == "w") and items[before].tags.keys() <= {"superlative", "former"}:
        # "PMF, payung milisi yang digaji Baghdad", "Turki, satu-satunya anggota NATO yang …"
        before -= 1
    named = items[before - 1]
    bare = mention.kind in ("body", "role") and (bool(one) or not mention.of) and items[at + 1].cls != "g"
    # "Malaysia, the current chair, which brokered": the person is no "which"
    thing = [item.tag("relative", "refers") for item in items[at + 1 : at + 3]]
    bare = bare or (mention.kind == "office" and "thing" in thing)
    # "Turki, anggota NATO yang …"
    bare = bare or (mention.kind == "role" and "relative" in items[at + 1].tags)
    # "Hamas termasuk kelompok yang dipersenjatai Iran"
    is_so = bool(items[before].tags.keys() & {"copula", "parts"})
    joined = items[before].cls == "," or is_so
    # "Smotrich, a minister sanctioned by …"
    # "Minni Minnawi, bekas pemberontak yang berperang di pihak tentara"
    kinds = ("entity", "person") if mention.kind == "role" or once else ("entity",)
    known = named.cls == "X" and (named.value.kind in kinds or _own_name(named.value))
    # "In Rafah, a militia armed by Israel": where it is
    known = known and not (named is items[1] and opens_with_place(items))
    # "Menurut Iran, kelompok yang mempersenjatai Houthi …": who says so
    known = known and (before < _SOURCE or items[before - 2].tag("speech", "frame") != "source")
    # "Selain Iran, kelompok yang bermarkas di Sanaa …": a state is no group
    known = known and not (mention.type in FORCES and named.value.type == "State")
    if not (bare and joined and known):
        return []
    # "Hamas dan Hizbullah adalah kelompok yang …": both; in "Hamas dan Hizbullah, kelompok yang …" the last
    who = coordinated(items, before - 1)[1] if several or is_so else [named.value]
    return who if several is None or several.count == len(who) else []


def _one_of(items: list[Item], k: int) -> int:
    """Where the words begin that end at an item, if they are "one of several", "salah satu dari beberapa"; or 0."""
    if k > 1 and (items[k].cls == "N" or "vague" in items[k].tags):
        k -= 1
    if k > 1 and items[k].cls == "o" and "indefinite" in items[k - 1].tags:
        return k - 1
    return k if k > 1 and "single" in items[k].tags and items[k].low.endswith((" of", " of the")) else 0


def _own_name(mention: Mention) -> bool:
    """ "Pasukan Perlawanan Nasional": whether a body has a name of its own."""
    return mention.kind == "body" and mention.text[:1].isupper() and mention.text.istitle()
