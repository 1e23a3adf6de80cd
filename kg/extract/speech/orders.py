"""In which order the words of a speech act stand: speaker, verb, what is said, and what stands around them."""

from __future__ import annotations

from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item
from kg.extract.speech.extents import CIRCUMSTANCE

#: What begins a predicate, behind an adverb.
_VERBS = frozenset({"auxiliary", "copula", "irrealis", "planned", "negation", "speech", "refine"})
#: What may stand before it: "menegaskan *operasi militer* akan berlanjut".
_BEFORE_PREDICATE = frozenset({"adverb", "fixed"})
#: What begins a clause that only tells more.
_CLAUSES = frozenset({"subordinator", "relative", "complementizer"})
#: What is said has more items than these.
_LEAST_CONTENT = 2
#: A day has so many signs in ISO 8601.
_DAY = 10
#: What the words of a noun phrase may be.
_OF_NOUNS = frozenset({
    "determiner", "definite", "indefinite", "single", "adjective", "body", "role", "population", "fixed", "local",
    "place_noun",
})  # fmt: skip


def phrase_begins(items: list[Item], first: int, pack: Pack) -> int:
    """ "…, the UN's human rights monitors say": where the phrase begins that a comma parts from what is said."""
    # "…, local and military sources say"
    at = first - (first > 1 and items[first - 1].cls == "k" and items[first - 2].cls == "j")
    while at and items[at - 1].cls in "wjdgXKN" and not (
        pack.is_verb(items[at - 1]) or items[at - 1].tags.keys() - _OF_NOUNS
    ):  # fmt: skip
        at -= 1
    return at if at and items[at - 1].cls == "," else first


def when_said(items: list[Item], first: int, last: int) -> str | None:
    """The day named beside the verb, before what is said begins; not "who is due in Athens on Sunday, said"."""
    ends = next((k for k in range(first, min(last, len(items))) if "relative" in items[k].tags), last)
    days = (
        k for k in range(first, min(ends, len(items))) if items[k].cls == "D" and len(items[k].value.iso or "") == _DAY
    )
    # "mengutuk serangan 7 Oktober" is not when
    return next((items[k].value.iso for k in days if not k or "assault" not in items[k - 1].tags), None)


def backed(items: list[Item], at: int) -> int:
    """How many items before a name qualify it by another: "Houthi-run", "Britain-based"."""
    if at > 2 and items[at - 1].cls in "wj" and items[at - 2].text == "-" and items[at - 3].cls == "X":
        return 3
    if at > 1 and items[at - 1].cls == "g" and items[at - 2].cls == "X":
        # "…, Hungary's Viktor Orbán said"
        return 2
    return int(at > 1 and items[at - 1].text == "-" and items[at - 2].cls == "X")


def inverted(items: list[Item], at: int, after: int, quoted: list[bool]) -> bool:
    """English puts the verb first only behind what is said, and nothing but a circumstance after the speaker."""
    if after < len(items) and items[after].cls == '"':
        # "Khamenei, the leader, said Israel "must …"": what is said begins there
        return False
    if at > 0 and items[at - 1].cls == '"' and after < len(items) and items[after].cls == "o":
        # "“…,” said X, spokesperson for the General Coordination"
        return True
    return at > 0 and (quoted[at - 1] or items[at - 1].cls in '",') and _closes(items, after)


def trailing(items: list[Item], at: int, first: int) -> bool:
    """ "…, X said.": a comma or a quotation stands before the speaker, and no clause after the verb."""
    told = at + 2 if "addressee" in items[at].tags and at + 1 < len(items) and items[at + 1].cls == "X" else at + 1
    if first > _LEAST_CONTENT and items[first - 1].cls == '"':
        # whatever else is told of it, the speech stands before its speaker
        told = next(
            (k for k in range(told, len(items)) if items[k].cls in ",.;" or "complementizer" in items[k].tags),
            len(items),
        )
    return first > _LEAST_CONTENT and items[first - 1].cls in '",' and _closes(items, told)


def _closes(items: list[Item], at: int) -> bool:
    """Whether nothing goes on at an item but a mark, a day, or how it was said; never a clause with "that"."""
    # "said X, a spokesman for Oddar Meanchey province"
    at += at < len(items) and items[at].cls == "K"
    if (
        at < len(items)
        and items[at].cls not in '.,;")D-'
        and not items[at].tags.keys() & (CIRCUMSTANCE | {"adjunct", "fixed"})
    ):
        return False
    verb = next((k for k in range(at, len(items)) if not items[k].tags.keys() & _BEFORE_PREDICATE), len(items))
    if at < verb < len(items) and items[verb].cls == "w" and (not items[verb].tags or items[verb].tags.keys() & _VERBS):
        # "its head, Rafael Grossi, says Iran still has uranium": a clause
        return False
    mark = next((k for k in range(at, len(items)) if items[k].cls in ",.;"), len(items))
    if _clause_behind_day(items, at, mark):
        return False
    # "in a video that was posted" tells nothing of what was said
    said = (k for k in range(at, min(mark, at + 6)) if "complementizer" in items[k].tags)
    return all(k + 1 < mark and "auxiliary" in items[k + 1].tags for k in said)


def _clause_behind_day(items: list[Item], at: int, end: int) -> bool:
    """ "Speaking in Beirut, X said on Saturday his movement would …": whether a clause begins behind the day."""
    day = next((k for k in range(at, min(at + 2, end)) if items[k].cls == "D"), end)
    if day + 1 >= end or items[day + 1].cls not in "Xdp":
        return False
    opens = (k for k in range(day + 1, end) if items[k].tags.keys() & (_VERBS | _CLAUSES))
    return not items[next(opens, day)].tags.keys() & _CLAUSES and any(
        items[k].tags.keys() & _VERBS for k in range(day + 1, end)
    )


def object_pronoun(items: list[Item], at: int) -> bool:
    """ "denied it", "membantah hal itu" """
    if at + 1 >= len(items):
        return False
    following = items[at + 1]
    thing = (
        following.cls == "X" and following.value.pronoun is not None and following.value.pronoun["refers"] == "thing"
    )
    return thing or following.cls == "t" or "points_back" in following.tags
