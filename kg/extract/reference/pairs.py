"""Which two of those whom a sentence names "both sides" may be."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kg.extract.language.tokens import Sentence
from kg.extract.phrases.mentions import Mention

_MAY_FOLLOW = frozenset({"adverb", "auxiliary"})


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
        behind = next((item for item in items[following + 1 :] if not item.tags.keys() & _MAY_FOLLOW), None)
        if behind is None or behind.tag("speech", "frame") not in ("before", "either"):
            yield one, other
