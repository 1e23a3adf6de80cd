"""Who speaks by a passive or a noun of saying: "X dituduh oleh Y", "a claim by X that …"."""

from __future__ import annotations

from kg.extract.clauses.lists import coordinated
from kg.extract.clauses.subjects import subject_of
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import BEFORE_VERBS, Item
from kg.extract.phrases.mentions import Mention, referents_of
from kg.extract.phrases.referents import Referent, iris
from kg.extract.speech.around import LEAST_CONTENT
from kg.extract.speech.extents import apposed
from kg.extract.speech.speakers import mention_after
from kg.extract.speech.speech import Speech
from kg.extract.speech.targets import targets_of
from kg.extract.speech.verb import Verb

#: How far behind the verb its agent may stand, in items.
_REACH = 8
#: What is denied, rejected, condemned or welcomed is the subject, and not what stands behind.
_OF_SUBJECT = frozenset({"deny", "reject", "condemn", "support"})


def passive(verb: Verb) -> Speech | None:
    """ "X dituduh (oleh) Y …": the subject is the target, the agent says it; without an agent nobody is named."""
    items, at = verb.items, verb.at
    if (fronted := _agent_before(items, at)) is not None:
        return _accused_before(verb, *fronted)
    agent = next((k for k in range(at + 1, min(at + _REACH, len(items))) if _is_agent(items, k, at)), None)
    agent = agent or _named_of_many(items, at, verb.pack)
    named = mention_after(items, agent - 1, verb.pack) if agent is not None else None
    if agent is None:
        return _by_accused(verb) if verb.own and verb.act in ("deny", "reject") else None
    claimants = tuple(referents_of(named[1] if named else [items[agent].value]))
    joins = next((k for k in range(at - 1, 0, -1) if not items[k].tags.keys() & BEFORE_VERBS), 0)
    relative = "relative" in items[joins].tags
    if not claimants:
        return None
    if verb.act == "assert" and relative and verb.found and (refused := _refused(items, at, agent)) is not None:
        return _answer(verb, claimants, refused, "deny")
    if "responsible" in items[at].tags and _struck(items, at, agent):
        return Speech("confirm", claimants, at, _subject_clause(items, at), at)
    if verb.act == "assert" and not (agent + 1 < len(items) and "capacity" in items[agent + 1].tags):
        # "yang disebut Israel …": tells something only with an "as" behind it, or with what the subject does
        if not verb.tag.get("target"):
            return None if relative else _told_by(verb, claimants, agent)
        if not _does(verb, named[0] if named else agent + 1):
            return None
    comma = apposed(items, at) or _noun_for_it(items, joins, verb.act) if verb.found and relative else None
    if comma is not None:
        return _answer(verb, claimants, comma, verb.act)
    aside = relative or _explains(items, at)
    end = next((k for k in range(agent + 1, len(items)) if aside and items[k].cls in ",;."), len(items))
    # "Klaim itu dibantah Kyiv", "the claim was denied by Kyiv"
    back = "points_back" in items[joins].tags
    speech = Speech(verb.act, claimants, at, named[0] if named else agent + 1, end, points_back=back)
    if not relative and (end - speech.first < LEAST_CONTENT or verb.act in _OF_SUBJECT):
        # "Serangan itu dikecam Turki.", "the charge was denied by Rwanda, which …"
        speech.first, speech.last = _subject_clause(items, at), at
    # not in "keputusan yang ditentang Hizbullah": a thing is the target
    of_thing = relative and not _follows_name(items, joins)
    subject = subject_of(items, at, verb.pack, []) if not of_thing else None
    if isinstance(subject, tuple):
        _aim(speech, verb, subject, items[agent].value)
    return speech


def _subject_clause(items: list[Item], at: int) -> int:
    """ "Rabat has offered troops; Turkey's were ruled out by Israel", "…, and Ankara was …": where the last begins."""
    joins = (k for k in range(at - 1, 0, -1) if items[k].cls == "k" or "conjunction" in items[k].tags)
    begins = next((k + 1 for k in joins if items[k - 1].cls == ","), 0)
    return max(begins, next((k + 1 for k in range(at - 1, 0, -1) if items[k].cls == ";"), 0))


def _by_accused(verb: Verb) -> Speech | None:
    """ "UEA dituduh mempersenjatai RSF, (hal) yang selalu dibantahnya": who is accused denies it."""
    items, at = verb.items, verb.at
    passives = (k for k in range(at - 1, 0, -1) if items[k].tag("speech", "frame") == "passive")
    accused = next((k for k in passives if items[k].tag("speech", "act") == "accuse"), 0)
    subject = subject_of(items, accused, verb.pack, []) if accused else None
    who = tuple(referents_of(subject[1])) if isinstance(subject, tuple) else ()
    return Speech(verb.act, who, at, at, at, points_back=True) if who else None


def _struck(items: list[Item], at: int, agent: int) -> bool:
    """ "Serangan di Islamabad diklaim oleh X.": an attack, and nothing that X says of it."""
    blow = any("assault" in item.tags for item in items[_subject_clause(items, at) : at])
    return blow and (agent + 1 == len(items) or items[agent + 1].cls in ",.;(D")


def _explains(items: list[Item], at: int) -> bool:
    """ "The RSF, accused by …, agreed", "X, which holds Y and is accused by …, agreed": only of the name before."""
    comma = next((k for k in range(at - 1, 0, -1) if items[k].cls in ",;."), 0)
    opens = comma > 0 and items[comma].cls == "," and items[comma - 1].cls == "X"
    # not "one of them, X, is accused by …"
    opens = opens and (comma == 1 or items[comma - 2].cls != ",")
    return opens and (comma == at - 1 or "relative" in items[comma + 1].tags)


def _is_agent(items: list[Item], k: int, at: int) -> bool:
    return items[k].cls == "X" and (k == at + 1 or items[k - 1].tag("preposition", "role") == "agent")


def _named_of_many(items: list[Item], at: int, pack: Pack) -> int | None:
    """ "Dikecam (oleh) sejumlah negara, termasuk *Turki* dan Mesir": the first of them who is named."""
    k = at + 1
    while k < len(items) - 1 and (items[k].cls in "wjdN" or (items[k].cls == "X" and not items[k].value.referents)):
        if items[k].low in pack.settings.get("instances", ()) or (k > at + 1 and pack.is_verb(items[k])):
            break
        k += 1
    such = k + (items[k].cls == ",") if k < len(items) else k
    named = at + 1 < k and such < len(items) - 1 and items[such].low in pack.settings.get("instances", ())
    return such + 1 if named and items[such + 1].cls == "X" else None


def _does(verb: Verb, at: int) -> bool:
    """ "Rwanda disebut PBB *mengerahkan* tentara", "… *sudah mengerahkan* …": whether a predicate stands here."""
    items = verb.items
    while at < len(items) - 1 and items[at].tags.keys() & BEFORE_VERBS:
        at += 1
    return at < len(items) and items[at].cls == "w" and verb.pack.is_verb(items[at])


def _told_by(verb: Verb, claimants: tuple[Referent, ...], agent: int) -> Speech:
    """ "Hal itu disampaikan X": who speaks from here on, but nothing is said."""
    items, at = verb.items, verb.at
    if not at:
        # "Dikatakan Lavrov, Rusia siap …"
        return verb.around(claimants, at, agent + 1)
    back = items[at - 1].cls == "t" or "points_back" in items[at - 1].tags
    return Speech("assert", claimants, at, 0, at, wraps=True, implied=back)


def _refused(items: list[Item], at: int, agent: int) -> int | None:
    """ "…, tuduhan yang disebut X tidak berdasar": the comma before the noun for what was said."""
    behind = items[agent + 1 : agent + 1 + _REACH]
    return apposed(items, at) if any(item.tag("refine", "act") == "deny" for item in behind) else None


def _answer(verb: Verb, claimants: tuple[Referent, ...], comma: int, act: str) -> Speech:
    """ "X mengklaim …, klaim yang dibantah Y": what X says, and X; but whoever told of a plan is not contradicted."""
    said = verb.found[-1]
    said.last = comma
    plan = said.act == "assert" and act == "reject"
    targets = () if plan else said.claimants
    return Speech(act, claimants, verb.at, said.first, comma, targets=targets, points_back=not plan)


def _aim(speech: Speech, verb: Verb, subject: tuple[int, list[Mention]], agent: Mention) -> None:
    """Whom a passive is about: its subject."""
    # "reports that Iran armed the Houthis were denied by Tehran": nobody contradicts himself
    speech.targets = tuple(r for r in referents_of(subject[1]) if r.entity.iri not in iris(speech.claimants))
    said = verb.found[-1] if verb.found else None
    # "klaim Israel bahwa tentaranya …": the word that may also stand behind what is said
    frame = verb.items[said.verb].tag("speech", "frame") if said is not None else None
    noun = frame == "noun" or (frame == "after" and said is not None and said.verb < said.first)
    if said is not None and said.first <= subject[0] and noun:
        # "the claim by X that Y fired was dismissed": X's, not Y
        speech.targets, said.last = said.claimants, verb.at
        return
    speech.agents, speech.accused = (agent,), tuple(subject[1])


def _accused_before(verb: Verb, first: int, agents: list[Mention]) -> Speech | None:
    """ "Rwanda, yang oleh Kongo dituduh …", "langkah yang oleh Rusia disebut tidak sah": up to the next mark."""
    items, at = verb.items, verb.at
    claimants = tuple(referents_of(agents))
    end = next((k for k in range(at + 1, len(items)) if items[k].cls in ",;."), len(items))
    if not claimants:
        return None
    if verb.act == "assert":
        if verb.found and (refused := _refused(items, first - 1, at)) is not None:
            return _answer(verb, claimants, refused, "deny")
        # not "China, yang oleh NATO dijuluki …", "kelompok yang oleh India disebut …": a name for them
        thing = first > 3 and items[first - 3].cls == "w" and items[first - 4].cls == ","
        return Speech("assert", claimants, at, at + 1, end, first) if thing and end - at >= LEAST_CONTENT else None
    accused = subject_of(items, first - 1, verb.pack, [])
    if not isinstance(accused, tuple):
        return None
    return Speech(
        verb.act, claimants, at, at + 1, end, first,
        targets=tuple(referents_of(accused[1])), agents=tuple(agents), accused=tuple(accused[1]),
    )  # fmt: skip


def _agent_before(items: list[Item], at: int) -> tuple[int, list[Mention]] | None:
    """ "Rwanda, yang oleh *Kongo* dituduh …": who accuses, where they stand before the verb."""
    k = at - 1
    while k > 0 and (items[k].cls == "D" or items[k].tags.keys() & BEFORE_VERBS):
        k -= 1
    if k < LEAST_CONTENT or items[k].cls != "X":
        return None
    first, agents = coordinated(items, k)
    agent = first > 1 and items[first - 1].tag("preposition", "role") == "agent"
    return (first, agents) if agent and "relative" in items[first - 2].tags else None


def _noun_for_it(items: list[Item], relative: int, act: str) -> int | None:
    """ "…, sesuatu yang terus disangkal X", "…, syarat yang ditolak X": the comma before any noun for what was said."""
    if act == "deny" and items[relative - 1].cls == ",":
        # "Pakistan menuduh Kabul melindungi TTP, yang dibantah Kabul": nobody denies a name
        return relative - 1
    noun = relative > 1 and items[relative - 2].cls == "," and items[relative - 1].cls == "w"
    return relative - 2 if noun and act in ("deny", "reject") else None


def genitive(items: list[Item], at: int) -> int:
    """Where the word before a noun stands that its adjectives do not hide: "Trump's repeated claim"."""
    before = at - 1
    while before > 0 and items[before].cls in "wj" and items[before].tags.keys() <= {"adjective", "superlative"}:
        before -= 1
    return max(before, 0)


def nominal(verb: Verb) -> Speech | None:
    """ "tuduhan (dari) Israel bahwa …", "a claim by Israel that …", "Israel's claim that …"."""
    items, at = verb.items, verb.at
    first = at + 1
    while first < len(items) and (items[first].cls in "oX" or items[first].tag("preposition", "role") == "agent"):
        first += 1
    if first >= len(items) or "complementizer" not in items[first].tags:
        return None
    owner = genitive(items, at)
    before = items[owner - 1 if owner and items[owner].cls == "g" else at - 1] if at else None
    named = items[first - 1] if first > at + 1 else before
    if named is None or named.cls != "X" or not named.value.referents:
        return None
    claimants = tuple(named.value.referents)
    targets = targets_of(items, first, verb.tag, claimants, False)
    return Speech(verb.act, claimants, at, first, len(items), targets=targets)


def claimed_deed(verb: Verb) -> Speech | None:
    """ "Moscow's *claim to* have captured Kupiansk was dismissed": a noun of saying and what its owner has done."""
    items, at = verb.items, verb.at
    if (refuted := _refuted(verb)) is not None:
        return refuted
    noun, _, joins = items[at].low.partition(" ")
    owner = genitive(items, at)
    # not "China's claim to the islands"
    has = at + 1 < len(items) and "auxiliary" in items[at + 1].tags
    if not (joins and has) or owner < 1 or items[owner].cls != "g" or items[owner - 1].cls != "X":
        return None
    if verb.pack.tags(noun).get("speech", {}).get("frame") != "noun" or not items[owner - 1].value.referents:
        return None
    ends = (k for k in range(at + 2, len(items)) if items[k].cls in ",.;" or "copula" in items[k].tags)
    return Speech(verb.act, tuple(items[owner - 1].value.referents), at, at + 1, next(ends, len(items)))


def _refuted(verb: Verb) -> Speech | None:
    """ "*Klaim* Rusia telah menguasai Pokrovsk dibantah Kyiv": what it says it has done, as another denies it."""
    items, at = verb.items, verb.at
    passives = (k for k in range(at + 3, len(items)) if items[k].tag("speech", "frame") == "passive")
    denied = next((k for k in passives if items[k].tag("speech", "act") in ("deny", "reject")), 0)
    if not denied or verb.frame != "after" or items[at + 1].cls != "X":
        return None
    done = "auxiliary" in items[at + 2].tags or verb.pack.is_verb(items[at + 2])
    return Speech(verb.act, tuple(items[at + 1].value.referents), at, at + 2, denied) if done else None


def _follows_name(items: list[Item], at: int) -> bool:
    """Whether a relative word stands behind a name, or a name and a comma."""
    return at > 1 and items[at - 2 if items[at - 1].cls == "," else at - 1].cls == "X"
