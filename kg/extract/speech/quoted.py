"""Whom words of a quotation mean, which only who speaks tells: "our navy", "they"."""

from __future__ import annotations

from kg.extract.language.tokens import Sentence
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import iris
from kg.extract.speech.speech import Speech


def ours(sentence: Sentence) -> list[Mention]:
    """ "Angkatan laut kami": bodies of whoever speaks."""
    items = sentence.items
    beside = [(items[k].value, items[k + 1].value) for k in sentence.named if k + 1 in sentence.named]
    return [body for body, own in beside if body.kind == "body" and not body.of and _speaks(own)]


def _speaks(mention: Mention) -> bool:
    return mention.pronoun is not None and mention.pronoun["refers"] == "subject" and "type" not in mention.pronoun


def others(sentence: Sentence, speeches: list[Speech]) -> None:
    """ "“Setelah membunuh rekan mereka …,” tulis kedutaan itu": who speaks says "we", and "they" of others."""
    for speech in speeches:
        for first, last in speech.quotes:
            for item in sentence.items[first:last]:
                they = item.cls == "X" and item.value.pronoun is not None and item.value.pronoun["refers"] == "people"
                if they and not iris(item.value.referents).isdisjoint(iris(speech.claimants)):
                    item.value.referents = ()
