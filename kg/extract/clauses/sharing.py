"""Which act of the same sentence a later verb shares its subject with."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol, TypeVar

from kg.extract.clauses.explained import aside
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, antecedent
from kg.extract.phrases.mentions import Mention

#: In these acts a speaker may tell of an own deed.
OWNING = ("assert", "confirm")
#: So many items may a clause have that begins a sentence.
_CLAUSE = 16
_BEFORE_VERB = frozenset({"adverb", "auxiliary", "negation"})
#: What begins another clause.
_CLAUSES = frozenset({"subordinator", "conjunction", "complementizer", "speech"})


class Verb(Protocol):
    """An act already found in the sentence, whose subject a later verb may share."""

    verb: int
    last: int
    named: int | None


_NO_VERB = frozenset({"preposition", "subordinator", "conjunction", "adverb", "capacity", "speech", "along"})

Act = TypeVar("Act", bound=Verb)


def main_act(items: list[Item], found: Sequence[Act], at: int, pack: Pack) -> Act:
    """ "X rejected a demand by Y that …, and warned": the last act that a verb tells, else the last.

    "X said allies had pledged …, warning …": of a participle, not whoever only does so in what X says.
    """
    told = [act for act in found if items[act.verb].tag("speech", "frame") != "noun"]
    if pack.is_participle(items[at]) or any("shared" in item.tags for item in items[max(at - 2, 0) : at]):
        for act, inner in pairwise(tuple(told)):
            if inner.named is not None and _says(items[act.verb]) and _only(items[act.verb + 1 : inner.named]):
                told.remove(inner)
    return told[-1] if told else found[-1]


def inserted(items: list[Item], found: Sequence[Act], k: int) -> bool:
    """ "Rubio spoke with Munir, the ministry said, and offered …": whether the "and" at items[k] goes on from before.

    Not where X said in quotation marks what stands before.
    """
    named = found[-1].verb
    closed = named > 1 and items[named - 1].cls == items[k - 1].cls == "," and items[k].cls == "k"
    return closed and items[k - 2].says and items[0].cls == "X" and all(item.cls != '"' for item in items[:named])


def joined(items: list[Item], k: int, at: int, comma: bool, shares: bool) -> int | None:
    """ "the Quad, which mediates and called for a truce": whoever stands before the relative word."""
    if not shares or comma or "relative" not in items[k].tags or "speech" not in items[at].tags or k < 2:
        return None
    named = antecedent(items, k)
    return named if items[named].cls == "X" else None


def joined_verb(items: list[Item], k: int, pack: Pack) -> int:
    """ "Jepang membekukan aset bank Rusia dan memperketat …": the verb whose subject one behind "and" shares."""
    main = items[k - 1].cls == ","
    verb = 0
    contrast = "conjunction" in items[k].tags
    k -= contrast
    while k > 0 and items[k].cls not in ';:"' and not items[k].tags.keys() & _CLAUSES:
        k -= 1
        if items[k].cls == "," and not main and (opens := aside(items, k)):
            # "India, which froze it after militants killed 26, boycotts the talks and …"
            k = opens
        if contrast and not main and "relative" in items[k].tags:
            # "kelompok yang terpisah dari tetapi bersekutu dengan Taliban"
            return verb
        if main and "relative" in items[k].tags:
            # "mitra AS dalam perang melawan kelompok yang …, dan masih menerima"
            verb = 0
        elif _denied(items, k) or (not verb and _predicates(items, k, pack)):
            verb = k
            if not main:
                break
    return verb


def _predicates(items: list[Item], k: int, pack: Pack) -> bool:
    return pack.is_verb(items[k]) or "copula" in items[k].tags or _related(items, k)


def _denied(items: list[Item], k: int) -> bool:
    """ "*Does not distinguish* between civilians and fighters, but says": a verb behind such words, whatever it is."""
    denies = k > 1 and "negation" in items[k - 1].tags and "auxiliary" in items[k - 2].tags
    return denies and items[k].cls == "w" and not items[k].tags.keys() & {"auxiliary", "copula"}


def _related(items: list[Item], k: int) -> bool:
    """ "Who *seized* Sanaa and control …": a word that is a verb behind a relative word, if nowhere else."""
    return k > 0 and items[k].cls == "w" and "relative" in items[k - 1].tags and not items[k].tags.keys() & _CLAUSES


def fronted(items: list[Item], at: int, k: int, pack: Pack) -> tuple[int, list[Mention]] | None:
    """ "Setelah merebut Goma, M23 maju": the subject of a clause that begins a sentence with its verb, behind it."""
    if k < 0 or "subordinator" not in items[k].tags or not (_opening(items, k) or _speaking(items, k, pack)):
        return None
    first = next((c + 1 for c in range(at + 1, min(at + _CLAUSE, len(items) - 2)) if items[c].cls == ","), 0)
    if not first or items[first].cls != "X":
        return None
    last = first
    while last + 2 < len(items) and items[last + 1].cls == "k" and items[last + 2].cls == "X":
        last += 2
    behind = items[last + 1] if last + 1 < len(items) else items[last]
    begins = pack.is_verb(behind) or behind.tags.keys() & _BEFORE_VERB or behind.tag("speech", "frame") is not None
    ahead = begins and "planned" in items[last + 1].tags
    return (first, [items[n].value for n in range(first, last + 1, 2)]) if begins and not ahead else None


def _opening(items: list[Item], k: int) -> bool:
    return k == 0 or items[k - 1].cls in ',"'


def _speaking(items: list[Item], k: int, pack: Pack) -> bool:
    """ "*Berbicara kepada wartawan* usai bertemu Fidan, …": before it stands a verb that has no subject either."""
    begins = pack.is_verb(items[0]) or "via" in items[0].tags
    return begins and all(item.cls not in ',;:"' for item in items[:k])


def acted_on(items: list[Item], k: int) -> bool:
    """ "Sweden trains Ukrainian pilots and supplies …": the object of the verb between two names is no subject.

    Nor is, in "named the target as Ali Daoud and said", as whom somebody was named.
    """
    called = k > 1 and "capacity" in items[k - 1].tags and items[k].cls == "X"
    if called and items[k].value.kind == "person":
        return True
    if k > 2 and items[k - 1].cls == "w" and items[k - 2].tag("assault", "frame") == "verb" and items[k - 3].cls == "X":
        # "AS menyerang sasaran ISIS di Suriah, dibantu Yordania": whose the targets are
        return True
    if k > 2 and items[k - 1].cls == "w" and items[k - 2].tag("relative", "refers") == "thing":
        # "Poland, which borders Ukraine and is a member of NATO"
        return not items[k - 1].tags.keys() & _NO_VERB
    if k < 2 or items[k - 1].cls != "w" or items[k - 2].cls != "X" or items[k - 1].tags.keys() & _NO_VERB:
        return False
    named = items[k - 2].value
    plain = named.kind in ("entity", "person") and (named.hit is None or named.hit.role != "demonym")
    # "They seized Sanaa and now run …"
    return plain or (named.kind == "pronoun" and named.pronoun["refers"] in ("people", "thing", "person"))


def _says(item: Item) -> bool:
    return item.says and item.tag("speech", "act") in OWNING


def _only(items: list[Item]) -> bool:
    """Whether nothing stands between a verb and the clause that it opens."""
    return all(item.cls == "d" or item.tags.keys() & {"complementizer", "adverb"} for item in items)
