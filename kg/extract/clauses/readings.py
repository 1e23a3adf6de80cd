"""Shorter readings of a sentence, in which the words of a pattern stand closer together."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.clauses.asides import asides
from kg.extract.clauses.partners import explaining, partners
from kg.extract.clauses.shadow import Reading
from kg.extract.clauses.trimmed import trimmed
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item

#: What a relative clause tells first has at most so many items.
_MOST = 16
#: Words in marks that are part of a sentence are fewer.
_FEW = 5
#: What begins a clause.
_CLAUSES = frozenset({"relative", "subordinator", "conjunction"})
#: What may stand before the verb that goes on with a clause.
_BEFORE_VERBS = frozenset({"adverb", "auxiliary", "copula"})
#: What may be a verb of its own.
_STANDING = frozenset({"auxiliary", "copula"})


def readings(items: list[Item], pack: Pack) -> list[Reading]:
    """The sentence without its asides, and without what only tells when, where and how; none where nothing can go."""
    found: list[Reading] = []
    for spans in (
        *asides(items, pack),
        *([span] for span in _gone_on(items, pack)),
        _scare_quotes(items),
        partners(items, pack),
        explaining(items, pack),
    ):
        gone = {k for first, last in spans for k in range(first, last)}
        if not gone:
            continue
        kept = [k for k in range(len(items)) if k not in gone]
        found.append((kept, [items[k] for k in kept]))
    short = trimmed(items, pack)
    if short is not None:
        found.append(short)
    return [one for at, one in enumerate(found) if all(one[0] != other[0] for other in found[:at])]


def _scare_quotes(items: list[Item]) -> list[tuple[int, int]]:
    """The marks around a few words that are part of the sentence: "reaffirmed its “full support” for Moscow"."""
    marks = [k for k, item in enumerate(items) if item.cls == '"']
    if len(marks) % 2:
        return []
    quoted = zip(marks[::2], marks[1::2], strict=True)
    few = [(k, end) for k, end in quoted if k > 0 and end - k <= _FEW and end + 1 < len(items)]
    # not what somebody says: "“No deal,” he said"
    within = (k for one in few for k in one if not any(item.cls in ",." for item in items[one[0] : one[1] + 1]))
    return [(k, k + 1) for k in within]


def _gone_on(items: list[Item], pack: Pack) -> Iterator[tuple[int, int]]:
    """What a relative clause tells first: "Krimea, yang *dicaplok Rusia tetapi* diakui …", "which … *but which* is"."""
    for k in range(1, len(items) - 3):
        if "relative" not in items[k].tags or items[k - 1].cls not in "X,":
            continue
        end = next((c for c in range(k + 2, min(k + _MOST, len(items) - 1)) if _ends(items[c])), 0)
        if not end or not (items[end].cls == "k" or "conjunction" in items[end].tags):
            continue
        if "relative" in items[end + 1].tags:
            yield k + 1, end + 2
        elif items[k + 1].cls not in "Xd" and (_predicate(items, end + 1, pack) or _agent(items[end + 1])):
            # of "which Israel left and has bombed since", Israel has
            yield k + 1, end + 1


def _agent(item: Item) -> bool:
    """ "Dicaplok Rusia tetapi *oleh* hampir semua negara dipandang …": a passive, whose verb follows."""
    return bool(item.tag("preposition", "role") == "agent")


def _ends(item: Item) -> bool:
    """Whether a clause ends here, or goes on; names may be joined within it."""
    return item.cls in ',;."-(k' or bool(item.tags.keys() & _CLAUSES)


def _predicate(items: list[Item], k: int, pack: Pack) -> bool:
    """Whether a verb begins here, or behind adverbs; or "has", "is", which may be one."""
    stands = False
    while k < len(items) - 1 and (items[k].tags.keys() & _BEFORE_VERBS or items[k].cls == "j"):
        stands = stands or bool(items[k].tags.keys() & _STANDING)
        k += 1
    return stands or (items[k].cls == "w" and pack.is_verb(items[k]))
