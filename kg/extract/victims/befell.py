"""What befell the people of a figure, and who they were where that stands apart from the number."""

from __future__ import annotations

from itertools import takewhile

from kg.extract.clauses.subjects import subject_of
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import BEFORE_VERBS, Item
from kg.extract.phrases.figures import FAR, Figure, only_there
from kg.extract.phrases.ones import single
from kg.extract.phrases.people import counted
from kg.extract.phrases.referents import FORCES, Referent
from kg.extract.speech.speech import Speech
from kg.extract.victims.homes import cares
from kg.extract.victims.lands import WORLDLY
from kg.extract.victims.listed import closes_list
from kg.extract.victims.outcomes import NEXT, acts, to_the_left, to_the_right
from kg.extract.victims.whereabouts import listed_apart

#: What may stand between a part and what befell it alone.
_GOES_ON = frozenset({"adverb", "auxiliary", "parts"})
#: How far a word like "among the wounded is" may stand before "a girl".
_BESIDE = 2
#: How near it must stand to tell more than the word "hostages" does.
_CLOSE = 3
#: What may stand before a part that is told for itself: "…, of them", "X said three of them".
_OPENERS = frozenset({"parts", "exists", "conjunction", "preposition", "speech", "complementizer"})

#: Behind people: how far, and what befell them.
Right = tuple[int, str]
#: Before them: how far, what, and the verb that did it to them, or -1.
Left = tuple[int, str, int]


def befall(items: list[Item], figures: list[Figure], number: int, pack: Pack) -> None:
    """Find what befell the people of a figure, which may be what befell those before."""
    figure, before = figures[number], figures[number - 1] if number else None
    if figure.outcome is not None:
        return
    if figure.again and before is not None:
        _again(figure, before)
        return
    right = to_the_right(items, figure)
    if right and number + 1 < len(figures) and _of_a_part(items, figures[number + 1], figure.last - 1 + right[0], pack):
        right = _behind_aside(items, figure, figures[number + 1])
    figure.part = figure.part or _part_of(items, figures, number, pack, alone=right is not None)
    if figure.part and right and figure.before is not None and _fled_there(items, figure, right[0]):
        right = None
    if figure.placed and right and before is not None and before.outcome is not None and (
        any(item.cls in ",N" for item in items[figure.last : figure.last + right[0] - 1])
    ):  # fmt: skip
        # "two died in Kyiv and one in Dnipro, officials said, with 30 injured"
        right = None
    right, left = _nearest(items, figure, before, right, pack)
    told = left is not None and left[2] < 0  # "among the dead are 49 women"
    if (
        figure.part
        and before is None
        and figure.before is not None
        and not right
        and not told
        and _opens(items, figure)
    ):
        figure.outcome = figure.before.outcome
    elif figure.part and before is not None and not (right is not None and _alone(items, figure, right[0])):
        whole = next((f for f in reversed(figures[:number]) if not f.part), before)
        figure.outcome, figure.verb = whole.outcome, whole.verb
    elif figure.placed and not right and not left:
        if before is not None and not any(item.cls == "N" for item in items[before.last : figure.first]):
            figure.outcome, figure.category = before.outcome, figure.category or before.category
    else:
        figure.enemy = figure.enemy or _lost_by_enemy(items, figure.first - 1, pack)
        _suffer(items, figure, right, left, pack)
        _counted(items, figure, pack)


def _part_of(items: list[Item], figures: list[Figure], number: int, pack: Pack, *, alone: bool) -> bool:
    """Whether the people are a part of those before: "…, termasuk 14 prajurit Afrika Selatan dan dua …"."""
    figure = figures[number]
    if number and items[figure.first - 1].cls == ":" and figures[0].outcome is not None:
        # "58 people had died: 31 soldiers, 19 rebels and eight civilians"
        return True
    if not number or not figures[number - 1].part:
        return False
    before = figures[number - 1]
    # "…, including three children, and 127 people in Israel": people of whom those before are no part
    if figure.placed or (figure.category == "unspecified" and not figure.side and listed_apart(items, figure)):
        return False
    between = items[before.last : figure.first]
    if [item.cls for item in between] == ["k"] or closes_list(items, before, figure.first, pack):
        # "244 rebels, 141 government soldiers and their allies, and 72 civilians"
        return True
    return not alone and all(item.cls in "XB,ko" for item in between)


def _again(figure: Figure, before: Figure) -> None:
    """ "12 on Monday and seven on Tuesday": of the same people as before, at another time."""
    before.until = figure.first
    figure.outcome, figure.verb, figure.suffered = before.outcome, before.verb, before.suffered
    figure.side, figure.category, figure.own = before.side, before.category, before.own


def _nearest(
    items: list[Item], figure: Figure, before: Figure | None, right: Right | None, pack: Pack
) -> tuple[Right | None, Left | None]:
    """What befell the people, told behind them and before them, without what is of others."""
    left = to_the_left(items, figure, pack)
    reached = items[figure.first - 1].tags if figure.first else {}
    if right and left and left[2] < 0 and "reaches" in reached and (
        any(item.cls in ",N" for item in items[figure.last : figure.last + right[0]])
    ):  # fmt: skip
        # "put the death toll at 31, with 57 people injured", "… at 31 and 57 people injured": another figure's
        right = None
    if figure.quantity.count == 1 and right and acts(items, figure, right[0], pack):
        right = None
    if single(items[figure.first], pack):
        # "a soldier" is no figure unless the next thing told is what befell that one
        right = right if right and right[0] <= NEXT else None
        joined = before is not None and items[figure.first - 1].cls == "k"  # "the bodies of two men and a woman"
        left = left if left and left[0] <= NEXT and (left[2] >= 0 or left[0] <= _BESIDE or joined) else None
    return right, left


def _suffer(items: list[Item], figure: Figure, right: Right | None, left: Left | None, pack: Pack) -> None:
    """What is told of the people of a figure itself."""
    itself = items[figure.last - 1].tag("population", "outcome")
    subject = figure.last < len(items) and "auxiliary" in items[figure.last].tags
    if itself and not (right and right[0] <= _CLOSE) and not (left and left[0] <= _CLOSE):
        # "seized 251 hostages"
        figure.outcome = itself
    elif right and (not left or right[0] <= left[0] or subject):
        figure.outcome = right[1]
        figure.suffered = figure.last - 1 + right[0]
    elif not left and _borne(items, figure, pack):
        figure.outcome, figure.category = "killed", "military"
    elif left:
        _, figure.outcome, figure.verb = left
        if figure.verb >= 0 and items[figure.verb].tag("outcome", "side") == "subject":
            _lose(items, figure, pack)


def _borne(items: list[Item], figure: Figure, pack: Pack) -> bool:
    """ "Ukrainian troops had suffered up to 1,420 casualties": whoever bears them in a war lost them."""
    if items[figure.last - 1].low not in pack.settings.get("losses", ()):
        return False
    # "810 casualties that Russian forces suffered"
    who = figure.last + any(
        "relative" in item.tags or "complementizer" in item.tags for item in items[figure.last :][:1]
    )
    if who + 1 < len(items) and items[who].cls == "X" and "bears" in items[who + 1].tags:
        figure.side = tuple(items[who].value.referents)
        return items[who].value.type in FORCES
    borne = figure.first > 0 and "bears" in items[figure.first - 1].tags
    force = any(item.cls == "X" and item.value.type in FORCES for item in items[: figure.first])
    return borne and force


def _lose(items: list[Item], figure: Figure, pack: Pack) -> None:
    """ "Iran lost 300 soldiers in Syria": whoever is the subject loses them."""
    if not figure.side and _lost_by_enemy(items, figure.first - 1, pack):
        return
    if not figure.side or only_there(items[figure.last - 1], pack):
        figure.side = _losers(items, figure.verb, pack) or figure.side
    if figure.outcome == "displaced" and figure.category is not None:
        # "MONUSCO mengungsikan 3.000 warga", "rumah sakit mengevakuasi ratusan pasien": none of its own
        figure.side = tuple(r for r in figure.side if r.entity.type not in WORLDLY)
        return
    if not figure.side and figure.category != "military":
        # "ia kehilangan dua keponakan"
        figure.outcome = None
    elif figure.category == "unspecified" and any(r.entity.type in FORCES for r in figure.side):
        # "the Taliban lost nine men"
        figure.category = "military"


def _lost_by_enemy(items: list[Item], verb: int, pack: Pack) -> bool:
    """ "The enemy lost 300 soldiers", "musuh kehilangan 300 tentara": whether those of the other side did."""
    if verb < 1 or items[verb].tag("outcome", "side") != "subject":
        return False
    who = verb - 1
    while who > 0 and items[who].tags.keys() & BEFORE_VERBS:
        who -= 1
    return items[who].low in pack.settings.get("enemy", ())


def _of_a_part(items: list[Item], part: Figure, told: int, pack: Pack) -> bool:
    """ "Sent 11,000 troops, 4,000 of whom have been killed": what befell the part only."""
    if part.part and part.last < told and items[part.first - 1].low in pack.settings.get("of_whom", ()):
        # "sent 15,000 soldiers, of whom 2,000 have been killed"
        return all("auxiliary" in item.tags or "adverb" in item.tags for item in items[part.last : told])
    among = items[part.first - 1].tag("preposition", "role") == "between"  # "seven were among 19 people killed"
    if part.part and told == part.last and "parts" in items[part.first - 1].tags:
        # "suffered 300 casualties, including 120 killed"
        return True
    if not part.part or told < part.last or among or "parts" in items[part.first - 1].tags:
        return False
    return all(item.cls != "," for item in items[part.last : told])


def _behind_aside(items: list[Item], figure: Figure, part: Figure) -> Right | None:
    """ "Tiga pekerja, salah satunya kritis, dilarikan ke rumah sakit": what is told behind an aside on a part."""
    if items[figure.last + (items[figure.last].cls == "X")].cls != ",":
        return None
    k = next((k + 1 for k in range(part.last, len(items) - 1) if items[k].cls in ",;."), 0)
    while 0 < k < len(items) - 1 and items[k].tags.keys() & {"auxiliary", "adverb"}:
        k += 1
    told = items[k].tags.get("outcome") if k else None
    plain = told is not None and items[k - 1].cls != ";" and told["frame"] in ("subject", "participle")
    return (k - figure.last + 1, told["outcome"]) if told is not None and plain else None


def _alone(items: list[Item], figure: Figure, far: int) -> bool:
    """ "34 di antaranya sudah meninggal", "27 yang menurut X sudah meninggal": whether it befell the part alone."""
    told = items[figure.last - 1 + far]
    if far > 1 and "relative" in items[figure.last].tags and told.tag("outcome", "outcome") != "displaced":
        # not "11 of them children who had fled their homes"
        return True
    return all(item.tags.keys() & _GOES_ON for item in items[figure.last : figure.last + far - 1])


def _fled_there(items: list[Item], figure: Figure, far: int) -> bool:
    """ "Sebelas di antaranya perempuan dan anak-anak yang mengungsi di sebuah sekolah": they fled before."""
    told = figure.last - 1 + far
    relative = any("relative" in item.tags for item in items[figure.last : told])
    return relative and bool(items[told].tag("outcome", "outcome") == "displaced")


def _opens(items: list[Item], figure: Figure) -> bool:
    """Whether a figure opens its clause: "300 of them children"; not in "to refer three of them to a court"."""
    before = items[figure.first - 1] if figure.first else None
    if before is not None and before.cls == "o" and before.tag("preposition", "role") == "with":
        # "stormed the homes of several of them"
        return False
    return before is None or before.cls in ",k" or bool(before.tags.keys() & _OPENERS)


def _losers(items: list[Item], verb: int, pack: Pack) -> tuple[Referent, ...]:
    """ "Russia had lost 1,200 troops": whoever loses them."""
    nobody: list[Speech] = []
    last = verb - 1
    while last > 0 and "adverb" in items[last].tags:
        # "menyatakan *hanya* kehilangan sembilan personel"
        last -= 1
    before = items[last] if verb else None
    if before is not None and before.cls == "X" and verb > 2 and items[verb - 2].cls == "k" and (
        items[verb - 3].cls == "X" and items[verb - 3].value.kind == "place"
    ):  # fmt: skip
        # "merebut Desa X dan Ukraina kehilangan …": a new clause
        return tuple(before.value.referents)
    says = verb - 1
    while says > 0 and "auxiliary" in items[says].tags:
        says -= 1
    if says > 0 and items[says].says and " " in items[says].text and items[says - 1].cls == "X":
        # "Israel *says it* has lost four soldiers"
        return tuple(items[says - 1].value.referents)
    # "Israel mengakui kehilangan tiga tentara"
    admits = before is not None and before.tag("speech", "frame") == "before"
    subject = subject_of(items, last if admits else verb, pack, nobody)
    if before is not None and before.cls == "k":
        # "Kabul mengklaim menewaskan 58 prajurit Pakistan dan kehilangan sembilan orang"
        opens = next((k for k in range(verb - 1, 0, -1) if items[k].cls in ",;"), 0)
        killed = next((k for k in range(opens, verb - 1) if items[k].tag("outcome", "frame") == "object"), 0)
        first = killed - 1 if killed and items[killed - 1].says else killed
        shared = subject_of(items, first, pack, nobody) if killed else None
        subject = shared if isinstance(shared, tuple) else subject
    if not isinstance(subject, tuple):
        return ()
    said = subject[0] - 1
    if subject[1][0].kind == "pronoun" and said > 0 and "speech" in items[said].tags and items[said - 1].cls == "X":
        # "Azerbaijan said it had lost 71 troops"
        return tuple(items[said - 1].value.referents)
    return tuple(r for m in subject[1] for r in m.referents if r.entity.type not in ("Person", "Settlement"))


def _counted(items: list[Item], figure: Figure, pack: Pack) -> None:
    """Who died may stand apart from the number: "korban tewas dari militer X menjadi 320 orang"."""
    if figure.category not in (None, "unspecified"):
        return
    figure.side = figure.side or _toll_of(items, figure) or _related(items, figure.first - 2)
    heads = [
        k
        for k in range(max(0, figure.first - 12), min(figure.last + 2, len(items)))
        if (frame := items[k].tag("outcome", "frame")) == "head"
        or (frame == "noun" and k >= figure.first - 1)
        or (k < figure.first and items[k].tag("speech", "needs") == "number")
        or (
            frame in ("subject", "participle")
            and k < figure.first
            and "reaches" in items[figure.first - 1].tags
            and counted(items, k)
        )
    ]
    if not heads:
        return
    figure.category = items[heads[-1]].tags.get("outcome", {}).get("category", figure.category)
    figure.total = "reaches" in items[figure.first - 1].tags
    # "raising its losses to 332"
    figure.own = figure.own or pack.any_in("demonstrative", items[heads[-1]].low.split())
    last = min(heads[-1] + 5, len(items)) if heads[-1] >= figure.first else figure.first
    category = figure.category
    # "jumlah pegawai PBB yang ditahan tentara Houthi": who did it is not counted
    doer = heads[-1] + 1 if "relative" in items[heads[-1] - 1].tags else -1
    opens = 2 + (doer > 0 and items[heads[-1] - 2].cls == "X")
    for k in range(max(0, heads[-1] - opens * counted(items, heads[-1])), last):
        item = items[k]
        behind = k >= figure.last and (item.cls == "," or {"parts", "others", "speech"} & item.tags.keys())
        if "copula" in item.tags or behind:
            # "420 wounded, more than half of them civilians"
            break
        tag = item.tags.get("population")
        if tag is not None and tag["category"] != "unspecified" and k != doer:
            figure.category = tag["category"]
            figure.own = figure.own or pack.owned(item)
        borne = "bears" in items[figure.first - 1].tags  # "Rusia menderita 300 korban tewas di Ukraina"
        # "48 kasus pembunuhan oleh M23"
        did_it = k == doer or items[k - 1].tag("preposition", "role") == "agent"
        if item.cls == "X" and not (
            figure.side or borne or did_it or _attacks(items, k) or _beside_place(items, k)
        ):  # fmt: skip
            mention = item.value
            if mention.type == "ArmedForce":
                figure.category = "military"
            owners = [r for of in mention.of for r in of.referents]
            named = mention.referents if mention.kind == "entity" else ()
            # "34 jenazah tiba di RS Al-Shifa": they are not the hospital's
            figure.side = tuple(owners or (r for r in named if not cares(pack, r.entity)))
    if any(item.cls == "N" for item in items[heads[-1] + 1 : figure.first - 1]):
        # "put the toll at five soldiers, with 71 others wounded": those are another number's
        figure.category = category


def _related(items: list[Item], verb: int) -> tuple[Referent, ...]:
    """ "Cambodia has not disclosed its losses, which Thailand puts at 40": whose they are that somebody counts."""
    opens = verb - 2
    if opens < 1 or items[verb].tag("speech", "needs") != "number" or "relative" not in items[opens].tags:
        return ()
    owner = next((k for k in range(opens - 1, -1, -1) if items[k].cls in "Xt;."), 0)
    if items[owner].cls == "t":
        owner = next((k for k in range(owner - 1, -1, -1) if items[k].cls in "X;."), 0)
    return tuple(items[owner].value.referents) if items[owner].cls == "X" else ()


def _toll_of(items: list[Item], figure: Figure) -> tuple[Referent, ...]:
    """ "Israel's toll in the offensive against Hamas stands at 466": of whose toll the sentence is."""
    if not figure.first or "reaches" not in items[figure.first - 1].tags:
        return ()
    for k in range(figure.first - 2, max(1, figure.first - FAR), -1):
        if items[k].tag("outcome", "frame") == "head" and items[k - 1].cls == "g" and items[k - 2].cls == "X":
            return tuple(items[k - 2].value.referents) if items[k - 2].value.kind == "entity" else ()
    return ()


def _beside_place(items: list[Item], at: int) -> bool:
    """ "Di perbatasan Thailand dan Kamboja": the second name of a list that tells where."""
    return at > 1 and items[at - 1].cls == "k" and items[at - 2].cls == "X" and items[at - 2].value.kind == "place"


def _attacks(items: list[Item], at: int) -> bool:
    """ "toll from a Russian missile and drone attack", "akibat serangan rudal Iran": who did it, not whose they are."""
    before = items[max(0, at - 3) : at] if items[at - 1].cls != "o" else []
    while at + 2 < len(items) and "means" in items[at + 1].tags and items[at + 2].cls == "k":
        at += 2
    behind = takewhile(lambda item: item.cls in "gw" and "subordinator" not in item.tags, items[at + 1 : at + 4])
    return any(near.tag("assault", "frame") == "noun" for near in (*before, *behind))
