"""A tie that somebody denies, wishes for or only thinks possible is none."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.context import Analysis, clause, nobody, unproven
from kg.extract.language.pack import Pack
from kg.extract.language.patterns import Pattern
from kg.extract.language.tokens import Item, hyphenated
from kg.extract.speech.speech import Speech
from kg.extract.ties.tie import PACTS, Tie, is_role, to_stop

_REFUSALS = frozenset({"deny", "reject"})
#: What is called for is no tie yet.
_WISHES = frozenset({"call_for", "demand", "threaten"})
#: So near before a tie, and behind a negation, stands "that".
_BEFORE_THAT = 3
#: What may stand between a subject and its verb.
_BEFORE_VERBS = frozenset({"adverb", "auxiliary", "irrealis", "negation"})


def supposed(tie: Tie, _: Analysis, __: Pack) -> bool:
    """ "Jika Rusia menguasai …", "berharap AS memasok …" are no ties; but "jika Houthi yang didukung Iran" is one."""
    items, first = tie.items, tie.first
    # "kalau saja Ukraina anggota NATO", "jika Finlandia menampung pangkalan AS"
    is_so = tie.kind in ("member_of", "military_base") or any("copula" in item.tags for item in tie.words)
    first_named = tie.doer_first or tie.pattern.source.startswith(("{object:state} ..", "{object:place} ("))
    if tie.granted or not (first_named and (tie.deed or tie.kind in PACTS or is_so)):
        return False
    start, _end = clause(items, first)
    hoped = tie.deed and first > start and "irrealis" in items[first - 1].tags and items[first - 1].cls != "o"
    return hoped or (start > 0 and {"irrealis", "subordinator"} <= items[start - 1].tags.keys())


def unreal(tie: Tie, pack: Pack) -> bool:
    """A tie that is denied, wished for, or only possible is none.

    But who tries to mediate is a mediator, and what a relative clause tells is granted: "pakta yang diteken A dan
    B akan diperluas".
    """
    items, first, last = tie.items, tie.first, tie.last
    start, end = clause(items, first)
    if unproven(items, first, pack) or _unsaid(items, first) or _inverted(items, first, pack):
        return True
    if first + 2 < len(items) and hyphenated(items, first + 2):
        # "a plan to disarm the Iran-backed group": what becomes of it is no part of the tie
        return "negation" in items[first - 1].tags if first else False
    # "demi meringankan beban Hamas, sekutunya": that they are allies nobody wishes
    apposed = first + 2 < len(items) and items[first].cls == "X" and items[first + 1].cls == ","
    if apposed and tie.pattern.source.startswith("{object:group} , ("):
        # "menolak usulan Quad, yakni AS, Mesir, …": who is in it nobody rejects
        return False
    if _its_own(items[first + 2 * apposed : first + 2 + 2 * apposed], pack):
        return False
    if tie.deed and tie.kind != "mediates" and first and items[first].cls == "X" and "attempt" in items[first - 1].tags:
        # "upaya India memasukkan TRF ke daftar sanksi": it only tried
        return True
    if to_stop(tie, pack):
        return any("negation" in item.tags for item in items[max(start, first - 1) : last])
    if tie.kind == "recognised_as_part_of" and not tie.doer_first and not tie.granted:
        # "the plan asks Kyiv to recognise Crimea as Russian"
        asked = (item for item in items[start:first] if _act(item) in _WISHES)
        if next(asked, None) is not None and tie.pattern.source.startswith("("):
            return True
    opening, stop = _opening(items, start, first, pack), _stop(items, last, max(end, last))
    # "kedua anggota ASEAN itu akan berdamai": what they will do is no part of the tie
    # and "merundingkan kesepakatan dengan Israel yang akan …": what is hoped of it
    related = tie.kind not in PACTS and last < len(items) and "relative" in items[last].tags
    stop = last if tie.granted or is_role(items[last - 1]) or related or _of_noun(tie) else stop
    if " .... " in tie.pattern.source and items[first].cls != "k":
        # "denied that it had sent troops in support of …": what stands before it tells whether it is so
        opening = start
        if any(_act(item) in _REFUSALS for item in items[:first]):
            return True
    counted = first - 1
    while counted > start and (
        items[counted].cls in "Nd" or any("exists" in item.tags for item in items[counted - 1 : counted + 1])
    ):
        # "tak ada satu peluru pun yang kami kirim ke Yaman", "tidak ada proses negosiasi antara …"
        counted -= 1
    return (
        any(_act(item) in _REFUSALS for item in items[max(start, first - 1) : last])
        or any("negation" in item.tags for item in items[min(max(start, counted), opening) : last])
        or nobody(items[first], pack)
        or nobody(items[last - 1], pack)
        or any("cancelled" in item.tags for item in items[max(start, first - 1) : stop])
        or any(
            "irrealis" in item.tags and item.cls != "o" and not _told_by(item, tie.pattern)
            for item in items[opening:last]
        )
        or any(
            "planned" in item.tags for item in items[first if _apposed(items, first) else max(start, first - 3) : stop]
        )
        or (tie.kind == "holds_talks_with" and _only_judged(items[last:stop]))
    )


def _unsaid(items: list[Item], first: int) -> bool:
    """ "*Never said that* France supplies jets", "tidak pernah mengatakan bahwa …": nobody has said so."""
    that = next((k for k in range(first, max(first - _BEFORE_THAT, 1), -1) if "complementizer" in items[k].tags), 0)
    if that < _BEFORE_THAT or not items[that - 1].says or _act(items[that - 1]) in _REFUSALS:
        return False
    return any("negation" in item.tags for item in items[that - _BEFORE_THAT : that - 1])


def _inverted(items: list[Item], first: int, pack: Pack) -> bool:
    """ "*Had* Finland been a member of NATO, …": a condition without an "if"."""
    opens = first == 1 or (first > 1 and items[first - 2].cls in ',;"')
    return opens and items[first].cls == "X" and items[first - 1].low in pack.settings.get("inverts", ())


def _only_judged(behind: list[Item]) -> bool:
    """ "Talks with Israel *are the only way*", "perundingan dengan Israel *adalah satu-satunya jalan*"."""
    judged = bool(behind) and bool(behind[0].tags.keys() & {"linking", "copula"})
    return judged and any("irrealis" in item.tags for item in behind)


def _its_own(words: list[Item], pack: Pack) -> bool:
    """ "Would join its ally Israel", "akan bergabung dengan sekutunya, Israel": whose ally it is nobody asks."""
    own = tuple(pack.settings.get("possessives", ()))
    said = [word for item in words for word in item.low.split()]
    if said and said[0] in pack.settings.get("own", ()):
        return True
    partner = next((word for word in said[:1] if word.startswith(tuple(pack.settings.get("partners", ())))), None)
    return partner is not None and bool(own) and any(word.endswith(own) for word in said[:2])


def _of_noun(tie: Tie) -> bool:
    """ "Talks mediated by Oman were due to resume": not who mediates, but they lie ahead."""
    told = tie.kind == "mediates" and not tie.doer_first
    words = tie.items[max(tie.first - 1, 0) : tie.last] if told else []
    noun = any(one.cls == then.cls == "w" for one, then in pairwise(words))
    return noun and not any(item.tags.keys() & (_BEFORE_VERBS | {"copula"}) for item in words)


def wished(tie: Tie, speech: Speech) -> bool:
    """ "Urged Iran to back the plan", "called on both to sign a pact": what is called for is no tie yet.

    Nor are talks that somebody is ready to hold, or is a member who "berharap Ukraina menjadi anggota NATO".
    """
    if speech.act == "promise" and tie.kind == "holds_talks_with" and not tie.granted:
        return speech.verb < tie.last
    signs = tie.kind in PACTS and tie.pattern.source.startswith("{subject:") and not tie.granted
    becomes = tie.kind == "member_of" and tie.doer_first and not tie.granted and speech.verb < tie.first
    becomes = becomes and any("reaches" in item.tags for item in tie.words)
    return speech.act in _WISHES and (tie.deed or signs or becomes)


def denied(tie: Tie, speech: Speech, pack: Pack) -> bool:
    """ "Iran denied on Sunday that it had armed the Houthis", "rejected claims that it is an ally of Hamas".

    And "reports that Iran armed the Houthis were denied by Tehran".
    """
    if speech.verb >= tie.first:
        before = tie.items[speech.first : tie.first]
        return speech.act in _REFUSALS and any("complementizer" in item.tags for item in before)
    if speech.act == "assert" and not tie.granted:
        # "menyebut kabar tentang pangkalan Turki di Palmyra sebagai rumor"
        return any(item.tag("refine", "act") == "deny" for item in tie.items[tie.last : speech.last])
    if speech.act != "deny":
        return False
    return tie.deed or (not tie.granted and any(_stands(item, pack) for item in tie.words))


def _stands(item: Item, pack: Pack) -> bool:
    """Whether a word makes a sentence of a tie: "is an ally of", "has a base in"; "its ally" takes it for granted."""
    return bool(item.tags.keys() & {"copula", "auxiliary"}) or (item.cls == "w" and pack.is_verb(item))


def _stop(items: list[Item], last: int, end: int) -> int:
    """How far behind a tie a word may say that it lies ahead: not beyond a comma."""
    return next((k for k in range(last, min(last + 4, end)) if items[k].cls == ","), min(last + 4, end))


def _told_by(item: Item, pattern: Pattern) -> bool:
    """ "*Berupaya* menengahi"; or that it is done for somebody is the tie: "menyerang *demi* membantu Hamas"."""
    if pattern.type == "mediates":
        return "attempt" in item.tags
    if pattern.type in PACTS and item.low in pattern.words:
        # "perjanjian yang mengakhiri perang"
        return True
    return "behalf" in item.tags and item.low in pattern.words


def _act(item: Item) -> str:
    return str(item.tags["speech"]["act"]) if "speech" in item.tags else ""


def _opening(items: list[Item], start: int, first: int, pack: Pack) -> int:
    """Where the words begin that may turn what follows into a wish: "could", "refused to" before a verb."""
    while first > start and items[first].cls != "X" and items[first - 1].tags.keys() & _BEFORE_VERBS:
        first -= 1
    if (
        first > start + 1
        and items[first].cls == "w"
        and "irrealis" in items[first - 2].tags
        and (not pack.is_verb(items[first - 1]))
    ):
        # "offered to mediate"; not "risks drawing in allies", who are allies all the same
        first -= 2
    return first


def _apposed(items: list[Item], first: int) -> bool:
    """ "Akan bertemu Putin, sekutu dekat Iran": what lies ahead is not what he is."""
    return items[first].cls == "X" and first + 1 < len(items) and items[first + 1].cls == ","
