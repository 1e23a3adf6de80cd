"""An article read once, from its first sentence to its last."""

from __future__ import annotations

import functools
import re

from kg.article import Article, Span
from kg.entities.names import Names
from kg.extract import appositions
from kg.extract.clauses.readings import readings
from kg.extract.clauses.shadow import Shadow
from kg.extract.context import Analysis, Context
from kg.extract.language import endings, numbers, tokens
from kg.extract.language.dates import When
from kg.extract.language.pack import Pack
from kg.extract.phrases import chunks
from kg.extract.phrases.ones import single
from kg.extract.phrases.referents import Referent, iris
from kg.extract.reading.opposed import pair, set_against
from kg.extract.reading.referring import resolve, resolve_all
from kg.extract.reading.telling import by_the_way, continue_quote, go_on, somebody, tell_before, told_by, via, voice
from kg.extract.reading.units import units
from kg.extract.reference.discourse import Discourse
from kg.extract.reference.memory import Named
from kg.extract.speech import acts, interviews, quoted

#: What an entry of a list begins with; "- A heading -" is none.
_BULLET = re.compile(r"[-–—•*·▪◦‣]\s+(?=\S)(?!.*\s[-–—]\s*$)")
_DASHES = frozenset({"-", "--", "–", "—"})
#: Whom a headline names that an article is about.
_PARTIES = ("State", "DeFactoState", "ArmedGroup")


def analyse(context: Context, names: Names) -> list[Analysis]:
    """Read an article once, from its first sentence to its last."""
    article, pack, discourse = context.article, context.pack, context.discourse
    analyses: list[Analysis] = []
    answers = interviews.answers(article, pack)
    asked = heading = dated = None
    if article.title is not None:
        _entitle(article.title, context, names)
    for number, span in enumerate(article.body):
        heading = _heading(article, number) or heading
        if span == article.title:
            continue
        if answers and number == min(answers):
            before = ((known.sentence, known.speeches) for known in analyses)
            title = article.title.text if article.title else ""
            asked = interviews.asked(before, (article.body[n] for n in sorted(answers)), title, pack)
        discourse.answering = asked if number in answers else None
        for sentence in _sentences(span, number, len(analyses), context, names):
            dated = _dated(sentence, dated)
            analyses.append(_read(sentence, heading, analyses, context))
            set_against(analyses[-1], context)
    return analyses


def _heading(article: Article, number: int) -> Span | None:
    """What stands between a paragraph and the one before: "Lebanon", above a list of figures."""
    if number == 0:
        return None
    start = article.body[number - 1].end
    gap = article.text[start : article.body[number].start]
    between = gap.strip()
    start += gap.index(between)
    return Span.of(article.text, start, start + len(between)) if between else None


def _dated(sentence: tokens.Sentence, last: str | None) -> str | None:
    """ "Dec 30, 2024: …", then "Jan 2: …": a label without a year is of the next such day; the day told last."""
    items = sentence.items
    iso = items[0].value.iso if len(items) > 1 and items[0].cls == "D" and items[1].cls == ":" else None
    if iso is None or "/" in iso:
        return last
    if last is not None and iso[:4] not in items[0].text:
        years = (f"{int(last[:4]) + ahead}{iso[4:]}" for ahead in (0, 1))
        iso = next((day for day in years if day >= last[: len(day)]), iso)
        items[0].value = When(iso)
    return iso if last is not None or iso[:4] in items[0].text else None


def _entitle(title: Span, context: Context, names: Names) -> None:
    """A headline tells nothing, but which parties the article is about: "kedua negara" may be the two that it names."""
    discourse = context.discourse
    for sentence in _sentences(title, -1, -1, context, names):
        for mention in chunks.chunk(sentence, context.pack, context.article.text, discourse.named):
            if mention.kind == "entity" and mention.type in _PARTIES:
                discourse.resolve(mention, sentence)
        pair(sentence, discourse, context.pack)
    discourse.begin()


def _read(sentence: tokens.Sentence, heading: Span | None, analyses: list[Analysis], context: Context) -> Analysis:
    """One sentence, behind those that were read before it."""
    pack, discourse = context.pack, context.discourse
    discourse.speaker = discourse.subject
    discourse.preceding = analyses[-1].sentence if analyses else None
    led = _led(analyses, discourse)
    named = chunks.chunk(sentence, pack, context.article.text, discourse.named)
    appositions.mark(sentence, pack)
    ours = quoted.ours(sentence, pack)
    resolve_all([mention for mention in named if mention not in ours], sentence, analyses, context)
    speeches = acts.find(sentence, pack, discourse)
    answering = discourse.answering
    if answering is not None and (own := interviews.answer(sentence, speeches, answering, pack)):
        speeches.append(own)
    tell_before(sentence, speeches, analyses)
    continue_quote(sentence, speeches, analyses)
    go_on(sentence, speeches, analyses)
    pair(sentence, discourse, pack)
    if not speeches and somebody(sentence):
        # "Seorang ibu bercerita …. “Kami lapar,” katanya.": nobody named before
        discourse.subject = discourse.person = None
    opens = discourse.subject if discourse.subject is not None and discourse.subject[1] is sentence else None
    if speeches and not (opens and by_the_way(told_by(speeches), sentence, opens[0])):
        discourse.said(voice(told_by(speeches), sentence, pack), sentence)
        discourse.voice = (discourse.subject, sentence.index) if discourse.subject is not None else None
        discourse.nameless = _nameless(sentence, discourse, pack)
    quoted.others(sentence, speeches)
    for mention in ours:
        mention.owned = True
        resolve(mention, sentence, discourse)
    moment = discourse.spoken.moment(sentence)
    shadow = Shadow(sentence, functools.partial(readings, sentence.items, pack))
    before = analyses[-1].sentence if analyses else None
    return Analysis(sentence, shadow, speeches, via(sentence), moment, heading, led, before)


def _nameless(sentence: tokens.Sentence, discourse: Discourse, pack: Pack) -> Named | None:
    """ "A Hamas official said …. He added …": who spoke, if that is one without a name."""
    one, before = discourse.subject, discourse.nameless
    if one is None or one[0].type == "Person":
        return None
    called = (item for item in sentence.items if item.cls == "X" and one[0].iri in iris(item.value.referents))
    again = before is not None and before[0].iri == one[0].iri
    return (one[0], sentence) if again or any(single(item, pack) for item in called) else None


def _led(analyses: list[Analysis], discourse: Discourse) -> Referent | None:
    """The party that the sentence before was about: "Hezbollah claimed the attack. The US has sanctioned *it*"."""
    about = discourse.subject
    if about is None or not analyses or about[1] is not analyses[-1].sentence or about[0].type not in _PARTIES:
        return None
    return Referent(about[0], about[1].span)


def _sentences(span: Span, paragraph: int, index: int, context: Context, names: Names) -> list[tokens.Sentence]:
    text, pack = context.article.text, context.pack
    if (mark := _BULLET.match(span.text)) is not None:
        span = Span.of(text, span.start + mark.end(), span.end)
    items = tokens.itemize(text, span.start, span.end, units(span, names, context), pack)
    items = endings.parted(numbers.join(items, pack), pack)
    if len(items) > 1 and items[0].cls in "DN" and items[1].text in _DASHES:
        # "Jan 27 - M23 seizes Goma": a label, as before a colon
        items[1].cls = items[1].low = ":"
    return list(tokens.sentences(items, tokens.quotations(text, span.start, span.end), text, pack, index, paragraph))
