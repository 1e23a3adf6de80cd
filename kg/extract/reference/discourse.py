"""Who is meant: mentions -> entities, with the earlier sentence that a short form points back to.

An article is read once, in order; nothing is looked up ahead. Where the text does not settle it, a mention stays as
it is written, without a link.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from kg.extract.gate import place_of
from kg.extract.language.tokens import (
    Sentence,
    backers,
    begins_clause,
    opens_in_state,
    passed_by,
    place_behind,
    places_before,
    position,
    stands_for_place,
    strikes,
    written_in,
)
from kg.extract.phrases import referents as known_as
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.persons import UNTOLD, before, by_office, counterparts, introduced, lone
from kg.extract.phrases.referents import (
    BODIES,
    FORCES,
    STATES,
    Referent,
    iris,
    of_record,
    state_in,
    state_named,
    unlisted,
)
from kg.extract.reference import armies, attacked, ministries
from kg.extract.reference.memory import Named
from kg.extract.reference.objects import doers, relative_owner
from kg.extract.reference.places import only_beside
from kg.extract.reference.pronouns import Pronouns
from kg.statement import Entity

#: What packs call the government and the army of a state.
_GOVERNMENT = armies.GOVERNMENT
_MILITARY = "{demonym} military"
#: A state named this many sentences ago is still the one being spoken of.
_NEAR = 2


class Discourse(Pronouns):
    """Who is meant, by what an article has named so far."""

    def resolve(self, mention: Mention, sentence: Sentence) -> tuple[Referent, ...]:
        """Who is meant by a mention; empty when the text does not say."""
        referents = getattr(self, f"_{mention.kind}")(mention, sentence)
        mention.referents = referents
        if mention.kind != "pronoun":
            for entity in (referent.entity for referent in referents):
                party = self.party(entity) or (self.country_of(entity) if entity.type == "ArmedForce" else None)
                if party is not None and party.type == "ArmedGroup" and (home := self.land_of(party)) is not None:
                    self.spoken.risen[party.iri] = home.iri
                if party is not None and party.type != "Territory":
                    self.spoken.counts[party.iri] += 1
                    self.spoken.named.setdefault(party.iri, (party, sentence))
                if (entity.type in STATES or entity.type == "ArmedGroup") and place_of(entity.text, sentence.text) >= 0:
                    self.spoken.named[entity.iri] = (entity, sentence)
        return tuple(referents)

    def _entity(self, mention: Mention, sentence: Sentence) -> tuple[Referent, ...]:
        record = mention.record
        assert record is not None
        entity = of_record(record, mention.text)
        if not self.listed(entity):
            self._unlisted[record.name] = record
            if record.type == "ArmedForce" and (owner := state_in(mention.text)) is not None:
                # "the US Fifth Fleet"
                self.country.setdefault(entity.iri, owner)
        if record.type in BODIES:
            self._abbreviate(record, self._text, mention.start, mention.end)
        self._first_named(entity, mention)
        if mention.hit is not None and mention.hit.place and not strikes(sentence.items, mention):
            # a capital is a city, whatever else it stands for; not in "Moscow pounded Kyiv"
            self._cities.append((of_record(self._table.records[mention.hit.place], mention.text), sentence))
        if record.type in STATES:
            if not only_beside(mention, sentence, self._text):
                self._states.append((entity, sentence))
            if record.type == "Territory":
                self._places.append((entity, sentence))
        elif record.type in BODIES and not (record.type == "Organization" and written_in(sentence, mention)):
            self._bodies.name(mention.text.lower(), entity, sentence)
        elif record.type == "Person":
            self._met(entity, sentence)
        elif record.type in ("Settlement", "Place"):
            self._places.append((entity, sentence))
        return (Referent(entity),)

    def _person(self, mention: Mention, sentence: Sentence) -> tuple[Referent, ...]:
        if mention.hit is None and not mention.titles and self._is_town(mention, sentence):
            return self._town(mention)
        support = None
        if (group := self._unlisted.get(mention.name)) is not None and not mention.titles:
            mention.become(group)
            return self._entity(mention, sentence)
        if mention.hit is not None:
            entity = of_record(mention.hit.record, mention.text)
            if entity.type != "Person":
                return self._entity(mention, sentence)
        else:
            known = self.persons.known(mention.name)
            if known is not None:
                entity, support = self._again(known, mention.text)
            elif " " not in mention.name and not mention.titles and not introduced(mention, sentence):
                return ()
            else:
                record = self._table.resolve(mention.name)
                entity = unlisted(mention.name, mention.text, "Person")
                entity = of_record(record, mention.text) if record and record.type == "Person" else entity
        counterparts(mention, self.offices.counterpart(self.person and self.person[0], sentence))
        for title in mention.titles:
            for of in title.of:
                people = self.resolve(of, sentence) or before(of, self.subject, sentence)
                if (
                    of.pronoun is not None
                    and of.pronoun["refers"] == "state"
                    and (home := self.home(entity)) is not None
                ):
                    # "Munir, the country's army chief": of his, whatever country was named last
                    people = (Referent(*home),)
                if of.titles:
                    # "Trump's envoy" is of Trump's state, and Trump has an office too
                    mention.of = (*mention.of, of.again())
                of.referents = self._states_of(people, sentence)
                for referent in of.referents:
                    self.offices.holds(entity, title.office, referent.entity.iri, sentence)
                    if not title.former or len(mention.titles) == 1:  # not "Presiden X, bekas pemimpin HTS"
                        self.country.setdefault(entity.iri, referent.entity)
            if not title.of:
                self.offices.holds(entity, title.office, "", sentence)
                state = attacked.state_of(self, mention, sentence)
                if state is not None and sentence.index - state[1].index <= _NEAR:
                    self._assumed.setdefault(entity.iri, state)
        self._met(entity, sentence)
        return (Referent(entity, support),)

    def _is_town(self, mention: Mention, sentence: Sentence) -> bool:
        """ "In Umm Ruwaba", "captured Kupyna": whether an unknown name is a place's, by the word before it, or was."""
        if mention.name in self.towns:
            return True
        if not stands_for_place(sentence.items, position(sentence.items, mention, 0)):
            return False
        known = (
            self.persons.known(mention.name) or self._unlisted.get(mention.name) or self._table.resolve(mention.name)
        )
        return known is None

    def _town(self, mention: Mention) -> tuple[Referent, ...]:
        """A place of which no more is known than its name."""
        self.towns.add(mention.name)
        mention.kind, mention.type = "place", "Settlement"
        entity = unlisted(mention.text, mention.text, mention.type)
        self._first_named(entity, mention)
        return (Referent(entity),)

    def introduce(self, mention: Mention, sentence: Sentence) -> tuple[Referent, ...]:
        """ "“…,” kata Amna, ibu empat anak": somebody of one name that others may have, known in this article only."""
        if mention.kind != "person" or not mention.name:
            return ()
        entity = known_as.nameless(mention.name, mention.text, "Person", self._article)
        self._met(entity, sentence)
        mention.referents = (Referent(entity),)
        return mention.referents

    def _office(self, mention: Mention, sentence: Sentence) -> tuple[Referent, ...]:
        counterparts(mention, self.offices.counterpart(self.person and self.person[0], sentence))
        of = [r.entity for title in mention.titles for inner in title.of for r in self.resolve(inner, sentence)]
        if any((inner.pronoun or {}).get("refers") == "pair" for inner in mention.titles[0].of):
            # "the leaders of both countries"
            return tuple(self._holder(mention, [one], sentence) for one in of)
        return (self._holder(mention, of, sentence),)

    def _holder(self, mention: Mention, of: list[Entity], sentence: Sentence) -> Referent:
        """Who holds an office, by name if that was told."""
        for title in () if mention.indefinite else mention.titles:
            known = self.offices.holder(title.office, [entity.iri for entity in of])
            known = known or self._untold(mention, title.office, of, sentence)
            if known is not None and not title.former:
                entity, support = self._again(known, known[0].text)
                self._met(entity, sentence)
                return Referent(entity, support)
        if (described := self._described(mention, of, sentence)) is not None:
            return self._back(described)[0]
        title, entity = mention.titles[0], by_office(mention, of, self._article)
        if of:
            self.country.setdefault(entity.iri, of[0])
            # "a spokesperson for the group said … the spokesperson added"
            if self.offices.holder(title.office, [of[0].iri]) is None:
                self.offices.holds(entity, title.office, of[0].iri, sentence)
        return Referent(entity)

    def _untold(self, mention: Mention, office: str, of: list[Entity], sentence: Sentence) -> Named | None:
        """ "The Congolese leader", "presiden Ukraina itu": of the persons named last, one of that country."""
        if not of or not (mention.back or office in UNTOLD):
            return None
        lately = self.persons.lately(sentence) if mention.back else ()
        persons = (one for one in (self.person, self.speaker, *lately) if one is not None and one[0].type == "Person")
        told = (self.offices.untold(one, self.land_of(one[0]), of[0].iri, office, sentence) for one in persons)
        return next((one for one in told if one is not None), None)

    def _described(self, mention: Mention, of: list[Entity], sentence: Sentence) -> Named | None:
        """ "Aoun … mantan panglima militer itu", "Netanyahu … the Likud leader": whom the sentence before was about."""
        told = self.subject
        if not mention.back or told is None or told[0].type != "Person" or sentence.index - told[1].index not in (1, 2):
            return None
        if not of or all(title.former for title in mention.titles):
            # of what he leads, the article may not say: "pemimpin CDU itu"
            return told if all(title.former or title.office == "leader" for title in mention.titles) else None
        return told if self.of_land(told[0], [one for one in of if one.type in BODIES]) else None

    def _body(self, mention: Mention, sentence: Sentence) -> tuple[Referent, ...]:
        if mention.apposed is not None and (
            told := mention.apposed.referents or self.resolve(mention.apposed, sentence)
        ):
            entity = told[-1].entity
            self._bodies.name(mention.head, entity, sentence)
            return (Referent(entity),)
        owners = armies.ruling(self, mention, sentence) or self._owners(mention, sentence)
        owners = owners or armies.ordered(self, mention, sentence) or armies.accused(self, mention, sentence)
        owners = owners or armies.of_leader(self, mention, sentence)
        owners = ministries.identify(self, mention, owners or relative_owner(mention, sentence), sentence)
        if not owners and mention.owned and self.subject is not None:
            whose = self.country.get(self.subject[0].iri, self.subject[0])
            party = self._about()
            owners = [party] if party is not None else [whose] if whose.type in FORCES else []
        if mention.back and (not owners or owners[0].type not in BODIES):
            known = self._pointed(mention, owners)
            if known is not None:
                return self._back(known)
        if not owners and mention.type == "ArmedForce":
            owners = next(filter(None, (whose(self, mention, sentence) for whose in armies.WHOSE)), [])
        if not owners and mention.governing and (own := self._fought(mention, sentence)) is not None:
            owners = [own]
        if not owners and mention.occupying:
            owners = armies.occupier(self, mention, sentence)
            if not owners:
                return self._nobodys(mention, sentence)
        if not owners:
            if (known := self._same(mention, sentence)) is not None:
                return self._back(known)
            owners = self._seat(mention, sentence) if mention.seated else self._only_party(mention, sentence)
            owners = owners or self._topic(mention, sentence)
        if not owners:
            return self._nobodys(mention, sentence)
        return self._owned(mention, owners, sentence)

    def _pointed(self, mention: Mention, owners: list[Entity]) -> Named | None:
        """ "Gerakan perlawanan itu", "kelompok Palestina itu", "the British agency": the one named last."""
        seated = bool(owners) and owners[0].type == "Settlement" and mention.type == "GovernmentBody"
        for _, entity, where in self._bodies.back(mention.head, mention.type):
            named = self.listed(entity) or entity.name in self._unlisted
            # "the Saudi-backed government" is no ministry
            named = named and (mention.name != _GOVERNMENT or self._kinds.get(entity.iri) == _GOVERNMENT)
            home = self.land_of(entity) if owners and owners[0].type in STATES else None
            if named and not seated and (home is None or home.iri == owners[0].iri):
                return entity, where
        return None

    def _same(self, mention: Mention, sentence: Sentence) -> Named | None:
        """A body that words of nobody in particular have meant before."""
        known = self.named_so(mention)
        if known is not None:
            return armies.at_home(self, known, mention, sentence) if mention.type == "ArmedForce" else known
        forces = self._bodies.force(sentence) if mention.name == _MILITARY else []
        return forces[0] if forces else None

    def named_so(self, mention: Mention) -> Named | None:
        """The body that was named last, by such words."""
        return self._bodies.alike(mention.head, mention.type, self._is_main)

    def kind_of(self, body: Entity) -> str | None:
        """What packs call a body that was named."""
        return self._kinds.get(body.iri)

    def army_of(self, states: set[str], mention: Mention) -> Named | None:
        """The army of one of some states, by their IRIs, that was named by such words."""
        return self._bodies.alike(mention.head, mention.type, lambda body: (self.party(body) or body).iri in states)

    def _nobodys(self, mention: Mention, sentence: Sentence) -> tuple[Referent, ...]:
        """A body whose owner the text does not tell."""
        local = mention.seated and mention.type == "ArmedForce"  # "government troops": not any army's
        plain = mention.type == "Organization"  # "doctors' groups" are no institute
        if not (local or plain) and (same := self._bodies.of_kind(mention.name, self._kinds)) is not None:
            return self._back(same)
        entity = known_as.nameless(mention.name, mention.text, mention.type, self._article)
        if mention.name == _GOVERNMENT:  # "junta … junta": the same, whoever is named meanwhile
            self._bodies.name(mention.head, entity, sentence)
        return (Referent(entity),)

    def _owned(self, mention: Mention, owners: list[Entity], sentence: Sentence) -> tuple[Referent, ...]:
        # "Yemen's Houthi movement": a group, and where it is
        owner = next((one for one in owners if one.type == "ArmedGroup"), owners[0])
        if owner.type in ("Organization", "MediaOutlet") or (
            # and "Haftar, whose forces hold Benghazi": he does
            owner.type in ("ArmedGroup", "InternationalOrganization", "MediationGroup", "ArmedForce", "Person")
            and mention.type in ("ArmedGroup", "ArmedForce", "Organization", "MediationGroup", "MediaOutlet")
        ):
            # "kelompok Hamas", "aliansi NATO": the noun only says what the name is; "our forces" names nobody
            if not mention.owned:
                self._bodies.name(mention.head, owner, sentence)
            return (self.stands(owner, sentence),)
        name = known_as.called(self._table, mention.name, owner)
        # "Beijing, lewat juru bicara Kemlu X": not the one that is mostly called so
        record = self._table.resolve(name) or (self._table.resolve(mention.text) if " " in mention.text else None)
        if record:
            names = (name, *known_as.aliases_of(record.name, record.names))
            entity = replace(of_record(record, mention.text), aliases=names)
        else:
            # a group's or a contested land's own ministry speaks for no state
            country = owner.iri if owner.type in ("State", "DeFactoState") else None
            names = known_as.also_called(self._table, mention.name, owner, mention.local)
            entity = unlisted(name, mention.text, mention.type, *names, country=country)
        self._bodies.name(mention.head, entity, sentence)
        self._kinds[entity.iri] = mention.name
        # a governor's office is of where he governs
        self.country.setdefault(entity.iri, self.country.get(owner.iri, owner) if owner.type == "Person" else owner)
        return (Referent(entity),)

    def _fought(self, mention: Mention, sentence: Sentence) -> Entity | None:
        """The state whose rebels the sentence has named, else whose rebels the article speaks of most."""
        here = [party.iri for party in self.named_before(mention, sentence)]
        state = self.spoken.beset(here)
        return self.spoken.named[state][0] if state is not None else None

    def _only_party(self, mention: Mention, sentence: Sentence) -> list[Entity]:
        """The one state that the sentence has named so far is whose "the military" is; "pasukan pimpinan X" is X's."""
        unlike = {"GovernmentBody": ("Territory", "ArmedGroup"), "ArmedForce": ("Territory",)}.get(mention.type)
        here = [p for p in self.named_before(mention, sentence) if p.type not in unlike] if unlike else []
        here = [p for p in here if p.type != "ArmedGroup" or self.listed(p) or p.name in self._unlisted]
        if mention.name == _GOVERNMENT:  # not of where others met, nor of who backs it
            apart = iris(r for m in passed_by(sentence, mention) for r in m.referents)
            here = [p for p in here if p.iri not in apart or self.spoken.is_main(p)]
            here = [p for p in here if p.iri not in doers(mention, sentence)]
        if mention.type == "ArmedForce":
            behind = iris(r for m in backers(sentence, mention) for r in m.referents)
            here = [party for party in here if party.iri not in behind]
        if mention.type == "ArmedForce" and len(here) > 1:
            # "Sudan's paramilitary RSF … the army": of the country whose rebels they are
            homes = self.lands_of(p for p in here if p.type == "ArmedGroup")
            here = [party for party in here if party.iri in homes] or here
        rebels = mention.type == "ArmedForce" and {party.type for party in here} == {"ArmedGroup"}
        if rebels or (not here and mention.name == _GOVERNMENT):
            # in a civil war "the army" is that of the country whose rebels the article is about
            fought = self.spoken.fought_by(here, self.land_of) if rebels else []
            here = self.spoken.homes(self.land_of) or fought or [p for p in here if not self.land_of(p)]
        alone = not self._text[mention.end : mention.end + 2].strip().isupper()
        if mention.type == "ArmedForce" and alone and not any(self.spoken.is_main(party) for party in here):
            # not whose only the peacekeepers are
            regulars = (one for one in self._bodies.forces() if self._kinds.get(one.iri, _MILITARY) == _MILITARY)
            owners = (self.party(entity) or self.country_of(entity) for entity in regulars)
            states = (owner for owner in owners if owner is not None and owner.type != "ArmedGroup")
            mains = {owner.iri: owner for owner in states if self.spoken.is_main(owner)}
            first = armies.first_of(self, self.preceding)
            main = mains.get(first.iri if first is not None else "", next(iter(mains.values()), None))
            here = [main] if main is not None else self.spoken.at_war(self.land_of, sentence) or here
        return here if len(here) == 1 else []

    def _topic(self, mention: Mention, sentence: Sentence) -> list[Entity]:
        """ "Sudan is at war. The government said …": of the one state named before or in the paragraph."""
        if mention.start != sentence.start or mention.name != _GOVERNMENT:
            return []
        told = [one[0] for one in [self._acting(mention, sentence)] if one] or self.states_of(sentence.index - 1)
        if not told:
            here = takewhile(lambda known: known[1].paragraph == sentence.paragraph, reversed(self._states))
            told = list({one.iri: one for one, _ in here if one.type == "State"}.values())
        return told if len(told) == 1 and self.spoken.is_main(told[0]) else []

    def _role(self, mention: Mention, sentence: Sentence) -> tuple[Referent, ...]:
        owners = [
            # "pejabat pemerintahan Trump" is an official of the state
            self.country.get(owner.iri, owner) if self._kinds.get(owner.iri) == _GOVERNMENT else owner
            for owner in self._owners(mention, sentence)
        ]
        if not owners and mention.owned and mention.type == "Actor" and begins_clause(sentence, mention):
            # "Houthi belum merespons, namun seorang pejabatnya …": of whom the sentence, or the one before, is about
            owners = [party for party in [self._about()] if party is not None]
        aliases: tuple[str, ...] = ()
        if len(owners) == 1:
            name = known_as.called(self._table, mention.name, owners[0])
            aliases = known_as.also_called(self._table, mention.name, owners[0], mention.local)
        if owners and (known := lone(mention, self.subject, sentence)) and self.of_land(known[0], owners):
            # "Katz … politikus Likud itu"
            return self._back(known)
        if len(owners) > 1:
            people = known_as.called(self._table, mention.name, owners[0]).split(" ", 1)[-1]
            name = f"{people} of {', '.join(owner.name for owner in owners)}"
        elif not owners:
            if (known := self._roles.last(mention, sentence) or lone(mention, self.subject, sentence)) is not None:
                return self._back(known)
            return (Referent(known_as.nameless(mention.name, mention.text, mention.type, self._article)),)
        entity = unlisted(name, mention.text, mention.type, *aliases)
        self._roles.met(mention.name, entity, sentence)
        if owners:
            self.country.setdefault(entity.iri, owners[0])
        return (Referent(entity),)

    def _about(self) -> Entity | None:
        """The party of whoever was a subject last."""
        if self.subject is None:
            return None
        whose = self.country.get(self.subject[0].iri, self.subject[0])
        return self.party(whose) or self.country_of(whose)

    def _owners(self, mention: Mention, sentence: Sentence) -> list[Entity]:
        found = [referent for inner in mention.of for referent in self.resolve(inner, sentence)]
        led = mention.type == "ArmedForce" and any(inner.pronoun is not None for inner in mention.of)
        if mention.name != "Office of {name}" and not led:
            found = list(self._states_of(tuple(found), sentence))
        if not found and (mention.local or (mention.type == "GovernmentBody" and opens_in_state(sentence))):
            return self._seat(mention, sentence)
        owners = [referent.entity for referent in found]
        if mention.type == "ArmedForce":
            # "the defence ministry said its troops": the state's
            owners = [self.country.get(o.iri, o) if o.type == "GovernmentBody" else o for o in owners]
        return owners

    def _seat(self, mention: Mention, sentence: Sentence) -> list[Entity]:
        """Of the place told last, never of who struck it; a ministry is no town's."""
        told = [r.entity for m in places_before(sentence, mention) for r in m.referents if m.name not in self.towns]
        known = sorted((*self._places, *(self._cities if mention.seated else ())), key=lambda place: place[1].index)
        near = [*(place for place, _ in known), *told][-1:]
        found = self.land_told(near[0]) if near else []
        if mention.local and not told and (hit := place_behind(sentence, mention).hit) is not None:
            # "Otoritas setempat mengatakan rudal menghantam klinik di Kyiv"
            there = self._table.records[hit.place] if hit.place else hit.record
            found = self.land_told(of_record(there, there.name)) or found
        bound = mention.type == "ArmedForce" or mention.name.endswith(" of {name}")
        return found or ([] if bound and near and near[0].type not in STATES else near)

    def land_told(self, place: Entity) -> list[Entity]:
        """The country of a place, if the text has named it, be it in "southern Lebanon"."""
        country = self.land_of(place)
        if country is None:
            return []
        told = [state for state, _ in self._states if state.iri == country.iri][-1:]
        return told or self._land_within(place, country.iri)

    def _land_within(self, place: Entity, country: str) -> list[Entity]:
        """The country that a part of it is named after."""
        within = (state_named(word) for word in place.text.split())
        state = next((state for state in within if state is not None and state.iri == country), None)
        if state is None:
            return []
        where = next((where for one, where in reversed(self._places) if one.iri == place.iri), None)
        if where is not None:
            self.spoken.named.setdefault(country, (state, where))
        return [state]

    def _states_of(self, owners: tuple[Referent, ...], sentence: Sentence) -> tuple[Referent, ...]:
        """Whose minister, whose army: "Netanyahu's defence minister" is the state's."""
        persons = (r.entity if r.entity.type == "Person" else None for r in owners)
        states = (self.serves(person, sentence) if person is not None else None for person in persons)
        return tuple(state or owner for state, owner in zip(states, owners, strict=True))

    def _place(self, mention: Mention, sentence: Sentence) -> tuple[Referent, ...]:
        if (hit := mention.hit) is not None:
            entity = of_record(self._table.records[hit.place] if hit.place else hit.record, mention.text)
        else:
            entity = unlisted(mention.name, mention.text, mention.type)
        self._first_named(entity, mention)
        if not only_beside(mention, sentence, self._text):
            self._places.append((entity, sentence))
            if entity.type in STATES:
                self._states.append((entity, sentence))
        return (Referent(entity),)
