"""The persons whom an article has named, by the parts of their names."""

from __future__ import annotations

from kg.extract.referents import bare
from kg.extract.tokens import Sentence
from kg.statement import Entity

#: Shorter parts of a name do not tell who is meant.
_LEAST = 3


class Persons:
    """Who has been named, where, and by which words."""

    def __init__(self) -> None:
        self._by_part: dict[str, tuple[Entity, Sentence]] = {}

    def met(self, entity: Entity, sentence: Sentence) -> None:
        """A person was named."""
        for part in map(bare, entity.text.split()):
            if len(part) >= _LEAST and part[0].isupper():
                self._by_part[part] = (entity, sentence)

    def named(self, word: str) -> bool:
        """Whether a word has been used as (part of) a person's name."""
        return bare(word) in self._by_part

    def known(self, name: str) -> tuple[Entity, Sentence] | None:
        """Who is meant by a name, whole or shortened, and the sentence that named them last."""
        found = self._by_part.get(bare(name))
        if found is None and " " in name:
            found = self._by_part.get(bare(name.split()[-1]))
            if found is not None and not set(name.split()) & set(found[0].name.split() + found[0].text.split()[:-1]):
                # "Ali Khamenei … Mojtaba Khamenei"
                return None
        return found
