"""Whether an event happened, is planned, or is only said, denied, wished or supposed."""

from __future__ import annotations

from itertools import takewhile

from kg.extract.clauses.relatives import blamed
from kg.extract.context import clause, nobody, unproven
from kg.extract.happenings.happening import Happening
from kg.extract.language.pack import Pack
from kg.extract.language.patterns import Pattern
from kg.extract.language.tokens import Item
from kg.extract.phrases.mentions import referents_of
from kg.extract.phrases.referents import iris
from kg.extract.speech.conditions import SUPPOSES, supposes
from kg.extract.speech.speech import Speech

#: How far behind an event stands that it was called off, in items.
_NEXT = 5
#: And in the same clause.
_FAR = 11
#: How near a word stands that tells what becomes of an event, in items.
_NEAR = 4
#: So far behind "accused" stands of what, in items.
_ACCUSED = 6
#: So long is an aside that tells by whom talks are mediated.
_ASIDE = 10
#: These are planned with a day; of an attack, what is said to come is something else.
ARRANGED = frozenset({"talks", "meeting", "phone_call", "prisoner_exchange", "withdrawal", "ceasefire_agreed"})
#: In these mediators take part.
JOINED = frozenset({"talks", "meeting", "phone_call", "letter", "prisoner_exchange"})
_NEW_CLAUSE = frozenset({"subordinator", "conjunction"})
#: What is called for has not happened.
_WISHES = frozenset({"call_for", "demand", "predict"})
#: So one tells what oneself is going to do.
_TOLD = frozenset({"assert", "confirm", "promise"})
#: Nor has what is refused, threatened or promised.
_UNDONE = _WISHES | {"reject", "threaten", "promise"}


def status_of(told: Happening, pack: Pack) -> str | None:
    """None when the words only wish, suppose or ask."""
    items, first, last = told.items, told.first, told.last
    given, arranged = told.pattern.status, told.kind in ARRANGED
    if "medium" in items[first].tags or (told.kind == "letter" and "medium" in items[last - 1].tags):
        # "demanded in a letter to": what is demanded is not the letter
        return given or "happened"
    start = _opens(items, first)
    if _supposed(told, start) or (arranged and (_not_before(told, pack) or _required(told))):
        return None
    if _met_before(told):
        return given or "happened"
    acts = _undone(told)
    if _conditional(items, last) and (acts or arranged):
        # "siap bertemu Putin jika …": not unless
        return None
    noun = _by_noun(told, pack)
    if acts and not noun and given is None:
        # "refused to negotiate"; but "agreed to hold talks"
        return "planned" if acts == {"promise"} and arranged and told.kind != "ceasefire_agreed" else None
    speech = told.analysis.speech_of(first, last)
    if unproven(items, first, pack):
        # "Rutte said there was no evidence that Moscow had sent them": that is what he denies
        return None if speech is None else "denied"
    own = arranged and speech is not None and speech.act in _TOLD and _said_of_self(speech, told)
    window = items[_condemned(told, start) : last]
    # "gagal mencapai kesepakatan dalam perundingan": who fails in talks has talked
    denies = (item for item in window if "attempt" not in item.tags or item.low not in told.pattern.words)
    denied = any("negation" in item.tags or nobody(item, pack) for item in denies)
    if denied or any(_doubtful(item, told.pattern, own=own) for item in window):
        return None
    if any(supposes(item) for item in items[last : last + 3]):
        return None
    if any("planned" in item.tags for item in window):
        return None if _hangs(items, first) else "planned"
    if any(blamed(items, k, pack) for k in range(max(clause(items, first)[0], first - _ACCUSED), last - 1)):
        # "a militia accused of massacres in Mali": by whoever
        return "alleged"
    if speech is None or _is_itself(speech, told) or (speech.act in _UNDONE and _anew(items, speech.verb, first)):
        # "memerintahkan gempuran, namun Trump menelepon Netanyahu": nothing that was ordered
        return given or "happened"
    if (speech.act in _UNDONE or speech.act == "support") and _explains(items, speech.verb, first):
        # "vowed to disarm Hezbollah, which struck Haifa": no part of what is vowed
        return given or "happened"
    return _as_said(told, speech, noun=noun)


def _condemned(told: Happening, start: int) -> int:
    """ "Menelepon untuk mengecam serangan Israel", "called to condemn the strikes": nobody wishes for those."""
    items, first = told.items, told.first
    if not (told.blow and told.noun):
        return start
    verbs = (k for k in range(max(start, first - 1), first + 1) if items[k].tag("speech", "act") == "condemn")
    return next((k for k in verbs), start)


def _met_before(told: Happening) -> bool:
    """ "Berjanji membantu setelah bertemu Zelensky", "pledged aid after meeting him": when somebody said so."""
    items, first = told.items, told.first
    if told.kind not in JOINED or not first or "after" not in items[first - 1].tags:
        return False
    said = next((s.verb for s in told.analysis.speeches if s.act in _UNDONE and s.first <= first < s.last), first)
    return said < first and not any("planned" in item.tags for item in items[said:first])


def _as_said(told: Happening, speech: Speech, *, noun: bool) -> str | None:
    """What the act of who tells of an event makes of it."""
    given, act = told.pattern.status, speech.act
    taken = given or "happened"
    if noun and told.kind == "ceasefire_agreed" and act in ("accuse", "deny"):
        # "accused it of breaking the truce brokered by Trump": that there was one nobody disputes
        return taken
    if act == "deny" or any(_denies(other, speech) for other in told.analysis.speeches):
        return "denied"
    if act == "accuse":
        return "alleged"
    between = told.items[speech.verb : told.first + 1]
    if noun and act in ("warn", "threaten") and 0 < len(between) <= _NEAR and _one_breath(between):
        # "warned of an attack on Monday"
        return None
    if noun and act == "reject" and told.kind in ARRANGED and _at_once(between):
        # "ruled out talks with the United States"
        return None
    if noun and act == "promise" and told.kind in ("talks", "meeting") and _at_once(between):
        # "siap menjadi tuan rumah perundingan", "is ready to host talks"
        return "planned"
    # "berjanji mengirim pasukan setelah gencatan senjata tercapai": not yet
    ahead = told.kind == "ceasefire_agreed" and not told.first <= speech.verb < told.last
    if noun and act not in _WISHES and not ahead:
        # "bersumpah membalas serangan Israel": what a noun names is taken for granted
        return taken
    if act in ("condemn", "warn") and told.kind not in JOINED:
        return given or "alleged"
    if act == "promise":
        return given
    return None if act in _UNDONE or act == "support" else taken


def _by_noun(told: Happening, pack: Pack) -> bool:
    """Whether the pattern begins with a choice of nouns, and no verb of it stands first."""
    return told.pattern.source.startswith("(") and not pack.is_verb(told.items[told.first])


def _opens(items: list[Item], first: int) -> int:
    """Where the words begin that may turn an event into a wish: a few before it, in its clause."""
    start = first
    while start > 0 and first - start < _NEAR and items[start - 1].cls not in ",.;":
        if any("subordinator" in item.tags for item in items[start - 1 : start + 1]):
            break
        start -= 1
    return start


def _supposed(told: Happening, start: int) -> bool:
    """ "Jika Rusia menyerang", "talks on a prisoner swap", "called off": a condition, spoken of, or not to be."""
    items, first = told.items, told.first
    if start and items[start - 1].tags.keys() >= SUPPOSES:
        return True
    # "melanggar perjanjian karena menunda …" calls nothing off
    far = items[told.last : told.last + _FAR]
    near = far[:_NEXT] if any(item.cls in ",;" for item in far) else far
    behind = takewhile(lambda item: "subordinator" not in item.tags, near)
    cancelled = any("cancelled" in item.tags for item in (*items[start : told.last], *behind))
    return cancelled or (first > 0 and "about" in items[first - 1].tags)


def _undone(told: Happening) -> set[str]:
    """The acts that stand among an event's own words and only want it: "refused to negotiate"."""
    verbs = (item for item in told.words if item.low not in told.pattern.words and "irrealis" not in item.tags)
    return {item.tag("speech", "act") for item in verbs} & _UNDONE


def _is_itself(speech: Speech, told: Happening) -> bool:
    """ "Putin welcomed Modi to the Kremlin", "both pledged a truce": the verb is the deed itself."""
    return speech.act in ("support", "condemn", "promise") and told.first <= speech.verb < told.last


def _denies(other: Speech, speech: Speech) -> bool:
    """ "X mengklaim …, klaim yang dibantah Y": whether one act denies what another says."""
    return other.act == "deny" and other.first == speech.first and other.targets == speech.claimants


def _doubtful(item: Item, pattern: Pattern, *, own: bool) -> bool:
    """Whether a word makes a wish of what follows; "would" does not where people tell what they will do themselves."""
    if "irrealis" not in item.tags or (pattern.type == "clash" and "{when:number}" in pattern.source):
        # "mengakhiri perang 34 hari": what lasted so long has been
        return False
    return not own if "planned" in item.tags else item.low not in pattern.words


def _conditional(items: list[Item], last: int) -> bool:
    """Whether an "if" stands behind, in the same sentence and with no mark before it."""
    for item in items[last:]:
        if item.cls in ",;.":
            return False
        if supposes(item):
            return True
    return False


def _hangs(items: list[Item], first: int) -> bool:
    """ "Jika Iran menutup selat itu, AS akan menyerang": only then."""
    opens = next((k + 1 for k in range(first - 1, 0, -1) if items[k].cls in ';:"'), 0)
    condition = any(supposes(item) for item in items[opens : opens + 2])
    return condition and any(item.cls == "," for item in items[opens:first])


def _not_before(told: Happening, pack: Pack) -> bool:
    """ "Menolak mundur sebelum sandera dibebaskan", "will not leave until …": what is waited for has not come."""
    items, first = told.items, told.first
    opens = next((k for k in range(first, 0, -1) if items[k].tags.keys() & {"subordinator", "until"}), 0)
    if not _same_subject(items, opens, first, pack):
        return False
    if supposes(items[opens]) and "until" not in items[opens].tags:
        # "only if Cambodia announced a truce and pulled back its guns"
        return True
    if "until" not in items[opens].tags:
        return False
    start, _ = clause(items, opens - 1)
    main = [word for item in items[start:opens] for word in item.low.split()]
    if pack.any_in("negation", main) and pack.any_in("planned", main):
        # but "no aid came in until a truce was agreed": then it did
        return True
    return any(speech.act in _UNDONE and start <= speech.verb < opens for speech in told.analysis.speeches)


def _same_subject(items: list[Item], opens: int, first: int, pack: Pack) -> bool:
    """ "Until Israel pulled out, halted its raids and …": whether nobody else is named behind a comma in between."""
    marks = [k for k in range(opens, first) if items[k].cls in ",;."]
    if not marks:
        return True
    verbs = (items[k + 1 + (items[k + 1].cls == "k")] for k in marks)
    return opens > 0 and all(items[k].cls == "," for k in marks) and all(map(pack.is_verb, verbs))


def _required(told: Happening) -> bool:
    """ "The deal requires Israel to withdraw": what an agreement demands is not done yet."""
    items, first = told.items, told.first
    start, _ = clause(items, first)
    due = next((k for k in range(start, told.last) if items[k].tag("refine", "act") == "demand"), told.last)
    two = [k for k in range(due, told.last - 1) if items[k].cls == "k" and items[k + 1].cls == "X"]
    if two and not any(item.cls == "," for item in items[due : two[0]]):
        # "Hizbullah harus mundur dan Israel menarik pasukannya"
        return True
    demands = [k for k in range(start, first) if items[k].tag("speech", "act") == "demand"]
    return bool(demands) and told.analysis.speech_at(demands[-1]) is None


def _said_of_self(speech: Speech, told: Happening) -> bool:
    """Whether who speaks is of whom an event is told."""
    agents = iris(referents_of(told.agents))
    return any(referent.entity.iri in agents for referent in speech.claimants)


def _anew(items: list[Item], start: int, end: int) -> bool:
    """Whether a comma and a word like "but" stand between two items."""
    return any(items[k].cls == "," and "conjunction" in items[k + 1].tags for k in range(max(start, 0), end - 1))


def _at_once(items: list[Item]) -> bool:
    """Whether the last of some items is the object of the first: "rejected (any direct) talks"."""
    return 1 < len(items) <= _NEAR + 1 and all(item.cls in "wdjT" for item in items) and _one_breath(items)


def _explains(items: list[Item], start: int, end: int) -> bool:
    """Whether a relative clause behind a comma goes on from between two items to the last."""
    comma = next((k for k in range(end - 1, max(start, 0), -1) if items[k].cls == ","), end)
    return comma + 1 < end and "relative" in items[comma + 1].tags


def _one_breath(items: list[Item]) -> bool:
    """Whether no other clause begins among some items."""
    return not any(item.tags.keys() & {"complementizer", *_NEW_CLAUSE} for item in items)


def foretold(told: Happening, pack: Pack) -> str | None:
    """What the verb behind a noun says of it: "a meeting … is planned", "an attack … could draw in others"."""
    items, kind = told.items, told.kind
    before = items[max(told.first - _NEAR, 0) : told.first]
    # "the attacks may amount to war crimes"
    known = any("determiner" in item.tags and "single" not in item.tags for item in before)
    at = _behind_brokers(items, told.last)
    while at < len(items) and items[at].cls not in ",.;k" and not items[at].tags.keys() & _NEW_CLAUSE:
        if "planned" in items[at].tags and "irrealis" not in items[at].tags:
            return "planned" if kind in ARRANGED else "happened"
        if kind in ARRANGED and items[at].tag("speech", "act") == "reject":
            # "gencatan senjata pada 5 Mei ditolak Rusia"
            return None
        verb = pack.is_verb(items[at])
        if not known and "irrealis" in items[at].tags and not verb and items[at].text.islower():
            return None
        if "relative" in items[at].tags:
            # "perundingan yang ditengahi Qatar dijadwalkan …": the verb of the relative clause is not the noun's
            at += 1
        elif verb and (at + 1 == len(items) or items[at + 1].tag("preposition", "role") != "agent"):
            return "happened"
        at += 1
    return "happened"


def _behind_brokers(items: list[Item], at: int) -> int:
    """ "Talks between A and B, *mediated by C and D*, are to resume": where it goes on behind such an aside."""
    by = at + 2
    if by >= len(items) or items[at].cls != "," or items[by].tag("preposition", "role") != "agent":
        return at
    return next((k + 1 for k in range(by, min(by + _ASIDE, len(items))) if items[k].cls == ","), at)
