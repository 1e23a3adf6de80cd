"""The two whom a sentence has named before: "both sides", "both of them", "the two leaders", "them"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.extract.language.tokens import BEFORE_VERBS, Item, Sentence, position, subjectless
from kg.extract.phrases.referents import Referent

if TYPE_CHECKING:
    from kg.extract.phrases.mentions import Mention

_TWO = 2
_GROUPS = ("ArmedGroup", "Organization")
#: Two names and what joins them.
_FEW = 3


def two_people(mention: Mention, sentence: Sentence) -> tuple[Referent, ...]:
    """ "Putin dan Xi … saat keduanya berbicara": the two whom the sentence has named side by side, or named alone."""
    if not _of_persons(mention):
        return ()
    items = sentence.items
    at = position(items, mention, 0)
    for k in range(at - 1, 1, -1):
        if items[k - 1].cls == "k" and items[k].cls == items[k - 2].cls == "X":
            two = (*items[k - 2].value.referents, *items[k].value.referents)
            if len(two) == _TWO and all(referent.entity.type == "Person" for referent in two):
                return two
    # "Trump said he had called Xi and that the two leaders would meet"; "keduanya" may be two states
    return _only_two(sentence, ("Person",), at) if " " in mention.text else ()


def two_before(mention: Mention, sentence: Sentence, before: Sentence) -> tuple[Referent, ...]:
    """The two whom the sentence before is about: those with whom it begins, or the only two that it names.

    "Kataib Hizbullah dan Asaib Ahl al-Haq …. Keduanya …"; "Burhan fell out with Hemedti. Both generals …"; "Hamas
    drove out Fatah. A deal between the two …".
    """
    if before.paragraph != sentence.paragraph or mention.pronoun is None or mention.pronoun["refers"] != "pair":
        return ()
    at = position(sentence.items, mention, 0)
    between = at > 0 and sentence.items[at - 1].tag("preposition", "role") == "between"
    if between and mention.pronoun.get("type") != "State" and (two := _only_two(before, _GROUPS)):
        return two
    if _of_persons(mention) and " " in mention.text:
        # not "the two leaders, Putin and Xi, …"
        named = sentence.items[at + 1].cls == "," if at + 1 < len(sentence.items) else False
        return () if named or two_people(mention, sentence) else _only_two(before, ("Person",))
    return _two_leading(mention, sentence, before)


def _of_persons(mention: Mention) -> bool:
    """ "Both leaders", "both generals"."""
    return mention.pronoun is not None and mention.pronoun.get("type") in ("Person", "ArmedForce")


def _only_two(before: Sentence, types: tuple[str, ...], until: int | None = None) -> tuple[Referent, ...]:
    end = len(before.items) if until is None else until
    mentions = [before.items[k].value for k in before.named if k < end]
    # a spokesman is none of "both leaders"
    named = (r for m in mentions if not m.spokesperson for r in m.referents if r.entity.type in types)
    found = tuple({r.entity.iri: Referent(r.entity, before.span) for r in named}.values())
    return found if len(found) == _TWO else ()


def _two_leading(mention: Mention, sentence: Sentence, before: Sentence) -> tuple[Referent, ...]:
    items = before.items
    opens = mention.pronoun == {"refers": "pair", "type": "Person"} and " " not in mention.text
    if not opens or mention.start != sentence.start or len(items) <= _FEW:
        return ()
    first = items[before.named[0]].value if before.named else None
    if first is not None and first.pronoun == mention.pronoun and len(first.referents) == _TWO:
        # "Keduanya bertemu di Paris. Keduanya …"
        return tuple(first.referents)
    # "Macron bersama Merz menemui Putin. Keduanya …"
    joined = items[1].cls == "k" or "along" in items[1].tags
    if not (joined and items[0].cls == items[2].cls == "X") or items[_FEW].cls in "k,":
        # "Macron menjamu Merz di Paris. Keduanya …"
        person = first is not None and any(r.entity.type == "Person" for r in first.referents[:1])
        return _only_two(before, ("Person",)) if person else ()
    two = (*items[0].value.referents, *items[2].value.referents)
    alike = len(two) == _TWO and two[0].entity.type == two[1].entity.type
    return tuple(Referent(one.entity, before.span) for one in two) if alike else ()


def pair_before(mention: Mention, sentence: Sentence) -> Mention | None:
    """ "Spoke with both leaders and appealed to them": the two, named before in the sentence."""
    items = sentence.items
    at = position(items, mention, 0)
    earlier: list[Mention] = [items[k].value for k in sentence.named if k < at]
    pairs = [m for m in earlier if m.pronoun is not None and m.pronoun["refers"] == "pair"]
    # not "separated the two sides, but witnesses said they had sided with one"
    governed = items[at - 1].cls == "o" or items[at - 1].tags.keys() & {"speech", "preposition"}
    told = pairs and ("speech" not in items[at - 1].tags or items[at - 1].tag("speech", "target") == "object")
    return pairs[-1] if told and (governed or pairs[-1] is earlier[-1]) else None


def person_before(mention: Mention, sentence: Sentence) -> tuple[Referent, ...]:
    """ "Haftar, *whose* forces hold Benghazi": the person named right before the comma."""
    before = [item for item in sentence.items if item.end <= mention.start][-2:]
    who = before[0].value if [item.cls for item in before] == ["X", ","] else None
    return tuple(who.referents) if who is not None and who.kind == "person" else ()


def behind_opening(mention: Mention, sentence: Sentence) -> bool:
    """ "In a letter to X, the secretary general, he wrote": right behind a circumstance, in which others are named.

    And "Usai bertemu Erdogan, dia meminta": behind a clause whose subject he is as well.
    """
    items = sentence.items
    at = position(items, mention, 0)
    if at < _TWO or items[at - 1].cls != ",":
        return False
    return subjectless(items) or items[0].cls == "o" or bool(items[0].tags.keys() & {"preposition", "medium"})


def told_by_relative(mention: Mention, sentence: Sentence) -> tuple[Referent, ...] | None:
    """ "The PKK, which fought Ankara before *it* disbanded": of whom the clause is that has gone on since "which".

    And in "the army named X, who *it* said had smuggled arms", "…, a ruling *it* upheld", who has spoken before.
    """
    items = sentence.items
    at = position(items, mention, 0)
    apposed = at > _FEW and "".join(item.cls for item in items[at - 3 : at]) in (",dw", ",dj")
    relative = at > _FEW and "relative" in items[at - 1].tags and at + 1 < len(items) and items[at + 1].says
    if relative or apposed:
        said = next((k for k in range(at - 1, 0, -1) if items[k].tag("speech", "frame") in ("before", "either")), 0)
        if apposed and not said:
            # "the court awarded the temple to Cambodia, a ruling it upheld": who acted, before those named last
            acted = next((k for k in range(at - 3) if items[k].cls == "X" and items[k + 1].cls == "w"), 0)
            return tuple(items[acted].value.referents) if items[acted].cls == "X" else ()
        spoke = items[said - 1] if said else None
        return (tuple(spoke.value.referents) or None) if spoke is not None and spoke.cls == "X" else None
    if at > _FEW and items[at - 1].says and items[at - 2].cls == "X" and items[at - 3].cls == "w":
        # "… killed 10 people, with the Israeli army saying *it* had hit command centres"
        alone = items[at - 3].tag("preposition", "role") == "with" and items[at - 4].cls == ","
        return (tuple(items[at - 2].value.referents) or None) if alone else None
    if at < _FEW or not items[at - 1].tags.keys() & {"subordinator", "after"}:
        return None
    opens = next((k for k in range(at - 1, 1, -1) if items[k].cls in ',;."' or "relative" in items[k].tags), 0)
    if not opens or items[opens].tag("relative", "refers") != "thing" or items[opens - 1].cls != ",":
        return None
    who = items[opens - 2]
    return (tuple(who.value.referents) or None) if who.cls == "X" else None


def owner_before(mention: Mention, sentence: Sentence) -> Mention | None:
    """ "Sanctions on the RSF and *its* leader": whose he is, named right before the "and".

    And "Israel accuses Hezbollah, which lost *its* leader": of whom the clause tells.
    """
    items = sentence.items
    k = next((k for k in sentence.named if items[k].start <= mention.start < items[k].end), 0)
    if k < _TWO or items[k].value is mention:
        return None
    owner = k - 2 if items[k - 1].cls == "k" else _told_of(items, k)
    named = items[owner] if owner >= 0 else None
    return named.value if named is not None and named.cls == "X" and named.value.kind in ("entity", "body") else None


def _told_of(items: list[Item], k: int) -> int:
    """Where he stands of whom the clause tells that items[k] is in, behind ", which" or "urged him to", or -1."""
    if k > _FEW and items[k - 1].cls == "w" and "infinitive" in items[k - 2].tags and items[k - 3].cls == "X":
        # "urged Israel to withdraw its troops"
        return k - _FEW
    for at in range(k - 1, 1, -1):
        if items[at].tag("relative", "refers") == "thing":
            return at - 2 if items[at - 1].cls == "," else -1
        if "subordinator" in items[at].tags and (agent := agent_before(items, at)):
            # "was suspended by Thailand last month after a mine maimed two of its soldiers"
            return agent
        if items[at].cls in ',;."' or items[at].says or items[at].tags.keys() & {"complementizer", "subordinator"}:
            return -1
    return -1


def agent_before(items: list[Item], at: int) -> int:
    """Where the doer stands of a passive right before a clause, dates apart, or 0."""
    k = at - 1
    while k > 1 and items[k].cls == "D":
        k -= 1
    return k if k > 1 and items[k].cls == "X" and items[k - 1].tag("preposition", "role") == "agent" else 0


def mediating(items: list[Item], at: int) -> bool:
    """ "Qatar dan Turki menengahi", "Egypt and Qatar have brokered": whether who is named at items[at] does so.

    They stand between others, and are no sides themselves; not "Israel and Hamas, brokered by Qatar".
    """
    verb = next((k for k in range(at + 1, min(at + _FEW, len(items))) if not items[k].tags.keys() & BEFORE_VERBS), at)
    return "mediates" in items[verb].tags and not _passive(items, verb)


def _passive(items: list[Item], verb: int) -> bool:
    by = items[verb + 1] if verb + 1 < len(items) else None
    return items[verb].tag("mediates", "frame") == "passive" or (
        by is not None and by.tag("preposition", "role") == "agent"
    )


def mediators_before(mention: Mention, sentence: Sentence) -> list[Mention]:
    """Who is told before a mention to mediate: "kedua negara" is none of them."""
    items = sentence.items
    before = [k for k in sentence.named if items[k].end <= mention.start]
    who: list[Mention] = []
    for k in before:
        if mediating(items, k):
            first = k
            while first > 1 and items[first - 1].cls in ",k" and items[first - 2].cls == "X":
                first -= 2
            who += [items[c].value for c in range(first, k + 1, 2)]
    for verb in (k for k, item in enumerate(items) if "mediates" in item.tags and _passive(items, k)):
        last = verb + 1 + (verb + 1 < len(items) and items[verb + 1].cls != "X")
        while last in before:
            who.append(items[last].value)
            last += 2 if last + 1 < len(items) and items[last + 1].cls in ",k" else len(items)
    return who


def joined_before(mention: Mention, sentence: Sentence) -> Iterator[tuple[Mention, Mention]]:
    """The twos that an "and" joins before a mention, the last first.

    "Talks between A and B, which …, as both"; but not "A and B said that both": they speak of others.
    """
    items = sentence.items
    for k, following in reversed(list(pairwise(sentence.named))):
        one, other = items[k].value, items[following].value
        if (
            other.end > mention.start
            or following != k + 2
            or not (items[k + 1].cls == "k" or items[k + 1].text in "-–")
        ):
            continue
        if (k and items[k - 1].cls in ",k") or (following + 1 < len(items) and items[following + 1].cls == "k"):
            # two of three
            continue
        behind = next((item for item in items[following + 1 :] if not item.tags.keys() & BEFORE_VERBS), None)
        if behind is None or not behind.says:
            yield one, other
