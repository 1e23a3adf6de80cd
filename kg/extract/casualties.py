"""Figures of people killed, wounded, missing, captured or displaced."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, takewhile

from kg.extract.clauses.subjects import subject_of
from kg.extract.context import Analysis, Context, clause
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item
from kg.extract.phrases.figures import FAR, Figure, counted, of_them, only_there, read
from kg.extract.phrases.ones import single
from kg.extract.phrases.referents import FORCES, Referent
from kg.extract.speech.speech import Speech
from kg.extract.victims.background import called_false, in_background
from kg.extract.victims.counting import category_of, dates_of, range_of
from kg.extract.victims.homes import STATELESS, cares, passing
from kg.extract.victims.listed import also_counted, closes_list, of_several_sides, of_these
from kg.extract.victims.outcomes import NEXT, acts, to_the_left, to_the_right
from kg.extract.victims.sides import sides
from kg.extract.victims.whereabouts import listed_apart, places
from kg.extract.victims.wholes import explained, of_whole, whole_of, wholly
from kg.statement import Casualty

#: What may stand between a part and what befell it alone.
_GOES_ON = frozenset({"adverb", "auxiliary", "parts"})
#: How far a word like "among the wounded is" may stand before "a girl".
_BESIDE = 2
#: How near it must stand to tell more than the word "hostages" does.
_CLOSE = 3
#: How far behind people it is told that they are let go.
_FREED = 5
#: How far before "lives" it is told that they may be lost.
_FEW = 4
#: What sets people against those before.
_CONTRASTS = frozenset({"conjunction", "subordinator"})
#: Acts that ask for what has not come about.
_ASKED = frozenset({"call_for", "demand", "promise", "threaten"})
#: What has not come about: "will kill", "could kill".
_NOT_YET = frozenset({"planned", "irrealis"})
#: What a question begins with.
_ASKS = frozenset({"auxiliary", "copula", "irrealis"})
#: Nor need this have: "tried to kill".
_TRIED = frozenset({"attempt"})
#: What may stand before a part that is told for itself: "…, of them", "X said three of them".
_OPENERS = frozenset({"parts", "exists", "conjunction", "preposition", "speech", "complementizer"})


def find(analysis: Analysis, context: Context) -> Iterator[Casualty]:
    """The casualty figures of a sentence, each with who says it."""
    items, pack = analysis.sentence.items, context.pack
    asked = analysis.asks and bool(items[0].tags.keys() & _ASKS)  # "Did Russia kill 300 prisoners?"
    figures = read(items, pack) if not asked else []
    if figures and _goes_on(items, figures[0], pack) and not of_these(items, figures[0], pack):
        _go_on(analysis, context, figures)
    for figure, following in pairwise(figures):
        if pack.head == "first" and following.side and items[following.first - 1].cls == "k" and (
            figure.category and not (figure.side or figure.own)
        ):  # fmt: skip
            between = items[figure.last : following.first - 1]
            if all("adjective" in item.tags or (item.cls == "w" and not item.tags) for item in between):
                # "11 ilmuwan dan 30 petinggi keamanan Iran": whose people holds for both
                figure.side = following.side
    figures = explained(items, of_whole(items, figures))
    wholly(items, figures)
    for number in range(len(figures)):
        _befall(items, figures, number, pack)
    also_counted(analysis, context, figures)
    of_several_sides(items, figures, pack)
    freed: Figure | None = None
    for number, figure in enumerate(figures):
        if figure.outcome is not None and (_let_go(items, figure) or _joins(items, freed, figure)):
            freed = figure
        elif figure.outcome is not None and not _ahead(analysis, figure):
            analysis.figures.append(min(figure.first, figure.verb) if figure.verb >= 0 else figure.first)
            yield from _statements(analysis, context, figure, [f for f in figures[:number] if not _did_it(f, figure)])
        elif figure.outcome is None and figure.side and figure.before is None:
            # "11.000 tentara Korea Utara … 600 di antaranya tewas"
            context.discourse.figure = (figure, (None,), analysis.sentence)
    context.discourse.before = analysis


def _did_it(before: Figure, figure: Figure) -> bool:
    """ "A gunman wounded three", "12 rebels attacked, killing four": whoever stands before the verb is no victim."""
    return before.outcome is None and not before.part and before.last <= figure.verb


def _goes_on(items: list[Item], figure: Figure, pack: Pack) -> bool:
    """ "Dua lainnya …", "300 di antaranya …": the first figure of a sentence counts on from the last one."""
    if any(item.cls == "N" for item in items[: figure.first]):
        # "lima jet, tiga di antaranya Rafale": of what this sentence counts
        return False
    return (
        "others" in items[figure.first].tags
        or (items[figure.last - 1].cls == "X" and pack.any_in("others", items[figure.last - 1].low.split()[-1:]))
        or "parts" in items[0].tags
        or any("copula" in item.tags for item in items[figure.first : figure.last])
        or any(
            {"others", "parts"} & items[k].tags.keys() or of_them(items, k)
            for k in range(figure.first + 1, min(figure.last + 1, len(items)))
        )
    )


def _go_on(analysis: Analysis, context: Context, figures: list[Figure]) -> None:
    figure = figures[0]
    known = context.discourse.figure
    if known is None or analysis.sentence.index - known[2].index > 1:
        return
    last, claimants, where = known
    if figure.category is None or (figure.category == "unspecified" and not figure.side):
        figure.category = last.category
    span = context.span(where.start, where.end)
    # "21 Bedouin … a further 15 government troops": not of that people
    alike = figure.category in (None, last.category) or any(r.entity.type not in STATELESS for r in last.side)
    alike = alike and not (figure.regular and all(r.entity.type in STATELESS for r in last.side))
    alike = alike and not passing(context, last.side)
    again = (context.discourse.stands(r.entity, analysis.sentence) for r in (last.side if alike else ()))
    figure.side = figure.side or tuple(replace(r, support=r.support or span) for r in again)
    figure.before = last
    if not analysis.speeches:
        for each in figures:
            each.claimants = tuple(replace(c, support=c.support or span) if c else None for c in claimants)


def _befall(items: list[Item], figures: list[Figure], number: int, pack: Pack) -> None:
    """Find what befell the people of a figure."""
    figure = figures[number]
    if figure.outcome is not None:
        return
    # "…, including three children, and 127 people in Israel": people of whom those before are no part
    apart = figure.placed or (figure.category == "unspecified" and not figure.side and listed_apart(items, figure))
    if (
        number
        and figures[number - 1].part
        and not apart
        and items[figure.first - 1].cls == "k"
        and figure.first - figures[number - 1].last == 1
    ):
        figure.part = True
    if number and figures[number - 1].part and not apart and (
        closes_list(items, figures[number - 1], figure.first, pack)
    ):  # fmt: skip
        # "244 rebels, 141 government soldiers and their allies, and 72 civilians"
        figure.part = True
    if number and items[figure.first - 1].cls == ":" and figures[0].outcome is not None:
        # "58 people had died: 31 soldiers, 19 rebels and eight civilians"
        figure.part = True
    right = to_the_right(items, figure)
    if right and number + 1 < len(figures) and _of_a_part(items, figures[number + 1], figure.last - 1 + right[0]):
        right = None
    if number and figures[number - 1].part and right is None and not apart:
        # "termasuk 14 prajurit Afrika Selatan, tiga tentara Malawi, dan dua …"
        between = items[figures[number - 1].last : figure.first]
        figure.part = figure.part or all(item.cls in "XB,ko" for item in between)
    left = to_the_left(items, figure, pack)
    if right and left and left[2] < 0 and "reaches" in items[figure.first - 1].tags and (
        any(item.cls == "," for item in items[figure.last : figure.last + right[0]])
    ):  # fmt: skip
        # "put the death toll at 31, with 57 people injured": another figure's
        right = None
    if figure.quantity.count == 1 and right and acts(items, figure, right[0], pack):
        right = None
    if single(items[figure.first], pack):
        # "a soldier" is no figure unless the next thing told is what befell that one
        right = right if right and right[0] <= NEXT else None
        joined = number > 0 and items[figure.first - 1].cls == "k"  # "the bodies of two men and a woman"
        left = left if left and left[0] <= NEXT and (left[2] >= 0 or left[0] <= _BESIDE or joined) else None
    told = left is not None and left[2] < 0  # "among the dead are 49 women"
    if figure.part and not number and figure.before is not None and not right and not told and _opens(items, figure):
        figure.outcome = figure.before.outcome
        return
    own = right is not None and _alone(items, figure, right[0])
    if figure.part and number and not own:
        whole = next((f for f in reversed(figures[:number]) if not f.part), figures[number - 1])
        figure.outcome, figure.verb = whole.outcome, whole.verb
        return
    if figure.placed and not right and not left:
        before = figures[number - 1] if number else None
        if before is not None and not any(item.cls == "N" for item in items[before.last : figure.first]):
            figure.outcome, figure.category = before.outcome, figure.category or before.category
        return
    itself = items[figure.last - 1].tag("population", "outcome")
    subject = figure.last < len(items) and "auxiliary" in items[figure.last].tags
    if itself and not (right and right[0] <= _CLOSE) and not (left and left[0] <= _CLOSE):
        # "seized 251 hostages"
        figure.outcome = itself
    elif right and (not left or right[0] <= left[0] or subject):
        figure.outcome = right[1]
        figure.suffered = figure.last - 1 + right[0]
    elif left:
        figure.outcome = left[1]
        figure.verb = left[2]
        if figure.verb >= 0 and items[figure.verb].tags["outcome"].get("side") == "subject":
            if not figure.side or only_there(items[figure.last - 1], pack):
                # "Iran lost 300 soldiers in Syria"
                figure.side = _losers(items, figure.verb, pack) or figure.side
            if not figure.side and figure.category != "military":
                # "ia kehilangan dua keponakan"
                figure.outcome = None
            elif figure.category == "unspecified" and any(r.entity.type in FORCES for r in figure.side):
                # "the Taliban lost nine men"
                figure.category = "military"
    _counted(items, figure, pack)


def _of_a_part(items: list[Item], part: Figure, told: int) -> bool:
    """ "Sent 11,000 troops, 4,000 of whom have been killed": what befell the part only."""
    among = items[part.first - 1].tag("preposition", "role") == "between"  # "seven were among 19 people killed"
    if part.part and told == part.last and "parts" in items[part.first - 1].tags:
        # "suffered 300 casualties, including 120 killed"
        return True
    if not part.part or told < part.last or among or "parts" in items[part.first - 1].tags:
        return False
    return all(item.cls != "," for item in items[part.last : told])


def _alone(items: list[Item], figure: Figure, far: int) -> bool:
    """ "34 di antaranya sudah meninggal", "27 yang menurut X sudah meninggal": whether it befell the part alone."""
    if far > 1 and "relative" in items[figure.last].tags:
        return True
    return all(item.tags.keys() & _GOES_ON for item in items[figure.last : figure.last + far - 1])


def _opens(items: list[Item], figure: Figure) -> bool:
    """Whether a figure opens its clause: "300 of them children"; not in "to refer three of them to a court"."""
    before = items[figure.first - 1] if figure.first else None
    return before is None or before.cls in ",k" or bool(before.tags.keys() & _OPENERS)


def _losers(items: list[Item], verb: int, pack: Pack) -> tuple[Referent, ...]:
    """ "Russia had lost 1,200 troops": whoever loses them."""
    nobody: list[Speech] = []
    before = items[verb - 1] if verb else None
    if before is not None and before.cls == "X" and verb > 2 and items[verb - 2].cls == "k" and (
        items[verb - 3].cls == "X" and items[verb - 3].value.kind == "place"
    ):  # fmt: skip
        # "merebut Desa X dan Ukraina kehilangan …": a new clause
        return tuple(before.value.referents)
    # "Israel mengakui kehilangan tiga tentara"
    admits = before is not None and before.tag("speech", "frame") == "before"
    subject = subject_of(items, verb - 1 if admits else verb, pack, nobody)
    if not isinstance(subject, tuple):
        return ()
    said = subject[0] - 1
    if subject[1][0].kind == "pronoun" and said > 0 and "speech" in items[said].tags and items[said - 1].cls == "X":
        # "Azerbaijan said it had lost 71 troops"
        return tuple(items[said - 1].value.referents)
    return tuple(r for m in subject[1] for r in m.referents if r.entity.type not in ("Person", "Settlement"))


def _let_go(items: list[Item], figure: Figure) -> bool:
    """Whether the people, or their bodies, are set free, handed over or exchanged."""
    if figure.outcome == "displaced" and items[figure.last - 1].tag("population", "side") == "posted":
        # "expelled 15 diplomats": sent home
        return True
    stop = next((k for k in range(figure.last, len(items)) if items[k].cls in ",;"), len(items))
    first = max(0, figure.first - 4)
    # "freed 12 prisoners but 30 were still held"
    first = next((k for k in range(figure.first - 1, first, -1) if items[k].tags.keys() & _CONTRASTS), first)
    if figure.suffered >= figure.last and items[figure.first - 1].cls == "k":
        # "the town was freed and 74 soldiers were captured"
        first = figure.first
    behind = items[figure.last : min(stop, figure.last + _FREED)]
    if any("relative" in item.tags for item in behind):
        # "11 prajurit dari total 30 yang ditawan telah dibebaskan"
        behind = items[figure.last : min(stop, figure.last + _FREED + 2)]
    around = (*items[first : figure.first], *behind)
    if figure.outcome == "missing":
        # "12 people were rescued and 25 are missing"
        near = (*items[max(0, figure.first - 1) : figure.first], *items[figure.last : figure.last + 2])
        return any("released" in item.tags for item in near)
    people = items[max(0, figure.first - 1) : figure.last]
    bodies = any(item.tag("outcome", "frame") in ("noun", "of") for item in people)
    bodies = bodies or (figure.outcome == "killed" and _by_itself(items, figure))
    # "18 captured soldiers have not been freed"
    still = any("released" in b.tags and "negation" in a.tags for a, b in pairwise(behind))
    # "tidak akan membebaskan 18 prajurit yang ditawan", "refused to free 12 detainees"
    before = range(first, figure.first) if figure.side else ()
    still = still or any(_kept(items, k) for k in before if "released" in items[k].tags)
    freed = not still and any("released" in item.tags for item in around)
    return (figure.outcome == "captured" or bodies) and freed


def _kept(items: list[Item], at: int) -> bool:
    """Whether a word of letting go is denied or refused."""
    return any("negation" in item.tags or item.tag("speech", "act") == "reject" for item in items[max(0, at - 2) : at])


def _ahead(analysis: Analysis, figure: Figure) -> bool:
    """ "800 ribu orang akan terusir", "12 lives could be lost": it has not befallen them."""
    items = analysis.sentence.items
    if figure.verb < 0 and figure.suffered < 0 and _asked_for(analysis, figure):
        return True
    if _by_itself(items, figure) and any(
        item.tags.keys() & (_NOT_YET | _TRIED) for item in items[max(0, figure.first - _FEW) : figure.first]
    ):
        # "could cost 1,000 lives"
        return True
    if figure.verb > 0 and items[figure.verb - 1].tag("speech", "act") in _ASKED:
        # "vowed to kill 12 leaders"
        return True
    first, last = (figure.verb - 2, figure.verb) if figure.verb >= 0 else (figure.last, max(0, figure.suffered))
    before = items[max(0, first) : last]
    if figure.verb < 0 and any("relative" in item.tags for item in before):
        # "300 soldiers who were sent to help Moscow died": what they were to do is not what befell them
        plain = [k for k, item in enumerate(before) if item.cls == "X" or (item.cls == "w" and not item.tags)]
        before = before[plain[-1] :] if plain else before
    tried = figure.verb >= 0 and not any("relative" in item.tags for item in before)
    return any(item.tags.keys() & (_NOT_YET | _TRIED if tried else _NOT_YET) for item in before)


def _joins(items: list[Item], freed: Figure | None, figure: Figure) -> bool:
    """ "Returned 20 living hostages and the remains of 25 others": handed over with those before."""
    between = items[freed.last : figure.first] if freed is not None else []
    bodies = all(item.cls == "d" or item.tag("outcome", "frame") == "of" for item in between[1:])
    return bool(between) and between[0].cls == "k" and bodies


def _by_itself(items: list[Item], figure: Figure) -> bool:
    """ "26 lives": the noun alone tells what befell them."""
    return "outcome" in items[figure.last - 1].tags.get("population", {})


def _asked_for(analysis: Analysis, figure: Figure) -> bool:
    """ "Called for the execution of 12 prisoners", "planned the deportation of 300 families"."""
    items = analysis.sentence.items
    noun = next((k for k in range(figure.first - 1, max(0, figure.first - NEXT), -1) if "outcome" in items[k].tags), 0)
    if not noun or items[noun].tag("outcome", "frame") != "of":
        return False
    asked = any(s.act in _ASKED and s.verb < noun <= s.verb + NEXT and s.first <= noun for s in analysis.speeches)
    before = items[max(0, noun - 2) : noun]
    return asked or any(item.tags.keys() & (_NOT_YET | _TRIED) for item in before)


def _counted(items: list[Item], figure: Figure, pack: Pack) -> None:
    """Who died may stand apart from the number: "korban tewas dari militer X menjadi 320 orang"."""
    if figure.category not in (None, "unspecified"):
        return
    figure.side = figure.side or _toll_of(items, figure)
    heads = [
        k
        for k in range(max(0, figure.first - 12), min(figure.last + 2, len(items)))
        if (frame := items[k].tag("outcome", "frame")) == "head"
        or (frame == "noun" and k >= figure.first - 1)
        or (
            frame in ("subject", "participle")
            and k < figure.first
            and "reaches" in items[figure.first - 1].tags
            and counted(items, k)
        )
    ]
    if not heads:
        return
    figure.category = items[heads[-1]].tags["outcome"].get("category", figure.category)
    figure.total = "reaches" in items[figure.first - 1].tags
    # "raising its losses to 332"
    figure.own = figure.own or pack.any_in("demonstrative", items[heads[-1]].low.split())
    last = min(heads[-1] + 5, len(items)) if heads[-1] >= figure.first else figure.first
    for k in range(max(0, heads[-1] - 2 * counted(items, heads[-1])), last):
        item = items[k]
        if "copula" in item.tags or (k >= figure.last and {"parts", "others", "speech"} & item.tags.keys()):
            break
        tag = item.tags.get("population")
        if tag is not None and tag["category"] != "unspecified":
            figure.category = tag["category"]
            figure.own = figure.own or pack.owned(item)
        borne = "bears" in items[figure.first - 1].tags  # "Rusia menderita 300 korban tewas di Ukraina"
        if item.cls == "X" and not (figure.side or borne or _attacks(items, k) or _beside_place(items, k)):
            mention = item.value
            if mention.type == "ArmedForce":
                figure.category = "military"
            owners = [r for of in mention.of for r in of.referents]
            named = mention.referents if mention.kind == "entity" else ()
            # "34 jenazah tiba di RS Al-Shifa": they are not the hospital's
            figure.side = tuple(owners or (r for r in named if not cares(pack, r.entity)))


def _beside_place(items: list[Item], at: int) -> bool:
    """ "Di perbatasan Thailand dan Kamboja": the second name of a list that tells where."""
    return at > 1 and items[at - 1].cls == "k" and items[at - 2].cls == "X" and items[at - 2].value.kind == "place"


def _toll_of(items: list[Item], figure: Figure) -> tuple[Referent, ...]:
    """ "Israel's toll in the offensive against Hamas stands at 466": of whose toll the sentence is."""
    if not figure.first or "reaches" not in items[figure.first - 1].tags:
        return ()
    for k in range(figure.first - 2, max(1, figure.first - FAR), -1):
        if items[k].tag("outcome", "frame") == "head" and items[k - 1].cls == "g" and items[k - 2].cls == "X":
            return tuple(items[k - 2].value.referents) if items[k - 2].value.kind == "entity" else ()
    return ()


def _attacks(items: list[Item], at: int) -> bool:
    """ "death toll from a Russian missile attack", "akibat serangan rudal Iran": who did it, not whose they are."""
    before = items[max(0, at - 3) : at] if items[at - 1].cls != "o" else []
    behind = takewhile(lambda item: item.cls in "gw" and "subordinator" not in item.tags, items[at + 1 : at + 4])
    return any(near.tag("assault", "frame") == "noun" for near in (*before, *behind))


def _statements(analysis: Analysis, context: Context, figure: Figure, before: list[Figure]) -> Iterator[Casualty]:
    items = analysis.sentence.items
    speech = analysis.speech_at(figure.first)
    if speech is not None and in_background(items, speech, figure):
        speech = None
    if speech is not None and not speech.wraps and (speech.act == "deny" or called_false(items, speech)):
        # "denied that 26 people were killed": nobody says so
        return
    others = any("others" in item.tags for item in items[figure.first : figure.last + 1])
    if speech is None and before and (figure.part or others):
        # "12 luka, kata X, termasuk dua anak", "…, X said, while 200 others …"
        figure.claimants = before[-1].claimants
    elif speech is None and any(
        "continues" in item.tags for item in items[max(0, figure.first - _sums_up(items, figure)) : figure.first]
    ):
        # "…, X said, bringing the toll to 321"
        said = [claimant for act in analysis.speeches if act.verb < figure.first for claimant in act.claimants]
        figure.claimants = before[-1].claimants if before else tuple(said)
    tally = _tallied(items, figure) if speech is None or speech.wraps else ()
    claimants: tuple[Referent | None, ...] = figure.claimants or (
        tally or (speech.claimants if speech else analysis.told or (None,))
    )
    figure.claimants = claimants
    whole = whole_of(context, figure, before)
    if whole is not None and whole.category == "military" and figure.category == "unspecified":
        # "11 soldiers, including two officers"
        figure.category = "military"
    if not figure.part or context.discourse.figure is None:
        figure.beside = next((f for f in reversed(before) if not f.part), None)
        context.discourse.figure = (figure, claimants, analysis.sentence)
    low, high = range_of(figure.quantity, figure.qualifier)
    since, as_of = dates_of(items, figure, speech, context.pack)
    # "12 in Kyiv, including two children, and seven in Kharkiv": a part was where the whole was
    listed = whole is not None and whole in before and listed_apart(items, whole)
    there = places(items, whole if whole is not None and listed else figure, context)
    for claimant in claimants:
        for side in sides(analysis, context, figure, before, claimant):
            told = Casualty(
                **context.head(analysis, claimant, *side, *there), count=figure.quantity.count, low=low, high=high,
                qualifier=figure.qualifier, outcome=figure.outcome or "", category=category_of(figure, before),
                side=tuple(r.entity for r in side), place=tuple(r.entity for r in there), since=since, as_of=as_of,
                part_of=whole.told.id if whole is not None and whole.told is not None else None,
            )  # fmt: skip
            figure.told = figure.told or told
            yield told


def _sums_up(items: list[Item], figure: Figure) -> int:
    """How far before a number "bringing the toll" may stand: far, where "to" joins them."""
    return FAR if figure.first and "reaches" in items[figure.first - 1].tags else NEXT


def _tallied(items: list[Item], figure: Figure) -> tuple[Referent, ...]:
    """Who counted: "Data Kementerian Kesehatan menunjukkan …", "Ministry figures show …", "updated its tally"."""
    first, _ = clause(items, figure.first)
    for k in (*range(first, figure.first), *range(first)):
        if "tally" in items[k].tags:
            before = k - 2 if k - 2 == first or (k > 2 and items[k - 3].cls == ",") else max(first, k - 1)
            near = [item for item in (*items[before:k], *items[k + 1 : k + 3]) if item.cls == "X"]
            return tuple(near[0].value.referents) if near else ()
    return ()
