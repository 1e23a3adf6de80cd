"""Figures: quantities with the people whom they count, as the noun phrase itself tells."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.language.numbers import Quantity
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item
from kg.extract.phrases.gaps import dated, gapped, gravely, of_those_things, restated, split, things
from kg.extract.phrases.ones import another, compatriot, fraction, named_people, single
from kg.extract.phrases.people import counted, is_people, of_them, people_behind, population_end
from kg.extract.phrases.ranges import between, joined, ranged
from kg.extract.phrases.referents import FORCES, Referent
from kg.statement import Casualty

#: Frames of outcomes whose figure stands behind the verb.
ACTIVE = ("object", "participle")
#: Those, and "the death of", which is nobody's deed.
BEFORE = (*ACTIVE, "of")


#: What ends a phrase that tells when.
_TIMES = frozenset({"subordinator", "aside"})
#: What may stand between people and whose they are: "12 pekerja asing asal Nepal".
_BEFORE_OWNER = frozenset({"adjective", "origin"})
#: So near behind people stands whose they are.
_OWNED = 4
#: So near behind a number stands whom it counts.
_COUNTED = 3
#: What is counted and is no people: "12 km", "two raids".
_THINGS = frozenset({"not_people", "assault", "event"})


#: So far before its number a toll may stand: "Israel's toll in … stands at 466".
FAR = 20
#: Who speaks may be told to be somewhere, in so many items, by such words.
_THERE = 5
_OF_PLACE = frozenset({
    "of", "located", "preposition", "definite", "determiner", "place_noun", "body", "role", "seated", "caregiver",
    "adjective",
})  # fmt: skip
#: What people do: "a militant raid".
_DONE = frozenset({"assault", "event"})


@dataclass(slots=True)
class Figure:
    """A quantity with the people it counts: items [first, last)."""

    first: int
    last: int
    quantity: Quantity
    qualifier: str
    category: str | None
    #: whose people, as the noun phrase itself says
    side: tuple[Referent, ...]
    #: "personel militernya": whose, is said by the context
    own: bool
    #: "termasuk tiga anak": counted already in the figure before
    part: bool
    #: "teroris": whoever says so, they are the other side's
    enemy: bool = False
    #: of the sentence before: the figure that this one counts on from, and who gave it
    before: Figure | None = None
    #: of this sentence: the figure told before it
    beside: Figure | None = None
    claimants: tuple[Referent | None, ...] | None = None
    outcome: str | None = None
    #: where the verb stands that did it to them ("menewaskan"), or -1
    verb: int = -1
    #: "28 in Israel": the people of the figure before
    placed: bool = False
    #: "12 on Monday and seven on Tuesday": people like those before, at another time
    again: bool = False
    #: where such people begin behind these, and with them the dates that are not of these
    until: int = -1
    #: "a soldier"
    single: bool = False
    #: "taking the death toll to 23": not only of the people told of before
    total: bool = False
    #: "members", who are fighters if it is of a force
    member: bool = False
    #: "government troops": a state's
    regular: bool = False
    #: "sailors": of no state, unless the words say so
    crew: Item | None = None
    #: "58 people: 31 soldiers, 19 rebels and eight civilians": of whom, if of more than one side
    several: tuple[Referent, ...] | None = None
    #: where the word stands that tells what they suffered ("disandera"), or -1
    suffered: int = -1
    #: the first statement made of it
    told: Casualty | None = None


def read(items: list[Item], pack: Pack) -> list[Figure]:
    """The figures of a sentence, before it is known what befell the people; those without a number come last."""
    figures = [
        f
        for at, item in enumerate(items)
        if item.cls in "XN" or "single" in item.tags
        if (quantity := _quantity(items, at, pack)) is not None and (f := _figure(items, at, quantity, pack))
    ]
    return figures + [f for at in range(1, len(items)) if "outcome" in items[at].tags and (f := _some(items, at))]


def _quantity(items: list[Item], at: int, pack: Pack) -> Quantity | None:
    """How many, where an item says so: "12", and "a" of "a soldier"; nothing for the start in "from 12 to 15"."""
    value = items[at].value
    if isinstance(value, Quantity):
        begins = at and at + 2 < len(items) and items[at - 1].cls == "o" and items[at + 1].cls not in ":,;k" and (
            isinstance(items[at + 2].value, Quantity)
        )  # fmt: skip
        ends = at > 1 and between(items, at - 2)
        return None if begins or ends or joined(items, at + 1) or _whole(items, at, pack) else ranged(items, at)
    if (named := named_people(items[at], pack)) is not None:
        return named[0]
    if not single(items[at], pack) or (items[at + 1 : at + 2] and fraction(items, at)) or _kin_told(items, at):
        return None
    last = population_end(items, at)
    if any(items[k].cls == "N" and items[k + 1].text != "-" for k in range(at + 1, last - 1)):
        # "a group of 12 people"
        return None
    if any("behalf" in item.tags for item in items[at + 1 : last]):
        # "a shelter for displaced people"
        return None
    several = items[last - 1].tag("population", "count") or 1  # "a couple"
    someone = "population" in items[at].tags or last > at + 1 or another(items, at) or compatriot(items, at)
    return Quantity(several, several, several) if someone else None


def _kin_told(items: list[Item], at: int) -> bool:
    """ "Dua *anaknya*", "*istrinya*, Cilia Flores": whether one of a family is counted, or named, beside that word."""
    named = at + 2 < len(items) and items[at + 1].cls == "," and items[at + 2].cls == "X"
    numbered = at > 0 and items[at - 1].cls == "N"
    one = items[at].cls == "w" and "population" in items[at].tags
    return one and (numbered or (named and items[at + 2].value.kind == "person"))


#: What may stand between a whole and what befell it.
_OF_WHOLE = frozenset({"population", "relative", "speech", "adjective"})


def _whole(items: list[Item], at: int, pack: Pack) -> bool:
    """ "1,9 juta dari 2,1 juta penduduk", "salah satu dari empat sandera": not the ones it befell."""
    k = at - 1
    while k > max(0, at - 4) and (items[k].cls in "Xgdjt" or "qualifier" in items[k].tags):
        k -= 1
    # "lima dari 14 korban tewas", "satu dari 16 warga yang (menurut India) terbunuh"
    behind = next(
        (k for k in range(at + 1, len(items)) if not (items[k].cls == "X" or items[k].tags.keys() & _OF_WHOLE)), at
    )
    who = any("relative" in item.tags for item in items[at + 1 : behind])
    told = behind > at and "outcome" in items[behind].tags and (behind == at + 1 or who)
    some = k > 0 and (items[k - 1].cls == "N" or items[k - 1].low in pack.settings.get("one_of", ()))
    return some and items[k].cls == "o" and not told


def _possessed(population: Item, pack: Pack) -> bool:
    """ "one of its soldiers": somebody's own, and the words do not say whose."""
    return population.cls in "Xd" and pack.any_in("demonstrative", population.text.split()[:3])


def only_there(people: Item, pack: Pack) -> bool:
    """ "Soldiers in Syria": where they are, and not whose."""
    return people.cls == "X" and pack.any_in("located", people.low.split())


def _pronoun(item: Item) -> bool:
    """ "11 of its staff", "12 of their citizens", "two of our soldiers"."""
    return (item.cls in "dt" and "pronoun" in item.tags) or (item.cls == "X" and item.value.kind == "pronoun")


def _figure(items: list[Item], at: int, quantity: Quantity, pack: Pack) -> Figure | None:
    if (named := named_people(items[at], pack)) is not None:
        return Figure(at, at + 1, quantity, "exact", named[1], named[2], own=False, part=False)
    if _of_things(items, at):
        return None
    last = population_end(items, at)
    population = items[last - 1] if last > at + 1 or "population" in items[at].tags else None
    if population is None:
        return _without_people(items, at, quantity, pack)
    if _no_victims(items, at, last, pack):
        return None
    qualifier, first = _qualifier(items, at, quantity)
    if _agents(items, first):
        return None
    side = _side_of(items, at, last, population, pack)
    tag = population.tags["population"]
    kind = tag.get("side")
    own = pack.owned(population) or any(_pronoun(item) for item in items[at + 1 : last - 1])
    return Figure(
        first, last, quantity, qualifier, tag["category"], side,
        own=own or (not side and (_possessed(population, pack) or _possessed(items[at], pack))),
        part=_is_part(items, first, at, last),
        enemy=kind == "enemy",
        single=single(items[at], pack),
        regular=kind == "state",
        member=kind == "member",
        crew=population if kind == "ship" else None,
    )  # fmt: skip


def _without_people(items: list[Item], at: int, quantity: Quantity, pack: Pack) -> Figure | None:
    """ "28 in Israel", "12 of the dead", "12 luka": a number behind which no people stand."""
    whose, placed, victims = gapped(items, at), split(items, at), _victims(items, at)
    behind = _number_behind(items, at)
    alone = (behind or _elliptical(items, at)) and not things(items, at, pack)
    again = dated(items, at)
    grave = gravely(items, at, pack)
    told = victims or whose or placed or alone or again or grave or restated(items, at)
    if not told or of_those_things(items, at):
        return None
    following = items[at + 1].tags if at + 1 < len(items) else {}
    last = at + 2 if behind or ("others" in following and "parts" not in following) else at + 1
    qualifier, first = _qualifier(items, at, quantity)
    if _agents(items, first):
        return None
    named = items[victims] if victims and items[victims].cls == "X" else _person(items, at, last)
    named = named or people_behind(items, at)
    side = whose or placed or (_owners(named) if named is not None else ())
    part = grave or _is_part(items, first, at, last)
    category = "military" if named is not None and named.value.type in FORCES else None  # "200 Taliban"
    if at and "definite" in items[at - 1].tags and "outcome" in following:
        # "two soldiers were among the 12 wounded"
        category = "unspecified"
    return Figure(
        first, last, quantity, qualifier, category, side, own=False, part=part, placed=bool(placed), again=again
    )  # fmt: skip


def _of_things(items: list[Item], at: int) -> bool:
    """ "12 km", "12 %", "$12", "not 12", "aged 12": no people are counted."""
    following = items[at + 1] if at + 1 < len(items) else None
    if following is not None and (following.tags.keys() & _THINGS or following.text == "%"):
        return True
    before = items[at - 1] if at else None
    return before is not None and (before.text in ("$", "€", "£") or "negation" in before.tags or _aged(items, at))


def _no_victims(items: list[Item], at: int, last: int, pack: Pack) -> bool:
    """ "A militant attack", "a rebel offensive", "a cadet college"; or who speaks, or describes somebody named."""
    one = single(items[at], pack)
    kind = one and last < len(items) and _compound(items[last], pack)
    return kind or _speaks(items, at, last) or (one and _describes(items, at))


def _agents(items: list[Item], first: int) -> bool:
    """ "Killed by two gunmen": they did it."""
    return first > 0 and items[first - 1].tag("preposition", "role") == "agent"


def _side_of(items: list[Item], at: int, last: int, population: Item, pack: Pack) -> tuple[Referent, ...]:
    """Whose people they are, as their own noun phrase says."""
    side: tuple[Referent, ...] = ()
    if population.cls == "X" and not only_there(population, pack):
        owners = (*population.value.of, *(of for title in population.value.titles for of in title.of))
        side = tuple(r for of in owners for r in of.referents)
    named = _person(items, at, last) if not side else None
    if named is not None:
        side = _owners(named)
    others = last + 1 < len(items) and items[last].cls == "k" and items[last + 1].cls == "w" and (
        "population" in items[last + 1].tags
    )  # fmt: skip
    if others and pack.head == "first":
        # "12 anak dan remaja Druze"
        last += 2
    behind = next((item for item in items[last : last + _OWNED] if not _before_owner(item, pack)), None)
    if not side and behind is not None and behind.cls == "X" and behind.value.kind in ("entity", "body"):
        side = tuple(behind.value.referents)
    return side


def _before_owner(item: Item, pack: Pack) -> bool:
    """ "Komandan *peleton* sayap militer Hamas", "anggota *unit elite* Hizbullah": where the head stands first."""
    if item.tags.keys() & _BEFORE_OWNER:
        return True
    plain = item.cls == "w" and not item.tags.keys() - {"not_people"} and pack.head == "first"
    return plain and not (pack.is_verb(item) or pack.is_adverb(item))


def _person(items: list[Item], at: int, last: int) -> Item | None:
    """The name of people among those counted."""
    return next(
        (items[k] for k in range(at if items[at].cls == "X" else at + 1, last + 1) if is_people(items, k)), None
    )


def _owners(item: Item) -> tuple[Referent, ...]:
    return tuple(r for of in item.value.of for r in of.referents) or tuple(item.value.referents)


def _is_part(items: list[Item], first: int, at: int, last: int) -> bool:
    """ "Termasuk tiga anak", "three of them", "12 were among the dead": counted in a figure before."""
    return (
        any("parts" in item.tags for item in items[max(0, first - 2) : at + 1])
        or any(of_them(items, k) for k in range(at + 1, last))
        or any({"parts", "auxiliary", "copula"} & item.tags.keys() for item in items[at + 1 : last])
        or (at + 1 < len(items) and "parts" in items[at + 1].tags)
        or _among_them(items, last)
        or _one_of_them(items, at)
    )


def _compound(behind: Item, pack: Pack) -> bool:
    """Whether a noun that stands behind people is what is spoken of, and they only say of what kind it is."""
    plain = behind.cls in "wK" and not behind.tags.keys() - {"place_noun"} and pack.head == "last"
    return bool(behind.tags.keys() & _DONE) or (plain and not (pack.is_verb(behind) or pack.is_adverb(behind)))


def _among_them(items: list[Item], last: int) -> bool:
    """ "Eleven soldiers, two officers among them, were …": of those before."""
    return last + 1 < len(items) and "parts" in items[last].tags and items[last + 1].cls in ",."


def _one_of_them(items: list[Item], at: int) -> bool:
    """ "Two people died, one of them *a policeman*"."""
    return at > 1 and "single" in items[at].tags and "single" in items[at - 2].tags and of_them(items, at - 1)


def _aged(items: list[Item], at: int) -> bool:
    """ "mother of three", "aged seven", "aged between five and seven", "a 12-year-old": no victims."""
    if at + 1 < len(items) and items[at + 1].text == "-" and items[at + 1].start == items[at].end:
        return True
    if at > 2 and items[at - 1].cls == "o" and "single" in items[at - 3].tags and (
        items[at - 2].tag("population", "category") is not None and items[at - 2].tag("population", "side") != "ship"
    ):  # fmt: skip
        # "a woman of 45"
        return True
    before = at - 3 if at > 2 and items[at - 1].cls in "k-o" and items[at - 2].cls == "N" else at - 1
    return "kin" in items[before].tags


def _speaks(items: list[Item], at: int, last: int) -> bool:
    """ "…, two residents and an aid worker said", "ujar tiga warga": they tell of it."""
    if at and items[at - 1].tag("speech", "frame") in ("after", "source"):
        return True
    if last < len(items) and items[last].cls == "k":
        while last < len(items) and (items[last].cls in "kdjNX" or "population" in items[last].tags):
            last += 1
        if items[last - 1].cls == "k":
            # "seized 12 medics and demanded ransom"
            return False
    if at and items[at - 1].cls in ',"':
        # "…, two doctors at the facility told Reuters"
        there = range(last, min(last + _THERE, len(items)))
        says = next((k for k in there if items[k].cls not in "wodjKgX" or items[k].tags.keys() - _OF_PLACE), 0)
        last = says if says and items[says].says else last
    if last >= len(items) or not items[last].says:
        return False
    if last + 1 < len(items) and items[last + 1].cls == "o":
        # "executed three men accused of spying"
        return False
    return last + 1 == len(items) or "outcome" not in items[last + 1].tags


def _describes(items: list[Item], at: int) -> bool:
    """ "Said Nasreen Akhtar, a teacher who fled": who the person named is."""
    return at > 1 and items[at - 1].cls == "," and items[at - 2].cls == "X" and items[at - 2].value.kind == "person"


def _some(items: list[Item], at: int) -> Figure | None:
    """ "ada korban luka di antara warga sipil": casualties without a number."""
    tag = items[at].tags.get("outcome")
    if tag is None or tag["frame"] != "head" or "exists" not in items[at - 1].tags:
        return None
    if (at > 1 and "negation" in items[at - 2].tags) or any(
        isinstance(item.value, Quantity) for item in items[at : at + 10]
    ):
        return None
    who = next((item.tags["population"] for item in items[at + 1 : at + 4] if "population" in item.tags), None)
    category = who["category"] if who else None
    some = Quantity(None, 1, None)
    return Figure(at, at + 1, some, "about", category, (), own=False, part=False, outcome=tag["outcome"])


def captured(item: Item) -> bool:
    """Whether a word says that people are hostages or prisoners."""
    return "captured" in (item.tag("population", "outcome"), item.tag("outcome", "outcome"))


def _victims(items: list[Item], at: int) -> int:
    """ "three of the dead were Filipinos", "… in Kyiv": the index of what is told of them, or 0."""
    dead = next((k for k in range(at + 2, min(at + 5, len(items))) if "outcome" in items[k].tags), 0)
    if not dead or items[at + 1].cls != "o" or any(item.cls not in "odtN" for item in items[at + 1 : dead]):
        return 0
    told = dead + 2 < len(items) and items[dead + 1].tags.keys() & {"copula", "auxiliary"}
    placed = told and items[dead + 2].tag("preposition", "role") == "place"
    return dead + 2 if told and (placed or is_people(items, dead + 2)) else 0


def _elliptical(items: list[Item], at: int) -> bool:
    """ "dan 30 lainnya", "12 tewas", "korban tewas mencapai 12", "menewaskan 12", "2.000 dari masing-masing pihak" """
    k = at + 1
    if k + 1 < len(items) and items[k].cls == items[at - 1].cls == '"':
        # "leaving “scores” dead"
        k += 1
    while k + 1 < len(items) and {"auxiliary", "adverb"} & items[k].tags.keys():
        k += 1
    tags = items[k].tags if k < len(items) else {}
    befell = "outcome" in tags and tags["outcome"].get("side") not in ("ship", "place")
    if befell or tags.keys() & {"others", "parts"} or is_people(items, at + 1) or compatriot(items, at):
        return True
    if "relative" in tags and at and "parts" in items[at - 1].tags:
        # "termasuk 27 yang sudah meninggal"
        return True
    if _some_of_them(items, at):
        return True
    if items[0].cls == "o" and at > 1 and items[at - 1].cls == "," and any(map(captured, items[1 : at - 1])):
        # "Dari 251 orang yang disandera, 49 masih berada di Gaza"
        return True
    if "relative" in tags and _suffered(items, k + 1):
        # "counted more than 100,000 who fled", "the 12 who were killed"
        return True
    if at + 2 < len(items) and items[at + 1].cls == "o" and items[at + 2].cls == "X":
        pronoun = items[at + 2].value.pronoun
        if pronoun is not None and pronoun["refers"] == "pair":
            return True
    k = at - 1
    while k > 0 and "qualifier" in items[k].tags and "reaches" not in items[k].tags:
        k -= 1
    reached = at > 0 and "reaches" in items[k].tags
    return any(
        (frame := items[k].tag("outcome", "frame")) == "head"
        or (frame in BEFORE and k >= at - 2)
        or (reached and frame is not None and counted(items, k))
        for k in range(max(0, at - (FAR if reached else 12)), at)
    )


def _suffered(items: list[Item], k: int) -> bool:
    """Whether a relative clause tells what befell its people, and not what they did."""
    aided = k
    while aided + 1 < len(items) and {"auxiliary", "adverb"} & items[aided].tags.keys():
        aided += 1
    frame = items[aided].tag("outcome", "frame") if aided < len(items) else None
    return frame == "subject" or (frame == "participle" and aided > k)


def _some_of_them(items: list[Item], at: int) -> bool:
    """ "Killed nine people, including three in a tent", "among them four near a shelter": of those just counted."""
    there = at > 1 and at + 1 < len(items) and "parts" in items[at - 1].tags and "located" in items[at + 1].tags
    whole = next((k for k in range(at - 2, -1, -1) if items[k].cls == "N"), None) if there else None
    if whole is None or "not_people" in items[whole + 1].tags:
        return False
    counted = items[whole + 1 : whole + 1 + _COUNTED]
    if is_people(items, whole + 1):
        return True
    return any(item.tags.keys() & {"population", "outcome"} for item in counted)


def _number_behind(items: list[Item], at: int) -> bool:
    """ "Bringing to 61 the number of people killed"."""
    behind = items[at + 1 : at + 4]
    if len(behind) < 2 or "definite" not in behind[0].tags:
        return False
    if people_behind(items, at) is not None:
        return True
    # "taking to 154 the number who have starved to death"
    who = len(behind) > 2 and "continues" in items[at - 1].tags and "relative" in behind[2].tags
    return behind[1].tag("outcome", "frame") == "head" or (who and _suffered(items, at + 4))


def _qualifier(items: list[Item], at: int, quantity: Quantity) -> tuple[str, int]:
    if between(items, at):
        return "about", at - 1
    if joined(items, at - 1) and "qualifier" not in items[at - 1].tags:
        return "about", at - 2
    for k in range(at - 1, max(-1, at - 3), -1):
        tag = items[k].tags.get("qualifier", {})
        if tag and not (tag["qualifier"] == "below" and quantity.count == 1):
            return "about" if joined(items, k) else tag["qualifier"], k
        if tag or items[k].cls == "D" or items[k].tags.keys() & _TIMES or "outcome" in items[k].tags:
            # "kurang dari sepekan setelah 13 tewas", "bus hingga melukai lima orang", "hingga seorang gugur"
            break
    after = items[at + 1].tags.get("qualifier") if at + 1 < len(items) else None
    if after is not None and after["qualifier"] == "over":
        return "over", at
    return ("exact" if quantity.count is not None and quantity.low == quantity.high else "about"), at
