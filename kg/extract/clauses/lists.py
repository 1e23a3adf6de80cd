"""Names beside each other: which are one list, and which are of two clauses."""

from __future__ import annotations

from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, located, position
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import BODIES, FORCES, PLACES

_PREDICATES = frozenset({"auxiliary", "copula"})
#: What begins a phrase before the subject.
_FRONTS = frozenset({"preposition", "subordinator", "qualifier"})
#: A term in quotation marks is shorter.
_TERM = 8
#: What may stand in a noun that names nobody: "sejumlah negara Eropa", "several other countries".
_NAMELESS = frozenset({"vague", "not_people", "adjective", "determiner", "indefinite", "others", "qualifier"})
#: Such a noun is no longer.
_NOUN = 5
#: How English verbs end that are no plural of what goes on: "urges", "urged".
_SINGULAR = "sdg"
#: What begins a clause.
_OPENERS = frozenset({"subordinator", "conjunction", "complementizer", "relative"})


def coordinated(items: list[Item], k: int) -> tuple[int, list[Mention]]:
    """The members of the list of names that ends at items[k], and where it begins."""
    mentions, end = [items[k].value], k + 1
    if k >= 3 and _counts(items[k - 1]) and items[k - 2].cls == "k" and items[k - 3].cls in "X,":
        k -= 1
    if (
        k >= 5
        and "".join(item.cls for item in items[k - 5 : k]) == "X,X,k"
        and (not within(items, k - 5) or "along" in items[k - 6].tags)
    ):
        # "A, B, dan C", "bersama A, B, dan C"
        mentions.insert(0, items[k - 3].value)
        k -= 3
    if k >= 4 and items[k - 1].cls == "g" and items[k - 2].cls == "X" and items[k - 3].cls == "k":
        # "Armenia's Nikol Pashinyan and Azerbaijan's Ilham Aliyev"
        k -= 2
    if k >= 4 and "".join(item.cls for item in items[k - 4 : k]) == "Xktw":
        # "Hamas and its ally Islamic Jihad"
        mentions.insert(0, items[k - 4].value)
        k -= 4
    backer = _backer(items, k)
    if backer > 1 and items[backer - 1].cls == "k" and items[backer - 2].cls == "X":
        # "Kinshasa and the Rwandan-backed M23"
        k = backer - 2
        mentions.insert(0, items[k].value)
    while k >= 2 and items[k - 1].cls in "k,":
        if (placed := _placed(items, k)) is not None and (len(mentions) > 1 or items[k - 1].cls == "k"):
            k = placed
            mentions.insert(0, items[k].value)
            continue
        if not (items[k - 2].cls == "X" or _abbreviated(items, k - 2)):
            break
        if items[k - 1].cls == "," and len(mentions) == 1 and not any(i.cls == "k" for i in items[k - 1 : k + 3]):
            # but "A, B, dan 20 negara lain"
            if (first := _headed(items, k)) is not None:
                return first, [item.value for item in items[first : k + 1] if item.cls == "X"]
            break
        if items[k - 2].cls == ")":
            # "the African Union (AU) and the United Nations"
            k -= 5
            mentions.insert(0, items[k].value)
            continue
        apart = k >= 3 and within(items, k - 2) and "along" not in items[k - 3].tags
        if items[k - 1].cls == "," and k >= 3 and (apart or fronted(items, k - 2, end)):
            # "… in Sudan, residents and medics said"
            break
        k -= 2
        mentions.insert(0, items[k].value)
    return (k - 1 if k and items[k - 1].cls == "N" else k), mentions


def _counts(item: Item) -> bool:
    """ "Rusia dan *dua* pejabat Iran", "Rusia dan *sejumlah* pejabat Iran"."""
    return item.cls == "N" or "vague" in item.tags


def _headed(items: list[Item], k: int) -> int | None:
    """ "Egypt, Qatar urge restraint": where a headline begins whose commas stand for "and"."""
    first = k
    while first > 1 and items[first - 1].cls == "," and items[first - 2].cls == "X":
        first -= 2
    verb = items[k + 1] if k + 1 < len(items) else None
    if verb is None or (first and items[first - 1].cls not in ":-") or verb.tag("speech", "act") in (None, "assert"):
        return None
    people = {item.value.type == "Person" for item in items[first : k + 1] if item.cls == "X"}
    alike = len(people) == 1 and all(i.value.kind in ("entity", "body", "person") for i in items[first : k + 1 : 2])
    return first if alike and verb.low.split()[0][-1] not in _SINGULAR else None


def term(items: list[Item], at: int) -> bool:
    """ "The so-called “coalition of the willing”, …": whether a quotation mark is that of a term and of no speech."""
    if items[at].cls != '"':
        return False
    marks = [k for k in range(max(at - _TERM, 0), min(at + _TERM, len(items))) if items[k].cls == '"']
    opens = marks[0]
    alone = len(marks) == 2 and opens > 0 and items[opens - 1].cls in "wdj" and "speech" not in items[opens - 1].tags
    return alone and marks[1] - opens < _TERM


def _backer(items: list[Item], at: int) -> int:
    """ "Rwandan-backed M23", "Kurdish-led SDF": where the one stands who only qualifies a name; 0 if none does."""
    # "led Syrian Democratic Forces" may be one name
    hyphen = at - 1 - (items[at - 1].cls in "wj")
    joined = hyphen > 0 and items[hyphen].text == "-" and items[hyphen].start == items[hyphen - 1].end
    return hyphen - 1 if joined and items[hyphen - 1].cls == "X" else 0


def _one_list(items: list[Item], at: int, end: int) -> bool:
    """ "Termasuk A, B, dan C", "with A, B and C as co-chairs": none of them acts."""
    return (
        ",k" in "".join([item.cls for item in items[at + 2 : end]])
        or "capacity" in items[min(end, len(items) - 1)].tags
    )


def fronted(items: list[Item], at: int, end: int) -> bool:
    """ "Di tengah tekanan AS, Rusia dan Ukraina bertempur": a name that ends what stands before the subject.

    And "Under a deal mediated by Oman, the Houthis and the government agreed". ``end``: the item behind the names.
    """
    first = at
    while first > 1 and items[first - 1].cls == "k" and items[first - 2].cls == "X":
        # "disaksikan A dan B, C dan D meneken …"
        first -= 2
    opens = first - 1
    while opens > 0 and items[opens].cls in "wjdoy" and items[opens - 1].cls not in ',;"':
        opens -= 1
    beside = opens >= 0 and items[opens].tag("preposition", "role") == "with" and not _one_list(items, at, end)
    if (opens + 1 >= first and not beside) or not (items[opens].cls == "o" or items[opens].tags.keys() & _FRONTS):
        return False
    begins = opens == 0 or items[opens - 1].cls in ',;"'
    acts = end < len(items) and items[end].cls not in ",;.)o" and "preposition" not in items[end].tags
    # not "in which the OSCE, Russia and Ukraine acted"
    return begins and acts and items[at + 1].cls == "," and "relative" not in items[opens + 1].tags


def _placed(items: list[Item], k: int) -> int | None:
    """ "Hizbullah di Lebanon, Houthi di Yaman, dan …": the group before another one, and before its own place."""
    place = k - 2 - (items[k - 1].cls == "k" and items[k - 2].cls == ",")
    if place < 2 or not items[k].cls == items[place].cls == items[place - 2].cls == "X" or not located(items, place):
        return None
    return place - 2 if items[k].value.type in BODIES and items[place - 2].value.type in FORCES else None


def listed(items: list[Item], k: int) -> bool:
    """ "A, B dan C": a comma goes on with a list only when an "and" follows it."""
    if items[k].cls == "k":
        return True
    return k + 2 < len(items) and items[k + 2].cls in "k," and any(i.cls == "k" for i in items[k + 2 : k + 6])


def next_listed(items: list[Item], at: int, members: int) -> int | None:
    """The mention that goes on a list of so many members behind the one at ``at``: "A, B, dan C" """
    k = at + 1
    if k + 1 >= len(items) or items[k].cls not in ",k":
        return None
    if members > 1 and items[at - 1].cls == "," and items[k].cls == "," and items[k + 1].cls == "k":
        k += 1
    elif not listed(items, k):
        return None
    return k + 1 if k + 1 < len(items) and items[k + 1].cls == "X" else None


def chairs(items: list[Item], comma: int) -> bool:
    """ "Malaysia, then chair of Asean, and …": what a state is in a body, and no other member of a list."""
    if comma < 1 or items[comma].cls != ",":
        return False
    state, office = items[comma - 1], items[comma + 1]
    if state.cls != "X" or office.cls != "X" or state.value.type != "State" or office.value.kind != "office":
        return False
    return any(of.type in BODIES for title in office.value.titles for of in title.of)


def instances(items: list[Item], at: int) -> bool:
    """ "Sejumlah negara, termasuk *Turki* dan Mesir, mengecam …": names for a noun that opens a clause."""
    if at < 2 or "parts" not in items[at - 1].tags:
        return False
    first = noun = at - 2 - (items[at - 2].cls == ",")
    while first >= 0 and (_nameless(items[first]) or (first < noun and items[first].cls == "o")):
        first -= 1
    opens = first < 0 or items[first].cls in ',;"' or bool(items[first].tags.keys() & _OPENERS)
    return opens and 0 < noun - first <= _NOUN


def _nameless(item: Item) -> bool:
    """A word of "sejumlah negara *Eropa*", "several *European* states"."""
    if item.cls == "X":
        return item.value.type in PLACES
    return item.cls in "wjdN" and item.tags.keys() <= _NAMELESS


def within(items: list[Item], at: int) -> bool:
    """Whether a name stands behind a preposition, alone or as the second of two, or is of a place."""
    if items[at].cls != "X" or instances(items, at):
        return False
    if items[at - 1].cls == "k" and at > 2 and items[at - 3].tag("preposition", "role") == "between":
        # "… between soldiers and rebels, residents and officials said"
        return True
    while at > 2 and items[at - 1].cls == "g" and items[at - 2].cls == "X":
        # "in Sudan's White Nile State"
        at -= 2
    before = items[at - 1]
    if (backer := _backer(items, at)) > 0:
        # "run by the US- and Israel-backed GHF, residents and medics said"
        double = backer > 2 and items[backer - 1].cls == "k" and items[backer - 2].text == "-"
        before = items[backer - (4 if double else 1)]
    if at > 2 and before.cls == "," and items[at].value.type in PLACES and items[at - 2].cls == "X":
        # "… in Er Rahad, North Kordofan, a doctor and residents said"
        return located(items, at - 2) and items[at - 2].value.type in PLACES
    return before.cls == "o" or "preposition" in before.tags or items[at].value.kind == "place"


def _abbreviated(items: list[Item], end: int) -> bool:
    """ "X (ABC)": a name and, in brackets, one for the same."""
    return end > 2 and [item.cls for item in items[end - 3 : end + 1]] == ["X", "(", "X", ")"]


def of_clause(items: list[Item], who: list[Mention], first: int, last: int, pack: Pack) -> list[Mention]:
    """ "Egypt backs the army and Turkey supplies it": two names beside an "and" that are no list.

    The members of a list of names that belong to the words of a pattern, items [first, last)."""
    if len(who) > 1:
        who = [one for one in who if one.kind != "office" or not chairs(items, position(items, one, 1) - 1)]
        who = _nameless_beside(items, who, last, pack)
    end = position(items, who[-1], 0) if len(who) > 1 else 0
    if not end or items[end - 1].cls != "k" or items[end - 2].cls == "," or not _acts(items, end + 1, pack):
        return who
    if end + 1 == last:
        return who[:-1] if _told(items, _opening(items, first), position(items, who[0], 0), pack) else who
    return who


def _nameless_beside(items: list[Item], who: list[Mention], last: int, pack: Pack) -> list[Mention]:
    """ "M23 and a militia allied with the army": only the militia; "the Rwanda-backed M23 and militias": only M23."""
    at, first = position(items, who[-1], 0), position(items, who[0], 0)
    if who[-1].kind != "body" or who[-1].of or at < 1 or items[at - 1].cls != "k":
        return who
    behind = items[at + 1] if at + 1 < last else items[at]
    done = pack.past is not None and behind.cls == "w" and behind.low.endswith(pack.past)
    if "loyal" in behind.tags or (done and not _acts(items, at + 1, pack)):
        return who[-1:]
    return who[:-1] if _backer(items, first) else who


def _acts(items: list[Item], k: int, pack: Pack) -> bool:
    """Whether a predicate begins here; "imposed by" and "fighting" only tell more of the name before them."""
    if k + 1 >= len(items):
        return False
    if items[k].tags.keys() & _PREDICATES or items[k].says:
        return True
    done = items[k + 1].tag("preposition", "role") == "agent"
    return pack.is_verb(items[k]) and not done and not pack.is_participle(items[k])


def _opening(items: list[Item], at: int) -> int:
    """Where the clause of an item begins."""
    while at and items[at - 1].cls not in ',;."' and not items[at - 1].tags.keys() & _OPENERS:
        at -= 1
    return at


def _told(items: list[Item], first: int, start: int, pack: Pack) -> bool:
    """Whether a clause is complete before a list; "a truce brokered by Qatar and Egypt has held" is one clause."""
    named = next((k for k in range(first, start) if items[k].cls == "X"), start)
    verb = items[start - 1 - (items[start - 1].tag("preposition", "role") == "agent")]
    done = verb.low in pack.settings.get("undergoing", ())
    if named + 1 < start and "relative" in items[named + 1].tags and not done:
        # "Liga Arab yang beranggotakan Mesir dan Yordania mengecam …": it does, and no second clause begins; but "M23
        # yang didukung Rwanda dan tentara Kongo bertempur"
        return False
    # nor in "Oman-hosted talks"
    verbs = (k for k in range(named, start) if items[k - 1].cls != "-")
    return any("copula" in items[k].tags or _acts(items, k, pack) for k in verbs)
