"""What an article has named so far, and where."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from itertools import takewhile
from typing import Any, TypeAlias

from kg.article import Span
from kg.entities.table import Table
from kg.extract.gate import place_of
from kg.extract.language.tokens import Sentence
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.persons import Offices, Persons, Roles
from kg.extract.phrases.referents import BODIES, STATES, Referent, of_record
from kg.extract.reference.atlas import Atlas
from kg.extract.reference.bodies import REMEMBERED, Bodies
from kg.extract.reference.moment import Spoken
from kg.statement import Entity

#: So many sentences back may stand who goes on to speak.
_VOICE = 3
#: Somebody, and the sentence that names them.
Named: TypeAlias = tuple[Entity, Sentence]


class Memory(Atlas):
    """What an article has named so far."""

    def __init__(self, table: Table, text: str, article: str) -> None:
        super().__init__(table)
        self._text = text
        self._article = article
        self.persons = Persons()
        self.offices = Offices()
        #: person's iri -> the state that was spoken of when a title came without one
        self._assumed: dict[str, Named] = {}
        #: person's iri -> the actor whose office he or she holds
        self.country: dict[str, Entity] = {}
        self._where: dict[str, Span] = {}
        self._bodies = Bodies()
        #: body's iri -> what the pack calls such bodies
        self._kinds: dict[str, str] = {}
        self._roles = Roles()
        self._states: deque[Named] = deque(maxlen=REMEMBERED)
        self._places: deque[Named] = deque(maxlen=REMEMBERED)
        #: names of which no more is known than that somebody was there
        self.towns: set[str] = set()
        #: capitals, whose names mostly stand for their states
        self._cities: deque[Named] = deque(maxlen=REMEMBERED)
        #: the parties: how often each is spoken of, and where it was named last
        self.spoken = Spoken()
        #: who spoke or acted last
        self.subject: Named | None = None
        #: the same, before the sentence that is being read
        self.speaker: Named | None = None
        #: who spoke last, and the index of the sentence
        self.voice: tuple[Named, int] | None = None
        self.person: Named | None = None
        #: who spoke last, if that was one without a name
        self.nameless: Named | None = None
        #: who is interviewed, while an answer is read
        self.answering: Named | None = None
        #: the state, body or group that was a subject last
        self.actor: Named | None = None
        #: whose people the last figure counted
        self.side: tuple[Referent, ...] | None = None
        #: the parties that were told to be struck, by their IRIs
        self.struck: set[str] = set()
        #: the sentence read before the one that is being read
        self.preceding: Sentence | None = None
        #: the sentence before the one whose figures are counted, as an `Analysis`
        self.before: Any = None
        #: the last figure and who gave it, for "two others" and "of them"
        self.figure: tuple[Any, tuple[Referent | None, ...], Sentence] | None = None

    def of_land(self, person: Entity, of: list[Entity]) -> bool:
        """Whether one of these is the state that somebody is from, a body of it, or a body that nothing is known of."""
        home = self.country.get(person.iri) or self.country_of(person)
        lands = [one if one.type in STATES else self.country_of(one) for one in of]
        same = home is not None and any(land is not None and land.iri == home.iri for land in lands)
        return same or any(one.type in BODIES and not self.listed(one) for one in of)

    def named(self, word: str) -> bool:
        """Whether a word has been used as a name: as part of a person's, or as the letters of a body."""
        return self.persons.named(word) or (word.isupper() and word in self._unlisted)

    def party(self, entity: Entity) -> Entity | None:
        """The state or group that somebody belongs to or is."""
        owner = self.country.get(entity.iri, entity)
        return owner if owner.type in ("State", "DeFactoState", "ArmedGroup", "Territory") else None

    def parties(self, mention: Mention) -> list[Entity]:
        """The parties that a mention names."""
        return [party for referent in mention.referents if (party := self.party(referent.entity)) is not None]

    def named_before(self, mention: Mention, sentence: Sentence, persons: bool = True) -> list[Entity]:
        """The parties that the sentence has named so far, each once; those of ``persons`` among them."""
        mentions = (sentence.items[k].value for k in sentence.named)
        earlier = (r for named in takewhile(lambda m: m is not mention, mentions) for r in named.referents)
        parties = (self.party(r.entity) for r in earlier if persons or r.entity.type != "Person")
        return list({party.iri: party for party in parties if party is not None}.values())

    def _first_named(self, entity: Entity, mention: Mention) -> None:
        """Remember where the article names somebody or some place first."""
        if entity.iri not in self._where:
            self._where[entity.iri] = Span.of(self._text, mention.start, mention.end)

    def stands(self, entity: Entity, sentence: Sentence) -> Referent:
        """An entity with the earlier sentence that names it, where this one does not."""
        if place_of(entity.text, sentence.text) >= 0:
            return Referent(entity)
        known = self.spoken.named.get(entity.iri)
        if known is not None:
            return Referent(known[0], known[1].span)
        where = self._where.get(entity.iri)
        return Referent(entity, where if where is not None and where.text == entity.text else None)

    def serves(self, entity: Entity, sentence: Sentence) -> Referent | None:
        """The actor whose office somebody holds; of a person without one, the country, if the text names it."""
        if (own := self.country.get(entity.iri)) is not None:
            return self.stands(own, sentence)
        home = self.home(entity) if entity.type == "Person" else None
        return Referent(*home) if home is not None else None

    def home(self, entity: Entity) -> tuple[Entity, Span] | None:
        """The country of a person whom the text names without one, if the text names that country at all."""
        country = self.land_of(entity)
        where = self._where.get(country.iri) if country is not None else None
        return (of_record(country, where.text), where) if country is not None and where is not None else None

    def places_named(self) -> tuple[Named, ...]:
        """The places that the article has named, the last ones last."""
        return tuple(self._places)

    def last_state(self) -> Named | None:
        """The state named last."""
        return next((known for known in reversed(self._states) if known[0].type in ("State", "DeFactoState")), None)

    def begin(self) -> None:
        """The story begins behind the headline: "that country" is none that only the headline has named."""
        self._states.clear()
        self._cities.clear()

    def _somebody(self) -> Named | None:
        """ "Ia", "dia": whom a sentence was about, but no group where a person was named."""
        group = self.subject is not None and self.subject[0].type in BODIES
        return self.person if group and self.person else self.subject or self.person

    def _is_main(self, body: Entity) -> bool:
        return self.spoken.is_main(self.party(body) or body)

    def goes_on(self, sentence: Sentence) -> Named | None:
        """ "Evi menilai …. Israel membunuh Nasrallah. “…,” katanya.": who spoke, where a state acted in between."""
        acted = self.speaker
        if self.voice is None or acted is None:
            return None
        one, index = self.voice
        if acted[0].type not in ("State", "ArmedGroup", "ArmedForce") and acted[0].iri != one[0].iri:
            return None
        return one if one[0].type == "Person" and sentence.index - index <= _VOICE else None

    def said(self, entity: Entity, sentence: Sentence) -> None:
        """Somebody was the subject of a sentence: the next pronoun is most likely theirs."""
        if entity.text not in sentence.text:
            # known here by a pronoun: what names them stands earlier
            bodies = (known[1:] for known in self._bodies)
            known = (self.subject, self.person, self.spoken.named.get(entity.iri), *bodies)
            named = next((k for k in known if k and k[0].iri == entity.iri and k[0].text == entity.text), None)
            sentence = named[1] if named else sentence
        self.subject = (entity, sentence)
        if entity.type == "Person":
            self.person = (entity, sentence)
        else:
            self.actor = (entity, sentence)

    def _met(self, entity: Entity, sentence: Sentence) -> None:
        self.person = (entity, sentence)
        self.persons.met(entity, sentence)

    def _again(self, known: Named, text: str) -> tuple[Entity, Span | None]:
        entity, where = known
        return (entity, where.span) if text == entity.text else (replace(entity, text=text), None)

    def _back(self, known: Named) -> tuple[Referent, ...]:
        return (Referent(*self._again(known, known[0].text)),)

    def assumed(self, person: Entity, sentence: Sentence) -> Referent | None:
        """The state that "Menteri Pertahanan X" is a minister of: the one being spoken of."""
        if (known := self._assumed.get(person.iri)) is None:
            return None
        entity, where = known
        return Referent(entity, None if entity.text in sentence.text else where.span)

    def territory_in(self, entity: Entity) -> Entity | None:
        """The territory that a body's own name has: "Kementerian Kesehatan Gaza"."""
        named = (place for place, _ in reversed(self._places) if place.type == "Territory" and self.listed(place))
        return next((place for place in named if place.text in entity.text and place.iri != entity.iri), None)

    def states_of(self, index: int) -> list[Entity]:
        """The states that a sentence has named for themselves, each once: not "the US envoy"."""
        where = next((where for _, where in reversed(self._states) if where.index == index), None)
        named = (where.items[k].value for k in where.named) if where is not None else ()
        told = (r.entity for one in named if one.kind == "entity" for r in one.referents)
        return list({entity.iri: entity for entity in told if entity.type == "State"}.values())

    def main_state(self, sentence: Sentence) -> Referent | None:
        """The state that the article speaks of most, if more than in passing."""
        state = self.spoken.most(("State", "DeFactoState"), 3)
        return self.stands(state, sentence) if state is not None else None

    def armed_group(self, sentence: Sentence) -> Referent | None:
        """The armed group that the article speaks of most."""
        group = self.spoken.most(("ArmedGroup",), 1)
        return self.stands(group, sentence) if group is not None and self.listed(group) else None

    def place_near(self, types: tuple[str, ...], sentence: Sentence) -> Referent | None:
        """The place of these types named last, up to a sentence and the one before; a governor's is no capital."""
        cities = () if "Territory" in types else self._cities
        # "a strike on Balakliia in Kharkiv region, the governor said": the first of these types in one sentence
        known = [place for place in (*cities, *self._places) if place[0].type in types]
        # and "Kharkiv's Saltivka district": of the city, and not of a part that only the article names
        for entity, where in sorted(
            known, key=lambda place: (-place[1].index, not self.listed(place[0]), types.index(place[0].type))
        ):
            if 0 <= sentence.index - where.index <= 1 and not self.nobodys(entity):
                return Referent(entity, None if where is sentence else Span.of(self._text, where.start, where.end))
        return None
