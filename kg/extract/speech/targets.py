"""At whom a speech act is aimed."""

from __future__ import annotations

from itertools import takewhile
from typing import Any

from kg.extract.clauses.lists import next_listed
from kg.extract.clauses.relatives import names_it
from kg.extract.language.tokens import Item, antecedent, behind_backer, located
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.referents import FORCES, PLACES, SEATS, STATES, Referent, iris

#: "Him", "it", "them".
_SOMEBODY = ({"refers": "person"}, {"refers": "thing"}, {"refers": "people"})
#: At which nothing is said, where somebody or something only is there.
_THERE = (*PLACES, *SEATS)
#: So near behind the verb stands who is accused or called on.
_BLAMED = 3
#: Acts that mostly are of what was done or planned, and of nobody.
_OF_DEEDS = frozenset({"support", "condemn", "reject", "deny", "confirm"})
#: Who may be accused of a deed.
_PARTIES = (*STATES, "ArmedGroup")
#: Whom nobody warns, but warns of what may befall them.
_NOBODY = (*PLACES, "PopulationGroup")
#: What stands between a denial and whoever is denied, besides a noun for what they said: "the accusation by".
_WHOSE = "Xdojg"
#: So near behind the name of a place stands the attack that it names.
_NAMED = 4


def targets_of(
    items: list[Item], at: int, tag: dict[str, Any], claimants: tuple[Referent, ...], reciprocal: bool
) -> tuple[Referent, ...]:
    if tag.get("target") != "object" and not reciprocal:
        return ()
    own = iris(claimants)
    for k in range(at + 1, min(at + 9, len(items))):
        item = items[k]
        if items[k - 1].cls == "," and any("speech" in behind.tags for behind in items[k : k + 1 + (item.cls == "X")]):
            # "called for restraint, X said", "denied backing them, saying its forces …"
            break
        if item.cls == "k" and (k == at + 1 or any("speech" in behind.tags for behind in _behind(items, k))):
            # "expressed deep concern and the US called for …", "condemned the strikes and said they …": another act
            break
        if tag["act"] == "accuse" and k <= at + _BLAMED and strangers(items, k):
            break
        if tag["act"] == "accuse" and k > at + 1 and of_what(items, k):
            break
        if tag["act"] in ("call_for", "demand") and k <= at + _BLAMED and _everyone(items, k):
            break
        if tag["act"] == "deny" and item.cls not in _WHOSE and "speech" not in item.tags:
            # "denied arming the RSF": not at whom the deed would be aimed
            break
        if "complementizer" in item.tags and items[k - 1].cls == "w" and k > at + 1:
            # "called for talks that Egypt would mediate": who is named there is not asked
            break
        if tag["act"] == "warn" and item.cls == "X" and all(r.entity.type in _NOBODY for r in item.value.referents):
            # "warned that Kordofan could be next"
            continue
        if tag["act"] == "deny" and item.cls == "X" and item.value.kind == "role" and item.value.owned:
            # "membantah warganya bertempur": nor one's own people
            break
        if item.cls == "X" and k > at + 1 and all(r.entity.type == "MediaOutlet" for r in item.value.referents):
            # "threatened in a post on Truth Social"
            continue
        if item.cls == "X" and names_it(items, k):
            # "criticised what its foreign minister called attacks"
            return ()
        if item.cls == "X" and located(items, k) and _is_place(item.value):
            # "denied any part in an attack in Pahalgam", "mengecamnya di Dewan Keamanan PBB"
            continue
        if item.cls == "X" and tag["act"] != "threaten" and _goal(items, k):
            # "mendesak agar inspektur diizinkan masuk ke Fordow", "condemned the attack towards Sumy"
            continue
        if item.cls == "X" and (_names_attack(items, k) or _victim(items, k, tag["act"])):
            # "condemned the Islamabad attack", "mengutuk pembunuhan Tabatabai"
            break
        if item.cls == "X" and tag["act"] in _OF_DEEDS and item.value.pronoun == {"refers": "thing"}:
            # "Hamas rejected the plan. Netanyahu praised it": the plan; not in "denied that it arms the RSF"
            if k == at + 1:
                break
            continue
        if item.cls == "X" and items[k - 1].tag("preposition", "role") == "source":
            # "memerintahkan serangan itu atas rekomendasi X"
            break
        if item.cls == "X" and _speaks_for(items, k):
            # "condemned the strike through its spokesman Esmail Baghaei"
            continue
        if item.cls == "X" and tag["act"] == "support" and _whose_support(items, at, k):
            continue
        if item.cls == "X" and (_owns_next(items, k) or behind_backer(items, k) != k):
            # "blamed Afghanistan's Taliban", "urged the US-backed Lebanese army to …"
            continue
        if item.cls == "X":
            mentions = [item.value]
            while (following := next_listed(items, k, len(mentions))) is not None and not _speaks(items, following):
                mentions.append(items[following].value)
                k = following
            targets = tuple(r for m in mentions for r in m.referents if r.entity.iri not in own)
            if targets or (k == at + 1 and item.value.pronoun in _SOMEBODY and not _acts(items, k)):
                # "accused him of leading Hezbollah's forces": him, even where nobody knows who he is
                return targets
        # "has rejected despite evidence cited by UN experts"
        apart = k > at + 1 or "preposition" in item.tags
        clause = apart and "subordinator" in item.tags and "complementizer" not in item.tags
        # "Kabul, which has denied the accusation, summoned …": the main clause goes on
        closes = item.cls == "," and any("relative" in before.tags for before in items[max(at - 4, 0) : at])
        if clause or closes or _opens_clause(items, k):
            break
    return ()


def of_what(items: list[Item], at: int) -> bool:
    """ "Accused some of them *of* spying for Israel": behind it stands the deed."""
    return items[at].cls == "o" and at + 1 < len(items) and items[at + 1].cls == "w" and not items[at + 1].tags


def _acts(items: list[Item], at: int) -> bool:
    """ "Alleged that *they had* spied": who is subject of what is said, not yet at whom it is aimed."""
    return at + 1 < len(items) and "auxiliary" in items[at + 1].tags


def _goal(items: list[Item], at: int) -> bool:
    """Whether a name only tells whither something goes, or whence."""
    moves = items[at - 1].tag("preposition", "role") == "place"
    return moves and all(r.entity.type in PLACES for r in items[at].value.referents)


def _everyone(items: list[Item], at: int) -> bool:
    """ "Called on the world to press Israel"; not "semua pihak, terutama Israel"."""
    return "everyone" in items[at].tags and [item.cls for item in items[at + 1 : at + 2]] != [","]


def _speaks_for(items: list[Item], at: int) -> bool:
    """Whether a spokesperson is only through whom something is said."""
    through = items[at - 1].tag("preposition", "role") == "with" or "medium" in items[at - 1].tags
    mention: Mention = items[at].value
    return through and mention.spokesperson


def _whose_support(items: list[Item], at: int, k: int) -> bool:
    """ "Menyatakan dukungan (penuh) Beijing kepada Iran": the name behind the noun tells whose support it is."""
    # "menyatakan dukungan “tak tergoyahkan” Washington bagi Israel"
    said = items[at + 1 : k]
    marked = len(said) > 1 and said[0].cls == said[-1].cls == '"'
    owner = " " in items[at].low and (marked or all(item.tags.keys() <= {"adjective"} for item in said))
    if not owner or k + 2 >= len(items) or items[k + 2].cls != "X":
        return False
    return bool(items[k + 1].tags.keys() & {"addressee", "preposition", "of"})


def _owns_next(items: list[Item], at: int) -> bool:
    """Whether a name only tells whose the next one is, a group or an army: "Yemen's Houthis"."""
    return (
        at + 2 < len(items)
        and items[at + 1].cls == "g"
        and items[at + 2].cls == "X"
        and (items[at + 2].value.type in FORCES)
    )


def _names_attack(items: list[Item], at: int) -> bool:
    """Whether a city's name only says which attack it was: the people there were its victims."""
    city = items[at].value.kind == "place" or items[at].value.capital
    behind = takewhile(lambda item: item.cls in "wj" and "speech" not in item.tags, items[at + 1 : at + _NAMED])
    return city and any(item.tag("assault", "frame") == "noun" for item in behind)


def _is_place(mention: Mention) -> bool:
    """Whether a name behind "in" or "at" is only where something is: a place, a capital, a body's seat."""
    return mention.capital or all(r.entity.type in _THERE for r in mention.referents)


def _victim(items: list[Item], at: int, act: str) -> bool:
    """ "Condemned the killing of Nasrallah", "bersumpah membalas kematian Nasrallah"; not "threatened to kill him"."""
    before = at - 1
    while before > 0 and items[before].cls in "od":
        before -= 1
    killed = items[before].tag("outcome", "outcome") == "killed"
    noun = act in _OF_DEEDS or items[before].tag("outcome", "frame") == "noun"
    return items[at].value.kind == "person" and killed and noun


def _behind(items: list[Item], k: int) -> list[Item]:
    """The item behind another, and the next if that is a name."""
    return items[k + 1 : k + 2 + (k + 1 < len(items) and items[k + 1].cls == "X")]


def _speaks(items: list[Item], k: int) -> bool:
    """ "mengecam Israel dan Mesir menyerukan …": whether a name is the subject of another act."""
    return k + 1 < len(items) and items[k + 1].says


def strangers(items: list[Item], at: int) -> bool:
    """ "Menuduh para staf itu menjadi mata-mata bagi Israel": people of no name; not "staf PBB", "teroris yang …"."""
    told = any(item.cls == "X" or "relative" in item.tags for item in items[at + 1 : at + 3])
    return items[at].cls == "w" and "population" in items[at].tags and not told


def accused_of(items: list[Item], subject: int, tag: dict[str, Any]) -> tuple[Referent, ...]:
    """ "Iran, which Israel accuses of …": whoever stands before the relative word; but what is denied was said."""
    if tag["act"] == "deny" or tag.get("target") != "object" or subject < 2:
        return ()
    # "the RSF, whose fighters he accused of …"
    whose = items[subject - 1].cls == "," and [item.cls for item in items[subject : subject + 2]] == ["X", "X"]
    if not whose and "relative" not in items[subject - 1].tags:
        return ()
    named = items[subject - 2 if whose else antecedent(items, subject - 1)]
    return tuple(named.value.referents) if named.cls == "X" else ()


def accused_before(items: list[Item], at: int, claimants: tuple[Referent, ...]) -> None:
    """ "Britain restored sanctions on Iran, accusing it of …": "it" is the party named last before the comma."""
    whom = items[at + 1].value if at + 1 < len(items) and items[at + 1].cls == "X" else None
    if whom is None or whom.pronoun not in ({"refers": "thing"}, {"refers": "people"}) or items[at - 1].cls != ",":
        return
    own = iris(claimants)
    named = (k for k in range(at - 2, 0, -1) if items[k].cls == "X")
    before = (items[k].value for k in named if not located(items, k) or "reaches" in items[k - 1].tags)
    parties = (m.referents for m in before if any(r.entity.type in _PARTIES for r in m.referents))
    accused = next(parties, ())
    if own.isdisjoint(iris(accused)):
        whom.referents = tuple(accused) or whom.referents


def _opens_clause(items: list[Item], at: int) -> bool:
    """ "refused to disarm, and its leader …": another clause begins."""
    comma = items[at].cls == "," and at + 1 < len(items) and items[at + 1].cls == "k"
    return comma or items[at].cls in ".;" or "conjunction" in items[at].tags
