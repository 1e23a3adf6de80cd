"""Words that look like a tie and tell none: they are of something else, or of what is over."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise

from kg.extract.clauses.shadow import slots_of
from kg.extract.context import Analysis
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, located, position
from kg.extract.phrases.mentions import Mention, referents_of
from kg.extract.phrases.referents import SEATS
from kg.extract.ties.tie import SYMMETRIC, Tie, is_role, several
from kg.extract.ties.unreal import supposed

#: Whether words tell no tie, for one reason.
Reason = Callable[[Tie, Analysis, Pack], bool]

#: These are told of as long as they last.
_LASTING = frozenset({"alliance", "co_chairs", "controls", "member_of", "military_base"})
#: "About a fifth of Ukraine".
_ABOUT = frozenset({"qualifier", "about"})
_TOWN = "Settlement"
#: Who may run a hospital, and no town.
_RUNNING = ("Organization", "InternationalOrganization")
_TWO = 2
#: "X, one supporter Y": so many items.
_APPOSED = 5
#: "Talks on a" is so long.
_NOUN_BEFORE = 3
#: Before whoever gets something.
_TO = frozenset({"reaches", "addressee", "whither", "behalf"})


def of_another(tie: Tie, analysis: Analysis, pack: Pack) -> bool:
    """Whether the words are of something else, or of what is over."""
    reasons = (_of_partner, *((_over,) if tie.kind in _LASTING else ()))
    return any(reason(tie, analysis, pack) for reason in reasons)


def misread(tie: Tie, analysis: Analysis, pack: Pack) -> bool:
    """Whether the words tell no tie of their kind."""
    reasons = (*_REASONS.get(tie.kind, ()), supposed, _said_there, *(_BETWEEN if tie.kind in SYMMETRIC else ()))
    return any(reason(tie, analysis, pack) for reason in reasons)


def _said_there(tie: Tie, _: Analysis, __: Pack) -> bool:
    """ "Accused the UAE at the UN Security Council of arming the RSF": where it was said arms nobody."""
    items, at = tie.items, tie.first
    return tie.doer_first and items[at].cls == "X" and located(items, at) and items[at].value.type in SEATS


def _of_partner(tie: Tie, _: Analysis, pack: Pack) -> bool:
    """ "AS menyanksi pemasok senjata Rusia", "mantan sekutu Rusia": who is so is not the subject, or is so no more."""
    items, first, last = tie.items, tie.first, tie.last
    partners, linking = pack.settings.get("partners", ()), pack.settings.get("linking", ())
    own = tuple(pack.settings.get("possessives", ()))
    named = next((k for k in range(first, last) if items[k].cls == "X"), last)
    deed = False
    for k in range(first, last):
        item = items[k]
        word = item.low.split()[0]
        if word in partners and not any(noun.low.endswith(own) for noun in items[k : k + 2]):
            return deed or (k > 0 and "former" in items[k - 1].tags)
        if k > named and item.cls == "X":
            break
        deed = word not in linking and (deed or (k > named and pack.is_verb(item)))
    return False


def _over(tie: Tie, _: Analysis, pack: Pack) -> bool:
    """ "Rusia, yang pernah menguasai Kherson": a tie of the past."""
    told = [item.low for item in tie.items[max(tie.first - 1, 0) : tie.last]]
    # "used to" is two words
    pairs = [" ".join(pair) for pair in pairwise(told)]
    before = {*told, *pairs}
    return any(once in before for once in pack.settings.get("once", ()))


def _lost_control(tie: Tie, _: Analysis, __: Pack) -> bool:
    """ "Lost control of Kupiansk"."""
    return any(item.tag("outcome", "side") == "subject" for item in tie.items[max(0, tie.first - 1) : tie.last])


def _beyond(tie: Tie, _: Analysis, __: Pack) -> bool:
    """ "Control the coast across the Gulf of Aden": the coast, and not the gulf."""
    before = [tie.items[position(tie.items, one, 1) - 1] for one in tie.objects[:1]]
    return any("opposite" in item.tags for item in before)


def _captured(tie: Tie, analysis: Analysis, pack: Pack) -> bool:
    """ "RSF merebut El Fasher, kota terakhir yang dikuasai tentara": whose it was before it was taken."""
    if not tie.granted:
        return False
    taken = (
        who["patient"]
        for pattern, who, start, _ in analysis.shadow.find(pack.events)
        if pattern.type == "capture" and "patient" in who and start < tie.first and who.get("agent") != tie.subjects
    )
    return any(one is place for patients in taken for one in patients for place in tie.objects)


def told_otherwise(tie: Tie, before: list[Tie]) -> bool:
    """Whether what the sentence has told before makes no tie of the words."""
    return any(reason(tie, before) for reason in (_taken_over, _hosted, _mediated, _based, _chaired))


def _mediated(tie: Tie, before: list[Tie]) -> bool:
    """ "A truce that Oman and the UN negotiated": not with each other; "talks sponsored by X": X backs nobody there."""
    mediated = [other for other in before if other.kind == "mediates"]
    if tie.kind == "holds_talks_with":
        return any(other.subjects == tie.subjects for other in mediated)
    return tie.kind == "support" and any(other.last == tie.last for other in mediated)


def _based(tie: Tie, before: list[Tie]) -> bool:
    """ "The US runs the Al Udeid air base": what has been told to be a base is no land.

    Nor is who helps, in "controls the northeast with American backing".
    """
    if tie.kind == "controls" and any(other.kind == "support" and other.subjects == tie.objects for other in before):
        return True
    bases = [other for other in before if other.kind == "military_base"] if tie.kind == "controls" else []
    return any(other.objects == tie.objects and other.subjects == tie.subjects for other in bases)


def _chaired(tie: Tie, before: list[Tie]) -> bool:
    """ "France and Russia jointly chaired the Minsk Group": that is more than to belong to it."""
    chaired = [other for other in before if other.kind == "co_chairs"] if tie.kind == "member_of" else []
    return any(one is body for other in chaired for one in other.objects for body in tie.objects)


def _hosted(tie: Tie, before: list[Tie]) -> bool:
    """ "Menampung ribuan tentara Amerika": they have a base there, and are not supported."""
    troops = tie.kind == "support" and all(one.type == "ArmedForce" for one in tie.objects)
    return troops and any(other.kind == "military_base" and other.last == tie.last for other in before)


def _taken_over(tie: Tie, before: list[Tie]) -> bool:
    """ "Jatuhnya El Fasher, benteng terakhir militer, ke tangan RSF": the first words tell whose it is now."""
    return any(
        one is place and other.subjects != tie.subjects and other.first < tie.last and tie.first < other.last
        for other in before
        if other.kind == tie.kind == "controls"
        for one in other.objects
        for place in tie.objects
    )


def _thing_of(tie: Tie, _: Analysis, __: Pack) -> bool:
    """ "Seized a Pakistani boat": a thing from there, not the country."""
    return _told_last(tie) and _only_says(tie.objects[0], tie.items[tie.last], {"thing", "not_people", "population"})


def _people_of(tie: Tie, _: Analysis, __: Pack) -> bool:
    """ "Sanctions on four Colombian nationals": on them, and not on their country; its banks are another matter."""
    behind = tie.items[tie.last] if _told_last(tie) else None
    if behind is None:
        return False
    # nor, in "sanctioned senior M23 figures", on the group
    several = behind.cls == "w" and behind.tags.keys() <= {"tally"} and behind.low.endswith("s")
    group = several and tie.objects[0].type == "ArmedGroup"
    return group or ("population" in behind.tags and _only_says(tie.objects[0], behind, {"population"}))


def _given_up(tie: Tie, _: Analysis, pack: Pack) -> bool:
    """ "Britain left its base at Basra", "menutup pangkalannya di Niger": it has none there any more."""
    return _has_word(tie.items[max(tie.first - 1, 0) : tie.last], "given_up", pack)


def _owner(tie: Tie, _: Analysis, __: Pack) -> bool:
    """ "Controls most of Ukraine's Luhansk region", "the Yemeni city Aden": whose the place is, not the place."""
    items, last = tie.items, tie.last
    named = items[last + (items[last].cls in "go")] if last + 1 < len(items) else None
    lands = [place for place in tie.objects if place.type == "Territory" and place.behind]
    if named is not None and items[last].cls == "o" and not (lands and named.cls == "X" and named.value.type == _TOWN):
        # "the Red Sea port of Hodeidah"; but "the Donetsk region of Ukraine" is held itself
        return False
    return named is not None and named.cls == "X" and _told_last(tie)


def _capital_named(tie: Tie, _: Analysis, __: Pack) -> bool:
    """ "Perjanjian Juba dengan Khartoum": the city names the treaty and signs none; not in "pakta Moskwa-Pyongyang"."""
    here = [item.cls for item in tie.items[tie.first : tie.first + 3]]
    named = tie.items[tie.first + 1].value if here[:2] == ["w", "X"] and here[2:] != ["-"] else None
    own = bool(tie.subjects) and named is tie.subjects[0]
    return own and named is not None and named.capital


def _with_mediator(tie: Tie, analysis: Analysis, _: Pack) -> bool:
    """ "Signed in 1960 with the World Bank as broker", "brokered by Malaysia with help from Trump"."""
    ends = {mention.end for mention in tie.subjects}
    joined = any(item.cls == "-" and item.start in ends for item in tie.items)
    return not joined and analysis.only_mediate(tie.objects)


def _to_another(tie: Tie, _: Analysis, __: Pack) -> bool:
    """ "An ally of Cambodia and a supplier of arms" before "to Thailand": who gets them stands behind.

    And in "penyumbang senjata terbesar Eropa bagi Ukraina" not the continent does; nor, in "Norwegia membeli senjata
    buatan AS untuk Ukraina", who buys them.
    """
    items, last = tie.items, tie.last
    told = any(items[last - 1].value is mention for who in tie.slots.values() for mention in who)
    told = told and not (_told_last(tie) and tie.objects[0].type == "Territory")
    to = last + 1 < len(items) and bool(items[last].tags.keys() & _TO) and items[last + 1].cls == "X"
    bought = to and tie.pattern.source.startswith("{object:") and items[last + 1].value.kind == "entity"
    return to and (bought or not told)


def _says_next(tie: Tie, _: Analysis, __: Pack) -> bool:
    """ "Jerman menyerahkan dua sistem, dan menyampaikan terima kasih kepada Norwegia": who is spoken to got nothing."""
    items = tie.items
    joined = (k + 1 for k in range(tie.first + 1, tie.last - 1) if items[k].cls == "k")
    return any(items[k].tag("speech", "act") == "assert" for k in joined)


def _joins_in(tie: Tie, _: Analysis, pack: Pack) -> bool:
    """ "Joined the EU in sanctioning Russia": what they did together.

    Not in "leads the Quad along with Egypt in seeking a truce".
    """
    items, last = tie.items, tie.last
    listed = any("along" in item.tags for item in tie.words)
    if last + 1 >= len(items) or "preposition" not in items[last].tags or listed:
        return False
    return items[last + 1].cls == "w" and pack.is_participle(items[last + 1])


def _by_members(tie: Tie, _: Analysis, __: Pack) -> bool:
    """ "Krimea, yang oleh semua anggota PBB diakui …", "closest to Russia among EU members": it is none of them."""
    between = tie.items[tie.first + 1 : tie.last - 1]
    return any(item.tag("preposition", "role") in ("agent", "between") for item in between)


def _of_some_body(tie: Tie, _: Analysis, __: Pack) -> bool:
    """ "Memimpin koalisi beranggotakan sepuluh negara, antara lain …": not the one that was named before."""
    body = tie.objects[0] if len(tie.objects) == 1 else None
    bare = body is not None and body.kind == "body" and not (body.of or body.back or body.hit)
    return bare and body is not None and body.text.islower() and tie.items[tie.first].value is body


def _listed_beside(tie: Tie, _: Analysis, __: Pack) -> bool:
    """ "The UN, Russia and China said": a list, and no members; but "the Quad – Egypt, Jordan and the US – said"."""
    apart = tie.pattern.source.endswith(", {subject:state} (,|.)")
    mark = next((item.text for item in tie.words if item.cls == ","), "")
    return apart and (mark == "," or len(tie.subjects) == 1)


def _members_unsaid(tie: Tie, _: Analysis, pack: Pack) -> bool:
    """ "Anggota ASEAN" alone names nobody; "Jerman memuji anggota NATO": need not be one."""
    if not tie.pattern.slots:
        return not of_two(tie.items[tie.first], pack)
    first = tie.items[tie.first]
    around = [item.cls for item in (tie.items[max(tie.first - 1, 0)], *tie.items[tie.first + 1 : tie.first + 2])]
    if tie.first and is_role(first) and around == ["X", ","]:
        # "Ukraina anggota NATO, Rusia …": of whom stands before, and not behind the comma
        return True
    return is_role(tie.items[tie.last - 1]) and "speech" in tie.items[tie.last - 2].tags


def _goes_on(tie: Tie, _: Analysis, __: Pack) -> bool:
    """ "Prancis dan Inggris … dalam pembicaraan dengan Iran": not with each other."""
    items, last = tie.items, tie.last
    if "object" in tie.pattern.slots or last + 1 >= len(items):
        return False
    if items[last].tag("preposition", "role") != "with" or items[last + 1].cls != "X":
        return False
    return any(r.entity.type in ("State", "ArmedGroup") for r in items[last + 1].value.referents)


def _noun(tie: Tie, _: Analysis, pack: Pack) -> bool:
    """ "Give Damascus every support it asks for": no verb; but "salah satu pendukung Kyiv" is a noun of who does."""
    noun = tie.last > 2 and tie.items[tie.last - 2].cls == "w" and tie.items[tie.last - 3].cls == "d"
    apposed = noun and tie.last - tie.first == _APPOSED and tie.items[tie.first + 1].cls == ","
    return noun and not (apposed and tie.items[tie.last - 2].low.split()[0] in pack.settings.get("partners", ()))


def _only_kind(tie: Tie, _: Analysis, __: Pack) -> bool:
    """ "In support of its Ethiopian ally X": of what country the partner is, and not whose."""
    whose = tie.objects[0] if len(tie.objects) == 1 else None
    if whose is None or whose.hit is None or whose.hit.role != "demonym":
        return False
    at = position(tie.items, whose, 0)
    return at > 0 and tie.items[at - 1].cls == "t"


def _no_party(tie: Tie, _: Analysis, __: Pack) -> bool:
    """ "Another, Jarboua, supported it": a plan; "an Israeli-backed American contractor": not the United States."""
    if not _told_last(tie):
        return False
    pronoun = tie.objects[0].pronoun
    if pronoun is not None:
        return pronoun["refers"] == "thing" and all(who.kind == "person" for who in tie.subjects)
    return _only_says(tie.objects[0], tie.items[tie.last], {"population"})


def _only_where(tie: Tie, _: Analysis, __: Pack) -> bool:
    """ "Groups across the Middle East, financed by Iran": the land only tells where they are."""
    first = tie.items[tie.first]
    lands = [one for one in tie.objects if one.type == "Territory"]
    before = tie.items[: tie.first] if lands and first.value is lands[0] else []
    # "a force on *the* Red Sea coast that is financed by …"
    there = next((item for item in reversed(before) if item.cls != "d"), None)
    return there is not None and ("located" in there.tags or there.tag("preposition", "role") in ("place", "with"))


def _of_whom_unsaid(tie: Tie, _: Analysis, pack: Pack) -> bool:
    """ "Sekutunya, Inggris dan Prancis": whose? "Bertemu di Wina untuk berunding": with whom?"""
    head = tie.items[tie.first]
    # but "India menangguhkan Perjanjian Perairan Indus": with the other of two
    unsaid = tie.alike and not several(tie) and not _has_word(tie.words, "suspends", pack)
    return (is_role(head) and not head.value.of) or unsaid


def _surrendered(tie: Tie, _: Analysis, pack: Pack) -> bool:
    """ "1.650 tentara menyerahkan senjata kepada Sudan Selatan": who gives up his arms supplies nobody."""
    words = " ".join(item.low for item in tie.words)
    return any(phrase in words for phrase in pack.settings.get("surrenders", ()))


def _use_of_thing(tie: Tie, _: Analysis, pack: Pack) -> bool:
    """ "Menyerang gudang yang dipakai *untuk* membantu Ukraina": what a thing is for is not why somebody strikes it."""
    aims = [k for k in range(tie.first + 1, tie.last) if "behalf" in tie.items[k].tags]
    clauses = [k for k in range(tie.first + 1, aims[-1]) if "relative" in tie.items[k].tags] if aims else []
    # not in "dukungan yang teguh bagi Ukraina"
    told = (k for k in clauses if pack.is_verb(tie.items[k + 1]))
    return any(tie.items[k - 1].value not in tie.subjects for k in told)


def _lies_elsewhere(tie: Tie, _: Analysis, __: Pack) -> bool:
    """ "Pangkalan militer TURKSOM di Mogadishu": in Mogadishu, and not in what nobody knows."""
    items, last = tie.items, tie.last
    if not _told_last(tie) or last + 1 >= len(items) or tie.objects[0].hit is not None:
        return False
    return "located" in items[last].tags and items[last + 1].cls == "X"


def _a_ruling(tie: Tie, _: Analysis, pack: Pack) -> bool:
    """ "A *ruling* Delhi refused to recognise": behind an article a noun, and nobody's deed."""
    return len(tie.words) == 1 and pack.any_in("indefinite", tie.words[0].text.lower().split()[:1])


def _only_described(tie: Tie, _: Analysis, __: Pack) -> bool:
    """ "Hit a depot in occupied Mariupol": the word describes the town, and is not what somebody does."""
    described = {word for place in tie.objects for word in place.before}
    if not tie.doer_first or " - " in tie.pattern.source or tie.pattern.words.isdisjoint(described):
        return False
    at = position(tie.items, tie.objects[0], 0) - 1
    # not "Russian troops in occupied Mariupol"
    there = tie.pattern.seek is not None and at > 0 and "located" in tie.items[at].tags
    return there and tie.pattern.words.isdisjoint(item.low for item in tie.words)


def _from_there(tie: Tie, _: Analysis, pack: Pack) -> bool:
    """ "Memerintah dari Kandahar", "rules from Kandahar": where he is, not what he rules."""
    verb, whence = tie.items[tie.last - 3 : tie.last - 1] if tie.last > 2 else (None, None)
    return verb is not None and whence is not None and "whence" in whence.tags and pack.is_verb(verb)


def _of_site(tie: Tie, _: Analysis, __: Pack) -> bool:
    """ "A hospital in Goma run by the Red Cross": the hospital is, and not the town."""
    at = position(tie.items, tie.objects[0], 0) if tie.objects and not tie.doer_first else 0
    there = at > 1 and "located" in tie.items[at - 1].tags and tie.objects[0].type == _TOWN
    return there and all(r.entity.type in _RUNNING for r in referents_of(tie.subjects))


def _with_another(tie: Tie, _: Analysis, __: Pack) -> bool:
    """ "Memerintah sendiri dengan perlindungan Israel": with whose help, and not what is ruled."""
    own = tie.pattern.words
    with_ = (k for k in range(tie.first, tie.last - 1) if tie.items[k].tag("preposition", "role") == "with")
    # not "about a fifth of Ukraine"
    helped = (k for k in with_ if tie.items[k].low not in own and tie.items[k].tags.keys().isdisjoint(_ABOUT))
    return any(tie.items[k + 1].cls == "w" and "relative" not in tie.items[k + 1].tags for k in helped)


def _unsigned(tie: Tie, _: Analysis, pack: Pack) -> bool:
    """ "Has been negotiating a security pact with Israel", "talks on a security pact": there is none yet."""
    before = tie.items[max(tie.first - _NOUN_BEFORE, 0) : tie.first]
    return _has_word(tie.words, "unsigned", pack) or _has_word(before, "discussed", pack)


def _left(tie: Tie, _: Analysis, __: Pack) -> bool:
    """ "Have begun to withdraw from the treaty", "keluar dari perjanjian": they sign nothing with each other."""
    return tie.alike and any("whence" in item.tags for item in tie.words)


def _joins_accord(tie: Tie, _: Analysis, pack: Pack) -> bool:
    """ "The UAE, Bahrain and Sudan signed the Abraham Accords": one by one, and not with each other."""
    behind = tie.items[tie.last : tie.last + 2]
    words = [word for item in (*tie.words, *behind) for word in item.low.split()]
    signed = slots_of(tie.slots, "subject", "parties")
    many = tie.alike and len(referents_of(signed)) > _TWO
    return many and any(word in pack.settings.get("open_accords", ()) for word in words)


def _ways_there(tie: Tie, _: Analysis, pack: Pack) -> bool:
    """ "Turkey, which controls access to the Black Sea": not the place; nor in "we hold Israel responsible"."""
    behind = tie.items[tie.last : tie.last + 2]
    return _has_word(tie.words, "ways", pack) or _has_word(behind, "answerable", pack)


def _has_word(items: Iterable[Item], setting: str, pack: Pack) -> bool:
    """Whether a word that a setting of the pack lists stands among some."""
    listed = pack.settings.get(setting, ())
    return any(item.low in listed for item in items)


#: Why words tell no tie of their kind.
_REASONS: dict[str, tuple[Reason, ...]] = {
    "controls": (
        _beyond,
        _lost_control,
        _a_ruling,
        _only_described,
        _thing_of,
        _owner,
        _from_there,
        _of_site,
        _with_another,
        _captured,
        _ways_there,
    ),
    "military_base": (_lies_elsewhere, _given_up),
    "alliance": (_only_kind,),
    "treaty": (_capital_named, _with_mediator, _unsigned, _left, _joins_accord),
    "defence_pact": (_unsigned, _left),
    "sanctions": (_people_of,),
    "supplies_arms": (_to_another, _surrendered, _only_where, _says_next),
    "support": (_only_kind, _only_where, _with_mediator, _no_party, _noun, _use_of_thing),
    "member_of": (_listed_beside, _joins_in, _by_members, _of_some_body, _members_unsaid),
}
#: Reasons of ties that hold both ways.
_BETWEEN: tuple[Reason, ...] = (_of_whom_unsaid, _goes_on)


def _told_last(tie: Tie) -> bool:
    """Whether the words of a tie end with its one object, and the sentence goes on."""
    one = len(tie.objects) == 1 and tie.last < len(tie.items)
    return one and tie.items[tie.last - 1].value is tie.objects[0]


def _only_says(whose: Mention, what: Item, groups: set[str]) -> bool:
    """Whether a people's name only says of where a common word is that is of no other group than these."""
    demonym = whose.hit is not None and whose.hit.role == "demonym"
    # "protects Congolese Tutsis"
    return demonym and (what.cls == "X" or (what.cls == "w" and what.tags.keys() <= groups | {"flank"}))


def of_two(item: Item, pack: Pack) -> bool:
    """ "Kedua anggota ASEAN": people who are two, as "kedua negara" are."""
    first = item.text.lower().split(maxsplit=1)[0]
    known = pack.phrases.get(first, ()) if item.cls == "X" and item.value.of else ()
    return any(tags.get("pronoun", {}).get("refers") == "pair" for words, tags in known if "definite" not in tags)
