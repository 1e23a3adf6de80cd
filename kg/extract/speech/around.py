"""What is said on either side of who says it: "…," kata X; menurut X, …."""

from __future__ import annotations

from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, Sentence
from kg.extract.phrases.referents import Referent
from kg.extract.speech.orders import when_said
from kg.extract.speech.speech import Speech

#: An act with fewer items of content than this says nothing.
LEAST_CONTENT = 2
#: What stands in a clause and in no list of names.
TELLS = frozenset({"refine", "auxiliary", "negation", "planned", "irrealis", "copula"})
#: A circumstance that opens a sentence has at most so many items.
LONGEST_OPENING = 16


def around(act: str, claimants: tuple[Referent, ...], at: int, after: int, sentence: Sentence, pack: Pack) -> Speech:
    """The content of "…," kata X stands before the verb; of "menurut X, …" behind the name."""
    last = at
    while last > 0 and sentence.items[last - 1].cls in ",-":
        last -= 1
    inserted = _inserted(sentence.items, last, after, pack)
    part = next((k + 1 for k in range(at, 0, -1) if sentence.items[k].cls == ";"), 0)
    if part and after < len(sentence.items) and sentence.items[after].cls == ",":
        # "…; at times, according to X, they …": no more than what the semicolon parts
        speech = Speech(act, claimants, at, part, len(sentence.items), wraps=True)
    elif inserted and not circumstance(sentence.items[0]):
        speech = Speech(act, claimants, at, 0, len(sentence.items), wraps=True)
    elif last > 1 and _opens(sentence.items, last) and after + LEAST_CONTENT < len(sentence.items):
        # "…, dan menurut SOHR, 12 orang tewas", "… perang yang, menurut PBB, menewaskan …": what follows
        goes_on = tells(sentence.items[after + (sentence.items[after].cls == ",") :][:1], pack)
        first = (0 if sentence.items[last - 1].cls == "k" else last - 2) if goes_on else after
        speech = Speech(act, claimants, at, first, len(sentence.items), wraps=True)
    elif last >= LEAST_CONTENT and not inserted and sentence.items[at - 1].cls != ";":
        speech = Speech(act, claimants, at, 0, last, wraps=True)
    else:
        first = after
        while first < len(sentence.items) and sentence.items[first].cls in ",D":
            first += 1
        speech = Speech(act, claimants, at, first, len(sentence.items), wraps=True)
    speech.when = when_said(sentence.items, at, min(after + 4, len(sentence.items)))
    return speech


def _opens(items: list[Item], last: int) -> bool:
    """Whether a clause in which a source may stand begins before an item: ", where, according to X, …"."""
    first = items[last - 1]
    apart = "subordinator" in first.tags and items[last - 2].cls == "," == items[last].cls
    return first.cls == "k" or apart or bool(first.tags.keys() & {"relative", "conjunction"})


def _inserted(items: list[Item], last: int, after: int, pack: Pack) -> bool:
    """ "Dalam sehari, kata X, 94 jenazah …", "Rusia, menurut X, menyerang": no main clause before the speaker."""
    if not 0 < last <= LONGEST_OPENING or after + LEAST_CONTENT >= len(items) or items[after].cls != ",":
        return False
    opens = "subordinator" in items[0].tags or circumstance(items[0])
    # not "About 125,000 have fled, officials say, while …"
    leads = opens and items[after + 1].cls != "k" and not items[after + 1].tags.keys() & {"subordinator", "conjunction"}
    if leads and all(item.cls not in ',;"' for item in items[:last]) and tells(items[after + 1 :], pack):
        # "Sejak gencatan senjata berlaku, menurut PBB, 127 orang tewas"
        return True
    return not any(
        item.cls == '"' or "speech" in item.tags or item.tags.get("outcome", {}).get("frame", "head") != "head"
        or pack.is_verb(item)
        for item in items[:last]
    )  # fmt: skip


def tells(items: list[Item], pack: Pack) -> bool:
    """Whether a verb or an outcome stands among some items."""
    return any(
        item.cls == '"' or pack.is_verb(item) or item.tags.keys() & {"auxiliary", "copula", "outcome"}
        for item in items
    )  # fmt: skip


def circumstance(first: Item) -> bool:
    """Whether a sentence opens with when or where."""
    return first.cls in "oD" or bool(first.tags.keys() & {"preposition", "since"})
