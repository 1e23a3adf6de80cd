"""Words of a sentence that may tell a tie, before anybody has asked whether they do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.clauses.relatives import DEEDS
from kg.extract.clauses.shadow import slots_of
from kg.extract.clauses.subjects import subject_of
from kg.extract.context import Analysis
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, position
from kg.extract.matches import Match, matches
from kg.extract.phrases.mentions import Mention, led_by, referents_of

#: Both ends of these are alike: subject and object may stand in one list.
SYMMETRIC = frozenset({"alliance", "defence_pact", "treaty", "holds_talks_with"})
#: These are signed.
PACTS = frozenset({"defence_pact", "treaty"})
#: What a pattern begins with that names its doer first.
_DOER_FIRST = ("{subject:", "{parties:")


@dataclass(frozen=True, slots=True)
class Tie(Match):
    """A match of a pattern for ties."""

    #: whether words tell it that take it for granted: a relative clause, a participle, a hyphen
    granted: bool

    @property
    def form(self) -> str:
        """The kind, but a defence pact is a treaty too: the first pattern that ends somewhere says which."""
        return "treaty" if self.kind == "defence_pact" else self.kind

    @property
    def deed(self) -> bool:
        """Whether it is something that one does, told in a sentence of its own."""
        return self.kind in DEEDS and not self.granted

    @property
    def doer_first(self) -> bool:
        """Whether the words begin with who does it."""
        return self.pattern.source.startswith(_DOER_FIRST)

    @property
    def alike(self) -> bool:
        """Whether the words name those who are tied to each other in one place."""
        return self.kind in SYMMETRIC and "object" not in self.pattern.slots

    @property
    def subjects(self) -> list[Mention]:
        """Who fills the slot of its subject."""
        return self.slots.get("subject", [])

    @property
    def objects(self) -> list[Mention]:
        """Who fills the slot of its object."""
        return self.slots.get("object", [])


def ties(analysis: Analysis, pack: Pack) -> list[Tie]:
    """What may be ties in a sentence; who mediates comes first, as the other ties are not theirs."""
    found = [
        Tie(
            match.items,
            match.pattern,
            match.slots,
            match.first,
            match.last,
            _granted(match, pack) or _apposed(match, pack) or to_stop(match, pack),
        )
        for match in matches(analysis, pack.relations, pack)
    ]
    told = []
    for tie in (*_mediation(found, analysis), *(tie for tie in found if tie.kind != "mediates")):
        if tie.kind == "member_of":
            tie = _along(tie)
        if tie.kind == "support":
            tie = replace(tie, slots={**tie.slots, "object": _helped(tie, analysis, pack)})
            analysis.supported.append((tie.objects, tie.subjects))
        if tie.kind == "support" or (tie.kind == "alliance" and _hyphened(tie)):
            analysis.backers += _apart(tie)
        told.append(_of_last_place(_of_last_person(_of_leaders(tie))))
    # whoever asks who is tied to whom may ask who backs anybody
    return told


#: So near behind "mediated" stands the "with".
_HELPED = 4
#: So many are the parties of a war.
_TWO = 2


def is_role(item: Item) -> bool:
    """Whether an item is a noun for who does something: "mediators", "sekutunya"."""
    return item.cls == "X" and item.value.kind == "role"


def several(tie: Tie) -> bool:
    """Whether the words name more than one who may be tied to each other, or whom a role is of."""
    return len(referents_of(slots_of(tie.slots, "subject", "parties"))) != 1


def _granted(match: Match, pack: Pack) -> bool:
    """ "The Houthis, which Iran backs", "the Iran-backed Houthis", "talks mediated by Qatar"."""
    # "Quad, yang terdiri atas AS dan Mesir": where the pattern begins with the verb
    first = match.first - int(match.first > 0 and "relative" in match.items[match.first - 1].tags)
    words = [item for item in match.items[first : match.last] if item.cls != '"']
    told = any(
        item.cls == "-" or ("relative" in item.tags and not _only_kind(words[k + 1 :], match.pattern.words, pack))
        for k, item in enumerate(words)
    )
    return told or _participle(match) or _without_object(match)


def to_stop(match: Match, pack: Pack) -> bool:
    """ "Urged the UAE to *stop arming* the RSF", "… to *end its* support for M23": whoever is to stop it does it."""
    stop = match.pattern.words.intersection(pack.settings.get("stop", ()))
    return bool(stop) and any(item.low.split()[0] in stop for item in match.words)


def _without_object(match: Match) -> bool:
    """ "Talks on a road map *that Oman helped to negotiate* in 2023": the verb's object is the noun before "that"."""
    items, first, last = match.items, match.first, match.last
    that = first > 1 and "complementizer" in items[first - 1].tags and items[first - 2].cls == "w"
    open_ended = that and items[last - 1].cls == "w" and last < len(items) and items[last].cls in "oD,."
    return open_ended and "speech" not in items[first - 2].tags


def _only_kind(behind: list[Item], telling: frozenset[str], pack: Pack) -> bool:
    """ "Dialog yang kuat dengan Damaskus": no verb behind the relative word, only of what kind it is."""
    kind, joins = [*behind[:2], None, None][:2]
    described = kind is not None and kind.cls in "wj" and not pack.is_verb(kind) and kind.low not in telling
    return described and joins is not None and joins.tag("preposition", "role") == "with"


def _apposed(match: Match, pack: Pack) -> bool:
    """ "PBB mendesak Iran, pendukung utama Houthi, …": what a name is explained by is no part of what is asked.

    Nor is, in "mendesak para mediator, yakni Mesir dan Qatar, …", who they are.
    """
    explains = [item.cls for item in match.items[match.first + 1 : match.last][:1]] == [","]
    if explains and is_role(match.items[match.first]):
        return True
    who = match.slots.get("subject")
    at = position(match.items, who[-1], len(match.items)) if who else len(match.items)
    noun = match.items[at + 2 : at + 3]
    if not noun or match.items[at + 1].cls != ",":
        return False
    return noun[0].cls == "d" or noun[0].low.split()[0] in pack.settings.get("partners", ())


def _participle(match: Match) -> bool:
    """ "Hoped that talks mediated by Qatar would resume": not "called for talks mediated by Qatar"."""
    items, noun = match.items, match.first - 1
    that = any("complementizer" in item.tags for item in items[max(noun - 2, 0) : noun])
    return match.kind == "mediates" and that and items[noun].cls == "w" and items[match.first].cls == "w"


def _mediation(found: list[Tie], analysis: Analysis) -> Iterator[Tie]:
    """Who mediates; the analysis is told of them."""
    joined = [tie for tie in found if tie.kind == "member_of"]
    backed = [tie for tie in found if tie.kind == "support"]
    between: list[Mention] = []
    mediation = [_along(tie) for tie in found if tie.kind == "mediates"]
    parties = [one for tie in mediation for one in tie.objects]
    leading = [one for tie in mediation for one in tie.subjects if not _all_in([one], parties)]
    # between two who are named, before all: "Qatar mediates between A and B together with Egypt"
    for tie in sorted(mediation, key=lambda tie: len(referents_of(tie.objects)) < _TWO):
        if "object" in tie.pattern.slots:
            between += tie.subjects
        elif not _helps(tie) and any(other.last == tie.last and _alone(other) for other in backed):
            # "Taliban disponsori Delhi": no talks are
            continue
        elif _all_in(tie.subjects, between):
            # between whom has been told
            continue
        analysis.mediators += tie.subjects
        # "Qatar and Egypt, which mediate alongside the United States": those two are no parties
        # and in "AS dan Mesir tergabung dalam Quad, yang menengahi konflik" its members are none
        # not in "Thailand dan Kamboja, dua anggota ASEAN, berunding dengan penengahan Malaysia"
        members = [m for other in joined if _all_in(tie.subjects, other.objects) for m in other.subjects]
        people = [*tie.slots.get("people", []), *leading, *members]
        yield replace(tie, slots={**tie.slots, "people": people})


def _helps(tie: Tie) -> bool:
    """ "Negotiated with the help of Egypt", "mediated by Qatar with the help of Egypt"."""
    near = [item for item in tie.words[1:_HELPED] if item.cls != "o"]
    return any(item.tag("preposition", "role") == "with" for item in near)


def _all_in(who: list[Mention], known: list[Mention]) -> bool:
    return bool(who) and all(any(one is mention for one in known) for mention in who)


def _alone(tie: Tie) -> bool:
    """Whether one is backed, and not beside another: "perundingan Rusia dan Ukraina yang disponsori AS"."""
    at = position(tie.items, tie.objects[0], 0) if len(tie.objects) == 1 else 0
    # nor a town: "pembicaraan Jeddah yang disponsori AS"
    return at > 0 and tie.items[at - 1].cls not in "k-" and tie.objects[0].type != "Settlement"


def _apart(tie: Tie) -> list[Mention]:
    """ "Iran-backed", "yang didukung Iran": named for no more than that; not who supports them in so many words."""
    return [m for m in tie.subjects if m.start > tie.items[tie.first].start or _hyphened(tie)]


def _hyphened(tie: Tie) -> bool:
    """ "Iran-backed", "Iran-aligned"."""
    return any(item.text == "-" for item in tie.items[tie.first + 1 : tie.first + 2])


def _along(tie: Tie) -> Tie:
    """ "The Houthis belong to the Axis, along with Hamas and Hezbollah": these are no groups to belong to.

    Nor are, in "mediated between Washington and Tehran together with Oman", those beside the mediator its parties; and
    "Qatar, which mediates alongside Egypt" names two mediators.
    """
    objects, also = tie.objects, tie.slots.get("parties", []) if tie.subjects else []
    along = [k for k, one in enumerate(objects) if k and "along" in tie.items[position(tie.items, one, 1) - 1].tags]
    if not along and not also:
        return tie
    end = along[0] if along else len(objects)
    return replace(tie, slots={**tie.slots, "subject": [*tie.subjects, *also, *objects[end:]], "object": objects[:end]})


def _helped(tie: Tie, analysis: Analysis, pack: Pack) -> list[Mention]:
    """ "The Houthis attacked Riyadh with the help of Iran": it helps whoever attacks, not whom they attack.

    And in "Rwanda-backed M23 and the Congolese army" not the army; "Iran-backed Hezbollah and Hamas" are two of a kind.
    """
    items, first = tie.items, tie.first
    if _hyphened(tie):
        return [one for one in tie.objects if one.type == tie.objects[0].type]
    if tie.pattern.source.startswith("{object:") and (said := _said_of(tie, analysis, pack)) is not None:
        return [said]
    verb = items[first - 1] if first and tie.pattern.source.startswith("{object:") else None
    if verb is None or not tie.objects or items[first].value is not tie.objects[0]:
        return tie.objects
    acts = items[first + 1].cls == "w" and pack.is_verb(items[first + 1])
    if verb.cls != "w" or not pack.is_verb(verb) or "speech" in verb.tags or acts:
        # "Kinshasa menuduh M23 merebut Goma dengan dukungan Rwanda", "membiarkan Iran membangun …"
        return tie.objects
    words = items[first + 1 : tie.last]
    related = any("relative" in item.tags for item in words)  # "attacked Hizbullah, which is affiliated with Iran"
    if related or all(item.tag("preposition", "role") != "with" for item in words):
        return tie.objects
    doer = subject_of(items, first - 1, pack, [])
    return doer[1] if isinstance(doer, tuple) else []


def _said_of(tie: Tie, analysis: Analysis, pack: Pack) -> Mention | None:
    """ "The UN said the RSF had seized El Fasher with the help of the UAE": whoever has seized it is helped."""
    items, last = tie.items, tie.last - 1
    if all(item.tag("preposition", "role") != "with" for item in items[tie.first + 1 : last]):
        return None
    whose = [k - 1 for k in range(tie.first + 2, last) if "relative" in items[k].tags and items[k - 1].cls == "X"]
    verbs = (one.verb for one in analysis.speeches if tie.first < one.verb < last)
    said = [verb for verb in verbs if items[verb].tag("speech", "frame") != "source"]
    named = [k for k in range(said[-1] + 1, last) if items[k].cls == "X"] if said else []
    if not any(item.cls == "w" and pack.is_verb(item) for k in named[:1] for item in items[k + 1 : last]):
        named = []
    # "menyerang Hizbullah yang bangkit dengan bantuan Iran"
    helped: list[Mention] = [items[k].value for k in (*whose[-1:], *named[:1])]
    return helped[0] if helped and helped[0] not in tie.subjects else None


def _of_leaders(tie: Tie) -> Tie:
    """ "The leaders of Armenia and Azerbaijan signed a treaty": their states are tied to each other."""
    who = tie.subjects or tie.slots.get("parties", [])
    if not tie.alike or len(who) != 1:
        return tie
    name = "subject" if tie.subjects else "parties"
    return replace(tie, slots={**tie.slots, name: [*led_by(who[0])]})


def _of_last_person(tie: Tie) -> Tie:
    """ "Aoun dan Nabih Berri, sekutu Hizbullah": what stands behind the comma is said of the last.

    Not in "Macron dan Starmer, yang memimpin koalisi itu, mendukung Kyiv".
    """
    who, items = tie.subjects, tie.items
    at = position(items, who[-1], len(items)) if who else len(items)
    persons = len(who) > 1 and all(one.kind == "person" for one in who)
    # but "Aoun dan Nabih Berri, dua sekutu Hizbullah", of both
    parted = persons and at + 2 < len(items) and items[at + 1].cls == "," and items[at + 2].cls != "N"
    parted = parted and "relative" not in items[at + 2].tags
    return replace(tie, slots={**tie.slots, "subject": who[-1:]}) if parted else tie


def _of_last_place(tie: Tie) -> Tie:
    """ "Famine in Hajjah and Hodeidah, the port city the Houthis control": what one city is, is said of the last."""
    where, items = tie.objects, tie.items
    at = position(items, where[-1], len(items)) if tie.kind == "controls" and len(where) > 1 else len(items)
    noun = next((item for item in items[at + 2 : at + _HELPED] if item.cls not in "dj"), None)
    if noun is None or items[at + 1].cls != "," or "place_noun" not in noun.tags or noun.low.endswith("s"):
        return tie
    return replace(tie, slots={**tie.slots, "object": where[-1:]})
