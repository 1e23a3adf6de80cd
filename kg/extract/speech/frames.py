"""Who speaks by a verb or noun of saying, by the frame that its language pack gives it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from kg.extract.clauses.asides import parenthesis
from kg.extract.clauses.beside import not_its_leader
from kg.extract.clauses.explained import explained_until
from kg.extract.clauses.relatives import before_verb
from kg.extract.clauses.subjects import subject_of
from kg.extract.language.capitals import aged
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import BEFORE_VERBS, Item, Sentence, located
from kg.extract.phrases.mentions import Mention, referents_of
from kg.extract.phrases.ones import single
from kg.extract.phrases.referents import Referent, iris
from kg.extract.speech.around import LONGEST_OPENING, TELLS, circumstance, tells
from kg.extract.speech.extents import CIRCUMSTANCE, apposed
from kg.extract.speech.orders import backed, inverted, object_pronoun, phrase_begins, trailing, when_said
from kg.extract.speech.passives import claimed_deed, genitive, nominal, passive
from kg.extract.speech.speakers import (
    absolute,
    alone,
    by_rank,
    by_several,
    described,
    mention_after,
    one_of_several,
    quoted_by,
    quoting,
    ranked,
    tally_end,
)
from kg.extract.speech.speech import Speech
from kg.extract.speech.targets import accused_before, accused_of, targets_of
from kg.extract.speech.unspoken import of_nobody, set_off
from kg.extract.speech.verb import Verb

#: "kepada Reuters", "kepada wartawan": so many items.
_ADDRESSED = 2
#: Acts that tell somebody something; one denies or rejects "the claim that …".
_TELLING = frozenset({"assert", "confirm", "predict", "promise", "warn"})
#: What somebody does so may stand before him: "talks would resume, Qatar confirmed".
_TRAILING = _TELLING | {"threaten", "demand", "accuse"}
#: Acts by which one makes nothing one's own.
_REFUSED = frozenset({"reject", "deny", "condemn"})
#: "Di pihak Kamboja,": what only tells where is no longer.
_FRONT = 4
#: Of these one's own state is not the target: "memperingatkan respons Moskow akan keras".
_NOT_OF_OWN = frozenset({"warn", "threaten", "demand", "deny"})


def act_of(verb: Verb) -> Speech | None:
    """The speech act of a word of saying; None where nobody is named who says so, or nothing is said."""
    own = verb.own
    if verb.frame in ("after", "source") and own:
        return _spoke_before(verb)
    rule = _FRAMES.get(verb.frame)
    if verb.frame == "after" and (told := nominal(verb)) is not None:
        # "merujuk pada klaim Trump bahwa …"
        return told
    if (deed := claimed_deed(verb)) is not None:
        return deed
    behind = verb.items[verb.at + 1 : verb.at + 2]
    if behind and "complementizer" in behind[0].tags and verb.items[genitive(verb.items, verb.at)].cls == "g":
        # "Hezbollah's repeated warning that …"
        rule = nominal
    if rule is not None:
        return rule(verb)
    if not own and (verb.frame == "either" or (verb.at > 0 and verb.quoted[verb.at - 1])):
        speech = _after(verb)
        if speech is not None or (verb.frame == "either" and verb.items[verb.at - 1].cls == '"'):
            # "“…,” said a volunteer": nobody whom the quotation names
            return speech
    return _before(verb)


def _after(verb: Verb) -> Speech | None:
    """ "“…,” kata X", "“…,” said X": the speaker stands behind the verb."""
    items, at = verb.items, verb.at
    after = mention_after(items, at, verb.pack)
    if not at and "points_back" in items[at].tags:
        # "Demikian disampaikan X": nothing is said here; an outlet only passes it on
        told = tuple(r for r in referents_of(after[1] if after else []) if r.entity.type != "MediaOutlet")
        return Speech(verb.act, told, at, 0, at, wraps=True, implied=True) if told else None
    if after is None or not (verb.frame == "after" or inverted(items, at, after[0], verb.quoted)):
        return None
    position, mentions = after
    claimants = tuple(referents_of(mentions))
    if not claimants and position < len(items) and items[position].cls in ",(":
        claimants = verb.discourse.introduce(mentions[0], verb.sentence)
    if not claimants or (verb.frame == "after" and not set_off(items, at, position, verb.pack)):
        return None
    return verb.around(claimants, at, position)


def _source(verb: Verb) -> Speech | None:
    """ "Menurut X, …", "…, according to X"."""
    items, at = verb.items, verb.at
    after = mention_after(items, tally_end(items, at), verb.pack)
    if after is None:
        return _again(verb) if not verb.found else None
    position, mentions = alone(items, *after)
    if verb.discourse.answering is None and verb.pack.any_in("first_person", [mentions[0].text.lower()]):
        # "Menurut saya, …": whoever wrote the article
        return None
    claimants = tuple(referents_of(mentions))
    if not claimants or (verb.found and all(r.entity.type == "MediaOutlet" for r in claimants)):
        # "…, said Putin, according to AFP": the outlet only passes it on
        return None
    if at > 1 and all(r.entity.type == "MediaOutlet" for r in claimants) and _interposed(items, at, position):
        # "Netanyahu, menurut Axios, meminta …": the outlet only passes it on
        return None
    if at and "relative" in items[at - 1].tags:
        if verb.found and iris(claimants) == iris(verb.found[-1].claimants):
            # "menyalahkan X atas serangan yang menurut mereka …": told by them already
            return None
        # "27 yang menurut X sudah meninggal": only what the relative clause tells
        end = next((k for k in range(position, len(items)) if items[k].cls in ",;."), len(items))
        return Speech(verb.act, claimants, at, max(0, at - 2 + (at > 1 and items[at - 2].cls == ",")), end)
    return verb.around(claimants, at, _source_end(items, position, verb.pack))


def _interposed(items: list[Item], at: int, end: int) -> bool:
    """Whether two commas set what stands from one item to another apart from a name before it.

    Not in "Di Gaza, menurut Al Jazeera, 12 orang …", where the name only tells where.
    """
    last = min(end, len(items) - 1)
    if at <= _FRONT and (items[0].cls == "o" or "flank" in items[0].tags):
        return False
    # not "…, according to SANA, which quoted a doctor"
    goes_on = last + 1 < len(items) and "relative" in items[last + 1].tags
    return items[at - 1].cls == "," == items[last].cls and items[at - 2].cls == "X" and not goes_on


def _again(verb: Verb) -> Speech | None:
    """ "Menurut laporan itu", "according to the report": whoever spoke before."""
    items, at, speaker = verb.items, verb.at, verb.discourse.speaker
    last = at + 1
    while last < len(items) and "tally" in items[last].tags:
        last += 1
    if speaker is None or last == len(items) or not (
        "points_back" in items[last].tags or (items[last].cls == "t" and " " in items[at].text + items[last - 1].text)
    ):  # fmt: skip
        return None
    known, where = speaker
    return verb.around((Referent(known, None if where is verb.sentence else where.span),), at, last + 1)


def _source_end(items: list[Item], at: int, pack: Pack) -> int:
    """ "menurut kelompok X yang berbasis di Washington, …": the comma that closes what is told of the source.

    And in "menurut SOHR, lembaga pemantau di Inggris, tentara …" the second one.
    """
    if at + 2 < len(items) and located(items, at + 1) and items[at + 1].cls == "X" and items[at + 2].cls == ",":
        # "menurut Kementerian Kesehatan di wilayah itu, …"
        return at + 2
    if at >= len(items) or "relative" not in items[at].tags:
        return explained_until(items, at, pack)
    end = next((k for k in range(at, len(items)) if items[k].cls in ",;."), at)
    return end if items[end].cls == "," else at


def _spoke_before(verb: Verb) -> Speech | None:
    """ "Tim itu, menurutnya, …": who spoke before, not who the sentence is about."""
    items, at, discourse = verb.items, verb.at, verb.discourse
    inserted = 0 < at < len(items) - 1 and items[at - 1].cls == items[at + 1].cls == ","
    if inserted and at > 1 and "relative" in items[at - 2].tags and verb.found:
        # "X mengumumkan gencatan senjata yang, menurutnya, …": told by him already
        return None
    spoke = discourse.speaker if verb.frame == "after" or inserted else discourse.subject
    spoke = discourse.goes_on(verb.sentence) or spoke
    behind = items[verb.found[-1].verb + 1 :][:1] if verb.found else []
    if spoke is None or any(item.cls == ":" for item in behind):
        # "Singh membalas: …, katanya": he has been named
        return None
    known, where = spoke
    return verb.around((Referent(known, where.span if where is not verb.sentence else None),), at, at + 1)


def _before(verb: Verb) -> Speech | None:
    """ "X mengatakan …", "…, X said": the speaker is the subject of the verb."""
    items, at = verb.items, verb.at
    rank = ranked(items, at)
    if rank is not None:
        claimants = by_rank(verb.discourse)
        trails = bool(claimants) and trailing(items, at, rank)
        return verb.around(claimants, rank, at + 1) if trails else _said(verb, claimants, rank)
    if (first := one_of_several(items, at)) is not None and (claimants := by_several(verb.discourse)):
        return _said(verb, claimants, first)
    if _thing_tells(verb):
        return None
    subject = quoted_by(items, at) or absolute(items, at, verb.pack) or subject_of(items, at, verb.pack, verb.found)
    by = quoting(items, at)
    if subject is None or (by and by < at - 1 and items[at - 1].cls != "X"):
        # "Tasnim quoted him as saying"
        return None
    if isinstance(subject, Speech):
        told = parenthesis(items, (subject.verb + 1, []))
        return _said(verb, tuple(referents_of(told[1])) or subject.claimants, at)
    if not isinstance(subject, tuple) or _of_speaker(verb, subject):
        return None
    claimants = _in_spite(verb, subject[0]) or tuple(referents_of(not_its_leader(items, subject[1])))
    if not claimants and (aged(items, subject[0]) or described(items, subject[0])):
        claimants = verb.discourse.introduce(subject[1][0], verb.sentence)
    # "…, TASS quoted the ministry as saying"
    first = _naming_begins(items, by - 1 if by > 1 and items[by - 1].cls == "X" else subject[0], verb.pack)
    begins = _trailing(verb, first) if claimants and _may_trail(verb) else None
    return verb.around(claimants, begins, at + 1) if begins is not None else _said(verb, claimants, first)


def _in_spite(verb: Verb, subject: int) -> tuple[Referent, ...]:
    """ "Menuduh Kyiv menyerang *meski* mengumumkan gencatan senjata": whoever is accused announced it."""
    before = verb.found[-1] if verb.found else None
    if before is None or before.act != "accuse" or subject > before.verb:
        return ()
    despite = verb.pack.settings.get("despite", ())
    return before.targets if any(i.low in despite for i in verb.items[before.verb + 1 : verb.at]) else ()


def _thing_tells(verb: Verb) -> bool:
    """ "Menolak rancangan yang mengecam X", "meneken perjanjian yang menyatakan …": a thing says so, and nobody."""
    items, k = verb.items, before_verb(verb.items, verb.at)
    if k < 1 or "relative" not in items[k].tags:
        return False
    thing = items[k - 1 - (items[k - 1].cls in "tj")]
    refused = verb.found[-1] if verb.found and verb.found[-1].act in _REFUSED else None
    # "menolak usulan yang …" is a verb of the pack and a noun
    plain = thing.cls == "w" and (" " in thing.low or not verb.pack.is_verb(thing))
    return thing.cls == '"' or "fixed" in thing.tags or (plain and refused is not None)


#: Of each frame, who finds its speaker; all others stand before the verb.
_FRAMES: dict[str, Callable[[Verb], Speech | None]] = {
    "after": _after,
    "source": _source,
    "noun": nominal,
    "passive": passive,
}


def _naming_begins(items: list[Item], first: int, pack: Pack) -> int:
    """ ", the country's rescue service Magen David Adom said", ", Houthi-run Al-Masirah TV said"."""
    first = _called(items, first)
    while first and (back := backed(items, first) or int(items[first - 1].cls == "X")):
        first -= back
    return phrase_begins(items, first, pack)


def _called(items: list[Item], first: int) -> int:
    """ "…, the UN mission, also known as UNIFIL, said": where that stands which is called so."""
    opens = first - 1
    if opens > 1 and "named" in items[opens].tags and "adverb" in items[opens - 1].tags:
        opens -= 1
    explains = opens > 1 and "named" in items[first - 1].tags and items[opens - 1].cls == ","
    return opens - 2 if explains and items[opens - 2].cls == "X" else first


def _may_trail(verb: Verb) -> bool:
    """Whether what is said may stand before "X said"; of "X warned" only if no more than a day stands behind it."""
    if verb.frame == "either" or verb.act == "assert":
        return True
    behind = verb.items[verb.at + 1 : verb.at + 3]
    dated = len(behind) > 1 and behind[1].cls == "D" and "preposition" in behind[0].tags
    # "Seusai berunding, Kyiv menyatakan siap": a clause that is not said
    aside = circumstance(verb.items[0]) or bool(verb.items[0].tags.keys() & {"subordinator", "after"})
    return verb.act in _TRAILING and not aside and (not behind or behind[0].cls in '.,;"D' or dated)


def _trailing(verb: Verb, first: int) -> int | None:
    """ "…, X said", "…, as X put it": where the naming of a speaker begins who stands behind what is said."""
    items, at, pack = verb.items, verb.at, verb.pack
    if " " in items[at].low and "complementizer" in pack.tags(items[at].low.split()[-1]):
        # "asked whether he would, X replied that …"
        return None
    # "X mengatakan, …": a comma right behind such a verb opens what is said
    comma = verb.frame == "before" and at + 2 < len(items) and items[at + 1].cls == ","
    ends = first > 1 and items[first - 1].cls == "," and tells(items[: first - 1], pack)
    opens = comma and "via" not in items[at + 2].tags and not ends
    if opens or (circumstance(items[0]) and not tells(items[:first], pack)):
        return None
    begins = first - int(first > 0 and "capacity" in items[first - 1].tags)
    return begins if trailing(items, at, begins) else None


def _other(verb: Verb, one: Referent) -> Iterator[Referent]:
    """ "M23 yang didukung Rwanda dan tentara Kongo saling menuduh": with whom the first one does it."""
    items, k = verb.items, before_verb(verb.items, verb.at, BEFORE_VERBS | {"reciprocal"})
    if k > 1 and items[k].cls == "X" and items[k - 1].cls == "k":
        yield from (r for r in items[k].value.referents if r.entity.iri != one.entity.iri)


def _said(verb: Verb, claimants: tuple[Referent, ...], first: int) -> Speech | None:
    """What stands behind the verb, said by those whose naming begins at an item before it."""
    items, at, tag, found = verb.items, verb.at, verb.tag, verb.found
    answers = bool(found) and apposed(items, first) is not None
    pronoun = items[first].cls == "X" and items[first].value.kind == "pronoun"
    if answers and pronoun:
        # "accused the Taliban of …, an allegation it rejects": whoever was accused
        claimants = found[-1].targets or claimants
    accused = accused_of(items, first, tag)
    if pronoun and accused and iris(accused) == iris(claimants):
        # "He criticised Salam, whom he accused of …": not Salam
        claimants = tuple(r for r in (found[-1].claimants if found else ()) if r.entity.iri not in iris(accused))
    if not claimants or of_nobody(items, first, tag):
        return None
    if verb.reciprocal and len(claimants) == 1:
        claimants = (*claimants, *_other(verb, claimants[0]))
    back = verb.own or answers or object_pronoun(items, at)
    begins = _clause_behind(items, at, tag, verb.pack)
    last = _described_until(items, at, verb.sentence)
    # "an assertion Bangkok called “fiction”"
    act = "deny" if answers and tag.get("needs") == "naming" else verb.act
    speech = Speech(act, claimants, at, begins, last, first, reciprocal=verb.reciprocal, points_back=back)
    if verb.act == "accuse" and verb.pack.is_participle(items[at]):
        accused_before(items, at, claimants)
    speech.targets = accused or targets_of(items, at, tag, claimants, verb.reciprocal)
    if verb.act in _NOT_OF_OWN:
        party = verb.discourse.party
        own = {state.iri for r in claimants if (state := party(r.entity)) is not None}
        # "membantah pasukannya menembak lebih dulu": nor at an army of one's own
        speech.targets = tuple(
            r for r in speech.targets if own.isdisjoint({r.entity.iri, (party(r.entity) or r.entity).iri})
        )
    joins = next((k for k in range(at - 1, first, -1) if items[k].cls == "k"), first)
    until = max(at + 3, begins)
    speech.when = when_said(items, joins, until) or when_said(items, first, until)
    return speech


def _described_until(items: list[Item], at: int, sentence: Sentence) -> int:
    """ "Sites it described as “terrorist infrastructure” in Pakistan": where the words in quotation marks end."""
    opens = at + 2 if at + 1 < len(items) and "capacity" in items[at + 1].tags else 0
    return next((last + 1 for first, last in sentence.quotes if first == opens > 0), len(items))


def _of_speaker(verb: Verb, subject: tuple[int, list[Mention]]) -> bool:
    """ "A diplomat told Reuters that he expected …": one without a name speaks on of himself."""
    items, found, at, who = verb.items, verb.found, subject[0], subject[1][0]
    personal = who.pronoun is not None and who.pronoun["refers"] in ("person", "anyone")
    if not (found and personal and "complementizer" in items[at - 1].tags and at > found[-1].verb):
        return False
    spoke = (k for k in range(found[-1].verb) if items[k].cls == "X" and items[k].value.kind == "role")
    return any(single(items[k], verb.pack) and tuple(items[k].value.referents) == found[-1].claimants for k in spoke)


def _begins_clause(items: list[Item], at: int, pack: Pack) -> bool:
    """Whether somebody is named there, and a verb or what stands before one behind him."""
    named = at + 1 < len(items) and items[at].cls == "X"
    return named and (pack.is_verb(items[at + 1]) or bool(items[at + 1].tags.keys() & (TELLS | {"speech"})))


def _clause_behind(items: list[Item], at: int, tag: dict[str, Any], pack: Pack) -> int:
    """ "told reporters on Monday that …", "mengatakan kepada AFP bahwa …": the clause begins behind whom and when."""
    first = at + 1
    if tag["act"] not in _TELLING or first == len(items):
        return first
    whom = items[first].cls == "X" and ("addressee" in items[at].tags or tag.get("target") == "object")
    if whom and first + 1 < len(items) and items[first + 1].cls in "Xdp":
        # "told the BBC he had heard …"
        return first + 1
    if not whom and items[first].cls not in "Dod" and not items[first].tags.keys() & CIRCUMSTANCE:
        return first
    for k in range(first, min(first + LONGEST_OPENING, len(items))):
        if "complementizer" in items[k].tags:
            return k
        if items[k].cls == "," and k - first == _ADDRESSED and "addressee" in items[first].tags:
            # "mengatakan kepada Reuters, …"
            return k + 1
        if items[k].cls == "D" and _begins_clause(items, k + 1, pack):
            # "said late on Monday it would …", "said in a statement on Friday he had …"
            return k + 1
        if items[k].cls in ',;.:"' or pack.is_verb(items[k]) or items[k].tags.keys() & TELLS:
            break
    # "said Monday it was …"
    return first + (items[first].cls == "D")
