"""Article -> statements: who says what, in which exact words.

One module a kind; what they know of a language is data in ``packs/``.
"""

from __future__ import annotations

import functools
import re
from itertools import combinations, pairwise, product, takewhile

from kg.article import Article, Span
from kg.entities.names import Hit, Names
from kg.entities.table import load as load_table
from kg.extract import appositions, casualties, claims, events, gate, offices, relations
from kg.extract.clauses.readings import readings
from kg.extract.clauses.shadow import Shadow
from kg.extract.context import Analysis, Context, clause
from kg.extract.language import dates, numbers, tokens
from kg.extract.language.pack import Pack
from kg.extract.language.pack import load as load_pack
from kg.extract.phrases import chunks
from kg.extract.phrases.mentions import Mention
from kg.extract.phrases.pairs import two_leading
from kg.extract.phrases.persons import RULERS
from kg.extract.phrases.referents import Referent
from kg.extract.reference.discourse import Discourse
from kg.extract.speech import acts, interviews, quoted
from kg.extract.speech.merged import spoken_for
from kg.extract.speech.speech import Speech
from kg.extract.ties.ends import Told
from kg.extract.victims import deeds
from kg.statement import Claim, Entity, Statement


def extract(article: Article) -> list[Statement]:
    """Everything that an article says, in the order of its text; only what passes the gate.

    Raises:
        kg.extract.language.pack.PackError: there is no pack for the article's language.
    """
    pack, table = load_pack(article.language), load_table()
    discourse = Discourse(table, article.text, article.slug)
    context = Context(article, pack, discourse)
    analyses = list(analyse(context, _names(article.language)))
    found: list[Statement] = []
    held: set[tuple[str, str, str]] = set()
    tied: Told = {}
    happened: set[tuple[str, ...]] = set()
    said: list[Claim] = []
    for analysis in analyses:
        found += [
            *offices.find(analysis, context, held),
            *casualties.find(analysis, context),
            *relations.find(analysis, context, tied),
            *events.find(analysis, context, happened),
            *claims.find(analysis, context, said),
        ]
    return list(dict.fromkeys(s for s in found if not gate.failures(s, article.text)))


@functools.cache
def _names(language: str) -> Names:
    return Names(load_table(), language)


def analyse(context: Context, names: Names) -> list[Analysis]:
    """Read an article once, from its first sentence to its last."""
    article, pack, discourse = context.article, context.pack, context.discourse
    analyses: list[Analysis] = []
    answers = interviews.answers(article, pack)
    asked = None
    for number, span in enumerate(article.body):
        if span == article.title:
            continue
        if answers and number == min(answers):
            before = ((known.sentence, known.speeches) for known in analyses)
            title = article.title.text if article.title else ""
            asked = interviews.asked(before, (article.body[n] for n in sorted(answers)), title, pack)
        discourse.answering = asked if number in answers else None
        for sentence in _sentences(span, number, len(analyses), context, names):
            discourse.speaker = discourse.subject
            named = chunks.chunk(sentence, pack, article.text, discourse.persons.named)
            appositions.mark(sentence)
            ours = quoted.ours(sentence)
            _resolve_all([m for m in named if m not in ours], sentence, analyses, context)
            speeches = acts.find(sentence, pack, discourse)
            answering = discourse.answering
            if answering is not None and (own := interviews.answer(sentence, speeches, answering, pack)):
                speeches.append(own)
            _tell(sentence, speeches, analyses)
            _continue_quote(sentence, speeches, analyses)
            _go_on(sentence, speeches, analyses)
            _pair(sentence, discourse)
            if not speeches and _somebody(sentence):
                # "Seorang ibu bercerita …. “Kami lapar,” katanya.": nobody named before
                discourse.subject = discourse.person = None
            if speeches:
                discourse.said(_told_by(speeches).claimants[-1].entity, sentence)
            quoted.others(sentence, speeches)
            for mention in ours:
                mention.owned = True
                _resolve(mention, sentence, discourse)
            moment = discourse.spoken.moment(sentence)
            shadow = Shadow(sentence, functools.partial(readings, sentence.items, pack))
            analyses.append(Analysis(sentence, shadow, speeches, _via(sentence), moment))
            _set_against(analyses[-1], context)
    return analyses


def _sentences(span: Span, paragraph: int, index: int, context: Context, names: Names) -> list[tokens.Sentence]:
    text, pack = context.article.text, context.pack
    units = _units(span.text, names, context)
    for unit in units:
        unit.start += span.start
        unit.end += span.start
    items = tokens.parted(numbers.join(tokens.itemize(text, span.start, span.end, units, pack), pack), pack)
    return list(tokens.sentences(items, tokens.quotations(text, span.start, span.end), text, pack, index, paragraph))


def _units(text: str, names: Names, context: Context) -> list[tokens.Item]:
    found = dates.find(text, context.pack, context.article.published)
    for hit in names.find(text):
        item = chunks.named(hit)
        item.text = text[hit.start : hit.end]
        item.low = item.text.lower()
        if (not hit.ambiguous or _believable(hit, text, context.pack)) and not _begins_body(hit, text, context.pack):
            found.append(item)
    return sorted(found, key=lambda item: (item.start, -item.end))


def _begins_body(hit: Hit, text: str, pack: Pack) -> bool:
    """ "Dewan Keamanan" of "Dewan Keamanan Nasional": a name that is the beginning of what any state may have."""
    length = len(text[hit.start : hit.end].split())
    if length == 1:
        return False
    words = [word.strip(".,").lower() for word in text[hit.start : hit.end + _FEW_WORDS].split()[: length + 3]]
    return any(
        "body" in tags and len(phrase) > length and words[: len(phrase)] == [*phrase]
        for phrase, tags in pack.phrases.get(words[0], ())
    )


def _believable(hit: Hit, text: str, pack: Pack) -> bool:
    """A name that is a common word too is one inside a sentence; an outlet's only where a source is named."""
    words = text[max(0, hit.start - _FEW_WORDS) : hit.start].split()[-4:]
    before = words[-2:]
    if hit.record.type == "MediaOutlet":
        behind = text[hit.end : hit.end + _FEW_WORDS].split(maxsplit=1)[:1]
        if behind and any("speech" in tags for _, tags in pack.phrases.get(behind[0].strip(".,"), ())):
            # "SANA reported"
            return True
        low = [word.lower().strip(",") for word in words]
        return any(
            # "kantor berita negara NNA", "kantor berita Iran, Mehr"
            tags.keys() & _SOURCES
            and (at >= len(low) - 2 or ("body" in tags and low[at : at + len(phrase)] == [*phrase]))
            for at, word in enumerate(low)
            for phrase, tags in pack.phrases.get(word, ())
        )
    if text[hit.start : hit.end].lower() in pack.phrases:
        return False
    if before and before[-1][-1] not in ".!?":
        return True
    named = [word.lower() for word in text[hit.start : hit.end + _FEW_WORDS].split()[:4]]
    if "definite" in pack.word(named[0])[2]:
        # "The Quad": a capital behind an article begins no sentence; but "The Gulf state" is a phrase of the pack
        return all([*phrase] != named[: len(phrase)] for phrase, _ in pack.phrases.get(named[0], ()) if phrase[1:])
    described = _DESCRIBED.match(text, hit.end)
    if described and any("place_noun" in tags for _, tags in pack.phrases.get(described[1], ())):
        # "Goma, kota terbesar di timur Kongo"
        return hit.record.type in ("Settlement", "Place", "Territory")
    # "Jordan condemned", but not "Jordan Bardella condemned"
    return hit.record.type == "State" and bool(_RUNS_ON.match(text, hit.end))


#: A small letter behind a name, or the genitive.
_RUNS_ON = re.compile(r"['’]s\b| [a-z]")
#: What a name is.
_DESCRIBED = re.compile(r", (?:an? |the )?([a-z]+)\b")
#: Letters that four words have at most.
_FEW_WORDS = 400
#: What stands before the name of an outlet.
_SOURCES = frozenset({"via", "addressee", "body", "speech"})


def _resolve_all(named: list[Mention], sentence: tokens.Sentence, analyses: list[Analysis], context: Context) -> None:
    """ "“Putin must be stopped,” he said": whom only the quotation names is not who says it."""
    discourse = context.discourse
    outside = discourse.person
    for mention in named:
        inside = tokens.quoted(mention, sentence)
        discourse.person = discourse.person if inside else outside
        _resolve(mention, sentence, discourse)
        if analyses and mention.kind == "pronoun":
            mention.referents = two_leading(mention, sentence, analyses[-1].sentence) or mention.referents
        if mention.kind == "office" and (ruler := _ruler(mention, sentence, context)) is not None:
            mention.referents = (ruler,)
        _speaks_on(mention, sentence, analyses, discourse)
        outside = outside if inside else discourse.person
    discourse.person = outside


def _resolve(mention: Mention, sentence: tokens.Sentence, discourse: Discourse) -> None:
    referents = discourse.resolve(mention, sentence)
    if mention.pronoun is not None and (mention.pronoun["refers"], mention.pronoun.get("type")) == ("subject", "State"):
        # "Erdogan mengatakan negaranya mendukung Qatar": Turkey does
        states = (spoken_for(referent.entity, discourse) for referent in referents)
        mention.referents = tuple(discourse.stands(state, sentence) for state in states if state is not None)
    if referents and mention.kind != "pronoun" and _leads(mention, sentence):
        discourse.said(referents[0].entity, sentence)
    elif referents and mention.kind == "entity" and referents[0].entity.type in ("State", "ArmedGroup"):
        # "he said Israel must leave the hills that it holds"
        before = next((i for i, k in zip(sentence.items, sentence.items[1:], strict=False) if k.value is mention), None)
        if before is not None and {"complementizer", "speech"} & before.tags.keys():
            discourse.actor = (referents[0].entity, sentence)


def _ruler(mention: Mention, sentence: tokens.Sentence, context: Context) -> Referent | None:
    """ "Zelenskyy thanked the team. “…,” the president said": who acted before, where nobody else is told to be it."""
    discourse, title = context.discourse, mention.titles[0]
    spoke, words = discourse.speaker, mention.text.lower().split()
    again = any(context.pack.any_in(group, words) for group in ("definite", "demonstrative"))
    if title.of or title.office not in RULERS or len(mention.titles) > 1 or not again:
        return None
    if spoke is None or spoke[0].type != "Person" or sentence.index - spoke[1].index != 1:
        return None
    untold = discourse.offices.holder(title.office, []) is None and not discourse.offices.of(spoke[0])
    return Referent(spoke[0], spoke[1].span) if untold else None


def _speaks_on(mention: Mention, sentence: tokens.Sentence, analyses: list[Analysis], discourse: Discourse) -> None:
    """ "…, it added.", "They said …": whoever spoke in one of the two sentences before, if nobody acted since."""
    if mention.pronoun is None or mention.pronoun["refers"] not in ("thing", "people"):
        return
    items = sentence.items
    at = next((k for k in sentence.named if items[k].value is mention), None)
    if at is None or at + 1 == len(items) or not items[at + 1].says:
        return
    near = takewhile(lambda a: not _somebody(a.sentence) or a.speeches, reversed(analyses[-2:]))
    said = next((a for a in near if a.speeches), None)
    if said is None or (at and items[at - 1].cls not in ',"'):
        return
    speaker = _carried(_told_by(said.speeches), said.sentence)[-1]
    since = discourse.speaker
    if since is not None and since[1].index > said.sentence.index and since[0].type in ("ArmedGroup", "State"):
        # "Hamas denied it. M23 is made up of Tutsis. It says …"
        return
    if _agrees(mention.pronoun["refers"], speaker.entity):
        mention.referents = (speaker,)


def _agrees(refers: str, speaker: Entity) -> bool:
    """Several people are "they", a state is "it", a body may be both."""
    if refers == "people":
        return speaker.type not in ("Person", "State")
    return speaker.type not in ("Person", "PopulationGroup") and not (
        speaker.type == "Actor" and speaker.name.endswith("s")
    )


def _told_by(speeches: list[Speech]) -> Speech:
    """The act of whoever tells the whole sentence, if somebody does; else the first."""
    return next((said for said in speeches if said.wraps and not said.implied), speeches[0])


def _leads(mention: Mention, sentence: tokens.Sentence) -> bool:
    """Whether a mention opens its sentence, and so is most likely its subject."""
    items, front = sentence.items, _fronted(sentence)
    first = front or sentence.named[0]
    # "the Iran-backed movement": the name only qualifies what follows
    qualifies = first + 1 < len(items) and items[first + 1].cls == "-" and items[first + 1].start == items[first].end
    at = first + 3 if qualifies else first
    if at >= len(items) or items[at].value is not mention:
        return False
    return bool(front) or all(item.cls in ",DdN" or item.tags.keys() & _OPENERS for item in items[:first])


def _somebody(sentence: tokens.Sentence) -> bool:
    """Whether one who has no name opens a sentence and speaks in it."""
    items = sentence.items
    opens = len(items) > 1 and ("single" in items[0].tags or items[0].cls == "N") and "population" in items[1].tags
    if not opens:
        # "Penyelenggara menyebut …", "Organizers in Malta said …": a common noun
        noun = next((k for k, i in enumerate(items) if i.tags.keys() - _DESCRIBING or i.cls not in "cwjt"), 0)
        return 0 < noun <= _NOUNS and items[noun].says
    return any(item.says for item in items)


#: What the words for somebody without a name may be.
_DESCRIBING = frozenset({"adjective", "local", "demonstrative"})
#: So many words may name somebody who has no name.
_NOUNS = 3


def _fronted(sentence: tokens.Sentence) -> int:
    """ "Dari Damaskus, Araghchi terbang …", "In Kinshasa, Tshisekedi met …": the person behind a place, or 0."""
    items = sentence.items
    opens = [item.cls for item in items[1:3]] == ["X", ","] and items[0].cls == "o"
    return 3 if opens and len(items) > _FRONTED and items[3].cls == "X" and items[3].value.kind == "person" else 0


#: A place, a comma, a name and a verb.
_FRONTED = 4
_OPENERS = frozenset({"adverb", "conjunction", "subordinator", "determiner"})


def _pair(sentence: tokens.Sentence, discourse: Discourse) -> None:
    """ "A dan B", "antara A dan B", "A-B": from now on they are the two sides."""
    items = sentence.items
    for k, following in pairwise(sentence.named):
        between, beside = items[k + 1], following == k + 2
        if between.cls == "k":
            following = tokens.behind_backer(items, following)
        if beside and (between.cls == "k" or between.text in "-–/") and (
            k == 0 or (items[k - 1].cls not in ",k" and items[k - 1].tag("preposition", "role") != "agent")
        ) and (k + 3 >= len(items) or items[k + 3].cls != "k"):  # fmt: skip
            first, second = items[k].value.referents, items[following].value.referents
            if len(first) == 1 and len(second) == 1:
                one, other = (discourse.party(r.entity) for r in (first[0], second[0]))
                if one is not None and other is not None and "Territory" not in (one.type, other.type):
                    discourse.spoken.side_by_side(one, other)


def _set_against(analysis: Analysis, context: Context) -> None:
    """Who accuses whom, and who stands in one sentence with words of a blow, are at odds with each other."""
    discourse = context.discourse
    for said in analysis.speeches:
        if said.act in _HOSTILE and not _denies_deed(said, analysis.sentence.items, context.pack):
            for one, other in product(said.claimants, said.targets):
                parties = _side(discourse, one.entity), _side(discourse, other.entity)
                if parties[0] is not None and parties[1] is not None:
                    discourse.spoken.oppose(parties[0], parties[1], blows=False)
    items = analysis.sentence.items
    here = _parties(items, discourse)
    blow = next((k for k, item in enumerate(items) if "assault" in item.tags), None)
    struck = _parties(items[slice(*clause(items, blow))], discourse) if blow is not None else {}
    if len(struck) > 1:
        # "Russia struck Ukraine hours before Zelenskiy met Trump": whom another clause names has no part in it
        here = struck
    # "Indonesia condemned Israel's strikes": no war of Indonesia's
    onlookers = (r.entity for said in analysis.speeches if said.act in _BESIDE for r in said.claimants)
    aside = {side.iri for entity in onlookers if (side := _side(discourse, entity)) is not None}
    here = {iri: party for iri, party in here.items() if iri not in aside}
    if not 1 < len(here) <= _FEW_PARTIES:
        return
    if any(pattern.type in _BLOWS for pattern, *_ in analysis.shadow.find(context.pack.events)) or (
        any(item.tag("preposition", "role") == "between" for item in items) and deeds.fighting(items, 0, len(items))
    ):
        for a, b in combinations(here.values(), 2):
            discourse.spoken.oppose(a, b, blows=True)


def _denies_deed(said: Speech, items: list[tokens.Item], pack: Pack) -> bool:
    """ "The UAE denied that it had armed the RSF", "membantah memasok senjata ke RSF": no quarrel of those two."""
    if said.act != "deny" or said.points_back:
        return False
    between = takewhile(lambda item: item.cls != "X" or item.value.kind == "pronoun", items[said.verb + 1 :])
    return any("complementizer" in item.tags or (item.cls == "w" and pack.is_verb(item)) for item in between)


def _parties(items: list[tokens.Item], discourse: Discourse) -> dict[str, Entity]:
    """The parties that some items name, by their IRIs."""
    named = (_side(discourse, r.entity) for item in items if item.cls == "X" for r in item.value.referents)
    return {party.iri: party for party in named if party is not None}


def _side(discourse: Discourse, entity: Entity) -> Entity | None:
    """The party that somebody is or speaks for; of an army or a ministry its state."""
    body = entity.type in ("ArmedForce", "GovernmentBody")
    return discourse.party(entity) or (discourse.country_of(entity) if body else None)


#: Acts that one does to an opponent.
_HOSTILE = frozenset({"accuse", "condemn", "deny", "threaten"})
#: Acts of those who only look on.
_BESIDE = frozenset({"condemn", "call_for", "support"})
_BLOWS = frozenset({"attack", "shelling", "clash", "capture", "ceasefire_violated"})
#: A sentence that names more parties tells of more than one quarrel.
_FEW_PARTIES = 3


def _carried(said: Speech, sentence: tokens.Sentence) -> tuple[Referent, ...]:
    """The speakers of a sentence, for the next one: there, the sentence itself is what names them."""
    return tuple(Referent(r.entity, r.support or sentence.span) for r in said.claimants)


def _continue_quote(sentence: tokens.Sentence, speeches: list[Speech], analyses: list[Analysis]) -> None:
    """A sentence that is nothing but a quotation goes on with what was said before it."""
    if speeches or not sentence.quotes or not analyses or not analyses[-1].speeches:
        return
    first, last = sentence.quotes[0][0], sentence.quotes[-1][1]
    if first == 0 and last >= len(sentence.items) - 2 and last - first > 4:
        claimants = _carried(analyses[-1].speeches[-1], analyses[-1].sentence)
        speeches.append(Speech("assert", claimants, first, first, last + 1, quotes=[(first + 1, last)]))


def _tell(sentence: tokens.Sentence, speeches: list[Speech], analyses: list[Analysis]) -> None:
    """ "Hal itu diungkapkan X.": who told the sentence before."""
    if len(speeches) == 1 and speeches[0].implied and speeches[0].wraps and analyses and not analyses[-1].speeches:
        analyses[-1].told = tuple(Referent(r.entity, r.support or sentence.span) for r in speeches[0].claimants)
        speeches[0].recalls = analyses[-1]


def _go_on(sentence: tokens.Sentence, speeches: list[Speech], analyses: list[Analysis]) -> None:
    """ "Sehingga total korban …" is still told by whoever told the sentence before."""
    if speeches or "continues" not in sentence.items[0].tags:
        return
    near = (a for a in reversed(analyses[-2:]) if a.speeches and a.sentence.paragraph == sentence.paragraph)
    said = next(near, analyses[-1] if analyses and analyses[-1].speeches else None)
    if said is None:
        return
    claimants = _carried(said.speeches[0], said.sentence)
    speeches.append(Speech("assert", claimants, 0, 1, len(sentence.items), wraps=True, implied=True))


#: Words before an outlet that only passes on what somebody said.
_PASSED_ON = frozenset({"via", "addressee"})


def _via(sentence: tokens.Sentence) -> Referent | None:
    """The agency or outlet that a sentence names as its source."""
    items = sentence.items
    for k in sentence.named:
        referent: Referent | None = items[k].value.referents[0] if items[k].value.referents else None
        if (
            referent is not None
            and referent.entity.type == "MediaOutlet"
            and any(
                before.tags.keys() & _PASSED_ON or before.tag("speech", "frame") == "source"
                for before in items[max(0, k - 3) : k]
            )
        ):
            return referent
    return None
