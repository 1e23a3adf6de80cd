"""Whose people a casualty figure counts."""

from __future__ import annotations

from kg.extract.context import Analysis, Context
from kg.extract.language.tokens import Item, located
from kg.extract.phrases.figures import Figure
from kg.extract.phrases.referents import FORCES, Referent, iris
from kg.extract.victims import rules
from kg.extract.victims.cases import FALLEN, of_figure, subject
from kg.extract.victims.deeds import doer_of
from kg.extract.victims.homes import STATELESS, homes, naval, passing, staff_of, state_of, territory_of
from kg.extract.victims.lands import WORLDLY
from kg.extract.victims.listed import of_both
from kg.extract.victims.whereabouts import flank

#: Whose people may be from there.
_LANDS = ("State", "DeFactoState")
#: Who has no people.
_NOBODYS = ("Person", "MediaOutlet")


def sides(
    analysis: Analysis, context: Context, figure: Figure, before: list[Figure], claimant: Referent | None
) -> list[tuple[Referent, ...]]:
    """One tuple of entities a statement: "dari masing-masing pihak" makes one figure for each side.

    In this order: the noun phrase says it; "both sides"; the figure before; the first rule that applies. Empty when
    the text leaves it open.
    """
    if figure.member and any(r.entity.type in FORCES for r in figure.side or ((claimant,) if claimant else ())):
        # "seven of its members"
        figure.category = "military"
    elif figure.member and figure.own and claimant is not None and claimant.entity.type in WORLDLY:
        # "the UN said nine of its personnel …"
        figure.category = "civilian"
    if figure.crew is not None and naval(analysis, figure, claimant, context.pack):
        figure.crew, figure.category = None, "military"
    if natives := _natives(analysis.sentence.items, figure):
        figure.side = natives
        return [natives]
    figure.side = _stated(analysis, context, figure) or _whose(analysis, context, figure, before)
    if figure.side:
        _remember(analysis, context, figure)
        states = tuple(homes(context, list(figure.side))) if figure.placed else ()
        return [figure.side + states + territory_of(analysis, context, figure.side)]
    if both := of_both(analysis.sentence.items, figure):
        return both
    if figure.several is not None:
        return [tuple(state_of(analysis, context, referent) for referent in figure.several)]
    last = before[-1] if before else None
    crew = figure if figure.crew is not None or not _like_those(analysis, context, figure) else last or figure.before
    if crew is not None and crew.crew is not None and not crew.side:
        # a ship's crew is of many countries, and so are "two others"
        figure.crew = crew.crew
        return [()]
    if figure.part:
        # "92 warga Druze dan 93 personel": both are parts of the whole
        last = next((f for f in reversed(before) if not f.part), last)
    goes_on = last is not None and _goes_on(analysis.sentence.items, last, figure)
    if last is not None and goes_on and not (_apart(context, last, figure) or flank(analysis, context, figure)):
        figure.side = last.side
        return [last.side]
    case = of_figure(analysis, context, figure, last, claimant)
    figure.side = rules.alone(case)
    if figure.side:
        return [figure.side + (territory_of(analysis, context, figure.side) if figure.own else ())]
    figure.side = rules.whose(case)
    if len(figure.side) == 1:
        figure.side += territory_of(analysis, context, figure.side)
    _remember(analysis, context, figure)
    return [figure.side]


def _like_those(analysis: Analysis, context: Context, figure: Figure) -> bool:
    """Whether a figure may count people of the same kind as the one before: "dua luka", "12 orang lainnya"."""
    words = (word for item in analysis.sentence.items[figure.first : figure.last] for word in item.low.split())
    return figure.category in (None, "civilian") or context.pack.any_in("others", words)


def _stated(analysis: Analysis, context: Context, figure: Figure) -> tuple[Referent, ...]:
    """Whose people the noun phrase itself says that they are."""
    meant = staff_of if figure.category == "civilian" else state_of
    stated = (meant(analysis, context, referent) for referent in _accuser(analysis, context, figure) or figure.side)
    nobodys = (*STATELESS, *_NOBODYS) if figure.regular else _NOBODYS
    return tuple(referent for referent in stated if referent.entity.type not in nobodys)


def _natives(items: list[Item], figure: Figure) -> tuple[Referent, ...]:
    """ "Twenty people died, five of them *from Nepal*", "the Druze, hundreds of *whom* died": where from."""
    opens, behind = figure.first - 1, items[figure.last : figure.last + 1]
    if (
        opens > 0
        and items[opens].cls == ","
        and items[opens - 1].cls == "X"
        and any("relative" in i.tags for i in behind)
    ):
        return tuple(r for r in items[opens - 1].value.referents if r.entity.type == "PopulationGroup")
    at = figure.last + any("parts" in item.tags for item in items[figure.last : figure.last + 1])
    whence = at + 1 < len(items) and "whence" in items[at].tags and items[at + 1].cls == "X"
    named = items[at + 1].value.referents if figure.part and whence else ()
    return tuple(r for r in named if r.entity.type in _LANDS or r.entity.type in FORCES)


def _accuser(analysis: Analysis, context: Context, figure: Figure) -> tuple[Referent, ...]:
    """ "Pakistan blamed India for a bombing that killed five of *its* soldiers": of who blames."""
    people = analysis.sentence.items[figure.last - 1]
    pronoun = people.cls == "X" and any(of.kind == "pronoun" for of in people.value.of)
    speech = analysis.speech_at(figure.first) if pronoun else None
    if speech is None:
        return ()
    # "the army said an RSF assault had killed 40 of its soldiers": hardly of who did it
    lost = figure.verb >= 0 and analysis.sentence.items[figure.verb].tag("outcome", "side") == "subject"
    fell = figure.outcome in FALLEN and not lost
    did = doer_of(analysis, context, figure, speech.claimants[-1]) if fell else None
    blamed = speech.act == "accuse" and iris(figure.side) <= iris(speech.targets)
    return speech.claimants if blamed or (did is not None and iris(figure.side) == {did}) else ()


def _whose(analysis: Analysis, context: Context, figure: Figure, before: list[Figure]) -> tuple[Referent, ...]:
    """Of whom the sentence is: "Hezbollah named 516 members killed", "Seoul sent 12,000 troops, 4,700 of whom died"."""
    sent = before[-1] if before and figure.part else None
    own = sent is not None and sent.outcome is None and sent.category == "military" and not sent.side
    owner = subject(analysis, context, sent if own and sent else figure)
    fights = figure.member and owner is not None and owner.entity.type in FORCES
    if fights:
        figure.category = "military"
    return (owner,) if owner is not None and (own or fights) else ()


def sender(analysis: Analysis, context: Context, figure: Figure) -> tuple[Referent, ...]:
    """ "Korea Utara mengirim 10.000 tentara ke Kursk": whose they are, whatever befell some of them."""
    items = analysis.sentence.items
    if figure.category != "military" or not figure.first or "sends" not in items[figure.first - 1].tags:
        return ()
    owner = subject(analysis, context, figure)
    return (owner,) if owner is not None else ()


def _goes_on(items: list[Item], last: Figure, figure: Figure) -> bool:
    """Whether a figure counts people of whom the one before counted some."""
    of_them = any("parts" in item.tags for item in items[figure.first : figure.last])  # "three of them civilians"
    unlike = figure.category not in (None, last.category) and not of_them
    if (unlike or figure.regular) and all(r.entity.type in STATELESS for r in last.side):
        # "69 petempur Druze, 40 warga sipil", "… 176 tentara pemerintah": people who need not be theirs
        return False
    return bool(last.side) and (figure.part or _bare(items, figure, last) or _beside(items, last, figure))


def _apart(context: Context, last: Figure, figure: Figure) -> bool:
    """ "Two Filipino migrants and a boy": he need not be of a country told of here only."""
    return figure.category == "civilian" and not figure.part and passing(context, last.side)


def _bare(items: list[Item], figure: Figure, last: Figure) -> bool:
    """Whether a figure tells only how many more of those before: "and two are missing"."""
    return figure.category is None and figure.claimants == last.claimants and not _placed_apart(items, last, figure)


def _placed_apart(items: list[Item], last: Figure, figure: Figure) -> bool:
    """ "Killed two civilians in Kherson and injured five in Dnipro": each where it is told."""
    return all(
        located(items, one.last + 1) and items[one.last + 1].cls == "X"
        for one in (last, figure)
        if one.last + 1 < len(items)
    )


def _beside(items: list[Item], last: Figure, figure: Figure) -> bool:
    """ "dua tentara Israel tewas dan satu perwira terluka": soldiers told in one breath are of one side."""
    alike = figure.category == last.category == "military" and figure.enemy == last.enemy
    same = (alike or figure.single) and items[figure.first - 1].cls == "k"
    # "lost 11 fighters and captured 45 soldiers": another deed
    return same and figure.verb in (-1, last.verb)


def _remember(analysis: Analysis, context: Context, figure: Figure) -> None:
    """Keep whose people a figure counted, each with the words that tell it; not those of a country named in passing."""
    if context.discourse.side and passing(context, figure.side):
        return
    if figure.category == "military" and figure.side and all(r.entity.type in STATELESS for r in figure.side):
        # "killed 40 RSF fighters. … Lawyers counted 57 bodies": people need not be a group's
        return
    span = analysis.sentence.span
    context.discourse.side = tuple(Referent(r.entity, r.support or span) for r in figure.side)
