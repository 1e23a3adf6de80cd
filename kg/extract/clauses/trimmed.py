"""What may be left out of a sentence without changing who does what to whom.

"A truce, agreed on Monday in Doha by Rwanda and, after much delay, M23": a pattern that no date, place, adverb or aside
shall part is tried once more without them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.language.tokens import Item

if TYPE_CHECKING:
    from kg.extract.language.pack import Pack

#: The longest aside between commas or brackets, in items.
_ASIDE = 9
#: Words in quotation marks that only describe are fewer.
_FEW = 5
#: What makes more of an adverb than an adverb.
_TELLING = frozenset({"preposition", "negation", "irrealis", "planned"})
_BEFORE_DATES = frozenset({"preposition", "since", "subordinator"})
_NEW_CLAUSE = frozenset({"relative", "subordinator", "conjunction"})
_NO_ASIDE = _NEW_CLAUSE | {"speech", "negation"}
#: Behind a place, these go on with the verb before it: "signed in Moscow *with*".
_GOES_ON = ("agent", "between", "with")
_MAY_GO = frozenset({"adverb", "adjunct", "relative", "linking", "preposition", "qualifier"})
_WHERE = frozenset({"State", "DeFactoState", "Territory", "Settlement", "Place"})
_CHAIN = frozenset({"auxiliary", "copula", "linking", "adjunct"})


def trimmed(items: list[Item], pack: Pack) -> tuple[list[int], list[Item]] | None:
    """The items that stay, with their numbers; None where nothing can be left out."""
    parts = pack.settings.get("parts", ())
    if not any(item.cls in 'D(,"g' or item.tags.keys() & _MAY_GO or item.low in parts for item in items):
        return None
    kept: list[int] = []
    k = 0
    while k < len(items):
        end = _passed(items, k, items[kept[-1]] if kept else None, pack)
        if end == k:
            kept.append(k)
            end += 1
        elif items[k].cls == "D" and kept and _dates(items[kept[-1]], pack):
            kept.pop()
        k = end
    equated: list[int] = []
    if any("linking" in items[k].tags for k in kept):
        # "has been seen as": the last of several words that mean "is"
        kept = [k for at, k in enumerate(kept) if not _more(items, kept, at)]
        equated = [at for at in range(1, len(kept) - 1) if _equates(items, kept, at)]
    if not equated and len(kept) == len(items):
        return None
    told = [items[k] for k in kept]
    for at in equated:
        told[at] = Item(told[at].start, told[at].end, ",", ",")
    return kept, told


def _more(items: list[Item], kept: list[int], at: int) -> bool:
    linked = at + 1 < len(kept) and "linking" in items[kept[at + 1]].tags
    return linked and bool(items[kept[at]].tags.keys() & _CHAIN)


def _equates(items: list[Item], kept: list[int], at: int) -> bool:
    """ "Hamas *is* a client of Iran" is "Hamas, a client of Iran"."""
    if "linking" not in items[kept[at]].tags:
        return False
    before, behind = items[kept[at - 1]], items[kept[at + 1]]
    if "negation" in behind.tags:
        return False
    # "Somalia's main supplier is Turkey"
    return (behind.cls == "X" and before.cls in "wX") or (behind.cls == "d" and before.cls == "X")


def _passed(items: list[Item], k: int, before: Item | None, pack: Pack) -> int:
    """Where what can be left out here ends; the same place where nothing can. ``before``: the last that stays."""
    item = items[k]
    if k + 1 < len(items) and "relative" in items[k + 1].tags and item.cls in "Dw":
        # "talks last week which": it stands between a noun and its clause
        return k
    if item.cls == "D":
        return k if k + 1 < len(items) and items[k + 1].cls == "g" else k + 1
    if item.cls == "(":
        return next((c + 1 for c in range(k + 1, min(k + _ASIDE, len(items))) if items[c].cls == ")"), k)
    if item.cls == ",":
        # "the army chief, X, and the RSF's, Y": the comma that closes a naming
        closes = before is not None and before.cls == "X" and "," in before.text and k + 1 < len(items)
        return k + 1 if closes and items[k + 1].cls == "k" else _aside(items, k, pack)
    if item.cls == '"':
        return k + 1 if _marks(items, k) or _marks(items, k - 2) else _ironic(items, k, pack)
    if item.cls == "X" and _regional(items, k, before, pack):
        return k + 1
    if item.cls == "X":
        return k + 2 if _joined(items, k) and _joined(items, k + 1) else k
    if pack.head == "last" and _compound(items, k, pack):
        return k + 1
    if item.low in pack.settings.get("parts", ()):
        # "Kongo *timur* untuk membantu M23"
        if pack.head == "first" and before is not None and before.cls == "X" and _lies(before):
            return k + 1
        # "di *utara* Irak"
        return _lying(items, k, pack) if before is not None and "located" in before.tags else k
    if "relative" in item.tags:
        return _linked(items, k, pack)
    if "adjunct" in item.tags or _adverb(items, k, before, pack):
        return k + 1
    counts = "qualifier" in item.tags and before is not None and "outcome" not in before.tags
    if counts and [one.cls for one in items[k + 1 : k + 3]] == ["N", "X"]:
        # "melatih *lebih dari* 80.000 tentara Ukraina"
        return k + 1
    if item.cls == "o" or "preposition" in item.tags:
        return max(_placed(items, k, before), _lasting(items, k, pack))
    return k


def _regional(items: list[Item], k: int, before: Item | None, pack: Pack) -> bool:
    """ "Kyiv's largest *European* backer": the name of a region only says of what kind a partner is."""
    noun = items[k + 1].low if k + 1 < len(items) else ""
    told = before is not None and (before.cls in "jg" or "superlative" in before.tags)
    return told and items[k].value.type == "Territory" and noun in pack.settings.get("kin", ())


def _compound(items: list[Item], k: int, pack: Pack) -> bool:
    """ "With *nuclear-armed* Pakistan": it only says what somebody is like."""
    item, behind = items[k], items[k + 1 : k + 2]
    described = bool(behind) and behind[0].cls == "X" and item.cls == "w" and not item.tags
    return described and "-" in item.low and pack.past is not None and item.low.endswith(pack.past)


def _marks(items: list[Item], k: int) -> bool:
    """ "Part of the “Axis of Resistance”": marks around a name alone quote nobody."""
    return k >= 0 and [item.cls for item in items[k : k + 3]] == ['"', "X", '"']


def _ironic(items: list[Item], k: int, pack: Pack) -> int:
    """ "Sahabat “segala cuaca” Islamabad", "an “all-weather” friend": behind a few words in marks that only describe.

    Else the same item.
    """
    end = next((c for c in range(k + 2, min(k + _FEW, len(items))) if items[c].cls == '"'), 0)
    if not end or k == 0 or end + 1 == len(items):
        return k
    behind = items[end + 1]
    named = behind.cls == "X" or behind.cls == "o" or "preposition" in behind.tags
    if not named and not (items[k - 1].cls == "d" and behind.cls == "w"):
        return k
    words = (items[k - 1], *items[k + 1 : end])
    return end + 1 if all(item.cls in "wjd" and not pack.is_verb(item) for item in words) else k


def _joined(items: list[Item], k: int) -> bool:
    """ "The *Russian-*led CSTO": a hyphen on either side."""
    return k + 1 < len(items) and "-" in (items[k].cls, items[k + 1].cls) and items[k].end == items[k + 1].start


def _lying(items: list[Item], k: int, pack: Pack) -> int:
    """ "Di *selatan dan tengah* Somalia": behind the parts of a land; the same item where none is named."""
    parts, at = pack.settings.get("parts", ()), k
    while at + 2 < len(items) and items[at + 1].cls in "k," and items[at + 2].low in parts:
        at += 2
    named = at + 1 < len(items) and items[at + 1].cls == "X" and _lies(items[at + 1])
    return at + 1 if named else k


def _lies(item: Item) -> bool:
    return any(r.entity.type in _WHERE for r in item.value.referents)


def _lasting(items: list[Item], k: int, pack: Pack) -> int:
    """ "*For more than 20 years*"."""
    at = k + 1
    opens = pack.dates.get("opens", ())
    while at < len(items) and (items[at].cls in "Ndj" or "qualifier" in items[at].tags or items[at].low in opens):
        at += 1
    length = at < len(items) and items[at - 1].cls == "N" and items[at].low in pack.settings.get("lengths", ())
    return at + 1 if length else k


def _dates(item: Item, pack: Pack) -> bool:
    """ "*On* Monday", "*last* August"."""
    return bool(item.tags.keys() & _BEFORE_DATES) or item.low in pack.dates.get("opens", ())


def _adverb(items: list[Item], k: int, before: Item | None, pack: Pack) -> bool:
    """ "Nominally allied", "is still at war": a word between others that only says how or when."""
    item = items[k]
    if item.cls != "w" or item.tags.keys() & _TELLING:
        return False
    if "conjunction" in item.tags:
        # "still" opens no clause between a subject and its verb, nor in "El Obeid, still in the army's hands"
        apposed = before is not None and before.cls == "," and k + 1 < len(items) and items[k + 1].cls == "o"
        # but "a partner of the government but paid by the UAE": not the name before it is paid
        agent = k + 2 < len(items) and items[k + 2].tag("preposition", "role") == "agent"
        told = before is not None and before.cls == "X" and not agent
        return before is not None and (apposed or told or "auxiliary" in before.tags)
    return "adverb" in item.tags or (not item.tags and pack.is_adverb(item))


def _placed(items: list[Item], k: int, before: Item | None) -> int:
    """ "Brokered *in Ankara* by Turkey", "signed *in Doha* a truce": a place between a verb and what goes with it."""
    where = items[k].tag("preposition", "role") == "place" or "located" in items[k].tags  # "di" is no preposition
    if not where or k + 2 >= len(items):
        return k
    at = k + 1 + (items[k + 1].cls == "d")
    named = items[at]
    where = named.cls == "X" and _lies(named)
    after = at + 1
    while after < len(items) and (items[after].cls == "D" or "adjunct" in items[after].tags):
        after += 1
    goes_on = after < len(items) and items[after].tag("preposition", "role") in _GOES_ON
    object_behind = after < len(items) and items[after].cls == "d" and before is not None and before.cls == "w"
    return at + 1 if where and (goes_on or object_behind) else k


def _aside(items: list[Item], k: int, pack: Pack, sources: tuple[str, ...] = ("source",)) -> int:
    """ ", on paper at least,", ", the Lebanese militia,": what two commas set apart, if it is no clause and no list."""
    end = next((c for c in range(k + 2, min(k + _ASIDE, len(items))) if items[c].cls == ","), 0)
    if not end or end + 1 >= len(items):
        return k
    first, inside, behind = items[k + 1], items[k + 1 : end], items[end + 1]
    if behind.cls in "Xk," or "relative" in behind.tags or first.tags.keys() & {"relative", "conjunction"}:
        return k
    source = first.tag("speech", "frame") in sources
    # "…, mediated by Washington, …"
    done = inside[1].tag("preposition", "role") == "agent" if len(inside) > 2 else False
    if any(
        item.cls in ';."-(' or item.tags.keys() & _NO_ASIDE or pack.is_verb(item) for item in inside[source or done :]
    ):
        return k
    apposed = first.cls == "d" or (first.cls == "X" and first.value.kind in ("body", "role"))
    if source or done or apposed or "preposition" in first.tags:
        return end + 1
    adverbial = "adjunct" in first.tags or _adverb(items, k + 1, None, pack)
    return end + 1 if adverbial and not any(item.cls == "X" for item in inside) else k


def _linked(items: list[Item], k: int, pack: Pack) -> int:
    """ "Hamas, *which is* backed by Iran", "M23, *whom experts say are* backed by Rwanda"."""
    end, at = k, _told_by(items, k, pack)
    while at < len(items) and (items[at].tags.keys() & _CHAIN or _adverb(items, at, items[at - 1], pack)):
        at += 1
        if "linking" in items[at - 1].tags:
            end = at
    return end


def _told_by(items: list[Item], k: int, pack: Pack) -> int:
    """Where a relative clause goes on behind who says so: "which, *according to Kyiv,* is", "which *they say* is"."""
    if k + 3 >= len(items):
        return k + 1
    if items[k + 1].cls == ",":
        # "yang, menurut PBB, …", "yang, kata PBB, …"
        return _aside(items, k + 1, pack, ("source", "after"))
    says = items[k + 1].cls == "X" and items[k + 2].says
    return k + 3 if says else k + 1
