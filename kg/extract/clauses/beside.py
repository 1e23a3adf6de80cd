"""Who stands beside the one whom a pattern has found: companions, whom he leads, and what explains him."""

from __future__ import annotations

from itertools import takewhile

from kg.extract.clauses.eligible import only_leads
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import BEFORE_VERBS, Item, before_brackets, located, position
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import BODIES, FORCES

#: What stands in no words that only describe a name.
_CLAUSES = frozenset({"irrealis", "auxiliary"})
#: Whose name may say of what kind something is.
_WHOSE = frozenset({"Territory", "State", "PopulationGroup"})
#: What names a thing that the pack does not know: "S-400", "Mohajer-6".
_NAMINGS = "jCcN-"
#: Such a name has at most so many items.
_NAMED = 3
#: What stands between commas behind an "and", or between two names before it, has fewer items.
_ASIDE = 7


def companions(items: list[Item], subject: Mention, verb: int) -> list[Mention]:
    """ "Bersama Mesir dan AS, Qatar menengahi …", "Qatar, selaku tuan rumah, bersama AS menengahi": they do so too."""
    at = position(items, subject, 0)
    if at + 1 < len(items) and items[at + 1].cls == "-":
        return _hyphened(items, at)
    comma = at - 1
    along = _along(items, comma)
    if along < 0 or items[comma].cls != ",":
        if at < verb - 2 and "along" in items[at + 1].tags:
            # "Mali bersama Niger dan Burkina Faso keluar dari ECOWAS dan membentuk …"
            return [
                item.value
                for item in takewhile(lambda item: item.cls in "X,k", items[at + 2 : verb])
                if item.cls == "X"
            ]
        behind = _along(items, verb) if at < verb - 2 else -1
        return [item.value for item in items[behind:verb] if item.cls == "X"] if behind > at else []
    if along and items[along - 1].cls != '"' and not {"conjunction", "subordinator"} & items[along - 1].tags.keys():
        return []
    return [item.value for item in items[along:comma] if item.cls == "X"]


def _hyphened(items: list[Item], at: int) -> list[Mention]:
    """ "A US-, Saudi- and French-brokered truce": those whose hyphens wait for the word behind the last one."""
    found: list[Mention] = []
    while at > 2 and items[at - 1].cls in ",k" and items[at - 2].cls == "-" and items[at - 3].cls == "X":
        at -= 3
        found.append(items[at].value)
    return found


def _along(items: list[Item], end: int) -> int:
    """Where the companions begin that are named before an item, or -1."""
    k = end - 1
    while k > 0 and items[k].cls in "X,kd" and "along" not in items[k].tags:
        k -= 1
    return k if k >= 0 and "along" in items[k].tags else -1


def again(items: list[Item], one: Mention) -> list[Mention]:
    """ "Sanksi terhadap Rusia pada 2022 dan terhadap Belarus", "rudal dari Israel dan S-400 dari Rusia": both."""
    at = position(items, one, 0)
    # the noun of a role has its preposition within: "a member of"
    # and has an article: "members of the SCO and of BRICS"
    joins = next((word for word in reversed(items[at - 1].low.split()) if word != "the"), "") if at else ""
    if not at or not (items[at - 1].cls in "oX" or "preposition" in items[at - 1].tags):
        return []
    if "".join([item.cls for item in items[at + 1 : at + 6]]) == "kX-wX":
        # "between Israel and the Iran-backed Hezbollah"
        return [items[at + 5].value]
    k = at + 1
    while k < len(items) - 1 and (items[k].cls == "D" or items[k + 1].cls == "D"):
        k += 1
    if k < len(items) and items[k].cls == "o":
        # "on North Korea for shells and on China for parts"
        k = next((c for c in range(k + 1, min(k + _ASIDE, len(items))) if items[c].cls not in "wj"), k)
    if k + 1 >= len(items) or items[k].cls != "k":
        return []
    if items[k + 1].cls == ",":
        # "on Rwanda and, a week later, on Uganda"
        k = next((c for c in range(k + 2, min(k + _ASIDE, len(items))) if items[c].cls == ","), k)
    then = k + 1
    while then < len(items) and items[then].tags.keys() & {"adverb", "others"} and items[then].low != joins:
        # "by Egypt and more recently by Turkey"
        then += 1
    while then < len(items) and (items[then].cls in _NAMINGS or "thing" in items[then].tags) and then <= k + _NAMED:
        then += 1
    same = then + 1 < len(items) and items[then].low == joins
    return [items[then + 1].value] if same and items[then + 1].cls == "X" else []


def likewise(items: list[Item], last: int, pack: Pack) -> list[Mention]:
    """ "Mesir mendukung Burhan, begitu pula Eritrea", "…, as does Eritrea": who does so too."""
    words = items[last + 1 : last + 3] if last + 1 < len(items) and items[last].cls == "," else []
    for count in range(1, len(words) + 1):
        at = last + 1 + count
        said = " ".join(item.low for item in words[:count])
        if said in pack.settings.get("likewise", ()) and at < len(items) and items[at].cls == "X":
            return [items[at].value]
    return []


def placed_too(items: list[Item], one: Mention) -> list[Mention]:
    """ "Hizbullah di Lebanon, Houthi di Yaman, dan Hamas di Gaza": those behind the first, each with its place."""
    found: list[Mention] = []
    at, joined = position(items, one, len(items)), False
    while at + 3 < len(items) and located(items, at + 2) and items[at + 2].cls == "X" and items[at + 3].cls in ",k":
        at += 3
        at += items[at].cls == "," and at + 1 < len(items) and items[at + 1].cls == "k"
        joined = joined or items[at].cls == "k"
        at += 1
        if at >= len(items) or items[at].cls != "X" or items[at].value.type not in FORCES:
            break
        found.append(items[at].value)
    return found if joined else []


def not_its_leader(items: list[Item], who: list[Mention]) -> list[Mention]:
    """ "Gerakan Amal pimpinan Nabih Berri adalah sekutu Hizbullah": the movement is, and not who leads it.

    And "the SPLM-N (faction) led by Abdelaziz al-Hilu fights alongside the RSF".
    """
    one = who[0] if len(who) == 1 else None
    behind = position(items, one, 0) - 1 if one is not None and one.kind == "person" else -1
    # not "its wing is led by X, who is under sanctions"
    joined = behind > 0 and "led" in items[behind].tags and all(item.cls != "," for item in items[behind + 2 :][:1])
    if one is None or not (only_leads(one) or joined):
        return who
    at = before_brackets(items, position(items, one, 0) - 1 - joined)
    at -= int(joined and at > 0 and items[at].cls == "w" and items[at - 1].cls == "X")
    led = items[at].value if at >= 0 and items[at].cls == "X" else None
    if led is not None and led.kind == "body" and not led.of and at > 1 and items[at - 1].cls == ",":
        # "Hizbullah, milisi pimpinan Naim Qassem": what the noun describes
        led = items[at - 2].value if items[at - 2].cls == "X" else led
    return [led] if led is not None and led.kind != "person" and led.type in BODIES else who


def first_told(items: list[Item], at: int) -> Mention | None:
    """ "Jihad Islam, sekutu Hamas yang juga didanai Iran": of whom the noun before a name is told."""
    if at + 2 >= len(items) or "jointly" not in items[at + 1].tags:
        return None
    comma = at - 1
    while comma > 1 and items[comma].cls in "wj" and not items[comma].tags.keys() & BEFORE_VERBS:
        comma -= 1
    named = comma < at - 1 and items[comma].cls == "," and items[comma - 1].cls == "X"
    return items[comma - 1].value if named else None


def described_before(items: list[Item], at: int, pack: Pack) -> Mention | None:
    """ "Djibouti, a small country on the Horn of Africa which hosts bases": of whom the noun before a name is told."""
    behind = at + 1
    while behind + 1 < len(items) and (items[behind].cls == "j" or located(items, behind + 1)):
        # "geng Badui di Rafah timur yang …"
        behind += 1 + (items[behind].cls != "j")
    if behind >= len(items) or "relative" not in items[behind].tags:
        return None
    # "Israel, satu-satunya negara Timur Tengah yang …": the region says of what kind of country it is
    # and "Haftar, orang kuat Libya yang …" of where somebody is so
    behind_word = items[at - 1].cls == "o" or "preposition" in items[at - 1].tags
    if behind_word and at > 1 and items[at - 2].cls == "X" and "," in items[at - 2].text:
        # "Massad Boulos, an adviser to Donald Trump who has been shuttling between …"
        return items[at - 2].value if items[at - 2].value.kind == "person" else None
    region = not behind_word and items[at].value.type in _WHOSE and items[at - 1].cls in "wj"
    if not (behind_word or region):
        return None
    comma = at - 1 if region else at - 2
    while comma > 0 and items[comma].cls in "wjdK" and not items[comma].tags.keys() & BEFORE_VERBS:
        comma -= 1
    noun = items[comma].value if comma > 0 and items[comma].cls == "X" else None
    if noun is not None and noun.kind in ("body", "role") and not noun.of:
        # "JeM, kelompok di Pakistan yang …"
        comma -= 1
    words = items[comma:at]
    if region and any("preposition" in item.tags for item in words):
        # "sebagian Ukraina, termasuk Krimea yang dicaplok": the land itself
        return None
    if any(item.tags.keys() & _CLAUSES or pack.is_verb(item) for item in words if "preposition" not in item.tags):
        # "parties close to Iran, must decide on Hamas, which …"
        return None
    named = 0 < comma < at - 1 - (not region) and items[comma].cls == "," and items[comma - 1].cls == "X"
    if region and items[comma + 1].low.split()[0] in pack.settings.get("partners", ()):
        return None
    return items[comma - 1].value if named else None
