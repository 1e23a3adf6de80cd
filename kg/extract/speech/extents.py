"""How far what somebody says reaches in a sentence."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.clauses.lists import listed
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, Sentence, deals_blow
from kg.extract.speech.speech import Speech
from kg.extract.speech.unspoken import noun_apart

#: What opens a circumstance.
CIRCUMSTANCE = frozenset({"adverb", "preposition", "subordinator", "medium", "relative"})
_JOINS = frozenset({"conjunction", "subordinator"})
#: What makes a clause a part of what is wished: "that", "if", "so that".
_WISHED = frozenset({"complementizer", "irrealis", "purpose"})
_BEFORE_VERBS = frozenset({"adverb", "auxiliary", "negation"})
#: What a clause may begin with that has a subject of its own.
_SOMEBODY = frozenset({"qualifier", "vague", "population", "assault"})


def limit(found: list[Speech], sentence: Sentence, pack: Pack) -> None:
    """What one act says ends where the next begins."""
    for speech in found:
        speech.first, speech.last = _aside(speech, sentence.items) or (speech.first, speech.last)
        speech.last = _told_until(speech, sentence, pack)
    for number, speech in enumerate(found):
        told = (f for f in found[number + 1 :] if sentence.items[f.verb].tag("speech", "frame") != "noun")
        following = next((f for f in told if not inserted(speech, f, sentence.items)), speech)
        if speech.first <= following.verb < speech.last and speech.verb < following.verb:
            speech.last = following.verb
            begins = following.verb if following.named is None else following.named
            if (comma := apposed(sentence.items, begins)) is not None:
                speech.last = comma
            elif _next_clause(speech, following, sentence.items):
                speech.last = (following.named or following.verb) - 1
            elif _names_move(sentence.items, begins, following.verb):
                speech.last = begins - 2
    for speech, following in pairwise(tuple(found)):
        between = sentence.items[speech.verb : following.verb]
        if (
            following.act != "decline_comment"
            or speech.act != "assert"
            or not speech.verb < following.verb == speech.last
            or any(item.cls == ";" for item in between)
        ):
            continue
        joined = next((k for k, item in enumerate(between) if "conjunction" in item.tags), None)
        tells = joined is not None and any("complementizer" in item.tags for item in between[joined + 1 : joined + 2])
        if joined is None or tells:
            # "X mengatakan Y tidak mau berkomentar" is one act; in "said … but that Y had yet to respond" X tells it
            speech.act = speech.act if tells else "decline_comment"
            speech.last = max(following.last, following.verb + 1)
            found.remove(following)
    for speech, source in pairwise(found):
        _part(speech, source, sentence)
    for speech in found:
        for a, b in sentence.quotes:
            if (speech.first <= b and a < speech.last and b - a > 1) or (len(found) == 1 and b - a > 3):
                speech.quotes.append((a + 1, b))


def inserted(speech: Speech, following: Speech, items: list[Item]) -> bool:
    """ "AS, kata Rubio, menuntut Hamas mundur": what follows is of the subject before him, and all of it is said."""
    if not (speech.wraps and speech.first < speech.verb < following.verb < speech.last):
        return False
    closes = next((k for k in range(speech.verb + 1, following.verb) if items[k].cls == ","), 0)
    alone = [item.cls for item in items[speech.first : speech.verb]] == ["X", ","]
    return alone and closes > 0 and not any(item.cls in "X,;k" for item in items[closes + 1 : following.verb])


def _aside(speech: Speech, items: list[Item]) -> tuple[int, int] | None:
    """ "The rebels, backed by 7,000 troops according to the UN, took Uvira": a source within what describes a name."""
    if not speech.wraps or items[speech.verb].tag("speech", "frame") != "source":
        return None
    opens = next((k for k in range(speech.verb - 1, 0, -1) if items[k].cls in ',;:"'), 0)
    closes = next((k for k in range(speech.verb + 1, len(items) - 2) if items[k].cls in ',;:"'), 0)
    if not (opens and closes and items[opens].cls == items[closes].cls == "," and opens + 2 < speech.verb):
        return None
    described = "relative" in items[opens + 1].tags or items[opens + 2].tag("preposition", "role") == "agent"
    behind = items[closes + 1]
    goes_on = behind.cls == "w" and items[closes - 1].cls == "X" and not behind.tags.keys() & _JOINS
    return (opens + 1, speech.verb) if described and goes_on and items[opens - 1].cls == "X" else None


def _names_move(items: list[Item], begins: int, verb: int) -> bool:
    """ "Condemned the move, which Mogadishu called …": a comma, a relative word and who names what was told."""
    return items[begins - 2].cls == "," and "relative" in items[begins - 1].tags and "naming" in items[verb].tags


def _part(speech: Speech, source: Speech, sentence: Sentence) -> None:
    """ "X mengatakan A tewas, sementara B mengungsi, menurut Y": Y is the source of the last clause only.

    And in "X ruled out a truce: “We will fight on,” he told Y" of what stands behind the colon.
    """
    items = sentence.items
    if speech.wraps or not source.wraps or source.first >= speech.verb or source.verb < speech.first:
        return
    for k in range(speech.first, source.verb - 1):
        if items[k].cls == ":" and items[k + 1].cls == '"':
            speech.last, source.first = min(speech.last, k), k + 1
            return
    for k in range(min(source.last, len(items) - 1) - 1, speech.first, -1):
        if items[k].cls == "," and items[k + 1].tags.keys() & _JOINS and not any(a < k < b for a, b in sentence.quotes):
            speech.last, source.first = min(speech.last, k), k + 2
            return


def apposed(items: list[Item], begins: int) -> int | None:
    """ "…, an allegation it rejects", "…, tuduhan yang dibantah X": the comma before the noun for what was said."""
    noun = begins - 1
    while noun > 0 and items[noun].tags.keys() & _BEFORE_VERBS:
        # "klaim yang langsung dibantah X"
        noun -= 1
    if noun > 0 and "relative" in items[noun].tags:
        noun -= 1
    if noun > 0 and "relative" in items[noun].tags and "complementizer" in items[noun].tags:
        noun -= 1
    said = noun > 0 and (items[noun].tag("speech", "frame") in ("noun", "after") or noun_apart(items, noun))
    if not said:
        return None
    comma = noun - 1 - (items[noun - 1].cls == "d")
    return comma if comma > 0 and items[comma].cls == "," else None


def _told_until(speech: Speech, sentence: Sentence, pack: Pack) -> int:
    """Where the article's own words go on: ", a day after …", and behind a denial any clause."""
    if speech.wraps:
        return speech.last
    if speech.act == "accuse" and (when := _accused_after(speech, sentence)) is not None:
        return when
    items, refuses = sentence.items, speech.act in ("deny", "reject")
    wishes = speech.act in ("call_for", "demand", "condemn", "support")
    # "the attack, for which Delhi held Islamabad responsible, killed 26"
    beside = _beside_main_clause(speech, items) or items[speech.verb].tag("speech", "needs") == "blame"
    # "the court ruled that …, and clashes left 28 dead"
    ruled = items[speech.verb].tag("speech", "needs") == "clause"
    for k in range(speech.first, speech.last - 1):
        whole = items[k - 1].cls == "t" or "points_back" in items[k - 1].tags or k == speech.first
        if refuses and whole and _does_more(items, k, pack):
            # "menolak tuduhan itu dan melancarkan serangan", "membantah dan kemudian menarik pasukannya"
            return k
        if refuses and k > speech.first and items[k].low in pack.settings.get("despite", ()):
            # "membantah memasok senjata meski para ahli menemukan bukti"
            return k
        if items[k].cls not in ",;" or any(a < k < b for a, b in sentence.quotes):
            continue
        if (beside and not listed(items, k)) or (items[k].cls == ";" and not _goes_on(items, k)):
            # "Rusia menolak usulan itu; Ukraina menerimanya", "Tehran says 3,400 died; missiles killed 29 in Israel"
            return k
        behind = items[k + 2 if items[k + 1].cls == "N" and k + 2 < len(items) else k + 1].tags
        if k == speech.first and "conjunction" in behind and items[k + 1 : k + 3][-1].cls != ",":
            # "mengaku bertanggung jawab, tetapi TTP menyangkal"
            return k
        clause = refuses and "subordinator" in behind and "complementizer" not in behind
        # "mengusulkan X, sementara Y dijamu di Washington"
        clause = clause or (wishes and k > speech.first + 1 and "subordinator" in behind and _meanwhile(items, k))
        # "says it aims at fighters, although more than 70,000 people have died"
        clause = clause or (items[k + 1].low in pack.settings.get("concedes", ()) and _of_others(items, k + 2))
        joined = ruled and items[k + 1].cls == "k" and k + 2 < len(items)
        apart = joined and "complementizer" not in items[k + 2].tags
        if "aside" in behind or clause or apart:
            return k
    return speech.last


def _does_more(items: list[Item], joins: int, pack: Pack) -> bool:
    """Whether an "and" opens what a speaker does, which is no part of what he refuses."""
    verb = joins + 1
    while verb < len(items) - 1 and items[verb].tags.keys() & _BEFORE_VERBS - {"negation"}:
        verb += 1
    deed = deals_blow(items[verb]) or (pack.is_verb(items[verb]) and not items[verb].says)
    return deed and (items[joins].cls == "k" or "conjunction" in items[joins].tags)


def _goes_on(items: list[Item], semicolon: int) -> bool:
    """ "Said that Iran had agreed; *and that* talks would resume": the same speaker."""
    return any("complementizer" in item.tags for item in items[semicolon + 1 : semicolon + 3])


def _of_others(items: list[Item], at: int) -> bool:
    """Whether a clause begins here whose subject is not the speaker again: not "although it has no proof"."""
    if at >= len(items):
        return False
    named = items[at].value if items[at].cls == "X" else None
    vague = items[at].cls in "Nd" or bool(items[at].tags.keys() & _SOMEBODY)
    return vague if named is None else named.pronoun is None and not named.owned


def _accused_after(speech: Speech, sentence: Sentence) -> int | None:
    """ "Saling melempar tuduhan *setelah* serangan menewaskan …", "blamed India *after* shells hit Kotli": when."""
    items = sentence.items
    if speech.reciprocal and any("after" in item.tags for item in items[speech.first : speech.first + 1]):
        return speech.first
    for k in range(speech.first + 2, min(speech.last, len(items) - 1)):
        told = items[k + 1].cls in "XNd" or items[k + 1].tags.keys() & _SOMEBODY
        if "after" in items[k].tags and told and not any(a < k < b for a, b in sentence.quotes):
            return k
    return None


def _meanwhile(items: list[Item], comma: int) -> bool:
    """Whether a clause of somebody else begins behind a comma: ", sementara Y …"."""
    return comma + 2 < len(items) and items[comma + 2].cls == "X" and not items[comma + 1].tags.keys() & _WISHED


def _beside_main_clause(speech: Speech, items: list[Item]) -> bool:
    """ "Russia, which denies targeting civilians, fired …": behind the comma the main clause goes on."""
    at = speech.verb - 1
    while at > 0 and (items[at].cls == "D" or items[at].tags.keys() & _BEFORE_VERBS):
        at -= 1
    if at > 1 and items[at].cls == "X" and items[at].value.kind == "pronoun" and speech.named == at:
        # "a dam that it says India is building, a charge …", "…, which it describes as a proxy of X, the group that …"
        that = items[at - 1].tags
        return "relative" in that or ("complementizer" in that and not items[at - 2].tags.keys() & {"speech", "medium"})
    if speech.named is not None and 1 < speech.named < speech.verb and items[at].cls == "X":
        # "the rebels, whom UN experts say Rwanda arms, took Goma"
        at = speech.named - 1
    return at > 0 and "relative" in items[at].tags and items[at - 1].cls == ","


def _next_clause(speech: Speech, following: Speech, items: list[Item]) -> bool:
    """ "condemned the remarks and Saudi Arabia called for …"; not "menuturkan kepada DW, Damaskus menawarkan …" """
    if following.named is None or not speech.first < following.named < following.verb:
        return False
    joins = items[following.named - 1]
    if following.named == speech.first + 1:
        # "expressed deep concern and the United States called for …"
        return joins.cls == "k"
    # "…, namun Islamabad menampik", "…, but Tehran denied it"
    clause = joins.cls in "k,;" or (joins.tags.keys() & _JOINS and "complementizer" not in joins.tags)
    return bool(clause) and not (joins.cls == "," and items[speech.first].tags.keys() & CIRCUMSTANCE)
