"""Figures of people killed, wounded, missing, captured or displaced."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kg.extract.context import Analysis, Context, clause
from kg.extract.language.pack import Pack
from kg.extract.language.tokens import Item
from kg.extract.phrases.figures import FAR, Figure, read
from kg.extract.phrases.people import of_them
from kg.extract.phrases.referents import Referent
from kg.extract.speech.speech import Speech
from kg.extract.victims.background import blaming, called_false, in_background
from kg.extract.victims.befell import befall
from kg.extract.victims.counting import category_of, dates_of, range_of
from kg.extract.victims.homes import STATELESS, passing
from kg.extract.victims.listed import also_counted, of_several_sides, of_these
from kg.extract.victims.outcomes import NEXT
from kg.extract.victims.restated import restate
from kg.extract.victims.sides import sender, sides
from kg.extract.victims.spared import ahead, handed_over, let_go, set_free
from kg.extract.victims.whereabouts import listed_apart, places
from kg.extract.victims.wholes import explained, of_whole, together, whole_of, wholly
from kg.statement import Casualty

#: "yang dirilis": so much stands between a count and whose it is.
_COMPILED = 2
#: What a question begins with.
_ASKS = frozenset({"auxiliary", "copula", "irrealis"})


def find(analysis: Analysis, context: Context) -> Iterator[Casualty]:
    """The casualty figures of a sentence, each with who says it."""
    items, pack = analysis.sentence.items, context.pack
    asked = analysis.asks and bool(items[0].tags.keys() & _ASKS)  # "Did Russia kill 300 prisoners?"
    figures = read(items, pack) if not asked else []
    if figures and _goes_on(items, figures[0], pack) and not of_these(items, figures[0], pack):
        _go_on(analysis, context, figures)
    if pack.head == "first":
        _share_side(items, figures)
    figures = explained(items, of_whole(items, figures, pack))
    wholly(items, figures)
    for number in range(len(figures)):
        befall(items, figures, number, pack)
    together(items, figures, pack)
    also_counted(analysis, context, figures)
    of_several_sides(items, figures, pack)
    freed: Figure | None = None
    for number, figure in enumerate(figures):
        restate(analysis, context, figures, number)
        told = figure.outcome is not None
        if let_go(items, figure) or handed_over(items, freed, figure) if told else set_free(items, figure):
            freed = figure
        elif told and not ahead(analysis, figure):
            analysis.figures.append(min(figure.first, figure.verb) if figure.verb >= 0 else figure.first)
            yield from _statements(analysis, context, figure, [f for f in figures[:number] if not _did_it(f, figure)])
        elif figure.outcome is None and figure.before is None:
            figure.side = figure.side or sender(analysis, context, figure)
            if figure.side:
                # "11.000 tentara Korea Utara … 600 di antaranya tewas"
                context.discourse.figure = (figure, (None,), analysis.sentence)
    context.discourse.before = analysis


def _share_side(items: list[Item], figures: list[Figure]) -> None:
    """ "11 ilmuwan dan 30 petinggi keamanan Iran": whose people holds for both."""
    for figure, following in pairwise(figures):
        untold = figure.category and not (figure.side or figure.own)
        if not (untold and following.side and items[following.first - 1].cls == "k"):
            continue
        between = items[figure.last : following.first - 1]
        if all("adjective" in item.tags or (item.cls == "w" and not item.tags) for item in between):
            figure.side = following.side


def _did_it(before: Figure, figure: Figure) -> bool:
    """ "A gunman wounded three", "12 rebels attacked, killing four": whoever stands before the verb is no victim."""
    return before.outcome is None and not before.part and before.last <= figure.verb


def _goes_on(items: list[Item], figure: Figure, pack: Pack) -> bool:
    """ "Dua lainnya …", "300 di antaranya …": the first figure of a sentence counts on from the last one."""
    if any(item.cls == "N" for item in items[: figure.first]):
        # "lima jet, tiga di antaranya Rafale": of what this sentence counts
        return False
    before = items[max(figure.first - 2, 0) : figure.first]
    if before and ("along" in before[-1].tags or (before[-1].cls == "k" and before[0].cls == "X")):
        # "menewaskan X bersama empat orang lainnya": others than he, who is named here
        return False
    if any("outcome" in verb.tags and _somebody(whom) for verb, whom in pairwise(items[: figure.first])):
        # "membunuh X lewat serangan yang juga menewaskan empat orang lainnya"
        return False
    return (
        "others" in items[figure.first].tags
        or (items[figure.last - 1].cls == "X" and pack.any_in("others", items[figure.last - 1].low.split()[-1:]))
        or "parts" in items[0].tags
        or any("copula" in item.tags for item in items[figure.first : figure.last])
        or (not figure.own and any(item.tag("outcome", "side") == "among" for item in items))
        or any(
            {"others", "parts"} & items[k].tags.keys() or of_them(items, k)
            for k in range(figure.first + 1, min(figure.last + 1, len(items)))
        )
    )


def _somebody(item: Item) -> bool:
    return item.cls == "X" and (item.value.kind == "person" or item.value.type == "Person")


def _go_on(analysis: Analysis, context: Context, figures: list[Figure]) -> None:
    figure = figures[0]
    known = context.discourse.figure
    if known is None or analysis.sentence.index - known[2].index > 1:
        return
    last, claimants, where = known
    soldiers = last.beside if last.category != figure.category == "military" else None
    if soldiers is not None and soldiers.category == "military":
        # "dua tentara dan seorang penerjemah tewas. Tiga tentara lainnya …"
        last = soldiers
    # "lima orang lainnya" behind soldiers are soldiers; behind children just people, and so "five other people"
    counted = figure.category == "unspecified" and not figure.side and context.pack.head == "first"
    counted = counted and last.category != "civilian"
    if figure.category is None or counted:
        figure.category = last.category
    if "parts" in analysis.sentence.items[0].tags and "exists" in analysis.sentence.items[figure.first - 1].tags:
        # "di antara korban Druze terdapat 28 warga sipil"
        figure.part = True
    span = context.span(where.start, where.end)
    # "21 Bedouin … a further 15 government troops": not of that people
    alike = figure.category in (None, last.category) or any(r.entity.type not in STATELESS for r in last.side)
    alike = alike and not (figure.regular and all(r.entity.type in STATELESS for r in last.side))
    # nor of a country named in passing; but of whoever sent them
    alike = alike and (last.outcome is None or not passing(context, last.side))
    again = (context.discourse.stands(r.entity, analysis.sentence) for r in (last.side if alike else ()))
    figure.side = figure.side or tuple(replace(r, support=r.support or span) for r in again)
    figure.before = last
    if not analysis.speeches:
        for each in figures:
            each.claimants = tuple(replace(c, support=c.support or span) if c else None for c in claimants)


def _statements(analysis: Analysis, context: Context, figure: Figure, before: list[Figure]) -> Iterator[Casualty]:
    items = analysis.sentence.items
    speech = analysis.speech_at(figure.first)
    if speech is not None and in_background(items, speech, figure):
        speech = None
    if speech is not None and not speech.wraps and (
        speech.act == "deny" or called_false(items, speech) or (speech.act == "reject" and figure.first < speech.verb)
    ):  # fmt: skip
        # "denied that 26 people were killed", "claims that Israel killed 12 were rejected by the army": nobody says so
        return
    claimants = figure.claimants = _claimants(analysis, figure, before, speech)
    blames = blaming(analysis.speeches, items, figure) if speech is None else None
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
        for side in sides(analysis, context, figure, before, claimant or (blames.claimants[0] if blames else None)):
            told = Casualty(
                **context.head(analysis, claimant, *side, *there), count=figure.quantity.count, low=low, high=high,
                qualifier=figure.qualifier, outcome=figure.outcome or "", category=category_of(figure, before),
                side=tuple(r.entity for r in side), place=tuple(r.entity for r in there), since=since, as_of=as_of,
                part_of=whole.told.id if whole is not None and whole.told is not None else None,
            )  # fmt: skip
            figure.told = figure.told or told
            yield told


def _claimants(
    analysis: Analysis, figure: Figure, before: list[Figure], speech: Speech | None
) -> tuple[Referent | None, ...]:
    """Who gives a figure: who counted, else who says so, else who gave the one that it goes on from."""
    items = analysis.sentence.items
    given = figure.claimants
    if speech is None and before and (figure.part or figure.again or _of_others(items, figure)):
        # "12 luka, kata X, termasuk dua anak", "…, X said, while 200 others …"
        # "…, according to AFP, at least 127 of them civilians by the UN's count"
        given = (_counted_by(items, figure) if figure.part else ()) or before[-1].claimants
    elif speech is None and _brings_total(items, figure):
        # "…, X said, bringing the toll to 321"
        said = [claimant for act in analysis.speeches if act.verb < figure.first for claimant in act.claimants]
        given = before[-1].claimants if before else tuple(said)
    tally = _tallied(items, figure, speech, analysis) if speech is None or speech.wraps else ()
    return _declared(items, figure) or given or tally or (speech.claimants if speech else analysis.told or (None,))


def _declared(items: list[Item], figure: Figure) -> tuple[Referent, ...]:
    """ "27 orang yang dinyatakan tewas oleh militer Israel", "declared dead by the army": who says that they are."""
    at = figure.suffered
    if not 0 < at < len(items) - 2 or "declares" not in items[at].tags or items[at + 2].cls != "X":
        return ()
    return tuple(items[at + 2].value.referents) if items[at + 1].tag("preposition", "role") == "agent" else ()


def _of_others(items: list[Item], figure: Figure) -> bool:
    return any("others" in item.tags for item in items[figure.first : figure.last + 1])


def _brings_total(items: list[Item], figure: Figure) -> bool:
    """ "Bringing the toll": far before the number where "to" joins them."""
    far = FAR if figure.first and "reaches" in items[figure.first - 1].tags else NEXT
    return any("continues" in item.tags for item in items[max(0, figure.first - far) : figure.first])


def _tallied(items: list[Item], figure: Figure, speech: Speech | None, analysis: Analysis) -> tuple[Referent, ...]:
    """Who counted: "Data Kementerian Kesehatan menunjukkan …", "Ministry figures show …", "updated its tally".

    Not in "340 killed, according to an AFP tally, at least 127 of them civilians, the UN says": that is of the others.
    """
    first, _ = clause(items, figure.first)
    others = [act for act in analysis.speeches if speech is not None and act is not speech]
    if any(act.last < act.verb < figure.first for act in others):
        return ()
    # "Iranian data show 1,064 dead, while 32 died in Israel, local authorities said": each its own
    for k in (*range(first, figure.first), *(() if speech is not None else range(first))):
        if "tally" in items[k].tags:
            if speech is None and any(item.tag("speech", "frame") == "source" for item in items[max(k - 3, 0) : k]):
                # "…, according to one US estimate, and 12 million have fled": of what stands before it
                return ()
            if owner := _counter(items, k):
                return owner
            before = k - 2 if k - 2 == first or (k > 2 and items[k - 3].cls == ",") else max(first, k - 1)
            # "angka yang dirilis Kementerian Kesehatan"
            behind = k + 1 + _COMPILED * ("relative" in items[k + 1].tags)
            near = [item for item in (*items[before:k], *items[behind : behind + 2]) if item.cls == "X"]
            return tuple(near[0].value.referents) if near else ()
    return _counted_by(items, figure)


def _counted_by(items: list[Item], figure: Figure) -> tuple[Referent, ...]:
    """ "25 soldiers were killed, by the military's count": who counts, told behind the figure."""
    for k in range(figure.last + 3, len(items)):
        if items[k].cls == ";" or ("tally" in items[k].tags and "outcome" in items[min(k + 1, len(items) - 1)].tags):
            # "uprooted 13 million people and by U.S. estimates killed 150,000": of others
            break
        if items[k].tag("speech", "frame") == "source":
            # "330 died, according to AFP, at least 127 of them civilians by the UN's count"
            break
        if "tally" in items[k].tags and (owner := _counter(items, k)):
            return owner
    return ()


def _counter(items: list[Item], tally: int) -> tuple[Referent, ...]:
    """ "*By Israel's count*, more than 3,800 operatives", "by U.N. estimates"."""
    who = tally - 1 - (items[tally - 1].cls == "g")
    by = who > 0 and items[who].cls == "X" and items[who - 1].tag("preposition", "role") == "agent"
    return tuple(items[who].value.referents) if by else ()
