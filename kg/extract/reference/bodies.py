"""The bodies that an article has named: which of them "the militia", "the bloc", "the agency" may be."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator

from kg.extract.language.tokens import Sentence
from kg.extract.phrases.referents import FORCES
from kg.statement import Entity

#: So many of the last names may a short form point back to.
REMEMBERED = 64
#: No article has more letters.
_ARTICLE = 3
#: "The observatory", "badan itu": so many words; and so many sentences back may stand its own name.
_NOUN = 2
_OF_STATES = ("GovernmentBody", "ArmedForce")

#: The words by which a body was named, the body, and where.
Known = tuple[str, Entity, Sentence]


class Bodies:
    """The bodies named so far; going through them begins with the last."""

    def __init__(self) -> None:
        self._known: deque[Known] = deque(maxlen=REMEMBERED)

    def __iter__(self) -> Iterator[Known]:
        return reversed(self._known)

    def name(self, words: str, entity: Entity, sentence: Sentence) -> None:
        """A body was named."""
        self._known.append((words, entity, sentence))

    def group(self, words: str, kind: str | None) -> tuple[Entity, Sentence] | None:
        """ "The group" is no league of states; "the coalition", "the militia": one called so, else one of the type."""
        if kind is None:
            groups = (known for known in self if _grouped(known, words))
            return self._unlike((*_OF_STATES, "InternationalOrganization", "PopulationGroup"), among=groups)
        leagues = kind == "InternationalOrganization"  # "the rebels" may be others than "Ugandan rebels"
        called = (known[1:] for known in self if leagues and _called(known[0], words))
        return (
            next(called, None)
            or self._first_there([known[1:] for known in self if known[1].type == kind])
            or (self._unlike(_OF_STATES))
        )

    def _first_there(self, known: list[tuple[Entity, Sentence]]) -> tuple[Entity, Sentence] | None:
        """ "The RSF, which grew out of the Janjaweed, … the paramilitaries": of the last sentence's, the first."""
        return next((first for first in reversed(known) if first[1] is known[0][1]), None)

    def institution(self, words: str, kind: str | None) -> tuple[Entity, Sentence] | None:
        """ "The agency", "the mission": no body of a state, none that bears arms; "rumah sakit itu": one called so."""
        if kind != "Place":
            # "the agency", "organisasi itu": one called so, though a state's
            called = (known[1:] for known in self if _called(known[1].text.lower(), words) or _named(known[1], words))
            return next(called, None) or self._unlike((*_OF_STATES, "ArmedGroup", "PopulationGroup"), "ArmedGroup")
        noun = " ".join(words.lower().split()[:-1])
        initials = "".join(word[0] for word in noun.split())
        written = ((known[1].text.lower(), known[1:]) for known in self)
        return next((known for name, known in written if noun in name or name.startswith(f"{initials} ")), None)

    def lately(self, words: str, sentence: Sentence) -> tuple[Entity, Sentence] | None:
        """ "The Sudan Doctors Network … the network": an organization that the last sentences called so."""
        near = (
            known[1:] for known in self if sentence.index - known[2].index <= _NOUN and known[1].type == "Organization"
        )
        return next((known for known in near if _named(known[0], words)), None)

    def back(self, head: str, kind: str) -> Iterator[Known]:
        """ "That movement", "the council": one whose own name has the word, else those of the type; the last first."""
        called = [known for known in self if _has(known[1].name.lower(), head) or _has(known[1].text.lower(), head)]
        return iter(called) if called else (known for known in self if known[1].type == kind)

    def alike(self, head: str, kind: str, main: Callable[[Entity], bool]) -> tuple[Entity, Sentence] | None:
        """ "Cambodia's defence ministry … the ministry"; "tentara" is not the "tentara bayaran" named before.

        Of several armies that of a ``main`` party, another being named in passing: "backed by the Rwandan army".
        """
        passing: tuple[Entity, Sentence] | None = None
        for words, entity, where in self:
            shorter = words.startswith(head) or words.endswith(f" {head}")
            other = words.startswith(f"{head} ") and {kind, entity.type} == set(FORCES)
            if head and (shorter or head.startswith(words)) and not other:
                if kind != "ArmedForce" or main(entity):
                    return entity, where
                passing = passing or (entity, where)
        return passing

    def of_kind(self, name: str, kinds: dict[str, str]) -> tuple[Entity, Sentence] | None:
        """ "Tentara Israel … militer": another word for the same body; ``kinds``: what packs call each."""
        return next((known[1:] for known in self if kinds.get(known[1].iri) == name), None)

    def forces(self) -> Iterator[Entity]:
        """The armies, fleets, peacekeepers of states."""
        return (known[1] for known in self if known[1].type == "ArmedForce")

    def force(self, sentence: Sentence) -> list[tuple[Entity, Sentence]]:
        """The one army that a sentence has named: "two IDF soldiers were killed, the military said"."""
        here = {known[1].iri: known[1:] for known in self if known[2] is sentence and known[1].type == "ArmedForce"}
        return list(here.values()) if len(here) == 1 else []

    def _unlike(
        self, types: tuple[str, ...], never: str = "", among: Iterable[Known] | None = None
    ) -> tuple[Entity, Sentence] | None:
        """The body named last that is of no such type; any other body only when there is none."""
        found = next((known[1:] for known in among or self if known[1].type not in types), None)
        return found or next((known[1:] for known in self if known[1].type not in ("PopulationGroup", never)), None)


def _grouped(known: Known, words: str) -> bool:
    """Whether "the group" may be a body: one without a name of its own ("perusahaan China") only if called so."""
    head, entity, _ = known
    return entity.type != "Organization" or not entity.text[:1].islower() or _called(head, words)


def _has(name: str, head: str) -> bool:
    """ "The Security Council", "Dewan Keamanan": whether a name ends or begins with such a word.

    >>> _has("dewan keamanan pbb", "dewan"), _has("dewan", "dewan")
    (True, False)
    """
    return name.endswith(f" {head}") or name.startswith(f"{head} ")


def _named(body: Entity, words: str) -> bool:
    """ "Syrian Observatory for Human Rights" by "the observatory": whether its own name has the noun somewhere."""
    said = words.lower().split()
    noun = said[-1] if len(said[0]) <= _ARTICLE else said[0]
    return len(said) == _NOUN and any(
        noun in name.lower().split() for name in (body.text, body.name) if not name.islower()
    )


def _called(name: str, words: str) -> bool:
    """ "Saudi-led coalition" by "the coalition", "aliansi Tasis" by "aliansi itu".

    >>> _called("saudi-led coalition", "the coalition"), _called("the quad", "the bloc")
    (True, False)
    """
    own, said = name.split(), words.lower().split()
    return own[-1:] == said[-1:] or (own[:1] == said[:1] and len(said[0]) > _ARTICLE)
