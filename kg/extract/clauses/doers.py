"""Who does what a verb tells, for patterns that begin with the verb: the subject may stand far before it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.clauses.asides import leads
from kg.extract.clauses.lists import coordinated
from kg.extract.clauses.owners import owner
from kg.extract.clauses.relatives import before_verb, names_it
from kg.extract.clauses.sharing import Act
from kg.extract.clauses.subjects import Subject, claimed_by, subject_of
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import BEFORE_VERBS, Item, hyphenated, position
from kg.extract.phrases.mentions import Mention


def doer_of(items: list[Item], verb: int, pack: Pack, found: Sequence[Act]) -> Subject | None:
    """Where the subject of a verb stands, and who that is; None where nobody is named."""
    if hyphenated(items, verb):
        # "would wreck the UN-brokered truce": no verb
        return None
    known = owner(items, verb, pack) or claimed_by(items, verb, pack, found)
    who = known or subject_of(items, verb, pack, ())
    subject = _sending(items, _told_of(items, who, verb), pack) if isinstance(who, tuple) else None
    if not isinstance(subject, tuple) or names_it(items, position(items, subject[1][0], 0)):
        return None
    return subject


def _told_of(items: list[Item], subject: Subject, verb: int) -> Subject:
    """ "Russia, Zelensky said in his address, had attacked …": who says so did not, but whom the clause begins with."""
    at = subject[0]
    comma = next((k for k in range(verb - 1, at, -1) if not items[k].tags.keys() & BEFORE_VERBS), 0)
    inserted = at > 1 and items[at - 1].cls == items[comma].cls == "," and comma > at + 1 and items[at + 1].says
    return coordinated(items, at - 2) if inserted and items[at - 2].cls == "X" and leads(items, at - 2) else subject


def counted(items: list[Item], verb: int) -> bool:
    """ "Rubio mengumumkannya setelah 26 orang ditembak mati": those who were counted were shot, and not he."""
    people = before_verb(items, verb)
    some = people > 1 and "population" in items[people].tags and items[people - 1].cls == "N"
    return some and items[people - 2].cls != "k"


def _sending(items: list[Item], subject: Subject, pack: Pack) -> Subject | Act | None:
    """ "Burundi sent 10,000 troops to fight alongside the army": who sends them does, and not the troops."""
    who = subject[1][0]
    if who.kind != "body" or who.of:
        return subject
    at = position(items, who, 0) - 1
    while at > 0 and (items[at].cls in "Nd" or "qualifier" in items[at].tags):
        at -= 1
    return subject_of(items, at, pack, []) if at > 0 and "sends" in items[at].tags else subject


def interposed(items: list[Item], who: list[Mention]) -> list[Mention]:
    """ "Eritrea, kata Etiopia, mendanai Fano", "Eritrea, Ethiopia says, funds it": who says so is no subject."""
    at = position(items, who[0], 0)
    if at < 2 or at + 2 >= len(items):
        return who
    verb, comma, named = (at - 1, at + 1, at - 3) if "speech" in items[at - 1].tags else (at + 1, at + 2, at - 2)
    opens = named >= 0 and items[named + 1].cls == items[comma].cls == "," and items[named].cls == "X"
    return coordinated(items, named)[1] if opens and "speech" in items[verb].tags else who
