"""Words of speech that tell no speech: negated, supposed, asked for, or of nobody."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, takewhile
from typing import Any, Protocol

from kg.extract.clauses.relatives import blamed
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item
from kg.extract.phrases.ones import single
from kg.extract.speech.conditions import SUPPOSES

#: What may stand between a condition and its verb.
_BEFORE_VERB = frozenset({"adverb", "auxiliary", "reciprocal", "planned"})

#: What tells something of a noun and its owner.
_PREDICATES = frozenset({"negation", "irrealis", "auxiliary", "copula", "speech"})
#: "that" stands so near behind a word that may mean something else.
_OPENED = 9
#: So many items before a verb stands the noun that it is told of: "eskalasi yang mengancam".
_NOUN = 2
#: "a report in the Financial Times" has at most so many items.
_REPORT = 6
#: "with great caution", and the mark behind it, are no longer.
_HOW = 6
#: So near before a noun for what was counted stands "according to".
_SOURCED = 3
#: What is owned has at most so many words, the verb being counted.
_OWNED = 4
#: So near behind "regards" stands the "as".
_REGARDED = 10


class Act(Protocol):
    """A speech act already found in the sentence."""

    act: str
    verb: int


def tells_nothing(items: list[Item], at: int, tag: dict[str, Any], found: Sequence[Act], pack: Pack) -> bool:
    """Whether a word of speech tells no act, for what stands before it."""
    return (
        (at > 0 and tag["frame"] != "noun" and _named_by(items[at - 1], pack))
        or (at > 0 and tag["frame"] == "after" and (_object(items[at - 1]) or _noun(items, at, tag)))
        or (tag["frame"] in ("before", "either") and (_done_by(items, at) or _passive(items, at, pack)))
        or (at > 0 and tag["frame"] != "noun" and _adjective(items[at - 1], items[at], pack))
        or noun_apart(items, at)
        or (tag["act"] == "assert" and tag["frame"] == "before" and _only_how(items, at, pack))
        or _takes_lives(items, at)
        or _rejected_call(items, at, tag, pack)
        or _so_called(items, at, pack)
        or _claims_made(items, at, pack)
        or _described(items, at)
        # "142 suara mendukung, 10 menolak": votes; not "salah satu di antaranya mengatakan"
        or (at > 0 and items[at - 1].cls == "N" and "parts" not in items[at - 1].tags)
        or _negated(items, at, tag)
        or (tag["act"] == "accuse" and blamed(items, at, pack))
        or _of_outlet(items, at)
        or _supposed(items, at, tag)
        or (bool(found) and _of_whom_one_blames(items, at, found[-1], pack))
        or (bool(found) and _passes_on(items, at))
        or _asked_for(items, at, found, pack)
        or (bool(found) and _tallied(items, at))
        or (bool(found) and _reason(items, at, pack))
        or (at > 0 and "planned" in items[at - 1].tags and _foreseen(items, at, tag, found))
        or (tag.get("needs") == "clause" and not _opens(items, at, pack))
        or (tag.get("needs") == "naming" and not _calls(items, at))
        or (tag.get("needs") == "as" and not _takes_for(items, at))
        or (tag.get("needs") == "whom" and (not _moves(items, at) or (bool(found) and found[-1].act in _ASKS)))
        or (tag.get("needs") == "deed" and (_receives(items, at, pack) or _received(items, at, tag)))
        or (at > 0 and "planned" in items[at - 1].tags and items[0].tags.keys() >= SUPPOSES)
    )


def _only_how(items: list[Item], at: int, pack: Pack) -> bool:
    """ "Moskow menanggapi dengan hati-hati.", "Kyiv responded with caution.": how, and not what was said."""
    behind = items[at + 1 : at + _HOW]
    end = next((k for k, item in enumerate(behind) if item.cls in ".,;"), 0)
    how = bool(behind) and behind[0].low in pack.settings.get("manner", ())
    if how and len(behind) > 1 and pack.is_verb(behind[1]) and "speech" not in behind[1].tags:
        # "menjawab dengan menembakkan 200 rudal ke Israel": a deed
        return True
    return how and end > 1 and all(item.cls in "wj" and "speech" not in item.tags for item in behind[1:end])


def _takes_lives(items: list[Item], at: int) -> bool:
    """ "A strike on Kharkiv *claimed* five lives": it killed so many."""
    k = at + 1
    while k < len(items) - 1 and (items[k].cls in "dN" or items[k].tags.keys() & {"qualifier", "vague"}):
        k += 1
    counted = at + 1 < k < len(items) and items[k - 1].cls == "N"
    return counted and items[k].tag("population", "outcome") == "killed"


def _receives(items: list[Item], at: int, pack: Pack) -> bool:
    """ "Menyambut Zelensky di bandara", "menyambutnya di Kremlin": a person, who was met, and not what was done."""
    if at + 1 == len(items):
        return False
    whom = items[at + 1]
    return (pack.owned(items[at]) and "located" in whom.tags) or (whom.cls == "X" and whom.value.kind == "person")


def _received(items: list[Item], at: int, tag: dict[str, Any]) -> bool:
    """ "Witkoff was welcomed by Putin": who was met; not "the ruling was welcomed by Hamas"."""
    return bool(tag["frame"] == "passive" and at and items[at - 1].cls == "X")


def _rejected_call(items: list[Item], at: int, tag: dict[str, Any], pack: Pack) -> bool:
    """ "Dismissed *US calls for* talks", "ignored UN calls for a truce": a noun, which is the object of a verb."""
    noun = tag["act"] == "call_for" and items[at].low in pack.settings.get("nominal", ())
    if not noun or at <= 1 or items[at - 1].cls != "X":
        return False
    act = items[at - 2].tag("speech", "act")
    return act in ("reject", "deny", "support", "condemn") or (act is None and pack.is_verb(items[at - 2]))


def _calls(items: list[Item], at: int) -> bool:
    """ "Called Zelensky a dictator", "branding Iran's offer “a trap”"; not "called Trump", whom somebody rang.

    And "the move, which Mogadishu called a “deliberate attack”", "…, an assertion Bangkok called “fiction”".
    """
    k = at + 1
    # "a claim that the Ukrainian army called a lie"
    noun = at - 2
    while noun > 0 and (items[noun].cls == "d" or "complementizer" in items[noun].tags):
        noun -= 1
    said = noun > 0 and items[noun].tag("speech", "frame") == "noun" and "," in (i.cls for i in items[noun - 2 : noun])
    if at > 1 and ("relative" in items[at - 2].tags or said) and items[at - 1].cls == "X":
        return k + 1 < len(items) and (items[k].cls == '"' or items[k + 1].cls == '"' or (said and items[k].cls == "d"))
    if k + 2 >= len(items) or items[k].cls != "X":
        return False
    k += 1
    if items[k].cls == "g":
        k = next((c for c in range(k + 1, min(k + _OWNED, len(items))) if items[c].cls not in "wj"), k)
    if k < len(items) and items[k].cls == "X":
        # "called Hezbollah a terrorist group"
        return bool(items[k].value.kind == "body" and items[k].value.determined)
    return k + 1 < len(items) and (items[k].cls == '"' or (items[k].cls == "d" and items[k + 1].cls != "D"))


def _takes_for(items: list[Item], at: int) -> bool:
    """ "Regards the SDF *as* an extension of the PKK"; not "sees the war as it is reported", nor "sees no end"."""
    behind = range(at + 1, min(at + _REGARDED, len(items) - 1))
    as_ = next((k for k in behind if "capacity" in items[k].tags or items[k].cls in ',.;:"'), 0)
    return as_ > at + 1 and "capacity" in items[as_].tags and items[as_ + 1].cls != "p"


#: "Hamas mendesak mediator menekan Israel agar …": who asks presses nobody.
_ASKS = ("call_for", "demand")
#: "To", and what else opens what somebody is to do.
_TO = frozenset({"reaches", "preposition"})
_SO_THAT = frozenset({"purpose", "infinitive"})


def _moves(items: list[Item], at: int) -> bool:
    """ "Pressed Beirut to act", "pushed both sides to sign": whom, and to what."""
    to = at + 2
    while to + 2 < len(items) and items[to].cls == "k" and items[to + 1].cls == "X":
        to += 2
    if to >= len(items) or items[at + 1].cls != "X":
        return False
    # "membujuk Iran agar menerima …"
    return items[to].tags.keys() >= _TO or bool(items[to].tags.keys() & _SO_THAT)


def _takes(before: Item, pack: Pack) -> bool:
    """Whether a word takes the noun behind it: "atas klaim", "mendukung klaim"."""
    told = before.tags.keys() & {"preposition", "speech", "subordinator", "conjunction", "relative", "irrealis"}
    return before.cls == "o" or bool(told) or (pack.is_verb(before) and "outcome" not in before.tags)


def set_off(items: list[Item], at: int, after: int, pack: Pack) -> bool:
    """ "…," klaim Rusia", "Kata Putin, …"; in "klaim Rusia itu belum terbukti" the word is a noun.

    ``after``: the item behind the speaker.
    """
    while after < len(items) and (items[after].cls in "Dt" or "adverb" in items[after].tags):
        after += 1
    behind = items[after] if after < len(items) else None
    if (at and items[at - 1].cls in '"-') or " " in items[at].text:
        return True
    # "12 orang tewas di sana kata polisi": the comma forgotten
    if at and (items[at - 1].cls == "," or not _takes(items[at - 1], pack)):
        tells = behind is not None and behind.tags.keys() & _PREDICATES and "preposition" not in behind.tags
        return not tells
    return behind is not None and behind.cls in ',:"'


def of_nobody(items: list[Item], subject: int, tag: dict[str, Any]) -> bool:
    """ "Belum ada kelompok yang mengaku …", "neither Kyiv nor Moscow said …": no such group is there."""
    # "nor did Russia say"
    opens = subject - 1 - int(subject > 1 and "auxiliary" in items[subject - 1].tags)
    none = subject > 0 and "negation" in items[opens].tags
    if none or tag.get("needs") == "neither":
        return none != (tag.get("needs") == "neither")
    before = items[max(subject - 2, 0) : subject]
    return len(before) == 2 and "negation" in before[0].tags and "exists" in before[1].tags


def _named_by(before: Item, pack: Pack) -> bool:
    """ "An Israeli claim", "a claim that": a noun, not a verb."""
    if "determiner" in before.tags:
        return True
    if before.cls != "X" or before.value.hit is None or before.value.hit.role != "demonym":
        return False
    return before.value.kind == "entity" and single(before, pack)


def noun_apart(items: list[Item], at: int) -> bool:
    """ "X accused Y of arming them, claims that Y says are false": a noun for what was said, and what Y says of it."""
    if at < 1 or at + 2 >= len(items) or items[at - 1].cls != "," or items[at].tag("speech", "frame") != "before":
        return False
    that = "complementizer" in items[at + 1].tags
    who, says = items[at + 1 + that], items[min(at + 2 + that, len(items) - 1)]
    noun = items[at].low.split()[0].endswith("s")
    return noun and who.cls == "X" and "speech" in says.tags and (that or " " in items[at].text)


def _so_called(items: list[Item], at: int, pack: Pack) -> bool:
    """ ", demikian warga Thailand menyebutnya": by what name something goes, and nothing that anybody says."""
    verb = at + 2 if items[at].tag("speech", "frame") == "after" else at
    if verb < 2 or verb >= len(items) or items[verb - 1].cls != "X" or not pack.owned(items[verb]):
        return False
    return (items[verb - 2].tag("speech", "frame"), items[verb].tag("speech", "frame")) == ("after", "before")


def _claims_made(items: list[Item], at: int, pack: Pack) -> bool:
    """ "Makes implicit claims to a territory": behind another verb and an adjective, a noun."""
    plural = items[at].low.split()[0].endswith("s") and at > 1
    described = plural and items[at - 1].cls in "wj" and not items[at - 1].tags.keys() - {"adjective", "refine"}
    return bool(described) and items[at - 2].cls == "w" and pack.is_verb(items[at - 2])


def _described(items: list[Item], at: int) -> bool:
    """ "Mengutuk serangan itu sebagai eskalasi yang mengancam kesepakatan": told of a thing, and nobody says it."""
    if at < _NOUN or "relative" not in items[at - 1].tags:
        return False
    noun = at - _NOUN
    while noun > 0 and items[noun].cls in "wjd" and not items[noun].tags.keys() - {"adjective", "determiner"}:
        noun -= 1
    return noun < at - _NOUN and "capacity" in items[noun].tags


def _adjective(before: Item, word: Item, pack: Pack) -> bool:
    """ "Strikes on alleged drug boats", "Ukraine's claimed gains", "encouraged by calls for": before a noun, or one."""
    governs = before.cls in "og" or "preposition" in before.tags
    plural = before.cls != "g" and word.low.split()[0].endswith("s")
    return governs and pack.past is not None and (plural or word.low.endswith(pack.past))


def _tallied(items: list[Item], at: int) -> bool:
    """ "According to one US estimate": a noun behind a source, and no verb."""
    if at < _SOURCED or "tally" not in items[at].tags or items[at - 1].cls != "X":
        return False
    return any(item.tag("speech", "frame") == "source" for item in items[at - _SOURCED : at - 1])


def _reason(items: list[Item], at: int, pack: Pack) -> bool:
    """ "Said the plan would bring peace because it insists on …", "karena Putin menolak …": what a speaker tells."""
    named = at > 1 and items[at - 1].cls == "X"
    return named and items[at - 2].low in pack.settings.get("reasons", ())


def _foreseen(items: list[Item], at: int, tag: dict[str, Any], found: Sequence[Act]) -> bool:
    """ "Netanyahu akan memaparkan opsinya": not said yet; nor in "memprediksi Riyadh akan menuntut …"."""
    if tag["act"] == "assert" and tag["frame"] == "before":
        return True
    named = bool(found) and found[-1].verb < at - 2 and items[at - 2].cls == "X"
    return named and found[-1].act in ("predict", "warn")


def _opens(items: list[Item], at: int, pack: Pack) -> bool:
    """ "found that", "ruled in 1962 that", "responded: …", "“…,” X responded": whether a word tells what is said."""
    before = at - 1
    while before > 0 and (items[before].cls in "Xgd," or items[before].tags.keys() & _BEFORE_VERB):
        before -= 1
    if before >= 0 and items[before].cls == '"':
        return True
    for k in range(at + 1, min(at + _OPENED, len(items))):
        item = items[k]
        if item.cls == ":" or "complementizer" in item.tags:
            # "experts doubted that" tells nothing
            return k + 1 < len(items) and items[k + 1].cls not in ".,;"
        if item.cls in ',.;"' or pack.is_verb(item) or "negation" in item.tags:
            break
    # "the report, it went on, was a lie", "…, the UN has reckoned."
    who = at - 1
    while who > 2 and items[who].tags.keys() & _BEFORE_VERB:
        who -= 1
    inserted = who > 1 and items[who].cls == "X" and items[who - 1].cls == ","
    inserted = inserted and at + 1 < len(items) and items[at + 1].cls in ",."
    return at + 1 < len(items) and items[at + 1].cls in ",.;" and (inserted or _as_told(items, at))


def _as_told(items: list[Item], at: int) -> bool:
    """ "as X put it," """
    k = at - 1
    while k > 0 and (items[k].cls in "Xgd" or "adverb" in items[k].tags):
        k -= 1
    return k >= 0 and k < at - 1 and "capacity" in items[k].tags


def _done_by(items: list[Item], at: int) -> bool:
    """ "A truce proposed by X", "a plan, agreed to by X": what the one behind the verb did to what stands before it."""
    by = at + 1 < len(items) - 1 and items[at + 1].tag("preposition", "role") == "agent"
    return by and (items[at + 2].cls == "X" or "single" in items[at + 2].tags)


def _passive(items: list[Item], at: int, pack: Pack) -> bool:
    """ "The governor was reported killed", "a panel would be announced": what is told of them, who say nothing."""
    past = pack.past is not None and items[at].low.endswith(pack.past)
    befell = at + 1 < len(items) and "outcome" in items[at + 1].tags
    # "Azerbaijan had been expected to contribute"
    told = befell or items[at].tag("speech", "act") in ("assert", "predict")
    is_ = at > 0 and items[at - 1].tags.keys() & {"copula", "linking"}
    done = at > 0 and (is_ or items[at - 1].low in pack.settings.get("passive", ()))
    return bool(past and told and done)


def _object(before: Item) -> bool:
    """ "menyebut klaim Israel palsu", "membantah klaim itu": a noun behind another verb of saying."""
    return bool(before.tag("speech", "frame") == "before")


def _noun(items: list[Item], at: int, tag: dict[str, Any]) -> bool:
    """ "Heran dengan kritik Burhan": the noun of a speech act, which as a verb stands behind what is said."""
    return tag["act"] != "assert" and items[at - 1].cls not in '",-:.' and "points_back" not in items[at - 1].tags


def _of_outlet(items: list[Item], at: int) -> bool:
    """ "a teacher who asked CNN to withhold her name": what one asks of an outlet is no news."""
    if not 0 < at < len(items) - 1 or "relative" not in items[at - 1].tags or items[at + 1].cls != "X":
        return False
    whom = items[at + 1].value.referents
    return bool(whom) and all(r.entity.type == "MediaOutlet" for r in whom) and "addressee" not in items[at].tags


def _negated(items: list[Item], at: int, tag: dict[str, Any]) -> bool:
    """ "tidak mengatakan", "belum bisa mengonfirmasi", "did not directly blame"; not "gagal dan menuduh" """
    if tag["act"] == "decline_comment":
        return False
    if tag["act"] == "promise" and any(item.cls == "d" and "negation" in item.tags for item in items[at + 1 : at + 3]):
        # "offered Tehran no help"
        return True
    before = takewhile(lambda item: item.cls not in "k,", reversed(items[:at]))
    plain = islice((item for item in before if item.tags.keys() != {"adverb"}), 2)
    return any("negation" in item.tags for item in plain)


def _supposed(items: list[Item], at: int, tag: dict[str, Any]) -> bool:
    """ "jika kelompok itu menolak", "karena khawatir": a condition or a reason, and nobody says it."""
    k = at - 1
    while k >= 0 and (items[k].cls in "Xdt" or items[k].tags.keys() & _BEFORE_VERB):
        k -= 1
    if k < 0 or "subordinator" not in items[k].tags or tag["frame"] not in ("before", "either"):
        return False
    if "until" in items[k].tags:
        # "menutup perbatasan sampai Kamboja mengakuinya", "tidak akan berunding sebelum AS …": it has not been said yet
        awaited = tag["act"] in ("confirm", "promise")
        if awaited or any(item.tags.keys() & {"planned", "refine"} for item in items[:k]):
            return True
    return "irrealis" in items[k].tags or (k == at - 1 and tag["act"] == "warn" and "shared" not in items[k].tags)


def _of_whom_one_blames(items: list[Item], at: int, before: Act, pack: Pack) -> bool:
    """ "Menuding Trump berbohong ketika mengaku …", "… when claiming to …": whoever is blamed says it."""
    when = items[at - 1] if before.act in ("accuse", "condemn") else None
    if (
        when is None
        or when.low in pack.settings.get("despite", ())
        or "subordinator" not in when.tags
        or when.tags.keys() & {"after", "until", "shared", "irrealis"}
    ):
        return False
    return any(item.cls == "X" for item in items[before.verb + 1 : at - 1])


def _passes_on(items: list[Item], at: int) -> bool:
    """ "…, kata X, melansir Al Arabiya": the outlet only passes it on."""
    if "via" not in items[at].tags or "addressee" in items[at].tags or items[at - 1].cls != "," or at + 1 >= len(items):
        return False
    outlet = items[at + 1]
    return outlet.cls == "X" and all(r.entity.type == "MediaOutlet" for r in outlet.value.referents)


def _asked_for(items: list[Item], at: int, found: Sequence[Act], pack: Pack) -> bool:
    """ "mendesak Iran menjelaskan …", "membantah Iran meminta …": what somebody is urged to say is not said."""
    if not found or found[-1].act not in ("call_for", "demand", "accuse", "deny"):
        return False
    between = items[found[-1].verb + 1 : at]
    if "".join([item.cls for item in between]) == "X,kX":
        # "Rusia menuduh Ukraina, dan Kyiv membantah": a clause of its own, and no list of two
        return False
    that = {"not_people"}
    if found[-1].act in ("call_for", "demand"):
        that |= {"everyone", "complementizer", "purpose"}
        while len(between) > 1 and between[-1].tags.keys() & _BEFORE_VERB:
            # "menuntut Iran *segera* melaporkan …"
            between = between[:-1]
    noun = next((k for k, item in enumerate(between[:_REPORT]) if "complementizer" in item.tags), 0)
    if found[-1].act == "deny" and noun and between[0].cls != "X" and all(i.cls in "wdjoX" for i in between[:noun]):
        # "menampik tuduhan bahwa Rusia menolak …", "denied a report in the FT that Putin had offered to …"
        between = between[noun + 1 :]
        while len(between) > 1 and between[-1].tags.keys() & _BEFORE_VERB:
            between = between[:-1]
    if found[-1].act == "deny" and len(between) == 1 and pack.is_participle(between[0]):
        # "denied having agreed to it"
        return True
    return bool(between) and between[0].cls not in "k," and between[-1].cls not in "k," and all(
        item.cls in "Xdjk," or item.tags.keys() & that for item in between
    )  # fmt: skip
