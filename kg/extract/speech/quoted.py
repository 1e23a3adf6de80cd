"""Whom words of a quotation mean, which only who speaks tells: "our navy", "they"."""

from __future__ import annotations

from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Sentence
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import FORCES, iris
from kg.extract.speech.speech import Speech


def ours(sentence: Sentence, pack: Pack) -> list[Mention]:
    """ "Angkatan laut kami", "our navy": bodies of whoever speaks."""
    items = sentence.items
    beside = [(items[k].value, items[k + 1].value) for k in sentence.named if k + 1 in sentence.named]
    found = [body for body, own in beside if body.kind == "body" and not body.of and _speaks(own)]
    if pack.head == "last":
        bodies = (items[k].value for k in sentence.named if items[k].value.type in FORCES)
        told = (body for body in bodies if body.kind == "body" and not body.of)
        found += [body for body in told if pack.any_in("first_person", [body.text.lower().split()[0]])]
    return found


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
