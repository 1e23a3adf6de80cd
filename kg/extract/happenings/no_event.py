"""Words that look like an event and tell none: a figure of speech, what describes something, what goes on."""

from __future__ import annotations

from collections.abc import Callable

from kg.extract.happenings.happening import Happening
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, located, position
from kg.extract.phrases.figures import captured
from kg.extract.phrases.referents import FORCES, SEATS, WHERE, Referent

#: Whether words tell no event, for one reason.
Reason = Callable[[Happening, Pack], bool]
#: How far behind a verb its means may stand.
_NEAR = 4
#: So many are no victims of a mere crime.
_MANY = 10
#: "A and B": the second one stands so far behind the first.
_TWO = 2
#: Over the telephone it is a call, and none of these.
FACE_TO_FACE = frozenset({"talks", "meeting"})


def misread(told: Happening, pack: Pack) -> bool:
    """Whether the words tell no event of their kind."""
    return _figurative(told, pack) or any(reason(told, pack) for reason in _REASONS.get(told.kind, ()))


def told_already(told: Happening, taken: list[Happening], seen: set[tuple[str, ...]]) -> bool:
    """Whether other words of the sentence, or of the article, tell the same."""
    if any(other.kind in told.like and _one_clause(told, other) for other in taken):
        return True
    calls = (other for other in taken if other.kind == "phone_call" and not _since_then(told, other))
    if told.kind in FACE_TO_FACE and any(calls) and not any("planned" in item.tags for item in told.words):
        # not "spoke by phone and would meet in April"
        return True
    if told.kind == "meeting" and _added(told) and any(other.kind in FACE_TO_FACE for other in taken):
        # "will meet Kagame in Washington, hosted by Trump"
        return True
    if told.blow and _outcome_of(told, taken):
        return True
    if told.kind == "ceasefire_agreed" and any(
        other.kind == "ceasefire_violated" and other.first < told.first < other.last for other in taken
    ):
        # "mengingkari gencatan senjata pada 18 Maret": the day on which it was broken
        return True
    if told.blow and _compared(told) and any(other.blow for other in taken):
        # "struck Kyiv …, as its air defences fought one of the biggest assaults in weeks"
        return True
    # "tewas dalam serangan itu": told before
    end = len(told.items)
    again = told.noun and any("demonstrative" in told.items[k].tags for k in (told.first + 1, told.last) if k < end)
    return again and any(key[0] in told.like for key in seen)


def _added(told: Happening) -> bool:
    """Whether a participle behind a comma tells it, by whom."""
    before, behind = told.items[max(told.first - 1, 0)], told.items[told.first + 1 : told.first + 2]
    return before.cls == "," and any(item.tag("preposition", "role") == "agent" for item in behind)


def _compared(told: Happening) -> bool:
    """Whether a noun is "one of the biggest assaults", "salah satu serangan terbesar": which, compared with others."""
    if told.items[told.first].tag("assault", "frame") != "noun":
        return False
    beside = (*told.items[max(told.first - 2, 0) : told.first], *told.items[told.last : told.last + 2])
    return any("superlative" in item.tags for item in beside)


def crime(told: Happening, participants: list[Referent], places: list[Referent]) -> bool:
    """ "A man was shot dead in Texas": a killing, and no war that the article tells of."""
    nobody = not told.slots and all(r.entity.type in WHERE and r in places for r in participants)
    before = told.items[told.first - 1] if told.first else None
    if before is not None and before.cls == "N" and before.value is not None and (before.value.low or 0) >= _MANY:
        # "26 wisatawan dibunuh di Pahalgam"
        return False
    # "sebuah rudal menghancurkan gedung di Kyiv"
    return nobody and not any(item.tags.keys() & {"assault", "means"} for item in told.words)


def _since_then(told: Happening, call: Happening) -> bool:
    """ "Spoke by phone, a month after the two met in Busan": another time."""
    between = told.items[min(told.last, call.last) : max(told.first, call.first)]
    return any(item.tags.keys() & {"after", "aside"} for item in between)


def _one_clause(one: Happening, other: Happening) -> bool:
    """Whether nothing stands between two stretches that begins another clause, or an attack that one answers."""
    (_, end), (start, _) = sorted(((one.first, one.last), (other.first, other.last)))
    apart = ("subordinator", "response")
    return not any(item.cls in ",;.k" or any(tag in item.tags for tag in apart) for item in one.items[end:start])


def _outcome_of(told: Happening, taken: list[Happening]) -> bool:
    """ "Attacked a base, killing dozens", "terlibat baku tembak, menewaskan 12": the blow before did it."""
    items, first = told.items, told.first
    joined = first > 1 and "outcome" in items[first].tags and items[first - 1].cls in ",k"
    # "repelled an assault and killed dozens": who fought did so
    fought = joined and items[first - 1].cls == ","
    return joined and any((other.blow or (fought and other.kind == "clash")) and other.last < first for other in taken)


def _fighting_did(told: Happening, _: Pack) -> bool:
    """ "Sudan's war has killed", "clashes between them killed", "terlibat perang yang menewaskan": the war did."""
    items, first = told.items, told.first
    if first > 1 and "relative" in items[first - 1].tags and "event" in _told_of(items, first - 2).tags:
        return True
    at = first
    while at > _TWO and items[at].cls == "X" and items[at - 1].cls == "k":
        at -= 2
    if at > 1 and items[at].cls == "X":
        # "the war in Sudan has killed", "the war between Israel and Hamas …"
        between = items[at - 1].tag("preposition", "role") == "between"
        if "event" in (items[at - 2] if between else _told_of(items, at)).tags:
            return True
    agents = set(map(id, told.agents))
    whose = [k - 1 for k in range(1, told.last) if id(items[k].value) in agents]
    # "clashes this week between"
    whose += [
        k - 1 - (items[k - 1].cls == "D") for k in whose if k and items[k].tag("preposition", "role") == "between"
    ]
    near = [*told.words, *(items[k] for k in whose)]
    return any("event" in item.tags and item.low not in told.pattern.words for item in near)


def _spoken_of(told: Happening, pack: Pack) -> bool:
    """ "Hamas called the strikes a crime": a noun behind an article, and whoever speaks of them did not strike."""
    struck = (k for k in range(max(told.first, 1), told.last) if told.items[k].tag("assault", "frame") == "noun")
    said = (told.items[k - 1] for k in struck if "speech" in told.items[k - 1].tags)
    return bool(told.agents) and any(pack.any_in("definite", item.low.split()[-1:]) for item in said)


def _said_there(told: Happening, _: Pack) -> bool:
    """ "Condemned the attack at the UN Security Council": that is where it was said."""
    items = told.items
    named = [k for k in range(told.first + 1, told.last) if items[k].cls == "X"]
    there = [k for k in named if located(items, k) and items[k].value.kind == "entity" and items[k].value.type in SEATS]
    return bool(named) and named == there and not told.agents


def _told_of(items: list[Item], at: int) -> Item:
    """ "Bentrokan di perbatasan pada Oktober yang menewaskan …": the noun, before where and when it was."""
    while at > 1 and (items[at].cls in "DoKj" or (items[at].cls == "X" and items[at - 1].cls == "o")):
        at -= 1
    return items[at]


def _since(told: Happening, _: Pack) -> bool:
    """ "Sejak perang pecah", "selama perang": only the time that a figure is of, unless a date tells more."""
    before = told.items[max(told.first - 2, 0) : told.first]
    opened = any("since" in item.tags or item.tag("preposition", "role") == "time" for item in before)
    dated = told.items[told.first].cls == "D"
    return opened and not dated and all(item.cls != "D" for item in told.items[told.last - 1 : told.last + _NEAR])


def _figurative(told: Happening, pack: Pack) -> bool:
    """ "Menghantam Iran dengan sanksi", "serangan verbal": nobody strikes."""
    items, first, last = told.items, told.first, told.last
    if first > 1 and "relative" in items[first - 1].tags and items[first].cls == "w":
        # "paket sanksi terhadap Rusia yang menyasar 60 kapal"
        first = max(0, first - _NEAR)
    elif first > 1 and items[first - 1].cls == "," and pack.is_participle(items[first]):
        # "imposed a package of sanctions on Russia, targeting its tankers"
        first = max(0, first - 1 - _NEAR)
    noun = first - 1
    while noun > 0 and (items[noun].cls == "t" or "adverb" in items[noun].tags):
        noun -= 1
    if noun < first - 1 and "figurative" in items[max(noun, 0)].tags:
        # "paket itu juga menyasar 117 kapal"
        first = max(noun, 0)
    behind = range(max(last - 1, 0), min(last + _NEAR, len(items)))
    by = next((k for k in behind if items[k].tag("preposition", "role") in ("with", "agent")), len(items))
    # "struck a defiant tone", "a more belligerent note", "a deal"
    struck = items[last - 1 : last + 3] if items[last - 1].cls == "d" else []
    return any("accord" in item.tags for item in struck) or any(
        "figurative" in item.tags for item in (*items[first:last], *struck, *items[by : by + 2 * _NEAR])
    )


def _leaves_race(told: Happening, _: Pack) -> bool:
    """ "Withdrawal from Kosovo's race": the place only tells of what kind it is."""
    return bool(told.patients) and told.last < len(told.items) and told.items[told.last].cls == "g"


def _leaves_body(told: Happening, pack: Pack) -> bool:
    """ "Mali keluar dari ECOWAS", "withdrew from the WHO": it is no member any more, and no troops moved."""
    near = told.items[told.first : told.last + 2]
    named = [k for k in range(1, len(near)) if near[k].cls == "X"]
    whence = (k for k in named if pack.any_in("whence", near[k - 1].low.split()[-1:]))
    return any(r.entity.type == "InternationalOrganization" for k in whence for r in near[k].value.referents)


def _sets_free(told: Happening, _: Pack) -> bool:
    """ "Lima pekerja LSM Prancis dibebaskan Houthi": people, and no place."""
    freed = any("released" in item.tags for item in told.words)
    passive = any(told.items[told.first].value is mention for mention in told.patients)
    near = told.items[max(told.first - _NEAR, 0) : told.first]
    return freed and passive and any("population" in item.tags for item in near)


def _takes_side(told: Happening, pack: Pack) -> bool:
    """ "Took Islamabad's side"; but "captured the province's districts" tells of the province."""
    return _leaves_race(told, pack) and all(mention.kind == "entity" for mention in told.patients)


def _of_people(told: Happening, _: Pack) -> bool:
    """ "A captured Russian soldier", "tahanan Palestina yang dibebaskan": no place."""
    people = (told.items[max(position(told.items, mention, 0) - 1, 0)] for mention in told.patients)
    demonym = any(mention.hit and mention.hit.role == "demonym" for mention in told.patients)
    return demonym or any("population" in item.tags for item in people)


def _named_after(told: Happening, _: Pack) -> bool:
    """ "Perang Israel-Hizbullah menewaskan 1.300 orang": the war did, and not the second of the two."""
    items = told.items
    second = (k for k in range(2, len(items)) if items[k - 1].cls == "-" and items[k - 1].end == items[k].start)
    pairs = (k for k in second if items[k - 2].cls == "X" and items[k].cls == "X" and items[k].value in told.agents)
    return any("event" in item.tags for k in pairs for item in (*items[max(k - 3, 0) : k - 2], *items[k + 1 : k + 2]))


def _stays(told: Happening, pack: Pack) -> bool:
    """ "Menguasai bendungan itu sejak awal perang", "masih menduduki": who holds a place for long takes it no more."""
    still = pack.settings.get("still", ())
    if any(item.low in still for item in told.items[max(told.first - 1, 0) : told.last]):
        return True
    behind = next((item for item in told.items[told.last :] if "demonstrative" not in item.tags), None)
    return behind is not None and "since" in behind.tags


def _flee(told: Happening, _: Pack) -> bool:
    """ "Sedikitnya 1.600 keluarga angkat kaki dari Babanusa": people who flee, and no troops."""
    leave = [mention.type == "PopulationGroup" for mention in told.agents]
    return bool(leave) and all(leave)


def _into(told: Happening, _: Pack) -> bool:
    """ "Has taken his country into the coalition": nothing was captured."""
    return told.last < len(told.items) and "whither" in told.items[told.last].tags


def _advances(told: Happening, pack: Pack) -> bool:
    """ "M23 fighters marched into Uvira": no protest."""
    armed = any(r.entity.type in FORCES for mention in told.agents for r in mention.referents)
    return armed and _into(told, pack)


def _phrasal(told: Happening, _: Pack) -> bool:
    """ "The war that broke out ended with a ceasefire": nothing was broken."""
    first = told.items[told.first]
    return first.cls == "w" and not told.pattern.words.issuperset(first.low.split())


def _by_others(told: Happening, _: Pack) -> bool:
    """ "Rockets fired by the group landed in Jizan", "flights with arms for it had landed": it went nowhere."""
    if ":place}" in told.pattern.source and any(
        "means" in item.tags for item in told.items[max(told.first - 2, 0) : told.last]
    ):
        # "Cambodian rockets landed in Surin"
        return True
    if not told.first:
        return False
    fired, before = told.items[max(told.first - 2, 0)], told.items[told.first - 1]
    theirs = "behalf" in before.tags or ("whence" in before.tags and "launched" in fired.tags)
    return theirs or before.tag("preposition", "role") == "agent"


def _flees(told: Happening, _: Pack) -> bool:
    """ "Fled by boat to Somaliland and then flew to Abu Dhabi": nobody is met there."""
    gone = (told.items[k].tag("outcome", "outcome") for k in range(told.first))
    return ":place}" in told.pattern.source and "displaced" in gone


def _negotiated(told: Happening, pack: Pack) -> bool:
    """ "Perundingan pertukaran tahanan", "discussed a prisoner swap": nobody was exchanged."""
    about, items = pack.settings.get("negotiated", ()), told.items
    noun = next((k for k in range(told.first, told.last) if "released" in items[k].tags), told.first)
    before = noun - 1
    while before > 0 and (items[before].cls in "dj" or items[before].tags.keys() & {"population", "fixed"}):
        before -= 1
    return before >= 0 and items[before].low in about


def _equipment(told: Happening, _: Pack) -> bool:
    """ "Menyerahkan 48 jet tempur": no people."""
    counted = "{when:number} {patient:force}" in told.pattern.source
    return counted and "population" not in told.items[told.last - 1].tags


def _handed_over(told: Happening, pack: Pack) -> bool:
    """ "Memulangkan 18 tentara Kamboja yang ditawan": prisoners go home, and no troops leave."""
    items = told.items
    held = (k for k in range(told.last, min(told.last + _NEAR, len(items))) if captured(items[k]))
    return any(items[k - 1].tags.keys() & {"relative", "auxiliary"} for k in held)


def _mediated(told: Happening, _: Pack) -> bool:
    """ "A truce mediated by Qatar and Turkey ended the fighting": who mediates does not fight."""
    return told.analysis.only_mediate(told.agents)


#: Why words tell no event of their kind.
_REASONS: dict[str, tuple[Reason, ...]] = {
    "attack": (_fighting_did, _named_after, _spoken_of, _said_there),
    "shelling": (_fighting_did,),
    "meeting": (_by_others, _flees),
    "clash": (_since, _mediated),
    "ceasefire_agreed": (_since,),
    "ceasefire_violated": (_phrasal,),
    "capture": (_of_people, _stays, _takes_side, _into, _sets_free),
    "withdrawal": (_of_people, _flee, _leaves_race, _leaves_body, _handed_over),
    "protest": (_advances,),
    "prisoner_exchange": (_negotiated, _equipment),
}
