"""Where it befell people: the places that a sentence names, and whose they are."""

from __future__ import annotations

from itertools import takewhile

from kg.extract.clauses.borders import at_border
from kg.extract.context import Analysis, Context, clause
from kg.extract.language.numbers import Quantity
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item, located
from kg.extract.phrases.figures import Figure
from kg.extract.phrases.referents import FORCES, SPOTS, WHERE, Referent, unique

#: What a border or a front may be.
_LINES = ("Territory", "Place")
#: Fewer people than this may leave a place for any reason.
_MANY = 100
#: So near stands the place of those counted.
_COUNTED = 4
#: Who attacks: "a US drone strike"; "the Kyiv drone strike" is where.
_ATTACK = ("State", "DeFactoState", *FORCES, "GovernmentBody")
#: What ends the words before an attack.
_ENDS = frozenset({"subordinator", "outcome", "auxiliary", "preposition", "place_noun"})
#: What may go somewhere itself, behind an attack.
_ELSEWHERE = frozenset({"outcome", "population", "auxiliary", "speech"})
#: So far behind people stands where they were.
_RIGHT_BEHIND = 2
#: So near stands the attack behind whose it was: "Israel's latest heavy air strike".
_MODIFIED = 6
#: What parts an attack from the clause that tells of it.
_PARTED = frozenset({"subordinator", "conjunction", "speech"})
#: So near before a side stands where a blow came from.
_FLANKED = 3
#: So long is who says something, inside what he says: ", where, according to the X ministry, …".
_ATTRIBUTED = 10
#: What people flee from.
_LEFT = ("Settlement", "Place", "Territory", "State")
#: So near before an attack stands that it is answered.
_ANSWERED = 5


def where(analysis: Analysis, context: Context, figure: Figure) -> tuple[list[Referent], list[Referent]]:
    """The countries of the places named, the nearest to the figure first: in its clause, and in all that is said."""
    items = analysis.sentence.items
    speech = analysis.speech_at(figure.first)
    low, high = (speech.first, speech.last) if speech is not None else (0, len(items))
    low = _there(items, low, context.pack) if speech is not None and speech.wraps else low
    first, last = _around(items, figure)
    near = _named(items, figure.first, context, max(first, low), min(last, high))
    high = _of_others(items, last, high, context)
    return near, _named(items, figure.first, context, low, high)


def _there(items: list[Item], first: int, pack: Pack) -> int:
    """ "Bombed Gaza City, where, according to Hamas, 12 died": the place that a clause is told of, if it is."""
    wheres = pack.settings.get("where", ())
    where = next((k for k in range(first - 1, max(first - _ATTRIBUTED, 1), -1) if items[k].low in wheres), 0)
    return where - 2 if where > 1 and items[where - 1].cls == "," and items[where - 2].cls == "X" else first


def _of_others(items: list[Item], at: int, high: int, context: Context) -> int:
    """Where others are told of: "Iran said 1,064 people died, while in Israel the toll reached 32"."""
    contrasts = context.pack.settings.get("contrasts", ())
    opens = next((k for k in range(at, high) if items[k].low in contrasts), high)
    told = items[opens:high]
    people = any(item.tags.keys() & {"outcome", "population"} for item in told)
    return opens if people and any(item.cls == "N" for item in told) else high


def _around(items: list[Item], figure: Figure) -> tuple[int, int]:
    """The items [start, end) that tell where: of the clause, or in a list of figures with a place each, of its own.

    "12 people in Kyiv, including two children, and seven in Kharkiv".
    """
    if listed_apart(items, figure):
        return figure.last, _placed_behind(items, figure.last)
    first, last = clause(items, figure.first)
    # "invaded Gaza in response to an attack in which 12 died": not where it was answered
    answered = next((k for k in range(figure.first - 1, first, -1) if "response" in items[k].tags), first)
    return max(answered, blow_of_relative(items, figure)), last


def answering(items: list[Item], at: int) -> bool:
    """ "In retaliation for the killing of 26 tourists": whether what stands at an item is answered."""
    return any("response" in item.tags for item in items[max(0, at - _ANSWERED) : max(0, at)])


def blow_before(items: list[Item], figure: Figure) -> int:
    """Where the attack stands of which a figure is told right behind it, or -1.

    "Serangan Hamas yang menewaskan 12 orang", "the Hamas-led attack on Israel, in which 12 people died".
    """
    k = (figure.verb if figure.verb >= 0 else figure.first) - 1
    while k >= 0 and items[k].cls not in '.;:"k' and not _parts(items[k]):
        if items[k].tag("assault", "frame") == "noun":
            return k
        k -= 1
    return -1


def blow_of_relative(items: list[Item], figure: Figure) -> int:
    """The same, where a relative clause tells of it, or -1."""
    blow = blow_before(items, figure)
    return blow if blow >= 0 and any("relative" in item.tags for item in items[blow : figure.first]) else -1


def _parts(item: Item) -> bool:
    """Whether a word parts an attack from the clause that tells of it; not in "an attack that left 12 dead"."""
    befell = "outcome" in item.tags and item.tag("outcome", "side") != "place"
    return befell or bool(item.tags.keys() & _PARTED)


def listed_apart(items: list[Item], figure: Figure) -> bool:
    """Whether a place stands behind those counted, and another one behind others whom the clause counts."""
    if not _placed_behind(items, figure.last):
        return False
    first, last = clause(items, figure.first)
    others = [k for k in range(first, last) if not figure.first <= k <= figure.last and items[k].cls == "N"]
    return any(_placed_behind(items, at) for k in others for at in range(k + 1, min(k + _COUNTED, last)))


def _placed_behind(items: list[Item], at: int) -> int:
    """Where the place ends that begins at an item, before the next number or verb; 0 if none does."""
    name = next((k for k in range(at, min(at + _COUNTED, len(items))) if items[k].cls not in "odjK"), at)
    if name == at or name >= len(items) or items[name].cls != "X" or not located(items, name):
        return 0
    end = name + 1
    while end < len(items) and (
        items[end].cls in "X,odjK" or [item.cls for item in items[end : end + 2]] == ["k", "X"]
    ):
        end += 1
    return end


def right_there(items: list[Item], figure: Figure) -> bool:
    """ "1.062 orang tewas di Iran", "menewaskan 40 orang di Iran": a place right behind those counted."""
    befell = figure.last < len(items) and "outcome" in items[figure.last].tags
    return bool(_placed_behind(items, figure.last + befell))


def places(items: list[Item], figure: Figure, context: Context) -> list[Referent]:
    """The places themselves that the figure's clause names: "di Kharkiv", "in the town of Bara"."""
    first, last = _around(items, figure)
    named = [k for k in range(first, last) if items[k].cls == "X"]
    here = [k for k in named if located(items, k)]
    # "a strike on Ternopil, in western Ukraine, killed 26"
    hit = [k for k in named if items[k].value.type in SPOTS and struck(items, k) and not _others_left(items, figure, k)]
    here = [k for k in named if k in here or (k in hit and (not here or min(here) - k in (2, 3)))]
    said = next((k for k in range(figure.first - 1, first, -1) if items[k].says), first)
    # "In Kabul, X said nine had died in Khost": where he speaks
    here = _beside(items, figure, here) or [k for k in here if k > said] or here
    # "in the Indian strikes" names no place
    there = (k for k in here if not _people(items[k]))
    apart = [items[k].value for k in there if not at_border(items, k, context.pack)]
    cities = [(m, context.discourse.city(m)) for m in apart if m.kind in ("entity", "place")]
    found = unique([referent for mention, city in cities for referent in ((city,) if city else mention.referents)])
    # "tulisnya di X", "in Hamas captivity": nobody is killed there
    return [referent for referent in found if referent.entity.type in WHERE]


def _others_left(items: list[Item], figure: Figure, at: int) -> bool:
    """ "12 million were driven out, and 100,000 fled El Fasher": of the second alone."""
    left = items[at - 1].tag("outcome", "outcome") == "displaced"
    return left and any(item.cls == "N" for item in items[figure.last : at])


def _beside(items: list[Item], figure: Figure, here: list[int]) -> list[int]:
    """ "4,000 people in Lebanon and 47 people in Israel": the place right behind the people, not the other number's."""
    behind = range(figure.last, len(items))
    other = next((k for k in behind if items[k].cls == "N" and items[k - 1].cls in "k,"), len(items))
    return [k for k in here if figure.last < k < other and k <= figure.last + _RIGHT_BEHIND] if other in behind else []


def flank(analysis: Analysis, context: Context, figure: Figure) -> list[Referent]:
    """The party in "di pihak Kamboja" or "on the Indian side", where that stands before the figure or in its clause."""
    items = analysis.sentence.items
    first, last = clause(items, figure.first)
    begin = first
    while begin > 1 and "complementizer" in items[begin - 1].tags:
        # "Di pihak Kamboja, gubernur X menyebut bahwa …"
        begin = clause(items, begin - 2)[0]
    # "24 orang di pihak Thailand dan 12 orang di pihak Kamboja": each figure's own stands behind it
    following = next((k for k in range(figure.last, last) if items[k].cls == "N"), last)
    own = [k for k in range(figure.last, following) if "flank" in items[k].tags]
    several = sum("flank" in item.tags for item in items[figure.last : last]) > 1
    for k in own or (*range(first, following if several else last), *range(begin, first)):
        if "flank" not in items[k].tags or _told_elsewhere(items, figure, k) or _comes_from(items, k):
            continue
        near = (k - 1, k + 1) if k > 1 and _governed(items, k - 1) else (k + 1,)
        if any(_launched(items, at) for at in range(max(1, k - _FLANKED), k + 1)):
            # "shelling from the Pakistani side"
            continue
        for at in near:
            if at < len(items) and items[at].cls == "X":
                parties = (context.discourse.party(r.entity) for r in items[at].value.referents)
                found = [context.discourse.stands(p, analysis.sentence) for p in parties if p is not None][:1]
                # "di pihak pemerintah": of the state that the article is about
                bare = not found and items[at].value.kind == "body" and not items[at].value.of
                main = context.discourse.main_state(analysis.sentence) if bare else None
                return [main] if main is not None else found
    return []


def _told_elsewhere(items: list[Item], figure: Figure, flank: int) -> bool:
    """ "4,000 were killed in Lebanon and 80 were killed on the Israeli side": of the second alone.

    And in "70 people died, most of them on the Pakistani side" of a part of them.
    """
    if not figure.part and any("parts" in item.tags for item in items[figure.last : flank]):
        return True
    befell = [k for k in range(figure.last, flank) if "outcome" in items[k].tags]
    return any(items[k].cls == "X" and located(items, k) for k in range(*befell[:2])) if len(befell) > 1 else False


def _comes_from(items: list[Item], flank: int) -> bool:
    """ "A rocket *from* the Cambodian side killed two", but not "two soldiers from the Cambodian side"."""
    near = range(flank - 1, max(flank - _COUNTED, 0), -1)
    at = next((k for k in near if items[k].cls == "o" or "preposition" in items[k].tags), 0)
    return at > 0 and "whence" in items[at].tags and "population" not in items[at - 1].tags and items[at - 1].cls == "w"


def _governed(items: list[Item], at: int) -> bool:
    """Whether a preposition stands before a name: "on the Indian …"."""
    before = items[at - 1] if at else None
    if before is not None and before.cls in "dj" and at > 1:
        before = items[at - 2]
    return before is not None and ("preposition" in before.tags or before.cls == "o")


def opposite(items: list[Item], figure: Figure) -> bool:
    """Whether a sentence or a clause opens with "across the border"."""
    first, _ = clause(items, figure.first)
    return any(
        (tag := items[k].tags.get("opposite")) is not None
        and (tag.get("of") != "line" or (items[k + 1].cls == "X" and items[k + 1].value.type in _LINES))
        for start in (0, first)
        for k in range(start, min(start + 3, figure.first - 1))
    )


def scene(analysis: Analysis, context: Context, doer: str | None, claimant: Referent | None) -> list[Referent]:
    """ "Sebuah ledakan mengguncang masjid di Homs. Delapan orang tewas": where the attack told just before was.

    In the paragraph before only if the article itself goes on to tell of it.
    """
    before = context.discourse.before
    if before is None or before.figures or analysis.sentence.index - before.sentence.index != 1:
        return []
    if claimant is not None and before.sentence.paragraph != analysis.sentence.paragraph:
        return []
    items = before.sentence.items
    blows = [k for k, item in enumerate(items) if "assault" in item.tags and "event" not in item.tags]
    lands = context.pack.settings.get("lands", ())
    if not blows and not (any("means" in item.tags for item in items) and any(item.low in lands for item in items)):
        return []
    # "the war in Gaza began when Hamas attacked Israel": what was attacked
    hit = [k for k in blows if items[k].tag("assault", "frame") == "verb"]
    named = _named(items, hit[-1] if hit else 0, context, 0, len(items))
    return [Referent(r.entity, r.support or before.sentence.span) for r in named if r.entity.iri != doer]


def _named(items: list[Item], at: int, context: Context, first: int, last: int) -> list[Referent]:
    found: list[tuple[int, Referent]] = []
    for k in range(first, last):
        if items[k].cls != "X":
            continue
        # not "in the Indian capital"
        people = _people(items[k]) and items[k].value.kind != "place"
        inner_place = k + 2 < last and located(items, k + 2) and items[k + 2].cls == "X"
        if people and inner_place and items[k].value.kind == "place":
            # "the Saudi hospital in El Fasher"
            continue
        if people and not _target(items, k):
            # "in a Russian strike" names no place
            continue
        if k + 1 < last and items[k + 1].cls in "XC" and items[k].value.type == "State":
            # "at the Saudi Maternity Hospital"
            continue
        if k + 1 < last and (items[k + 1].text == "-" or attacks(items, k, context)):
            # "in the Hamas-led attack on Israel"
            continue
        if k > 1 and ((items[k - 1].cls == "o" and _launched(items, k - 1)) or _taken_to(items, k)):
            continue
        if at_border(items, k, context.pack):
            continue
        inner = [
            r for of in items[k].value.of for r in of.referents if r.entity.type in ("Settlement", "Place", "Territory")
        ]
        nobodys = items[k].value.kind == "body" and not items[k].value.of  # "gedung pemerintah kota"
        if placed(items, k) or (struck(items, k) and not nobodys) or _headed(items, k):
            inner += items[k].value.referents
        for referent in inner:
            country = country_of(context, referent)
            if country is not None:
                parted = any(item.cls == "k" for item in items[k:at])
                # whose people or things were attacked, before the place where
                far = 0 if people else abs(k - at) + parted * len(items)
                found.append((far, country))
    return unique([referent for _, referent in sorted(found, key=lambda pair: pair[0])])


def _people(item: Item) -> bool:
    """Whether a name is a people's: "Indian"."""
    return item.value.hit is not None and item.value.hit.role == "demonym"


def _launched(items: list[Item], origin: int) -> bool:
    """ "A rocket fired from Gaza", "shelling from Pakistan", "roket dari Lebanon": where it came from."""
    if "launched" in items[origin - 1].tags:
        return True
    whence = "located" not in items[origin].tags and items[origin].tag("preposition", "role") != "with"
    return whence and (items[origin - 1].tag("assault", "frame") == "noun" or "means" in items[origin - 1].tags)


def _taken_to(items: list[Item], at: int) -> bool:
    """ "251 orang dibawa ke Gaza", "900,000 of them into Chad": not where others were killed."""
    near = items[max(0, at - _COUNTED) : at - 1]
    moved = any(item.cls == "N" or item.tags.keys() & {"population", "auxiliary", "parts"} for item in near)
    return moved and "whither" in items[at - 1].tags and "assault" not in items[at - 2].tags


def many(people: Quantity) -> bool:
    """ "Deported 37,500 Afghans": so many lose their homes; not "deported 12 activists"."""
    return people.low is not None and people.low >= _MANY


def exodus(items: list[Item], at: int, people: Quantity) -> bool:
    """ "36.000 orang meninggalkan El Fasher": many people who leave a place; not "three envoys left Kyiv"."""
    if not many(people):
        return False
    k = at + 1
    while k < len(items) - 1 and items[k].cls in "dojK":
        k += 1
    return k < len(items) and items[k].cls == "X" and (
        items[k].value.kind == "place" or any(r.entity.type in _LEFT for r in items[k].value.referents)
    )  # fmt: skip


def placed(items: list[Item], at: int) -> bool:
    """Whether a name says where: "di Kyiv", "pelabuhan X", and "Yaman" in "di pelabuhan X, Yaman"."""
    before = items[at - 1] if at else None
    if items[at].value.kind == "place" or (
        at + 2 < len(items) and items[at + 1].cls == "g" and "place_noun" in items[at + 2].tags
    ):
        # "on Syria's coast"
        return True
    if before is None:
        return False
    if before.cls == "," and items[at].value.kind == "entity":
        named = at - 2
        while named > 0 and items[named].cls == "j":
            # "di Zona Gojjam Timur, Ethiopia"
            named -= 1
        if named >= 0 and items[named].cls == "X":
            return placed(items, named) or struck(items, named) or _unknown(items, named, at)
    # "pegiat asal Swedia" is from there
    whence = before.tags.keys() & {"behalf", "origin"}
    return (before.cls == "o" and not whence) or before.tag("preposition", "role") == "place"


def _unknown(items: list[Item], named: int, at: int) -> bool:
    """ "Pasar Kabkabiya, Darfur Utara": a town that no table knows, and where it lies."""
    town, land = items[named].value, items[at].value
    nobody = town.kind == "person" and not town.referents and not town.titles
    return nobody and any(r.entity.type in _LEFT for r in land.referents)


def attacks(items: list[Item], at: int, context: Context) -> bool:
    """ "In a United States air strike", "Russia's attack on Ternopil": whose attack it was, not where."""
    if warring(items, at) or not any(r.entity.type in _ATTACK for r in items[at].value.referents):
        # "in the Kyiv strike" is where
        return False
    if at + 2 < len(items) and items[at + 1].cls == "k" and items[at + 2].cls == "X":
        # "in US and Israeli strikes"
        return attacks(items, at + 2, context)
    far = at + (2 if context.pack.head == "first" else _MODIFIED)
    behind = takewhile(lambda item: item.cls in "gwjN" and not item.tags.keys() & _ENDS, items[at + 1 : far])
    return any(item.tag("assault", "frame") == "noun" for item in behind)


def _headed(items: list[Item], at: int) -> bool:
    """ "Gaza: 12 killed in a strike", "korban Gaza: 12 tewas": the place that a headline begins with."""
    if at + 1 >= len(items) or items[at + 1].cls != ":":
        return False
    victims = at > 0 and bool(items[at - 1].tags.keys() & {"population", "outcome"})
    return victims or (at == 0 and items[at].value.type in ("Settlement", "Territory", "Place"))


def struck(items: list[Item], at: int) -> bool:
    """Whether a name says what was attacked or lives in war: "strikes on X", "menyerang X", "perang X", "X's war"."""
    if warring(items, at):
        return True
    near = [item.tag("assault", "frame") for item in items[max(0, at - 5) : at]]
    if not near:
        return False
    before = items[at - 1]
    if before.tag("preposition", "role") == "with" and "noun" in near:
        # "killed in the war with Israel": not there
        return "versus" not in before.tags or not any("event" in item.tags for item in items[max(0, at - 5) : at])
    if "whither" in before.tags and _flies(items, at - 1):
        return True
    if before.tag("assault", "frame") == "noun" and _is_town(items[at]):
        # "serangan Mumbai 2008"; not "serangan Moskwa", which may be its own
        return True
    left = before.tag("outcome", "outcome") == "displaced" and "whither" not in before.tags
    return near[-1] == "verb" or left


def _flies(items: list[Item], to: int) -> bool:
    """ "Serangan rudal Rusia ke Ternopil": nothing but whose attack it is stands between it and where it goes."""
    near = range(to - 1, max(-1, to - _MODIFIED), -1)
    blow = next((k for k in near if items[k].tag("assault", "frame") == "noun"), to)
    between = items[blow + 1 : to]
    return blow < to and all(item.cls in "wXjk" and not item.tags.keys() & _ELSEWHERE for item in between)


def _is_town(item: Item) -> bool:
    """Whether a name is a town's that stands for no state."""
    return bool(item.value.type == "Settlement" and not item.value.capital)


def warring(items: list[Item], at: int) -> bool:
    """ "Perang X", "X's civil war": a name says whose war it is."""
    at_war = [item for item in items[max(0, at - 1) : at + 3] if item.tag("event", "event") == "clash"]
    return bool(at_war) and ((at > 0 and items[at - 1] is at_war[0]) or items[at + 1].cls == "g")


def _target(items: list[Item], at: int) -> bool:
    """ "opened fire on an Israeli patrol": whose people or things were attacked."""
    return items[at - 1].text != "-" and struck(items, at)


def governs(before: Item, context: Context) -> bool:
    """Whether the word before makes a name its object or a circumstance."""
    return "preposition" in before.tags or (before.cls == "w" and context.pack.is_verb(before))


def country_of(context: Context, referent: Referent) -> Referent | None:
    """The country of a state, a territory or a place."""
    entity = referent.entity
    if entity.type in ("State", "DeFactoState"):
        return referent
    if entity.type == "Territory" and context.discourse.listed(entity):
        # nobody's people live in the Red Sea or along a line
        return referent if context.discourse.country_of(entity) is not None else None
    return belongs_to(context, referent)


def belongs_to(context: Context, referent: Referent) -> Referent | None:
    """The state whose it is: as the article tells, or else as the table does, and the name itself stands for it."""
    home = context.discourse.home(referent.entity)
    if home is not None:
        return Referent(*home)
    country = context.discourse.country_of(referent.entity)
    return Referent(country, referent.support) if country is not None else None
