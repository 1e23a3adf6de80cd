"""Ties between actors and places, by the patterns of the language pack."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.extract.clauses.lists import next_listed
from kg.extract.context import Analysis, Context
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, Sentence
from kg.extract.matches import Slots
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import GROUPS, PLACES, Referent, iris, state_named
from kg.extract.speech.speech import Speech
from kg.extract.ties import no_tie, tied, unreal
from kg.extract.ties.ends import BACKING, Ends, Told, alike, another, we, with_others
from kg.extract.ties.particulars import topics, year_of
from kg.extract.ties.presided import presided
from kg.extract.ties.rules import is_base
from kg.extract.ties.tie import SYMMETRIC, Tie, is_role, ties
from kg.statement import Relation

#: Who fight each other have none of these.
_PEACEFUL = frozenset({"alliance", "defence_pact", "treaty"})
#: So many words stand at most between who backs a group and its name.
_FEW = 3
_COMPOUND = re.compile(r"(\w+)-(\w+)")


@dataclass(slots=True)
class _Read:
    """What the words of a sentence have told: nothing is read out of them twice."""

    #: where ties of a form end
    ends: set[tuple[str, int]] = field(default_factory=set)
    #: of which kind an item tells
    items: set[tuple[str, int]] = field(default_factory=set)
    #: what was not misread, in order
    ties: list[Tie] = field(default_factory=list)

    def holds(self, tie: Tie) -> bool:
        """Whether another pattern has told what these words would."""
        # a pact of defence is no treaty besides
        pact = tie.kind == "treaty" and any(("defence_pact", k) in self.items for k in range(tie.first, tie.last))
        # "Mesir dan Yordania adalah sekutu AS": not of each other
        alike = tie.alike and (tie.kind, tie.last - 1) in self.items
        return pact or alike or (tie.form, tie.last) in self.ends

    def close(self, tie: Tie) -> None:
        """No other pattern that ends here is asked."""
        self.ends.add((tie.form, tie.last))


def find(analysis: Analysis, context: Context, seen: Told) -> Iterator[Relation]:
    """The ties that a sentence tells; each once an article."""
    if analysis.asks and analysis.sentence.items[0].low not in context.pack.settings.get("why", ()):
        # "Mengapa Iran mendukung Houthi?" takes it for granted
        return
    read = _Read()
    for tie in ties(analysis, context.pack):
        if read.holds(tie) or no_tie.of_another(tie, analysis, context.pack):
            continue
        speech = analysis.speech_of(tie.first, tie.last)
        supposed = unreal.unreal(tie, context.pack) or (tie.deed and analysis.asked(tie.first))
        if supposed or (speech is not None and unreal.wished(tie, speech)):
            if not no_tie.misread(tie, analysis, context.pack):
                read.close(tie)
            continue
        if no_tie.told_otherwise(tie, read.ties) or no_tie.misread(tie, analysis, context.pack):
            continue
        read.ties.append(tie)
        if speech is not None and unreal.denied(tie, speech, context.pack):
            continue
        pairs = list(_pairs(tie, speech, analysis, context, seen))
        if pairs:
            # words that tie nobody are left to other patterns
            read.close(tie)
            read.items.update((tie.kind, k) for k in range(tie.first, tie.last))
        for subject, objects in pairs:
            if not _told(tie.kind, subject, objects, analysis.sentence, seen):
                yield from _relations(tie, subject, objects, speech, analysis, context)
    named = (*_backed(analysis, context), *_held(analysis, context), *_bases(analysis, context), *presided(analysis))
    for kind, one, other in named:
        if not _told(kind, [one], [other], analysis.sentence, seen):
            yield Relation(
                **context.head(analysis, None, one, other), type=kind, subject=(one.entity,), object=(other.entity,)
            )


def _relations(
    tie: Tie, subject: list[Referent], objects: list[Referent], speech: Speech | None, analysis: Analysis,
    context: Context,
) -> Iterator[Relation]:  # fmt: skip
    """The statements of a tie, one for each who tells it."""
    claimants: tuple[Referent | None, ...] = speech.claimants if speech and not _in_passing(tie, speech) else (None,)
    # "Macron dan Starmer menegaskan dukungan bagi Kyiv": each speaks for himself
    own = tuple(who for who in claimants if who is not None and who.entity.iri in iris(subject))
    treaty = tie.kind == "treaty"
    for claimant in own or claimants:
        yield Relation(
            **context.head(analysis, claimant, *subject, *objects),
            type=tie.kind,
            subject=tuple(r.entity for r in subject),
            object=tuple(r.entity for r in objects),
            year=year_of(tie.items, tie.first, tie.last, treaty=treaty),
            topics=topics(tie.items, tie.last, context) if treaty else (),
        )


def _in_passing(tie: Tie, speech: Speech) -> bool:
    """ "Accused it of breaking the truce that Qatar brokered": the article tells who did, and not who accuses.

    Nor, in "Turkey, a guarantor of the truce, was ruled out by Israel", who refuses.
    """
    if speech.act in ("deny", "reject") and tie.last <= speech.verb:
        return True
    return tie.granted and not (speech.verbatim(tie.first) or tie.first <= speech.verb < tie.last)


def _pairs(tie: Tie, speech: Speech | None, analysis: Analysis, context: Context, seen: Told) -> Iterator[Ends]:
    """Who is tied to whom by these words."""
    slots = tie.slots
    if speech is not None:
        slots = {name: [we(m, speech, analysis, context) for m in who] for name, who in slots.items()}
    slots = another(alike(slots, tie.kind, analysis.sentence, seen), analysis, context)
    if tie.kind in BACKING:
        slots = {name: with_others(tie.items, who, context.pack) for name, who in slots.items()}
    if not slots.get("object"):
        slots = _of_roles(tie, slots, context)
    two = _tied_before(slots, analysis.sentence, seen, context) if tie.kind in _PEACEFUL else None
    return iter([two]) if two else tied.pairs(tie.kind, slots, analysis, context)


def _of_roles(tie: Tie, slots: Slots, context: Context) -> Slots:
    """ "Kedua negara anggota ASEAN": the words of the tie are people who are so of something."""
    roles = [k for k in range(tie.first, tie.last) if is_role(tie.items[k])]
    # "anggota Uni Afrika, Kenya": whoever is named behind is no owner besides
    named = any(roles and m.start >= tie.items[roles[-1]].end for m in slots.get("subject", ()))
    of = [of for k in roles for of in (tie.items[k].value.of if named else _of(tie.items, k))]
    if tie.kind == "member_of" and no_tie.of_two(tie.items[tie.first], context.pack):
        # "kedua anggota ASEAN"
        return {**slots, "object": of, "subject": []}
    if not slots.get("subject"):
        # "mediator Qatar", "Egyptian and Qatari mediators"
        return {**slots, "subject": [*_beside(tie.items, tie.first), *of], "object": []}
    listed = _listed(tie.items[tie.first : roles[-1]]) if roles else []
    return {**slots, "subject": listed or slots["subject"], "object": of}


def _listed(items: list[Item]) -> list[Mention]:
    """ "Mesir, Yordania, dan" before "anggota Liga Arab lainnya": a list, of whom all are so."""
    told = len(items) > 1 and items[-1].cls == "k" and all(item.cls in "X,k" for item in items)
    return [item.value for item in items if item.cls == "X"] if told else []


def _of(items: list[Item], at: int) -> list[Mention]:
    """Whose a role is: of all in "penengah Rusia dan Ukraina", "mediators from Qatar, Egypt and the US"."""
    owners = [*items[at].value.of]
    # not in "its co-chairs, Russia and the United States"
    ends = bool(owners) and owners[-1].end == items[at].end
    while ends and (then := next_listed(items, at, len(owners))) is not None:
        owners.append(items[then].value)
        at = then
    return owners


def _beside(items: list[Item], at: int) -> list[Mention]:
    """ "Egyptian and" before "Qatari mediators": peoples in a list."""
    found: list[Mention] = []
    while at > 1 and items[at - 1].cls in ",k" and items[at - 2].cls == "X":
        mention: Mention = items[at - 2].value
        if mention.hit is None or mention.hit.role != "demonym":
            break
        found, at = [mention, *found], at - 2
    return found


def _backed(analysis: Analysis, context: Context) -> Iterator[tuple[str, Referent, Referent]]:
    """ "The leader of the Iran-backed Houthis, X": a tie inside the naming of a person, of whose group it is told."""
    kinds: dict[str, str] = context.pack.settings.get("backed", {})
    for item in analysis.sentence.items:
        titles = item.value.titles if item.cls == "X" else ()
        for of in (of for title in titles for of in title.of if of.type in GROUPS and of.referents):
            before = item.text.partition(of.text)[0].rsplit(maxsplit=_FEW)[-_FEW:]
            for word in (word for word in before if "-" in word):
                backer, _, how = word.rpartition("-")
                state = state_named(backer)
                if how in kinds and state is not None:
                    yield kinds[how], Referent(state), of.referents[0]


def _held(analysis: Analysis, context: Context) -> Iterator[tuple[str, Referent, Referent]]:
    """ "Pakistan-administered Kashmir", "Kashmir yang dikuasai India": places whose own name says who holds them.

    And "the government-held city of Marib", of the country that it lies in.
    """
    for mention in (one for named in analysis.mentions() for one in (named, *named.of)):
        if mention.type not in PLACES or not mention.referents:
            continue
        place, words = mention.referents[0], re.split("[ -]", mention.text)
        named = (state for word in words if (state := state_named(word)) is not None)
        known = mention.type == "Territory" and context.pack.any_in("held", words)
        holder = next(named, None) if known else None
        if any(_governs(pair, context.pack) for pair in _COMPOUND.findall(" ".join((*mention.before, mention.text)))):
            holder = context.discourse.country_of(place.entity)
        if holder is not None:
            yield "controls", Referent(holder), place


def _bases(analysis: Analysis, context: Context) -> Iterator[tuple[str, Referent, Referent]]:
    """ "Pangkalan udara AS Al Udeid": bases whose own name says whose they are."""
    for mention in analysis.mentions():
        if mention.type not in PLACES or not mention.referents or not is_base(mention, context.pack):
            continue
        text = analysis.sentence.text[: mention.start - analysis.sentence.start]
        words = (text[text.lower().rfind(word) :][: len(word)] for word in mention.before)
        owner = next((state for word in words if (state := state_named(word)) is not None), None)
        if owner is not None:
            yield "military_base", Referent(owner), mention.referents[0]


def _governs(pair: tuple[str, str], pack: Pack) -> bool:
    """Whether these are the words of "government-held"."""
    holder, held = pair
    body: dict[str, str] = pack.tags(holder).get("body", {})
    return body.get("type") == "GovernmentBody" and pack.any_in("held", [held])


def _tied_before(slots: Slots, sentence: Sentence, seen: Told, context: Context) -> Ends | None:
    """ "Kedua negara meneken pakta": not who fight each other, but two states whose tie was told just before."""
    who = [mention for mentions in slots.values() for mention in mentions]
    leads = sentence.items[sentence.named[0]].value
    where, subject, objects = next(reversed(seen.values()), (sentence, None, []))
    if subject is None or sentence.index - where.index > 1 or len(objects) != 1:
        return None
    # not "The treaty between the two countries"
    if who != [leads] or leads.kind != "pronoun" or sentence.named[0] > 1:
        return None
    parties = [context.discourse.party(r.entity) for r in (subject, *objects)]
    one, other = (Referent(party, where.span) if party and party.type == "State" else None for party in parties)
    return ([one], [other]) if one and other else None


def _told(kind: str, subject: list[Referent], objects: list[Referent], where: Sentence, seen: Told) -> bool:
    """Whether the article has said so before; ties of equals are the same either way round."""
    one, other = subject[0].entity.iri, "|".join(sorted(r.entity.iri for r in objects))
    if (kind, one, other) in seen or (kind in SYMMETRIC and (kind, other, one) in seen):
        return True
    seen[kind, one, other] = (where, subject[0], objects)
    return False
