"""Where the patterns of a language pack hold in a sentence, and whom their slots really name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.clauses.asides import enclosed
from kg.extract.clauses.beside import (
    again,
    companions,
    described_before,
    first_told,
    likewise,
    not_its_leader,
    placed_too,
)
from kg.extract.clauses.doers import counted, doer_of, interposed
from kg.extract.clauses.eligible import prefixed, restated
from kg.extract.clauses.explained import both_explained
from kg.extract.clauses.lists import coordinated, fronted, of_clause
from kg.extract.clauses.nameless import led_body, whom_it_explains
from kg.extract.clauses.owners import at_home, ground
from kg.extract.clauses.relatives import accused_of, closed_by, of_another, of_nearer
from kg.extract.clauses.shadow import fills
from kg.extract.clauses.subjects import Subject, before_time
from kg.extract.clauses.voices import no_deed
from kg.extract.context import Analysis, clause
from kg.extract.language.pack import Pack
from kg.extract.language.patterns import SLOTS, Pattern, Patterns
from kg.extract.language.tokens import BEFORE_VERBS, Item, antecedent, hyphenated, opens_with_place, position
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import BODIES, iris
from kg.extract.speech.speech import Speech, accused_pronoun

Slots = dict[str, list[Mention]]


@dataclass(frozen=True, slots=True)
class Match:
    """Where a pattern for ties or events holds: the items [first, last) of a sentence, and who fills the slots."""

    items: list[Item]
    pattern: Pattern
    slots: Slots
    first: int
    last: int

    @property
    def kind(self) -> str:
        """Which tie or event the pattern is for."""
        return self.pattern.type

    @property
    def words(self) -> list[Item]:
        """The items that tell it."""
        return self.items[self.first : self.last]


#: What such a tie or event tells of is a place.
_OF_PLACES = frozenset({"controls", "recognised_as_part_of", "military_base", "capture", "attack", "shelling"})
#: Of whom these are told that follow the name of a body and of who leads it, the body is mostly meant.
_OF_BODIES = frozenset({"support", "supplies_arms", "alliance"})
#: Parts of a land.
_PARTS = frozenset({"Territory", "Settlement"})
#: Who is tied to whom.
_ENDS = frozenset({"subject", "object"})
#: What may stand before people who are counted.
_COUNTING = frozenset({"complementizer", "qualifier", "vague", "determiner"})
#: How patterns begin that say behind a comma what somebody is.
_APPOSED = ("{subject:actor} ,", "{subject:actor} (,", "{subject:state} ,", "{subject:force} ,")
#: How patterns begin that say what somebody does.
_DOER_AND_VERB = ("{subject:actor} .. (", "{subject:actor} ... (", "{subject:state} .. (", "{subject:party} .. (")
#: What no words that describe a name begin with.
_NO_DESCRIPTION = frozenset({"preposition", "conjunction", "subordinator"})
#: A list of so many may be two lists.
_THREE = 3
#: Words behind a name that describe another are fewer.
_LONGEST = 8
_CLAUSES = frozenset({"relative", "conjunction", "speech", "negation"})
#: The slots of who does something.
_DOERS = ("subject", "agent")
#: Where the words that describe a name end.
_OUTSIDE = ',;:."('


def matches(analysis: Analysis, patterns: Patterns, pack: Pack) -> Iterator[Match]:
    """Where the patterns hold in a sentence; a subject that stands apart from its verb is looked for."""
    items = analysis.sentence.items
    # several patterns have the same verb
    subjects: dict[int, Subject | None] = {}
    for pattern, slots, first, last in analysis.shadow.find(patterns):
        doer = first
        if pattern.seek is not None:
            if pattern.sought == SLOTS["place"]:
                subject = ground(items, first)
            else:
                if first not in subjects:
                    subjects[first] = doer_of(items, first, pack, analysis.speeches)
                subject = subjects[first]
            if subject is None or (pattern.seek == "patient" and counted(items, first)):
                continue
            doer, who = subject
            if not all(fills(mention, pattern.sought) for mention in who):
                continue
            slots = {**slots, pattern.seek: interposed(items, who)}
        if _strangers_did(items, doer, last - 1) or _runs_into_speaker(analysis, first, last):
            continue
        within = doer + (items[doer].cls == "N")
        if (head := enclosed(items, within, last, pack)) is not None:
            if not head:
                continue
            inner = items[within].value
            slots = {name: head if inner in who else who for name, who in slots.items()}
        slots = {name: _nearest(items, who, last, pattern, pack) for name, who in slots.items()}
        slots = {name: [at_home(items, one) for one in not_its_leader(items, who)] for name, who in slots.items()}
        if pattern.type == "controls" and "object" in slots:
            slots["object"] = _parted(items, slots["object"], last)
        if pattern.type in _OF_BODIES and "object" in slots:
            slots["object"] = led_body(items, slots["object"])
        slots = {name: of_clause(items, who, first, last, pack) for name, who in slots.items()}
        # "yang menampung pangkalan Al Udeid milik AS": what stands before a noun of the pattern's own is no matter
        noun = items[first].cls == "X" and not pattern.source.startswith("{")
        related = slots if noun else _related(items, first, slots, pack)
        if related is None or _placed(items, first, pattern, related) or _qualifying(items, slots, pattern):
            continue
        if of_another(items, first, last, slots, pattern, pack) or of_nearer(items, first, last, slots, pack):
            continue
        if no_deed(items, first, last, slots, pattern, pack):
            continue
        slots = related if pattern.seek is not None else _described(items, first, last, related, pack)
        slots = {name: _alone(items, accused_of(items, who)) for name, who in slots.items()}
        slots = _by_accused(analysis, first, slots)
        told = [speech for speech in analysis.speeches if speech.verb < last - 1]
        if any(_of_it(items, speech, slots.get("subject", [])) for speech in told):
            continue
        for speech in analysis.speeches:
            if speech.accused and items[speech.verb].low not in pattern.words:
                # "Iran dituduh oleh Israel mengirim senjata": who is accused sends, not who accuses; but who is "dicap
                # Washington sebagai teroris" is put on a list by whoever says so
                accused, agents = list(speech.accused), set(speech.agents)
                slots = {name: accused if who and agents.issuperset(who) else who for name, who in slots.items()}
        slots = {name: [*who, *again(items, who[-1])] if who and name in _ENDS else who for name, who in slots.items()}
        if slots.get("object"):
            slots = {**slots, "object": _of_genitive(items, slots["object"], last)}
            slots = {**slots, "object": [*slots["object"], *placed_too(items, slots["object"][-1])]}
        if slots.get("subject"):
            beside = [*_listed_with(items, slots["subject"], pack), *companions(items, slots["subject"][0], first)]
            slots = {**slots, "subject": [*slots["subject"], *beside, *likewise(items, last, pack)]}
        yield Match(items, pattern, slots, first, last)


def _listed_with(items: list[Item], who: list[Mention], pack: Pack) -> list[Mention]:
    """ "Romania, Moldova's closest ally, and Germany have provided …": the first of two, with what explains it."""
    at = position(items, who[0], 0)
    joined = len(who) == 1 and at > 2 and items[at - 1].cls == "k" and items[at - 2].cls == ","
    # not "…, and Germany, its partner, …", of whom alone that is told
    apart = at + 1 < len(items) and items[at + 1].cls == ","
    return both_explained(items, at, pack)[1][:-1] if joined and not apart else []


def _of_genitive(items: list[Item], who: list[Mention], last: int) -> list[Mention]:
    """ "Iran arms Yemen's Houthis", "arms Iraqi Badr": whom the words name last, and not where they are.

    And in "control the Red Sea port of Hodeidah" the town, and not the sea.
    """
    at = position(items, who[-1], len(items))
    if at + 1 == last and who[-1].behind and [item.cls for item in items[last : last + 2]] == ["o", "X"]:
        town = items[last + 1].value
        return [*who[:-1], town] if town.type == "Settlement" or town.capital else who
    told = at + 1 + (items[at + 1].cls == "g") if at + 1 == last < len(items) else len(items)
    owns = told < len(items) and items[told].cls == "X" and items[told].value.type in BODIES
    return [*who[:-1], items[told].value] if owns else who


def _of_it(items: list[Item], speech: Speech, who: list[Mention]) -> bool:
    """ "The EU accused it of arming Syria": it does, whoever it is, and not who accuses."""
    if not who or accused_pronoun(items, speech) is None:
        return False
    return iris(r for mention in who for r in mention.referents) <= iris(speech.claimants)


def _by_accused(analysis: Analysis, first: int, slots: Slots) -> Slots:
    """ "Sudan accused the UAE of fuelling the war by arming the RSF": who is accused arms it, nobody before."""
    items = analysis.sentence.items
    near = (speech for speech in analysis.speeches if speech.act == "accuse" and speech.first <= first < speech.last)
    if (speech := next(near, None)) is None:
        return slots
    named = (k for k in range(speech.verb + 1, first) if items[k].cls == "X")
    accused = next((k for k in named if not set(speech.targets).isdisjoint(items[k].value.referents)), 0)
    if not accused or any("relative" in item.tags for item in items[accused + 2 : first]):
        # not "accused the UAE of supplying the drones that hit the city"
        return slots
    said = items[speech.verb].start
    return {
        name: [items[accused].value] if name in _DOERS and who and who[-1].start < said else who
        for name, who in slots.items()
    }


def _strangers_did(items: list[Item], subject: int, verb: int) -> bool:
    """ "UNIFIL melaporkan enam pria bersenjata menembaki …": whoever says so, others did it, who have no name."""
    said = next((k for k in range(verb - 1, subject, -1) if items[k].tag("speech", "frame") == "before"), verb)
    told = (item for item in items[said + 1 : verb] if item.cls not in "N," and not item.tags.keys() & _COUNTING)
    who = next(told, None)
    return who is not None and who.cls == "w" and "population" in who.tags


def _runs_into_speaker(analysis: Analysis, first: int, last: int) -> bool:
    """ "Junta sulit membeli suku cadang, jelas X dari Institut Y": behind the comma stands who says so."""
    items = analysis.sentence.items
    said = (speech.verb for speech in analysis.speeches if first < speech.verb < last - 1)
    # but not in "backed – according to experts – by Rwanda"
    return any(items[verb - 1].cls in ',"' and all(item.cls != "," for item in items[verb:last]) for verb in said)


def _nearest(items: list[Item], who: list[Mention], last: int, pattern: Pattern, pack: Pack) -> list[Mention]:
    """Of whom a relative clause, or what stands behind a comma, is said.

    "Israel dan Houthi yang didukung Iran": without a comma, of the last one only; "Houthi di Yaman, yang didukung
    Iran", "Hamas di Gaza, sekutu Iran": of who comes before the place.
    """
    at = position(items, who[-1], len(items)) if who else len(items)
    if len(who) == 1 and 1 < at < len(items) - 1 and (several := whom_it_explains(items, at)):
        return several
    if at + 1 == last:
        # "perundingan Israel dan Hamas yang ditengahi Qatar": the clause is of the talks, or tells no more of the tie
        return who
    if len(who) == 1 and (named := first_told(items, at) or described_before(items, at, pack)) is not None:
        return [named]
    after = [item.tags for item in items[at + 1 : at + 3]]
    if after and "relative" in after[0]:
        return who[-1:]
    if pattern.type in _OF_PLACES or at < 2 or items[at - 1].cls != "o" or items[at - 2].cls != "X":
        return who
    apposed = pattern.source.startswith(_APPOSED) and items[at - 2].value.type == "ArmedGroup"
    if at < len(items) and _many_of(items, at):
        return [items[at - 2].value]
    return [items[at - 2].value] if len(after) > 1 and ("relative" in after[1] or apposed) else who


def _many_of(items: list[Item], at: int) -> bool:
    """ "The SNA, a coalition of rebel groups that Turkey funds": the coalition, which has a name, is told of."""
    whole, parts = items[at - 2].value, items[at].value
    bare = all(one.kind == "body" and not one.of and one.text.islower() for one in (whole, parts))
    known = bool(whole.referents) and not whole.referents[0].entity.name.islower()
    return bare and known and at + 1 < len(items) and "complementizer" in items[at + 1].tags


def _parted(items: list[Item], who: list[Mention], last: int) -> list[Mention]:
    """ "Golan di Suriah diduduki Israel": the part of a land that stands before its name, and not the land."""
    at = position(items, who[0], 0) if len(who) == 1 else 0
    there = at > 1 and at + 1 < last and "located" in items[at - 1].tags and items[at - 2].cls == "X"
    part = items[at - 2].value if there and items[at].value.type == "State" else None
    return [part] if part is not None and part.type in _PARTS else who


def _alone(items: list[Item], who: list[Mention]) -> list[Mention]:
    """ "Under a deal mediated by Oman, the Houthis and the government agreed": Oman alone mediates."""
    at = position(items, who[0], 0) if len(who) == _THREE else 0
    return who[:1] if at and fronted(items, at, position(items, who[-1], at) + 1) else who


def _of_make(items: list[Item], mention: Mention) -> bool:
    """ "Rudal buatan AS": whether a name only tells where a thing comes from."""
    at = position(items, mention, 0)
    return at > 1 and "made" in items[at - 1].tags and items[at - 2].cls != "X"


def _related(items: list[Item], first: int, slots: Slots, pack: Pack) -> Slots | None:
    """ "M23 yang didukung Rwanda menguasai Goma": who rules is M23; nothing where that is no name.

    And nothing of those sent in "mengirim tentara untuk membantu …": who sends them helps.
    """
    at = first + (items[first].cls == "N")
    name = next((name for name, who in slots.items() if items[at].value in who), None)
    if name != "agent" and "agent" in slots and _of_make(items, slots["agent"][-1]):
        # "serangan drone buatan Iran ke Odesa": nor is it theirs
        slots = {other: who for other, who in slots.items() if other != "agent"}
    if at + 2 < len(items) and hyphenated(items, at + 2):
        # "fled RSF-held el-Fasher": a word of its own, whatever somebody else does
        return slots
    if name is not None and _fronted(items, at, slots[name]):
        return {**slots, name: slots[name][1:]}
    if name is not None and (opens := closed_by(items, position(items, slots[name][-1], at) + 1)):
        # "kelompok yang dipersenjatai Iran itu menguasai …": not Iran
        whom = antecedent(items, opens)
        return {**slots, name: coordinated(items, whom)[1]} if items[whom].cls == "X" else None
    if name is not None and at > 0 and "made" in items[at - 1].tags:
        # "M23 dukungan Rwanda merebut Goma", "drone buatan Iran menghantam Kyiv": not whose it is
        head = items[at - 2] if at > 1 else None
        if head is not None and head.cls == "X":
            return {**slots, name: coordinated(items, at - 2)[1]}
        return {other: who for other, who in slots.items() if other != name} if name == "agent" else None
    since = before_time(items, at - 1, pack) if name in _DOERS else 0
    timed = 0 < since < at - 1 and "relative" in items[since].tags
    if name and timed and items[whom := antecedent(items, since)].cls == "X":
        # "Israel, yang sejak jatuhnya Assad menduduki Golan"
        return {**slots, name: coordinated(items, whom)[1]}
    verb = at - 1
    verb -= int(verb > 1 and items[verb].cls == "j" and "relative" in items[verb - 2].tags)
    while verb > 0 and (items[verb].cls in "Nd" or items[verb].tag("preposition", "role") == "agent"):
        verb -= 1
    if verb > 1 and items[verb].tag("preposition", "role") == "with" and "relative" in items[verb - 2].tags:
        # "Houthi yang bersekutu dengan Iran menyerang"
        verb -= 1
    if (
        name is not None
        and 1 < verb == at - 2
        and "relative" in items[verb].tags
        and "preposition" in items[at - 1].tags
    ):
        # "Sahara Barat, wilayah yang oleh AS diakui …": not the US
        whom = antecedent(items, verb)
        whom -= 2 * (items[whom].cls == "K" and items[whom - 1].cls == ",")
        return {**slots, name: [items[whom].value]} if items[whom].cls == "X" else None
    told = verb > 0 and items[verb].tag("speech", "frame") == "source"
    relates = verb - 1 - (items[verb - 1].cls == ",") if told else 0
    if relates > 0 and "relative" in items[relates].tags and name is not None:
        # "M23, yang menurut PBB didukung Rwanda", "M23, which, according to Kinshasa, is backed by Rwanda"
        of_whom = antecedent(items, relates)
        if items[of_whom].cls != "X":
            return None
        # "M23, kelompok yang menurut PBB didukung Rwanda"
        return {**slots, name: (whom_it_explains(items, of_whom) if of_whom > 1 else []) or [items[of_whom].value]}
    # "kelompok yang dikenal sebagai Quad": what it is called
    acts = verb == at - 1 and bool(items[verb].tags.keys() & {"speech", "named", "alias", "linking"})
    # "separatists backed by the UAE": what an agent did to those before it
    done = verb < at - 1 and items[at - 1].tag("preposition", "role") == "agent"
    if name is None or verb < 0 or acts or not (done or pack.is_verb(items[verb])):
        return slots
    # "menelepon Burhan dan Daglo untuk merundingkan …": who called them does
    end = position(items, slots[name][-1], at) + 1
    if end < len(items) and items[end].cls == "o" and "irrealis" in items[end].tags:
        return None
    opening = verb - 1
    while opening > 0 and items[opening].tags.keys() & BEFORE_VERBS:
        opening -= 1
    if opening > 1 and items[opening].cls == "X" and items[opening - 1].tag("speech", "frame") == "source":
        # "kelompok yang menurut PBB dikendalikan Rwanda menguasai Goma"
        opening -= 2
    if opening >= 0 and items[opening].cls == "X" and verb < at - 1 and "preposition" in items[at - 1].tags:
        # "separatists backed by the UAE have seized …"
        return {**slots, name: [items[opening].value]}
    if opening > 0 and items[opening].cls == "k":
        # "SDF yang dipimpin Kurdi dan didukung AS menguasai Raqqa": of whom both are told
        both = _first_relative(items, opening)
        return {**slots, name: [items[both - 1].value]} if both and items[both - 1].cls == "X" else slots
    if opening < 0 or "relative" not in items[opening].tags:
        return slots
    partners = pack.settings.get("partners", ())
    if end + 1 < len(items) and items[end].cls == "," and items[end + 1].low.split()[0] in partners and (
        not opening or items[opening - 1].cls != ","
    ):  # fmt: skip
        # "serangan yang menggulingkan Assad, sekutu Rusia"
        return slots
    head = items[opening - 1] if opening else None
    return {**slots, name: [head.value]} if head is not None and head.cls == "X" else None


def _first_relative(items: list[Item], at: int) -> int:
    """Where the relative clause begins that goes on behind the "and" at an item, or 0."""
    opens = at - 1
    while opens > 0 and items[opens].cls not in _OUTSIDE and "relative" not in items[opens].tags:
        opens -= 1
    return opens if "relative" in items[opens].tags else 0


def _described(items: list[Item], first: int, last: int, slots: Slots, pack: Pack) -> Slots:
    """ "Goma, the largest city of Congo, is under M23 control": of what the words between commas describe."""
    at = first + (items[first].cls == "N")
    # "India, mitra AS sekaligus anggota Quad, bergantung pada …": nor of those with whose names it goes on
    name = next((name for name, who in slots.items() if [items[at].value] == who[:1]), None)
    comma = at - 1
    while comma > 0 and not (items[comma].cls in _OUTSIDE or (_names(items[comma]) and items[comma - 1].cls != "-")):
        comma -= 1
    described = comma > 0 and items[comma].cls == "," and items[comma - 1].cls == "X" and items[comma + 1].cls != "k"
    told = items[comma + 1 : at]
    if (
        described
        and told
        and "relative" not in told[0].tags
        and any(item.cls == "w" and (pack.is_verb(item) or "irrealis" in item.tags) for item in told)
    ):
        # "Yang melawan Hamas di Gaza, mundur ke Goma, kota yang dikuasai M23": what somebody does describes nothing
        return slots
    end = position(items, slots[name][-1], at) + 1 if name is not None else last
    end = _goes_on_to(items, end, last, pack)
    closed = end + 1 < last and items[end].cls == ","
    if name is not None and described and _is_town(items[at], items[comma - 1]):
        # "El-Fasher, the last major city in Darfur still in army hands"
        return {**slots, name: [items[comma - 1].value]}
    # "Iraq, with the backing of Iran, an ally of Russia, …": Iran is; nor "X, but over Y, a part of Z"
    closed = closed and not items[comma + 1].tags.keys() & _NO_DESCRIPTION
    partner = items[comma + 1].low.split()[0] in pack.settings.get("partners", ())
    if name is None or not described or not closed or not (partner or _complements(items[at - 1])):
        return slots
    return {**slots, name: coordinated(items, comma - 1)[1]}


def _goes_on_to(items: list[Item], end: int, last: int, pack: Pack) -> int:
    """ "Pakistan, an ally of the US *in the Afghan war*, buys …": where what describes a name ends, at the comma."""
    comma = next((k for k in range(end, min(end + _LONGEST, last)) if items[k].cls == ","), end)
    told = items[end:comma]
    plain = all(
        item.cls in "odjXtND" or before.cls in "dj" or not pack.is_verb(item)
        for before, item in pairwise(items[end - 1 : comma])
    )
    return comma if plain and not any(item.tags.keys() & _CLAUSES for item in told) else end


def _is_town(item: Item, named: Item) -> bool:
    """Whether the words behind a town's name say which of a region's it is: "the last city in Darfur"."""
    place = item.value.kind == "place" and bool(item.value.before) and item.value.type in ("Territory", "State")
    return place and named.value.type == "Settlement"


def _names(item: Item) -> bool:
    """Whether an item is a mention of somebody; "the two largest cities" are nobody."""
    return item.cls == "X" and bool(item.value.referents)


def _complements(item: Item) -> bool:
    """Whether what follows a word only completes what stands before it."""
    return item.cls == "o" or bool(item.tags.keys() & {"preposition", "led"})


def _placed(items: list[Item], first: int, pattern: Pattern, slots: Slots) -> bool:
    """ "Terbang ke Abu Dhabi dan berunding": where somebody goes is no subject; nor is Russia in "pro-Rusia"."""
    named = first > 0 and pattern.source.startswith("{subject:")
    if prefixed(items, first) or (named and items[first].cls == "X" and restated(items, first, first - 1)):
        return True
    described = pattern.source.startswith(("{subject:actor} , ", "{subject:actor} (,"))
    if first == 1 and described and opens_with_place(items):
        # "In Doha, mediators, …", "Di Beirut, ratusan pendukung Hizbullah …": where they are
        return True
    if first and pattern.type == "support" and pattern.source.startswith("{object:actor} ") and (
        _complements(items[first - 1]) and _joined_with(items, first)
    ):  # fmt: skip
        # "armed via Chad and Uganda, with the help of X": who is armed has that help
        return True
    deed = first > 0 and pattern.seek is None and pattern.source.startswith(_DOER_AND_VERB)
    # "Jihad Islam yang bermarkas di Gaza dibiayai Iran": not the place
    done = first > 0 and pattern.seek is None and pattern.source.startswith("{object:actor} .. (")
    # "Haftar di timur Libya dibekingi Rusia"
    before = first - 1 - (first > 1 and items[first - 1].cls == "j")
    if done and _complements(items[before]) and [items[first].value] == slots.get("object"):
        return True
    return deed and (
        items[first - 1].tag("preposition", "role") in ("place", "with")
        or bool(items[first - 1].tags.keys() & {"located", "whither"})
    )


def _joined_with(items: list[Item], first: int) -> bool:
    """Whether a comma and a "with" stand behind a name, or the list that begins with it."""
    at = first + 1
    while at + 1 < len(items) and items[at].cls in "k," and items[at + 1].cls == "X":
        at += 2
    return at + 1 < len(items) and items[at].cls == "," and items[at + 1].tag("preposition", "role") == "with"


def _qualifying(items: list[Item], slots: Slots, pattern: Pattern) -> bool:
    """ "Israeli-made drones": who made them is not spoken of, where the pattern does not name such words itself."""
    if " - " in pattern.source:
        return False
    who = [mention for name in ("subject", "object") for mention in slots.get(name, ())[-1:]]
    hyphens = [k for k in range(1, len(items) - 1) if items[k].cls == "-"] if who else []
    # "Kurdish-led Syrian Democratic Forces": where the participle is part of the name's mention
    words = [k for k in hyphens if items[k + 1].cls in "wj" or items[k + 1].text[0].islower()]
    named = [k for k in words if items[k].start == items[k - 1].end]
    return any(items[k - 1].value is one for k in named for one in who)


def _fronted(items: list[Item], at: int, who: list[Mention]) -> bool:
    """ "Menurut AS, Rusia dan Iran …", "lewat mediasi Qatar, Israel dan Hamas …": the first is none of the list."""
    start, end = clause(items, at)
    opens = items[start] if 1 <= at - start <= 2 else items[at]
    role = opens.tag("preposition", "role") or opens.tag("speech", "frame")
    # "di bawah naungan Turki, …"
    under = at - start == 2 and "qualifier" in items[start].tags and items[start + 1].cls == "w"
    # "in Iraq, Kataib Hezbollah and other militias"
    there = at == start + 1 and "located" in opens.tags and all(one.type in BODIES for one in who[1:])
    listed = len(who) in (2, 3) and at + 1 < end and items[at + 1].cls == ","
    front = len(who) == _THREE and fronted(items, at, position(items, who[-1], at) + 1)
    return listed and (under or there or front or role in ("with", "source"))
