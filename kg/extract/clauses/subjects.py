"""The subject of a verb: who says, does or gives, wherever in the sentence it stands."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.clauses.eligible import eligible
from kg.extract.clauses.explained import apposed, aside, described, far_closed, head, tells
from kg.extract.clauses.lists import coordinated, term
from kg.extract.clauses.relatives import closed_by, complement, indefinite
from kg.extract.clauses.sharing import OWNING, Act, acted_on, fronted, inserted, joined, joined_verb, main_act
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, antecedent, before_brackets
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import BODIES, PLACES

#: So near before whom it is sent to stands a letter.
_MESSAGE = 5
#: "Sejak jatuhnya rezim Assad pada Desember 2024" has at most so many items.
_LONG_TIME = 10
#: With one of these begins what may stand between a relative word and its verb.
_OPENS_RELATIVE = frozenset({"subordinator", "addressee", "medium"})
#: How far to look for the subject of a verb, in items; a longer way crosses another clause.
_REACH = 30
#: What may stand between a subject and its verb, beside a day.
_BEFORE_VERB = frozenset({"adverb", "auxiliary", "reciprocal"})
#: What may stand in the naming of somebody whom no rule knows.
_NOUNS = frozenset({"determiner", "definite", "indefinite", "single", "adjective", "feeling"})
#: One of these has no verb of several.
_SINGLE = frozenset({"State", "DeFactoState", "Person", *PLACES})
#: Two names.
_TWO = 2
#: A name or a word in quotation marks is no longer.
_FEW = 6
#: So many items at least stand before the last name of a list whose first one an aside explains.
_ASIDE = 5
#: A name, a comma and an "and".
_NAMED = 3
#: A quotation mark so near is that of a word in quotation marks.
_MARK = 3

#: Where the naming of a subject begins, and who it is.
Subject = tuple[int, list[Mention]]


def subject_of(items: list[Item], at: int, pack: Pack, found: Sequence[Act]) -> Subject | Act | None:
    """The mentions that are the verb's subject; or the speech whose subject it shares ("… dan menuduh …")."""
    k = at - 1
    if k > 1 and "infinitive" in items[k].tags and items[k - 1].cls == "X" and "speech" in items[at].tags:
        # "prompting the prime minister to announce …"
        first, whom = coordinated(items, k - 1)
        if first and items[first - 1].low in pack.settings.get("causes", ()):
            return first, whom
    while k >= 0 and (items[k].cls == "D" or items[k].tags.keys() & _BEFORE_VERB):
        k -= 1
    k = _outside(items, k)
    # "Israel, yang saat itu menduduki …"
    k -= int(k > 0 and items[k].cls == "f" and "relative" in items[k - 1].tags)
    if k > 1 and items[k - 1].cls == "," and term(items, k):
        # "France, which leads the “coalition of the willing,” has pledged …"
        k -= 1
    if k >= 0 and (_governs_verb(items[k], items[at]) or _of_accord(items, k)):
        return None
    if (opens := closed_by(items, k)) and (related := _of_relative(items, opens, pack)) is not None:
        # "kelompok yang dipersenjatai Iran itu menguasai …"
        return related
    if _told_by_source(items, k):
        k -= 2
    if (related := _of_relative(items, before_time(items, k, pack), pack)) is not None:
        return related
    begins = k
    if k > 0 and k == at - 1 and "subordinator" in items[k].tags and "speech" not in items[at].tags:
        # "Russia advanced after capturing the town": the verb shares the subject of the clause before
        k -= 1
    # "Burhan accused the Quad, comprising the US and Egypt, of bias, saying …": he says so
    goes_on = found and k >= 0 and items[k].cls == "," and pack.is_participle(items[at])
    if not goes_on and (explained := described(items, k, at, pack)) is not None:
        return explained
    if _unnamed(items, k, pack):
        return None
    shares = k >= 0 and (items[k].cls in "k," or "shared" in items[k].tags)
    if shares and found and k > found[-1].verb > 0 and all(item.cls != ";" for item in items[found[-1].verb : k]):
        if inserted(items, found, k):
            return coordinated(items, 0)
        return main_act(items, found, at, pack)
    if not found and k > 0 and (items[k].cls == "k" or "conjunction" in items[k].tags):
        verb = joined_verb(items, k, pack)
        if verb and (shared := subject_of(items, verb, pack, found)) is not None:
            return shared
    who, stopped = _nearest(items, k, at, pack, found, shares=shares)
    if who is not None:
        return who
    if found and (shares or (stopped >= 0 and "conjunction" in items[stopped].tags)):
        return main_act(items, found, at, pack)
    return fronted(items, at, begins, pack) if "speech" not in items[at].tags else None


def _outside(items: list[Item], k: int) -> int:
    """ "Burundi mengirim tentara dan, setelah Uvira lepas, menuduh …": the "and" before the clause."""
    if k < _ASIDE - 1 or items[k].cls != ",":
        return k
    opens = next((c for c in range(k - 1, 0, -1) if items[c].cls in ',;"'), 0)
    told = opens > 1 and items[opens].cls == "," and "subordinator" in items[opens + 1].tags
    return opens - 1 if told and items[opens - 1].cls == "k" else k


def _governs_verb(before: Item, verb: Item) -> bool:
    """Whether the word before a verb leaves it without a subject of its own.

    "A statement that condemned": nobody whom the sentence names.
    """
    return bool(before.tags.keys() & {"speech", "irrealis"}) or (
        "complementizer" in before.tags and "speech" in verb.tags
    )


def _of_accord(items: list[Item], k: int) -> bool:
    """ "Terikat Deklarasi Shusha, yang mewajibkan …": what an accord with a name asks is asked by nobody."""
    if k < 2 or "relative" not in items[k].tags or items[k - 1].cls != ",":
        return False
    return items[k - 2].text.istitle() and "accord" in items[k - 3].tags


def _told_by_source(items: list[Item], k: int) -> bool:
    """ "M23, yang menurut PBB menguasai Goma"."""
    source = k > 1 and items[k].cls == "X" and items[k - 1].tag("speech", "frame") == "source"
    return source and "relative" in items[k - 2].tags


def before_time(items: list[Item], k: int, pack: Pack) -> int:
    """ "Israel, yang sejak jatuhnya rezim Assad menduduki …": where the relative word stands before such a time.

    And before whom it is told, "yang kepada wartawan mengatakan". The item itself where none does.
    """
    own = tuple(pack.settings.get("possessives", ())) or ("'s",)
    for at in range(k, max(k - _LONG_TIME, 1), -1):
        item = items[at]
        if "relative" in item.tags:
            return at if at < k and items[at + 1].tags.keys() & _OPENS_RELATIVE else k
        if item.cls in ',;:."' or item.says or (pack.is_verb(item) and not item.low.endswith(own)):
            return k
    return k


def _of_relative(items: list[Item], k: int, pack: Pack) -> Subject | None:
    """ "Kelompok X, yang menyerukan …": whoever stands before the relative word at items[k]."""
    if k <= 0 or "relative" not in items[k].tags:
        return None
    if (of_whom := complement(items, k, pack)) is not None:
        return coordinated(items, of_whom)
    named = before_brackets(items, antecedent(items, k))
    thing = items[k].tag("relative", "refers") == "thing"
    if not thing and items[k - 1].cls == "," and (told := far_closed(items, k - 1, pack)) is not None:
        # "said X, spokesman for the council of refugees, who accused …": who is described
        return coordinated(items, told)
    if items[named].cls != "X":
        return _of_realm(items, k, pack)
    if (message := _message_to(items, named)) is not None:
        who, _ = _nearest(items, message - 1, message, pack, (), shares=False)
        return who if isinstance(who, tuple) else None
    # "Houthi fighters in Yemen, who say": who is somewhere; "… in Yemen, which says" may be the place
    return coordinated(items, head(items, named) if named == k - 2 and not thing else named)


def _of_realm(items: list[Item], relative: int, pack: Pack) -> Subject | None:
    """ "Iran, negara yang mempersenjatai Houthi, …": the noun says what the name before the comma is.

    And "Mesir dan Qatar, dua negara yang menengahi …" what two are.
    """
    noun = relative - 1
    if noun < _TWO or items[noun].low not in pack.settings.get("realms", ()):
        return None
    count = items[noun - 1].value if items[noun - 1].cls == "N" else None
    comma = noun - 1 - (count is not None)
    if comma < 1 or items[comma].cls != "," or items[comma - 1].cls != "X" or items[comma - 1].value.type != "State":
        return None
    if count is None:
        return comma - 1, [items[comma - 1].value]
    several = coordinated(items, comma - 1)
    return several if count.count == len(several[1]) else None


def _message_to(items: list[Item], named: int) -> int | None:
    """ "Mengirim surat kepada Guterres yang menuduh …": the letter accuses, and not whom it is sent to.

    And "mengesahkan resolusi usulan AS yang menuntut …": whoever adopts it demands so.
    """
    at = coordinated(items, named)[0] - 1
    if at > 0 and "message" in items[at].tags and "made" in items[at].tags:
        # but "memveto resolusi usulan AS yang menuntut …": the drafters demand so
        return at if items[at - 1].tag("speech", "act") != "reject" else None
    if not items[named - 1].tags.keys() & {"addressee", "whither"}:
        return None
    return next((k for k in range(named - 2, max(named - _MESSAGE, 0), -1) if "message" in items[k].tags), None)


def _nearest(
    items: list[Item], k: int, at: int, pack: Pack, found: Sequence[Act], *, shares: bool
) -> tuple[Subject | Act | None, int]:
    """The nearest name before items[k] that may be the subject of the verb at items[at]; and where it was looked for.

    Not across another clause, nor within an aside.
    """
    comma = False
    for steps in range(1, _REACH + 1):
        if k < 0:
            break
        item = items[k]
        if item.cls == "X" and _one_of_many(items, k, at, pack):
            k -= 1
            continue
        if item.cls == "X":
            k = _in_capacity(items, k, pack)
            who, k = _name(items, k, pack, found, shares=shares)
            if who is not None:
                return who, k
            continue
        if item.cls == '"' and (mark := _marked(items, k)):
            k = mark - 1
            continue
        if item.cls == ",":
            comma = True
            if opens := aside(items, k):
                # "the group, which includes the US and France, demanded": nobody inside the clause did
                k = opens - 1
                continue
            if found and k > found[-1].last and shares:
                return main_act(items, found, at, pack), k
        elif (relative := joined(items, k, at, comma, shares)) is not None:
            return coordinated(items, relative), k
        elif _parts(items, k, at, pack, steps=steps, comma=comma, acts=bool(found)):
            break
        k -= 1
    return None, k


def _marked(items: list[Item], k: int) -> int:
    """ "A member of the “axis of resistance”": where the mark stands that opens a few words in marks, or 0."""
    opens = next((c for c in range(k - 1, max(k - _FEW, 0), -1) if items[c].cls in '",'), 0)
    return opens if items[opens].cls == '"' else 0


def _in_capacity(items: list[Item], k: int, pack: Pack) -> int:
    """ "Mesir *selaku* penengah perundingan Gaza mendesak": who acts so, where the clause begins."""
    opens = k - 1
    while opens > max(k - _FEW, 0) and "capacity" not in items[opens].tags:
        noun = items[opens].cls == "X" and items[opens].value.kind in ("role", "body")
        if not (noun or items[opens].cls in "wjoKTR") or pack.is_verb(items[opens]):
            return k
        opens -= 1
    if opens < 1 or "capacity" not in items[opens].tags or items[opens - 1].cls != "X":
        return k
    start = coordinated(items, opens - 1)[0]
    return opens - 1 if start == 0 or items[start - 1].cls in ',"' else k


def _one_of_many(items: list[Item], k: int, at: int, pack: Pack) -> bool:
    """ "The Houthis control Sanaa and *have* vowed": one state or person is no subject of a verb of several."""
    mention: Mention = items[k].value
    if mention.kind != "entity" or mention.type not in _SINGLE:
        return False
    plural = pack.settings.get("plural", ())
    first = at
    while first > k + 1 and items[first - 1].tags.keys() & _BEFORE_VERB:
        first -= 1
    alone = _explained(items, coordinated(items, k), pack)[0] == k
    return items[first].low in plural and items[first - 1].cls in "Xk," and alone


def _name(items: list[Item], k: int, pack: Pack, found: Sequence[Act], *, shares: bool) -> tuple[Subject | None, int]:
    """The subject, if the name at items[k] or its list may be it, and the item before the list."""
    mention: Mention = items[k].value
    owner = items[k - 2] if k > 1 and items[k - 1].cls == "g" and mention.type in PLACES else None
    if owner is not None and owner.cls == "X" and owner.value.type in BODIES:
        # "the Red Crescent's Zawiya branch"
        return coordinated(items, k - 2), k
    qualifies = _qualifies(items, k) or indefinite(items[k], pack)
    start = k if qualifies else coordinated(items, k)[0]
    if found and _of_object(items, start, k):
        # "mengecam serangan Israel dan Mesir menyerukan …": Egypt does
        return (k, [mention]), k
    if not (shares and acted_on(items, start)) and not qualifies and eligible(items, k, start - 1, pack):
        return _explained(items, coordinated(items, apposed(items, k, pack)), pack), k
    return None, start - 1


def _explained(items: list[Item], told: Subject, pack: Pack) -> Subject:
    """ "Qatar, a US ally, and Saudi Arabia said": the subject, and the name that opens the sentence before an aside."""
    k = told[0]
    if k < _NAMED or items[k - 1].cls != "k" or items[k - 2].cls != ",":
        return told
    if items[k - 3].cls == "X" and "," in items[k - 3].text and _opens(items[: k - 3]):
        # "Armenia's leader, X, and Azerbaijan's, Y, met"
        return k - 3, [items[k - 3].value, *told[1]]
    if k < _ASIDE:
        return told
    comma = next((c for c in range(k - 3, 0, -1) if items[c].cls in ',;:"('), 0)
    opens = items[comma].cls == "," and items[comma - 1].cls == "X" and comma < k - 3
    leads = opens and _opens(items[: comma - 1])
    if not leads or items[comma - 1].value.kind in ("role", "place") or pack.is_verb(items[comma + 1]):
        # "Its leader, X, accused Israel, and lawmaker Y called for talks": two clauses
        return told
    return comma - 1, [items[comma - 1].value, *told[1]]


def _opens(before: list[Item]) -> bool:
    """Whether a name that has these words before it opens the sentence."""
    return all(item.cls in "Dd" or "adverb" in item.tags for item in before)


def _parts(items: list[Item], k: int, at: int, pack: Pack, *, steps: int, comma: bool, acts: bool) -> bool:
    """Whether another clause ends at items[k], ``steps`` items before the verb at items[at]."""
    item = items[k]
    if item.cls in ';"':
        return steps > (1 if item.cls == ";" else _MARK)
    if comma:
        return False
    # ", tetapi masih menguasai …": who rules is whoever the clause before was about
    # not "X, still in power, …"
    contrasts = "conjunction" in item.tags and "adverb" not in item.tags and k > 0 and (steps > 1 or acts)
    # "Rwanda denies it, though a UN report in July said …": the report did
    concedes = "subordinator" in item.tags and k > 0 and items[k - 1].cls == "," and items[at].says
    concedes = (
        concedes
        and steps > _TWO
        and items[k + 1].cls != "N"
        and not item.tags.keys() & {"after", "since", "until", "shared", "purpose"}
    )
    # "sejak tahun lalu", "sejak kejatuhan Assad" are no clauses
    return (
        contrasts
        or concedes
        or ("subordinator" in item.tags and items[k + 1].cls != "D" and tells(items[k + 1 : at], pack))
    )


def claimed_by(items: list[Item], at: int, pack: Pack, found: Sequence[Act]) -> Subject | None:
    """ "Houthi mengaku telah menyerang …": of a verb right behind one of saying, who says so is the subject."""
    k = at - 1
    while k > 0 and items[k].tags.keys() & _BEFORE_VERB:
        k -= 1
    says = items[k].tags.get("speech", {}) if k > 0 else {}
    if says.get("frame") != "before" or says.get("act") not in OWNING:
        return None
    subject = subject_of(items, k, pack, [act for act in found if act.verb < k])
    while subject is not None and not isinstance(subject, tuple):
        k = subject.verb
        subject = subject_of(items, k, pack, [act for act in found if act.verb < k])
    return subject


def _unnamed(items: list[Item], k: int, pack: Pack) -> bool:
    """ "…, sementara oposisi menyerukan", "…, while the opposition urged": somebody else, who has no name."""
    at = k
    while at > 0 and items[at].cls in "wdj" and not (items[at].tags.keys() - _NOUNS or pack.is_verb(items[at])):
        at -= 1
    opens = 0 < at < k and items[at].tags.keys() & {"subordinator", "conjunction"} and items[at - 1].cls == ","
    return bool(opens) and items[k].cls in "wj" and not items[k].tags.keys() - {"adjective", "feeling"}


def _of_object(items: list[Item], start: int, k: int) -> bool:
    """Whether the first of two names around an "and" is the object of the verb before, or whose the object is."""
    if start != k - 2 or items[k - 1].cls != "k" or start < _TWO:
        return False
    before = items[start - 1]
    owned = before.cls == "w" and before.tags.keys() <= {"assault", "not_people"}
    verb = items[start - 2] if owned else before
    return verb.tag("speech", "act") in ("condemn", "support", "reject", "threaten")


def _qualifies(items: list[Item], k: int) -> bool:
    """ "Iran-backed", "the SDF's", "after the Hamas attack": a name that tells of what kind, or whose, a word is."""
    if k + 1 >= len(items):
        return False
    behind = items[k + 1]
    attack = k > 0 and "assault" in behind.tags and "subordinator" in items[k - 1].tags
    # not "after Hamas attacked Israel"
    noun = attack and k + 2 < len(items) and items[k + 2].cls in ",.ok"
    return noun or (behind.start == items[k].end and (behind.text == "-" or behind.cls == "g"))
