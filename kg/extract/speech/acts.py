"""Who says what: speech acts of a sentence, in every order that news writes them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from kg.extract.clauses.lists import coordinated
from kg.extract.clauses.relatives import BEFORE_VERBS
from kg.extract.clauses.subjects import subject_of
from kg.extract.language.capitals import aged
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, Sentence
from kg.extract.phrases.mentions import Mention, referents_of
from kg.extract.phrases.ones import single
from kg.extract.phrases.referents import Referent, iris
from kg.extract.reference.discourse import Discourse
from kg.extract.speech.extents import CIRCUMSTANCE, apposed, limit
from kg.extract.speech.merged import merge, pass_on
from kg.extract.speech.orders import backed, inverted, object_pronoun, phrase_begins, trailing, when_said
from kg.extract.speech.speakers import alone, by_rank, cited, described, mention_after, ranked, tally_end
from kg.extract.speech.targets import accused_of, targets_of
from kg.extract.speech.unspoken import of_nobody, set_off, tells_nothing

#: An act with fewer items of content than this says nothing.
_LEAST_CONTENT = 2
#: A speaker, a colon and at least three words.
_LEAST_ANNOUNCED = 5
#: "kepada Reuters", "kepada wartawan": so many items.
_ADDRESSED = 2
#: What stands in a clause and in no list of names.
_TELLS = frozenset({"refine", "auxiliary", "negation", "planned", "irrealis", "copula"})
#: A circumstance that opens a sentence has at most so many items.
_LONGEST_OPENING = 16
#: Acts that tell somebody something; one denies or rejects "the claim that …".
_TELLING = frozenset({"assert", "confirm", "predict", "promise", "warn"})
#: Of these one's own state is not the target: "memperingatkan respons Moskow akan keras".
_NOT_OF_OWN = frozenset({"warn", "threaten", "demand", "deny"})


@dataclass(slots=True)
class Speech:
    """One speech act: who, what kind, and which items of the sentence are what is said."""

    act: str
    claimants: tuple[Referent, ...]
    verb: int
    #: items [first, last) of the content
    first: int
    last: int
    #: where the naming of the speaker begins, if that stands before the verb
    named: int | None = None
    targets: tuple[Referent, ...] = ()
    #: items [first, last) that stand in quotation marks, without the marks
    quotes: list[tuple[int, int]] = field(default_factory=list)
    #: the verb carries an object pronoun that points at what was said before ("membantahnya")
    points_back: bool = False
    reciprocal: bool = False
    #: "…, kata X": all that stands before it is X's, whatever else is said in it
    wraps: bool = False
    #: goes on from the sentence before ("sehingga total …"): no act of its own
    implied: bool = False
    #: the sentence before, as an `Analysis`, when this only tells who said it ("Hal itu disampaikan X")
    recalls: Any = None
    when: str | None = None
    #: of a passive: who accuses and who is accused, as mentions
    agents: tuple[Mention, ...] = ()
    accused: tuple[Mention, ...] = ()

    def verbatim(self, at: int) -> bool:
        """Whether an item is told in the speaker's own words."""
        return self.wraps or any(first <= at < last for first, last in self.quotes)


def find(sentence: Sentence, pack: Pack, discourse: Discourse) -> list[Speech]:
    """The speech acts of a sentence, in order; what stands in quotation marks is searched for none."""
    items = sentence.items
    quoted = [False] * len(items)
    for a, b in sentence.quotes:
        if b - a > 1:
            quoted[a : b + 1] = [True] * (b + 1 - a)
    found: list[Speech] = []
    for at, item in enumerate(items):
        tag = item.tags.get("speech")
        if tag is None or quoted[at] or tells_nothing(items, at, tag, found, pack):
            continue
        speech = _speech(at, tag, sentence, pack, discourse, found, quoted)
        if speech is not None:
            found.append(speech)
    if not found and (announced := _announced(items, pack)) is not None:
        found.append(announced)
    limit(found, sentence)
    pass_on(found)
    for speech in found:
        speech.claimants = cited(items, speech.verb, speech.claimants, pack)
    merge(found, items, discourse)
    for speech in found:
        _of_others(items, speech)
    return [speech for speech in found if _says_something(speech, items)]


def _announced(items: list[Item], pack: Pack) -> Speech | None:
    """ "Hamas: Kami tidak akan menyerah": the speaker before a colon, a clause without a count behind it."""
    if len(items) < _LEAST_ANNOUNCED or items[0].cls != "X" or items[1].cls != ":":
        return None
    claimants = tuple(items[0].value.referents)
    told, who = items[2:], items[0].value
    known = who.hit is not None or who.titles or who.kind != "person" or (claimants and claimants[0].support)
    if not claimants or not known or who.kind == "place" or any("outcome" in item.tags for item in told):
        return None
    tells = any(pack.is_verb(item) or item.tags.keys() & _TELLS for item in told)
    return Speech("assert", claimants, 1, 2, len(items)) if tells else None


def accused_pronoun(items: list[Item], speech: Speech) -> Mention | None:
    """The pronoun in "accused it", if an act accuses so."""
    whom = items[speech.verb + 1].value if speech.verb + 1 < len(items) and speech.act == "accuse" else None
    return whom if isinstance(whom, Mention) and whom.pronoun is not None else None


def _of_others(items: list[Item], speech: Speech) -> None:
    """ "The EU, which accused it of arming Syria": "it" is whoever was named besides, and not who accuses."""
    whom = accused_pronoun(items, speech)
    if whom is not None and iris(whom.referents) <= iris(speech.claimants):
        whom.referents = speech.targets


def _says_something(speech: Speech, items: list[Item]) -> bool:
    verb, said = items[speech.verb], items[speech.first : speech.last]
    told = speech.points_back or speech.implied or speech.quotes
    if told or speech.act in ("decline_comment", "deny", "reject", "condemn"):
        return True
    if speech.act != "assert" and " " in verb.text and verb.tag("speech", "frame") in ("before", "passive"):
        # "menyuarakan keprihatinan", "mengaku bertanggung jawab": the phrase tells what is said
        return True
    # "Zelensky, writing on X, …" only tells where, "Rusia mengakui pemerintahan Taliban" whom one has ties with
    tells = speech.act not in ("assert", "confirm") or any(
        item.cls not in "X,.d" and not item.tags.keys() & {"preposition", "medium"} for item in said
    )
    if (
        speech.act == "assert"
        and len(said) <= _LEAST_CONTENT
        and all(item.cls in "k,." or "outcome" in item.tags for item in said)
    ):
        # "reported deaths and accused …"
        return False
    return tells and len(said) >= _LEAST_CONTENT


def _speech(
    at: int,
    tag: dict[str, Any],
    sentence: Sentence,
    pack: Pack,
    discourse: Discourse,
    found: list[Speech],
    quoted: list[bool],
) -> Speech | None:
    items, frame, act = sentence.items, tag["frame"], tag["act"]
    # "katanya", "demikian pernyataan itu"
    own = pack.owned(items[at]) or (
        frame == "after" and 0 < at < len(items) - 1 and items[at - 1].cls in '",' and items[at + 1].cls == "t"
    )
    claimants: tuple[Referent, ...] = ()
    first, last = at + 1, len(items)
    subject_first = at
    behind = frame == "before" and at > 0 and quoted[at - 1]
    if (frame in ("after", "either") or behind) and not own:
        after = mention_after(items, at, pack)
        if not at and "points_back" in items[at].tags:
            # "Demikian disampaikan X": nothing is said here; an outlet only passes it on
            told = tuple(r for r in referents_of(after[1] if after else []) if r.entity.type != "MediaOutlet")
            return Speech(act, told, at, 0, at, wraps=True, implied=True) if told else None
        if after is not None and (frame == "after" or inverted(items, at, after[0], quoted)):
            position, mentions = after
            claimants = tuple(referents_of(mentions))
            if not claimants and position < len(items) and items[position].cls in ",(":
                claimants = discourse.introduce(mentions[0], sentence)
            if claimants and tag["frame"] == "after" and not set_off(items, at, position, pack):
                return None
            if claimants:
                return _around(act, claimants, at, position, sentence, pack)
        if frame == "after" or (frame == "either" and items[at - 1].cls == '"'):
            # "“…,” said a volunteer": nobody whom the quotation names
            return None
    if frame == "source" and not own:
        after = mention_after(items, tally_end(items, at), pack)
        if after is None:
            return _again(items, at, act, sentence, pack, discourse) if not found else None
        position, mentions = alone(items, *after)
        claimants = tuple(referents_of(mentions))
        if found and all(r.entity.type == "MediaOutlet" for r in claimants):
            # "…, said Putin, according to AFP": the outlet only passes it on
            return None
        if claimants and at and "relative" in items[at - 1].tags:
            # "27 yang menurut X sudah meninggal": only what the relative clause tells
            end = next((k for k in range(position, len(items)) if items[k].cls in ",;."), len(items))
            return Speech(act, claimants, at, max(0, at - 2 + (at > 1 and items[at - 2].cls == ",")), end)
        return _around(act, claimants, at, _described(items, position), sentence, pack) if claimants else None
    if frame in ("after", "source") and own:
        # "Tim itu, menurutnya, …": who spoke before, not who the sentence is about
        inserted = 0 < at < len(items) - 1 and items[at - 1].cls == items[at + 1].cls == ","
        spoke = discourse.speaker if frame == "after" or inserted else discourse.subject
        if spoke is None:
            return None
        known, where = spoke
        support = where.span if where is not sentence else None
        return _around(act, (Referent(known, support),), at, at + 1, sentence, pack)
    reciprocal = bool(tag.get("reciprocal")) or any("reciprocal" in items[k].tags for k in range(max(0, at - 3), at))
    if frame == "noun":
        return _nominal(items, at, tag)
    if frame == "passive":
        return _passive(at, tag, sentence, pack, found)
    rank = ranked(items, at)
    subject = subject_of(items, at, pack, found) if rank is None else None
    if rank is not None:
        claimants, subject_first = by_rank(discourse), rank
        if claimants and trailing(items, at, rank):
            return _around(act, claimants, rank, at + 1, sentence, pack)
    elif subject is None:
        return None
    elif isinstance(subject, Speech):
        claimants = subject.claimants
    else:
        if _of_speaker(items, subject, found, pack):
            return None
        subject_first = subject[0]
        while subject_first and (back := backed(items, subject_first) or int(items[subject_first - 1].cls == "X")):
            # ", the country's rescue service Magen David Adom said", ", Houthi-run Al-Masirah TV said"
            subject_first -= back
        subject_first = phrase_begins(items, subject_first, pack)
        claimants = tuple(referents_of(subject[1]))
        if not claimants and (aged(items, subject[0]) or described(items, subject[0])):
            claimants = discourse.introduce(subject[1][0], sentence)
        # "X mengatakan, …": a comma right behind such a verb opens what is said
        opens = (
            frame == "before" and at + 2 < len(items) and items[at + 1].cls == "," and "via" not in items[at + 2].tags
        ) and not (
            subject_first > 1 and items[subject_first - 1].cls == "," and _tells(items[: subject_first - 1], pack)
        )
        placed = _circumstance(items[0]) and not _tells(items[:subject_first], pack)
        # "…, as X put it"
        begins = subject_first - int(subject_first > 0 and "capacity" in items[subject_first - 1].tags)
        trails = not opens and not placed and trailing(items, at, begins)
        if claimants and (frame == "either" or act == "assert") and trails:
            return _around(act, claimants, begins, at + 1, sentence, pack)
    answers = bool(found) and apposed(items, subject_first) is not None
    if answers and items[subject_first].cls == "X" and items[subject_first].value.kind == "pronoun":
        # "accused the Taliban of …, an allegation it rejects": whoever was accused
        claimants = found[-1].targets or claimants
    if not claimants or of_nobody(items, subject_first, tag):
        return None
    first = _clause_behind(items, at, tag, pack)
    speech = Speech(
        act,
        claimants,
        at,
        first,
        last,
        subject_first,
        reciprocal=reciprocal,
        points_back=own or answers or object_pronoun(items, at),
    )
    speech.targets = accused_of(items, subject_first, tag) or targets_of(items, at, tag, claimants, reciprocal)
    if speech.act in _NOT_OF_OWN:
        own = {state.iri for r in claimants if (state := discourse.party(r.entity)) is not None}
        speech.targets = tuple(target for target in speech.targets if target.entity.iri not in own)
    joins = next((k for k in range(at - 1, subject_first, -1) if items[k].cls == "k"), subject_first)
    speech.when = when_said(items, joins, at + 3) or when_said(items, subject_first, at + 3)
    return speech


def _of_speaker(items: list[Item], subject: tuple[int, list[Mention]], found: list[Speech], pack: Pack) -> bool:
    """ "A diplomat told Reuters that he expected …": one without a name speaks on of himself."""
    at, who = subject[0], subject[1][0]
    personal = who.pronoun is not None and who.pronoun["refers"] in ("person", "anyone")
    if not (found and personal and "complementizer" in items[at - 1].tags and at > found[-1].verb):
        return False
    spoke = (k for k in range(found[-1].verb) if items[k].cls == "X" and items[k].value.kind == "role")
    return any(single(items[k], pack) and tuple(items[k].value.referents) == found[-1].claimants for k in spoke)


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
    for k in range(first, min(first + _LONGEST_OPENING, len(items))):
        if "complementizer" in items[k].tags:
            return k
        if items[k].cls == "," and k - first == _ADDRESSED and "addressee" in items[first].tags:
            # "mengatakan kepada Reuters, …"
            return k + 1
        if items[k].cls in ',;.:"' or pack.is_verb(items[k]) or items[k].tags.keys() & _TELLS:
            break
    # "said Monday it was …"
    return first + (items[first].cls == "D")


def _around(act: str, claimants: tuple[Referent, ...], at: int, after: int, sentence: Sentence, pack: Pack) -> Speech:
    """The content of "…," kata X stands before the verb; of "menurut X, …" behind the name."""
    last = at
    while last > 0 and sentence.items[last - 1].cls in ",-":
        last -= 1
    inserted = _inserted(sentence.items, last, after, pack)
    if inserted and not _circumstance(sentence.items[0]):
        speech = Speech(act, claimants, at, 0, len(sentence.items), wraps=True)
    elif last >= _LEAST_CONTENT and not inserted and sentence.items[at - 1].cls != ";":
        speech = Speech(act, claimants, at, 0, last, wraps=True)
    else:
        first = after
        while first < len(sentence.items) and sentence.items[first].cls in ",D":
            first += 1
        speech = Speech(act, claimants, at, first, len(sentence.items), wraps=True)
    speech.when = when_said(sentence.items, at, min(after + 4, len(sentence.items)))
    return speech


def _again(items: list[Item], at: int, act: str, sentence: Sentence, pack: Pack, discourse: Discourse) -> Speech | None:
    """ "Menurut laporan itu", "according to the report": whoever spoke before."""
    last = at + 1
    while last < len(items) and "tally" in items[last].tags:
        last += 1
    if discourse.speaker is None or last == len(items) or not (
        "points_back" in items[last].tags or (items[last].cls == "t" and " " in items[at].text + items[last - 1].text)
    ):  # fmt: skip
        return None
    known, where = discourse.speaker
    return _around(act, (Referent(known, None if where is sentence else where.span),), at, last + 1, sentence, pack)


def _described(items: list[Item], at: int) -> int:
    """ "menurut kelompok X yang berbasis di Washington, …": the comma that closes what is told of the source."""
    if at >= len(items) or "relative" not in items[at].tags:
        return at
    end = next((k for k in range(at, len(items)) if items[k].cls in ",;."), at)
    return end if items[end].cls == "," else at


def _inserted(items: list[Item], last: int, after: int, pack: Pack) -> bool:
    """ "Dalam sehari, kata X, 94 jenazah …", "Rusia, menurut X, menyerang": no verb stands before the speaker."""
    if not 0 < last <= _LONGEST_OPENING or after + _LEAST_CONTENT >= len(items) or items[after].cls != ",":
        return False
    return not any(
        item.cls == '"' or "speech" in item.tags or item.tags.get("outcome", {}).get("frame", "head") != "head"
        or pack.is_verb(item)
        for item in items[:last]
    )  # fmt: skip


def _tells(items: list[Item], pack: Pack) -> bool:
    """Whether a verb or an outcome stands among some items."""
    return any(
        item.cls == '"' or pack.is_verb(item) or item.tags.keys() & {"auxiliary", "copula", "outcome"}
        for item in items
    )  # fmt: skip


def _circumstance(first: Item) -> bool:
    """Whether a sentence opens with when or where."""
    return first.cls in "oD" or bool(first.tags.keys() & {"preposition", "since"})


def _passive(at: int, tag: dict[str, Any], sentence: Sentence, pack: Pack, found: list[Speech]) -> Speech | None:
    """ "X dituduh (oleh) Y …": the subject is the target, the agent says it; without an agent nobody is named."""
    items = sentence.items
    if (fronted := _agent_before(items, at)) is not None:
        first, agents = fronted
        accused = subject_of(items, first - 1, pack, [])
        if not isinstance(accused, tuple) or not referents_of(agents) or tag["act"] == "assert":
            return None
        end = next((m for m in range(at + 1, len(items)) if items[m].cls in ",;."), len(items))
        return Speech(
            tag["act"], tuple(referents_of(agents)), at, at + 1, end, first,
            targets=tuple(referents_of(accused[1])), agents=tuple(agents), accused=tuple(accused[1]),
        )  # fmt: skip
    joins = next((k for k in range(at - 1, 0, -1) if not items[k].tags.keys() & BEFORE_VERBS), 0)
    relative = "relative" in items[joins].tags
    for k in range(at + 1, min(at + 8, len(items))):
        before = items[k - 1]
        if items[k].cls == "X" and (before.tag("preposition", "role") == "agent" or k == at + 1):
            named = mention_after(items, k - 1, pack)
            claimants = tuple(referents_of(named[1] if named else [items[k].value]))
            if not claimants:
                return None
            subject = subject_of(items, at, pack, [])
            if relative and not _follows_name(items, joins):
                # "keputusan yang ditentang Hizbullah": a thing is the target
                subject = None
            called = k + 1 < len(items) and "capacity" in items[k + 1].tags
            if tag["act"] == "assert" and not called:
                if relative or tag.get("target"):
                    # "yang disebut Israel …": tells something only with an "as" behind it
                    return None
                # "Hal itu disampaikan X": who speaks from here on, but nothing is said
                back = items[at - 1].cls == "t" or "points_back" in items[at - 1].tags
                if not at:
                    # "Dikatakan Lavrov, Rusia siap …"
                    return _around("assert", claimants, at, k + 1, sentence, pack)
                return Speech("assert", claimants, at, 0, at, wraps=True, implied=back)
            end = next((m for m in range(k + 1, len(items)) if relative and items[m].cls in ",;."), len(items))
            comma = apposed(items, at) or _noun_for_it(items, joins, tag["act"]) if found and relative else None
            if comma is not None:
                # "X mengklaim …, klaim yang dibantah Y": what X says, and X
                found[-1].last = comma
                # whoever told of a plan is not contradicted
                plan = found[-1].act == "assert" and tag["act"] == "reject"
                told = Speech(tag["act"], claimants, at, found[-1].first, comma, points_back=not plan)
                told.targets = () if plan else found[-1].claimants
                return told
            speech = Speech(tag["act"], claimants, at, named[0] if named else k + 1, end)
            if not relative and end - speech.first < _LEAST_CONTENT:
                speech.first, speech.last = 0, at  # "Serangan itu dikecam Turki."
            if isinstance(subject, tuple):
                speech.targets = tuple(referents_of(subject[1]))
                if found and found[-1].first <= subject[0] and items[found[-1].verb].tag("speech", "frame") == "noun":
                    # "the claim by X that Y fired was dismissed": X's, not Y
                    speech.targets, found[-1].last = found[-1].claimants, at
                    return speech
                speech.agents, speech.accused = (items[k].value,), tuple(subject[1])
            return speech
    return None


def _agent_before(items: list[Item], at: int) -> tuple[int, list[Mention]] | None:
    """ "Rwanda, yang oleh *Kongo* dituduh …": who accuses, where they stand before the verb."""
    k = at - 1
    while k > 0 and (items[k].cls == "D" or items[k].tags.keys() & BEFORE_VERBS):
        k -= 1
    if k < _LEAST_CONTENT or items[k].cls != "X":
        return None
    first, agents = coordinated(items, k)
    agent = first > 1 and items[first - 1].tag("preposition", "role") == "agent"
    return (first, agents) if agent and "relative" in items[first - 2].tags else None


def _noun_for_it(items: list[Item], relative: int, act: str) -> int | None:
    """ "…, sesuatu yang terus disangkal X", "…, syarat yang ditolak X": the comma before any noun for what was said."""
    noun = relative > 1 and items[relative - 2].cls == "," and items[relative - 1].cls == "w"
    return relative - 2 if noun and act in ("deny", "reject") else None


def _nominal(items: list[Item], at: int, tag: dict[str, Any]) -> Speech | None:
    """ "tuduhan (dari) Israel bahwa …", "a claim by Israel that …", "Israel's claim that …"."""
    first = at + 1
    while first < len(items) and (items[first].cls in "oX" or items[first].tag("preposition", "role") == "agent"):
        first += 1
    if first >= len(items) or "complementizer" not in items[first].tags:
        return None
    before = items[at - 2 if at > 1 and items[at - 1].cls == "g" else at - 1] if at else None
    named = items[first - 1] if first > at + 1 else before
    if named is None or named.cls != "X" or not named.value.referents:
        return None
    claimants = tuple(named.value.referents)
    return Speech(tag["act"], claimants, at, first, len(items), targets=targets_of(items, first, tag, claimants, False))


def _follows_name(items: list[Item], at: int) -> bool:
    """Whether a relative word stands behind a name, or a name and a comma."""
    return at > 1 and items[at - 2 if items[at - 1].cls == "," else at - 1].cls == "X"
