"""The persons whom an article has named, by the parts of their names and by their offices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kg import namespaces
from kg.entities.table import Record
from kg.extract.language.capitals import RULERS
from kg.extract.language.tokens import Item, Sentence, position
from kg.extract.phrases.referents import Referent, bare, unlisted
from kg.statement import Entity

if TYPE_CHECKING:
    from kg.extract.phrases.mentions import Mention

#: Shorter parts of a name do not tell who is meant.
_LEAST = 3

#: What stands before whom an envoy is sent to, or where one serves.
_TO = frozenset({"behalf", "located"})

#: Offices of which a state has one; any " minister" but a deputy, too.
_SINGLE = frozenset({
    "president", "prime minister", "chancellor", "king", "queen", "sultan", "emir", "pope", "crown prince",
    "supreme leader", "secretary of state", "secretary general", "speaker", "chief of general staff", "army chief",
})  # fmt: skip

#: The office of packs for "his counterpart".
COUNTERPART = "counterpart"


def only_one(office: str) -> bool:
    """Whether a state has one holder of an office, so that two articles mean the same.

    >>> only_one("foreign minister"), only_one("minister"), only_one("commander")
    (True, False, False)
    """
    return office in _SINGLE or (office.endswith(" minister") and not office.startswith("deputy"))


def by_office(mention: Mention, of: Sequence[Entity], article: str) -> Entity:
    """Somebody known by an office alone; another article's commander need not be this one."""
    office = mention.titles[0].office
    name = f"{office} of {of[0].name}" if of else "local " * mention.local + office
    entity = unlisted(name[0].upper() + name[1:], mention.text, "Person")
    return entity if of and only_one(office) else replace(entity, iri=f"{entity.iri}-in-{article}")


def introduced(mention: Mention, sentence: Sentence) -> bool:
    """ "Pengamat militer Universitas Padjadjaran, Muradi, menilai": one word, but who that is stands before it."""
    items = sentence.items
    at = position(items, mention, 0)
    around = [item.cls for item in items[max(at - 2, 0) : at + 2]] if at > 1 else []
    told = around == ["X", ",", "X", ","] and items[at - 2].value.kind == "role"
    return told and at + 2 < len(items) and items[at + 2].says


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

    def lately(self, sentence: Sentence) -> list[tuple[Entity, Sentence]]:
        """Who was named in a sentence or the one before it, the last first."""
        near = {who.iri: (who, where) for who, where in self._by_part.values() if sentence.index - where.index <= 1}
        return sorted(near.values(), key=lambda known: -known[1].index)

    def known(self, name: str) -> tuple[Entity, Sentence] | None:
        """Who is meant by a name, whole or shortened, and the sentence that named them last."""
        found = self._by_part.get(bare(name))
        if found is None and " " in name:
            *given, family = name.split()
            found = self._by_part.get(bare(family))
            theirs = {*found[0].name.split()[:-1], *found[0].text.split()[:-1]} if found is not None else set()
            if theirs.isdisjoint(given) and theirs:
                # "Ali Khamenei … Mojtaba Khamenei", "Avraham Munder … his daughter, Keren Munder"
                return None
        return found


#: Offices that readers know the holders of: an article may tell only the name first, and then the office.
UNTOLD = RULERS | {
    "leader", "foreign minister", "defence minister", "secretary of state", "defence secretary", "foreign secretary",
    "spokesman", "spokeswoman", "spokesperson",
}  # fmt: skip


class Offices:
    """Who holds which office, of what."""

    def __init__(self) -> None:
        #: office, and the IRI of what it is of, if that was told
        self._held: dict[tuple[str, str], tuple[Entity, Sentence]] = {}

    def holds(self, person: Entity, office: str, of: str, sentence: Sentence) -> None:
        """A person was named with an office."""
        self._held.pop((office, of), None)
        self._held[office, of] = (person, sentence)

    def holder(self, office: str, of: Sequence[str]) -> tuple[Entity, Sentence] | None:
        """Who holds an office of one of these; where none is told, the only one named with that office."""
        known = next((self._held[office, iri] for iri in of or ("",) if (office, iri) in self._held), None)
        if known is None and of and office == "leader":
            # "the Ukrainian leader": whoever was named as its president
            return self.ruler(of[0])
        if known is not None or of:
            return known
        same = {person.iri: (person, where) for (held, _), (person, where) in self._held.items() if held == office}
        return next(iter(same.values())) if len(same) == 1 else None

    def counterpart(self, person: Entity | None, sentence: Sentence) -> str:
        """What "his counterpart" is: whom the sentence named last with an office, else that person; "" if none."""
        here = (office for (office, _), (_, where) in reversed(self._held.items()) if where is sentence)
        return next(here, "") or (self.of(person) if person is not None else "")

    def last(self, offices: Sequence[str], of: Sequence[str]) -> tuple[str, str, Entity, Sentence] | None:
        """Which of some offices was named last, of what ("" if untold), whose, and where; of one of these if any.

        Of a sentence's, the first: "Abdelatty called his Qatari counterpart".
        """
        held = ((*office, *known) for office, known in self._held.items() if office[0] in offices)
        return max((one for one in held if not of or one[1] in of), key=lambda one: one[3].index, default=None)

    def ruler(self, iri: str) -> tuple[Entity, Sentence] | None:
        """The head of a state, or of its government, who was named last."""
        heads = [known for (office, of), known in self._held.items() if of == iri and office in RULERS]
        return max(heads, key=lambda known: known[1].index, default=None)

    def untold(
        self, last: tuple[Entity, Sentence], home: Record | None, iri: str, office: str, sentence: Sentence
    ) -> tuple[Entity, Sentence] | None:
        """ "Putin … the Russian leader", "… president": who was named last, if of that state and of no told office.

        "Lavrov rejected it. Russia's foreign minister said …": only whom the sentence before names.
        """
        alike = home is not None and namespaces.thing(home.slug) == iri
        near = office in RULERS or office == "leader" or sentence.index - last[1].index <= 1
        return last if alike and near and not self.of(last[0]) else None

    def of(self, person: Entity) -> str:
        """The office that somebody was last said to hold; "" if none."""
        return next((office for (office, _), (who, _) in reversed(self._held.items()) if who.iri == person.iri), "")


class Roles:
    """The people named by what they do, and whom "officials" means behind them."""

    def __init__(self) -> None:
        self._told: list[tuple[str, Entity, Sentence]] = []

    def met(self, role: str, people: Entity, sentence: Sentence) -> None:
        """People were named by a role, and of whom they are."""
        self._told.append((role, people, sentence))

    def last(self, mention: Mention, sentence: Sentence) -> tuple[Entity, Sentence] | None:
        """ "Ukrainian officials … officials"; not "an official of the PDF … military officials", nor "an official".

        Nor "Indian investigators … Analysts", nor, in one sentence, "UN experts and analysts".
        """
        again, kind = mention.back or not mention.determined, mention.head.split()[:-1]
        opens = not mention.back and mention.start == sentence.start
        noun = mention.head.split()[-1].removesuffix("s") if opens else ""
        told = (known[1:] for known in reversed(self._told) if again and known[0] == mention.name)
        told = (known for known in told if noun in known[0].text.lower())
        told = (known for known in told if known[1] is not sentence or mention.head in known[0].text.lower())
        return next((known for known in told if all(word in known[0].text.lower().split() for word in kind)), None)


def lone(
    mention: Mention, subject: tuple[Entity, Sentence] | None, sentence: Sentence
) -> tuple[Entity, Sentence] | None:
    """ "Prokudin toured the city. The official said …": one noun points back to whom the sentence before was about."""
    if subject is None or not mention.back or subject[0].type != "Person":
        return None
    text = mention.text.lower()
    # "analis itu"; but "para pejabat itu", "the officials": several
    one = text.startswith(mention.head) or (text.endswith(mention.head) and not mention.head.endswith("s"))
    return subject if one and 0 < sentence.index - subject[1].index <= 1 else None


def before(owner: Mention, subject: tuple[Entity, Sentence] | None, sentence: Sentence) -> tuple[Referent, ...]:
    """ "GHF membantah angka itu. Juru bicaranya, Chapin Fay, …": of whom this sentence or the one before is about."""
    if subject is None or not 0 <= sentence.index - subject[1].index <= 1 or owner.pronoun != {"refers": "named"}:
        return ()
    return (Referent(subject[0], None if subject[1] is sentence else subject[1].span),)


def counterparts(mention: Mention, office: str) -> None:
    """ "His Russian counterpart" holds, in Russia, the office of the person spoken of."""
    for number, title in enumerate(mention.titles):
        if title.office == COUNTERPART:
            of = tuple(of for of in title.of if of.kind != "pronoun")
            theirs = replace(title, office=office or COUNTERPART, of=of)
            mention.titles = (*mention.titles[:number], theirs, *mention.titles[number + 1 :])


def sending(part: list[Item], office: str) -> list[Item]:
    """ "Duta besar untuk Washington", "… di Ankara", "utusan PBB untuk Suriah": whose the envoy is, not to whom."""
    sent = "ambassador" in office or office.startswith("special ")
    return part[: next((k for k, item in enumerate(part) if sent and item.tags.keys() & _TO), len(part))]
