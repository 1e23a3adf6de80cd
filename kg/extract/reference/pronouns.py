"""Who is meant by "it", "they", "both sides", "the group", "the country"."""

from __future__ import annotations

from itertools import takewhile
from typing import Any

from kg.extract.language.tokens import BEFORE_VERBS, Sentence, goals_before, position
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.pairs import (
    behind_opening,
    owner_before,
    pair_before,
    person_before,
    told_by_relative,
    two_people,
)
from kg.extract.phrases.referents import BODIES, FORCES, STATES, Referent, iris
from kg.extract.reference import places
from kg.extract.reference.both import both
from kg.extract.reference.memory import Memory, Named
from kg.extract.reference.moment import ranked
from kg.extract.reference.objects import other
from kg.extract.reference.several import lists_in, several, they

#: So many sentences back may stand whom "that woman" means.
_NEAR = 2
#: "Russia and Syria bombed Idlib, in the north of the country": it may be one of two.
_PAIR = 2
#: What is said by these acts may be told of who says it.
_TELLS = ("assert", "confirm", "promise", "deny", "warn")
_OPENS = frozenset({"subordinator", "conjunction", "and"})
#: Those who wage war.
_SIDES = (*STATES, *FORCES)
#: Names of states and forces.
_NAMED = ("entity", "body", "pronoun")
#: What those are who have no name: "rights groups".
_NAMELESS = ("Organization", "Actor")
#: "They" is not said of these.
_ALONE = ("Person", *STATES)


def _tells(mention: Mention, sentence: Sentence) -> bool:
    """Whether a sentence begins with a mention, and a verb of saying behind it."""
    at = position(sentence.items, mention, len(sentence.items)) + 1
    return mention.start == sentence.start and at < len(sentence.items) and sentence.items[at].says


def _one_of_several(mention: Mention, sentence: Sentence) -> set[str]:
    """Which states "that country" is not: one of a list in its own sentence, or only where a thing was made."""
    items = sentence.items
    listed = [one for named in lists_in(sentence, mention.start) if len(named) > _PAIR for one in named]
    made = [items[k].value for k in sentence.named if k and "made" in items[k - 1].tags]
    # "bersama Niger dan Burkina Faso, negara itu …"
    along = takewhile(lambda item: item.cls in "X,k", items[1:]) if "along" in items[0].tags else ()
    beside = [item.value for item in along if item.cls == "X"]
    return iris(r for one in (*listed, *made, *beside) for r in one.referents)


def _says(mention: Mention, sentence: Sentence) -> bool:
    """ "He (also) said", "said he": whether a verb of saying stands beside a mention."""
    at = position(sentence.items, mention, len(sentence.items)) + 1
    while at < len(sentence.items) and sentence.items[at].tags.keys() & BEFORE_VERBS:
        at += 1
    return (at < len(sentence.items) and "speech" in sentence.items[at].tags) or said_by(mention, sentence)


def _says_it(mention: Mention, sentence: Sentence) -> tuple[Referent, ...]:
    """ "The army said …, while the RSF said *it* had seized a base": who says so, right before."""
    items = sentence.items
    at = position(items, mention, 0) - 1
    at -= at > 0 and "complementizer" in items[at].tags
    if at < 1 or items[at - 1].cls != "X" or items[at].tag("speech", "act") not in _TELLS:
        return ()
    who = tuple(items[at - 1].value.referents)
    begins = at < _NEAR or items[at - 2].cls == "," or bool(items[at - 2].tags.keys() & _OPENS)
    return who if begins and all(r.entity.type in BODIES or r.entity.type in STATES for r in who) else ()


def said_by(mention: Mention, sentence: Sentence) -> bool:
    """ "…, kata dia": whether a verb of saying stands right before a mention."""
    at = position(sentence.items, mention, 0)
    return at > 0 and sentence.items[at - 1].tag("speech", "frame") in ("after", "either")


class Pronouns(Memory):
    """What an article has named so far, and what points back to it."""

    def _pronoun(self, mention: Mention, sentence: Sentence) -> tuple[Referent, ...]:
        assert mention.pronoun is not None
        refers = mention.pronoun["refers"]
        if refers == "pair":
            return two_people(mention, sentence) or both(self, mention, sentence)
        if refers == "several":
            return several(self, mention, sentence)
        if refers == "other":
            return other(mention, sentence, self.speaker, self.listed)
        if refers == "people" and (two := pair_before(mention, sentence)) is not None:
            return two.referents
        if refers == "people" and (listed := they(self, mention, sentence)):
            return listed
        if refers == "thing" and (owner := owner_before(mention, sentence)) is not None:
            return owner.referents
        if refers in ("named", "antecedent"):
            before = sentence.text[: mention.start - sentence.start].rstrip(" ,")
            # "the Presidential Leadership Council (PLC), whose chairman …"
            before = before[: before.rfind("(")].rstrip() if before.endswith(")") else before
            beside = [body for _, body, _ in self._bodies if before.endswith(body.text)]
            if refers == "antecedent" and (whose := person_before(mention, sentence)):
                return whose
            if (found := beside or self.named_before(mention, sentence)) or refers == "named":
                # "STC bubar di Riyadh, tetapi juru bicaranya …": not of where something was
                there = iris(r for place in goals_before(sentence, mention) for r in place.referents)
                found = [entity for entity in found if refers != "named" or entity.iri not in there] or found
                return tuple(self.stands(entity, sentence) for entity in found[-1:])
        spoke = self.subject if self.subject is not None and self.subject[0].type == "Person" else None
        known = self._known(mention, mention.pronoun, sentence, spoke)
        if refers in ("person", "anyone") and "leads" not in mention.pronoun and said_by(mention, sentence):
            # "…, kata dia"
            known = self.goes_on(sentence) or known
        if refers == "person" and "leads" not in mention.pronoun and _says(mention, sentence):
            known = self._went_on(sentence) or known
        if refers == "thing" and self.subject is not None and self.subject[1] is sentence:
            # "the group's spokesman said its fighters …"
            of = self.country.get(self.subject[0].iri) if self.subject[0].type == "Person" else None
            if of is not None and of.type in BODIES:
                return (self.stands(of, sentence),)
        if known is None:
            return ()
        if refers == "person" and "leads" in mention.pronoun and sentence.index - known[1].index > _NEAR:
            # "kata perempuan berusia 45 tahun itu": nobody named long ago
            return ()
        if (
            refers == "person"
            and spoke is not None
            and (spoke[1].index >= known[1].index or behind_opening(mention, sentence))
        ):
            known = spoke
        if refers == "thing" and (told := told_by_relative(mention, sentence)) is not None:
            return told
        if refers == "thing" and (teller := _says_it(mention, sentence)) and known[0].iri not in iris(teller):
            return teller
        entity, support = self._again(known, known[0].text)
        return (Referent(entity, support or (None if known[1] is sentence else known[1].span)),)

    def _went_on(self, sentence: Sentence) -> Named | None:
        """ "A Hamas official said …. He added …": who has no name, unless a person was named since."""
        one = self.nameless
        if one is None or sentence.index - one[1].index not in (0, 1):
            return None
        return one if self.person is None or self.person[1].index <= one[1].index else None

    def _known(
        self, mention: Mention, pronoun: dict[str, Any], sentence: Sentence, spoke: Named | None
    ) -> Named | None:
        """Whom the article has named last of the kind that a pronoun refers to; ``spoke``: a person who spoke."""
        match pronoun["refers"]:
            case "person":
                return self.person or spoke
            case "anyone":
                return self._somebody()
            case "people":
                here = next((known[1:] for known in self._bodies if known[2] is sentence), None)
                return self.subject if self.subject and self.subject[0].type not in _ALONE else here
            case "thing":
                return self._no_people()
            case "antecedent":
                return self.actor
            case "subject":
                return self.answering or self.subject
            case "organization":
                called = self._bodies.lately(mention.text, sentence)
                return self._alone(called or self._group(mention.text, pronoun), sentence)
            case "institution":
                return self._bodies.institution(mention.text, pronoun.get("type"))
            case "state":
                return self._land(mention, sentence)
            case _:
                return places.last_of(pronoun.get("type"), self._places)

    def _no_people(self) -> Named | None:
        """ "Survivors blame the RSF. It denies that": people are no "it", but the only other one named there."""
        if self.actor is None or not self.actor[0].text.endswith("s"):
            return self.actor
        one, where = self.actor
        if one.type != "PopulationGroup" and not (one.type in _NAMELESS and one.name.islower()):
            return self.actor
        named = (where.items[k].value for k in where.named)
        others = {r.entity.iri: r.entity for one in named if one.kind in _NAMED for r in one.referents}
        parties = [entity for entity in others.values() if entity.type in _SIDES]
        return (parties[0], where) if len(parties) == 1 else None

    def _group(self, words: str, pronoun: dict[str, Any]) -> Named | None:
        """ "The RSF, once the Janjaweed, … the force": an armed group that was a subject before others."""
        kind, leads = pronoun.get("type"), self.speaker
        wanted = "ArmedGroup" if pronoun.get("leads") else kind
        return leads if leads and leads[0].type == wanted == "ArmedGroup" else self._bodies.group(words, kind)

    def _land(self, mention: Mention, sentence: Sentence) -> Named | None:
        """ "Iran fired on Israel. The country said …": who acted goes on to speak; else the state named last.

        "The Gulf state" is none but who acted.
        """
        if mention.pronoun is not None and "leads" in mention.pronoun:
            acted = self.speaker if self.speaker is not None and self.speaker[0].type == "State" else None
            return self._alone(acted, sentence)
        if (acting := self._acting(mention, sentence)) is not None:
            return acting
        apart = _one_of_several(mention, sentence)
        states = (known for known in reversed(self._states) if known[0].type != "Territory")
        last = next((known for known in states if known[1] is not sentence or known[0].iri not in apart), None)
        return self._alone(last, sentence)

    def _acting(self, mention: Mention, sentence: Sentence) -> Named | None:
        """The state that acted in the sentence before, where this one begins with who speaks."""
        acted = self.speaker
        if acted is None or acted[0].type != "State" or acted[1] is not self.preceding or not _tells(mention, sentence):
            return None
        return self._alone(acted, sentence)

    def _alone(self, one: Named | None, sentence: Sentence) -> Named | None:
        """ "Hamas and Islamic Jihad … the group": of some named side by side, whom the article speaks of most."""
        if one is None or one[1] is sentence:
            return one
        lists = ([r.entity for m in named for r in m.referents] for named in lists_in(one[1]))
        beside = next((named for named in lists if any(entity.iri == one[0].iri for entity in named)), [])
        alike = {entity.iri: entity for entity in beside if entity.type == one[0].type}
        often = ranked({iri: self.spoken.counts[iri] for iri in alike})
        if len(often) > 1 and self.spoken.counts[often[0]] == self.spoken.counts[often[1]]:
            return None
        return (alike[often[0]], one[1]) if often else one
